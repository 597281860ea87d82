"""An unobtrusive line at the wall's lower edge, in which a remark is typed while the picture stays.

For one screen; with two, the presenter's window has the field. It keeps what is typed until it is
parked.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from argmap.render.theme import Theme
from argmap.ui.present.proportions import Proportions
from argmap.ui.present.remark_field import PARK, RemarkField
from argmap.ui.present.sheets import Sheet
from argmap.ui.translate import say


class RemarkLine(Sheet):
    """A field and its name; ``parked`` tells what was typed."""

    parked = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("sheet", parent)
        self._title = QLabel(say(PARK))
        self._title.setObjectName("quiet")
        self.field = RemarkField()
        self.field.setFrame(False)
        self.field.parked.connect(self.parked)
        self.field.closed.connect(self.closed)
        self._box = QHBoxLayout(self)
        self._box.addWidget(self._title)
        self._box.addWidget(self.field, 1)

    def open(self, theme: Theme, families: Sequence[str], proportions: Proportions) -> None:
        """Lie over the foot of the wall, all of it or none, and take what is typed."""
        self.dress(theme, families, proportions)
        self.setStyleSheet(
            self.styleSheet() + f"QLineEdit {{ background: transparent; border: none; color: "
            f"{theme.colours['ink']}; }}"
        )
        u = proportions.unit
        pad = round(16 * u)
        self._box.setContentsMargins(pad, round(8 * u), pad, round(8 * u))
        self._box.setSpacing(pad)
        for widget in (self._title, self.field):
            widget.setFont(self.face(proportions.text(20)))
        side = round(proportions.margin * 0.5)
        below = round(12 * u)
        height = max(self.sizeHint().height(), round(proportions.foot) - 2 * below)
        self.setGeometry(
            side,
            round(proportions.height) - height - below,
            round(proportions.width) - 2 * side,
            height,
        )
        self.show()
        self.raise_()
        self.field.setFocus()
