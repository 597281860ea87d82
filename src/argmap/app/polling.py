"""Polls as a window needs them: which one is open, its answers in words, ballots as a table.

What is open is read from the map, so a window that is opened again knows it. Knows nothing of
networks, screens or Qt; the time is told to it.
"""

from __future__ import annotations

import csv as reading
import hashlib
import io
import re
import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from argmap.analysis import polls as counting
from argmap.analysis.polls import AGREEMENT, LETTERS, fits, is_open
from argmap.app import table
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text
from argmap.model.document import Document
from argmap.model.records import Ballot, Medium, Number, Poll, PollType, Round, Statement

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


def closed_rounds(poll: Poll) -> tuple[int, ...]:
    """The numbers of the rounds whose result may be seen."""
    return tuple(number for number, each in enumerate(poll.rounds, 1) if not is_open(each))


def asks(poll: Poll) -> Marked:
    """What people are asked to do, without the statement."""
    return next(words for kind, _, words in TYPES if kind == poll.type)


def wordings(document: Document, poll: Poll) -> dict[str, str]:
    """What is voted on as it is shown: id → text; what is gone is left out."""
    return {id: document.statements[id].text for id in poll.about if id in document.statements}


def about(document: Document, ids: Iterable[str], kind: PollType) -> tuple[str, ...]:
    """Of what is selected, what a poll of this type would ask about.

    Choosing takes a single question for its positions; nothing fitting: the map's positions, or
    its assumptions.
    """
    picked = [id for id in ids if isinstance(document.get(id), Statement)]
    rows = document.statements
    if kind in ("credence", "agree"):
        return tuple(picked[-1:])
    if len(picked) > 1:
        return tuple(picked)
    if kind == "rank":
        return tuple(id for id, each in rows.items() if each.kind == "assumption")
    positions = [id for id, each in rows.items() if each.kind == "position"]
    if picked and rows[picked[0]].kind == "question":
        positions = [id for id in positions if rows[id].question == picked[0]]
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
    return text(words, count=now.counts[answer], votes=now.votes)


def now() -> str:
    """The local time, as records keep it."""
    return datetime.now().astimezone().replace(microsecond=0, tzinfo=None).isoformat()


# --- ballots as a table -------------------------------------------------------------------------


class BadTable(Exception):
    """Rows that are no ballots; ``words`` names the first and says what fits."""

    def __init__(self, words: Text) -> None:
        super().__init__(str(words))
        self.words = words


def ballots_csv(document: Document, polls: Iterable[Poll], say: Say = str) -> bytes:
    """The votes of closed rounds, a row each; hands as rows with their count, voters unnamed.

    Of few votes only their number is told; how one was cast neither where it would stand out.
    """
    heads = [
        QT_TRANSLATE_NOOP("polls", "Poll"),
        QT_TRANSLATE_NOOP("polls", "Round"),
        QT_TRANSLATE_NOOP("polls", "Voter"),
        QT_TRANSLATE_NOOP("polls", "Answer"),
        QT_TRANSLATE_NOOP("polls", "Votes"),
        QT_TRANSLATE_NOOP("polls", "By"),
    ]
    rows = [[say(head) for head in heads]]
    for poll in polls:
        for number in closed_rounds(poll):
            each, where = poll.rounds[number - 1], [poll.title, str(number)]
            found = counting.result(poll, each)
            if not found.enough:
                rows.append([*where, "", say(_FEW), str(found.votes), ""])
                continue
            voters = counting.numbered(poll)[number - 1]
            for ballot in counting.last_ballots(each.ballots):
                answer = answer_words(document, poll, ballot.value, say)
                by = say(MEDIA[ballot.by]) if counting.media_tellable(each) else ""
                rows.append([*where, str(voters[ballot.voter]), answer, "1", by])
            for answer, count in each.tally.items():
                words = answer_words(document, poll, answer, say)
                rows.append([*where, "", words, str(count), say(_HANDS)])
    return table.csv(rows, bom=True)


MEDIA: Mapping[Medium, Marked] = {
    "phone": QT_TRANSLATE_NOOP("polls", "phone"),
    "paper": QT_TRANSLATE_NOOP("polls", "paper"),
    "laptop": QT_TRANSLATE_NOOP("polls", "laptop"),
}
_HANDS = QT_TRANSLATE_NOOP("polls", "hands")
_FEW = QT_TRANSLATE_NOOP("polls", "fewer than five votes: only their number is told")


def answer_words(
    document: Document, poll: Poll, value: Number | str | tuple[str, ...], say: Say = str
) -> str:
    """An answer as people read it."""
    if isinstance(value, tuple):
        return "; ".join(name_of(document, id) for id in value)
    if poll.type == "agree" and value in AGREEMENT_WORDS:
        return say(text(AGREEMENT_WORDS[str(value)]))
    if poll.type == "choose":
        return name_of(document, str(value))
    return f"{value:g}" if isinstance(value, int | float) else str(value)


def ballots_from_csv(
    document: Document, poll: Poll, data: bytes, say: Say = str
) -> tuple[Ballot, ...]:
    """Ballots typed in from paper: one answer a row, before it, if wished, the sign of its voter.

    An answer is a number, a word (in English or the user's language), a letter as on the printed
    ballot, an id or the text itself; a ranking is letters in order. The first row may be heads.
    The same sign in both rounds pairs them; it is not kept, only a hash of it that fits no other
    poll. Raises ``BadTable``.
    """
    rows = _rows(data)
    if rows and _read(document, poll, rows[0], say) is None and len(rows) > 1:
        rows = rows[1:]  # heads
    found: list[Ballot] = []
    for line, row in enumerate(rows, 1):
        value = _read(document, poll, row, say)
        if value is None:
            raise BadTable(
                text(
                    QT_TRANSLATE_NOOP(
                        "polls", "Row {line}, “{words}”, is no answer to this poll: {fitting}"
                    ),
                    line=line,
                    words=", ".join(row)[:80],
                    fitting=text(_FITTING[poll.type]),
                )
            )
        sign = row[0].strip() if len(row) > 1 else ""
        found.append(Ballot(voter=voter(poll, sign), value=value, by="paper"))
    if not found:
        raise BadTable(text(QT_TRANSLATE_NOOP("polls", "There are no ballots in this file.")))
    return tuple(found)


MOST_ROWS = 10_000
_FITTING: Mapping[PollType, Marked] = {
    "credence": QT_TRANSLATE_NOOP("polls", "write a number from 0 to 100."),
    "agree": QT_TRANSLATE_NOOP("polls", "write agree, disagree or pass."),
    "choose": QT_TRANSLATE_NOOP("polls", "write the letter on the ballot, or the whole text."),
    "rank": QT_TRANSLATE_NOOP("polls", "write all letters on the ballot in order, like B A C."),
}


def _rows(data: bytes) -> list[list[str]]:
    try:
        words = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadTable(
            text(QT_TRANSLATE_NOOP("polls", "This is no table in UTF-8. Save it as CSV (UTF-8)."))
        ) from None
    first = words.partition("\n")[0]
    mark = max(",;\t", key=first.count)
    try:
        rows = [
            [cell.removeprefix("'") for cell in row]
            for row in reading.reader(io.StringIO(words, newline=""), delimiter=mark)
            if any(cell.strip() for cell in row)
        ]
    except reading.Error:
        raise BadTable(text(QT_TRANSLATE_NOOP("polls", "This is no table (CSV)."))) from None
    if len(rows) > MOST_ROWS:
        raise BadTable(
            text(QT_TRANSLATE_NOOP("polls", "More than {most} rows: too many."), most=MOST_ROWS)
        )
    return rows


def _read(
    document: Document, poll: Poll, row: Sequence[str], say: Say
) -> Number | str | tuple[str, ...] | None:
    """The answer in a row; None where it is none."""
    words = row[-1].strip() if len(row) <= 2 else " ".join(cell.strip() for cell in row[1:])
    folded = words.casefold()
    value: Number | str | tuple[str, ...] | None = None
    match poll.type:
        case "credence":
            digits = folded.rstrip("%％ ")
            value = int(digits) if re.fullmatch(r"[0-9]{1,3}", digits) else None
        case "agree":
            known = {each: each for each in AGREEMENT}
            known |= {say(text(said)).casefold(): id for id, said in AGREEMENT_WORDS.items()}
            value = known.get(folded)
        case "choose":
            value = _options(document, poll).get(folded)
        case "rank":
            known = _options(document, poll)
            parts = re.split(r"[\s,;>]+", folded)
            if len(parts) == 1 and len(folded) == len(poll.about):
                parts = list(folded)  # BAC
            value = tuple(known.get(part, "") for part in parts)
    return value if value is not None and fits(poll, value) else None


def _options(document: Document, poll: Poll) -> dict[str, str]:
    known: dict[str, str] = {}
    for place, id in enumerate(poll.about):
        names = [id, name_of(document, id), wordings(document, poll).get(id, id)]
        if place < len(LETTERS):
            names.append(LETTERS[place])
        known |= {name.strip().casefold(): id for name in names}
    return known


def voter(poll: Poll, sign: str) -> str:
    """Who cast a ballot by hand: the same in both rounds for the same sign; else nobody again."""
    if not sign:
        return f"hand-{secrets.token_hex(8)}"
    said = f"{poll.id}\0{sign.casefold()}".encode("utf-8", "surrogatepass")
    return f"hand-{hashlib.sha256(said).hexdigest()[:16]}"


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
