"""The board on the screen: scenarios × positions."""
