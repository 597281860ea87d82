"""What a reader takes for one character: the pieces of a text that no line break may split.

A reduced form of the extended grapheme clusters of Unicode Standard Annex 29: combining and
enclosing marks, variation selectors, emoji modifiers and joiners, tags, flags, and conjoining
Hangul. Knows neither fonts nor lines.
"""

from __future__ import annotations

import unicodedata

_JOINER = "\u200d"
_MARKS = frozenset(("Mn", "Me", "Mc"))


def clusters(text: str) -> list[str]:
    """The clusters of ``text`` in order; joined they are ``text`` again."""
    if text.isascii() or max(text, default="") < "\u0300":
        return list(text)
    found: list[str] = []
    start = 0
    flags = 0
    for at in range(1, len(text)):
        before, here = text[at - 1], text[at]
        flags = flags + 1 if _is_flag(before) else 0
        if _joined(before, here, flags):
            continue
        found.append(text[start:at])
        start = at
    found.append(text[start:])
    return found


def _joined(before: str, here: str, flags: int) -> bool:
    """Whether ``here`` belongs to the cluster that ends with ``before``."""
    if before in "\n\r" or here in "\n\r":
        return False
    if here == _JOINER or before == _JOINER or _extends(here):
        return True
    if _is_flag(before) and _is_flag(here):
        return flags % 2 == 1
    return _hangul_joined(_hangul(before), _hangul(here))


def _extends(character: str) -> bool:
    code = ord(character)
    if code < 0x300:
        return False
    return (
        unicodedata.category(character) in _MARKS
        or 0x1F3FB <= code <= 0x1F3FF
        or 0xE0020 <= code <= 0xE007F
        or character in "\u200c\uff9e\uff9f"
    )


def _is_flag(character: str) -> bool:
    return 0x1F1E6 <= ord(character) <= 0x1F1FF


def _hangul(character: str) -> str:
    """L, V, T for the three parts of a syllable, LV and LVT for whole ones, else nothing."""
    code = ord(character)
    if 0x1100 <= code <= 0x115F or 0xA960 <= code <= 0xA97C:
        return "L"
    if 0x1160 <= code <= 0x11A7 or 0xD7B0 <= code <= 0xD7C6:
        return "V"
    if 0x11A8 <= code <= 0x11FF or 0xD7CB <= code <= 0xD7FB:
        return "T"
    if 0xAC00 <= code <= 0xD7A3:
        return "LV" if (code - 0xAC00) % 28 == 0 else "LVT"
    return ""


def _hangul_joined(before: str, here: str) -> bool:
    if before == "L":
        return here in ("L", "V", "LV", "LVT")
    if before in ("LV", "V"):
        return here in ("V", "T")
    return before in ("LVT", "T") and here == "T"
