"""A picture as PowerPoint's own shapes: cards, beads, words on legs, and glued connectors.

Written as text, as python-pptx looks through the whole slide for each shape that it adds. Lengths
come in px of the map and leave in EMU. Knows scenes' pictures, not what they mean.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from argmap.formats.slide_card import card
from argmap.formats.slide_marks import (
    EMU,
    NS,
    SIGNS,
    Tongue,
    named,
    outline,
    place,
    set_out,
    shade,
)
from argmap.formats.slide_wires import MIDDLES, Obstacles, Port, chosen, port_at
from argmap.render.picture import Box, Item, Line, Point, Rect
from argmap.render.svg import escape
from argmap.render.theme import Theme
from argmap.render.type import STYLES

_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
_TIGHT = 0.95
"""Of the size of text on the map: the reader's typeface may be wider than the one measured."""
_PASSED = 0.3
"""Of a bead: lines beside it may touch this much of its rim."""
_SNAP = 14.0
"""In px of the map: how far from where it is there a line may end so that it is straight."""
_TIP = 9.0
"""Of an arrow, in px of the map: how long the last part of a line must be."""


class Ends(NamedTuple):
    """Where a line begins and ends on the map; None: at a bead, wherever is best."""

    leaves: Point | None
    enters: Point | None


class Wire(NamedTuple):
    """A line between two boxes, by key. ``head``: it ends in an arrow."""

    source: str
    target: str
    token: str
    dash: str
    double: bool
    head: bool
    faint: bool
    ends: Ends = Ends(None, None)


@dataclass(frozen=True, slots=True)
class Plate:
    """A card, a bead or the word on a leg."""

    key: str
    item: Item
    text: str
    """The statement's words; empty for others."""
    faint: bool
    dashed: bool = False
    sign: str = ""
    """A bead's plus or minus."""
    of: tuple[str, ...] = ()
    """The cards without which a bead or a word says nothing."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a slide draws, in px of the map. ``bounds``: what is fitted into the slide's room."""

    plates: Sequence[Plate]
    wires: Sequence[Wire]
    bounds: Box

    def xml(self, room: Box, largest: float, theme: Theme, tongue: Tongue) -> list[str]:
        """The shapes, fitted into ``room`` (points), lines beneath; no px above ``largest`` pt.

        Of what is faint, only what lies within the room is drawn, with the lines between.
        """
        x, y, width, height = self.bounds
        scale = min(room[2] / max(width, 1.0), room[3] / max(height, 1.0), largest)
        left = room[0] + (room[2] - width * scale) / 2 - x * scale
        top = room[1] + (room[3] - height * scale) / 2 - y * scale
        pen = _Pen(scale, left, top, theme, tongue)
        drawn = [
            plate
            for plate in self.plates
            if not plate.faint or _within(pen.points(plate.item.bounds), room)
        ]
        for _ in ("beads without their cards", "words without their beads"):
            here = {plate.key for plate in drawn}
            drawn = [plate for plate in drawn if not plate.faint or here.issuperset(plate.of)]
        number = {plate.key: 20 + 3 * at for at, plate in enumerate(drawn)}
        boxes = {plate.key: plate for plate in drawn}
        cards = Obstacles(
            {plate.key: pen.way_of(plate) for plate in drawn if plate.text or plate.sign}
        )
        ports: dict[str, list[Port]] = {}
        found = [
            pen.wire(
                wire,
                boxes[wire.source],
                boxes[wire.target],
                number,
                3 * len(drawn) + at,
                cards,
                ports,
            )
            for at, wire in enumerate(self.wires)
            if wire.source in boxes and wire.target in boxes
        ]
        found += [pen.plate(plate, number[plate.key], ports.get(plate.key, ())) for plate in drawn]
        return found


class _Pen:
    """Draws at one scale on one slide."""

    def __init__(self, scale: float, left: float, top: float, theme: Theme, tongue: Tongue) -> None:
        self._scale = scale
        self._left, self._top = left, top
        self._theme, self._tongue = theme, tongue

    def points(self, box: Box) -> Box:
        """A box of the map on the slide, in points."""
        x, y, width, height = box
        scale = self._scale
        return x * scale + self._left, y * scale + self._top, width * scale, height * scale

    def _emu(self, box: Box) -> Box:
        x, y, width, height = self.points(box)
        return x * EMU, y * EMU, width * EMU, height * EMU

    def way_of(self, plate: Plate) -> Box:
        """What a line should not run through: a card, the middle of a bead; in EMU."""
        x, y, width, height = self._emu(plate.item.bounds)
        off = 0.0 if plate.text else width * _PASSED
        return x + off, y + off, width - 2 * off, height - 2 * off

    # --- cards ----------------------------------------------------------------------------------

    def plate(self, plate: Plate, id: int, ports: Sequence[Port]) -> str:
        """A card as a group of itself and its spine; a bead or a word as one shape.

        ``ports``: where lines are glued to it beside the middles of its sides.
        """
        item = plate.item
        alpha = "30000" if plate.faint else f"{round(item.opacity * 100000)}"
        alpha = "" if alpha == "100000" else alpha
        if not plate.text:
            return self._small(plate, id, alpha)
        x, y, width, height = box = self._emu(item.bounds)
        accent = self._theme.colours[item.accent]
        described = escape(f"{plate.text}. {item.description}"[:2000])
        line = outline(
            self._theme.colours["outline" if plate.dashed else "hairline"],
            max(0.75, 1.0 * self._scale),
            "dash" if plate.dashed else "",
            alpha,
        )
        radius = min(8 * self._scale * EMU, min(width, height) / 2)
        form = card(width, height, radius, ports)
        spine = (x, y + height * 0.06, 5 * self._scale * EMU, height * 0.88)
        return (
            f'<p:grpSp {NS}><p:nvGrpSpPr><p:cNvPr id="{id}" name="{named(plate.text)}"'
            f' descr="{described}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>'
            f"{place(box, box)}</p:grpSpPr>"
            f'<p:sp><p:nvSpPr><p:cNvPr id="{id + 1}" name="{named(plate.text)}"/><p:cNvSpPr/>'
            f"<p:nvPr/></p:nvSpPr><p:spPr>{place(box)}"
            f"{form}<a:solidFill>{shade(self._theme.colours['card'], alpha)}</a:solidFill>{line}"
            f"</p:spPr>{self._body(plate, alpha)}</p:sp>"
            f'<p:sp><p:nvSpPr><p:cNvPr id="{id + 2}" name="Camp">{_DECORATIVE}</p:cNvPr>'
            f"<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{place(spine)}"
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            f"<a:solidFill>{shade(accent, alpha)}</a:solidFill><a:ln><a:noFill/></a:ln>"
            "</p:spPr></p:sp></p:grpSp>"
        )

    def _body(self, plate: Plate, alpha: str) -> str:
        """The card's words: its head with the verdict at the right, its text, its last line."""
        scale, item = self._scale, plate.item
        head: list[str] = []
        right = ""
        body = STYLES["body"]
        foot: list[str] = []
        for at, shape in enumerate(item.shapes):
            if not isinstance(shape, Line):
                continue
            if shape.style in ("verdict", "pill"):
                colour, before = shape.colour, item.shapes[at - 1]
                if shape.style == "pill" and isinstance(before, Rect):
                    colour = before.fill or before.stroke or colour
                said = f"\t{SIGNS.get(colour, '')} {shape.text}"
                right = self._run(said, 9.5, colour, True, alpha)
            elif shape.style in ("caps", "camp"):
                bold = shape.style == "caps"
                head.append(self._run(shape.text + " ", 9.0, shape.colour, bold, alpha))
            elif shape.style == "foot":
                foot.append(shape.text)
            elif shape.style in ("body", "strong"):
                body = STYLES[shape.style]
        room = item.bounds[2] - 30  # the paddings, and what round corners take off the room
        tab = f'<a:tabLst><a:tab pos="{round(room * scale * EMU)}" algn="r"/></a:tabLst>'
        words = self._run(plate.text, body.size * _TIGHT, "ink", body.weight > 400, alpha)
        said = f"<a:p><a:pPr>{tab}</a:pPr>{''.join(head)}{right}</a:p>"
        said += set_out(plate.text, words)
        if foot:
            last = " ".join(foot)
            said += set_out(last, self._run(last, 10.0, "soft", False, alpha))
        left, top = round(14 * scale * EMU), round(6 * scale * EMU)
        return (
            f'<p:txBody><a:bodyPr wrap="square" lIns="{left}" tIns="{top}"'
            f' rIns="{round(6 * scale * EMU)}" bIns="{top}" anchor="ctr"><a:normAutofit/>'
            f"</a:bodyPr>{said}</p:txBody>"
        )

    def _run(self, words: str, size: float, token: str, bold: bool, alpha: str) -> str:
        colour = self._theme.colours.get(token) or self._theme.colours["ink"]
        return self._tongue.run(words, size * self._scale, colour, bold=bold, alpha=alpha)

    def _small(self, plate: Plate, id: int, alpha: str) -> str:
        item = plate.item
        accent = self._theme.colours[item.accent]
        shape, size = ("ellipse", 13.0) if plate.sign else ("roundRect", 9.5)
        words = plate.sign or item.title
        said = self._tongue.run(words, size * self._scale, accent, bold=True, alpha=alpha)
        line = outline(accent, 1.5 * self._scale, "", alpha)
        described = f' descr="{escape(item.title[:500])}"' if plate.sign and item.title else ""
        fill = shade(self._theme.colours["canvas"], alpha)
        return (
            f'<p:sp {NS}><p:nvSpPr><p:cNvPr id="{id + 1}" name="{named(words)}"{described}/>'
            f"<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{place(self._emu(item.bounds))}"
            f'<a:prstGeom prst="{shape}"><a:avLst/></a:prstGeom><a:solidFill>{fill}</a:solidFill>'
            f'{line}</p:spPr><p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0"'
            f' anchor="ctr"/><a:p><a:pPr algn="ctr"/>{said}</a:p></p:txBody></p:sp>'
        )

    # --- lines ----------------------------------------------------------------------------------

    def wire(
        self,
        wire: Wire,
        source: Plate,
        target: Plate,
        number: Mapping[str, int],
        at: int,
        cards: Obstacles,
        ports: dict[str, list[Port]],
    ) -> str:
        """A connector from one shape's port to the other's, around ``cards`` where it can be.

        ``ports`` gets what shapes must have beside the middles of their sides.
        """
        one, other = self._emu(source.item.bounds), self._emu(target.item.bounds)
        boxes = cards.between(source.key, target.key, (one, other))
        tip = _TIP * self._scale * EMU if wire.head else 0.0
        leaves, enters = _port(source, wire.ends.leaves), _port(target, wire.ends.enters)
        way = chosen(one, other, boxes, leaves, enters, tip, _SNAP * self._scale * EMU)
        out, into = _index(source, way.leaves, ports), _index(target, way.enters, ports)
        alpha = "30000" if wire.faint else ""
        colour = self._theme.colours[wire.token]
        thick = (3.5 if wire.double else 1.6) * self._scale
        return (
            f'<p:cxnSp {NS}><p:nvCxnSpPr><p:cNvPr id="{20 + at}" name="Line">{_DECORATIVE}'
            f'</p:cNvPr><p:cNvCxnSpPr><a:stCxn id="{number[source.key] + 1}"'
            f' idx="{out}"/><a:endCxn id="{number[target.key] + 1}" idx="{into}"/>'
            "</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>"
            f"{way.geometry}{outline(colour, thick, wire.dash, alpha, wire.double, wire.head)}"
            "</p:spPr></p:cxnSp>"
        )


def _port(plate: Plate, point: Point | None) -> Port | None:
    """Where on a card a line ends on the map; None: on a bead."""
    return port_at(point, plate.item.bounds) if point is not None and plate.text else None


def _index(plate: Plate, port: Port, ports: dict[str, list[Port]]) -> int:
    """The number of a shape's connection site; a bead has them at its corners, too."""
    if port in MIDDLES:
        return MIDDLES.index(port) * (2 if plate.sign else 1)
    own = ports.setdefault(plate.key, [])
    if port not in own:
        own.append(port)
    return len(MIDDLES) + own.index(port)


def _within(box: Box, room: Box) -> bool:
    x, y, width, height = box
    return (
        x >= room[0]
        and y >= room[1]
        and x + width <= room[0] + room[2]
        and y + height <= room[1] + room[3]
    )
