"""Finds the boxes that a rectangle touches, by a grid that is laid when first asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from argmap.render.picture import Box

_CELL = 256.0


class Grid:
    """Boxes by name, found by place."""

    def __init__(self, boxes: Mapping[str, Box]) -> None:
        self._boxes = dict(boxes)
        self._cells: dict[tuple[int, int], dict[str, Box]] | None = None

    def follow(self, moved: Mapping[str, Box], gone: Iterable[str]) -> list[Box]:
        """Boxes that are new or elsewhere, and those that went; returns where they were."""
        boxes, cells = self._boxes, self._cells
        left: list[Box] = []
        for id in (*moved, *gone):
            old = boxes.pop(id, None)
            if old is not None:
                left.append(old)
                if cells is not None:
                    _take(cells, id, old)
        for id, box in moved.items():
            boxes[id] = box
            if cells is not None:
                _put(cells, id, box)
        return left

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
