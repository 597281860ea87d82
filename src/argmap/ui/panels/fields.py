"""The inspector's fields: quiet, and told apart from the map's own values by who changed them.

``show_value`` sets what the map says and tells nobody; ``given`` tells what the user entered. Undo
and redo in a field are the map's, so that there is one history.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil
from string import Formatter
from typing import Any

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPalette,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QPlainTextEdit,
    QSizePolicy,
    QStyleOptionComboBox,
    QStylePainter,
    QTextBrowser,
    QWidget,
)

from argmap.i18n import Marked
from argmap.ui.guard import guarded
from argmap.ui.panels.shortened import ShortenedBox, ShortenedLine
from argmap.ui.translate import say, translate

MIXED = object()
"""The value of a field where the selected records do not agree."""
Part = tuple[str, str | None]
"""Words, and the id of the record they lead to, or None."""


def _is_history(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and (
        event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
    )


class TextField(QPlainTextEdit):
    """Several lines; as high as its words, within bounds. Tells every change."""

    given = Signal(str)

    def __init__(self, name: str, hint: str = "", lines: tuple[int, int] = (2, 10)) -> None:
        super().__init__()
        self._lines = lines
        self._quiet = False
        self._broken_for = 0
        """px of width that the words were last broken into lines for."""
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(2)  # in line with the words of the other fields
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def show_value(self, value: str) -> None:
        """What the map says now."""
        if value != self.toPlainText():
            self._quiet = True
            self.setPlainText(value)
            self._quiet = False

    def _changed(self) -> None:
        self._fit()  # other words can be of the same number of lines, but of higher ones
        if not self._quiet:
            self.given.emit(self.toPlainText())

    def _fit(self) -> None:
        least, most = self._lines
        heights = self._heights(most)
        empty = max(least - len(heights), 0) * self.fontMetrics().lineSpacing()
        margins = 2 * round(self.document().documentMargin()) + 10
        height = ceil(sum(heights)) + empty + margins
        if height != self.height():
            self.setFixedHeight(height)
        fits = self.document().size().height() <= most
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )

    def _heights(self, most: int) -> list[float]:
        """Of each line, up to so many: Korean lines are higher than Latin ones in the same face."""
        found: list[float] = []
        block = self.document().begin()
        while block.isValid() and len(found) < most:
            self.document().documentLayout().blockBoundingRect(block)  # breaks it into lines
            lines = block.layout()
            found += [lines.lineAt(i).height() for i in range(lines.lineCount())]
            block = block.next()
        return found[:most]

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._broken_for = event.size().width()
        self._fit()
        room = self.viewport().size()
        if room.width() != self._broken_for:  # a bar came while it was being shown: Qt tells nobody
            self.resizeEvent(QResizeEvent(room, event.size()))

    @guarded(otherwise=True)
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _is_history(event):
            event.ignore()
            return False
        return super().event(event)


class LineField(ShortenedLine):
    """One line; tells what was entered when it is left, or with Enter."""

    given = Signal(str)

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self._before = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.editingFinished.connect(self.take)

    def show_value(self, value: str) -> None:
        """What the map says now."""
        self._before = value
        if value != self.text() and not (self.isModified() and self.hasFocus()):
            self.setText(value)
            self.setCursorPosition(0)

    def take(self) -> None:
        """Tell what was entered, if it is something else."""
        if self.isModified() and self.text() != self._before:
            self.setModified(False)
            self._before = self.text()
            self.given.emit(self.text())

    @guarded(otherwise=True)
    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and _is_history(event)
            and not self.isModified()
        ):
            event.ignore()
            return False
        return super().event(event)


class ChoiceField(ShortenedBox):
    """One of several values; the wheel scrolls the panel unless the field has the focus."""

    given = Signal(object)

    def __init__(self, name: str, rows: Sequence[tuple[Any, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._values: list[Any] = []
        self.show_rows(rows)
        self.activated.connect(lambda place: self.given.emit(self._values[place]))

    def show_rows(self, rows: Sequence[tuple[Any, str]]) -> None:
        """Offer these values, in these words."""
        self.clear()
        self._values = [value for value, _ in rows]
        self.addItems([words for _, words in rows])

    @property
    def value(self) -> Any:
        """What is chosen; None for nothing."""
        place = self.currentIndex()
        return self._values[place] if place >= 0 else None

    def show_value(self, value: Any) -> None:
        """What the map says now; a value that is not offered shows as nothing, ``MIXED`` so."""
        self.setPlaceholderText(translate("inspector", "several values") if value is MIXED else "")
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    @guarded()
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ColourField(ChoiceField):
    """One of a few colours: a swatch; the list names them. ``colour`` gives a value's now."""

    def __init__(
        self, name: str, rows: Sequence[tuple[Any, str]], colour: Callable[[Any], QColor]
    ) -> None:
        self._colour = colour
        super().__init__(name, rows)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedWidth(46)
        self.setToolTip(name)

    def show_colours(self) -> None:
        """Put a swatch beside each name of the list."""
        for place, value in enumerate(self._values):
            self.setItemData(place, self._colour(value), Qt.ItemDataRole.DecorationRole)

    @guarded()
    def showPopup(self) -> None:
        """The list is wider than the field, and shows the colours of the theme in use."""
        self.show_colours()
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + 24)
        super().showPopup()

    def paint_value(
        self, painter: QStylePainter, option: QStyleOptionComboBox, room: QRect
    ) -> None:
        """The swatch alone."""
        del option
        place = self.currentIndex()
        if place < 0:
            return
        swatch = QRect(0, 0, 14, 14)
        swatch.moveCenter(room.center())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour(self._values[place]))
        painter.drawRoundedRect(swatch, 3, 3)


class CheckField(QCheckBox):
    """Yes or no."""

    given = Signal(bool)

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.clicked.connect(self.given)

    def show_value(self, value: bool) -> None:
        """What the map says now."""
        self.setChecked(value)


class LinkedText(QTextBrowser):
    """A sentence of plain words, some of which lead to a record; built without any markup."""

    followed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "sentence")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self.anchorClicked.connect(self._clicked)
        self._parts: Sequence[Part] = ()
        self._targets: list[str] = []

    def show_value(self, parts: Sequence[Part]) -> None:
        """Write the sentence anew."""
        self._parts = parts
        self.clear()
        self._targets = []
        cursor = QTextCursor(self.document())
        plain = QTextCharFormat()
        for words, id in parts:
            form = QTextCharFormat(plain)
            if id is not None:
                form.setAnchor(True)
                form.setAnchorHref(f"#{len(self._targets)}")
                form.setForeground(self.palette().color(QPalette.ColorRole.Link))
                self._targets.append(id)
            cursor.insertText(words, form)
        self.setAccessibleName("".join(words for words, _ in parts))
        self._fit()

    def _clicked(self, url: QUrl) -> None:
        place = url.fragment()
        if place.isdigit() and int(place) < len(self._targets):
            self.followed.emit(self._targets[int(place)])

    @guarded()
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._targets:
            self.show_value(self._parts)  # links carry the theme's colour

    def _fit(self) -> None:
        self.document().setTextWidth(max(60, self.viewport().width()))
        self.setFixedHeight(max(16, round(self.document().size().height()) + 4))

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @guarded(otherwise=QSize())
    def sizeHint(self) -> QSize:
        return QSize(120, self.height())

    @guarded()
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.ensureCursorVisible()


def sentence(template: Marked, **links: Sequence[Part]) -> list[Part]:
    """A translated template as parts, each ``{name}`` replaced by its words and links."""
    parts: list[Part] = []
    for words, name, _, _ in Formatter().parse(say(template)):
        if words:
            parts.append((words, None))
        if name:
            parts.extend(links.get(name, ()))
    return parts


def enable(widget: QWidget, on: bool) -> None:
    """Let a field be changed, or only read: read-only fields can still be copied from."""
    if isinstance(widget, TextField | LineField):
        widget.setReadOnly(not on)
    elif isinstance(widget, ChoiceField | CheckField):
        widget.setEnabled(on)
