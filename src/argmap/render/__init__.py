"""Document, places and theme → a picture: shapes by id. Screen, SVG, PDF and PNG paint the same one."""
