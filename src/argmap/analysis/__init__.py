"""What can be computed from a document and thrown away: structure, graph, checks, verdicts."""
