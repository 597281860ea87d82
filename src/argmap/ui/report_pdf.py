"""A report's page as PDF, set by Qt's text layout: A4, real text, fonts embedded, pages numbered.

Every word goes in as plain text through a cursor; nothing of a map is ever read as rich text.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QBrush,
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextListFormat,
    QTextOption,
    QTextTable,
    QTextTableFormat,
)

from argmap.app.report.page import Block, Heading, Items, Page, Paragraph, Run, Table, shares
from argmap.app.report.page import kept as kept_together
from argmap.app.report.tongues import language_tag
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.render.words import clean
from argmap.ui.fonts import families, font
from argmap.ui.pdftext import with_words
from argmap.ui.report_pages import Pages
from argmap.ui.translate import fill

_PER_MM = 96 / 25.4
_WIDTH, _HEIGHT = 210 * _PER_MM, 297 * _PER_MM
_MARGIN = 20 * _PER_MM
_INK, _QUIET, _LINE, _HEAD = "#1d2330", "#566072", "#c4cad5", "#f1f3f7"
_BODY, _SMALL = 13.5, 12.0
_SIZES = {1: 26.0, 2: 18.0, 3: 14.5, 4: 13.5}
_DEEPEST = 10
_RESOLUTION = 1200
_PAGE = QT_TRANSLATE_NOOP("report", "{page} of {pages}")


def pdf(page: Page) -> bytes:
    """The whole page as a file. Needs a QGuiApplication."""
    faces = families(page.language)
    setter = _Setter(faces)
    setter.set(page)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(_words(page.title))
    writer.setCreator("argmap")
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()
        )
    )
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError("the PDF could not be written")
    try:
        setter.paint(painter, writer, _words(page.title).replace("\u2028", " "))
    finally:
        painter.end()
    made = with_words(bytes(buffer.data().data()), set(setter.words), faces)
    return _finished(made, language_tag(page.language), setter.headings())


def _finished(pdf: bytes, language: str, headings: Sequence[tuple[int, str, int, float]]) -> bytes:
    """The file with the language that a screen reader speaks, and the headings as its outline.

    ``headings``: level, words, page and px from its top.
    """
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import Fit, IndirectObject, NameObject, TextStringObject

    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    writer.root_object[NameObject("/Lang")] = TextStringObject(language)
    above: dict[int, IndirectObject] = {}
    for level, words, page, y in headings:
        high = float(writer.pages[page].mediabox.height)
        parent = next((above[each] for each in range(level - 1, 0, -1) if each in above), None)
        fit = Fit.fit_horizontally(top=high * (1 - y / _HEIGHT))
        above[level] = writer.add_outline_item(
            title=words, page_number=page, parent=parent, fit=fit
        )
        above = {each: item for each, item in above.items() if each <= level}
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _words(words: str) -> str:
    """Words of one block: a line break stays within it."""
    return "\u2028".join(line.replace("\t", " ") for line in clean(words).strip().splitlines())


class _Setter:
    """Sets a page into a text document, block by block."""

    def __init__(self, faces: Sequence[str]) -> None:
        self.words: list[str] = []
        self._faces = faces
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDefaultFont(self._font(_BODY))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(option)
        self._cursor = QTextCursor(self._document)
        self._begun = False
        self._first: int | None = None
        """Where the block begins that is being put in."""
        self._pages = Pages(self._document, _HEIGHT, _MARGIN)

    def set(self, page: Page) -> None:
        """All of it on pages, no heading alone at the foot of one, no row of a table torn."""
        document = self._document
        document.setPageSize(QSizeF(_WIDTH, _HEIGHT))
        frame: QTextFrameFormat = document.rootFrame().frameFormat()
        frame.setMargin(_MARGIN)
        document.rootFrame().setFrameFormat(frame)
        self._heading(page.title, 1)
        facts = " · ".join((page.subtitle, page.date, *page.authors))
        self._paragraph((Run(facts, "quiet"),))
        for block, kept in zip(page.blocks, kept_together(page.blocks), strict=True):
            self._first = None
            self._block(block)
            if isinstance(block, Table) or self._first is None:
                self._pages.leave(kept=kept)
            else:
                self._pages.settle(self._first, kept=kept)

    def headings(self) -> list[tuple[int, str, int, float]]:
        """Each heading: its level, its words, the page it stands on and how far from its top."""
        found: list[tuple[int, str, int, float]] = []
        block = self._document.begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level:
                y = self._document.documentLayout().blockBoundingRect(block).top()
                words = " ".join(block.text().split())[:200]
                found.append((level, words, int(y // _HEIGHT), y % _HEIGHT))
            block = block.next()
        return found

    def paint(self, painter: QPainter, writer: QPdfWriter, title: str) -> None:
        """Every page, with its number at its foot."""
        document = self._document
        scale = _RESOLUTION / 96
        painter.scale(scale, scale)
        count = document.pageCount()
        layout = document.documentLayout()
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(_INK))
        for at in range(count):
            if at:
                writer.newPage()
            painter.save()
            painter.translate(0, -at * _HEIGHT)
            context.clip = QRectF(0, at * _HEIGHT, _WIDTH, _HEIGHT)
            painter.setClipRect(context.clip)
            layout.draw(painter, context)
            painter.restore()
            self._foot(painter, title, at + 1, count)

    def _foot(self, painter: QPainter, title: str, page: int, pages: int) -> None:
        painter.setFont(self._font(_SMALL - 1))
        painter.setPen(QColor(_QUIET))
        place = QRectF(_MARGIN, _HEIGHT - _MARGIN * 0.75, _WIDTH - 2 * _MARGIN, _MARGIN * 0.4)
        number = fill(_PAGE, page=page, pages=pages)
        right = painter.fontMetrics().horizontalAdvance(number)
        words = painter.fontMetrics().elidedText(
            title, Qt.TextElideMode.ElideRight, int(place.width() - right - 24)
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(place, flags | Qt.AlignmentFlag.AlignLeft, words)
        painter.drawText(place, flags | Qt.AlignmentFlag.AlignRight, number)

    # --- blocks ---------------------------------------------------------------------------------

    def _block(self, block: Block) -> None:
        match block:
            case Heading(words, level):
                self._heading(words, level)
            case Paragraph(runs):
                self._paragraph(runs)
            case Items(items):
                self._cursor.beginEditBlock()  # laid out once, not for each
                for item in items:
                    self._item(item.runs, item.depth)
                self._cursor.endEditBlock()
            case Table():
                self._table(block)

    def _begin(self, above: float, below: float, heading: int = 0) -> None:
        format = QTextBlockFormat()
        format.setTopMargin(above)
        format.setBottomMargin(below)
        format.setLineHeight(118, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if heading:
            format.setHeadingLevel(heading)
        if self._begun:
            self._cursor.insertBlock(format, QTextCharFormat())
        else:
            self._cursor.setBlockFormat(format)
        self._begun = True
        self._first = self._cursor.position() if self._first is None else self._first

    def _heading(self, words: str, level: int) -> None:
        size = _SIZES[level]
        self._begin(0 if level == 1 else size * 1.3, size * 0.35, level)
        self._insert(words, self._format(size, strong=True))

    def _paragraph(self, runs: Sequence[Run]) -> None:
        self._begin(0, 7)
        self._runs(runs)

    def _item(self, runs: Sequence[Run], depth: int) -> None:
        self._begin(0, 4)
        format = QTextListFormat()
        format.setStyle(QTextListFormat.Style.ListDisc)
        format.setIndent(min(depth, _DEEPEST) + 1)
        self._document.setIndentWidth(17)
        self._cursor.createList(format)
        self._runs(runs)

    def _table(self, table: Table) -> None:
        if not table.heading:
            self._begin(4, 3)
            self._insert(table.title, self._format(_SMALL, colour=_QUIET))
        format = QTextTableFormat()
        format.setHeaderRowCount(1)
        format.setCellPadding(5)
        format.setCellSpacing(0)
        format.setBorder(1)
        format.setBorderCollapse(True)
        format.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        format.setBorderBrush(QBrush(QColor(_LINE)))
        format.setTopMargin(3)
        format.setBottomMargin(10)
        format.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        percent = QTextLength.Type.PercentageLength
        format.setColumnWidthConstraints(
            [QTextLength(percent, 100 * share) for share in shares(table)]
        )
        rows, at = list(table.rows), 0
        while rows:
            at = self._pages.fits(self._rows(table.heads, rows, format))
            rows = rows[at:]
            format.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)

    def _rows(
        self, heads: Sequence[str], rows: Sequence[Sequence[str]], format: QTextTableFormat
    ) -> QTextTable:
        """Rows under their heads, and beneath them a block of no height to go on from."""
        self._cursor.beginEditBlock()
        made = self._cursor.insertTable(len(rows) + 1, len(heads), format)
        for at, cells in enumerate((heads, *rows)):
            for column, words in enumerate(cells):
                cell = made.cellAt(at, column)
                if not at:
                    shaded = cell.format()
                    shaded.setBackground(QColor(_HEAD))
                    cell.setFormat(shaded)
                strong = not at or not column
                cursor = cell.firstCursorPosition()
                cursor.insertText(self._noted(words), self._format(_SMALL, strong=strong))
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        flat = QTextBlockFormat()
        flat.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self._cursor.setBlockFormat(flat)
        self._cursor.endEditBlock()
        return made

    def _runs(self, runs: Sequence[Run]) -> None:
        said = [each for each in runs if each.words.strip()]
        for at, each in enumerate(said):
            format = self._format(
                _BODY,
                strong=each.tone == "strong",
                colour=_QUIET if each.tone == "quiet" else _INK,
            )
            self._insert(each.words, format, " " if at else "")

    def _insert(self, words: str, format: QTextCharFormat, before: str = "") -> None:
        self._cursor.insertText(before + self._noted(words), format)

    def _noted(self, words: str) -> str:
        said = _words(words)
        self.words.append(said)
        return said

    # --- type -----------------------------------------------------------------------------------

    def _font(self, size: float, *, strong: bool = False) -> QFont:
        made = font("body", self._faces)
        made.setPixelSize(round(size))
        made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return made

    def _format(self, size: float, *, strong: bool = False, colour: str = _INK) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._font(size, strong=strong))
        made.setForeground(QColor(colour))
        return made
