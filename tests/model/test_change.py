"""The change: it inverts, squashes and serialises, and what it leads to is the document meant."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies
from argmap.edit.transaction import Transaction
from argmap.formats.native import read, write
from argmap.model import rules
from argmap.model.change import Change, difference
from argmap.model.document import HEADER, Document, Entry
from argmap.model.records import Header, Statement


def claim(id: str, text: str = "x") -> Statement:
    return Statement(id=id, kind="claim", text=text)


def run(document: Document, data: st.DataObject) -> Change:
    transaction = Transaction(document)
    data.draw(strategies.commands(document))(transaction)
    return transaction.finish()


@given(st.data())
def test_a_change_and_its_inverse_cancel_out(data: st.DataObject) -> None:
    before = data.draw(strategies.documents(5, 5))
    change = run(before, data)
    after = before.apply(change)
    assert after.apply(change.invert()) == before
    assert write(after.apply(change.invert())) == write(before)
    assert change.invert().invert() == change
    assert rules.check(after) == ()


@given(st.data())
def test_changes_in_a_row_squash_into_one(data: st.DataObject) -> None:
    start = data.draw(strategies.documents(5, 5))
    documents, net = [start], Change()
    for _ in range(data.draw(st.integers(1, 6))):
        change = run(documents[-1], data)
        documents.append(documents[-1].apply(change))
        net = net.then(change)
    assert start.apply(net) == documents[-1]
    assert write(start.apply(net)) == write(documents[-1])
    assert documents[-1].apply(net.invert()) == start
    back = net.then(net.invert())
    assert not back


@given(st.data())
def test_a_change_survives_being_written_down(data: st.DataObject) -> None:
    before = data.draw(strategies.documents(5, 5))
    change = run(before, data)
    again = Change.from_json(json.loads(json.dumps(change.to_json())))
    assert again == change
    assert write(before.apply(again)) == write(before.apply(change))


@given(strategies.documents(4, 4), strategies.documents(4, 4))
def test_the_difference_of_two_maps_leads_from_one_to_the_other(
    before: Document, after: Document
) -> None:
    change = difference(before, after)
    assert before.apply(change) == after
    assert after.apply(change.invert()) == before
    assert not difference(before, before)


def test_a_change_names_every_id_it_touches_and_the_header() -> None:
    change = Change(
        added={"a": Entry(claim("a"), 0.0)},
        removed={"b": Entry(claim("b"), 1.0)},
        updated={"c": (Entry(claim("c"), 2.0), Entry(claim("c", "y"), 2.0))},
        header=(Header(), Header(title="t")),
    )
    assert change.ids == {"a", "b", "c", HEADER}
    assert change
    assert not Change()


def test_a_deleted_statement_comes_back_where_it_stood() -> None:
    document = Document.of([claim("a"), claim("b"), claim("c")])
    entry = document.entry("b")
    assert entry is not None
    removal = Change(removed={"b": entry})
    assert list(document.apply(removal)) == [claim("a"), claim("c")]
    assert document.apply(removal).apply(removal.invert()) == document


def test_a_change_that_does_not_fit_is_refused() -> None:
    document = Document.of([claim("a")])
    with pytest.raises(KeyError):
        document.apply(Change(removed={"b": Entry(claim("b"), 0.0)}))
    with pytest.raises(KeyError):
        document.apply(Change(updated={"b": (Entry(claim("b"), 0.0), Entry(claim("b"), 0.0))}))
    with pytest.raises(ValueError, match="there already"):
        document.apply(Change(added={"a": Entry(claim("a"), 0.0)}))


@pytest.mark.parametrize(
    "data",
    [
        {"added": {"a": ["statements", 0, {"id": "b", "kind": "claim", "text": ""}]}},
        {"added": {"a": ["nonsense", 0, {}]}},
        {"added": {"a": ["statements", 0, {"id": "a"}]}},
        {"added": {"a": 5}},
        {"updated": {"a": []}},
    ],
)
def test_what_is_no_change_is_refused(data: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        Change.from_json(data)


def test_what_could_not_be_read_goes_through_a_change_as_it_is() -> None:
    data = b'{"format": "argmap", "version": 1, "statements": [5, {"id": "x"}], "steps": {"y": 1}}'
    document, _ = read(data, "x")
    everything = difference(Document(), document)
    again = Change.from_json(json.loads(json.dumps(everything.to_json())))
    assert json.loads(write(Document().apply(again))) == json.loads(data)
