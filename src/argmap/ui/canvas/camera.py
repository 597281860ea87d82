"""Looking around: zoom, fit, centre and reveal, in terms of the canvas's view."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from argmap.ui.canvas.far import outline
from argmap.ui.canvas.index import Box
from argmap.ui.canvas.view import LEAST, View

if TYPE_CHECKING:
    from argmap.ui.canvas.canvas import Canvas

_STEP = 1.25
"""One zoom in or out by key or menu."""


class Camera:
    """Moves the view of one canvas; never the document."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self.view = View()
        self.waiting = True
        """Nothing was looked at yet: the first picture will be fitted."""

    def set_view(self, view: View) -> bool:
        """Look this way, keeping some of the picture in sight; whether that is another way."""
        canvas = self._canvas
        view = View(view.scale, view.x, view.y, canvas.devicePixelRatioF())
        view = view.snapped().kept(canvas.stage.picture.bounds, canvas.width(), canvas.height())
        changed = view != self.view
        self.view = view
        return changed

    def whole(self) -> View:
        """The view that fits the whole picture."""
        canvas = self._canvas
        return self.view.fitted(canvas.stage.picture.bounds, canvas.width(), canvas.height())

    def zoom_at(self, factor: float, x: float, y: float) -> None:
        """Zoom about a point of the widget; never further out than fits, or than is legible."""
        least = min(LEAST, self.whole().scale)
        self._canvas.set_view(self.view.zoomed(factor, x, y, least))

    def step(self, direction: int) -> None:
        """A step larger (1), smaller (-1), or back to actual size (0), about what is selected."""
        canvas = self._canvas
        factor = _STEP**direction if direction else 1.0 / self.view.scale
        x, y = canvas.width() / 2, canvas.height() / 2
        box = self.box_of(canvas.host.selection)
        if box is not None:
            vx, vy = self.view.to_view(box[0] + box[2] / 2, box[1] + box[3] / 2)
            if 0 <= vx <= canvas.width() and 0 <= vy <= canvas.height():
                x, y = vx, vy
        self.zoom_at(factor, x, y)

    def fit(self, ids: Iterable[str] = ()) -> None:
        """These records in sight, or the whole map."""
        canvas = self._canvas
        box = self.box_of(ids)
        if box is not None:
            canvas.set_view(self.view.fitted(box, canvas.width(), canvas.height(), 64.0))
        else:
            self.waiting = False
            canvas.set_view(self.whole())

    def centre(self, id: str) -> None:
        """A record in the middle."""
        canvas = self._canvas
        box = self.box_of((id,))
        if box is not None:
            x, y, w, h = box
            at = (x + w / 2, y + h / 2)
            canvas.set_view(self.view.centred(*at, canvas.width(), canvas.height()))

    def reveal(self, id: str) -> None:
        """Pan as little as brings a record into sight."""
        canvas = self._canvas
        box = self.box_of((id,))
        if box is not None:
            canvas.set_view(self.view.revealing(box, canvas.width(), canvas.height()))

    def box_of(self, ids: Iterable[str]) -> Box | None:
        """What holds all items of these records, in world px; None when they are not shown."""
        boxes = [
            outline(item) if item.layer == "box" else item.bounds
            for id in ids
            for item in self._canvas.items_of(id)
        ]
        if not boxes:
            return None
        left, top = min(b[0] for b in boxes), min(b[1] for b in boxes)
        right, bottom = max(b[0] + b[2] for b in boxes), max(b[1] + b[3] for b in boxes)
        return left, top, right - left, bottom - top
