"""The page of polls: made, opened and closed, counted from everywhere, and the result drawn.

Shows one poll at a time; what is open and what the phones see is ``WindowPolling``'s business.
While a round is open nothing of its votes is told but their number.
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

from argmap.analysis.polls import LETTERS
from argmap.app import polling
from argmap.edit.commands import polling as verbs
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.render.words import Words
from argmap.ui.guard import guarded
from argmap.ui.measure import QtMeasurer
from argmap.ui.panels.fields import ChoiceField, LineField
from argmap.ui.polls import outputs
from argmap.ui.polls.follow import Follow
from argmap.ui.polls.hands import Hands
from argmap.ui.polls.room_card import RoomCard, plain_label
from argmap.ui.translate import fill, say, translate, translated
from argmap.ui.turns.chart import Chart

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.edit.verb import Verb
    from argmap.model.records import Poll, PollType
    from argmap.render.picture import Picture
    from argmap.ui.asking import Asking
    from argmap.ui.context import WindowContext
    from argmap.ui.polls.booth import Booth

_WIDEST = 860


class PollsPage(QFrame):
    """A quiet head, the room, one poll, its result and what may follow."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self.setProperty("role", "ground")
        self._context = context
        self._votes = votes = context.polling
        self.booth: Booth | None = None
        self.title = QLabel(translate("polls", "Polls"))
        self.title.setProperty("role", "page-title")
        self.which = ChoiceField(translate("polls", "Poll"), [])
        self.which.setMinimumContentsLength(20)
        self.adding = QPushButton(translate("polls", "New Poll"))
        self.adding.setToolTip(translate("polls", "About what is selected on the map"))
        kinds = QMenu(self.adding)
        for kind, words, _ in polling.TYPES:
            entry = kinds.addAction(translated(words))
            entry.triggered.connect(partial(self._add, kind))
        self.adding.setMenu(kinds)
        self.phones = QPushButton(translate("polls", "Phones…"))
        self.phones.setCheckable(True)
        self.export = QPushButton(translate("polls", "Votes as CSV…"))
        self.room = RoomCard(context, votes)
        self.asked = LineField(translate("polls", "The question to the room"))
        types = [(kind, translated(words)) for kind, words, _ in polling.TYPES]
        self.kind = ChoiceField(translate("polls", "Type"), types)
        self.about = plain_label("")
        self.picking = QPushButton(translate("polls", "Ask about What Is Selected"))
        self.state = plain_label("large")
        self.turning = QPushButton()
        self.hands_button = QPushButton(translate("polls", "Count Hands"))
        self.hands_button.setCheckable(True)
        self.printing = QPushButton(translate("polls", "Print Ballots…"))
        self.reading = QPushButton(translate("polls", "Ballots from CSV…"))
        self.handing = QPushButton(translate("polls", "Hand the Laptop Round"))
        self.removing = QPushButton(translate("polls", "Delete"))
        losing = QMenu(self.removing)
        self.losing_round = losing.addAction(translate("polls", "The Last Round and Its Votes"))
        self.losing_names = losing.addAction(translate("polls", "Who Is Who (Results Stay)"))
        self.losing_poll = losing.addAction(translate("polls", "The Whole Poll"))
        self.removing.setMenu(losing)
        self.hands = Hands()
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
        self.card = QFrame()
        self.card.setProperty("role", "card")
        inner = QVBoxLayout(self.card)
        inner.setContentsMargins(18, 14, 18, 14)
        inner.setSpacing(8)
        asking, about = QHBoxLayout(), QHBoxLayout()
        asking.addWidget(self.asked, 2)
        asking.addWidget(self.kind, 1)
        about.addWidget(self.about, 1)
        about.addWidget(self.picking, 0, Qt.AlignmentFlag.AlignTop)
        inner.addLayout(asking)
        inner.addLayout(about)
        voting, ways = QHBoxLayout(), QHBoxLayout()
        voting.addWidget(self.turning)
        voting.addWidget(self.state, 1)
        voting.addWidget(self.removing)
        ways.setSpacing(2)
        for button in (self.hands_button, self.handing, self.printing, self.reading):
            ways.addWidget(button)
        ways.addStretch(1)
        inner.addLayout(voting)
        inner.addLayout(ways)
        inner.addWidget(self.hands)
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
        for widget in (self.card, self.room, self.result, self.follow_up, self.empty):
            box.addWidget(widget)
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
        self.which.given.connect(votes.look_at)
        self.asked.given.connect(lambda words: self._do(verbs.rename, words))
        self.kind.given.connect(self._ask)
        self.picking.clicked.connect(lambda _=False: self._pick())
        self.turning.clicked.connect(lambda _=False: votes.toggle())
        self.hands_button.toggled.connect(lambda _: self.refresh())
        self.hands.counted.connect(self._counted)
        self.phones.toggled.connect(self._show_room)
        self.export.clicked.connect(lambda _=False: outputs.export_votes(context, self._asking))
        self.printing.clicked.connect(lambda _=False: self._with(outputs.print_ballots))
        self.reading.clicked.connect(lambda _=False: self.read_ballots())
        self.handing.clicked.connect(lambda _=False: self.hand_round())
        self.losing_poll.triggered.connect(lambda _=False: self._lose(verbs.delete))
        self.losing_names.triggered.connect(lambda _=False: self._lose(verbs.unname))
        self.losing_round.triggered.connect(lambda _=False: self._delete_round())

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
        locked = self._context.read_only
        self.which.show_rows([(id, each.title) for id, each in document.polls.items()])
        self.which.show_value(poll.id if poll is not None else None)
        self.which.setVisible(poll is not None)
        self.title.setVisible(poll is None)
        self.adding.setEnabled(not locked)
        self.export.setEnabled(any(polling.closed_rounds(each) for each in document.polls.values()))
        open_room = votes.room is not None
        if open_room:
            self.phones.setChecked(True)
        self.phones.setText(
            translate("polls", "Phones ●") if open_room else translate("polls", "Phones…")
        )
        for widget in (self.card, self.result):
            widget.setVisible(poll is not None)
        self.empty.setVisible(poll is None)
        self.follow_up.setVisible(False)
        if poll is None:
            return
        asked = votes.asked
        here = asked is not None and asked.poll.id == poll.id
        begun = bool(poll.rounds)
        self.asked.show_value(poll.title)
        self.kind.show_value(poll.type)
        self.asked.setReadOnly(locked)
        self.kind.setEnabled(not begun and not locked)
        self.picking.setVisible(not begun and not locked)
        self.about.setText(self._about(poll))
        done = len(poll.rounds) >= verbs.ROUNDS and not here
        self.turning.setText(self._turn(poll, here=here))
        self.turning.setEnabled(not locked and not done and (here or asked is None))
        self.turning.setDefault(self.turning.isEnabled())
        answers = polling.answers(document, poll)
        self.hands_button.setEnabled(begun and bool(answers) and not locked)
        counting = begun and bool(answers) and self.hands_button.isChecked()
        self.hands.setVisible(counting)
        if counting:
            rows = [(answer, say(words)) for answer, words in answers]
            self.hands.show_answers(rows, poll.rounds[-1].tally)
        self.handing.setEnabled(here and not locked)
        self.reading.setEnabled(begun and not locked)
        self.printing.setEnabled(bool(poll.about) and not done)
        self.removing.setEnabled(not here and not locked)
        self.losing_round.setEnabled(begun)
        self.losing_names.setEnabled(any(each.ballots for each in poll.rounds))
        self.result.setVisible(begun)
        if begun:
            self.result.dress_in(self._context.families)
            self.result.show_picture(lambda width: self._picture(poll, width))
        closed = polling.closed_rounds(poll)
        follows = bool(closed) and asked is None
        self.follow_up.setVisible(follows)
        if follows:
            self.follow_up.show_poll(poll)
        self._count()

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

    def _about(self, poll: Poll) -> str:
        names = list(polling.wordings(self._context.document, poll).values())
        if not names:
            return translate("polls", "Select on the map what this asks about.")
        if poll.type in ("credence", "agree"):
            return names[0]
        return "\n".join(map("  ".join, zip(LETTERS, names, strict=False)))

    def _turn(self, poll: Poll, *, here: bool) -> str:
        if here:
            return translate("polls", "Close the Vote")
        if len(poll.rounds) >= verbs.ROUNDS:
            return translate("polls", "Both Rounds Are Done")
        if poll.rounds:
            return translate("polls", "Open the Second Vote (after)")
        return translate("polls", "Open the First Vote (before)")

    def _count(self) -> None:
        poll, asked = self.poll, self._votes.asked
        if poll is None or not self.isVisible():
            return
        if asked is not None and asked.poll.id == poll.id:
            words = QT_TRANSLATE_NOOP("polls", "● Open. Votes: {count}. Verdicts are hidden.")
            self.state.setText(fill(words, count=self._votes.votes))
        elif asked is not None:
            words = QT_TRANSLATE_NOOP("polls", "“{title}” is open.")
            self.state.setText(fill(words, title=asked.poll.title))
        else:
            self.state.setText("")

    # --- acting ---------------------------------------------------------------------------------

    @property
    def _asking(self) -> Asking:
        return self._context.outputs.asking

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
            self.asked.setFocus()
            self.asked.selectAll()

    def _add(self, kind: PollType, _: bool = False) -> None:
        self.add(kind)

    def _do(self, verb: Callable[[str, str], Verb], words: str) -> None:
        poll = self.poll
        if poll is not None:
            self._context.perform(verb(poll.id, words))

    def _ask(self, kind: PollType) -> None:
        poll = self.poll
        if poll is not None:
            self._context.perform(verbs.ask(poll.id, kind=kind))

    def _pick(self) -> None:
        poll, context = self.poll, self._context
        if poll is not None:
            about = polling.about(context.document, context.selection, poll.type)
            context.perform(verbs.ask(poll.id, about=about))

    def _counted(self, counts: dict[str, int]) -> None:
        poll = self.poll
        if poll is not None and poll.rounds:
            self._context.perform(verbs.count_hands(poll.id, len(poll.rounds), counts))

    def _with(self, act: Callable[..., bool]) -> None:
        poll = self.poll
        if poll is not None:
            act(self._context, self._asking, poll)

    def read_ballots(self) -> None:
        """Take ballots from a table that was typed in."""
        poll = self.poll
        if poll is not None:
            self._votes.look_at(poll.id)
            outputs.read_ballots(self._context, self._asking, self._votes, poll)

    def hand_round(self) -> None:
        """Fill this screen with an empty ballot, person after person."""
        asked = self._votes.asked
        if asked is None:
            return
        from argmap.ui.polls.booth import Booth, place_for

        screen = place_for(self._votes.wall, self.screen(), self._asking)
        if screen is None:
            return
        self.booth = Booth(self._context.document, asked.poll, self.window())
        merge = f"laptop:{asked.poll.id}:{asked.number}"
        self.booth.cast.connect(lambda ballot: self._votes.take((ballot,), merge=merge))
        self.booth.open_on(screen)

    def _lose(self, verb: Callable[[str], Verb]) -> None:
        if self.poll is not None:
            self._context.perform(verb(self.poll.id))

    def _delete_round(self) -> None:
        poll = self.poll
        if poll is not None and poll.rounds:
            self._context.perform(verbs.delete_round(poll.id, len(poll.rounds)))

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
