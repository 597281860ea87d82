"""What is kept about an assumption, in the inspector: quiet, and through the same commands."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QToolButton, QWidget

from argmap.edit.commands import statements
from argmap.model.records import Watch
from argmap.ui.panels.fields import LineField, TextField
from ui.driver import Driver

SQUAD = "us-sustains-squad"


def named(driver: Driver, name: str) -> QWidget:
    sheet = driver.furniture.arrangement.inspector.sheet
    assert sheet is not None
    return next(
        each
        for each in sheet.findChildren(QWidget)
        if each.accessibleName() == name and isinstance(each, LineField | TextField)
    )


def fold(driver: Driver) -> QToolButton:
    sheet = driver.furniture.arrangement.inspector.sheet
    assert sheet is not None
    return next(each for each in sheet.findChildren(QToolButton) if each.text() == "Watch")


def enter(field: QWidget, words: str) -> None:
    assert isinstance(field, LineField)
    field.setText(words)
    field.setModified(True)
    field.take()


def test_what_is_kept_is_open_and_what_is_empty_is_folded_away(driver: Driver) -> None:
    driver.select(SQUAD)
    assert fold(driver).isChecked()
    driver.context.perform(statements.add("assumption", "Another"))
    driver.settle()
    assert not fold(driver).isChecked()
    driver.select("join")
    with pytest.raises(StopIteration):
        fold(driver)


def test_a_part_that_was_folded_away_stays_so(driver: Driver) -> None:
    driver.select(SQUAD)
    fold(driver).click()
    driver.select("seoul-can-act")
    assert not fold(driver).isChecked()


def test_the_fields_edit_the_watch_and_refuse_what_does_not_fit(driver: Driver) -> None:
    driver.select(SQUAD)
    enter(named(driver, "Owner"), "Me")
    enter(named(driver, "Review by"), "2028.1.2")
    enter(named(driver, "Confidence"), "25%")
    long = named(driver, "What would show it failing")
    assert isinstance(long, TextField)
    long.setPlainText("No ships")
    driver.settle()
    watch = driver.document.statements[SQUAD].watch
    assert isinstance(watch, Watch)
    assert (watch.owner, watch.review, watch.confidence, watch.signpost) == (
        "Me",
        "2028-01-02",
        0.25,
        "No ships",
    )
    for name, words in (("Review by", "soon"), ("Confidence", "very")):
        field = named(driver, name)
        assert isinstance(field, LineField)
        before = field.text()
        enter(field, words)
        assert "number" in driver.said or "date" in driver.said
        assert driver.document.statements[SQUAD].watch == watch
        assert field.text() == before
    driver.context.undo()
    driver.settle()
    assert driver.document.statements[SQUAD].watch != watch
