"""Which scenario a window shows, a trial that no file knows of, and how trying is taken back.

A trial is a setting being tried: it belongs to the window until it is kept as a scenario. Its steps
stand in line with the map's own history: each remembers the deed it came after, so that undo takes
back whatever was done last, a flip or an edit. Nothing is evaluated and no document changes here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from argmap.edit.history import Deed
    from argmap.model.records import Scenario


class Chosen(NamedTuple):
    """What a window shows: the map's own values, a scenario, or the trial begun over either."""

    scenario: str | None = None
    """The id of the scenario that was chosen last; while trying, what the trial began from."""
    trial: Scenario | None = None
    trying: bool = False
    """Whether the trial counts now, not what it began from."""


class _Step(NamedTuple):
    before: Chosen
    after: Chosen
    deed: Deed | None
    """The map's last deed when it was done; ``along``: the deed that it came with."""
    along: bool


class Past:
    """What was chosen before, as far as it can be taken back."""

    def __init__(self) -> None:
        self._done: list[_Step] = []
        self._undone: list[_Step] = []

    def push(self, before: Chosen, after: Chosen, deed: Deed | None, *, along: bool) -> None:
        """Remember a step of trying; ``along``: it goes and comes back with the deed itself."""
        self._undone.clear()
        self._done.append(_Step(before, after, deed, along))

    def edited(self) -> None:
        """Something else was done to the map: what was taken back cannot be done again."""
        self._undone.clear()

    def back(self, deed: Deed | None, *, along: bool = False) -> Chosen | None:
        """Take the last step back if it was the last thing done; what was chosen before it."""
        step = self._done[-1] if self._done else None
        if step is None or step.deed is not deed or step.along is not along:
            return None
        self._undone.append(self._done.pop())
        return step.before

    def again(self, deed: Deed | None, *, along: bool = False) -> Chosen | None:
        """Do the step again that was taken back last if it is next; what was chosen after it."""
        step = self._undone[-1] if self._undone else None
        if step is None or step.deed is not deed or step.along is not along:
            return None
        self._done.append(self._undone.pop())
        return step.after

    def can_go_back(self, deed: Deed | None) -> bool:
        """Whether a step of trying was the last thing done."""
        step = self._done[-1] if self._done else None
        return step is not None and step.deed is deed and not step.along

    def can_go_again(self, deed: Deed | None) -> bool:
        """Whether a step of trying is the next to be done again."""
        step = self._undone[-1] if self._undone else None
        return step is not None and step.deed is deed and not step.along
