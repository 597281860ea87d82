"""Document, places and theme → a picture: shapes by id, painted alike on screen and in files."""
