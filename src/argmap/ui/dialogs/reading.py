"""A page of the documentation that ships with the program, to be read in a window of its own.

The one place where Qt is given rich text: the words are the program's own. Nothing of a map, and
nothing from elsewhere, may come here.
"""

from __future__ import annotations

import re

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from argmap import resources
from argmap.app.context import Guide

_PICTURE = re.compile(r"^!\[[^\]]*\]\([^)]*\)\n", re.MULTILINE)
_WIDTH, _HEIGHT = 820, 760
_MARGIN = 28.0


class Reading(QDialog):
    """The page as text that can be selected and scrolled by keys; its links lead nowhere."""

    def __init__(self, window: QWidget, page: Guide, title: str) -> None:
        super().__init__(window)
        self.setWindowTitle(title)
        self.text = QTextBrowser()
        self.text.setAccessibleName(title)
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        palette = self.text.palette()  # what is no link is not to look like one
        palette.setColor(QPalette.ColorRole.Link, palette.color(QPalette.ColorRole.Text))
        self.text.setPalette(palette)
        self.text.setMarkdown(_PICTURE.sub("", resources.guide(page)))
        self.text.document().setDocumentMargin(_MARGIN)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.addWidget(self.text, 1)
        box.addWidget(buttons)
        room = window.screen().availableGeometry().size() * 0.9
        self.resize(min(_WIDTH, room.width()), min(_HEIGHT, room.height()))
        self.text.setFocus()
