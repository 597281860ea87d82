from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from argmap.edit.commands import parking
from argmap.ui.parking.panel import MIME
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


def drop(driver, id: str, at: QPoint, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    data = QMimeData()
    data.setData(MIME, id.encode())
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    for event in (
        QDragEnterEvent(at, copy, data, left, modifiers),
        QDropEvent(QPointF(at), copy, data, left, modifiers),
    ):
        QApplication.sendEvent(driver.canvas, event)
    driver.settle()


def argument_of(driver, premise: str):
    arguments = driver.document.arguments.values()
    (found,) = [each for each in arguments if each.premises[0].statement == premise]
    return found


def middle(driver, id: str) -> QPoint:
    x, y = driver.context.centre(id)
    view = driver.canvas.view
    at = view.to_view(x, y)
    return QPoint(round(at[0]), round(at[1]))


def test_remarks_are_listed_with_time_and_step(driver) -> None:
    rows = [panel(driver).list.item(row).text() for row in range(3)]
    assert rows[0].startswith("09:05  Who pays?")
    title = next(iter(driver.document.steps.values())).title
    assert title in rows[1]
    assert "3" in panel(driver).count.text()


def test_a_remark_dropped_on_a_statement_supports_it_with_alt_it_objects(driver) -> None:
    first, second, third = driver.document.remarks
    drop(driver, first, middle(driver, "join"))
    placed = driver.document.remarks[first].placed
    assert driver.document.statements[placed].text == "Who pays?"
    argument = argument_of(driver, placed)
    assert (argument.conclusion, argument.polarity) == ("join", "support")
    drop(driver, second, middle(driver, "join"), Qt.KeyboardModifier.AltModifier)
    placed = driver.document.remarks[second].placed
    argument = argument_of(driver, placed)
    assert (argument.conclusion, argument.polarity) == ("join", "attack")
    drop(driver, third, QPoint(3, 3))
    assert driver.document.remarks[third].placed
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
