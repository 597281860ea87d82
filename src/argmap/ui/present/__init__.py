"""The room: a map's story, full screen, for people who sit at a distance."""
