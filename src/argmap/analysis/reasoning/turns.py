"""What a verdict turns on, in plain words: hinges, how far it stands, what it owes the analyst.

Each line is honest about how far was looked. It takes what ``hinges`` and ``robustness`` found and
finds nothing itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from argmap.analysis.reasoning import names
from argmap.analysis.reasoning.verdict import Verdict
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text
from argmap.model.document import Document

if TYPE_CHECKING:
    from argmap.analysis.reasoning.flips import Flip
    from argmap.analysis.reasoning.hinges import Hinge, Hinges
    from argmap.analysis.reasoning.robustness import Robustness

_MOST_SETS = 4
_Set = frozenset[str]


# --- hinges ---------------------------------------------------------------------------------------


def line(document: Document, hinges: Hinges) -> Text:
    """On what one verdict turns, or how far nothing was found."""
    name = names.subject(document, hinges.position)
    sets = _sets((hinges,))
    if not sets:
        return _nothing(hinges, name)
    things = _things(document, sets, (hinges,))
    if len(sets[0]) > 1:
        template = QT_TRANSLATE_NOOP("turns", "{name} turns on nothing alone; {things}.")
    elif len(things) == 1:
        template = QT_TRANSLATE_NOOP("turns", "{name} turns on {things}.")
    else:
        template = QT_TRANSLATE_NOOP("turns", "{name} turns on: {things}.")
    return text(template, name=name, things=names.joined(things))


def case_line(document: Document, found: Sequence[Hinges]) -> Text:
    """On what the verdicts on all positions turn together: what changes most of them first."""
    sets = _sets(found)
    if not sets:
        if not found:
            return text(QT_TRANSLATE_NOOP("turns", "There is no position to decide on yet."))
        bound = min(each.bound for each in found)
        complete = all(each.complete for each in found)
        template, count = _none_found(bound, complete)
        return text(template, name=text(_THE_CASE), count=count)
    things = _things(document, sets, found)
    if len(sets[0]) > 1:
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


def _sets(found: Iterable[Hinges]) -> list[_Set]:
    """The sets that change a verdict, each once: small ones first, then what changes most."""
    counted: dict[_Set, int] = {}
    for each in found:
        for ids in dict.fromkeys(frozenset(hinge.flip) for hinge in each.found):
            counted[ids] = counted.get(ids, 0) + 1
    # What contains a smaller set of another position says nothing new about the case.
    least = [ids for ids in counted if not any(other < ids for other in counted)]
    return sorted(least, key=lambda ids: (len(ids), -counted[ids]))


def _things(document: Document, sets: Sequence[_Set], found: Iterable[Hinges]) -> list[Text]:
    flips: dict[str, Flip] = {}
    order: dict[str, int] = {}
    for each in found:
        for hinge in each.found:
            for id, flip in hinge.flip.items():
                flips.setdefault(id, flip)
                order.setdefault(id, len(order))
    things: list[Text] = []
    for ids in sets[:_MOST_SETS]:
        asked = [_asked(document, id, flips[id]) for id in sorted(ids, key=order.__getitem__)]
        if len(asked) == 1:
            things.append(asked[0])
            continue
        template = (
            QT_TRANSLATE_NOOP("turns", "only both together: {things}")
            if len(asked) == 2
            else QT_TRANSLATE_NOOP("turns", "only all together: {things}")
        )
        things.append(text(template, things=names.listed(asked, len(asked))))
    if len(sets) > _MOST_SETS:
        more = QT_TRANSLATE_NOOP("turns", "and {count} more")
        things.append(text(more, count=names.number(len(sets) - _MOST_SETS)))
    return things


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


def robust_line(document: Document, robustness: Robustness) -> Text:
    """In what share of weights, and of the ways its assumptions may turn out, a verdict stands."""
    del document  # a line of this family takes it; this one names nothing
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
