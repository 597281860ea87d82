"""Rows that take away, copy, order, group and place what is selected; the rest is in ``edits``.

Like ``edits``: each function makes a command for the context's selection, imports it only then,
and knows nothing of Qt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.app.context import Context, Way
from argmap.app.edits import Make, several, why_not
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text

if TYPE_CHECKING:
    from argmap.edit.verb import Command

NUDGE = 8.0
"""Px that one press of a key moves a node by hand."""


def delete_branch(context: Context) -> Command:
    """Delete what is selected with what hangs on it."""
    from argmap.edit.commands import deleting

    return deleting.delete(several(context), with_what_hangs=True)


def delete_only(context: Context) -> Command:
    """Delete what is selected and leave what hangs on it."""
    from argmap.edit.commands import deleting

    return deleting.delete(several(context), with_what_hangs=False)


def can_delete(context: Context) -> Text | None:
    """None when what is selected can be deleted."""
    return why_not(context, delete_branch)


def duplicate(context: Context) -> Command:
    """A second one of what is selected."""
    from argmap.edit.commands import clipboard

    return clipboard.duplicate(several(context))


# --- the clipboard ------------------------------------------------------------------------------


def copy(context: Context) -> None:
    """Put what is selected on the clipboard, as records and as an outline in plain text."""
    from argmap.edit.commands import clipboard

    document, ids = context.document, several(context)
    context.clipboard.put(
        clipboard.copy_records(document, ids), clipboard.copy_outline(document, ids)
    )


def cut(context: Context) -> None:
    """Copy what is selected with what hangs on it, and delete it."""
    from argmap.edit.commands import clipboard

    copy(context)
    context.perform(clipboard.cut(several(context)))


def paste(context: Context) -> Command:
    """Put the clipboard's records or lines under what is selected, or beside all there is."""
    from argmap.edit.commands import clipboard

    onto = context.selection[-1] if context.selection else None
    return clipboard.paste(context.clipboard.text(), onto)


# --- groups, order, places ----------------------------------------------------------------------


def group(context: Context) -> Command:
    """A frame around what is selected."""
    from argmap.edit.commands import groups

    return groups.group(several(context))


def ungroup(context: Context) -> Command:
    """Take the frames of what is selected away."""
    from argmap.edit.commands import groups

    return groups.ungroup(several(context))


def earlier(context: Context) -> Command:
    """One place earlier among its siblings."""
    from argmap.edit.commands import moving

    return moving.reorder(several(context), "up")


def later(context: Context) -> Command:
    """One place later among its siblings."""
    from argmap.edit.commands import moving

    return moving.reorder(several(context), "down")


def promote(context: Context) -> Command:
    """One level up: let it hang from what its parent hangs from."""
    from argmap.edit.commands import moving

    return moving.promote(several(context))


def demote(context: Context) -> Command:
    """One level down: let it hang from the sibling before it."""
    from argmap.edit.commands import moving

    return moving.demote(several(context))


ORDERING: tuple[tuple[str, str, Marked, Make], ...] = (
    ("move-earlier", "Ctrl+Up", QT_TRANSLATE_NOOP("actions", "Move Earlier"), earlier),
    ("move-later", "Ctrl+Down", QT_TRANSLATE_NOOP("actions", "Move Later"), later),
    ("promote", "Ctrl+Left", QT_TRANSLATE_NOOP("actions", "Move Up One Level"), promote),
    ("demote", "Ctrl+Right", QT_TRANSLATE_NOOP("actions", "Move Down One Level"), demote),
)


def nudger(way: Way) -> Make:
    """Move what is selected a little by hand; from then on the layout leaves it there."""
    dx, dy = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}[way]

    def make(context: Context) -> Command:
        from argmap.edit.commands import places

        found = ((id, context.centre(id)) for id in several(context))
        return places.move(
            {id: (at[0] + dx * NUDGE, at[1] + dy * NUDGE) for id, at in found if at is not None},
            nudge=True,
        )

    return make


def release(context: Context) -> Command:
    """Let the layout place what is selected again."""
    from argmap.edit.commands import places

    return places.release(several(context))
