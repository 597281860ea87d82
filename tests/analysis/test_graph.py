"""The map as a networkx graph and back; graphs that people make become maps."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest
from hypothesis import given

import argmap
import strategies
from argmap.analysis.graph import from_networkx, to_networkx
from argmap.formats.native import read, write
from argmap.model.document import Document
from argmap.model.records import Argument, Premise, Statement


@given(strategies.documents())
def test_a_map_survives_being_a_graph(document: Document) -> None:
    graph = to_networkx(document)
    assert from_networkx(graph) == document
    assert set(graph.nodes) == {*document.statements, *document.arguments}
    edges = sum(len(argument.premises) + 1 for argument in document.arguments.values())
    assert graph.number_of_edges() == edges


def test_nodes_and_edges_carry_the_fields_of_the_records() -> None:
    document = Document.of(
        [
            Statement(id="a", kind="assumption", text="sustained", value="open"),
            Statement(id="b", kind="position", text="join"),
            Argument(
                id="r",
                premises=(Premise(statement="a", role="assumption", negated=True),),
                conclusion="b",
                polarity="attack",
                aspect="feasibility",
            ),
            Argument(id="u", premises=(Premise(statement="b"),), conclusion="r"),
        ]
    )
    graph = argmap.to_networkx(document)
    assert isinstance(graph, nx.MultiDiGraph)
    assert graph.nodes["a"]["kind"] == "assumption"
    assert graph.nodes["a"]["value"] == "open"
    assert graph.nodes["a"]["origin"] == "text"
    assert graph.nodes["r"]["record"] == "argument"
    assert graph.nodes["r"]["aspect"] == "feasibility"
    assert list(graph.edges(data=True)) == [
        ("a", "r", {"role": "assumption", "negated": True, "implicit": False, "edge": "premise"}),
        ("b", "u", {"role": "ordinary", "negated": False, "implicit": False, "edge": "premise"}),
        ("r", "b", {"edge": "conclusion", "polarity": "attack"}),
        ("u", "r", {"edge": "conclusion", "polarity": "support"}),
    ]
    assert argmap.from_networkx(graph) == document


def test_unknown_fields_go_along() -> None:
    data = (
        b'{"format": "argmap", "version": 1, "own": [1], "statements": [{"id": "a", "kind": '
        b'"claim", "text": "t", "mine": {"x": 1}}]}'
    )
    document, _ = read(data, "x")
    graph = to_networkx(document)
    assert graph.nodes["a"]["mine"] == {"x": 1}
    assert from_networkx(graph) == document


def test_a_plain_graph_becomes_a_map() -> None:
    graph: Any = nx.DiGraph(title="Patrols")
    graph.add_node(1, text="Patrols calm the strait")
    graph.add_node("two", label="They cost too much", kind="rebuttal", seen=True)
    graph.add_node("bare")
    graph.add_edge(1, "bare", polarity="support", weight=0.5, negated=True)
    graph.add_edge("two", "bare", polarity="attack")
    graph.add_edge("two", 1, sign="-")
    graph.add_edge(1, "two", weight=-1)
    document = from_networkx(graph)
    assert document.header.title == "Patrols"
    assert {id: (each.kind, each.text) for id, each in document.statements.items()} == {
        "1": ("claim", "Patrols calm the strait"),
        "two": ("rebuttal", "They cost too much"),
        "bare": ("claim", "bare"),
    }
    found = [
        (each.premises[0].statement, each.conclusion, each.polarity, each.weight)
        for each in document.arguments.values()
    ]
    assert found == [
        ("1", "bare", "support", 0.5),
        ("1", "two", "attack", None),
        ("two", "bare", "attack", None),
        ("two", "1", "attack", None),
    ]
    assert document.arguments["1-bare"].premises[0].negated
    assert read(write(document), "x") == (document, ())


def test_two_edges_between_two_nodes_are_two_arguments() -> None:
    graph: Any = nx.MultiDiGraph()
    graph.add_edge("a", "b", polarity="+")
    graph.add_edge("a", "b", polarity="con")
    assert [(id, each.polarity) for id, each in from_networkx(graph).arguments.items()] == [
        ("a-b", "support"),
        ("a-b-2", "attack"),
    ]


def broken(make: str) -> Any:
    graph: Any = nx.MultiDiGraph()
    graph.add_node("a", text="t")
    if make == "undirected":
        return nx.Graph()
    if make == "twins":
        graph.add_nodes_from([1, "1"])
    elif make == "nameless":
        graph.add_node("")
    elif make == "polarity":
        graph.add_edge("a", "b", polarity="maybe")
    elif make == "object":
        graph.add_node("b", tool=object())
    elif make == "weight":
        graph.add_node("b", weight="heavy")
    elif make == "open end":
        graph.add_node("r", record="argument")
        graph.add_edge("a", "r")
    elif make == "no premise":
        graph.add_node("r", record="argument")
        graph.add_edge("r", "a")
    elif make == "loop":
        graph.add_node("r", record="argument")
        graph.add_edge("a", "r", edge="premise")
        graph.add_edge("r", "r", edge="conclusion")
    return graph


@pytest.mark.parametrize(
    ("make", "message"),
    [
        ("undirected", "undirected"),
        ("twins", "the nodes 1 and '1' would have the same id '1'"),
        ("nameless", "empty name"),
        ("polarity", "the polarity of an edge is 'maybe', neither support or attack"),
        ("object", "'b' does not make a statement"),
        ("weight", "'b' does not make a statement: weight"),
        ("open end", "'r' has 0 conclusions"),
        ("no premise", "'r' has no premise"),
        ("loop", "concludes to itself"),
    ],
)
def test_a_graph_that_makes_no_map_is_refused_with_the_cause(make: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        from_networkx(broken(make))
