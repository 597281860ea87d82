"""The page of polls: one poll at a time, the room of phones, the result, and what may follow.

What is open and what the phones see is ``WindowPolling``'s business; what a poll asks and how votes
come to it stands in its card.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from argmap.app import polling
from argmap.edit.commands import polling as verbs
from argmap.render.words import Words
from argmap.ui.guard import guarded
from argmap.ui.measure import QtMeasurer
from argmap.ui.panels.fields import ChoiceField
from argmap.ui.polls import outputs
from argmap.ui.polls.card import PollCard
from argmap.ui.polls.follow import Follow
from argmap.ui.polls.room_card import RoomCard, plain_label
from argmap.ui.translate import say, translate, translated
from argmap.ui.turns.chart import Chart

if TYPE_CHECKING:
    from argmap.model.records import Poll, PollType
    from argmap.render.picture import Picture
    from argmap.ui.context import WindowContext

_WIDEST = 860


class PollsPage(QFrame):
    """A quiet head, the room, one poll, its result and what may follow."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self.setProperty("role", "ground")
        self._context = context
        self._votes = context.polling
        self._was_open = False
        self._brought: QWidget | None = None
        self._told = ("", 0, 0)
        """The poll that was shown, how many rounds it had, and how many of them were closed."""
        self.title = QLabel(translate("polls", "Polls"))
        self.title.setProperty("role", "page-title")
        self.which = ChoiceField(translate("polls", "Poll"), [])
        self.which.setMinimumContentsLength(20)
        self.adding = QPushButton(translate("polls", "New Poll"))
        self.adding.setToolTip(translate("polls", "About what is selected on the map"))
        self.kinds = QMenu(self.adding)
        self.kinds.aboutToShow.connect(self._offer)
        self.adding.setMenu(self.kinds)
        self.phones = QPushButton(translate("polls", "Phones…"))
        self.phones.setCheckable(True)
        self.export = QPushButton(translate("polls", "Votes as CSV…"))
        self.room = RoomCard(context, context.polling)
        self.card = PollCard(context)
        self.result = Chart(context.looks)
        self.result.setMaximumWidth(_WIDEST)
        self.follow_up = Follow(context)
        self.empty = plain_label("hint")
        self._lay()
        self._connect()

    # --- how it is made -------------------------------------------------------------------------

    def _lay(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        for widget, stretch in (
            (self.title, 1),
            (self.which, 1),
            (self.adding, 0),
            (self.phones, 0),
            (self.export, 0),
        ):
            head.addWidget(widget, stretch)
        column = QWidget()
        column.setProperty("role", "page")
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 6, 0)
        box.setSpacing(12)
        self.empty.setText(
            translate(
                "polls",
                "A poll asks the room before and after the discussion: how sure it is of a "
                "statement, whether it agrees, which position it chooses, or what matters most. "
                "Select what it is about on the map, then “New Poll”. While a vote is open, the "
                "votes and the map’s verdicts are hidden, so that nobody is led.",
            )
        )
        self.empty.setMaximumWidth(520)
        for widget in (self.card, self.result, self.follow_up, self.room):
            box.addWidget(widget)
        words = QHBoxLayout()  # else its height is reckoned for the column's width, and is too low
        words.addWidget(self.empty)
        words.addStretch(1)
        box.addLayout(words)
        box.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setProperty("role", "page")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(column)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 14, 10, 12)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addWidget(self._scroll, 1)
        self.room.hide()
        self.setFocusProxy(self.which)

    def _connect(self) -> None:
        context, votes = self._context, self._votes
        context.opened.connect(self.refresh)
        context.edited.connect(lambda _: self.refresh())
        votes.changed.connect(self.refresh)
        votes.counted.connect(self._count)
        votes.room_wanted.connect(self.show_room)
        votes.typing_wanted.connect(self._type_in)
        bar = self._scroll.verticalScrollBar()
        bar.rangeChanged.connect(lambda *_: self._bring(self._brought))
        bar.actionTriggered.connect(lambda _: self._bring(None))
        self.which.given.connect(votes.look_at)
        self.phones.toggled.connect(self._show_room)
        self.export.clicked.connect(
            lambda _=False: outputs.export_votes(context, context.outputs.asking)
        )

    # --- what is shown --------------------------------------------------------------------------

    @property
    def poll(self) -> Poll | None:
        """The poll that is shown: the one that is looked at, else the first."""
        polls = self._context.document.polls
        return polls.get(self._votes.shown or "") or next(iter(polls.values()), None)

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Show the poll as the map has it."""
        if not self.isVisible():
            return
        document, poll, votes = self._context.document, self.poll, self._votes
        self.which.show_rows([(id, each.title) for id, each in document.polls.items()])
        self.which.show_value(poll.id if poll is not None else None)
        self.which.setVisible(poll is not None)
        self.title.setVisible(poll is None)
        self.adding.setEnabled(not self._context.read_only)
        self.export.setEnabled(any(polling.closed_rounds(each) for each in document.polls.values()))
        open_room = votes.room is not None
        if open_room != self._was_open:
            self._was_open = open_room
            self.phones.setChecked(open_room or votes.ended is not None)
            if open_room:
                self._bring(self.room)
        self.phones.setText(
            translate("polls", "Phones ●") if open_room else translate("polls", "Phones…")
        )
        self.card.show_poll(poll)
        self.empty.setVisible(poll is None)
        begun = poll is not None and bool(poll.rounds)
        here = poll is not None and votes.asked is not None and votes.asked.poll.id == poll.id
        self.result.setVisible(begun and not here)  # of an open vote there is nothing to tell
        if poll is not None and begun:
            self.result.dress_in(self._context.families)
            self.result.show_picture(lambda width: self._picture(poll, width))
        told = ("", 0, 0)
        if poll is not None:
            told = (poll.id, len(poll.rounds), len(polling.closed_rounds(poll)))
        if told[0] == self._told[0] and told > self._told:  # a vote was opened, or closed
            self._bring(self.card if here else self.result)
        self._told = told
        follows = poll is not None and bool(polling.closed_rounds(poll)) and votes.asked is None
        self.follow_up.setVisible(follows)
        if poll is not None and follows:
            self.follow_up.show_poll(poll)

    def _picture(self, poll: Poll, width: float) -> Picture:
        from argmap.render.poll import poll_picture

        context = self._context
        return poll_picture(
            context.document,
            poll,
            QtMeasurer(context.families),
            width=width,
            words=Words(translated),
        )

    def _bring(self, widget: QWidget | None) -> None:
        """Bring this before the eyes, its head first; until somebody scrolls it stays there, also
        when it finds its place only later."""
        self._brought = widget
        if widget is not None and widget.isVisible():
            self._scroll.verticalScrollBar().setValue(max(0, widget.y() - 8))

    def _count(self) -> None:
        if self.isVisible():
            self.card.count()

    # --- acting ---------------------------------------------------------------------------------

    def add(self, kind: PollType) -> None:
        """Make a poll of this type about what is selected and let its title be typed."""
        context = self._context
        about = polling.about(context.document, context.selection, kind)
        title = say(polling.title_for(context.document, kind, about))
        before = set(context.document.polls)
        if context.perform(verbs.add(title, kind, about)):
            new = next(id for id in context.document.polls if id not in before)
            self._votes.look_at(new)
            self.refresh()
            self.card.name()

    def _offer(self) -> None:
        """Every type of poll, the one that fits what is selected first."""
        context = self._context
        fitting = polling.kind_for(context.document, context.selection)
        self.kinds.clear()
        for kind, words, _ in sorted(polling.TYPES, key=lambda each: each[0] != fitting):
            entry = self.kinds.addAction(translated(words))
            entry.triggered.connect(partial(self._add, kind))
        self.kinds.setActiveAction(self.kinds.actions()[0])  # Enter takes it

    def _add(self, kind: PollType, _: bool = False) -> None:
        self.add(kind)

    def _type_in(self) -> None:
        self.refresh()
        self.card.type_in()

    def show_room(self) -> None:
        """Show how phones come in."""
        self.phones.setChecked(True)
        self.room.starting.setFocus()

    def _show_room(self, shown: bool) -> None:
        if not shown and self._votes.room is not None:
            self.phones.setChecked(True)  # what is open stays in sight
            return
        self.room.setVisible(shown)
        if shown:
            self.room.find_networks()
            self._scroll.ensureWidgetVisible(self.room)
