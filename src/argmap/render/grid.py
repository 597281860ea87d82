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
        self._cells: dict[tuple[int, int], dict[str, Box]] | None = None

    def follow(self, boxes: Mapping[str, Box]) -> list[Box]:
        """Hold these boxes instead; returns where boxes were or are that have changed."""
        before, self._boxes = self._boxes, boxes
        changed: list[Box] = []
        cells = self._cells
        get = before.get
        for id, box in boxes.items():
            old = get(id)
            if old is box:
                continue
            if old == box:
                continue
            if old is not None:
                changed.append(old)
                if cells is not None:
                    _take(cells, id, old)
            changed.append(box)
            if cells is not None:
                _put(cells, id, box)
        for id in before.keys() - boxes.keys():
            changed.append(before[id])
            if cells is not None:
                _take(cells, id, before[id])
        return changed

    def touching(self, x: float, y: float, width: float, height: float) -> Iterator[str]:
        """The names of the boxes that share an area with the rectangle; one may come twice."""
        right, bottom = x + width, y + height
        cells = self._cells
        if cells is None:
            cells = self._cells = {}
            for id, box in self._boxes.items():
                _put(cells, id, box)
        for column in range(int(x // _CELL), int(right // _CELL) + 1):
            for row in range(int(y // _CELL), int(bottom // _CELL) + 1):
                for id, (bx, by, bw, bh) in cells.get((column, row), _NONE).items():
                    if bx < right and x < bx + bw and by < bottom and y < by + bh:
                        yield id

    def free(self, x: float, y: float, width: float, height: float) -> bool:
        """Whether no box shares an area with the rectangle."""
        return next(self.touching(x, y, width, height), None) is None


_NONE: dict[str, Box] = {}


def _put(cells: dict[tuple[int, int], dict[str, Box]], id: str, box: Box) -> None:
    x, y, width, height = box
    for column in range(int(x // _CELL), int((x + width) // _CELL) + 1):
        for row in range(int(y // _CELL), int((y + height) // _CELL) + 1):
            found = cells.get((column, row))
            if found is None:
                cells[column, row] = {id: box}
            else:
                found[id] = box


def _take(cells: dict[tuple[int, int], dict[str, Box]], id: str, box: Box) -> None:
    x, y, width, height = box
    for column in range(int(x // _CELL), int((x + width) // _CELL) + 1):
        for row in range(int(y // _CELL), int((y + height) // _CELL) + 1):
            del cells[column, row][id]
