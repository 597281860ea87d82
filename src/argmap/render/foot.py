"""The last line of a card: how sentences call it, where it is cited, what is folded below."""

from __future__ import annotations

from typing import Any

from argmap.analysis.reasoning.names import phrase, plain, shortened
from argmap.model.records import Source, Statement
from argmap.render.facts import Facts
from argmap.render.words import Words, clean

_NAMED = 3
"""Citations and tags beyond this many are counted; the inspector lists them all."""
_SHORT = 28


def foot(facts: Facts, words: Words) -> str:
    """The parts of the last line, joined by middle dots; empty when there is nothing to say."""
    statement = facts.statement
    parts = _citations(facts)
    if statement.origin == "inferred":
        parts.append(words.plain("inferred"))
    if facts.unstated:
        parts.append(words.plain("unstated"))
    if facts.hinge:
        parts.append(words.plain("hinge"))
    if facts.feasibility:
        parts.append(words.plain("feasibility"))
    parts.extend(_kept([clean(tag) for tag in statement.tags]))
    if statement.kind == "position" or facts.hidden:
        if facts.reasons:
            parts.append(words.count("reason", facts.reasons))
        if facts.objections:
            parts.append(words.count("objection", facts.objections))
    if facts.hidden:
        parts.append(words.count("folded", facts.hidden))
    # where nothing else lets a wall be read from the back row, cards are as small as they can be
    named = statement.label is not None and not facts.terse
    called = _called(statement, words) if named else []
    polled = (facts.polled,) if facts.polled else ()
    return " · ".join((*map(_unbroken, polled), *called, *map(_unbroken, parts)))


def _unbroken(part: str) -> str:
    """What belongs together stays on one line, if it is short."""
    return part.replace(" ", "\u00a0") if len(part) < _SHORT else part


def _called(statement: Statement, words: Words) -> list[str]:
    """What sentences say of it in other words than its text, so that one finds it on the map."""
    seen = plain(statement.text).casefold()
    called: list[str] = []
    phrases = {"true": phrase(statement, "holds"), "false": phrase(statement, "fails")}
    for value, said in phrases.items():
        if said and said.casefold() not in seen:
            called.append(words.called_when(value, said))
            seen = f"{seen}\n{said.casefold()}"
    name = shortened(plain(statement.name))
    if name and name.casefold() not in seen:
        called.insert(0, words.called(name))
    return called


def short_name(source: Source) -> str:
    """How a source is called in passing: first author's family name and year, else its title."""
    author: dict[str, Any] = dict(source.author[0]) if source.author else {}
    name = str(author.get("family") or author.get("literal") or author.get("given") or "")
    if not name:
        name = source.title or source.id
        if len(name) > _SHORT:
            name = name[: _SHORT - 1].rstrip() + "…"
    elif len(source.author) > 2:
        name = f"{name} et al."
    elif len(source.author) == 2:
        second = dict(source.author[1])
        name = f"{name} & {second.get('family') or second.get('literal') or ''}".rstrip(" &")
    year = _year(source)
    return clean(f"{name} {year}" if year and year not in name else name)


def _year(source: Source) -> str:
    parts = (source.issued or {}).get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0]:
        return str(parts[0][0])
    return ""


def _citations(facts: Facts) -> list[str]:
    parts: list[str] = []
    for citation, source in zip(facts.statement.citations, facts.sources, strict=True):
        locator = clean(citation.locator).strip()
        if locator[:1].isdigit():
            locator = f"¶{locator}"
        name = short_name(source) if source else ""
        part = " · ".join(bit for bit in (locator, name) if bit)
        if part and part not in parts:
            parts.append(part)
    return _kept(parts)


def _kept(parts: list[str]) -> list[str]:
    if len(parts) <= _NAMED:
        return parts
    return [*parts[:_NAMED], f"+{len(parts) - _NAMED}"]
