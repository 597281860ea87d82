"""The desk: panes, splitters and bars around the canvas, before anything stands in them.

The skeleton is all that the window's first paint needs; panels are put in when the models have
loaded. Nothing here names Qt's namespace (``Qt.…``): importing it takes as long as all the rest.
"""

from __future__ import annotations

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

PANES = 1 / 3
"""Of the window's width, for both panes: what is left for the canvas is two thirds."""
INSPECTOR, INSPECTOR_LEAST, INSPECTOR_MOST = 0.178, 224, 272
"""Of the window's width, and px: what its widest row needs, and beyond which it gains nothing."""
OUTLINE_LEAST, OUTLINE_MOST = 196, 380
"""px: a few words at the fourth level, and whole lines of most; a hand may choose otherwise."""


def framed(role: str) -> QFrame:
    """A plain ground with its part in the style sheet."""
    frame = QFrame()
    frame.setProperty("role", role)
    return frame


def heading(words: str) -> QLabel:
    """A small heading in capitals."""
    label = QLabel(words.upper())
    label.setProperty("role", "heading")
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * 0.85)
    label.setFont(font)
    return label


class Pane(QFrame):
    """A quiet column with a place for one panel."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    def hold(self, panel: QWidget) -> None:
        """Put the panel in."""
        self._box.addWidget(panel)
        self.setFocusProxy(panel)


class Desk(QWidget):
    """Outline, canvas and inspector side by side, the strip below; bars around the canvas."""

    def __init__(self, titles: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outline = Pane("outline", titles["outline"])
        self.inspector = Pane("inspector", titles["inspector"])
        self.stack = QStackedWidget()
        self.above = QVBoxLayout()
        self.below = QHBoxLayout()
        """Side by side: above each other they leave a small screen no room for map and strip."""
        self.below.setSpacing(1)
        middle = framed("ground")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.above)
        column.addWidget(self.stack, 1)
        column.addLayout(self.below)
        self.splitter = QSplitter()
        self.splitter.setObjectName("desk")
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for index, widget in enumerate((self.outline, middle, self.inspector)):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(index, int(index == 1))
        middle.setMinimumWidth(240)
        self.outline.setMinimumWidth(150)
        self.inspector.setMinimumWidth(INSPECTOR_LEAST)
        self.strip = framed("strip")
        self.strip_box = QHBoxLayout(self.strip)
        self.strip_box.setContentsMargins(12, 8, 12, 8)
        self.strip.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self.splitter, 1)
        self._box.addWidget(self.strip)

    def lay_across(self, panel: QWidget) -> None:
        """Put a panel between the panes and the strip, over the whole width."""
        self._box.insertWidget(self._box.count() - 1, panel)

    def share(self, width: int) -> None:
        """Divide a window of this width, in px, as LOOK has it."""
        right = min(max(INSPECTOR_LEAST, round(width * INSPECTOR)), INSPECTOR_MOST)
        left = min(max(OUTLINE_LEAST, int(width * PANES) - right - 2), OUTLINE_MOST)
        self.splitter.setSizes([left, width - left - right - 2, right])
