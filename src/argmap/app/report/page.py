"""A page of plain words as values: what every report is made of and every writer takes.

No markup, no fonts, no file form: words in runs, runs in paragraphs, lists and tables. Each writer
sees to it that none of these words act in its own form.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from argmap.i18n import QT_TRANSLATE_NOOP, Text

Say = Callable[[Text | str], str]
"""A text or marked template in the reader's language; the map's own words as they are."""
Tone = Literal["plain", "strong", "quiet"]
Level = Literal[2, 3, 4]
OWN = QT_TRANSLATE_NOOP("report", "en")
"""The tag of the language that reports are translated into."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one tone; a space stands between two runs."""

    words: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the page's title."""

    words: str
    level: Level = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; a line break in its words stays one."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list, ``depth`` steps in; at most one deeper than the item above."""

    runs: tuple[Run, ...]
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Items:
    """A list that may have lists in it."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads; the first cell of a row names it. ``title`` says what it is a table of.

    ``heading``: the title stands above it already and is only told to those who do not see it.
    """

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    heading: bool = False


Block = Heading | Paragraph | Items | Table


@dataclass(frozen=True, slots=True)
class Page:
    """A whole report. ``language``: the map's, a BCP 47 tag or empty; ``date``: YYYY-MM-DD.

    ``own``: the language of the sentences that are not the map's.
    """

    title: str
    subtitle: str
    language: str
    date: str
    authors: tuple[str, ...]
    blocks: tuple[Block, ...]
    own: str = "en"


def plain(words: str) -> Paragraph:
    """A paragraph of one tone."""
    return Paragraph((Run(words),))


def quiet(words: str) -> Paragraph:
    """A paragraph that steps back."""
    return Paragraph((Run(words, "quiet"),))


def strong(words: str) -> Paragraph:
    """A paragraph that stands out."""
    return Paragraph((Run(words, "strong"),))


def listed(lines: Sequence[str]) -> tuple[Items, ...]:
    """A flat list, or nothing at all where there are no lines."""
    return (Items(tuple(Item((Run(line),)) for line in lines)),) if lines else ()


_BRIEFLY = 400
"""Characters of a paragraph that still goes over to the next page with what it is about."""


def kept(blocks: Sequence[Block]) -> list[bool]:
    """By block: whether it must stand on one page with the beginning of the next block.

    A heading stays with what it is above, and so do short paragraphs that lead up to a table, and
    what steps back.
    """
    found = [False] * len(blocks)
    for at in range(len(blocks) - 2, -1, -1):
        block, below = blocks[at], blocks[at + 1]
        match block:
            case Heading():
                found[at] = True
            case Paragraph(runs):
                leads = isinstance(below, Table) or (isinstance(below, Paragraph) and found[at + 1])
                steps_back = all(run.tone == "quiet" for run in runs)
                short = sum(len(run.words) for run in runs) <= _BRIEFLY
                found[at] = short and (leads or (steps_back and not isinstance(below, Heading)))
            case _:
                pass
    return found


_LONGEST = 160
"""Characters of a cell that count towards its column's width."""
_LINE = 85
"""Characters on a whole line, as far as no short word is to be broken."""
_WORD = 16


def shares(table: Table) -> tuple[float, ...]:
    """How much of the width each column should have, by its longest and its usual cells; sum 1."""
    columns = list(zip(table.heads, *table.rows, strict=True))
    wanted = [
        max(max(map(_width, column)) ** 0.5 * 4, sum(map(_width, column)) / len(column), 1.0)
        for column in columns
    ]
    enough = [
        max(each / sum(wanted), (_longest_word(column) + 3) / _LINE)
        for each, column in zip(wanted, columns, strict=True)
    ]
    return tuple(each / sum(enough) for each in enough)


def _width(cell: str) -> int:
    return min(len(cell), _LONGEST)


def _longest_word(column: Sequence[str]) -> int:
    return min(max((len(word) for cell in column for word in cell.split()), default=0), _WORD)
