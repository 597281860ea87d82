"""Makes the bytes of a file into clean UTF-8 JSON text, and says what had to be mended for it.

Knows JSON and encodings, nothing of maps. Where the text breaks off or is broken, ``Source.tree``
holds what stands before the break.
"""

from __future__ import annotations

import json
import re
from typing import Any

from pydantic_core import from_json

from argmap.formats.errors import ReadError
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text
from argmap.model.problem import Problem

_REASONS: tuple[tuple[str, Marked], ...] = (
    ("EOF while parsing", QT_TRANSLATE_NOOP("problems", "the file breaks off here")),
    (
        "recursion limit",
        QT_TRANSLATE_NOOP("problems", "the file is nested more than 200 levels deep here"),
    ),
    ("number out of range", QT_TRANSLATE_NOOP("problems", "a number has too many digits here")),
    ("invalid number", QT_TRANSLATE_NOOP("problems", "a number is not written as JSON wants it")),
    (
        "control character",
        QT_TRANSLATE_NOOP(
            "problems", "a text goes over the end of the line, or has a control character"
        ),
    ),
    ("escape", QT_TRANSLATE_NOOP("problems", "a text has a broken escape after a backslash")),
    ("trailing comma", QT_TRANSLATE_NOOP("problems", "there is a comma too many")),
    (
        "trailing characters",
        QT_TRANSLATE_NOOP("problems", "the map has ended, but the file goes on"),
    ),
    ("key must be a string", QT_TRANSLATE_NOOP("problems", "the name of a field is not in quotes")),
    ("expected `:`", QT_TRANSLATE_NOOP("problems", "a colon is missing")),
    ("expected `,`", QT_TRANSLATE_NOOP("problems", "a comma or a closing bracket is missing")),
    ("expected `}`", QT_TRANSLATE_NOOP("problems", "a comma or a closing bracket is missing")),
)
_NOT_JSON = QT_TRANSLATE_NOOP("problems", "this is not JSON")

_ESCAPE = (
    rb"(?s)\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    rb"|(u[dD][89a-fA-F][0-9a-fA-F]{2})|.)"
)


class Source:
    """Clean text of one file, and what was wrong with it.

    ``tree`` is set when the text is broken: what could be read before the break.
    """

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.problems: list[Problem] = []
        self.tree: Any = None


def where(data: bytes, offset: int) -> str:
    """Line and column (in characters, from 1) of a byte offset."""
    start = data.rfind(b"\n", 0, offset) + 1
    line = data.count(b"\n", 0, offset) + 1
    column = len(data[start:offset].decode("utf-8", "replace")) + 1
    return f"line {line}, column {column}"


def clean(data: bytes, name: str) -> Source:
    """The file's JSON text in UTF-8. Raises ``ReadError`` when there is nothing to be read."""
    source = Source(data.removeprefix(b"\xef\xbb\xbf"))
    if not source.data.strip():
        raise ReadError.of(name, "empty", text(QT_TRANSLATE_NOOP("problems", "the file is empty")))
    _from_other_encoding(source, name)
    return source


def mend(source: Source, name: str) -> None:
    """Mend what keeps the text from being parsed, or cut it before the break.

    Raises ``ReadError`` when nothing before the break is of use.
    """
    _mend_utf8(source)
    _mend_surrogates(source)
    try:
        from_json(source.data, cache_strings="none")
    except ValueError as error:
        _cut(source, name, str(error))


def _from_other_encoding(source: Source, name: str) -> None:
    if b"\0" not in source.data[:4] and source.data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        return
    encoding = json.detect_encoding(source.data)
    try:
        decoded = source.data.decode(encoding)
    except UnicodeDecodeError:
        decoded = ""
    if encoding == "utf-8" or not decoded.lstrip("\ufeff \t\r\n").startswith(("{", "[")):
        raise ReadError.of(name, "not-json", text(_BINARY))
    source.data = decoded.lstrip("\ufeff").encode("utf-8", "surrogatepass")
    source.problems.append(
        Problem(
            "encoding",
            text(
                QT_TRANSLATE_NOOP(
                    "problems", "the file is in {encoding}; saving it will write UTF-8"
                ),
                encoding=encoding.upper().removesuffix("-LE").removesuffix("-BE"),
            ),
            severity="note",
        )
    )


_BINARY = QT_TRANSLATE_NOOP("problems", "this is not a text file, so it holds no map")


def _mend_utf8(source: Source) -> None:
    try:
        source.data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and error.end == len(source.data):
            source.data = source.data[: error.start]  # cut off within a character
            return
        source.problems.append(
            Problem(
                "not-utf-8",
                text(
                    QT_TRANSLATE_NOOP(
                        "problems",
                        "the byte {byte} is not UTF-8: the file is damaged or in another encoding; "
                        "such characters are shown as {mark}",
                    ),
                    byte=f"0x{source.data[error.start]:02X}",
                    mark="\N{REPLACEMENT CHARACTER}",
                ),
                where=where(source.data, error.start),
                severity="error",
            )
        )
        source.data = source.data.decode("utf-8", "replace").encode()


_HALF = QT_TRANSLATE_NOOP("problems", "half a character (a lone surrogate); shown as {mark}")
_HALVES = QT_TRANSLATE_NOOP(
    "problems", "half a character (a lone surrogate), {count} times; shown as {mark}"
)


def _mend_surrogates(source: Source) -> None:
    """Half a character (an escaped surrogate without its other half) becomes U+FFFD."""
    if b"\\u" not in source.data:
        return
    found: list[int] = []

    def mark(match: re.Match[bytes]) -> bytes:
        if match[1] is None:
            return match[0]
        found.append(match.start())
        return b"\\ufffd"

    mended = re.sub(_ESCAPE, mark, source.data)
    if found:
        source.problems.append(
            Problem(
                "half-character",
                text(
                    _HALF if len(found) == 1 else _HALVES,
                    count=len(found),
                    mark="\N{REPLACEMENT CHARACTER}",
                ),
                where=where(source.data, found[0]),
                severity="error",
            )
        )
        source.data = mended


def _cut(source: Source, name: str, complaint: str) -> None:
    place = re.search(r" at line (\d+) column (\d+)$", complaint)
    data = source.data
    offset = len(data)
    if place:
        lines = data.split(b"\n", int(place[1]) - 1)
        offset = min(len(data), len(data) - len(lines[-1]) + int(place[2]))
    at_end = "EOF while parsing" in complaint
    cause = _reason(complaint)
    spot = where(data, len(data) if at_end else max(0, offset - 1))
    tree = _before(data, len(data) if at_end else offset)
    if not isinstance(tree, dict) or len(tree) < 1 or b"\0" in data[:1000]:  # pyright: ignore[reportUnknownArgumentType]
        if not data.lstrip().startswith((b"{", b"[")):
            cause, spot = text(_NOT_JSON), where(data, len(data) - len(data.lstrip()))
        if b"\0" in data[:1000]:
            cause, spot = text(_BINARY), ""
        raise ReadError.of(name, "not-json", cause, spot)
    source.tree = tree
    source.problems.append(
        Problem(
            "cut-off",
            text(
                QT_TRANSLATE_NOOP("problems", "{cause}; what stands before it is shown"),
                cause=cause,
            ),
            where=spot,
            severity="error",
        )
    )


def _reason(complaint: str) -> Text:
    return text(next((reason for sign, reason in _REASONS if sign in complaint), _NOT_JSON))


def _before(data: bytes, offset: int) -> Any:
    """What can be read of the first ``offset`` bytes, give or take the broken ones at the end."""
    for end in (offset, offset - 1, offset - 2, max(data.rfind(b",", 0, offset), 0)):
        try:
            return from_json(data[: max(end, 0)], allow_partial=True)
        except ValueError:
            continue
    return None
