"""From what is selected in a window to the command that a row of the table runs.

Each function here takes the context and returns a command for its selection; trying that command
says whether the row applies. Commands are imported when one is wanted, never before: this module is
loaded with the table, before the models. It knows nothing of Qt.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from argmap.app.context import Context
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text

if TYPE_CHECKING:
    from argmap.edit.verb import Command
    from argmap.model.records import Aspect, Kind, Role, Value

Make = Callable[[Context], "Command"]

NO_MAP = text(QT_TRANSLATE_NOOP("actions", "Open a map first."))
NOTHING_SELECTED = text(QT_TRANSLATE_NOOP("actions", "Select a statement or an argument first."))


def why_not(context: Context, make: Make) -> Text | None:
    """None when the command that ``make`` gives would change something here, else why not."""
    editor = context.editor
    if editor is None:
        return NO_MAP
    from argmap.edit.verb import NotApplicable

    try:
        return editor.applies(make(context))
    except NotApplicable as refusal:
        return refusal.reason


def perform(context: Context, make: Make, *, then_type: bool = False) -> bool:
    """Run the command as one step; ``then_type``: then open the text of what it added."""
    from argmap.edit.verb import NotApplicable

    if context.editor is None:
        context.say(NO_MAP)
        return False
    try:
        command = make(context)
    except NotApplicable as refusal:
        context.say(refusal.reason)
        return False
    done = context.perform(command)
    if done and then_type and context.selection:
        context.edit_text(context.selection[-1])
    return done


def current(context: Context) -> str:
    """The selected node that was selected last. Raises ``NotApplicable`` when there is none."""
    if not context.selection:
        from argmap.edit.verb import NotApplicable

        raise NotApplicable(NOTHING_SELECTED)
    return context.selection[-1]


def several(context: Context) -> tuple[str, ...]:
    """Everything selected. Raises ``NotApplicable`` when nothing is."""
    current(context)
    return context.selection


# --- adding -------------------------------------------------------------------------------------


def adder(kind: Kind) -> Make:
    """Add a free-standing statement; a position answers the question that is selected."""

    def make(context: Context) -> Command:
        from argmap.edit.commands import arguments, statements

        if kind == "position" and context.selection:
            return arguments.add_position(current(context))
        return statements.add(kind)

    return make


def add_reason(context: Context) -> Command:
    """A reason for the current node; in an empty map, the first question."""
    from argmap.edit.commands import arguments, statements

    if not context.document.statements:
        return statements.add("question")
    return arguments.add_reason(current(context))


def add_objection(context: Context) -> Command:
    """An objection to the current node."""
    from argmap.edit.commands import arguments

    return arguments.add_objection(current(context))


def add_evidence(context: Context) -> Command:
    """Evidence for the current node."""
    from argmap.edit.commands import arguments

    return arguments.add_evidence(current(context))


def add_rebuttal(context: Context) -> Command:
    """A rebuttal of the current node."""
    from argmap.edit.commands import arguments

    return arguments.add_rebuttal(current(context))


def add_premise(context: Context) -> Command:
    """A further premise of the argument that the current node belongs to."""
    from argmap.edit.commands import arguments

    return arguments.add_premise(current(context))


def add_assumption(context: Context) -> Command:
    """An assumption that the argument rests on to which the current node belongs."""
    from argmap.edit.commands import arguments

    return arguments.add_assumption(current(context))


def add_undercut(context: Context) -> Command:
    """An attack on the step by which the current node bears."""
    from argmap.edit.commands import arguments

    return arguments.add_undercut(current(context))


def add_underpinning(context: Context) -> Command:
    """A support of the step by which the current node bears."""
    from argmap.edit.commands import arguments

    return arguments.add_underpin(current(context))


def add_after(context: Context) -> Command:
    """A statement beside the current one, bearing on the same; in an empty map, a question."""
    from argmap.edit.commands import statements

    if not context.document.statements:
        return statements.add("question")
    return statements.add_sibling(current(context))


def add_before(context: Context) -> Command:
    """A statement before the current one, bearing on the same thing."""
    from argmap.edit.commands import statements

    return statements.add_sibling(current(context), before=True)


def insert_between(context: Context) -> Command:
    """A claim between the current node and what it bears on."""
    from argmap.edit.commands import statements

    return statements.insert_between(current(context))


# --- changing -----------------------------------------------------------------------------------


def kind_setter(kind: Kind) -> Make:
    """Make everything selected a statement of this kind."""

    def make(context: Context) -> Command:
        from argmap.edit.commands import fields

        return fields.set_kind(several(context), kind)

    return make


def camp_setter(camp: str | None) -> Make:
    """Let everything selected speak for this camp, or for none."""

    def make(context: Context) -> Command:
        from argmap.edit.commands import fields

        return fields.set_camp(several(context), camp)

    return make


def value_setter(value: Value | None) -> Make:
    """Set the value of the selected statements."""

    def make(context: Context) -> Command:
        from argmap.edit.commands import fields

        return fields.set_value(several(context), value)

    return make


def aspect_setter(aspect: Aspect) -> Make:
    """Set what the selected arguments bear on."""

    def make(context: Context) -> Command:
        from argmap.edit.commands import fields

        return fields.set_aspect(several(context), aspect)

    return make


def role_setter(role: Role) -> Make:
    """Set the part that the current statement plays in its argument."""

    def make(context: Context) -> Command:
        from argmap.edit.commands import premises

        return premises.set_role(current(context), role)

    return make


def semantics_setter(name: str) -> Make:
    """Let the map's verdicts be found in this way."""

    def make(_: Context) -> Command:
        from argmap.edit.commands import fields

        return fields.set_semantics(name)

    return make


def any_applies(*makes: Make) -> Callable[[Context], Text | None]:
    """None when one of several commands would change something here, else the last reason."""

    def when(context: Context) -> Text | None:
        reason: Text | None = None
        for make in makes:
            reason = why_not(context, make)
            if reason is None:
                return None
        return reason

    return when


can_set_value = any_applies(value_setter("true"), value_setter("false"))
can_set_aspect = any_applies(aspect_setter("feasibility"), aspect_setter("desirability"))
can_set_role = any_applies(role_setter("assumption"), role_setter("exception"))


def can_set(context: Context) -> Text | None:
    """None when something is selected and may be changed."""
    reason = can_edit(context)
    return reason or (None if context.selection else NOTHING_SELECTED)


def can_edit(context: Context) -> Text | None:
    """None when there is a map and it may be changed."""
    if context.editor is None:
        return NO_MAP
    if context.editor.read_only:
        return text(QT_TRANSLATE_NOOP("actions", "This map is open for reading only."))
    return None


def reverse(context: Context) -> Command:
    """Turn the reasons among what is selected into objections, and back."""
    from argmap.edit.commands import links

    return links.reverse(several(context))


# --- linking ------------------------------------------------------------------------------------


def can_link(context: Context) -> Text | None:
    """None when something is selected that could be linked to something else."""
    reason = can_set(context)
    if reason is None and len(context.document.statements) < 2:
        return text(QT_TRANSLATE_NOOP("actions", "There is nothing to link to."))
    return reason


def _pick(context: Context, title: Marked, make: Callable[[str], Make]) -> None:
    """Offer the nodes for which the command would apply, and run it for the one that is chosen."""
    document = context.document
    chosen = set(context.selection)
    ids = [id for id in (*document.statements, *document.arguments) if id not in chosen]

    def then(target: str) -> None:
        perform(context, make(target))

    context.dialogs.pick_target(text(title), ids, then)


def link(context: Context) -> None:
    """Choose what the current statement supports."""
    _link(context, QT_TRANSLATE_NOOP("actions", "Link this to"), attack=False)


def link_against(context: Context) -> None:
    """Choose what the current statement attacks."""
    _link(context, QT_TRANSLATE_NOOP("actions", "Object with this to"), attack=True)


def _link(context: Context, title: Marked, *, attack: bool) -> None:
    source = current(context)

    def make(target: str) -> Make:
        def command(_context: Context) -> Command:
            from argmap.edit.commands import links

            return links.link(source, target, "attack" if attack else "support")

        return command

    _pick(context, title, make)


def move_under(context: Context) -> None:
    """Choose what everything selected should hang from."""
    ids = several(context)

    def make(target: str) -> Make:
        def command(_context: Context) -> Command:
            from argmap.edit.commands import moving

            return moving.reparent(ids, target)

        return command

    _pick(context, QT_TRANSLATE_NOOP("actions", "Move under"), make)


def unlink(context: Context) -> Command:
    """Take away the arguments by which what is selected bears."""
    from argmap.edit.commands import links

    return links.unlink(several(context))


def join_or_split(context: Context) -> Command:
    """Join the selected reasons into linked premises; one linked argument is split instead."""
    from argmap.edit.commands import links

    return links.join_or_split(several(context))
