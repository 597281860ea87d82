"""A vote on the wall: while it is open the way in and how many voted, afterwards the result.

Beside the presentation, which knows nothing of it: its step's poll is followed, its verdicts are
hidden while votes are cast, and its panic key closes the room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from argmap.app import polling
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.model.records import Round
from argmap.render.words import Words
from argmap.ui.guard import guarded
from argmap.ui.measure import QtMeasurer
from argmap.ui.paint import PicturePainter
from argmap.ui.translate import fill, translate, translated

if TYPE_CHECKING:
    from argmap.app.story import Frame
    from argmap.model.records import Poll
    from argmap.render.picture import Picture
    from argmap.ui.context import WindowContext
    from argmap.ui.present.presentation import Presentation
    from argmap.ui.present.proportions import Proportions

_SHARE = 0.42
"""Of the wall's width, at most."""
_MARGIN = 36.0
"""px of LOOK's picture that stay free around it."""
_WIDE, _LINE = 372.0, 40.0
"""px of the pictures, and of the line with the count, before they are made to fit."""
_VOTES = QT_TRANSLATE_NOOP("polls", "Votes: {count}")


class _Panel(NamedTuple):
    """What stands beside a step: pictures below each other, under the first how many voted."""

    pictures: tuple[Picture, ...] = ()
    votes: str = ""

    @property
    def high(self) -> float:
        """In px, ``_WIDE`` wide."""
        return sum(each.bounds[3] for each in self.pictures) + _LINE * bool(self.votes)


class OnWall(QWidget):
    """Stands at the wall's right, and the story makes room for it; takes no clicks and no focus."""

    def __init__(self, context: WindowContext, show: Presentation) -> None:
        super().__init__(show)
        self.setObjectName("vote on the wall")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._context, self._votes, self._show = context, context.polling, show
        self._panel = _Panel()
        self._painted: QPixmap | None = None
        self._taken: dict[int, float] = {}
        """By step: how much of the wall is taken as things are."""
        self._to_come: dict[int, tuple[float, ...]] = {}
        show.reel.beside, show.reel.foreseen = self._beside, self._foreseen
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
        self._show.hide_verdicts(hidden=self._context.deciding.hidden)
        self._taken.clear()
        self._to_come.clear()
        self._painted = None
        frame = self._show.frame
        self._panel = panel = self._made(frame)
        self._take(panel, frame)
        said = [f"{each.title}\n{each.description}" for each in panel.pictures]
        self.setAccessibleName(panel.votes or translate("polls", "Result of the vote"))
        self.setAccessibleDescription("\n".join([*said, panel.votes]).strip())
        self._place()
        self.setVisible(bool(panel.pictures))
        if self.isVisible():
            self.raise_()
        self.update()
        self._show.make_room()

    def _made(self, frame: Frame) -> _Panel:
        """What there is of a frame's poll: an open vote, or the last result while none is open."""
        votes, document = self._votes, self._context.document
        poll = document.polls.get(frame.step.poll or "")
        if poll is None:
            return _Panel()
        asked = votes.asked
        if asked is not None:
            if asked.poll.id != poll.id:
                return _Panel()
            count = fill(_VOTES, count=votes.votes)
            return _Panel((self._told(poll, len(poll.rounds)), *self._way_in()), count)
        closed = polling.closed_rounds(poll)
        return _Panel((self._told(poll, closed[-1]),)) if closed else _Panel()

    def _beside(self, frame: Frame) -> float:
        """How many px at the wall's right are taken in a frame."""
        if not frame.step.poll:
            return 0.0
        if frame.number not in self._taken:
            self._take(self._made(frame), frame)
        return self._taken[frame.number]

    def _take(self, panel: _Panel, frame: Frame) -> None:
        wide = self._width(panel, self._proportions(frame)) if panel.pictures else 0.0
        self._taken[frame.number] = wide

    def _foreseen(self, frame: Frame) -> tuple[float, ...]:
        """What a vote on this step would take while it is open, and its result."""
        poll = self._context.document.polls.get(frame.step.poll or "")
        if poll is None:
            return ()
        if frame.number not in self._to_come:
            asking = poll.replace(rounds=(*poll.rounds, Round(opened="-")))
            open_vote = _Panel((self._told(asking, len(asking.rounds)), *self._way_in()), "0")
            self._to_come[frame.number] = (
                self._width(open_vote, self._show.reel.unjudged(frame)),
                self._width(_Panel(), self._proportions(frame)),
            )
        return self._to_come[frame.number]

    def _proportions(self, frame: Frame) -> Proportions:
        reel = self._show.reel
        return reel.lettering(reel.start(frame.number)).proportions

    def _width(self, panel: _Panel, proportions: Proportions) -> float:
        """The px that a panel takes of a wall, with what stays free around it."""
        _, _, wide, high = self._room(proportions)
        margins = 2 * _MARGIN * proportions.unit
        return float(round(_WIDE * _scale(panel, wide, high) + margins))

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

    def _room(self, proportions: Proportions) -> tuple[float, float, float, float]:
        """The right part of the wall: below its title, above its foot and notes."""
        _, top, _, high = proportions.area(self._show.over.covered)
        margin, wide = _MARGIN * proportions.unit, proportions.width * _SHARE
        return proportions.width - wide, top, wide - margin, high

    def _place(self) -> None:
        """As large as there is room for, in the middle of it."""
        x, y, wide, high = self._room(self._proportions(self._show.frame))
        scale = _scale(self._panel, wide, high)
        taken = QRectF(x + wide - _WIDE * scale, y, _WIDE * scale, self._panel.high * scale)
        taken.translate(0.0, (high - taken.height()) / 2)
        self.setGeometry(taken.toRect())

    @guarded(otherwise=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._taken.clear()
            self._to_come.clear()
        return super().eventFilter(watched, event)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        ratio = self.devicePixelRatioF()
        if self._painted is None or self._painted.size() != self.size() * ratio:
            self._painted = QPixmap(self.size() * ratio)  # what glides below it paints it anew
            self._painted.setDevicePixelRatio(ratio)
            self._painted.fill(Qt.GlobalColor.transparent)
            with QPainter(self._painted) as painter:
                self._paint(painter)
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._painted)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        panel = self._panel
        if not panel.pictures:
            return
        colours = self._context.looks.theme.colours
        brush = PicturePainter(self._context.looks.theme, self._context.families)
        scale = self.width() / _WIDE
        painter.scale(scale, scale)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours["canvas"]))
        painter.drawRoundedRect(QRectF(0.0, 0.0, _WIDE, panel.high), 10.0, 10.0)
        for picture in panel.pictures:
            brush.paint(painter, picture.items.values())
            painter.translate(0.0, picture.bounds[3])
            if panel.votes and picture is panel.pictures[0]:
                font = painter.font()
                font.setPixelSize(26)
                font.setBold(True)
                painter.setFont(font)
                painter.setPen(QColor(colours["ink"]))
                area = QRectF(0.0, 0.0, _WIDE, _LINE)
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, panel.votes)
                painter.translate(0.0, _LINE)


def _scale(panel: _Panel, wide: float, high: float) -> float:
    """How large a panel comes out where there is so much room."""
    return min(wide / _WIDE, high / max(panel.high, 1.0))
