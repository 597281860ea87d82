from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model.change import Change
from argmap.model.document import Document, Entry
from argmap.model.kinds import BY_KIND
from argmap.model.records import Argument, Header, Place, Premise, Record, Statement, collection_of
from argmap.render.cut import Cut
from argmap.render.picture import LAYERS, Line
from argmap.render.scene import Scene, SceneBuilder, View
from made_up import MadeUp
from strategies import documents

Build = Callable[..., Scene]


def changed(document: Document, id: str, **fields: object) -> Document:
    entry = document.entry(id)
    assert entry is not None
    after = Entry(entry.record.replace(**fields), entry.key)
    return document.apply(Change(updated={id: (entry, after)}))


def added(document: Document, *records: Record) -> Document:
    entries: dict[str, Entry] = {}
    for record in records:
        there = document.entries.get(collection_of(record), {})
        last = max((entry.key for entry in there.values()), default=0.0)
        entries[record.id] = Entry(record, last + 1 + len(entries))
    return document.apply(Change(added=entries))


def test_cards_that_are_known_are_taken_over_where_they_show_the_same(document: Document) -> None:
    cut, view = Cut(lean=True, ratio=1.5), View(direction="right")
    first = SceneBuilder(MadeUp(), cut=cut)
    first.build(document, View())
    other = changed(document, "join", text="Other words than before")
    tight = cut._replace(tight=1.5, aspect=0.8)
    second = SceneBuilder(MadeUp(), cut=tight, known=first.cards)
    assert second.build(other, view).picture == (
        SceneBuilder(MadeUp(), cut=tight).build(other, view).picture
    )
    made = {id for id, shown in second.cards.items() if shown.card is not first.cards[id].card}
    assert made == {"join"}


def test_every_statement_link_argument_and_group_has_an_item(
    document: Document, build: Build
) -> None:
    scene = build(document)
    items = scene.picture.items
    for id in document.statements:
        assert (items[id].kind, items[id].layer, items[id].record) == ("statement", "box", id)
    for id in document.arguments:
        assert (items[f"•{id}"].layer, items[f"•{id}"].record) == ("bead", id)
    for link in scene.diagram.links:
        assert items[link.id].layer == "arrow"
        assert items[link.id].record == (link.argument or link.source)
        assert len(items[link.id].path) % 3 == 1
    assert (items["g"].kind, items["g"].layer) == ("group", "group")


def test_boxes_stand_on_whole_pixels_where_the_layout_put_them(
    document: Document, build: Build
) -> None:
    scene = build(document)
    for id in document.statements:
        item = scene.picture.items[id]
        cx, cy = scene.centres[id]
        width, height = scene.sizes[id]
        assert item.x == int(item.x)
        assert abs(item.x + width / 2 - cx) <= 0.5
        assert abs(item.y + height / 2 - cy) <= 0.5


def test_the_picture_holds_all_its_items(document: Document, build: Build) -> None:
    picture = build(document).picture
    left, top, width, height = picture.bounds
    for item in picture.items.values():
        x, y, w, h = item.bounds
        assert left <= x
        assert top <= y
        assert x + w <= left + width
        assert y + h <= top + height
    assert sum(len(items) for items in picture.layers.values()) == len(picture.items)
    assert tuple(picture.layers) == LAYERS


def test_an_empty_document_is_an_empty_picture(build: Build) -> None:
    picture = build(Document.of([], Header(title="New"))).picture
    assert not picture.items
    assert picture.title == "New"


def test_building_again_gives_the_very_same_objects(document: Document, build: Build) -> None:
    first = build(document)
    again = build(document, first)
    assert first.picture.items.keys() == again.picture.items.keys()
    for id, item in again.picture.items.items():
        assert item is first.picture.items[id], id


def test_after_an_edit_that_moves_nothing_only_that_box_is_another(
    document: Document, build: Build
) -> None:
    first = build(document)
    text = document.statements["seen"].text
    after = build(changed(document, "seen", text=text[:-1] + "x"), first)
    another = {i for i, item in after.picture.items.items() if item is not first.picture.items[i]}
    assert another == {"seen", "a2"}  # the arrow's name tells where it comes from


def test_what_only_moves_keeps_its_shapes(document: Document, build: Build) -> None:
    first = build(document)
    after = build(changed(document, "q", text="A much longer question? " * 8), first)
    moved = [i for i in document.statements if i != "q"]
    assert any(after.picture.items[i].y != first.picture.items[i].y for i in moved)
    for id in moved:
        assert after.picture.items[id].shapes is first.picture.items[id].shapes


def test_a_verdict_changes_its_card_and_moves_nothing(document: Document, build: Build) -> None:
    first = build(document, verdicts={"join": "holds"})
    after = build(document, first, verdicts={"join": "fails"})
    assert after.centres == first.centres
    another = {i for i, item in after.picture.items.items() if item is not first.picture.items[i]}
    assert another == {"join"}


def test_another_strength_is_another_card_and_the_others_stay(
    document: Document, build: Build
) -> None:
    first = build(document, strengths={"join": 0.5, "caution": 0.25})
    after = build(document, first, strengths={"join": 0.756, "caution": 0.2501})
    changed = {
        id for id, item in after.picture.items.items() if item is not first.picture.items[id]
    }
    assert changed == {"join"}
    assert "0.76" in after.picture.items["join"].description
    assert first.centres == after.centres


def test_a_scenarios_value_stands_on_the_card(document: Document, build: Build) -> None:
    said = build(document, values={"stays": "false"}).picture.items["stays"].description
    assert "false" in said
    assert "true" in build(document).picture.items["stays"].description


def test_every_card_says_its_kind_while_verdicts_are_told(document: Document, build: Build) -> None:
    picture = build(document, judged=True).picture
    for id, statement in document.statements.items():
        said = [shape.text for shape in picture.items[id].shapes if isinstance(shape, Line)]
        assert BY_KIND[statement.kind].title.upper() in said


def test_a_renamed_camp_or_source_shows_on_its_cards(document: Document, build: Build) -> None:
    first = build(document)
    after = build(changed(document, "friends", name="Allies"), first)
    assert "Allies" in after.picture.items["seen"].description
    again = build(changed(document, "book", title="B", author=()), first)
    assert "B 2024" in again.picture.items["seen"].description


def test_what_is_folded_away_is_counted_on_the_card(document: Document, build: Build) -> None:
    scene = build(document, folded=frozenset({"join"}))
    assert "standing" not in scene.picture.items
    assert "more below" in scene.picture.items["join"].description


def test_a_faint_argument_is_drawn_at_30_percent(document: Document, build: Build) -> None:
    items = build(document, faint=frozenset({"a1"})).picture.items
    assert {items[i].opacity for i in ("a1", "a1/0", "a1/1", "•a1", "a1/1•")} == {0.3}
    assert items["a2"].opacity == 1.0
    first = build(document).picture.items["a1"]
    assert first.opacity == 1.0


def test_a_hand_placed_box_stands_where_the_hand_put_it(document: Document, build: Build) -> None:
    placed = added(document, Place(id="p", node="seen", x=900, y=-300))
    scene = build(placed, build(document))
    assert scene.centres["seen"] == (900, -300)


def test_the_picture_can_run_to_the_right(document: Document, build: Build) -> None:
    scene = build(document, direction="right")
    assert scene.centres["q"][0] < scene.centres["join"][0] < scene.centres["seen"][0]


def test_an_argument_that_supports_itself_is_drawn_all_the_same(build: Build) -> None:
    statements = [Statement(id=i, kind="claim", text=i) for i in ("a", "b")]
    around = [
        Argument(id="x", premises=(Premise(statement="a"),), conclusion="b"),
        Argument(id="y", premises=(Premise(statement="b"),), conclusion="a"),
        Argument(id="z", premises=(Premise(statement="a"),), conclusion="a"),
    ]
    items = build(Document.of([*statements, *around])).picture.items
    assert {"a", "b", "x", "y", "z", "•x", "•y", "•z"} <= items.keys()


@settings(max_examples=25)
@given(documents(), st.data())
def test_a_scene_after_an_edit_equals_one_from_scratch(
    document: Document, data: st.DataObject
) -> None:
    builder = SceneBuilder(MadeUp())
    view = View()
    scene = builder.build(document, view)
    for _ in range(3):
        ids = list(document.statements)
        if not ids:
            return
        id = data.draw(st.sampled_from(ids))
        text = data.draw(st.sampled_from(["short", "a text of some more words", "x " * 60]))
        document = changed(document, id, text=text)
        if data.draw(st.booleans()):
            fresh = f"n{len(document)}"
            document = added(
                document,
                Statement(id=fresh, kind="claim", text="new"),
                Argument(id=f"{fresh}a", premises=(Premise(statement=fresh),), conclusion=id),
            )
        folded = frozenset(data.draw(st.sets(st.sampled_from(ids), max_size=1)))
        view = View(folded=folded, faint=frozenset(list(document.arguments)[:1]))
        before = scene
        scene = builder.build(document, view, before)
        scratch = SceneBuilder(MadeUp()).build(document, view, before)
        assert scene.picture == scratch.picture
        assert scene.centres == scratch.centres
