"""How a document is looked at just now: what is folded, which way it runs, what holds.

None of this is in the document. Verdicts and values are handed in; nothing is evaluated here.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, get_args

Verdict = Literal["holds", "fails", "open", "blocked"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
"""In the order in which they are listed; only positions are blocked, which comes last."""
Value = Literal["true", "false", "open"]
_NONE: Mapping[Any, Any] = MappingProxyType({})


class View(NamedTuple):
    """What the picture depends on besides the document."""

    folded: frozenset[str] = frozenset()
    """Nodes that hide what hangs from them."""
    direction: Literal["down", "right"] = "down"
    language: str = ""
    """A language tag for line breaking and type; empty: the document's own."""
    verdicts: Mapping[str, Verdict] = _NONE
    """By statement; statements that are not named show no verdict."""
    judged: bool = False
    """Cards keep room for a verdict even while none is shown: showing them moves nothing."""
    values: Mapping[str, Value] = _NONE
    """What the active scenario sets assumptions to; the others show their own value."""
    strengths: Mapping[str, float | None] = _NONE
    """By statement, 0 to 1, where the map asks for degrees; None: it has no limit."""
    faint: frozenset[str] = frozenset()
    """Arguments that do not apply, drawn at 30 %."""
    hinges: frozenset[str] = frozenset()
    """Statements that a verdict turns on; their cards say so."""
    polled: Mapping[str, str] = _NONE
    """By statement, what the room said in a vote, in a few words of the user's language."""
