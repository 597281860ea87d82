from __future__ import annotations

from pathlib import Path

import pytest

from argmap.app.story_ways import WAYS
from argmap.edit.commands import stepping
from ui.driver import running, until


@pytest.fixture
def driver(tmp_path: Path, qapp, maps):
    with running(tmp_path, maps / "joint-patrols.argmap.json") as found:
        found.window.resize(1600, 1000)
        found.context.panels.show("steps", shown=True)
        found.settle()
        yield found


def panel(driver):
    return driver.furniture.arrangement.steps


def order(driver) -> list[str]:
    return list(driver.document.steps)


def settle_pictures(driver) -> None:
    strip = panel(driver)
    strip.thumbs.begin()
    until(lambda: not strip.thumbs.waiting, "the pictures are made")


def test_each_step_has_a_real_picture_and_is_measured(driver) -> None:
    settle_pictures(driver)
    strip = panel(driver)
    assert set(strip.thumbs.pictures) == set(driver.document.steps)
    images = [picture.toImage() for picture in strip.thumbs.pictures.values()]
    colours = {image.pixelColor(x, 60).name() for image in images for x in range(0, 200, 5)}
    assert len(colours) > 4, "something is painted"
    shares = {id: min(sizes.text, sizes.foot) for id, sizes in strip.thumbs.sizes.items()}
    assert all(share > 0 for share in shares.values())
    noted = {problem.ids[0] for problem in strip.problems}
    assert noted == {id for id, share in shares.items() if share < 1 / 40.2}
    assert len(noted) <= 1


def test_a_step_elsewhere_needs_no_other_picture_and_what_is_in_sight_comes_first(driver) -> None:
    settle_pictures(driver)
    strip = panel(driver)
    before = {id: picture.cacheKey() for id, picture in strip.thumbs.pictures.items()}
    driver.context.perform(stepping.move(order(driver)[:1], None))
    settle_pictures(driver)
    assert {id: each.cacheKey() for id, each in strip.thumbs.pictures.items()} == before
    *_, last = order(driver)
    strip.thumbs.in_sight = lambda: {last}
    strip.thumbs._kept.clear()
    made: list[str] = []
    strip.thumbs.made.connect(made.append)
    settle_pictures(driver)
    assert made[0] == last


def test_steps_are_measured_while_notes_are_listed_though_the_strip_is_folded_away(driver) -> None:
    long = "What the room has to hear before it can answer, " * 9
    driver.context.perform(stepping.rename(order(driver)[0], long))
    driver.context.panels.show("steps", shown=False)
    driver.context.panels.show("problems", shown=True)
    problems = driver.furniture.arrangement.problems

    def told() -> list[str]:
        return [one.code for one in problems._measured]

    until(lambda: told() == ["step-cut-off"], "the long title is noted")
    driver.context.perform(stepping.rename(order(driver)[0], "Short"))
    until(lambda: not told(), "the note is gone")
    strip = panel(driver)
    strip.thumbs._kept.clear()
    strip.thumbs.begin()
    driver.context.panels.show("problems", shown=False)
    until(lambda: not strip.thumbs._next.isActive(), "it is given up")
    assert strip.thumbs.waiting, "nobody looks: nothing is made"


def test_keys_reorder_copy_and_delete_and_all_is_undone(driver) -> None:
    before = order(driver)
    strip = panel(driver)
    strip.film.setFocus()
    strip.film.go(before[0])
    driver.press("Ctrl+Right")
    assert order(driver)[:2] == [before[1], before[0]]
    assert strip.film.current == before[0]
    driver.press("Ctrl+D")
    assert len(order(driver)) == len(before) + 1
    copy = order(driver)[2]
    assert strip.film.current == copy
    driver.press("Delete")
    assert len(order(driver)) == len(before)
    for _ in range(3):
        driver.do("edit.undo")
    assert order(driver) == before


def test_a_dragged_step_stands_where_it_was_dropped(driver) -> None:
    before = order(driver)
    strip = panel(driver)
    strip.film.moved.emit((before[2], before[3]), before[0])
    driver.settle()
    assert order(driver)[:3] == [before[2], before[3], before[0]]
    strip.film.moved.emit((before[2],), None)
    driver.settle()
    assert order(driver)[-1] == before[2]


def test_a_title_is_typed_under_its_picture(driver) -> None:
    strip = panel(driver)
    first = order(driver)[0]
    strip.film.setFocus()
    strip.film.go(first)
    driver.press("F2")
    strip.film.title_field.setText("오늘의 질문")
    driver.press("Return")
    assert driver.document.steps[first].title == "오늘의 질문"
    driver.press("F2")
    strip.film.title_field.setText("Never mind")
    driver.press("Escape")
    assert driver.document.steps[first].title == "오늘의 질문"
    assert not strip.film.title_field.isVisible()


def test_a_step_is_added_from_the_selection_which_stays(driver) -> None:
    driver.select("join", "stay-out") if "stay-out" in driver.document else driver.select("join")
    selected = driver.context.selection
    driver.do("step.add")
    new = order(driver)[-1]
    assert driver.document.steps[new].focus == selected
    assert driver.context.selection == selected
    assert panel(driver).film.current == new


def test_notes_minutes_scenario_rest_and_motion_are_edited_in_place(driver) -> None:
    strip, document = panel(driver), driver.document
    first, second = order(driver)[:2]
    strip.film.go(first)
    form = strip.form
    form.notes.setPlainText("Say hello")
    form.minutes.setText("2,5")
    form.minutes.setModified(True)
    form.minutes.take()
    form.rest.setCurrentIndex(1)
    form.rest.activated.emit(1)
    form.motion.activated.emit(3)
    form.scenario.activated.emit(1)
    driver.settle()
    step = driver.document.steps[first]
    assert (step.notes, step.minutes, step.hide) == ("Say hello", 2.5, True)
    assert (step.motion, step.scenario) == ("cut", next(iter(document.scenarios)))
    form.minutes.setText("soon")
    form.minutes.setModified(True)
    form.minutes.take()
    assert driver.document.steps[first].minutes == 2.5
    assert form.minutes.text() == "2.5"
    strip.film.go(second)
    strip.film.item(0).setSelected(True)
    form.rest.activated.emit(2)
    driver.settle()
    assert not any(driver.document.steps[id].dim for id in (first, second))


def test_what_a_step_shows_folds_and_hoists_is_taken_from_the_map(driver) -> None:
    strip = panel(driver)
    first = order(driver)[0]
    strip.film.go(first)
    driver.select("join")
    strip.form.asked.emit("show")
    assert driver.document.steps[first].focus == ("join",)
    driver.select("wary-public")
    strip.form.asked.emit("reveal")
    assert driver.document.steps[first].reveal == (("wary-public",),)
    driver.select("join")
    strip.form.asked.emit("hoist")
    assert driver.document.steps[first].hoist == "join"
    strip.form.asked.emit("hoist")
    assert driver.document.steps[first].hoist is None
    driver.context.fold({"join"})
    strip.form.asked.emit("fold")
    assert driver.document.steps[first].fold == ("join",)
    driver.select()
    strip.form.asked.emit("show")
    assert "Select" in driver.said


@pytest.mark.parametrize("way", [way for way, _ in WAYS])
def test_steps_are_made_in_three_ways_in_one_undoable_deed(driver, way: str) -> None:
    from argmap.app import stepping

    before = order(driver)
    stepping.make(driver.context, way)
    driver.settle()
    assert len(order(driver)) > len(before)
    assert order(driver)[: len(before)] == before
    driver.do("edit.undo")
    assert order(driver) == before


def test_a_map_without_steps_says_so_and_offers_to_make_them(driver) -> None:
    strip = panel(driver)
    strip.film.selectAll()
    strip.film.deleted.emit()
    driver.settle()
    assert not driver.document.steps
    assert strip.empty.isVisible()
    driver.do("edit.undo")
    assert strip.body.isVisible()
    assert not strip.empty.isVisible()


def test_a_step_whose_ids_are_gone_is_listed_and_says_so(driver) -> None:
    from argmap.edit.commands import records
    from argmap.model.records import Step

    lost = Step(id="lost", title="Lost", focus=("gone",), scenario="gone", hoist="gone")
    driver.context.perform(records.add(lost))
    driver.settle()
    settle_pictures(driver)
    strip = panel(driver)
    strip.film.go("lost")
    assert "No longer on the map: 1" in strip.form.state.text()
    assert "lost" not in strip.thumbs.pictures


def test_enter_shows_on_the_map_what_the_step_shows(driver) -> None:
    strip = panel(driver)
    second = order(driver)[1]
    strip.film.setFocus()
    strip.film.go(second)
    driver.press("Return")
    assert set(driver.document.steps[second].focus) <= set(driver.context.selection)
