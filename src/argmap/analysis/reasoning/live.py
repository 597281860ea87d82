"""Verdicts that follow the edits of a map: only what depends on an edit is computed again.

Several settings are kept up to date together. Another setting begins from one that is known and
computes only what their difference reaches. The answers are those of ``semantics.evaluate``; only
their mappings may be in another order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from argmap.analysis.reasoning import semantics
from argmap.analysis.reasoning.balance import Outcomes
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.columns import Columns
from argmap.analysis.reasoning.setting import OWN, Identity, Setting
from argmap.analysis.reasoning.verdict import Evaluation
from argmap.model.change import Change
from argmap.model.document import Document
from argmap.model.records import Argument, Record, Statement

Judge = Callable[[Case, Setting, str], Evaluation]
KEPT = 48
"""So many settings are kept up to date; with more, those first asked for are let go."""


class Live:
    """The evaluations of one document, and of the documents that it becomes."""

    def __init__(self, document: Document, judge: Judge = semantics.evaluate) -> None:
        """``judge``: how a semantics other than the balance is asked."""
        self._document = document
        self._judge = judge
        self._case: Case | None = None
        self._touched: set[str] = set()
        """What was edited, so that verdicts may be other, since the outcomes were found."""
        self._reshaped = False
        """Whether who bears on whom may be other since the case was made."""
        self._settings: dict[Identity, Setting] = {}
        """By column, in this order."""
        self._outcomes: Outcomes | None = None
        self._told: dict[Identity, tuple[Evaluation, frozenset[str]]] = {}
        """Evaluations, and the ids of which they may be out of date."""
        self._elsewhere: dict[tuple[Identity, str], Evaluation] = {}
        """Of other semantics; forgotten with every edit that matters."""

    @property
    def document(self) -> Document:
        """The document as it is now."""
        return self._document

    @property
    def case(self) -> Case:
        """The document made ready for evaluation; not made anew for an edit of words."""
        case = self._case
        if case is None or case.document is not self._document:
            keeps = case is not None and not self._reshaped and case.fits(self._document)
            case = case.of(self._document) if case is not None and keeps else Case(self._document)
            self._case = case
            self._reshaped = False
        return case

    def follow(self, change: Change, document: Document) -> None:
        """The document is now this one, by this change. Nothing is computed until it is asked."""
        self._document = document
        pairs: list[tuple[Record | None, Record]] = [
            (None, entry.record) for entry in (*change.added.values(), *change.removed.values())
        ]
        pairs.extend((before.record, after.record) for before, after in change.updated.values())
        for before, after in pairs:
            if bears_on_verdicts(before, after):
                self._touched.add(after.id)
                self._reshaped = self._reshaped or _reshapes(before, after)
        if self._touched:
            self._elsewhere.clear()

    def evaluation(self, setting: Setting = OWN, name: str = "") -> Evaluation:
        """What a semantics (by default the map's) says under one setting."""
        return self.evaluations([setting], name)[0]

    def evaluations(self, settings: Sequence[Setting], name: str = "") -> list[Evaluation]:
        """The same under several settings, found together."""
        wanted = semantics.name_for(self.case, name)
        if wanted != semantics.DEFAULT:
            return [self._one_elsewhere(setting, wanted) for setting in settings]
        self._settle(settings)
        return [self._tell(setting.identity) for setting in settings]

    def _one_elsewhere(self, setting: Setting, name: str) -> Evaluation:
        key = setting.identity, name
        if key not in self._elsewhere:
            self._elsewhere[key] = self._judge(self.case, setting, name)
        return self._elsewhere[key]

    def take_in(self, setting: Setting, evaluation: Evaluation) -> None:
        """What a semantics other than the balance says, found elsewhere with more time."""
        self._elsewhere[setting.identity, evaluation.semantics] = evaluation

    # --- columns --------------------------------------------------------------------------------

    def _settle(self, wanted: Sequence[Setting]) -> None:
        """Bring the outcomes up to date, with a column for each of these settings."""
        fresh = {each.identity: each for each in wanted if each.identity not in self._settings}
        if not fresh and not self._touched:
            return
        before = self._outcomes
        if before is None or len(self._settings) + len(fresh) > KEPT:
            self._begin(wanted)
            return
        case = self.case
        like = len(self._settings) - 1
        base = list(self._settings.values())[like]
        differ = {id for each in fresh.values() for id in base.differences(each)}
        affected = _affected(before.case, case, self._touched | differ)
        width = len(self._settings)
        more = (1 << len(fresh)) - 1 << width

        def widened(mask: int) -> int:
            return mask | more if mask >> like & 1 else mask

        def begin(new: Outcomes) -> None:
            new.take_over(before, affected, widened)

        self._settings.update(fresh)
        columns = Columns.of(case, list(self._settings.values()))
        self._outcomes = Outcomes(case, columns, only=affected, begin=begin)
        stale = frozenset(case.ids[number] for number in affected) | self._touched
        if self._touched:
            self._told = {
                key: (evaluation, owed | stale) for key, (evaluation, owed) in self._told.items()
            }
        self._touched.clear()

    def _begin(self, wanted: Sequence[Setting]) -> None:
        """All from scratch, for the settings asked for now and those asked for last."""
        last = list(self._settings.items())[-(KEPT // 4) :]
        self._settings = dict(last)
        self._settings.update((each.identity, each) for each in wanted)
        columns = Columns.of(self.case, list(self._settings.values()))
        self._outcomes = Outcomes(self.case, columns)
        self._told.clear()
        self._touched.clear()

    def _tell(self, key: Identity) -> Evaluation:
        outcomes = self._outcomes
        assert outcomes is not None
        known = self._told.get(key)
        if known is not None and not known[1]:
            return known[0]
        column = list(self._settings).index(key)
        if known is None:
            evaluation = outcomes.evaluation(column)
        else:
            evaluation = outcomes.amended(known[0], column, known[1])
        self._told[key] = evaluation, frozenset()
        return evaluation


def bears_on_verdicts(before: Record | None, after: Record) -> bool:
    """Whether an edit of a record (None: it was not there, or is gone) can matter to a verdict."""
    if not isinstance(after, Statement | Argument):
        return False
    return (
        before is None
        or _worded(before) != _worded(after)
        or any(
            getattr(before, name) != getattr(after, name)
            for name in (_OF_STATEMENTS if isinstance(after, Statement) else _OF_ARGUMENTS)
        )
    )


_OF_STATEMENTS = ("kind", "question", "value", "standard", "weight")
_OF_ARGUMENTS = ("premises", "conclusion", "polarity", "aspect", "weight")


def _worded(record: Record) -> bool:
    """Whether it counts as said; an argument says nothing of its own."""
    return not (isinstance(record, Statement) and record.wordless)


def _reshapes(before: Record | None, after: Record) -> bool:
    if isinstance(before, Statement) and isinstance(after, Statement):
        return (before.kind, before.question, before.wordless) != (
            after.kind,
            after.question,
            after.wordless,
        )
    if isinstance(before, Argument) and isinstance(after, Argument):
        return before.replace(weight=None) != after.replace(weight=None)
    return True


def _affected(old: Case, new: Case, ids: Iterable[str]) -> set[int]:
    """By the new numbers: these, what begins or ceases to count, and all that depends on them."""
    begin: set[int] = set()
    idle = {old.ids[each] for each in old.idle} ^ {new.ids[each] for each in new.idle}
    for id in {*ids, *idle}:
        for case in (old, new):
            number = case.number.get(id)
            if number is None:
                continue
            for each in (number, *case.dependents[number], *case.rivals.get(number, ())):
                now = new.number.get(case.ids[each])
                if now is not None:
                    begin.add(now)
    return new.reached_from(begin)
