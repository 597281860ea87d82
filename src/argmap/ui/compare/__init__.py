"""Two settings of one map side by side."""
