"""Lets the words of a PDF be found and copied as they were written.

Qt notes, for each glyph of an embedded font, the first character that the font draws with it. CJK
fonts draw 行 (U+884C) and the Kangxi radical ⾏ (U+2F8F) with one glyph, so searching and copying
would give radicals. Here the fonts' ToUnicode maps get the characters that the text really has;
nothing that is painted changes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtGui import QFont, QRawFont

if TYPE_CHECKING:
    from pypdf import PdfWriter

_RANGE = re.compile(
    r"^<([0-9A-F]{4})> <([0-9A-F]{4})> (\[[^\]]*\]|<[0-9A-F]{4}>)", re.MULTILINE | re.IGNORECASE
)
_CODE = re.compile(r"<([0-9A-F]{4})>", re.IGNORECASE)


def mend(writer: PdfWriter, words: Collection[str], families: Sequence[str]) -> None:
    """Let the ToUnicode maps of a file name the characters in ``words``, set in ``families``."""
    from pypdf.generic import StreamObject

    meant = _meant({character for text in words for character in text}, families)
    seen: set[int] = set()
    for page in writer.pages:
        resources = cast("dict[str, Any]", page.get("/Resources", {}))
        for font in cast("dict[str, Any]", resources.get("/Font", {})).values():
            stream = font.get_object().get("/ToUnicode")
            stream = stream.get_object() if stream is not None else None
            if not isinstance(stream, StreamObject) or id(stream) in seen:
                continue
            seen.add(id(stream))
            before = stream.get_data().decode("latin-1")
            after = _RANGE.sub(lambda match: _mended(match, meant), before)
            if after != before:
                stream.set_data(after.encode("latin-1"))


def _mended(match: re.Match[str], meant: Callable[[int], int]) -> str:
    first, last, target = match[1], match[2], match[3]
    codes = [int(code, 16) for code in _CODE.findall(target)]
    if not target.startswith("["):  # one code: the range counts up from it
        count = int(last, 16) - int(first, 16) + 1
        codes = [codes[0] + step for step in range(count)]
    better = [meant(code) for code in codes]
    if better == codes:
        return match[0]
    return f"<{first}> <{last}> [{' '.join(f'<{code:04X}>' for code in better)}]"


def _meant(characters: set[str], families: Sequence[str]) -> Callable[[int], int]:
    """For a character that the text does not have: the one it has with the same glyph."""
    glyphs: list[tuple[QRawFont, dict[int, str]]] = []
    wide = sorted(character for character in characters if 0x7F < ord(character) < 0x10000)
    for family in families:
        raw = QRawFont.fromFont(QFont(family))
        drawn: dict[int, str] = {}
        for character in wide:
            for glyph in raw.glyphIndexesForString(character)[:1]:
                if glyph:
                    drawn[glyph] = character
        glyphs.append((raw, drawn))

    def meant(code: int) -> int:
        character = chr(code)
        if code <= 0x7F or character in characters or 0xD800 <= code <= 0xDFFF:
            return code
        for raw, drawn in glyphs:
            for glyph in raw.glyphIndexesForString(character)[:1]:
                if glyph in drawn:
                    return ord(drawn[glyph])
        return code

    return meant
