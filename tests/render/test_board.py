"""The board as a picture: the golden one, nothing cut at any size, kept pieces that are true."""

from __future__ import annotations

from pathlib import Path as File

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis.board import Board
from argmap.edit.editor import Editor
from argmap.model.document import Document
from argmap.model.records import Header, Scenario, Statement
from argmap.render.board import BoardMaker
from argmap.render.board_picture import BoardPicture
from argmap.render.picture import Line, Picture, Rect
from argmap.render.svg import svg
from argmap.render.theme import load
from made_up import MadeUp
from render import boards
from strategies import commands, documents

GOLDEN = File(__file__).parent / "golden"
FAMILIES = ("Inter", "Noto Sans CJK KR")


def made(board: Board, width: float | None = None, active: int | None = None) -> BoardPicture:
    return BoardMaker(MadeUp()).make(board, width, active)


@pytest.mark.parametrize(("look", "detail"), [("light", ""), ("dark", "statements")])
def test_the_board_of_the_patrols_is_the_golden_one(look: str, detail: str, update: bool) -> None:
    document = boards.patrols()
    foot = boards.turns_of(document, "sustained")
    board = boards.of(document, detail=detail, foot=foot)
    drawn = svg(made(board).picture, load(look), FAMILIES)
    golden = GOLDEN / f"board-{look}.svg"
    if update:
        golden.write_text(drawn, "utf-8", newline="\n")
    assert drawn == golden.read_text("utf-8")


def cells(picture: Picture) -> dict[str, list[str]]:
    return {
        id.removeprefix("cell:"): [s.text for s in item.shapes if isinstance(s, Line)]
        for id, item in picture.items.items()
        if id.startswith("cell:")
    }


def test_the_patrols_say_what_they_must() -> None:
    found = cells(made(boards.of(boards.patrols())).picture)
    verdicts = {id: lines[0] for id, lines in found.items()}
    said = {
        (scenario, position): verdicts[f"scenario:{scenario}:{position}"]
        for scenario in ("sustained", "sustained-turmoil", "pulls-back", "pulls-back-turmoil")
        for position in ("join", "caution")
    }
    assert list(said.values()) == [
        *("holds", "fails"),
        *("blocked", "fails"),
        *("fails", "holds"),
        *("fails", "holds"),
    ]
    assert all(len(lines) > 1 for lines in found.values())


def overlapping(picture: Picture) -> list[tuple[str, str]]:
    boxes = [
        item for id, item in picture.items.items() if id not in ("lines", "active:q", "active:-")
    ]
    found = []
    for at, one in enumerate(boxes):
        x, y, w, h = one.bounds
        for other in boxes[at + 1 :]:
            ox, oy, ow, oh = other.bounds
            if x < ox + ow - 1 and ox < x + w - 1 and y < oy + oh - 1 and oy < y + h - 1:
                found.append((one.id, other.id))
    return found


def outside(picture: Picture) -> list[str]:
    """Lines of text that do not lie in their item, or items outside the picture."""
    px, py, pw, ph = picture.bounds
    found = []
    for item in picture.items.values():
        x, y, w, h = item.bounds
        if x < px - 12 or y < py or x + w > px + pw + 12 or y + h > py + ph + 1:
            found.append(item.id)
        for shape in item.shapes:
            if isinstance(shape, Line):
                start = shape.x - (shape.width / 2 if shape.anchor == "middle" else 0)
                if start < 0 or start + shape.width > w + 1 or not 0 < shape.y <= h:
                    found.append(f"{item.id}: {shape.text}")
    return found


@pytest.mark.parametrize("width", [None, 420.0, 900.0, 1600.0])
@pytest.mark.parametrize(
    ("scenarios", "positions", "words", "lines"),
    [
        (0, 1, "Take this way", 1),
        (1, 0, "Take this way", 1),
        (12, 8, "Take this way", 1),
        (3, 2, "Take this way, which is the one that nobody has taken before", 20),
        (4, 3, "미국이 다자 안보 협력을 계속 유지하고 한국이 적극적으로 참여할 수 있는가", 3),
        (2, 3, "海上安全保障協力を続けるべきかどうかを、同盟国とともに検討する必要がある", 2),
        (2, 2, "Unbreakablewordthatismuchwiderthananycellofaboardandmustbesplitsomewhere", 1),
    ],
)
def test_nothing_is_cut_and_nothing_overlaps(
    scenarios: int, positions: int, words: str, lines: int, width: float | None
) -> None:
    document = boards.wide(scenarios, positions, words, lines)
    for detail in ("", "assumptions", "statements"):
        shown = made(boards.of(document, detail=detail), width, 0)
        assert overlapping(shown.picture) == []
        assert outside(shown.picture) == []
        for spot in shown.spots:
            x, y, w, h = spot.box
            assert x >= 0
            assert x + w <= shown.picture.bounds[2] + 1
            assert y + h <= shown.picture.bounds[3] + 1


def test_a_text_of_thirty_thousand_letters_leaves_the_verdicts_in_sight() -> None:
    document = boards.wide(2, 2, "Long words " * 2700)
    shown = made(boards.of(document, detail="statements"), 1280.0)
    assert overlapping(shown.picture) == []
    assert min(spot.box[1] for spot in shown.spots if spot.kind == "cell") < 500
    assert any(text.endswith("…") for text in boards.texts(shown.picture.items.values()))


def test_of_many_values_the_first_stand_at_their_scenario_and_the_rest_are_counted() -> None:
    names = [f"a{at}" for at in range(30)]
    records = [
        Statement(id="p", kind="position", text="P"),
        *(Statement(id=name, kind="assumption", text=name) for name in names),
        Scenario(id="one", title="One", values=dict.fromkeys(names, "true")),
        Scenario(id="two", title="Two", values=dict.fromkeys(names, "true") | {"a29": "false"}),
    ]
    shown = made(boards.of(Document.of(records)))
    said = " ".join(boards.texts(shown.picture.items.values()))
    assert "and 21 more values" in said
    assert "a29: false" in said
    assert "a28: true" not in said


def test_without_scenarios_the_maps_own_values_are_the_row_and_a_hint_says_more() -> None:
    shown = made(boards.of(boards.wide(0, 2)))
    assert [(row.kind, row.title) for row in shown.board.rows] == [("own", "")]
    assert "The map’s own values" in boards.texts(shown.picture.items.values())
    assert "hint:scenarios" in shown.picture.items


def test_without_positions_it_says_what_to_do() -> None:
    shown = made(boards.of(boards.wide(2, 0)))
    assert "hint:positions" in shown.picture.items
    empty = made(boards.of(Document.of([])))
    assert {"hint:positions", "hint:scenarios"} <= set(empty.picture.items)


def test_several_questions_are_several_tables_and_what_is_set_stands_in_the_first() -> None:
    records = [
        Statement(id="one", kind="question", text="Should we?"),
        Statement(id="two", kind="question", text="How?"),
        Statement(id="yes", kind="position", text="Yes", question="one"),
        Statement(id="slowly", kind="position", text="Slowly", question="two"),
        Statement(id="stray", kind="position", text="Whatever"),
        Statement(id="a", kind="assumption", text="It pays"),
        Scenario(id="s", title="Pays", values={"a": "true"}),
    ]
    shown = made(boards.of(Document.of(records, Header(title="The map"))))
    assert [part.title for part in shown.board.parts] == ["Should we?", "How?", ""]
    words = boards.texts(shown.picture.items.values())
    assert words.count("It pays: true") == 1
    assert "Positions without a question" in words
    assert "The map" in words
    assert len([spot for spot in shown.spots if spot.kind == "cell"]) == 3


def test_hidden_verdicts_leave_no_trace() -> None:
    board = boards.of(
        boards.patrols(), hidden=True, foot=boards.turns_of(boards.patrols(), "sustained")
    )
    shown = made(board)
    words = " ".join(boards.texts(shown.picture.items.values()))
    for word in ("holds", "fails", "blocked", "outweigh", "turns on:"):
        assert word not in words
    assert all(lines == [] for lines in cells(shown.picture).values())
    told = " ".join(f"{i.title} {i.description}" for i in shown.picture.items.values())
    assert "holds" not in told
    tokens = {
        getattr(shape, "fill", None)
        for id, item in shown.picture.items.items()
        if id.startswith("cell:")
        for shape in item.shapes
    }
    assert tokens & {"holds", "fails", "blocked", "open"} == set()


def test_a_trial_is_the_last_row_and_says_that_it_is_not_kept() -> None:
    trial = Scenario(id="trial", title="", values={"us-sustains-squad": "false"})
    board = boards.of(boards.patrols(), trial=trial, begun_from="sustained")
    assert [row.kind for row in board.rows] == [*["scenario"] * 4, "trial"]
    words = boards.texts(made(board).picture.items.values())
    assert {"Trial", "not kept yet"} <= set(words)


def test_what_a_scenario_turns_round_is_flipped_and_what_is_usual_is_not() -> None:
    board = boards.of(boards.patrols(), own=True)
    flipped = {
        row.scenario or row.kind: [each.statement for each in row.given if each.flipped]
        for row in board.rows
    }
    assert flipped == {
        "own": [],
        "sustained": [],
        "sustained-turmoil": ["seoul-can-act", "domestic-turmoil"],
        "pulls-back": ["us-sustains-squad"],
        "pulls-back-turmoil": ["us-sustains-squad", "seoul-can-act", "domestic-turmoil"],
    }


def test_the_row_that_counts_is_marked_in_every_table() -> None:
    shown = made(boards.of(boards.patrols()), None, 2)
    (ground,) = [item for id, item in shown.picture.items.items() if id.startswith("active:")]
    row = shown.picture.items["row:should-join:scenario:pulls-back"]
    assert ground.bounds[1] <= row.y <= ground.bounds[1] + ground.bounds[3]
    assert any(isinstance(shape, Rect) and shape.fill == "selection" for shape in ground.shapes)


def test_degrees_are_bars_and_figures() -> None:
    document = boards.patrols()
    header = document.header.replace(semantics="strength:df-quad")
    board = boards.of(Document.of(document, header))
    words = boards.texts(made(board).picture.items.values())
    assert "degrees of strength · 2 assumptions · 4 scenarios" in words
    figures = [word for word in words if word.replace(".", "").isdigit() and "." in word]
    assert len(figures) == 12


@given(st.data())
def test_a_board_after_edits_equals_one_made_from_scratch(data: st.DataObject) -> None:
    editor = Editor(data.draw(documents()))
    maker = BoardMaker(MadeUp())
    detail = data.draw(st.sampled_from(["", "assumptions", "statements"]))
    for _ in range(3):
        board = boards.of(editor.document, detail=detail, own=data.draw(st.booleans()))
        width = data.draw(st.sampled_from([None, 700.0, 1200.0]))
        kept = maker.make(board, width)
        fresh = BoardMaker(MadeUp()).make(board, width)
        assert kept.picture == fresh.picture
        assert kept.spots == fresh.spots
        assert kept.tables == fresh.tables
        editor.run(data.draw(commands(editor.document)))


def test_what_did_not_change_is_the_very_same_object() -> None:
    document = boards.patrols()
    maker = BoardMaker(MadeUp())
    before = maker.make(boards.of(document, detail="statements")).picture.items
    again = maker.make(boards.of(document, detail="statements")).picture.items
    assert all(again[id] is item for id, item in before.items())
    editor = Editor(document)
    other = document.statements["trained-together"].replace(text="Trained together, and often")
    editor.run(lambda draft: draft.put(other) and None)
    after = maker.make(boards.of(editor.document, detail="statements")).picture.items
    assert [id for id, item in after.items() if item is not before[id]] == ["line:trained-together"]
