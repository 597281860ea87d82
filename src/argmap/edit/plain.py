"""Text as a map keeps it: no lone surrogates, no control characters, one kind of line end.

Whatever reaches a command (typed, pasted, dropped, spoken by an input method) goes through here, so
that every document can be written as UTF-8 and drawn as text.
"""

from __future__ import annotations

import re

_UNWANTED = re.compile("[\ud800-\udfff]|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def clean(text: str) -> str:
    """``text`` without lone surrogates and control characters, its line ends all ``\\n``."""
    text = _LINE_ENDS.sub("\n", text)
    return _UNWANTED.sub(lambda found: "\ufffd" if found[0] >= "\ud800" else "", text)


def one_line(text: str, limit: int = 0) -> str:
    """``text`` on one line, white space run together, cut at ``limit`` characters if > 0."""
    line = " ".join(clean(text).split())
    return f"{line[: limit - 1].rstrip()}…" if limit and len(line) > limit else line
