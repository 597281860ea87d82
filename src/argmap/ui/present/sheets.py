"""What lies over the wall when asked for: the list of steps, the keys, the speaker's notes, a chip.

Plain widgets on the wall's colours, sized for a room. They show what they are given and tell what
was chosen; the presentation decides. All text is plain.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.render.theme import Theme
from argmap.ui.fonts import font
from argmap.ui.guard import guarded
from argmap.ui.present.keys import MOUSE, ROWS
from argmap.ui.present.proportions import Proportions
from argmap.ui.translate import fill, say

_SCENARIOS = QT_TRANSLATE_NOOP("present", "With Alt:  {scenarios}")
_STYLE = """
QFrame#sheet {{ background: {card}; border: 1px solid {outline}; border-radius: {radius}px; }}
QFrame#notes {{ background: {chrome}; border: none; border-top: 1px solid {hairline}; }}
QFrame#chip {{ background: {ink}; border-radius: {radius}px; }}
QLabel {{ background: transparent; color: {ink}; }}
QLabel#quiet {{ color: {soft}; }}
QLabel#on-chip {{ color: {canvas}; }}
QListWidget, QPlainTextEdit {{ background: transparent; border: none; color: {ink};
  outline: none; padding: 0; }}
QListWidget::item {{ padding: {pad}px {pad}px; border-radius: {pad}px; color: {ink}; }}
QListWidget::item:hover {{ background: {hover}; }}
QListWidget::item:selected {{ background: {selection}; color: {ink}; }}
"""


class Sheet(QFrame):
    """A plain ground over the wall; hidden until asked for."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.families: tuple[str, ...] = ()
        self.hide()

    def dress(self, theme: Theme, families: Sequence[str], proportions: Proportions) -> None:
        """Take the wall's colours, faces and size."""
        self.families = tuple(families)
        u = proportions.unit
        colours = {token: value for token, value in theme.colours.items() if "-" not in token}
        self.setStyleSheet(_STYLE.format(**colours, radius=round(14 * u), pad=round(8 * u)))

    def face(self, size: int, *, bold: bool = False) -> QFont:
        """The room's face in a pixel size."""
        made = font("heading" if bold else "body", self.families)
        made.setPixelSize(size)
        return made


class StepList(Sheet):
    """The steps by number and title; arrows, typing, Enter or a click choose one."""

    chosen = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("sheet", parent)
        self._title = QLabel(say(QT_TRANSLATE_NOOP("present", "Steps")))
        self.rows = QListWidget()
        self.rows.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.rows.setAccessibleName(self._title.text())
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.rows.installEventFilter(self)
        self.rows.itemClicked.connect(lambda item: self.chosen.emit(self.rows.row(item)))
        self._box = QVBoxLayout(self)
        self._box.addWidget(self._title)
        self._box.addWidget(self.rows)

    def open(
        self,
        titles: Sequence[str],
        now: int,
        theme: Theme,
        families: Sequence[str],
        proportions: Proportions,
    ) -> None:
        """Show these titles with the current one chosen, in the middle of the wall."""
        self.dress(theme, families, proportions)
        u = proportions.unit
        self._title.setFont(self.face(proportions.text(26), bold=True))
        self.rows.setFont(self.face(proportions.text(26)))
        pad = round(28 * u)
        self._box.setContentsMargins(pad, pad, pad, pad)
        self.rows.clear()
        for number, title in enumerate(titles, 1):
            words = " ".join(title.split())
            self.rows.addItem(QListWidgetItem(f"{number}   {words}"))
        self.rows.setCurrentRow(now)
        width = min(round(1000 * u), round(proportions.width * 0.9))
        tall = self.rows.sizeHintForRow(0) * len(titles) + self._title.sizeHint().height()
        height = min(tall + 3 * pad, round(proportions.height * 0.84))
        self.setGeometry(
            round((proportions.width - width) / 2),
            round((proportions.height - height) / 2),
            width,
            height,
        )
        self.show()
        self.raise_()
        self.rows.setFocus()
        self.rows.scrollToItem(
            self.rows.currentItem(), QAbstractItemView.ScrollHint.PositionAtCenter
        )

    @guarded(otherwise=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
                self.chosen.emit(self.rows.currentRow())
                return True
            if key in (Qt.Key.Key_Escape, Qt.Key.Key_G, Qt.Key.Key_F5):
                self.closed.emit()
                return True
        return super().eventFilter(watched, event)


class HelpSheet(Sheet):
    """The keys and what they do, from the table."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("sheet", parent)
        self._title = QLabel(say(QT_TRANSLATE_NOOP("present", "Keys")))
        self._grid = QGridLayout(self)
        self._grid.addWidget(self._title, 0, 0, 1, 4)
        rows = [
            (_shown(row.keys[: row.shown], row.act), say(row.title)) for row in ROWS if row.title
        ]
        rows += [(say(keys), say(words)) for keys, words in MOUSE]
        self._labels: list[tuple[QLabel, QLabel]] = []
        half = (len(rows) + 1) // 2
        for index, (keys, words) in enumerate(rows):
            key, text = _plain(keys), _plain(words)
            text.setObjectName("quiet")
            text.setWordWrap(True)
            column = 2 * (index // half)
            self._grid.addWidget(key, 1 + index % half, column)
            self._grid.addWidget(text, 1 + index % half, column + 1)
            self._labels.append((key, text))
        self._scenarios = _plain("")
        self._scenarios.setObjectName("quiet")
        self._scenarios.setWordWrap(True)
        self._grid.addWidget(self._scenarios, half + 1, 0, 1, 4)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)

    def open(
        self,
        theme: Theme,
        families: Sequence[str],
        proportions: Proportions,
        scenarios: str = "",
    ) -> None:
        """Show the keys in the middle of the wall, and the ``scenarios`` that digits stand for."""
        self.dress(theme, families, proportions)
        u = proportions.unit
        pad = round(32 * u)
        self._grid.setContentsMargins(pad, pad, pad, pad)
        self._grid.setHorizontalSpacing(round(24 * u))
        self._grid.setVerticalSpacing(round(13 * u))
        self._title.setFont(self.face(proportions.text(26), bold=True))
        for key, words in self._labels:
            key.setFont(self.face(proportions.text(21), bold=True))
            words.setFont(self.face(proportions.text(21)))
        said = fill(_SCENARIOS, scenarios=scenarios) if scenarios else ""
        self._scenarios.setText(said)
        self._scenarios.setVisible(bool(said))
        self._scenarios.setFont(self.face(proportions.text(21)))
        width = min(round(1320 * u), round(proportions.width * 0.94))
        self.resize(width, 10)
        height = max(self._grid.heightForWidth(width), self._grid.minimumSize().height())
        height = min(height, round(proportions.height * 0.94))
        self.setGeometry(
            round((proportions.width - width) / 2),
            round((proportions.height - height) / 2),
            width,
            height,
        )
        self.show()
        self.raise_()


class Notes(Sheet):
    """The step's notes for whoever speaks, along the bottom."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("notes", parent)
        self._title = QLabel(say(QT_TRANSLATE_NOOP("present", "Notes")))
        self._title.setObjectName("quiet")
        self.words = QPlainTextEdit()
        self.words.setReadOnly(True)
        self.words.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.words.setAccessibleName(self._title.text())
        self._box = QVBoxLayout(self)
        self._box.addWidget(self._title)
        self._box.addWidget(self.words)

    def set_words(self, notes: str, minutes: float | None) -> None:
        """Show a step's notes and how long it is meant to take."""
        self.words.setPlainText(
            notes or say(QT_TRANSLATE_NOOP("present", "This step has no notes."))
        )
        heading = say(QT_TRANSLATE_NOOP("present", "Notes"))
        if minutes:
            heading = fill(QT_TRANSLATE_NOOP("present", "Notes · {minutes:g} min"), minutes=minutes)
        self._title.setText(heading)

    def scroll_by(self, lines: int) -> None:
        """Bring other lines of long notes into sight."""
        bar = self.words.verticalScrollBar()
        bar.setValue(bar.value() + lines)

    def lay(self, theme: Theme, families: Sequence[str], proportions: Proportions) -> None:
        """Take the place along the bottom of the wall, above the foot bar."""
        self.dress(theme, families, proportions)
        margin = round(proportions.margin)
        self._box.setContentsMargins(margin, round(10 * proportions.unit), margin, 4)
        self._box.setSpacing(2)
        self._title.setFont(self.face(proportions.text(15), bold=True))
        self.words.setFont(self.face(proportions.text(21)))
        self.words.document().setDocumentMargin(0)
        height = round(130 * proportions.unit)
        self.setGeometry(
            0,
            round(proportions.height - proportions.foot) - height,
            round(proportions.width),
            height,
        )


class Chip(Sheet):
    """A short line at the lower right: the number being typed, or where the camera is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("chip", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = _plain("")
        self._words.setObjectName("on-chip")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._words)

    @property
    def text(self) -> str:
        """What it says; empty while it is not shown."""
        return "" if self.isHidden() else self._words.text()

    def say(
        self,
        words: str,
        theme: Theme,
        families: Sequence[str],
        proportions: Proportions,
        bottom: float,
    ) -> None:
        """Show this, ending ``bottom`` px above the wall's lower edge; nothing hides the chip."""
        if not words:
            self.hide()
            return
        self.dress(theme, families, proportions)
        u = proportions.unit
        self._words.setText(words)
        self._words.setFont(self.face(proportions.text(22)))
        across, down = round(18 * u), round(9 * u)
        self._words.setContentsMargins(across, down, across, down)
        size = self._words.sizeHint()
        self.setGeometry(
            QRect(
                round(proportions.width - proportions.margin) - size.width(),
                round(proportions.height - bottom - 16 * u) - size.height(),
                size.width(),
                size.height(),
            )
        )
        self.show()
        self.raise_()


def _plain(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _shown(keys: Sequence[str], act: str) -> str:
    if act == "go":
        return say(QT_TRANSLATE_NOOP("present", "1 2 3 … Enter"))
    if act == "scenario":
        return say(QT_TRANSLATE_NOOP("present", "Alt+0 1 2 …"))
    named = {"Right": "→", "Left": "←", "Alt+Right": "Alt+→", "Alt+Left": "Alt+←"}
    return "   ".join(
        named.get(key) or QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        for key in keys
    )
