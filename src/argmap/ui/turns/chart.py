"""Shows a picture as wide as there is room, made anew for each width; it can be kept as a file.

The same shapes go to the screen, to SVG, PNG and PDF. Knows nothing of what they show.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from argmap.ui.guard import guarded
from argmap.ui.paint import PicturePainter

if TYPE_CHECKING:
    from argmap.render.picture import Item, Picture
    from argmap.render.theme import Theme
    from argmap.ui.theme import Looks

_WIDEST = 860


class Chart(QWidget):
    """A picture that fits its width."""

    chosen = Signal(str)
    """What this record stands for was clicked."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._make: Callable[[float], Picture] | None = None
        self._made: tuple[int, Picture] | None = None
        self._brush = PicturePainter(looks.theme, looks.families)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        looks.changed.connect(self._dress)

    def show_picture(self, make: Callable[[float], Picture]) -> None:
        """Show what ``make`` draws for a width in px."""
        self._make, self._made = make, None
        picture = self.picture
        said = [f"{each.title}: {each.description}" for each in picture.items.values()]
        self.setAccessibleName(picture.title)
        self.setAccessibleDescription("\n".join(said))
        self.updateGeometry()
        self.update()

    def dress_in(self, families: tuple[str, ...]) -> None:
        """Draw words in these typefaces."""
        self._brush = PicturePainter(self._brush.theme, families)
        self.update()

    @property
    def picture(self) -> Picture:
        """What is shown, at the width there is."""
        return self._picture(self.width())

    def _dress(self, theme: Theme) -> None:
        self._brush = PicturePainter(theme, self._brush.families)
        self.update()

    def _picture(self, width: int) -> Picture:
        from argmap.render.picture import Picture

        if self._make is None:
            return Picture({})
        wide = max(240, min(width, _WIDEST))
        if self._made is None or self._made[0] != wide:
            self._made = (wide, self._make(float(wide)))
        return self._made[1]

    @guarded(otherwise=True)
    def hasHeightForWidth(self) -> bool:
        return True

    @guarded(otherwise=0)
    def heightForWidth(self, width: int) -> int:
        return round(self._picture(width).bounds[3])

    @guarded(otherwise=QSize())
    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(max(self.width(), 240)))

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._brush.paint(painter, self.picture.items.values())

    @guarded()
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position().y())
        if found is not None and found.record:
            self.chosen.emit(found.record)

    def _at(self, y: float) -> Item | None:
        for item in self.picture.items.values():
            if item.bounds[1] <= y < item.bounds[1] + item.bounds[3]:
                return item
        return None
