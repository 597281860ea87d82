"""A whole workshop on two screens, in one piece: from ten steps to the brief that is taken home.

Run by ``test_rehearsal`` in a process of its own, as Qt reads its screens once. Should it ever
hang, it says where.
"""

from __future__ import annotations

import faulthandler
import sys
from pathlib import Path

from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.app.settings import Settings
from argmap.edit.commands import stepping
from argmap.ui.dialogs.preferences import STILL
from argmap.ui.parking.panel import ParkingPanel
from argmap.ui.present.console import Console
from argmap.ui.present.presentation import Presentation
from argmap.workshop.room import LOOPBACK, Room
from ui.driver import Driver, running, until
from workshop.phones import Phone

BEFORE, AFTER = (20, 30, 40, 50, 60, 70), (50, 60, 70, 80, 90, 95)


def main(folder: Path, map_: Path) -> None:
    Settings(folder / "settings.json").set(STILL, True)
    with running(folder, map_) as driver:
        driver.context.polling.make_room = Room
        poll = prepare(driver)
        talk(driver, poll)
        place(driver)
        export(driver, folder / "brief.md")


def prepare(driver: Driver) -> str:
    """A poll, a tenth step that asks it, and a room for phones."""
    driver.do("page.polls")
    driver.select("us-sustains-squad")
    driver.context.pages.page("polls").add("credence")  # type: ignore[attr-defined]
    (poll,) = driver.document.polls
    driver.do("page.map")
    driver.select("join", "us-sustains-squad")
    driver.do("step.add")
    new = list(driver.document.steps)[-1]
    driver.do("view.steps")
    strip = driver.furniture.arrangement.steps
    strip.film.go(new)
    strip.form.poll.activated.emit(1)
    assert driver.document.steps[new].poll == poll
    assert driver.context.perform(stepping.move((new,), list(driver.document.steps)[1]))
    assert len(driver.document.steps) == 10
    assert driver.context.polling.start_room(LOOPBACK)
    driver.select("caution")
    return poll


def talk(driver: Driver, poll: str) -> None:
    driver.do("present.start")
    presenting = driver.furniture.arrangement._presenting
    assert presenting is not None
    show, console = presenting.presentation, presenting.console
    assert isinstance(show, Presentation)
    assert isinstance(console, Console)
    assert (show.screen().name(), console.screen().name()) == ("beamer", "laptop")
    assert show.isFullScreen()
    assert (show.width(), show.height()) == (1280, 720)

    phones = [Phone(driver.context.polling.room).join() for _ in BEFORE]  # type: ignore[arg-type]
    steps = list(driver.document.steps)
    visited: list[str] = []
    for number, step in enumerate(steps):
        assert show.frame.step.id == step
        visited.append(step)
        while show.index + 1 < len(show.story) and show.story[show.index + 1].number == number:
            driver.press("Right", console)
        if number == 1:
            vote(driver, show, console, phones, poll, BEFORE)
        if number in (2, 5, 7):
            park(driver, show, console, f"Remark {number}: who pays?")
        if number == 3:
            detour(driver, show, console)
        if number == 4:
            black(driver, show, console)
            driver.press("Ctrl+M", console)
            assert (show.screen().name(), console.screen().name()) == ("laptop", "beamer")
            driver.press("Ctrl+M", console)
            assert (show.screen().name(), console.screen().name()) == ("beamer", "laptop")
        driver.press("Right", console)
    assert visited == steps
    assert [r.step for r in driver.document.remarks.values()] == [steps[2], steps[5], steps[7]]
    assert all(remark.at for remark in driver.document.remarks.values())

    QTest.keyClicks(console, "2")
    driver.press("Return", console)
    vote(driver, show, console, phones, poll, AFTER)
    driver.press("F9", console)
    assert driver.context.polling.room is None
    driver.press("Escape", console)
    assert presenting.presentation is None
    assert presenting.console is None
    assert driver.context.selection == ("caution",), "the desk is as it was left"


def vote(
    driver: Driver,
    show: Presentation,
    console: Console,
    phones: list[Phone],
    poll: str,
    values: tuple[int, ...],
) -> None:
    """A round, opened and closed from the presenter's window, while no verdict is seen."""
    votes = driver.context.polling
    driver.press("V", console)
    assert votes.asked is not None
    number = votes.asked.number
    assert not show.shot.scene.view.verdicts
    assert not show.lettering.foot
    for phone, value in zip(phones, values, strict=True):
        until(lambda phone=phone: phone.sees()["state"]["what"] == "vote")
        assert phone.vote(value, poll, number) == 200
    until(lambda: f"Votes so far: {len(values)}" in console.vote.text())
    driver.press("V", console)
    assert votes.asked is None
    assert show.shot.scene.view.verdicts


def park(driver: Driver, show: Presentation, console: Console, words: str) -> None:
    """While a remark is typed and kept, the projected picture does not change by a pixel."""
    picture = show.grab().toImage()
    driver.press("K", console)
    QTest.keyClicks(console.field, words)
    assert show.grab().toImage() == picture
    driver.press("Return", console.field)
    assert console.field.text() == ""
    assert show.wall.grab().toImage() == picture.copy(show.wall.geometry()) or show.over.chip.text
    assert words in console.lot.lines[0]
    driver.press("Escape", console.field)


def detour(driver: Driver, show: Presentation, console: Console) -> None:
    index, camera = show.index, show.camera
    x, y, width, height = camera.frame(show.shot.picture.layers["box"][0].bounds)
    show.wall.pointer.moved(QPointF(x + width / 2, y + height / 2))
    driver.press("Z", console)
    assert show.on_detour
    assert show.camera != camera
    driver.press("Right", console)
    assert (show.on_detour, show.index, show.camera) == (False, index, camera)


def black(driver: Driver, show: Presentation, console: Console) -> None:
    index = show.index
    driver.press("B", console)
    assert show.wall.grab().toImage().pixelColor(900, 500).name() == "#000000"
    driver.press("Right", console)
    assert (show.wall.blank, show.index) == (None, index)


def place(driver: Driver) -> None:
    """One remark for, one against, by keys; one dropped with the mouse's own event."""
    driver.do("view.parking")
    lot = driver.furniture.arrangement.parking
    assert isinstance(lot, ParkingPanel)
    for keys in ("Return", "Shift+Return"):
        driver.select("join")
        lot.list.setFocus()
        lot.list.setCurrentRow(0)
        driver.press(keys, lot.list)
    driver.canvas.fit()
    driver.settle()
    waiting = next(id for id, row in driver.document.remarks.items() if not row.placed)
    driver.drop_remark(waiting, driver.middle("stay-out"))
    placed = [remark.placed for remark in driver.document.remarks.values()]
    ends = {
        (argument.conclusion, argument.polarity)
        for argument in driver.document.arguments.values()
        if argument.premises[0].statement in placed
    }
    assert ends == {("join", "support"), ("join", "attack"), ("stay-out", "support")}


def export(driver: Driver, path: Path) -> None:
    driver.asking.paths.append(path)
    driver.context.outputs.export_report("md")
    until(path.exists)


if __name__ == "__main__":
    faulthandler.dump_traceback_later(240, exit=True)
    application = QApplication(sys.argv[:1])
    assert len(application.screens()) == 2
    main(Path(sys.argv[1]), Path(sys.argv[2]))
