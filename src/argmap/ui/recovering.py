"""After a crash: offers the edits that were never saved, before anything else is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale

from argmap.app.recovery import Recoverable, discard, recover, recoverable
from argmap.formats.errors import ReadError
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.ui.panels.message import Message
from argmap.ui.translate import fill, say, translate

if TYPE_CHECKING:
    from argmap.app.state import State
    from argmap.ui.main_window import MainWindow
    from argmap.ui.startup import Program


def offer(program: Program, window: MainWindow, state: State) -> None:
    """Show what can be recovered, one bar for each map; nothing is decided without the user."""
    for entry in reversed(recoverable(state)):
        _show(program, window, state, entry)


def _show(program: Program, window: MainWindow, state: State, entry: Recoverable) -> None:
    furniture = window.furniture
    if furniture is None:
        return
    when = QLocale().toString(
        QDateTime.fromSecsSinceEpoch(int(entry.when.timestamp())), QLocale.FormatType.ShortFormat
    )
    name = f"recovery {entry.journal or entry.votes[0].file}"
    title = entry.title or translate("files", "Untitled map")

    def bring_back() -> None:
        desks = [each.furniture.context for each in program.windows if each.furniture is not None]
        for desk in desks:
            desk.settle()
        try:
            session = recover(entry, state, [desk.session for desk in desks if desk.session])
        except ReadError as error:
            furniture.bar.show_message(Message("read", say(error.problem.message)))
            return
        program.adopt(session)

    def give_up() -> None:
        """The edits lie aside until the window closes: a slip of the hand costs nothing."""
        leaving = window.closed.connect(lambda: discard(entry))

        def think_again() -> None:
            window.closed.disconnect(leaving)
            _show(program, window, state, entry)

        words = QT_TRANSLATE_NOOP(
            "recovery", "The edits of “{title}” will be deleted when this window is closed."
        )
        if entry.journal is None:
            words = QT_TRANSLATE_NOOP(
                "recovery", "The votes of “{title}” will be deleted when this window is closed."
            )
        furniture.bar.show_message(
            Message(
                name,
                fill(words, title=title),
                [(translate("recovery", "Undo"), think_again)],
            )
        )

    words = QT_TRANSLATE_NOOP(
        "recovery", "“{title}” has edits from {when} that were never saved ({count})."
    )
    changed = QT_TRANSLATE_NOOP(
        "recovery",
        "“{title}” has edits from {when} that were never saved ({count}). Its file has changed "
        "since; they come back as a map of their own.",
    )
    voted = QT_TRANSLATE_NOOP("recovery", "Votes of a round that was open: {count}.")
    only = QT_TRANSLATE_NOOP(
        "recovery",
        "“{title}” has votes from {when} of a round that was open; they never reached the map "
        "({count}).",
    )
    said = [] if entry.journal is None else [changed if entry.changed else words]
    told = [fill(each, title=title, when=when, count=entry.edits) for each in said]
    if entry.votes:
        votes = voted if told else only
        told.append(fill(votes, title=title, when=when, count=entry.ballots))
    furniture.bar.show_message(
        Message(
            name,
            " ".join(told),
            [
                (translate("recovery", "Recover"), bring_back),
                (translate("recovery", "Discard"), give_up),
            ],
        )
    )
