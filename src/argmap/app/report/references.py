"""Sources as people read them: a reference line, and a short name to cite it by.

Sources are CSL-JSON. One plain author-date form serves here; whoever needs a journal's own style
has the CSL-JSON itself in the map. Nothing of a source is trusted to be of the right type.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from typing import Any, cast

from argmap.analysis.reasoning.names import plain, shortened
from argmap.app.report.page import Say
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.model.document import Document
from argmap.model.records import Citation, Source

_NO_DATE = QT_TRANSLATE_NOOP("report", "no date")
_ACCESSED = QT_TRANSLATE_NOOP("report", "{address} (seen {day})")
_IN = QT_TRANSLATE_NOOP("report", "In {container}")
_MANY = QT_TRANSLATE_NOOP("report", "{author} et al.")
_TWO = QT_TRANSLATE_NOOP("report", "{author} & {other}")
_UNTITLED = QT_TRANSLATE_NOOP("report", "Source without a title")
_SHORT = 40


class References:
    """The sources of one map under short names that are told apart."""

    def __init__(self, document: Document, say: Say = str) -> None:
        self._say = say
        self._sources = document.sources
        self._letters = _letters(self._sources.values(), say)

    def lines(self) -> list[str]:
        """Every source as a reference, by author and year."""
        found = [
            self._line(source, self._letters[id]).strip() for id, source in self._sources.items()
        ]
        return sorted(found, key=str.casefold)

    def cited(self, citations: Sequence[Citation]) -> str:
        """Where something is said: short names with locators; empty where nothing is cited."""
        by_source: dict[str, list[str]] = {}
        for each in citations:
            by_source.setdefault(each.source, []).append(plain(each.locator))
        return "; ".join(
            ", ".join([self._name(id), *dict.fromkeys(filter(None, locators))])
            for id, locators in by_source.items()
        )

    def _name(self, id: str) -> str:
        source = self._sources.get(id)
        if source is None:
            return plain(id)
        return f"{_who(source, self._say)} {self._year(source)}{self._letters[id]}"

    def _year(self, source: Source) -> str:
        return _day(source.issued)[:4].rstrip("-") or self._say(_NO_DATE)

    def _line(self, source: Source, letter: str) -> str:
        extra = source.model_extra or {}
        people = [each for person in source.author if (each := _person(person))]
        title = plain(source.title) or self._say(_UNTITLED)
        dated = f"({_day(source.issued) or self._say(_NO_DATE)}{letter})"
        container = _words(extra, "container-title")
        place = " ".join(filter(None, [_words(extra, "volume"), _bracketed(extra, "issue")]))
        address = plain(source.URL or "") or _words(extra, "DOI")
        seen = _day(source.accessed)
        if address and seen:
            address = self._say(text(_ACCESSED, address=address, day=seen))
        where = ", ".join(filter(None, [container, place, _words(extra, "page")]))
        parts = [
            f"{'; '.join(people)} {dated}" if people else f"{title} {dated}",
            title if people else "",
            self._say(text(_IN, container=where)) if container else where,
            _words(extra, "publisher"),
            address,
        ]
        return " ".join(_ended(part) for part in parts if part)


def _letters(sources: Iterable[Source], say: Say) -> dict[str, str]:
    """By source: nothing, or the letter that tells works of one author and year apart."""
    alike: dict[tuple[str, str], list[str]] = {}
    for source in sources:
        alike.setdefault((_who(source, say), _day(source.issued)[:4]), []).append(source.id)
    return {
        id: "" if len(ids) == 1 else _letter(at)
        for ids in alike.values()
        for at, id in zip(count(), ids, strict=False)
    }


def _letter(at: int) -> str:
    low = chr(ord("a") + at % 26)
    return low if at < 26 else _letter(at // 26 - 1) + low


def _who(source: Source, say: Say) -> str:
    families = [each for person in source.author if (each := _family(person))]
    match families:
        case []:
            return shortened(plain(source.title), _SHORT) or say(_UNTITLED)
        case [one]:
            return one
        case [one, two]:
            return say(text(_TWO, author=one, other=two))
        case _:
            return say(text(_MANY, author=families[0]))


def _family(person: Mapping[str, Any]) -> str:
    return _words(person, "family") or _words(person, "literal") or _words(person, "given")


def _person(person: Mapping[str, Any]) -> str:
    family, given = _words(person, "family"), _words(person, "given")
    if not (family and given):
        return family or _words(person, "literal") or given
    if any(unicodedata.east_asian_width(each) in "WF" for each in family):
        return f"{family}{given}"
    particle = _words(person, "non-dropping-particle")
    return f"{particle} {family}, {given}".strip()


def _day(issued: Mapping[str, Any] | None) -> str:
    """A CSL date as far as it is known: 2024, 2024-05 or 2024-05-11; else its own words."""
    if not issued:
        return ""
    parts = issued.get("date-parts")
    first: object = cast("list[object]", parts)[0] if isinstance(parts, list) and parts else None
    if isinstance(first, list):
        numbers = [str(each).strip() for each in cast("list[object]", first)[:3]]
        if numbers and all(each.lstrip("-").isdecimal() for each in numbers):
            return "-".join([numbers[0], *(each.zfill(2) for each in numbers[1:])])
    return _words(issued, "literal") or _words(issued, "raw")


def _words(record: Mapping[str, Any], field: str) -> str:
    value: object = record.get(field)
    if isinstance(value, str):
        return plain(value)
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def _bracketed(record: Mapping[str, Any], field: str) -> str:
    words = _words(record, field)
    return f"({words})" if words else ""


def _ended(part: str) -> str:
    return part if part.endswith((".", "!", "?", "。", "？", "！")) else f"{part}."
