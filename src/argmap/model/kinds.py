"""One row for each statement kind and argument kind: everything that tells them apart.

Menus, keys, legend, cards, file reader and evaluation read these rows; to add a kind, add a row.
Glyphs are characters that the shipped and system faces carry; titles are marked for translation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:  # menus are made from these rows before the models load
    from argmap.model.records import Kind

Part = Literal["none", "decided", "argued", "assumed"]
"""Its part in evaluation: none, as an alternative, by its arguments, or by being set."""


class KindRow(NamedTuple):
    """How a statement kind is called, drawn, keyed and evaluated."""

    kind: Kind
    title: str
    icon: str
    key: str
    strong: bool
    """Drawn in the larger, heavier face with a heavier border."""
    dashed: bool
    part: Part
    may_conclude: bool
    """Whether arguments may bear on it."""


STATEMENT_KINDS: tuple[KindRow, ...] = (
    KindRow(
        "question", QT_TRANSLATE_NOOP("kinds", "Question"), "?", "Ctrl+1", True, False, "none", True
    ),
    KindRow(
        "position",
        QT_TRANSLATE_NOOP("kinds", "Position"),
        "◆",
        "Ctrl+2",
        True,
        False,
        "decided",
        True,
    ),
    KindRow(
        "claim", QT_TRANSLATE_NOOP("kinds", "Claim"), "¶", "Ctrl+3", False, False, "argued", True
    ),
    KindRow(
        "evidence",
        QT_TRANSLATE_NOOP("kinds", "Evidence"),
        "≡",
        "Ctrl+4",
        False,
        False,
        "argued",
        True,
    ),
    KindRow(
        "rebuttal",
        QT_TRANSLATE_NOOP("kinds", "Rebuttal"),
        "↩",
        "Ctrl+5",
        False,
        False,
        "argued",
        True,
    ),
    KindRow(
        "assumption",
        QT_TRANSLATE_NOOP("kinds", "Assumption"),
        "◐",
        "Ctrl+6",
        False,
        True,
        "assumed",
        True,
    ),
)

BY_KIND: dict[str, KindRow] = {row.kind: row for row in STATEMENT_KINDS}


class ArgumentRow(NamedTuple):
    """How an argument kind is called and drawn: by polarity and by what it concludes to."""

    name: Literal["reason", "objection", "underpin", "undercut"]
    title: str
    sign: str
    colour: str
    dashed: bool


ARGUMENT_KINDS: dict[tuple[str, bool], ArgumentRow] = {
    ("support", False): ArgumentRow(
        "reason", QT_TRANSLATE_NOOP("kinds", "Reason"), "+", "pro", False
    ),
    ("attack", False): ArgumentRow(
        "objection", QT_TRANSLATE_NOOP("kinds", "Objection"), "−", "con", True
    ),
    ("support", True): ArgumentRow(
        "underpin", QT_TRANSLATE_NOOP("kinds", "Reason for a step"), "+", "pro", False
    ),
    ("attack", True): ArgumentRow(
        "undercut", QT_TRANSLATE_NOOP("kinds", "Objection to a step"), "−", "con", True
    ),
}


def argument_row(polarity: str, on_argument: bool) -> ArgumentRow:
    """The row of an argument with this polarity; ``on_argument``: its conclusion is an argument."""
    return ARGUMENT_KINDS[polarity, on_argument]
