"""What can be undone and redone: changes with labels, merge keys and the selection around them."""

from __future__ import annotations

from typing import NamedTuple

from argmap.i18n import Text
from argmap.model.change import Change

Selection = tuple[str, ...]


class Deed(NamedTuple):
    """One undoable step: its change, label and merge key, and the selection before and after."""

    change: Change
    label: Text
    merge: str | None = None
    before: Selection = ()
    after: Selection = ()


class History:
    """Two stacks of deeds. Deeds with the same merge key in a row become one, until sealed."""

    def __init__(self) -> None:
        self._done: list[Deed] = []
        self._undone: list[Deed] = []
        self._voided: list[Deed] = []
        """What could be redone until the last deed was done."""
        self._sealed = True

    def push(self, deed: Deed) -> None:
        """Remember a deed; what was undone before it can no longer be redone."""
        voided, self._undone = self._undone, []
        last = self._done[-1] if self._done else None
        if last and deed.merge is not None and deed.merge == last.merge and not self._sealed:
            merged = last._replace(change=last.change.then(deed.change), after=deed.after)
            if merged.change:
                self._done[-1] = merged
            else:
                self._done.pop()  # typed and typed back: nothing is left to undo
                self._voided = []
                self._sealed = True
        else:
            self._done.append(deed)
            self._voided = voided
            self._sealed = False

    def seal(self) -> None:
        """Let the next deed be a step of its own, whatever its merge key."""
        self._sealed = True

    @property
    def undoable(self) -> Deed | None:
        """The deed that undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def redoable(self) -> Deed | None:
        """The deed that redo would do again."""
        return self._undone[-1] if self._undone else None

    def undo(self) -> Deed:
        """Take the last deed off and return it; its inverted change is the caller's to apply."""
        deed = self._done.pop()
        self._undone.append(deed)
        self._voided = []
        self._sealed = True
        return deed

    def unmake(self) -> Deed:
        """Take the last deed off as if it had never been done: what it voided can be redone."""
        deed = self._done.pop()
        self._undone, self._voided = self._voided, []
        self._sealed = True
        return deed

    def redo(self) -> Deed:
        """Put the last undone deed back and return it; its change is the caller's to apply."""
        deed = self._undone.pop()
        self._done.append(deed)
        self._voided = []
        self._sealed = True
        return deed
