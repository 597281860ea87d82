"""What the canvas asks of the window around it. The canvas itself never writes to the document."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Protocol

from argmap.i18n import Text

if TYPE_CHECKING:
    from argmap.model.document import Document

Command = Callable[[Any], "tuple[str, ...] | None"]
"""An argmap.edit command; spelt here so that the canvas can be imported before the models load."""


class CanvasHost(Protocol):
    """Implemented by the window, and by small stand-ins in tests and in the presentation."""

    @property
    def document(self) -> Document:
        """The document as it is now."""
        ...

    @property
    def selection(self) -> tuple[str, ...]:
        """The selected records, statements and arguments; the last is the current one."""
        ...

    @property
    def read_only(self) -> bool:
        """Whether nothing can be edited."""
        ...

    def select(self, ids: Iterable[str]) -> None:
        """Select these records and no others."""
        ...

    def perform(
        self, command: Command, label: Text | None = None, merge: str | None = None
    ) -> bool:
        """Run a command as one undoable step; False when it did not apply (the user was told)."""
        ...

    def draw_left(self, *, whole: bool) -> None:
        """Show a scene with everything in its place that the last one left for later: all of it,
        or what is in sight now."""
        ...

    def trigger(self, action_id: str) -> None:
        """Do what the action table says under this id."""
        ...

    def edit_text(self, id: str) -> None:
        """Let the user edit the text of this record where it is best edited."""
        ...
