"""What assistive technology reads of the canvas."""

from __future__ import annotations


def tell_selection(canvas) -> None:
    return None
