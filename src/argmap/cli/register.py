"""``argmap export FILE -o register.csv --register``: the assumptions as a table, without a window.

CSV or Markdown by the file's ending; what turns on each assumption is found for the scenario.
"""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path

from argmap.cli import FAILED, complain
from argmap.model.document import Document

ENDINGS = (".csv", ".md")


def options(parser: argparse.ArgumentParser) -> None:
    """Add the option that asks for a register."""
    parser.add_argument_group("the register, instead of the map").add_argument(
        "--register",
        action="store_true",
        help="the assumptions as a table, OUT ending in .csv or .md",
    )


def write(arguments: argparse.Namespace, document: Document) -> int:
    """Write the tables that were asked for; 0, or why not."""
    from argmap.analysis.reasoning import hinges
    from argmap.analysis.reasoning.case import Case
    from argmap.analysis.reasoning.setting import scenario_setting
    from argmap.app import register
    from argmap.app.saving import NotSaved, replace_file

    outputs = [Path(output) for output in arguments.output]
    scenario = document.scenarios.get(arguments.scenario or "")
    for output in outputs:
        if output.suffix.lower() not in ENDINGS:
            complain(f"{output}: a register ends in {' or '.join(ENDINGS)}")
            return FAILED
    setting = scenario_setting(document, arguments.scenario)
    turning = register.turns(hinges.find(Case(document), setting))
    rows = register.rows(document, setting, turning, today=datetime.now().astimezone().date())
    title = scenario.title if scenario else None
    try:
        for output in outputs:
            if output.suffix.lower() == ".csv":
                replace_file(output, register.csv(rows, bom=arguments.bom))
            else:
                replace_file(output, register.markdown(document, rows, title))
    except NotSaved as refusal:
        complain(refusal.reason)
        return FAILED
    return 0
