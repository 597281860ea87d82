"""Reports as files, from the window: the brief, and what changed since an earlier version."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale

from argmap.i18n import QT_TRANSLATE_NOOP, Marked
from argmap.ui.translate import fill, say, translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from argmap.app.context import ReportForm
    from argmap.app.report.page import Page
    from argmap.app.session import Session
    from argmap.model.document import Document
    from argmap.ui.asking import Asking
    from argmap.ui.context import WindowContext
    from argmap.ui.delivery import Progress
    from argmap.ui.dialogs.since import Version

KINDS = {
    "docx": "Word (*.docx)",
    "pdf": "PDF (*.pdf)",
    "html": "HTML (*.html)",
    "md": "Markdown (*.md)",
}
_MOST = 1 << 16
"""Settings tried where it is not known yet what the verdicts turn on."""
_BRIEF = QT_TRANSLATE_NOOP("export", "{map} brief")
_CHANGES = QT_TRANSLATE_NOOP("export", "{map} changes")
_BACKUP = QT_TRANSLATE_NOOP("export", "As it was before it was saved on {day}")


def export(context: WindowContext, asking: Asking, form: ReportForm) -> bool:
    """Ask for a file and write the brief; whether it is there."""
    context.settle()
    path = _where(context, asking, form, _BRIEF)
    if path is None:
        return False
    return context.outputs.delivery.bring(
        asking,
        path,
        lambda progress: written(_brief(context, progress), form, progress),
        translate("export", "The report was not written."),
    )


def _where(context: WindowContext, asking: Asking, form: ReportForm, stem: Marked) -> Path | None:
    title = translate("export", "Export report")
    return context.outputs.delivery.where(asking, title, f".{form}", KINDS[form], stem)


def _brief(context: WindowContext, progress: Progress) -> Page:
    from argmap.analysis.reasoning.setting import scenario_setting
    from argmap.app.report.brief import brief
    from argmap.app.report.decision import turning

    deciding = context.deciding
    # a trial is nobody's scenario yet: the brief is of the map as it is kept
    known = None if deciding.trying else context.turning.hinges_now()
    setting = scenario_setting(context.document, deciding.scenario)
    found = turning(deciding.case, setting, known, most=_MOST, progress=progress)
    return brief(
        context.document,
        today=datetime.now().astimezone().date(),
        scenario=deciding.scenario,
        found=found,
        say=say,
    )


def written(page: Page, form: ReportForm, progress: Progress | None = None) -> bytes:
    """A report's page in one of its forms."""
    from argmap.app.report.forms import WRITERS

    if form != "pdf":
        return WRITERS[f".{form}"](page, progress)
    from argmap.ui.report_pdf import pdf

    return pdf(page, progress)


# --- what changed ---------------------------------------------------------------------------------


def versions(session: Session) -> list[Version]:
    """Earlier versions of a map that are at hand: as it was saved last, and its kept copies."""
    from argmap.ui.dialogs.since import Version

    found: list[Version] = []
    if session.path is not None and session.dirty and not session.gone_from_disk:
        found.append(Version(translate("export", "As it was saved last"), session.path))
    for copy in session.backups():
        moment = QDateTime.fromSecsSinceEpoch(int(copy.when.timestamp()))
        day = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        found.append(Version(fill(_BACKUP, day=day), copy.path))
    return found


def export_changes(context: WindowContext, asking: Asking, window: QWidget) -> bool:
    """Ask since when, in which form and where; write what changed; whether it is there."""
    from argmap.ui.dialogs.since import SinceDialog

    session = context.session
    if session is None:
        return False
    context.settle()
    dialog = SinceDialog(versions(session), window)
    if dialog.exec() != SinceDialog.DialogCode.Accepted:
        return False
    return write_changes(context, asking, dialog.version, dialog.form)


def write_changes(
    context: WindowContext, asking: Asking, version: Path | None, form: ReportForm
) -> bool:
    """Write what changed since the map in ``version``; None: a file that is asked for."""
    if version is None:
        own = context.files.path
        folder = own.parent if own else Path.home()
        kinds = translate("asking", "Argument maps") + " (*.argmap.json *.argmap)"
        title = translate("export", "The earlier version of this map")
        version = asking.file_to_read(folder, title, kinds)
        if version is None:
            return False
    before = _read(asking, version)
    path = _where(context, asking, form, _CHANGES) if before is not None else None
    if before is None or path is None:
        return False
    return context.outputs.delivery.bring(
        asking,
        path,
        lambda progress: written(_changes(before, context.document), form, progress),
        translate("export", "The report was not written."),
    )


def _changes(before: Document, after: Document) -> Page:
    from argmap.app.report.compared import compared

    return compared(before, after, today=datetime.now().astimezone().date(), say=say)


def _read(asking: Asking, path: Path) -> Document | None:
    """The map in a file; None, having said why, where there is none."""
    from argmap.formats import native
    from argmap.formats.errors import ReadError
    from argmap.formats.files import read_bytes

    try:
        document, _ = native.read(read_bytes(path), str(path))
    except ReadError as error:
        words = QT_TRANSLATE_NOOP("files", "“{name}” could not be opened: {why}")
        problem = error.problem
        asking.tell(fill(words, name=path.name, why=say(problem.message)), problem.where)
        return None
    return document
