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


_BEARING = ("semantics-unknown", "scenario-id-missing", "weight-out-of-range")
"""Codes of the checks that bear on what is said of a map's verdicts."""
