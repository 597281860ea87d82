"""The legend: the kinds, camps, arrows and signs that a picture actually uses, each with its name.

Drawn with the same shapes as the picture itself, so the two cannot part.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.layout.measure import TextMeasurer
from argmap.model.kinds import STATEMENT_KINDS, argument_row
from argmap.render.arrows import BEADS, DASHES
from argmap.render.facts import camp_colours
from argmap.render.icons import kind_icon, verdict_icon
from argmap.render.picture import Disc, Item, Line, Path, Picture, Rect, Shape, Token
from argmap.render.scene import Scene
from argmap.render.type import SLACK
from argmap.render.view import VERDICTS
from argmap.render.words import Translate, Words, clean

_ROW = 22.0
_MIDDLE = 11.0
_GAP = 26.0
_STROKE = 38.0
"""Length of a sample line."""
_AFTER = 8.0
_PIN = 4.6

_ANSWER = QT_TRANSLATE_NOOP("picture", "Answers a question")
_FEASIBLE = QT_TRANSLATE_NOOP("picture", "Can it be done?")
_ASSUMED = QT_TRANSLATE_NOOP("picture", "Holds only if this is assumed")
_EXCEPTED = QT_TRANSLATE_NOOP("picture", "Holds unless this does")
_NEGATED = QT_TRANSLATE_NOOP("picture", "Counts when it is false")
_UNSTATED = QT_TRANSLATE_NOOP("picture", "Left unsaid in the source")
_OFF = QT_TRANSLATE_NOOP("picture", "Does not stand here")


class Sample(NamedTuple):
    """One thing explained: shapes in a row 22 px high, their width, and the words for them."""

    shapes: tuple[Shape, ...]
    width: float
    words: str


def legend(
    scene: Scene,
    measurer: TextMeasurer,
    translate: Translate | None = None,
    *,
    width: float | None = None,
) -> Picture:
    """The legend of ``scene`` in rows of at most ``width`` px, or in one column for None."""
    items: dict[str, Item] = {}
    words = Words(translate)
    x = y = 0.0
    widest = 0.0
    for at, sample in enumerate(samples(scene, words, measurer)):
        own = measurer.width(sample.words, "foot") * SLACK
        wide = sample.width + _AFTER + own
        if x and (width is None or x + wide > width):
            x, y = 0.0, y + _ROW
        line = Line(sample.width + _AFTER, _MIDDLE + 4, sample.words, "foot", "soft")
        id = f"legend:{at}"
        items[id] = Item(
            id,
            "",
            "sheet",
            "box",
            x,
            y,
            (x, y, wide, _ROW),
            (*sample.shapes, line._replace(width=round(own / SLACK, 1))),
            sample.words,
        )
        widest = max(widest, x + wide)
        x += wide + _GAP
    return Picture(items, (0.0, 0.0, widest, y + _ROW if items else 0.0))


def samples(scene: Scene, words: Words, measurer: TextMeasurer) -> Iterator[Sample]:
    """What the picture of ``scene`` uses, in the order of explanation."""
    document, items = scene.document, scene.picture.items
    shown = [statement for id, statement in document.statements.items() if id in items]
    kinds = {statement.kind for statement in shown}
    for row in STATEMENT_KINDS:
        if row.kind in kinds:
            yield Sample(kind_icon(row.kind, 0, _MIDDLE - 5, "neutral"), 10, words.say(row.title))
    used = {statement.camp for statement in shown}
    for id, (name, token) in camp_colours(document.camps).items():
        if id in used:
            yield Sample((Rect(0, 4, 6, 14, 2, fill=token),), 6, clean(name))
    yield from _arrows(scene, words, measurer)
    verdicts = {scene.view.verdicts.get(statement.id) for statement in shown}
    for verdict in VERDICTS:
        if verdict in verdicts:
            yield Sample(verdict_icon(verdict, 0, _MIDDLE - 5, verdict), 10, words.verdict(verdict))


def _arrows(scene: Scene, words: Words, measurer: TextMeasurer) -> Iterator[Sample]:
    document = scene.document
    roles = {link.role for link in scene.diagram.links}
    if "answer" in roles:
        yield Sample(_line("answer", "neutral"), _STROKE, words.say(_ANSWER))
    drawn = {link.argument for link in scene.diagram.links}
    arguments = [document.arguments[id] for id in drawn if id]
    seen = {
        (argument.polarity, argument.conclusion in document.arguments) for argument in arguments
    }
    for polarity, on_argument in (
        ("support", False),
        ("attack", False),
        ("support", True),
        ("attack", True),
    ):
        if (polarity, on_argument) in seen:
            row = argument_row(polarity, on_argument)
            shapes = _line(polarity, row.colour, pinned=on_argument)
            yield Sample((*shapes, *_bead(polarity)), _STROKE, words.say(row.title))
    if any(argument.aspect == "feasibility" for argument in arguments):
        yield Sample(_line("support", "pro", double=True), _STROKE, words.say(_FEASIBLE))
    premises = [premise for argument in arguments for premise in argument.premises]
    for asked, word, said in (
        (any(premise.role == "assumption" for premise in premises), "if", _ASSUMED),
        (any(premise.role == "exception" for premise in premises), "unless", _EXCEPTED),
        (any(premise.negated for premise in premises), "not", _NEGATED),
    ):
        if asked:
            text = words.plain(word)
            wide = float(round(measurer.width(text, "pill") * SLACK + 10))
            frame = Rect(0.5, _MIDDLE - 6.5, wide - 1, 13, 4, fill="canvas", stroke="neutral")
            label = Line(wide / 2, _MIDDLE + 3.5, text, "pill", "neutral", "middle", wide - 10)
            yield Sample((frame, label), wide, words.say(said))
    if any(premise.implicit for premise in premises):
        line = Path(
            (("M", 0, _MIDDLE), ("L", _STROKE, _MIDDLE)),
            stroke="neutral",
            stroke_width=2,
            dash=(2.0, 3.0),
        )
        yield Sample((line,), _STROKE, words.say(_UNSTATED))
    if drawn & scene.view.faint:
        yield Sample(_line("support", "hairline"), _STROKE, words.say(_OFF))


def _line(
    look: str, token: Token, *, double: bool = False, pinned: bool = False
) -> tuple[Shape, ...]:
    """A sample arrow; ``pinned``: it ends on a bead."""
    end = _STROKE - 9 if pinned else _STROKE
    run = (("M", 0.0, _MIDDLE), ("L", end - 7, _MIDDLE))
    shapes: list[Shape] = [
        Path(run, stroke=token, stroke_width=5 if double else 2, dash=DASHES[look])
    ]
    if double:
        shapes.append(Path(run, stroke="canvas", stroke_width=1.8))
    head = (
        ("M", end, _MIDDLE),
        ("L", end - 9, _MIDDLE - _PIN),
        ("L", end - 9, _MIDDLE + _PIN),
        ("Z",),
    )
    shapes.append(Path(head, fill=token))
    if pinned:
        shapes.append(Disc(_STROKE - 4, _MIDDLE, 4, stroke="neutral", stroke_width=1.6))
    return tuple(shapes)


def _bead(polarity: str) -> tuple[Shape, ...]:
    """The bead of a polarity in the middle of a sample line, a little smaller."""
    disc, sign = BEADS[polarity]
    assert isinstance(disc, Disc)
    assert isinstance(sign, Path)
    x = _STROKE / 2 - 6
    commands = tuple(
        (letter, float(cx) * 0.7 + x, float(cy) * 0.7 + _MIDDLE) for letter, cx, cy in sign.commands
    )
    return (
        disc._replace(x=x, y=_MIDDLE, radius=6.5, stroke_width=1.6),
        sign._replace(commands=commands, stroke_width=1.6),
    )
