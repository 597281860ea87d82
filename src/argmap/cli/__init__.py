"""The command line: thin, over the same code as the window. Nothing here imports Qt at its top."""
