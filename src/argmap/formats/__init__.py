"""File formats, one module each. Reading gives (document, problems); nothing here edits."""
