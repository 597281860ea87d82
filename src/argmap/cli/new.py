"""``argmap new FILE``: start a map in a new file; an existing file is never touched."""

from __future__ import annotations

import argparse
from pathlib import Path

import argmap
from argmap.app.saving import NotSaved
from argmap.cli import FAILED, FINE, complain
from argmap.model.document import Document
from argmap.model.records import Header, Statement

ENDINGS = (".argmap.json", ".argmap")


def options(parser: argparse.ArgumentParser) -> None:
    """Add this subcommand's options."""
    parser.add_argument("file", metavar="FILE", help="ends in .argmap.json (added if missing)")
    parser.add_argument("--title", default="", help="the map's title")
    parser.add_argument("--language", default="en", help="language of the map: en, ko, ja …")
    parser.add_argument("--question", default="", help="the question it starts from")


def run(arguments: argparse.Namespace) -> int:
    """Write the new map."""
    path = Path(arguments.file)
    if not path.name.endswith(ENDINGS):
        path = path.with_name(f"{path.name}{ENDINGS[0]}")
    if path.exists():
        complain(f"{path}: is there already; it was left as it is")
        return FAILED
    header = Header(version=1, format="argmap", title=arguments.title, language=arguments.language)
    records = []
    if arguments.question:
        records = [Statement(id="question-1", kind="question", text=arguments.question)]
    try:
        argmap.save(Document.of(records, header), path)
    except NotSaved as error:
        complain(error.reason)
        return FAILED
    print(path)
    return FINE
