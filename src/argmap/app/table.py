"""A table of plain cells as a file: CSV for spreadsheets and programs, Markdown for people.

Cells come from maps, so nothing in them may act: a spreadsheet sees no formula (OWASP ASVS 1.2.10),
Markdown no markup. Knows nothing of what the table is about.
"""

from __future__ import annotations

import csv as writing
import io
import re
from collections.abc import Iterable, Sequence
from typing import Literal

TableForm = Literal["csv", "md"]
# the wide signs of Korean and Japanese keyboards act too
_FORMULA = re.compile(r"'*(?:\s*[=+\-@＝＋－＠\0]|[\t\r\n])")
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&])")
_BREAK = re.compile(r"\s*\n\s*")


def csv(rows: Iterable[Sequence[str]], *, bom: bool = False) -> bytes:
    """The rows after RFC 4180, in UTF-8; ``bom``: marked as such, as spreadsheets want it."""
    out = io.StringIO(newline="")
    written = writing.writer(out, lineterminator="\r\n")
    for row in rows:
        written.writerow([harmless(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig" if bom else "utf-8")


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: with an apostrophe before it where needed.

    Nothing is lost: ``plain`` gives the cell back.
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def plain(cell: str) -> str:
    """The words of a cell as they were before ``harmless``."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def markdown(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in GitHub's Markdown; line breaks stay, all else is plain words."""
    lines = [_line(heads), _line(["---"] * len(heads), plain=True)]
    lines += [_line(row) for row in rows]
    return "\n".join(lines) + "\n"


def words(cell: str) -> str:
    """Words that Markdown shows as they are, on one line."""
    return _BREAK.sub("<br>", _MARKUP.sub(r"\\\1", cell.strip()))


def _line(cells: Sequence[str], *, plain: bool = False) -> str:
    return f"| {' | '.join(cells if plain else map(words, cells))} |"
