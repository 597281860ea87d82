"""Why a verdict is as it is, in one sentence that a workshop participant understands.

Sentences come from the map's structure and words alone, and are made when asked for. What decided
is found by ``grounds``; the clauses are ``clauses``'s.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from argmap.analysis.reasoning import names
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.clauses import Clause, Clauses
from argmap.analysis.reasoning.grounds import Grounds, Root, Weighing
from argmap.analysis.reasoning.setting import OWN, Setting
from argmap.analysis.reasoning.verdict import Evaluation, Verdict
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text

__all__ = ["Explainer", "Why", "explain", "names"]


@dataclass(frozen=True, slots=True)
class Why:
    """A verdict, why it is so, and the statements and arguments that decided it."""

    verdict: Verdict
    sentence: Text
    because: tuple[str, ...]
    """Ids, the most decisive first."""


def explain(case: Case, evaluation: Evaluation, setting: Setting = OWN, id: str = "") -> Why:
    """Why the statement or argument ``id`` came out as it did.

    Raises ``KeyError`` when the case has no such id.
    """
    return Explainer(case, evaluation, setting).why(id)


class Explainer:
    """Explains one evaluation; for many sentences about the same one."""

    def __init__(self, case: Case, evaluation: Evaluation, setting: Setting = OWN) -> None:
        self.grounds = Grounds(case, evaluation, setting)
        self._clauses = Clauses(self.grounds)
        self._case = case

    def why(self, id: str) -> Why:
        """Why this statement or argument came out as it did."""
        number = self._case.number[id]
        if number >= self._case.first:
            return self._argument(number)
        if not self._case.takes_part(number):
            return Why("open", self._say(_QUESTION, number), ())
        if self.grounds.is_set(number):
            return self._set(number)
        if self.grounds.is_presumed(number):
            return self._presumed(number)
        if self._case.is_position(number):
            return self._position(number)
        return self._statement(number)

    # --- statements -----------------------------------------------------------------------------

    def _say(self, template: Marked, number: int, **values: object) -> Text:
        subject = names.subject(self._case.document, self._case.ids[number])
        return text(template, name=subject, **values)

    def _why(self, number: int, sentence: Text, because: Iterable[int]) -> Why:
        ids = self._case.ids
        decided = tuple(dict.fromkeys(ids[each] for each in because if each != number))
        return Why(self.grounds.verdict(number), sentence, decided)

    def _set(self, number: int) -> Why:
        id = self._case.ids[number]
        by_scenario = id in self.grounds.setting.values
        if self.grounds.verdict(number) == "open":
            template = (
                QT_TRANSLATE_NOOP("why", "The scenario leaves open {whether}.")
                if by_scenario
                else QT_TRANSLATE_NOOP("why", "The map leaves open {whether}.")
            )
            return Why("open", text(template, whether=names.whether(self._case.document, id)), ())
        template = (
            QT_TRANSLATE_NOOP("why", "Set by the scenario: {clause}.")
            if by_scenario
            else QT_TRANSLATE_NOOP("why", "Set by the map: {clause}.")
        )
        return self._why(number, text(template, clause=self._clauses.that(number)), ())

    def _presumed(self, number: int) -> Why:
        clause = names.clause(self._case.document, self._case.ids[number], "holds")
        template = QT_TRANSLATE_NOOP("why", "Presumed, as nobody has said otherwise: {clause}.")
        return Why("open", text(template, clause=clause), ())

    def _statement(self, number: int) -> Why:
        weighing = self.grounds.weighing(number)
        reason = self._weighed(number, weighing)
        match self.grounds.verdict(number):
            case "holds":
                return self._why(number, self._say(_HOLDS, number, why=reason), weighing.decisive)
            case "fails":
                return self._why(number, self._say(_FAILS, number, why=reason), weighing.decisive)
            case _:
                return self._open(number)

    def _weighed(self, number: int, weighing: Weighing) -> Clause:
        clauses = self._clauses
        match weighing.manner:
            case "asserted":
                return names.joined(
                    [
                        text(QT_TRANSLATE_NOOP("why", "it is stated so")),
                        clauses.against(number, weighing),
                    ]
                )
            case "unargued":
                return text(QT_TRANSLATE_NOOP("why", "no reason has been given for it yet"))
            case "attacked":
                return clauses.attacked(number, weighing)
            case "met":
                return names.joined([clauses.reasons(weighing), clauses.against(number, weighing)])
            case "dead":
                return clauses.gone(weighing.pros.fall)
            case "outweighed":
                return clauses.beaten(number, weighing)
            case "tie" | "short":
                return clauses.level(number, weighing)
            case _:
                return clauses.undecided(number, self.grounds.unknown(number))

    def _open(self, number: int) -> Why:
        weighing = self.grounds.weighing(number)
        roots = self.grounds.unknown(number)
        asked = self._clauses.questions(roots)
        because = [*weighing.decisive, *(root.number for root in roots)]
        if asked:
            return self._why(
                number, self._say(_UNTIL, number, whether=names.listed(asked)), because
            )
        return self._why(
            number, self._say(_OPEN, number, why=self._weighed(number, weighing)), because
        )

    # --- positions ------------------------------------------------------------------------------

    def _position(self, number: int) -> Why:
        grounds, clauses = self.grounds, self._clauses
        id = self._case.ids[number]
        weighing = grounds.weighing(number)
        feasible = grounds.evaluation.feasible.get(id, "holds")
        checked = (*self._case.able[number], *self._case.unable[number])
        match grounds.verdict(number):
            case "holds":
                able = clauses.able(number)
                reason = self._weighed(number, weighing)
                why = reason if able is None else names.joined([reason, able])
                decisive = (*weighing.decisive, *checked)
                return self._why(number, self._say(_HOLDS, number, why=why), decisive)
            case "blocked":
                template = _BLOCKED_BETTER if self._case.rivals.get(number) else _BLOCKED
                sentence = self._say(template, number, clause=clauses.unable(number))
                return self._why(number, sentence, self._obstacles(number))
            case "fails":
                reason = self._weighed(number, weighing)
                if feasible == "fails":
                    nor = QT_TRANSLATE_NOOP("why", "besides, it could not be done because {clause}")
                    reason = names.joined([reason, text(nor, clause=clauses.unable(number))])
                return self._why(number, self._say(_FAILS, number, why=reason), weighing.decisive)
            case _:
                return self._open_position(number)

    def _obstacles(self, number: int) -> list[int]:
        grounds = self.grounds
        found = list(grounds.side(self._case.able[number]).fall)
        for each in tuple(found):
            found.extend(root.number for root in grounds.fallen(each))
        for each in grounds.side(self._case.unable[number]).stand:
            found += [each, *grounds.given(each)]
        return found

    def _open_position(self, number: int) -> Why:
        id = self._case.ids[number]
        if self.grounds.evaluation.desirable.get(id) == "holds":
            roots = self.grounds.unknown(number)
            asked = self._clauses.questions(roots)
            if asked:
                template = _OPEN_BETTER if self._case.rivals.get(number) else _OPEN_ABLE
                sentence = self._say(template, number, whether=names.listed(asked))
                return self._why(number, sentence, (root.number for root in roots))
        return self._open(number)

    # --- arguments ------------------------------------------------------------------------------

    def _argument(self, number: int) -> Why:
        grounds, clauses = self.grounds, self._clauses
        match grounds.verdict(number):
            case "holds":
                statements = [link.statement for link in self._case.premises[number]]
                why = clauses.those(statements) if statements else text(_NOTHING)
                return self._why(number, self._say(_STANDS, number, why=why), statements)
            case "fails":
                roots: Sequence[Root] = clauses.causes(number)
                because = [each for root in roots for each in (root.number, root.by) if each >= 0]
                return self._why(
                    number, self._say(_FALLS, number, why=clauses.because(roots)), because
                )
            case _:
                roots = grounds.unknown(number)
                asked = clauses.questions(roots)
                because = [root.number for root in roots]
                if asked:
                    sentence = self._say(_UNTIL, number, whether=names.listed(asked))
                else:
                    sentence = self._say(_OPEN, number, why=clauses.undecided(number, roots))
                return self._why(number, sentence, because)


_QUESTION = QT_TRANSLATE_NOOP("why", "{name} is a question; its positions carry the verdicts.")
_HOLDS = QT_TRANSLATE_NOOP("why", "{name} holds: {why}.")
_FAILS = QT_TRANSLATE_NOOP("why", "{name} fails: {why}.")
_OPEN = QT_TRANSLATE_NOOP("why", "{name} is open: {why}.")
_UNTIL = QT_TRANSLATE_NOOP("why", "{name} is open until it is known {whether}.")
_OPEN_BETTER = QT_TRANSLATE_NOOP(
    "why", "{name} is open: it is the better case, but it is not known {whether}."
)
_OPEN_ABLE = QT_TRANSLATE_NOOP(
    "why", "{name} is open: there is a case for it, but it is not known {whether}."
)
_BLOCKED_BETTER = QT_TRANSLATE_NOOP(
    "why", "{name} is blocked: still the better case, but it cannot be done because {clause}."
)
_BLOCKED = QT_TRANSLATE_NOOP(
    "why", "{name} is blocked: there is a case for it, but it cannot be done because {clause}."
)
_STANDS = QT_TRANSLATE_NOOP("why", "{name} stands: {why}.")
_FALLS = QT_TRANSLATE_NOOP("why", "{name} does not stand: {why}.")
_NOTHING = QT_TRANSLATE_NOOP("why", "it asks for nothing")


def brief(case: Case, evaluation: Evaluation, setting: Setting = OWN, id: str = "") -> Text:
    """The reason alone, for a cell of the board; the verdict stands beside it."""
    return Explainer(case, evaluation, setting).why(id).sentence
