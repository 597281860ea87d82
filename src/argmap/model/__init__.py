"""The document: immutable records by id, the change between two documents, and the rules that hold.

This room knows nothing of files, windows, pictures or verdicts. Everything above computes from it.
"""
