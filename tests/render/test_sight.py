"""What is looked at is drawn first; the rest follows, and then the picture is the whole one."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.layout.curves import rounded
from argmap.model.change import Change
from argmap.model.document import Document, Entry
from argmap.model.records import Argument, Group, Header, Premise, Record, Statement
from argmap.render.bezier import point_on
from argmap.render.picture import Box, Item
from argmap.render.scene import Scene, SceneBuilder, View
from argmap.render.sight import Looked, Sight
from made_up import MadeUp
from strategies import documents

WIDE = 12


def tree(wide: int = WIDE, *, crossed: bool = False) -> Document:
    """A claim with a row of reasons, each with reasons of its own; every third one linked.
    ``crossed``: with lines right across it, too."""
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
    for n in range(wide if crossed else 0):
        over = Premise(statement=f"r{n}.2")
        records.append(Argument(id=f"x{n}", premises=(over,), conclusion=f"r{wide - 1 - n}.0"))
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
    """Boxes that share something with it, and arrows that run through it."""
    left, top, width, height = box

    def there(item: Item) -> bool:
        x, y, w, h = item.bounds
        if not (x <= left + width and y <= top + height and x + w >= left and y + h >= top):
            return False
        turns = range(len(item.path) // 3)
        steps = (point_on(item.path, turn, n / 200) for turn in turns for n in range(201))
        return item.layer != "arrow" or any(
            0 <= x - left <= width and 0 <= y - top <= height for x, y in steps
        )

    return {
        id: item for id, item in items.items() if item.layer in ("box", "arrow") and there(item)
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
    ran, runs = (
        ((x, 20.0), (x, 30.0), (x + 20.0, 30.0), (x + 20.0, 40.0)) for x in (1040.0, 2040.0)
    )
    assert looked.sees([(stood, stands), (stands, stands)]) == [True, False]
    assert looked.sees_lines([(stood, ran, runs), (stands, runs, runs)]) == [True, False]


def test_a_line_around_all_that_one_looks_at_is_not_seen() -> None:
    looked = Looked((0.0, 0.0, 100.0, 100.0), (0.0, 0.0, 100.0, 100.0))
    far = 1000.0

    def around(*turns: tuple[float, float]) -> tuple[tuple[float, float], ...]:
        way = rounded(turns)
        assert min(way) <= (0.0, 0.0) <= (100.0, 100.0) <= max(way), "its bounds hold it all"
        return way

    beyond = around((-far, -far), (far, -far), (far, far))
    beside = around((-far, -far), (-far, 50.0), (-80.0, 50.0), (-80.0, far), (far, far))
    across = around((-far, -far), (-far, 50.0), (far, 50.0), (far, far))
    box = (-far, -far, 2 * far, 2 * far)
    ways = [(beyond, beyond), (beyond, beside), (beyond, across), (across, beyond)]
    assert looked.sees_lines([(box, *way) for way in ways]) == [False, False, True, True]


@given(st.sampled_from([tree(6), tree(6, crossed=True)]) | documents(), st.data())
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
