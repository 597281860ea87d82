"""``argmap export FILE -o board.svg --board``: the board as a picture or as a table of cells."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.cli import FAILED, FINE, complain
from argmap.model.document import Document

if TYPE_CHECKING:
    from argmap.analysis.board import Board
    from argmap.ui.board.outputs import BoardForm
    from argmap.ui.exporting import Wanted


def options(parser: argparse.ArgumentParser) -> None:
    """Add the options that ask for a board."""
    group = parser.add_argument_group("the board, instead of the map")
    group.add_argument(
        "--board",
        action="store_true",
        help="scenarios × positions, OUT ending in .svg, .pdf, .png, .csv or .md",
    )
    group.add_argument(
        "--detail",
        choices=("assumptions", "statements"),
        default="",
        help="these too, as rows of their own",
    )
    group.add_argument("--own", action="store_true", help="a row for the map's own values too")


def write(arguments: argparse.Namespace, document: Document, wanted: Wanted) -> int:
    """Write the boards that were asked for; 0, or why not."""
    from argmap.app.saving import NotSaved, replace_file
    from argmap.ui.board.outputs import content, form_of
    from argmap.ui.exporting import CannotExport
    from argmap.ui.raster import TooLarge

    try:
        outputs: list[Path] = [Path(output) for output in arguments.output]
        forms: list[BoardForm] = [form_of(output) for output in outputs]
        board = board_of(arguments, document)
        for output, form in zip(outputs, forms, strict=True):
            replace_file(output, content(board, form, wanted, bom=arguments.bom))
    except (CannotExport, NotSaved) as refusal:
        complain(refusal.reason)
        return FAILED
    except TooLarge as large:
        complain(f"{large}; give a smaller --scale, or --large to write it all the same")
        return FAILED
    except OSError as error:
        complain(error)
        return FAILED
    return FINE


def board_of(arguments: argparse.Namespace, document: Document) -> Board:
    """The board with what the verdicts turn on in the scenario asked for, else in the first."""
    from argmap.analysis import board as boards
    from argmap.analysis.board_foot import foot, under
    from argmap.analysis.reasoning import hinges, robustness
    from argmap.analysis.reasoning.case import Case
    from argmap.analysis.reasoning.setting import scenario_setting

    case = Case(document)
    scenario = arguments.scenario or next(iter(document.scenarios), None)
    setting = scenario_setting(document, scenario)
    found = hinges.find(case, setting)
    robust = {each.position: robustness.measure(case, setting, each.position) for each in found}
    title = document.scenarios[scenario].title if scenario else None
    rows = boards.judged(
        document, lambda settings: boards.evaluated(case, settings), own=arguments.own
    )
    return boards.board(
        case,
        rows,
        detail=arguments.detail,
        foot=foot(document, under(title), found, robust),
    )
