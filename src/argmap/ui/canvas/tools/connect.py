"""Drawing an arrow from a handle: onto a statement or a step to link, onto nothing to make one.

From the handle where a statement's arrow leaves, it bears on what it is dropped on; from the other,
what it is dropped on bears on it. With Shift the new arrow objects. A click is a drop on nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from argmap.render.picture import Box
from argmap.ui.canvas.far import outline
from argmap.ui.canvas.handles import Handle
from argmap.ui.canvas.tools import ghost

if TYPE_CHECKING:
    from argmap.edit.verb import Verb
    from argmap.render.picture import Item
    from argmap.ui.canvas.canvas import Canvas

_NEW = (200.0, 64.0)
"""Size of the box that stands for a statement still to be made."""


class Connect:
    """An arrow between the statement and the pointer."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, canvas: Canvas, handle: Handle, x: float, y: float) -> None:
        self._canvas = canvas
        self._handle = handle
        self._at = canvas.view.to_world(x, y)
        self._target: Item | None = None
        self._attack = False

    def move(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        self._at = self._canvas.view.to_world(x, y)
        self._attack = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        found = self._canvas.pointer.hit(x, y)
        self._target = None
        if found is not None and found.record != self._handle.statement:
            wanted = ("box",) if self._handle.end == "in" else ("box", "bead", "arrow")
            if found.selectable and found.item.layer in wanted:
                self._target = found.item

    def drop(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        self.move(x, y, modifiers)
        found = self._canvas.pointer.hit(x, y)
        if self._target is not None:
            self._link(self._target.record)
        elif found is None or found.item.kind == "group" or not found.selectable:
            x, y, w, h = self._landing()
            self._make((round(x + w / 2, 1), round(y + h / 2, 1)))

    def click(self, modifiers: Qt.KeyboardModifier) -> None:
        """Nothing was drawn: what the handle is for is made, where the layout puts it."""
        self._attack = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        self._make(None)

    def _link(self, other: str) -> None:
        from argmap.edit.commands import links

        mine = self._handle.statement
        source, target = (mine, other) if self._handle.end == "out" else (other, mine)
        self._canvas.host.perform(links.link(source, target, self._polarity()))

    def _make(self, at: tuple[float, float] | None) -> None:
        from argmap.edit.commands import arguments, statements

        host = self._canvas.host
        mine = self._handle.statement
        if self._handle.end == "out":
            verb = statements.add_conclusion(mine)
            verb = verb if at is None else _placed(verb, at)
        elif self._attack:
            verb = arguments.add_objection(mine, at=at)
        else:
            verb = arguments.add_reason(mine, at=at)
        if host.perform(verb) and host.selection:
            host.edit_text(host.selection[-1])

    def _polarity(self):
        return "attack" if self._attack else "support"

    def cancel(self) -> None:
        """Nothing to take back."""

    def paint(self, painter: QPainter, scale: float) -> None:
        canvas = self._canvas
        colour = canvas.colour("con" if self._attack else "pro")
        mine = (self._handle.x, self._handle.y)
        other = self._at
        down = canvas.direction != "right"
        if self._target is not None:
            ghost.target(canvas, painter, [self._target], scale)
            if self._target.layer == "box":
                other = _facing(outline(self._target), self._handle.end, down)
        else:
            ghost.landing(painter, self._landing(), colour, scale)
        start, end = (mine, other) if self._handle.end == "out" else (other, mine)
        ghost.thread(painter, start, end, colour, scale, dashed=self._attack, down=down)

    def _landing(self) -> Box:
        """The box that a drop on nothing would make: the pointer is where its arrow meets it."""
        w, h = _NEW
        x, y = self._at
        out = self._handle.end == "out"
        if self._canvas.direction == "right":
            return (x - w if out else x), y - h / 2, w, h
        return x - w / 2, (y - h if out else y), w, h


def _placed(verb: Verb, at: tuple[float, float]) -> Verb:
    """The same command, with what it makes put at a place."""
    from argmap.edit.commands import places
    from argmap.edit.verb import Verb

    def run(transaction: Any) -> tuple[str, ...]:
        made = verb(transaction) or ()
        places.move(dict.fromkeys(made, at))(transaction)
        return made

    return Verb(run, verb.label)


def _facing(box: Box, end: str, down: bool) -> tuple[float, float]:
    """The point of a box where an arrow from the dragged handle would meet it."""
    x, y, w, h = box
    if down:
        return (x + w / 2, y + h) if end == "out" else (x + w / 2, y)
    return (x + w, y + h / 2) if end == "out" else (x, y + h / 2)
