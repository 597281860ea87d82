"""``argmap report FILE -o OUT``: the brief of a map, or with ``--since`` what changed in it."""

from __future__ import annotations

import argparse
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.cli import FAILED, FINE, WITH_PROBLEMS, complain
from argmap.cli.progress import Progress
from argmap.cli.reading import file_and_outputs, know_scenario, read
from argmap.model.document import Document

if TYPE_CHECKING:
    from argmap.app.report.page import Page


def options(parser: argparse.ArgumentParser) -> None:
    """Add this subcommand's options."""
    file_and_outputs(parser, ".docx, .md, .html or .pdf")
    parser.add_argument(
        "--scenario",
        metavar="NAME",
        help="the setting to read the case in; else the map's own",
    )
    parser.add_argument(
        "--since", metavar="OLD", help="an older version of the map: what changed, and why"
    )
    parser.add_argument(
        "--date", metavar="YYYY-MM-DD", help="the day the report is of; without it today"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the reports."""
    from argmap.app.saving import NotSaved, replace_file

    found = read(arguments.file)
    older = read(arguments.since) if arguments.since else None
    if found is None or (arguments.since and older is None):
        return FAILED
    document, problems = found
    if not know_scenario(arguments, document):
        return FAILED
    before = older[0] if older else None
    outputs = [Path(output) for output in arguments.output]
    try:
        page = _page(arguments, document, before, outputs)
        progress = Progress()
        made = [_content(page, output, progress) for output in outputs]
        progress.clear()
        for output, data in zip(outputs, made, strict=True):
            replace_file(output, data)
    except NotSaved as refusal:
        complain(refusal.reason)
        return FAILED
    except (ValueError, OSError) as error:
        complain(error)
        return FAILED
    return WITH_PROBLEMS if problems else FINE


def _page(
    arguments: argparse.Namespace, document: Document, before: Document | None, outputs: list[Path]
) -> Page:
    """What is to be written. Raises ``ValueError`` with a message when it makes no sense."""
    from argmap.analysis.reasoning.case import Case
    from argmap.analysis.reasoning.setting import scenario_setting
    from argmap.app.report.brief import brief
    from argmap.app.report.compared import compared
    from argmap.app.report.decision import turning
    from argmap.app.report.forms import ENDINGS

    for output in outputs:
        if output.suffix.lower() not in ENDINGS:
            raise ValueError(f"{output}: a report ends in {', '.join(ENDINGS)}")
    today = _day(arguments.date)
    scenario = arguments.scenario
    if before is not None:
        if scenario:
            raise ValueError("--since compares in every scenario; leave out --scenario")
        return compared(before, document, today=today)
    progress = Progress()
    try:
        found = turning(Case(document), scenario_setting(document, scenario), progress=progress)
    finally:
        progress.clear()
    return brief(document, today=today, scenario=scenario, found=found)


def _day(given: str | None) -> date:
    from argmap.analysis.watch import day

    if not given:
        return datetime.now().astimezone().date()
    found = day(given)
    if found is None:
        raise ValueError(f"--date is a day as YYYY-MM-DD, not {given}")
    return found


def _content(page: Page, output: Path, progress: Progress) -> bytes:
    from argmap.app.report.forms import PDF, WRITERS

    ending = output.suffix.lower()
    if ending != PDF:
        return WRITERS[ending](page, progress)
    from argmap.ui.exporting import without_window
    from argmap.ui.report_pdf import pdf

    application = without_window()
    try:
        return pdf(page, progress)
    finally:
        application.shutdown()
