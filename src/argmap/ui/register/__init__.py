"""The assumption register as a page: a table that is edited in place, like a spreadsheet."""
