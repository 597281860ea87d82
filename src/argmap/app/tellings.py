"""What of a map is told together: each statement that is argued about, with what bears on it.

Ids only, cut so that few statements stand on a wall at once; the words are ``story_ways``'s. What
bears on an argument itself stays with it: without it, it would bear on nothing that is shown.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from argmap.analysis.structure import Structure
from argmap.model.document import Document

MOST = 7
"""Statements that stand together: more are not read from the back row."""
_FULL = 6
"""Up to here, what bears on a reason is told together with the reason."""
Group = tuple[str, ...]


class Said(NamedTuple):
    """What comes out at one press: an argument's premises, whether they attack, and what."""

    ids: Group
    attacks: bool
    onto: str
    argument: str


Unit = tuple[Said, ...]
"""An argument, then those on this very argument."""


class Telling(NamedTuple):
    """A statement and what bears on it: reasons, then objections, then what bears on those."""

    node: str
    units: tuple[Unit, ...]

    @property
    def groups(self) -> tuple[Said, ...]:
        """What comes out, one after the other; nothing twice."""
        seen = {self.node}
        found: list[Said] = []
        for said in (said for unit in self.units for said in unit):
            if set(said.ids) - seen:
                found.append(said)
            seen.update(said.ids)
        return tuple(found)

    @property
    def shown(self) -> frozenset[str]:
        """All that stands there in the end."""
        return frozenset({self.node, *(id for unit in self.units for s in unit for id in s.ids)})

    def parts(self) -> Sequence[Telling]:
        """Itself where few statements are shown; else its reasons and its objections apart, in as
        many parts as it takes."""
        if len(self.shown) <= MOST:
            return (self,)
        found: list[Telling] = []
        for attacks in (False, True):
            part = Telling(self.node, ())
            for unit in (unit for unit in self.units if unit[0].attacks == attacks):
                longer = Telling(self.node, (*part.units, unit))
                if part.units and len(longer.shown) > MOST:
                    found.append(part)
                    longer = Telling(self.node, (unit,))
                part = longer
            if part.units:
                found.append(part)
        return found


def tellings(
    document: Document,
    found: Structure,
    top: str,
    told: set[str],
    said: Container[str] | None = None,
) -> Iterator[Telling]:
    """``top`` and what hangs from it, each statement that is argued about once: not those ``told``
    already, which grow. ``said``: only arguments with one of these as a premise."""
    stack = [top]
    while stack:
        node = stack.pop()
        if node in told:
            continue
        told.add(node)
        telling = Telling(node, _units(document, found, node, said))
        later: list[str] = []
        below = list(_below(document, found, node))
        while below:
            child = below.pop(0)
            units = () if child in told else _units(document, found, child, said)
            longer = Telling(node, (*telling.units, *units))
            if units and child in telling.shown and len(longer.shown) <= _FULL:
                told.add(child)
                telling = longer
                below[:0] = _below(document, found, child)
            else:
                later.append(child)
        if telling.units:
            yield telling
        stack.extend(reversed(later))


def tops(document: Document, found: Structure) -> Sequence[str]:
    """Where telling starts: questions, and what bears on nothing else."""
    tops = [id for id in document.statements if _is_top(document, found, id)]
    return tops or list(document.statements)[:1]  # reasons in a circle: start anywhere


def premises(document: Document, argument: str) -> Group:
    """The statements that an argument rests on."""
    return tuple(premise.statement for premise in document.arguments[argument].premises)


def _units(
    document: Document, found: Structure, node: str, said: Container[str] | None
) -> tuple[Unit, ...]:
    """The arguments on a node, what supports it first."""
    units: list[Unit] = []
    for argument in found.onto.get(node, ()):
        own = _said(document, argument)
        others = [_said(document, other) for other in found.onto.get(argument, ())]
        others = [other for other in others if _among(other, said)]
        if _among(own, said) or others:
            units.append((own, *others))
    return tuple(sorted(units, key=lambda unit: unit[0].attacks))


def _among(one: Said, said: Container[str] | None) -> bool:
    return said is None or any(id in said for id in one.ids)


def _said(document: Document, argument: str) -> Said:
    record = document.arguments[argument]
    attacks = record.polarity != "support"
    return Said(premises(document, argument), attacks, record.conclusion, argument)


def _below(document: Document, found: Structure, node: str) -> Iterator[str]:
    for unit in _units(document, found, node, None):
        for one in unit:
            yield from one.ids


def _is_top(document: Document, found: Structure, id: str) -> bool:
    statement = document.statements[id]
    if statement.question in document.statements and statement.question != id:
        return False
    return id in found.answers or id not in found.out_of
