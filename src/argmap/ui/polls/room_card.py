"""The room of phones before and while it is open: where it listens, the way in, who came.

When no phone comes it says what venue Wi-Fi usually does, and the ways round it. It starts and
stops the room through ``WindowPolling`` only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from argmap.app import polling
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.render.words import Words
from argmap.ui.measure import QtMeasurer
from argmap.ui.panels.fields import ChoiceField
from argmap.ui.polls.banner import trouble
from argmap.ui.translate import fill, say, translate, translated
from argmap.ui.turns.chart import Chart

if TYPE_CHECKING:
    from argmap.render.picture import Picture
    from argmap.ui.context import WindowContext
    from argmap.ui.polls.polling import WindowPolling

_PATIENCE = 45_000
"""Milliseconds without a phone after which the ways round are shown."""
_WAY_IN = 240
"""px of the code to point a camera at, and the words below it."""


class RoomCard(QFrame):
    """Hidden until it is asked for; stays while the room is open."""

    def __init__(self, context: WindowContext, votes: WindowPolling) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._context, self._votes = context, votes
        self._measurer = QtMeasurer(context.looks.families)
        self.networks = ChoiceField(translate("polls", "Network"), [])
        self.networks.setMinimumContentsLength(24)
        self.again = QPushButton(translate("polls", "Look Again"))
        self.starting = QPushButton(translate("polls", "Open the Room"))
        self.stopping = QPushButton(translate("polls", "Close the Room"))
        self.way_in = Chart(context.looks)
        self.way_in.setCursor(Qt.CursorShape.ArrowCursor)
        self.way_in.setFixedWidth(_WAY_IN)
        self.who = plain_label("large")
        self.plain = plain_label("hint")
        self.plain.setText(translated(polling.PLAIN))
        self.advice = plain_label("hint")
        self.advice.setText("\n\n".join(f"• {translated(each)}" for each in polling.ADVICE))
        self.helping = QPushButton(translate("polls", "No Phone Gets Here?"))
        self.helping.setCheckable(True)
        self._waited = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._waited.timeout.connect(self._help)
        self._lay()
        self.starting.clicked.connect(lambda _=False: self.start())
        self.stopping.clicked.connect(lambda _=False: votes.stop_room())
        self.again.clicked.connect(lambda _=False: self.find_networks())
        self.helping.toggled.connect(self.advice.setVisible)
        votes.changed.connect(self.refresh)
        votes.counted.connect(self.count)
        context.looks.changed.connect(lambda _: self.refresh())
        self.refresh()

    def _lay(self) -> None:
        heading = QLabel(translate("polls", "Phones in the room"))
        heading.setProperty("role", "heading")
        self._before = QWidget()
        row = QHBoxLayout(self._before)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.networks, 1)
        row.addWidget(self.again)
        row.addWidget(self.starting)
        self._while = QWidget()
        inner = QHBoxLayout(self._while)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(18)
        inner.addWidget(self.way_in, 0, Qt.AlignmentFlag.AlignTop)
        beside = QVBoxLayout()
        beside.setSpacing(10)
        beside.addWidget(self.who)
        beside.addWidget(self.stopping, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addWidget(self.helping, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addStretch(1)
        inner.addLayout(beside, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 14, 18, 14)
        box.setSpacing(10)
        for widget in (heading, self._before, self._while, self.advice, self.plain):
            box.addWidget(widget)
        self.advice.hide()

    def find_networks(self) -> None:
        """List the networks that this computer is on now."""
        from argmap.workshop.room import addresses

        found = [
            (each, f"{say(each.words)} — {each.address} ({each.name})") for each in addresses()
        ]
        self.networks.show_rows(found)
        self.networks.setCurrentIndex(0)

    def start(self) -> None:
        """Open the room on the chosen network."""
        interface = self.networks.value
        if interface is None:
            return
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._votes.start_room(interface)
        finally:
            QGuiApplication.restoreOverrideCursor()

    def refresh(self) -> None:
        """Show what there is to do now."""
        room = self._votes.room
        self._before.setVisible(room is None)
        self._while.setVisible(room is not None)
        if room is None:
            self._waited.stop()
            return
        modules, url, code = room.qr(), room.url, room.code
        dark = self._context.looks.theme.dark

        def made(width: float) -> Picture:
            from argmap.render.invitation import invitation

            return invitation(
                modules,
                url,
                code,
                self._measurer,
                dark=dark,
                width=width,
                words=Words(translated),
            )

        self.way_in.show_picture(made)
        self.way_in.setFixedHeight(self.way_in.heightForWidth(_WAY_IN))  # a low page would cut it
        if not room.devices and not self._waited.isActive() and not self.helping.isChecked():
            self._waited.start()
        self.count()

    def count(self) -> None:
        """Say how many phones there are; the first one is a green tick."""
        room = self._votes.room
        if room is None:
            return
        wrong = trouble(self._votes)
        if wrong:
            self.who.setStyleSheet("")
            self.who.setText(wrong)
            return
        if not room.devices:
            self.who.setStyleSheet("")
            self.who.setText(
                translate("polls", "○  Waiting for the first phone. Try it with your own now.")
            )
            return
        self._waited.stop()
        self.helping.setChecked(False)
        words = QT_TRANSLATE_NOOP("polls", "✓  It works. Phones: {count}, following now: {live}")
        self.who.setText(fill(words, count=room.devices, live=room.listening))
        colour = self._context.looks.theme.colours["holds"]
        self.who.setStyleSheet(f"color: {colour}")

    def _help(self) -> None:
        room = self._votes.room
        if room is not None and not room.devices:
            self.helping.setChecked(True)


def plain_label(role: str) -> QLabel:
    """A label for words of any length that are never markup."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
