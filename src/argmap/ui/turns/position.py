"""One position on the page of turning: its verdict, what it turns on, how firmly it stands.

Shows what it is given and tells what was asked for; what is found out, and when, is the page's
business.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.ui.folding import Fold
from argmap.ui.panels.fields import LinkedText, Part
from argmap.ui.panels.sheet import link_button
from argmap.ui.panes import heading
from argmap.ui.translate import fill, translate
from argmap.ui.turns.chart import Chart
from argmap.ui.turns.shares import Shares
from argmap.ui.verdict_sign import VerdictSign

if TYPE_CHECKING:
    from argmap.analysis.reasoning.space import Counts
    from argmap.model.records import Value
    from argmap.ui.theme import Looks

_COLUMNS = (10, 3, 2)
"""How a hinge's row is shared: the condition, the verdict, the trial."""
FEW = 10
"""So many hinges are listed at first."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """What a trial gives."""

    values: Mapping[str, Value]
    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class HingeRow:
    """A condition, with links to what it names, and the verdict under it."""

    words: tuple[Part, ...]
    verdict: str
    attempt: Attempt | None = None
    """What a trial of it gives; None where a trial cannot."""


@dataclass(frozen=True, slots=True)
class ShareRow:
    """How often each verdict comes about, and among what."""

    counts: Counts
    words: str


@dataclass(frozen=True, slots=True)
class PositionPart:
    """Everything the card of one position shows."""

    id: str
    name: str
    text: str
    verdict: str
    hinges: tuple[HingeRow, ...] = ()
    total: int = 0
    """How many there are; not all may be among the rows."""
    bound: str = ""
    """What the list leaves out, or that it is not known yet."""
    partial: bool = False
    """The search was stopped: there may be more."""
    shares: tuple[ShareRow, ...] = ()
    notes: tuple[str, ...] = ()


class PositionCard(QFrame):
    """A card; its rows are made anew only where they say something else."""

    followed = Signal(str)
    """A record that a row names."""
    tried = Signal(object)
    """An ``Attempt`` to make."""
    again = Signal()
    """The search is to go on."""
    unfolded = Signal(str, bool)
    """One thing at a time is wanted for this position, or no more."""
    kept = Signal(str)
    """The picture of this position is to be kept as a file."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._looks = looks
        self.part: PositionPart | None = None
        self._all = False
        self.sign = VerdictSign(looks, large=True)
        self.name = _label("large", wrap=True)
        font = self.name.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        self.name.setFont(font)
        self.text = _label("hint", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.name, 1)
        head.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        self._hinges = _column(5)
        self._bound = _label("hint", wrap=True)
        self.more = link_button("", self._show_all)
        self._again = link_button(translate("turns", "Search on"), self.again.emit)
        after = QHBoxLayout()
        after.setSpacing(10)
        after.addWidget(self._bound, 1)
        after.addWidget(self.more)
        after.addWidget(self._again)
        self._firmly = heading(translate("turns", "How firmly"))
        self._shares = _column(10)
        self._notes = _column(4)
        self.fold = Fold(translate("turns", "One thing at a time"))
        self.fold.toggled.connect(self._folded)
        self.chart = Chart(looks)
        self.chart.chosen.connect(self.followed)
        self.chart.hide()
        self.rest = _label("hint", wrap=True)
        self.rest.hide()
        self.keep = link_button(translate("turns", "Save as a picture…"), self._keep)
        self.keep.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(22, 16, 22, 14)
        box.setSpacing(4)
        box.addLayout(head)
        box.addWidget(self.text)
        box.addSpacing(8)
        box.addWidget(heading(translate("turns", "Turns on")))
        box.addSpacing(2)
        box.addLayout(self._hinges)
        box.addLayout(after)
        box.addSpacing(8)
        box.addWidget(self._firmly)
        box.addSpacing(2)
        box.addLayout(self._shares)
        box.addLayout(self._notes)
        box.addSpacing(4)
        box.addWidget(self.fold)
        box.addWidget(self.chart)
        box.addWidget(self.rest)
        box.addWidget(self.keep)

    # --- what is shown --------------------------------------------------------------------------

    def show_part(self, part: PositionPart) -> None:
        """Show this position."""
        before, self.part = self.part, part
        if part == before:
            return
        self.setAccessibleName(part.name)
        self.name.setText(part.name)
        self.text.setText(part.text)
        self.text.setVisible(bool(part.text))
        self.sign.show_verdict(part.verdict)
        if before is None or (before.hinges, before.total) != (part.hinges, part.total):
            self._show_hinges(part)
        self._bound.setText(part.bound)
        self._again.setVisible(part.partial)
        self._firmly.setVisible(bool(part.shares or part.notes))
        if before is None or before.shares != part.shares:
            self._show_shares(part.shares)
        if before is None or before.notes != part.notes:
            _empty(self._notes)
            for words in part.notes:
                note = _label("", wrap=True)
                note.setText(words)
                self._notes.addWidget(note)

    def _show_hinges(self, part: PositionPart) -> None:
        _empty(self._hinges)
        rows = part.hinges
        shown = rows if self._all or len(rows) <= FEW + 2 else rows[:FEW]
        for row in shown:
            self._hinges.addWidget(self._hinge(row))
        self.more.setVisible(len(shown) < len(rows))
        template = (
            QT_TRANSLATE_NOOP("turns", "Show all {count}")
            if len(rows) == part.total
            else QT_TRANSLATE_NOOP("turns", "Show the first {count} of {total}")
        )
        self.more.setText(fill(template, count=f"{len(rows):,}", total=f"{part.total:,}"))

    @property
    def listed(self) -> int:
        """How many hinges are listed."""
        return self._hinges.count()

    def _show_all(self) -> None:
        self._all = True
        if self.part is not None:
            self._show_hinges(self.part)

    def _hinge(self, row: HingeRow) -> QWidget:
        words = LinkedText()
        words.show_value(row.words)
        words.followed.connect(self.followed)
        sign = VerdictSign(self._looks)
        sign.show_verdict(row.verdict)
        attempt = link_button(
            translate("turns", "Try it"), lambda attempt=row.attempt: self.tried.emit(attempt)
        )
        attempt.setToolTip(translate("turns", "Show the map as it would be then"))
        attempt.setEnabled(row.attempt is not None)
        if row.attempt is None:
            attempt.setText("")
        whole = QWidget()
        line = QGridLayout(whole)  # the columns of all rows stand below each other
        line.setContentsMargins(0, 0, 0, 0)
        line.setHorizontalSpacing(18)
        for column, stretch in enumerate(_COLUMNS):
            line.setColumnStretch(column, stretch)
        middle = Qt.AlignmentFlag.AlignVCenter
        line.addWidget(words, 0, 0, middle)
        line.addWidget(sign, 0, 1, Qt.AlignmentFlag.AlignLeft | middle)
        line.addWidget(attempt, 0, 2, Qt.AlignmentFlag.AlignLeft | middle)
        return whole

    def _show_shares(self, rows: Sequence[ShareRow]) -> None:
        _empty(self._shares)
        for row in rows:
            self._shares.addWidget(share_row(self._looks, row))

    # --- one thing at a time --------------------------------------------------------------------

    def _folded(self, on: bool) -> None:
        for each in (self.chart, self.rest, self.keep):
            each.setVisible(on)
        if self.part is not None:
            self.unfolded.emit(self.part.id, on)

    def _keep(self) -> None:
        if self.part is not None:
            self.kept.emit(self.part.id)


def share_row(looks: Looks, row: ShareRow) -> QWidget:
    """A bar of shares, and what it is a share of."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    words = _label("hint", wrap=True)
    words.setText(row.words)
    column.addWidget(words)
    if row.counts:
        shares = Shares(looks)
        shares.show_counts(row.counts)
        column.addWidget(shares)
    return whole


def _label(role: str, *, wrap: bool) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    return label


def _column(spacing: int) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(spacing)
    return column


def _empty(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
