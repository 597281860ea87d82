"""Small signs for tables, drawn like those on cards, and signs made larger or put elsewhere."""

from __future__ import annotations

from argmap.render.picture import Disc, Path, Shape, Token

MARK = 9.0
"""Side of a value's mark, in px."""


def value_mark(value: str, x: float, y: float, token: Token) -> tuple[Shape, ...]:
    """The mark of a value in a box of 9 × 9 px: a tick, a cross or a ring."""
    if value == "true":
        tick = (("M", x + 0.8, y + 4.9), ("L", x + 3.5, y + 7.6), ("L", x + 8.3, y + 1.6))
        return (Path(tick, stroke=token, stroke_width=1.8),)
    if value == "false":
        cross = (
            ("M", x + 1.2, y + 1.2),
            ("L", x + 7.8, y + 7.8),
            ("M", x + 7.8, y + 1.2),
            ("L", x + 1.2, y + 7.8),
        )
        return (Path(cross, stroke=token, stroke_width=1.8),)
    return (Disc(x + 4.5, y + 4.5, 3.4, stroke=token, stroke_width=1.5),)


def scaled(shapes: tuple[Shape, ...], factor: float, x: float, y: float) -> tuple[Shape, ...]:
    """Signs, which stand at the origin, larger or smaller, with their corner at (x, y)."""
    found: list[Shape] = []
    for shape in shapes:
        if isinstance(shape, Disc):
            found.append(
                shape._replace(
                    x=x + shape.x * factor,
                    y=y + shape.y * factor,
                    radius=shape.radius * factor,
                    stroke_width=shape.stroke_width * factor,
                )
            )
        elif isinstance(shape, Path):
            commands = tuple(
                (
                    command[0],
                    *(
                        float(value) * factor + (y if at % 2 else x)
                        for at, value in enumerate(command[1:])
                    ),
                )
                for command in shape.commands
            )
            width = shape.stroke_width * factor
            found.append(shape._replace(commands=commands, stroke_width=width))
    return tuple(found)


def moved(shape: Shape, x: float, y: float) -> Shape:
    """A shape elsewhere."""
    if isinstance(shape, Path):
        commands = tuple(
            (
                command[0],
                *(float(value) + (y if at % 2 else x) for at, value in enumerate(command[1:])),
            )
            for command in shape.commands
        )
        return shape._replace(commands=commands)
    return shape._replace(x=shape.x + x, y=shape.y + y)
