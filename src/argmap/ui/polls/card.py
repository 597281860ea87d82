"""One poll on its page: what it asks, its rounds, and every way in which votes come to it.

Shows the poll it is given; what is open and what phones see is ``WindowPolling``'s business. While
a round is open nothing of its votes is told but their number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout

from argmap.analysis.polls import LETTERS
from argmap.app import polling
from argmap.edit.commands import polling as verbs
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.ui.panels.fields import ChoiceField, LineField, TextField
from argmap.ui.polls import outputs
from argmap.ui.polls.hands import Hands
from argmap.ui.polls.room_card import plain_label
from argmap.ui.translate import fill, say, translate, translated

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.edit.verb import Verb
    from argmap.model.records import Poll, PollType
    from argmap.ui.asking import Asking
    from argmap.ui.context import WindowContext
    from argmap.ui.polls.booth import Booth
    from argmap.ui.polls.typing_in import TypingIn

_ROUND = (
    QT_TRANSLATE_NOOP("polls", "First vote (before)"),
    QT_TRANSLATE_NOOP("polls", "Second vote (after)"),
)


class PollCard(QFrame):
    """The head of the page: title and type, the button that opens and closes, the ways to vote."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._context = context
        self._votes = context.polling
        self.poll: Poll | None = None
        self.booth: Booth | None = None
        self.typing: TypingIn | None = None
        self.asked = LineField(translate("polls", "The question to the room"))
        types = [(kind, translated(words)) for kind, words, _ in polling.TYPES]
        self.kind = ChoiceField(translate("polls", "Type"), types)
        self.about = plain_label("")
        self.picking = QPushButton(translate("polls", "Ask about What Is Selected"))
        self.state = plain_label("large")
        self.turning = QPushButton()
        self.hands_button = QPushButton(translate("polls", "Count Hands"))
        self.hands_button.setCheckable(True)
        self.handing = QPushButton(translate("polls", "Hand the Laptop Round"))
        self.paper = QPushButton(translate("polls", "Paper"))
        sheets = QMenu(self.paper)
        self.typing_in = sheets.addAction(translate("polls", "Type In Ballots…"))
        self.reading = sheets.addAction(translate("polls", "Ballots from a Table (CSV)…"))
        sheets.addSeparator()
        self.printing = sheets.addAction(translate("polls", "Print Ballots…"))
        self.paper.setMenu(sheets)
        self.removing = QPushButton(translate("polls", "Delete"))
        losing = QMenu(self.removing)
        self.losing_round = losing.addAction(translate("polls", "The Last Round and Its Votes"))
        self.losing_names = losing.addAction(translate("polls", "Who Is Who (Results Stay)"))
        self.losing_poll = losing.addAction(translate("polls", "The Whole Poll"))
        self.removing.setMenu(losing)
        self.hands = Hands()
        self._counted_for: tuple[str, int, bool] = ("", 0, False)
        """The poll, the number of its rounds and whether the last is open, as hands are counted."""
        self.notes = TextField(
            translate("polls", "Notes on this poll"),
            translate("polls", "Notes: what the brief shall say beside the votes"),
            (1, 8),
        )
        self._lay()
        self._connect()

    def _lay(self) -> None:
        inner = QVBoxLayout(self)
        inner.setContentsMargins(18, 14, 18, 14)
        inner.setSpacing(8)
        asking, about = QHBoxLayout(), QHBoxLayout()
        asking.addWidget(self.asked, 2)
        asking.addWidget(self.kind, 1)
        about.addWidget(self.about, 1)
        about.addWidget(self.picking, 0, Qt.AlignmentFlag.AlignTop)
        voting, ways = QHBoxLayout(), QHBoxLayout()
        voting.addWidget(self.turning)
        voting.addWidget(self.state, 1)
        voting.addWidget(self.removing)
        for button in (self.hands_button, self.handing, self.paper):
            ways.addWidget(button)
        ways.addStretch(1)
        for row in (asking, about, voting, ways):
            inner.addLayout(row)
        inner.addWidget(self.hands)
        inner.addWidget(self.notes)

    def _connect(self) -> None:
        self.asked.given.connect(lambda words: self._do(verbs.rename, words))
        self._context.typed.connect(self.asked.take)
        self.notes.given.connect(lambda words: self._do(verbs.annotate, words))
        self.kind.given.connect(self._ask)
        self.picking.clicked.connect(lambda _=False: self._pick())
        self.turning.clicked.connect(lambda _=False: self._votes.toggle())
        self.hands_button.toggled.connect(self._count_hands)
        self.hands.ended.connect(self._end_hands)
        self.hands.counted.connect(self._counted)
        self.handing.clicked.connect(lambda _=False: self.hand_round())
        self.typing_in.triggered.connect(lambda _=False: self.type_in())
        self.reading.triggered.connect(lambda _=False: self.read_ballots())
        self.printing.triggered.connect(lambda _=False: self.print_ballots())
        self.losing_poll.triggered.connect(lambda _=False: self._lose(verbs.delete))
        self.losing_names.triggered.connect(lambda _=False: self._lose(verbs.unname))
        self.losing_round.triggered.connect(lambda _=False: self._delete_round())

    # --- what is shown --------------------------------------------------------------------------

    def show_poll(self, poll: Poll | None) -> None:
        """Show this poll; None: there is none."""
        self.poll = poll
        self.setVisible(poll is not None)
        self.refresh()

    def refresh(self) -> None:
        """Show the poll as the map has it."""
        poll, votes = self.poll, self._votes
        if poll is None:
            return
        locked = self._context.read_only
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
        self.turning.setText(_turn(poll, here=here))
        self.turning.setEnabled(not locked and not done and (here or asked is None))
        self.turning.setDefault(self.turning.isEnabled())
        self._show_hands(poll, here=here)
        self.handing.setEnabled(here and not locked)
        for action in (self.typing_in, self.reading):
            action.setEnabled(begun and not locked)
        self.printing.setEnabled(bool(poll.about) and not done)
        self.removing.setEnabled(not here and not locked)
        self.losing_round.setEnabled(begun)
        self.losing_names.setEnabled(any(each.ballots for each in poll.rounds))
        if poll.notes != self.notes.toPlainText().strip():  # as typed, spaces are not yet notes
            self.notes.show_value(poll.notes)
        self.notes.setReadOnly(locked)
        self.count()

    def _show_hands(self, poll: Poll, *, here: bool) -> None:
        """The numbers while they are counted; with the round they go out of the way."""
        now = (poll.id, len(poll.rounds), here)
        if now != self._counted_for:
            self._counted_for = now
            self.hands_button.blockSignals(True)
            self.hands_button.setChecked(False)
            self.hands_button.blockSignals(False)
        answers = polling.answers(self._context.document, poll)
        able = bool(poll.rounds) and bool(answers) and not self._context.read_only
        self.hands_button.setEnabled(able)
        late = bool(poll.rounds) and not here
        self.hands_button.setText(
            translate("polls", "Correct Hands…") if late else translate("polls", "Count Hands")
        )
        counting = able and self.hands_button.isChecked()
        if counting:
            rows = [(answer, say(words)) for answer, words in answers]
            self.hands.show_answers(rows, poll.rounds[-1].tally, closed=late)
        self.hands.setVisible(counting)

    def count(self) -> None:
        """Say how many voted."""
        poll, asked = self.poll, self._votes.asked
        if poll is None:
            return
        if asked is not None and asked.poll.id == poll.id:
            words = QT_TRANSLATE_NOOP("polls", "● Open. Votes: {count}. Verdicts are hidden.")
            self.state.setText(fill(words, count=self._votes.votes))
        elif asked is not None:
            words = QT_TRANSLATE_NOOP("polls", "“{title}” is open.")
            self.state.setText(fill(words, title=asked.poll.title))
        else:
            self.state.setText("")

    def _about(self, poll: Poll) -> str:
        names = list(polling.wordings(self._context.document, poll).values())
        if not names:
            return translate("polls", "Select on the map what this asks about.")
        if poll.type in ("credence", "agree"):
            return names[0]
        return "\n".join(map("  ".join, zip(LETTERS, names, strict=False)))

    # --- acting ---------------------------------------------------------------------------------

    @property
    def _asking(self) -> Asking:
        return self._context.outputs.asking

    def name(self) -> None:
        """Let the title be typed."""
        self.asked.setFocus()
        self.asked.selectAll()

    def _do(self, verb: Callable[[str, str], Verb], words: str) -> None:
        if self.poll is not None:
            self._context.perform(verb(self.poll.id, words))

    def _ask(self, kind: PollType) -> None:
        if self.poll is not None:
            self._context.perform(verbs.ask(self.poll.id, kind=kind))

    def _pick(self) -> None:
        poll, context = self.poll, self._context
        if poll is not None:
            about = polling.about(context.document, context.selection, poll.type)
            context.perform(verbs.ask(poll.id, about=about))

    def _count_hands(self, wanted: bool) -> None:
        self.refresh()
        if wanted and self.hands.isVisible():
            self.hands.begin()

    def _end_hands(self) -> None:
        following = self.turning if self.turning.isEnabled() else self.hands_button
        following.setFocus()
        self.hands_button.setChecked(False)

    def _counted(self, counts: dict[str, int]) -> None:
        poll = self.poll
        if poll is not None and poll.rounds:
            self._context.perform(verbs.count_hands(poll.id, len(poll.rounds), counts))

    def type_in(self) -> None:
        """Let a stack of ballots on paper be typed in, one after another."""
        poll = self.poll
        if poll is None or not poll.rounds or self._context.read_only:
            return
        from argmap.ui.polls.typing_in import TypingIn

        self._context.settle()
        rounds = [translated(_ROUND[at]) for at in range(len(poll.rounds))]
        self.typing = TypingIn(self._context, poll, rounds, self.window())
        self.typing.finished.connect(self.typing.deleteLater)
        self.typing.open()

    def print_ballots(self) -> None:
        """Ask how many and how, and write them as a PDF."""
        if self.poll is not None:
            outputs.print_ballots(self._context, self._asking, self.poll, self.window())

    def read_ballots(self) -> None:
        """Take ballots from a table that was typed in."""
        if self.poll is not None:
            outputs.read_ballots(self._context, self._asking, self._votes, self.poll)

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
        self.booth.cast.connect(lambda ballot: self._votes.cast(asked, ballot))
        self.booth.open_on(screen)

    def _lose(self, verb: Callable[[str], Verb]) -> None:
        if self.poll is not None:
            self._context.perform(verb(self.poll.id))

    def _delete_round(self) -> None:
        poll = self.poll
        if poll is not None and poll.rounds:
            self._context.perform(verbs.delete_round(poll.id, len(poll.rounds)))


def _turn(poll: Poll, *, here: bool) -> str:
    if here:
        return translate("polls", "Close the Vote")
    if len(poll.rounds) >= verbs.ROUNDS:
        return translate("polls", "Both Rounds Are Done")
    if poll.rounds:
        return translate("polls", "Open the Second Vote (after)")
    return translate("polls", "Open the First Vote (before)")
