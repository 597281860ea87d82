"""A page as a Word document: real headings, lists and tables, plain words, no fields, no links.

python-docx writes it; it is loaded when a document is first asked for. Latin words are set in one
face and East Asian ones in that of the map's language, which the document names.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from argmap.app.report.page import Block, Heading, Items, Page, Paragraph, Run, Table, kept, shares
from argmap.app.report.tongues import language_tag
from argmap.render.words import clean

if TYPE_CHECKING:
    from docx.document import Document as Made
    from docx.text.paragraph import Paragraph as Written

Progress = Callable[[int, int], None]
_LATIN = "Calibri"
_EAST_ASIAN = {"ko": "Malgun Gothic", "ja": "Yu Gothic", "zh": "Microsoft YaHei"}
_INK, _QUIET, _LINE = "1D2330", "5A6374", "C4CAD5"
_HEADINGS = {"Title": 22, "Heading 1": 15, "Heading 2": 12, "Heading 3": 10.5}
_LISTS = ("List Bullet", "List Bullet 2", "List Bullet 3")
_STEP = 0.63
"""Centimetres by which each level of a list stands in."""
_DEEPEST = 12
_SMALL = 14
"""Rows of a table that goes over to the next page as a whole."""
_PAGE = 16.6
"""Centimetres between the margins."""
_BREAK = re.compile(r"\r\n?|\n|\u2028|\u2029|\x85")


def docx(page: Page, progress: Progress | None = None) -> bytes:
    """The whole page as a file. ``progress`` is told how many of how many blocks are done."""
    from docx import Document

    made = Document()
    _bare(made)
    _set_up(made, page)
    made.add_paragraph(_words(page.title), style="Title")
    facts = " · ".join((page.subtitle, page.date, *page.authors))
    _write(made.add_paragraph(), (Run(facts, "quiet"),))
    for at, (block, keeps) in enumerate(zip(page.blocks, kept(page.blocks), strict=True)):
        if progress is not None:
            progress(at, len(page.blocks))
        _add(made, block, keeps=keeps)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _add(made: Made, block: Block, *, keeps: bool) -> None:
    match block:
        case Heading(words, level):
            made.add_heading(_words(words), level - 1)
        case Paragraph(runs):
            written = made.add_paragraph()
            _write(written, runs)
            written.paragraph_format.keep_with_next = keeps
        case Items(items):
            for item in items:
                _write(_bullet(made, item.depth), item.runs)
        case Table():
            _tabulate(made, block)


def _bullet(made: Made, depth: int) -> Written:
    from docx.shared import Cm

    written = made.add_paragraph(style=_LISTS[min(depth, len(_LISTS) - 1)])
    written.paragraph_format.space_after = Cm(0.1)
    if depth >= len(_LISTS):
        written.paragraph_format.left_indent = Cm(_STEP * (min(depth, _DEEPEST) + 1))
    return written


def _tabulate(made: Made, table: Table) -> None:
    from docx.shared import Cm

    if not table.heading:
        title = made.add_paragraph()
        title.paragraph_format.keep_with_next = True
        _write(title, (Run(table.title, "quiet"),))
    written = made.add_table(rows=1, cols=len(table.heads), style="Table Grid")
    written.autofit = False
    widths = [Cm(_PAGE * share) for share in shares(table)]
    _described(written, table.title)
    _ruled(written)
    for cell, head in zip(written.rows[0].cells, table.heads, strict=True):
        _write(cell.paragraphs[0], (Run(head, "strong"),))
        _shade(cell)
    _flag(written.rows[0], "w:tblHeader")
    for row in table.rows:
        cells = written.add_row()
        _flag(cells, "w:cantSplit")
        for at, (cell, words) in enumerate(zip(cells.cells, row, strict=True)):
            _write(cell.paragraphs[0], (Run(words, "plain" if at else "strong"),))
    for column, width in zip(written.columns, widths, strict=True):
        column.width = width
    small = len(table.rows) <= _SMALL
    for at, row in enumerate(written.rows):
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
            cell.paragraphs[0].paragraph_format.space_before = Cm(0.08)
            cell.paragraphs[0].paragraph_format.space_after = Cm(0.08)
            whole = not at or (small and at < len(table.rows))
            cell.paragraphs[0].paragraph_format.keep_with_next = whole
    made.add_paragraph().paragraph_format.space_after = Cm(0)


def _write(written: Written, runs: tuple[Run, ...]) -> None:
    from docx.shared import RGBColor

    first = True
    for each in runs:
        words = _words(each.words)
        if not words:
            continue
        run = written.add_run(words if first else f" {words}")
        first = False
        if each.tone == "strong":
            run.bold = True
        elif each.tone == "quiet":
            run.font.color.rgb = RGBColor.from_string(_QUIET)


def _words(words: str) -> str:
    """Words that XML can hold; a line break stays one within its paragraph."""
    return "\n".join(_BREAK.split(clean(words).strip())).replace("\t", " ")


# --- what python-docx has no words for ------------------------------------------------------------


def _bare(made: Made) -> None:
    """Without what python-docx's template has of somebody's machine, and as the schema wants it."""
    from docx.oxml.ns import qn

    package: Any = made.part.package
    for rels in (package.rels, made.part.rels):
        for id, rel in list(rels.items()):
            if rel.reltype.endswith(("/thumbnail", "/customXml", "/stylesWithEffects")):
                rels.pop(id)
    settings: Any = made.settings.element
    for zoom in settings.findall(qn("w:zoom")):
        zoom.set(qn("w:percent"), "100")


def _set_up(made: Made, page: Page) -> None:
    """Faces, language, margins and what the file says of itself."""
    from docx.shared import Cm, Pt, RGBColor

    language = language_tag(page.language)
    face = _EAST_ASIAN.get(language.split("-")[0].lower())
    for style in made.styles:
        _face(style, face)
    normal: Any = made.styles["Normal"]
    normal.font.size = Pt(10.5)
    for name, size in _HEADINGS.items():
        heading: Any = made.styles[name]
        heading.font.size, heading.font.bold = Pt(size), True
        heading.font.color.rgb = RGBColor.from_string(_INK)
        _unruled(heading)
    _speak(normal, language, east_asian=face is not None)
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2)
    about = made.core_properties
    about.title = _words(page.title)[:255]
    about.subject = page.subtitle
    about.author = _words("; ".join(page.authors))[:255]
    about.last_modified_by = about.author
    about.comments = ""
    about.language = language
    about.created = about.modified = datetime.fromisoformat(page.date)


def _face(style: Any, east_asian: str | None) -> None:
    """Latin words in one face, East Asian ones in the map's; themes would say otherwise."""
    from docx.oxml.ns import qn

    if style.element.tag != qn("w:style") or not hasattr(style, "font"):
        return
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in [name for name in fonts.attrib if "Theme" in name]:
        del fonts.attrib[name]
    for name in ("w:ascii", "w:hAnsi", "w:cs"):
        fonts.set(qn(name), _LATIN)
    fonts.set(qn("w:eastAsia"), east_asian or _LATIN)


def _speak(style: Any, language: str, *, east_asian: bool) -> None:
    spoken = {"w:val": "en-US", "w:eastAsia": language} if east_asian else {"w:val": language}
    style.element.get_or_add_rPr().append(_element("w:lang", spoken))


def _flag(row: Any, name: str) -> None:
    row._tr.get_or_add_trPr().append(_element(name, {}))


def _shade(cell: Any) -> None:
    shading = {"w:val": "clear", "w:color": "auto", "w:fill": "F1F3F7"}
    cell._tc.get_or_add_tcPr().append(_element("w:shd", shading))


def _described(table: Any, title: str) -> None:
    """What a screen reader says of a table."""
    table._tbl.tblPr.append(_element("w:tblCaption", {"w:val": _words(title)}))


def _ruled(table: Any) -> None:
    """Thin grey lines between the cells."""
    from docx.oxml.ns import qn

    borders = _element("w:tblBorders", {})
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": _LINE}
        borders.append(_element(f"w:{side}", line))
    layout = table._tbl.tblPr.find(qn("w:tblLayout"))
    layout.addprevious(borders)  # where the schema wants it


def _unruled(style: Any) -> None:
    """Without the line that the template has under its title."""
    from docx.oxml.ns import qn

    for line in style.element.get_or_add_pPr().findall(qn("w:pBdr")):
        line.getparent().remove(line)


def _element(name: str, attributes: Mapping[str, str]) -> Any:
    from docx.oxml import OxmlElement  # pyright: ignore[reportUnknownVariableType]
    from docx.oxml.ns import qn

    made = cast("Callable[[str], Any]", OxmlElement)(name)
    for attribute, value in attributes.items():
        made.set(qn(attribute), value)
    return made
