"""argmap's own format: bytes ↔ document, two ways, nothing lost.

``read`` takes a sound file in one step of pydantic's; where that fails, record by record
(``lenient``). Neither touches a file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from operator import attrgetter
from typing import Any, cast

from pydantic import ValidationError
from pydantic_core import from_json

from argmap.formats import tree as json_tree
from argmap.formats.assembly import assemble
from argmap.formats.collector import collector_paused
from argmap.formats.complaints import found
from argmap.formats.damage import Source, clean, mend
from argmap.formats.errors import NotThisFormat
from argmap.formats.files import check_size
from argmap.formats.lenient import Parts, header_of, learn_places, read_tree
from argmap.formats.migrations import CURRENT, migrate
from argmap.formats.writing import write
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.model.document import Document
from argmap.model.problem import Problem
from argmap.model.records import COLLECTIONS, File, Header, Label, Part, Unread

__all__ = ["ENDINGS", "READ_ONLY", "read", "write"]

ENDINGS = (".argmap.json", ".argmap")

READ_ONLY = frozenset({"newer-version", "unknown-version", "cut-off", "not-utf-8"})
"""Codes of problems with which a file opens for reading only, as saving it might lose something."""


def read(data: bytes, name: str) -> tuple[Document, tuple[Problem, ...]]:
    """The document in the bytes of a file, and what is wrong with it; ``name`` is for messages.

    Raises ``NotThisFormat`` when it is no argmap file, ``ReadError`` when nothing can be read.
    """
    check_size(name, len(data))
    with collector_paused():
        source = clean(data, name)
        parts = _as_a_whole(source, name) or _bit_by_bit(source, name)
        document, held = assemble(parts.header, parts.lists, _Places(source.data))
    problems = [*source.problems, *parts.problems, *held]
    problems.extend(_of_version(parts.header))
    return document, tuple(problems)


class _Places:
    """Names places in the file, with the line; the lines are counted when first asked for."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._lines: dict[str, int] | None = None

    def __call__(self, path: str) -> str:
        if self._lines is None:
            self._lines = json_tree.lines(self._data)
        line = self._lines.get(path)
        return f"{path}, line {line}" if line else path


# --- reading -----------------------------------------------------------------------------------


def _as_a_whole(source: Source, name: str) -> Parts | None:
    """A sound file of the current version, or None when it has to be read bit by bit."""
    try:
        file = File.model_validate_json(source.data)
    except ValidationError as error:
        if error.errors(include_url=False, include_context=False)[0]["type"] == "json_invalid":
            mend(source, name)
        return None
    given = file.model_fields_set
    if "format" not in given or "version" not in given or file.version < CURRENT:
        return None
    pieces = _pieces(file)
    if any(map(_has_extra, pieces)):
        unknown = True
        if any(json_tree.not_finite([*filter(None, map(_extra, chain.from_iterable(pieces)))])):
            return None
    else:
        unknown = False
        if json_tree.count_keys(source.data) != _count_fields(file, pieces):
            return None  # perhaps a key stands twice
    if any(json_tree.not_finite([[s.author, s.issued, s.accessed] for s in file.sources])):
        return None
    parts = Parts(Header())
    for collection in COLLECTIONS:
        if collection in given:
            parts.lists[collection] = list(getattr(file, collection))
    tree: Mapping[str, Any] = {key: getattr(file, key) or [] for key in given}
    if unknown:
        tree = from_json(source.data, cache_strings="keys")
        if json_tree.count_keys(source.data) != _count_keys(tree):
            return None
        for collection, records in parts.lists.items():
            learn_places(cast("list[Part]", records), tree[collection])
    known = Header.model_fields
    parts.header = header_of({key: getattr(file, key) for key in known}, given & set(known), tree)
    return parts


def _bit_by_bit(source: Source, name: str) -> Parts:
    tree = source.tree if source.tree is not None else json_tree.parse(source.data)
    where = _Places(source.data)
    if not isinstance(tree, dict):
        message = text(
            QT_TRANSLATE_NOOP("problems", "the file holds {found}, not a map"), found=found(tree)
        )
        raise NotThisFormat.of(name, "not-a-map", message)
    tree = cast("dict[str, Any]", tree)
    if tree.get("format") != "argmap":
        message = (
            text(
                QT_TRANSLATE_NOOP("problems", "this is no argument map: its “format” is {found}"),
                found=found(tree["format"]),
            )
            if "format" in tree
            else text(
                QT_TRANSLATE_NOOP(
                    "problems", 'this is no argument map: it lacks “"format": "argmap"”'
                )
            )
        )
        raise NotThisFormat.of(name, "wrong-format", message, where("format"))
    for path, key in json_tree.repeated(tree):
        message = text(
            QT_TRANSLATE_NOOP("problems", "“{key}” stands more than once; the last one counts"),
            key=key,
        )
        spot = where(path) if path else where(key)
        source.problems.append(Problem("duplicate-key", message, (), spot, "error"))
    version = tree.get("version", CURRENT)
    if type(version) is int and 1 <= version < CURRENT:
        tree = migrate(tree, version)
    parts = read_tree(tree, where)
    parts.problems.extend(_odd_numbers(tree, parts, where))
    if "version" not in parts.header.model_fields_set or parts.header.version < 1:
        parts.problems.append(_strange_version(tree, where))
    return parts


def _odd_numbers(
    tree: Mapping[str, Any], parts: Parts, where: Callable[[str], str]
) -> Iterator[Problem]:
    """NaN and infinite numbers in fields that this version does not look into."""
    unread = {
        f"{name}[{place}]"
        for name, records in parts.lists.items()
        for place, record in enumerate(records)
        if isinstance(record, Unread)
    }
    for path in json_tree.not_finite(tree):
        owner = path.split(".", 1)[0]
        if owner not in unread:
            message = text(
                QT_TRANSLATE_NOOP("problems", "“{path}” is not a finite number; it is kept"),
                path=path,
            )
            yield Problem("not-finite", message, (), where(owner), "error")


def _strange_version(tree: Mapping[str, Any], where: Callable[[str], str]) -> Problem:
    if "version" not in tree:
        message = text(
            QT_TRANSLATE_NOOP("problems", "the file names no version; it is read as {current}"),
            current=CURRENT,
        )
        return Problem("no-version", message, severity="warning")
    message = text(
        QT_TRANSLATE_NOOP(
            "problems",
            "there is no version {version}; the file is read as version {current}, "
            "and opened for reading only",
        ),
        version=str(tree["version"])[:40],
        current=CURRENT,
    )
    return Problem("unknown-version", message, (), where("version"), "error")


def _of_version(header: Header) -> tuple[Problem, ...]:
    if header.version <= CURRENT:
        return ()
    message = text(
        QT_TRANSLATE_NOOP(
            "problems",
            "the map is of version {version}, newer than this argmap, which knows {current}; "
            "it is opened for reading only, and some of it may not be shown",
        ),
        version=header.version,
        current=CURRENT,
    )
    return (Problem("newer-version", message),)


_extra = attrgetter("__pydantic_extra__")
_given = attrgetter("__pydantic_fields_set__")
_premises = attrgetter("premises")
_citations = attrgetter("citations")


def _pieces(file: File) -> tuple[Sequence[Part], ...]:
    """Every part of the file, from the file itself down to the selectors."""
    citations = list(chain.from_iterable(map(_citations, file.statements)))
    citations += chain.from_iterable(map(_citations, file.arguments))
    return (
        (file,),
        *(getattr(file, name) for name in COLLECTIONS),
        list(chain.from_iterable(map(_premises, file.arguments))),
        citations,
        [citation.selector for citation in citations if citation.selector is not None],
        [each.label for each in file.statements if isinstance(each.label, Label)],
    )


def _has_extra(parts: Sequence[Part]) -> bool:
    return any(map(_extra, parts))


def _count_fields(file: File, pieces: Sequence[Sequence[Part]]) -> int:
    """How many keys the file has, if none stands twice and none is unknown."""
    count = sum(sum(map(len, map(_given, parts))) for parts in pieces)
    count += sum(len(camp.stances) for camp in file.camps)
    count += sum(len(each.values) + len(each.weights) for each in file.scenarios)
    return count + sum(
        _count_keys([each.author, each.issued, each.accessed]) for each in file.sources
    )


def _count_keys(value: object) -> int:
    if isinstance(value, dict):
        items = cast("dict[str, object]", value)
        return len(items) + sum(map(_count_keys, items.values()))
    if isinstance(value, list | tuple):
        return sum(map(_count_keys, cast("list[object]", value)))
    return 0
