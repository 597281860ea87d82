"""Ballots on paper typed in one after another, by keyboard alone.

A number or word, where the papers bear one, Enter, the answer, Enter: the next. What was typed is
listed, and can be corrected or taken out. It goes into the map as one step when the dialog is left,
so that a result that is already seen does not move ballot by ballot, which would tell each of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from argmap.app import ballots as tables
from argmap.app import polling
from argmap.app.ballots_typed import NoAnswer, Stack
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.ui.guard import guarded
from argmap.ui.panels.fields import ChoiceField
from argmap.ui.polls import outputs
from argmap.ui.polls.options import options
from argmap.ui.polls.room_card import plain_label
from argmap.ui.translate import fill, say, translate, translated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent

    from argmap.model.records import Poll
    from argmap.ui.context import WindowContext

NUMBERED = "polls.numbered"
"""The setting: whether ballots bear a number or a word."""
_COUNT = QT_TRANSLATE_NOOP("polls", "Typed in: {count}")


class TypingIn(QDialog):
    """Types ballots into a round of a poll."""

    def __init__(
        self, context: WindowContext, poll: Poll, rounds: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("polls", "Type In Ballots"))
        self.setObjectName("typing in")
        self._context, self._votes, self._poll = context, context.polling, poll
        self._correcting: int | None = None
        self._upcoming = ""
        """The number that was to come when a correction came between."""
        self.round = ChoiceField(
            translate("polls", "Round"), [(at, words) for at, words in enumerate(rounds, 1)]
        )
        asked = self._votes.asked
        here = asked is not None and asked.poll.id == poll.id
        self.round.show_value(asked.number if asked is not None and here else len(rounds))
        self.stack = Stack(context.document, poll, int(self.round.value), say)
        self.signed = QCheckBox(translate("polls", "The ballots bear a number or a word"))
        self.signed.setChecked(context.settings.flag(NUMBERED))
        self.sign = QLineEdit()
        self.sign.setAccessibleName(translate("polls", "Number or word on the ballot"))
        self.sign.setMaxLength(80)
        self.answer = QLineEdit()
        # letters and digits only: no input method holds an Enter back to finish a syllable
        self.answer.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.answer.setAccessibleName(translated(polling.asks(poll)))
        self.echo = plain_label("large")
        self.notice = plain_label("hint")
        self.count = plain_label("large")
        self.hint = plain_label("hint")
        self.listed = QListWidget()
        self.listed.setProperty("role", "findings")
        self.listed.setAccessibleName(translate("polls", "What was typed, the last one first"))
        self.removing = QPushButton(translate("polls", "Take Out (Del)"))
        self.correcting = QPushButton(translate("polls", "Correct (Enter)"))
        self.discarding = QPushButton(translate("polls", "Discard All"))
        self.done_button = QPushButton(translate("polls", "Done (Ctrl+Enter)"))
        self._lay()
        self._connect()
        self._choose(self.stack.number)
        self._next()

    # --- how it is made -------------------------------------------------------------------------

    def _lay(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(8)
        right.setSpacing(8)
        title = plain_label("large")
        title.setText(self._poll.title)
        left.addWidget(title)
        left.addWidget(options(self._context.document, self._poll), 1)
        fields = QGridLayout()
        fields.setHorizontalSpacing(12)
        fields.setVerticalSpacing(4)
        fields.setColumnStretch(1, 1)
        self._sign_label = QLabel(translate("polls", "No. or word"))
        self._sign_label.setBuddy(self.sign)
        answer_label = QLabel(translate("polls", "Answer"))
        answer_label.setBuddy(self.answer)
        self.sign.setFixedWidth(120)
        fields.addWidget(self._sign_label, 0, 0)
        fields.addWidget(answer_label, 0, 1)
        fields.addWidget(self.sign, 1, 0)
        fields.addWidget(self.answer, 1, 1)
        left.addLayout(fields)
        for label in (self.echo, self.notice):
            label.setMinimumHeight(label.fontMetrics().lineSpacing() + 4)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            left.addWidget(label)
        left.addWidget(self.signed)
        if self.round.count() > 1:
            right.addWidget(self.round)
        right.addWidget(self.count)
        right.addWidget(self.listed, 1)
        acting = QHBoxLayout()
        acting.setSpacing(8)
        for button in (self.correcting, self.removing):
            acting.addWidget(button)
        right.addLayout(acting)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(left, 3)
        columns.addLayout(right, 2)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.discarding)
        foot.addWidget(self.done_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 16)
        box.setSpacing(14)
        box.addLayout(columns, 1)
        box.addLayout(foot)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter is for the next ballot
        self.resize(860, 540)

    def _connect(self) -> None:
        self.answer.textEdited.connect(self._edited)
        self.signed.toggled.connect(self._sign)
        self.round.given.connect(self._choose)
        self.listed.currentRowChanged.connect(lambda _: self._allow())
        self.listed.itemDoubleClicked.connect(lambda _: self.correct())
        self.removing.clicked.connect(lambda _=False: self.remove())
        self.correcting.clicked.connect(lambda _=False: self.correct())
        self.discarding.clicked.connect(lambda _=False: self.discard())
        self.done_button.clicked.connect(lambda _=False: self.accept())
        for each in (self.sign, self.answer, self.listed):
            each.installEventFilter(self)

    # --- ballot after ballot --------------------------------------------------------------------

    def enter(self) -> None:
        """Take the ballot that is in the fields, if it answers, and wait for the next one."""
        words = self.answer.text()
        sign = self.sign.text().strip() if self.signed.isChecked() else ""
        try:
            at, told = self.stack.enter(sign, words, self._correcting)
        except NoAnswer as error:
            self._tell(say(error.words))
            self.answer.setFocus()
            self.answer.selectAll()
            return
        self._refresh()
        self._next(sign)
        self._tell(say(told) if told is not None else "")
        self._say(say(self.stack.row(at)))

    def _next(self, last: str = "") -> None:
        """Empty fields; a number is counted on, and can be typed over."""
        if self._correcting is not None:
            self.sign.setText(self._upcoming)
        else:
            self.sign.setText(str(int(last) + 1) if last.isascii() and last.isdigit() else "")
        self._correcting = None
        self.answer.clear()
        self._show_echo()
        self._sign(self.signed.isChecked())
        field = self.sign if self.signed.isChecked() else self.answer
        field.setFocus()
        field.selectAll()

    def correct(self) -> None:
        """Put a ballot that was typed back into the fields."""
        at = self._place
        if at is None:
            return
        if self._correcting is None:
            self._upcoming = self.sign.text()
        self._correcting = at
        each = self.stack.typed[at]
        if each.sign:
            self.signed.setChecked(True)
        self.sign.setText(each.sign)
        self.answer.setText(each.words)
        self._show_echo()
        self._tell(translate("polls", "Correct it, then Enter. Esc leaves it as it was."))
        self.answer.setFocus()
        self.answer.selectAll()

    def remove(self) -> None:
        """Take out a ballot that was typed."""
        at = self._place
        if at is None:
            return
        if self._correcting is not None:
            self._next()
        row = self.listed.currentRow()
        gone = self.stack.row(at)
        self.stack.remove(at)
        self._refresh()
        self._tell(fill(QT_TRANSLATE_NOOP("polls", "Taken out: {ballot}"), ballot=say(gone)))
        self._say(self.notice.text())
        if self.stack.typed:
            self.listed.setCurrentRow(min(row, len(self.stack.typed) - 1))
            self.listed.setFocus()
        else:
            self.answer.setFocus()

    @property
    def _place(self) -> int | None:
        """Which of the ballots is the current one of the list, where the last is the first."""
        row = self.listed.currentRow()
        return len(self.stack.typed) - 1 - row if 0 <= row < len(self.stack.typed) else None

    # --- leaving --------------------------------------------------------------------------------

    @guarded()
    def accept(self) -> None:
        """Put in what was typed, as one step, and leave; stays where that cannot be."""
        if self.answer.text().strip():
            self.enter()  # the last one needs no Enter of its own
            if self.answer.text():
                return
        if self.stack.typed and not self._put():
            return
        super().accept()

    @guarded()
    def reject(self) -> None:
        """Esc: first out of a correction, else as when all is done; nothing that was typed goes."""
        if self._correcting is not None:
            self._tell("")
            self._next()
            return
        if self.answer.text():
            self.answer.clear()
            self._show_echo()
            return
        self.accept()

    @guarded()
    def closeEvent(self, event: QCloseEvent) -> None:
        self._correcting = None
        self.answer.clear()
        self.reject()
        event.setAccepted(not self.isVisible())

    def discard(self) -> None:
        """Leave, and forget what was typed."""
        self.stack.typed.clear()
        self._votes.type_in_hand(self._where, ())
        super().reject()

    def _put(self) -> bool:
        self._context.settings.set(NUMBERED, self.signed.isChecked())
        return self._votes.take(self._where, self.stack.ballots)

    @property
    def _where(self) -> polling.Asked:
        return polling.Asked(self._poll, self.stack.number)

    # --- keys and words -------------------------------------------------------------------------

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept()
        elif not enter:
            super().keyPressEvent(event)

    @guarded(otherwise=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and self._pressed(watched, Qt.Key(event.key())):
                return True
        return super().eventFilter(watched, event)

    def _pressed(self, watched: QObject, key: Qt.Key) -> bool:
        """Whether a key did something of ours in the field or list it was pressed in."""
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if watched is self.sign and enter:
            self.answer.setFocus()
        elif watched is self.answer and enter:
            self.enter()
        elif watched in (self.sign, self.answer) and key == Qt.Key.Key_Up and self.stack.typed:
            self.listed.setCurrentRow(0)
            self.listed.setFocus()
        elif watched is self.listed and (enter or key == Qt.Key.Key_F2):
            self.correct()
        elif watched is self.listed and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove()
        elif watched is self.listed and (
            key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Up and self.listed.currentRow() <= 0)
        ):
            self.answer.setFocus()
        else:
            return False
        return True

    def _edited(self, words: str) -> None:
        """Another key chooses another answer, where one key is an answer."""
        before, last = words[:-1], words[-1:]
        one_key = self._poll.type in ("agree", "choose") and self.stack.read(words) is None
        if one_key and None not in (self.stack.read(before), self.stack.read(last)):
            self.answer.setText(last)
        self._show_echo()
        self._tell("")

    def _show_echo(self) -> None:
        """What is understood of what is being typed."""
        words = self.answer.text()
        value = self.stack.read(words)
        document = self._context.document
        if value is not None and self._poll.type != "rank":
            self.echo.setText(f"→ {tables.answer_words(document, self._poll, value, say)}")
            return
        order = tables.begun(document, self._poll, words) if self._poll.type == "rank" else ()
        names = [f"{at} {polling.name_of(document, id)}" for at, id in enumerate(order, 1)]
        self.echo.setText(f"→ {' · '.join(names)}" if names else "")

    def _sign(self, shown: bool) -> None:
        self.sign.setVisible(shown)
        self._sign_label.setVisible(shown)

    def _choose(self, number: int) -> None:
        """Into which round they go; what a known result would tell of a few more is said."""
        self.stack.number = number
        known = number in polling.closed_rounds(self._poll)
        usual = QT_TRANSLATE_NOOP(
            "polls",
            "Enter goes on, ↑ goes to what was typed. It goes into the map as one step when "
            "you leave. Whoever sees this screen sees the ballots.",
        )
        self.hint.setText(translated(outputs.FEW_ADDED if known else usual))
        self._refresh()

    def _refresh(self) -> None:
        self._votes.type_in_hand(self._where, self.stack.ballots)
        self.listed.clear()
        self.listed.addItems(
            [say(self.stack.row(at)) for at in reversed(range(len(self.stack.typed)))]
        )
        self.count.setText(fill(_COUNT, count=len(self.stack.typed)))
        self._allow()

    def _allow(self) -> None:
        for button in (self.removing, self.correcting):
            button.setEnabled(self._place is not None)
        self.discarding.setEnabled(bool(self.stack.typed))

    def _tell(self, words: str) -> None:
        self.notice.setText(words)
        if words:
            self._say(words)

    def _say(self, words: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
