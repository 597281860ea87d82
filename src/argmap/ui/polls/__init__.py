"""Votes from the window: made, opened, counted, shown; and the room of phones beside it."""
