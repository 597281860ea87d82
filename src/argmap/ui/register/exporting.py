"""The register as a file, from the window: asks where, writes it whole, says so."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.app import register
from argmap.app.options import map_name
from argmap.app.saving import NotSaved, replace_file
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.ui.translate import fill, say, translate

if TYPE_CHECKING:
    from argmap.app.table import TableForm
    from argmap.ui.asking import Asking
    from argmap.ui.context import WindowContext

_KINDS = {"csv": "CSV (*.csv)", "md": "Markdown (*.md)"}


def export(context: WindowContext, asking: Asking, form: TableForm, *, bom: bool) -> bool:
    """Ask for a file and write the register as it stands; whether it is there.

    ``bom``: CSV marked as UTF-8, as spreadsheets want it.
    """
    context.settle()
    path = context.files.path
    name = map_name(path) if path else translate("export", "map")
    stem = fill(QT_TRANSLATE_NOOP("export", "{map} assumptions"), map=name)
    start = (path.parent if path else Path.home()) / f"{stem}.{form}"
    chosen = asking.file_to_save(start, translate("export", "Export assumptions"), _KINDS[form])
    if chosen is None:
        return False
    if chosen.suffix.lower() != f".{form}":
        chosen = chosen.with_name(f"{chosen.name}.{form}")
    try:
        replace_file(chosen, _content(context, form, bom=bom))
    except NotSaved as failure:
        asking.tell(translate("export", "The table was not written."), say(failure.reason))
        return False
    context.outputs.delivery.arrived(chosen)
    return True


def _content(context: WindowContext, form: TableForm, *, bom: bool) -> bytes:
    deciding = context.deciding
    rows = register.rows(
        context.document,
        deciding.setting,
        None if deciding.hidden else _turning(context),
        today=datetime.now().astimezone().date(),
    )
    if form == "csv":
        return register.csv(rows, say, bom=bom)
    record = deciding.record
    return register.markdown(context.document, rows, record.title if record else None, say)


def _turning(context: WindowContext) -> register.Turns:
    """What the verdicts turn on; found here and now where it is not known yet."""
    known = context.turning.hinges_now()
    if known is not None:
        return register.turns(known)
    from argmap.analysis.reasoning import hinges

    found = hinges.find(context.deciding.case, context.deciding.setting, most=1 << 16)
    return register.turns(found)
