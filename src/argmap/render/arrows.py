"""Arrows and beads: what a line between two nodes looks like, from what it means.

Support is solid, an objection dashed, an answer dotted; feasibility is a double line; a premise
that is negated, assumed or excepted says so on its leg. All of it reads in black and white. Knows
paths and roles, not how paths are found.
"""

from __future__ import annotations

from math import hypot
from typing import Literal, NamedTuple

from argmap.layout.measure import TextMeasurer
from argmap.model.records import Argument, Premise
from argmap.render.bezier import bounds, shortened
from argmap.render.icons import sign
from argmap.render.picture import Dash, Disc, Item, Line, Path, Point, Rect, Shape, Token
from argmap.render.words import Words

BEAD = 9.0
"""Radius of a bead."""
JUNCTION = 20.0
"""Width and height that the layout keeps free for a bead where premises meet."""
MARK = "•"
"""Before an argument's id: the id of its bead's item; after a link's: of the word on it."""
FAINT = 0.3
"""Opacity of an argument that does not apply."""
_HEAD, _HALF = 9.0, 4.6
_STROKE = 2.0
_DOUBLE, _INNER = 5.0, 1.8
_LEG_LABEL = 13.0
_AROUND = 6.0
"""Around a path, for its width and its head."""

DASHES: dict[str, Dash] = {"support": (), "attack": (7.0, 5.0), "answer": (0.0, 5.0)}
_UNSTATED: Dash = (2.0, 3.0)


BEADS: dict[str, tuple[Shape, ...]] = {
    polarity: (
        Disc(0, 0, BEAD, fill="canvas", stroke=token, stroke_width=2),
        sign(polarity, 0, 0, token),
    )
    for polarity, token in (("support", "pro"), ("attack", "con"))
}
"""A bead about (0, 0), by polarity."""


class Ends(NamedTuple):
    """What a line depends on besides its path: its argument and what it joins."""

    record: str
    role: Literal["whole", "premise", "trunk", "answer"]
    argument: Argument | None
    premise: Premise | None
    source: str
    target: str
    """Names of the statements it runs between."""
    on_argument: bool
    faint: bool


def colour(argument: Argument | None) -> Token:
    """The colour of an argument's line; of an answer's for None."""
    if argument is None:
        return "neutral"
    return "pro" if argument.polarity == "support" else "con"


def local(path: tuple[Point, ...]) -> tuple[Point, ...]:
    """The path seen from its start: equal for lines that only moved."""
    ox, oy = path[0]
    return tuple([(round(x - ox, 2), round(y - oy, 2)) for x, y in path])


def arrow(
    id: str, path: tuple[Point, ...], shape: tuple[Point, ...], ends: Ends, words: Words
) -> Item:
    """The line of one link and its head; ``shape`` is its path seen from its start."""
    argument, premise = ends.argument, ends.premise
    token = colour(argument)
    headed = ends.role != "premise"
    body = shortened(shape, _HEAD - 2) if headed else shape
    commands = _commands(body)
    dash = DASHES["answer" if argument is None else argument.polarity]
    if premise is not None and premise.implicit:
        dash = _UNSTATED
    if argument is not None and argument.aspect == "feasibility":
        shapes: list[Shape] = [
            Path(commands, stroke=token, stroke_width=_DOUBLE, dash=dash),
            Path(commands, stroke="canvas", stroke_width=_INNER),
        ]
    else:
        shapes = [Path(commands, stroke=token, stroke_width=_STROKE, dash=dash)]
    if headed:
        shapes.append(_arrow_head(shape[-1], body[-1], token))
    title, description = _told(ends, words)
    return Item(
        id,
        ends.record,
        "argument" if argument else "answer",
        "arrow",
        *path[0],
        bounds(path, _AROUND),
        tuple(shapes),
        title,
        description,
        FAINT if ends.faint else 1.0,
        path,
        token,
        token,
    )


def moved(item: Item, path: tuple[Point, ...]) -> Item:
    """``item`` along a path of the same shape elsewhere."""
    x, y = path[0]
    return Item(  # a third of the time of dataclasses.replace
        item.id,
        item.record,
        item.kind,
        item.layer,
        x,
        y,
        bounds(path, _AROUND),
        item.shapes,
        item.title,
        item.description,
        item.opacity,
        path,
        item.fill,
        item.accent,
    )


def bead(argument: Argument, centre: Point, title: str, faint: bool) -> Item:
    """The disc with the sign of an argument, where its premises meet or on its line."""
    token = colour(argument)
    x, y = round(centre[0] * 2) / 2, round(centre[1] * 2) / 2
    rim = BEAD + 1
    return Item(
        MARK + argument.id,
        argument.id,
        "argument",
        "bead",
        x,
        y,
        (x - rim, y - rim, 2 * rim, 2 * rim),
        BEADS[argument.polarity],
        title,
        "",
        FAINT if faint else 1.0,
        (),
        "canvas",
        token,
    )


def leg_word(premise: Premise, words: Words) -> str:
    """What must be said of a premise on its leg: if, unless, not; empty for an ordinary one."""
    said: list[str] = []
    if premise.role == "assumption":
        said.append(words.plain("if"))
    elif premise.role == "exception":
        said.append(words.plain("unless"))
    if premise.negated:
        said.append(words.plain("not"))
    return " ".join(said)


def named(premise: Premise, name: str, words: Words) -> str:
    """A premise's name, behind what its leg says of it, for where no leg is seen."""
    word = leg_word(premise, words)
    return words.part(word, name) if word and name else name


def leg_size(word: str, measurer: TextMeasurer) -> tuple[float, float]:
    """Width and height of the label of a leg."""
    return (float(round(measurer.width(word, "pill") * 1.04 + 10)), _LEG_LABEL)


def leg_label(
    link: str, argument: Argument, word: str, centre: Point, faint: bool, width: float
) -> Item:
    """The word on a leg, in a small frame about ``centre``."""
    token = colour(argument)
    x, y = round(centre[0] - width / 2), round(centre[1] - _LEG_LABEL / 2)
    return Item(
        link + MARK,
        argument.id,
        "argument",
        "bead",
        x,
        y,
        (x - 1, y - 1, width + 2, _LEG_LABEL + 2),
        (
            Rect(0.5, 0.5, width - 1, _LEG_LABEL - 1, 4, fill="canvas", stroke=token),
            Line(width / 2, _LEG_LABEL / 2 + 3.4, word, "pill", token, "middle", width - 10),
        ),
        word,
        "",
        FAINT if faint else 1.0,
        (),
        "canvas",
        token,
    )


def _commands(path: tuple[Point, ...]) -> tuple[tuple[str | float, ...], ...]:
    """Path commands, straight pieces as lines."""
    found: list[tuple[str | float, ...]] = [("M", *path[0])]
    for at in range(1, len(path) - 2, 3):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = path[at - 1 : at + 3]
        if (ax == bx == cx == dx) or (ay == by == cy == dy):
            found.append(("L", dx, dy))
        else:
            found.append(("C", bx, by, cx, cy, dx, dy))
    return tuple(found)


def _arrow_head(tip: Point, before: Point, token: Token) -> Path:
    dx, dy = tip[0] - before[0], tip[1] - before[1]
    far = hypot(dx, dy)
    dx, dy = (dx / far, dy / far) if far > 0.01 else (0.0, -1.0)
    x, y = tip[0] - dx * _HEAD, tip[1] - dy * _HEAD
    return Path(
        (
            ("M", *tip),
            ("L", round(x - dy * _HALF, 2), round(y + dx * _HALF, 2)),
            ("L", round(x + dy * _HALF, 2), round(y - dx * _HALF, 2)),
            ("Z",),
        ),
        fill=token,
    )


def _told(ends: Ends, words: Words) -> tuple[str, str]:
    argument = ends.argument
    if argument is None:
        return words.answers(ends.target), words.premises(ends.source)
    if ends.role == "premise":
        return words.premises(ends.source), ""
    title = words.bearing(argument.polarity, ends.on_argument, ends.target)
    return title, words.premises(ends.source) if ends.source else ""
