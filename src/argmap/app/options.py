"""What rows with a submenu offer: recent files, examples, camps, values, roles, aspects, scenarios.

Each function makes the choices for the moment; a choice carries what it does. No Qt.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from argmap import resources
from argmap.app import words
from argmap.app.context import Choice, Context, ReportForm, TakeHome
from argmap.app.edits import (
    Make,
    aspect_setter,
    camp_setter,
    perform,
    role_setter,
    semantics_setter,
    value_setter,
)
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text

MAP_ENDINGS = (".argmap.json", ".argmap")


def map_name(path: Path) -> str:
    """A map's file name without its ending."""
    for ending in MAP_ENDINGS:
        if path.name.endswith(ending):
            return path.name.removesuffix(ending)
    return path.name


def recent(context: Context) -> list[Choice]:
    """Maps of late that are still there, named by file and folder."""
    found = [path for path in context.settings.recent if path.is_file()]
    names = [map_name(path) for path in found]
    return [
        Choice(
            name if names.count(name) == 1 else f"{name} ({path.parent})",
            lambda path=path: context.files.open(path),
        )
        for name, path in zip(names, found, strict=True)
    ]


def examples(context: Context) -> list[Choice]:
    """The maps that the program ships."""
    try:
        found = sorted(path for path in resources.maps().iterdir() if path.suffix == ".json")
    except OSError:
        found = []
    return [
        Choice(
            _title(path) or map_name(path),
            lambda path=path: context.files.open(path),
        )
        for path in found
    ]


def shipped(path: Path) -> bool:
    """Whether a file is one of the examples, which are the program's and not the user's."""
    return path.resolve().parent == resources.maps().resolve()


_TITLE = re.compile(r'"title": "((?:[^"\\]|\\.)*)"')


def _title(path: Path) -> str:
    """The title of a map, from the beginning of its file; empty when it is not found there."""
    try:
        with path.open(encoding="utf-8") as file:
            found = _TITLE.search(file.read(1000))
    except (OSError, UnicodeDecodeError):
        return ""
    return str(json.loads(f'"{found[1]}"')) if found else ""


def scenarios(context: Context) -> list[Choice]:
    """The map as it is, every named scenario, and the trial."""
    from argmap.app.deciding import TRIAL

    deciding = context.deciding
    own = Choice(
        text(QT_TRANSLATE_NOOP("actions", "The Map’s Own Values")),
        lambda: context.set_scenario(None),
        deciding.record is None,
    )
    trial = Choice(
        text(QT_TRANSLATE_NOOP("actions", "The Trial")),
        lambda: context.set_scenario(TRIAL),
        deciding.trying,
    )
    return [
        own,
        *(
            Choice(row.title, lambda id=id: context.set_scenario(id), context.scenario == id)
            for id, row in context.document.scenarios.items()
        ),
        *([trial] if deciding.trial is not None else ()),
    ]


def _setting(
    context: Context, rows: words.Words, setter: Callable[[Any], Make], now: object
) -> list[Choice]:
    return [
        Choice(Text(title), partial(perform, context, setter(value)), value == now)
        for value, title in rows
    ]


def _now(context: Context, name: str) -> object:
    """What the field is set to on the record that was selected last."""
    record = context.document.get(context.selection[-1]) if context.selection else None
    return getattr(record, name, None)


def values(context: Context) -> list[Choice]:
    """True, false, open, or not set."""
    return _setting(context, words.VALUES, value_setter, _now(context, "value"))


def aspects(context: Context) -> list[Choice]:
    """Desirability or feasibility."""
    return _setting(context, words.ASPECTS, aspect_setter, _now(context, "aspect"))


def roles(context: Context) -> list[Choice]:
    """The parts a premise can play."""
    return _setting(context, words.ROLES, role_setter, None)


def semantics(context: Context) -> list[Choice]:
    """How the map's verdicts may be found."""
    now = words.semantics_name(context.document.header.semantics)
    return _setting(context, words.SEMANTICS, semantics_setter, now)


def camps(context: Context) -> list[Choice]:
    """Nobody, and every camp of the map."""
    now = _now(context, "camp")

    def run(camp: str | None) -> bool:
        return perform(context, camp_setter(camp))

    nobody = text(QT_TRANSLATE_NOOP("actions", "No Camp"))
    return [
        Choice(nobody, lambda: run(None), now is None),
        *(
            Choice(camp.name, lambda id=id: run(id), now == id)
            for id, camp in context.document.camps.items()
        ),
    ]


_Form = TypeVar("_Form", ReportForm, TakeHome)
_Forms = tuple[tuple[_Form, Marked, Marked], ...]
"""What is written, its title, and further words the palette finds it by."""
# One row, two lines: read it as a table.
# fmt: off
_REPORTS: _Forms[ReportForm] = (
    ("docx", QT_TRANSLATE_NOOP("actions", "Word Document…"),
     QT_TRANSLATE_NOOP("palette", "docx, export, brief")),
    ("pdf", QT_TRANSLATE_NOOP("actions", "PDF…"),
     QT_TRANSLATE_NOOP("palette", "export, brief, print")),
    ("html", QT_TRANSLATE_NOOP("actions", "Web Page…"),
     QT_TRANSLATE_NOOP("palette", "html, export, brief")),
    ("md", QT_TRANSLATE_NOOP("actions", "Markdown…"),
     QT_TRANSLATE_NOOP("palette", "md, text, export, brief")),
)
_TAKE_HOME: _Forms[TakeHome] = (
    ("page", QT_TRANSLATE_NOOP("actions", "Web Page to Look Around In…"),
     QT_TRANSLATE_NOOP("palette", "html, website, interactive, share, export")),
    ("slides", QT_TRANSLATE_NOOP("actions", "PowerPoint Slides…"),
     QT_TRANSLATE_NOOP("palette", "pptx, presentation, deck, export")),
    ("handout", QT_TRANSLATE_NOOP("actions", "Handout, PDF…"),
     QT_TRANSLATE_NOOP("palette", "paper, print, export")),
    ("poster", QT_TRANSLATE_NOOP("actions", "Poster, PDF…"),
     QT_TRANSLATE_NOOP("palette", "paper, print, wall, export")),
    ("tables", QT_TRANSLATE_NOOP("actions", "All Lists as CSV…"),
     QT_TRANSLATE_NOOP("palette", "tables, spreadsheet, excel, export")),
)
# fmt: on


def _written(forms: _Forms[_Form], write: Callable[[_Form], object]) -> list[Choice]:
    return [
        Choice(text(title), partial(write, form), also=text(also)) for form, title, also in forms
    ]


def reports(context: Context) -> list[Choice]:
    """The forms in which the brief is written, and what changed since another version."""
    changes = Choice(
        text(QT_TRANSLATE_NOOP("actions", "What Changed Since…")),
        context.outputs.export_changes,
        also=text(QT_TRANSLATE_NOOP("palette", "differences, versions, compare, export")),
    )
    return [*_written(_REPORTS, context.outputs.export_report), changes]


def take_home(context: Context) -> list[Choice]:
    """What people take home besides the brief."""
    return _written(_TAKE_HOME, context.outputs.take_home)


def register_exports(context: Context) -> list[Choice]:
    """The forms in which the assumptions are written."""
    write = context.outputs.export_register
    return [
        Choice(
            text(QT_TRANSLATE_NOOP("actions", "CSV for Spreadsheets…")),
            lambda: write("csv", bom=True),
        ),
        Choice(text(QT_TRANSLATE_NOOP("actions", "CSV, Plain UTF-8…")), lambda: write("csv")),
        Choice(text(QT_TRANSLATE_NOOP("actions", "Markdown…")), lambda: write("md")),
    ]
