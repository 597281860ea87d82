"""Looking around: zoom, fit, centre and reveal, in terms of a viewer's view."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from argmap.render.extent import Edges, box_around
from argmap.render.picture import Box
from argmap.ui.canvas.far import outline
from argmap.ui.canvas.view import LEAST, View

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

    from argmap.render.picture import Item
    from argmap.ui.canvas.viewer import Viewer

_LEGIBLE = 0.6
"""A map that fits at this scale is opened as a whole."""
_LEAD = 0.5
"""A larger one is opened on its first statement with all that answers a question, if they fit at
this scale; else at the scale above, with those of them that then fit."""
_ANSWERS = 50
"""So many are looked at."""
_EDGE = 40.0
"""px between the edge of the widget and what a map begins with."""
_STEP = 1.25
"""One zoom in or out by key or menu."""


class Camera:
    """Moves the view of one viewer; never the document."""

    def __init__(self, viewer: Viewer) -> None:
        self._viewer = viewer
        self.view = View()
        self.waiting = True
        """Nothing was looked at yet: the first picture will be fitted."""
        self._first: tuple[View, QSize] | None = None

    def set_view(self, view: View) -> bool:
        """Look this way, keeping some of the picture in sight; whether that is another way."""
        viewer = self._viewer
        view = View(view.scale, view.x, view.y, viewer.devicePixelRatioF())
        view = view.snapped().kept(viewer.stage.picture.bounds, viewer.width(), viewer.height())
        changed = view != self.view
        self.view = view
        return changed

    def whole(self) -> View:
        """The view that fits the whole picture."""
        viewer = self._viewer
        return self.view.fitted(viewer.stage.picture.bounds, viewer.width(), viewer.height())

    def zoom_at(self, factor: float, x: float, y: float) -> None:
        """Zoom about a point of the widget; never further out than fits, or than is legible."""
        least = min(LEAST, self.whole().scale)
        self._viewer.set_view(self.view.zoomed(factor, x, y, least))

    def step(self, direction: int) -> None:
        """A step larger (1), smaller (-1), or back to actual size (0), about what is selected."""
        viewer = self._viewer
        factor = _STEP**direction if direction else 1.0 / self.view.scale
        x, y = viewer.width() / 2, viewer.height() / 2
        box = self.box_of(viewer.marked())
        if box is not None:
            vx, vy = self.view.to_view(box[0] + box[2] / 2, box[1] + box[3] / 2)
            if 0 <= vx <= viewer.width() and 0 <= vy <= viewer.height():
                x, y = vx, vy
        self.zoom_at(factor, x, y)

    def fit(self, ids: Iterable[str] = ()) -> None:
        """These records in sight, or the whole map."""
        viewer = self._viewer
        box = self.box_of(ids)
        if box is not None:
            viewer.set_view(self.view.fitted(box, viewer.width(), viewer.height(), 64.0))
        else:
            self.waiting = False
            viewer.set_view(self.whole())

    def open(self) -> None:
        """The first look at a map: all of it if it can be read so, else its top, legible."""
        viewer = self._viewer
        self.waiting = False
        view = self.whole()
        boxes = viewer.stage.picture.layers["box"]
        if view.scale < _LEGIBLE and boxes:
            lead = self._lead(boxes[0])
            near = view.fitted(lead, viewer.width(), viewer.height())
            if near.scale < _LEAD:
                lead = self._foremost(boxes[0])
                near = view.fitted(lead, viewer.width(), viewer.height(), most=_LEGIBLE)
            view = self._started(near, lead)
        viewer.set_view(view)
        self._first = (self.view, viewer.window().size())

    @property
    def outgrown(self) -> bool:
        """The window has another size than at the first look, and nobody looked elsewhere since.

        A window that comes up maximised gets its size then. What only the panels take from the
        canvas, or give back, moves nothing.
        """
        if self._first is None or self._viewer.marked():
            return False
        view, size = self._first
        return self.view == view and self._viewer.window().size() != size

    def _started(self, view: View, lead: Box) -> View:
        """What leads at that edge of the widget where the map begins, so that the rest has room."""
        viewer = self._viewer
        bounds, seen = viewer.stage.picture.bounds, view.seen(viewer.width(), viewer.height())
        margin = _EDGE / view.scale
        corner = [view.x, view.y]
        for axis in (0, 1):
            begins = lead[axis] <= bounds[axis] + margin
            if begins and bounds[axis] + bounds[axis + 2] > seen[axis] + seen[axis + 2]:
                spare = max(0.0, seen[axis + 2] - bounds[axis + 2] - 2 * margin)
                corner[axis] = lead[axis] - margin - spare / 3
        begun = View(view.scale, corner[0], corner[1], view.ratio).snapped()
        return begun.filling(bounds, viewer.width(), viewer.height())

    def _answers(self) -> list[str]:
        """What answers a question, the first one or another."""
        arrows = self._viewer.stage.picture.layers["arrow"]
        return [item.record for item in arrows if item.kind == "answer"]

    def _lead(self, first: Item) -> Box:
        """The first statement, with what answers a question."""
        return self.box_of([first.id, *self._answers()]) or outline(first)

    def _foremost(self, first: Item) -> Box:
        """The first statement, with the first answers that can be read together with it."""
        viewer = self._viewer
        lead = outline(first)
        for id in self._answers()[:_ANSWERS]:
            answer = Edges.of(self.box_of((id,)) or lead)
            both = answer.beside(Edges.of(lead)).box()
            if self.view.fitted(both, viewer.width(), viewer.height()).scale >= _LEGIBLE:
                lead = both
        return lead

    def centre(self, id: str) -> None:
        """A record in the middle."""
        viewer = self._viewer
        box = self.box_of((id,))
        if box is not None:
            x, y, w, h = box
            at = (x + w / 2, y + h / 2)
            viewer.set_view(self.view.centred(*at, viewer.width(), viewer.height()))

    def reveal(self, id: str) -> None:
        """Pan as little as brings a record into sight."""
        viewer = self._viewer
        box = self.box_of((id,))
        if box is not None:
            viewer.set_view(self.view.revealing(box, viewer.width(), viewer.height()))

    def keep(self, size: QSize) -> None:
        """Reveal the one record that is selected, if the widget showed all of it at this size."""
        marked = self._viewer.marked()
        box = self.box_of(marked) if len(marked) == 1 else None
        if box is not None:
            seen = self.view.seen(size.width(), size.height())
            if Edges.of(seen).holds(Edges.of(box)):
                self.reveal(marked[0])

    def box_of(self, ids: Iterable[str]) -> Box | None:
        """What holds these records, in world px; None when they are not shown.

        A record with a box is where that is: how far its arrows reach does not count.
        """
        boxes: list[Box] = []
        for id in ids:
            items = self._viewer.items_of(id)
            own = [outline(item) for item in items if item.layer == "box"]
            boxes += own or [item.bounds for item in items]
        return box_around(boxes)
