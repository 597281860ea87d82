"""All of Qt: the window assembles, the canvas paints the picture, panels follow the document."""
