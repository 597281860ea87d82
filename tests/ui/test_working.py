"""Long work: off the window's thread, cancelled when not wanted, and never delivered late."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from argmap.ui.working import LONG, SHORT, USUAL, Task, Working
from ui.driver import PATIENCE, until


@pytest.fixture
def working(qapp) -> Iterator[Working]:
    made = Working()
    yield made
    made.close()
    until(lambda: "argmap work" not in [thread.name for thread in threading.enumerate()])


class Held:
    """A job that goes on until it is let go, or until it is not wanted any more."""

    def __init__(self, answer: object = None) -> None:
        self.answer = answer
        self.begun = threading.Event()
        self.let_go = threading.Event()
        self.stopped = threading.Event()

    def __call__(self, task: Task) -> object:
        self.begun.set()
        while not self.let_go.is_set():
            if task.cancelled():
                self.stopped.set()
                return "stopped"
        return self.answer


def _until(qtbot: QtBot, holds: Callable[[], bool]) -> None:
    qtbot.waitUntil(holds)


def test_an_answer_comes_on_the_windows_thread(qtbot: QtBot, working: Working) -> None:
    threads: list[int] = []
    answers: list[int] = []

    def done(answer: int) -> None:
        threads.append(threading.get_ident())
        answers.append(answer)

    working.start("sum", lambda _: threads.append(threading.get_ident()) or sum(range(10)), done)
    _until(qtbot, lambda: bool(answers))
    assert answers == [45]
    assert threads[0] != threads[1] == threading.get_ident()
    assert working.tasks == ()


def test_a_newer_job_of_a_key_drops_the_older_and_its_answer(
    qtbot: QtBot, working: Working
) -> None:
    answers: list[object] = []
    older = Held("older")
    working.start("search", older, answers.append)
    assert older.begun.wait(PATIENCE)
    working.start("search", lambda _: "newer", answers.append)
    assert older.stopped.wait(PATIENCE)
    _until(qtbot, lambda: bool(answers))
    qtbot.wait(20)
    assert answers == ["newer"]


def test_an_answer_that_is_ready_but_not_wanted_any_more_is_dropped(
    qtbot: QtBot, working: Working
) -> None:
    answers: list[object] = []
    ready = threading.Event()
    working.start("search", lambda _: ready.set(), answers.append)
    assert ready.wait(PATIENCE)
    working.cancel("search")  # its end has not been worked off yet
    qtbot.wait(20)
    assert answers == []
    assert working.tasks == ()


def test_a_cancelled_job_stops_and_the_next_one_is_done(qtbot: QtBot, working: Working) -> None:
    answers: list[object] = []
    held = Held()
    working.start("long", held, answers.append)
    working.start("other", lambda _: "done", answers.append)
    assert held.begun.wait(PATIENCE)
    working.cancel("long")
    assert held.stopped.wait(PATIENCE)
    _until(qtbot, lambda: bool(answers))
    assert answers == ["done"]


def test_a_job_that_is_enough_hands_over_what_it_found_so_far(
    qtbot: QtBot, working: Working
) -> None:
    answers: list[object] = []
    held = Held()
    working.start("long", held, answers.append)
    assert held.begun.wait(PATIENCE)
    working.finish("long")
    working.finish("another")
    _until(qtbot, lambda: bool(answers))
    assert answers == ["stopped"]


def test_what_is_asked_for_first_is_done_before_what_waits(qtbot: QtBot, working: Working) -> None:
    answers: list[object] = []
    held = Held("held")
    working.start("a", held, answers.append)
    assert held.begun.wait(PATIENCE)
    working.start("b", lambda _: "later", answers.append)
    working.start("c", lambda _: "sooner", answers.append, rank=USUAL - 1)
    working.start("d", lambda _: "last", answers.append, rank=USUAL + 1)
    working.start("e", lambda _: "later still", answers.append)
    held.let_go.set()
    _until(qtbot, lambda: len(answers) == 5)
    assert set(answers[:2]) == {"held", "sooner"}
    assert answers[2:] == ["later", "later still", "last"]


def test_what_is_short_is_done_in_the_middle_of_what_is_long(
    qtbot: QtBot, working: Working
) -> None:
    answers: list[object] = []
    held = Held("long")
    working.start("long", held, answers.append, rank=LONG)
    assert held.begun.wait(PATIENCE)
    working.start("usual", lambda _: "usual", answers.append)
    working.start("short", lambda _: "short", answers.append, rank=SHORT)
    _until(qtbot, lambda: len(answers) == 2)
    assert sorted(map(str, answers)) == ["short", "usual"]
    assert not held.stopped.is_set()
    held.let_go.set()
    _until(qtbot, lambda: len(answers) == 3)


def test_an_error_in_between_leaves_the_long_job_alone(
    qtbot: QtBot, working: Working, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, error, trace: told.append(str(error)))
    answers: list[object] = []
    held = Held("long")

    def fails(task: Task) -> None:
        raise ValueError("no such thing")

    working.start("long", held, answers.append, rank=LONG)
    assert held.begun.wait(PATIENCE)
    working.start("bad", fails, answers.append, rank=SHORT)
    _until(qtbot, lambda: bool(told))
    held.let_go.set()
    _until(qtbot, lambda: answers == ["long"])


def test_progress_is_seen_while_the_job_goes_on(qtbot: QtBot, working: Working) -> None:
    seen: list[tuple[int, int]] = []
    go = threading.Event()

    def job(task: Task) -> None:
        task.progress(3, 7)
        go.wait(PATIENCE)

    def look() -> None:
        task = working.under_way("long")
        seen.append(task.at if task else (-1, -1))

    working.changed.connect(look)
    working.start("long", job, lambda _: None)
    _until(qtbot, lambda: (3, 7) in seen)
    go.set()
    _until(qtbot, lambda: seen[-1] == (-1, -1))


def test_an_error_in_a_job_is_told_and_the_next_job_is_done(
    qtbot: QtBot, working: Working, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, error, trace: told.append(str(error)))
    answers: list[object] = []

    def fails(task: Task) -> None:
        raise ValueError("no such thing")

    working.start("bad", fails, answers.append)
    working.start("good", lambda _: "fine", answers.append)
    _until(qtbot, lambda: bool(answers))
    assert told == ["no such thing"]
    assert answers == ["fine"]


def test_an_error_in_a_job_that_nobody_wants_any_more_is_told_too(
    qtbot: QtBot, working: Working, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, error, trace: told.append(str(error)))
    begun = threading.Event()

    def fails(task: Task) -> None:
        begun.set()
        while not task.cancelled():
            pass
        raise ValueError("while stopping")

    working.start("bad", fails, lambda _: None)
    assert begun.wait(PATIENCE)
    working.cancel("bad")
    until(lambda: bool(told))
    assert told == ["while stopping"]


def test_the_window_goes_on_while_a_job_computes(qtbot: QtBot, working: Working) -> None:
    ticks: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(1))
    held = Held("done")
    answers: list[object] = []
    working.start("long", held, answers.append)
    assert held.begun.wait(PATIENCE)
    timer.start(0)
    _until(qtbot, lambda: len(ticks) > 50)
    assert answers == []
    held.let_go.set()
    _until(qtbot, lambda: answers == ["done"])


def test_closing_stops_what_is_under_way_and_takes_nothing_more(
    qtbot: QtBot, working: Working
) -> None:
    answers: list[object] = []
    held = Held("late")
    working.start("long", held, answers.append)
    working.start("waiting", lambda _: "never", answers.append)
    assert held.begun.wait(PATIENCE)
    working.close()
    assert held.stopped.wait(PATIENCE)
    working.start("after", lambda _: "never", answers.append)
    qtbot.wait(20)
    assert answers == []
    assert working.tasks == ()
