"""``argmap schema``: the JSON Schema of the file format, as shipped."""

from __future__ import annotations

import argparse
import sys

from argmap import resources
from argmap.cli import FINE


def options(_parser: argparse.ArgumentParser) -> None:
    """This subcommand has no options."""


def run(_arguments: argparse.Namespace) -> int:
    """Print the schema."""
    sys.stdout.write(resources.read_text("schema", "argmap.schema.json"))
    return FINE
