"""Which typefaces a map is set in, by its language, and whether they hold every character.

Chosen once and passed about as a tuple of family names, so that what is measured, painted on
screen, written as SVG and printed is the same. Knows no document and no window; needs a
QGuiApplication.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from PySide6.QtGui import QFont, QFontDatabase, QTextLayout

from argmap.render.picture import StyleName
from argmap.render.type import STYLES

_GENERIC = frozenset(
    {"", "Sans", "Sans Serif", "Sans-Serif", "sans-serif", "System", "DejaVu Sans"}
)
"""Names that say no more than "some face": then Inter or Noto Sans is better."""
_LATIN = ("Inter", "Noto Sans")
_CJK: dict[str, tuple[str, ...]] = {
    "ko": ("Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans CJK KR", "Noto Sans KR"),
    "ja": (
        "Yu Gothic UI",
        "Meiryo",
        "Hiragino Sans",
        "Hiragino Kaku Gothic ProN",
        "Noto Sans CJK JP",
        "Noto Sans JP",
    ),
    "zh": ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC"),
}


def families(language: str = "", interface: str | None = None) -> tuple[str, ...]:
    """The families to set a map of ``language`` (a BCP 47 tag, or empty) in, best first.

    The platform's interface face, or Inter or Noto Sans where there is none; then the faces of the
    map's own East Asian script before those of the others, because the same Han character is
    drawn differently in each. ``interface`` names another first face (None: ask the platform).
    Only families that are installed, so that Qt never searches for one in vain.
    """
    if interface is None:
        interface = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    wanted: list[str] = [] if interface in _GENERIC else [interface]
    wanted += _LATIN
    own = language.replace("_", "-").split("-")[0].lower()
    for code in sorted(_CJK, key=lambda code: code != own):
        wanted += _CJK[code]
    # `hasFamily` would ask the system for substitutes of each, 0.4 ms a name
    there = {family.partition(" [")[0].casefold() for family in QFontDatabase.families()}
    found = tuple(
        family
        for family in dict.fromkeys(wanted)
        if family == interface or family.casefold() in there
    )
    return found or (interface,)


def font(style: StyleName, families: Sequence[str]) -> QFont:
    """The font of a text style at scale 1, in pixels, unhinted so that widths scale exactly."""
    row = STYLES[style]
    made = QFont()
    made.setFamilies(list(families))
    made.setPixelSize(row.size)
    made.setWeight(QFont.Weight(row.weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # contextual glyphs (the hyphen between capitals) have no character: words would not be found
    made.setFeature(QFont.Tag("calt"), 0)
    if row.spacing:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, row.spacing)
    return made


def missing_glyphs(texts: Iterable[str], families: Sequence[str]) -> tuple[str, ...]:
    """The characters in ``texts`` that neither ``families`` nor any fallback face can draw.

    In the order they come, each once; to be shown before an export, which would draw boxes.
    """
    face = font("body", families)
    found: dict[str, None] = {}
    known: dict[str, bool] = {}
    for text in texts:
        if _drawable(text, face):
            continue
        for character in text:
            if character not in known:
                known[character] = _unseen(character) or _drawable(character, face)
            if not known[character]:
                found[character] = None
    return tuple(found)


def _unseen(character: str) -> bool:
    """Whether a character is never drawn: controls, spaces, joiners, variation selectors."""
    return (
        unicodedata.category(character) in ("Cc", "Cf", "Zs", "Zl", "Zp")
        or "\ufe00" <= character <= "\ufe0f"
    )


def _drawable(text: str, face: QFont) -> bool:
    layout = QTextLayout(text, face)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return all(0 not in run.glyphIndexes() for run in layout.glyphRuns())
