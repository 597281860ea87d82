"""A picture on a page as those hear it who do not see it: its words, and what its lines say.

Cards come first, in the picture's order, then each line as a sentence; beads and frames only show
the same again. Knows pictures and elements, not what is on them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.render.picture import Line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QPainter

    from argmap.render.picture import Item, Picture
    from argmap.ui.pdf_tags import Element, Tags


class TaggedPicture:
    """Paints one picture item by item, each as a piece of its element within ``above``."""

    def __init__(self, picture: Picture, tags: Tags, above: Element) -> None:
        self._tags = tags
        self._elements: dict[str, Element] = {}
        drawn = [item for layer in picture.layers.values() for item in layer]
        for item in drawn:
            if item.layer not in ("arrow", "bead") and any(
                isinstance(shape, Line) and shape.text for shape in item.shapes
            ):
                self._elements[item.id] = above.add("P")
        for item in drawn:
            said = " ".join(filter(None, (item.title, item.description)))
            if item.layer == "arrow" and said:
                self._elements[item.id] = above.add("Figure", alternative=said)

    def paint(
        self,
        painter: QPainter,
        items: Iterable[Item],
        draw: Callable[[QPainter, Iterable[Item]], None],
    ) -> None:
        """Let ``draw`` paint the items, one after the other."""
        for item in items:
            with self._tags.piece(painter, self._elements.get(item.id)):
                draw(painter, (item,))
