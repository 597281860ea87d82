"""``argmap convert IN OUT``: a map in argmap's own form, as a picture, or as an outline in text."""

from __future__ import annotations

import argparse
from pathlib import Path

import argmap
from argmap.app.saving import NotSaved, replace_file
from argmap.cli import FAILED, FINE, WITH_PROBLEMS, complain
from argmap.cli.reading import read
from argmap.edit.commands.clipboard import copy_outline
from argmap.formats.native import ENDINGS, READ_ONLY

_TEXT = (".txt", ".md")
_PICTURES = (".svg", ".pdf", ".png")


def options(parser: argparse.ArgumentParser) -> None:
    """Add this subcommand's options."""
    parser.add_argument("input", metavar="IN", help="the map")
    parser.add_argument(
        "output",
        metavar="OUT",
        help="ends in .argmap.json or .argmap (own form), .svg, .pdf, .png, .txt or .md",
    )


def run(arguments: argparse.Namespace) -> int:
    """Read, and write what the output's ending names."""
    output = Path(arguments.output)
    if output.suffix.lower() in _PICTURES:
        from argmap.cli import main

        return main(["export", arguments.input, "-o", arguments.output])
    if not output.name.endswith((*ENDINGS, *_TEXT)):
        complain(f"{output}: its ending must be one of {', '.join((*ENDINGS, *_PICTURES, *_TEXT))}")
        return FAILED
    found = read(arguments.input)
    if found is None:
        return FAILED
    document, problems = found
    lossy = [problem for problem in problems if problem.code in READ_ONLY]
    if lossy and output.exists():
        complain(f"{output}: is there already, and what was read is not the whole of the input")
        return FAILED
    try:
        if output.suffix.lower() in _TEXT:
            outline = copy_outline(document, tuple(document.statements))
            replace_file(output, outline.encode("utf-8"))
        else:
            argmap.save(document, output)
    except NotSaved as refusal:
        complain(refusal.reason)
        return FAILED
    return WITH_PROBLEMS if problems else FINE
