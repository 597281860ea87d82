"""Catches what nobody expected: the user gets a plain sentence, the log gets the rest.

The journal already holds every edit, so nothing is lost; the window stays open.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

if TYPE_CHECKING:
    from argmap.ui.startup import Program

QtMsgHandler = Callable[[QtMsgType, QMessageLogContext, str], None] | None


class _Thread(QObject):
    """Hands what another thread did not catch to the window's thread."""

    failed = Signal(object)


def install(program: Program) -> QtMsgHandler:
    """Take over uncaught exceptions, also of other threads, and Qt's own messages; returns what
    took Qt's before."""
    busy = False
    other = _Thread()

    def uncaught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        nonlocal busy
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        write_down(program, kind, error, trace)
        if busy:
            return
        busy = True
        try:
            tell(program)
        finally:
            busy = False

    def elsewhere(error: BaseException) -> None:
        uncaught(type(error), error, error.__traceback__)

    def in_a_thread(what: threading.ExceptHookArgs) -> None:
        if what.exc_value is not None and not issubclass(what.exc_type, SystemExit):
            other.failed.emit(what.exc_value)

    other.failed.connect(elsewhere, Qt.ConnectionType.QueuedConnection)
    sys.excepthook = uncaught
    threading.excepthook = in_a_thread
    return qInstallMessageHandler(_qt_says)


def uninstall(before: QtMsgHandler) -> None:
    """Give everything back."""
    import logging

    sys.excepthook = sys.__excepthook__
    threading.excepthook = threading.__excepthook__
    qInstallMessageHandler(before)
    log = logging.getLogger("argmap")
    for handler in [each for each in log.handlers if isinstance(each, logging.FileHandler)]:
        log.removeHandler(handler)
        handler.close()


def write_down(
    program: Program,
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    """Add the traceback to the log file in the state folder."""
    import logging

    log = logging.getLogger("argmap")
    if not any(isinstance(each, logging.FileHandler) for each in log.handlers):
        try:
            folder = program.state.room("log")
            log.addHandler(logging.FileHandler(folder / "argmap.log", encoding="utf-8", delay=True))
        except OSError:
            log.addHandler(logging.StreamHandler())
    log.error("uncaught", exc_info=(kind, error, trace))


def tell(program: Program) -> None:
    """Say it in one sentence, in the front window's bar."""
    from argmap.ui.panels.message import Message
    from argmap.ui.translate import translate

    words = translate(
        "trouble",
        "Something went wrong inside argmap. Your edits are kept; save the map and, if it goes on, "
        "start argmap again. The log has the details.",
    )
    for window in program.windows:
        if window.furniture is not None:
            window.furniture.bar.show_message(Message("trouble", words))


def _qt_says(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if "logging" not in sys.modules:  # nobody keeps a log: it would say it there, 2 ms later
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            sys.stderr.write(f"{message}\n")
        return
    import logging

    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
        QtMsgType.QtCriticalMsg: logging.ERROR,
    }
    logging.getLogger("argmap.qt").log(levels.get(kind, logging.ERROR), message)
