"""Opens the dialogs and choosers that actions ask for; one chooser at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDoubleSpinBox, QInputDialog, QLabel, QWidget

from argmap.analysis.reasoning import names
from argmap.app.outline import EMPTY, short
from argmap.i18n import QT_TRANSLATE_NOOP, Text
from argmap.model.kinds import BY_KIND, argument_row
from argmap.model.records import Argument, Statement
from argmap.render.arrows import named
from argmap.render.words import Words
from argmap.ui.theme import padded
from argmap.ui.translate import fill, say, translate

if TYPE_CHECKING:
    from argmap.app.context import Guide
    from argmap.ui.context import WindowContext
    from argmap.ui.dialogs.chooser import Chooser


_LABEL = 420
"""Px of what is asked, which is broken into lines."""
_TARGET = 30
"""Characters by which what a step bears on is known in a list."""


class DialogBoard:
    """Implements ``app.context.Dialogs``."""

    def __init__(
        self, context: WindowContext, window: QWidget, habits: Callable[[], object]
    ) -> None:
        self._context = context
        self._window = window
        self._habits = habits
        self.chooser: Chooser | None = None
        self.dialog: QDialog | None = None

    def _open(self, chooser: Chooser) -> None:
        if self.chooser is not None:
            self.chooser.close_chooser()
        self.chooser = chooser

        def gone() -> None:
            if self.chooser is chooser:
                self.chooser = None

        chooser.closed.connect(gone)
        chooser.open()

    def _show(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def palette(self) -> None:
        """The command palette."""
        from argmap.ui.dialogs.palette import palette

        self._open(palette(self._window, self._context, self._open))

    def keys(self) -> None:
        """The help sheet."""
        from argmap.ui.dialogs.keys import KeysSheet

        self._show(KeysSheet(self._window))

    def preferences(self) -> None:
        """Preferences."""
        from argmap.ui.dialogs.preferences import Preferences

        dialog = Preferences(self._context, self._window)
        dialog.changed.connect(self._habits)
        self._show(dialog)

    def cite(self, ids: Collection[str]) -> None:
        """Let a source be chosen, and the place in it, that these records cite."""
        from argmap.ui.dialogs.source import cite

        cite(self._context, self._window, ids)

    def about(self) -> None:
        """About argmap."""
        from argmap.ui.dialogs.about import About

        self._show(About(self._window))

    def read(self, guide: Guide, title: Text) -> None:
        """A page of the documentation."""
        from argmap.ui.dialogs.reading import Reading

        self._show(Reading(self._window, guide, say(title)))

    def ask_number(
        self, title: Text, label: Text, now: float | None, then: Callable[[float], object]
    ) -> None:
        """Ask for a number from 0 to 1; the label may be long and hold words of the map."""
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(say(title))
        dialog.setLabelText(say(label))
        dialog.setInputMode(QInputDialog.InputMode.DoubleInput)
        dialog.setDoubleRange(0.0, 1.0)
        dialog.setDoubleDecimals(2)
        dialog.setDoubleStep(0.05)
        dialog.setDoubleValue(0.5 if now is None else now)
        for words in dialog.findChildren(QLabel):
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(True)
            words.setMinimumWidth(_LABEL)
        for box in dialog.findChildren(QDoubleSpinBox):
            padded(box).selectAll()
        given = dialog.exec() == QDialog.DialogCode.Accepted
        value = dialog.doubleValue()
        dialog.deleteLater()
        if given:
            then(value)

    def pick_target(self, title: Text, ids: Collection[str], then: Callable[[str], object]) -> None:
        """Choose a record by typing and arrows, or by a click on the canvas."""
        from argmap.ui.dialogs.chooser import Chooser, Item

        if self._context.pages.shown != "map":
            self._context.pages.show("map")
        canvas = self._context.canvas
        chosen = False

        def picked(id: str | None) -> None:
            nonlocal chosen
            if chosen:
                return
            chosen = True
            chooser.close_chooser()
            if id is not None:
                then(id)

        def choose(id: str) -> None:
            nonlocal chosen
            chosen = True
            canvas.pointer.give_up_picking()
            then(id)

        rows = [Item(self._name(id), lambda id=id: choose(id), self._detail(id)) for id in ids]
        hint = translate("picker", "Type, or click on the map; Esc to leave it")
        chooser = Chooser(self._window, hint, rows, say(title))
        chooser.stays = True
        chooser.closed.connect(lambda: None if chosen else canvas.pointer.give_up_picking())
        self._open(chooser)
        canvas.pick(ids, picked)

    def _name(self, id: str) -> str:
        record = self._context.document[id]
        if isinstance(record, Statement):
            return short(record.text) or say(Text(EMPTY))
        if isinstance(record, Argument):
            first = record.premises[0]
            return fill(
                QT_TRANSLATE_NOOP("picker", "the step from “{name}”"),
                name=named(first, self._name(first.statement), Words(say)),
            )
        return id

    def _detail(self, id: str) -> str:
        record = self._context.document[id]
        if isinstance(record, Statement):
            return say(BY_KIND[record.kind].title)
        if isinstance(record, Argument):
            onto = record.conclusion in self._context.document.arguments
            return fill(
                QT_TRANSLATE_NOOP("picker", "{target} · {kind}"),
                kind=say(argument_row(record.polarity, onto).title),
                target=names.name(self._context.document, record.conclusion, _TARGET),
            )
        return ""
