"""All of Qt: the window assembles, the canvas paints the picture, panels and dialogs follow the document."""
