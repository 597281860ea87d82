"""A map as a networkx graph and back: the only module that imports networkx.

Statements and arguments are nodes; the fields they were given are the nodes' attributes, with
``record`` saying which of the two a node is. Edges run premise → argument (``edge="premise"`` with
role, negated, implicit where given) and argument → conclusion (``edge="conclusion"``, always with
its polarity). Everything else of the map stands in the graph's own attributes. This is the
bipartite form of AIF (I-nodes and S-nodes).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import Any, cast, get_args

import networkx as nx
from pydantic import ValidationError
from pydantic_core import PydanticSerializationError, from_json, to_json

from argmap.model.document import Document
from argmap.model.reading import readable
from argmap.model.records import (
    RECORD_TYPES,
    Argument,
    Header,
    Kind,
    Part,
    Polarity,
    Premise,
    Record,
    Statement,
)
from argmap.model.rules import check
from argmap.model.unknown import remember_places

_OTHERS = {kind.collection: kind for kind in RECORD_TYPES if kind not in (Statement, Argument)}
_ORDER = "edge_order"
"""Attribute of premises: their place in an argument that has one statement twice."""
_OF_EDGES = {"premises", "conclusion"}
_ATTACKS = {"attack", "attacks", "con", "-", "−", "-1", "-1.0", "objection", "against", "rebuts"}
_SUPPORTS = {"support", "supports", "pro", "+", "+1", "1", "1.0", "reason", "for"}


def to_networkx(document: Document) -> Any:
    """A ``networkx.MultiDiGraph`` of the map; ``from_networkx`` gives back an equal document.

    Attributes are plain data (lists, not tuples). A field that was not given is no attribute, so
    that the map comes back as it was written. What could not be read of a file is left out.
    """
    graph = cast("Any", nx.MultiDiGraph())
    graph.graph.update(_attributes(document.header))
    for name, kind in _OTHERS.items():
        records = [readable(each) for each in document if isinstance(each, kind)]
        if records:
            graph.graph[name] = records
    for id, statement in document.statements.items():
        graph.add_nodes_from([(id, {**_attributes(statement, "id"), "record": "statement"})])
    for id, argument in document.arguments.items():
        fields = _attributes(argument, "id", *_OF_EDGES)
        graph.add_nodes_from([(id, {**fields, "record": "argument"})])
    for id, argument in document.arguments.items():
        named = [premise.statement for premise in argument.premises]
        twice = len(set(named)) < len(named)
        for at, premise in enumerate(argument.premises):
            fields = {**_attributes(premise, "statement"), "edge": "premise"}
            if twice:  # a graph keeps the edges between two nodes together
                fields[_ORDER] = at
            graph.add_edges_from([(premise.statement, id, fields)])
        fields = {"edge": "conclusion", "polarity": argument.polarity}
        graph.add_edges_from([(id, argument.conclusion, fields)])
    return graph


def from_networkx(graph: Any) -> Document:
    """A map from a directed graph: one that ``to_networkx`` made, or anyone's.

    In a plain graph each node is a claim, unless its ``kind`` says otherwise, with the text of its
    attribute ``text`` (or ``label``, or its name); each edge is an argument whose ``polarity``
    (support or attack; also ``sign`` or ``weight``, + and -) is support if nothing is said.
    Attributes that argmap does not know are kept. Raises ``ValueError`` with the cause when this is
    no networkx graph, is undirected, has a ``kind`` that is none of argmap's or an edge from a node
    to itself, or does not make a map.
    """
    if not isinstance(graph, nx.Graph):
        raise ValueError(f"this is no networkx graph but {type(graph).__name__}")
    graph = cast("Any", graph)
    if not graph.is_directed():
        raise ValueError(
            "the graph is undirected, so premises and conclusions cannot be told apart"
        )
    ids = _ids(graph)
    linked = {node for node, data in graph.nodes(data=True) if data.get("record") == "argument"}
    records: list[Record] = []
    for node, data in graph.nodes(data=True):
        maker = _argument if node in linked else _statement
        records.append(maker(graph, node, data, ids))
    taken = set(ids.values())
    for source, target, data in graph.edges(data=True):
        if source not in linked and target not in linked:
            if source == target:
                raise ValueError(f"an edge runs from {ids[source]!r} to itself")
            records.append(_argument_of_edge(ids[source], ids[target], data, taken))
    for name, kind in _OTHERS.items():
        records += [
            _make(kind, fields, name) for fields in _listed(graph.graph.get(name, ()), name)
        ]
    known = {name: graph.graph[name] for name in graph.graph if name not in _OTHERS}
    wrong = {name for name in known if name in Header.model_fields and not _fits(name, known[name])}
    header = _make(Header, {n: v for n, v in known.items() if n not in wrong}, "graph")
    document = Document.of(records, header)
    problems = check(document)
    if problems:
        raise ValueError("; ".join(str(problem) for problem in problems))
    return document


def _attributes(part: Part, *without: str) -> dict[str, Any]:
    """The fields that a part was given, and its unknown ones, as plain data."""
    return {name: value for name, value in readable(part).items() if name not in without}


def _listed(value: Any, name: str) -> list[Mapping[str, Any]]:
    """The records in a graph's own attribute. Raises ``ValueError`` when it is something else."""
    if isinstance(value, list | tuple):
        records = cast("list[Any] | tuple[Any, ...]", value)
        if all(isinstance(each, Mapping) for each in records):
            return list(records)
    raise ValueError(f"the graph's attribute {name!r} is no list of records")


def _ids(graph: Any) -> dict[Hashable, str]:
    """An id for each node: its name as text. Raises ``ValueError`` when two come out alike."""
    ids: dict[Hashable, str] = {}
    seen: dict[str, Hashable] = {}
    for node in graph.nodes:
        id = str(node)
        if not id:
            raise ValueError("a node has an empty name")
        if id in seen:
            raise ValueError(f"the nodes {seen[id]!r} and {node!r} would have the same id {id!r}")
        ids[node] = id
        seen[id] = node
    return ids


def _statement(
    _: Any, node: Hashable, data: Mapping[str, Any], ids: Mapping[Hashable, str]
) -> Record:
    fields = {name: value for name, value in data.items() if name not in ("id", "record")}
    if not isinstance(fields.get("text"), str):
        label = fields.pop("label", None)
        fields["text"] = label if isinstance(label, str) else ids[node]
    if fields.get("kind") is None:
        fields["kind"] = "claim"
    elif fields["kind"] not in get_args(Kind):
        raise ValueError(
            f"the kind of {ids[node]!r} is {fields['kind']!r}, none of {', '.join(get_args(Kind))}"
        )
    return _make(Statement, {"id": ids[node], **fields}, ids[node])


def _argument(
    graph: Any, node: Hashable, data: Mapping[str, Any], ids: Mapping[Hashable, str]
) -> Record:
    without = {"id", "record", *_OF_EDGES}
    fields = {name: value for name, value in data.items() if name not in without}
    conclusions = [
        (target, edge)
        for _, target, edge in graph.out_edges(node, data=True)
        if edge.get("edge", "conclusion") == "conclusion"
    ]
    if len(conclusions) != 1:
        raise ValueError(f"argument {ids[node]!r} has {len(conclusions)} conclusions, not one")
    target, edge = conclusions[0]
    edges = [
        (source, premise)
        for source, _, premise in graph.in_edges(node, data=True)
        if premise.get("edge", "premise") == "premise"
    ]
    if all(isinstance(premise.get(_ORDER), int) for _, premise in edges):
        edges.sort(key=lambda edge: edge[1][_ORDER])
    of_graph = {"edge", "statement", _ORDER}
    premises = [
        {"statement": ids[source], **{n: premise[n] for n in premise if n not in of_graph}}
        for source, premise in edges
    ]
    if not premises:
        raise ValueError(f"argument {ids[node]!r} has no premise")
    if "polarity" not in fields and _polarity(edge) == "attack":
        fields["polarity"] = "attack"  # an argument that says nothing supports
    return _make(
        Argument,
        {"id": ids[node], "premises": premises, "conclusion": ids[target], **fields},
        ids[node],
    )


def _argument_of_edge(source: str, target: str, data: Mapping[str, Any], taken: set[str]) -> Record:
    id = next(id for id in _names(data, source, target) if id not in taken)
    taken.add(id)
    fields = {
        name: value
        for name, value in data.items()
        if name in Argument.model_fields and name not in {"id", "weight", *_OF_EDGES}
    }
    fields["polarity"] = _polarity(data)
    weight = data.get("weight")
    if isinstance(weight, int | float) and 0 <= weight <= 1 and "sign" not in data:
        fields["weight"] = weight
    of_premise = Premise.model_fields.keys() - {"statement"}
    premise = {"statement": source, **{n: data[n] for n in data if n in of_premise}}
    return _make(Argument, {"id": id, "premises": [premise], "conclusion": target, **fields}, id)


def _names(data: Mapping[str, Any], source: str, target: str) -> Iterator[str]:
    given = data.get("id")
    if isinstance(given, str) and given:
        yield given
    stem = f"{source}-{target}"
    yield stem
    number = 2
    while True:
        yield f"{stem}-{number}"
        number += 1


def _polarity(data: Mapping[str, Any]) -> str:
    """Support unless the edge says that it attacks. Raises ``ValueError`` for any other word."""
    given = data.get("polarity", data.get("sign"))
    if given is None:
        weight = data.get("weight")
        return "attack" if isinstance(weight, int | float) and weight < 0 else "support"
    word = str(given).strip().lower()
    if word in _ATTACKS:
        return "attack"
    if word in _SUPPORTS:
        return "support"
    allowed = " or ".join(get_args(Polarity))
    raise ValueError(f"the polarity of an edge is {given!r}, neither {allowed}")


def _make(kind: type[Any], fields: Mapping[str, Any], name: str) -> Any:
    try:
        data = to_json(fields)
        made = kind.model_validate_json(data)
    except (ValidationError, PydanticSerializationError) as error:
        detail = (
            f"{'.'.join(map(str, error.errors()[0]['loc']))}: {error.errors()[0]['msg']}"
            if isinstance(error, ValidationError)
            else str(error)
        )
        raise ValueError(f"{name!r} does not make a {kind.__name__.lower()}: {detail}") from error
    remember_places(made, from_json(data))
    return made


def _fits(name: str, value: Any) -> bool:
    """Whether a graph's own attribute, such as its ``title``, can stand in a header."""
    try:
        Header.model_validate_json(to_json({name: value}))
    except (ValidationError, PydanticSerializationError):
        return False
    return True
