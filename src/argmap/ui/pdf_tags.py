"""What stands on the pages of a PDF, for those who hear it: headings, lists, tables, words.

Qt writes no tagged PDF. Here each piece that is painted gets a mark before and after it, far
outside of the page; in the finished file the marks become marked content, and a tree of elements in
reading order refers to it (ISO 32000-1, 14.7 and 14.8). Knows painters and files, not what is
painted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from argmap.render.words import clean

if TYPE_CHECKING:
    from pypdf import PdfWriter
    from pypdf.generic import DictionaryObject, IndirectObject
    from PySide6.QtGui import QPainter

Role = Literal[
    "Document", "Sect", "H1", "H2", "H3", "H4", "P", "L", "LI", "LBody",
    "Table", "TR", "TH", "TD", "Figure", "Caption",
]  # fmt: skip
_FAR = 70_000
_MARK = re.compile(rb"-(\d+) -70000 8 8 re\nf\n")


@dataclass(eq=False)
class Element:
    """One element of a page's structure, with what is within it in reading order."""

    role: Role
    language: str = ""
    """A BCP 47 tag where it is not the file's."""
    alternative: str = ""
    """What is said instead of what is painted."""
    scope: Literal["", "Column", "Row"] = ""
    within: list[Element] = field(default_factory=list["Element"])
    pieces: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    """Page and number of the content that is marked as its own."""

    def add(self, role: Role, **how: Any) -> Element:
        """A new element at the end of this one."""
        made = Element(role, **how)
        self.within.append(made)
        return made


class Tags:
    """The structure of one file, noted while it is painted."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self._noted: list[Element | None] = []

    @contextmanager
    def piece(self, painter: QPainter, element: Element | None) -> Iterator[None]:
        """What is painted meanwhile is a piece of ``element``; of none: decoration."""
        self._noted.append(element)
        _mark(painter, len(self._noted))
        try:
            yield
        finally:
            _mark(painter, 0)

    def put_in(self, writer: PdfWriter) -> None:
        """Let the file say all of it."""
        from pypdf.generic import (
            ArrayObject,
            BooleanObject,
            DictionaryObject,
            NameObject,
            NumberObject,
        )

        pages: list[list[Element]] = []
        for number, page in enumerate(writer.pages):
            own: list[Element] = []
            contents: Any = page["/Contents"].get_object()
            marked = _MARK.sub(
                lambda mark, at=number, own=own: self._marked(int(mark[1]) - _FAR, at, own),
                contents.get_data(),
            )
            contents.set_data(marked)
            page[NameObject("/StructParents")] = NumberObject(number)
            page[NameObject("/Tabs")] = NameObject("/S")
            pages.append(own)
        tree = DictionaryObject({NameObject("/Type"): NameObject("/StructTreeRoot")})
        above = writer._add_object(tree)
        refers: dict[int, IndirectObject] = {}
        tree[NameObject("/K")] = self._written(writer, self.root, above, refers)
        numbers = ArrayObject()
        for number, own in enumerate(pages):
            numbers.append(NumberObject(number))
            numbers.append(writer._add_object(ArrayObject(refers[id(each)] for each in own)))
        parents = DictionaryObject({NameObject("/Nums"): numbers})
        tree[NameObject("/ParentTree")] = writer._add_object(parents)
        tree[NameObject("/ParentTreeNextKey")] = NumberObject(len(pages))
        writer.root_object[NameObject("/StructTreeRoot")] = above
        marked_info = DictionaryObject({NameObject("/Marked"): BooleanObject(True)})
        writer.root_object[NameObject("/MarkInfo")] = marked_info

    def _marked(self, mark: int, page: int, own: list[Element]) -> bytes:
        if not mark:
            return b"EMC\n"
        element = self._noted[mark - 1]
        if element is None:
            return b"/Artifact BMC\n"
        element.pieces.append((page, len(own)))
        own.append(element)
        return f"/{element.role} <</MCID {len(own) - 1}>> BDC\n".encode()

    def _written(
        self,
        writer: PdfWriter,
        element: Element,
        above: IndirectObject,
        refers: dict[int, IndirectObject],
    ) -> IndirectObject:
        from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject

        made = DictionaryObject(
            {NameObject("/S"): NameObject(f"/{element.role}"), NameObject("/P"): above}
        )
        here = refers[id(element)] = writer._add_object(made)
        _say(made, element)
        first = element.pieces[0][0] if element.pieces else 0
        if element.pieces:
            made[NameObject("/Pg")] = writer.pages[first].indirect_reference
        inside: list[Any] = []
        for page, number in element.pieces:
            content = NumberObject(number)
            inside.append(content if page == first else _elsewhere(writer, page, content))
        inside += [self._written(writer, each, here, refers) for each in element.within]
        made[NameObject("/K")] = inside[0] if len(inside) == 1 else ArrayObject(inside)
        return here


def _elsewhere(writer: PdfWriter, page: int, content: Any) -> DictionaryObject:
    """Content on another page than its element begins on."""
    from pypdf.generic import DictionaryObject, NameObject

    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/MCR"),
            NameObject("/Pg"): writer.pages[page].indirect_reference,
            NameObject("/MCID"): content,
        }
    )


def _say(made: DictionaryObject, element: Element) -> None:
    from pypdf.generic import DictionaryObject, NameObject, TextStringObject

    if element.language:
        made[NameObject("/Lang")] = TextStringObject(element.language)
    if element.alternative:
        made[NameObject("/Alt")] = TextStringObject(clean(element.alternative))
    if element.scope:
        made[NameObject("/A")] = DictionaryObject(
            {
                NameObject("/O"): NameObject("/Table"),
                NameObject("/Scope"): NameObject(f"/{element.scope}"),
            }
        )


def _mark(painter: QPainter, number: int) -> None:
    painter.save()
    painter.resetTransform()
    painter.setClipping(False)
    painter.setOpacity(1.0)
    painter.fillRect(QRectF(-_FAR - number, -_FAR, 8, 8), QColor(0, 0, 0))
    painter.restore()
