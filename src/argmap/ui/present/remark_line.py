"""An unobtrusive line at the wall's lower edge, in which a remark is typed while the picture stays.

For one screen; with two, the presenter's window has a line of its own. It keeps what is typed until
it is parked. Turning pages with a clicker goes on meanwhile.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.render.theme import Theme
from argmap.ui.guard import guarded
from argmap.ui.present.proportions import Proportions
from argmap.ui.present.sheets import Sheet
from argmap.ui.translate import say

PARK = QT_TRANSLATE_NOOP("present", "Park a remark")
HINT = QT_TRANSLATE_NOOP("present", "What was said; Enter parks it, Esc puts it away")
_LONGEST = 2000


class RemarkLine(Sheet):
    """A field and its name; ``parked`` tells what was typed."""

    parked = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("sheet", parent)
        self._title = QLabel(say(PARK))
        self._title.setObjectName("quiet")
        self.field = QLineEdit()
        self.field.setMaxLength(_LONGEST)
        self.field.setFrame(False)
        self.field.setPlaceholderText(say(HINT))
        self.field.setAccessibleName(say(PARK))
        self.field.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)
        self.field.installEventFilter(self)
        self._box = QHBoxLayout(self)
        self._box.addWidget(self._title)
        self._box.addWidget(self.field, 1)

    def open(self, theme: Theme, families: Sequence[str], proportions: Proportions) -> None:
        """Lie over the foot of the wall and take what is typed."""
        self.dress(theme, families, proportions)
        self.setStyleSheet(
            self.styleSheet() + f"QLineEdit {{ background: transparent; border: none; color: "
            f"{theme.colours['ink']}; }}"
        )
        u = proportions.unit
        pad = round(16 * u)
        self._box.setContentsMargins(pad, round(8 * u), pad, round(8 * u))
        self._box.setSpacing(pad)
        for widget in (self._title, self.field):
            widget.setFont(self.face(proportions.text(20)))
        side = round(proportions.margin * 0.5)
        height = self.sizeHint().height()
        self.setGeometry(
            side,
            round(proportions.height) - height - round(12 * u),
            round(proportions.width) - 2 * side,
            height,
        )
        self.show()
        self.raise_()
        self.field.setFocus()

    @guarded(otherwise=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            words = self.field.text().strip()
            if words:
                self.parked.emit(words)
            else:
                self.closed.emit()
            return True
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
            return True
        return key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
