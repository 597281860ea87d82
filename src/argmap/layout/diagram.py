"""Which nodes and lines a document is drawn with, and what hangs from what.

A statement is a node. An argument with one premise that nobody argues about is one line from the
premise to the conclusion; any other argument gets a *junction*: a small node where its premises
meet and where undercuts end, with one line (the trunk) going on to the conclusion. A position hangs
from its question. Every node hangs from at most one other (the tree); all further lines are cross
links. Knows ids only: no sizes, no pictures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import Literal, NamedTuple

from argmap.analysis.structure import structure
from argmap.model.document import Document

LinkRole = Literal["whole", "premise", "trunk", "answer"]


class Node(NamedTuple):
    """A box (``id`` is a statement's) or a junction (``id`` is an argument's)."""

    id: str
    junction: bool = False
    hidden: int = 0
    """How many statements are folded away below it."""


class Link(NamedTuple):
    """A line from ``source`` (the reason's side) to ``target`` (what it bears on).

    ``whole``: a one-premise argument; ``premise``: a premise to its junction (``premise`` is its
    index); ``trunk``: a junction to its conclusion; ``answer``: a position to its question.
    ``id`` is the argument's id for whole and trunk, ``argument/index`` for a premise and
    ``position?`` for an answer: unique in a diagram.
    """

    id: str
    source: str
    target: str
    role: LinkRole
    argument: str | None = None
    premise: int = 0


class Diagram(NamedTuple):
    """Nodes in tree preorder (siblings in reading order), links, and each node's parent."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    parent: Mapping[str, str]
    """Node id → the node it hangs from; roots are absent."""
    hidden_in: Mapping[str, str]
    """Statement or argument folded away → the folded statement that hides it."""


def diagram(document: Document, folded: Collection[str] = ()) -> Diagram:
    """The nodes and lines of ``document``; what hangs below a statement in ``folded`` is left out.

    The unfolded one is computed once for each document (it never changes).
    """
    if folded:
        return _diagram(document, folded)
    kept = document.__dict__.get("diagram")
    if isinstance(kept, Diagram):
        return kept
    found = document.__dict__["diagram"] = _diagram(document, ())
    return found


def _diagram(document: Document, folded: Collection[str]) -> Diagram:
    found = structure(document)
    arguments = document.arguments
    junctions = {
        id
        for id, argument in arguments.items()
        if argument.premises[0].statement == argument.conclusion
        or len(argument.premises) > 1
        or id in found.onto
    }
    below = _hanging(document, found.answers, found.onto, junctions)
    parent = _tree(document, below)
    children: dict[str, list[str]] = {}
    for above, candidates in below.items():
        for child in candidates:
            if parent.get(child) == above and child not in children.setdefault(above, []):
                children[above].append(child)
    everything = [*document.statements, *(id for id in arguments if id in junctions)]
    order = _preorder((id for id in everything if id not in parent), children)
    hidden_in = _hidden(order, children, folded, document, junctions) if folded else {}
    counts = Counter(top for id, top in hidden_in.items() if id in document.statements)
    nodes = [Node(id, id in junctions, counts[id]) for id in order if id not in hidden_in]
    links = tuple(
        link for link in _links(document, found.answers, junctions) if _shown(link, hidden_in)
    )
    for id, argument in arguments.items():  # a plain line is hidden with the box it starts from
        if id not in junctions and argument.premises[0].statement in hidden_in:
            hidden_in[id] = hidden_in[argument.premises[0].statement]
    kept = {node.id for node in nodes}
    return Diagram(
        tuple(nodes), links, {id: up for id, up in parent.items() if id in kept}, hidden_in
    )


def _hanging(
    document: Document,
    answers: Mapping[str, tuple[str, ...]],
    onto: Mapping[str, tuple[str, ...]],
    junctions: Collection[str],
) -> dict[str, list[str]]:
    """For each node, every node that could hang from it, in reading order."""
    below: dict[str, list[str]] = {}

    def add(above: str, id: str) -> None:
        for argument_id in onto.get(id, ()):
            argument = document.arguments[argument_id]
            below.setdefault(above, []).append(
                argument_id if argument_id in junctions else argument.premises[0].statement
            )

    for id in document.statements:
        below.setdefault(id, []).extend(answers.get(id, ()))
        add(id, id)
    for id, argument in document.arguments.items():
        if id in junctions:
            below.setdefault(id, []).extend(premise.statement for premise in argument.premises)
            add(id, id)
    return below


def _tree(document: Document, below: Mapping[str, list[str]]) -> dict[str, str]:
    """Give every node the first parent that does not close a circle.

    A position hangs from its question; else what comes first in the file decides. Breadth first, so
    that a statement used twice stands under its shallowest use; one that is used in several
    branches then goes to the branch that uses it most, where its lines are short.
    """
    parent: dict[str, str] = {}
    targets = {child for children in below.values() for child in children}
    questions = [
        id for id, statement in document.statements.items() if statement.kind == "question"
    ]
    free = [id for id in below if id not in targets]
    seen: set[str] = set()
    # what nothing could hang from starts; then, for what only circles reach, file order
    for start in (*sorted(free, key=lambda id: id not in questions), *document.statements, *below):
        if start in seen:
            continue
        seen.add(start)
        queue = [start]
        for id in queue:
            for child in below.get(id, ()):
                if child not in seen:
                    seen.add(child)
                    parent[child] = id
                    queue.append(child)
    _gather(document, below, parent)
    return parent


def _gather(document: Document, below: Mapping[str, list[str]], parent: dict[str, str]) -> None:
    """Hang each statement that is used in several branches in the one that uses it most."""
    uses: dict[str, list[str]] = {}
    for above, children in below.items():
        for child in dict.fromkeys(children):
            uses.setdefault(child, []).append(above)
    for child, aboves in uses.items():
        if len(aboves) < 2 or child not in parent or _is_answer(document, child, parent[child]):
            continue
        lines = {above: _line_up(parent, above) for above in aboves}
        branches = Counter(_branch(line) for line in lines.values())
        here = _branch(lines[parent[child]])
        most = max(branches.values())
        if branches[here] == most:
            continue
        fitting = [
            a for a in aboves if branches[_branch(lines[a])] == most and child not in lines[a]
        ]
        if fitting:
            parent[child] = min(fitting, key=lambda above: len(lines[above]))


def _is_answer(document: Document, child: str, above: str) -> bool:
    statement = document.statements.get(child)
    return statement is not None and statement.question == above


def _line_up(parent: Mapping[str, str], id: str) -> list[str]:
    """``id``, what it hangs from, what that hangs from, … up to the root."""
    line = [id]
    while line[-1] in parent:
        line.append(parent[line[-1]])
    return line


def _branch(line: list[str]) -> str:
    """The branch below the root that a line upwards runs through."""
    return line[-2] if len(line) > 1 else line[-1]


def _preorder(roots: Iterable[str], children: Mapping[str, list[str]]) -> list[str]:
    found: list[str] = []
    stack = [*roots][::-1]
    while stack:
        id = stack.pop()
        found.append(id)
        stack.extend(reversed(children.get(id, ())))
    return found


def _hidden(
    order: list[str],
    children: Mapping[str, list[str]],
    folded: Collection[str],
    document: Document,
    junctions: Collection[str],
) -> dict[str, str]:
    """What is folded away → the statement that hides it.

    A junction without any of its premises would be a bead on nothing: where all of them are folded
    away elsewhere, it goes too, with what hangs from it.
    """
    hidden: dict[str, str] = {}
    for top in order:
        if top in folded and top not in junctions and top not in hidden:
            _hide(children.get(top, ()), top, children, hidden)
    bare = True
    while bare:
        bare = False
        for id in order:
            if id not in junctions or id in hidden:
                continue
            premises = [premise.statement for premise in document.arguments[id].premises]
            if all(premise in hidden for premise in premises):
                _hide((id,), hidden[premises[0]], children, hidden)
                bare = True
    return hidden


def _hide(
    ids: Iterable[str], top: str, children: Mapping[str, list[str]], hidden: dict[str, str]
) -> None:
    for id in _preorder(ids, children):
        hidden.setdefault(id, top)


def _links(
    document: Document, answers: Mapping[str, tuple[str, ...]], junctions: Collection[str]
) -> list[Link]:
    links = [
        Link(f"{position}?", position, question, "answer")
        for question, positions in answers.items()
        for position in positions
    ]
    for id, argument in document.arguments.items():
        if id in junctions:
            links.extend(
                Link(f"{id}/{index}", premise.statement, id, "premise", id, index)
                for index, premise in enumerate(argument.premises)
            )
            links.append(Link(id, id, argument.conclusion, "trunk", id))
        else:
            links.append(Link(id, argument.premises[0].statement, argument.conclusion, "whole", id))
    return links


def _shown(link: Link, hidden_in: Mapping[str, str]) -> bool:
    return link.source not in hidden_in and link.target not in hidden_in
