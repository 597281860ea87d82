"""Finds the boxes that a rectangle touches, by a grid that is laid when first asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

Box = tuple[float, float, float, float]
"""x, y, width, height."""
_CELL = 256.0


class Grid:
    """Boxes by name, found by place."""

    def __init__(self, boxes: Mapping[str, Box]) -> None:
        self._boxes = boxes
        self._cells: dict[tuple[int, int], list[tuple[str, Box]]] | None = None

    def touching(self, x: float, y: float, width: float, height: float) -> Iterator[str]:
        """The names of the boxes that share an area with the rectangle; one may come twice."""
        right, bottom = x + width, y + height
        cells = self._cells
        if cells is None:
            cells = self._cells = self._laid()
        for column in range(int(x // _CELL), int(right // _CELL) + 1):
            for row in range(int(y // _CELL), int(bottom // _CELL) + 1):
                for id, (bx, by, bw, bh) in cells.get((column, row), ()):
                    if bx < right and x < bx + bw and by < bottom and y < by + bh:
                        yield id

    def free(self, x: float, y: float, width: float, height: float) -> bool:
        """Whether no box shares an area with the rectangle."""
        return next(self.touching(x, y, width, height), None) is None

    def _laid(self) -> dict[tuple[int, int], list[tuple[str, Box]]]:
        cells: dict[tuple[int, int], list[tuple[str, Box]]] = {}
        for id, box in self._boxes.items():
            x, y, width, height = box
            for column in range(int(x // _CELL), int((x + width) // _CELL) + 1):
                for row in range(int(y // _CELL), int((y + height) // _CELL) + 1):
                    cells.setdefault((column, row), []).append((id, box))
        return cells
