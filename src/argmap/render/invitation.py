"""The way into a room as a picture: QR code, address and number, to be read from the back row.

The code is dark on light in every theme: phones read it no other way. Knows no network; what it
draws is told to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.layout.measure import Ruler, TextMeasurer
from argmap.render.board_cells import Setter
from argmap.render.picture import Item, Path, Picture, Rect, Token
from argmap.render.words import Words

QUIET = 4
"""Modules of plain ground around a QR code (ISO/IEC 18004)."""
_TITLE = QT_TRANSLATE_NOOP("polls", "Point your phone’s camera here")
_OR = QT_TRANSLATE_NOOP("polls", "or open {url} and type {code}")


def invitation(
    modules: Sequence[Sequence[bool]],
    url: str,
    code: str,
    measurer: TextMeasurer,
    *,
    dark: bool,
    width: float = 280.0,
    words: Words | None = None,
) -> Picture:
    """``modules``: the QR code row by row, true is dark; ``dark``: the theme is."""
    said = words or Words()
    ink, ground = ("canvas", "ink") if dark else ("ink", "card")
    size = min(width, 280.0)
    step = size / (len(modules) + 2 * QUIET)
    left = (width - size) / 2
    setter = Setter(Ruler(measurer), "", size + 8)
    setter.set(said.say(_TITLE), "strong", "ink", left, size)
    setter.y += 2
    setter.set(said.say(_OR, url=url, code=f"{code[:3]} {code[3:]}"), "body", "ink", left, size)
    shapes = (
        Rect(left, 0.0, size, size, 8, ground, "hairline"),
        modules_path(modules, left, 0.0, step, ink),
        *setter.shapes,
    )
    bounds = (0.0, 0.0, width, setter.y + 4)
    title = said.say(_TITLE)
    detail = said.say(_OR, url=url, code=code)
    item = Item("invitation", "", "sheet", "box", 0.0, 0.0, bounds, shapes, title, detail)
    return Picture({"invitation": item}, bounds, "", title, detail)


def modules_path(
    modules: Sequence[Sequence[bool]], left: float, top: float, step: float, ink: Token
) -> Path:
    """The dark modules of a QR code, ``step`` px each, its quiet zone from ``left``, ``top`` on."""
    commands: list[tuple[str | float, ...]] = []
    for row, line in enumerate(modules):
        start = None
        for at, is_dark in enumerate((*line, False)):
            if is_dark and start is None:
                start = at
            elif not is_dark and start is not None:
                x, y = left + (start + QUIET) * step, top + (row + QUIET) * step
                far, low = left + (at + QUIET) * step, y + step
                commands += [("M", x, y), ("L", far, y), ("L", far, low), ("L", x, low), ("Z",)]
                start = None
    return Path(tuple(commands), ink)
