"""A vote's result over the canvas's upper right corner, on request; never while a vote is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from argmap.app import polling
from argmap.render.words import Words
from argmap.ui.guard import guarded
from argmap.ui.measure import QtMeasurer
from argmap.ui.translate import translated
from argmap.ui.turns.chart import Chart

if TYPE_CHECKING:
    from argmap.render.picture import Picture
    from argmap.ui.context import WindowContext

_WIDE = 400


class ResultPanel(QFrame):
    """Takes no clicks and no focus."""

    def __init__(self, over: QWidget, context: WindowContext) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._context, self._votes = context, context.polling
        self.chart = Chart(context.looks)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.chart)
        over.installEventFilter(self)
        self._votes.changed.connect(self.refresh)
        self.hide()

    def refresh(self) -> None:
        """Show the last closed round of the poll that is looked at."""
        votes, document = self._votes, self._context.document
        looked_at = document.polls.get(votes.shown or "")
        polls = [looked_at] if looked_at is not None else []
        polls += [each for each in document.polls.values() if each not in polls]
        known = [each for each in polls if polling.closed_rounds(each)]
        if not votes.on_map or votes.asked is not None or not known:
            self.hide()
            return
        poll = known[0]
        number = polling.closed_rounds(poll)[-1]

        def made(width: float) -> Picture:
            from argmap.render.poll import poll_picture

            return poll_picture(
                document,
                poll,
                QtMeasurer(self._context.families),
                number=number,
                width=width,
                words=Words(translated),
                brief=True,
            )

        self.chart.dress_in(self._context.families)
        self.chart.show_picture(made)
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        over = self.parentWidget()
        if over is None:
            return
        wide = max(260, min(_WIDE, over.width() // 2))
        self.setGeometry(over.width() - wide - 14, 14, wide, self.chart.heightForWidth(wide))

    @guarded(otherwise=False)
    def eventFilter(self, object: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        return super().eventFilter(object, event)
