"""Editing: transactions build changes, commands are the verbs, history remembers, one editor applies."""
