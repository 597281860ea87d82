"""What rows with a submenu offer: recent files, examples, camps, values, roles, aspects, scenarios.

Each function makes the choices for the moment; a choice carries what it does. No Qt.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from argmap import resources
from argmap.app import words
from argmap.app.context import Choice, Context
from argmap.app.edits import (
    Make,
    aspect_setter,
    camp_setter,
    perform,
    role_setter,
    value_setter,
)
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text

if TYPE_CHECKING:
    from argmap.edit.verb import Command

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
    context: Context, rows: words.Words, makes: tuple[Make, ...], now: object
) -> list[Choice]:
    def choice(title: Marked, make: Make, *, checked: bool) -> Choice:
        return Choice(Text(title), lambda: perform(context, make), checked)

    return [
        choice(title, make, checked=value == now)
        for (value, title), make in zip(rows, makes, strict=True)
    ]


def _now(context: Context, name: str, default: str | None = None) -> object:
    """What the field is set to on the record that was selected last."""
    record = context.document.get(context.selection[-1]) if context.selection else None
    return getattr(record, name, default)


def values(context: Context) -> list[Choice]:
    """True, false, open, or not set."""
    makes = (value_setter(None), value_setter("true"), value_setter("false"), value_setter("open"))
    return _setting(context, words.VALUES, makes, _now(context, "value"))


def aspects(context: Context) -> list[Choice]:
    """Desirability or feasibility."""
    makes = (aspect_setter("desirability"), aspect_setter("feasibility"))
    return _setting(context, words.ASPECTS, makes, _now(context, "aspect", ""))


def roles(context: Context) -> list[Choice]:
    """The parts a premise can play."""
    makes = (role_setter("ordinary"), role_setter("assumption"), role_setter("exception"))
    return _setting(context, words.ROLES, makes, "")


def semantics(context: Context) -> list[Choice]:
    """How the map's verdicts may be found."""
    named = context.document.header.semantics
    now = words.SAME_SEMANTICS.get(named, named)

    def choice(title: Marked, name: str) -> Choice:
        def make(_: Context) -> Command:
            from argmap.edit.commands import fields

            return fields.set_semantics(name)

        return Choice(Text(title), lambda: perform(context, make), name == now)

    return [choice(title, name or "") for name, title in words.SEMANTICS]


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


def reports(context: Context) -> list[Choice]:
    """The forms in which the brief is written."""
    write = context.outputs.export_report
    return [
        Choice(
            text(QT_TRANSLATE_NOOP("actions", "Word Document…")),
            lambda: write("docx"),
            also=text(QT_TRANSLATE_NOOP("palette", "docx, export, brief")),
        ),
        Choice(
            text(QT_TRANSLATE_NOOP("actions", "PDF…")),
            lambda: write("pdf"),
            also=text(QT_TRANSLATE_NOOP("palette", "export, brief, print")),
        ),
        Choice(
            text(QT_TRANSLATE_NOOP("actions", "Web Page…")),
            lambda: write("html"),
            also=text(QT_TRANSLATE_NOOP("palette", "html, export, brief")),
        ),
        Choice(
            text(QT_TRANSLATE_NOOP("actions", "Markdown…")),
            lambda: write("md"),
            also=text(QT_TRANSLATE_NOOP("palette", "md, text, export, brief")),
        ),
        Choice(
            text(QT_TRANSLATE_NOOP("actions", "What Changed Since…")),
            context.outputs.export_changes,
            also=text(QT_TRANSLATE_NOOP("palette", "differences, versions, compare, export")),
        ),
    ]


def take_home(context: Context) -> list[Choice]:
    """What people take home besides the brief."""
    write = context.outputs.take_home
    return [
        Choice(
            text(QT_TRANSLATE_NOOP("actions", "Web Page to Look Around In…")),
            lambda: write("page"),
            also=text(QT_TRANSLATE_NOOP("palette", "html, website, interactive, share, export")),
        ),
        Choice(
            text(QT_TRANSLATE_NOOP("actions", "PowerPoint Slides…")),
            lambda: write("slides"),
            also=text(QT_TRANSLATE_NOOP("palette", "pptx, presentation, deck, export")),
        ),
        Choice(
            text(QT_TRANSLATE_NOOP("actions", "Handout, PDF…")),
            lambda: write("handout"),
            also=text(QT_TRANSLATE_NOOP("palette", "paper, print, export")),
        ),
        Choice(
            text(QT_TRANSLATE_NOOP("actions", "Poster, PDF…")),
            lambda: write("poster"),
            also=text(QT_TRANSLATE_NOOP("palette", "paper, print, wall, export")),
        ),
        Choice(
            text(QT_TRANSLATE_NOOP("actions", "All Lists as CSV…")),
            lambda: write("tables"),
            also=text(QT_TRANSLATE_NOOP("palette", "tables, spreadsheet, excel, export")),
        ),
    ]


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
