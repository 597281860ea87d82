from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt

from argmap.edit.commands import parking
from argmap.workshop.hall import Guest
from argmap.workshop.room import LOOPBACK, Limits, Room
from ui.driver import running


@pytest.fixture
def driver(tmp_path: Path, qapp, maps):
    with running(tmp_path, maps / "joint-patrols.argmap.json") as found:
        found.window.resize(1600, 1000)
        step = next(iter(found.document.steps))
        for words in ("Who pays?", "예산은?", "Too late"):
            found.context.perform(parking.park(words, "2026-11-23T09:05:00+09:00", step))
        found.do("view.parking")
        found.canvas.fit()
        found.settle()
        yield found


def panel(driver):
    return driver.furniture.arrangement.parking


def argument_of(driver, premise: str):
    arguments = driver.document.arguments.values()
    (found,) = [each for each in arguments if each.premises[0].statement == premise]
    return found


def test_remarks_are_listed_with_time_and_step(driver) -> None:
    rows = [panel(driver).list.item(row).text() for row in range(3)]
    assert rows[0].startswith("09:05  Who pays?")
    title = next(iter(driver.document.steps.values())).title
    assert title in rows[1]
    assert "3" in panel(driver).count.text()


def test_a_remark_dropped_on_a_statement_supports_it_with_alt_it_objects(driver) -> None:
    first, second, third = driver.document.remarks
    driver.drop_remark(first, driver.middle("join"))
    placed = driver.document.remarks[first].placed
    assert driver.document.statements[placed].text == "Who pays?"
    argument = argument_of(driver, placed)
    assert (argument.conclusion, argument.polarity) == ("join", "support")
    assert driver.said == (
        "“Who pays?” counts now, as a reason for “Join”, though it asks something: say the answer "
        "instead. Undo parks it again."
    )
    driver.drop_remark(second, driver.middle("join"), Qt.KeyboardModifier.AltModifier)
    placed = driver.document.remarks[second].placed
    argument = argument_of(driver, placed)
    assert (argument.conclusion, argument.polarity) == ("join", "attack")
    driver.drop_remark(third, QPoint(3, 3))
    assert driver.document.remarks[third].placed
    assert driver.said == (
        "“Too late” is on the map and bears on nothing yet. Undo parks it again."
    )
    for _ in range(3):
        driver.do("edit.undo")
    assert not any(remark.placed for remark in driver.document.remarks.values())


def test_a_remark_is_placed_by_keys_under_what_is_selected(driver) -> None:
    driver.select("join")
    lot = panel(driver).list
    lot.setFocus()
    lot.setCurrentRow(0)
    driver.press("Shift+Return")
    first = next(iter(driver.document.remarks.values()))
    assert first.placed in driver.document.statements
    assert "counts now, as an objection to “Join”" in driver.said
    assert driver.context.selection == (first.placed,)
    texts = [lot.item(row).text() for row in range(3)]
    assert "on the map" in texts[2], "what is placed stands last"


def test_a_remark_is_parked_and_removed_on_the_desk(driver) -> None:
    field, lot = panel(driver).field, panel(driver).list
    field.setFocus()
    driver.type("later")
    driver.press("Return")
    assert [r.text for r in driver.document.remarks.values()][-1] == "later"
    assert field.text() == ""
    lot.setFocus()
    lot.setCurrentRow(0)
    driver.press("Delete")
    assert "Who pays?" not in [r.text for r in driver.document.remarks.values()]
    driver.do("edit.undo")
    assert len(driver.document.remarks) == 4


def test_what_is_parked_in_the_room_waits_on_the_desk_with_its_step(driver) -> None:
    context = driver.context
    context.select(())
    driver.do("present.start")
    presenting = driver.furniture.arrangement._presenting
    show = presenting.presentation
    show.reduced_motion = True
    show.go_to_step(2)
    driver.press("K", show)
    assert show.over.remark.field.isVisible()
    show.over.remark.field.setText("Ask Tokyo")
    driver.press("Return", show.over.remark.field)
    step = list(driver.document.steps)[2]
    driver.press("Escape", show)
    remark = list(driver.document.remarks.values())[-1]
    assert (remark.text, remark.step) == ("Ask Tokyo", step)
    rows = [panel(driver).list.item(row).text() for row in range(panel(driver).list.count())]
    assert any("Ask Tokyo" in row for row in rows)
    driver.do("edit.undo")
    assert len(driver.document.remarks) == 3


def test_shift_f5_from_the_strip_presents_from_its_step(driver) -> None:
    driver.do("view.steps")
    strip = driver.furniture.arrangement.steps
    strip.film.setFocus()
    strip.film.go(list(driver.document.steps)[4])
    driver.do("present.here")
    presenting = driver.furniture.arrangement._presenting
    assert presenting.presentation.frame.number == 4
    presenting.end()
    driver.settle()


def test_a_flood_of_remarks_comes_in_few_steps_and_what_was_too_much_is_told(driver) -> None:
    driver.context.polling.make_room = lambda place: Room(place, limits=Limits(remarks_in_all=250))
    votes = driver.context.polling
    assert votes.start_room(LOOPBACK)
    hall = votes.room.hall
    hall.expect(Guest(f"{n}", ()) for n in range(60))
    before = len(driver.document.remarks)
    for n in range(300):
        hall.park(hall.known(f"{n // 5}"), f"remark {n}")
    edits = []
    driver.context.edited.connect(edits.append)
    for _ in range(4):
        votes.look()
    assert len(driver.document.remarks) == before + 250
    assert len(edits) == 3
    assert "too many, not taken: 50" in panel(driver).count.text()
    assert "More remarks come" in driver.said
    rows = panel(driver).list
    assert rows.count() == 201
    assert rows.item(200).text() == f"… and {before + 50} more, as soon as these are fewer"
    rows.setFocus()
    driver.press("Ctrl+A")
    driver.press("Delete")
    assert len(driver.document.remarks) == before + 50
    assert rows.count() == before + 50
    driver.context.undo()
    assert len(driver.document.remarks) == before + 250
    driver.context.undo()
    assert len(driver.document.remarks) == before + 249, "the last step of one's own, not theirs"
    votes.stop_room()


def test_remarks_that_come_leave_what_is_chosen_and_its_place_alone(driver) -> None:
    rows = panel(driver).list
    rows.setCurrentRow(1, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    rows.item(2).setSelected(True)
    kept = [rows.item(n) for n in range(3)]
    driver.context.perform(parking.park_all([("Late", "2026-11-23T09:06:00+09:00")]))
    assert [rows.item(n) for n in range(3)] == kept
    assert rows.currentRow() == 1
    assert [item.text()[7:] for item in rows.selectedItems()] == [
        each.text()[7:] for each in kept[1:]
    ]
    driver.press("Delete", rows)
    assert rows.count() == 2
    assert rows.currentRow() == 1
