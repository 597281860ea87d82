"""A page as one HTML file: no script, nothing from outside, readable on paper, by day and by night.

The policy in its head forbids everything but its own style sheet, by that sheet's hash; the map's
words are escaped and nothing else. Each stands in a direction of its own, so that right-to-left
words do not turn what is around them, and in the language that its script tells.
"""

from __future__ import annotations

import base64
import hashlib
import html
import re
from collections.abc import Iterator

from argmap.app.report.page import Block, Heading, Item, Items, Page, Paragraph, Run, Table
from argmap.app.report.tongues import Tongues
from argmap.render.words import clean

_STYLE = """\
:root { color-scheme: light dark; --ink: #1d2330; --quiet: #566072; --line: #d4d9e2;
  --head: #f1f3f7; --page: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ef; --quiet: #a3adbd;
  --line: #3a4251; --head: #252b37; --page: #171b23; } }
body { margin: 0 auto; max-width: 46rem; padding: 2.5rem 1.25rem 4rem; color: var(--ink);
  background: var(--page); font: 1rem/1.55 Inter, "Noto Sans", "Malgun Gothic",
  "Apple SD Gothic Neo", "Yu Gothic UI", "Hiragino Sans", "Noto Sans CJK KR",
  "Noto Sans CJK JP", system-ui, sans-serif; overflow-wrap: anywhere; }
:lang(ko) { word-break: keep-all; }
:lang(ja) { font-family: Inter, "Noto Sans", "Yu Gothic UI", "Hiragino Sans", "Noto Sans CJK JP",
  system-ui, sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 .3rem; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.4rem 0 .6rem; padding-top: .9rem;
  border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.6rem 0 .4rem; }
p { margin: .5rem 0; }
.quiet, caption { color: var(--quiet); }
time { white-space: nowrap; }
ul { margin: .4rem 0; padding-left: 1.4rem; }
ul ul ul ul ul { padding-left: .7rem; }
li { margin: .25rem 0; }
.wide { overflow-x: auto; margin: .9rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .93rem; }
caption { text-align: left; font-size: .85rem; padding-bottom: .3rem; }
th, td { border: 1px solid var(--line); padding: .4rem .6rem; text-align: left;
  vertical-align: top; overflow-wrap: break-word; }
th { font-weight: 600; }
thead th { background: var(--head); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.wide:focus-visible { outline: 2px solid #3b6fd4; outline-offset: 2px; }
@media print { :root { --ink: #000; --quiet: #444; --line: #bbb; --head: #f1f1f1; --page: #fff; }
  body { max-width: none; padding: 0; font-size: 10.5pt; } .wide { overflow: visible; }
  h1, h2, h3 { break-after: avoid; } tr, li { break-inside: avoid-page; }
  thead { display: table-header-group; } }
@page { margin: 20mm; }
"""
_BREAK = re.compile(r"\r\n?|\n|\u2028|\u2029|\x85")


def html_page(page: Page) -> bytes:
    """The whole page as a file in UTF-8."""
    return "\n".join(_Writer(page).lines()).encode()


class _Writer:
    """Writes one page."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._tongues = Tongues.of(page.language, page.own)

    def lines(self) -> Iterator[str]:
        digest = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
        policy = (
            f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
        )
        page, title = self._page, self._words(self._page.title, " ")
        yield "<!doctype html>"
        yield f'<html lang="{self._tongues.page}">'
        yield "<head>"
        yield '<meta charset="utf-8">'
        yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield '<meta name="generator" content="argmap">'
        yield f"<title>{_escaped(page.title)}</title>"
        yield f"<style>{_STYLE}</style>"
        yield "</head>"
        yield "<body>"
        yield "<main>"
        yield f'<h1 dir="auto">{title}</h1>'
        facts = " · ".join(
            f"<bdi>{self._words(fact, ' ')}</bdi>" for fact in (page.subtitle, *page.authors)
        )
        yield f'<p class="quiet">{facts} · <time datetime="{page.date}">{page.date}</time></p>'
        for block in page.blocks:
            yield from self._block(block)
        yield "</main>"
        yield "</body>"
        yield "</html>"
        yield ""

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading(words, level):
                yield f'<h{level} dir="auto">{self._words(words, " ")}</h{level}>'
            case Paragraph(runs):
                yield f'<p dir="auto">{self._runs(runs)}</p>'
            case Items(items):
                yield from self._list(items)
            case Table():
                yield from self._table(block)

    def _list(self, items: tuple[Item, ...]) -> Iterator[str]:
        depth = -1
        for item in items:
            if item.depth > depth:
                yield "<ul>" * (item.depth - depth)
            else:
                yield "</li>" + "</ul></li>" * (depth - item.depth)
            depth = item.depth
            yield f'<li dir="auto">{self._runs(item.runs)}'
        yield "</li></ul>" * (depth + 1)

    def _table(self, table: Table) -> Iterator[str]:
        # what may scroll sideways must be reachable by keys
        name = self._words(table.title, " ")
        unseen = ' class="unseen"' if table.heading else ""
        yield f'<div class="wide" role="region" aria-label="{_escaped(table.title)}" tabindex="0">'
        yield f'<table>\n<caption dir="auto"{unseen}>{name}</caption>'
        heads = "".join(
            f'<th scope="col" dir="auto">{self._words(head)}</th>' for head in table.heads
        )
        yield f"<thead><tr>{heads}</tr></thead>\n<tbody>"
        for first, *cells in table.rows:
            row = "".join(f'<td dir="auto">{self._words(cell)}</td>' for cell in cells)
            yield f'<tr><th scope="row" dir="auto">{self._words(first)}</th>{row}</tr>'
        yield "</tbody></table></div>"

    def _runs(self, runs: tuple[Run, ...]) -> str:
        return " ".join(map(self._run, (each for each in runs if each.words.strip())))

    def _run(self, run: Run) -> str:
        words = f"<bdi>{self._words(run.words)}</bdi>"
        match run.tone:
            case "strong":
                return f"<strong>{words}</strong>"
            case "quiet":
                return f'<span class="quiet">{words}</span>'
            case "plain":
                return words

    def _words(self, words: str, line_break: str = "<br>") -> str:
        return line_break.join(map(self._told, _BREAK.split(clean(words).strip())))

    def _told(self, line: str) -> str:
        stretches = self._tongues.split(line)
        return "".join(
            f'<span lang="{language}">{html.escape(words)}</span>'
            if language
            else html.escape(words)
            for words, language in stretches
        )


def _escaped(words: str) -> str:
    """Words where no element may stand."""
    return html.escape(" ".join(_BREAK.split(clean(words).strip())))
