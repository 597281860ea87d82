"""Why, in a few words: for a cell of the board, and in one line for the strip.

The verdict's word stands beside a brief, so it gives the reason alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.i18n import Text

if TYPE_CHECKING:
    from argmap.analysis.reasoning.why import Explainer


def brief(explainer: Explainer, id: str) -> Text:
    return explainer.why(id).sentence


def line(explainer: Explainer, id: str) -> Text:
    return explainer.why(id).sentence
