"""The part of ``argmap evaluate`` that is about maps: verdicts with their sentences."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from typing import Any

from argmap.analysis.reasoning import semantics
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.setting import Setting, scenario_setting
from argmap.analysis.reasoning.solver import SEMANTICS, Mood
from argmap.analysis.reasoning.verdict import Evaluation
from argmap.analysis.reasoning.why import Explainer
from argmap.cli import FAILED, FINE, WITH_PROBLEMS, complain
from argmap.cli.evaluate import asks_acceptance, degree, say_vacuous, told_acceptance
from argmap.cli.reading import know_scenario, read_to_judge
from argmap.model.document import Document


def run(arguments: argparse.Namespace) -> int:
    """Print the verdicts under one scenario or under each."""
    found = read_to_judge(arguments.file)
    if found is None:
        return FAILED
    document, problems = found
    if not know_scenario(arguments, document):
        return FAILED
    wrong = _misused(arguments, document)
    if wrong:
        complain(f"{arguments.file}: {wrong}")
        return FAILED
    code = WITH_PROBLEMS if problems else FINE
    case = Case(document)
    name = semantics.name_for(case, arguments.semantics or "")
    if asks_acceptance(arguments):
        return max(code, _accept(arguments, case, name))
    chosen: Sequence[str | None] = [arguments.scenario]
    if arguments.all_scenarios:
        chosen = list(document.scenarios)
        if not chosen:
            complain(f"{arguments.file}: this map has no scenarios")
    judged = {id: _Judged(arguments, case, name, id) for id in chosen}
    if arguments.json:
        data = {id: each.as_json(name) for id, each in judged.items()}
        one = data[arguments.scenario] if not arguments.all_scenarios else data
        print(json.dumps(one, indent=2, ensure_ascii=False))
    else:
        for id, each in judged.items():
            if id is not None:
                print(f"{document.scenarios[id].title}:")
            each.tell()
    if any(not each.complete for each in judged.values()):
        complain(f"{arguments.file}: not finished in {arguments.seconds:g} s; some is unknown")
        code = WITH_PROBLEMS
    return code


def _misused(arguments: argparse.Namespace, document: Document) -> str | None:
    """What is wrong with the options, if anything."""
    if arguments.task in ("count", "one"):
        return f"--task {arguments.task} is for frameworks (.af, .apx, .tgf), not for maps"
    if asks_acceptance(arguments):
        wanted = arguments.semantics or document.header.semantics
        if wanted not in SEMANTICS:
            return f"--task {arguments.task} needs --semantics {', '.join(SEMANTICS)}"
        if arguments.all_scenarios:
            return "one scenario at a time, please, with --task credulous or sceptical"
        if not (
            arguments.argument in document.statements or arguments.argument in document.arguments
        ):
            return f"there is no statement or argument {arguments.argument} in this map"
    return None


def _accept(arguments: argparse.Namespace, case: Case, name: str) -> int:
    from argmap.analysis.reasoning import dung

    mood: Mood = "credulous" if arguments.task == "credulous" else "sceptical"
    setting = scenario_setting(case.document, arguments.scenario)
    accepted = dung.accepted(
        case, setting, name, arguments.argument, mood, seconds=arguments.seconds
    )
    vacuous = mood == "sceptical" and dung.is_empty(case, setting, name, seconds=arguments.seconds)
    if accepted and vacuous:
        say_vacuous(arguments)
    return told_acceptance(arguments, name, accepted)


def _evaluate(case: Case, setting: Setting, name: str, seconds: float) -> Evaluation:
    if name in SEMANTICS:
        from argmap.analysis.reasoning import dung

        return dung.evaluate(case, setting, name, seconds=seconds)
    return semantics.evaluate(case, setting, name)


class _Judged:
    """A map under one scenario, and how it is told."""

    def __init__(
        self, arguments: argparse.Namespace, case: Case, name: str, scenario: str | None
    ) -> None:
        self.document = case.document
        self.scenario = scenario
        setting = scenario_setting(case.document, scenario)
        self.evaluation = _evaluate(case, setting, name, arguments.seconds)
        self.explainer = Explainer(case, self.evaluation, setting)
        self.complete = "unknown" not in self.evaluation.method.values()

    def as_json(self, name: str) -> dict[str, Any]:
        evaluation = self.evaluation
        data: dict[str, Any] = {
            "semantics": name,
            "scenario": self.scenario,
            "verdicts": {id: self._row(id, verdict) for id, verdict in evaluation.verdicts.items()},
            "arguments": {
                id: self._row(id, standing) for id, standing in evaluation.standings.items()
            },
        }
        if name in SEMANTICS:
            data["complete"] = self.complete
        return data

    def _row(self, id: str, verdict: str) -> dict[str, Any]:
        evaluation = self.evaluation
        why = self.explainer.why(id)
        row: dict[str, Any] = {}
        if id in evaluation.strengths:
            row["strength"] = evaluation.strengths[id]
            row["method"] = evaluation.method.get(id, "direct")
        row["verdict"] = verdict
        if id in evaluation.desirable:
            row["desirable"] = evaluation.desirable[id]
            row["feasible"] = evaluation.feasible[id]
        if evaluation.method.get(id) == "unknown":
            row["unknown"] = True
        row["because"] = list(why.because)
        row["sentence"] = str(why.sentence)
        return row

    def tell(self) -> None:
        """Print the positions, then the other statements, each with its sentence."""
        statements = self.document.statements
        rows = sorted(self.evaluation.verdicts, key=lambda id: statements[id].kind != "position")
        for id in rows:
            line = str(self.explainer.why(id).sentence)
            strengths = self.evaluation.strengths
            if id in strengths:
                line = f"{degree(strengths[id]):>8}  {line}"
            print(f"  {line}")
        if not rows:
            print("  There is nothing to judge in this map.")
