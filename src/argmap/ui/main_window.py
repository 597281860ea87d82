"""The main window: assembles the desk, the menus and the context; everything else is elsewhere.

Two stages: the skeleton (only Qt) that is painted first, and the furniture that needs the models.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QMenu, QMenuBar

from argmap.app.menus import MENUS
from argmap.app.settings import Settings
from argmap.ui.guard import guarded
from argmap.ui.panes import Desk, framed
from argmap.ui.theme import Looks
from argmap.ui.translate import say, translate

if TYPE_CHECKING:
    from argmap.ui.furniture import Furniture


ALT = 0x01000023
"""Qt's number of the key; its name would import the namespace before the first paint."""
_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
_ENOUGH = (1264, 680)
"""px in which every page has its name in the bar; of a small screen nearly all is taken for it."""


def _share(screen: int, enough: int, most: int) -> int:
    """px of a new window: most of the screen."""
    return min(most, max(round(screen * 0.9), min(enough, screen - 16)))


class MainWindow(QMainWindow):
    """One window with one map, or with the start page."""

    painted = Signal()
    """The first time the window has been painted."""
    closed = Signal()
    """The window has been closed, and its session ended."""

    def __init__(self, settings: Settings, looks: Looks) -> None:
        super().__init__()
        self.settings = settings
        self.looks = looks
        self.furniture: Furniture | None = None
        self.menu: dict[str, QMenu] = {}
        self._seen = False
        self.desk = Desk(
            {
                "outline": translate("window", "Outline"),
                "inspector": translate("window", "Inspector"),
            }
        )
        self.setCentralWidget(self.desk)
        self.title = QLabel("argmap")
        self.title.setProperty("role", "title")
        self.menus = QMenuBar()
        self.buttons = QHBoxLayout()
        self._top()
        self._place()

    def _top(self) -> None:
        """The slim bar: title, menus, and room for buttons at the right."""
        top = framed("top")
        row = QHBoxLayout(top)
        row.setContentsMargins(14, 3, 8, 4)
        row.setSpacing(2)
        row.addWidget(self.title)
        row.addSpacing(6)
        row.addWidget(self.menus, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(self.buttons)
        self.setMenuWidget(top)
        for name, title in MENUS:
            self.menu[name] = self.menus.addMenu(say(title).replace("&", ""))

    def _letters(self, *, shown: bool) -> None:
        """Underline the letters of the menus while Alt is held, and only then."""
        for name, title in MENUS:
            words = say(title) if shown else say(title).replace("&", "")
            if self.menu[name].title() != words:
                self.menu[name].setTitle(words)

    @guarded(otherwise=True)
    def event(self, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and self.furniture is not None:
            self.furniture.awake()  # comes before Qt looks whose key it is
        if kind in _KEYS and isinstance(event, QKeyEvent) and event.key() == ALT:
            self._letters(shown=kind != QEvent.Type.KeyRelease)
        elif kind == QEvent.Type.WindowDeactivate:
            self._letters(shown=False)
        return super().event(event)

    def _place(self) -> None:
        """Where it stood last, if that is still on a screen; else most of the screen."""
        screen = QGuiApplication.primaryScreen().availableGeometry()
        size = QSize(
            _share(screen.width(), _ENOUGH[0], 1600), _share(screen.height(), _ENOUGH[1], 1000)
        )
        self.resize(size)
        kept = self.settings.get("window")
        if kept:
            self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii", "replace")))
        if not any(
            each.availableGeometry().intersects(QRect(self.pos(), self.size()))
            for each in QGuiApplication.screens()
        ):
            self.resize(size)
            self.move(screen.topLeft())
        self.desk.share(self.width())

    def remember(self) -> None:
        """Keep the window's place and the panes' widths for the next start."""
        self.settings.set("window", bytes(self.saveGeometry().toBase64().data()).decode("ascii"))
        self.settings.set(
            "panes", bytes(self.desk.splitter.saveState().toBase64().data()).decode("ascii")
        )

    @guarded(otherwise=False)
    def focusNextPrevChild(self, next: bool) -> bool:
        if self.furniture is not None and self.furniture.complete:
            self.furniture.context.panels.straighten()
        return super().focusNextPrevChild(next)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self.painted.emit()

    @guarded()
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()  # also when asking fails: an error must not close over unsaved edits
        if self.furniture is not None and not self.furniture.may_close():
            return
        event.accept()
        self.remember()
        if self.furniture is not None:
            self.furniture.clear_away()
        self.closed.emit()

    @guarded()
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.furniture is not None:
            self.furniture.activated(self.isActiveWindow())
