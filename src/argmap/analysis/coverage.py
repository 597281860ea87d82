"""Which paragraphs of a text no map speaks of, and which nodes speak of no paragraph.

The text is anything with ``[section.paragraph]`` marks at line starts; ``[R.n]`` marks are its
references, not paragraphs. Nothing here opens a file: the caller hands over the text.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from argmap.model.document import Document
from argmap.model.records import Citation

_MARK = re.compile(r"^[ \t>*#-]*\[([^\s\[\]]{1,20}\.[^\s\[\]]{1,20})\]", re.MULTILINE)
_TOKEN = re.compile(r"([^\W_]+\.[^\W_]+)(?:\s*[-–—]\s*([^\W_]+\.[^\W_]+))?")

# Cyrillic and Greek letters that are set for Latin ones by keyboards and OCR: the same to a reader.
_LOOKALIKES = str.maketrans(
    "АВЕЅІЈКМНОРСТХУаесорхуіјѕԁԛԝһɡΑΒΕΖΗΙΚΜΝΟΡΤΥΧονі",
    "ABESIJKMHOPCTXYaecopxyijsdqwhgABEZHIKMNOPTYXovi",
)


def fold(words: str) -> str:
    """``words`` for comparing: compatibility forms and look-alike letters folded, case kept."""
    return unicodedata.normalize("NFKC", words).translate(_LOOKALIKES)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A marked paragraph: its mark (``3.2``) and where its words lie, in characters."""

    mark: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Node:
    """A statement or argument of one of the maps, named by the map's name and its id."""

    map: str
    id: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """What covers what. ``nodes``: paragraph mark → nodes that cite it, in map order."""

    paragraphs: tuple[Paragraph, ...]
    nodes: Mapping[str, tuple[Node, ...]]
    without_node: tuple[str, ...]
    without_paragraph: tuple[Node, ...]
    stale: tuple[Node, ...]
    """Nodes with a quote selector that no longer finds its words in the text."""


def paragraphs(words: str) -> tuple[Paragraph, ...]:
    """The marked paragraphs of a text, without its ``R.`` references; a mark counts once."""
    found = list(_MARK.finditer(words))
    ends = [*(match.start() for match in found[1:]), len(words)][: len(found)]
    result: dict[str, Paragraph] = {}
    for match, end in zip(found, ends, strict=True):
        mark = fold(match[1])
        if not mark.upper().startswith("R."):
            result.setdefault(mark, Paragraph(mark, match.end(), end))
    return tuple(result.values())


def marks_in(locator: str, order: Sequence[str]) -> tuple[str, ...]:
    """The marks that a locator names: ``3.2``, ``¶3.2, 3.4``, ``3.1–3.3`` (by the text's order)."""
    marks: list[str] = []
    for first, last in _TOKEN.findall(fold(locator)):
        if last and first in order and last in order:
            marks.extend(order[order.index(first) : order.index(last) + 1])
        else:
            marks.extend(mark for mark in (first, last) if mark)
    return tuple(dict.fromkeys(marks))


def finds_its_words(citation: Citation, words: str) -> bool:
    """Whether a citation's selector still finds the passage it was made for (no selector: yes)."""
    selector = citation.selector
    if selector is None:
        return True
    passage = words[selector.start : selector.end]
    digest = hashlib.sha256(passage.encode("utf-8", "surrogatepass")).hexdigest()
    return bool(passage) and digest == selector.sha256


def coverage(
    words: str, maps: Iterable[tuple[str, Document]], *, name: str = "", sha256: str = ""
) -> Coverage:
    """How ``maps`` (name, document) cover the text ``words``.

    A citation counts when its source is this text: a source that names the file ``name`` or its
    hash ``sha256``. A map none of whose sources does is taken to cite this text everywhere.
    """
    marked = paragraphs(words)
    order = [paragraph.mark for paragraph in marked]
    nodes: dict[str, list[Node]] = {mark: [] for mark in order}
    without: list[Node] = []
    stale: list[Node] = []
    for map_name, document in maps:
        ours = {
            id
            for id, source in document.sources.items()
            if (sha256 and source.sha256 == sha256) or (name and source.file == name)
        }
        for record in (*document.statements.values(), *document.arguments.values()):
            node = Node(map_name, record.id)
            cited = [c for c in record.citations if not ours or c.source in ours]
            marks = [
                mark
                for citation in cited
                for mark in marks_in(citation.locator, order)
                if mark in nodes
            ]
            for mark in dict.fromkeys(marks):
                nodes[mark].append(node)
            if not marks:
                without.append(node)
            if ours and not all(finds_its_words(citation, words) for citation in cited):
                stale.append(node)
    return Coverage(
        marked,
        {mark: tuple(found) for mark, found in nodes.items()},
        tuple(mark for mark in order if not nodes[mark]),
        tuple(without),
        tuple(stale),
    )
