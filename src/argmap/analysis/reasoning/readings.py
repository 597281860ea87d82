"""Why under the other semantics: degrees of strength, and what extensions accept.

Sentences read off what bears on a statement and how that came out. The balance has words of its
own in ``clauses``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from argmap.analysis.reasoning import names
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.clauses import Clause, Clauses, listed_once
from argmap.analysis.reasoning.grounds import Grounds
from argmap.analysis.reasoning.verdict import Verdict
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text

if TYPE_CHECKING:  # loads when a trace asks for one
    from argmap.analysis.reasoning.defence import Defence

_UNKNOWN, _NO_EXTENSION = "unknown", "no extension"


class Reading(NamedTuple):
    """Why something came out as it did, and what decided it."""

    template: Marked
    """Of the whole sentence: takes a ``name`` and this ``why``."""
    why: Clause
    because: tuple[int, ...]


def read(clauses: Clauses, number: int) -> Reading:
    """Why a statement or argument came out as it did, under another semantics than the balance."""
    if clauses.grounds.evaluation.strengths:
        return _degree(clauses, number)
    return _accepted(clauses, number)


def brief(clauses: Clauses, number: int) -> Text:
    """The same without the name: one or two short lines."""
    grounds = clauses.grounds
    id = grounds.case.ids[number]
    strengths = grounds.evaluation.strengths
    reading = read(clauses, number)
    strength = strengths.get(id)
    if strengths and strength is None:
        return text(QT_TRANSLATE_NOOP("why", "No strength: its circle never comes to rest."))
    if strength is not None:
        unable = _missing(clauses, number)
        template = QT_TRANSLATE_NOOP("why", "Strength {strength}: {why}.")
        return text(template, strength=degree(strength), why=unable or _pulls(clauses, number))
    if isinstance(reading.why, Text) and reading.why.template in _BRIEFS:
        return text(_BRIEFS[reading.why.template], **reading.why.values)
    return text(QT_TRANSLATE_NOOP("why", "In short: {why}."), why=reading.why)


def degree(strength: float) -> str:
    """A strength from 0 to 1 as it is written."""
    return f"{strength:.2f}"


_HOLDS = QT_TRANSLATE_NOOP("why", "{name} holds: {why}.")
_FAILS = QT_TRANSLATE_NOOP("why", "{name} fails: {why}.")
_OPEN = QT_TRANSLATE_NOOP("why", "{name} is open: {why}.")
_BLOCKED = QT_TRANSLATE_NOOP("why", "{name} is blocked: {why}.")
_STANDS = QT_TRANSLATE_NOOP("why", "{name} stands: {why}.")
_FALLS = QT_TRANSLATE_NOOP("why", "{name} does not stand: {why}.")
_TEMPLATES: Mapping[Verdict, Marked] = MappingProxyType(
    {"holds": _HOLDS, "fails": _FAILS, "open": _OPEN, "blocked": _BLOCKED}
)


# --- degrees --------------------------------------------------------------------------------------


def _degree(clauses: Clauses, number: int) -> Reading:
    grounds = clauses.grounds
    case = grounds.case
    strength = grounds.evaluation.strengths.get(case.ids[number])
    if strength is None:
        template = QT_TRANSLATE_NOOP("why", "{name} has no strength: {why}.")
        why = text(QT_TRANSLATE_NOOP("why", "it is part of a circle that never comes to rest"))
        return Reading(template, why, tuple(case.needs(number)))
    premises = tuple(link.statement for link in case.premises[number])
    bearing = (*_strongest(clauses, case.pros[number]), *_strongest(clauses, case.cons[number]))
    pulls = _pulls(clauses, number)
    if number >= case.first:
        template = QT_TRANSLATE_NOOP("why", "{name} is worth {why}.")
        why = text(
            QT_TRANSLATE_NOOP("why", "{strength}: {clause}"),
            strength=degree(strength),
            clause=pulls,
        )
        return Reading(template, why, (*bearing, *premises))
    why = text(
        QT_TRANSLATE_NOOP("why", "its strength is {strength}; {clause}"),
        strength=degree(strength),
        clause=_missing(clauses, number) or pulls,
    )
    hindering = (*grounds.conditions(number).fall, *grounds.obstacles(number).stand)
    return Reading(_TEMPLATES[grounds.verdict(number)], why, (*hindering, *bearing))


def _strongest(clauses: Clauses, arguments: Sequence[int]) -> tuple[int, ...]:
    """The one argument of greatest strength, if any has some."""
    grounds = clauses.grounds
    strengths = grounds.evaluation.strengths

    def strength(number: int) -> float:
        return strengths.get(grounds.case.ids[number]) or 0.0

    there = [each for each in arguments if not grounds.is_aside(each) and strength(each) > 0]
    return (max(there, key=strength),) if there else ()


def _carried(clauses: Clauses, argument: int) -> Clause:
    """An argument's weight, and what of it its premises carry, where that is not all."""
    grounds = clauses.grounds
    weight = grounds.weight(argument)
    checked = grounds.part(argument) in ("condition", "obstacle")
    strength = grounds.evaluation.strengths.get(grounds.case.ids[argument]) or 0.0
    carried = strength if checked else strength / min(1.0, weight) if weight > 0 else 1.0
    one = len(grounds.case.premises[argument]) == 1
    if checked:
        template = (
            QT_TRANSLATE_NOOP("why", "its premise comes to {carried}")
            if one
            else QT_TRANSLATE_NOOP("why", "its premises come to {carried} together")
        )
    elif carried >= 1.0 - _SLIGHT:
        template = QT_TRANSLATE_NOOP("why", "by itself it weighs {weight}")
    else:
        template = (
            QT_TRANSLATE_NOOP("why", "it weighs {weight}, and its premise comes to {carried}")
            if one
            else QT_TRANSLATE_NOOP(
                "why", "it weighs {weight}, and its premises come to {carried} together"
            )
        )
    return text(template, weight=degree(weight), carried=degree(carried))


_SLIGHT = 0.005
"""What two digits do not show."""


def _missing(clauses: Clauses, number: int) -> Clause | None:
    """What keeps a position from being done, where it is that which leaves it without strength."""
    grounds = clauses.grounds
    if grounds.verdict(number) == "blocked":
        template, named, _ = _hindrance(clauses, number)
        return text(template, names=named)
    id = grounds.case.ids[number]
    if id not in grounds.evaluation.feasible or grounds.feasible(number) != "fails":
        return None
    _, named, found = _hindrance(clauses, number)
    if not found:
        return None
    lacking = bool(grounds.conditions(number).fall)
    template = (
        QT_TRANSLATE_NOOP("why", "what it needs is missing: {names}")
        if lacking
        else QT_TRANSLATE_NOOP("why", "this stands in its way: {names}")
    )
    return text(template, names=named)


def _hindrance(clauses: Clauses, position: int) -> tuple[Marked, Clause, tuple[int, ...]]:
    grounds = clauses.grounds
    missing = grounds.conditions(position).fall
    hindering = grounds.obstacles(position).stand
    if missing:
        template = _LACKING
    else:
        template = _HINDERED
    told = missing or hindering or (*grounds.case.able[position], *grounds.case.unable[position])
    return template, clauses.names(told), (*missing, *hindering)


def _pulls(clauses: Clauses, number: int) -> Clause:
    """What raises and what lowers a strength most."""
    grounds, case = clauses.grounds, clauses.grounds.case
    raising = _strongest(clauses, case.pros[number])
    lowering = _strongest(clauses, case.cons[number])
    unmet = [link.statement for link in case.premises[number] if grounds.met(link) == "fails"]
    if unmet:
        return clauses.those(unmet)
    if number >= case.first and not raising and not lowering:
        return _carried(clauses, number)
    if raising and lowering:
        template = QT_TRANSLATE_NOOP("why", "{pro} raises it most, and {con} lowers it most")
    elif raising:
        template = QT_TRANSLATE_NOOP("why", "{pro} raises it most, and nothing lowers it")
    elif lowering:
        template = QT_TRANSLATE_NOOP("why", "{con} lowers it most, and nothing raises it")
    else:
        template = QT_TRANSLATE_NOOP("why", "nothing raises or lowers it")
    return text(
        template,
        pro=clauses.name(raising[0]) if raising else "",
        con=clauses.name(lowering[0]) if lowering else "",
    )


# --- extensions -----------------------------------------------------------------------------------


def _accepted(clauses: Clauses, number: int) -> Reading:
    grounds, case = clauses.grounds, clauses.grounds.case
    pros, cons = grounds.side(case.pros[number]), grounds.side(_attacks(case, number))
    premises = tuple(link.statement for link in case.premises[number])
    rivals = case.rivals.get(number, ())
    match grounds.verdict(number):
        case "holds":
            attacked = cons.all or any(case.pros[rival] for rival in rivals)
            if pros.stand and attacked:
                why = text(_FOR_AND_ANSWERED, names=clauses.names(pros.stand))
            elif pros.stand:
                why = text(_FOR, names=clauses.names(pros.stand))
            elif attacked:
                why = text(_ANSWERED)
            else:
                why = text(_FREE)
            template = _STANDS if number >= case.first else _HOLDS
            return Reading(template, why, (*pros.stand, *cons.fall, *premises))
        case "fails":
            against = cons.stand
            unmet = (each for each in case.premises[number] if grounds.met(each) == "fails")
            fallen = tuple(each.statement for each in unmet)
            wanted = [rival for rival in rivals if grounds.desirable(rival) == "holds"]
            if against:
                why = text(_AGAINST, names=clauses.names(against))
            elif fallen:
                same = str(clauses.name(number)) == str(clauses.name(fallen[0]))
                bare = same and not grounds.is_set(fallen[0])
                why = text(_PREMISE) if bare else clauses.those(fallen)
            elif pros.all and not pros.stand:
                why = text(_NO_REASON)
            elif wanted:
                why = text(_INSTEAD, name=clauses.name(wanted[0]))
                against = (wanted[0],)
            else:
                why = text(_NOT_UPHELD)
            template = _FALLS if number >= case.first else _FAILS
            return Reading(template, why, (*against, *fallen, *pros.fall))
        case "blocked":
            template, named, hindering = _hindrance(clauses, number)
            return Reading(_BLOCKED, text(template, names=named), hindering)
        case _:
            between = tuple(
                rival for rival in rivals if case.pros[rival] and grounds.desirable(rival) == "open"
            )
            bearing = (*pros.open, *cons.open, *between, *premises)
            return _unsettled(clauses, number, bearing)


def _attacks(case: Case, number: int) -> list[int]:
    """What attacks it itself: of a position without the reasons for its rivals, which attack it
    only together, as answers that are wanted."""
    id = case.ids[number]
    return [
        each for each in case.cons[number] if case.arguments[each - case.first].conclusion == id
    ]


_FOR = QT_TRANSLATE_NOOP("why", "it is upheld by {names}, and nothing attacks it")
_FOR_AND_ANSWERED = QT_TRANSLATE_NOOP(
    "why", "it is upheld by {names}, and every attack on it is answered"
)
_PREMISE = QT_TRANSLATE_NOOP("why", "its premise is rejected")
_ANSWERED = QT_TRANSLATE_NOOP("why", "every attack on it is answered")
_FREE = QT_TRANSLATE_NOOP("why", "nothing attacks it")
_NO_REASON = QT_TRANSLATE_NOOP("why", "none of its reasons is accepted")
_NOT_UPHELD = QT_TRANSLATE_NOOP("why", "it cannot be upheld")
_LACKING = QT_TRANSLATE_NOOP("why", "it is wanted, but what it needs is missing: {names}")
_HINDERED = QT_TRANSLATE_NOOP("why", "it is wanted, but this stands in its way: {names}")
_CONFLICT = QT_TRANSLATE_NOOP("why", "nothing settles the conflict over {names}")
_UNSETTLED = QT_TRANSLATE_NOOP("why", "nothing settles it")
_LATE = QT_TRANSLATE_NOOP("why", "it has not been found out yet")
_NO_WAY = QT_TRANSLATE_NOOP("why", "the conflicts of this map cannot all be settled at once")
_EITHER_WAY = QT_TRANSLATE_NOOP(
    "why",
    "not every way of settling the conflicts accepts it, and not every way rejects it",
)
_INSTEAD = QT_TRANSLATE_NOOP("why", "only one answer can be accepted, and {name} is wanted")
_AGAINST = QT_TRANSLATE_NOOP("why", "it is attacked by {names}, and nothing answers that")

_BRIEFS: Mapping[str, Marked] = MappingProxyType(
    {
        _FOR: QT_TRANSLATE_NOOP("why", "Upheld by {names}; nothing attacks it."),
        _FOR_AND_ANSWERED: QT_TRANSLATE_NOOP(
            "why", "Upheld by {names}; every attack on it is answered."
        ),
        _AGAINST: QT_TRANSLATE_NOOP("why", "Attacked by {names}; nothing answers that."),
        _INSTEAD: QT_TRANSLATE_NOOP("why", "Only one answer can be accepted: {name} is wanted."),
        _ANSWERED: QT_TRANSLATE_NOOP("why", "Every attack on it is answered."),
        _FREE: QT_TRANSLATE_NOOP("why", "Nothing attacks it."),
        _NO_REASON: QT_TRANSLATE_NOOP("why", "None of its reasons is accepted."),
        _NOT_UPHELD: QT_TRANSLATE_NOOP("why", "It cannot be upheld."),
        _LACKING: QT_TRANSLATE_NOOP("why", "Wanted, but what it needs is missing: {names}."),
        _HINDERED: QT_TRANSLATE_NOOP("why", "Wanted, but this stands in its way: {names}."),
        _EITHER_WAY: QT_TRANSLATE_NOOP(
            "why",
            "Not every way of settling the conflicts accepts it, and not every way rejects it.",
        ),
        _CONFLICT: QT_TRANSLATE_NOOP("why", "Nothing settles the conflict over {names}."),
        _UNSETTLED: QT_TRANSLATE_NOOP("why", "Nothing settles it."),
        _LATE: QT_TRANSLATE_NOOP("why", "Not found out yet."),
        _NO_WAY: QT_TRANSLATE_NOOP(
            "why", "The conflicts of this map cannot all be settled at once."
        ),
    }
)
"""A clause of why, as it stands alone where the name is said beside it."""


def _unsettled(clauses: Clauses, number: int, bearing: tuple[int, ...]) -> Reading:
    evaluation = clauses.grounds.evaluation
    found = tuple(each for each in bearing if clauses.grounds.verdict(each) == "open")
    method = evaluation.method.get(clauses.grounds.case.ids[number])
    if method == _UNKNOWN:
        why = text(_LATE)
    elif method == _NO_EXTENSION:
        why = text(_NO_WAY)
    elif evaluation.semantics not in ("grounded", "ideal"):
        why = text(_EITHER_WAY)
    elif found:
        template = _CONFLICT
        why = text(template, names=clauses.names(found))
    else:
        why = text(_UNSETTLED)
    return Reading(_OPEN, why, found)


def defended(clauses: Clauses, topic: int, found: Defence) -> Text | None:
    """What a minimal defence of a verdict is made of; None where it needs nothing but itself.

    Of an open verdict, what would defend its acceptance, and which open values that takes.
    """
    grounds, case = clauses.grounds, clauses.grounds.case
    arguments = [each for each in found.accepted if each >= case.first and each != topic]
    values: dict[int, Verdict] = {each: "holds" for each in found.accepted if each < case.first}
    values |= {each: "fails" for each in found.rejected if each < case.first}
    values.pop(topic, None)
    is_open = grounds.verdict(topic) == "open"
    if is_open:
        values = {each: value for each, value in values.items() if _may_be_chosen(grounds, each)}
    elif arguments:
        values = {}
    quoted = {str(name): name for name in map(clauses.name, arguments)}
    listed = names.listed(list(quoted.values()), _LISTED) if quoted else ""
    told = (names.clause(clauses.document, case.ids[each], value) for each, value in values.items())
    clause = listed_once(told) if values else ""
    if not listed and not clause:
        return None
    if is_open:
        template = _WOULD_IF if listed and clause else _WOULD if listed else _WOULD_WERE
    elif grounds.verdict(topic) == "holds":
        template = _DEFENDS if listed else _DEFENDS_THAT
    else:
        template = _DEFEATS if listed else _DEFEATS_THAT
    return text(template, names=listed, clause=clause)


def _may_be_chosen(grounds: Grounds, statement: int) -> bool:
    """Whether an extension may take it either way, and does so without a reason."""
    ungiven = not grounds.side(grounds.case.pros[statement]).all
    return grounds.verdict(statement) == "open" and (ungiven or grounds.is_set(statement))


_LISTED = 8
"""Arguments of a defence that a sentence names."""
_DEFENDS = QT_TRANSLATE_NOOP("why", "The least that defends it: {names}.")
_DEFENDS_THAT = QT_TRANSLATE_NOOP("why", "What defends it is that {clause}.")
_DEFEATS = QT_TRANSLATE_NOOP("why", "The least that defeats it: {names}.")
_DEFEATS_THAT = QT_TRANSLATE_NOOP("why", "What defeats it is that {clause}.")
_WOULD = QT_TRANSLATE_NOOP("why", "The least that would defend it: {names}.")
_WOULD_IF = QT_TRANSLATE_NOOP(
    "why", "The least that would defend it: {names}, provided that {clause}."
)
_WOULD_WERE = QT_TRANSLATE_NOOP("why", "It could be defended provided that {clause}.")
