"""The parking lot on the desk: remarks made in the room, placed on the map later."""
