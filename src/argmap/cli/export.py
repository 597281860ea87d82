"""``argmap export FILE -o OUT``: a map as a picture, an HTML page, slides or a handout."""

from __future__ import annotations

import argparse
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.cli import FAILED, FINE, WITH_PROBLEMS, board, complain, records, register
from argmap.cli.progress import Progress
from argmap.cli.reading import file_and_outputs, know_scenario, read

if TYPE_CHECKING:
    from argmap.ui.exporting import Wanted


def options(parser: argparse.ArgumentParser) -> None:
    """Add this subcommand's options."""
    file_and_outputs(parser, ".svg, .pdf, .png, .html or .pptx")
    content = parser.add_argument_group("what is on it")
    content.add_argument("--only", metavar="ID,ID…", default="", help="a part of the map")
    content.add_argument("--scenario", metavar="NAME", help="under a scenario, with the verdicts")
    content.add_argument(
        "--verdicts", action="store_true", help="the verdicts under the map's own values"
    )
    content.add_argument("--title", action="store_true", help="the map's title on the sheet")
    content.add_argument("--date", action="store_true", help="today's date on the sheet")
    content.add_argument("--legend", action="store_true", help="what signs and lines mean")
    look = parser.add_argument_group("how it looks")
    look.add_argument(
        "--theme", choices=("light", "dark"), default="light", help="its colours (light)"
    )
    look.add_argument(
        "--direction", choices=("down", "right"), default="down", help="where it grows (down)"
    )
    look.add_argument(
        "--scale", metavar="N", type=float, default=1.0, help="PNG: pixels to a px of the map (1)"
    )
    look.add_argument("--transparent", action="store_true", help="SVG, PNG: no background")
    look.add_argument(
        "--large", action="store_true", help="PNG: write it even beyond 256 megapixels"
    )
    paper = parser.add_argument_group("on paper")
    paper.add_argument(
        "--paper",
        metavar="SIZE",
        default="map",
        help="PDF: map (one page of its own size), A4, A3, A2, A1, A0, Letter, Legal, Tabloid",
    )
    paper.add_argument("--poster", metavar="COLUMNSxROWS", help="PDF: on several pages, e.g. 3x2")
    paper.add_argument(
        "--handout", action="store_true", help="PDF: the overview, then a page a step with notes"
    )
    for instead in (register, records, board):
        instead.options(parser)
    parser.add_argument_group("tables").add_argument(
        "--bom", action="store_true", help="CSV: marked as UTF-8, as spreadsheets want it"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write what is asked for."""
    refusal = _misuse(arguments)
    if refusal is not None:
        complain(refusal)
        return FAILED
    found = read(arguments.file)
    if found is None or not know_scenario(arguments, found[0]):
        return FAILED
    document, problems = found
    if arguments.register:
        return register.write(arguments, document) or (WITH_PROBLEMS if problems else FINE)
    if arguments.records:
        return records.write(arguments, document) or (WITH_PROBLEMS if problems else FINE)
    from argmap.app.saving import NotSaved
    from argmap.ui.exporting import WHOLE, CannotExport, export, form_of, scene_of, without_window
    from argmap.ui.raster import TooLarge

    application = without_window()
    try:
        wanted = _wanted(arguments)
        if arguments.board:
            return board.write(arguments, document, wanted) or (WITH_PROBLEMS if problems else FINE)
        outputs = [Path(output) for output in arguments.output]
        for output in outputs:
            form_of(output)  # a bad ending is told before anything is written
        unknown = sorted(wanted.only - {record.id for record in document})
        if unknown:
            complain(f"{arguments.file}: there is no {', '.join(unknown)} in this map")
            return FAILED
        scene = scene_of(
            document,
            direction=arguments.direction,
            scenario=arguments.scenario,
            verdicts=arguments.verdicts,
        )
        active = document.scenarios.get(arguments.scenario or "")
        if wanted.only and (wanted.handout or {form_of(each) for each in outputs} & WHOLE):
            raise ValueError("--only is for pictures; pages, slides, handouts show all")
        progress = Progress()
        wanted = replace(wanted, progress=progress)
        for output in outputs:
            export(scene, output, wanted, active.title if active is not None else "")
            progress.clear()
            if sys.stderr.isatty():
                complain(f"wrote {output}")
    except (CannotExport, NotSaved) as refusal:
        complain(refusal.reason)
        return FAILED
    except TooLarge as large:
        complain(f"{large}; give a smaller --scale, or --large to write it all the same")
        return FAILED
    except (ValueError, OSError) as error:
        complain(error)
        return FAILED
    finally:
        application.shutdown()
    return WITH_PROBLEMS if problems else FINE


def _misuse(arguments: argparse.Namespace) -> str | None:
    """What makes no sense about the options together: some would be passed over in silence."""
    instead = [name for name in ("register", "records", "board") if getattr(arguments, name)]
    if len(instead) > 1:
        return f"--{instead[0]} and --{instead[1]} are two exports: ask for one at a time"
    if (arguments.detail or arguments.own) and not arguments.board:
        return f"{'--detail' if arguments.detail else '--own'} goes with --board"
    if arguments.bom and not instead:
        return "--bom goes with --register, --records or --board"
    return None


def _wanted(arguments: argparse.Namespace) -> Wanted:
    """The options as a ``Wanted``. Raises ``ValueError`` with a message when they make no sense."""
    from argmap.ui.exporting import Wanted
    from argmap.ui.paper import Paper
    from argmap.ui.raster import LIMIT

    columns = rows = 1
    if arguments.poster:
        match = re.fullmatch(r"(\d+)[x×](\d+)", arguments.poster)
        if not match:
            raise ValueError("--poster wants COLUMNSxROWS, such as 3x2")
        columns, rows = int(match[1]), int(match[2])
    sheets = {
        name.lower(): name
        for name in ("map", "A4", "A3", "A2", "A1", "A0", "Letter", "Legal", "Tabloid")
    }
    sheet = sheets.get(arguments.paper.lower())
    if sheet is None:
        raise ValueError(
            f"--paper: there is no {arguments.paper}; use one of {', '.join(sheets.values())}"
        )
    if columns * rows > 1 and sheet == "map":
        sheet = "A4"
    if not 0.01 <= arguments.scale <= 100:
        raise ValueError("--scale is 0.01 to 100")
    return Wanted(
        scale=arguments.scale,
        transparent=arguments.transparent,
        theme=arguments.theme,
        paper=Paper(sheet=sheet, columns=columns, rows=rows),  # pyright: ignore[reportArgumentType]
        only=frozenset(id for id in arguments.only.split(",") if id),
        title=arguments.title,
        dated=arguments.date,
        legend=arguments.legend,
        scenario_line=arguments.scenario is not None,
        limit=None if arguments.large else LIMIT,
        handout=arguments.handout,
        scenario=arguments.scenario,
    )
