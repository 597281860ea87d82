"""Opens a map for a subcommand: which file, and out of it a document, or a message and None."""

from __future__ import annotations

import argparse
from pathlib import Path

import argmap
from argmap.analysis.checks import check
from argmap.cli import complain
from argmap.formats.errors import ReadError
from argmap.model.document import Document
from argmap.model.problem import Problem


def file_and_outputs(parser: argparse.ArgumentParser, endings: str) -> None:
    """The options of a subcommand that makes files of a map."""
    parser.add_argument("file", metavar="FILE", help="the map")
    parser.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        action="append",
        required=True,
        help=f"a file ending in {endings}; may be given more than once",
    )


def read(path: str | Path, *, quiet: bool = False) -> tuple[Document, tuple[Problem, ...]] | None:
    """The document and its problems, told on stderr unless ``quiet``; None: unreadable."""
    try:
        document, problems = argmap.load(path)
    except ReadError as error:
        complain(error)
        return None
    if not quiet:
        for problem in problems:
            complain(f"{path}: {problem}")
    return document, problems


def read_to_judge(path: str | Path) -> tuple[Document, tuple[Problem, ...]] | None:
    """The same for subcommands that tell verdicts: also what bears on those is told."""
    found = read(path)
    if found is None:
        return None
    document, problems = found
    told = tuple(problem for problem in check(document) if problem.code in _BEARING)
    for problem in told:
        complain(f"{path}: {problem}")
    return document, (*problems, *told)


def know_scenario(arguments: argparse.Namespace, document: Document) -> bool:
    """Make of ``arguments.scenario``, an id or a title, the id; False, with a message: of none."""
    asked = arguments.scenario
    if not asked or asked in document.scenarios:
        return True
    called = [
        id for id, each in document.scenarios.items() if each.title.casefold() == asked.casefold()
    ]
    if len(called) == 1:
        (arguments.scenario,) = called
        return True
    there = ", ".join(f"{id} (“{each.title}”)" for id, each in document.scenarios.items())
    complain(
        f"{arguments.file}: "
        + (
            f"{len(called)} scenarios in this map are called {asked}; say which by its id: "
            if called
            else f"there is no scenario {asked} in this map; there are: "
        )
        + (there or "none")
    )
    return False


_BEARING = ("semantics-unknown", "scenario-id-missing", "weight-out-of-range")
"""Codes of the checks that bear on what is said of a map's verdicts."""
