"""What assistive technology reads of the canvas: the map, with a child for every statement.

A statement's name is its text; its description says kind, camp, verdict and what bears on it. The
focus follows the selection. The outline panel is the other, fuller way in. Qt keeps the factory
for ever and may ask it while the program ends, so it answers for living widgets only.
"""

# pyright: reportIncompatibleMethodOverride=false
# (PySide6's stubs do not know that an interface may be null)
from __future__ import annotations

import atexit
from functools import cache
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QColor,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget

from argmap.ui.canvas.far import outline
from argmap.ui.guard import guarded
from argmap.ui.translate import translate

if TYPE_CHECKING:
    from argmap.ui.canvas.canvas import Canvas


class StatementInterface(QAccessibleInterface):
    """One statement's box."""

    def __init__(self, canvas: Canvas, id: str) -> None:
        super().__init__()
        self._canvas = canvas
        self.id = id

    def _item(self):
        return self._canvas.stage.item(self.id) if shiboken6.isValid(self._canvas) else None

    @guarded(otherwise=False)
    def isValid(self) -> bool:
        return self._item() is not None

    @guarded()
    def object(self) -> QObject | None:
        return None

    @guarded()
    def window(self) -> QWindow | None:
        return self._canvas.window().windowHandle() if shiboken6.isValid(self._canvas) else None

    @guarded()
    def parent(self) -> QAccessibleInterface | None:
        if not shiboken6.isValid(self._canvas):
            return None
        return QAccessible.queryAccessibleInterface(self._canvas)

    @guarded()
    def child(self, index: int) -> QAccessibleInterface | None:
        del index
        return None

    @guarded()
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        del x, y
        return None

    @guarded(otherwise=0)
    def childCount(self) -> int:
        return 0

    @guarded(otherwise=-1)
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        del child
        return -1

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

    @guarded()
    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Words are changed in the editor, never here."""

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


class CanvasInterface(QAccessibleWidget):
    """The canvas; its children are the statements in reading order."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas, QAccessible.Role.List)
        self._canvas = canvas
        self._kept: dict[str, StatementInterface] = {}

    def _ids(self) -> list[str]:
        alive = shiboken6.isValid(self._canvas) and hasattr(self._canvas, "host")
        return self._canvas.statements() if alive else []

    def of(self, id: str) -> StatementInterface:
        """The interface of a statement; the same object as long as the canvas lives."""
        found = self._kept.get(id)
        if found is None:
            found = self._kept[id] = StatementInterface(self._canvas, id)
        return found

    @guarded(otherwise=0)
    def childCount(self) -> int:
        return len(self._ids())

    @guarded()
    def child(self, index: int) -> QAccessibleInterface | None:
        ids = self._ids()
        return self.of(ids[index]) if 0 <= index < len(ids) else None

    @guarded(otherwise=-1)
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if isinstance(child, StatementInterface) and child.id in (ids := self._ids()):
            return ids.index(child.id)
        return -1

    @guarded()
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        at = self._canvas.mapFromGlobal(QPoint(x, y))
        found = self._canvas.pointer.hit(at.x(), at.y())
        return self.of(found.record) if found and found.item.layer == "box" else None

    def release(self) -> None:
        """Let Qt forget the statements' interfaces."""
        for kept in self._kept.values():
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(kept))
        self._kept.clear()

    @guarded()
    def focusChild(self) -> QAccessibleInterface | None:
        ids = self._ids()
        chosen = self._canvas.host.selection if ids else ()
        return self.of(chosen[-1]) if chosen and chosen[-1] in ids else None


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
            found.append(said.format(name=end.name))
        elif attacks:
            found.append(translate("canvas", "Undercuts a step"))
        else:
            found.append(translate("canvas", "Underpins a step"))
    return found


@cache
def install() -> None:
    """Let Qt ask us for the interfaces of widgets that we paint ourselves: those whose class names
    one in ``interface_type``. Once a process, Qt cannot take it back."""
    # Qt deletes an interface when its widget is destroyed, which is after the canvas's Python half
    # is gone: held here until then, as Python would delete it first and leave Qt a dead pointer
    held: list[Any] = []

    def interface(key: str, thing: QObject | None) -> QAccessibleInterface | None:
        del key
        make = getattr(type(thing), "interface_type", None)
        if make is None or not shiboken6.isValid(thing):
            return None
        for gone in [each for each in held if not shiboken6.isValid(each)]:
            gone.release()
            held.remove(gone)
        # a new one each time: Qt asks again when a widget's slots have changed, keeps every answer
        # under a number of its own, and deletes each; the same object twice would be freed twice
        held.append(make(thing))
        return held[-1]

    def end() -> None:
        for each in held:
            each.release()

    QAccessible.installFactory(interface)
    atexit.register(end)  # runs before Qt is taken down, which was registered earlier


def tell_selection(canvas: Canvas) -> None:
    """The focus is on another statement now."""
    if not QAccessible.isActive():
        return
    chosen = canvas.host.selection
    ids = canvas.statements()
    if chosen and chosen[-1] in ids:
        for kind in (QAccessible.Event.Focus, QAccessible.Event.Selection):
            event = QAccessibleEvent(canvas, kind)
            event.setChild(ids.index(chosen[-1]))
            QAccessible.updateAccessibility(event)


def announce(canvas: Canvas, text: str) -> None:
    """Have a sentence read out, such as what was just done or undone."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(canvas, text))
