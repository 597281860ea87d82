"""When the actions of votes and of the room apply; loads nothing before it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.app.edits import can_edit
from argmap.i18n import QT_TRANSLATE_NOOP, text

if TYPE_CHECKING:
    from argmap.app.context import Context
    from argmap.i18n import Text


def can_turn(context: Context) -> Text | None:
    """None when a vote can be opened or closed."""
    reason = can_edit(context)
    if reason is None and not context.document.polls:
        return text(QT_TRANSLATE_NOOP("actions", "Make a poll first, on the page of polls."))
    return reason


def can_type_in(context: Context) -> Text | None:
    """None when there is a vote that ballots on paper can be typed into."""
    reason = can_edit(context)
    if reason is None and not any(poll.rounds for poll in context.document.polls.values()):
        return text(QT_TRANSLATE_NOOP("actions", "Open a vote first."))
    return reason


def has_result(context: Context) -> Text | None:
    """None when a round of some poll has been closed."""
    polls = context.document.polls.values()
    if not any(each.closed for poll in polls for each in poll.rounds):
        return text(QT_TRANSLATE_NOOP("actions", "No vote has been closed yet."))
    return None


def is_open(context: Context) -> bool:
    """Whether votes are being cast."""
    from argmap.app.polling import open_now

    return open_now(context.document) is not None


def can_panic(context: Context) -> Text | None:
    """None when there is a room to be closed."""
    return (
        None if context.polling.in_room else text(QT_TRANSLATE_NOOP("actions", "No room is open."))
    )
