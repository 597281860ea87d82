"""Rows about scenarios: choosing, flipping, trying, keeping, hiding the verdicts.

Each function takes the context and changes what counts in its window, or runs one command; the
rest is ``app.deciding``. Commands are imported when one is wanted. It knows nothing of Qt.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from argmap.app import voting
from argmap.app.context import Context
from argmap.app.edits import NO_MAP, can_edit
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text

if TYPE_CHECKING:
    from argmap.analysis.reasoning.verdict import Verdict
    from argmap.edit.verb import Command
    from argmap.model.records import Value

_SCENARIO = QT_TRANSLATE_NOOP("actions", "Scenario {number}")
CHOOSING: tuple[tuple[str, int, Marked | Text], ...] = (
    ("own", 0, QT_TRANSLATE_NOOP("actions", "The Map’s Own Values")),
    *(
        (word, number, text(_SCENARIO, number=number))
        for number, word in enumerate(
            ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"), 1
        )
    ),
)
"""Rows that show a scenario by its number: (word of the id, number, title)."""


def needs_map(context: Context) -> Text | None:
    """None when a map is open."""
    return NO_MAP if context.editor is None else None


# --- choosing -----------------------------------------------------------------------------------


def places(context: Context) -> tuple[str | None, ...]:
    """What can be chosen, in the order of the strip: own values, scenarios, the trial."""
    from argmap.app.deciding import TRIAL

    trial = (TRIAL,) if context.deciding.trial is not None else ()
    return (None, *context.document.scenarios, *trial)


def has_number(number: int) -> Callable[[Context], Text | None]:
    """None when there is a scenario with this number."""

    def when(context: Context) -> Text | None:
        reason = needs_map(context)
        if reason is None and number >= len(places(context)):
            return text(
                QT_TRANSLATE_NOOP("actions", "There is no scenario {number}."), number=number
            )
        return reason

    return when


def chooser(number: int) -> Callable[[Context], object]:
    """Show the scenario with this number; 0: the map's own values."""
    return lambda context: context.set_scenario(places(context)[number])


def can_turn(context: Context) -> Text | None:
    """None when there is more than the map's own values."""
    reason = needs_map(context)
    if reason is None and len(places(context)) < 2:
        return text(QT_TRANSLATE_NOOP("actions", "This map has no scenarios yet."))
    return reason


def turner(step: int) -> Callable[[Context], object]:
    """Show the next scenario, or the one before; after the last comes the first."""

    def run(context: Context) -> None:
        from argmap.app.deciding import TRIAL

        every = places(context)
        deciding = context.deciding
        now = TRIAL if deciding.trying else deciding.scenario
        context.set_scenario(every[(every.index(now) + step) % len(every)])

    return run


# --- flipping -----------------------------------------------------------------------------------


def can_flip(context: Context) -> Text | None:
    """None when what is selected has a value that can be flipped."""
    reason = needs_map(context)
    if reason is None and not any(map(context.deciding.flippable, context.selection)):
        return text(QT_TRANSLATE_NOOP("actions", "Select an assumption first."))
    return reason


def flip(context: Context) -> None:
    """Flip what is selected: in the active scenario, else on a trial."""
    flip_these(context, context.selection)


def flip_on_trial(context: Context) -> None:
    """Flip what is selected on a trial, whatever scenario is active."""
    flip_these(context, context.selection, on_trial=True)


def flip_these(context: Context, ids: tuple[str, ...], *, on_trial: bool = False) -> None:
    """Flip these; a map that is open for reading only can still be tried."""
    locked = context.editor is None or context.editor.read_only
    verb = context.deciding.flip(ids, on_trial=on_trial or locked)
    if verb is not None:
        context.perform(verb)
    else:
        context.decide()


def give_these(context: Context, values: Mapping[str, Value]) -> None:
    """Give statements these values, where a flip would."""
    locked = context.editor is None or context.editor.read_only
    verb = context.deciding.give(values, on_trial=locked)
    if verb is not None:
        context.perform(verb)
    else:
        context.decide()


# --- trying -------------------------------------------------------------------------------------


def try_out(context: Context) -> None:
    """Begin a trial with what is shown now."""
    context.deciding.try_out()
    context.decide()


def has_trial(context: Context) -> Text | None:
    """None when there is a trial."""
    reason = needs_map(context)
    if reason is None and context.deciding.trial is None:
        return text(QT_TRANSLATE_NOOP("actions", "Nothing is being tried."))
    return reason


def can_keep(context: Context) -> Text | None:
    """None when there is a trial and the map may be changed."""
    return can_edit(context) or has_trial(context)


def keep(context: Context) -> None:
    """Make the trial a scenario, and let its title be typed."""
    title = _trial_title(context)
    if context.perform(context.deciding.keep(title)):
        context.name_scenario()


def drop(context: Context) -> None:
    """Give the trial up."""
    context.deciding.drop()
    context.decide()


def _trial_title(context: Context) -> str:
    """What the trial changes, in the map's own words, after what it began from."""
    from argmap.analysis.reasoning import names

    document, trial = context.document, context.deciding.trial
    base = document.scenarios.get(context.deciding.base or "")
    given = {} if base is None else base.values
    verdicts: dict[Value, Verdict] = {"true": "holds", "false": "fails", "open": "open"}
    parts: list[Text | str] = [] if base is None else [base.title]
    for id, value in trial.values.items() if trial is not None else ():
        if id in document.statements and given.get(id) != value:
            parts.append(names.clause(document, id, verdicts[value]))
    if len(parts) < (base is not None) + 1:
        return _new_title(context)
    return ", ".join(part if isinstance(part, str) else context.words(part) for part in parts)


def _new_title(context: Context) -> str:
    return context.words(text(_SCENARIO, number=len(context.document.scenarios) + 1))


# --- scenarios ----------------------------------------------------------------------------------


def add(context: Context) -> None:
    """Make a scenario of what is shown, and let its title be typed."""
    from argmap.edit.commands import scenarios

    record = context.deciding.record
    values, weights = ({}, {}) if record is None else (record.values, record.weights)
    if context.perform(scenarios.add(_new_title(context), values, weights)):
        context.name_scenario()


def has_scenario(context: Context) -> Text | None:
    """None when a scenario is active and may be changed."""
    reason = can_edit(context)
    if reason is None and context.deciding.scenario is None:
        return text(QT_TRANSLATE_NOOP("actions", "Choose a scenario first."))
    return reason


def duplicate(context: Context) -> None:
    """Make another scenario like the active one, and let its title be typed."""
    from argmap.edit.commands import scenarios

    active = context.deciding.scenario
    if active is not None and context.perform(scenarios.duplicate(active, _new_title(context))):
        context.name_scenario()


def delete(context: Context) -> Command:
    """Delete the active scenario."""
    from argmap.edit.commands import scenarios

    return scenarios.delete(context.deciding.scenario or "")


# --- hiding -------------------------------------------------------------------------------------


def hide_or_show(context: Context) -> None:
    """Hide the verdicts everywhere in the window, or show them again; never during a vote."""
    if context.deciding.hidden and voting.is_open(context):
        context.say(
            text(
                QT_TRANSLATE_NOOP(
                    "actions", "A vote is open; close it first, so that nobody is led."
                )
            )
        )
        return
    context.deciding.hidden = not context.deciding.hidden
    context.decide()


def hidden(context: Context) -> bool:
    """Whether the verdicts are hidden."""
    return context.deciding.hidden
