"""Opens a map for a subcommand: a document, or a message and None."""

from __future__ import annotations

from pathlib import Path

import argmap
from argmap.cli import complain
from argmap.formats.errors import ReadError
from argmap.model.document import Document
from argmap.model.problem import Problem


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
