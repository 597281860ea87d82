"""Runs commands in a window, takes them back, and says in a line what came of it.

A step is one of the map's history, or something that was tried, whichever was done last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.edit.editor import ReadOnly
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text

if TYPE_CHECKING:
    from argmap.edit.verb import Command
    from argmap.ui.context import WindowContext

READ_ONLY = text(QT_TRANSLATE_NOOP("window", "This map is open for reading only."))
_UNDONE = QT_TRANSLATE_NOOP("window", "Undone: {step}")
_DONE_AGAIN = QT_TRANSLATE_NOOP("window", "Done again: {step}")
_TRIED = text(QT_TRANSLATE_NOOP("window", "Try"))


def perform(
    context: WindowContext, command: Command, label: Text | None, merge: str | None
) -> bool:
    """Run a command as one step; says why not and returns False where it does not apply."""
    from argmap.app.edits import NO_MAP
    from argmap.edit.verb import NotApplicable
    from argmap.model.rules import RuleBroken

    editor = context.editor
    if editor is None:
        context.say(NO_MAP)
        return False
    try:
        editor.run(command, label, merge=merge, selection=context.selection)
    except NotApplicable as refusal:
        context.say(refusal.reason)
    except RuleBroken as broken:
        context.say(broken.problems[0].message, "warning")
    except ReadOnly:
        context.say(READ_ONLY)
    else:
        return True
    return False


def unsay(context: WindowContext, id: str) -> None:
    """Somebody has left a statement without words: where the last step was to make it, that step
    has never been, and what was selected before is selected again."""
    editor = context.editor
    deed = editor.history.undoable if editor is not None and not editor.read_only else None
    statement = context.document.statements.get(id)
    if editor is None or deed is None or statement is None or not statement.wordless:
        return
    from argmap.model.records import Statement

    made = [one for one, entry in deed.change.added.items() if isinstance(entry.record, Statement)]
    if made == [id]:
        editor.unmake(deed.before if id in context.selection else None)


def step(context: WindowContext, *, back: bool) -> None:
    """Take the last step back, or do the last undone step again."""
    editor, deciding = context.editor, context.deciding
    if editor is None:
        from argmap.app.edits import NO_MAP

        context.say(NO_MAP)
        return
    said = _UNDONE if back else _DONE_AGAIN
    if deciding.take_back() if back else deciding.try_again():
        context.decide()
        context.say(text(said, step=_TRIED))
        return
    deed = editor.history.undoable if back else editor.history.redoable
    try:
        done = editor.undo() if back else editor.redo()
    except ReadOnly:
        context.say(READ_ONLY)
        return
    if done and deed is not None:
        if context.selection:  # nobody should have to look for what came of it
            context.canvas.reveal(context.selection[-1])
        context.say(text(said, step=deed.label))
    elif back:
        context.say(text(QT_TRANSLATE_NOOP("window", "There is nothing to undo.")))
    else:
        context.say(text(QT_TRANSLATE_NOOP("window", "There is nothing to redo.")))
