"""The scenarios as one row of segments, one of them chosen; the title of one can be typed in place.

It knows ids and titles, and says which was clicked or renamed; what that means is the strip's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QToolButton,
    QWidget,
)

from argmap.ui.guard import guarded
from argmap.ui.tips import plain_tip
from argmap.ui.translate import translate

HEIGHT = 34
_WIDEST, _NARROWEST = 210, 70
"""px of a title on its segment, as much of it as lets all be seen side by side, if that is enough
to tell them apart; longer ones end in an ellipsis and are whole as a tooltip."""
_SPARE = 4
"""px beside the row of them."""
_NAME_WIDTH = 180


class Segment(NamedTuple):
    """One scenario, the map's own values (None) or the trial."""

    id: str | None
    title: str
    key: str
    """What to press to show it."""
    number: str


class Segments(QScrollArea):
    """Scrolls sideways when there are many."""

    chosen = Signal(object)
    """The id of the segment that was clicked."""
    renamed = Signal(str, str)
    """An id, and the title that was typed for it."""
    menu_asked = Signal(QPoint)
    naming_asked = Signal()
    """The one that is chosen was double-clicked."""
    typed = Signal()
    """Typing a title has ended, and the focus has not gone elsewhere by itself."""

    def __init__(self) -> None:
        self._line: QLineEdit | None = None  # an event filter of Qt's own asks before it is shown
        self._naming = ""
        super().__init__()
        self._shown: tuple[Segment, ...] = ()
        self._kept: dict[Segment, QToolButton] = {}
        self._buttons = QButtonGroup(self)
        self._buttons.setExclusive(True)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._row.setContentsMargins(2, 0, 0, 0)
        self._inner = QWidget()
        self._inner.setLayout(self._row)
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # else a click leaves the map's keys dead
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(HEIGHT)
        self._look = QTimer(self, singleShot=True, interval=0)
        self._look.timeout.connect(self._show_chosen)
        self._left = QTimer(self, singleShot=True, interval=0)
        self._left.timeout.connect(self._take_if_left)

    @property
    def buttons(self) -> Mapping[Segment, QToolButton]:
        """The button of each segment."""
        return self._kept

    def show_segments(self, segments: Sequence[Segment], now: str | None) -> None:
        """Show these, ``now`` chosen; the buttons are made anew only where the segments are."""
        if self._line is not None:
            before = self._title(self._naming)
            stays = any((each.id, each.title) == (self._naming, before) for each in segments)
            if not stays:  # deleted, titled by an undo, or of another map
                self._end_naming()
            elif now != self._naming:
                self.keep_typed()
        if tuple(segments) != self._shown:
            self._shown = tuple(segments)
            self._build()
        for segment, button in self._kept.items():
            chosen = segment.id == now
            if chosen and not button.isChecked():
                button.setChecked(True)
                self._look.start()

    def _show_chosen(self) -> None:
        """Scroll to what was chosen, or to the title that is typed."""
        shown = self._line or self._buttons.checkedButton()
        if shown is not None:
            room = self._inner.sizeHint().expandedTo(self.viewport().size())
            self._inner.resize(room)
            self._row.activate()
            self.ensureWidgetVisible(shown, 40, 0)

    def _build(self) -> None:
        """Buttons in their order; one whose segment is the same stays, with its focus."""
        self.keep_typed()
        before, self._kept = self._kept, {}
        while self._row.takeAt(0) is not None:
            pass
        for segment in self._shown:
            button = before.pop(segment, None) or self._made(segment)
            self._kept[segment] = button
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._share()
        for button in before.values():
            self._buttons.removeButton(button)
            button.hide()
            button.deleteLater()

    def _made(self, segment: Segment) -> QToolButton:
        button = QToolButton()
        self._entitle(segment, button, _WIDEST)
        tip = f"{segment.title} ({segment.key})" if segment.key else segment.title
        button.setToolTip(plain_tip(tip))
        button.setAccessibleName(segment.title)
        button.setProperty("role", "segment")
        button.setProperty("first", segment.id is None)
        button.setFixedHeight(HEIGHT)  # titles in another script would stand higher or lower
        button.setCheckable(True)
        self._buttons.addButton(button)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.chosen.emit(segment.id))
        button.installEventFilter(self)
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(lambda at: self._menu(button, segment, at))
        return button

    def _entitle(self, segment: Segment, button: QToolButton, widest: float) -> None:
        title = button.fontMetrics().elidedText(
            segment.title, Qt.TextElideMode.ElideRight, int(widest)
        )
        words = f"{segment.number}  {title}" if segment.number else title
        button.setText(words.replace("&", "&&"))

    def _share(self) -> None:
        """Let long titles give so much that all segments are in sight, where that can be."""
        wide = {
            segment: min(button.fontMetrics().horizontalAdvance(segment.title), _WIDEST)
            for segment, button in self._kept.items()
        }
        for segment, button in self._kept.items():
            self._entitle(segment, button, _WIDEST)
        needed = sum(button.sizeHint().width() for button in self._kept.values())
        over = needed + _SPARE - self.viewport().width()
        widest = float(_WIDEST)
        if over > 0:
            left = sum(wide.values()) - over
            for place, each in enumerate(sorted(wide.values())):
                widest = left / (len(wide) - place)
                if each > widest:
                    break  # this one and all wider ones share what is left
                left -= each
        if widest < _WIDEST:
            for segment, button in self._kept.items():
                self._entitle(segment, button, max(widest, _NARROWEST))

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share()

    def _menu(self, button: QToolButton, segment: Segment, at: QPoint) -> None:
        self.chosen.emit(segment.id)
        self.menu_asked.emit(button.mapToGlobal(at))

    # --- typing a title -------------------------------------------------------------------------

    def name(self, id: str) -> None:
        """Let the title of a segment be typed where it stands."""
        place = next((at for at, segment in enumerate(self._shown) if segment.id == id), None)
        if place is None:
            return
        self._end_naming()
        self._naming = id
        line = self._line = QLineEdit(self._shown[place].title)
        line.setAccessibleName(translate("scenarios", "Title of the scenario"))
        line.setFixedWidth(_NAME_WIDTH)
        line.installEventFilter(self)
        line.editingFinished.connect(self.keep_typed)
        self._kept[self._shown[place]].hide()
        self._row.insertWidget(place, line)
        self._row.activate()
        line.selectAll()
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look.start()

    @property
    def naming(self) -> bool:
        """Whether a title is being typed."""
        return self._line is not None

    def keep_typed(self) -> None:
        """End the typing and keep what was typed, as everywhere on the map."""
        line, id = self._line, self._naming
        if line is None:
            return
        typed, before = line.text().strip(), self._title(id)
        here = self.window().focusWidget() is line
        self._end_naming()
        if typed and typed != before:
            self.renamed.emit(id, typed)
        if here:
            self.typed.emit()

    def _take_if_left(self) -> None:
        """Qt calls editing finished neither when another window nor when a popup takes the focus;
        of these only a menu gives it back."""
        line = self._line
        if line is not None and not line.hasFocus() and QApplication.activePopupWidget() is None:
            self.keep_typed()

    def _title(self, id: str) -> str:
        return next((segment.title for segment in self._shown if segment.id == id), "")

    def _end_naming(self) -> None:
        line, self._line = self._line, None
        if line is None:
            return
        self._row.removeWidget(line)
        line.hide()
        line.deleteLater()
        for button in self._kept.values():
            button.show()

    @guarded(otherwise=False)
    def eventFilter(self, object: QObject, event: QEvent) -> bool:
        if object is self._line:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                if event.key() == Qt.Key.Key_Escape:
                    self.keep_typed()
                    return True
            elif event.type() == QEvent.Type.FocusOut:
                self._left.start()
            return False
        if event.type() == QEvent.Type.MouseButtonDblClick:
            self.naming_asked.emit()
            return True
        return super().eventFilter(object, event)

    @guarded()
    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel without a sideways axis goes sideways too."""
        turned = event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (turned.x() or turned.y()))
        event.accept()
