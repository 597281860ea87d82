"""What stands at the foot of a board: on what each verdict turns under one setting, and how surely.

Puts together the lines of ``analysis.reasoning.turns``; finds nothing itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from argmap.analysis.reasoning import names, turns
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text
from argmap.model.document import Document

if TYPE_CHECKING:
    from argmap.analysis.reasoning.hinges import Hinges
    from argmap.analysis.reasoning.robustness import Robustness

_MOST = 4
"""With more positions than these, what the case as a whole turns on is said, and no more."""


class Foot(NamedTuple):
    """Under which setting, what each verdict turns on, and how surely it stands."""

    under: Text
    lines: tuple[Text, ...] = ()
    asides: tuple[Text, ...] = ()


def under(title: str | None, *, trial: bool = False) -> Text:
    """Names the setting that the foot is about; None: the map's own values."""
    if trial:
        return text(QT_TRANSLATE_NOOP("board", "On trial"))
    if title is None:
        return text(QT_TRANSLATE_NOOP("board", "By the map’s own values"))
    return text(QT_TRANSLATE_NOOP("board", "Under “{title}”"), title=title)


def foot(
    document: Document,
    setting: Text,
    found: Sequence[Hinges] | None,
    robust: Mapping[str, Robustness] | None = None,
) -> Foot | None:
    """The foot of a board; ``found`` and ``robust`` are None as long as they are not known."""
    if not found:
        return None
    if len(found) > _MOST:
        return Foot(setting, (turns.case_line(document, found),))
    return Foot(
        setting,
        tuple(turns.line(document, each) for each in found),
        tuple(aside for each in found if (aside := _aside(document, each, robust or {}))),
    )


def _aside(document: Document, each: Hinges, robust: Mapping[str, Robustness]) -> Text | None:
    known = robust.get(each.position)
    said = [
        turns.robust_line(known) if known is not None else None,
        turns.inferred_line(document, each),
    ]
    kept = [line for line in said if line is not None]
    if not kept:
        return None
    name = names.subject(document, each.position)
    if len(kept) == 1:
        return text(QT_TRANSLATE_NOOP("board", "{name}: {line}"), name=name, line=kept[0])
    template = QT_TRANSLATE_NOOP("board", "{name}: {line} {more}")
    return text(template, name=name, line=kept[0], more=kept[1])
