"""argmap's own format: bytes ↔ document, two ways, nothing lost.

``read`` takes a sound file in one step of pydantic's; where that fails, record by record
(``lenient``). Neither touches a file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast

from pydantic import ValidationError
from pydantic_core import from_json

from argmap.formats import tree as json_tree
from argmap.formats.collector import collector_paused
from argmap.formats.damage import Source, clean, mend
from argmap.formats.errors import NotThisFormat
from argmap.formats.files import check_size
from argmap.formats.lenient import Parts, header_of, learn_places, read_tree
from argmap.formats.migrations import CURRENT, migrate
from argmap.formats.reader import reader
from argmap.formats.survey import document_if_sound, survey
from argmap.formats.texts import Texts, no_texts
from argmap.formats.whole import is_whole
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.model.document import Document
from argmap.model.problem import Problem
from argmap.model.reading import unread_fields
from argmap.model.records import COLLECTIONS, File, Header, Unread

__all__ = ["ENDINGS", "READ_ONLY", "is_whole", "read", "write"]

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
        document = _as_a_whole(source, name) or _bit_by_bit(source, name)
    source.problems.extend(_of_version(document.header))
    return document, tuple(source.problems)


def write(document: Document) -> bytes:
    """The document as a file: JSON in UTF-8, schema order, two-space indent, trailing newline.

    The document is given the texts of these bytes to keep (``Document.kept``) for the next writing.
    """
    from argmap.formats import writing

    return writing.write(document)


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


def _as_a_whole(source: Source, name: str) -> Document | None:
    """A sound file of this version or a newer one, or None when it has to be read bit by bit."""
    try:
        file: File = _READER.validate_json(source.data)
    except ValidationError as error:
        if error.errors(include_url=False, include_context=False)[0]["type"] == "json_invalid":
            mend(source, name)
        return None
    given = file.model_fields_set
    if "format" not in given or "version" not in given or file.version < CURRENT:
        return None
    found = survey(file)
    unknown = [part.__pydantic_extra__ for part, _ in found.unknown]
    within = sum(json_tree.count_in(list((each or {}).values())) for each in unknown)
    if json_tree.count_keys(source.data) != found.keys + within:
        return None  # perhaps a key stands twice
    csl = [[each.author, each.issued, each.accessed] for each in file.sources]
    if any(json_tree.not_finite([unknown, csl])):
        return None
    tree: Mapping[str, Any] = {name: list(getattr(file, name)) for name in given & _LISTS}
    if unknown:
        tree = from_json(source.data, cache_strings="keys")
        strange = {id(record) for _, record in found.unknown}
        for collection in given & _LISTS:
            learn_places(getattr(file, collection), tree[collection], strange)
    document = document_if_sound(header_of(dict(file), set(given & _FIELDS), tree), file, found)
    if document is not None:
        document.kept = Texts(source.data, document.entries, len(given))
    return document


_READER = reader()
"""As ``File`` reads."""
_LISTS = frozenset(COLLECTIONS)
_FIELDS = frozenset(Header.model_fields)


def _bit_by_bit(source: Source, name: str) -> Document:
    from argmap.formats.assembly import assemble
    from argmap.formats.complaints import found

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
        spot = where("format") if "format" in tree else ""
        raise NotThisFormat.of(name, "wrong-format", message, spot)
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
    document, held = assemble(parts.header, parts.lists, where)
    document.kept = no_texts(spelt=True)
    source.problems += [*parts.problems, *held]
    return document


def _odd_numbers(
    tree: Mapping[str, Any], parts: Parts, where: Callable[[str], str]
) -> Iterator[Problem]:
    """NaN and infinite numbers in fields that this version does not look into."""
    told: set[str] = set()
    for name, records in parts.lists.items():
        for place, record in enumerate(records):
            owner = f"{name}[{place}]"
            if isinstance(record, Unread):
                told.add(owner)
            told.update(f"{owner}.{field}" for field in unread_fields(record))
    for path in json_tree.not_finite(tree):
        owner, _, rest = path.partition(".")
        if owner not in told and f"{owner}.{re.split('[.[]', rest)[0]}" not in told:
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
