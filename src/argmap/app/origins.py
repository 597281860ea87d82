"""Where a statement or an argument comes from, as it is told: from a source, from the analyst, or
from neither.

A record that says nothing has the origin *text*, which is true of it only once it cites something.
Told is what is so; what is stored stays as it is. No Qt.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from argmap.app.words import ORIGINS, Words
from argmap.model.document import Document
from argmap.model.records import Argument, Statement

Told = Literal["text", "none", "inferred"]


def told(document: Document, record: Statement | Argument) -> Told:
    """Where it comes from; ``none``: no source is named, and nobody wrote that one says it."""
    if record.origin == "text" and not _sourced(document, record):
        return "none"
    return record.origin


def offered(document: Document, records: Sequence[Statement | Argument]) -> Words:
    """What can be told of these, in words."""
    sourced = {_sourced(document, each) for each in records}
    possible = {"inferred", *("text" if each else "none" for each in sourced)}
    return tuple(row for row in ORIGINS if row[0] in possible)


def _sourced(document: Document, record: Statement | Argument) -> bool:
    written = record.origin == "text" and "origin" in record.model_fields_set
    return bool(document.sources) and (bool(record.citations) or written)
