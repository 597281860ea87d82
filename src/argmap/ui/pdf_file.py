"""A PDF of Qt's as it goes out: its words can be found, and it says what it is.

Its title stands in the reader's title bar, its language is named for those who hear it, headings or
steps are its outline, and its pages have their names. Nothing that is painted changes.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from argmap.app.report.tongues import language_tag
from argmap.render.words import clean
from argmap.ui.pdftext import mend

if TYPE_CHECKING:
    from argmap.ui.pdf_tags import Tags


class Place(NamedTuple):
    """A line of the outline: how deep, its words, on which page, and how far down, 0 to 1."""

    level: int
    words: str
    page: int
    down: float = 0.0


def finished(
    pdf: bytes,
    said: Collection[str],
    families: Sequence[str],
    *,
    language: str,
    outline: Sequence[Place] = (),
    names: Sequence[str] = (),
    tags: Tags | None = None,
) -> bytes:
    """The whole file again. ``said``: all words on its pages, set in ``families``.

    ``names``: of the first pages, where they are not numbers; ``tags``: what stands on them.
    """
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import Fit, IndirectObject, NameObject, TextStringObject

    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    mend(writer, said, families)
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject(language_tag(language))
    if writer.metadata is not None and (writer.metadata.title or "").strip():
        writer.create_viewer_preferences().display_doctitle = True
    above: dict[int, IndirectObject] = {}
    for level, words, page, down in outline:
        high = float(writer.pages[page].mediabox.height)
        parent = next((above[each] for each in range(level - 1, 0, -1) if each in above), None)
        fit = Fit.fit_horizontally(top=high * (1 - down))
        above[level] = writer.add_outline_item(
            title=clean(words), page_number=page, parent=parent, fit=fit
        )
        above = {each: item for each, item in above.items() if each <= level}
    for at, name in enumerate(names):
        writer.set_page_label(at, at, prefix=name)
    if tags is not None:
        tags.put_in(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
