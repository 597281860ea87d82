"""What the room said: votes before and after, and what was parked.

Votes of a round that is still open are not told, and a few votes are not broken down.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from argmap.analysis import polls
from argmap.analysis.reasoning import names
from argmap.app.report.page import (
    Block,
    Heading,
    Item,
    Items,
    Run,
    Say,
    Table,
    plain,
    quiet,
)
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text
from argmap.model.document import Document
from argmap.model.records import Medium, Poll, Round, Statement

_ANSWERS: Mapping[str, Marked] = {
    "agree": QT_TRANSLATE_NOOP("report", "agree"),
    "disagree": QT_TRANSLATE_NOOP("report", "disagree"),
    "pass": QT_TRANSLATE_NOOP("report", "pass"),
}
_GONE = QT_TRANSLATE_NOOP("report", "a statement that is no longer in the map")


def votes(document: Document, say: Say) -> Iterator[Block]:
    """Every poll: what was asked, each round's result, and how the same people moved."""
    if not document.polls:
        return
    yield Heading(say(QT_TRANSLATE_NOOP("report", "Votes")))
    for poll in document.polls.values():
        yield Heading(names.plain(poll.title) or say(_asked(document, poll)), 3)
        if poll.title.strip():
            yield quiet(say(_asked(document, poll)))
        if poll.notes.strip():
            yield plain(poll.notes.strip())
        yield from _poll(document, poll, say)


def closed(poll: Poll) -> list[Round]:
    """The rounds that may be told, in their order."""
    return [each for each in poll.rounds if not polls.is_open(each)]


def _poll(document: Document, poll: Poll, say: Say) -> Iterator[Block]:
    if not poll.rounds:
        yield quiet(say(QT_TRANSLATE_NOOP("report", "The room has not voted on this yet.")))
        return
    rounds = closed(poll)
    if len(rounds) < len(poll.rounds):
        words = QT_TRANSLATE_NOOP("report", "A round is still open; its votes are not told.")
        yield quiet(say(words))
    if not rounds:
        return
    columns = [(say(_round_name(poll, poll.rounds.index(each))), each) for each in rounds]
    yield from _counted(document, poll, columns, say)


def _counted(
    document: Document, poll: Poll, columns: Sequence[tuple[str, Round]], say: Say
) -> Iterator[Block]:
    """Rounds side by side, each under its name, and how people moved from the first to the last."""
    heads, rounds = [name for name, _ in columns], [each for _, each in columns]
    results = [polls.result(poll, each) for each in rounds]
    rows: list[tuple[str, ...]] = [
        (say(QT_TRANSLATE_NOOP("report", "Closed")), *(_moment(each) for each in rounds))
    ]
    rows.append((say(QT_TRANSLATE_NOOP("report", "Votes")), *(str(r.votes) for r in results)))
    ways = [say(_ways(poll, each, found)) for each, found in zip(rounds, results, strict=True)]
    if any(ways):
        told = (each or "–" for each in ways)
        rows.append((say(QT_TRANSLATE_NOOP("report", "How people voted")), *told))
    rows += _rows(document, poll, results, say)
    title = names.plain(poll.title) or say(_asked(document, poll))
    first = say(QT_TRANSLATE_NOOP("report", "Result"))
    yield Table(title, (first, *heads), tuple(rows), heading=True)
    if any(not each.enough for each in results):
        few = QT_TRANSLATE_NOOP("report", "Fewer than {count} votes are not broken down.")
        if any(each.untold and not each.enough for each in results):
            few = QT_TRANSLATE_NOOP(
                "report", "Fewer than {count} hands or ballots are not broken down."
            )
        yield quiet(say(text(few, count=names.number(polls.FEWEST))))
    for each in results:
        if each.untold and each.enough:
            yield quiet(say(text(_UNTOLD, count=each.untold)))
    if len(rounds) > 1:
        yield plain(say(_moved(poll, rounds[0], rounds[-1])))
    changed = [id for each in rounds for id in polls.reworded(document, each)]
    for id in dict.fromkeys(changed):
        yield quiet(say(text(_REWORDED, name=_named(document, id))))


_UNTOLD = QT_TRANSLATE_NOOP(
    "report",
    "Only hands are broken down. Ballots that are too few to be told beside them: {count}.",
)
_REWORDED = QT_TRANSLATE_NOOP("report", "The wording has changed since the vote: {name}.")


def _ways(poll: Poll, of_round: Round, found: polls.Result) -> Text | str:
    """How votes were cast, as far as nobody stands out by it; "" where it is not told."""
    ballots = len(polls.counted(poll, of_round))
    hands = found.votes - ballots
    if not found.votes or (ballots and not found.enough):
        return ""
    media = polls.media(poll, of_round)
    ways: list[tuple[int, Marked]] = [(hands, _BY_HANDS)] if hands else []
    if ballots and not media:
        ways.append((ballots, _BY_BALLOT))
    ways += [(media[medium], words) for medium, words in _BY.items() if medium in media]
    if len(ways) == 1:
        return text(ways[0][1])
    counted = QT_TRANSLATE_NOOP("report", "{count} {way}")
    return names.listed([text(counted, count=count, way=text(way)) for count, way in ways])


_BY_HANDS = QT_TRANSLATE_NOOP("report", "by show of hands")
_BY_BALLOT = QT_TRANSLATE_NOOP("report", "by ballot")
_BY: Mapping[Medium, Marked] = {
    "phone": QT_TRANSLATE_NOOP("report", "by phone"),
    "paper": QT_TRANSLATE_NOOP("report", "on paper"),
    "laptop": QT_TRANSLATE_NOOP("report", "on a laptop handed round"),
}


def _asked(document: Document, poll: Poll) -> Text:
    about = [_named(document, id) for id in poll.about]
    what = names.listed(about, 6) if about else text(QT_TRANSLATE_NOOP("report", "nothing yet"))
    match poll.type:
        case "credence":
            template = QT_TRANSLATE_NOOP("report", "How likely, from 0 to 100: {what}")
        case "agree":
            template = QT_TRANSLATE_NOOP("report", "Agree, disagree or pass: {what}")
        case "choose":
            template = QT_TRANSLATE_NOOP("report", "Choose one: {what}")
        case "rank":
            template = QT_TRANSLATE_NOOP("report", "Rank by importance: {what}")
    return text(template, what=what)


def _named(document: Document, id: str) -> Text:
    if isinstance(document.get(id), Statement):
        return names.quoted(document, id)
    return text(_GONE)


def _round_name(poll: Poll, at: int) -> Text:
    if len(poll.rounds) == 2:
        before, after = QT_TRANSLATE_NOOP("report", "Before"), QT_TRANSLATE_NOOP("report", "After")
        return text((before, after)[at])
    return text(QT_TRANSLATE_NOOP("report", "Round {number}"), number=at + 1)


def _moment(of_round: Round) -> str:
    return names.plain(of_round.closed.replace("T", " "))[:16]


def _rows(
    document: Document, poll: Poll, results: Sequence[polls.Result], say: Say
) -> Iterator[tuple[str, ...]]:
    if not any(each.enough for each in results):
        return
    if poll.type == "credence":
        yield from _spreads(results, say)
        return
    for answer in _answers(poll, results):
        named = (
            say(_ANSWERS[answer])
            if poll.type == "agree"
            else names.name(document, answer) or say(_GONE)
        )
        cells = [_cell(poll, each, answer, say) if each.enough else "–" for each in results]
        yield named, *cells


def _answers(poll: Poll, results: Sequence[polls.Result]) -> Sequence[str]:
    """What there was to vote for: as the poll names it, or by the places of the last ranking."""
    if poll.type == "agree":
        return polls.AGREEMENT
    if poll.type == "rank":
        order = next((each.order for each in reversed(results) if each.enough), ())
        return [*order, *(each for each in poll.about if each not in order)]
    return poll.about


def _cell(poll: Poll, result: polls.Result, answer: str, say: Say) -> str:
    count = result.counts.get(answer, 0)
    if poll.type != "rank":
        return str(count)
    if answer not in result.order:
        return "–"
    low, middle, high = (f"{each:g}" for each in result.places[answer])
    place = QT_TRANSLATE_NOOP(
        "report",
        "place {place} (median {middle}, half of the votes {low}–{high}; {count} put it first)",
    )
    return say(
        text(
            place,
            place=result.order.index(answer) + 1,
            middle=middle,
            low=low,
            high=high,
            count=count,
        )
    )


def _spreads(results: Sequence[polls.Result], say: Say) -> Iterator[tuple[str, ...]]:
    middle = QT_TRANSLATE_NOOP("report", "Median")
    yield say(middle), *(f"{each.spread.middle:g}" if each.spread else "–" for each in results)
    half = QT_TRANSLATE_NOOP("report", "Half of the votes lie between")
    yield (
        say(half),
        *(f"{s.low:g}–{s.high:g}" if (s := each.spread) is not None else "–" for each in results),
    )
    width = 100 // polls.BINS
    for at in range(polls.BINS):
        last = 100 if at == polls.BINS - 1 else (at + 1) * width - 1
        counts = (str(each.histogram[at]) if each.histogram else "–" for each in results)
        yield f"{at * width}–{last}", *counts


def _moved(poll: Poll, before: Round, after: Round) -> Text:
    shift = polls.shift(poll, before, after)
    if not shift.enough:
        few = QT_TRANSLATE_NOOP("report", "Too few voted in both rounds to say how they moved.")
        return text(few)
    if poll.type in ("choose", "rank"):
        other = {
            "choose": QT_TRANSLATE_NOOP(
                "report",
                "Of {pairs} who voted both times: {moved} chose another, {same} the same again.",
            ),
            "rank": QT_TRANSLATE_NOOP(
                "report",
                "Of {pairs} who voted both times: {moved} put another first, {same} the same.",
            ),
        }
        return text(other[poll.type], pairs=shift.pairs, moved=shift.moved, same=shift.same)
    template = QT_TRANSLATE_NOOP(
        "report",
        "Of {pairs} who voted both times: {up} went up, {down} went down, {same} stayed; the "
        "median change is {middle}.",
    )
    return text(
        template,
        pairs=shift.pairs,
        up=shift.up,
        down=shift.down,
        same=shift.same,
        middle=f"{shift.middle:+g}" if shift.middle else "0",
    )


def votes_since(before: Document, after: Document, say: Say) -> Iterator[Block]:
    """The polls on which the room has voted since: the last result then and the last now."""
    begun = False
    for poll in after.polls.values():
        old, rounds = before.polls.get(poll.id), closed(poll)
        known = closed(old) if old is not None else []
        if not rounds or rounds == known:
            continue
        if not begun:
            yield Heading(say(QT_TRANSLATE_NOOP("report", "How the votes moved")))
            begun = True
        yield Heading(names.plain(poll.title) or say(_asked(after, poll)), 3)
        if known and known[-1] != rounds[-1]:
            then, now = QT_TRANSLATE_NOOP("report", "Then"), QT_TRANSLATE_NOOP("report", "Now")
            columns = [(say(then), known[-1]), (say(now), rounds[-1])]
            yield from _counted(after, poll, columns, say)
        else:
            yield from _poll(after, poll, say)


def parked(document: Document, say: Say) -> Iterator[Block]:
    """The parking lot: what was said, when, and what became of it."""
    if not document.remarks:
        return
    yield Heading(say(QT_TRANSLATE_NOOP("report", "Parking lot")))
    items: list[Item] = []
    for remark in document.remarks.values():
        notes: list[str] = []
        if remark.at:
            notes.append(names.plain(remark.at.replace("T", " "))[:16])
        step = document.steps.get(remark.step or "")
        if step is not None:
            notes.append(say(text(_AT_STEP, title=names.plain(step.title))))
        if remark.by == "participant":
            notes.append(say(QT_TRANSLATE_NOOP("report", "from a participant")))
        placed = document.statements.get(remark.placed or "")
        if placed is not None:
            notes.append(say(text(_BECAME, name=names.quoted(document, placed.id))))
        else:
            notes.append(say(QT_TRANSLATE_NOOP("report", "not placed yet")))
        items.append(Item((Run(remark.text.strip()), Run(f"({' · '.join(notes)})", "quiet"))))
    yield Items(tuple(items))


_AT_STEP = QT_TRANSLATE_NOOP("report", "at “{title}”")
_BECAME = QT_TRANSLATE_NOOP("report", "became {name}")
