"""What may lie over the wall, and that only one sheet does at a time.

Holds the list, the help, the notes, the line for a remark and the chip, in the wall's colours; the
presentation says when.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from argmap.model.records import Step
from argmap.render.theme import Theme
from argmap.ui.present.proportions import Proportions
from argmap.ui.present.remark_line import RemarkLine
from argmap.ui.present.sheets import Chip, HelpSheet, Notes, StepList

_STAYS = 4000
"""Milliseconds that a chip stays by itself."""


class Overlays(QObject):
    """The sheets over one presentation's wall."""

    chosen = Signal(int)
    """A step was chosen in the list, by its number from 0."""
    faded = Signal()
    """A chip has been there long enough."""
    parked = Signal(str)
    """A remark was typed."""

    def __init__(self, wall: QWidget, theme: Theme, families: Sequence[str]) -> None:
        super().__init__(wall)
        self._wall = wall
        self.theme = theme
        self._families = tuple(families)
        self.notes = Notes(wall)
        self.list = StepList(wall)
        self.help = HelpSheet(wall)
        self.chip = Chip(wall)
        self.remark = RemarkLine(wall)
        self.remark.parked.connect(self._park)
        self.remark.closed.connect(self.close_remark)
        self.list.chosen.connect(self._choose)
        self.list.closed.connect(self.close)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_STAYS)
        self._quiet.timeout.connect(self.faded)

    @property
    def open(self) -> bool:
        """Whether the list or the help lies over the wall."""
        return not (self.list.isHidden() and self.help.isHidden())

    def close(self) -> None:
        """Put the list and the help away, and give the keyboard back."""
        self.list.hide()
        self.help.hide()
        self._wall.setFocus()

    def show_list(self, titles: Sequence[str], now: int, proportions: Proportions) -> None:
        """Let a step be chosen."""
        self.close()
        self.list.open(titles, now, self.theme, self._families, proportions)

    def show_help(self, proportions: Proportions, scenarios: str = "") -> None:
        """Show the keys, and the ``scenarios`` that digits stand for."""
        self.close()
        self.help.open(self.theme, self._families, proportions, scenarios)

    def _choose(self, number: int) -> None:
        self.close()
        self.chosen.emit(number)

    # --- notes ------------------------------------------------------------------------------------

    @property
    def covered(self) -> float:
        """How much of the wall's lower part the notes take, in px."""
        return 0.0 if self.notes.isHidden() else float(self._wall.height() - self.notes.y())

    def set_step(self, step: Step, proportions: Proportions) -> None:
        """Another step's notes, in their place."""
        self.notes.set_words(step.notes, step.minutes)
        if not self.notes.isHidden():
            self.notes.lay(self.theme, self._families, proportions)

    def toggle_notes(self, proportions: Proportions) -> None:
        """Unfold the notes, or fold them."""
        self.notes.lay(self.theme, self._families, proportions)
        self.notes.setHidden(not self.notes.isHidden())

    # --- the chip ---------------------------------------------------------------------------------

    def say(self, words: str, proportions: Proportions, *, stays: bool = False) -> None:
        """A short line at the lower right; it goes by itself unless it ``stays``."""
        bottom = max(proportions.foot, self.covered)
        self.chip.say(words, self.theme, self._families, proportions, bottom)
        if words and not stays:
            self._quiet.start()
        else:
            self._quiet.stop()

    def hush(self) -> None:
        """No chip."""
        self._quiet.stop()
        self.chip.hide()

    # --- a remark ---------------------------------------------------------------------------------

    def ask_remark(self, proportions: Proportions) -> None:
        """Let a remark be typed at the lower edge."""
        self.remark.open(self.theme, self._families, proportions)

    def close_remark(self) -> None:
        """Put the line away; what stands in it stays there."""
        self.remark.hide()
        self._wall.setFocus()

    def _park(self, words: str) -> None:
        self.close_remark()
        self.parked.emit(words)

    def stop(self) -> None:
        """No more timers."""
        self._quiet.stop()
