"""The page that tells what the decision turns on, how firmly, and by what alone."""
