"""``argmap info FILE``: what a map holds, for people or as JSON."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Mapping
from typing import cast

from argmap.cli import FAILED, FINE, WITH_PROBLEMS
from argmap.cli.reading import read
from argmap.model.document import Document
from argmap.model.kinds import STATEMENT_KINDS, argument_row
from argmap.model.problem import Problem


def options(parser: argparse.ArgumentParser) -> None:
    """Add this subcommand's options."""
    parser.add_argument("file", metavar="FILE", help="the map")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace) -> int:
    """Print the summary."""
    found = read(arguments.file)
    if found is None:
        return FAILED
    document, problems = found
    facts = summary(document, problems)
    if arguments.json:
        print(json.dumps(facts, indent=2, ensure_ascii=False))
    else:
        _print(facts)
    return WITH_PROBLEMS if problems else FINE


def summary(document: Document, problems: tuple[Problem, ...] = ()) -> dict[str, object]:
    """Title, language and counts, as plain data."""
    header = document.header
    kinds = Counter(statement.kind for statement in document.statements.values())
    arguments = Counter(
        argument_row(argument.polarity, argument.conclusion in document.arguments).name
        for argument in document.arguments.values()
    )
    records = (*document.statements.values(), *document.arguments.values())
    return {
        "title": header.title,
        "description": header.description,
        "language": header.language,
        "authors": list(header.authors),
        "licence": header.licence,
        "version": header.version,
        "statements": {row.kind: kinds[row.kind] for row in STATEMENT_KINDS if kinds[row.kind]},
        "arguments": dict(sorted(arguments.items())),
        "inferred": sum(record.origin == "inferred" for record in records),
        "camps": [camp.name for camp in document.camps.values()],
        "sources": len(document.sources),
        "semantics": header.semantics or "balance",
        "scenarios": [scenario.title for scenario in document.scenarios.values()],
        "steps": len(document.steps),
        "groups": len(document.groups),
        "unread": len(document.unread),
        "problems": len(problems),
    }


def _print(facts: Mapping[str, object]) -> None:
    for name, fact in facts.items():
        if isinstance(fact, dict):
            counts = cast("dict[str, int]", fact)
            line = ", ".join(f"{kind} {count}" for kind, count in counts.items())
        elif isinstance(fact, list):
            line = "; ".join(cast("list[str]", fact))
        else:
            line = str(fact)
        if line and line != "0":
            print(f"{name + ':':13}{line}")
