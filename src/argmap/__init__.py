"""argmap: argument maps for policy workshops, as a program and as a library.

    document, problems = argmap.load("map.argmap.json")
    argmap.save(document, "copy.argmap.json")
    graph = argmap.to_networkx(document)
    document = argmap.from_networkx(graph)

Importing this loads nothing heavy; each function does when it is called.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argmap.model.document import Document
    from argmap.model.problem import Problem

__all__ = ["from_networkx", "load", "save", "to_networkx"]


def load(path: str | os.PathLike[str]) -> tuple[Document, tuple[Problem, ...]]:
    """The map in a file, and what is wrong with it.

    Raises ``argmap.formats.errors.ReadError``, whose text names file, place and cause, when nothing
    can be read; ``NotThisFormat``, one of them, when the file is no argument map.
    """
    from argmap.formats import native
    from argmap.formats.files import read_bytes

    return native.read(read_bytes(path), os.fspath(path))


def save(document: Document, path: str | os.PathLike[str]) -> None:
    """Write a map to a file, whole or not at all.

    Raises ``argmap.app.saving.NotSaved``, whose text names file and cause; the file is then as it
    was.
    """
    from pathlib import Path

    from argmap.app.saving import replace_file
    from argmap.formats import native

    replace_file(Path(path), native.write(document))


def to_networkx(document: Document) -> Any:
    """The map as a ``networkx.MultiDiGraph``: see ``argmap.analysis.graph``."""
    from argmap.analysis import graph

    return graph.to_networkx(document)


def from_networkx(graph: Any) -> Document:
    """A map from a directed graph of networkx, ours or anyone's: see ``argmap.analysis.graph``.

    Raises ``ValueError`` with the cause when the graph is no argument map.
    """
    from argmap.analysis import graph as graphs
    from argmap.formats.texts import no_texts

    document = graphs.from_networkx(graph)
    document.kept = no_texts(spelt=True)  # what a file spelt out went into the graph and stays so
    return document
