"""Frameworks and degrees of strength: grounded, acceptance, cancelling, DF-QuAD, many settings.

CPU time, beside the linear reference of the kit, clingo and Uncertainpy (github:nicopotyka/
Uncertainpy, looked for in ARGMAP_UNCERTAINPY or among the kit's repositories; QBAF-Py cannot be had
as a snapshot). Cancelling is measured by the clock, since it is a matter of waiting.
"""

from __future__ import annotations

import importlib
import os
import random
import statistics
import sys
import threading
import time
import types
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from documents import made
from table import Row, cpu_ms, peers

from argmap.analysis.reasoning import grounded
from argmap.analysis.reasoning.budget import Budget
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.contributions import tornado
from argmap.analysis.reasoning.framework import UNDECIDED, Framework
from argmap.analysis.reasoning.gradual import Bipolar, evaluate, wired
from argmap.analysis.reasoning.setting import Setting
from argmap.analysis.reasoning.solver import Solver
from argmap.analysis.reasoning.sweep import sweep
from argmap.model.document import Document
from argmap.model.records import Value

SIZES = (1_000, 10_000, 100_000)


def rows() -> Iterator[Row]:
    """Each must of issue 3 about engines, with its aim."""
    yield from _settings()
    yield from _cancelling()
    folder = peers()
    if folder is None or not (folder / "kit").is_dir():
        raise LookupError("the peers' kit is not there (ARGMAP_PEERS)")
    sys.path.insert(0, str(folder))
    yield from _acceptance()
    yield from _grounded()
    yield from _strengths(folder)


def _repeats(size: int) -> int:
    return {1_000: 21, 10_000: 9}.get(size, 5)


# --- grounded ------------------------------------------------------------------------------------


def _grounded() -> Iterator[Row]:
    from kit import engines, gen  # pyright: ignore[reportMissingImports]

    shapes: dict[str, Callable[[int], Any]] = {
        "chain": lambda size: gen.chain(1, size),
        "bushy": lambda size: gen.sparse(77, size, 1.5),
        "debate": lambda size: gen.debate(77, size, 0.05),
        "acyclic": lambda size: gen.grounded(77, size, 4 / size),
    }
    for shape, make in shapes.items():
        for size in SIZES:
            theirs = make(size)
            ours = Framework(tuple(map(str, range(size))), theirs.edges)
            assert set(grounded.extension(ours)) == engines.own_grounded_py(theirs)
            mine, reference = _in_turn(
                lambda f=ours: grounded.extension(f),
                lambda t=theirs: engines.own_grounded_py(t),
                _repeats(size),
            )
            what = f"grounded, {shape}, {size:,} arguments"
            yield Row(what, mine, reference, "the kit's linear reference", "ms", 1.5)
            clingo = cpu_ms(lambda t=theirs: engines.clingo_grounded(t), 1)
            yield Row(what, mine, clingo, "clingo", "ms", 1.0)


def _in_turn(
    ours: Callable[[], object], theirs: Callable[[], object], repeats: int
) -> tuple[float, float]:
    """Median CPU ms of both, run one after the other, so that noise falls on both alike."""
    times = [(cpu_ms(ours, 1), cpu_ms(theirs, 1)) for _ in range(repeats)]
    return statistics.median(o for o, _ in times), statistics.median(t for _, t in times)


# --- strength ------------------------------------------------------------------------------------


def _strengths(folder: Path) -> Iterator[Row]:
    from kit import qb  # pyright: ignore[reportMissingImports]

    peer = _uncertainpy(folder)
    shapes: dict[str, Callable[[int], Any]] = {
        "acyclic": lambda size: qb.dag(5, size, 2),
        "tree": lambda size: qb.tree(5, size),
        "deep": lambda size: qb.dag(5, size, 2, 10),
    }
    for shape, make in shapes.items():
        for size in SIZES:
            graph = make(size)
            mine = Bipolar(("",) * size, graph.w, graph.att, graph.sup)
            wires = wired(mine)
            what = f"DF-QuAD with ordering, {shape}, {size:,}"
            repeats = 15 if size == 1_000 else 5
            if peer is None:
                ours, theirs = _in_turn(
                    lambda m=mine: evaluate(m), lambda g=graph: qb.own_py(g, "dfquad"), repeats
                )
                yield Row(what, ours, theirs, "the kit's reference", "ms", 1.0)
                continue
            solve, arguments = _built(graph)
            result = solve()
            values = evaluate(mine).values
            assert all(
                value is not None and abs(value - result[argument]) < 1e-9
                for value, argument in zip(values, arguments, strict=True)
            )
            ours, theirs = _in_turn(lambda m=mine, w=wires: evaluate(m, wires=w), solve, repeats)
            yield Row(what, ours, theirs, "Uncertainpy, both graphs built", "ms", 0.5)
            ours, theirs = _in_turn(
                lambda m=mine: evaluate(m), lambda g=graph: _built(g)[0](), repeats // 3
            )
            what = f"the same from lists of edges, {shape}, {size:,}"
            yield Row(what, ours, theirs, "Uncertainpy, from lists too", "ms", 0.5)


def _uncertainpy(folder: Path) -> Path | None:
    """Where its package lies, made importable; it asks for matplotlib only to draw."""
    named = os.environ.get("ARGMAP_UNCERTAINPY", "")
    places = [Path(named) / "src", folder / "repos" / "nicopotyka+Uncertainpy" / "src"]
    found = next((place for place in places if (place / "uncertainpy").is_dir()), None)
    if found is None:
        print("Uncertainpy is not there (ARGMAP_UNCERTAINPY): the kit's reference instead")
        return None
    sys.path.insert(0, str(found))
    try:
        importlib.import_module("matplotlib.pyplot")
    except ImportError:
        for name in ("matplotlib", "matplotlib.pyplot"):
            sys.modules[name] = types.ModuleType(name)
    return found


def _built(graph: Any) -> tuple[Callable[[], Any], list[Any]]:
    """Uncertainpy's evaluation of a graph that it has built."""
    acyclic = importlib.import_module("uncertainpy.gradual.algorithms.Acyclic")
    modular = importlib.import_module("uncertainpy.gradual.semantics.modular")
    bag = importlib.import_module("uncertainpy.gradual.BAG").BAG()
    argument = importlib.import_module("uncertainpy.gradual.Argument").Argument
    arguments = [argument(f"a{n}", float(weight)) for n, weight in enumerate(graph.w)]
    for each in arguments:
        bag.arguments[each.name] = each
    for source, target in graph.att:
        bag.add_attack(arguments[source], arguments[target])
    for source, target in graph.sup:
        bag.add_support(arguments[source], arguments[target])
    way = modular.ProductAggregation(), modular.LinearInfluence(1)
    return lambda: acyclic.computeStrengthValues(bag, *way), arguments


def _settings() -> Iterator[Row]:
    document = made(1000)
    case = Case(document)
    draw = random.Random(3)
    positions = [each.id for each in document.statements.values() if each.kind == "position"]
    ten = _assumptions(document)[:10]
    settings = [
        Setting({id: "true" if column >> bit & 1 else "false" for bit, id in enumerate(ten)})
        for column in range(1024)
    ]
    what = "strength, 1,024 scenarios × 1,000 statements"
    ours = cpu_ms(lambda: sweep(case, settings, "df-quad", positions), 7)
    yield Row(what, ours, None, "a must, from reading the settings on", "ms", 50)
    yield Row(what, ours, None, "aim", "ms", 15, aim=True)
    values: tuple[Value, ...] = ("true", "false", "open")
    wild = [
        Setting({id: draw.choice(values) for id in _assumptions(document)}) for _ in range(1024)
    ]
    ours = cpu_ms(lambda: sweep(case, wild, "df-quad", positions), 5)
    what = "strength, 1,024, every assumption set at random"
    yield Row(what, ours, None, "for comparison", "ms", 150, aim=True)
    ours = cpu_ms(lambda: tornado(case, positions[0]), 7)
    yield Row("strength, tornado over 1,000 statements", ours, None, "a must", "ms", 50)
    yield Row("strength, tornado over 1,000 statements", ours, None, "aim", "ms", 20, aim=True)


def _assumptions(document: Document) -> list[str]:
    return [each.id for each in document.statements.values() if each.kind == "assumption"]


# --- acceptance ----------------------------------------------------------------------------------


def _acceptance() -> Iterator[Row]:
    from kit import gen  # pyright: ignore[reportMissingImports]

    for size in (500, 2_000):
        theirs = gen.debate(1023, size)
        framework = Framework(tuple(map(str, range(size))), theirs.edges)
        labels = grounded.label(framework)
        open_ = [number for number, label in enumerate(labels) if label == UNDECIDED]
        asked = random.Random(1).sample(open_, 5)
        for semantics in ("complete", "preferred", "stable", "semi-stable", "ideal"):
            for mood in ("credulous", "sceptical"):
                worst = max(
                    cpu_ms(partial(_ask, framework, number, semantics, mood), 1) for number in asked
                )
                what = f"acceptance, debate of {size:,}, {semantics}, {mood}"
                yield Row(what, worst, None, "the slowest of five, a must", "ms", 100)


def _ask(framework: Framework, number: int, semantics: Any, mood: Any) -> None:
    assert Solver(framework, Budget(10)).accepted(number, semantics, mood) is not None


def _cancelling() -> Iterator[Row]:
    """From asking for the end until the answer is there, in a query that nobody finishes."""
    draw = random.Random(5)
    attacks = [(draw.randrange(400), number) for number in range(400) for _ in range(8)]
    framework = Framework.of(map(str, range(400)), attacks)
    waits: list[float] = []
    for _ in range(5):
        stop = threading.Event()
        solver = Solver(framework, Budget(30, stop.is_set))
        thread = threading.Thread(
            target=lambda s=solver: s.accepted(0, "stable", "sceptical"), daemon=True
        )
        thread.start()
        time.sleep(0.3)
        assert thread.is_alive()
        begin = time.perf_counter()
        stop.set()
        thread.join()
        waits.append((time.perf_counter() - begin) * 1e3)
    yield Row("cancelling a query, the longest of five", max(waits), None, "a must", "ms", 50)
