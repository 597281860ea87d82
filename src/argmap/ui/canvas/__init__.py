"""The map on screen: one widget that paints the picture, and the gestures over it."""
