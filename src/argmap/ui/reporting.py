"""The brief as a file, from the window: asks where, writes it whole, says so."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from argmap.app.options import map_name
from argmap.app.saving import NotSaved, replace_file
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.ui.translate import fill, say, translate

if TYPE_CHECKING:
    from argmap.app.context import ReportForm
    from argmap.ui.asking import Asking
    from argmap.ui.context import WindowContext

_KINDS = {
    "docx": "Word (*.docx)",
    "pdf": "PDF (*.pdf)",
    "html": "HTML (*.html)",
    "md": "Markdown (*.md)",
}
_MOST = 1 << 16
"""Settings tried where it is not known yet what the verdicts turn on."""


def export(context: WindowContext, asking: Asking, form: ReportForm) -> bool:
    """Ask for a file and write the brief; whether it is there."""
    context.settle()
    path = context.files.path
    name = map_name(path) if path else translate("export", "map")
    stem = fill(QT_TRANSLATE_NOOP("export", "{map} brief"), map=name)
    start = (path.parent if path else Path.home()) / f"{stem}.{form}"
    chosen = asking.file_to_save(start, translate("export", "Export report"), _KINDS[form])
    if chosen is None:
        return False
    if chosen.suffix.lower() != f".{form}":
        chosen = chosen.with_name(f"{chosen.name}.{form}")
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        replace_file(chosen, _content(context, form))
    except (NotSaved, OSError) as failure:
        QGuiApplication.restoreOverrideCursor()
        reason = say(failure.reason) if isinstance(failure, NotSaved) else str(failure)
        asking.tell(translate("export", "The report was not written."), reason)
        return False
    QGuiApplication.restoreOverrideCursor()
    context.say(text(QT_TRANSLATE_NOOP("export", "Exported as “{name}”"), name=chosen.name))
    return True


def _content(context: WindowContext, form: ReportForm) -> bytes:
    from argmap.analysis.reasoning.setting import scenario_setting
    from argmap.app.report.brief import brief
    from argmap.app.report.decision import turning
    from argmap.app.report.forms import WRITERS

    deciding = context.deciding
    # a trial is nobody's scenario yet: the brief is of the map as it is kept
    known = None if deciding.trying else context.turning.hinges_now()
    setting = scenario_setting(context.document, deciding.scenario)
    page = brief(
        context.document,
        today=datetime.now().astimezone().date(),
        scenario=deciding.scenario,
        found=turning(deciding.case, setting, known, most=_MOST),
        say=say,
    )
    if form != "pdf":
        return WRITERS[f".{form}"](page)
    from argmap.ui.report_pdf import pdf

    return pdf(page)
