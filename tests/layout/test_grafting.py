from __future__ import annotations

from hypothesis import event, given
from hypothesis import strategies as st

from argmap.layout.diagram import Diagram, diagram
from argmap.layout.grafting import diagram_after
from argmap.model.change import Change
from argmap.model.document import Document, Entry
from argmap.model.records import Argument, Kind, Premise, Statement
from strategies import documents


def scratch(document: Document) -> Diagram:
    return diagram(Document(document.header, document.entries))


@given(documents(10, 10), st.data())
def test_a_leaf_that_comes_or_goes_leaves_the_diagram_that_is_made_from_scratch(
    document: Document, data: st.DataObject
) -> None:
    nodes = [*document.statements, *document.arguments]
    key = st.floats(-2, 12, allow_nan=False)
    kinds: list[Kind] = ["claim", "question", "position", "evidence"]
    kind = data.draw(st.sampled_from(kinds))
    leaf = Statement(id="the leaf", kind=kind, text="")
    added = {"the leaf": Entry(leaf, data.draw(key))}
    if nodes:
        target = data.draw(st.sampled_from(nodes))
        by = Argument(
            id="by it",
            premises=(Premise(statement="the leaf"),),
            conclusion=target,
            polarity="support",
        )
        added["by it"] = Entry(by, data.draw(key))
    change = Change(added=added)
    larger = document.apply(change)
    diagram(document)
    expected = scratch(larger)
    grown = diagram_after(larger, document)
    assert grown == expected
    event("node at another place" if expected.nodes[-1].id != "the leaf" else "node at the end")
    smaller = larger.apply(change.invert())
    assert diagram_after(smaller, larger) == scratch(smaller)


@given(documents(8, 8), st.data())
def test_any_other_edit_is_made_from_scratch(document: Document, data: st.DataObject) -> None:
    statements = list(document.statements)
    diagram(document)
    if not statements:
        return
    id = data.draw(st.sampled_from(statements))
    entry = document.entries["statements"][id]
    after = Entry(
        document.statements[id].replace(
            kind=data.draw(st.sampled_from(["claim", "question", "position"])),
            question=data.draw(st.sampled_from([None, *statements])),
        ),
        data.draw(st.sampled_from([entry.key, -1.0, 99.0])),
    )
    edited = document.apply(Change(updated={id: (entry, after)}))
    assert diagram_after(edited, document) == scratch(edited)


@given(documents(10, 12), st.data())
def test_arguments_in_another_order_give_the_diagram_that_is_made_from_scratch(
    document: Document, data: st.DataObject
) -> None:
    if not document.arguments:
        return
    moved = data.draw(st.lists(st.sampled_from(list(document.arguments)), max_size=3, unique=True))
    entries = document.entries["arguments"]
    key = st.floats(-2, 14, allow_nan=False)
    after = {id: (entries[id], Entry(entries[id].record, data.draw(key))) for id in moved}
    diagram(document)
    turned = document.apply(Change(updated=after))
    expected = scratch(turned)
    event("another order" if expected != diagram(document) else "the same order")
    assert diagram_after(turned, document) == expected
