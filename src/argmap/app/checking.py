"""Everything that is wrong with a map, or that a careful reader would ask of it, in one list.

Reads what the plain functions of ``analysis`` are handed: the catalogue of schemes, and the local
copies of sources, where they lie beside the map. Nothing is edited here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from argmap.analysis.checks import check
from argmap.analysis.doubts import doubts
from argmap.analysis.stance_words import conflicts
from argmap.app.schemes import catalogue
from argmap.model.document import Document
from argmap.model.problem import Problem

_LARGEST = 16 * 2**20
"""Bytes of a source's copy; a longer one is not read."""


def problems(
    document: Document, folder: Path | None = None, told: Sequence[Problem] = ()
) -> tuple[Problem, ...]:
    """What is wrong first, then the notes; ``folder``: where the map's file lies; ``told``: what
    its reader said, which is not said again: it named each record that could not be read."""
    schemes = catalogue(document.header.language)
    texts: Mapping[str, str] = {} if folder is None else texts_of(document, folder)
    found = (*check(document), *conflicts(document), *doubts(document, schemes, texts))
    said = {(each.code, each.ids) for each in told}
    named = any(each.severity == "error" for each in told)
    return tuple(
        each
        for each in found
        if (each.code, each.ids) not in said and not (named and each.code == "unread")
    )


def texts_of(document: Document, folder: Path) -> Mapping[str, str]:
    """The words of the sources' local copies, by source; only of files in or under ``folder``."""
    found: dict[str, str] = {}
    for id, source in document.sources.items():
        if not source.file:
            continue
        try:
            root = folder.resolve()
            path = (root / source.file).resolve()
            if path.is_relative_to(root) and path.stat().st_size <= _LARGEST:
                found[id] = path.read_bytes().decode("utf-8-sig")
        except (OSError, ValueError):
            continue  # not here, or no text: nothing can be said of its quotes
    return found
