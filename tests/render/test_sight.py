"""What is looked at is drawn first; the rest follows, and then the picture is the whole one."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.model.change import Change
from argmap.model.document import Document, Entry
from argmap.model.records import Argument, Group, Header, Premise, Record, Statement
from argmap.render.picture import Box, Item
from argmap.render.scene import Scene, SceneBuilder, View
from argmap.render.sight import Looked, Sight
from made_up import MadeUp
from strategies import documents

WIDE = 12


def tree(wide: int = WIDE) -> Document:
    """A claim with a row of reasons, each with reasons of its own; every third one linked."""
    records: list[Record] = [Statement(id="top", kind="claim", text="What all of it is about.")]
    for n in range(wide):
        low = [f"r{n}.{m}" for m in range(3)]
        records.append(Statement(id=f"r{n}", kind="claim", text=f"The reason number {n}. " * 3))
        records += [Statement(id=id, kind="evidence", text=f"Evidence {id}. " * 4) for id in low]
    for n in range(wide):
        up = Premise(statement=f"r{n}")
        legs = [Premise(statement=f"r{n}.{m}", role="assumption") for m in range(3)]
        by = [tuple(legs)] if n % 3 == 0 else [(leg,) for leg in legs]
        records.append(Argument(id=f"a{n}", premises=(up,), conclusion="top"))
        records += [
            Argument(id=f"a{n}.{m}", premises=premises, conclusion=f"r{n}")
            for m, premises in enumerate(by)
        ]
    return Document.of(records, Header(title="A tree"))


def with_text(document: Document, id: str, text: str) -> Document:
    entry = document.entry(id)
    assert entry is not None
    return document.apply(
        Change(updated={id: (entry, Entry(entry.record.replace(text=text), entry.key))})
    )


def around(scene: Scene, id: str) -> Box:
    x, y, width, height = scene.picture.items[id].bounds
    return (x - 10, y - 10, width + 20, height + 20)


def seen(scene: Scene, id: str) -> Box:
    """Around a statement, or around another where that is folded away."""
    items = scene.picture.items
    return around(scene, id if id in items else next(i for i in scene.sizes if i in items))


def touching(items: Mapping[str, Item], box: Box) -> dict[str, Item]:
    left, top, width, height = box
    return {
        id: item
        for id, item in items.items()
        if item.layer in ("box", "arrow")
        and item.bounds[0] <= left + width
        and item.bounds[1] <= top + height
        and item.bounds[0] + item.bounds[2] >= left
        and item.bounds[1] + item.bounds[3] >= top
    }


def test_what_moves_out_of_sight_is_left_for_later() -> None:
    builder = SceneBuilder(MadeUp())
    before = builder.build(tree(), View())
    edited = with_text(tree(), "r0", "Many more words than there were before. " * 8)
    first = builder.build(edited, View(), before, Sight(around(before, "r0"), "r0"))
    assert first.unmade is not None
    far = f"r{WIDE - 1}.0"
    assert far in first.unmade.ids
    assert first.picture.items[far] is before.picture.items[far]
    whole = builder.build(edited, View(), first)
    assert whole.unmade is None
    assert whole.centres == first.centres
    assert whole.picture.items[far] != first.picture.items[far]
    assert whole.picture.items["r0"] is first.picture.items["r0"]


def test_what_is_written_anew_is_made_wherever_it_stands() -> None:
    builder = SceneBuilder(MadeUp())
    before = builder.build(tree(), View())
    far = f"r{WIDE - 1}"
    edited = with_text(tree(), far, "Other words.")
    first = builder.build(edited, View(), before, Sight(around(before, "r0")))
    assert first.picture.items[far].title == "Other words."
    assert first.picture.items[f"a{WIDE - 1}"].description == "from: Other words."


def test_frames_of_groups_are_drawn_around_what_is_in_its_place() -> None:
    records = [*tree(), Group(id="g", title="All", members=("r0", f"r{WIDE - 1}"))]
    document = Document.of(records)
    builder = SceneBuilder(MadeUp())
    before = builder.build(document, View())
    edited = with_text(document, "r0", "Many more words than there were before. " * 8)
    first = builder.build(edited, View(), before, Sight(around(before, "r0"), "r0"))
    assert first.unmade is None
    assert first.picture == builder.build(edited, View(), first).picture


def test_what_stood_where_one_will_look_is_seen_though_it_moves_from_there_unseen() -> None:
    looked = Looked((0.0, 0.0, 100.0, 100.0), (1000.0, 0.0, 100.0, 100.0))  # the view has followed
    stood, stands = (1040.0, 20.0, 20.0, 20.0), (2040.0, 20.0, 20.0, 20.0)
    path = ((2040.0, 20.0), (2040.0, 30.0), (2060.0, 30.0), (2060.0, 40.0))
    assert looked.sees([(stood, stands), (stands, stands)]) == [True, False]
    assert looked.sees_lines([(stood, path), (stands, path)]) == [True, False]


@given(st.one_of(st.just(tree(6)), documents()), st.data())
def test_what_is_in_sight_is_true_at_once_and_all_of_it_right_after(
    document: Document, data: st.DataObject
) -> None:
    ids = list(document.statements)
    assume(ids)
    builder = SceneBuilder(MadeUp())
    scene = builder.build(document, View())
    for _ in range(4):
        id, held, looked = (data.draw(st.sampled_from(ids)) for _ in range(3))
        document = with_text(document, id, data.draw(st.sampled_from(["short", "x " * 60])))
        view = View(folded=frozenset(data.draw(st.sets(st.sampled_from(ids), max_size=1))))
        scratch = SceneBuilder(MadeUp()).build(document, view, scene)
        sight = Sight(
            seen(scene, looked),
            held=data.draw(st.sampled_from([held, looked, ""])),
            brought=data.draw(st.sampled_from([id, ""])),
            margin=24.0,
        )
        scene = builder.build(document, view, scene, sight)
        if scene.unmade is not None and data.draw(st.booleans()):  # looked once more, elsewhere
            scene = builder.build(document, view, scene, Sight(seen(scene, held), held))
        assert scene.centres == scratch.centres
        assert list(scene.picture.items) == list(scratch.picture.items)
        if scene.unmade is not None:
            left, top, right, bottom = scene.unmade.true
            true = (left, top, right - left, bottom - top)
            assert touching(scene.picture.items, true) == touching(scratch.picture.items, true)
        else:
            assert scene.picture == scratch.picture
        if data.draw(st.booleans()):
            scene = builder.build(document, view, scene)
            assert scene.picture == scratch.picture
