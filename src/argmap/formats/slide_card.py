"""The outline of a card on a slide: a rounded rectangle, with its own places to glue lines to.

PowerPoint's rounded rectangle has the middles of its sides only; where a line ends elsewhere, the
same outline is written as a shape of its own, whose places move with its size.
"""

from __future__ import annotations

from collections.abc import Sequence

from argmap.formats.slide_wires import MIDDLES, Port

_FULL = 100_000
_ANGLES = {"top": "16200000", "left": "10800000", "bottom": "5400000", "right": "0"}


def card(width: float, height: float, radius: float, ports: Sequence[Port]) -> str:
    """Its geometry; its size and the radius of its corners in EMU."""
    w, h, r = round(width), round(height), round(radius)
    if not ports:
        return (
            '<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj"'
            f' fmla="val {round(r / max(min(w, h), 1) * _FULL)}"/></a:avLst></a:prstGeom>'
        )
    places = [(port.side, port.on((0.0, 0.0, w, h))) for port in (*MIDDLES, *ports)]
    sites = [(_ANGLES[side], round(x), round(y)) for side, (x, y) in places]
    guides = "".join(
        f'<a:gd name="x{at}" fmla="*/ {x} w {w}"/><a:gd name="y{at}" fmla="*/ {y} h {h}"/>'
        for at, (_, x, y) in enumerate(sites)
    )
    glue = "".join(
        f'<a:cxn ang="{angle}"><a:pos x="x{at}" y="y{at}"/></a:cxn>'
        for at, (angle, _, _) in enumerate(sites)
    )
    corners = ((0, r, "10800000"), (w - r, 0, "16200000"), (w, h - r, "0"), (r, h, "5400000"))
    turns = "".join(
        f'<a:{to}><a:pt x="{x}" y="{y}"/></a:{to}>'
        f'<a:arcTo wR="{r}" hR="{r}" stAng="{angle}" swAng="5400000"/>'
        for to, (x, y, angle) in zip(("moveTo", "lnTo", "lnTo", "lnTo"), corners, strict=True)
    )
    return (
        f"<a:custGeom><a:avLst/><a:gdLst>{guides}</a:gdLst><a:ahLst/><a:cxnLst>{glue}</a:cxnLst>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="{w}" h="{h}">{turns}<a:close/>'
        "</a:path></a:pathLst></a:custGeom>"
    )
