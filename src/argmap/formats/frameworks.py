"""Reads frameworks of the literature: abstract ones (.af, .apx, .tgf) and bipolar ones (.json).

.af is ICCMA 2023's form, .apx ASPARTIX's, .tgf the trivial graph format; the JSON has ``arguments``
with ``id`` and ``weight``, ``attacks`` and ``supports`` as pairs. Names stay as they stand in the
file. A line that cannot be understood stops the reading: an answer for half a framework is wrong.
"""

from __future__ import annotations

import json
import math
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import PurePath
from types import MappingProxyType
from typing import Any, NoReturn, cast

from argmap.analysis.reasoning.framework import Framework
from argmap.analysis.reasoning.gradual import Bipolar
from argmap.formats.errors import NotThisFormat, ReadError
from argmap.formats.files import read_bytes
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text

NAME = "frameworks"


def is_abstract(path: str | os.PathLike[str]) -> bool:
    """Whether a file's name says that an abstract framework is in it."""
    return PurePath(path).suffix.lower() in _READERS


def read(path: str | os.PathLike[str]) -> Framework:
    """The abstract framework in a file; the suffix tells the form. Raises ``ReadError``."""
    name = os.fspath(path)
    reader = _READERS.get(PurePath(path).suffix.lower())
    if reader is None:
        message = text(QT_TRANSLATE_NOOP(NAME, "a framework's name ends in .af, .apx or .tgf"))
        raise NotThisFormat.of(name, "not-a-framework", message)
    return reader(name, _text(name, read_bytes(path)))


def read_bipolar(path: str | os.PathLike[str]) -> Bipolar:
    """The bipolar framework in a JSON file.

    Raises ``NotThisFormat`` when it is other JSON, or none; else ``ReadError``.
    """
    name = os.fspath(path)
    return _bipolar(name, _text(name, read_bytes(path)))


def _text(name: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        _stop(name, line, text(QT_TRANSLATE_NOOP(NAME, "this is not UTF-8 text")))


def _stop(name: str, line: int | str, message: Text) -> NoReturn:
    where = f"line {line}" if isinstance(line, int) else line
    raise ReadError.of(name, "framework-damaged", message, where)


_UNKNOWN = QT_TRANSLATE_NOOP(NAME, "there is no argument “{argument}”")


class _Names:
    """Numbers by name, in the order of the file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.numbers: dict[str, int] = {}

    def add(self, argument: str) -> None:
        """One that is said twice is there once."""
        self.numbers.setdefault(argument, len(self.numbers))

    def pair(self, attacker: str, target: str, line: int | str) -> tuple[int, int]:
        try:
            return self.numbers[attacker], self.numbers[target]
        except KeyError as missing:
            _stop(self.file, line, text(_UNKNOWN, argument=missing.args[0]))


# --- .af -----------------------------------------------------------------------------------------


def _af(name: str, content: str) -> Framework:
    size: int | None = None
    attacks: list[tuple[int, int]] = []
    for line, words in _lines(content, "#"):
        if size is None:
            size = _size(name, line, words)
            continue
        try:
            attacker, target = map(int, words)
        except ValueError:
            message = QT_TRANSLATE_NOOP(NAME, "two numbers were expected, not “{line}”")
            _stop(name, line, text(message, line=" ".join(words)))
        if not (0 < attacker <= size and 0 < target <= size):
            strange = attacker if not 0 < attacker <= size else target
            _stop(name, line, text(_UNKNOWN, argument=str(strange)))
        attacks.append((attacker - 1, target - 1))
    if size is None:
        message = text(QT_TRANSLATE_NOOP(NAME, "there is no line “p af” with a number"))
        raise NotThisFormat.of(name, "not-a-framework", message)
    return Framework.of((str(number) for number in range(1, size + 1)), attacks)


LARGEST = 5_000_000
"""Arguments that an .af file may announce: a short line must not fill the memory."""


def _size(name: str, line: int, words: Sequence[str]) -> int:
    if len(words) != 3 or words[:2] != ["p", "af"] or not words[2].isdecimal():
        message = QT_TRANSLATE_NOOP(NAME, "the first line should be “p af” and a number")
        _stop(name, line, text(message))
    size = int(words[2]) if len(words[2]) < 10 else LARGEST + 1
    if size > LARGEST:
        message = QT_TRANSLATE_NOOP(NAME, "more than {largest} arguments are too many")
        _stop(name, line, text(message, largest=LARGEST))
    return size


def _lines(content: str, comment: str) -> Iterable[tuple[int, list[str]]]:
    """Number and words of each line that is neither empty nor a comment."""
    for line, words in enumerate(map(str.split, content.split("\n")), start=1):
        if words and not words[0].startswith(comment):
            yield line, words


# --- .tgf ----------------------------------------------------------------------------------------


def _tgf(name: str, content: str) -> Framework:
    names = _Names(name)
    attacks: list[tuple[int, int]] = []
    below = False
    for line, words in enumerate(map(str.split, content.split("\n")), start=1):
        if not words:
            continue
        if words[0] == "#":
            if below:
                _stop(name, line, text(QT_TRANSLATE_NOOP(NAME, "there is a second line “#”")))
            below = True
        elif not below:
            names.add(words[0])
        elif len(words) < 2:
            message = QT_TRANSLATE_NOOP(NAME, "two names were expected, not “{line}”")
            _stop(name, line, text(message, line=words[0]))
        else:
            attacks.append(names.pair(words[0], words[1], line))
    return Framework.of(names.numbers, attacks)


# --- .apx ----------------------------------------------------------------------------------------

_TERM = r'("(?:[^"\\]|\\.)*"|[^\s(),"%]+(?:\([^()]*\))?)'
_FACT = re.compile(
    rf"(?:\s|%[^\n]*)*(?:arg\(\s*{_TERM}\s*\)\s*\.|att\(\s*{_TERM}\s*,\s*{_TERM}\s*\)\s*\.|\Z)"
)


def _apx(name: str, content: str) -> Framework:
    names = _Names(name)
    said: list[tuple[str, str, int]] = []
    at = counted = 0
    line = 1
    while at < len(content):
        fact = _FACT.match(content, at)
        if fact is None:
            line += content.count("\n", counted, _begin(content, at))
            rest = content[_begin(content, at) :].split("\n", 1)[0].strip()[:60]
            message = QT_TRANSLATE_NOOP(NAME, "“arg(…).” or “att(…,…).” was expected, not “{line}”")
            _stop(name, line, text(message, line=rest))
        at = fact.end()
        line += content.count("\n", counted, at)
        counted = at
        argument, attacker, target = fact.groups()
        if argument is not None:
            names.add(argument)
        elif attacker is not None:
            said.append((attacker, target, line))
    return Framework.of(names.numbers, [names.pair(*attack) for attack in said])


def _begin(content: str, at: int) -> int:
    """Where the next fact begins, after space and comments."""
    skipped = re.compile(r"(?:\s|%[^\n]*)*").match(content, at)
    return skipped.end() if skipped else at


_READERS: Mapping[str, Callable[[str, str], Framework]] = MappingProxyType(
    {".af": _af, ".apx": _apx, ".tgf": _tgf}
)


# --- JSON ----------------------------------------------------------------------------------------


def _bipolar(name: str, content: str) -> Bipolar:
    try:
        tree: object = json.loads(content)
    except json.JSONDecodeError as error:
        message = text(QT_TRANSLATE_NOOP(NAME, "this is not JSON: {cause}"), cause=error.msg)
        raise NotThisFormat.of(name, "not-json", message, f"line {error.lineno}") from error
    except RecursionError as error:
        message = text(QT_TRANSLATE_NOOP(NAME, "this is nested too deeply"))
        raise NotThisFormat.of(name, "not-json", message) from error
    fields = cast("dict[str, Any]", tree) if isinstance(tree, dict) else {}
    if "arguments" not in fields or not ("attacks" in fields or "supports" in fields):
        message = QT_TRANSLATE_NOOP(NAME, "a framework has “arguments”, “attacks” and “supports”")
        raise NotThisFormat.of(name, "not-a-framework", text(message))
    names = _Names(name)
    base: list[float] = []
    for place, item in enumerate(_list(name, fields, "arguments")):
        where = f"arguments[{place}]"
        row = cast("dict[str, Any]", item) if isinstance(item, dict) else {}
        id, weight = row.get("id"), row.get("weight")
        if not isinstance(id, str | int) or isinstance(id, bool):
            _stop(name, where, text(QT_TRANSLATE_NOOP(NAME, "it has no “id”")))
        if str(id) in names.numbers:
            message = QT_TRANSLATE_NOOP(NAME, "the argument “{argument}” is there twice")
            _stop(name, where, text(message, argument=id))
        names.add(str(id))
        if isinstance(weight, bool) or not isinstance(weight, int | float):
            _stop(name, where, text(QT_TRANSLATE_NOOP(NAME, "its “weight” is no number")))
        if not (math.isfinite(weight) and 0 <= weight <= 1):
            message = QT_TRANSLATE_NOOP(NAME, "its weight {weight} is not between 0 and 1")
            _stop(name, where, text(message, weight=weight))
        base.append(float(weight))
    edges = {kind: _edges(name, fields, kind, names) for kind in ("attacks", "supports")}
    return Bipolar(tuple(names.numbers), base, edges["attacks"], edges["supports"])


def _list(name: str, fields: Mapping[str, Any], key: str) -> list[object]:
    value: object = fields.get(key, [])
    if not isinstance(value, list):
        _stop(name, key, text(QT_TRANSLATE_NOOP(NAME, "this should be a list")))
    return cast("list[object]", value)


def _edges(
    name: str, fields: Mapping[str, Any], key: str, names: _Names
) -> tuple[tuple[int, int], ...]:
    found: dict[tuple[int, int], None] = {}
    for place, item in enumerate(_list(name, fields, key)):
        where = f"{key}[{place}]"
        pair = cast("list[object]", item) if isinstance(item, list) else []
        if len(pair) != 2:
            message = QT_TRANSLATE_NOOP(NAME, "a pair of names was expected")
            _stop(name, where, text(message))
        found[names.pair(str(pair[0]), str(pair[1]), where)] = None
    return tuple(found)
