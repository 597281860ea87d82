"""The signs of kinds and verdicts as small paths, so that they look the same everywhere.

Each stands in a box of 10 × 10 px. Drawn, not set: no font is asked for a glyph it may not have.
"""

from __future__ import annotations

from argmap.render.picture import Disc, Path, Rect, Shape, Token

SIZE = 10.0
Command = tuple[str | float, ...]


def kind_icon(kind: str, x: float, y: float, token: Token) -> tuple[Shape, ...]:
    """The sign of a statement kind with its box's corner at (x, y); an unknown kind has none."""
    match kind:
        case "question":
            hook: tuple[Command, ...] = (
                ("M", x + 2.2, y + 3.1),
                ("C", x + 2.2, y + 1.4, x + 3.4, y + 0.7, x + 5, y + 0.7),
                ("C", x + 6.7, y + 0.7, x + 7.8, y + 1.6, x + 7.8, y + 3),
                ("C", x + 7.8, y + 4.8, x + 5, y + 4.8, x + 5, y + 6.7),
            )
            return (
                Path(hook, stroke=token, stroke_width=1.6),
                Disc(x + 5, y + 8.9, 1.0, fill=token),
            )
        case "position":
            return (
                Path(
                    (
                        ("M", x + 5, y + 0.2),
                        ("L", x + 9.8, y + 5),
                        ("L", x + 5, y + 9.8),
                        ("L", x + 0.2, y + 5),
                        ("Z",),
                    ),
                    fill=token,
                ),
            )
        case "claim":
            bowl: tuple[Command, ...] = (
                ("M", x + 5, y + 0.4),
                ("C", x + 2, y + 0.4, x + 0.8, y + 1.7, x + 0.8, y + 3.2),
                ("C", x + 0.8, y + 4.7, x + 2, y + 6, x + 5, y + 6),
                ("Z",),
            )
            stems: tuple[Command, ...] = (
                ("M", x + 5, y + 9.6),
                ("L", x + 5, y + 1),
                ("L", x + 9, y + 1),
                ("M", x + 7.8, y + 1),
                ("L", x + 7.8, y + 9.6),
            )
            return (Path(bowl, fill=token), Path(stems, stroke=token, stroke_width=1.2))
        case "evidence":
            lines: tuple[Command, ...] = (
                ("M", x + 3.2, y + 3),
                ("L", x + 6.8, y + 3),
                ("M", x + 3.2, y + 5),
                ("L", x + 6.8, y + 5),
                ("M", x + 3.2, y + 7),
                ("L", x + 6.8, y + 7),
            )
            return (
                Rect(x + 1.1, y + 0.6, 7.8, 8.8, 1, stroke=token, stroke_width=1.2),
                Path(lines, stroke=token),
            )
        case "rebuttal":
            arrow: tuple[Command, ...] = (
                ("M", x + 4, y + 0.8),
                ("L", x + 1, y + 3.7),
                ("L", x + 4, y + 6.6),
                ("M", x + 1, y + 3.7),
                ("L", x + 6.4, y + 3.7),
                ("C", x + 8.2, y + 3.7, x + 9.2, y + 4.8, x + 9.2, y + 6.3),
                ("C", x + 9.2, y + 7.8, x + 8.2, y + 8.9, x + 6.4, y + 8.9),
                ("L", x + 4.4, y + 8.9),
            )
            return (Path(arrow, stroke=token, stroke_width=1.4),)
        case "assumption":
            half: tuple[Command, ...] = (
                ("M", x + 5, y + 0.8),
                ("C", x + 2.7, y + 0.8, x + 0.8, y + 2.7, x + 0.8, y + 5),
                ("C", x + 0.8, y + 7.3, x + 2.7, y + 9.2, x + 5, y + 9.2),
                ("Z",),
            )
            return (
                Disc(x + 5, y + 5, 4.2, stroke=token, stroke_width=1.3),
                Path(half, fill=token),
            )
        case _:
            return ()


def verdict_icon(verdict: str, x: float, y: float, token: Token) -> tuple[Shape, ...]:
    """The sign of a verdict with its box's corner at (x, y)."""
    cx, cy = x + 5, y + 5
    match verdict:
        case "holds":
            return (Disc(cx, cy, 4, fill=token),)
        case "fails":
            cross: tuple[Command, ...] = (
                ("M", x + 1.8, y + 1.8),
                ("L", x + 8.2, y + 8.2),
                ("M", x + 8.2, y + 1.8),
                ("L", x + 1.8, y + 8.2),
            )
            return (Path(cross, stroke=token, stroke_width=2),)
        case "blocked":
            bar: tuple[Command, ...] = (("M", x + 2.4, y + 7.6), ("L", x + 7.6, y + 2.4))
            return (
                Disc(cx, cy, 3.9, stroke=token, stroke_width=1.6),
                Path(bar, stroke=token, stroke_width=1.6),
            )
        case _:
            return (Disc(cx, cy, 3.6, stroke=token, stroke_width=1.6),)


def sign(polarity: str, x: float, y: float, token: Token) -> Path:
    """A plus or a minus about (x, y), for a bead."""
    commands: tuple[Command, ...] = (("M", x - 4, y), ("L", x + 4, y))
    if polarity == "support":
        commands = (*commands, ("M", x, y - 4), ("L", x, y + 4))
    return Path(commands, stroke=token, stroke_width=2)
