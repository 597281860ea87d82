"""How sentences name what stands in a map: quoted, never inflected, in any script.

Every piece is a ``Text``, so that quotation marks, lists and numbers follow the reader's language.
Nothing is evaluated here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text
from argmap.model.document import Document
from argmap.model.records import Argument, Label, Premise, Statement, Value

if TYPE_CHECKING:
    from argmap.analysis.reasoning.inquiry import Inquiry
    from argmap.analysis.reasoning.verdict import Verdict

_QUOTED = QT_TRANSLATE_NOOP("why", "“{name}”")
LONGEST = 60
"""Characters of a statement's text that stands in for a label."""
_LONGEST_CLAUSE = 90
LONGEST_LIST = 3

_NUMBERS = (
    QT_TRANSLATE_NOOP("why", "no"),
    QT_TRANSLATE_NOOP("why", "one"),
    QT_TRANSLATE_NOOP("why", "two"),
    QT_TRANSLATE_NOOP("why", "three"),
    QT_TRANSLATE_NOOP("why", "four"),
    QT_TRANSLATE_NOOP("why", "five"),
    QT_TRANSLATE_NOOP("why", "six"),
    QT_TRANSLATE_NOOP("why", "seven"),
    QT_TRANSLATE_NOOP("why", "eight"),
    QT_TRANSLATE_NOOP("why", "nine"),
    QT_TRANSLATE_NOOP("why", "ten"),
)
_INNER = str.maketrans({"“": "‘", "”": "’", '"': "’"})
"""Marks inside what is quoted."""


def number(count: int) -> Text:
    """A number as a word up to ten, else in digits."""
    if 0 <= count < len(_NUMBERS):
        return text(_NUMBERS[count])
    return text(QT_TRANSLATE_NOOP("why", "{count}"), count=f"{count:,}")


def plain(words: str) -> str:
    """One line without control characters; right-to-left words keep to themselves."""
    if not words.isprintable():
        words = "".join(
            " " if unicodedata.category(each) in _UNSEEN and each not in _JOINERS else each
            for each in words
        )
    line = " ".join(words.split())
    if not line.isascii() and any(
        unicodedata.bidirectional(each) in _RIGHT_TO_LEFT for each in line
    ):
        return f"\u2068{line}\u2069"
    return line


_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINERS = "\u200c\u200d"
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})


def shortened(words: str, longest: int = LONGEST) -> str:
    """At most so many characters, cut after a word where there is one, never inside a letter."""
    if len(words) <= longest:
        return words
    end = longest - 1
    while end > 0 and (unicodedata.combining(words[end]) or words[end] in _HOLD_ON):
        end -= 1
    space = words.rfind(" ", 0, end + 1)
    if space > longest // 2:
        end = space
    return f"{words[:end].rstrip(' ,;:.–—-')}…"


_HOLD_ON = "\u200d\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"


def name(document: Document, id: str, longest: int = LONGEST) -> str:
    """The short name of a statement or argument; empty where it has no words at all."""
    statement = document.statements.get(id)
    if statement is not None:
        return shortened(plain(statement.name) or plain(statement.text), longest)
    argument = document.arguments.get(id)
    if argument is None:
        return ""
    label = plain(argument.label or "")
    if label:
        return shortened(label, longest)
    parts = [part for each in _telling(argument) if (part := _taken(document, each, longest))]
    return shortened(" + ".join(dict.fromkeys(parts)), longest)


def _telling(argument: Argument) -> Sequence[Premise]:
    """The premises that give an argument without a label its name: what is stated, if anything."""
    stated = [each for each in argument.premises if each.role == "ordinary"]
    return stated or argument.premises


def _taken(document: Document, premise: Premise, longest: int) -> str:
    """A premise by the phrasing for the way it is taken, else by its statement's name."""
    statement = document.statements.get(premise.statement)
    if statement is None:
        return ""
    said = phrase(statement, "fails" if premise.negated else "holds")
    return said or name(document, statement.id, longest)


def quoted(document: Document, id: str) -> Text:
    """The name in quotation marks."""
    words = name(document, id).translate(_INNER)
    if not words:
        return text(QT_TRANSLATE_NOOP("why", "what has no words yet"))
    return text(_QUOTED, name=words)


def subject(document: Document, id: str) -> Text | str:
    """What a sentence starts with: a position's one-word label bare, everything else quoted.

    An assumption with a phrasing of its own is named by that: it says more than a label.
    """
    statement = document.statements.get(id)
    if statement is None:
        return quoted(document, id)
    words = plain(statement.name)
    if statement.kind == "position" and statement.label and words and " " not in words:
        return shortened(words)
    said = phrase(statement, "holds").translate(_INNER)
    if not said and not name(document, id):
        return text(QT_TRANSLATE_NOOP("why", "What has no words yet"))
    return text(_QUOTED, name=said) if said else quoted(document, id)


def phrase(statement: Statement, verdict: Verdict) -> str:
    """The map's own words for a statement that is true, or false; empty where it gives none."""
    if not isinstance(statement.label, Label):
        return ""
    words = {"holds": statement.label.true, "fails": statement.label.false}.get(verdict, "")
    return shortened(plain(words).rstrip(".。 "), _LONGEST_CLAUSE)


def clause(document: Document, id: str, verdict: Verdict, *, given: bool = False) -> Text | str:
    """That a statement has this verdict, as a whole clause; ``given``: because it is set so."""
    statement = document.statements[id]
    words = phrase(statement, verdict)
    if words:
        return words
    named = quoted(document, id)
    match verdict:
        case "holds" if given:
            return text(QT_TRANSLATE_NOOP("why", "{name} is taken as true"), name=named)
        case "fails" if given:
            return text(QT_TRANSLATE_NOOP("why", "{name} is taken as false"), name=named)
        case "holds":
            return text(QT_TRANSLATE_NOOP("why", "{name} holds"), name=named)
        case "fails":
            return text(QT_TRANSLATE_NOOP("why", "{name} fails"), name=named)
        case "blocked":
            return text(QT_TRANSLATE_NOOP("why", "{name} is blocked"), name=named)
        case _:
            return text(QT_TRANSLATE_NOOP("why", "{name} is open"), name=named)


def whether(document: Document, id: str) -> Text:
    """The question that a statement's value answers, as an indirect question.

    Without a phrasing of its own it is put by the whole text, which says more than a label.
    """
    statement = document.statements[id]
    words = phrase(statement, "holds")
    if words:
        return text(QT_TRANSLATE_NOOP("why", "whether {clause}"), clause=words)
    whole = plain(statement.text).rstrip(".。 ").translate(_INNER)
    named = text(_QUOTED, name=whole) if 0 < len(whole) <= _LONGEST_CLAUSE else None
    return text(
        QT_TRANSLATE_NOOP("why", "whether {name} is true"), name=named or quoted(document, id)
    )


def inquired(document: Document, inquiry: Inquiry, most: int = LONGEST_LIST) -> Text | str:
    """What has to be known, as indirect questions: what settles it alone, then what may be left."""
    first = listed([whether(document, each) for each in inquiry.first], most)
    if not inquiry.then:
        return first
    then = listed([whether(document, each) for each in inquiry.then], most)
    return text(_THEN[inquiry.when], first=first, then=then)


_THEN: Mapping[Value | None, Marked] = MappingProxyType(
    {
        "true": QT_TRANSLATE_NOOP("why", "{first} and, if so, {then}"),
        "false": QT_TRANSLATE_NOOP("why", "{first} and, if not, {then}"),
        None: QT_TRANSLATE_NOOP("why", "{first} and, if that leaves it open, {then}"),
    }
)


def listed(items: Sequence[Text | str], most: int = LONGEST_LIST) -> Text | str:
    """Several names as a list that ends in “and”; beyond ``most`` the rest is counted."""
    if len(items) == 1:
        return items[0]
    if len(items) > most:
        return text(
            QT_TRANSLATE_NOOP("why", "{names} and {count} more"),
            names=_strung(items[: most - 1]),
            count=number(len(items) - most + 1),
        )
    return text(
        QT_TRANSLATE_NOOP("why", "{names} and {last}"), names=_strung(items[:-1]), last=items[-1]
    )


def _strung(items: Sequence[Text | str]) -> Text | str:
    strung = items[0]
    for item in items[1:]:
        strung = text(QT_TRANSLATE_NOOP("why", "{names}, {name}"), names=strung, name=item)
    return strung


def joined(clauses: Sequence[Text | str]) -> Text | str:
    """Whole clauses, one after the other."""
    strung = clauses[0]
    for each in clauses[1:]:
        strung = text(QT_TRANSLATE_NOOP("why", "{one}; {other}"), one=strung, other=each)
    return strung
