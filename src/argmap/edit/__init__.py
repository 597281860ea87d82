"""Editing: transactions build changes, commands are verbs, history remembers, one editor acts."""
