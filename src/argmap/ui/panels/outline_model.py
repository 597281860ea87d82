"""The rows of ``app.outline`` as a Qt model that changes only where the map changed.

After an edit the rows are listed anew; where the children of a row differ, the stretch that does
is taken out and put in, all others keep their indexes. Which row hangs where, Qt's own items keep:
a view asks for it thousands of times an edit, each time a long way into Python. What a row says is
looked up when it is asked for. It edits nothing itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QStandardItem, QStandardItemModel

from argmap.app.outline import EMPTY, MARKED, TOP, Key, Row, mark, rows, sentence
from argmap.i18n import QT_TRANSLATE_NOOP, Text
from argmap.model.kinds import BY_KIND
from argmap.ui.guard import guarded
from argmap.ui.tips import plain_tip
from argmap.ui.translate import fill, say

if TYPE_CHECKING:
    from argmap.model.change import Change
    from argmap.model.document import Document

_JUDGED = QT_TRANSLATE_NOOP("outline", "{row}; {verdict}")
MIME = "application/x-argmap-rows"
SIGN_ROLE = Qt.ItemDataRole.UserRole + 1
"""A row's sign and its colour token."""
KEY_ROLE = Qt.ItemDataRole.UserRole + 2
MENTION_ROLE = Qt.ItemDataRole.UserRole + 3
VERDICT_ROLE = Qt.ItemDataRole.UserRole + 4
"""A row's verdict, or an assumption's value: the sign it is shown by, and its word."""
MARK_ROLE = Qt.ItemDataRole.UserRole + 5
"""What the picture's pill says of a premise: if, if not, unless, not; None of a plain one."""
NAME_ROLE = Qt.ItemDataRole.UserRole + 6
"""What sentences call the statement: its short name, or else its words."""
Index = QModelIndex | QPersistentModelIndex
_READ = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_EDITED = (
    _READ
    | Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemIsDropEnabled
)
"""What can be done with a row: Qt asks for it of each row, often."""
SIGNS: Mapping[str, tuple[str, str]] = {
    "support": ("+", "pro"),
    "attack": ("−", "con"),
    "premise": ("⋀", "pro"),
    "underpin": ("⊢", "pro"),
    "undercut": ("⊣", "con"),
}


class _Item(QStandardItem):
    """A row's place in the list."""

    def __init__(self, key: Key, flags: Qt.ItemFlag) -> None:
        super().__init__()
        self.key = key
        self.setFlags(flags)


class OutlineModel(QStandardItemModel):
    """One column; a row is found by its key."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._rows: Mapping[Key, Row] = {}
        self._items: dict[Key, _Item] = {}
        self._standing: dict[str, set[Key]] = {}
        """The rows of each statement."""
        self._judged: Mapping[str, tuple[str, str]] = {}
        self.deepest = 0
        """The level of the deepest row that there has been on this map."""
        self.folded: Collection[str] = ()
        self.read_only = False
        self.show(document)

    # --- following the map ----------------------------------------------------------------------

    def show(self, document: Document) -> None:
        """Another map."""
        self.removeRows(0, self.rowCount())
        self._items.clear()
        self._standing.clear()
        self._document = document
        self._rows = rows(document)
        self.deepest = 0
        self._grow({TOP: (0, 0)})

    def follow(self, document: Document, change: Change) -> Sequence[Key]:
        """The map after an edit: tell the view what differs.

        Returns the rows that hold others and are new, or held none before.
        """
        before = self._document
        self._document = document
        if _same_shape(before, document, change):
            for id in change.updated:
                self._tell(id)
            return ()
        old, fresh = self._rows, rows(document)
        differs = {
            key: _common(row.children, _children(fresh, key))
            for key, row in ((TOP, old[TOP]), *old.items())  # top down, as they are listed
            if _children(fresh, key) != row.children
        }
        self._prune(differs)
        self._rows = fresh
        opened = self._grow(differs)
        for id in {*change.updated, *change.added}:
            self._tell(id)
            argument = document.arguments.get(id)
            if argument is not None:
                for premise in argument.premises:
                    self._tell(premise.statement)
        return opened

    def judge(self, judged: Mapping[str, tuple[str, str]]) -> None:
        """Let rows show these, by statement: a verdict's sign, and its word or a value's."""
        before, self._judged = self._judged, judged
        for id in dict(before.items() ^ judged.items()):
            self._tell(id)

    def _tell(self, statement: str) -> None:
        for key in self._standing.get(statement, ()):
            index = self.index_of(key)
            if index.isValid():
                self.dataChanged.emit(index, index)

    def _holder(self, key: Key) -> QStandardItem | QStandardItemModel | None:
        """What holds the children of a row; None where it is not in the list.

        Never the item that Qt has for the top: nobody would tell Python that it ended.
        """
        return self if key == TOP else self._items.get(key)

    def _prune(self, differs: Mapping[Key, tuple[int, int]]) -> None:
        """Take rows out where the children of a row are not what they will be: ``differs`` says
        how many stay at their beginning and at their end."""
        for key, (head, tail) in differs.items():
            holder, children = self._holder(key), self._rows[key].children
            end = len(children) - tail
            if holder is not None and head < end:  # else it went with one above
                holder.removeRows(head, end - head)
                self._forget(children[head:end])  # only now: an item ends where it hangs

    def _forget(self, tops: Iterable[Key]) -> None:
        queue = list(tops)
        for key in queue:
            if self._items.pop(key, None) is not None:  # else it went before
                self._standing[self._rows[key].statement].discard(key)
                queue.extend(self._rows[key].children)

    def _grow(self, differs: Mapping[Key, tuple[int, int]]) -> Sequence[Key]:
        """Put rows in, with all that hangs from them; returns those that hold rows only now."""
        opened: list[Key] = []
        there = [(key, self._holder(key), *ends) for key, ends in differs.items()]
        for key, holder, head, tail in there:
            if holder is None:
                continue
            end = len(self._rows[key].children) - tail
            if head < end and not holder.rowCount():
                opened.append(key)
            level = _level(holder)
            for place in range(head, end):
                child = self._rows[key].children[place]
                holder.insertRow(place, self._made(child, opened, level))
        return opened

    def _made(self, top: Key, opened: list[Key], level: int) -> QStandardItem:
        """A row at a level with all that hangs from it."""
        flags = _READ if self.read_only else _EDITED
        queue, ends = [top], 1
        for at, key in enumerate(queue):
            if at == ends:  # all rows of a level stand in a row
                level, ends = level + 1, len(queue)
            row = self._rows[key]
            self._items[key] = _Item(key, flags)
            self._standing.setdefault(row.statement, set()).add(key)
            queue.extend(row.children)
        self.deepest = max(self.deepest, level)
        for key in queue:
            children = self._rows[key].children
            for child in children:
                self._items[key].appendRow(self._items[child])
            if children:
                opened.append(key)
        return self._items[top]

    # --- finding rows ---------------------------------------------------------------------------

    def index_of(self, key: Key) -> QModelIndex:
        """The index of a row; an invalid one for the top and for what is not there."""
        item = self._items.get(key)
        return QModelIndex() if item is None else item.index()

    def key_of(self, index: Index) -> Key:
        """The key of a row; ``TOP`` for an invalid index."""
        item = self.itemFromIndex(index)
        return item.key if isinstance(item, _Item) else TOP

    def row_of(self, index: Index) -> Row:
        """The row at an index."""
        return self._rows[self.key_of(index)]

    def index_of_record(self, id: str) -> QModelIndex:
        """The full row of a statement, or the row by which an argument stands in the list."""
        argument = self._document.arguments.get(id)
        if argument is None:
            return self.index_of((id, ""))
        lead = argument.premises[0].statement
        row = self._rows.get((lead, ""))
        return self.index_of((lead, "") if row is None or row.argument == id else (lead, id))

    def parents(self) -> list[Key]:
        """Every row that has rows below it."""
        return [key for key, row in self._rows.items() if row.children and key != TOP]

    # --- Qt's model -----------------------------------------------------------------------------

    @guarded()
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        key = self.key_of(index)
        row = self._rows.get(key)
        statement = self._document.statements.get(row.statement) if row else None
        if row is None or statement is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(statement.text.split()) or say(Text(EMPTY))
        if role == Qt.ItemDataRole.EditRole:
            return statement.text
        if role == Qt.ItemDataRole.ToolTipRole:
            held = mark(self._document, row)
            words = statement.text
            return plain_tip(words if held is None else fill(MARKED, mark=held, words=words))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            folded = row.statement in self.folded
            above = self.key_of(index.parent())
            words = sentence(self._document, self._rows, key, above, folded=folded)
            told = self._judged.get(row.statement)
            return say(words) if told is None else fill(_JUDGED, row=words, verdict=told[1])
        if role == SIGN_ROLE:
            sign, token = SIGNS.get(row.sign) or (BY_KIND[statement.kind].icon, "neutral")
            argument = self._document.arguments.get(row.argument or "")
            if row.sign == "premise" and argument is not None and argument.polarity == "attack":
                token = "con"
            return sign, token
        if role == MARK_ROLE:
            said = mark(self._document, row)
            return None if said is None else say(said)
        if role == KEY_ROLE:
            return row.statement
        if role == MENTION_ROLE:
            return row.mention
        if role == NAME_ROLE:
            return " ".join(statement.name.split())
        if role == VERDICT_ROLE:
            return self._judged.get(row.statement)
        return None

    @guarded(otherwise=False)
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        del index, value, role
        return False

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    @guarded()
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        ids = dict.fromkeys(self.row_of(index).statement for index in indexes)
        data.setData(MIME, "\n".join(ids).encode())
        return data


def _level(holder: QStandardItem | QStandardItemModel) -> int:
    """Of the rows that something holds: those at the top are at 0."""
    level, index = 0, holder.index() if isinstance(holder, QStandardItem) else QModelIndex()
    while index.isValid():
        level, index = level + 1, index.parent()
    return level


def _children(listed: Mapping[Key, Row], key: Key) -> tuple[Key, ...]:
    row = listed.get(key)
    return row.children if row is not None else ()


def _common(old: Sequence[Key], new: Sequence[Key]) -> tuple[int, int]:
    """How many keys the two share at the beginning, and then at the end."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return head, tail


def _same_shape(before: Document, after: Document, change: Change) -> bool:
    """Whether an edit moved no row: it changed words, or what else one statement says."""
    if change.added or change.removed:
        return not any(
            id in document.statements or id in document.arguments
            for id in {*change.added, *change.removed}
            for document in (before, after)
        )
    for id, (old, new) in change.updated.items():
        if old.key != new.key or id in after.arguments:
            return False
        if id in after.statements:
            one, other = before.statements[id], after.statements[id]
            asks = one.kind == "question", other.kind == "question"
            if asks[0] != asks[1] or one.question != other.question:
                return False
    return True
