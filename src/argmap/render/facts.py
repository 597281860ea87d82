"""What a card shows, gathered from the document and the view: values only, cheap to compare.

Two statements with equal facts have equal cards, so the scene makes a card again only when its
facts have changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
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
    terse: bool = False
    """The kind is told by its icon alone."""
    turning: bool = False
    """Room is kept for saying that a verdict turns on it."""
    polled: str = ""
    """What the room said in a vote."""


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


def bearings(
    document: Document,
    structure: Structure,
    known: Bearings | None = None,
    about: Collection[str] = (),
) -> Bearings:
    """Counts and roles of statements; only those in ``about`` are others than ``known`` ones."""
    arguments = document.arguments
    onto, out_of = structure.onto, structure.out_of
    if known is None:
        known = Bearings({}, frozenset(), frozenset())
        about = onto.keys() | out_of.keys()
    counts = dict(known.counts)
    feasibility: set[str] = set()
    unstated: set[str] = set()
    for id in about:
        polarities = [arguments[step].polarity for step in onto.get(id, ())]
        reasons = polarities.count("support")
        if polarities:
            counts[id] = (reasons, len(polarities) - reasons)
        else:
            counts.pop(id, None)
        steps = [arguments[step] for step in out_of.get(id, ())]
        if any(step.aspect == "feasibility" for step in steps):
            feasibility.add(id)
        if steps and all(p.implicit for step in steps for p in step.premises if p.statement == id):
            unstated.add(id)
    others = frozenset(about)
    return Bearings(
        counts,
        (known.feasibility - others) | feasibility,
        (known.unstated - others) | unstated,
    )


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


def cited(statements: Iterable[Statement]) -> Counter[str]:
    """How often each source is cited."""
    return Counter(citation.source for own in statements for citation in own.citations)


def main_source(named: Counter[str]) -> str | None:
    """The source most citations name, if more than half do: cards need not repeat it."""
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
        statement.kind not in ("question", "assumption")
        and (id in view.strengths or (view.judged and _gives_degrees(document))),
        _shown(view.strengths.get(id)),
        turning=view.judged and statement.kind == "assumption",
        polled=view.polled.get(id, ""),
    )


def _gives_degrees(document: Document) -> bool:
    """Whether verdicts of this map come with degrees, so that room is kept for them."""
    return document.header.semantics.startswith("strength")


def _shown(strength: float | None) -> float | None:
    """As far as a card says it: cards that would look alike are alike."""
    return None if strength is None else round(strength, 2)
