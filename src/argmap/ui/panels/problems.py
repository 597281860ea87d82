"""What is wrong with the map, and what a careful reader would ask of it: a list that leads there.

A click or Enter goes to the record; where there is a fix it stands beside the line, and Space does
it. The checks run off the window's thread while the list is shown; the fix is one undoable command.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.ui.folding import fold_away, quiet, strip_head
from argmap.ui.guard import guarded
from argmap.ui.panels.sheet import link_button
from argmap.ui.translate import fill, say, translate

if TYPE_CHECKING:
    from argmap.model.problem import Problem
    from argmap.ui.context import WindowContext
    from argmap.ui.working import Task

_SIGNS = {"error": "✕", "warning": "!", "note": "·"}
_PROBLEM = Qt.ItemDataRole.UserRole
_NOT_DRAWN = text(QT_TRANSLATE_NOOP("problems", "This record is not drawn on the map."))
_SETTLED = 250
"""Milliseconds without an edit before the checks run."""
_KEY = "checks"


class Problems(QFrame):
    """Below the canvas, folded away until asked for."""

    looked = Signal()
    """Notes are listed now that were not."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self.setProperty("role", "strip")
        self._context = context
        self._of_file: tuple[Problem, ...] = ()
        self._checked: tuple[Problem, ...] = ()
        self._measured: tuple[Problem, ...] = ()
        self._shown: tuple[tuple[Problem, ...], bool] | None = None
        self.list = _List()
        self.list.setAccessibleName(translate("problems", "Problems"))
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        self.list.fix_asked.connect(self._fix)
        self.count = quiet()
        self.notes = QCheckBox(translate("problems", "Notes too"))
        self.notes.setToolTip(translate("problems", "What a careful reader would ask of the map"))
        self.notes.setChecked(True)
        self.notes.toggled.connect(lambda _: self._list())
        self.notes.toggled.connect(lambda _: self.looked.emit())
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 6, 8, 6)
        box.setSpacing(2)
        close = fold_away(context, "problems", translate("problems", "Fold the problems away"))
        box.addLayout(
            strip_head(translate("problems", "Problems"), self.count, None, self.notes, close)
        )
        box.addWidget(self.list)
        self.setMaximumHeight(190)
        self.setFocusProxy(self.list)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED)
        self._timer.timeout.connect(self._check)
        context.edited.connect(lambda _: self._timer.start())
        self.hide()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Another map is here: list what was found in its file, and check the rest."""
        self._of_file, self._checked, self._measured = tuple(problems), (), ()
        self._context.working.cancel(_KEY)
        self._list()
        self._check()

    def show_measured(self, problems: Sequence[Problem]) -> None:
        """What was found where steps are drawn: text that the back row cannot read."""
        self._measured = tuple(problems)
        self._list()

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._check()
        self.looked.emit()

    @property
    def notes_seen(self) -> bool:
        """Whether what is worth a look is looked at."""
        return self.isVisible() and self.notes.isChecked()

    # --- checking -------------------------------------------------------------------------------

    def _check(self) -> None:
        session = self._context.session
        if session is None or self.isHidden():
            return
        document, told = self._context.document, self._of_file
        folder = session.path.parent if session.path else None

        def run(_: Task) -> tuple[Problem, ...]:
            from argmap.app.checking import problems

            return problems(document, folder, told)

        self._context.working.start(_KEY, run, self._take)

    def _take(self, found: tuple[Problem, ...]) -> None:
        self._checked = found
        self._list()

    # --- showing --------------------------------------------------------------------------------

    def _list(self) -> None:
        every = (*self._of_file, *self._checked, *self._measured)
        wrong = tuple(one for one in every if one.severity != "note")
        rows = every if self.notes.isChecked() else wrong
        self._say(len(wrong), len(every) - len(wrong))
        now = (rows, self._context.read_only)
        if now == self._shown:
            return
        self._shown = now
        at = self.list.currentIndex().row()
        self.list.clear()
        widths = [self._row(problem) for problem in rows]
        self.list.setColumnWidth(1, max(widths, default=0))
        item = self.list.topLevelItem(min(at, len(rows) - 1)) if at >= 0 else None
        if item is not None:
            self.list.setCurrentItem(item)
        self.list.setVisible(bool(rows))

    def _row(self, problem: Problem) -> int:
        """Add a line; returns how wide its fix is, in px."""
        where = f" ({problem.where})" if problem.where else ""
        words = f"{_SIGNS[problem.severity]}  {say(problem.message)}{where}"
        item = QTreeWidgetItem([words])
        item.setData(0, _PROBLEM, problem)
        item.setToolTip(0, words)
        self.list.addTopLevelItem(item)
        from argmap.app.fixes import fix_of

        fix = None if self._context.read_only else fix_of(problem)
        if fix is None:
            return 0
        button = link_button(say(text(fix.title)), lambda: self._fix(item))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Space on the line does the same
        self.list.setItemWidget(item, 1, button)
        item.setData(
            0,
            Qt.ItemDataRole.AccessibleDescriptionRole,
            fill(QT_TRANSLATE_NOOP("problems", "Space: {fix}"), fix=say(text(fix.title))),
        )
        return button.sizeHint().width() + 8

    def _say(self, wrong: int, notes: int) -> None:
        parts = [
            fill(QT_TRANSLATE_NOOP("problems", "{count} wrong"), count=wrong) if wrong else "",
            fill(QT_TRANSLATE_NOOP("problems", "{count} worth a look"), count=notes)
            if notes
            else "",
        ]
        words = " · ".join(part for part in parts if part)
        self.count.setText(words or translate("problems", "none in this map"))

    # --- acting ---------------------------------------------------------------------------------

    def _go(self, item: QTreeWidgetItem) -> None:
        problem: Problem = item.data(0, _PROBLEM)
        ids = [id for id in problem.ids if id in self._context.document]
        self._context.select(ids)
        if self._context.selection:
            self._context.canvas.center_on(self._context.selection[-1])
        elif ids and ids[0] in self._context.document.steps:
            self._context.panels.focus("steps")
        elif ids:
            self._context.say(_NOT_DRAWN)

    def _fix(self, item: QTreeWidgetItem) -> None:
        from argmap.app.fixes import fix_of

        problem: Problem = item.data(0, _PROBLEM)
        fix = fix_of(problem)
        if fix is None or self._context.read_only:
            self._go(item)
            return
        done = self._context.perform(fix.make(self._context.document, problem))
        if done and fix.then_type and self._context.selection:
            self._context.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
            self._context.canvas.open_editor(self._context.selection[0])
        elif done:
            self._check()


class _List(QTreeWidget):
    """Two columns: what is wrong, and the fix."""

    fix_asked = Signal(QTreeWidgetItem)

    def __init__(self) -> None:
        super().__init__()
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setWordWrap(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Space and item is not None:
            self.fix_asked.emit(item)
            return
        super().keyPressEvent(event)
