"""One line of words in several colours, some of which can be clicked: verdicts, values, hinges.

Painted as a whole, so that a line costs the same whatever stands in it. What does not fit ends in
an ellipsis and is whole in the tooltip. Keys go from part to part. It knows nothing of maps.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import is_
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from argmap.ui.guard import guarded
from argmap.ui.paint import PicturePainter
from argmap.ui.tips import plain_tip
from argmap.ui.verdict_sign import paint_verdict

if TYPE_CHECKING:
    from argmap.render.picture import Token
    from argmap.render.theme import Theme
    from argmap.ui.theme import Looks

_ELLIPSIS = "…"
_PILL_SIDE, _PILL_TOP = 9.0, 3.0
"""px between a pill's edge and its words."""
_AFTER_SIGN = 5.0
_SLACK = 0.5
_LEAST = 46.0
"""px that a part must keep to be worth showing in part."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one look; ``act`` makes them clickable."""

    words: str
    colour: Token = "ink"
    strong: bool = False
    sign: str = ""
    """A verdict whose sign stands before the words, in the words' colour."""
    pill: bool = False
    act: Callable[[], object] | None = None
    tip: str = ""
    gap: float = 5.0
    """px before it, unless it is the first."""
    gives: bool = False
    """It is cut before what comes after it is left out."""
    most: float = 0.0
    """px that it takes at most; 0: as many as it needs."""
    tail: str = ""
    """How its words end, where that is not to be cut off: the cut is before it."""


@dataclass(frozen=True, slots=True)
class _Placed:
    run: Run
    box: QRectF
    words: str


class RunLine(QWidget):
    """Runs one after the other."""

    def __init__(self, looks: Looks, name: str, *, large: bool = False) -> None:
        super().__init__()
        self._name = name
        self.setAccessibleName(name)
        self._runs: tuple[Run, ...] = ()
        self._own: list[float] = []
        """How wide each would be."""
        self._placed: list[_Placed] = []
        self._hot: _Placed | None = None
        self._at = 0
        self.more: Callable[[Sequence[Run]], object] | None = None
        """Offers the runs that did not fit; None: the tooltip tells them."""
        self._brush = PicturePainter(looks.theme, looks.families)
        looks.changed.connect(self._dress)
        if large:
            font = self.font()
            font.setPointSizeF(font.pointSizeF() * 1.08)
            self.setFont(font)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    # --- what is said ---------------------------------------------------------------------------

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Say these, in place of what was said."""
        if len(runs) == len(self._runs) and all(map(is_, runs, self._runs)):
            return
        self._runs = tuple(runs)
        self._own = self._measured()
        said = self.words
        self.setAccessibleName(f"{self._name}: {said}" if said else self._name)
        clickable = any(run.act for run in self._runs)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if clickable else Qt.FocusPolicy.NoFocus)
        self._place()
        self.update()

    @property
    def words(self) -> str:
        """Everything that is said, cut or not."""
        return " ".join(run.words for run in self._runs)

    @property
    def runs(self) -> tuple[Run, ...]:
        """What is said, part by part."""
        return self._runs

    @property
    def cut(self) -> bool:
        """Whether some of it did not fit."""
        return [placed.words for placed in self._placed] != [run.words for run in self._runs]

    @property
    def wanted(self) -> float:
        """How wide it would have to be to say everything."""
        widths = self._widths(float("inf"))
        return sum(widths) + sum(run.gap for run in self._runs[1:]) + 2.0

    def box_of(self, run: Run) -> QRectF | None:
        """Where a run is painted, in the widget's px."""
        return next((placed.box for placed in self._placed if placed.run is run), None)

    def _dress(self, theme: Theme) -> None:
        self._brush = PicturePainter(theme, self._brush.families)
        self.update()

    # --- placing --------------------------------------------------------------------------------

    def _font(self, *, strong: bool) -> QFont:
        font = QFont(self.font())
        if strong:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _sign(self) -> float:
        return QFontMetricsF(self.font()).capHeight() * 1.1

    def _place(self) -> None:
        self._hot = None
        self._placed = []
        x, room = 1.0, self.width() - 2.0
        widths = self._widths(room)
        for number, run in enumerate(self._runs):
            metrics = QFontMetricsF(self._font(strong=run.strong))
            x += run.gap if number else 0.0
            lead, wide = self._lead(run), widths[number]
            rest = self._runs[number + 1 :]
            end = metrics.horizontalAdvance(_ELLIPSIS) + 12.0 if rest or run.pill else 0.0
            if x + wide + (end if rest else 0.0) <= room or (not rest and x + wide <= room):
                words = _fitted(run, metrics, wide - lead + _SLACK)
                self._placed.append(_Placed(run, self._box(x, wide), words))
                x += wide
                continue
            if not run.pill and room - x - lead >= _LEAST:
                words = _fitted(run, metrics, room - x - lead)
                self._placed.append(_Placed(run, self._box(x, room - x), words))
            else:
                self._end(x, [run, *rest])
            break
        self._at = min(self._at, max(0, len(self._acting()) - 1))

    def _lead(self, run: Run, sign: float | None = None) -> float:
        """What a run takes besides its words; ``sign``: how wide a sign is, where that is known."""
        before = (self._sign() if sign is None else sign) + _AFTER_SIGN if run.sign else 0.0
        return before + (2 * _PILL_SIDE if run.pill else 0.0)

    def _measured(self) -> list[float]:
        """How wide each run is if nothing is cut."""
        plain, strong = (QFontMetricsF(self._font(strong=strong)) for strong in (False, True))
        sign = self._sign()
        widths: list[float] = []
        for run in self._runs:
            words = (strong if run.strong else plain).horizontalAdvance(run.words)
            own = words + self._lead(run, sign)
            widths.append(min(own, run.most) if run.most else own)
        return widths

    def _widths(self, room: float) -> list[float]:
        """How wide each run is; what gives is cut where all would not fit."""
        widths = [*self._own]
        over = sum(widths) + sum(run.gap for run in self._runs[1:]) + 2.0 - room
        for number, run in enumerate(self._runs):
            if run.gives and over > 0:
                kept = max(widths[number] - over, min(widths[number], 3 * _LEAST))
                over -= widths[number] - kept
                widths[number] = kept
        return widths

    def _end(self, x: float, left_out: Sequence[Run]) -> None:
        """Say that there is more, and let it be reached."""
        more = self.more
        act = (lambda: more(left_out)) if more is not None else None
        tip = "\n".join(run.words for run in left_out)
        run = Run(_ELLIPSIS, "soft", strong=True, act=act, tip=tip)
        wide = QFontMetricsF(self._font(strong=True)).horizontalAdvance(_ELLIPSIS) + 4.0
        self._placed.append(_Placed(run, self._box(x, wide), _ELLIPSIS))

    def _box(self, x: float, wide: float) -> QRectF:
        return QRectF(x, 0.0, wide, float(self.height()))

    @guarded(otherwise=QSize())
    def sizeHint(self) -> QSize:
        pills = any(run.pill for run in self._runs)
        height = QFontMetricsF(self.font()).height() + (2 * _PILL_TOP + 2 if pills else 4)
        return QSize(200, round(height))

    @guarded(otherwise=QSize())
    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    @guarded()
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._own = self._measured()
            self._place()

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    # --- painting -------------------------------------------------------------------------------

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            acting = self._acting()
            here = acting[self._at] if self.hasFocus() and acting else None
            for placed in self._placed:
                self._paint(painter, placed, focused=placed is here)

    def _paint(self, painter: QPainter, placed: _Placed, *, focused: bool) -> None:
        run, box = placed.run, placed.box
        colour = self._brush.colour(run.colour)
        font = self._font(strong=run.strong)
        hot = placed is self._hot and run.act is not None
        x = box.left()
        if run.pill:
            frame = box.adjusted(0.5, 1.0, -0.5, -1.0)
            ring = self._brush.colour("accent" if focused else "outline" if hot else "hairline")
            painter.setPen(QPen(ring, 1.5 if focused else 1.0))
            painter.setBrush(self._brush.colour("hover" if hot else "card"))
            painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
            x += _PILL_SIDE
        elif focused:
            painter.setPen(QPen(self._brush.colour("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-1.5, 0.5, 2.0, -0.5), 4, 4)
        if run.sign:
            size = self._sign()
            top = (self.height() - size) / 2
            paint_verdict(painter, self._brush, run.sign, QPointF(x, top), size)
            x += size + _AFTER_SIGN
        font.setUnderline(hot and not run.pill)
        painter.setFont(font)
        painter.setPen(colour)
        words = QRectF(x, 0.0, box.right() - x + 4.0, float(self.height()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, placed.words)

    # --- pointing and keys ----------------------------------------------------------------------

    def _acting(self) -> list[_Placed]:
        return [placed for placed in self._placed if placed.run.act is not None]

    def _under(self, point: QPointF) -> _Placed | None:
        return next((placed for placed in self._placed if placed.box.contains(point)), None)

    @guarded()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._under(event.position())
        if found is not self._hot:
            self._hot = found
            acts = found is not None and found.run.act is not None
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if acts else Qt.CursorShape.ArrowCursor
            )
            self.update()

    @guarded()
    def leaveEvent(self, event: QEvent) -> None:
        self._hot = None
        self.update()
        super().leaveEvent(event)

    @guarded()
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self._under(event.position())
        if event.button() == Qt.MouseButton.LeftButton and found is not None and found.run.act:
            found.run.act()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        acting = self._acting()
        key = event.key()
        if acting and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            self._at = (self._at + step) % len(acting)
            self.update()
        elif acting and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            act = acting[self._at].run.act
            assert act is not None
            act()
        else:
            super().keyPressEvent(event)

    @guarded()
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @guarded()
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @guarded(otherwise=False)
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._under(QPointF(event.pos()))
            tip = found.run.tip if found is not None else ""
            whole = self.words if self.cut else ""
            said = "\n".join(part for part in (tip, "" if found and tip else whole) if part)
            QToolTip.showText(event.globalPos(), plain_tip(said), self)
            return True
        return super().event(event)


def _fitted(run: Run, metrics: QFontMetricsF, room: float) -> str:
    """As much of a run's words as there is room for."""
    left = room - metrics.horizontalAdvance(run.tail)
    right = Qt.TextElideMode.ElideRight
    if metrics.horizontalAdvance(run.words) <= room or left < metrics.horizontalAdvance(_ELLIPSIS):
        return metrics.elidedText(run.words, right, room)
    return metrics.elidedText(run.words.removesuffix(run.tail), right, left) + run.tail
