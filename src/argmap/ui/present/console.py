"""The presenter's window: now and next, notes, clocks, the parking lot, and a place for the vote.

It follows one presentation and hands its keys over; it edits nothing: what is parked is told. It
stands on the other screen, or as a plain window where there is one screen only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.model.records import Remark
from argmap.ui.guard import guarded
from argmap.ui.panes import heading
from argmap.ui.present.clocks import Clocks, label
from argmap.ui.present.keys import Act
from argmap.ui.present.lot import Lot
from argmap.ui.present.mirror import Mirror
from argmap.ui.present.notes import Notes
from argmap.ui.present.presentation import Presentation
from argmap.ui.present.pressing import taken
from argmap.ui.present.proportions import Proportions
from argmap.ui.present.remark_field import RemarkField
from argmap.ui.present.sheets import HelpSheet, StepList
from argmap.ui.present.supposing import supposable
from argmap.ui.present.wall import Wall
from argmap.ui.translate import fill, say, translate

_TICK, _SOON = 500, 40
"""Milliseconds between two looks at the clock, and until pictures follow a step."""
_TITLE = 18
_TITLE_BAR = 40
"""px at least that are left above a plain window."""
_BUTTONS: tuple[tuple[Act, str, str], ...] = (
    ("back", QT_TRANSLATE_NOOP("console", "Back"), "←"),
    ("next", QT_TRANSLATE_NOOP("console", "Next"), "→"),
    ("list", QT_TRANSLATE_NOOP("console", "Steps"), "G"),
    ("black", QT_TRANSLATE_NOOP("console", "Black"), "B"),
    ("timer", QT_TRANSLATE_NOOP("console", "Pause"), "T"),
    ("swap", QT_TRANSLATE_NOOP("console", "Swap Screens"), "Ctrl+M"),
    ("leave", QT_TRANSLATE_NOOP("console", "End"), "Esc"),
)


def standing(room: QRect, least: QSize) -> QRect:
    """Where a plain window stands on a screen so that its frame is on it, too.

    Its title bar comes first, as it is dragged by that.
    """
    size = (room.size() * 0.8).expandedTo(least)
    across, down = (room.width() - size.width()) // 2, (room.height() - size.height()) // 2
    return QRect(room.topLeft() + QPoint(max(0, across), max(_TITLE_BAR, down)), size)


class Console(QWidget):
    """One presentation's other window; ``remarks`` and how the ``vote`` stands are asked for
    anew as time goes by."""

    parked = Signal(str)
    closed = Signal()

    def __init__(
        self,
        show: Presentation,
        remarks: Callable[[], Iterable[Remark]],
        vote: Callable[[], str] = lambda: "",
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("console")
        self.setProperty("role", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(translate("console", "Presenter’s window – argmap"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._show = show
        self._remarks = remarks
        self._vote = vote
        self._aside: Wall | None = None
        self.now = Mirror(translate("console", "What is on the screen"), show.wall.pointer)
        self.next = Mirror(translate("console", "What comes next"))
        self.title = label("title", _TITLE, wraps=True)
        self.coming = label("hint", wraps=True)
        self.clocks = Clocks()
        self.vote = label("hint", wraps=True)
        self.scenarios = label("hint", wraps=True)
        self.scenarios_head = heading(translate("console", "Scenario  (Alt + number)"))
        self.notes = Notes()
        self.lot = Lot()
        self.field = RemarkField()
        self.list, self.help = StepList(self), HelpSheet(self)
        self._lay()
        self.list.chosen.connect(self._chosen)
        self.list.closed.connect(self._put_away)
        self.field.parked.connect(self.parked)
        self.field.closed.connect(self.setFocus)
        self.now.pointed.connect(show.wall.pointer.moved)
        show.shown.connect(self._follow)
        show.wall.arrived.connect(self._follow)
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._refresh)
        self._ticking = QTimer(self, interval=_TICK)
        self._ticking.timeout.connect(self._tick)
        self._ticking.start()
        self._follow()
        self._tick()

    # --- how it is made ---------------------------------------------------------------------------

    def _lay(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.clocks)
        head.addStretch(1)
        for act, words, keys in _BUTTONS:
            button = QPushButton(say(words))
            button.setToolTip(keys)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # each has a key of the room
            button.clicked.connect(self._doer(act))
            head.addWidget(button)
            if act == "timer":
                self.pause = button
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(heading(translate("console", "Next")))
        right.addWidget(self.next, 3)
        right.addWidget(self.coming)  # below: more or fewer lines move no picture
        right.addWidget(self.vote)
        right.addWidget(self.scenarios_head)
        right.addWidget(self.scenarios)
        right.addWidget(heading(translate("console", "Parking lot")))
        right.addWidget(self.lot, 2)
        right.addWidget(self.field)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.title)
        left.addWidget(self.now, 5)
        left.addWidget(heading(translate("console", "Notes  (+ − size, Ctrl+↑↓ scroll)")))
        left.addWidget(self.notes, 3)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 14)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(10)
        grid.addLayout(head, 0, 0, 1, 2)
        grid.addLayout(left, 1, 0)
        grid.addLayout(right, 1, 1)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 3)
        grid.setRowStretch(1, 1)

    def _doer(self, act: Act) -> Callable[[], object]:
        return lambda: self._do(act)

    def _do(self, act: Act) -> None:
        if act == "black" and self._show.wall.blank:
            self._show.black_out(None)
        elif act == "list":
            self._open(act)
        else:
            self._show.do(act)

    # --- following --------------------------------------------------------------------------------

    def _follow(self) -> None:
        self._soon.start()
        show = self._show
        words = QT_TRANSLATE_NOOP("console", "{number} of {count}  {title}")
        step = show.frame.step
        number = show.frame.number + 1
        self.title.setText(fill(words, number=number, count=show.reel.count, title=step.title))
        self.notes.show_words(step.notes or translate("console", "This step has no notes."))
        self.coming.setText(self._coming())
        supposed = supposable(show.reel.document, step.scenario)
        self.scenarios.setText(supposed)
        for widget in (self.scenarios_head, self.scenarios):
            widget.setVisible(bool(supposed))
        self._tick()

    def _coming(self) -> str:
        """What the next press will bring."""
        show = self._show
        if show.index + 1 >= len(show.story):
            return translate("console", "This is the end.")
        frame, after = show.frame, show.story[show.index + 1]
        if after.number != frame.number:
            words = QT_TRANSLATE_NOOP("console", "Then step {number}: {title}")
            return fill(words, number=after.number + 1, title=after.step.title)
        statements = show.reel.document.statements
        new = [row.name for id, row in statements.items() if id in after.shown - frame.shown]
        words = QT_TRANSLATE_NOOP("console", "Comes out next: {names}")
        return fill(words, names=" · ".join(new))

    def _refresh(self) -> None:
        """Both pictures; while the wall moves they wait, so that it moves smoothly."""
        show = self._show
        if show.wall.moving:
            return  # it tells when it has arrived
        blank = show.wall.blank
        if blank:
            words = (
                translate("console", "The screen is black; any key returns")
                if blank == "black"
                else translate("console", "The screen is white; any key returns")
            )
            self.now.show_words(words, QColor("#000000" if blank == "black" else "#FFFFFF"))
        else:
            self.now.show_wall(show.wall)
        after = show.index + 1
        if after >= len(show.story):
            self.next.show_words(translate("console", "The end"))
            return
        if self._aside is None:
            self._aside = Wall(show.wall.brush.full.theme, show.wall.brush.full.families, None)
        self._aside.resize(show.wall.size())
        reel = show.reel
        self._aside.show_still(reel.still(after, reel.camera(after)), reel.lettering(after))
        self.next.show_wall(self._aside)

    def dress(self) -> None:
        """The wall has other colours."""
        self._aside = None
        self._soon.start()

    def _tick(self) -> None:
        show = self._show
        self.clocks.tell(show)
        self._tell_vote()
        running = show.timing.running
        self.pause.setText(
            translate("console", "Pause") if running else translate("console", "Go On")
        )
        self.lot.show_remarks(self._remarks())

    def _tell_vote(self) -> None:
        """The step's poll, and how the vote that is under way stands."""
        poll = self._show.reel.document.polls.get(self._show.frame.step.poll or "")
        words = QT_TRANSLATE_NOOP("console", "Poll: {title} (V opens and closes it)")
        told = fill(words, title=poll.title) if poll is not None else ""
        said = "\n".join(part for part in (told, self._vote()) if part)
        if said != self.vote.text():
            self.vote.setText(said)
        self.vote.setVisible(bool(said))

    def look(self) -> None:
        """A remark came in: list it now."""
        self._tick()

    # --- keys and the window ----------------------------------------------------------------------

    def ask_remark(self) -> None:
        """Let a remark be typed."""
        self.raise_()
        self.activateWindow()
        self.field.setFocus()

    @guarded(otherwise=True)
    def event(self, event: QEvent) -> bool:
        return taken(event, self.keyPressEvent) or super().event(event)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.notes.press(event):
            return
        act = self._show.pressing.act(event)
        if act in ("list", "help"):
            self._open(act)
        elif not self.help.isHidden():
            self.help.hide()
        else:
            self._show.pressing.press(event)

    def _open(self, act: Act) -> None:
        """The list or the keys, here, where only the presenter sees them."""
        show = self._show
        theme, families = show.wall.brush.full.theme, show.wall.brush.full.families
        proportions = Proportions(self.width(), self.height())
        if act == "help" and self.help.isHidden():
            supposed = supposable(show.reel.document, show.frame.step.scenario)
            self.help.open(theme, families, proportions, supposed)
        elif act == "help":
            self.help.hide()
        else:
            self.list.open(show.reel.titles, show.frame.number, theme, families, proportions)

    def _put_away(self) -> None:
        self.list.hide()
        self.setFocus()

    def _chosen(self, number: int) -> None:
        self._put_away()
        self._show.go_to_step(number)

    def open_on(self, screen: QScreen, *, filling: bool) -> None:
        """Stand on a screen: all of it, or a window in the middle of it."""
        room = screen.availableGeometry()
        if not filling:
            room = standing(room, self.minimumSizeHint())
            if self.isMaximized():  # else it would get that size only when it is maximised again
                self.showNormal()
        self.setGeometry(room)
        self.winId()
        if (handle := self.windowHandle()) is not None:
            handle.setScreen(screen)
        if filling:
            self.showMaximized()
        else:
            self.showNormal()
        self.raise_()
        self.activateWindow()
        self.setFocus()

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    @guarded()
    def closeEvent(self, event: QCloseEvent) -> None:
        self._ticking.stop()
        self._soon.stop()
        super().closeEvent(event)
        self.closed.emit()
