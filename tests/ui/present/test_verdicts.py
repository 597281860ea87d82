"""Verdicts in the room: of each step's scenario, in the foot, on the cards; none while hidden."""

from __future__ import annotations

from itertools import pairwise

import pytest

from argmap.app.deciding import Deciding
from argmap.model.document import Document
from argmap.model.records import Step
from argmap.render.picture import Line
from argmap.ui.present.judging import Judging
from room import read


@pytest.fixture
def document(maps):
    return read(maps / "joint-patrols.argmap.json")


def words(show, id):
    """What the card of a statement says."""
    shapes = show.shot.picture.items[id].shapes
    return [shape.text for shape in shapes if isinstance(shape, Line)]


def foot(show):
    return " ".join(run.text for run in show.lettering.foot if run.text)


def index_under(document, show, scenario, id):
    """The first frame that shows a statement under a scenario."""
    return next(
        index
        for index, frame in enumerate(show.story)
        if frame.step.scenario == scenario and id in frame.whole
    )


def test_each_step_shows_the_verdicts_of_its_own_scenario(enter, document):
    show = enter(document, judging=Judging(document)).show
    judging = Deciding()
    judging.adopt(document, None)
    told = 0
    for index, frame in enumerate(show.story):
        show.go(index)
        wanted = judging.of(frame.step.scenario).verdicts
        for id in ("join", "caution", "stay-out"):
            if id in show.shot.picture.items:
                assert wanted[id] in words(show, id)
                told += 1
    assert told


def test_the_foot_says_the_verdict_with_its_sign_before_the_scenario(enter, document):
    show = enter(document, judging=Judging(document)).show
    show.go(index_under(document, show, "sustained", "join"))
    signs = [run.sign for run in show.lettering.foot if run.sign]
    assert signs[0] == "holds"
    assert foot(show).startswith("Join holds:")
    assert "Join holds:" in show.accessibleDescription()
    for one, other in pairwise(show.lettering.foot):
        assert one.y < other.y or one.x < other.x


def test_a_key_puts_the_step_under_another_scenario_until_it_is_left(enter, document):
    room = enter(document, judging=Judging(document))
    show = room.show
    show.go(index_under(document, show, "sustained", "join"))
    index, cards = show.index, set(show.shot.picture.items)
    places = {id: item.bounds[:2] for id, item in show.shot.picture.items.items()}
    room.press("Alt+3")
    assert foot(show).startswith("Caution holds:") or "fails" in words(show, "join")
    assert "fails" in words(show, "join")
    assert set(show.shot.picture.items) == cards
    boxes = [item for item in show.shot.picture.items.values() if item.layer == "box"]
    assert {item.id: item.bounds[:2] for item in boxes} == {b.id: places[b.id] for b in boxes}
    assert show.index == index
    room.press("Alt+9")
    assert "no scenario 9" in show.over.chip.text
    assert "fails" in words(show, "join")
    room.press("Home")
    show.go(index)
    assert "holds" in words(show, "join")


def test_no_scenario_lays_a_step_out_anew_or_makes_its_foot_lower(enter, document):
    room = enter(document, judging=Judging(document))
    show = room.show
    for number in range(len(document.steps)):
        show.go_to_step(number)
        places = {id: item.bounds for id, item in show.shot.picture.items.items()}
        foot_height = show.lettering.proportions.foot
        for scenario in (1, 2, 3, 4, 0):
            show.show_scenario(scenario)
            boxes = show.shot.picture.layers["box"]
            assert {box.id: box.bounds for box in boxes} == {
                box.id: places[box.id] for box in boxes
            }
            assert show.lettering.proportions.foot >= foot_height
            foot_height = show.lettering.proportions.foot


def test_hidden_verdicts_are_not_told_in_the_room(enter, document):
    show = enter(document, judging=Judging(document, hidden=True)).show
    for index in range(len(show.story)):
        show.go(index)
        assert not [run for run in show.lettering.foot if run.sign]
        for id, item in show.shot.picture.items.items():
            assert item.opacity == 1.0, id
            said = {shape.text for shape in item.shapes if isinstance(shape, Line)}
            assert not said & {"holds", "fails", "blocked"}
        assert "holds" not in show.accessibleDescription()


def test_no_verdict_is_told_before_its_position_is_out_and_its_room_is_kept(enter, document):
    reveal = (("join",), ("caution", "stay-out"))
    step = Step(id="x", title="What follows", focus=("question",), reveal=reveal)
    question = next(id for id, row in document.statements.items() if row.kind == "question")
    step = step.replace(focus=(question,), scenario="sustained")
    document = Document.of([*(r for r in document if not isinstance(r, Step)), step])
    room = enter(document, judging=Judging(document))
    show = room.show
    told, looks = [], set()
    for index in range(len(show.story)):
        show.go(index)
        told.append([run.sign for run in show.lettering.foot if run.sign])
        looks.add((show.lettering.proportions, show.camera))
        names = [name for name in ("Join", "Caution", "Stay out") if f"{name} " in foot(show)]
        assert len(names) == len(told[-1])
        assert ("Join" in names) == (index > 0)
        bottom = max((run.y for run in show.lettering.foot), default=0.0)
        assert bottom < show.height()
    assert [len(each) for each in told] == [0, 1, 3]
    assert len(looks) == 1, "what comes out moves nothing"
    room.press("Alt+3")
    assert "fails" in [run.sign for run in show.lettering.foot]
