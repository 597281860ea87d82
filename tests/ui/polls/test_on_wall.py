"""A vote during a presentation: asked, counted and told on the wall, verdicts hidden meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from argmap.edit.commands import polling, records
from argmap.model.records import Ballot, Step
from argmap.render.type import STYLES
from argmap.ui.polls.on_wall import OnWall
from argmap.ui.present.presentation import Presentation
from argmap.ui.present.proportions import LEAST
from argmap.workshop.room import LOOPBACK, Room
from ui.driver import Driver


@pytest.fixture
def driver(driver: Driver) -> Driver:
    driver.context.polling.make_room = Room
    return driver


def test_the_step_s_vote_stands_on_the_wall_and_its_verdicts_do_not(driver: Driver) -> None:
    context = driver.context
    rows = driver.document.statements
    about = next(id for id, row in rows.items() if row.kind == "assumption")
    position = next(id for id, row in rows.items() if row.kind == "position")
    context.perform(polling.add("How sure?", "credence", [about]))
    context.perform(records.remove(list(driver.document.steps)))
    context.perform(records.add(Step(id="vote", title="Vote", focus=(position,), poll="poll-1")))
    assert context.polling.start_room(LOOPBACK)
    driver.do("present.start")
    (show,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, Presentation)]
    wall = show.findChild(OnWall)
    assert wall is not None
    try:
        assert not wall.isVisible()
        before = show.reel.read_out(0)[1]
        assert "open" in before
        driver.press("V", show)
        assert context.polling.asked is not None
        assert wall.isVisible()
        assert "Votes: 0" in wall.accessibleDescription()
        room = context.polling.room
        assert room is not None
        assert room.url in wall.accessibleDescription()
        assert show.reel.read_out(0)[1] != before
        assert not show.shot.scene.view.verdicts
        ballots = tuple(Ballot(voter=f"v{at}", value=at * 10) for at in range(6))
        assert context.polling.take(context.polling.asked, ballots)
        driver.settle()
        assert "Votes: 6" in wall.accessibleDescription()
        assert "Median" not in wall.accessibleDescription()
        wall.grab()
        driver.press("V", show)
        assert "Median 25" in wall.accessibleDescription()
        assert show.reel.read_out(0)[1] == before
        assert show.shot.scene.view.verdicts
        wall.grab()
        driver.press("F9", show)
        assert context.polling.room is None
    finally:
        show.close()
        driver.settle()


def test_the_story_makes_room_for_the_vote_so_that_what_is_asked_stays_in_sight(
    driver: Driver,
) -> None:
    context = driver.context
    rows = driver.document.statements
    positions = tuple(id for id, row in rows.items() if row.kind == "position")
    arguments = driver.document.arguments.values()
    reasons = [each for each in arguments if each.conclusion == positions[0]]
    branch = (positions[0], *(one.statement for each in reasons for one in each.premises))
    context.perform(polling.add("Which?", "choose", positions))
    context.perform(records.remove(list(driver.document.steps)))
    for id, focus in (("all", positions), ("branch", branch)):
        context.perform(records.add(Step(id=id, title="Vote", focus=focus, poll="poll-1")))
    context.perform(records.add(Step(id="last", title="Last", focus=positions)))
    assert context.polling.start_room(LOOPBACK)
    driver.do("present.start")
    (show,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, Presentation)]
    show.reduced_motion = True
    show.resize(1280, 720)
    wall = show.findChild(OnWall)
    assert wall is not None

    def in_sight(*ids: str) -> None:
        """These cards stand whole beside the panel and above the foot, large enough to read."""
        for id in ids:
            x, y, width, height = show.camera.frame(show.shot.picture.items[id].bounds)
            assert x >= 0
            assert x + width <= wall.x()
            assert y >= show.lettering.proportions.band
            assert y + height <= show.height() - show.lettering.proportions.foot
            assert show.presence(id) == 1
        assert show.text_size >= show.lettering.proportions.scale(LEAST) * STYLES["body"].size

    try:
        whole = show.camera
        driver.press("V", show)
        assert wall.isVisible()
        in_sight(*positions)
        assert context.polling.asked is not None
        ballots = tuple(Ballot(voter=f"v{at}", value=positions[at % 2]) for at in range(6))
        assert context.polling.take(context.polling.asked, ballots)
        driver.press("V", show)
        in_sight(*positions)
        driver.press("Right", show)
        in_sight(positions[0])
        driver.press("V", show)
        in_sight(positions[0])
        driver.press("V", show)
        driver.press("Right", show)
        assert not wall.isVisible()
        assert show.camera.scale == pytest.approx(whole.scale, rel=0.2), "all of the wall again"
    finally:
        show.close()
        context.polling.stop_room()
        driver.settle()
