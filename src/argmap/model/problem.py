"""What may be wrong in a user's file without stopping it from opening."""

from __future__ import annotations

from typing import Literal, NamedTuple

from argmap.i18n import Text


class Problem(NamedTuple):
    """One thing that is wrong: a stable code, a sentence, the ids and the place it concerns.

    ``where`` is a place in the file ("statements[3]", "line 7, column 2") or empty.
    """

    code: str
    message: Text
    ids: tuple[str, ...] = ()
    where: str = ""
    severity: Literal["error", "warning", "note"] = "warning"

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else str(self.message)
