"""What cells are edited with: lines, growing boxes, and a date that is typed or picked.

Keys are a spreadsheet's: Enter keeps and goes down, Tab keeps and goes on, Esc leaves the cell as
it was. An editor holds words only; what they mean is the model's business.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QDate, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from argmap import resources
from argmap.app.register import COLUMNS, Cell, Row
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.ui.guard import guarded
from argmap.ui.theme import padded
from argmap.ui.translate import fill, say, translate

Way = Literal["down", "next", "previous", "back"]
"""Where to go when an editor is done; ``back``: nowhere, and nothing is kept."""
_TALLEST = 14
"""Lines of a box before it scrolls."""


class Box(QPlainTextEdit):
    """Several lines, in the cell and as far below it as the words go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "cell")
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._least = 0

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.insertPlainText("\n")  # as spreadsheets have it; Shift+Enter is Qt's own
        else:
            super().keyPressEvent(event)

    def stand(self, area: QRect) -> None:
        """Cover a cell."""
        self._least = area.height()
        self.setGeometry(area)
        self._fit()

    def _fit(self) -> None:
        lines = min(max(round(self.document().size().height()), 1), _TALLEST)
        margins = 2 * round(self.document().documentMargin()) + 8
        tall = max(self._least, lines * self.fontMetrics().lineSpacing() + margins)
        parent = self.parentWidget()
        room = parent.height() if parent is not None else tall
        tall = min(tall, max(room, self._least))
        fits = self.document().size().height() <= _TALLEST
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )
        if tall != self.height():
            top = max(0, min(self.y(), room - tall))
            self.setGeometry(self.x(), top, self.width(), tall)


class Line(QLineEdit):
    """One line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "cell")


class DateLine(Line):
    """A date, typed or picked: Alt+Down or the small sign opens a calendar."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        sign = QIcon(str(resources.path("icons") / "chevron-down.svg"))
        pick = QAction(sign, translate("register", "Pick a date"), self)
        pick.triggered.connect(self.pick)
        self.addAction(pick, QLineEdit.ActionPosition.TrailingPosition)
        self.setPlaceholderText("2027-03-31")
        self.popup: QFrame | None = None
        self.calendar: QCalendarWidget | None = None

    def pick(self) -> None:
        """Show a calendar under the cell; a day that is chosen in it is what was typed."""
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setProperty("role", "popup")
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget(popup)
        calendar.setAccessibleName(translate("register", "Pick a date"))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for name, words in (("prevmonth", "‹"), ("nextmonth", "›")):
            button = calendar.findChild(QToolButton, f"qt_calendar_{name}")
            if isinstance(button, QToolButton):  # Qt's own signs are black on any ground
                button.setIcon(QIcon())
                button.setText(words)
        for year in calendar.findChildren(QSpinBox):
            padded(year)
        now = QDate.fromString(self.text().strip(), Qt.DateFormat.ISODate)
        calendar.setSelectedDate(now if now.isValid() else QDate.currentDate())
        calendar.clicked.connect(self._picked)
        calendar.activated.connect(self._picked)
        box = QVBoxLayout(popup)
        box.setContentsMargins(4, 4, 4, 4)
        box.addWidget(calendar)
        popup.adjustSize()
        popup.move(self._corner(popup))
        self.popup, self.calendar = popup, calendar
        popup.destroyed.connect(self._gone)
        popup.show()
        calendar.setFocus()

    def _corner(self, popup: QFrame) -> QPoint:
        """Under the cell, or above it where there is no room below."""
        below = self.mapToGlobal(self.rect().bottomLeft())
        screen = self.screen().availableGeometry()
        left = min(below.x(), screen.right() - popup.width())
        if below.y() + popup.height() <= screen.bottom():
            return QPoint(left, below.y())
        return QPoint(left, self.mapToGlobal(QPoint()).y() - popup.height())

    def _picked(self, day: QDate) -> None:
        self.setText(day.toString(Qt.DateFormat.ISODate))
        self.setModified(True)
        if self.popup is not None:
            self.popup.close()
        self.setFocus()

    def _gone(self) -> None:
        self.popup = self.calendar = None

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Down and alt:
            self.pick()
        else:
            super().keyPressEvent(event)


def editor(cell: Cell, parent: QWidget, row: Row) -> QWidget:
    """The editor of one cell, named after its column and its assumption."""
    match cell:
        case "review":
            made: QWidget = DateLine(parent)
        case "owner" | "confidence":
            made = Line(parent)
        case _:
            made = Box(parent)
    title = next(title for name, title in COLUMNS if name == cell)
    form = QT_TRANSLATE_NOOP("register", "{column} of {assumption}")
    made.setAccessibleName(fill(form, column=say(title), assumption=row.statement.name))
    return made


def begin(editor: QWidget, words: str, *, over: bool) -> None:
    """Let words be edited; ``over``: what is typed first takes their place."""
    if isinstance(editor, Box) and not editor.document().isModified():
        editor.setPlainText(words)
        editor.document().setModified(False)
        if over:
            editor.selectAll()
        else:
            editor.moveCursor(QTextCursor.MoveOperation.End)
    elif isinstance(editor, Line) and not editor.isModified():
        editor.setText(words)
        if over:
            editor.selectAll()
        else:
            editor.end(False)


def typed(editor: QWidget) -> str:
    """What an editor says now."""
    return editor.toPlainText() if isinstance(editor, Box) else editor.property("text")


def place(editor: QWidget, area: QRect) -> None:
    """Let an editor cover its cell."""
    if isinstance(editor, Box):
        editor.stand(area)
    else:
        wide = area.width()
        if isinstance(editor, DateLine):  # beside the sign there is room for a whole date
            wide = max(wide, editor.fontMetrics().horizontalAdvance("2027-00-00") + 52)
        editor.setGeometry(area.x(), area.y(), wide, min(area.height(), 34))


def way_of(event: QKeyEvent) -> Way | None:
    """Where a key leads out of an editor; None for any other key."""
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    match event.key():
        case Qt.Key.Key_Return | Qt.Key.Key_Enter if not (shift or alt):
            return "down"
        case Qt.Key.Key_Tab:
            return "next"
        case Qt.Key.Key_Backtab:
            return "previous"
        case Qt.Key.Key_Escape:
            return "back"
        case _:
            return None
