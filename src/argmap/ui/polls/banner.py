"""The banner above the map while the room is open or a vote is: nobody forgets either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.ui.translate import fill, translate, translated

if TYPE_CHECKING:
    from argmap.ui.context import WindowContext
    from argmap.ui.polls.polling import WindowPolling

_ROOM = QT_TRANSLATE_NOOP(
    "polls", "● The room is open at {url} — code {code}. Phones: {count}. F9 closes it at once."
)
_VOTE = QT_TRANSLATE_NOOP("polls", "● Vote open: “{title}”. Votes: {count}. Verdicts are hidden.")
_GONE = QT_TRANSLATE_NOOP(
    "polls",
    "The room stopped by itself, and no phone can reach it. The votes and remarks so far are "
    "kept. Open it again, and the phones come back by themselves.",
)
_AWAY = QT_TRANSLATE_NOOP(
    "polls",
    "The room’s network is gone, and no phone can reach it. The votes so far are kept, and the "
    "room goes on as soon as the network is back.",
)


class RoomBanner(QFrame):
    """Says what is open, how many came, and closes either."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self.setProperty("role", "message")
        self._votes = votes = context.polling
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.again = QPushButton(translate("polls", "Open It Again"))
        self.closing = QPushButton(translate("polls", "Close the Vote"))
        self.stopping = QPushButton(translate("polls", "Close the Room"))
        box = QHBoxLayout(self)
        box.setContentsMargins(14, 6, 8, 6)
        box.addWidget(self.words, 1)
        for button in (self.again, self.closing, self.stopping):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            box.addWidget(button)
        self.again.clicked.connect(lambda _=False: votes.open_again())
        self.closing.clicked.connect(lambda _=False: votes.close())
        self.stopping.clicked.connect(lambda _=False: votes.stop_room())
        votes.changed.connect(self.refresh)
        votes.counted.connect(self.refresh)
        self.hide()

    def refresh(self) -> None:
        """Say what is open now."""
        room, asked = self._votes.room, self._votes.asked
        lines: list[str] = []
        wrong = trouble(self._votes)
        if wrong:
            lines.append(wrong)
        elif room is not None:
            code = f"{room.code[:3]} {room.code[3:]}"
            lines.append(fill(_ROOM, url=room.url, code=code, count=room.devices))
        if asked is not None:
            lines.append(fill(_VOTE, title=asked.poll.title, count=self._votes.votes))
        self.words.setText("\n".join(lines))
        ended = self._votes.ended is not None
        self.again.setVisible(ended)
        self.closing.setVisible(asked is not None)
        self.stopping.setVisible(room is not None or ended)
        self.stopping.setText(translate("polls", "Leave It Closed" if ended else "Close the Room"))
        self.setVisible(bool(lines))


def trouble(votes: WindowPolling) -> str:
    """What is wrong with the room, in plain words; nothing where all is well."""
    if votes.ended is not None:
        return f"✕ {translated(_GONE)}"
    return f"✕ {translated(_AWAY)}" if votes.away else ""
