from __future__ import annotations

from pathlib import Path

import pytest

from argmap.model.document import Document
from argmap.model.records import Argument, Premise, Scenario, Statement, Step
from argmap.ui.present.judging import Judging
from argmap.ui.present.presence import DIM
from argmap.ui.present.proportions import LEAST, WANTED
from room import Room, read

MAPS = sorted((Path(__file__).parents[3] / "maps").glob("*.argmap.json"))
DATA = Path(__file__).parents[2] / "data"


def chain(*steps: Step, count: int = 8, scenarios: tuple[Scenario, ...] = ()) -> Document:
    """A claim, a reason for it, a reason for that, and so on; the last one is an assumption."""
    statements = [
        Statement(id=f"s{n}", kind="claim" if n + 1 < count else "assumption", text=f"Claim {n}")
        for n in range(count)
    ]
    arguments = [
        Argument(id=f"a{n}", premises=(Premise(statement=f"s{n + 1}"),), conclusion=f"s{n}")
        for n in range(count - 1)
    ]
    return Document.of((*statements, *arguments, *steps, *scenarios))


def everything(room: Room) -> dict[str, float]:
    return {id: room.show.presence(id) for id in room.show.shot.picture.items}


def test_what_is_not_out_yet_is_hidden_with_its_lines(enter):
    step = Step(id="x", title="One", focus=("s0",), reveal=(("s1",), ("s2",)))
    room = enter(chain(step))
    assert [room.show.presence(id) for id in ("s0", "a0", "•a0", "s1", "s2")] == [1, 0, 0, 0, 0]
    room.press("Right")
    assert [room.show.presence(id) for id in ("s0", "a0", "•a0", "s1", "s2")] == [1, 1, 1, 1, 0]
    room.press("Right")
    assert [room.show.presence(id) for id in ("a1", "•a1", "s2")] == [1, 1, 1]


def test_the_rest_of_the_map_is_dimmed_to_a_quarter_in_its_own_picture(enter):
    room = enter(chain(Step(id="x", title="One", focus=("s3",))))
    assert not room.show.shot.alone
    there = everything(room)
    assert there.pop("s3") == 1
    assert set(there.values()) == {DIM} == {0.25}


def test_a_step_that_does_not_dim_shows_the_rest_in_full(enter):
    room = enter(chain(Step(id="x", title="One", focus=("s3",), dim=False)))
    assert set(everything(room).values()) == {1}


def test_dimmed_boxes_are_painted_in_colours_near_the_ground(enter):
    room = enter(chain(Step(id="x", title="One", focus=("s3",))))
    show = room.show
    picture = show.grab().toImage()

    def spine(id: str):
        x, y, _, h = show.camera.frame(show.shot.picture.items[id].bounds)
        return picture.pixelColor(round(x + 3 * show.camera.scale), round(y + h / 2))

    ground = picture.pixelColor(5, 500)
    full, dim = spine("s3"), spine("s4")
    share = (ground.lightness() - dim.lightness()) / (ground.lightness() - full.lightness())
    assert share == pytest.approx(0.25, abs=0.03)


def test_reveals_do_not_move_the_camera_or_anything_in_the_picture(enter, maps):
    for path in MAPS:
        show = enter(read(path)).show
        seen: dict[int, tuple[object, object]] = {}
        for index in range(len(show.story)):
            show.go(index)
            now = (show.shot.picture, show.camera)
            assert seen.setdefault(show.frame.number, now) == now


@pytest.mark.parametrize(
    ("size", "share"),
    [
        ((1600, 900), 40),
        ((1280, 720), 40),
        ((1920, 1080), 40),
        ((1280, 800), 45),
        ((1024, 768), 50),
    ],
)
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name.split(".")[0])
def test_every_step_of_every_map_is_read_from_the_back_row(enter, path, size, share):
    """A 40th of the height on a wide screen; a narrower one has less room at the same height."""
    document = read(path)
    show = enter(document, size=size, judging=Judging(document)).show
    found: dict[int, float] = {}
    for index in range(len(show.story)):
        show.go(index)
        found[show.frame.number + 1] = show.text_size
    assert {step: text for step, text in found.items() if text < size[1] / share - 0.05} == {}


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name.split(".")[0])
def test_what_a_step_shows_lies_clear_of_title_and_foot(enter, path):
    document = read(path)
    show = enter(document, judging=Judging(document)).show
    for index in range(len(show.story)):
        show.go(index)
        proportions = show.lettering.proportions
        for item in show.shot.picture.items.values():
            if show.presence(item.id) == 1 and item.record in show.frame.whole:
                x, y, w, h = show.camera.frame(item.bounds)
                assert x >= -1
                assert x + w <= 1601
                assert y >= proportions.band - 1
                assert y + h <= 900 - proportions.foot + 1


def test_a_few_statements_have_the_size_that_look_wants(enter, maps):
    show = enter(read(maps / "joint-patrols.argmap.json")).show
    show.go_to_step(4)
    assert show.text_size >= WANTED


def test_a_branch_that_is_spread_wide_is_laid_out_by_itself(enter):
    far = Step(id="x", title="Ends", focus=("s0", "s15"))
    show = enter(chain(far, count=16)).show
    assert show.shot.alone
    assert set(show.shot.picture.items) == {"s0", "s15"}
    assert show.text_size >= WANTED


def test_a_branch_by_itself_shows_no_argument_of_which_a_premise_is_missing(enter, maps):
    document = read(maps / "joint-patrols.argmap.json")
    show = enter(document).show
    for index in range(len(show.story)):
        show.go(index)
        if show.shot.alone:
            part = show.shot.scene.document.arguments
            assert all(part[id].premises == document.arguments[id].premises for id in part)


def test_the_scenario_of_a_step_sets_the_pills_and_the_foot(enter):
    scenario = Scenario(id="low", title="Low tide", values={"s7": "false"})
    steps = (
        Step(id="x", title="As it is", focus=("s6", "s7")),
        Step(id="y", title="Low", focus=("s6", "s7"), scenario="low"),
    )
    room = enter(chain(*steps, scenarios=(scenario,)))

    def pill() -> list[str]:
        shapes = room.show.shot.picture.items["s7"].shapes
        return [s.text for s in shapes if getattr(s, "style", "") == "pill"]

    assert pill() == ["open"]
    assert room.show.lettering.foot == ()
    room.press("Right")
    assert pill() == ["false"]
    said = " ".join(run.text for run in room.show.lettering.foot)
    assert said == "Low tide — Claim 7: false"


def test_a_step_whose_ids_are_gone_is_left_out(enter):
    steps = (
        Step(id="x", title="Gone", focus=("nobody",), reveal=(("nothing",),)),
        Step(id="y", title="Half", focus=("s1", "nobody"), scenario="no-such-scenario"),
    )
    room = enter(chain(*steps))
    assert [frame.step.title for frame in room.show.story] == ["Half"]
    assert room.show.lettering.number == "1 / 1"
    room.press("Right", "Escape")
    assert room.left == 1


def test_a_map_without_steps_is_presented_from_the_top(enter):
    room = enter(chain(count=4))
    assert room.show.frame.step.focus == ("s0",)
    room.press("Right")
    assert room.show.presence("s1") == 1


def test_one_statement_without_words_can_be_presented(enter):
    room = enter(Document.of([Statement(id="s", kind="claim", text="")]))
    room.press("Right", "G", "Escape", "Z", "Right", "M", "H", "Escape")
    assert room.at == (1, 0)
    assert not room.show.grab().isNull()


def test_a_text_of_30000_characters_does_not_stop_the_show(enter):
    document = Document.of(
        [
            Statement(id="s", kind="claim", text="word " * 6000),
            Step(id="x", title="</script> <b>no</b> " * 60, focus=("s",), notes="<img src=x>" * 9),
        ]
    )
    room = enter(document)
    room.press("Right", "M", "G", "Escape")
    assert len(room.show.lettering.title) == 3
    assert room.show.lettering.title[-1].text.endswith("…")


def test_the_korean_map_is_presented_in_a_korean_face(enter):
    room = enter(read(DATA / "korean.argmap.json"))
    for index in range(len(room.show.story)):
        room.show.go(index)
        assert room.show.text_size >= LEAST
    assert any("CJK KR" in family for family in room.show.wall.brush.full.families)


def test_another_size_of_the_wall_keeps_the_frame(enter, maps):
    room = enter(read(maps / "joint-patrols.argmap.json"))
    room.press("5", "Return", "Right")
    before = room.show.text_size
    room.show.resize(1024, 640)
    assert room.at == (5, 1)
    assert room.show.text_size < before


def test_dark_and_light_are_told_apart_while_presenting(enter, maps):
    from argmap.render import theme as themes

    room = enter(read(maps / "joint-patrols.argmap.json"))
    light = room.show.grab().toImage().pixelColor(5, 450).lightness()
    room.show.set_theme(themes.load("dark"))
    assert room.show.grab().toImage().pixelColor(5, 450).lightness() < light / 3


def test_steps_are_made_ready_while_nothing_moves(qtbot, enter, maps):
    show = enter(read(maps / "joint-patrols.argmap.json")).show
    qtbot.waitUntil(lambda: not show.reel.prepare(0))
    assert show.index == 0


def test_a_screen_reader_is_told_the_step_and_its_statements(enter):
    step = Step(id="x", title="Start", focus=("s0",), reveal=(("s1",),))
    room = enter(chain(step))
    assert room.show.accessibleName() == "1 / 1: Start"
    assert room.show.accessibleDescription() == "Claim 0"
    room.press("Right")
    assert room.show.accessibleDescription() == "Claim 0. Claim 1"
