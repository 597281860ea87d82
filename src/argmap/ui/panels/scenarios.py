"""The strip below the canvas: which scenario counts, what it sets, the verdicts, the hinges.

Which one counts belongs to the window, not to the map. It shows and asks; ``app.decisions`` does.
What it says follows an edit when the canvas has been painted.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from argmap.app import decisions
from argmap.app.deciding import TRIAL
from argmap.edit.commands import scenarios
from argmap.ui.accessible import announce
from argmap.ui.menus import key_text
from argmap.ui.panels import verdict_lines
from argmap.ui.panels.runs import Run, RunLine
from argmap.ui.panels.segments import Segment, Segments
from argmap.ui.tips import plain_tip
from argmap.ui.translate import say, translate

if TYPE_CHECKING:
    from argmap.ui.context import WindowContext

_FOLDED = "strip.folded"
_ANY = 16_777_215  # Qt's QWIDGETSIZE_MAX, which PySide does not have
_BETWEEN = 16
"""px from what is set to what has changed."""
_ROWS = tuple(f"scenario.choose-{word}" for word, _, _ in decisions.CHOOSING)
"""The rows that show a scenario by its number, from the map's own values on."""


class ScenarioStrip(QWidget):
    """Segments and buttons; below them three lines that can be folded away."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.segments = Segments()
        self.values = RunLine(context.looks, translate("scenarios", "What is set"))
        self.moved = RunLine(context.looks, translate("scenarios", "What has changed"))
        self.verdicts = RunLine(context.looks, translate("scenarios", "Verdicts"), large=True)
        self.turns = RunLine(
            context.looks, translate("scenarios", "What the case turns on"), large=True
        )
        self.values.more = self._offer
        self.keep = self._button("scenario.keep", translate("scenarios", "Keep as a scenario"))
        self.drop = self._button("scenario.drop", translate("scenarios", "Drop"))
        self.attempt = self._button("scenario.try", translate("scenarios", "Try"))
        self.hiding = self._button("scenario.hide-verdicts", "")
        self.fold = QToolButton()
        self.fold.setProperty("role", "small")
        self.fold.clicked.connect(self._turn)
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.segments, 1)
        for button in (self.keep, self.drop, self.attempt, self.hiding, self.fold):
            top.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(top)
        self._middle = middle = QHBoxLayout()
        middle.addWidget(self.values, 3)
        middle.addWidget(self.moved, 2)
        box.addLayout(middle)
        box.addWidget(self.verdicts)
        box.addWidget(self.turns)
        self._pills = verdict_lines.Pills(context)
        self._lines = (self.values, self.moved, self.verdicts, self.turns)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.refresh)
        self.segments.chosen.connect(context.set_scenario)
        self.segments.renamed.connect(self._rename)
        self.segments.menu_asked.connect(self._menu)
        self.segments.naming_asked.connect(lambda: context.trigger("scenario.rename"))
        self.segments.typed.connect(self._left)
        context.typed.connect(self.segments.keep_typed)
        for signal in (context.opened, context.edited, context.judged, context.selected):
            signal.connect(self._later)
        context.turning.turned.connect(self._later)
        self._set_folded(context.settings.flag(_FOLDED))
        self.refresh()

    # --- making ---------------------------------------------------------------------------------

    def _button(self, id: str, short: str) -> QToolButton:
        """A button for a row of the table, with a short title."""
        row = self._context.menus.row(id)
        button = QToolButton()
        button.setText(short)
        keys = key_text(row)
        words = say(row.words)
        button.setToolTip(f"{words} ({keys})" if keys else words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self._context.trigger(id))
        return button

    # --- following ------------------------------------------------------------------------------

    def _later(self) -> None:
        if not self._soon.isActive():
            self._soon.start(0)

    def refresh(self) -> None:
        """Say what is so now."""
        context = self._context
        deciding = context.deciding
        now = TRIAL if deciding.trying else deciding.scenario
        self.segments.show_segments(self._wanted(), now)
        self.keep.setVisible(deciding.trying)
        self.drop.setVisible(deciding.trying)
        self.attempt.setVisible(not deciding.trying)
        self.hiding.setText(
            translate("scenarios", "Show verdicts")
            if deciding.hidden
            else translate("scenarios", "Hide verdicts")
        )
        if context.session is None:
            return
        found = None
        if deciding.awake and not deciding.hidden and verdict_lines.positions(context):
            found = context.turning.hinges_now()
        if found is not None:  # until then the marks stay as they were
            sets = (hinge.ids for each in found for hinge in each.found)
            context.mark_hinges(frozenset(chain.from_iterable(sets)))
        if self.values.isHidden():
            return
        pills = self._pills.runs()
        self.values.show_runs(pills)
        moved = verdict_lines.moved(context)
        if moved and moved[0].words != self.moved.words:
            announce(self, moved[0].words)
        self.moved.show_runs(moved)
        self.moved.setVisible(bool(moved))
        # What is set takes what it needs, and what has changed all that is left of the row.
        needed = ceil(self.values.wanted) + 1 if pills else 0
        self.values.setMaximumWidth(needed if moved else _ANY)
        self._middle.setSpacing(_BETWEEN if pills else 0)
        self.verdicts.show_runs(verdict_lines.verdicts(context) if deciding.awake else ())
        self.turns.show_runs(verdict_lines.hinges(context, found))

    def _wanted(self) -> list[Segment]:
        """A segment for the map's own values, for each scenario and for the trial."""
        context = self._context
        rows: list[tuple[str | None, str]] = [
            (None, translate("scenarios", "The map’s own")),
            *((id, row.title) for id, row in context.document.scenarios.items()),
        ]
        if context.deciding.trial is not None:
            rows.append((TRIAL, translate("scenarios", "Trial, not saved")))
        found: list[Segment] = []
        for number, (id, title) in enumerate(rows):
            key = key_text(context.menus.row(_ROWS[number])) if number < len(_ROWS) else ""
            found.append(Segment(id, title, key, str(number)))
        return found

    # --- folding --------------------------------------------------------------------------------

    def _turn(self) -> None:
        folded = not self.values.isHidden()
        self._context.settings.set(_FOLDED, folded)
        self._set_folded(folded)
        self.refresh()

    def _set_folded(self, folded: bool) -> None:
        for line in self._lines:
            line.setVisible(not folded)
        self.fold.setText("▴" if folded else "▾")
        words = (
            translate("scenarios", "Show what is set, the verdicts and what they turn on")
            if folded
            else translate("scenarios", "Show only the scenarios")
        )
        self.fold.setToolTip(words)
        self.fold.setAccessibleName(words)

    # --- naming and menus -----------------------------------------------------------------------

    def name(self) -> None:
        """Let the title of the active scenario be typed."""
        self.refresh()
        self._context.panels.show("scenarios", shown=True)
        active = self._context.deciding.scenario
        if active is not None:
            self.segments.name(active)

    def _left(self) -> None:
        self._context.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rename(self, id: str, title: str) -> None:
        self._context.perform(scenarios.rename(id, title))

    def _menu(self, at: QPoint) -> None:
        menu = self._context.menus.menu("scenario")
        menu.popup(at)

    def _offer(self, runs: Sequence[Run]) -> None:
        """A menu of the values that did not fit; choosing one flips it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for run in runs:
            entry = menu.addAction(run.words.replace("&", "&&"))
            entry.setToolTip(plain_tip(run.tip))
            if run.act is not None:
                entry.triggered.connect(lambda _=False, act=run.act: act())
        menu.popup(self.values.mapToGlobal(QPoint(self.values.width() - 40, 0)))
