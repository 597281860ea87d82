"""A vote on the wall: while it is open the way in and how many voted, afterwards the result.

Beside the presentation, which knows nothing of it: its step's poll is followed, its verdicts are
hidden while votes are cast, and its panic key closes the room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from argmap.app import polling
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.render.words import Words
from argmap.ui.guard import guarded
from argmap.ui.measure import QtMeasurer
from argmap.ui.paint import PicturePainter
from argmap.ui.translate import fill, translated

if TYPE_CHECKING:
    from argmap.render.picture import Picture
    from argmap.ui.context import WindowContext
    from argmap.ui.present.presentation import Presentation

_SHARE = 0.42
"""Of the wall's width."""
_MARGIN = 0.025
_VOTES = QT_TRANSLATE_NOOP("polls", "Votes: {count}")


class OnWall(QWidget):
    """Stands at the wall's right; takes no clicks and no focus."""

    def __init__(self, context: WindowContext, show: Presentation) -> None:
        super().__init__(show)
        self.setObjectName("vote on the wall")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._context, self._votes, self._show = context, context.polling, show
        self._picture: Picture | None = None
        self._count = ""
        show.installEventFilter(self)
        show.shown.connect(self._stepped)
        show.vote_asked.connect(self._turn)
        show.left.connect(lambda _: context.polling.show_step(None))
        self._votes.changed.connect(self.refresh)
        self._votes.counted.connect(self.refresh)
        context.looks.changed.connect(lambda _: self.refresh())
        self.hide()
        self._stepped()

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
        self._picture, self._count = None, ""
        if here:
            self._count = fill(_VOTES, count=votes.votes)
            self._picture = self._way_in()
        elif poll is not None and closed and asked is None:
            from argmap.render.poll import poll_picture

            self._picture = poll_picture(
                document,
                poll,
                QtMeasurer(self._context.families),
                number=closed[-1],
                width=440.0,
                words=Words(translated),
                brief=True,
            )
        title = self._picture.title if self._picture is not None else ""
        said = self._picture.description if self._picture is not None else ""
        self.setAccessibleName(title or self._count)
        self.setAccessibleDescription(f"{said}\n{self._count}" if self._count else said)
        self._place()
        self.setVisible(self._picture is not None or bool(self._count))
        if self.isVisible():
            self.raise_()
        self.update()

    def _way_in(self) -> Picture | None:
        room = self._votes.room
        if room is None:
            return None
        from argmap.render.invitation import invitation

        return invitation(
            room.qr(),
            room.url,
            room.code,
            QtMeasurer(self._context.looks.families),
            dark=self._context.looks.theme.dark,
            words=Words(translated),
        )

    def _place(self) -> None:
        """As large as there is room for, in the right part of the wall, above its foot."""
        wide, high = self._show.width(), self._show.height()
        edge = wide * _MARGIN
        room = QRectF(wide * (1 - _SHARE), high * 0.14, wide * _SHARE - edge, high * 0.66)
        if self._picture is None:
            room = QRectF(room.x(), room.y(), room.width(), high * 0.1)
        self.setGeometry(room.toRect())

    @guarded(otherwise=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        elif (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_F9
        ):
            self._votes.panic()
            return True
        return super().eventFilter(watched, event)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        try:
            self._paint(painter)
        finally:
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._context.looks.theme
        brush = PicturePainter(theme, self._context.families)
        line = self.height() * 0.09 if self._picture is not None else self.height() * 0.6
        above = line * 1.5 if self._count else 0.0
        if self._count:
            font = painter.font()
            font.setPixelSize(max(12, round(line * 0.8)))
            font.setBold(True)
            painter.setFont(font)
            painter.fillRect(QRectF(0, 0, self.width(), above), QColor(theme.colours["card"]))
            painter.setPen(QColor(theme.colours["ink"]))
            area = QRectF(0, 0, self.width(), above)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._count)
        if self._picture is None:
            return
        _, _, wide, high = self._picture.bounds
        room = self.height() - above
        scale = min(self.width() / wide, room / high)
        painter.translate((self.width() - wide * scale) / 2, above)
        painter.scale(scale, scale)
        if self._count:
            ground = QColor(theme.colours["canvas"])
            painter.fillRect(QRectF(0, 0, wide, high), ground)
        brush.paint(painter, self._picture.items.values())
