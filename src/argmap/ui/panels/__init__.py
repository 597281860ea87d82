"""The panels around the canvas; each follows the context's signals and acts through its actions."""
