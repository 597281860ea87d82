"""Shows the board's picture: scrolled, zoomed, with heads that stay in sight, pointed at, walked.

It decides nothing: what was chosen, opened or flipped goes out as a signal with its spot. One spot
is the current one; the arrow keys move it, and a ring shows it while the view has the focus.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar, QWidget

from argmap.render.board_picture import BoardPicture, Spot, Table
from argmap.render.theme import Theme
from argmap.ui import accessible
from argmap.ui.board import accessible as reading
from argmap.ui.board import keys
from argmap.ui.board.painting import STAYING, BoardPainter, Ring, Seen
from argmap.ui.board.walking import at_point, same
from argmap.ui.guard import guarded
from argmap.ui.translate import translate

_LEAST, _MOST, _STEP = 0.4, 3.0, 1.15
_TALLEST = 0.34
"""Of the view's height: heads that are higher do not stay in sight."""


class BoardView(QAbstractScrollArea):
    """One board at a time."""

    resized = Signal()
    """There is another width to lay the board out in: see ``room``."""
    stepped = Signal(object)
    """Another spot is the current one."""
    chosen = Signal(object)
    """A spot was clicked, or Space pressed on it."""
    hovered = Signal(object)
    """Another spot is pointed at, or none."""
    opened = Signal(object)
    """A spot was double-clicked, or Enter pressed on it."""

    spoken_by = reading.parts

    def __init__(
        self,
        theme: Theme,
        families: Sequence[str],
        say: Callable[[BoardPicture, Spot], tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        accessible.install()  # before Qt makes an interface of its own for this widget
        super().__init__(parent)
        self.shown: BoardPicture | None = None
        self.say = say
        self.zoom = 1.0
        self.current: int | None = None
        self._hovered: int | None = None
        self._pressed: int | None = None
        self._looks = (theme, tuple(families))
        self._pictures = BoardPainter(theme, families)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("board", "Board"))
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.horizontalScrollBar().setSingleStep(40)
        self.verticalScrollBar().setSingleStep(40)

    # --- what is shown --------------------------------------------------------------------------

    @property
    def room(self) -> float:
        """The width to lay the board out in, in px of the picture."""
        bar = self.verticalScrollBar()
        spare = 0 if bar.isVisible() else bar.sizeHint().width()
        return (self.viewport().width() - spare) / self.zoom

    def show_board(self, made: BoardPicture) -> None:
        """Show this board in place of the one before; the current spot stays, if it is there."""
        before = self.shown
        spot = before.spots[self.current] if before and self.current is not None else None
        self.shown = made
        self.current = same(made.spots, spot)
        self._hovered = self._pressed = None
        self._pictures.forget(made.picture.items)
        self._measure()
        self.viewport().update()

    def dress(self, theme: Theme, families: Sequence[str]) -> None:
        """Paint in this theme and these typefaces."""
        if (theme, tuple(families)) == self._looks:
            return
        self._looks = (theme, tuple(families))
        self._pictures = BoardPainter(theme, families)
        self.viewport().update()

    @property
    def spots(self) -> Sequence[Spot]:
        """What may be pointed at."""
        return self.shown.spots if self.shown else ()

    def _measure(self) -> None:
        if self.shown is None:
            return
        _, _, width, height = self.shown.picture.bounds
        view = self.viewport().size()
        across = max(0, round(width * self.zoom) - view.width())
        self.horizontalScrollBar().setRange(0, across)
        self.horizontalScrollBar().setPageStep(view.width())
        self.verticalScrollBar().setRange(0, max(0, round(height * self.zoom) - view.height()))
        self.verticalScrollBar().setPageStep(max(view.height() - 60, 40))

    # --- looking around -------------------------------------------------------------------------

    def zoom_in(self) -> None:
        """One step larger."""
        self._zoom_to(self.zoom * _STEP)

    def zoom_out(self) -> None:
        """One step smaller."""
        self._zoom_to(self.zoom / _STEP)

    def zoom_reset(self) -> None:
        """Actual size."""
        self._zoom_to(1.0)

    def fit(self) -> None:
        """As large as lets all of the board be seen, and never larger than actual size."""
        self._zoom_to(1.0)
        while self.shown is not None and self.zoom > _LEAST:
            _, _, width, height = self.shown.picture.bounds
            view = self.viewport()
            if width * self.zoom <= view.width() + 1 and height * self.zoom <= view.height():
                break
            self._zoom_to(self.zoom / 1.05)

    def fit_selection(self) -> None:
        """The current spot in sight."""
        if self.current is not None:
            self.reveal(self.current)

    def _zoom_to(self, zoom: float) -> None:
        zoom = min(max(zoom, _LEAST), _MOST)
        if abs(zoom - 1.0) < 0.02:
            zoom = 1.0
        if zoom != self.zoom:
            self.zoom = zoom
            self.resized.emit()
            self._measure()
            self.viewport().update()

    def reveal(self, at: int) -> None:
        """Scroll as little as brings a spot into sight, clear of the heads that stay."""
        if self.shown is None:
            return
        x, y, width, height = (side * self.zoom for side in self.spots[at].box)
        table = self._table_at(self.spots[at])
        head = (table.first - table.top + 12.0) * self.zoom if table else 0.0
        side = table.side * self.zoom if table and self.spots[at].kind in ("cell", "value") else 0.0
        if head > self.viewport().height() * _TALLEST:
            head = 0.0
        _bring(self.verticalScrollBar(), y - 14.0 - head, y + height + 14.0)
        _bring(self.horizontalScrollBar(), x - 14.0 - side, x + width + 14.0)

    def _table_at(self, spot: Spot) -> Table | None:
        middle = spot.box[1] + spot.box[3] / 2
        for table in self.shown.tables if self.shown else ():
            if table.first - 4 <= middle <= table.end:
                return table
        return None

    # --- pointing -------------------------------------------------------------------------------

    def to_board(self, at: QPointF) -> QPointF:
        """A point of the view in the picture's px; heads that stay in sight count as they lie."""
        x, y = at.x() / self.zoom, at.y() / self.zoom
        left = self.horizontalScrollBar().value() / self.zoom
        top = self.verticalScrollBar().value() / self.zoom
        table = self._sticking()
        if table is not None and y <= table.first - table.top + 12.0:
            return QPointF(-1.0, -1.0)
        y += top
        for table in self.shown.tables if self.shown else ():
            if left and table.first <= y <= table.end and x <= table.side:
                return QPointF(x, y)
        return QPointF(x + left, y)

    def to_view(self, spot: Spot) -> QRectF:
        """Where a spot is seen in the view, in px."""
        x, y, width, height = spot.box
        left = self.horizontalScrollBar().value() / self.zoom
        top = self.verticalScrollBar().value() / self.zoom
        if spot.kind in STAYING:
            left = 0.0
        zoom = self.zoom
        return QRectF((x - left) * zoom, (y - top) * zoom, width * zoom, height * zoom)

    def spot_at(self, at: QPointF) -> int | None:
        """The spot under a point of the view."""
        point = self.to_board(at)
        return at_point(self.spots, point.x(), point.y())

    def _sticking(self) -> Table | None:
        """The table whose heads stay at the top now, if any."""
        if self.shown is None:
            return None
        top = self.verticalScrollBar().value() / self.zoom
        for table in self.shown.tables:
            high = table.first - table.top
            if high * self.zoom > self.viewport().height() * _TALLEST:
                continue
            if table.top - 6.0 < top < table.end - high - 40.0:
                return table
        return None

    def step_to(self, at: int | None, *, show: bool = True) -> None:
        """Let a spot be the current one."""
        if at is None or at == self.current:
            return
        self.current = at
        if show:
            self.reveal(at)
        self.viewport().update()
        if self.current is not None:
            accessible.tell_current(self, self.current)
        self.stepped.emit(self.spots[at])

    # --- painting -------------------------------------------------------------------------------

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self._pictures.colour("canvas"))
            if self.shown is not None:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
                self._paint(painter, QRectF(event.rect()))

    def _paint(self, painter: QPainter, exposed: QRectF) -> None:
        assert self.shown is not None
        focus = self.hasFocus()
        view = Seen(
            self.horizontalScrollBar().value(),
            self.verticalScrollBar().value(),
            self.viewport().width(),
            self.zoom,
        )
        spots = self.spots
        rings = [
            Ring(spots[at], token, width)
            for at, token, width in (
                (self._hovered, "outline", 1.2),
                (self.current if focus else None, "accent", 2.0),
            )
            if at is not None and at < len(spots)
        ]
        self._pictures.paint(painter, self.shown, view, exposed, rings, self._sticking())
        if focus and self.current is None:
            painter.setPen(QPen(self.colour("accent"), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            size = self.viewport().size()
            painter.drawRect(QRectF(1.0, 1.0, size.width() - 2.0, size.height() - 2.0))

    # --- Qt's events ----------------------------------------------------------------------------

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()
        self._measure()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not keys.press(self, event):
            event.ignore()

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self.spot_at(event.position())
            self.step_to(self._pressed, show=False)

    @guarded()
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at, self._pressed = self._pressed, None
        if at is not None and at == self.spot_at(event.position()):
            self.chosen.emit(self.spots[at])

    @guarded()
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = self.spot_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and at is not None:
            if self.spots[at].kind in ("given", "value"):  # two clicks on a value are two flips
                self._pressed = at
            else:
                self.opened.emit(self.spots[at])

    @guarded()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.spot_at(event.position()))

    @guarded(otherwise=False)
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)

    def _hover(self, at: int | None) -> None:
        if at != self._hovered:
            self._hovered = at
            shape = Qt.CursorShape.ArrowCursor if at is None else Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(shape)
            self.hovered.emit(None if at is None else self.spots[at])
            self.viewport().update()

    @guarded()
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self._zoom_to(self.zoom * (_STEP ** (turned / 120)))
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - (event.angleDelta().y() or event.angleDelta().x()))
            event.accept()
        else:
            super().wheelEvent(event)

    @guarded()
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        del dx, dy
        self.viewport().update()

    @guarded()
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()
        super().focusInEvent(event)

    @guarded()
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()
        super().focusOutEvent(event)

    @guarded(otherwise=QSize(600, 400))
    def sizeHint(self) -> QSize:
        return QSize(600, 400)

    def colour(self, token: str) -> QColor:
        """A colour of the theme."""
        return self._pictures.colour(token)

    def said(self, spot: Spot) -> tuple[str, str]:
        """A spot's name and what it says, for whoever reads the screen aloud."""
        return self.say(self.shown, spot) if self.shown is not None else ("", "")

    def global_box(self, at: int) -> QRect:
        """Where a spot is on the screen."""
        box = self.to_view(self.spots[at]).toRect()
        return box.translated(self.viewport().mapToGlobal(QPoint(0, 0)))


def _bring(bar: QScrollBar, start: float, end: float) -> None:
    """Let start…end, in the view's px from the content's beginning, be in sight."""
    now, page = bar.value(), bar.pageStep()
    if start < now:
        bar.setValue(int(start))
    elif end > now + page:
        bar.setValue(int(min(start, end - page)) + 1)
