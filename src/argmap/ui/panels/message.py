"""One bar for what must be read or answered, and one line that goes away by itself.

The bar shows the latest message; closing it shows the one before. Plain text only. Neither ever
takes the focus or stops the user.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from argmap.ui.folding import close_button
from argmap.ui.guard import guarded
from argmap.ui.translate import translate

_SHOWN_FOR = 4000
"""Milliseconds that a passing line stays."""

Answer = tuple[str, Callable[[], object]]


class Message(NamedTuple):
    """What the bar says; a newer message of the same name takes its place."""

    name: str
    words: str
    answers: Sequence[Answer] = ()


class MessageBar(QFrame):
    """The bar above the canvas; hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "message")
        self._messages: list[Message] = []
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._answers: list[QPushButton] = []
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(14, 6, 8, 6)
        self._box.addWidget(self._words, 1)
        self._box.addWidget(
            close_button(
                translate("message", "Close this message"),
                lambda: self.dismiss(self._messages[-1].name),
            )
        )
        self.hide()

    @property
    def words(self) -> str:
        """What the bar says now; nothing when it is hidden."""
        return self._messages[-1].words if self._messages else ""

    def show_message(self, message: Message) -> None:
        """Say something on top of what there is."""
        self._messages = [each for each in self._messages if each.name != message.name]
        self._messages.append(message)
        self._refresh()
        _announce(self, message.words)

    def dismiss(self, name: str) -> None:
        """Take a message away; the one before it shows again."""
        self._messages = [each for each in self._messages if each.name != name]
        self._refresh()

    def clear(self) -> None:
        """Take all messages away."""
        self._messages.clear()
        self._refresh()

    def _refresh(self) -> None:
        for button in self._answers:
            self._box.removeWidget(button)
            button.deleteLater()
        self._answers.clear()
        if not self._messages:
            self.hide()
            return
        message = self._messages[-1]
        self._words.setText(message.words)
        for place, (title, act) in enumerate(message.answers):
            button = QPushButton(title)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, act=act: self._answer(message.name, act))
            self._box.insertWidget(1 + place, button)
            self._answers.append(button)
        self.show()

    def _answer(self, name: str, act: Callable[[], object]) -> None:
        self.dismiss(name)
        act()


class Toast(QFrame):
    """A line over the lower edge of a widget."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setProperty("role", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        box = QHBoxLayout(self)
        box.setContentsMargins(12, 7, 12, 7)
        box.addWidget(self._words)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        over.installEventFilter(self)
        self.hide()

    @property
    def words(self) -> str:
        """What was said last."""
        return self._words.text()

    def say(self, words: str, tone: str = "note") -> None:
        """Show a line for a while; a warning stays twice as long."""
        self._words.setText(words)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(_SHOWN_FOR * (2 if tone == "warning" else 1))
        _announce(self, words)

    def _place(self) -> None:
        over = self._over
        self._words.setWordWrap(False)
        widest = max(200, over.width() - 48)
        if self.sizeHint().width() > widest:
            self._words.setWordWrap(True)
            self.setFixedWidth(widest)
        else:
            self.setFixedWidth(self.sizeHint().width())
        self.adjustSize()
        self.move((over.width() - self.width()) // 2, over.height() - self.height() - 18)

    @guarded(otherwise=False)
    def eventFilter(self, object: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(object, event)


def _announce(widget: QWidget, words: str) -> None:
    from argmap.ui.accessible import announce  # 2 ms, for the first message

    announce(widget, words)
