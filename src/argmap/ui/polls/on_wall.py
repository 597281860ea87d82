"""A vote on the wall: while it is open the way in and how many voted, afterwards the result.

Beside the presentation, which knows nothing of it: its step's poll is followed, its verdicts are
hidden while votes are cast, and its panic key closes the room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from argmap.app import polling
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.render.words import Words
from argmap.ui.guard import guarded
from argmap.ui.measure import QtMeasurer
from argmap.ui.paint import PicturePainter
from argmap.ui.translate import fill, translate, translated

if TYPE_CHECKING:
    from argmap.model.records import Poll
    from argmap.render.picture import Picture
    from argmap.ui.context import WindowContext
    from argmap.ui.present.presentation import Presentation

_SHARE = 0.42
"""Of the wall's width."""
_MARGIN = 0.025
_WIDE, _LINE = 372.0, 40.0
"""px of the pictures, and of the line with the count, before they are made to fit."""
_VOTES = QT_TRANSLATE_NOOP("polls", "Votes: {count}")


class OnWall(QWidget):
    """Stands at the wall's right; takes no clicks and no focus."""

    def __init__(self, context: WindowContext, show: Presentation) -> None:
        super().__init__(show)
        self.setObjectName("vote on the wall")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._context, self._votes, self._show = context, context.polling, show
        self._pictures: list[Picture] = []
        self._count = ""
        show.installEventFilter(self)
        show.shown.connect(self._stepped)
        show.vote_asked.connect(self._turn)
        show.panic_asked.connect(self._votes.panic)
        show.left.connect(self._left)
        context.polling.wall = show
        self._votes.changed.connect(self.refresh)
        self._votes.counted.connect(self.refresh)
        context.looks.changed.connect(lambda _: self.refresh())
        self.hide()
        self._stepped()

    def _left(self) -> None:
        self._votes.wall = None
        self._votes.show_step(None)

    def _turn(self, poll: str) -> None:
        asked = self._votes.asked
        if asked is not None and asked.poll.id == poll:
            self._votes.close()
        else:
            self._votes.open(poll)

    def _stepped(self) -> None:
        self._votes.show_step(self._show.frame.step)
        self.refresh()

    def refresh(self) -> None:
        """Show what there is of the step's poll; nothing where it has none."""
        votes, document = self._votes, self._context.document
        asked = votes.asked
        self._show.hide_verdicts(hidden=self._context.deciding.hidden)
        poll = document.polls.get(self._show.frame.step.poll or "")
        here = asked is not None and poll is not None and asked.poll.id == poll.id
        closed = polling.closed_rounds(poll) if poll is not None else ()
        self._pictures, self._count = [], ""
        if here and poll is not None:
            self._count = fill(_VOTES, count=votes.votes)
            self._pictures = [self._told(poll, len(poll.rounds)), *self._way_in()]
        elif poll is not None and closed and asked is None:
            self._pictures = [self._told(poll, closed[-1])]
        said = [f"{each.title}\n{each.description}" for each in self._pictures]
        self.setAccessibleName(self._count or translate("polls", "Result of the vote"))
        self.setAccessibleDescription("\n".join([*said, self._count]).strip())
        self._place()
        self.setVisible(bool(self._pictures))
        if self.isVisible():
            self.raise_()
        self.update()

    def _told(self, poll: Poll, number: int) -> Picture:
        """What is asked, and the result if the round is closed."""
        from argmap.render.poll import poll_picture

        return poll_picture(
            self._context.document,
            poll,
            QtMeasurer(self._context.families),
            number=number,
            width=_WIDE,
            words=Words(translated),
            brief=True,
        )

    def _way_in(self) -> list[Picture]:
        room = self._votes.room
        if room is None:
            return []
        from argmap.render.invitation import invitation

        return [
            invitation(
                room.qr(),
                room.url,
                room.code,
                QtMeasurer(self._context.looks.families),
                dark=self._context.looks.theme.dark,
                width=_WIDE,
                words=Words(translated),
            )
        ]

    def _place(self) -> None:
        """As large as there is room for, in the right part of the wall, above its foot."""
        wide, high = self._show.width(), self._show.height()
        edge = wide * _MARGIN
        room = QRectF(wide * (1 - _SHARE), high * 0.13, wide * _SHARE - edge, high * 0.72)
        self.setGeometry(room.toRect())

    @guarded(otherwise=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._pictures:
            return
        colours = self._context.looks.theme.colours
        brush = PicturePainter(self._context.looks.theme, self._context.families)
        high = sum(each.bounds[3] for each in self._pictures) + _LINE * bool(self._count)
        scale = min(self.width() / _WIDE, self.height() / high)
        painter.translate(self.width() - _WIDE * scale, 0.0)
        painter.scale(scale, scale)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours["canvas"]))
        painter.drawRoundedRect(QRectF(0.0, 0.0, _WIDE, high), 10.0, 10.0)
        for picture in self._pictures:
            brush.paint(painter, picture.items.values())
            painter.translate(0.0, picture.bounds[3])
            if self._count and picture is self._pictures[0]:
                font = painter.font()
                font.setPixelSize(26)
                font.setBold(True)
                painter.setFont(font)
                painter.setPen(QColor(colours["ink"]))
                area = QRectF(0.0, 0.0, _WIDE, _LINE)
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._count)
                painter.translate(0.0, _LINE)
