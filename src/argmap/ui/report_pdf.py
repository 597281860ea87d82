"""A report's page as PDF, set by Qt's text layout: A4, real text, fonts embedded, pages numbered.

Every word goes in as plain text through a cursor; nothing of a map is ever read as rich text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextListFormat,
    QTextOption,
    QTextTableFormat,
)

from argmap.app.report.html import language_tag
from argmap.app.report.page import Block, Heading, Items, Page, Paragraph, Run, Table, shares
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.render.words import clean
from argmap.ui.fonts import families, font
from argmap.ui.pdftext import with_words
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
    return _spoken(made, language_tag(page.language))


def _spoken(pdf: bytes, language: str) -> bytes:
    """The file with the language that a screen reader speaks it in."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import NameObject, TextStringObject

    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    writer.root_object[NameObject("/Lang")] = TextStringObject(language)
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

    def set(self, page: Page) -> None:
        """All of it, laid out on pages, no heading left alone at the foot of one."""
        self._heading(page.title, 1)
        facts = " · ".join((page.subtitle, page.date, *page.authors))
        self._paragraph((Run(facts, "quiet"),))
        for block in page.blocks:
            self._block(block)
        document = self._document
        document.setPageSize(QSizeF(_WIDTH, _HEIGHT))
        frame: QTextFrameFormat = document.rootFrame().frameFormat()
        frame.setMargin(_MARGIN)
        document.rootFrame().setFrameFormat(frame)
        self._keep_headings()

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
                for item in items:
                    self._item(item.runs, item.depth)
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
        made = self._cursor.insertTable(len(table.rows) + 1, len(table.heads), format)
        for at, cells in enumerate((table.heads, *table.rows)):
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

    def _keep_headings(self) -> None:
        """A heading at the foot of a page goes over to the next, with what it is above."""
        for start in self._headings():
            cursor = QTextCursor(self._document)
            cursor.setPosition(start)
            block = cursor.block()
            below = block.next()
            self._document.pageCount()  # all is laid out, which Qt else puts off
            if below.isValid() and self._sheet(block) != self._sheet(below):
                format = block.blockFormat()
                format.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                cursor.setBlockFormat(format)

    def _sheet(self, block: QTextBlock) -> int:
        """The page on which a block's first line stands."""
        box = self._document.documentLayout().blockBoundingRect(block)
        lines = block.layout()
        if not lines.lineCount():
            return int(box.top() // _HEIGHT)
        return int((box.top() + lines.lineAt(0).y()) // _HEIGHT)

    def _headings(self) -> Iterator[int]:
        block = self._document.begin()
        while block.isValid():
            if block.blockFormat().headingLevel() > 1:
                yield block.position()
            block = block.next()
