"""The board of a window: what it shows besides the positions, and the ways out of it.

What it shows is kept for the next start, the same for every map.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QObject, Signal

from argmap.app.context import Detail

if TYPE_CHECKING:
    from argmap.ui.asking import Asking
    from argmap.ui.context import WindowContext

_DETAIL, _OWN = "board.detail", "board.own"


class WindowBoard(QObject):
    """Implements ``app.context.Board``."""

    changed = Signal()
    """It shows more, or less."""

    def __init__(self, context: WindowContext, asking: Asking) -> None:
        super().__init__(context)
        self._context = context
        self.asking = asking

    @property
    def detail(self) -> Detail:
        """Which statements stand below the positions."""
        kept = self._context.settings.get(_DETAIL)
        return next((each for each in get_args(Detail) if each == kept), "")

    @property
    def own(self) -> bool:
        """Whether the map's own values are a row, also beside scenarios."""
        return self._context.settings.flag(_OWN)

    def show(self, *, detail: Detail | None = None, own: bool | None = None) -> None:
        """Show more or less; None: as before."""
        if detail is not None:
            self._context.settings.set(_DETAIL, detail)
        if own is not None:
            self._context.settings.set(_OWN, own)
        self.changed.emit()

    def export(self) -> None:
        """Ask how and where, and write the board."""
        from argmap.ui.board import outputs

        outputs.export(self._context, self.asking)

    def copy(self) -> None:
        """Put the board on the clipboard as a table, and as a picture."""
        from argmap.ui.board import outputs

        outputs.copy(self._context)
