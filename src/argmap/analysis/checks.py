"""What may be wrong in a map though it opens: plain functions, each from a document to problems.

Broken rules first, then names that lead nowhere, numbers out of range, and reasoning in a circle.
It does not read files and does not evaluate.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from argmap.i18n import QT_TRANSLATE_NOOP, Marked, text
from argmap.model import rules
from argmap.model.document import Document
from argmap.model.problem import Problem
from argmap.model.records import Argument, Statement

Check = Callable[[Document], Iterable[Problem]]


def check(document: Document) -> tuple[Problem, ...]:
    """Everything that is wrong or doubtful in a map, in the order of ``CHECKS``."""
    return tuple(problem for each in CHECKS for problem in each(document))


def unread_records(document: Document) -> Iterator[Problem]:
    """Records that could not be read and are kept as they are."""
    for record in document.unread:
        yield _problem(
            "unread",
            QT_TRANSLATE_NOOP("problems", "“{id}” in {end} could not be read; it is kept as it is"),
            record.id,
            record.within,
            severity="error",
        )


def questions(document: Document) -> Iterator[Problem]:
    """Positions whose question is missing, or is no question."""
    for id, statement in document.statements.items():
        if statement.question is None:
            continue
        asked = document.statements.get(statement.question)
        if asked is None:
            yield _problem(
                "question-missing",
                QT_TRANSLATE_NOOP("problems", "“{id}” answers “{end}”, which is not in this map"),
                id,
                statement.question,
            )
        elif asked.kind != "question":
            yield _problem(
                "not-a-question",
                QT_TRANSLATE_NOOP("problems", "“{id}” answers “{end}”, which is no question"),
                id,
                statement.question,
            )


def camps(document: Document) -> Iterator[Problem]:
    """Camps that are named but not there, and stances on statements that are not."""
    for record in _nodes(document):
        if record.camp is not None and record.camp not in document.camps:
            yield _problem(
                "camp-missing",
                QT_TRANSLATE_NOOP("problems", "“{id}” is of the camp “{end}”, which is not listed"),
                record.id,
                record.camp,
            )
    for id, camp in document.camps.items():
        yield from _gone(id, camp.stances, document.statements, "stance-missing", _STANCE)


def citations(document: Document) -> Iterator[Problem]:
    """Citations of unknown sources, and selectors that end before they start."""
    for record in _nodes(document):
        for citation in record.citations:
            if citation.source not in document.sources:
                yield _problem(
                    "source-missing",
                    QT_TRANSLATE_NOOP("problems", "“{id}” cites “{end}”, which is not listed"),
                    record.id,
                    citation.source,
                )
            selector = citation.selector
            if selector is not None and selector.end < selector.start:
                yield _problem(
                    "selector-reversed",
                    QT_TRANSLATE_NOOP(
                        "problems", "“{id}” cites a passage of “{end}” that ends before it starts"
                    ),
                    record.id,
                    citation.source,
                )


def names(document: Document) -> Iterator[Problem]:
    """Ids in scenarios, steps and groups that lead nowhere."""
    nodes = {**document.statements, **document.arguments}
    anything = {*nodes, *document.groups}
    for id, scenario in document.scenarios.items():
        yield from _gone(id, scenario.values, document.statements, "scenario-id-missing", _SCENARIO)
        yield from _gone(id, scenario.weights, nodes, "scenario-id-missing", _SCENARIO)
    for id, step in document.steps.items():
        shown = [*step.focus, *(each for group in step.reveal for each in group), *step.fold]
        shown += [step.hoist] if step.hoist is not None else []
        yield from _gone(id, shown, anything, "step-id-missing", _STEP)
        if step.scenario is not None:
            wanted = (step.scenario,)
            yield from _gone(id, wanted, document.scenarios, "step-scenario-missing", _STEP)
        if step.poll is not None:
            yield from _gone(id, (step.poll,), document.polls, "step-poll-missing", _STEP)
    for id, poll in document.polls.items():
        yield from _gone(id, poll.about, document.statements, "poll-id-missing", _POLL)
    for id, group in document.groups.items():
        yield from _gone(id, group.members, anything, "group-member-missing", _GROUP)


def weights(document: Document) -> Iterator[Problem]:
    """Weights that are not between 0 and 1."""
    given = [(each.id, each.id, each.weight) for each in _nodes(document)]
    for id, scenario in document.scenarios.items():
        given += [(id, end, weight) for end, weight in scenario.weights.items()]
    for id, end, weight in given:
        if weight is not None and not 0 <= weight <= 1:
            yield _problem(
                "weight-out-of-range",
                QT_TRANSLATE_NOOP("problems", "the weight of “{end}” is not between 0 and 1"),
                id,
                end,
            )


def doubles(document: Document) -> Iterator[Problem]:
    """A premise twice in one argument, and two places for one node."""
    for id, argument in document.arguments.items():
        for end in _twice(premise.statement for premise in argument.premises):
            yield _problem(
                "premise-twice",
                QT_TRANSLATE_NOOP("problems", "argument “{id}” has the premise “{end}” twice"),
                id,
                end,
            )
    for end in _twice(place.node for place in document.places.values()):
        yield _problem(
            "placed-twice",
            QT_TRANSLATE_NOOP("problems", "“{end}” has two places; the last one counts"),
            end,
            end,
        )


def circles(document: Document) -> Iterator[Problem]:
    """Groups of statements and arguments that lead back to themselves (Tarjan 1972)."""
    onward: dict[str, list[str]] = {}
    for id, argument in document.arguments.items():
        onward.setdefault(id, []).append(argument.conclusion)
        for premise in argument.premises:
            onward.setdefault(premise.statement, []).append(id)
    for component in _components(onward):
        members = set(component)
        ids = tuple(id for id in _ids(document) if id in members)
        yield Problem(
            "circle",
            text(
                QT_TRANSLATE_NOOP("problems", "the reasoning runs in a circle: {ids}"),
                ids=", ".join(ids[:8]) + (" …" if len(ids) > 8 else ""),
            ),
            ids,
        )


def semantics(document: Document) -> Iterator[Problem]:
    """A way of finding verdicts that this version does not know."""
    from argmap.analysis.reasoning.semantics import known

    name = document.header.semantics
    if not known(name):
        words = QT_TRANSLATE_NOOP(
            "problems",
            "verdicts cannot be found by “{name}”, which argmap does not know; reasons are weighed "
            "against objections instead",
        )
        yield Problem("semantics-unknown", text(words, name=name), (), severity="warning")


CHECKS: tuple[Check, ...] = (
    rules.check,
    unread_records,
    semantics,
    questions,
    camps,
    citations,
    names,
    weights,
    doubles,
    circles,
)

_STANCE = QT_TRANSLATE_NOOP("problems", "camp “{id}” has a stance on “{end}”, which is not there")
_SCENARIO = QT_TRANSLATE_NOOP("problems", "scenario “{id}” sets “{end}”, which is not there")
_STEP = QT_TRANSLATE_NOOP("problems", "step “{id}” names “{end}”, which is not there")
_POLL = QT_TRANSLATE_NOOP("problems", "poll “{id}” asks about “{end}”, which is not there")
_GROUP = QT_TRANSLATE_NOOP("problems", "group “{id}” names “{end}”, which is not there")


def _nodes(document: Document) -> Iterator[Statement | Argument]:
    yield from document.statements.values()
    yield from document.arguments.values()


def _ids(document: Document) -> Iterator[str]:
    return (record.id for record in _nodes(document))


def _gone(
    id: str, ends: Iterable[str], there: Iterable[str], code: str, template: Marked
) -> Iterator[Problem]:
    known = set(there)
    for end in dict.fromkeys(ends):
        if end not in known:
            yield _problem(code, template, id, end)


def _twice(ids: Iterable[str]) -> list[str]:
    seen: set[str] = set()
    return list(dict.fromkeys(id for id in ids if id in seen or seen.add(id)))


def _problem(code: str, template: Marked, id: str, end: str, severity: str = "warning") -> Problem:
    message = text(template, id=id, end=end)
    return Problem(code, message, (id,), severity="error" if severity == "error" else "warning")


def _components(onward: dict[str, list[str]]) -> Iterator[list[str]]:
    """Strongly connected components of more than one node; without recursion, for deep chains."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    open_: set[str] = set()
    for root in onward:
        if root in index:
            continue
        work = [(root, iter(onward[root]))]
        index[root] = low[root] = len(index)
        stack.append(root)
        open_.add(root)
        while work:
            node, rest = work[-1]
            step = next((each for each in rest), None)
            if step is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    component = [stack.pop()]
                    while component[-1] != node:
                        component.append(stack.pop())
                    open_.difference_update(component)
                    if len(component) > 1:
                        yield component
            elif step not in index:
                index[step] = low[step] = len(index)
                stack.append(step)
                open_.add(step)
                work.append((step, iter(onward.get(step, ()))))
            elif step in open_:
                low[node] = min(low[node], index[step])
