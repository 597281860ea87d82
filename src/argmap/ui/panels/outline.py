"""The outline: the map as an editable, indented list, in step with the canvas both ways.

The main path for screen readers and for whoever prefers lists. Keys and menus are the table's own;
what the view itself does is fold, select, edit a row's words and let rows be dragged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from argmap.app.outline import TOP, Key
from argmap.model.records import Argument
from argmap.ui.guard import guarded
from argmap.ui.panels.outline_model import MIME, OutlineModel
from argmap.ui.panels.outline_row import RowDelegate
from argmap.ui.panes import heading
from argmap.ui.translate import translate
from argmap.ui.values import SIGNS, value_word
from argmap.ui.verdict_sign import verdict_word

if TYPE_CHECKING:
    from argmap.edit.editor import Edited
    from argmap.model.change import Change
    from argmap.ui.context import WindowContext


_INDENT, _LEAST_INDENT, _INDENTED = 10, 6, 80
"""px a level: what is given to it is taken from the words, so that of deep maps all levels together
get no more than so much, while one can still be told from the next."""
_PLACES = {
    QAbstractItemView.DropIndicatorPosition.AboveItem: "before",
    QAbstractItemView.DropIndicatorPosition.BelowItem: "after",
}


class OutlineTree(QTreeView):
    """The list itself."""

    dropped = Signal(object, object, object)
    """Ids were dropped: on a row, or beside one (its key, and whether before or after it)."""

    def __init__(self, model: OutlineModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.fit_levels(0)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(translate("outline", "Outline"))
        self.setTabKeyNavigation(False)

    def fit_levels(self, deepest: int) -> None:
        """Indent so that of words at this level enough is seen."""
        wanted = min(_INDENT, max(_LEAST_INDENT, _INDENTED // max(1, deepest)))
        if wanted != self.indentation():
            self.setIndentation(wanted)

    @guarded(otherwise=False)
    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab makes a reason here, as on the canvas; F6 leaves the outline."""
        del next
        return False

    @guarded(otherwise=False)
    def edit(self, *arguments: Any) -> Any:
        """Words are edited at their end, as on the canvas; Qt would have all of them selected."""
        opened = super().edit(*arguments)
        editor = self.indexWidget(arguments[0]) if opened or len(arguments) == 1 else None
        if isinstance(editor, QLineEdit):
            editor.end(False)
        return opened

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.setExpanded(self.currentIndex(), not self.isExpanded(self.currentIndex()))
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # the table's: a sibling
            return
        super().keyPressEvent(event)

    @guarded()
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if event.source() is self:
            event.acceptProposedAction()

    @guarded()
    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for a command instead of moving rows in the model."""
        model = cast("OutlineModel", self.model())
        index = self.indexAt(event.position().toPoint())
        where = self.dropIndicatorPosition()
        ids = bytes(event.mimeData().data(MIME).data()).decode().split("\n")
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        if index.isValid():
            place = _PLACES.get(where, "")
            if place and not index.parent().isValid():
                return
            self.dropped.emit(ids, model.key_of(index), place)


class Outline(QWidget):
    """The panel: a heading and the list.

    Whoever edits on the canvas waits for the canvas: the list follows right after it was painted,
    at once where the focus is in the list, and when it is shown again where it is hidden.
    """

    menu_asked = Signal(QPoint)
    left_empty = Signal(str)
    """A row was left, and its statement has no words."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._busy = False
        self._missed: Change | None = None
        self._unjudged = False
        """Whether verdicts came out otherwise since they were last shown here."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._catch_up)
        self.model = OutlineModel(context.document, self)
        self.tree = OutlineTree(self.model)
        self.delegate = RowDelegate(context.looks.theme, self.tree)
        self.tree.setItemDelegate(self.delegate)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 12, 0, 0)
        box.setSpacing(6)
        title = heading(translate("outline", "Outline"))
        title.setContentsMargins(14, 0, 8, 0)
        box.addWidget(title)
        box.addWidget(self.tree, 1)
        self.setFocusProxy(self.tree)
        self.tree.selectionModel().selectionChanged.connect(self._selected_here)
        self.tree.collapsed.connect(lambda index: self._folded_here(index, folded=True))
        self.tree.expanded.connect(lambda index: self._folded_here(index, folded=False))
        self.tree.customContextMenuRequested.connect(
            lambda at: self.menu_asked.emit(self.tree.viewport().mapToGlobal(at))
        )
        self.tree.dropped.connect(self._dropped)
        self.delegate.ended.connect(self._ended)
        self.delegate.closeEditor.connect(self._closed)
        self.delegate.commitData.connect(self._typed)
        context.opened.connect(self._opened)
        context.edited.connect(self._edited)
        context.typed.connect(self._keep_typed)
        context.selected.connect(self._select)
        context.viewed.connect(self._fold)
        context.judged.connect(self._judged)
        context.looks.changed.connect(self._dress)
        self._opened()

    # --- following the map ----------------------------------------------------------------------

    def _opened(self) -> None:
        self._busy = True
        self._missed = None
        self.model.read_only = self._context.read_only
        self.model.show(self._context.document)
        self.tree.fit_levels(self.model.deepest)
        self._busy = False
        self._judge()
        self._fold()
        self._select(self._context.selection)

    def _judged(self) -> None:
        self._unjudged = True
        if self.isVisible():
            self._soon.start()  # after the canvas: a key that edits is seen there first

    def _judge(self) -> None:
        """Show the verdicts beside the words; of an assumption, its value."""
        self._unjudged = False
        deciding, statements = self._context.deciding, self._context.document.statements
        verdicts = deciding.verdicts
        words = {verdict: verdict_word(verdict) for verdict in {*verdicts.values()}}
        judged = {id: (found, words[found]) for id, found in verdicts.items()}
        for id, row in statements.items():
            if row.kind == "assumption":
                judged.pop(id, None)
                value = deciding.value(id)
                if value is not None:
                    judged[id] = SIGNS[value], value_word(value)
        self.model.judge(judged)

    def _edited(self, edited: Edited) -> None:
        missed = self._missed
        self._missed = edited.change if missed is None else missed.then(edited.change)
        focus = self.window().focusWidget()
        if focus is not None and (focus is self.tree or self.tree.isAncestorOf(focus)):
            self._catch_up()
        elif self.isVisible():
            self._soon.start()

    def _catch_up(self) -> None:
        """List what was edited since the rows were last listed."""
        missed, self._missed = self._missed, None
        self._soon.stop()
        if missed is not None:
            self._follow(missed)
        if self._unjudged:
            self._judge()

    def _follow(self, missed: Change) -> None:
        self._busy = True
        opened = self.model.follow(self._context.document, missed)
        self.tree.fit_levels(self.model.deepest)
        folded = self.model.folded
        for key in opened:
            if key[0] not in folded:
                self.tree.setExpanded(self.model.index_of(key), True)
        self._busy = False
        if self._context.folded != folded:
            self._fold()
        self._select(self._context.selection)

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:
        self._catch_up()
        super().showEvent(event)

    def _fold(self) -> None:
        """Expand what is not folded."""
        self._catch_up()
        self._busy = True
        folded = self._context.folded
        self.model.folded = folded
        if not folded:
            self.tree.expandAll()
        else:
            for key in self.model.parents():
                index = self.model.index_of(key)
                wanted = key[0] not in folded
                if self.tree.isExpanded(index) != wanted:
                    self.tree.setExpanded(index, wanted)
        self._busy = False

    def _select(self, ids: tuple[str, ...]) -> None:
        if self._busy or self._missed is not None:
            return  # else it is selected when the rows are there
        self._busy = True
        chosen = QItemSelection()
        last = QModelIndex()
        for id in ids:
            index = self.model.index_of_record(id)
            if index.isValid():
                chosen.select(index, index)
                last = index
        selection = self.tree.selectionModel()
        selection.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if last.isValid():
            selection.setCurrentIndex(last, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.tree.scrollTo(last)
        self._busy = False

    def _dress(self) -> None:
        self.delegate.dress(self._context.looks.theme)
        self.tree.viewport().update()

    # --- acting on the map ----------------------------------------------------------------------

    def _selected_here(self) -> None:
        if self._busy:
            return
        self._busy = True
        current = self.tree.currentIndex()
        indexes = self.tree.selectionModel().selectedIndexes()
        keys = [self.model.key_of(index) for index in indexes if index != current]
        if current in indexes:
            keys.append(self.model.key_of(current))
        self._context.select(dict.fromkeys(key[0] for key in keys if key != TOP))
        self._busy = False
        if self._context.selection:
            self._context.canvas.reveal(self._context.selection[-1])

    def _folded_here(self, index: QModelIndex, *, folded: bool) -> None:
        if self._busy:
            return
        id = self.model.row_of(index).statement
        now = set(self._context.folded)
        self._context.fold(now | {id} if folded else now - {id})

    def _typed(self, editor: QWidget) -> None:
        index = self.tree.currentIndex()
        words = editor.property("text")
        row = self.model.row_of(index)
        statement = self._context.document.statements.get(row.statement)
        if statement is None or not isinstance(words, str):
            return
        if words != " ".join(statement.text.split()) and words != statement.text:
            from argmap.edit.commands import text

            self._context.perform(text.set_text(row.statement, words))

    def _keep_typed(self) -> None:
        """Take in what is being typed in a row, before the map is saved or another page shown."""
        editor = self.tree.indexWidget(self.tree.currentIndex())
        if isinstance(editor, QLineEdit):
            self.delegate.commitData.emit(editor)
            self.delegate.closeEditor.emit(editor, RowDelegate.EndEditHint.NoHint)

    def _ended(self, action: str) -> None:
        self.tree.setFocus()
        if action:
            self._context.trigger(action)

    def _closed(self) -> None:
        """Say that a row was left without words, when whatever took the focus has found the rows
        where they are."""
        id = self.model.row_of(self.tree.currentIndex()).statement
        statement = self._context.document.statements.get(id)
        if statement is not None and statement.wordless:
            QTimer.singleShot(0, self, lambda: self.left_empty.emit(id))

    def edit(self, id: str) -> bool:
        """Open the words of a statement where they stand; False when it has no row to edit."""
        self._catch_up()
        record = self._context.document.get(id)
        index = self.model.index_of((id, ""))
        if isinstance(record, Argument) or not index.isValid() or self._context.read_only:
            return False
        self.tree.scrollTo(index)
        # not the view's setCurrentIndex: it would toggle while the Ctrl of a shortcut is still held
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.tree.selectionModel().setCurrentIndex(index, flag)
        self.tree.edit(index)
        return True

    def _dropped(self, ids: list[str], key: Key, place: str) -> None:
        from argmap.edit.commands import moving
        from argmap.edit.commands.family import node_of

        self._catch_up()
        index = self.model.index_of(key)
        if not index.isValid():
            return
        row = self.model.row_of(index)
        if row.statement in ids:
            return
        if not place:
            self._context.perform(moving.reparent(ids, row.statement))
            return
        above = self.model.row_of(index.parent()).statement
        document = self._context.document
        beside = (
            node_of(document, document.arguments[row.argument]) if row.argument else row.statement
        )
        self._context.perform(
            moving.reparent(ids, above, before=beside)
            if place == "before"
            else moving.reparent(ids, above, after=beside)
        )
