"""A page as Markdown (CommonMark with GitHub's tables), in which only the page's own form acts.

Whatever stands in a map is words: no emphasis, no link, no HTML, no list that it began itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.app.report.page import Block, Heading, Items, Page, Paragraph, Run, Table
from argmap.render.words import clean

_ACTS = re.compile(r"([\\`*_{}\[\]<>#|~&$^])")
_LINKS = re.compile(r"(?i)\b(https?|ftp|mailto|xmpp)(:)|\b(www)(\.)|(@)")
"""What GitHub makes links of by itself."""
_BEGINS = re.compile(r"^(?:([-+](?=[\s-]|$)|[=:])|(\d+)([.)])(?=\s|$))", re.MULTILINE)
"""What begins a list, a rule, a heading or a definition at the start of a line."""
_BREAK = re.compile(r"[ \t]*(?:\r\n?|\n|\u2028|\u2029|\x85)\s*")


def markdown(page: Page) -> bytes:
    """The whole page as a file in UTF-8."""
    facts = " · ".join([page.subtitle, page.date, *page.authors])
    parts = [f"# {_line(page.title)}", _line(facts), *map(_block, page.blocks)]
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def _block(block: Block) -> str:
    match block:
        case Heading(words, level):
            return f"{'#' * level} {_line(words)}"
        case Paragraph(runs):
            return _runs(runs, "\\\n")
        case Items(items):
            return "\n".join(_item(item.runs, item.depth) for item in items)
        case Table():
            return "\n".join(_table(block))


def _item(runs: tuple[Run, ...], depth: int) -> str:
    indent = "  " * depth
    return f"{indent}- " + _runs(runs, f"\\\n{indent}  ")


def _table(table: Table) -> Iterator[str]:
    if not table.heading:
        yield f"{_line(table.title)}:\n"
    yield _row(table.heads)
    yield f"| {' | '.join('---' for _ in table.heads)} |"
    yield from map(_row, table.rows)


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(_words(cell, '<br>') for cell in cells)} |"


def _runs(runs: tuple[Run, ...], line_break: str) -> str:
    said = ((each.tone, _words(each.words, line_break)) for each in runs)
    return " ".join(f"**{words}**" if tone == "strong" else words for tone, words in said if words)


def _line(words: str) -> str:
    return _words(words, " ")


def _words(words: str, line_break: str) -> str:
    """Words that Markdown shows as they are."""
    lines = _BREAK.split(clean(words).strip())
    return line_break.join(_escaped(" ".join(line.split())) for line in lines if line.strip())


def _escaped(line: str) -> str:
    line = _ACTS.sub(r"\\\1", line)
    line = _LINKS.sub(_unlinked, line)
    return _BEGINS.sub(_begun, line)


def _unlinked(found: re.Match[str]) -> str:
    head = found[1] or found[3] or ""
    return f"{head}\\{found[2] or found[4] or found[5]}"


def _begun(found: re.Match[str]) -> str:
    return f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}"
