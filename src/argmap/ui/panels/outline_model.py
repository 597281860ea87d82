"""The rows of ``app.outline`` as a Qt model that changes only where the map changed.

After an edit the rows are listed anew; rows whose children differ are told to the view by removing
and inserting the stretch that differs, all others keep their indexes. It edits nothing itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from argmap.app.outline import EMPTY, MARKED, TOP, Key, Row, mark, rows, sentence
from argmap.i18n import QT_TRANSLATE_NOOP, Text
from argmap.model.kinds import BY_KIND
from argmap.ui.guard import guarded
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
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
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


class OutlineModel(QAbstractItemModel):
    """One column; a row is found by its key."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._rows: Mapping[Key, Row] = rows(document)
        self._above: dict[Key, Key] = {}
        self._place: dict[Key, int] = {}
        self._keys: dict[int, Key] = {}
        self._numbers: dict[Key, int] = {}
        self._judged: Mapping[str, tuple[str, str]] = {}
        self.folded: Collection[str] = ()
        self.read_only = False
        self._standing: dict[str, list[Key]] = {}
        self._settle_all()

    def _settle_all(self) -> None:
        """Note where every row stands, and the rows of each statement."""
        self._above.clear()
        self._place.clear()
        self._standing.clear()
        for key, row in self._rows.items():
            self._settle(key)
            self._standing.setdefault(row.statement, []).append(key)

    def _settle(self, key: Key) -> None:
        """Note where the children of a row stand."""
        for place, child in enumerate(self._rows[key].children):
            self._above[child] = key
            self._place[child] = place

    # --- following the map ----------------------------------------------------------------------

    def show(self, document: Document) -> None:
        """Another map."""
        self.beginResetModel()
        self._document = document
        self._rows = rows(document)
        self._settle_all()
        self.endResetModel()

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
        fresh = rows(document)
        old = self._rows
        differs = {key for key, row in old.items() if _children(fresh, key) != row.children}
        self._prune(fresh, differs)
        kept = self._rows
        self._grow(fresh, differs)
        opened = [
            key
            for key, row in fresh.items()
            if row.children and (key not in kept or not kept[key].children)
        ]
        self._rows = fresh
        self._settle_all()
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

    def _prune(self, fresh: Mapping[Key, Row], differs: Collection[Key]) -> None:
        """Take rows out, top down, where a stretch of children is not what it will be."""
        held = dict(self._rows)
        self._rows = held
        for key in self._top_down(differs):
            if key not in held:
                continue  # went with a row above it
            old, new = held[key].children, _children(fresh, key)
            head, tail = _common(old, new)
            if head + tail < len(old):
                self.beginRemoveRows(self.index_of(key), head, len(old) - tail - 1)
                for child in old[head : len(old) - tail]:
                    self._drop(child, held)
                held[key] = held[key]._replace(children=old[:head] + old[len(old) - tail :])
                self._settle(key)
                self.endRemoveRows()

    def _drop(self, top: Key, held: dict[Key, Row]) -> None:
        queue = [top]
        for key in queue:
            queue.extend(held.pop(key).children)
            del self._above[key], self._place[key]

    def _grow(self, fresh: Mapping[Key, Row], differs: Collection[Key]) -> None:
        """Put rows in, top down, with all that hangs from them."""
        held = dict(self._rows)
        self._rows = held
        for key in self._top_down(key for key in differs if key in held):
            old, new = held[key].children, fresh[key].children
            head, tail = _common(old, new)
            if len(new) > len(old):
                self.beginInsertRows(self.index_of(key), head, len(new) - tail - 1)
                for child in new[head : len(new) - tail]:
                    self._take(child, fresh, held)
                held[key] = fresh[key]
                self._settle(key)
                self.endInsertRows()

    def _take(self, top: Key, fresh: Mapping[Key, Row], held: dict[Key, Row]) -> None:
        queue = [top]
        for key in queue:
            held[key] = fresh[key]
            self._settle(key)
            queue.extend(fresh[key].children)

    def _top_down(self, keys: Iterable[Key]) -> list[Key]:
        """Rows before the rows below them."""

        def depth(key: Key) -> int:
            steps = 0
            while key in self._above:
                key = self._above[key]
                steps += 1
            return steps

        return sorted(keys, key=depth)

    # --- finding rows ---------------------------------------------------------------------------

    def index_of(self, key: Key) -> QModelIndex:
        """The index of a row; an invalid one for the top and for what is not there."""
        if key == TOP or key not in self._above:
            return QModelIndex()
        return self.createIndex(self._place[key], 0, self._number(key))

    def key_of(self, index: Index) -> Key:
        """The key of a row; ``TOP`` for an invalid index."""
        return self._keys[index.internalId()] if index.isValid() else TOP

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

    def _number(self, key: Key) -> int:
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._numbers) + 1
            self._keys[number] = key
        return number

    # --- Qt's model -----------------------------------------------------------------------------

    @guarded(otherwise=QModelIndex())
    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        children = self._rows[self.key_of(parent)].children
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, self._number(children[row]))

    @guarded(otherwise=QModelIndex())
    def parent(self, index: Index = _ROOT) -> QModelIndex:  # type: ignore[override]
        if not index.isValid():
            return QModelIndex()
        key = self._above.get(self._keys[index.internalId()], TOP)
        place = self._place.get(key)  # the top has none
        return QModelIndex() if place is None else self.createIndex(place, 0, self._number(key))

    @guarded(otherwise=0)
    def rowCount(self, parent: Index = _ROOT) -> int:
        row = self._rows.get(self.key_of(parent))
        return len(row.children) if row else 0

    @guarded(otherwise=0)
    def columnCount(self, parent: Index = _ROOT) -> int:
        del parent
        return 1

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
            words = words if held is None else fill(MARKED, mark=held, words=words)
            return words.replace("&", "&amp;").replace("<", "&lt;") if "<" in words else words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            folded = row.statement in self.folded
            words = sentence(self._document, self._rows, key, self._above[key], folded=folded)
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
        if role == VERDICT_ROLE:
            return self._judged.get(row.statement)
        return None

    @guarded(otherwise=Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return _READ if self.read_only else _EDITED

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
