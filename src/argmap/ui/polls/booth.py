"""One laptop handed round: a ballot that fills the screen, shows nothing else, and is then blank.

It stands on the facilitator's screen, never on the projector's. Whether a projector shows the same
picture nobody can tell us, so that is asked before it opens, and a screen that is connected or
changed later takes the ballot away. One key brings the next person; no vote that was cast is ever
shown again. What was cast is handed on at once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from argmap.analysis.polls import AGREEMENT
from argmap.app import ballots, polling
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.model.records import Ballot
from argmap.ui.guard import guarded
from argmap.ui.translate import fill, say, translate, translated

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

    from argmap.model.document import Document
    from argmap.model.records import Number, Poll
    from argmap.ui.asking import Asking

_WIDE = 760
_ID = Qt.ItemDataRole.UserRole


def place_for(wall: QWidget | None, own: QScreen, asking: Asking) -> QScreen | None:
    """The screen for a ballot: one without the ``wall``, or what the facilitator vouches for.

    ``own``: where the desk is. None: not now.
    """
    if wall is not None:
        taken = wall.screen().geometry()
        free = [each for each in QGuiApplication.screens() if not each.geometry().intersects(taken)]
        if free:
            return own if own in free else free[0]
    answer = asking.choose(
        translate("polls", "Can nobody else see this screen?"),
        fill(
            QT_TRANSLATE_NOOP(
                "polls",
                "The ballot will fill “{screen}”. A projector that shows the same picture would "
                "show each vote to the room: switch it off, or let it show something else first.",
            ),
            screen=own.name() or own.model(),
        ),
        [
            ("open", translate("polls", "Nobody Can: Open the Ballot"), "yes"),
            ("cancel", translate("polls", "Cancel"), "cancel"),
        ],
    )
    return own if answer == "open" else None


class Booth(QDialog):
    """Casts ballots one after another until the facilitator ends it."""

    cast = Signal(object)
    """A ``Ballot``."""

    def __init__(self, document: Document, poll: Poll, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("polls", "Ballot"))
        self.setObjectName("booth")
        self._document, self._poll = document, poll
        self.count = 0
        self.pages = QStackedWidget()
        self.next = QPushButton(translate("polls", "Next Person (Enter)"))
        self.casting = QPushButton(translate("polls", "Cast My Vote (Ctrl+Enter)"))
        self.ending = QPushButton(translate("polls", "Back to the Facilitator"))
        self.sign = QLineEdit()
        self.sign.setPlaceholderText(
            translate("polls", "A word of your own, the same both times (if you like)")
        )
        self.sign.setAccessibleName(self.sign.placeholderText())
        self.sign.setEchoMode(QLineEdit.EchoMode.Password)
        self.thanks = QLabel()
        self._ballot = QWidget()
        self._read: Callable[[], Number | str | tuple[str, ...] | None] = lambda: None
        self._lay()
        self.next.clicked.connect(lambda _=False: self.begin())
        self.casting.clicked.connect(lambda _=False: self.take())
        self.ending.clicked.connect(lambda _=False: self.accept())
        self.wait()

    def open_on(self, screen: QScreen) -> None:
        """Fill this screen."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self.interrupt)
        for each in QGuiApplication.screens():
            each.geometryChanged.connect(self.interrupt)
        self.winId()
        handle = self.windowHandle()
        if handle is not None:
            handle.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    # --- how it is made -------------------------------------------------------------------------

    def _lay(self) -> None:
        between, inner = self._column()
        words = QLabel(translate("polls", "Please hand the laptop to the next person."))
        _enlarge(words, 1.8)
        for label in (words, self.thanks):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inner.addStretch(2)
        inner.addWidget(self.thanks)
        inner.addWidget(words)
        inner.addSpacing(24)
        inner.addWidget(self.next, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addStretch(2)
        inner.addWidget(self.ending, 0, Qt.AlignmentFlag.AlignHCenter)
        self.next.setDefault(True)
        voting, column = self._column()
        title = QLabel(self._poll.title)
        _enlarge(title, 1.8)
        asks = QLabel(translated(polling.asks(self._poll)))
        for label in (title, asks):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        column.addWidget(title)
        if self._poll.type in ("credence", "agree"):
            for words in polling.wordings(self._document, self._poll).values():
                if words == self._poll.title:
                    continue
                text = QLabel(words)
                text.setTextFormat(Qt.TextFormat.PlainText)
                text.setWordWrap(True)
                _enlarge(text, 1.5)
                column.addWidget(text)
        column.addWidget(asks)
        self._slot = QVBoxLayout()
        column.addLayout(self._slot)
        column.addWidget(self.sign)
        column.addWidget(self.casting, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.pages.addWidget(between)
        self.pages.addWidget(voting)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.pages)

    def _column(self) -> tuple[QWidget, QVBoxLayout]:
        """A page with one column in its middle, scrolled where it is too long."""
        page = QScrollArea()
        page.setProperty("role", "page")
        page.setWidgetResizable(True)
        ground, middle = QWidget(), QWidget()
        ground.setProperty("role", "page")
        middle.setMaximumWidth(_WIDE)
        row = QHBoxLayout(ground)
        row.setContentsMargins(32, 48, 32, 32)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)
        column = QVBoxLayout(middle)
        column.setSpacing(18)
        page.setWidget(ground)
        return page, column

    # --- from person to person ------------------------------------------------------------------

    def wait(self) -> None:
        """Nobody votes: nothing of the last vote is left on the screen."""
        words = QT_TRANSLATE_NOOP("polls", "Thank you. Votes on this laptop so far: {count}")
        self.thanks.setText(fill(words, count=self.count) if self.count else "")
        self.pages.setCurrentIndex(0)
        self.next.setFocus()

    def interrupt(self, _: object = None) -> None:
        """Screens are others than they were: a projector may show this one now."""
        if not self.isVisible():
            return
        self.wait()
        words = translate(
            "polls", "The screens have changed. Go on when nobody else can see this one."
        )
        self.thanks.setText(words)

    def begin(self) -> None:
        """The next person votes, on an empty ballot."""
        while (item := self._slot.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.sign.clear()
        self._ballot = {
            "credence": self._credence,
            "agree": self._agree,
            "choose": self._choose,
            "rank": self._rank,
        }[self._poll.type]()
        self._slot.addWidget(self._ballot)
        self.casting.setEnabled(self._read() is not None)
        self.pages.setCurrentIndex(1)
        self._ballot.setFocus()

    def take(self) -> None:
        """Cast what is marked, if something is."""
        value = self._read()
        if self.pages.currentIndex() != 1 or value is None:
            return
        voter = ballots.voter(self._poll, self.sign.text().strip())
        self.count += 1
        self.cast.emit(Ballot(voter=voter, value=value, by="laptop"))
        self.wait()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and modifiers & Qt.KeyboardModifier.ControlModifier:
            self.take()
        elif enter and self.pages.currentIndex() == 0:
            self.begin()
        elif key == Qt.Key.Key_Escape:
            if self.pages.currentIndex() == 1:
                self.wait()  # whoever has the laptop does not get at the map by this key
        elif not enter:
            super().keyPressEvent(event)

    # --- ballots --------------------------------------------------------------------------------

    def _credence(self) -> QWidget:
        rows = [(str(ten), str(ten)) for ten in range(0, 101, 10)]
        buttons, group = self._buttons(rows, across=True)
        self._read = lambda: int(_checked(group)) if _checked(group) else None
        return buttons

    def _agree(self) -> QWidget:
        rows = [(each, translated(polling.AGREEMENT_WORDS[each])) for each in AGREEMENT]
        buttons, group = self._buttons(rows)
        self._read = lambda: _checked(group) or None
        return buttons

    def _choose(self) -> QWidget:
        buttons, group = self._buttons(list(polling.wordings(self._document, self._poll).items()))
        self._read = lambda: _checked(group) or None
        return buttons

    def _buttons(
        self, rows: list[tuple[str, str]], *, across: bool = False
    ) -> tuple[QWidget, QButtonGroup]:
        whole = QWidget()
        box = QHBoxLayout(whole) if across else QVBoxLayout(whole)
        box.setContentsMargins(0, 0, 0, 0)
        group = QButtonGroup(whole)
        for answer, words in rows:
            row = QHBoxLayout()
            button = QRadioButton("" if not across else words)
            button.setObjectName(answer)
            button.setAccessibleName(words)
            _enlarge(button, 1.3)
            button.toggled.connect(lambda _: self.casting.setEnabled(self._read() is not None))
            group.addButton(button)
            row.addWidget(button)
            if not across:
                label = _Answer(words, button)
                row.addWidget(label, 1)
            box.addLayout(row)
        if group.buttons():
            whole.setFocusProxy(group.buttons()[0])
        return whole, group

    def _rank(self) -> QWidget:
        whole = QWidget()
        box = QHBoxLayout(whole)
        box.setContentsMargins(0, 0, 0, 0)
        listed = QListWidget()
        listed.setProperty("role", "findings")
        listed.setWordWrap(True)
        listed.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        listed.setAccessibleName(say(polling.asks(self._poll)))
        _enlarge(listed, 1.3)
        for id, words in polling.wordings(self._document, self._poll).items():
            item = QListWidgetItem(words)
            item.setData(_ID, id)
            listed.addItem(item)
        listed.setCurrentRow(0)
        ways = QVBoxLayout()
        for words, way in ((translate("polls", "Up"), -1), (translate("polls", "Down"), 1)):
            button = QPushButton(words)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, way=way: _move(listed, way))
            ways.addWidget(button)
        ways.addStretch(1)
        box.addWidget(listed, 1)
        box.addLayout(ways)
        whole.setFocusProxy(listed)
        self._read = lambda: tuple(str(listed.item(row).data(_ID)) for row in range(listed.count()))
        return whole


class _Answer(QLabel):
    """The words of an answer: a click on them marks it."""

    def __init__(self, words: str, button: QRadioButton) -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setBuddy(button)
        self._button = button
        _enlarge(self, 1.3)

    @guarded()
    def mouseReleaseEvent(self, event: object) -> None:
        del event
        self._button.setChecked(True)
        self._button.setFocus()


def _checked(group: QButtonGroup) -> str:
    button = group.checkedButton()
    return button.objectName() if button is not None else ""


def _move(listed: QListWidget, way: int) -> None:
    row = listed.currentRow()
    if 0 <= row + way < listed.count():
        item = listed.takeItem(row)
        listed.insertItem(row + way, item)
        listed.setCurrentRow(row + way)


def _enlarge(widget: QWidget, factor: float) -> None:
    font = QFont(QGuiApplication.font())
    font.setPointSizeF(font.pointSizeF() * factor)
    widget.setFont(font)
