"""What is kept about an assumption: the day it is to be looked at again, and whether that is past.

After assumption-based planning (Dewar 2002). Knows no clock: whoever asks says which day it is.
"""

from __future__ import annotations

import re
from datetime import date

from argmap.model.records import Statement, Watch

EMPTY = Watch()
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_TYPED = re.compile(r"\s*(\d{4})\s*[-./年년]\s*(\d{1,2})\s*[-./月월]\s*(\d{1,2})\s*[.日일]?\s*")


def watch_of(statement: Statement) -> Watch:
    """What is kept about a statement; empty where nothing is."""
    return statement.watch or EMPTY


def day(words: str) -> date | None:
    """A date as a file has it, YYYY-MM-DD; None for anything else."""
    return _date(_DAY.fullmatch(words))


def typed_day(words: str) -> date | None:
    """A date as people type it, the year first: 2027-3-1, 2027/03/01, 2027년 3월 1일."""
    return _date(_TYPED.fullmatch(words))


def stale(statement: Statement, today: date) -> bool:
    """Whether the day on which an assumption was to be looked at again is past."""
    review = day(watch_of(statement).review)
    return review is not None and review < today


def _date(found: re.Match[str] | None) -> date | None:
    if found is None:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
