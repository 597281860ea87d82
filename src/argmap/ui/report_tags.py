"""What each block of a set report is to those who hear it, and where it lies.

Knows blocks, lists and tables of Qt's text, not what they say.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextCursor

from argmap.ui.pdf_tags import Element, Role, Tags

if TYPE_CHECKING:
    from PySide6.QtGui import QAbstractTextDocumentLayout, QTextBlock, QTextDocument, QTextTable

    from argmap.app.report.tongues import Tongues

_HEADINGS: tuple[Role, ...] = ("P", "H1", "H2", "H3", "H4")


class Part(NamedTuple):
    """A block, or what is in a cell: its element, and its place in px of the document."""

    element: Element
    place: QRectF


def parts(document: QTextDocument, tags: Tags, tongues: Tongues) -> list[Part]:
    """All of the document, in reading order; ``tags`` get its elements."""
    return list(_Walk(document, tags.root, tongues).parts())


def place_of(block: QTextBlock, layout: QAbstractTextDocumentLayout) -> QRectF:
    """Where the lines of a block lie; Qt's rectangle misses that a page's end moved them."""
    place = layout.blockBoundingRect(block)
    lines = block.layout().boundingRect()
    return QRectF(place.x(), place.y() + lines.y(), place.width(), lines.height())


class _Walk:
    def __init__(self, document: QTextDocument, root: Element, tongues: Tongues) -> None:
        self._document = document
        self._root = root
        self._tongues = tongues
        self._lists: list[Element] = []
        self._table: tuple[int, Element] | None = None
        self._row: tuple[int, Element] | None = None

    def parts(self) -> Iterator[Part]:
        layout = self._document.documentLayout()
        block = self._document.begin()
        while block.isValid():
            place = place_of(block, layout)
            table = QTextCursor(block).currentTable()
            if table is not None:
                yield Part(self._cell(table, block), place)
            elif block.text():
                yield Part(self._line(block), place)
            block = block.next()

    def _line(self, block: QTextBlock) -> Element:
        language = self._tongues.main(block.text())
        listed = block.textList()
        if listed is None:
            self._lists.clear()
            role = _HEADINGS[block.blockFormat().headingLevel()]
            return self._root.add(role, language=language)
        depth = listed.format().indent()
        del self._lists[depth:]
        while len(self._lists) < depth:
            above = self._lists[-1].within[-1] if self._lists else self._root
            self._lists.append(above.add("L"))
        return self._lists[-1].add("LI").add("LBody", language=language)

    def _cell(self, table: QTextTable, block: QTextBlock) -> Element:
        self._lists.clear()
        cell = table.cellAt(block.position())
        first = table.firstPosition()
        if self._table is None or self._table[0] != first:
            self._table, self._row = (first, self._root.add("Table")), None
        if self._row is None or self._row[0] != cell.row():
            self._row = (cell.row(), self._table[1].add("TR"))
        language = self._tongues.main(block.text())
        if not cell.row():
            return self._row[1].add("TH", language=language, scope="Column")
        if not cell.column():
            return self._row[1].add("TH", language=language, scope="Row")
        return self._row[1].add("TD", language=language)
