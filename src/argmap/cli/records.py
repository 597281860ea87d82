"""``argmap export FILE -o OUT --records``: every list of the map as CSV, in a folder or a ZIP."""

from __future__ import annotations

import argparse
from pathlib import Path

from argmap.cli import FAILED, complain
from argmap.model.document import Document


def options(parser: argparse.ArgumentParser) -> None:
    """Add the option that asks for records."""
    parser.add_argument_group("the records, instead of the map").add_argument(
        "--records",
        action="store_true",
        help="every list of the map as a CSV file, OUT being a folder or ending in .zip",
    )


def write(arguments: argparse.Namespace, document: Document) -> int:
    """Write the folders or archives that were asked for; 0, or why not."""
    from argmap.app import lists
    from argmap.app.saving import NotSaved, replace_file

    try:
        for output in map(Path, arguments.output):
            if output.suffix.lower() == ".zip":
                replace_file(output, lists.archive(document, bom=arguments.bom))
                continue
            output.mkdir(exist_ok=True)
            for name, data in lists.files(document, bom=arguments.bom).items():
                replace_file(output / name, data)
    except NotSaved as refusal:
        complain(refusal.reason)
        return FAILED
    except OSError as error:
        complain(error)
        return FAILED
    return 0
