"""The steps of the presentation on the desk: a strip of small real pictures, edited in place."""
