from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from ui.driver import Driver, running, until

MAP = """{"format": "argmap", "version": 1, "statements": [
{"id": "a", "kind": "claim", "text": "A", "camp": "gone"},
{"id": "e", "kind": "evidence", "text": "E"}],
"arguments": [{"id": "r", "premises": [{"statement": "e"}], "conclusion": "a"}]}"""


@pytest.fixture
def driver(qapp, tmp_path: Path) -> Iterator[Driver]:
    path = tmp_path / "m.argmap.json"
    path.write_text(MAP, "utf-8")
    with running(tmp_path, path) as driver:
        driver.do("view.problems")
        wait_for(driver, 2)
        yield driver


def wait_for(driver: Driver, rows: int) -> list[str]:
    panel = driver.furniture.arrangement.problems
    until(lambda: panel.list.topLevelItemCount() == rows, f"{rows} rows")
    return [panel.list.topLevelItem(row).text(0) for row in range(panel.list.topLevelItemCount())]


def test_what_is_wrong_and_what_is_doubtful_are_listed_in_that_order(driver: Driver) -> None:
    first, second = wait_for(driver, 2)
    assert "not listed" in first
    assert "names no source" in second
    assert "1" in driver.furniture.arrangement.problems.count.text()


def test_notes_can_be_left_out(driver: Driver) -> None:
    driver.furniture.arrangement.problems.notes.click()
    assert len(wait_for(driver, 1)) == 1


def test_enter_goes_to_the_record_and_space_mends_it_in_one_undoable_step(driver: Driver) -> None:
    panel = driver.furniture.arrangement.problems
    panel.list.setCurrentItem(panel.list.topLevelItem(0))
    panel.list.itemActivated.emit(panel.list.currentItem(), 0)
    assert driver.context.selection == ("a",)
    QTest.keyClick(panel.list, Qt.Key.Key_Space)
    driver.settle()
    assert driver.document.statements["a"].camp is None
    assert len(wait_for(driver, 1)) == 1
    driver.do("edit.undo")
    assert driver.document.statements["a"].camp == "gone"
    assert len(wait_for(driver, 2)) == 2


def test_an_edit_is_checked_when_it_has_settled(driver: Driver) -> None:
    driver.select("a")
    driver.do("edit.delete")
    assert wait_for(driver, 0) == []
    assert "none" in driver.furniture.arrangement.problems.count.text()


def test_the_button_beside_a_problem_mends_it_too(driver: Driver) -> None:
    panel = driver.furniture.arrangement.problems
    button = panel.list.itemWidget(panel.list.topLevelItem(0), 1)
    assert isinstance(button, QToolButton)
    button.click()
    driver.settle()
    assert driver.document.statements["a"].camp is None
