"""The strip below the canvas: the map's scenarios as one row of segments, one of them chosen.

Which one is chosen belongs to the window, not to the map. It shows values; it judges nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QWidget,
)

from argmap.ui.guard import guarded
from argmap.ui.panes import heading
from argmap.ui.translate import translate
from argmap.ui.values import set_value

if TYPE_CHECKING:
    from argmap.edit.editor import Edited
    from argmap.ui.context import WindowContext

_SHARE = 0.5
"""Of the strip's width, for what the scenario sets; the segments scroll."""


class ScenarioStrip(QWidget):
    """Segments: the map's own values first, then each scenario."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._shown: tuple[tuple[str | None, str], ...] = ()
        self._buttons = QButtonGroup(self)
        self._buttons.setExclusive(True)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._row.setContentsMargins(2, 0, 0, 0)
        inner = QWidget()
        inner.setLayout(self._row)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # else a click leaves the map's keys dead
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedHeight(34)
        self._words = ""
        self.values = QLabel()
        self.values.setProperty("role", "hint")
        self.values.setTextFormat(Qt.TextFormat.PlainText)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(heading(translate("scenarios", "Scenario")))
        box.addWidget(area, 1)
        box.addWidget(self.values)
        context.opened.connect(self.refresh)
        context.edited.connect(self._edited)
        context.viewed.connect(self._mark)
        self.refresh()

    def _edited(self, edited: Edited) -> None:
        ids = edited.change.ids
        if any(
            id in ids for document in (edited.before, edited.after) for id in document.scenarios
        ):
            self.refresh()

    def refresh(self) -> None:
        """Make the segments anew where the scenarios are others."""
        rows = self._context.document.scenarios
        wanted: tuple[tuple[str | None, str], ...] = (
            (None, translate("scenarios", "The map’s own")),
            *((id, row.title) for id, row in rows.items()),
        )
        if wanted != self._shown:
            self._shown = wanted
            self._build()
        self._mark()

    def _build(self) -> None:
        for button in self._buttons.buttons():
            self._buttons.removeButton(button)
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for number, (id, title) in enumerate(self._shown):
            button = QToolButton()
            words = title.replace("&", "&&")
            button.setText(f"{number}  {words}" if id is not None else words)
            button.setProperty("role", "segment")
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, id=id: self._context.set_scenario(id))
            self._buttons.addButton(button)
            self._row.addWidget(button)
        self._row.addStretch(1)

    def _mark(self) -> None:
        now = self._context.scenario
        for (id, _), button in zip(self._shown, self._buttons.buttons(), strict=True):
            button.setChecked(id == now)
        self._say(self._said(now))

    def _say(self, words: str) -> None:
        """What does not fit beside the segments ends in an ellipsis, and is whole as a tooltip."""
        self._words = words
        room = round(self.width() * _SHARE)
        shown = self.values.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        self.values.setText(shown)
        self.values.setToolTip(words if shown != words else "")

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say(self._words)

    def _said(self, now: str | None) -> str:
        """What the scenario sets, in a few words."""
        document = self._context.document
        row = document.scenarios.get(now or "")
        if row is None or not row.values:
            return ""
        names = [
            set_value(document, id, value) if id in document.statements else id
            for id, value in list(row.values.items())[:3]
        ]
        return " · ".join(names)
