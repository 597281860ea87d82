"""What rows with a submenu offer: recent files, examples, camps, values, roles, aspects, scenarios.

Each function makes the choices for the moment; a choice carries what it does. No Qt.
"""

from __future__ import annotations

from pathlib import Path

from argmap import resources
from argmap.app import words
from argmap.app.context import Choice, Context
from argmap.app.edits import Make, perform, role_setter, setter
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
            map_name(path).replace("-", " ").capitalize(),
            lambda path=path: context.files.open(path),
        )
        for path in found
    ]


def scenarios(context: Context) -> list[Choice]:
    """The map as it is, and every named scenario."""
    own = Choice(
        text(QT_TRANSLATE_NOOP("actions", "The Map’s Own Values")),
        lambda: context.set_scenario(None),
        context.scenario is None,
    )
    return [
        own,
        *(
            Choice(row.title, lambda id=id: context.set_scenario(id), context.scenario == id)
            for id, row in context.document.scenarios.items()
        ),
    ]


def _setting(
    context: Context, name: str, rows: words.Words, label: Marked, default: str | None
) -> list[Choice]:
    record = context.document.get(context.selection[-1]) if context.selection else None
    now = getattr(record, name, default)

    def run(value: str | None) -> bool:
        return perform(context, setter(name, value), text(label))

    return [
        Choice(Text(title), lambda value=value: run(value), value == now) for value, title in rows
    ]


def values(context: Context) -> list[Choice]:
    """True, false, open, or not set."""
    label = QT_TRANSLATE_NOOP("actions", "Set value")
    return _setting(context, "value", words.VALUES, label, None)


def aspects(context: Context) -> list[Choice]:
    """Desirability or feasibility."""
    label = QT_TRANSLATE_NOOP("actions", "Set what it bears on")
    return _setting(context, "aspect", words.ASPECTS, label, "desirability")


def roles(context: Context) -> list[Choice]:
    """The parts a premise can play."""
    label = text(QT_TRANSLATE_NOOP("actions", "Set premise role"))

    def run(make: Make) -> bool:
        return perform(context, make, label)

    rows: tuple[Make, ...] = (
        role_setter("ordinary"),
        role_setter("assumption"),
        role_setter("exception"),
    )
    return [
        Choice(Text(title), lambda make=make: run(make))
        for (_, title), make in zip(words.ROLES, rows, strict=True)
    ]


def camps(context: Context) -> list[Choice]:
    """Nobody, and every camp of the map."""
    record = context.document.get(context.selection[-1]) if context.selection else None
    now: object = getattr(record, "camp", None)
    label = text(QT_TRANSLATE_NOOP("actions", "Set camp"))

    def run(value: str | None) -> bool:
        return perform(context, setter("camp", value), label)

    nobody = Choice(text(QT_TRANSLATE_NOOP("actions", "No Camp")), lambda: run(None), now is None)
    return [
        nobody,
        *(
            Choice(camp.name, lambda id=id: run(id), now == id)
            for id, camp in context.document.camps.items()
        ),
    ]
