"""The scenarios of a map by the number that is pressed with Alt, for whoever speaks.

Words only; where they stand is the presenter's window's and the help's business.
"""

from __future__ import annotations

from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.model.document import Document
from argmap.ui.translate import fill, translate

_MOST = 9
_LONG = 40
"""Shorter ones are not broken."""
_HERE = QT_TRANSLATE_NOOP("present", "▸ {number} {scenario}")
_OTHER = QT_TRANSLATE_NOOP("present", "{number} {scenario}")


def supposable(document: Document, current: str | None) -> str:
    """What Alt and a digit bring, the ``current`` one marked; empty for a map without scenarios."""
    if not document.scenarios:
        return ""
    titles = [(None, translate("present", "the map’s own values"))]
    titles += [(id, scenario.title) for id, scenario in document.scenarios.items()][:_MOST]
    here = current if current in document.scenarios else None
    said = [
        fill(_HERE if id == here else _OTHER, number=number, scenario=" ".join(title.split()))
        for number, (id, title) in enumerate(titles)
    ]
    return "  ·  ".join(
        words.replace(" ", "\u00a0") if len(words) < 40 else words for words in said
    )
