"""The verdicts of a presentation: under each step's scenario, or the one that the room asks for.

Evaluates the document that is presented, whatever becomes of the map elsewhere. Says nothing while
verdicts are hidden. No widget.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from argmap.analysis import structure
from argmap.app.story import Frame
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.model.document import Document
from argmap.render.view import View
from argmap.ui.translate import fill, parted
from argmap.ui.verdict_sign import verdict_word

if TYPE_CHECKING:
    from argmap.analysis.reasoning.verdict import Evaluation, Verdict
    from argmap.model.records import Statement

_VERDICT = QT_TRANSLATE_NOOP("scenarios", "{name} {verdict}")
_NAME = 32
"""Characters of a position's name."""


class Told(NamedTuple):
    """A position's verdict in words: what stands out, and why."""

    verdict: Verdict
    head: str
    why: str


class Judging:
    """Verdicts of one document by scenario; ``hidden``: none are told."""

    def __init__(self, document: Document, *, hidden: bool = False) -> None:
        from argmap.analysis.reasoning.live import Live

        self._document = document
        self._positions = structure.positions(document)
        self._live = Live(document)
        self.hidden = hidden

    def seen(self, view: View, scenario: str | None) -> View:
        """A view with the values and verdicts of a scenario; None: the map's own."""
        record = self._document.scenarios.get(scenario or "")
        view = view._replace(judged=True, values={} if record is None else record.values)
        if self.hidden:
            return view
        found = self._evaluation(scenario)
        faint = [id for id, standing in found.standings.items() if standing == "fails"]
        return view._replace(
            verdicts=found.verdicts, strengths=found.strengths, faint=frozenset(faint)
        )

    def positions(self, frame: Frame) -> list[Statement]:
        """The positions of which a frame tells the verdict: those that are out."""
        return [] if self.hidden else [row for row in self._positions if row.id in frame.shown]

    def told(self, frame: Frame) -> Iterator[Told]:
        """The verdicts on the positions that a frame shows: of the first with why, in a sentence;
        nothing of one that is yet to come."""
        positions = self.positions(frame)
        if not positions:
            return
        from argmap.analysis.reasoning import names
        from argmap.analysis.reasoning.setting import scenario_setting
        from argmap.analysis.reasoning.why import Explainer

        scenario = frame.step.scenario
        found = self._evaluation(scenario)
        setting = scenario_setting(self._document, scenario)
        explainer = Explainer(self._live.case, found, setting)
        positions.sort(key=lambda row: found.verdicts[row.id] != "holds")
        for place, row in enumerate(positions):
            head, why = parted(explainer.why(row.id).sentence)
            verdict = found.verdicts[row.id]
            if place:
                name = names.name(self._document, row.id, _NAME)
                yield Told(verdict, fill(_VERDICT, name=name, verdict=verdict_word(verdict)), "")
            else:
                yield Told(verdict, head or why, why if head else "")

    def _evaluation(self, scenario: str | None) -> Evaluation:
        from argmap.analysis.reasoning.setting import scenario_setting

        return self._live.evaluation(scenario_setting(self._document, scenario))
