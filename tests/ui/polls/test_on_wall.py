"""A vote during a presentation: asked, counted and told on the wall, verdicts hidden meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from argmap.edit.commands import polling, records
from argmap.model.records import Ballot, Step
from argmap.ui.polls.on_wall import OnWall
from argmap.ui.present.presentation import Presentation
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
