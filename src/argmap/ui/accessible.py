"""What assistive technology reads of a widget that we paint ourselves: its parts, as children.

Qt keeps the factory for ever and may ask it while the program ends, so everything here answers for
living widgets only. What the parts are and what they say is the painted widgets' business.
"""

# pyright: reportIncompatibleMethodOverride=false
# (PySide6's stubs do not know that an interface may be null)
from __future__ import annotations

import atexit
from collections.abc import Callable, Hashable, Sequence
from functools import cache
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from argmap.ui.guard import guarded


class Part(QAccessibleInterface):
    """One part of a painted widget, without parts of its own; a kind of part adds what it says."""

    def __init__(self, widget: QWidget, key: Hashable) -> None:
        super().__init__()
        self._widget = widget
        self.key = key

    @guarded()
    def object(self) -> QObject | None:
        return None

    @guarded()
    def window(self) -> QWindow | None:
        return self._widget.window().windowHandle() if shiboken6.isValid(self._widget) else None

    @guarded()
    def parent(self) -> QAccessibleInterface | None:
        if not shiboken6.isValid(self._widget):
            return None
        return QAccessible.queryAccessibleInterface(self._widget)

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

    @guarded()
    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Words are changed in an editor, never here."""


class Parts(QAccessibleWidget):
    """A painted widget; its children are its parts in reading order.

    ``order``: the keys of the parts there are, none once the widget is gone. ``make``: the part of
    a key. ``under``: what is painted at a point of the screen; ``current``: what has the focus.
    """

    def __init__(
        self,
        widget: QWidget,
        order: Callable[[], Sequence[Hashable]],
        make: Callable[[Any], Part],
        under: Callable[[QPoint], Hashable | None],
        current: Callable[[], Hashable | None],
    ) -> None:
        super().__init__(widget, QAccessible.Role.List)
        self._order = order
        self._make = make
        self._under = under
        self._current = current
        self._kept: dict[Hashable, Part] = {}

    def _of(self, key: Hashable) -> Part:
        """The interface of a part; the same object as long as the widget lives."""
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = self._make(key)
        return found

    def release(self) -> None:
        """Let Qt forget the parts' interfaces."""
        for kept in self._kept.values():
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(kept))
        self._kept.clear()

    @guarded(otherwise=0)
    def childCount(self) -> int:
        return len(self._order())

    @guarded()
    def child(self, index: int) -> QAccessibleInterface | None:
        keys = self._order()
        return self._of(keys[index]) if 0 <= index < len(keys) else None

    @guarded(otherwise=-1)
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if isinstance(child, Part) and child.key in (keys := self._order()):
            return keys.index(child.key)
        return -1

    @guarded()
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        key = self._under(QPoint(x, y)) if self._order() else None
        return self._of(key) if key is not None else None

    @guarded()
    def focusChild(self) -> QAccessibleInterface | None:
        keys = self._order()
        key = self._current() if keys else None
        return self._of(key) if key is not None and key in keys else None


@cache
def install() -> None:
    """Let Qt ask us for the interfaces of widgets that we paint ourselves: those whose class names
    what makes one in ``spoken_by``. Once a process: Qt cannot take it back."""
    # Qt deletes an interface when its widget is destroyed, which is after the widget's Python half
    # is gone: held here until then, as Python would delete it first and leave Qt a dead pointer
    held: list[Parts] = []

    def interface(key: str, thing: QObject | None) -> QAccessibleInterface | None:
        del key
        make = getattr(type(thing), "spoken_by", None)
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


def renew(widget: QWidget) -> None:
    """Have Qt ask for a painted widget that it may have asked for before there was an answer."""
    if QAccessible.isActive():
        known = QAccessible.queryAccessibleInterface(widget)
        if not isinstance(known, Parts):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(known))


def tell_current(widget: QWidget, index: int) -> None:
    """The focus is on another part now."""
    if not QAccessible.isActive():
        return
    for kind in (QAccessible.Event.Focus, QAccessible.Event.Selection):
        event = QAccessibleEvent(widget, kind)
        event.setChild(index)
        QAccessible.updateAccessibility(event)


def announce(widget: QWidget, text: str) -> None:
    """Have a sentence read out, such as what was just done or undone."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
