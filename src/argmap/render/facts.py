"""What a card shows, gathered from the document and the view: values only, cheap to compare.

Two statements with equal facts have equal cards, so the scene makes a card again only when its
facts have changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from argmap.analysis.structure import Structure
from argmap.model.document import Document
from argmap.model.records import Camp, Source, Statement
from argmap.render.picture import Token
from argmap.render.theme import CAMP_TOKENS
from argmap.render.view import View

_ROLES: Mapping[str, Token] = {
    **dict.fromkeys(("pro", "proponent", "proponents", "supporter", "supporters", "for"), "pro"),
    **dict.fromkeys(("con", "critic", "critics", "opponent", "opponents", "against"), "con"),
    **dict.fromkeys(("neutral", "author", "analyst", "observer"), "neutral"),
}


class Facts(NamedTuple):
    """Everything a card depends on."""

    statement: Statement
    camp: str
    token: Token
    verdict: str
    judged: bool
    """Room is kept for a verdict, so that a scenario that brings one moves nothing."""
    value: str
    sources: tuple[Source | None, ...]
    """One per citation; None where the source is the map's main one, which is not named."""
    reasons: int
    objections: int
    hidden: int
    hinge: bool
    feasibility: bool
    unstated: bool
    language: str
    graded: bool = False
    """Room is kept for a degree of strength."""
    strength: float | None = None
    """0 to 1, as far as the card says it; None: it has no limit."""


class Bearings(NamedTuple):
    """What the arguments of a map make of its statements."""

    counts: Mapping[str, tuple[int, int]]
    """Statement → reasons and objections, where there are any."""
    feasibility: frozenset[str]
    unstated: frozenset[str]

    def differing(self, other: Bearings) -> frozenset[str]:
        """The ids of which the two say something else."""
        if self is other:
            return frozenset()
        counts = self.counts.items() ^ other.counts.items()
        sets = (self.feasibility ^ other.feasibility) | (self.unstated ^ other.unstated)
        return sets.union([id for id, _ in counts])


def bearings(document: Document, structure: Structure) -> Bearings:
    """Counts and roles of statements, from all arguments at once."""
    arguments = document.arguments
    counts: dict[str, tuple[int, int]] = {}
    for id, onto in structure.onto.items():
        reasons = sum(arguments[argument].polarity == "support" for argument in onto)
        counts[id] = (reasons, len(onto) - reasons)
    feasibility: set[str] = set()
    stated: set[str] = set()
    unstated: set[str] = set()
    for argument in arguments.values():
        for premise in argument.premises:
            (unstated if premise.implicit else stated).add(premise.statement)
            if argument.aspect == "feasibility":
                feasibility.add(premise.statement)
    return Bearings(counts, frozenset(feasibility), frozenset(unstated - stated))


def camp_colours(camps: Mapping[str, Camp]) -> dict[str, tuple[str, Token]]:
    """Camp id → name and colour: by its role, else the next free hue in the order of the file."""
    found: dict[str, tuple[str, Token]] = {}
    others = 0
    for id, camp in camps.items():
        role = (camp.role or "").strip().casefold()
        token = _ROLES.get(role) or (role if role in CAMP_TOKENS else None)
        if token is None:
            token = CAMP_TOKENS[others % len(CAMP_TOKENS)]
            others += 1
        found[id] = (camp.name, token)
    return found


def main_source(document: Document) -> str | None:
    """The source most citations name, if more than half do: cards need not repeat it."""
    named = Counter(
        citation.source
        for statement in document.statements.values()
        for citation in statement.citations
    )
    if not named:
        return None
    source, count = named.most_common(1)[0]
    return source if count * 2 > named.total() else None


def facts(
    statement: Statement,
    document: Document,
    view: View,
    camps: Mapping[str, tuple[str, Token]],
    found: Bearings,
    main: str | None,
    hidden: int,
) -> Facts:
    """What the card of ``statement`` shows."""
    id = statement.id
    camp, token = camps.get(statement.camp, ("", "neutral")) if statement.camp else ("", "neutral")
    value = ""
    if statement.kind == "assumption":
        value = view.values.get(id) or statement.value or "open"
    sources = document.sources
    citations = statement.citations
    reasons, objections = found.counts.get(id, (0, 0))
    return Facts(
        statement,
        camp,
        token,
        view.verdicts.get(id, ""),
        (view.judged or bool(view.verdicts)) and statement.kind not in ("question", "assumption"),
        value,
        tuple([sources.get(c.source) if c.source != main else None for c in citations])
        if citations
        else (),
        reasons,
        objections,
        hidden,
        id in view.hinges,
        id in found.feasibility,
        id in found.unstated,
        view.language or document.header.language,
        id in view.strengths,
        _shown(view.strengths.get(id)),
    )


def _shown(strength: float | None) -> float | None:
    """As far as a card says it: cards that would look alike are alike."""
    return None if strength is None else round(strength, 2)
