"""Keeps exceptions inside the Qt methods that we override: they are told, and Qt never sees them.

With PySide 6.11 on CPython 3.11 an exception that C code raised (``int("x")``, ``[][0]``)
ends the process when it leaves an override that another override or a call into Qt led to: PySide
puts it aside and reads arguments it does not have yet. So every override of ours is guarded. This
module knows no window: it asks ``sys.excepthook``, where ``trouble`` writes down and tells.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

_Method = TypeVar("_Method", bound=Callable[..., Any])


def guarded(otherwise: object = None) -> Callable[[_Method], _Method]:
    """For an override of a Qt method: what it raises is told, and Qt gets ``otherwise``.

    ``KeyboardInterrupt`` and ``SystemExit`` pass: they are meant to end the program.
    """

    def guard(method: _Method) -> _Method:
        @wraps(method)
        def safe(*arguments: Any) -> Any:
            try:
                return method(*arguments)
            except Exception as error:  # noqa: BLE001 (nothing may go back into Qt)
                _tell(error)
                return otherwise

        return cast("_Method", safe)

    return guard


def _tell(error: Exception) -> None:
    try:
        sys.excepthook(type(error), error, error.__traceback__)
    except Exception:  # there is nobody left to tell
        import logging

        logging.getLogger("argmap").exception("an error could not be told")
