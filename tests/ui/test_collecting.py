from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from argmap.ui.collecting import IdleCollector


class Ring:
    def __init__(self) -> None:
        self.own = self


@pytest.fixture(autouse=True)
def collector_as_before() -> Iterator[None]:
    enabled, threshold = gc.isenabled(), gc.get_threshold()
    gc.set_threshold(700, 10, 10)  # windows of other tests may not have gone yet
    yield
    gc.unfreeze()
    gc.set_threshold(*threshold)
    if not enabled:
        gc.disable()


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


def test_the_collector_works_as_before_when_the_program_is_gone(qtbot: QtBot) -> None:
    before = gc.get_threshold()
    parent = QObject()
    IdleCollector(parent).start()
    assert gc.get_threshold() != before
    parent.deleteLater()
    qtbot.waitUntil(lambda: gc.get_threshold() == before)
