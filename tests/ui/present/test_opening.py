from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from argmap.analysis.excerpt import excerpt
from argmap.app.deciding import Deciding
from argmap.i18n import Text
from argmap.model.document import Document
from argmap.render.view import View
from room import read


class Desk:
    """What a window's context is to a presentation."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.view = View(folded=frozenset({"join"}))
        self.selection: tuple[str, ...] = ()
        self.families: tuple[str, ...] = ()
        self.scene = None
        self.deciding = Deciding()
        self.said: list[str] = []

    def select(self, ids) -> None:
        self.selection = tuple(ids)

    def say(self, message: Text) -> None:
        self.said.append(str(message))


@pytest.fixture
def desk(maps):
    return Desk(read(maps / "joint-patrols.argmap.json"))


def test_it_fills_the_screen_of_the_window_from_the_start(presenting):
    show = presenting.start(False)
    assert show.isFullScreen()
    assert show.screen() is presenting.parent().screen()
    assert show.index == 0


def test_from_a_selection_it_starts_where_that_is_shown_first(presenting, desk):
    desk.selection = ("wary-public",)
    show = presenting.start(True)
    assert show.frame.number == 6
    assert show.presence("wary-public") == 1


def test_steps_that_name_no_scenario_stand_under_the_desks_and_the_foot_says_so(presenting, desk):
    own = next(each for each in desk.document.steps.values() if each.scenario is not None)
    desk.deciding.adopt(desk.document, None)
    desk.deciding.choose("pulls-back")
    show = presenting.start(False)
    foot = lambda: " ".join(run.text for run in show.lettering.foot)  # noqa: E731
    assert foot().startswith("Pulls back")
    under = {frame.step.id: frame.step.scenario for frame in show.story}
    wanted = {each.id: each.scenario or "pulls-back" for each in desk.document.steps.values()}
    assert under == wanted
    assert own.scenario in wanted.values()
    show.show_scenario(0)
    assert "Pulls back" not in foot()
    show.go_to_step(1)
    show.go_to_step(0)
    assert foot().startswith("Pulls back")
    presenting.end()


def test_a_trial_is_said_not_to_be_shown(presenting, desk):
    desk.deciding.adopt(desk.document, None)
    desk.deciding.try_out()
    show = presenting.start(False)
    assert "keep it as a scenario" in show.over.chip.text


def test_what_is_folded_on_the_desk_is_unfolded_in_the_room(presenting):
    show = presenting.start(False)
    show.go_to_step(1)
    assert show.presence("standing-gain") == 1


def test_a_map_without_statements_gets_a_plain_message(presenting, desk):
    desk.document = Document()
    assert presenting.start(False) is None
    assert desk.said == ["There is nothing to present yet: the map has no statements."]


def test_it_is_let_go_of_only_when_qt_has_deleted_it(qtbot, presenting):
    gone = []
    show = presenting.start(False)
    show.destroyed.connect(lambda: gone.append(True))
    del show
    gc.collect()
    QTest.keyClick(presenting.presentation, Qt.Key.Key_Escape)
    gc.collect()
    qtbot.waitUntil(lambda: bool(gone))
    assert presenting.presentation is None


def test_there_is_one_presentation_at_a_time(presenting):
    assert presenting.start(False) is presenting.start(True)


def test_leaving_selects_what_was_selected_before_as_far_as_it_is_still_there(presenting, desk):
    desk.selection = ("join", "standing-gain")
    show = presenting.start(False)
    show.go_to_step(3)
    desk.selection = ()
    kept = [id for id in desk.document.statements if id != "standing-gain"]
    desk.document = excerpt(desk.document, kept)
    show.close()
    assert desk.selection == ("join",)
    assert presenting.presentation is None
    assert presenting.start(False).index == 0


def test_a_map_edited_behind_it_changes_nothing_in_the_room(presenting, desk):
    show = presenting.start(False)
    before = show.grab().toImage()
    desk.document = Document()
    show.go(1)
    show.go(0)
    show.wall.finish()
    assert show.grab().toImage() == before


def test_the_window_going_away_takes_the_presentation_along(presenting):
    show = presenting.start(False)
    presenting.parent().close()
    assert not show.isVisible()


def test_another_theme_is_taken_over(presenting):
    show = presenting.start(False)
    light = show.wall.brush.full.theme.name
    presenting._looks.choose("dark")
    assert show.wall.brush.full.theme.name != light
