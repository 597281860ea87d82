"""What assistive technology reads of the canvas: the map, with a child for every statement.

A statement's name is its text; its description says kind, camp, verdict and what bears on it. The
focus follows the selection. The outline panel is the other, fuller way in.
"""

# pyright: reportIncompatibleMethodOverride=false
# (PySide6's stubs do not know that an interface may be null)
from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QAccessible, QColor

from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.ui.accessible import Part, Parts, announce, install, renew, tell_current
from argmap.ui.canvas.far import outline
from argmap.ui.guard import guarded
from argmap.ui.translate import fill, translate

if TYPE_CHECKING:
    from argmap.ui.canvas.canvas import Canvas

_COUNTS = {
    ("ordinary", True): QT_TRANSLATE_NOOP("canvas", "If not: {bears}"),
    ("assumption", False): QT_TRANSLATE_NOOP("canvas", "If so: {bears}"),
    ("assumption", True): QT_TRANSLATE_NOOP("canvas", "If not: {bears}"),
    ("exception", False): QT_TRANSLATE_NOOP("canvas", "Unless so: {bears}"),
    ("exception", True): QT_TRANSLATE_NOOP("canvas", "Unless not so: {bears}"),
}
"""How a premise that is more than plain bears, by its role and whether it is negated."""


class _Statement(Part):
    """One statement's box."""

    def __init__(self, canvas: Canvas, id: str) -> None:
        super().__init__(canvas, id)
        self._canvas = canvas
        self.id = id

    def _item(self):
        return self._canvas.stage.item(self.id) if shiboken6.isValid(self._canvas) else None

    @guarded(otherwise=False)
    def isValid(self) -> bool:
        return self._item() is not None

    @guarded(otherwise="")
    def text(self, kind: QAccessible.Text) -> str:
        item = self._item()
        if item is None:
            return ""
        if kind == QAccessible.Text.Name:
            return item.title
        if kind == QAccessible.Text.Description:
            return ". ".join((item.description, *relations(self._canvas, self.id)))
        return ""

    @guarded(otherwise=QRect())
    def rect(self) -> QRect:
        item = self._item()
        if item is None:
            return QRect()
        x, y, w, h = outline(item)
        left, top = self._canvas.view.to_view(x, y)
        scale = self._canvas.view.scale
        at = self._canvas.mapToGlobal(QPointF(left, top))
        return QRectF(at.x(), at.y(), w * scale, h * scale).toRect()

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    @guarded(otherwise=QAccessible.State())
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        if self._item() is None:
            state.invalid = 1
            return state
        chosen = self._canvas.host.selection
        state.focusable = state.selectable = state.multiSelectable = 1
        state.selected = int(self.id in chosen)
        state.focused = int(bool(chosen) and chosen[-1] == self.id)
        return state

    @guarded(otherwise=QColor())
    def foregroundColor(self) -> QColor:
        return self._canvas.colour("ink")

    @guarded(otherwise=QColor())
    def backgroundColor(self) -> QColor:
        return self._canvas.colour("card")


def parts(canvas: Canvas) -> Parts:
    """The canvas; its children are the statements in reading order."""

    def order() -> list[str]:
        alive = shiboken6.isValid(canvas) and hasattr(canvas, "host")
        return canvas.statements() if alive else []

    def under(point: QPoint) -> str | None:
        at = canvas.mapFromGlobal(point)
        found = canvas.pointer.hit(at.x(), at.y())
        return found.record if found and found.item.layer == "box" else None

    def current() -> str | None:
        return canvas.host.selection[-1] if canvas.host.selection else None

    return Parts(canvas, order, lambda id: _Statement(canvas, id), under, current)


def relations(canvas: Canvas, id: str) -> list[str]:
    """What a statement bears on, in a few words each; a reader of the screen sees no arrows."""
    from argmap.analysis.structure import structure

    scene = canvas.scene
    if scene is None:
        return []
    document = scene.document
    found: list[str] = []
    for argument_id in structure(document).out_of.get(id, ()):
        argument = document.arguments[argument_id]
        end = document.statements.get(argument.conclusion)
        attacks = argument.polarity == "attack"
        if end is not None:
            said = (
                translate("canvas", "Objects to “{name}”")
                if attacks
                else translate("canvas", "Supports “{name}”")
            )
            said = said.format(name=end.name)
        elif attacks:
            said = translate("canvas", "Speaks against a step")
        else:
            said = translate("canvas", "Supports a step")
        own = next(each for each in argument.premises if each.statement == id)
        counts = _COUNTS.get((own.role, own.negated))
        found.append(fill(counts, bears=said) if counts else said)
    return found


class Voice:
    """Lets Qt know of the canvas's parts, and tells what happens on it."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        install()
        renew(canvas)

    def tell_selection(self) -> None:
        """The focus is on another statement now."""
        if not QAccessible.isActive():
            return
        chosen = self._canvas.host.selection
        ids = self._canvas.statements()
        if chosen and chosen[-1] in ids:
            tell_current(self._canvas, ids.index(chosen[-1]))

    def announce(self, text: str) -> None:
        """Have a sentence read out."""
        announce(self._canvas, text)
