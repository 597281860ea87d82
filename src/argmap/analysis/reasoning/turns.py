"""What a verdict turns on, in plain words: hinges, how far it stands, what it owes the analyst.

Each line is honest about how far was looked. It takes what ``hinges`` and ``robustness`` found and
finds nothing itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from argmap.analysis.reasoning import names
from argmap.analysis.reasoning.inquiry import Inquiry
from argmap.analysis.reasoning.verdict import Verdict
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text
from argmap.model.document import Document
from argmap.model.records import Value

if TYPE_CHECKING:
    from argmap.analysis.reasoning.flips import Flip
    from argmap.analysis.reasoning.hinges import Hinge, Hinges
    from argmap.analysis.reasoning.robustness import Robustness

_MOST_SETS = 4


# --- hinges ---------------------------------------------------------------------------------------


def line(document: Document, hinges: Hinges) -> Text:
    """On what one verdict turns, or how far nothing was found."""
    name = names.subject(document, hinges.position)
    asked = questions((hinges,))
    if not asked:
        return _nothing(hinges, name)
    things = _things(document, asked, (hinges,))
    if asked[0].joint:
        template = QT_TRANSLATE_NOOP("turns", "{name} turns on nothing alone; {things}.")
    elif len(things) == 1:
        template = QT_TRANSLATE_NOOP("turns", "{name} turns on {things}.")
    else:
        template = QT_TRANSLATE_NOOP("turns", "{name} turns on: {things}.")
    return text(template, name=name, things=names.joined(things))


def case_line(document: Document, found: Sequence[Hinges]) -> Text:
    """On what the verdicts on all positions turn together: what changes most of them first."""
    asked = questions(found)
    if not asked:
        if not found:
            return text(QT_TRANSLATE_NOOP("turns", "There is no position to decide on yet."))
        bound = min(each.bound for each in found)
        complete = all(each.complete for each in found)
        template, count = _none_found(bound, complete)
        return text(template, name=text(_THE_CASE), count=count)
    things = _things(document, asked, found)
    if asked[0].joint:
        template = QT_TRANSLATE_NOOP("turns", "The case turns on nothing alone; {things}.")
    elif len(things) == 1:
        template = QT_TRANSLATE_NOOP("turns", "The case turns on {things}.")
    else:
        template = QT_TRANSLATE_NOOP("turns", "The case turns on: {things}.")
    return text(template, things=names.joined(things))


_THE_CASE = QT_TRANSLATE_NOOP("turns", "the case")


def _nothing(hinges: Hinges, name: Text | str) -> Text:
    template, count = _none_found(hinges.bound, hinges.complete)
    return text(template, name=name, count=count)


def _none_found(bound: int, complete: bool) -> tuple[Marked, Text]:
    count = names.number(bound)
    if complete:
        return QT_TRANSLATE_NOOP("turns", "No assumption changes the verdict on {name}."), count
    match bound:
        case 0:
            template = QT_TRANSLATE_NOOP("turns", "It is not known yet on what {name} turns.")
        case 1:
            template = QT_TRANSLATE_NOOP(
                "turns", "No single assumption changes the verdict on {name}; sets were not tried."
            )
        case _:
            template = QT_TRANSLATE_NOOP(
                "turns",
                "No assumption changes the verdict on {name} alone, nor do up to {count} together.",
            )
    return template, count


def _sets(found: Iterable[Hinges]) -> list[tuple[str, ...]]:
    """The sets that change a verdict, each once: small ones first, then what changes most."""
    counted: Counter[tuple[str, ...]] = Counter()
    for each in found:
        counted.update(list(dict.fromkeys(hinge.ids for hinge in each.found)))
    sets = {ids: frozenset(ids) for ids in counted}
    # What contains a smaller set of another position says nothing new about the case.
    least = [ids for ids, held in sets.items() if not any(other < held for other in sets.values())]
    return sorted(least, key=lambda ids: (len(ids), -counted[ids]))


class Question(NamedTuple):
    """One thing that verdicts turn on, and what they turn on where that leaves them open."""

    asked: Inquiry
    joint: bool = False
    """Nothing less than all of it changes a verdict."""


def questions(found: Sequence[Hinges]) -> list[Question]:
    """What changes verdicts, and what settles those that are open, as their sentences say it."""
    sets = _sets(found)
    alone = frozenset(id for ids in sets if len(ids) == 1 for id in ids)
    chains = _chains(found, alone)
    told: dict[Question, None] = {}
    for ids in sets:
        ahead = [each for each in chains if each.then and {*ids} <= {*each.first}]
        if ahead:
            told.update((Question(each), None) for each in ahead)
        else:
            told[Question(Inquiry(ids), len(ids) > 1)] = None
    for each in chains:
        known = {id for question in told for id in question.asked.first}
        left = tuple(id for id in each.first if id not in known)
        if left:
            told[Question(each._replace(first=left))] = None
    return list(told)


def _chains(found: Iterable[Hinges], alone: Collection[str]) -> list[Inquiry]:
    """What settles the open verdicts, put together; what changes a verdict alone waits for none."""
    after: dict[tuple[tuple[str, ...], Value | None], dict[str, None]] = {}
    for until in (each.until for each in found if each.until is not None):
        then = after.setdefault((until.first, until.when), {})
        then.update(dict.fromkeys(id for id in until.then if id not in alone))
    return [
        Inquiry(first, tuple(then), when if then else None) for (first, when), then in after.items()
    ]


def _flips(found: Iterable[Hinges]) -> dict[str, Flip]:
    """What is flipped, and how first."""
    flips: dict[str, Flip] = {}
    for each in found:
        for hinge in each.found:
            for id, flip in hinge.flip.items():
                flips.setdefault(id, flip)
    return flips


def _things(
    document: Document, asked: Sequence[Question], found: Iterable[Hinges]
) -> list[Text | str]:
    flips = _flips(found)
    things = [_thing(document, each, flips) for each in asked[:_MOST_SETS]]
    if len(asked) > _MOST_SETS:
        more = QT_TRANSLATE_NOOP("turns", "and {count} more")
        things.append(text(more, count=names.number(len(asked) - _MOST_SETS)))
    return things


def _thing(document: Document, question: Question, flips: Mapping[str, Flip]) -> Text | str:
    ids = question.asked.first
    if question.joint:
        template = (
            QT_TRANSLATE_NOOP("turns", "only both together: {things}")
            if len(ids) == 2
            else QT_TRANSLATE_NOOP("turns", "only all together: {things}")
        )
        things = [_asked(document, id, flips[id]) for id in ids]
        return text(template, things=names.listed(things, len(things)))
    if ids[0] in document.statements:
        return names.inquired(document, question.asked)
    return _asked(document, ids[0], flips[ids[0]])


def _asked(document: Document, id: str, flip: Flip) -> Text:
    if id in document.statements:
        return names.whether(document, id)
    if flip == "without":
        template = QT_TRANSLATE_NOOP("turns", "whether {name} counts")
    else:
        template = QT_TRANSLATE_NOOP("turns", "how much {name} weighs")
    return text(template, name=names.quoted(document, id))


_IF: Mapping[Verdict, Marked] = MappingProxyType(
    {
        "holds": QT_TRANSLATE_NOOP("turns", "If {clause}, {name} holds."),
        "fails": QT_TRANSLATE_NOOP("turns", "If {clause}, {name} fails."),
        "open": QT_TRANSLATE_NOOP("turns", "If {clause}, {name} is open."),
        "blocked": QT_TRANSLATE_NOOP("turns", "If {clause}, {name} is blocked."),
    }
)


def if_line(document: Document, position: str, hinge: Hinge) -> Text:
    """What one hinge does: “If the U.S. pulls back, Join fails.”"""
    return text(
        _IF[hinge.verdict],
        clause=turned(document, hinge),
        name=names.subject(document, position),
    )


def then_line(document: Document, hinges: Hinges) -> Text | None:
    """What an open verdict turns on where what settles it alone leaves it open; None: nothing."""
    until = hinges.until
    if until is None or not until.then:
        return None
    asked = names.inquired(document, Inquiry(until.then))
    name = names.subject(document, hinges.position)
    if until.when is None:
        template = QT_TRANSLATE_NOOP("turns", "If that leaves it open, {name} turns on {things}.")
        return text(template, name=name, things=asked)
    verdict: Verdict = "holds" if until.when == "true" else "fails"
    return text(
        QT_TRANSLATE_NOOP("turns", "If {clause}, {name} turns on {things}."),
        clause=names.clause(document, until.first[0], verdict, given=True),
        name=name,
        things=asked,
    )


def turned(document: Document, hinge: Hinge) -> Text | str:
    """What a hinge makes true, as one clause."""
    clauses = [_turned(document, id, flip) for id, flip in hinge.flip.items()]
    return names.listed(clauses, len(clauses))


def _turned(document: Document, id: str, flip: Flip) -> Text | str:
    """What a flip makes true, as a clause."""
    if id in document.statements:
        if flip in ("true", "false"):
            verdict: Verdict = "holds" if flip == "true" else "fails"
            return names.clause(document, id, verdict, given=True)
        left = QT_TRANSLATE_NOOP("turns", "it is not known {whether}")
        return text(left, whether=names.whether(document, id))
    name = names.quoted(document, id)
    if isinstance(flip, str):
        return text(QT_TRANSLATE_NOOP("turns", "{name} does not count"), name=name)
    weighs = QT_TRANSLATE_NOOP("turns", "{name} weighs {weight}")
    return text(weighs, name=name, weight=f"{flip:.2f}".rstrip("0").rstrip("."))


# --- robustness -----------------------------------------------------------------------------------


def robust_line(robustness: Robustness) -> Text:
    """In what share of weights, and of the ways its assumptions may turn out, a verdict stands."""
    ways = sum(robustness.scenarios.values())
    told_ways = robustness.assumptions > 0 and ways > 0
    if not robustness.samples:
        if not told_ways:
            return text(QT_TRANSLATE_NOOP("turns", "Nothing that could be varied bears on it."))
        template = QT_TRANSLATE_NOOP("turns", "The verdict stands {ways}.")
    elif told_ways:
        template = QT_TRANSLATE_NOOP("turns", "The verdict stands {weights}, and {ways}.")
    else:
        template = QT_TRANSLATE_NOOP("turns", "The verdict stands {weights}.")
    return text(
        template,
        weights=_weights(robustness) if robustness.samples else "",
        ways=_ways(robustness, ways) if told_ways else "",
    )


def _weights(robustness: Robustness) -> Text:
    if robustness.share_of_weights in (0, 1):
        template = (
            QT_TRANSLATE_NOOP("turns", "in all of {count} weight settings tried")
            if robustness.share_of_weights
            else QT_TRANSLATE_NOOP("turns", "in none of {count} weight settings tried")
        )
        return text(template, count=f"{robustness.samples:,}")
    share = percent(robustness.share_of_weights)
    return text(QT_TRANSLATE_NOOP("turns", "in {share} of weight settings"), share=share)


def _ways(robustness: Robustness, ways: int) -> Text:
    if not robustness.scenarios_exact:
        about = QT_TRANSLATE_NOOP(
            "turns", "in about {share} of the ways its assumptions can turn out"
        )
        return text(about, share=percent(robustness.share_of_scenarios))
    stands = robustness.scenarios.get(robustness.verdict, 0)
    match stands, ways:
        case 0, 2:
            template = QT_TRANSLATE_NOOP(
                "turns", "in neither of the two ways its assumption can turn out"
            )
        case 1, 2:
            template = QT_TRANSLATE_NOOP(
                "turns", "in one of the two ways its assumption can turn out"
            )
        case 2, 2:
            template = QT_TRANSLATE_NOOP("turns", "whichever way its assumption turns out")
        case 0, _:
            template = QT_TRANSLATE_NOOP(
                "turns", "in none of the {total} ways its assumptions can turn out"
            )
        case _ if stands == ways:
            template = QT_TRANSLATE_NOOP("turns", "whichever way its assumptions turn out")
        case _:
            template = QT_TRANSLATE_NOOP(
                "turns", "in {count} of the {total} ways its assumptions can turn out"
            )
    return text(template, count=names.number(stands), total=names.number(ways))


def percent(share: float) -> Text:
    """A share from 0 to 1 in whole percent; never 0 or 100 where it is neither."""
    if 0 < share < 0.005:
        return text(QT_TRANSLATE_NOOP("turns", "less than 1\u00a0%"))
    if 0.995 < share < 1:
        return text(QT_TRANSLATE_NOOP("turns", "more than 99\u00a0%"))
    return text(QT_TRANSLATE_NOOP("turns", "{number}\u00a0%"), number=round(share * 100))


# --- what the analyst added -----------------------------------------------------------------------

_ONE_INFERRED: Mapping[tuple[str, bool], Marked] = MappingProxyType(
    {
        ("support", False): QT_TRANSLATE_NOOP("turns", "Rests on one inferred reason, {name}"),
        ("attack", False): QT_TRANSLATE_NOOP("turns", "Rests on one inferred objection, {name}"),
        ("support", True): QT_TRANSLATE_NOOP("turns", "Rests on one inferred underpinning, {name}"),
        ("attack", True): QT_TRANSLATE_NOOP("turns", "Rests on one inferred undercut, {name}"),
    }
)
_WITHOUT: Mapping[Verdict, Marked] = MappingProxyType(
    {
        "holds": QT_TRANSLATE_NOOP("turns", "{rests}: without what is inferred, it holds."),
        "fails": QT_TRANSLATE_NOOP("turns", "{rests}: without what is inferred, it fails."),
        "open": QT_TRANSLATE_NOOP("turns", "{rests}: without what is inferred, it is open."),
        "blocked": QT_TRANSLATE_NOOP("turns", "{rests}: without what is inferred, it is blocked."),
    }
)
_TOGETHER: Mapping[Verdict, Marked] = MappingProxyType(
    {
        "holds": QT_TRANSLATE_NOOP(
            "turns", "No inferred argument decides it alone; without all of them, it holds."
        ),
        "fails": QT_TRANSLATE_NOOP(
            "turns", "No inferred argument decides it alone; without all of them, it fails."
        ),
        "open": QT_TRANSLATE_NOOP(
            "turns", "No inferred argument decides it alone; without all of them, it is open."
        ),
        "blocked": QT_TRANSLATE_NOOP(
            "turns", "No inferred argument decides it alone; without all of them, it is blocked."
        ),
    }
)


def inferred_line(document: Document, hinges: Hinges) -> Text | None:
    """What the verdict owes to arguments that the analyst added; None where that is nothing."""
    matter = [id for id in hinges.inferred_that_matter if id in document.arguments]
    changed = hinges.without_inferred != hinges.verdict
    if not matter:
        return text(_TOGETHER[hinges.without_inferred]) if changed else None
    named = names.listed([names.quoted(document, id) for id in matter])
    if not changed:
        template = (
            QT_TRANSLATE_NOOP(
                "turns",
                "If the inferred argument {names} is left out, it comes out otherwise; if all that "
                "is inferred is left out, it does not.",
            )
            if len(matter) == 1
            else QT_TRANSLATE_NOOP(
                "turns",
                "If any one of the inferred arguments {names} is left out, it comes out otherwise; "
                "if all that is inferred is left out, it does not.",
            )
        )
        return text(template, names=named)
    if len(matter) == 1:
        argument = document.arguments[matter[0]]
        on_argument = argument.conclusion in document.arguments
        rests = text(_ONE_INFERRED[argument.polarity, on_argument], name=named)
    else:
        rests = text(
            QT_TRANSLATE_NOOP("turns", "Rests on {count} inferred arguments, {names}"),
            count=names.number(len(matter)),
            names=named,
        )
    return text(_WITHOUT[hinges.without_inferred], rests=rests)
