"""An argument's scheme and its critical questions: answered, left open, or turned into an attack.

In the inspector. A question has the focus like a line of a list: A says it is answered, O that it
stays open, T turns it into the objection that it is, Backspace forgets what was said of it. Enter
goes to the attack that a question was turned into.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from argmap.analysis.schemes import Asked, State, asked
from argmap.app.schemes import catalogue
from argmap.edit.commands import questioning
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, text
from argmap.ui.guard import guarded
from argmap.ui.paint import PicturePainter
from argmap.ui.panels.fields import ChoiceField
from argmap.ui.panels.wrapped import wrapped
from argmap.ui.translate import fill, say, translate

if TYPE_CHECKING:
    from argmap.model.records import Argument
    from argmap.ui.context import WindowContext
    from argmap.ui.theme import Looks

_SIGNS: dict[State, str] = {"unanswered": "○", "open": "?", "answered": "✓", "turned": "↩"}
_WORDS: dict[State, Marked] = {
    "unanswered": QT_TRANSLATE_NOOP("questions", "not looked at yet"),
    "open": QT_TRANSLATE_NOOP("questions", "open"),
    "answered": QT_TRANSLATE_NOOP("questions", "answered"),
    "turned": QT_TRANSLATE_NOOP("questions", "raised as an objection"),
}
_DEEDS: tuple[tuple[str, Qt.Key, Marked, Marked], ...] = (
    (
        "answered",
        Qt.Key.Key_A,
        QT_TRANSLATE_NOOP("questions", "Answered"),
        QT_TRANSLATE_NOOP("questions", "It has a good answer (A)"),
    ),
    (
        "open",
        Qt.Key.Key_O,
        QT_TRANSLATE_NOOP("questions", "Open"),
        QT_TRANSLATE_NOOP("questions", "It was looked at and stays open (O)"),
    ),
    (
        "turn",
        Qt.Key.Key_T,
        QT_TRANSLATE_NOOP("questions", "Object"),
        QT_TRANSLATE_NOOP("questions", "Turn it into the objection that it is (T)"),
    ),
)


class SchemeField(QWidget):
    """The scheme of one argument and its questions; ``show_value`` takes the argument."""

    def __init__(self, context: WindowContext, id: str) -> None:
        super().__init__()
        self._context = context
        self._id = id
        self._schemes = catalogue(context.document.header.language)
        self._asked: tuple[Asked, ...] = ()
        self.chooser = ChoiceField(translate("questions", "Scheme"), [])
        self.chooser.given.connect(self._follow)
        self.gist = QLabel()
        self.gist.setTextFormat(Qt.TextFormat.PlainText)
        self.gist.setProperty("role", "hint")
        self.gist.setWordWrap(True)
        self.list = _Questions(context.looks)
        self.list.done.connect(self._do)
        self.list.itemActivated.connect(lambda _: self._go())
        self.list.currentRowChanged.connect(lambda _: self._enable())
        self.buttons: dict[str, QToolButton] = {}
        line = QHBoxLayout()
        line.setSpacing(4)
        for deed, _, words, more in _DEEDS:
            button = QToolButton()
            button.setText(say(text(words)))
            button.setToolTip(say(text(more)))
            button.setProperty("role", "small")
            button.clicked.connect(lambda _=False, deed=deed: self._do(deed))
            self.buttons[deed] = button
            line.addWidget(button)
        line.addStretch(1)
        self._below = QWidget()
        self._below.setLayout(line)
        line.setContentsMargins(0, 0, 0, 0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for widget in (self.chooser, self.gist, self.list, self._below):
            box.addWidget(widget)

    def show_value(self, argument: Argument | None) -> None:
        """Show an argument as it is now."""
        if argument is None:
            return
        scheme = self._schemes.of(argument)
        self.chooser.show_rows(self._rows(argument))
        self.chooser.show_value(scheme.id if scheme else argument.scheme or None)
        self.chooser.setEnabled(not self._context.read_only)
        self.gist.setText(scheme.gist if scheme else "")
        self.gist.setVisible(scheme is not None)
        self.list.setVisible(scheme is not None)
        self._below.setVisible(scheme is not None)
        now = asked(self._context.document, argument, self._schemes)
        if now != self._asked:
            self._asked = now
            self.list.show_questions(now)
        self._enable()

    def _rows(self, argument: Argument) -> list[tuple[str | None, str]]:
        """No scheme, the catalogue's by group, and the user's own where the argument has one."""
        rows: list[tuple[str | None, str]] = [(None, translate("questions", "none"))]
        if argument.scheme and self._schemes.of(argument) is None:
            rows.append((argument.scheme, argument.scheme))
        for group in self._schemes.groups:
            rows += [(s.id, s.title) for s in self._schemes.schemes.values() if s.group == group]
        return rows

    def _follow(self, name: str | None) -> None:
        if name is not None and name not in self._schemes.schemes:
            return  # the user's own scheme, which is what it follows already
        scheme = self._schemes.schemes[name] if name is not None else None
        self._context.perform(questioning.follow(self._id, scheme))

    @property
    def _current(self) -> Asked | None:
        row = self.list.currentRow()
        return self._asked[row] if 0 <= row < len(self._asked) else None

    def _enable(self) -> None:
        one = self._current
        for deed, button in self.buttons.items():
            fits = one is not None and not (deed == "turn" and one.state == "turned")
            button.setEnabled(fits and not self._context.read_only)

    def _do(self, deed: str) -> None:
        one = self._current
        if one is None or self._context.read_only:
            return
        if deed == "turn":
            if self._context.perform(questioning.turn(self._id, one.question)):
                new = self._context.selection[0]
                # the page with this list is made anew for the new statement: type when that is done
                QTimer.singleShot(0, self._context, lambda: self._context.edit_text(new))
        else:
            state = None if deed == "forget" else deed
            self._context.perform(questioning.answer(self._id, one.question.id, state))

    def _go(self) -> None:
        one = self._current
        by = self._context.document.arguments.get(one.by or "") if one else None
        if by is not None:
            self._context.select((by.premises[0].statement,))
            self._context.canvas.reveal(by.premises[0].statement)


_LEFT, _ABOVE = 20, 3
"""Where the words begin, beside the sign, and what stands above them; px."""


class _Row(QStyledItemDelegate):
    """Paints a question over as many lines as it needs, its sign hanging before it."""

    def __init__(self, list: _Questions, looks: Looks) -> None:
        super().__init__(list)
        self._list = list
        self._looks = looks

    @guarded(otherwise=QSize())
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        room = self._list.viewport().width()
        _, high = wrapped(_parted(index)[1], option.font, room - _LEFT)
        return QSize(room, ceil(high) + 2 * _ABOVE)

    @guarded()
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        brush = PicturePainter(self._looks.theme, self._looks.families)
        box = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, brush.colour("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, brush.colour("hover"))
        sign, words = _parted(index)
        layout, _ = wrapped(words, option.font, box.width() - _LEFT)
        painter.setFont(option.font)
        painter.setPen(brush.colour("ink"))
        place = QRect(box.left(), box.top() + _ABOVE, _LEFT - 4, option.fontMetrics.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, sign)
        layout.draw(painter, QPointF(box.left() + _LEFT, box.top() + _ABOVE))


def _parted(index: QModelIndex | QPersistentModelIndex) -> tuple[str, str]:
    sign, _, words = str(index.data()).partition(_GAP)
    return sign, words


_GAP = "  "


class _Questions(QListWidget):
    """As tall as its lines, which wrap."""

    done = Signal(str)

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.setItemDelegate(_Row(self, looks))
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("questions", "Critical questions"))

    def show_questions(self, questions: tuple[Asked, ...]) -> None:
        """One line each, its sign first."""
        row = self.currentRow()
        self.clear()
        for one in questions:
            item = QListWidgetItem(f"{_SIGNS[one.state]}{_GAP}{one.question.text}")
            words = say(text(_WORDS[one.state]))
            template = QT_TRANSLATE_NOOP("questions", "{question} ({state})")
            told = fill(template, question=one.question.text, state=words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
            item.setToolTip(f"{told}\n{one.notes}" if one.notes else told)
            self.addItem(item)
        self.setCurrentRow(min(max(row, 0), len(questions) - 1))
        self._fit()

    def _fit(self) -> None:
        self.doItemsLayout()
        self.setFixedHeight(self.contentsSize().height() + 4)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @guarded(otherwise=QSize())
    def minimumSizeHint(self) -> QSize:
        return QSize(80, 20)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        deed = next((deed for deed, key, *_ in _DEEDS if key == event.key()), None)
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            deed = "forget"
        if plain and deed is not None:
            self.done.emit(deed)
            return
        super().keyPressEvent(event)
