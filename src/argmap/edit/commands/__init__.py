"""The verbs, by noun. Each is a function that returns a ``Command``; none knows of windows."""
