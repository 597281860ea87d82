"""A map as an indented outline in plain text, and such an outline read again. Knows no transaction.

``+`` supports and ``−`` attacks the line that it is indented under, ``?`` asks, ``&`` is a premise
linked with the line above at the same depth, ``~+`` and ``~−`` bear on the step above rather than
on what it says. Behind these, a premise that is more than plain says so in round brackets, with the
words of the picture's pills: (if), (if not), (unless), (unless not), (not). These belong to the
notation as the signs do and are the same in every language; ``()`` before words that happen to
begin so says that they are words. Bullets and numbers of other programs are taken off. A hyphen is
a minus where the outline also has a plus, or where it stands under a line without one; else it is
a bullet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from argmap.analysis.structure import structure
from argmap.edit.plain import clean, one_line
from argmap.edit.verb import refusal
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.model.document import Document
from argmap.model.records import Premise, Role

Sign = Literal["", "+", "-", "?", "&", "~+", "~-"]

LIMIT = 2_000_000
"""Characters of plain text that are read at most."""
LINES = 10_000
"""Lines that become statements at most."""
TAB = 4

_BULLET = re.compile(
    r"(?:[•◦▪▫■□●○‣⁃∙·*➢➤►▸§–—\uf0a7\uf0b7\uf0d8]"  # bullets, also of word processors' fonts
    r"|o(?=\t)"  # a word processor's second level
    r"|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})[.)]"  # 1. 1.2. a) (iv)
    r"|\d{1,3}(?:\.\d{1,3})+)"  # 1.2.3
    r"[ \t\u00a0]+"
)
_SIGN = re.compile(r"(~[+\-−]|[+\-−?&])(?:[ \t\u00a0]+|$)")
_HYPHEN = "-"


class Part(NamedTuple):
    """What a premise is to its argument."""

    role: Role = "ordinary"
    negated: bool = False


PLAIN = Part()
_PARTS: Mapping[str, Part] = {
    "": PLAIN,
    "not": Part(negated=True),
    "if": Part("assumption"),
    "if not": Part("assumption", negated=True),
    "unless": Part("exception"),
    "unless not": Part("exception", negated=True),
}
_MARKS: Mapping[Part, str] = {part: mark for mark, part in _PARTS.items()}
_MARK = re.compile(rf"\(({'|'.join(_PARTS)})\)(?:[ \t\u00a0]+|$)", re.IGNORECASE)


@dataclass(slots=True)
class Item:
    """One line: its words, how it bears on the line above it and as what, what stands under it."""

    words: str
    sign: Sign = ""
    part: Part = PLAIN
    under: list[Item] = field(default_factory=list["Item"])


def to_outline(document: Document, ids: Iterable[str]) -> str:
    """The statements among ``ids``, each under what it bears on if that is among them too.

    A statement that is used twice has what hangs on it under its first use only.
    """
    chosen = set(ids)
    lines: list[str] = []
    written: set[str] = set()
    stack: list[tuple[str, str, int]] = [
        (_sign_of_root(document, id), id, 0) for id in reversed(_roots(document, chosen))
    ]
    while stack:
        sign, id, depth = stack.pop()
        words = one_line(document.statements[id].text)
        if sign and not sign.endswith(")") and _MARK.match(words):
            sign += " ()"
        lines.append("\t" * depth + (f"{sign} {words}" if sign else words))
        if id in written:
            continue
        written.add(id)
        stack.extend(
            (sign, child, depth + 1) for sign, child in reversed(_under(document, id, chosen))
        )
    return "\n".join(lines)


def from_outline(text: str) -> list[Item]:
    """The tree of lines in a text that was typed, copied here or pasted from elsewhere.

    Refuses what is no text, nothing, or too much.
    """
    if len(text) > LIMIT:
        raise refusal(QT_TRANSLATE_NOOP("edit", "That is too much to paste."))
    odd = sum(character < " " and character not in "\t\n\r\v\f" for character in text)
    if "\0" in text or odd * 20 > len(text):
        raise refusal(QT_TRANSLATE_NOOP("edit", "That is no text."))
    rows = [_row(line) for line in clean(text).lstrip("\ufeff").split("\n")]
    rows = [row for row in rows if row.words]
    if not rows:
        raise refusal(QT_TRANSLATE_NOOP("edit", "There is nothing to paste."))
    if len(rows) > LINES:
        raise refusal(
            QT_TRANSLATE_NOOP("edit", "That has {count} lines; {most} is the most to paste."),
            count=len(rows),
            most=LINES,
        )
    return _tree(rows)


class _Row(NamedTuple):
    column: int
    sign: str
    """As written, but for a minus that is no hyphen: that is ``=``."""
    part: Part
    words: str


def _row(line: str) -> _Row:
    body = line.lstrip(" \t\u00a0\u3000")
    indent = line[: len(line) - len(body)].replace("\u3000", "  ").expandtabs(TAB)
    bullet = _BULLET.match(body)
    if bullet:
        body = body[bullet.end() :]
    sign = _SIGN.match(body)
    if sign:
        body = body[sign.end() :]
    mark = _MARK.match(body) if sign else None
    if mark:
        body = body[mark.end() :]
    written = sign[1].replace("−", "=") if sign else ""
    if bullet and written == _HYPHEN:
        written = "="  # a hyphen behind a bullet can only be a minus
    part = _PARTS[mark[1].lower()] if mark else PLAIN
    return _Row(len(indent), written, part, " ".join(body.split()))


def _tree(rows: list[_Row]) -> list[Item]:
    plus = any("+" in row.sign for row in rows)
    bulleted = all(row.sign == _HYPHEN for row in rows)
    roots: list[Item] = []
    open_items: list[tuple[int, Item]] = []
    for column, written, part, words in rows:
        while open_items and open_items[-1][0] >= column:
            open_items.pop()
        minus = plus or (bool(open_items) and not bulleted)
        sign = ("-" if minus else "") if written == _HYPHEN else written.replace("=", "-")
        item = Item(words, _known(sign), part)
        (open_items[-1][1].under if open_items else roots).append(item)
        open_items.append((column, item))
    return roots


def _known(sign: str) -> Sign:
    match sign:
        case "+" | "-" | "?" | "&" | "~+" | "~-":
            return sign
        case _:
            return ""


def _roots(document: Document, chosen: set[str]) -> list[str]:
    """The chosen statements that stand under no other; in a circle, the first of it."""
    statements = [id for id in document.statements if id in chosen]
    under = {id: [child for _, child in _under(document, id, chosen)] for id in statements}
    below = {child for id, children in under.items() for child in children if child != id}
    roots: list[str] = []
    reached: set[str] = set()
    for start in (*(id for id in statements if id not in below), *statements):
        if start in reached:
            continue
        roots.append(start)
        queue = [start]
        for id in queue:
            if id not in reached:
                reached.add(id)
                queue.extend(under[id])
    return roots


def _under(document: Document, id: str, chosen: set[str]) -> list[tuple[str, str]]:
    """Signs and statements that stand under the statement ``id``, in reading order."""
    found = structure(document)
    below = [
        ("?" if document.statements[one].kind == "question" else "", one)
        for one in found.answers.get(id, ())
    ]
    for step in found.onto.get(id, ()):
        below.extend(_premises(document, step, ""))
    for step in found.out_of.get(id, ()):
        if document.arguments[step].premises[0].statement == id:  # steps are argued about once
            for other in found.onto.get(step, ()):
                below.extend(_premises(document, other, "~"))
    return [(sign, one) for sign, one in below if one in chosen]


def _premises(document: Document, step: str, mark: str) -> list[tuple[str, str]]:
    argument = document.arguments[step]
    first = mark + ("+" if argument.polarity == "support" else "−")
    return [
        (_marked(first if index == 0 else "&", premise), premise.statement)
        for index, premise in enumerate(argument.premises)
    ]


def _marked(sign: str, premise: Premise) -> str:
    mark = _MARKS[Part(premise.role, premise.negated)]
    return f"{sign} ({mark})" if mark else sign


def _sign_of_root(document: Document, id: str) -> str:
    if document.statements[id].kind == "question":
        return "?"
    steps = structure(document).out_of.get(id, ())
    if len(steps) != 1:
        return ""
    argument = document.arguments[steps[0]]
    own = next(premise for premise in argument.premises if premise.statement == id)
    return _marked("+" if argument.polarity == "support" else "−", own)
