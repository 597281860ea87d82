"""Stances as a page: what each camp accepts, rejects and leaves open, and what comes of it."""
