"""How ballots are to be printed: how many, with a number each, with the way into the open room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from argmap.render.ballot import WayIn
from argmap.ui.polls.paper import Sheets
from argmap.ui.polls.room_card import plain_label
from argmap.ui.polls.typing_in import NUMBERED
from argmap.ui.theme import padded
from argmap.ui.translate import translate

if TYPE_CHECKING:
    from argmap.ui.context import WindowContext

_MOST = 2000


class PrintingDialog(QDialog):
    """Asks how the ballots of round ``number`` shall be."""

    def __init__(self, context: WindowContext, number: int, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(translate("polls", "Print ballots"))
        self._context = context
        self._room = context.polling.room
        self.copies = padded(QSpinBox())
        self.copies.setRange(1, _MOST)
        self.copies.setValue(24)
        self.copies.setAccessibleName(translate("polls", "How many ballots"))
        self.copies.setFixedWidth(90)
        self.numbered = QCheckBox(
            translate("polls", "Number the ballots")
            if number == 1
            else translate("polls", "Ask for the number of the first ballot")
        )
        self.numbered.setChecked(context.settings.flag(NUMBERED))
        numbered = plain_label("hint")
        numbered.setText(
            translate("polls", "So that each person’s two votes can be compared, namelessly.")
        )
        self.way_in = QCheckBox(translate("polls", "QR code of the room beside the boxes"))
        self.way_in.setEnabled(self._room is not None)
        self.way_in.setChecked(self._room is not None)
        way_in = plain_label("hint")
        way_in.setText(
            translate("polls", "People vote by phone or on paper, as they like.")
            if self._room is not None
            else translate("polls", "No room is open now: open it first under “Phones…”.")
        )
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setText(
            translate("polls", "Save as PDF…")
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.addRow(translate("polls", "How many"), self.copies)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 16)
        box.setSpacing(14)
        box.addLayout(form)
        for field, hint in ((self.numbered, numbered), (self.way_in, way_in)):
            pair = QVBoxLayout()
            pair.setSpacing(2)
            pair.addWidget(field)
            hint.setIndent(26)
            pair.addWidget(hint)
            box.addLayout(pair)
        box.addWidget(self.buttons)
        self.setMinimumWidth(440)

    def sheets(self) -> Sheets:
        """What was chosen; that ballots bear numbers is remembered for typing them in."""
        room = self._room if self.way_in.isChecked() else None
        self._context.settings.set(NUMBERED, self.numbered.isChecked())
        way_in = None if room is None else WayIn(room.qr(), room.url, room.code)
        return Sheets(self.copies.value(), numbered=self.numbered.isChecked(), way_in=way_in)
