"""Layout problems to try, and what is wrong with an answer as it is drawn."""

from __future__ import annotations

import random
from itertools import combinations, pairwise

from hypothesis import strategies as st

from argmap.layout.problem import Path, Point, Problem, Solution

SAMPLES = 24


def box(problem: Problem, solution: Solution, i: int) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of a node."""
    (x, y), (w, h) = solution.centres[i], problem.sizes[i]
    return x - w / 2, y - h / 2, x + w / 2, y + h / 2


def sampled(path: Path, samples: int = SAMPLES) -> list[Point]:
    """Points along the Béziers."""
    out = [path[0]]
    for k in range(0, len(path) - 3, 3):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = path[k : k + 4]
        for step in range(1, samples + 1):
            t = step / samples
            u = 1 - t
            a, b, c, d = u**3, 3 * u * u * t, 3 * u * t * t, t**3
            out.append((a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy))
    return out


def overlaps(problem: Problem, solution: Solution) -> list[tuple[int, int]]:
    """Pairs of boxes of which at least one is automatic and which share an area."""
    boxes = [box(problem, solution, i) for i in range(len(problem.keys))]
    return [
        (i, j)
        for i, j in combinations(range(len(boxes)), 2)
        if not (i in problem.fixed and j in problem.fixed)
        and boxes[i][0] < boxes[j][2] - 0.01
        and boxes[j][0] < boxes[i][2] - 0.01
        and boxes[i][1] < boxes[j][3] - 0.01
        and boxes[j][1] < boxes[i][3] - 0.01
    ]


def run_through(
    problem: Problem, solution: Solution, margin: float = 0.25
) -> list[tuple[int, int]]:
    """(link, box) where a drawn path enters a foreign box by more than ``margin``."""
    boxes = [box(problem, solution, i) for i in range(len(problem.keys))]
    found: list[tuple[int, int]] = []
    for k, path in enumerate(solution.paths):
        points = sampled(path)
        lo_x, hi_x = min(x for x, _ in points), max(x for x, _ in points)
        lo_y, hi_y = min(y for _, y in points), max(y for _, y in points)
        for i, (left, top, right, bottom) in enumerate(boxes):
            if i in problem.links[k] or left > hi_x or right < lo_x or top > hi_y or bottom < lo_y:
                continue
            if any(
                left + margin < x < right - margin and top + margin < y < bottom - margin
                for x, y in points
            ):
                found.append((k, i))
    return found


def crossings(problem: Problem, solution: Solution) -> list[tuple[int, int]]:
    """Pairs of links without a common end, once for each time that they are drawn across."""
    found: list[tuple[int, int]] = []
    lines = [sampled(path, 6) if path else [] for path in solution.paths]
    for (k, first), (m, second) in combinations(enumerate(lines), 2):
        if set(problem.links[k]) & set(problem.links[m]):
            continue
        for a, b in pairwise(first):
            low, high = min(a[1], b[1]), max(a[1], b[1])
            for c, d in pairwise(second):
                if max(c[1], d[1]) < low or min(c[1], d[1]) > high:
                    continue
                if _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0:
                    found.append((k, m))
    return found


def _side(a: Point, b: Point, point: Point) -> float:
    return (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])


def off_border(problem: Problem, solution: Solution, slack: float = 0.5) -> list[int]:
    """Links whose ends are not on the borders of their source and their target."""
    found: list[int] = []
    for k, path in enumerate(solution.paths):
        for point, i in ((path[0], problem.links[k][0]), (path[-1], problem.links[k][1])):
            left, top, right, bottom = box(problem, solution, i)
            x, y = point
            if problem.junction[i]:
                r = min(problem.sizes[i]) / 2
                cx, cy = solution.centres[i]
                good = abs(((x - cx) ** 2 + (y - cy) ** 2) ** 0.5 - r) <= slack
            else:
                inside = left - slack <= x <= right + slack and top - slack <= y <= bottom + slack
                edge = min(abs(x - left), abs(x - right), abs(y - top), abs(y - bottom))
                good = inside and edge <= slack
            if not good:
                found.append(k)
                break
    return found


def excused(problem: Problem, solution: Solution, link: int) -> bool:
    """Whether an end of the link lies under, or all but under, hand-placed boxes."""
    for i in problem.links[link]:
        left, top, right, bottom = box(problem, solution, i)
        for j in problem.fixed:
            if j == i:
                continue
            a, b, c, d = box(problem, solution, j)
            if a < right + 4 and left < c + 4 and b < bottom + 4 and top < d + 4:
                return True
    return False


def faults(problem: Problem, solution: Solution) -> list[str]:
    """Everything an arrangement must not do."""
    out: list[str] = []
    if len(solution.centres) != len(problem.keys) or len(solution.paths) != len(problem.links):
        out.append("wrong lengths")
    for i, at in problem.fixed.items():
        if solution.centres[i] != at:
            out.append(f"fixed node {i} moved")
    out += [f"boxes {i} and {j} overlap" for i, j in overlaps(problem, solution)]
    out += [
        f"link {k} {problem.links[k]} runs through box {i}"
        for k, i in run_through(problem, solution)
        if not excused(problem, solution, k)
    ]
    for k, path in enumerate(solution.paths):
        if len(path) < 4 or len(path) % 3 != 1:
            out.append(f"path {k} has {len(path)} points")
    out += [f"link {k} does not end on its boxes" for k in off_border(problem, solution)]
    return out


def random_problem(
    seed: int,
    count: int,
    cross: float = 0.2,
    fixed: int = 0,
    roots: float = 0.1,
    extreme: bool = False,
    direction: str = "down",
) -> Problem:
    """A forest with cross links in any direction, doubles, junctions and hand-placed nodes."""
    r = random.Random(seed)
    parent = [
        -1 if i == 0 or r.random() < roots else r.randrange(max(0, i - 1 - r.randrange(12)), i)
        for i in range(count)
    ]
    junction = [r.random() < 0.12 for _ in range(count)]
    sizes: list[tuple[float, float]] = []
    for i in range(count):
        if junction[i]:
            sizes.append((20.0, 20.0))
        elif extreme and r.random() < 0.3:
            sizes.append((r.choice([1, 7.3, 500, 2000]), r.choice([1, 3.1, 400, 1500])))
        else:
            sizes.append((r.uniform(160, 320), r.uniform(40, 200)))
    shuffled = list(range(count))
    if r.random() < 0.5:
        r.shuffle(shuffled)  # parents need not come before their children
    place = {old: new for new, old in enumerate(shuffled)}
    parent = [parent[old] for old in shuffled]
    parent = [-1 if p < 0 else place[p] for p in parent]
    junction = [junction[old] for old in shuffled]
    sizes = [sizes[old] for old in shuffled]
    links = [(i, p) for i, p in enumerate(parent) if p >= 0 and r.random() < 0.95]
    for _ in range(int(cross * count)):
        if count > 1:
            s, t = r.sample(range(count), 2)
            links.append((s, t))
            if r.random() < 0.2:
                links.append(r.choice([(s, t), (t, s)]))
    r.shuffle(links)
    spread = 300.0 * max(1, count) ** 0.5
    hands = {
        i: (r.uniform(-spread, spread), r.uniform(0, 2 * spread))
        for i in r.sample(range(count), min(fixed, count))
    }
    return Problem(
        keys=[f"n{old}" for old in shuffled],
        sizes=sizes,
        parent=parent,
        links=links,
        junction=junction,
        fixed=hands,
        direction="right" if direction == "right" else "down",
    )


def problems(most: int = 40, hands: int = 5) -> st.SearchStrategy[Problem]:
    """Random problems, small ones often."""
    return st.builds(
        random_problem,
        st.integers(0, 10_000_000),
        st.integers(0, most),
        cross=st.sampled_from([0.0, 0.1, 0.4, 1.0]),
        fixed=st.integers(0, hands) if hands else st.just(0),
        roots=st.sampled_from([0.0, 0.1, 0.6, 1.0]),
        extreme=st.booleans(),
        direction=st.sampled_from(["down", "right"]),
    )
