"""Reads as much of Carneades 4's YAML as our model has a place for.

Left aside: argument schemes with variables, which Carneades makes arguments of, and weighing
functions. An argument graph with no more than these reads the same in both:

* assumed → set true; neither assumed nor argued for → set false, as Carneades labels it out;
* an issue's statements → positions of a question, the issue's standard → theirs;
* the undercutter, a statement → an undercut from it; no premises → a claim that nobody disputes;
* the scheme "convergent" → an argument for each premise.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from argmap.model.document import Document
from argmap.model.records import Argument, Premise, Record, Statement

STANDARDS = {"PE": "preponderance", "CCE": "clear", "BRD": "beyond-doubt"}
SAYS = {"in": "holds", "out": "fails", "undecided": "open"}


def read(path: Path) -> tuple[Document, dict[str, str], bool]:
    """The map, what its own tests expect (verdict by statement), and whether schemes are lost."""
    data: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    written: dict[str, Any] = data.get("statements") or {}
    assumed = {_id(each) for each in data.get("assumptions") or ()}
    assumed |= {
        _id(id) for id, each in written.items() if isinstance(each, dict) and each.get("assumed")
    }
    arguments: dict[str, Any] = data.get("arguments") or {}
    argued = {_id(each["conclusion"]) for each in arguments.values()}
    tests: dict[str, Any] = data.get("tests") or {}
    expected = {_id(id): SAYS[label] for label, ids in tests.items() for id in ids or ()}
    questions: dict[str, str] = {}
    standards: dict[str, str] = {}
    for issue, fields in (data.get("issues") or {}).items():
        for position in fields["positions"]:
            questions[_id(position)] = f"issue {issue}"
            if "standard" in fields:
                standards[_id(position)] = STANDARDS[fields["standard"]]
    records: list[Record] = [
        Statement(id=question, kind="question", text=question)
        for question in dict.fromkeys(questions.values())
    ]
    names = [_id(id) for id in written]
    for id in dict.fromkeys([*names, *sorted(assumed), *expected]):
        fields: dict[str, Any] = {"kind": "claim"}
        if id in questions:
            fields = {"kind": "position", "question": questions[id]}
        if id in assumed:
            fields["value"] = "true"
        elif id not in argued:
            fields["value"] = "false"
        if id in standards:
            fields["standard"] = standards[id]
        records.append(Statement(id=id, text=id, **fields))
    records.append(Statement(id="given", kind="claim", text="given"))
    for id, fields in arguments.items():
        records.extend(_arguments(f"argument {id}", fields))
    schemes = data.get("argument_schemes") or ()
    return Document.of(records), expected, any("variables" in each for each in schemes)


def _arguments(id: str, fields: dict[str, Any]) -> list[Record]:
    premises = [_id(each) for each in fields.get("premises") or ["given"]]
    apart = fields.get("scheme") == "convergent"
    records: list[Record] = []
    for number, some in enumerate([[each] for each in premises] if apart else [premises]):
        own = f"{id}.{number}"
        records.append(
            Argument(
                id=own,
                premises=tuple(Premise(statement=each) for each in some),
                conclusion=_id(fields["conclusion"]),
            )
        )
        if "undercutter" in fields:
            undercutter = Premise(statement=_id(fields["undercutter"]))
            records.append(
                Argument(
                    id=f"{own} undercut",
                    premises=(undercutter,),
                    conclusion=own,
                    polarity="attack",
                )
            )
    return records


def _id(term: object) -> str:
    return "".join(str(term).split())
