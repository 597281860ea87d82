"""Document and sizes → places: what hangs from what, where the boxes stand, how the arrows run."""
