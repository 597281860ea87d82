"""Why a verdict is as it is, in one sentence that a workshop participant understands.

Sentences come from the map's structure and words alone, and are made when asked for. What decided
is found by ``grounds``; the clauses are ``clauses``'s.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from argmap.analysis.reasoning import (
    balance,
    beneath,
    briefs,
    knowing,
    missing,
    names,
    readings,
    steps,
)
from argmap.analysis.reasoning.beneath import Root
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.clauses import Clause, Clauses
from argmap.analysis.reasoning.grounds import Grounds, Part, Weighing
from argmap.analysis.reasoning.setting import OWN, Setting
from argmap.analysis.reasoning.verdict import Evaluation, Verdict
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text


@dataclass(frozen=True, slots=True)
class Why:
    """A verdict, why it is so, and the statements and arguments that decided it."""

    verdict: Verdict
    sentence: Text
    because: tuple[str, ...]
    """Ids, the most decisive first."""


class Explainer:
    """Explains one evaluation; for many sentences about the same one."""

    def __init__(self, case: Case, evaluation: Evaluation, setting: Setting = OWN) -> None:
        self.grounds = Grounds(case, evaluation, setting)
        self.clauses = Clauses(self.grounds)
        self._case = case
        self._reads = evaluation.semantics != balance.NAME
        """Another semantics than the balance: read off what came out, not weighed again."""

    def why(self, id: str) -> Why:
        """Why this statement or argument came out as it did.

        Raises ``KeyError`` when the case has no such id.
        """
        number = self._case.number[id]
        if not self._case.takes_part(number):
            return Why("open", self._uncounted(number), ())
        if number >= self._case.first:
            return self._read(number) if self._reads else self._argument(number)
        if self.grounds.is_set(number):
            return self._set(number)
        if self.grounds.is_presumed(number):
            template = _PRESUMED if self.grounds.is_assumed(number) else _UNSAID
            return Why("open", text(template, whether=names.whether(self._case.document, id)), ())
        if self._reads:
            return self._read(number)
        if self._case.is_position(number):
            return self._position(number)
        return self._weighed(number)

    def _uncounted(self, number: int) -> Text:
        """Why something has no verdict: a question, or it or what it bears on has no words."""
        case = self._case
        if number < case.first:
            question = case.statements[number].kind == "question"
            return self._say(_QUESTION, number) if question else text(_WORDLESS)
        premises = case.arguments[number - case.first].premises
        said = any(case.number.get(each.statement) not in case.wordless for each in premises)
        return self._say(_ON_WORDLESS, number) if said else text(_WORDLESS)

    def _read(self, number: int) -> Why:
        reading = readings.read(self.clauses, number)
        return self._why(
            number, self._say(reading.template, number, why=reading.why), reading.because
        )

    def brief(self, id: str) -> Text:
        """The reason alone, in one or two short lines: the verdict stands beside it."""
        number = self._case.number[id]
        if number >= self._case.first or not self._case.takes_part(number):
            return self.why(id).sentence
        if self._reads and not (self.grounds.is_set(number) or self.grounds.is_presumed(number)):
            return readings.brief(self.clauses, number)
        return briefs.brief(self.clauses, number)

    def line(self, id: str) -> Text:
        """Name, verdict and the nearest reason in one line, for the strip."""
        number = self._case.number[id]
        verdict = self.grounds.verdict(number)
        if number >= self._case.first or verdict == "open" or self.grounds.is_set(number):
            return self.why(id).sentence
        return self._say(_LINES[verdict], number, why=self.brief(id))

    # --- statements -----------------------------------------------------------------------------

    def _say(self, template: Marked, number: int, **values: object) -> Text:
        return text(template, name=self._subject(number), **values)

    def _subject(self, number: int) -> Text | str:
        case, id = self._case, self._case.ids[number]
        if number < case.first:
            return names.subject(case.document, id)
        return text(_SUBJECTS[self.grounds.part(number)], name=self.clauses.name(number))

    def _why(self, number: int, sentence: Text, because: Iterable[int]) -> Why:
        ids = self._case.ids
        decided = tuple(dict.fromkeys(ids[each] for each in because if each != number))
        return Why(self.grounds.verdict(number), sentence, decided)

    def _set(self, number: int) -> Why:
        document, id = self._case.document, self._case.ids[number]
        verdict = self.grounds.verdict(number)
        by = 0 if id in self.grounds.setting.values else 1
        if verdict == "open":
            sentence = text(_LEFT_OPEN[by], whether=names.whether(document, id))
        elif names.phrase(document.statements[id], verdict):
            sentence = text(_SET[by], clause=self.clauses.that(number))
        else:
            template = (_SET_TRUE if verdict == "holds" else _SET_FALSE)[by]
            sentence = self._say(template, number)
        if self._case.pros[number] or self._case.cons[number]:
            sentence = text(_NOT_COUNTED, sentence=sentence)
        return Why(verdict, sentence, ())

    def _weighed(self, number: int) -> Why:
        weighing = self.grounds.weighing(number)
        match self.grounds.verdict(number):
            case "holds" if weighing.manner == "asserted":
                template, why = _STATED, self.clauses.against(number, weighing)
            case "holds":
                template, why = _HOLDS, self._outcome(number, weighing)
            case "fails":
                template, why = _FAILS, self._outcome(number, weighing)
            case _:
                return self._open(number)
        return self._why(number, self._say(template, number, why=why), self._deciding(weighing))

    def _outcome(self, number: int, weighing: Weighing) -> Clause:
        """Why the weighing came out as it did; of a position, its desirability."""
        clauses = self.clauses
        match weighing.manner:
            case "unargued":
                return text(missing.UNARGUED)
            case "attacked":
                return clauses.attacked(number, weighing)
            case "dead":
                return clauses.gone(weighing.pros.fall)
            case "outweighed":
                return clauses.beaten(number, weighing)
            case "tie" | "short":
                return clauses.level(number, weighing)
            case "undecided":
                return missing.undecided(clauses, number, beneath.unknown(self.grounds, number))
            case _ if not weighing.cons.all:
                won = [text(_UNOPPOSED, clause=clauses.reasons(weighing))]
            case _:
                won = [clauses.reasons(weighing), clauses.against(number, weighing)]
        return names.joined([*won, *clauses.presumed(weighing)])

    def _deciding(self, weighing: Weighing) -> list[int]:
        """What decided a weighing: the arguments, then what lies beneath those that fell."""
        found = list(weighing.decisive)
        if weighing.manner == "met":
            found += weighing.pros.stand
        if weighing.manner == "dead":
            found += self._beneath(weighing.pros.fall)
        for each in weighing.pros.stand:
            found += self.grounds.given(each)
        return found

    def _beneath(self, arguments: Iterable[int]) -> list[int]:
        found: list[int] = []
        for root in (root for each in arguments for root in self.clauses.causes(each)):
            found.append(root.number)
            if root.by >= 0:
                found += [root.by, *self.grounds.given(root.by)]
        return found

    def _open(self, number: int) -> Why:
        weighing = self.grounds.weighing(number)
        roots = beneath.unknown(self.grounds, number)
        asked = missing.questions(self.clauses, roots)
        because = [*weighing.decisive, *(root.number for root in roots)]
        if asked and weighing.manner == "undecided":
            return self._why(number, self._until(number, roots, asked), because)
        why = self._outcome(number, weighing)
        if asked:
            unknown = text(_NOR_KNOWN, whether=names.listed(asked))
            why = names.joined([why, unknown])
        return self._why(number, self._say(_OPEN, number, why=why), because)

    def _until(self, number: int, roots: Sequence[Root], asked: Sequence[Text]) -> Text:
        """What would have to be known, and what else, or what would be open even then."""
        until = knowing.settling(self.clauses, number, roots)
        if until is not None:
            return self._say(_UNTIL, number, whether=until)
        whether = names.listed(asked)
        others = missing.elsewhere(number, roots)
        if others:
            also = self.clauses.names(others)
            return self._say(_UNTIL_AND, number, whether=whether, names=also)
        left = knowing.remaining(self.clauses, number, roots)
        return self._say(_UNKNOWN, number, whether=whether, left=left)

    # --- positions ------------------------------------------------------------------------------

    def _position(self, number: int) -> Why:
        weighing = self.grounds.weighing(number)
        match self.grounds.verdict(number):
            case "holds":
                able = missing.able(self.clauses, number)
                reason = self._outcome(number, weighing)
                why = reason if able is None else names.joined([reason, able])
                because = self._deciding(weighing)
                for each in self.grounds.conditions(number).stand:
                    because += [each, *self.grounds.given(each)]
                return self._why(number, self._say(_HOLDS, number, why=why), because)
            case "blocked":
                template = _BLOCKED_BETTER if self._case.rivals.get(number) else _BLOCKED
                clause = missing.unable(self.clauses, number)
                return self._why(
                    number, self._say(template, number, clause=clause), self._hindering(number)
                )
            case "fails":
                why = self._outcome(number, weighing)
                if self.grounds.feasible(number) == "fails":
                    unable = text(_BESIDES, clause=missing.unable(self.clauses, number))
                    why = names.joined([why, unable])
                because = self._deciding(weighing)
                return self._why(number, self._say(_FAILS, number, why=why), because)
            case _:
                return self._open_position(number)

    def _hindering(self, number: int) -> list[int]:
        fallen = self.grounds.conditions(number).fall
        obstacles = self.grounds.obstacles(number).stand
        given = [each for one in obstacles for each in self.grounds.given(one)]
        return [*fallen, *obstacles, *self._beneath(fallen), *given]

    def _open_position(self, number: int) -> Why:
        if self.grounds.desirable(number) != "holds":
            why = self._open(number)
            if self.grounds.feasible(number) != "fails":
                return why
            unable = missing.unable(self.clauses, number)
            return Why(
                "open",
                text(_AND_UNABLE, sentence=why.sentence, clause=unable),
                tuple(dict.fromkeys((*why.because, *self._named(self._hindering(number))))),
            )
        rivals = bool(self._case.rivals.get(number))
        roots = beneath.unknown(self.grounds, number)
        asked = missing.questions(self.clauses, roots)
        because = [*self.grounds.unchecked(number), *(root.number for root in roots)]
        if asked:
            template = _BETTER_UNTIL if rivals else _GOOD_UNTIL
            until = knowing.settling(self.clauses, number, roots)
            sentence = self._say(template, number, whether=until or names.listed(asked))
        else:
            template = _BETTER_OPEN if rivals else _GOOD_OPEN
            sentence = self._say(template, number, why=missing.unchecked(self.clauses, number))
        return self._why(number, sentence, because)

    def _named(self, numbers: Iterable[int]) -> Iterable[str]:
        return (self._case.ids[each] for each in numbers)

    # --- arguments ------------------------------------------------------------------------------

    def _argument(self, number: int) -> Why:
        clauses = self.clauses
        match self.grounds.verdict(number):
            case "holds":
                sentence = self._say(_STANDS, number, why=steps.standing(clauses, number))
                statements = (link.statement for link in self._case.premises[number])
                answers = (each for pair in steps.answered(clauses, number) for each in pair)
                return self._why(number, sentence, (*statements, *answers))
            case "fails" if self.grounds.is_aside(number):
                return Why("fails", self._say(_ASIDE, number), ())
            case "fails":
                why, because = steps.falling(clauses, number)
                undercut = bool(because) and because[0] >= self._case.first
                template = _NO_LONGER if undercut else _DOES_NOT
                return self._why(number, self._say(template, number, why=why), because)
            case _:
                roots = beneath.unknown(self.grounds, number)
                asked = missing.questions(clauses, roots)
                if asked:
                    sentence = self._until(number, roots, asked)
                else:
                    why = missing.undecided(clauses, number, roots)
                    sentence = self._say(_OPEN, number, why=why)
                return self._why(number, sentence, (root.number for root in roots))


_SUBJECTS: Mapping[Part, Marked] = MappingProxyType(
    {
        "reason": QT_TRANSLATE_NOOP("why", "The reason {name}"),
        "objection": QT_TRANSLATE_NOOP("why", "The objection {name}"),
        "condition": QT_TRANSLATE_NOOP("why", "The condition {name}"),
        "obstacle": QT_TRANSLATE_NOOP("why", "The obstacle {name}"),
        "underpinning": QT_TRANSLATE_NOOP("why", "The underpinning {name}"),
        "undercut": QT_TRANSLATE_NOOP("why", "The undercut {name}"),
    }
)
_QUESTION = QT_TRANSLATE_NOOP("why", "{name} is a question; its positions carry the verdicts.")
_WORDLESS = QT_TRANSLATE_NOOP("why", "What has no words yet does not count.")
_ON_WORDLESS = QT_TRANSLATE_NOOP("why", "{name} does not count: it bears on what has no words yet.")
_PRESUMED = QT_TRANSLATE_NOOP(
    "why", "Open, as nobody has said {whether}; what assumes it counts it as true."
)
_UNSAID = QT_TRANSLATE_NOOP("why", "Open, as nobody has said {whether}.")
_SET = (
    QT_TRANSLATE_NOOP("why", "Set by the scenario: {clause}."),
    QT_TRANSLATE_NOOP("why", "Set by the map: {clause}."),
)
_SET_TRUE = (
    QT_TRANSLATE_NOOP("why", "{name} is set true by the scenario."),
    QT_TRANSLATE_NOOP("why", "{name} is set true by the map."),
)
_SET_FALSE = (
    QT_TRANSLATE_NOOP("why", "{name} is set false by the scenario."),
    QT_TRANSLATE_NOOP("why", "{name} is set false by the map."),
)
_LEFT_OPEN = (
    QT_TRANSLATE_NOOP("why", "The scenario leaves open {whether}."),
    QT_TRANSLATE_NOOP("why", "The map leaves open {whether}."),
)
_NOT_COUNTED = QT_TRANSLATE_NOOP(
    "why", "{sentence} What speaks for and against it is shown, but not counted."
)
_HOLDS = QT_TRANSLATE_NOOP("why", "{name} holds: {why}.")
_STATED = QT_TRANSLATE_NOOP("why", "{name} holds as stated: {why}.")
_FAILS = QT_TRANSLATE_NOOP("why", "{name} fails: {why}.")
_OPEN = QT_TRANSLATE_NOOP("why", "{name} is open: {why}.")
_UNTIL = QT_TRANSLATE_NOOP("why", "{name} is open until it is known {whether}.")
_UNTIL_AND = QT_TRANSLATE_NOOP(
    "why", "{name} is open until it is known {whether}; it also turns on {names}."
)
_UNKNOWN = QT_TRANSLATE_NOOP("why", "{name} is open: it is not known {whether}; {left}.")
_NOR_KNOWN = QT_TRANSLATE_NOOP("why", "besides, it is not known {whether}")
_UNOPPOSED = QT_TRANSLATE_NOOP("why", "{clause}, and nothing speaks against it")
_BETTER_UNTIL = QT_TRANSLATE_NOOP(
    "why", "{name} is open: it is the better case, but it is not known {whether}."
)
_GOOD_UNTIL = QT_TRANSLATE_NOOP(
    "why", "{name} is open: there is a case for it, but it is not known {whether}."
)
_BETTER_OPEN = QT_TRANSLATE_NOOP("why", "{name} is open: it is the better case, but {why}.")
_GOOD_OPEN = QT_TRANSLATE_NOOP("why", "{name} is open: there is a case for it, but {why}.")
_BLOCKED_BETTER = QT_TRANSLATE_NOOP(
    "why", "{name} is blocked: still the better case, but it cannot be done because {clause}."
)
_BLOCKED = QT_TRANSLATE_NOOP(
    "why", "{name} is blocked: there is a case for it, but it cannot be done because {clause}."
)
_BESIDES = QT_TRANSLATE_NOOP("why", "besides, it could not be done because {clause}")
_AND_UNABLE = QT_TRANSLATE_NOOP(
    "why", "{sentence} As things are, it cannot be done because {clause}."
)
_STANDS = QT_TRANSLATE_NOOP("why", "{name} stands: {why}.")
_DOES_NOT = QT_TRANSLATE_NOOP("why", "{name} does not apply: {why}.")
_NO_LONGER = QT_TRANSLATE_NOOP("why", "{name} no longer applies: {why}.")
_ASIDE = QT_TRANSLATE_NOOP("why", "{name} is set aside.")


_LINES: Mapping[Verdict, Marked] = MappingProxyType(
    {
        "holds": QT_TRANSLATE_NOOP("why", "{name} holds. {why}"),
        "fails": QT_TRANSLATE_NOOP("why", "{name} fails. {why}"),
        "blocked": QT_TRANSLATE_NOOP("why", "{name} is blocked. {why}"),
    }
)
