"""The wall: paints a still or a motion, with title, number and foot, and keeps what is finished.

It shows what it is told and tells where it is clicked; what follows from that is not its business.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QFont, QLinearGradient, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from argmap.render.picture import StyleName
from argmap.render.theme import Theme
from argmap.ui.fonts import font
from argmap.ui.guard import guarded
from argmap.ui.present.brush import WallBrush
from argmap.ui.present.lettering import NUMBER_SIZE, SIGN, Lettering, Written
from argmap.ui.present.motion import Motion, Still
from argmap.ui.present.pointer import Pointer
from argmap.ui.verdict_sign import paint_verdict

_EMPTY_COLOURS = {"black": QColor("#000000"), "white": QColor("#FFFFFF")}


class Wall(QWidget):
    """The painted part of the presentation."""

    arrived = Signal()
    """A motion has come to its end; not told when another took its place."""

    def __init__(self, theme: Theme, families: Sequence[str], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.brush = WallBrush(theme, families)
        self.pointer = Pointer(self)
        self.blank: str | None = None
        """``black`` or ``white`` while nothing shall be seen."""
        self.still: Still | None = None
        self.motion: Motion | None = None
        self._lettering: Lettering | None = None
        self._before: Lettering | None = None
        self._finished: QPixmap | None = None
        self._ground: QPixmap | None = None
        """While something only comes out: all the rest, painted once."""
        self._progress = 1.0
        self._clock = QVariantAnimation(self)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(1.0)
        self._clock.valueChanged.connect(self._step)
        self._clock.finished.connect(self._arrive)

    # --- what is shown ----------------------------------------------------------------------------

    def show_still(self, still: Still, lettering: Lettering) -> None:
        """Show this at once."""
        self._clock.stop()
        self.motion = None
        self._progress = 1.0
        self.still = still
        self._lettering, self._before = lettering, None
        self._renew()

    def go(self, still: Still, lettering: Lettering, *, fade: bool = False) -> None:
        """Glide to this from what is shown, or let the one go and the other come; a motion under
        way is ended where it was going."""
        if self.still is None or self.width() < 1:
            self.show_still(still, lettering)
            return
        self._clock.stop()
        self.motion = Motion(self.still, still, self.width(), self.height(), fade=fade)
        self._before, self._lettering = self._lettering, lettering
        self.still = still
        self._finished = self._ground = None
        self._progress = 0.0
        self._clock.setDuration(self.motion.milliseconds)
        self._clock.start()

    @property
    def moving(self) -> bool:
        """Whether something is on its way."""
        return self.motion is not None

    def finish(self) -> None:
        """Be there now."""
        if self.motion is not None:
            self._clock.stop()
            self._arrive()

    def black_out(self, colour: str | None) -> None:
        """Show nothing but ``black`` or ``white``; None shows the story again."""
        self.blank = colour
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self.brush = WallBrush(theme, self.brush.full.families)
        self._renew()

    def stop(self) -> None:
        """No more calls: the wall goes away."""
        self._clock.stop()
        self.pointer.stop()

    def _step(self, progress: float) -> None:
        self._progress = progress
        self.update()

    def _arrive(self) -> None:
        self.motion = None
        self._before = None
        self._progress = 1.0
        self._renew()
        self.arrived.emit()

    def _renew(self) -> None:
        self._finished = self._ground = None
        self.update()

    def paint_on(self, painter: QPainter) -> None:
        """Paint what the wall shows somewhere else, in logical px: no pointer, never blank."""
        self._paint(painter)

    # --- painting ---------------------------------------------------------------------------------

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setClipRect(self.rect())  # of long lines only what is in sight is drawn
            if self.blank:
                painter.fillRect(self.rect(), _EMPTY_COLOURS[self.blank])
                return
            motion = self.motion
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if motion is None:
                self._finished = self._kept(self._finished)
                painter.drawPixmap(0, 0, self._finished)
            elif motion.fades and self._before is self._lettering:
                self._ground = self._kept(self._ground)
                painter.drawPixmap(0, 0, self._ground)
                self.brush.paint(painter, motion.at(self._progress, changing=True))
            else:
                self._paint(painter)
            self.pointer.paint(painter)

    def _kept(self, picture: QPixmap | None) -> QPixmap:
        """What does not change, painted once: a laser dot or a reveal goes over it as it is."""
        ratio = self.devicePixelRatioF()
        if picture is not None and picture.devicePixelRatioF() == ratio:
            return picture
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        with QPainter(picture) as painter:
            painter.setClipRect(self.rect())
            self._paint(painter, changing=False)
        return picture

    def _paint(self, painter: QPainter, changing: bool | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.brush.full.colour("canvas"))
        if self.motion is not None:
            self.brush.paint(painter, self.motion.at(self._progress, changing))
        elif self.still is not None:
            self.brush.paint(painter, self.still.draws(self.width(), self.height()))
        now, before = self._lettering, self._before
        if now is None:
            return
        self._band(painter, now)
        gone = max(0.0, 1.0 - self._progress * 2.5)
        come = min(1.0, max(0.0, self._progress * 1.8 - 0.8))
        if before is None or before.title == now.title:
            self._words(painter, now.title, 1.0)
        else:
            self._words(painter, before.title, gone)
            self._words(painter, now.title, come)
        self._number(painter, now)
        if before is None or before.foot == now.foot:
            self._foot(painter, now, 1.0, 1.0)
            return
        stays = before.proportions.foot == now.proportions.foot
        if gone > 0.0:
            self._foot(painter, before, gone, 1.0 if stays else gone)
        else:
            self._foot(painter, now, come, 1.0 if stays else come)

    def _band(self, painter: QPainter, lettering: Lettering) -> None:
        """Ground behind the title: what lies there of the map fades away under it."""
        height = lettering.proportions.band
        ground = QColor(self.brush.full.colour("canvas"))
        fade = QLinearGradient(QPointF(0, height * 0.8), QPointF(0, height))
        fade.setColorAt(0.0, ground)
        clear = QColor(ground)
        clear.setAlpha(0)
        fade.setColorAt(1.0, clear)
        painter.fillRect(QRectF(0, 0, self.width(), height), fade)

    def _number(self, painter: QPainter, lettering: Lettering) -> None:
        p = lettering.proportions
        painter.setFont(self._font("camp", p.text(NUMBER_SIZE)))
        painter.setPen(self.brush.full.colour("faint"))
        width = painter.fontMetrics().horizontalAdvance(lettering.number)
        y = p.title_top + p.title_pitch / 2 + p.text(NUMBER_SIZE) * 0.36
        painter.drawText(QPointF(p.width - p.margin - width, y), lettering.number)

    def _foot(
        self, painter: QPainter, lettering: Lettering, there: float, bar_there: float
    ) -> None:
        """The bar and its words; while both come or go, the bar of one height stays."""
        height = lettering.proportions.foot
        if not height:
            return
        painter.setOpacity(bar_there)
        bar = QRectF(0, self.height() - height, self.width(), height)
        painter.fillRect(bar, self.brush.full.colour("chrome"))
        painter.fillRect(
            QRectF(0, bar.top(), bar.width(), max(lettering.proportions.unit, 1.0)),
            self.brush.full.colour("hairline"),
        )
        painter.setOpacity(1.0)
        self._words(painter, lettering.foot, there)

    def _words(self, painter: QPainter, words: Sequence[Written], there: float) -> None:
        if there <= 0.0:
            return
        painter.setOpacity(there)
        for run in words:
            if run.sign:
                size = run.size * SIGN
                at = QPointF(run.x, run.y - run.size * 0.36 - size / 2)
                paint_verdict(painter, self.brush.full, run.sign, at, size)
                continue
            painter.setFont(self._font(run.style, run.size))
            painter.setPen(self.brush.full.colour(run.colour))
            painter.drawText(QPointF(run.x, run.y), run.text)
        painter.setOpacity(1.0)

    def _font(self, style: StyleName, size: int) -> QFont:
        face = font(style, self.brush.full.families)
        face.setPixelSize(size)
        return face
