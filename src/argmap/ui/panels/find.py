"""Find as you type: a bar above the canvas that goes through the matches, or dims the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton

from argmap.app.finding import matches
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.ui.folding import close_button
from argmap.ui.guard import guarded
from argmap.ui.translate import fill, translate

if TYPE_CHECKING:
    from argmap.ui.context import WindowContext


class FindBar(QFrame):
    """Hidden until wanted; Esc puts it away and gives the focus back."""

    narrowed = Signal(object)
    """The ids to keep bright, or None for all."""
    left = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self._context = context
        self._found: tuple[str, ...] = ()
        self.needle = QLineEdit()
        self.needle.setPlaceholderText(translate("find", "Find in texts, tags, notes and sources"))
        self.needle.setAccessibleName(translate("find", "Find"))
        self.needle.setClearButtonEnabled(True)
        self.needle.textChanged.connect(self._typed)
        self.needle.installEventFilter(self)
        self.count = QLabel()
        self.count.setProperty("role", "label")
        self.only = QCheckBox(translate("find", "Dim the rest"))
        self.only.toggled.connect(self._narrow)
        box = QHBoxLayout(self)
        box.setContentsMargins(12, 6, 8, 6)
        box.addWidget(self.needle, 1)
        box.addWidget(self.count)
        for glyph, name, step in (
            ("↑", translate("find", "Previous match"), -1),
            ("↓", translate("find", "Next match"), 1),
        ):
            button = QToolButton()
            button.setText(glyph)
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _=False, step=step: self.go(step))
            box.addWidget(button)
        box.addWidget(self.only)
        box.addWidget(close_button(translate("find", "Close the find bar"), self.close_bar))
        context.edited.connect(self._refresh)
        context.opened.connect(self._refresh)
        self.hide()

    def ask(self, *, only_matches: bool) -> None:
        """Show the bar and let words be typed."""
        self.show()
        self.only.setChecked(only_matches)
        self.needle.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.needle.selectAll()
        self._refresh()

    def go(self, step: int) -> None:
        """Select the next match, or the one before."""
        if not self._found:
            if not self.isVisible():
                self.ask(only_matches=False)
            return
        chosen = self._context.selection
        if chosen and chosen[-1] in self._found:
            place = (self._found.index(chosen[-1]) + step) % len(self._found)
        else:
            place = 0 if step > 0 else len(self._found) - 1
        self._show(place)

    def close_bar(self) -> None:
        """Put the bar away; nothing is dimmed any more."""
        self.hide()
        self.narrowed.emit(None)
        self.left.emit()

    def _show(self, place: int) -> None:
        id = self._found[place]
        self._context.select((id,))
        self._context.canvas.reveal(id)
        self.count.setText(
            fill(
                QT_TRANSLATE_NOOP("find", "{place} of {count}"),
                place=place + 1,
                count=len(self._found),
            )
        )

    def _typed(self) -> None:
        self._refresh()
        if self._found:
            chosen = self._context.selection
            self._show(self._found.index(chosen[-1]) if chosen and chosen[-1] in self._found else 0)

    def _refresh(self) -> None:
        if not self.isVisible():
            return
        self._found = matches(self._context.document, self.needle.text())
        words = self.needle.text().strip()
        if words and not self._found:
            self.count.setText(translate("find", "nothing found"))
        else:
            self.count.setText(
                fill(QT_TRANSLATE_NOOP("find", "{count} found"), count=len(self._found))
                if words
                else ""
            )
        self._narrow()

    def _narrow(self) -> None:
        wanted = self.only.isChecked() and self.needle.text().strip() and self.isVisible()
        self.narrowed.emit(frozenset(self._found) if wanted else None)

    @guarded(otherwise=False)
    def eventFilter(self, object: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.go(-1 if back else 1)
                return True
        return super().eventFilter(object, event)
