"""The pages in the middle of the desk: the map, and what is read beside it; one is shown.

Which is shown belongs to the window, not to the map. A page is made when it is first shown, so that
a start costs nothing. To add one: a row in ``app.views.PAGES`` (name, keys, title) and its maker in
``MAKERS`` below. A page is a plain widget that takes the focus, or hands it on (``setFocusProxy``),
and listens to the context; it hears of the map's changes only if it connects to them itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.app.context import Eye, PageName
from argmap.app.views import PAGES
from argmap.ui.guard import guarded

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget

    from argmap.ui.context import WindowContext

Maker = Callable[["WindowContext"], QWidget]


def _board(context: WindowContext) -> QWidget:
    from argmap.ui.board.page import BoardPage

    return BoardPage(context)


def _compare(context: WindowContext) -> QWidget:
    from argmap.ui.compare.page import ComparePage

    return ComparePage(context)


def _turns(context: WindowContext) -> QWidget:
    from argmap.ui.turns.page import TurnsPage

    return TurnsPage(context)


def _register(context: WindowContext) -> QWidget:
    from argmap.ui.register.page import RegisterPage

    return RegisterPage(context)


def _stances(context: WindowContext) -> QWidget:
    from argmap.ui.stances.page import StancesPage

    return StancesPage(context)


def _polls(context: WindowContext) -> QWidget:
    from argmap.ui.polls.page import PollsPage

    return PollsPage(context)


MAKERS: Mapping[PageName, Maker] = MappingProxyType(
    {
        "board": _board,
        "compare": _compare,
        "turns": _turns,
        "register": _register,
        "stances": _stances,
        "polls": _polls,
    }
)
"""What makes each page but the map, which is there from the start."""


class Leaf(QWidget):
    """Holds one page; Esc that nothing on it wanted leads back to the map."""

    left = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(page)
        self.page = page
        self.setFocusProxy(page)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class WindowPages(QObject):
    """Implements ``app.context.Pages``; fills the desk's stack as pages are asked for."""

    turned = Signal(str)
    """Another page is shown."""

    def __init__(
        self,
        context: WindowContext,
        stack: QStackedWidget,
        canvas: QWidget,
        makers: Mapping[PageName, Maker] = MAKERS,
    ) -> None:
        super().__init__(stack)
        self._context = context
        self._stack = stack
        self._makers = makers
        self._made: dict[PageName, QWidget] = {"map": canvas}
        self._shown: PageName = "map"
        self._session: object = None
        stack.setFocusProxy(canvas)
        context.opened.connect(self._opened)
        self._opened()

    @property
    def names(self) -> tuple[PageName, ...]:
        """The pages there are, in order."""
        return tuple(name for name, _, _ in PAGES if name == "map" or name in self._makers)

    @property
    def shown(self) -> PageName:
        """The page that is shown when a map is open."""
        return self._shown

    @property
    def eye(self) -> Eye:
        """What zooming is about: the page that is shown, where it can be zoomed, else the map."""
        return getattr(self.page(self._shown), "eye", None) or self._context.canvas

    def page(self, name: PageName) -> QWidget | None:
        """The page itself, if it has been shown."""
        made = self._made.get(name)
        return made.page if isinstance(made, Leaf) else made

    def show(self, name: PageName) -> None:
        """Show a page and give it the focus; without a map there is none to show."""
        if self._context.editor is None or name not in self.names:
            return
        made = self._made.get(name)
        if made is None:
            made = Leaf(self._makers[name](self._context))
            made.left.connect(lambda: self.show("map"))
            self._made[name] = made
            self._stack.addWidget(made)
        if self._shown != name:
            self._context.settle()
        self._shown = name
        self._stack.setFocusProxy(made)
        self._stack.setCurrentWidget(made)
        made.setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit(name)

    def _opened(self) -> None:
        """Another map begins on the map; the same one, loaded again, stays on its page."""
        session = self._context.session
        if session is None:
            self._session = None
            return
        again = session is self._session
        self._session = session
        self.show(self._shown if again else "map")
