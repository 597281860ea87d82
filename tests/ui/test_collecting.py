from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from argmap.ui import collecting
from argmap.ui.collecting import IdleCollector


class Ring:
    def __init__(self) -> None:
        self.own = self


@pytest.fixture(autouse=True)
def collector_as_before() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_garbage_stays_while_edits_go_on_and_goes_in_the_pause_after_them(qtbot: QtBot) -> None:
    program = QObject()
    collector = IdleCollector(program)
    collector.start()
    passes: list[str] = []
    watch = lambda phase, info: passes.append(phase)  # noqa: E731 (the same object goes again)
    ring = weakref.ref(Ring())
    gc.callbacks.append(watch)
    try:
        kept = [[number] for number in range(100_000)]
        assert passes == []
        assert ring() is not None
        collector.edited()
        qtbot.waitUntil(lambda: ring() is None)
    finally:
        gc.callbacks.remove(watch)
    assert len(kept) == 100_000
    del program


def test_no_pass_comes_by_itself_also_when_the_program_is_gone(qtbot: QtBot) -> None:
    gc.enable()
    parent = QObject()
    IdleCollector(parent).start()
    assert not gc.isenabled()
    with qtbot.waitSignal(parent.destroyed):
        parent.deleteLater()
    assert not gc.isenabled()


def test_much_garbage_goes_without_an_edit(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "_LOOK", 10)
    monkeypatch.setattr(collecting, "_YOUNG", 1_000)
    program = QObject()
    IdleCollector(program).start()
    ring = weakref.ref(Ring())
    kept = [[number] for number in range(2_000)]
    qtbot.waitUntil(lambda: ring() is None)
    assert len(kept) == 2_000
    del program
