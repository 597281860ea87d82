"""``argmap scenarios FILE``: what each scenario sets, and what it makes of each position."""

from __future__ import annotations

import argparse
import json
from typing import Any

from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.live import Live
from argmap.analysis.reasoning.setting import setting_of
from argmap.analysis.reasoning.verdict import Evaluation
from argmap.analysis.reasoning.why import Explainer
from argmap.analysis.structure import positions
from argmap.cli import FAILED, FINE, WITH_PROBLEMS
from argmap.cli.reading import read_to_judge
from argmap.model.document import Document
from argmap.model.records import Label, Scenario


def options(parser: argparse.ArgumentParser) -> None:
    """Add this subcommand's options."""
    parser.add_argument("file", metavar="FILE", help="the map")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace) -> int:
    """Print the scenarios; with problems when one names what is gone."""
    found = read_to_judge(arguments.file)
    if found is None:
        return FAILED
    document, problems = found
    scenarios = list(document.scenarios.values())
    live = Live(document)
    evaluations = live.evaluations([setting_of(scenario) for scenario in scenarios])
    if arguments.json:
        rows = [
            _as_json(document, scenario, evaluation)
            for scenario, evaluation in zip(scenarios, evaluations, strict=True)
        ]
        print(json.dumps(rows, indent=2, ensure_ascii=False))
    else:
        _print(live.case, scenarios, evaluations)
    return WITH_PROBLEMS if problems else FINE


def _gone(document: Document, scenario: Scenario) -> list[str]:
    known = {*document.statements, *document.arguments}
    values = [id for id in scenario.values if id not in document.statements]
    return [*values, *(id for id in scenario.weights if id not in known)]


def _as_json(document: Document, scenario: Scenario, evaluation: Evaluation) -> dict[str, Any]:
    return {
        "id": scenario.id,
        "title": scenario.title,
        "notes": scenario.notes,
        "values": dict(scenario.values),
        "weights": dict(scenario.weights),
        "verdicts": {each.id: evaluation.verdicts[each.id] for each in positions(document)},
        "gone": _gone(document, scenario),
    }


def _print(case: Case, scenarios: list[Scenario], evaluations: list[Evaluation]) -> None:
    if not scenarios:
        print("There is no scenario in this map.")
    document = case.document
    for scenario, evaluation in zip(scenarios, evaluations, strict=True):
        print(f"{scenario.title} ({scenario.id})")
        gone = _gone(document, scenario)
        given = [
            _set(document, id, value) for id, value in scenario.values.items() if id not in gone
        ]
        given += [
            f"{id} weighs {weight:g}" for id, weight in scenario.weights.items() if id not in gone
        ]
        print(f"    {'; '.join(given) or 'as the map says'}")
        explainer = Explainer(case, evaluation, setting_of(scenario))
        for each in positions(document):
            print(f"    {explainer.line(each.id)}")


def _set(document: Document, id: str, value: str) -> str:
    statement = document.statements[id]
    if isinstance(statement.label, Label) and value != "open":
        words = statement.label.true if value == "true" else statement.label.false
        if words:
            return words
    return f"{statement.name}: {value}"
