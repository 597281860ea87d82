"""A scene, or a part of it, as what a slide draws: plates by key, and wires between them.

An argument of one premise has its bead between two wires, so that all of it stays together when
somebody moves a card. Knows scenes; writes nothing.
"""

from __future__ import annotations

from collections.abc import Collection

from argmap.formats.slide_shapes import Drawing, Ends, Plate, Wire
from argmap.layout.diagram import Link
from argmap.render.arrows import MARK
from argmap.render.extent import box_around
from argmap.render.scene import Scene

_DASHES = {"attack": "dash", "support": ""}
_SIGNS = {"attack": "−", "support": "+"}
_MARGIN = 4.0


def drawing(scene: Scene, shown: Collection[str], kept: Collection[str]) -> Drawing:
    """The records of ``kept``; those that are not in ``shown`` are faint, and fitted to nothing."""
    plates: list[Plate] = []
    wires: list[Wire] = []
    leaving: dict[str, list[tuple[Link, Ends]]] = {}
    for link, path in zip(scene.diagram.links, scene.paths, strict=True):
        leaving.setdefault(link.source, []).append((link, Ends(path[0], path[-1])))
    here = {node.id for node in scene.diagram.nodes if node.id in kept}
    for node in scene.diagram.nodes:
        if node.id not in here:
            continue
        faint = node.id not in shown
        if node.junction:
            plates += _bead(scene, node.id, node.id, faint)
        else:
            statement = scene.document.statements[node.id]
            item = scene.picture.items[node.id]
            dashed = statement.kind == "assumption"
            plates.append(Plate(node.id, item, item.title or "…", faint, dashed))
        for link, ends in leaving.get(node.id, ()):
            if link.target in here and (link.argument is None or link.argument in kept):
                _draw(scene, link, ends, shown, plates, wires)
    fitted = [plate for plate in plates if not plate.faint] or plates
    bounds = box_around([plate.item.bounds for plate in fitted], _MARGIN) or (0.0, 0.0, 1.0, 1.0)
    return Drawing(plates, wires, bounds)


def _draw(
    scene: Scene,
    link: Link,
    at: Ends,
    shown: Collection[str],
    plates: list[Plate],
    wires: list[Wire],
) -> None:
    argument = scene.document.arguments.get(link.argument or "")
    ends = (link.source, link.target, *((link.argument,) if link.argument else ()))
    unseen = any(id not in shown for id in ends)
    faint = unseen or scene.picture.items[link.id].opacity < 1
    if argument is None:
        wires.append(Wire(link.source, link.target, "neutral", "sysDot", False, True, faint, at))
        return
    token = "pro" if argument.polarity == "support" else "con"
    look = (token, _DASHES[argument.polarity], argument.aspect == "feasibility")
    said = scene.picture.items.get(link.id + MARK)
    if link.role == "whole":
        key = MARK + link.id
        plates += _bead(scene, argument.id, key, unseen)
        wires.append(Wire(link.source, key, *look, False, faint, at._replace(enters=None)))
        wires.append(Wire(key, link.target, *look, True, faint, at._replace(leaves=None)))
    else:
        wires.append(Wire(link.source, link.target, *look, link.role == "trunk", faint, at))
    if said is not None:
        plates.append(Plate(link.id + MARK, said, "", unseen, of=(link.source, link.target)))


def _bead(scene: Scene, id: str, key: str, faint: bool) -> list[Plate]:
    argument = scene.document.arguments[id]
    ends = [*(premise.statement for premise in argument.premises), argument.conclusion]
    cards = tuple(end for end in ends if end in scene.document.statements)
    sign = _SIGNS[argument.polarity]
    return [Plate(key, scene.picture.items[MARK + id], "", faint, sign=sign, of=cards)]
