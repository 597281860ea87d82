"""The map as an indented list: which row hangs from which, with which sign, and what a row says.

A reason is a row under what it bears on; its linked premises, and what undercuts or underpins its
step, are rows under it. A statement used twice stands in full where the diagram has it and is only
mentioned elsewhere. Computed from a document; no Qt.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from argmap.analysis.structure import Structure, structure
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text
from argmap.layout.diagram import diagram
from argmap.model.document import Document
from argmap.model.kinds import BY_KIND
from argmap.model.records import Role

Sign = Literal["answer", "support", "attack", "premise", "underpin", "undercut", "root"]
Key = tuple[str, str]
"""A statement's id, and, where it is only mentioned, the argument that mentions it."""
TOP: Key = ("", "")


class Row(NamedTuple):
    """A statement in the list, and the argument by which it stands there."""

    key: Key
    statement: str
    argument: str | None
    sign: Sign
    children: tuple[Key, ...]

    @property
    def mention(self) -> bool:
        """Whether it stands in full elsewhere."""
        return self.key[1] != ""


class _Spot(NamedTuple):
    statement: str
    argument: str | None
    sign: Sign


def rows(document: Document) -> Mapping[Key, Row]:
    """Every row by its key; ``TOP`` is the list itself, whose children are the roots."""
    return _Lister(document).run()


class _Lister:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._found: Structure = structure(document)
        self._parent = diagram(document).parent
        self._placed: set[str] = set()
        self._listed: set[str] = set()

    def run(self) -> dict[Key, Row]:
        statements = self._document.statements
        roots = [id for id in statements if id not in self._parent]
        roots.sort(key=lambda id: statements[id].kind != "question")
        made: dict[Key, Row] = {}
        tops: list[Key] = []
        for root in (*roots, *statements):  # then whatever only circles reach
            if root not in self._placed:
                tops.append(self._key(root, None))
                self._list(_Spot(root, None, "root"), tops[-1], made)
        made[TOP] = Row(TOP, "", None, "root", tuple(tops))
        return made

    def _list(self, spot: _Spot, key: Key, made: dict[Key, Row]) -> None:
        queue = [(spot, key)]
        for here, own in queue:
            below = [
                (spot, self._key(spot.statement, spot.argument)) for spot in self._below(here, own)
            ]
            made[own] = Row(own, *here, tuple(key for _, key in below))
            queue.extend(below)

    def _key(self, statement: str, argument: str | None) -> Key:
        """Where the diagram hangs it, it stands in full; elsewhere it is mentioned."""
        if statement in self._placed or not self._home(statement, argument):
            return (statement, argument or "?")
        self._placed.add(statement)
        return (statement, "")

    def _home(self, statement: str, argument: str | None) -> bool:
        parent = self._parent.get(statement)
        if argument is None or parent is None or parent == argument:
            return True
        return parent == self._document.arguments[argument].conclusion

    def _below(self, spot: _Spot, key: Key) -> Iterator[_Spot]:
        arguments = self._document.arguments
        if spot.argument is not None and spot.sign != "premise":
            premises = arguments[spot.argument].premises
            once = dict.fromkeys(premise.statement for premise in premises)  # given twice: one row
            for statement in list(once)[1:]:
                yield _Spot(statement, spot.argument, "premise")
        if key[1] == "":
            for id in self._found.answers.get(spot.statement, ()):
                if self._parent.get(id) == spot.statement and id not in self._placed:
                    yield _Spot(id, None, "answer")
            yield from self._bearing(spot.statement, "support", "attack")
        if spot.argument is not None and spot.sign != "premise":
            yield from self._bearing(spot.argument, "underpin", "undercut")

    def _bearing(self, on: str, support: Sign, attack: Sign) -> Iterator[_Spot]:
        for id in self._found.onto.get(on, ()):
            if id not in self._listed:
                self._listed.add(id)
                argument = self._document.arguments[id]
                sign = support if argument.polarity == "support" else attack
                yield _Spot(argument.premises[0].statement, id, sign)


_NAMES: Mapping[Sign, Marked] = {
    "answer": QT_TRANSLATE_NOOP("outline", "Position {place} of {count} on “{above}”: {words}"),
    "support": QT_TRANSLATE_NOOP("outline", "Reason {place} of {count} for “{above}”: {words}"),
    "attack": QT_TRANSLATE_NOOP("outline", "Objection {place} of {count} to “{above}”: {words}"),
    "premise": QT_TRANSLATE_NOOP("outline", "Linked premise with “{above}”: {words}"),
    "underpin": QT_TRANSLATE_NOOP("outline", "Supports the step from “{above}”: {words}"),
    "undercut": QT_TRANSLATE_NOOP("outline", "Speaks against the step from “{above}”: {words}"),
    "root": QT_TRANSLATE_NOOP("outline", "{kind}: {words}"),
}
_MARKS: Mapping[tuple[Role, bool], Marked] = {
    ("ordinary", True): QT_TRANSLATE_NOOP("outline", "not"),
    ("assumption", False): QT_TRANSLATE_NOOP("outline", "if"),
    ("assumption", True): QT_TRANSLATE_NOOP("outline", "if not"),
    ("exception", False): QT_TRANSLATE_NOOP("outline", "unless"),
    ("exception", True): QT_TRANSLATE_NOOP("outline", "unless not"),
}
"""What the picture's pills say of a premise that is more than plain, by its role and whether it is
negated."""
MARKED = QT_TRANSLATE_NOOP("outline", "{mark}: {words}")
_HANGING = QT_TRANSLATE_NOOP("outline", "{row}, {count} below")
_FOLDED = QT_TRANSLATE_NOOP("outline", "{row}, {count} below, folded")
_MENTION = QT_TRANSLATE_NOOP("outline", "{row}, stands in full elsewhere")
_SHORT = 60


def sentence(
    document: Document, found: Mapping[Key, Row], key: Key, above: Key, *, folded: bool
) -> Text:
    """What a screen reader says of a row: its part, its place among its like, its words."""
    row = found[key]
    statement = document.statements[row.statement]
    like = [other for other in found[above].children if found[other].sign == row.sign]
    parent = document.statements.get(found[above].statement)
    words = statement.text or Text(EMPTY)
    held = mark(document, row)
    said = text(
        _NAMES[row.sign if parent else "root"],
        kind=Text(BY_KIND[statement.kind].title),
        words=words if held is None else text(MARKED, mark=held, words=words),
        above=short(parent.text) if parent else "",
        place=like.index(key) + 1,
        count=len(like),
    )
    if row.mention:
        return text(_MENTION, row=said)
    if row.children:
        return text(_FOLDED if folded else _HANGING, row=said, count=len(row.children))
    return said


def mark(document: Document, row: Row) -> Text | None:
    """If, unless or not, where the statement stands in the row as such a premise."""
    argument = document.arguments.get(row.argument or "")
    for premise in argument.premises if argument else ():
        if premise.statement == row.statement:
            said = _MARKS.get((premise.role, premise.negated))
            return Text(said) if said else None
    return None


EMPTY = QT_TRANSLATE_NOOP("outline", "no words yet")


def short(words: str) -> str:
    """Words on one line, cut where they grow long."""
    line = " ".join(words.split())
    return line if len(line) <= _SHORT else line[: _SHORT - 1].rstrip() + "…"
