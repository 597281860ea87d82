"""A report's page as PDF, set by Qt's text layout: A4, real text, fonts embedded, pages numbered.

Every word goes in as plain text through a cursor; nothing of a map is ever read as rich text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

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
from argmap.app.report.tongues import Tongues
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.render.words import clean
from argmap.ui.fonts import families, font
from argmap.ui.pdf_file import Place, finished
from argmap.ui.pdf_tags import Tags
from argmap.ui.report_pages import Pages
from argmap.ui.report_tags import Part, parts, place_of
from argmap.ui.translate import fill

Progress = Callable[[int, int], None]
_PER_MM = 96 / 25.4
_WIDTH, _HEIGHT = 210 * _PER_MM, 297 * _PER_MM
_MARGIN = 20 * _PER_MM
_INK, _QUIET, _LINE, _HEAD = "#1d2330", "#566072", "#c4cad5", "#f1f3f7"
_BODY, _SMALL = 13.5, 12.0
_SIZES = {1: 26.0, 2: 18.0, 3: 14.5, 4: 13.5}
_DEEPEST = 10
_RESOLUTION = 1200
_PAGE = QT_TRANSLATE_NOOP("report", "{page} of {pages}")


def pdf(page: Page, progress: Progress | None = None) -> bytes:
    """The whole page as a file. Needs a QGuiApplication.

    ``progress`` is told how much of how much is done, and may raise to give it up.
    """
    faces = families(page.language)
    setter = _Setter(faces)
    setter.set(page, progress or _unheard)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    title = _words(page.title).replace("\u2028", " ")
    writer.setTitle(title)
    writer.setCreator("argmap")
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()
        )
    )
    tongues = Tongues.of(page.language, page.own)
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError("the PDF could not be written")
    try:
        tags = setter.paint(painter, writer, title, tongues)
    finally:
        painter.end()
    return finished(
        bytes(buffer.data().data()),
        set(setter.words),
        faces,
        language=tongues.page,
        outline=setter.headings(),
        tags=tags,
    )


def _unheard(done: int, total: int) -> None:
    """Nobody asks how far it is."""


def _words(words: str) -> str:
    """Words of one block: a line break stays within it."""
    return "\u2028".join(line.replace("\t", " ") for line in clean(words).strip().splitlines())


def _rest(row: Sequence[str], kept: Sequence[int]) -> Iterator[tuple[str, ...]]:
    """A row without what of each cell stands already; ``kept``: characters as Qt counts them."""
    rest = [
        words.encode("utf-16-le")[2 * at :].decode("utf-16-le").strip()
        for words, at in zip(row, kept, strict=True)
    ]
    if any(rest):
        yield (rest[0] or "…", *rest[1:])


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

    def set(self, page: Page, progress: Progress) -> None:
        """All of it on pages, no heading alone at the foot of one, no row of a table torn."""
        document = self._document
        document.setPageSize(QSizeF(_WIDTH, _HEIGHT))
        frame: QTextFrameFormat = document.rootFrame().frameFormat()
        frame.setMargin(_MARGIN)
        document.rootFrame().setFrameFormat(frame)
        self._heading(page.title, 1)
        facts = " · ".join((page.subtitle, page.date, *page.authors))
        self._paragraph((Run(facts, "quiet"),))
        keeps = kept_together(page.blocks)
        for at, (block, kept) in enumerate(zip(page.blocks, keeps, strict=True)):
            progress(at, len(keeps))
            self._first = None
            self._block(block)
            if isinstance(block, Table) or self._first is None:
                self._pages.leave(kept=kept)
            else:
                self._pages.settle(self._first, kept=kept)

    def headings(self) -> list[Place]:
        """Each heading, for the outline."""
        found: list[Place] = []
        block = self._document.begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level:
                y = place_of(block, self._document.documentLayout()).top()
                words = " ".join(block.text().split())[:200]
                found.append(Place(level, words, int(y // _HEIGHT), y % _HEIGHT / _HEIGHT))
            block = block.next()
        return found

    def paint(self, painter: QPainter, writer: QPdfWriter, title: str, tongues: Tongues) -> Tags:
        """Every page, with its number at its foot; block by block, so that each can be tagged."""
        document = self._document
        scale = _RESOLUTION / 96
        painter.scale(scale, scale)
        count = document.pageCount()
        layout = document.documentLayout()
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(_INK))
        tags = Tags()
        sheets: list[list[Part]] = [[] for _ in range(count)]
        for part in parts(document, tags, tongues):
            first, last = part.place.top() // _HEIGHT, (part.place.bottom() - 1) // _HEIGHT
            for sheet in sheets[int(first) : int(last) + 1]:
                sheet.append(part)
        for at, sheet in enumerate(sheets):
            if at:
                writer.newPage()
            painter.save()
            painter.translate(0, -at * _HEIGHT)
            whole = QRectF(0, at * _HEIGHT, _WIDTH, _HEIGHT)
            painter.setClipRect(whole)
            for element, place in sheet:
                context.clip = place.adjusted(1, 1, -1, -1).intersected(whole)
                with tags.piece(painter, element):
                    layout.draw(painter, context)
            painter.restore()
            with tags.piece(painter, None):
                self._foot(painter, title, at + 1, count)
        return tags

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
        rows = [tuple(map(_words, row)) for row in table.rows]
        while rows:
            made = self._rows(table.heads, rows, format)
            whole, kept = self._pages.fits(made)
            rows = rows[whole:]
            if kept is not None:
                rows = [*_rest(rows[0], kept), *rows[1:]]
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
