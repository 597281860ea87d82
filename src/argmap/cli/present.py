"""``argmap present FILE``: open a map straight into its presentation; the desk waits behind it."""

from __future__ import annotations

import argparse
from pathlib import Path

from argmap.cli import FAILED, complain


def options(parser: argparse.ArgumentParser) -> None:
    """Add this subcommand's options."""
    parser.add_argument("file", metavar="FILE", help="the map")


def run(arguments: argparse.Namespace) -> int:
    """Open the window and the presentation; the exit code is the window's."""
    from argmap.ui import binding

    path = Path(arguments.file)
    if not path.is_file():
        complain(f"there is no file “{path}”")
        return FAILED
    if not binding.has_display():
        complain("there is no display to present on; “argmap export FILE -o OUT.pptx” makes slides")
        return FAILED
    binding.load()
    from argmap.ui import startup

    return startup.main([str(path)], present=True)
