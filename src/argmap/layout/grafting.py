"""The diagram after an edit that adds or takes a leaf or reorders, without making all of it anew.

A leaf is a statement that bears on one node by an argument of its own, and that nothing hangs from:
what one adds and deletes most. Its coming or going changes no other node's parent, so the diagram
differs by one node and one line. Arguments in a new order turn siblings round; where these share
nothing that bears on them, no node hangs elsewhere. Anything else is made from scratch. Equal to
`diagram` always.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from argmap.analysis.structure import structure
from argmap.layout.diagram import Diagram, Link, Node, diagram
from argmap.layout.shared import between
from argmap.model.document import Document, Entry
from argmap.model.records import Argument, Statement


def diagram_after(document: Document, before: Document) -> Diagram:
    """`diagram(document)`, by way of that of ``before`` if only a leaf came or went."""
    if "diagram" not in document.__dict__:
        found = _grafted(document, before)
        if found is not None:
            document.__dict__["diagram"] = found
    return diagram(document)


def _grafted(document: Document, before: Document) -> Diagram | None:
    old = before.__dict__.get("diagram")
    if not isinstance(old, Diagram):
        return None
    if before.entries.get("statements") is document.entries.get("statements"):
        moved = _moved(*_lists("arguments", before, document))
        if moved:
            return _turned(old, moved, before, document)
    statements, arguments = (
        _difference(*_lists(name, before, document)) for name in ("statements", "arguments")
    )
    if statements is None or arguments is None:
        return None
    if not statements and not arguments:
        known = before.__dict__.get("structure")
        if known is not None:
            document.__dict__.setdefault("structure", known)
        return old
    if len(statements) != 1 or len(arguments) != 1:
        return None
    (leaf,), (by,) = statements, arguments
    larger, smaller = (document, before) if leaf in document.statements else (before, document)
    argument = larger.arguments.get(by)
    if argument is None or not _hangs(leaf, argument, old.parent, larger, smaller):
        return None
    return (
        _with(old, leaf, argument, document)
        if larger is document
        else _without(old, leaf, argument)
    )


def _lists(
    name: str, before: Document, after: Document
) -> tuple[Mapping[str, Entry], Mapping[str, Entry]]:
    """A list in both, as far as they are not the same."""
    return between(before.entries.get(name, {}), after.entries.get(name, {}))


def _difference(before: Mapping[str, Entry], after: Mapping[str, Entry]) -> list[str] | None:
    """What only one of two lists has; None where what both have could make another diagram."""
    small, large = (before, after) if len(before) < len(after) else (after, before)
    if len(large) - len(small) > 1:
        return None
    only: list[str] = []
    rest = iter(small.items())
    for id, entry in large.items():
        other = small.get(id)
        if other is None:
            only.append(id)
            continue
        if next(rest)[0] != id or not (entry is other or _same_part(entry, other)):
            return None
    return only if next(rest, None) is None else None


def _moved(before: Mapping[str, Entry], after: Mapping[str, Entry]) -> list[str]:
    """What stands elsewhere in a list of the same things; nothing where more is other."""
    if len(before) != len(after):
        return []
    others = [id for id, entry in after.items() if before.get(id) is not entry]
    for id in others:
        if id not in before or not _same_part(before[id], after[id]):
            return []
    return others


def _same_part(entry: Entry, other: Entry) -> bool:
    one, two = entry.record, other.record
    if isinstance(one, Statement) and isinstance(two, Statement):
        asks = (one.kind == "question") == (two.kind == "question")
        return asks and one.question == two.question
    if isinstance(one, Argument) and isinstance(two, Argument):
        ends = one.conclusion == two.conclusion
        return ends and [p.statement for p in one.premises] == [p.statement for p in two.premises]
    return False


def _hangs(
    leaf: str,
    argument: Argument,
    parent: Mapping[str, str],
    larger: Document,
    smaller: Document,
) -> bool:
    """Whether ``leaf`` is one, and the node it bears on is the same node without it."""
    found = structure(larger)
    statement, target = larger.statements.get(leaf), argument.conclusion
    if (
        statement is None
        or statement.kind == "question"
        or statement.question is not None
        or [premise.statement for premise in argument.premises] != [leaf]
        or found.out_of.get(leaf) != (argument.id,)
        or leaf in found.onto
        or argument.id in found.onto
        or target == leaf
    ):
        return False
    if not _grounded(target, parent, larger):
        return False
    if target in smaller.statements:
        return True
    step = smaller.arguments.get(target)
    return step is not None and (
        step.premises[0].statement == step.conclusion
        or len(step.premises) > 1
        or target in structure(smaller).onto
    )


def _grounded(id: str, parent: Mapping[str, str], document: Document) -> bool:
    """Whether a node hangs, in the end, from a statement that could hang from nothing; what only
    circles hold up depends on which of them stands first in the file."""
    while id in parent:
        id = parent[id]
    root = document.statements.get(id)
    return (
        root is not None
        and id not in structure(document).out_of
        and (
            root.question is None or root.question == id or root.question not in document.statements
        )
    )


def _with(old: Diagram, leaf: str, argument: Argument, document: Document) -> Diagram:
    target, arguments = argument.conclusion, document.arguments
    parent = {**old.parent, leaf: target}
    links = list(old.links)
    ids = list(arguments)
    later = ids.index(argument.id) + 1
    place = len(links)
    if later < len(ids):
        place = [link.argument for link in links].index(ids[later])
    links.insert(place, _line(leaf, argument))
    nodes = list(old.nodes)
    top = nodes.index(Node(target, target in arguments))
    at = _end(nodes, top, old.parent)
    found = structure(document)
    step = arguments.get(target)
    seen = set(found.answers.get(target, ()))
    if step is not None:
        seen.update(premise.statement for premise in step.premises)
    passed = False
    for id in found.onto[target]:
        child = id if id in old.parent else arguments[id].premises[0].statement
        if passed and old.parent.get(child) == target and child not in seen:
            at = nodes.index(Node(child, child in arguments), top)
            break
        seen.add(child)
        passed = passed or id == argument.id
    nodes.insert(at, Node(leaf))
    return Diagram(tuple(nodes), tuple(links), parent, old.hidden_in)


def _without(old: Diagram, leaf: str, argument: Argument) -> Diagram:
    parent = dict(old.parent)
    parent.pop(leaf, None)
    nodes, links = list(old.nodes), list(old.links)
    nodes.remove(Node(leaf))
    links.remove(_line(leaf, argument))
    return Diagram(tuple(nodes), tuple(links), parent, old.hidden_in)


def _line(leaf: str, argument: Argument) -> Link:
    return Link(argument.id, leaf, argument.conclusion, "whole", argument.id)


def _end(nodes: list[Node], top: int, parent: Mapping[str, str]) -> int:
    """Where what hangs from a node ends in the preorder."""
    inside = {nodes[top].id}
    at = top + 1
    while at < len(nodes) and parent.get(nodes[at].id) in inside:
        inside.add(nodes[at].id)
        at += 1
    return at


def _turned(old: Diagram, moved: list[str], before: Document, document: Document) -> Diagram | None:
    """With siblings and lines in the order of ``document``; None where a node might hang from
    another one: what two siblings share hangs from the one that comes first."""
    arguments = document.arguments
    was, now = structure(before), structure(document)
    here = {node.id: n for n, node in enumerate(old.nodes)}
    for id in moved:
        steps = [now.out_of[premise.statement] for premise in arguments[id].premises]
        if id in here and any(len(uses) > 1 for uses in steps):
            return None
    nodes = list(old.nodes)
    for target in {arguments[id].conclusion for id in moved}:
        rows = [
            list(
                dict.fromkeys(
                    id if id in here else arguments[id].premises[0].statement
                    for id in one.onto[target]
                )
            )
            for one in (was, now)
        ]
        for one, other in _turned_round(*rows):
            if not _reach(one, document).isdisjoint(_reach(other, document)):
                return None
        step = arguments.get(target)
        first = list(now.answers.get(target, ()))
        if step is not None:
            first += [premise.statement for premise in step.premises]
        below = [id for id in dict.fromkeys((*first, *rows[1])) if old.parent.get(id) == target]
        at = {node.id: n for n, node in enumerate(nodes)}
        branches = [nodes[at[id] : _end(nodes, at[id], old.parent)] for id in below]
        start = at[target] + 1
        nodes[start : start + sum(map(len, branches))] = chain.from_iterable(branches)
    rank = {id: n for n, id in enumerate(arguments)}
    lines = [link for link in old.links if link.argument is not None]
    answers = [link for link in old.links if link.argument is None]
    lines.sort(key=lambda link: rank[link.argument or ""])
    return Diagram(tuple(nodes), (*answers, *lines), old.parent, old.hidden_in)


def _turned_round(before: list[str], after: list[str]) -> list[tuple[str, str]]:
    """The pairs that stand in another order."""
    rank = {id: n for n, id in enumerate(before)}
    return [
        (one, other)
        for n, other in enumerate(after)
        for one in after[:n]
        if rank[one] > rank[other]
    ]


def _reach(id: str, document: Document) -> set[str]:
    """A node and all that bears on it, step by step."""
    found, arguments = structure(document), document.arguments
    seen = {id}
    queue = [id]
    for node in queue:
        near = [*found.onto.get(node, ()), *found.answers.get(node, ())]
        if node in arguments:
            near += [premise.statement for premise in arguments[node].premises]
        for other in near:
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return seen
