"""A box over columns side by side: tidy trees with cross links between the subtrees."""

from __future__ import annotations

from argmap.layout import tidy
from argmap.layout.block import Block, Kind, Line, Pairs, join, moved, ordered, ports
from argmap.layout.columns import FAR, Cellar, channel, columns_of
from argmap.layout.curves import line, rounded, s_curve
from argmap.layout.problem import Path, Point
from argmap.layout.spacing import (
    BRACKET_GAP,
    CHANNEL,
    COLUMN_GAP,
    PORT,
    RAIL,
    ROW_GAP,
    TRACK,
    quarter,
)
from argmap.layout.tidy import Contour
from argmap.layout.tracks import assign

GAPS = {"box": ROW_GAP, "junction": BRACKET_GAP, "shelf": 0.0, "page": 0.0}


def row(
    width: float,
    height: float,
    kind: Kind,
    blocks: tuple[tuple[Block, ...], ...],
    own: int,
    pairs: Pairs,
    west: tuple[int, ...],
) -> Block:
    """A box over its children's blocks, column beside column; a shelf is one without lines."""
    return _Row(width, height, kind, blocks, own, pairs).block(west)


class _Row:
    """A row being built, step by step; see `block.Block` for the coordinates."""

    def __init__(
        self,
        width: float,
        height: float,
        kind: Kind,
        blocks: tuple[tuple[Block, ...], ...],
        own: int,
        pairs: Pairs,
    ) -> None:
        self.width = width
        self.height = height
        self.kind: Kind = kind
        self.own = own
        self.pairs = pairs
        self.links = 0 if kind == "shelf" else sum(map(len, blocks))
        self.mates: dict[int, int] = {}
        for i, j in pairs:
            self.mates[i] = j
            self.mates[j] = i
        self.columns = columns_of(blocks, own)

    def block(self, west: tuple[int, ...]) -> Block:
        """All steps, in their order."""
        home, out_left, cellar = channel(
            self.columns, self.pairs, self.mates, self.own, west, lined=self.kind != "shelf"
        )
        offsets, left, right = self.side_by_side()
        xs = {
            slot: dx + x
            for dx, column in zip(offsets, self.columns, strict=True)
            for slot, x in column.gutter.items()
        }
        starts, ends, low = self.lower_edge(offsets, xs)
        bus, top = self.ride(xs, home, low, out_left, cellar)
        lines = self.lines(offsets, xs, low, bus, top)
        left, right = self.strip(
            tidy.shifted(left, 0.0, top),
            tidy.shifted(right, 0.0, top),
            top,
            (*starts, *ends),
            list(xs.values()),
        )
        joined, right = self.join(lines, low, right)
        leaving = [slot for slot in sorted(lines) if slot not in self.mates]
        kids = [
            (dx + x, y + top)
            for x, column in zip(offsets, self.columns, strict=True)
            for dx, y in column.kids
        ]
        return Block(
            kind=self.kind,
            width=self.width,
            height=self.height,
            kids=tuple(kids),
            left=tidy.trimmed(left, -1),
            right=tidy.trimmed(right, 1),
            bottom=max(left[-1][0], right[-1][0]),
            tree=tuple(self.tree(offsets, top, ends)) if self.links else (),
            joined=tuple(joined),
            exits=tuple([lines[slot] for slot in leaving]),
            leftward=tuple([slot in out_left for slot in leaving]),
            own=sum([slot not in self.mates for slot in range(self.own)]),
        )

    def side_by_side(self) -> tuple[list[float], Contour, Contour]:
        """Where each column stands under the middle of the box, and their common contours."""
        columns = self.columns
        offsets = [0.0]
        left, right = columns[0].left, columns[0].right
        for column in columns[1:]:
            dx = tidy.distance(right, column.left) + COLUMN_GAP
            offsets.append(dx)
            right = tidy.over(tidy.shifted(column.right, dx, 0.0), right)
            if column.left[-1][0] > left[-1][0]:
                left = tidy.over(left, tidy.shifted(column.left, dx, 0.0))
        centre = quarter((columns[0].middle + offsets[-1] + columns[-1].middle) / 2)
        return (
            [dx - centre for dx in offsets],
            tidy.shifted(left, -centre, 0.0),
            tidy.shifted(right, -centre, 0.0),
        )

    def lower_edge(
        self, offsets: list[float], xs: dict[int, float]
    ) -> tuple[list[float], list[float], dict[int, Point]]:
        """Where lines from below start and end: per child its start and its port, and the ports of
        the box's own cross links that go down."""
        starts = [
            dx + x
            for dx, column in zip(offsets, self.columns, strict=True)
            for x in (column.rails or (0.0,))
        ]
        down = [self.mates[slot] for slot in xs if self.mates.get(slot, self.own) < self.own]
        count = self.links + len(down)
        if self.kind != "box" or not count:
            return starts, [0.0] * self.links, dict.fromkeys(down, (0.0, self.height))
        room = max(0.0, self.width - 2 * min(RAIL, self.width / 2))
        if count == 1 and self.links:
            return starts, [min(max(starts[0], -room / 2), room / 2)], {}
        step = min(PORT, room / (count - 1)) if count > 1 else 0.0
        x = -step * (count - 1) / 2
        ends: list[float] = []
        for column in self.columns:
            size = len(column.blocks)
            # the last child of a stack has the leftmost rail
            ends.extend([x + step * (size - 1 - i) for i in range(size)])
            x += step * size
        return starts, ends, {slot: (x + step * i, self.height) for i, slot in enumerate(down)}

    def ride(
        self,
        xs: dict[int, float],
        home: dict[int, int],
        low: dict[int, Point],
        out_left: set[int],
        cellar: Cellar,
    ) -> tuple[dict[int, float], float]:
        """Tracks along the strip between the box and its columns and along the cellar beneath, and
        the columns' top."""
        riders: list[tuple[int, ...]] = []
        spans: list[tuple[float, float]] = []
        joining = {slots for column in self.columns for slots in column.turns if len(slots) == 2}
        beneath = {slot for slots in cellar.riders for slot in slots}
        for slot, x in xs.items():
            mate = self.mates.get(slot)
            if slot in beneath:
                continue
            if mate is None:
                riders.append((slot,))
                spans.append(self.run((slot,), xs, out_left))
            elif mate < self.own:
                riders.append((slot,))
                spans.append(ordered(x, low[mate][0]))
            elif (
                mate > slot
                and home[mate] != home[slot]
                and (slot, mate) not in joining
                and (mate, slot) not in joining
            ):
                riders.append((slot, mate))
                spans.append(self.run((slot, mate), xs, out_left))
        found = assign(spans)
        gap = GAPS[self.kind]
        if riders:
            tracks = max(found) + 1
            gap += TRACK * (tracks - 1) if self.kind == "box" else TRACK * tracks + 4
        top = self.height + gap
        bus = {
            slot: top - TRACK * (track + 1)
            for slots, track in zip(riders, found, strict=True)
            for slot in slots
        }
        if cellar.riders:
            spans = [self.run(slots, xs, out_left) for slots in cellar.riders]
            for slots, track in zip(cellar.riders, assign(spans), strict=True):
                for slot in slots:
                    bus[slot] = top + cellar.top + TRACK * track
        return bus, top

    @staticmethod
    def run(
        slots: tuple[int, ...], xs: dict[int, float], out_left: set[int]
    ) -> tuple[float, float]:
        """From where to where a line runs past columns: to another one, or out of the row."""
        x = xs[slots[0]]
        if len(slots) == 2:
            return ordered(x, xs[slots[1]])
        return (-FAR, x) if slots[0] in out_left else (x, FAR)

    def lines(
        self,
        offsets: list[float],
        xs: dict[int, float],
        low: dict[int, Point],
        bus: dict[int, float],
        top: float,
    ) -> dict[int, Line]:
        """Every slot's line so far."""
        side = [slot for slot in range(self.own) if slot not in low]
        lines: dict[int, Line] = {
            slot: (port,) for slot, port in ports(self.width, self.height, self.kind, side).items()
        }
        lines.update({slot: (port,) for slot, port in low.items()})
        for dx, column in zip(offsets, self.columns, strict=True):
            for slot, points in zip(column.slots, column.lines, strict=True):
                found = moved(points, dx, top)
                if slot in xs:
                    found = (*found, (xs[slot], found[-1][1]))
                    if slot in bus:
                        found = (*found, (xs[slot], bus[slot]))
                lines[slot] = found
        return lines

    def strip(
        self, left: Contour, right: Contour, top: float, lines: tuple[float, ...], xs: list[float]
    ) -> tuple[Contour, Contour]:
        """The contours with the box and the strip below it: no uncle may stand on its curves."""
        half = self.width / 2
        low, high = min(lines), max((*lines, *xs))
        if self.kind == "box":
            return (
                ((self.height, -half), (top, min(low, -half)), *left),
                ((self.height, half), (top, max(high, half)), *right),
            )
        return ((top, min(low, -half)), *left), ((top, max(high, half)), *right)

    def join(
        self, lines: dict[int, Line], low: dict[int, Point], right: Contour
    ) -> tuple[list[Path], Contour]:
        """The cross links that meet here. The box's own to its last column run outside of all."""
        own = self.own
        outer = [
            (i, j)
            for i, j in self.pairs
            if (i < own and i not in low) or (j < own and j not in low)
        ]
        tracks: dict[tuple[int, int], float] = {}
        if outer:
            spans = [ordered(lines[i][-1][1], lines[j][-1][1]) for i, j in outer]
            depth = max([high for _, high in spans])
            edge = tidy.reach(right, depth, 1) + CHANNEL
            for pair, track in zip(outer, assign(spans), strict=True):
                tracks[pair] = edge + TRACK * track
            right = tidy.widened(right, depth, max(tracks.values()), 1)
        joined: list[Path] = []
        for i, j in self.pairs:
            a, b = lines[i], lines[j]
            x = tracks.get((i, j))
            if x is not None:
                joined.append(join(a, b, (x, a[-1][1]), (x, b[-1][1])))
            elif i < own:
                joined.append(join(a, b, (a[-1][0], b[-1][1])))
            elif j < own:
                joined.append(join(a, b, (b[-1][0], a[-1][1])))
            else:
                joined.append(join(a, b))
        return joined, right

    def tree(self, offsets: list[float], top: float, ends: list[float]) -> list[Path]:
        """The tree lines: S-curves to a box, a bracket to a junction."""
        out: list[Path] = []
        end = iter(ends)
        for dx, column in zip(offsets, self.columns, strict=True):
            for i, (block, (x, y)) in enumerate(zip(column.blocks, column.kids, strict=True)):
                to = next(end)
                if column.rails:
                    rail = dx + column.rails[i]
                    middle = top + y + block.height / 2
                    way: Line = ((dx + x - block.width / 2, middle), (rail, middle), (rail, top))
                else:
                    way = ((dx + x, top),)
                if self.kind == "junction":
                    out.append(self.bracket(way))
                elif len(way) > 1:
                    out.append(rounded(way) + s_curve(way[-1], (to, self.height))[1:])
                else:
                    out.append(s_curve(way[0], (to, self.height)))
        return out

    def bracket(self, way: Line) -> Path:
        """Up, along, and into the side of the junction; or straight up into it."""
        radius = min(self.width, self.height) / 2
        middle = self.height / 2
        start = way[-1]
        x = start[0]
        if abs(x) > radius:
            return rounded((*way, (x, middle), (radius if x > 0 else -radius, middle)), 6.0)
        end = (x, middle + (radius * radius - x * x) ** 0.5)
        return rounded((*way, end)) if len(way) > 1 else line(start, end)
