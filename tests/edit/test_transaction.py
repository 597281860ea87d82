from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.edit.editor import Editor
from argmap.edit.transaction import Transaction
from argmap.i18n import text
from argmap.model.document import Document
from argmap.model.records import Place, Statement
from argmap.model.rules import RuleBroken
from edit.checking import map_of, says, step

ABC = map_of(says("a"), says("b"), says("c"))


def order(document: Document) -> str:
    return "".join(one.text[0].lower() for one in document.statements.values())


def test_a_command_sees_what_it_has_written() -> None:
    transaction = Transaction(ABC)
    transaction.add(says("d"), "a")
    transaction.remove("b")
    transaction.put(says("c").replace(text="see"))
    assert "d" in transaction
    assert "b" not in transaction
    assert transaction.get("b") is None
    assert order(transaction.document) == "ads"
    change = transaction.finish()
    assert (set(change.added), set(change.removed), set(change.updated)) == ({"d"}, {"b"}, {"c"})
    assert ABC.apply(change) == transaction.document


def test_what_ends_as_it_began_is_no_change() -> None:
    transaction = Transaction(ABC)
    transaction.add(says("d"))
    transaction.remove("d")
    transaction.put(says("a").replace(text="x"))
    transaction.put(ABC.statements["a"])
    transaction.remove("b")
    transaction.add(ABC.statements["b"], "a")
    transaction.move_after("b", None)
    transaction.move_after("b", "a")
    transaction.set_header(ABC.header.replace(title="x"))
    transaction.set_header(ABC.header)
    change = transaction.finish()
    assert {*change.added, *change.removed} == set()
    assert ABC.apply(change) == ABC


def test_records_stand_where_they_are_told_to() -> None:
    transaction = Transaction(ABC)
    transaction.add(says("d"), before="a")
    transaction.add(says("e"), "b")
    transaction.add_all([says("f"), says("g")], "d")
    transaction.add_all([says("h"), says("i")])
    transaction.move_before("c", "d")
    transaction.move_after("a", "i")
    transaction.move_after("i", None)
    transaction.move_after("i", "i")
    transaction.move_after("i", None)
    assert order(transaction.document) == "icdfgbeha"


def test_ids_are_given_once_and_count_on() -> None:
    transaction = Transaction(map_of(says("statement-1"), says("statement-4")))
    assert [transaction.new_id("statement") for _ in range(3)] == [
        "statement-3",
        "statement-5",
        "statement-6",
    ]
    assert transaction.new_id("camp") == "camp-1"


def test_what_is_not_there_or_there_already_raises() -> None:
    transaction = Transaction(ABC)
    for wrong in (
        lambda: transaction.put(says("z")),
        lambda: transaction.remove("z"),
        lambda: transaction.move_after("z", None),
        lambda: transaction.move_after("a", "z"),
        lambda: transaction.add(says("z"), "nobody"),
    ):
        with pytest.raises(KeyError):
            wrong()
    with pytest.raises(ValueError, match="there already"):
        transaction.add(says("a"))


def test_a_broken_rule_stops_the_change() -> None:
    for record in (step("1", "a", "nobody"), step("1", "nobody", "a"), step("1", "a", "1")):
        transaction = Transaction(ABC)
        transaction.add(record)
        with pytest.raises(RuleBroken):
            transaction.finish()
    transaction = Transaction(map_of(*ABC, step("1", "a", "b"), Place(id="p", node="c", x=0, y=0)))
    transaction.remove("c")
    with pytest.raises(RuleBroken):
        transaction.finish()


def test_a_thousand_records_at_one_spot_spread_out_only_their_neighbours() -> None:
    document = map_of(*(Statement(id=f"s{n}", kind="claim", text=str(n)) for n in range(3_000)))
    transaction = Transaction(document)
    for number in range(1_000):
        transaction.add(Statement(id=f"n{number}", kind="claim", text="new"), "s1000")
    change = transaction.finish()
    assert len(change.updated) < 200
    ids = list(document.apply(change).statements)
    assert ids[:1001] == [f"s{n}" for n in range(1_001)]
    assert ids[1001:2001] == [f"n{n}" for n in reversed(range(1_000))]
    assert ids[2001:] == [f"s{n}" for n in range(1_001, 3_000)]
    assert document.apply(change).apply(change.invert()) == document


def test_many_records_in_a_row_share_the_room_between_two() -> None:
    document = map_of(says("a"), says("b"))
    transaction = Transaction(document)
    new = [Statement(id=f"n{n}", kind="claim", text="new") for n in range(5_000)]
    transaction.add_all(new, "a")
    assert list(transaction.document.statements) == ["a", *(one.id for one in new), "b"]


def writer(act: str, id: str, by: str) -> Callable[[Transaction], None]:
    def write(transaction: Transaction) -> None:
        match act:
            case "add":
                transaction.add(says(id), by)
            case "before":
                transaction.add(says(id), before=by)
            case "move":
                transaction.move_after(id, by)
            case "lead":
                transaction.move_after(id, None)
            case "move before":
                transaction.move_before(id, by)
            case "remove":
                transaction.remove(id)
            case _:
                transaction.put(says(id).replace(notes="n"))

    return write


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["add", "before", "move", "lead", "move before", "remove", "put"]),
            st.integers(0, 12),
            st.integers(0, 12),
        ),
        max_size=40,
    )
)
def test_a_draft_is_a_list_that_can_be_taken_back(
    acts: list[tuple[str, int, int]],
) -> None:
    """Against a plain list; in one transaction, and in one transaction an act."""
    start = map_of(*(says(str(n)) for n in range(4)))
    rows = [str(n) for n in range(4)]
    whole = Transaction(start)
    editor = Editor(start)
    for act, one, other in acts:
        id, beside = str(one), str(other)
        new = id not in rows
        if beside not in rows or (new != (act in ("add", "before"))) or id == beside:
            continue

        write = writer(act, id, beside)
        write(whole)
        editor.run(write, text("write"))
        if not new and act != "put":
            rows.remove(id)
        if act in ("add", "move"):
            rows.insert(rows.index(beside) + 1, id)
        elif act in ("before", "move before"):
            rows.insert(rows.index(beside), id)
        elif act == "lead":
            rows.insert(0, id)
        assert list(editor.document.statements) == rows
        assert list(whole.document.statements) == rows
    change = whole.finish()
    assert start.apply(change) == editor.document
    assert start.apply(change).apply(change.invert()) == start
    while editor.undo():
        pass
    assert editor.document == start
