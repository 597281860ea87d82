"""A JSON text as plain data with nothing lost: keys that stand twice, and what is on which line.

Knows JSON, nothing of maps but that its lists stand at the top level.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any, cast

from argmap.model.unknown import Again

_SPACE = b" \t\r\n"


def count_keys(data: bytes) -> int | None:
    """How many keys all objects of valid JSON text have together; None when it takes a parser.

    A key is a quote followed by a colon once white space is out of the way. In a text such a quote
    is escaped, which is told apart unless the backslash before it is escaped itself. Texts that
    begin with a colon are counted, too.
    """
    tight = data.translate(None, _SPACE)
    count = tight.count(b'":')
    if b"\\" in tight:
        if b'\\\\":' in tight:
            return None
        count -= tight.count(b'\\":')
    return count


def count_in(data: object) -> int:
    """How many keys the objects in plain data have together."""
    if isinstance(data, dict):
        items = cast("dict[str, object]", data)
        return len(items) + sum(map(count_in, items.values()))
    if isinstance(data, list | tuple):
        return sum(map(count_in, cast("list[object]", data)))
    return 0


def parse(data: bytes) -> Any:
    """The data of valid JSON text; of a key that stands twice, the earlier become ``Again``."""
    return json.loads(data, object_pairs_hook=_object)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) == len(pairs):
        return result
    last = {key: place for place, (key, _) in enumerate(pairs)}
    return {
        key if last[key] == place else Again(key): value for place, (key, value) in enumerate(pairs)
    }


def repeated(data: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """(path of the object, key) for each key that stands twice."""
    if isinstance(data, Mapping):
        for key, value in cast("Mapping[str, Any]", data).items():
            if isinstance(key, Again):
                yield path, str.__str__(key)
            yield from repeated(value, f"{path}.{key}" if path else key)
    elif isinstance(data, list):
        for place, value in enumerate(cast("list[Any]", data)):
            yield from repeated(value, f"{path}[{place}]")


def not_finite(data: Any, path: str = "") -> Iterator[str]:
    """The path of each number that is NaN or infinite."""
    if isinstance(data, float):
        if not math.isfinite(data):
            yield path
    elif isinstance(data, Mapping):
        for key, value in cast("Mapping[str, Any]", data).items():
            yield from not_finite(value, f"{path}.{key}" if path else key)
    elif isinstance(data, list | tuple):
        for place, value in enumerate(cast("list[Any]", data)):
            yield from not_finite(value, f"{path}[{place}]")


def lines(data: bytes) -> dict[str, int]:
    """The line on which each top-level field and each item of a top-level list begins, by path.

    Text that is broken gives what stands before the break.
    """
    text = data.decode("utf-8", "replace")
    found: dict[str, int] = {}
    line, seen = 1, 0
    try:
        for path, start in _starts(text):
            line += text.count("\n", seen, start)
            seen = start
            found[path] = line
    except (ValueError, IndexError, RecursionError):
        pass  # broken here
    return found


def _starts(text: str) -> Iterator[tuple[str, int]]:
    decode = json.JSONDecoder(strict=False).raw_decode
    at = _skip(text, _skip(text, 0, "{"))
    while text[at] == '"':
        begin = at
        key, at = cast("tuple[str, int]", scanstring(text, at + 1, False))
        yield key, begin
        at = _skip(text, at, ":")
        if text[at] == "[":
            at = _skip(text, at + 1)
            place = 0
            while text[at] != "]":
                yield f"{key}[{place}]", at
                at = _skip(text, decode(text, at)[1], ",")
                place += 1
            at += 1
        else:
            at = decode(text, at)[1]
        at = _skip(text, at, ",")


def _skip(text: str, at: int, sign: str = "") -> int:
    """The next place that is neither white space nor, once, ``sign``."""
    while text[at] in " \t\r\n":
        at += 1
    if sign and text[at] == sign:
        at += 1
        while text[at] in " \t\r\n":
            at += 1
    return at
