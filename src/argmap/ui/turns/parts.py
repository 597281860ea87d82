"""What the page of turning shows, as plain values, from what is known so far of each position."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from argmap.analysis.reasoning import names, turns
from argmap.analysis.structure import positions, structure
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.ui.panels.linking import linked
from argmap.ui.translate import say, translate
from argmap.ui.turns import words
from argmap.ui.turns.position import Attempt, HingeRow, PositionPart, ShareRow

if TYPE_CHECKING:
    from argmap.analysis.reasoning.hinges import Hinge, Hinges
    from argmap.analysis.reasoning.robustness import Robustness
    from argmap.analysis.reasoning.space import Space
    from argmap.analysis.reasoning.verdict import Evaluation
    from argmap.model.document import Document
    from argmap.model.records import Statement, Value

MOST_ROWS = 200
"""So many hinges of a position are listed at most; how many more there are is said."""


def parts(
    document: Document,
    evaluation: Evaluation,
    found: Sequence[Hinges] | None,
    firm: Mapping[str, Robustness] | None,
    over: Sequence[str],
    bound: int,
) -> tuple[PositionPart, ...]:
    """A part for each position, in the order of the file; None: not known yet.

    ``bound``: up to how many at once was to be looked; 0: larger sets are being looked for still.
    """
    by_position = {each.position: each for each in found or ()}
    return tuple(
        _part(
            document,
            statement,
            evaluation,
            by_position.get(statement.id),
            (firm or {}).get(statement.id),
            over,
            bound,
        )
        for statement in positions(document)
    )


def _part(
    document: Document,
    statement: Statement,
    evaluation: Evaluation,
    found: Hinges | None,
    firm: Robustness | None,
    over: Sequence[str],
    bound: int,
) -> PositionPart:
    name = statement.name or statement.text
    verdict = evaluation.verdicts.get(statement.id, "open")
    hinges: tuple[HingeRow, ...] = ()
    said, partial = translate("turns", "Being found …"), False
    notes: list[str] = []
    if found is not None:
        verdict = found.verdict
        hinges = tuple(_hinge(document, each) for each in found.found[:MOST_ROWS])
        if bound or found.complete:
            said = say(words.bound(document, found, over))
        else:
            said = translate("turns", "What changes it only together is being found …")
        partial = not found.complete and found.bound < bound
        then = turns.then_line(document, found)
        if then is not None:
            said = say(then)
        rests = turns.inferred_line(document, found)
        if rests is not None:
            notes.append(say(rests))
    return PositionPart(
        statement.id,
        name,
        statement.text if statement.text != name else "",
        verdict,
        hinges,
        len(found.found) if found is not None else 0,
        said,
        partial,
        _shares(document, firm) if firm is not None else (),
        tuple(notes),
    )


def _hinge(document: Document, found: Hinge) -> HingeRow:
    sentence = words.hinge(document, found)
    values: dict[str, Value] = {}
    weights: dict[str, float] = {}
    for id, way in found.flip.items():
        if not isinstance(way, str):
            weights[id] = way
        elif way != "without":
            values[id] = way
    return HingeRow(
        tuple(linked(document, sentence, found.flip)),
        found.verdict,
        Attempt(values, weights) if len(values) + len(weights) == len(found.flip) else None,
    )


def _shares(document: Document, found: Robustness) -> tuple[ShareRow, ...]:
    rows: list[ShareRow] = []
    if found.assumptions:
        rows.append(ShareRow(found.scenarios, say(words.scenarios(found))))
    if found.samples and structure(document).onto.get(found.position):
        rows.append(ShareRow(found.weights, say(words.weights(found))))
    return tuple(rows)


def space_rows(document: Document, found: Space) -> tuple[str, tuple[tuple[str, ShareRow], ...]]:
    """What all outcomes of the open assumptions come to: a sentence, and a row a position."""
    if not found.statements:
        return "", ()
    template = (
        QT_TRANSLATE_NOOP(
            "turns", "All {total} ways in which the {count} open assumptions may turn out"
        )
        if found.exact
        else QT_TRANSLATE_NOOP(
            "turns",
            "{total} of the ways in which the {count} open assumptions may turn out, drawn at"
            " random",
        )
    )
    if len(found.statements) == 1:
        said = translate("turns", "Both ways in which the one open assumption may turn out")
    else:
        count = names.number(len(found.statements))
        said = say(text(template, total=names.number(found.total), count=count))
    return said, tuple(
        (id, ShareRow(counts, document.statements[id].name)) for id, counts in found.counts.items()
    )
