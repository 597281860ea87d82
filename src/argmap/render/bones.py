"""What the cards of a scene depend on besides their statements, brought up to date after an edit.

Looks only at the records that an edit touched, and says whose card may be another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from typing import NamedTuple

from argmap.analysis.structure import structure, structure_after
from argmap.layout.diagram import Diagram, diagram
from argmap.layout.shared import between
from argmap.model.document import Document
from argmap.model.records import Statement
from argmap.render.facts import Bearings, bearings, cited, main_source
from argmap.render.view import View


class Bones(NamedTuple):
    """The diagram, and what cards share."""

    document: Document
    view: View
    diagram: Diagram
    bearings: Bearings
    named: Counter[str]
    """How often each source is cited."""
    main: str | None
    touched: frozenset[str]
    """The statements and arguments that are not what they were in the last bones."""
    differing: Collection[str] | None
    """Whose card may be another though the statement is the same; None: any."""

    @classmethod
    def of(cls, document: Document, view: View) -> Bones:
        """From scratch."""
        named = cited(document.statements.values())
        bears = bearings(document, structure(document))
        drawn = diagram(document, view.folded)
        none = frozenset[str]()
        return cls(document, view, drawn, bears, named, main_source(named), none, None)

    def after(self, document: Document, view: View) -> Bones:
        """The same for another document or view, by way of these."""
        before = self.document
        touched = _touched(before, document)
        found = structure_after(document, before, touched)
        drawn, bears, named = self.diagram, self.bearings, self.named
        if touched:
            about = _named_by(before, touched) | _named_by(document, touched)
            if about:
                bears = bearings(document, found, bears, about)
            named = _recounted(named, before, document, touched)
        if document is not before and not view.folded:
            from argmap.layout.grafting import diagram_after

            drawn = diagram_after(document, before)
        elif view.folded != self.view.folded or _other_lines(before, document, touched):
            drawn = diagram(document, view.folded)
        main = main_source(named)
        entries, old = document.entries, before.entries
        differing: Collection[str] | None = None
        if (
            main == self.main
            and entries.get("camps") is old.get("camps")
            and entries.get("sources") is old.get("sources")
            and view.judged == self.view.judged
            and bool(view.verdicts) == bool(self.view.verdicts)
            and document.header.semantics == before.header.semantics
            and (view.language or document.header.language)
            == (self.view.language or before.header.language)
        ):
            differing = bears.differing(self.bearings).union(
                view.hinges ^ self.view.hinges,
                _others(view.verdicts, self.view.verdicts),
                _others(view.values, self.view.values),
                _others(view.strengths, self.view.strengths),
                _others(view.polled, self.view.polled),
            )
        return Bones(document, view, drawn, bears, named, main, touched, differing)


def _touched(old: Document, new: Document) -> frozenset[str]:
    """The statements and arguments that are not the same entries in both."""
    found: set[str] = set()
    for name in ("statements", "arguments"):
        before, after = between(old.entries.get(name, {}), new.entries.get(name, {}))
        found |= before.keys() ^ after.keys()
        found.update([id for id, entry in after.items() if before.get(id) is not entry])
    return frozenset(found)


def _named_by(document: Document, touched: Collection[str]) -> set[str]:
    """What touched arguments name: their conclusions and premises."""
    steps = [document.arguments[id] for id in touched if id in document.arguments]
    return {step.conclusion for step in steps} | {
        premise.statement for step in steps for premise in step.premises
    }


def _recounted(
    named: Counter[str], before: Document, after: Document, touched: Collection[str]
) -> Counter[str]:
    old, new = (
        cited(one.statements[id] for id in touched if id in one.statements)
        for one in (before, after)
    )
    if old == new:
        return named
    counted = Counter(named)
    counted.subtract(old)
    counted.update(new)
    return +counted


def _other_lines(before: Document, after: Document, touched: Collection[str]) -> bool:
    """Whether the diagram may be another one."""
    for id in touched:
        one, two = before.get(id), after.get(id)
        if not isinstance(one, Statement) or not isinstance(two, Statement):
            return True
        asks = one.kind == "question", two.kind == "question"
        if asks[0] != asks[1] or one.question != two.question:
            return True
        if before.entries["statements"][id].key != after.entries["statements"][id].key:
            return True
    return False


def _others(one: Mapping[str, object], two: Mapping[str, object]) -> Collection[str]:
    """The ids of which two mappings say something else."""
    if one is two or one == two:
        return ()
    return [id for id in one.keys() | two.keys() if one.get(id) != two.get(id)]
