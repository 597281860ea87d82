"""The parking lot in the presenter's window: what was said and is not on the map yet."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from argmap.model.records import Remark
from argmap.ui.translate import translate

_LATEST = 200
"""Remarks that are listed: a thousand would hold the window at each one that comes."""


class Lot(QListWidget):
    """Remarks, the latest first."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWordWrap(True)
        self.setProperty("role", "findings")
        self.setAccessibleName(translate("console", "Parking lot"))
        self._listed: tuple[Remark, ...] = ()

    def show_remarks(self, remarks: Iterable[Remark]) -> None:
        """These were said, the latest last."""
        waiting = tuple(remark for remark in remarks if not remark.placed)
        if waiting != self._listed:
            self._listed = waiting
            self.clear()
            self.addItems([_line(remark) for remark in waiting[: -_LATEST - 1 : -1]])

    @property
    def lines(self) -> list[str]:
        """What is listed."""
        return [self.item(row).text() for row in range(self.count())]


def _line(remark: Remark) -> str:
    """A remark with the time it was made."""
    try:
        at = datetime.fromisoformat(remark.at).strftime("%H:%M")
    except ValueError:
        return remark.text
    return f"{at}  {remark.text}"
