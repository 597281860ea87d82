"""How much of each item of a picture a frame of the story shows: in full, faintly, or not at all.

By ids only: what the story says of records, carried over to boxes, beads and arrows. An arrow is
never there without its ends. No painting, no places.
"""

from __future__ import annotations

from collections.abc import Mapping

from argmap.app.story import Frame
from argmap.layout.diagram import Diagram
from argmap.model.document import Document
from argmap.render.picture import Item, Picture

DIM = 0.25
"""What is not the step's matter is a quarter there."""


def presence(
    document: Document, diagram: Diagram, picture: Picture, frame: Frame
) -> Mapping[str, float]:
    """Item id → 1 in full, ``DIM``, or 0 for what is not out yet."""
    rest = 0.0 if frame.step.hide else DIM if frame.step.dim else 1.0
    shown, hidden = frame.shown, frame.hidden
    gone = _gone(document, hidden)
    ends = {link.id: (link.source, link.target) for link in diagram.links}
    found: dict[str, float] = {}
    for id, item in picture.items.items():
        record = item.record
        if item.kind == "group":
            found[id] = _group(document, item, frame, gone, rest)
        elif item.layer == "arrow" and id in ends:
            source, target = ends[id]
            if record in gone or source in gone or target in gone:
                found[id] = 0.0
            elif item.kind == "answer":
                found[id] = 1.0 if source in shown and target in shown else rest
            else:
                found[id] = 1.0 if record in shown else rest
        elif record in gone:
            found[id] = 0.0
        else:
            found[id] = 1.0 if record in shown else rest
    return found


def _gone(document: Document, hidden: frozenset[str]) -> set[str]:
    """The hidden records, and the arguments that would hang in the air without them."""
    gone = set(hidden)
    grew = bool(gone)
    while grew:
        grew = False
        for id, argument in document.arguments.items():
            if id not in gone and (
                argument.conclusion in gone or all(p.statement in gone for p in argument.premises)
            ):
                gone.add(id)
                grew = True
    return gone


def _group(document: Document, item: Item, frame: Frame, gone: set[str], rest: float) -> float:
    group = document.groups.get(item.record)
    members = [id for id in group.members if id in document.statements] if group else []
    if members and all(id in gone for id in members):
        return 0.0
    return 1.0 if members and all(id in frame.shown for id in members) else rest
