from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from argmap.ui.panels.questions import SchemeField
from ui.driver import Driver, running, until

PATROLS = Path(__file__).parents[2] / "maps" / "joint-patrols.argmap.json"
STEP = "provocation-against-join"


@pytest.fixture
def driver(qapp, tmp_path: Path) -> Iterator[Driver]:
    path = tmp_path / "m.argmap.json"
    path.write_bytes(PATROLS.read_bytes())
    with running(tmp_path, path) as driver:
        driver.select(STEP)
        yield driver


def field(driver: Driver) -> SchemeField:
    (found,) = driver.furniture.arrangement.inspector.findChildren(SchemeField)
    return found


def answers(driver: Driver) -> dict[str, str]:
    record = driver.document.arguments[STEP]
    return {key: answer.state for key, answer in record.answers.items()}


def press(driver: Driver, key: Qt.Key) -> None:
    QTest.keyClick(field(driver).list, key)
    driver.settle()


def at(driver: Driver, question: str) -> None:
    shown = field(driver)
    ids = [one.question.id for one in shown._asked]
    shown.list.setCurrentRow(ids.index(question))


def test_a_scheme_is_chosen_from_the_catalogue_and_its_questions_are_listed(
    driver: Driver,
) -> None:
    shown = field(driver)
    assert shown.chooser.currentText() == "Bad consequences"
    assert shown.list.count() == 6
    shown.chooser.given.emit("danger")
    driver.settle()
    assert driver.document.arguments[STEP].scheme == "danger"
    assert field(driver).list.count() == 4
    driver.do("edit.undo")
    assert field(driver).list.count() == 6


def test_a_question_is_answered_left_open_and_forgotten_by_one_key(driver: Driver) -> None:
    at(driver, "likely")
    press(driver, Qt.Key.Key_A)
    assert answers(driver)["likely"] == "answered"
    assert field(driver).list.currentItem().text().startswith("✓")
    press(driver, Qt.Key.Key_O)
    assert answers(driver)["likely"] == "open"
    press(driver, Qt.Key.Key_Backspace)
    assert "likely" not in answers(driver)
    driver.do("edit.undo")
    assert answers(driver)["likely"] == "open"


def test_one_key_turns_a_question_into_the_undercut_that_it_is_and_lets_one_type(
    driver: Driver,
) -> None:
    at(driver, "anyway")
    press(driver, Qt.Key.Key_T)
    until(lambda: driver.canvas.is_editing)
    by = driver.document.arguments[STEP].answers["anyway"].by
    assert by is not None
    attack = driver.document.arguments[by]
    assert (attack.conclusion, attack.polarity) == (STEP, "attack")
    assert driver.context.selection == (attack.premises[0].statement,)
    assert driver.canvas.is_editing
    driver.canvas.close_editor(commit=True)
    driver.select(STEP)
    at(driver, "anyway")
    assert field(driver).list.currentItem().text().startswith("↩")
    assert not field(driver).buttons["turn"].isEnabled()
    field(driver).list.itemActivated.emit(field(driver).list.currentItem())
    driver.settle()
    assert driver.context.selection == (attack.premises[0].statement,)


def test_the_buttons_do_what_the_keys_do(driver: Driver) -> None:
    at(driver, "bad")
    field(driver).buttons["answered"].click()
    driver.settle()
    assert answers(driver)["bad"] == "answered"


def test_every_line_of_a_question_is_shown_whole(driver: Driver) -> None:
    arrangement = driver.furniture.arrangement
    arrangement.inspector.window().resize(1280, 720)
    driver.settle()
    shown = field(driver).list
    heights = [shown.visualItemRect(shown.item(row)).height() for row in range(shown.count())]
    assert sum(heights) <= shown.height()
