"""Gestures, one a file: each previews over the picture and ends in at most one command."""
