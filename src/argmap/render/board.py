"""The board as a picture: scenarios × positions, what each sets, and what it all turns on.

The same picture for the screen, SVG, PDF and PNG. Text is never cut: rows are as high as what
stands in them. What did not change is the very same object in the next picture, as in a scene.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from argmap.analysis.board import Board, Part
from argmap.analysis.board import Line as StatementLine
from argmap.analysis.board_foot import Foot
from argmap.i18n import QT_TRANSLATE_NOOP, Marked
from argmap.layout.measure import Ruler, TextMeasurer
from argmap.render.board_cells import NAME_LINES, Piece, Pieces, Setter
from argmap.render.board_lines import HEAD, line_piece
from argmap.render.board_measures import GAP, MARGIN, measured
from argmap.render.board_picture import BoardPicture, Spot, SpotKind, Table
from argmap.render.board_words import subtitle
from argmap.render.picture import Item, Layer, Picture, Rect, Shape
from argmap.render.words import Translate, Words, clean

_BETWEEN = 26.0
"""Between the parts of a board."""

_KICKER = QT_TRANSLATE_NOOP("board", "What the decision turns on")
_POSITIONS = QT_TRANSLATE_NOOP("board", "Positions without a question")
_STATEMENTS = QT_TRANSLATE_NOOP("board", "Statements")
_NO_POSITION = QT_TRANSLATE_NOOP(
    "board",
    "This map has no position yet. Make one of its statements a position, or add one: the board"
    " shows what each scenario makes of it.",
)
_NO_SCENARIO = QT_TRANSLATE_NOOP(
    "board",
    "There is no scenario yet. Add one, or flip an assumption and keep the trial: each is a row"
    " here.",
)
_Name = tuple[object, ...]
Made = TypeVar("Made")


class BoardMaker:
    """Makes boards of one map, each from the last; one per measurer and language of words."""

    def __init__(self, measurer: TextMeasurer, translate: Translate | None = None) -> None:
        self.words = Words(translate)
        self.pieces = Pieces(Ruler(measurer), self.words)
        self._made: dict[_Name, tuple[object, Any]] = {}
        self._before: dict[_Name, tuple[object, Any]] = {}
        self._items: dict[str, Item] = {}

    def make(
        self, board: Board, width: float | None = None, active: int | None = None
    ) -> BoardPicture:
        """The board in ``width`` px, or wider where it must be; None: as wide as reads well.

        ``active``: the row that is marked.
        """
        self._before, self._made = self._made, {}
        made = _Making(self, board, width, active).run()
        self._items = dict(made.picture.items)
        return made

    def kept(self, name: _Name, given: object, make: Callable[[], Made]) -> Made:
        """What was made under this name last time, if it was made from the same, else made now."""
        found = self._before.get(name)
        if found is None or found[0] != given:
            found = (given, make())
        self._made[name] = found
        return found[1]

    def item(self, new: Item) -> Item:
        """The item of the last picture where it is the same."""
        old = self._items.get(new.id)
        return old if old is not None and old == new else new


class _Making:
    """One board on its way to a picture."""

    def __init__(
        self, maker: BoardMaker, board: Board, width: float | None, active: int | None
    ) -> None:
        self._maker = maker
        self._pieces = maker.pieces
        self._words = maker.words
        self._ruler = maker.pieces.ruler
        self._board = board
        self._active = active
        self._language = board.language
        self._items: dict[str, Item] = {}
        self._spots: list[Spot] = []
        self._tables: list[Table] = []
        self._y = MARGIN
        measures = measured(board, width)
        self._inner, self._head, self._cell = measures.inner, measures.head, measures.cell
        self._line_head, self._line_cell = measures.line_head, measures.line_cell
        self._text, self._asked = measures.text, measures.asked

    def run(self) -> BoardPicture:
        board = self._board
        self._top()
        for place, part in enumerate(board.parts):
            self._part(part, full=place == 0)
        if not board.parts:
            self._hint("hint:positions", _NO_POSITION)
        if not board.scenarios:
            self._hint("hint:scenarios", _NO_SCENARIO)
        if board.foot is not None:
            self._foot(board.foot)
        if board.lines:
            self._lines()
        bounds = (0.0, 0.0, self._inner + 2 * MARGIN, self._y + MARGIN - GAP)
        picture = Picture(
            self._items,
            bounds,
            board.language,
            clean(board.title) or clean(board.description),
            self._words.say(_KICKER),
        )
        return BoardPicture(board, picture, tuple(self._spots), tuple(self._tables))

    # --- above and below ------------------------------------------------------------------------

    def _top(self) -> None:
        board, words = self._board, self._words
        setter = Setter(self._ruler, self._language)
        setter.set(words.say(_KICKER).upper(), "caps", "soft", 0.0, self._text)
        setter.y += 3.0
        if title := clean(board.title).strip():
            setter.set(title, "title", "ink", 0.0, self._text, most=NAME_LINES)
        setter.y += 2.0
        setter.set(subtitle(board, words), "body", "soft", 0.0, self._text)
        self._add("head", "", MARGIN, self._y, self._text, setter.y, setter.shapes)
        self._y += setter.y + 16.0

    def _hint(self, id: str, words: Marked) -> None:
        setter = Setter(self._ruler, self._language)
        setter.set(self._words.say(words), "body", "soft", 0.0, min(self._text, 560.0))
        self._y += 4.0
        self._add(id, "", MARGIN, self._y, self._text, setter.y, setter.shapes)
        self._y += setter.y + GAP

    def _foot(self, foot: Foot) -> None:
        """What it turns on, in a box of its own below the table."""
        setter = Setter(self._ruler, self._language, 13.0)
        inner = self._table_width() - 36.0
        said = [self._pieces.said(words) for words in (foot.under, *foot.lines, *foot.asides)]
        setter.set(said[0], "heading", "soft", 18.0, inner)
        setter.y += 3.0
        for at, words in enumerate(said[1:]):
            aside = at >= len(foot.lines)
            setter.y += 4.0 if at == len(foot.lines) else 1.0
            style, colour = ("foot", "soft") if aside else ("body", "ink")
            setter.set(words, style, colour, 18.0, inner, even=False)
        height = setter.y + 13.0
        width = inner + 36.0
        box = Rect(0.5, 0.5, width - 1, height - 1, 8, fill="card", stroke="hairline")
        self._y += 6.0
        shapes = (box, *setter.shapes)
        self._add("foot", "", MARGIN, self._y, width, height, shapes, said[0], " ".join(said[1:]))
        self._y += height + GAP

    def _table_width(self) -> float:
        table = self._head + self._board.columns * (self._cell + GAP) - GAP
        return min(max(table, self._text), self._asked)

    # --- positions ------------------------------------------------------------------------------

    def _part(self, part: Part, *, full: bool) -> None:
        key = part.question or "-"
        if len(self._board.parts) > 1:
            setter = Setter(self._ruler, self._language)
            title = clean(part.title).strip() if part.question else self._words.say(_POSITIONS)
            setter.set(title, "strong", "ink", 0.0, self._text, most=NAME_LINES)
            self._y += 0.0 if full else _BETWEEN - GAP
            self._add(f"part:{key}", "", MARGIN, self._y, self._text, setter.y, setter.shapes)
            self._y += setter.y + 10.0
        x = MARGIN + self._head
        heads = [
            self._maker.kept(
                ("column", column.position),
                (column, self._cell, self._language),
                lambda column=column: self._pieces.column_head(column, self._cell, self._language),
            )
            for column in part.columns
        ]
        tall = max((head.height for head in heads), default=0.0)
        top = self._y
        for place, (head, column) in enumerate(zip(heads, part.columns, strict=True)):
            at = x + place * (self._cell + GAP)
            name = clean(column.name)
            self._add(
                f"column:{column.position}",
                column.position,
                at,
                top + tall - head.height,
                head.width,
                head.height,
                head.shapes,
                name,
                layer="title",
            )
        self._y = first = top + tall + 7.0
        heads_end = len(self._items)
        rows = [self._row(part, key, row, full=full) for row in range(len(self._board.rows))]
        ids = tuple(f"column:{column.position}" for column in part.columns)
        ground = f"active:{key}"
        staying = (ground, *rows) if ground in self._items else tuple(rows)
        cells = tuple(id for id in [*self._items][heads_end:] if id not in rows)
        side = MARGIN + self._head - GAP / 2
        self._tables.append(Table(top, first, self._y, side, ids, staying, cells))
        self._y += 4.0

    def _row(self, part: Part, key: str, at: int, *, full: bool) -> str:
        """One setting's row; the id of its head."""
        board, pieces, width = self._board, self._pieces, self._cell
        row = board.rows[at]
        language = self._language
        head_width = self._head - 22.0
        id = row.scenario or row.kind
        head = self._maker.kept(
            ("row", key, row.kind, id),
            (row, head_width, full, language),
            lambda: pieces.row_head(row, head_width, language, full=full),
        )
        cells = [
            self._maker.kept(
                ("cell", row.kind, id, cell.position),
                (cell, width, language),
                lambda cell=cell: pieces.cell(cell, width, language),
            )
            for cell in part.cells[at]
        ]
        height = max(58.0, head.height - 4.0, *(cell.height for cell in cells))
        height = float(round(height))
        if at == self._active:
            wide = self._head + len(cells) * (width + GAP) - GAP + 20.0
            ground = Rect(0, 0, wide, height + GAP - 2, 10, fill="selection")
            x, y = MARGIN - 10.0, self._y - (GAP - 2) / 2
            self._add(f"active:{key}", "", x, y, wide, height + GAP - 2, (ground,), layer="group")
        title = pieces.called(row)
        own = f"row:{key}:{row.kind}:{id}"
        self._add(
            own,
            "",
            MARGIN,
            self._y,
            head_width,
            height,
            head.shapes,
            title,
        )
        for record, (x, y, wide, high) in head.boxes:
            kind: SpotKind = "given" if record else "row"
            box = (MARGIN + x - 2, self._y + y, wide + 4, high)
            self._spots.append(Spot(kind, at, record, box))
        x = MARGIN + self._head
        for cell, piece in zip(part.cells[at], cells, strict=True):
            shapes = self._maker.kept(
                ("framed", row.kind, id, cell.position),
                (cell, width, height, language),
                lambda cell=cell, piece=piece: pieces.framed(piece, cell, height),
            )
            self._add(
                f"cell:{row.kind}:{id}:{cell.position}",
                cell.position,
                x,
                self._y,
                width,
                height + 1.5,
                shapes,
                f"{title}: {clean(self._name(part, cell.position))}",
                pieces.cell_said(cell),
            )
            self._spots.append(Spot("cell", at, cell.position, (x, self._y, width, height)))
            x += width + GAP
        self._y += height + GAP
        return own

    def _name(self, part: Part, position: str) -> str:
        return next(each.name for each in part.columns if each.position == position)

    # --- statements -----------------------------------------------------------------------------

    def _lines(self) -> None:
        """Statements as rows, settings as columns."""
        board, pieces, language = self._board, self._pieces, self._language
        each = self._line_cell
        x = MARGIN + self._line_head
        self._y += _BETWEEN - GAP
        heads: list[Piece] = []
        for row in board.rows:
            setter = Setter(self._ruler, language)
            setter.set(pieces.called(row), "heading", "ink", 1.0, each - 12.0, most=NAME_LINES)
            heads.append(Piece(tuple(setter.shapes), each, setter.y))
        tall = max((head.height for head in heads), default=0.0)
        setter = Setter(self._ruler, language)
        setter.set(self._words.say(_STATEMENTS).upper(), "caps", "soft", 0.0, self._line_head)
        top, bottom = self._y, self._y + tall
        width = self._line_head - 12.0
        self._add("lines", "", MARGIN, bottom - setter.y, width, setter.y, setter.shapes)
        for place, (head, row) in enumerate(zip(heads, board.rows, strict=True)):
            at = x + place * each
            self._add(
                f"lines:{place}",
                "",
                at,
                bottom - head.height,
                each,
                head.height,
                head.shapes,
                pieces.called(row),
            )
        self._y = first = bottom + 6.0
        for line in board.lines:
            piece = self._maker.kept(
                ("line", line.statement.id),
                (line, self._line_head, each, language),
                lambda line=line: line_piece(
                    line, self._line_head, each, self._ruler, self._words, language
                ),
            )
            item, spots = self._maker.kept(
                ("stood", line.statement.id),
                (piece, self._y),
                lambda line=line, piece=piece: self._stood(line, piece),
            )
            self._items[item.id] = item
            self._spots.extend(spots)
            self._y += piece.height
        ids = tuple(f"lines:{place}" for place in range(len(board.rows)))
        rows = tuple(f"line:{line.statement.id}" for line in board.lines)
        self._tables.append(Table(top, first, self._y, x - 6.0, ids, rows, rows))
        self._y += GAP

    def _stood(self, line: StatementLine, piece: Piece) -> tuple[Item, list[Spot]]:
        """A statement's row where it stands, and what on it may be pointed at."""
        id, y = line.statement.id, self._y
        bounds = (MARGIN, y, piece.width, piece.height)
        name = clean(line.statement.name)
        item = Item(f"line:{id}", id, "sheet", "box", MARGIN, y, bounds, piece.shapes, name)
        spots: list[Spot] = []
        for which, (left, down, across, high) in piece.boxes:
            at = int(which)
            kind: SpotKind = "statement" if at == HEAD else "value"
            spots.append(Spot(kind, at, id, (MARGIN + left, y + down, across, high)))
        return self._maker.item(item), spots

    # --- items ----------------------------------------------------------------------------------

    def _add(
        self,
        id: str,
        record: str,
        x: float,
        y: float,
        width: float,
        height: float,
        shapes: list[Shape] | tuple[Shape, ...],
        title: str = "",
        description: str = "",
        layer: Layer = "box",
    ) -> None:
        bounds = (x, y, width, height)
        new = Item(id, record, "sheet", layer, x, y, bounds, tuple(shapes), title, description)
        self._items[id] = self._maker.item(new)
