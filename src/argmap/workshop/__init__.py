"""The room: phones on the local network follow a presentation, vote and park remarks.

``room.Room`` is what the window and the command line drive. Nothing here imports Qt, knows where
the document lies, writes to disk or keeps a name, an address or a browser's description; starlette,
uvicorn and segno load when a room is opened.
"""
