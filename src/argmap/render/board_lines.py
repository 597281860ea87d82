"""Statements as rows of the board: each with what every setting gives it, or makes of it."""

from __future__ import annotations

from argmap.analysis.board import Line
from argmap.layout.measure import Ruler
from argmap.model.kinds import BY_KIND
from argmap.render.board_cells import NAME_LINES, Piece, Setter
from argmap.render.head import VALUE_TOKENS
from argmap.render.icons import SIZE, kind_icon, verdict_icon
from argmap.render.marks import moved, value_mark
from argmap.render.picture import Line as TextLine
from argmap.render.picture import Path, Rect, Shape
from argmap.render.type import SLACK, leading
from argmap.render.words import Words, clean

HEAD = -1
"""In a row's boxes: the statement itself."""
_LEAST = 28.0
_TEXT = 18.0
"""From the icon of its kind to a statement's words."""


def line_piece(
    line: Line, head: float, each: float, ruler: Ruler, words: Words, language: str
) -> Piece:
    """A row: the statement in ``head`` px, then ``each`` px for every setting."""
    setter = Setter(ruler, language, 6.0)
    _head(setter, line, head, words)
    height = float(round(max(setter.y + 6.0, _LEAST)))
    count = len(line.values)
    wide = head + each * count
    rule = Path((("M", 0.0, 0.0), ("L", wide, 0.0)), stroke="hairline")
    shapes: list[Shape] = [rule, *setter.shapes]
    boxes = [(str(HEAD), (-4.0, 1.0, head - 4, height - 2))]
    for at in range(count):
        x = head + at * each
        shapes.extend(moved(shape, x, 0.0) for shape in _cell(line, at, ruler, words))
        boxes.append((str(at), (x - 3, 2.0, each - 4, 25.0)))
    return Piece(tuple(shapes), wide, height, tuple(boxes))


def line_said(line: Line, at: int, words: Words) -> str:
    """What one setting sets the statement to or makes of it, read out."""
    value, verdict, strength = line.values[at], line.verdicts[at], line.strengths[at]
    if value is not None:
        return words.value(value)
    if verdict is not None:
        return words.verdict(verdict)
    return f"{strength:.2f}" if strength is not None else ""


def _head(setter: Setter, line: Line, width: float, words: Words) -> None:
    statement = line.statement
    name = clean(statement.name).strip() or words.plain("empty")
    middle = setter.y + leading("body", name) / 2
    setter.shapes.extend(kind_icon(BY_KIND[statement.kind].kind, 0.0, middle - SIZE / 2, "soft"))
    setter.set(name, "body", "ink", _TEXT, width - _TEXT - 8, even=False, most=NAME_LINES)
    more = clean(statement.text).strip()
    if more and statement.name != statement.text:
        setter.set(more, "foot", "soft", _TEXT, width - _TEXT - 8, even=False, most=NAME_LINES)


def _cell(line: Line, at: int, ruler: Ruler, words: Words) -> tuple[Shape, ...]:
    value, verdict = line.values[at], line.verdicts[at]
    said = line_said(line, at, words)
    own = round(ruler.width(said, "verdict"), 1)
    text = TextLine(20.0, 18.4, said, "verdict", "ink", width=own)
    if value is not None:
        token = VALUE_TOKENS[value]
        pill = Rect(0.5, 5.5, own * SLACK + 29.0, 18.0, 9.0, fill="card", stroke="outline")
        return (pill, *value_mark(value, 7.0, 10.0, token), text._replace(colour=token))
    if verdict is not None:
        return (*verdict_icon(verdict, 6.5, 9.5, verdict), text._replace(colour=verdict))
    return (text._replace(x=7.0),) if said else ()
