"""Ballots as a table, and as they are typed in from paper: what an answer is, and whose it is.

The time and the language are told to it; knows nothing of files, screens or Qt.
"""

from __future__ import annotations

import csv as reading
import hashlib
import io
import re
import secrets
from collections.abc import Iterable, Mapping, Sequence

from argmap.analysis import polls as counting
from argmap.analysis.polls import AGREEMENT, LETTERS, fits
from argmap.app import table
from argmap.app.polling import AGREEMENT_WORDS, Say, closed_rounds, name_of, wordings
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text
from argmap.model.document import Document
from argmap.model.records import Ballot, Medium, Number, Poll, PollType

Value = Number | str | tuple[str, ...]


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
                by = say(_HANDS) if found.votes and not each.ballots else ""
                rows.append([*where, "", say(_FEW), str(found.votes), by])
                continue
            voters = counting.numbered(poll)[number - 1]
            told = each.ballots if not found.untold else ()
            if found.untold:
                rows.append([*where, "", say(_FEW), str(found.untold), ""])
            media = counting.media(poll, each)
            for ballot in counting.last_ballots(told):
                answer = answer_words(document, poll, ballot.value, say)
                by = say(MEDIA[ballot.by]) if ballot.by in media else ""
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
_FEW = QT_TRANSLATE_NOOP("polls", "too few votes: only their number is told")


def answer_words(document: Document, poll: Poll, value: Value, say: Say = str) -> str:
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
                    fitting=text(FITTING[poll.type]),
                )
            )
        sign = row[0].strip() if len(row) > 1 else ""
        found.append(Ballot(voter=voter(poll, sign), value=value, by="paper"))
    if not found:
        raise BadTable(text(QT_TRANSLATE_NOOP("polls", "There are no ballots in this file.")))
    return tuple(found)


MOST_ROWS = 10_000
FITTING: Mapping[PollType, Marked] = {
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


def _read(document: Document, poll: Poll, row: Sequence[str], say: Say) -> Value | None:
    """The answer in a row; None where it is none."""
    words = row[-1].strip() if len(row) <= 2 else " ".join(cell.strip() for cell in row[1:])
    return answer(document, poll, words, say)


def answer(document: Document, poll: Poll, words: str, say: Say = str) -> Value | None:
    """What is written as an answer; None where it is none."""
    folded = words.strip().casefold()
    value: Value | None = None
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
            parts = [part for part in re.split(r"[\s,;>]+", folded) if part]
            if len(parts) == 1 and len(folded) == len(poll.about):
                parts = list(folded)  # BAC
            value = tuple(known.get(part, "") for part in parts)
    return value if value is not None and fits(poll, value) else None


def _options(document: Document, poll: Poll) -> dict[str, str]:
    known: dict[str, str] = {}
    for id in poll.about:
        names = [id, name_of(document, id), wordings(document, poll).get(id, id)]
        known |= {name.strip().casefold(): id for name in names}
    # what is printed on the ballot counts before what something happens to be called
    return known | {letter.casefold(): id for letter, id in zip(LETTERS, poll.about, strict=False)}


# --- ballots typed in by hand, one after another ------------------------------------------------


def quick(document: Document, poll: Poll, words: str, say: Say = str) -> Value | None:
    """An answer as it is typed in a hurry: besides what a table has, how far down the ballot it
    stands (1, 2, …), or the beginning of its word. None where it is none."""
    found = answer(document, poll, words, say)
    folded = words.strip().casefold()
    if found is not None or not folded:
        return found
    match poll.type:
        case "agree":
            return _counted(folded, AGREEMENT) or _begun(folded, say)
        case "choose":
            return _counted(folded, poll.about)
        case "rank":
            order = begun(document, poll, words)
            return order if fits(poll, order) else None
        case "credence":
            return None


def begun(document: Document, poll: Poll, words: str) -> tuple[str, ...]:
    """Of a ranking that is being typed: what stands in it so far; () where it is none."""
    known = _options(document, poll)
    folded = words.strip().casefold()
    parts = [part for part in re.split(r"[\s,;>]+", folded) if part]
    if len(parts) == 1:
        parts = list(folded)  # BAC or 213
    found = [known.get(part) or _counted(part, poll.about) for part in parts]
    if None in found or len(set(found)) < len(found):
        return ()
    return tuple(id for id in found if id is not None)


def _counted(words: str, answers: Sequence[str]) -> str | None:
    at = int(words) if re.fullmatch(r"[0-9]{1,3}", words) else 0
    return answers[at - 1] if 1 <= at <= len(answers) else None


def _begun(words: str, say: Say) -> str | None:
    fitting = {
        each
        for each in AGREEMENT
        for name in (each, say(text(AGREEMENT_WORDS[each])))
        if name.casefold().startswith(words)
    }
    return fitting.pop() if len(fitting) == 1 else None


def voter(poll: Poll, sign: str) -> str:
    """Who cast a ballot by hand: the same in both rounds for the same sign; else nobody again."""
    if not sign:
        return f"hand-{secrets.token_hex(8)}"
    said = f"{poll.id}\0{sign.casefold()}".encode("utf-8", "surrogatepass")
    return f"hand-{hashlib.sha256(said).hexdigest()[:16]}"
