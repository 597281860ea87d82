"""What people take home in words: the brief, and what changed between two versions of a map."""
