"""What hangs from what, as it is drawn: parents and children in reading order. Reads only."""

from __future__ import annotations

from argmap.analysis.structure import structure
from argmap.edit.commands.targets import question_of
from argmap.layout.diagram import diagram
from argmap.model.document import Document
from argmap.model.records import Argument


def hangs_from(document: Document, id: str) -> tuple[str | None, Argument | None]:
    """What the node ``id`` hangs from as it is drawn, and through which argument.

    (question, None) for an answer; (conclusion, argument) for a premise — the argument is the
    junction where there is one — and for an argument; (None, None) for a root.
    """
    arguments = document.arguments
    if id in arguments:
        return arguments[id].conclusion, arguments[id]
    found = structure(document)
    statement = document.statements[id]
    through = found.out_of.get(id, ())
    question = question_of(statement, document)
    if not through:
        return question, None
    if question is None and len(through) == 1:
        return arguments[through[0]].conclusion, arguments[through[0]]
    parent = diagram(document).parent.get(id)
    if parent is None:
        return None, None
    if parent in through:
        return arguments[parent].conclusion, arguments[parent]
    for argument_id in through:
        if arguments[argument_id].conclusion == parent:
            return parent, arguments[argument_id]
    return question, None


def rests_on(document: Document, id: str, other: str) -> bool:
    """Whether the node ``id`` is ``other`` or bears on it, through any number of steps."""
    found = structure(document)
    seen = {id}
    queue = [id]
    for node in queue:
        if node == other:
            return True
        if node in document.arguments:
            above = [document.arguments[node].conclusion]
        else:
            above = list(found.out_of.get(node, ()))
            statement = document.statements.get(node)
            question = question_of(statement, document) if statement else None
            above.extend([question] if question else [])
        for next_node in above:
            if next_node not in seen:
                seen.add(next_node)
                queue.append(next_node)
    return False


def is_junction(document: Document, argument: Argument) -> bool:
    """Whether the argument is drawn as a node of its own, where its premises meet."""
    return (
        len(argument.premises) != 1
        or argument.id in structure(document).onto
        or argument.premises[0].statement == argument.conclusion
    )


def node_of(document: Document, argument: Argument) -> str:
    """The node that stands for an argument: its junction, or else its only premise."""
    return argument.id if is_junction(document, argument) else argument.premises[0].statement


def parent_of(document: Document, id: str) -> str | None:
    """The node from which the node ``id`` hangs: a statement's or a junction's id."""
    above, through = hangs_from(document, id)
    if through is None or through.id == id or not is_junction(document, through):
        return above
    return through.id


def children_of(document: Document, id: str | None) -> list[str]:
    """The nodes that hang from the node ``id`` in reading order; of None: the roots."""
    found = structure(document)
    if id is None:
        return [
            statement.id
            for statement in document.statements.values()
            if statement.id not in found.out_of and question_of(statement, document) is None
        ]
    argument = document.arguments.get(id)
    above = [premise.statement for premise in argument.premises] if argument else []
    above.extend(found.answers.get(id, ()))
    above.extend(node_of(document, document.arguments[one]) for one in found.onto.get(id, ()))
    return list(dict.fromkeys(above))
