"""The help sheet: every key of the table by menu, and the gestures that have no key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from argmap.app.actions import ACTIONS, SEPARATOR, Action
from argmap.app.finding import folded
from argmap.app.menus import MENUS
from argmap.i18n import QT_TRANSLATE_NOOP, Marked
from argmap.ui.menus import sequences
from argmap.ui.panes import heading
from argmap.ui.translate import say, translate

GESTURES: tuple[tuple[Marked, Marked], ...] = (
    (QT_TRANSLATE_NOOP("keys", "Type"), QT_TRANSLATE_NOOP("keys", "Replace the selected text")),
    (
        QT_TRANSLATE_NOOP("keys", "Double-click"),
        QT_TRANSLATE_NOOP("keys", "Edit a text, or add a claim on empty ground"),
    ),
    (QT_TRANSLATE_NOOP("keys", "Drag a box"), QT_TRANSLATE_NOOP("keys", "Place it by hand")),
    (
        QT_TRANSLATE_NOOP("keys", "Drag a box onto another"),
        QT_TRANSLATE_NOOP("keys", "Hang it there"),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "Click a handle"),
        QT_TRANSLATE_NOOP("keys", "A reason for this; with Shift, an objection"),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "Drag a handle"),
        QT_TRANSLATE_NOOP("keys", "Connect; on empty ground, a new claim"),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "Drag empty ground"),
        QT_TRANSLATE_NOOP("keys", "Select with a rubber band"),
    ),
    (QT_TRANSLATE_NOOP("keys", "Space held, or middle button"), QT_TRANSLATE_NOOP("keys", "Pan")),
    (
        QT_TRANSLATE_NOOP("keys", "Wheel"),
        QT_TRANSLATE_NOOP("keys", "Pan; with Ctrl, zoom at the pointer"),
    ),
    (QT_TRANSLATE_NOOP("keys", "Click a value"), QT_TRANSLATE_NOOP("keys", "True, false, open")),
    (
        QT_TRANSLATE_NOOP("keys", "Double-click a scenario"),
        QT_TRANSLATE_NOOP("keys", "Type its title"),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "Click or Space on the board"),
        QT_TRANSLATE_NOOP("keys", "Flip a value, or choose a scenario and see why"),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "Double-click or Enter on the board"),
        QT_TRANSLATE_NOOP("keys", "Go there on the map; Esc leaves any page"),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "Enter, F2 or typing in the assumptions"),
        QT_TRANSLATE_NOOP(
            "keys", "Edit a cell; Enter goes down, Tab goes on, Esc leaves it as it was"
        ),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "1, 2, 3 and 0 in the stances"),
        QT_TRANSLATE_NOOP("keys", "Accepts, rejects, leaves open, says nothing"),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "Ctrl+Enter in the assumptions or stances"),
        QT_TRANSLATE_NOOP("keys", "Show it on the map"),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "Typing on a statement"),
        QT_TRANSLATE_NOOP("keys", "Replace its words; undo brings them back"),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "Enter or Esc while typing"),
        QT_TRANSLATE_NOOP("keys", "Keep the text; Undo takes it back"),
    ),
    (QT_TRANSLATE_NOOP("keys", "Shift+Enter while typing"), QT_TRANSLATE_NOOP("keys", "New line")),
    (
        QT_TRANSLATE_NOOP("keys", "Tab while typing"),
        QT_TRANSLATE_NOOP("keys", "Keep the text and add a reason"),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "Ctrl+Enter while typing"),
        QT_TRANSLATE_NOOP("keys", "Keep the text and add a neighbour"),
    ),
)


def all_keys(row: Action) -> str:
    """The keys of a row, as this platform writes them; of a standard key's many, the first."""
    native = QKeySequence.SequenceFormat.NativeText
    standard = any(key.startswith("@") for key in row.keys)
    return "  ".join(each.toString(native) for each in sequences(row)[: 1 if standard else 2])


class KeysSheet(QDialog):
    """Two columns of keys that can be narrowed by typing."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(translate("keys", "Keys and gestures"))
        self.resize(820, 640)
        self.line = QLineEdit()
        self.line.setPlaceholderText(translate("keys", "Find a key or what it does"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.textChanged.connect(self._fill)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(translate("keys", "Keys and gestures"))
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.addWidget(self.line)
        box.addWidget(self._area, 1)
        box.addWidget(buttons)
        self._fill()

    def _fill(self) -> None:
        wanted = folded(self.line.text())
        page = QFrame()
        page.setProperty("role", "pane")
        columns = QHBoxLayout(page)
        columns.setSpacing(32)
        sides = [QVBoxLayout(), QVBoxLayout()]
        for side in sides:
            columns.addLayout(side, 1)
        weights = [0, 0]
        for title, rows in self.sections():
            found = [pair for pair in rows if wanted in folded(" ".join(pair))]
            if found:
                place = weights.index(min(weights))
                weights[place] += len(found) + 2
                sides[place].addWidget(_section(title, found))
        for side in sides:
            side.addStretch(1)
        self._area.setWidget(page)

    @staticmethod
    def sections() -> list[tuple[str, list[tuple[str, str]]]]:
        """Menu by menu, then gestures: pairs of key and meaning."""
        found = [
            (
                say(title).replace("&", ""),
                [
                    (all_keys(row), say(row.words))
                    for row in ACTIONS
                    if row.id != SEPARATOR and row.menu.split("/")[0] == name and sequences(row)
                ],
            )
            for name, title in MENUS
        ]
        gestures = [(say(how), say(what)) for how, what in GESTURES]
        return [*found, (translate("keys", "Pointer and typing"), gestures)]


def _section(title: str, rows: list[tuple[str, str]]) -> QWidget:
    widget = QWidget()
    grid = QGridLayout(widget)
    grid.setContentsMargins(0, 8, 0, 8)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(3)
    grid.addWidget(heading(title), 0, 0, 1, 2)
    for number, (keys, words) in enumerate(rows, 1):
        left, right = QLabel(keys), QLabel(words)
        for label in (left, right):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        right.setProperty("role", "label")
        grid.addWidget(left, number, 0)
        grid.addWidget(right, number, 1)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 3)
    return widget
