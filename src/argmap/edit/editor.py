"""The one place where a document is swapped for the next.

``run`` takes a command, lets it write to a transaction, applies the change, remembers it and tells
every listener once. Listeners never edit: doing so raises.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.edit.history import Deed, History, Selection
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text
from argmap.model.change import Change
from argmap.model.document import Document

if TYPE_CHECKING:
    from argmap.edit.verb import Command


Cause = Literal["do", "undo", "redo", "aside"]


class EditWhileTelling(RuntimeError):
    """A listener tried to edit."""


class ReadOnly(RuntimeError):
    """The document was opened for reading only."""


class Edited(NamedTuple):
    """What happened: the documents around it, the change, its label, what to select, and how."""

    before: Document
    after: Document
    change: Change
    label: Text
    selection: Selection | None
    cause: Cause


class Editor:
    """Holds the current document, its history and its listeners."""

    def __init__(self, document: Document, *, read_only: bool = False) -> None:
        self._document = document
        self._listeners: list[Callable[[Edited], None]] = []
        self._telling = False
        self.history = History()
        self.read_only = read_only

    @property
    def document(self) -> Document:
        """The document as it is now."""
        return self._document

    def listen(self, listener: Callable[[Edited], None]) -> Callable[[], None]:
        """Call ``listener`` after each edit; returns a function that ends it."""
        self._listeners.append(listener)

        def end() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return end

    def run(
        self,
        command: Command,
        label: Text | None = None,
        *,
        merge: str | None = None,
        selection: Selection = (),
        aside: bool = False,
    ) -> Change:
        """Run a command as one undoable step and return its change (empty: nothing to do).

        ``aside``: it is none of the user's, as what others send; undo and redo pass it over. It
        may only add records, under ids that no step gives.

        ``label``, ``merge``: where not given, a ``Verb``'s own; deeds in a row with the same merge
        key become one step. ``selection``: what is selected before. Raises ``NotApplicable``,
        ``RuleBroken`` or ``ReadOnly``; then nothing has changed.
        """
        from argmap.edit.transaction import Transaction
        from argmap.edit.verb import Verb

        self._guard()
        if isinstance(command, Verb):
            label, merge = label or command.label, merge or command.merge
        if label is None:
            label = text(QT_TRANSLATE_NOOP("edit", "Edit"))
        transaction = Transaction(self._document)
        after = command(transaction)
        change = transaction.finish()
        if change:
            if not aside:
                last = selection if after is None else after
                self.history.push(Deed(change, label, merge, selection, last))
            self._swap(change, label, after, "aside" if aside else "do")
        return change

    def applies(self, command: Command) -> Text | None:
        """None when ``command`` would change something here, else why not. Changes nothing."""
        from argmap.edit.transaction import Transaction
        from argmap.edit.verb import NotApplicable
        from argmap.model.rules import RuleBroken

        if self.read_only:
            return text(QT_TRANSLATE_NOOP("edit", "This map is open for reading only."))
        transaction = Transaction(self._document)
        try:
            command(transaction)
            change = transaction.finish()
        except NotApplicable as refusal:
            return refusal.reason
        except RuleBroken as broken:
            return broken.problems[0].message
        return None if change else text(QT_TRANSLATE_NOOP("edit", "There is nothing to change."))

    def would(self, command: Command) -> Change:
        """The change that ``command`` would make here; empty where it does not apply."""
        from argmap.edit.transaction import Transaction
        from argmap.edit.verb import NotApplicable
        from argmap.model.rules import RuleBroken

        transaction = Transaction(self._document)
        try:
            command(transaction)
            return transaction.finish()
        except (NotApplicable, RuleBroken):
            return Change()

    def undo(self) -> bool:
        """Take the last step back; False when there is none."""
        self._guard()
        if self.history.undoable is None:
            return False
        deed = self.history.undo()
        self._swap(deed.change.invert(), deed.label, deed.before, "undo")
        return True

    def unmake(self, selection: Selection | None) -> None:
        """Take the last step back as if it had never been done: it cannot be redone, and what
        could be redone before it can be again. ``selection``: what to select; None: as it is."""
        self._guard()
        deed = self.history.unmake()
        self._swap(deed.change.invert(), deed.label, selection, "undo")

    def redo(self) -> bool:
        """Do the last undone step again; False when there is none."""
        self._guard()
        if self.history.redoable is None:
            return False
        deed = self.history.redo()
        self._swap(deed.change, deed.label, deed.after, "redo")
        return True

    def seal(self) -> None:
        """End the step that is being merged (on save, on losing focus)."""
        self.history.seal()

    def _guard(self) -> None:
        if self._telling:
            raise EditWhileTelling("a listener tried to edit the document")
        if self.read_only:
            raise ReadOnly("this map is open for reading only")

    def _swap(
        self,
        change: Change,
        label: Text,
        selection: Selection | None,
        cause: Cause,
    ) -> None:
        before = self._document
        self._document = before.apply(change)
        edited = Edited(before, self._document, change, label, selection, cause)
        self._telling = True
        failures: list[Exception] = []
        try:
            for listener in tuple(self._listeners):
                try:
                    listener(edited)
                except Exception as failure:  # noqa: BLE001 (the others must hear of it still)
                    failures.append(failure)
        finally:
            self._telling = False
        if failures:
            raise failures[0]
