"""Long work off the window's thread: on one thread, with progress, cancelled when not wanted.

A job is a plain function that is given its ``Task``: it tells how far it is and asks whether it is
still wanted. A newer job under the same key drops the older one, and the answer of a dropped job is
never delivered. Where a job asks, others that rank before it are done in between, so that a long
search keeps nothing short waiting. Knows nothing of what the jobs compute.

Python runs one thread at a time and hands over every few milliseconds; painting hands over at many
calls into Qt and would wait that long each time (measured: a frame of 5 ms took 66 ms). So the
worker hands over sooner, and rests while the window has something to do (``attention``).
"""

from __future__ import annotations

import sys
from bisect import insort
from collections.abc import Callable
from threading import Lock, Thread
from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from argmap.i18n import Text
from argmap.ui.attention import Attention

SHORT, USUAL, LONG = 0, 1, 2
"""Ranks: what someone waits for, what panels show once it is there, what may take minutes."""
_HAND_OVER = 0.0005
"""Seconds after which Python lets the other thread in, when it asks."""
_WORK, _REST = 0.002, 0.02
"""Seconds that a job works, and rests at most, in turn, while the window has something to do."""
_TOLD = 0.05
"""Seconds between two tellings of the progress."""
_GOODBYE = 2.0
"""Seconds that a closing window waits for a job that does not ask whether it is wanted."""


class Task:
    """One job, waiting or under way: how far it is, and whether it is still wanted."""

    def __init__(self, key: str, run: Callable[[Task], Any], label: Text | None, rank: int) -> None:
        self.key = key
        self.rank = rank
        self.label = label
        """What is being done, for whoever shows the progress; None: nothing worth showing."""
        self.at: tuple[int, int] = (0, 0)
        """Steps done, and how many there are; (0, 0): not known."""
        self.result: Any = None
        self.error: Exception | None = None
        self.dropped = False
        """Nobody wants the answer any more."""
        self.enough = False
        """What has been found so far is wanted, and no more."""
        self._run = run
        self._told = 0.0
        self._since = 0.0
        self._attention: Attention | None = None
        self._tell: Callable[[], None] = lambda: None
        self._between: Callable[[Task], None] = lambda _: None

    def attach(
        self,
        attention: Attention,
        tell: Callable[[], None],
        between: Callable[[Task], None],
    ) -> None:
        """Say who knows whether the window is busy, whom to tell of progress, and what else is
        done while this job waits to be answered."""
        self._attention, self._tell, self._between = attention, tell, between

    def progress(self, done: int, total: int) -> None:
        """Told by the job: so many of so many steps."""
        self.at = (done, total)
        now = perf_counter()
        if now - self._told >= _TOLD:
            self._told = now
            self._tell()

    def cancelled(self) -> bool:
        """Asked by the job, every millisecond or so: it should stop. Rests here for the window."""
        self._between(self)
        attention = self._attention
        late = perf_counter() - self._since >= _WORK
        if late and attention is not None and attention.busy:
            self._since = 0.0 if attention.wait(_REST) else perf_counter()
        return self.dropped or self.enough

    def run(self) -> None:
        """On the worker's thread: do the job and keep what comes of it."""
        try:
            self.result = self._run(self)
        except Exception as error:  # noqa: BLE001 (told in the window, where it can be seen)
            self.error = error


class Working(QObject):
    """The worker of one window. Its thread lives only while there is something to do."""

    changed = Signal()
    """Something began, came to its end or got further."""
    _ended = Signal(object)
    _further = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = Lock()
        self._waiting: list[Task] = []
        """By rank, then in the order in which they were asked for."""
        self._thread: Thread | None = None
        self._wanted: dict[str, tuple[Task, Callable[[Any], object]]] = {}
        self._closed = False
        self._attention = Attention(self)
        self._ended.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._further.connect(self.changed, Qt.ConnectionType.QueuedConnection)

    # --- on the window's thread -----------------------------------------------------------------

    def start(
        self,
        key: str,
        job: Callable[[Task], Any],
        done: Callable[[Any], object],
        *,
        label: Text | None = None,
        rank: int = USUAL,
    ) -> None:
        """Do a job and hand its answer to ``done``, on the window's thread.

        ``rank``: lower ones go first, also in the middle of a higher one. A job that raises is told
        as trouble, and ``done`` is not called.
        """
        self.cancel(key)
        if self._closed:
            return
        task = Task(key, job, label, rank)
        task.attach(self._attention, self._get_further, self._do_between)
        self._wanted[key] = (task, done)
        with self._lock:
            insort(self._waiting, task, key=lambda each: each.rank)
            if self._thread is None:
                self._thread = Thread(target=self._work, name="argmap work", daemon=True)
                sys.setswitchinterval(_HAND_OVER)
                self._thread.start()
        self._attention.watch(on=True)
        self.changed.emit()

    def cancel(self, key: str) -> None:
        """Drop the job under this key, if there is one; its answer is not delivered."""
        found = self._wanted.pop(key, None)
        if found is None:
            return
        task, _ = found
        task.dropped = True
        with self._lock:
            if task in self._waiting:
                self._waiting.remove(task)
        self.changed.emit()

    def finish(self, key: str) -> None:
        """Let the job under this key stop, and hand over what it has found so far."""
        found = self._wanted.get(key)
        if found is not None:
            found[0].enough = True

    def under_way(self, key: str) -> Task | None:
        """The job under this key, waiting or being done."""
        found = self._wanted.get(key)
        return found[0] if found else None

    @property
    def tasks(self) -> tuple[Task, ...]:
        """Every job that is waiting or being done."""
        return tuple(task for task, _ in self._wanted.values())

    def close(self) -> None:
        """The window closes: drop everything, and let the thread come to its end."""
        self._closed = True
        for key in tuple(self._wanted):
            self.cancel(key)
        thread = self._thread
        if thread is not None:
            thread.join(_GOODBYE)
        self._attention.watch(on=False)

    def _take(self, task: Task) -> None:
        """A job came to its end: hand its answer over, unless nobody wants it any more."""
        found = self._wanted.get(task.key)
        wanted = found is not None and found[0] is task
        if wanted:
            del self._wanted[task.key]
        if not self._wanted:
            self._attention.watch(on=False)
        if task.error is not None:  # told also where nobody wants the answer any more
            sys.excepthook(type(task.error), task.error, task.error.__traceback__)
        elif found is not None and wanted:
            found[1](task.result)
        if wanted:
            self.changed.emit()

    # --- on the worker's thread -----------------------------------------------------------------

    def _work(self) -> None:
        try:
            while True:
                with self._lock:
                    if not self._waiting:
                        self._thread = None
                        return
                    task = self._waiting.pop(0)
                self._do(task)
        except BaseException:  # what ends a thread is told (``trouble``); the next job gets another
            with self._lock:
                self._thread = None
            raise

    def _do(self, task: Task) -> None:
        task.run()
        with self._lock:
            if not self._closed:
                self._ended.emit(task)

    def _do_between(self, task: Task) -> None:
        """In the middle of a job: do what ranks before it and has been asked for since."""
        while self._waiting:
            with self._lock:
                if not self._waiting or self._waiting[0].rank >= task.rank:
                    return
                sooner = self._waiting.pop(0)
            self._do(sooner)

    def _get_further(self) -> None:
        with self._lock:
            if not self._closed:
                self._further.emit()
