"""The pages as one quiet row of segments in the top bar; one button where room is short.

Knows the window only by its width; what a page is, ``ui.pages`` knows.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLayout,
    QMainWindow,
    QMenu,
    QMenuBar,
    QToolButton,
    QWidget,
)

from argmap.app.actions import by_id
from argmap.app.context import PageName
from argmap.app.views import PAGES
from argmap.ui.guard import guarded
from argmap.ui.menus import key_text
from argmap.ui.pages import WindowPages
from argmap.ui.panes import framed
from argmap.ui.translate import say, translate

_SPARE = 48
"""px of what stands between the parts of the bar."""


class PageSwitch(QWidget):
    """Segments, or one button; the page that is shown is marked."""

    def __init__(self, pages: WindowPages, window: QMainWindow, title: QWidget) -> None:
        """Stands in the window's top bar, with menus and other buttons beside it; ``title``, which
        the window's frame says too, makes room for it."""
        super().__init__()
        bar = window.menuWidget()
        assert bar is not None
        self._bar = bar
        self._title = title
        self.setAccessibleName(translate("pages", "Pages"))
        self._titles: dict[PageName, str] = {}
        self.buttons: dict[PageName, QToolButton] = {}
        self.row = framed("switch")
        inner = QHBoxLayout(self.row)
        inner.setContentsMargins(2, 2, 2, 2)
        inner.setSpacing(1)
        self.single = QToolButton()
        self.single.setProperty("role", "pages")
        self.single.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.single.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.single)
        self.single.setMenu(menu)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 8, 0)
        box.setSpacing(0)
        box.addWidget(self.row)
        box.addWidget(self.single)
        group = QButtonGroup(self)
        actions = by_id()
        for name, _, marked in PAGES:
            if name not in pages.names:
                continue
            words = self._titles[name] = say(marked)
            keys = key_text(actions[f"page.{name}"])
            button = QToolButton()
            button.setText(words)
            button.setToolTip(f"{words} ({keys})" if keys else words)
            button.setProperty("role", "page")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys reach it through the menu
            button.clicked.connect(partial(self._choose, pages, name))
            group.addButton(button)
            inner.addWidget(button)
            self.buttons[name] = button
            entry = menu.addAction(f"{words}\t{keys}")
            entry.triggered.connect(partial(self._choose, pages, name))
        pages.turned.connect(self.mark)
        self.mark(pages.shown)
        self.single.hide()
        self.setVisible(len(self.buttons) > 1)
        bar.installEventFilter(self)

    def _choose(self, pages: WindowPages, name: PageName, _checked: bool = False) -> None:
        pages.show(name)

    def mark(self, name: PageName) -> None:
        """Mark the page that is shown."""
        self.buttons[name].setChecked(True)
        self.single.setText(f"{self._titles[name]}  ▾")

    # --- room -----------------------------------------------------------------------------------

    @guarded(otherwise=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Segments where they fit beside the menus, if need be without the title; else a button."""
        layout = self._bar.layout()
        if layout is None:
            return
        title = self._title.sizeHint().width()
        others = sum(_width(layout, at, (self, self._title)) for at in range(layout.count()))
        room = self._bar.width() - others - _SPARE
        row = self.row.sizeHint().width()
        short = row > room
        titled = short or row + title <= room
        if self.row.isHidden() != short:
            self.row.setVisible(not short)
            self.single.setVisible(short)
        if self._title.isHidden() == titled:
            self._title.setVisible(titled)


def _width(layout: QLayout, at: int, without: tuple[QWidget, ...]) -> int:
    """What an item of the bar needs, all of the menus' titles among it."""
    item = layout.itemAt(at)
    assert item is not None
    widget, below = item.widget(), item.layout()
    if below is not None:
        return sum(_width(below, place, without) for place in range(below.count()))
    if widget in without:
        return 0
    if isinstance(widget, QMenuBar):
        metrics = widget.fontMetrics()
        titles = sum(metrics.horizontalAdvance(each.text()) + 17 for each in widget.actions())
        return max(titles, widget.sizeHint().width())  # which may leave out those without room
    return item.sizeHint().width()
