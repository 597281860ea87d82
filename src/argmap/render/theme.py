"""Colours by their role, read from resources/themes.

A theme is one JSON file: a name, whether it is dark, and a colour for each token. Tests hold every
theme to the contrast that its tokens need; pictures name tokens only.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from argmap import resources

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
CAMP_TOKENS: tuple[str, ...] = ("camp-1", "camp-2", "camp-3", "camp-4")
"""For camps that are neither for, against nor neutral, in the order of the file."""
TOKENS: tuple[str, ...] = (
    *("window", "chrome", "canvas", "card", "hairline", "outline", "shadow"),
    *("ink", "soft", "faint", "pro", "con", "neutral", *CAMP_TOKENS),
    *("accent", "selection", "hover", "group"),
    *("holds", "fails", "open", "blocked", "on-fill", "on-accent"),
)
"""What every theme must give a colour for."""


class Theme(NamedTuple):
    """``colours``: token → ``#rrggbb``."""

    name: str
    dark: bool
    colours: Mapping[str, str]


def load(name: str) -> Theme:
    """The shipped theme of this name; raises OSError when there is none, ValueError when broken."""
    return read(resources.read_text("themes", f"{name}.json"))


def read(text: str) -> Theme:
    """A theme from its JSON text; raises ValueError that says what is missing or wrong."""
    raw: Any = json.loads(text)
    if not isinstance(raw, dict):
        raise ValueError("a theme is a JSON object")
    given: dict[str, Any] = raw  # pyright: ignore[reportUnknownVariableType]
    colours: dict[str, str] = dict(given.get("colours") or {})
    missing = [token for token in TOKENS if token not in colours]
    wrong = [token for token, colour in colours.items() if not _COLOUR.fullmatch(colour)]
    if missing or wrong:
        raise ValueError(f"missing colours: {missing}; not #rrggbb: {wrong}")
    return Theme(str(given.get("name", "")), given.get("dark") is True, colours)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two ``#rrggbb`` colours, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
