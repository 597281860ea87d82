"""``argmap evaluate FILE``: verdicts on a map, extensions of a framework, strengths.

Maps are ``evaluate_map``'s; what is needed for one kind of file is imported for it alone.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from argmap.cli import FAILED, FINE, WITH_PROBLEMS, complain
from argmap.formats.errors import NotThisFormat, ReadError

TASKS = ("extensions", "count", "one", "credulous", "sceptical")
LIMIT = 1000
SECONDS = 20.0
_STRENGTH = "strength"


def options(parser: argparse.ArgumentParser) -> None:
    """Add this subcommand's options."""
    parser.description = (
        "Verdicts on a map; extensions or acceptance of a framework (.af, .apx, .tgf); strengths "
        "of a bipolar framework (.json)."
    )
    parser.add_argument("file", metavar="FILE", help="a map, or a framework")
    parser.add_argument(
        "--semantics",
        metavar="NAME",
        help="balance, strength[:df-quad|quadratic-energy|euler], grounded, complete, preferred, "
        "stable, semi-stable or ideal; without it what the map names, else balance (maps), "
        "grounded (frameworks) or strength (bipolar frameworks)",
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--scenario", metavar="NAME", help="the scenario that is taken as given")
    which.add_argument("--all-scenarios", action="store_true", help="each scenario in turn")
    parser.add_argument(
        "--task",
        choices=TASKS,
        default=TASKS[0],
        help="list the extensions (the default), count them all, give one, or say whether some "
        "(credulous) or every extension (sceptical) has an argument",
    )
    parser.add_argument("--argument", metavar="NAME", help="for credulous and sceptical: which")
    parser.add_argument(
        "--limit",
        metavar="N",
        type=_at_least_one,
        default=LIMIT,
        help=f"extensions to list at most (default {LIMIT})",
    )
    parser.add_argument(
        "--seconds",
        metavar="S",
        type=_positive,
        default=SECONDS,
        help=f"after how long to stop with what is known (default {SECONDS:g})",
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace) -> int:
    """Find out what kind of file it is, evaluate it and print the answer."""
    from argmap.formats import frameworks

    wrong = _misused(arguments)
    if wrong:
        complain(wrong)
        return FAILED
    try:
        if frameworks.is_abstract(arguments.file):
            return _on_framework(arguments)
        if _may_be_bipolar(arguments.file):
            try:
                return _on_bipolar(arguments)
            except NotThisFormat:
                pass  # a map, or for the reader of maps to say why not
    except ReadError as error:
        complain(error)
        return FAILED
    from argmap.cli import evaluate_map

    return evaluate_map.run(arguments)


def asks_acceptance(arguments: argparse.Namespace) -> bool:
    """Whether the task is about one argument."""
    return arguments.task in ("credulous", "sceptical")


def show(arguments: argparse.Namespace, answer: dict[str, Any], lines: Iterator[str]) -> None:
    """Print the answer as JSON, or its lines for people."""
    if arguments.json:
        print(json.dumps(answer, ensure_ascii=False))
    else:
        for line in lines:
            print(line)


def _misused(arguments: argparse.Namespace) -> str | None:
    from argmap.analysis.reasoning import semantics

    if arguments.semantics and not semantics.known(arguments.semantics):
        names = ", ".join(semantics.NAMES)
        return f"no semantics is called {arguments.semantics}; there are {names}"
    if asks_acceptance(arguments) and not arguments.argument:
        return f"--task {arguments.task} needs --argument NAME"
    if arguments.argument and not asks_acceptance(arguments):
        return "--argument goes with --task credulous or --task sceptical"
    return None


def _at_least_one(words: str) -> int:
    if not words.isdecimal() or int(words) < 1:
        raise argparse.ArgumentTypeError(f"a number from 1 up, not {words}")
    return int(words)


def _positive(words: str) -> float:
    try:
        seconds = float(words)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < 1e9:
        raise argparse.ArgumentTypeError(f"a number of seconds above 0, not {words}")
    return seconds


def _for_frameworks(arguments: argparse.Namespace, name: str) -> str | None:
    """What is wrong with the options for a file without scenarios."""
    if arguments.scenario or arguments.all_scenarios:
        return f"{arguments.file}: a framework has no scenarios"
    kind = name.partition(":")[0]
    if arguments.file.lower().endswith(".json"):
        if kind != _STRENGTH:
            return f"{arguments.file}: a bipolar framework has strengths, not {name}"
        if arguments.task != TASKS[0]:
            return f"{arguments.file}: --task is for abstract frameworks (.af, .apx, .tgf)"
    elif kind in (_STRENGTH, "balance"):
        return f"{arguments.file}: {name} needs a map or a bipolar framework; this has only attacks"
    return None


# --- abstract frameworks -------------------------------------------------------------------------


def _on_framework(arguments: argparse.Namespace) -> int:
    from argmap.analysis.reasoning.budget import Budget
    from argmap.analysis.reasoning.solver import SEMANTICS, Mood, Solver
    from argmap.formats import frameworks

    name = arguments.semantics or "grounded"
    wrong = _for_frameworks(arguments, name)
    if wrong:
        complain(wrong)
        return FAILED
    framework = frameworks.read(arguments.file)
    semantics = name if name in SEMANTICS else SEMANTICS[0]
    solver = Solver(framework, Budget(arguments.seconds))
    if asks_acceptance(arguments):
        if arguments.argument not in framework.names:
            complain(f"{arguments.file}: there is no argument {arguments.argument}")
            return FAILED
        mood: Mood = "credulous" if arguments.task == "credulous" else "sceptical"
        number = framework.names.index(arguments.argument)
        accepted = solver.accepted(number, semantics, mood)
        if accepted and mood == "sceptical" and solver.is_empty(semantics):
            say_vacuous(arguments)
        return told_acceptance(arguments, name, accepted)
    if arguments.task == "count":
        counted = solver.count(semantics)
        answer = {"semantics": name, "count": counted.count, "complete": counted.complete}
        least = "" if counted.complete else "at least "
        show(arguments, answer, iter([f"{least}{counted.count}"]))
        return FINE if counted.complete else _late(arguments)
    one = arguments.task == "one"
    found = solver.extensions(semantics, 1 if one else arguments.limit)
    names = framework.names
    extensions = [[names[number] for number in each] for each in found.found]
    # asked for one, one is all of the answer
    complete = found.complete or (one and bool(extensions))
    answer = {
        "semantics": name,
        "extensions": extensions,
        "count": len(extensions),
        "complete": complete,
    }
    show(arguments, answer, _listed(extensions, complete=complete))
    if complete:
        return FINE
    if solver.budget.spent():
        return _late(arguments)
    complain(f"{arguments.file}: there are more than these {len(extensions)}; see --limit")
    return FINE


def told_acceptance(arguments: argparse.Namespace, name: str, accepted: bool | None) -> int:
    """Print whether an argument is accepted; None: it could not be found out."""
    answer = {"semantics": name, "argument": arguments.argument, "accepted": accepted}
    word = {True: "yes", False: "no", None: "unknown"}[accepted]
    show(arguments, answer, iter([word]))
    return _late(arguments) if accepted is None else FINE


def say_vacuous(arguments: argparse.Namespace) -> None:
    """Say that a yes means little."""
    complain(f"{arguments.file}: no extension is stable, so it is true of all of them")


def _late(arguments: argparse.Namespace) -> int:
    complain(f"{arguments.file}: not finished in {arguments.seconds:g} s; the answer is partial")
    return WITH_PROBLEMS


def _listed(extensions: list[list[str]], *, complete: bool) -> Iterator[str]:
    if complete and not extensions:
        yield "no extension"
    for extension in extensions:
        yield "{" + ", ".join(extension) + "}"


# --- bipolar frameworks --------------------------------------------------------------------------


def _may_be_bipolar(file: str) -> bool:
    """Whether a look at the bytes finds the lists that a map has not."""
    from argmap.formats.files import read_bytes

    if Path(file).suffix.lower() != ".json":
        return False
    data = read_bytes(file)
    return b'"attacks"' in data or b'"supports"' in data


def _on_bipolar(arguments: argparse.Namespace) -> int:
    from argmap.analysis.reasoning.gradual import KINDS, evaluate
    from argmap.formats import frameworks

    graph = frameworks.read_bipolar(arguments.file)
    name = arguments.semantics or _STRENGTH
    wrong = _for_frameworks(arguments, name)
    if wrong:
        complain(wrong)
        return FAILED
    kind = name.partition(":")[2]
    kind = kind if kind in KINDS else KINDS[0]
    found = evaluate(graph, kind)
    strengths = dict(zip(graph.names, found.values, strict=True))
    answer = {"semantics": name, "strengths": strengths, "method": found.method}
    show(arguments, answer, (f"{each}: {degree(value)}" for each, value in strengths.items()))
    return FINE


def degree(strength: float | None) -> str:
    """A strength for people."""
    return "no limit" if strength is None else f"{strength:.4f}"
