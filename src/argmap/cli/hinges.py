"""``argmap hinges FILE``: on what the verdict on each position turns, and how far it stands."""

from __future__ import annotations

import argparse
import json
from typing import Any, cast

from argmap.analysis.reasoning import hinges, robustness, turns
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.flips import Over
from argmap.analysis.reasoning.hinges import Hinges
from argmap.analysis.reasoning.robustness import Robustness
from argmap.analysis.reasoning.semantics import evaluate
from argmap.analysis.reasoning.setting import Setting, scenario_setting
from argmap.analysis.reasoning.why import Explainer
from argmap.cli import FAILED, FINE, WITH_PROBLEMS, complain
from argmap.cli.progress import Progress
from argmap.cli.reading import know_scenario, read_to_judge
from argmap.model.document import Document

OVER: tuple[Over, ...] = ("assumptions", "statements", "arguments", "weights")


def options(parser: argparse.ArgumentParser) -> None:
    """Add this subcommand's options."""
    parser.add_argument("file", metavar="FILE", help="the map")
    parser.add_argument(
        "--scenario", metavar="NAME", help="the setting to start from; without it the map's own"
    )
    parser.add_argument(
        "--position", metavar="ID", help="one position, or any statement; without it every position"
    )
    parser.add_argument(
        "--max-size",
        metavar="N",
        default=str(hinges.MAX_SIZE),
        help=f"the most that is flipped together (default {hinges.MAX_SIZE})",
    )
    parser.add_argument(
        "--over",
        metavar="WHAT",
        default=OVER[0],
        help=f"what is flipped, with commas between: {', '.join(OVER)} (default {OVER[0]})",
    )
    parser.add_argument(
        "--robustness",
        action="store_true",
        help="also in what share of scenarios and of weight settings each verdict stands",
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace) -> int:
    """Print the hinges of each position."""
    found = read_to_judge(arguments.file)
    if found is None:
        return FAILED
    document, problems = found
    if not know_scenario(arguments, document):
        return FAILED
    wrong = _misused(arguments, document)
    if wrong is not None:
        complain(f"{arguments.file}: {wrong}")
        return FAILED
    case = Case(document)
    setting = scenario_setting(document, arguments.scenario)
    progress = Progress()
    try:
        rows = hinges.find(
            case,
            setting,
            [arguments.position] if arguments.position else None,
            max_size=int(arguments.max_size),
            over=cast("list[Over]", arguments.over.split(",")),
            progress=progress,
        )
        stands = {
            row.position: robustness.measure(case, setting, row.position, progress=progress)
            for row in rows
            if arguments.robustness
        }
    finally:
        progress.clear()
    if arguments.json:
        data = [_as_json(row, arguments.scenario, stands.get(row.position)) for row in rows]
        print(json.dumps(data, indent=2, ensure_ascii=False))
    else:
        _print(case, setting, rows, stands)
    return WITH_PROBLEMS if problems else FINE


def _misused(arguments: argparse.Namespace, document: Document) -> str | None:
    """What is wrong with the options, if anything."""
    if arguments.position:
        statement = document.statements.get(arguments.position)
        if statement is None:
            return f"there is no statement {arguments.position} in this map"
        if statement.kind == "question":
            return f"{arguments.position} is a question, which has no verdict"
        if statement.wordless:
            return f"{arguments.position} has no words yet, and so no verdict"
    if not arguments.max_size.isdecimal() or int(arguments.max_size) < 1:
        return f"--max-size is a number from 1 up, not {arguments.max_size}"
    for word in arguments.over.split(","):
        if word not in OVER:
            return f"--over takes {', '.join(OVER)}, not {word}"
    return None


def _as_json(row: Hinges, scenario: str | None, stands: Robustness | None) -> dict[str, Any]:
    data: dict[str, Any] = {
        "position": row.position,
        "scenario": scenario,
        "verdict": row.verdict,
        "hinges": [{"flip": dict(hinge.flip), "verdict": hinge.verdict} for hinge in row.found],
        "bound": row.bound,
        "complete": row.complete,
        "without_inferred": row.without_inferred,
        "inferred_that_matter": list(row.inferred_that_matter),
    }
    if stands is not None:
        data["robustness"] = {
            "share_of_scenarios": stands.share_of_scenarios,
            "scenarios": dict(stands.scenarios),
            "scenarios_exact": stands.scenarios_exact,
            "share_of_weights": stands.share_of_weights,
            "weights": dict(stands.weights),
            "samples": stands.samples,
        }
    return data


def _print(
    case: Case, setting: Setting, rows: tuple[Hinges, ...], stands: dict[str, Robustness]
) -> None:
    document = case.document
    if not rows:
        print("There is no position in this map.")
        return
    explainer = Explainer(case, evaluate(case, setting), setting)
    for row in rows:
        print(explainer.line(row.position))
        print(f"    {turns.line(document, row)}")
        for hinge in row.found:
            print(f"    - {turns.if_line(document, row.position, hinge)}")
        then = turns.then_line(document, row)
        if then is not None:
            print(f"    - {then}")
        if not row.complete:
            print(f"    Larger sets than of {row.bound} were not tried.")
        if row.position in stands:
            print(f"    {turns.robust_line(stands[row.position])}")
        inferred = turns.inferred_line(document, row)
        if inferred is not None:
            print(f"    {inferred}")
    if len(rows) > 1:
        print(turns.case_line(document, rows))
