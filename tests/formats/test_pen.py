"""The quick pen writes what pydantic would, or nothing."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies
from argmap.formats import writing
from argmap.formats.pen import Pen
from argmap.model.document import Document
from argmap.model.records import (
    Argument,
    Citation,
    Label,
    Place,
    Premise,
    Record,
    Source,
    Statement,
    Step,
    Unread,
    Watch,
)


def plainly(name: str, records: Sequence[Record]) -> bytes:
    return writing._ANY.to_json({name: [*records]}, indent=2, exclude_unset=True)


@given(strategies.documents(6, 6), st.integers(1, 4))
def test_what_the_pen_writes_is_what_pydantic_writes(document: Document, size: int) -> None:
    for name, entries in document.entries.items():
        pen, records = Pen(name), [entry.record for entry in entries.values()]
        for at in range(0, len(records), size):
            some = records[at : at + size]
            assert pen.write(some) in (None, plainly(name, some))


CITED = (Citation(source="p", locator="1.1"),)
REASON = (Premise(statement="s", role="assumption"),)


@pytest.mark.parametrize(
    "records",
    [
        [
            Statement(id="a", kind="claim", text="“a”: \\ b", tags=("\n", "")),
            Statement(id="c", kind="claim", text='": \\": a colon first', tags=(':"',)),
            Statement(id="b", kind="claim", text=""),
        ],
        [Statement(id=id, kind="claim", text="t", origin="text", citations=CITED) for id in "ab"],
        [Statement(id="a", kind="claim", text="t", label=Label(name="n"), watch=Watch(owner="o"))],
        [Argument(id=id, premises=REASON, conclusion="c", polarity="support") for id in "ab"],
        [
            Argument(id=id, premises=REASON, conclusion="c", weight=0.5 * n)
            for n, id in enumerate("ab")
        ],
        [Source(id="p", author=({"family": "F", "given": "G"},), issued={"date-parts": [[2024]]})],
        [Place(id="p", node="a", x=1, y=-2.5)],
        [Step(id="e", title="t", reveal=(("a",), ()), dim=False)],
    ],
    ids=lambda records: repr(records[0])[:60],
)
def test_sound_records_are_written(records: list[Record]) -> None:
    name = type(records[0]).collection
    assert Pen(name).write(records) == plainly(name, records)


def test_a_default_that_only_some_spell_out_is_not_lost() -> None:
    some = [
        Statement(id="a", kind="claim", text="t", origin="text"),
        Statement(id="b", kind="claim", text="t"),
        Statement(id="c", kind="claim", text="t", citations=(Citation(source="p", locator=""),)),
        Statement(id="d", kind="claim", text=": a colon first", tags=()),
        Statement(id="e", kind="claim", text="t", tags=(":",), notes=""),
    ]
    for each in (some[:2], some[2:3]):
        assert Pen("statements").write(each) is None
    pen = Pen("statements")
    for record in some:
        assert pen.write([record]) in (None, plainly("statements", [record]))


def test_it_stops_where_fields_have_places_of_their_own() -> None:
    pen = Pen("statements")
    strange = Statement.model_validate({"id": "a", "x": 1, "kind": "claim", "text": "t"})
    watch = Watch.model_validate({"x": 1, "owner": "o"})
    within = Statement(id="b", kind="claim", text="t", watch=watch)
    for record in (strange, within, Unread(id="c", within="statements", raw=5)):
        assert pen.write([record]) is None
    odd = Source.model_construct({"id", "issued"}, id="p", issued={"x": float("nan")})
    assert Pen("sources").write([odd]) is None
    sound = [Statement(id="d", kind="claim", text="t")]
    assert pen.write(sound) == plainly("statements", sound)
