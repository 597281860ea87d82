"""Polls as a window needs them: which one is open, its answers in words, ballots as a table.

What is open is read from the map, so a window that is opened again knows it. Knows nothing of
networks, screens or Qt; the time is told to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from argmap.analysis import polls as counting
from argmap.analysis import structure
from argmap.analysis.polls import AGREEMENT, is_open
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text
from argmap.model.document import Document
from argmap.model.records import Poll, PollType, Round, Statement

TYPES: tuple[tuple[PollType, Marked, Marked], ...] = (
    (
        "credence",
        QT_TRANSLATE_NOOP("polls", "How sure, 0–100"),
        QT_TRANSLATE_NOOP("polls", "How likely is it that this is true? 0 = surely not."),
    ),
    (
        "agree",
        QT_TRANSLATE_NOOP("polls", "Agree or disagree"),
        QT_TRANSLATE_NOOP("polls", "Do you agree?"),
    ),
    (
        "choose",
        QT_TRANSLATE_NOOP("polls", "Choose one"),
        QT_TRANSLATE_NOOP("polls", "Which one would you choose?"),
    ),
    (
        "rank",
        QT_TRANSLATE_NOOP("polls", "Rank by importance"),
        QT_TRANSLATE_NOOP("polls", "Put these in order; the most important first."),
    ),
)
"""Each type of poll, what it is called, and what it asks people to do."""
AGREEMENT_WORDS: Mapping[str, Marked] = {
    "agree": QT_TRANSLATE_NOOP("polls", "Agree"),
    "disagree": QT_TRANSLATE_NOOP("polls", "Disagree"),
    "pass": QT_TRANSLATE_NOOP("polls", "Pass"),
}
Say = Callable[[Text | str], str]


class Asked(NamedTuple):
    """A round of a poll; ``number`` counts from 1."""

    poll: Poll
    number: int

    @property
    def round(self) -> Round:
        """The round itself."""
        return self.poll.rounds[self.number - 1]


def open_now(document: Document) -> Asked | None:
    """The round that is open, if one is; only one can be."""
    for poll in document.polls.values():
        for number, each in enumerate(poll.rounds, 1):
            if is_open(each):
                return Asked(poll, number)
    return None


def latest(poll: Poll) -> Asked | None:
    """The round of a poll that was opened last; None: none was."""
    return Asked(poll, len(poll.rounds)) if poll.rounds else None


def closed_rounds(poll: Poll) -> tuple[int, ...]:
    """The numbers of the rounds whose result may be seen."""
    return tuple(number for number, each in enumerate(poll.rounds, 1) if not is_open(each))


def asks(poll: Poll) -> Marked:
    """What people are asked to do, without the statement."""
    return next(words for kind, _, words in TYPES if kind == poll.type)


def wordings(document: Document, poll: Poll) -> dict[str, str]:
    """What is voted on as it is shown: id → text; what is gone is left out."""
    return {id: document.statements[id].text for id in poll.about if id in document.statements}


def kind_for(document: Document, ids: Iterable[str]) -> PollType:
    """The type of poll that fits what is selected: how sure one is can be asked of statements only.

    Between positions one chooses, where there are two; to a single one one agrees or not.
    """
    picked = _statements(document, ids)
    if picked and document.statements[picked[-1]].kind not in ("question", "position"):
        return "credence"
    if len(_positions(document, picked)) > 1:
        return "choose"
    return "agree" if picked else "credence"


def about(document: Document, ids: Iterable[str], kind: PollType) -> tuple[str, ...]:
    """Of what is selected, what a poll of this type would ask about.

    Choosing takes a single question, or one of its positions, for all its positions; nothing
    fitting: the map's positions, or its assumptions. With a question one cannot agree, but with its
    only position.
    """
    picked = _statements(document, ids)
    rows = document.statements
    if kind in ("credence", "agree"):
        if picked and rows[picked[-1]].kind == "question":
            only = _positions(document, picked[-1:])
            return only if len(only) == 1 else tuple(picked[-1:])
        return tuple(picked[-1:])
    if len(picked) > 1:
        return tuple(picked)
    if kind == "rank":
        return tuple(id for id, each in rows.items() if each.kind == "assumption")
    return _positions(document, picked)


def _statements(document: Document, ids: Iterable[str]) -> list[str]:
    return [id for id in ids if isinstance(document.get(id), Statement)]


def _positions(document: Document, picked: Sequence[str]) -> tuple[str, ...]:
    """All positions on the question that is meant; the map's where none is; several are told."""
    rows = document.statements
    if len(picked) > 1:
        return tuple(id for id in picked if rows[id].kind == "position")
    positions = [each.id for each in structure.positions(document)]
    for id in picked:
        if rows[id].kind == "question":
            positions = [each for each in positions if rows[each].question == id]
        elif rows[id].kind == "position":
            positions = [each for each in positions if rows[each].question == rows[id].question]
    return tuple(positions)


def title_for(document: Document, kind: PollType, ids: Sequence[str]) -> Text | str:
    """A title to begin with."""
    if kind == "choose" and ids:
        question = document.statements.get(document.statements[ids[0]].question or "")
        if question is not None:
            return question.name
    if kind == "rank":
        return text(QT_TRANSLATE_NOOP("polls", "What matters most?"))
    if ids:
        return document.statements[ids[0]].name
    return text(QT_TRANSLATE_NOOP("polls", "New poll"))


def answers(document: Document, poll: Poll) -> list[tuple[str, Text | str]]:
    """What hands can be raised for: answer and its words; a credence by tens; none to rank."""
    match poll.type:
        case "credence":
            return [(str(ten), str(ten)) for ten in range(0, 101, 10)]
        case "agree":
            return [(answer, text(AGREEMENT_WORDS[answer])) for answer in AGREEMENT]
        case "choose":
            return [(id, name_of(document, id)) for id in poll.about]
        case "rank":
            return []


def name_of(document: Document, id: str) -> str:
    """A statement's name; the id of one that is gone."""
    found = document.statements.get(id)
    return id if found is None else found.name


def badges(document: Document, say: Say = str) -> dict[str, str]:
    """What the room said last on each statement, in a few words for its card."""
    found: dict[str, str] = {}
    for poll in document.polls.values():
        numbers = closed_rounds(poll)
        if not numbers:
            continue
        results = [counting.result(poll, poll.rounds[each - 1]) for each in numbers[-2:]]
        if not results[-1].enough:
            continue
        changed = counting.reworded(document, poll.rounds[numbers[-1] - 1])
        before = results[0] if len(results) > 1 and results[0].enough else None
        for id in wordings(document, poll):
            said = _badge(poll, id, results[-1], before)
            found[id] = say(text(_OTHERWISE, said=said) if id in changed else said)
    return found


_OTHERWISE = QT_TRANSLATE_NOOP("polls", "{said}, in other words then")


def _badge(poll: Poll, id: str, now: counting.Result, before: counting.Result | None) -> Text:
    if now.spread is not None:
        if before is None or before.spread is None:
            words = QT_TRANSLATE_NOOP("polls", "Room: median {middle}")
            return text(words, middle=f"{now.spread.middle:g}")
        words = QT_TRANSLATE_NOOP("polls", "Room: median {before} → {middle}")
        return text(words, before=f"{before.spread.middle:g}", middle=f"{now.spread.middle:g}")
    if poll.type == "rank":
        words = QT_TRANSLATE_NOOP("polls", "Room: place {place} of {count}")
        return text(words, place=now.order.index(id) + 1, count=len(now.order))
    answer = "agree" if poll.type == "agree" else id
    words = {
        "agree": QT_TRANSLATE_NOOP("polls", "Room: {count} of {votes} agree"),
        "choose": QT_TRANSLATE_NOOP("polls", "Room: chosen by {count} of {votes}"),
    }[poll.type]
    return text(words, count=now.counts[answer], votes=now.told)


def now() -> str:
    """The local time, as records keep it."""
    return datetime.now().astimezone().replace(microsecond=0, tzinfo=None).isoformat()


# --- what to do when no phone comes -------------------------------------------------------------

ADVICE: tuple[Marked, ...] = (
    QT_TRANSLATE_NOOP(
        "polls",
        "Venue and guest Wi-Fi often keeps devices apart (“client isolation”): the phone is on the "
        "network and still cannot reach this computer. Nothing here can change that.",
    ),
    QT_TRANSLATE_NOOP(
        "polls",
        "Way round 1: switch on this computer’s hotspot, let phones join it, then choose "
        "it above. It needs no internet.",
    ),
    QT_TRANSLATE_NOOP(
        "polls",
        "Way round 2: let one phone share its hotspot, join it with this computer, then choose "
        "it above.",
    ),
    QT_TRANSLATE_NOOP(
        "polls",
        "A firewall may ask whether argmap may be reached: say yes for this network. Phones on "
        "mobile data alone cannot get here.",
    ),
    QT_TRANSLATE_NOOP(
        "polls",
        "Without any network: count hands, print ballots, or hand this laptop round. All three "
        "stand beside the vote.",
    ),
)
"""What venue Wi-Fi usually does, and the ways round it, the likeliest first."""
PLAIN = QT_TRANSLATE_NOOP(
    "polls",
    "What phones send crosses this network unencrypted; nobody’s name is asked or kept.",
)
