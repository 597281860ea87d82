"""The map as a networkx graph and back; graphs that people make become maps."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given

import argmap
import strategies
from argmap.analysis.graph import from_networkx, to_networkx
from argmap.formats.native import read, write
from argmap.model.document import Document
from argmap.model.records import Argument, Camp, Citation, Premise, Source, Statement


@given(strategies.documents())
def test_a_map_survives_being_a_graph(document: Document) -> None:
    graph = to_networkx(document)
    again = from_networkx(graph)
    assert again == document
    assert write(again) == write(document)
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
    assert "origin" not in graph.nodes["a"]
    assert graph.nodes["r"]["record"] == "argument"
    assert graph.nodes["r"]["aspect"] == "feasibility"
    assert list(graph.edges(data=True)) == [
        ("a", "r", {"role": "assumption", "negated": True, "edge": "premise"}),
        ("b", "u", {"edge": "premise"}),
        ("r", "b", {"edge": "conclusion", "polarity": "attack"}),
        ("u", "r", {"edge": "conclusion", "polarity": "support"}),
    ]
    assert argmap.from_networkx(graph) == document


def test_every_map_is_the_same_file_after_being_a_graph(maps: Path) -> None:
    for path in sorted(maps.glob("*.json")):
        document, _ = read(path.read_bytes(), path.name)
        assert write(argmap.from_networkx(to_networkx(document))) == path.read_bytes(), path.name


def test_what_was_given_stays_given_and_nothing_is_added() -> None:
    cited = [{"source": "s"}, {"source": "s", "locator": "", "selector": None, "own": 1}]
    data = (
        json.dumps(
            {
                "format": "argmap",
                "version": 1,
                "statements": [
                    {"id": "a", "kind": "claim", "own": 2, "text": "t", "origin": "text"},
                    {"id": "b", "kind": "claim", "text": "t", "citations": cited},
                ],
                "arguments": [
                    {"id": "r", "premises": [{"statement": "a"}], "conclusion": "b"},
                    {
                        "id": "u",
                        "premises": [{"statement": "a", "negated": False}],
                        "conclusion": "b",
                        "polarity": "support",
                    },
                ],
                "sources": [{"id": "s", "title": ""}],
            },
            indent=2,
        ).encode()
        + b"\n"
    )
    document, problems = read(data, "x")
    assert problems == ()
    assert write(argmap.from_networkx(to_networkx(document))) == data


def test_unknown_fields_go_along() -> None:
    data = (
        b'{"format": "argmap", "version": 1, "own": [1], "statements": [{"id": "a", "kind": '
        b'"claim", "text": "t", "mine": {"x": 1}}]}'
    )
    document, _ = read(data, "x")
    graph = to_networkx(document)
    assert graph.nodes["a"]["mine"] == {"x": 1}
    assert from_networkx(graph) == document


def test_what_could_not_be_read_of_a_record_is_left_out_of_its_graph() -> None:
    statement = {"id": "a", "kind": "claim", "text": "t", "mine": 1, "weight": "heavy"}
    cited = {"id": "b", "kind": "claim", "text": "t", "citations": [{"source": "s"}, {"to": 1}]}
    camp = {"id": "c", "name": "Critics", "stances": {"a": "accept", "b": 5}}
    fields = {
        "title": 5,
        "statements": [statement, cited],
        "camps": [camp],
        "sources": [{"id": "s"}],
    }
    data = json.dumps({"format": "argmap", "version": 1, **fields}).encode()
    document, problems = read(data, "x")
    assert len(problems) == 4
    again = from_networkx(to_networkx(document))
    assert list(again) == [
        Statement(id="a", kind="claim", text="t", mine=1),
        Statement(id="b", kind="claim", text="t", citations=(Citation(source="s"),)),
        Camp(id="c", name="Critics", stances={"a": "accept"}),
        Source(id="s"),
    ]
    assert again.header.title == ""
    assert read(write(again), "x") == (again, ())


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
    if make == "number":
        return 3
    if make == "twins":
        graph.add_nodes_from([1, "1"])
    elif make == "nameless":
        graph.add_node("")
    elif make == "polarity":
        graph.add_edge("a", "b", polarity="maybe")
    elif make == "kind":
        graph.add_node("b", kind="clam")
    elif make == "self":
        graph.add_edge("a", "a")
    elif make == "groups":
        graph.graph["groups"] = 3
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
        ("number", "no networkx graph but int"),
        ("kind", "the kind of 'b' is 'clam', none of question, position, claim"),
        ("self", "an edge runs from 'a' to itself"),
        ("groups", "attribute 'groups' is no list of records"),
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
