"""The legend over the canvas's corner: what kinds, lines and signs mean, drawn as on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.model.kinds import STATEMENT_KINDS
from argmap.render.icons import kind_icon
from argmap.render.picture import Item
from argmap.render.view import VERDICTS
from argmap.ui.guard import guarded
from argmap.ui.paint import PicturePainter
from argmap.ui.translate import say
from argmap.ui.verdict_sign import paint_verdict, verdict_word

if TYPE_CHECKING:
    from argmap.ui.context import WindowContext

_LINES = (
    (QT_TRANSLATE_NOOP("legend", "supports"), "pro", "+", Qt.PenStyle.SolidLine),
    (QT_TRANSLATE_NOOP("legend", "speaks against"), "con", "−", Qt.PenStyle.DashLine),
    (QT_TRANSLATE_NOOP("legend", "answers"), "neutral", "", Qt.PenStyle.DotLine),
)
_PITCH, _LEFT, _TEXT = 22, 14, 62


class Legend(QFrame):
    """Stays in the lower right corner; takes no clicks."""

    def __init__(self, over: QWidget, context: WindowContext) -> None:
        super().__init__(over)
        self.setProperty("role", "legend")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._context = context
        self._rows = [
            *(say(row.title) for row in STATEMENT_KINDS),
            *(say(row[0]) for row in _LINES),
            *(verdict_word(verdict) for verdict in VERDICTS),
        ]
        self.setAccessibleName(", ".join(self._rows))
        over.installEventFilter(self)
        context.looks.changed.connect(lambda _: self.update())
        self._place()

    @guarded(otherwise=QSize())
    def sizeHint(self) -> QSize:
        widest = max(self.fontMetrics().horizontalAdvance(row) for row in self._rows)
        return QSize(_TEXT + widest + 18, _PITCH * len(self._rows) + 16)

    def _place(self) -> None:
        over = self.parentWidget()
        self.resize(self.sizeHint())
        if over is not None:
            self.move(over.width() - self.width() - 14, over.height() - self.height() - 14)

    @guarded(otherwise=False)
    def eventFilter(self, object: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        return super().eventFilter(object, event)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
        theme = self._context.looks.theme
        colours = {name: QColor(value) for name, value in theme.colours.items()}
        brush = PicturePainter(theme, self._context.looks.families)
        y = 8 + _PITCH / 2
        for row in STATEMENT_KINDS:
            shapes = kind_icon(row.kind, 0.0, 0.0, "soft")
            icon = Item("", "", "statement", "box", _LEFT + 12, y - 5, (0, 0, 0, 0), shapes)
            brush.paint(painter, (icon,))
            y += _PITCH
        for _, token, sign, style in _LINES:
            painter.setPen(QPen(colours[token], 1.6, style))
            painter.drawLine(QPointF(_LEFT, y), QPointF(_LEFT + 34, y))
            if sign:
                painter.setPen(QPen(colours[token], 1.4))
                painter.setBrush(colours["card"])
                painter.drawEllipse(QPointF(_LEFT + 17, y), 7.0, 7.0)
                area = self.rect().adjusted(_LEFT + 10, round(y) - 9, 0, 0)
                area.setSize(QSize(14, 18))
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, sign)
            y += _PITCH
        for verdict in VERDICTS:
            paint_verdict(painter, brush, verdict, QPointF(_LEFT + 11, y - 6), 12.0)
            y += _PITCH
        painter.setPen(colours["ink"])
        y = 8
        for words in self._rows:
            area = self.rect().adjusted(_TEXT, y, -6, 0)
            area.setHeight(_PITCH)
            painter.drawText(
                area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words
            )
            y += _PITCH
