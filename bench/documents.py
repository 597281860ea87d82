"""Made-up maps for the benchmark: any size, deterministic, of the shape real maps have."""

from __future__ import annotations

import random

from argmap.model.document import Document
from argmap.model.records import (
    Argument,
    Camp,
    Citation,
    Header,
    Premise,
    Record,
    Source,
    Statement,
)

WORDS = [
    "the",
    "policy",
    "would",
    "reduce",
    "harm",
    "because",
    "evidence",
    "shows",
    "that",
    "costs",
    "fall",
    "when",
    "people",
    "choose",
    "freely",
    "and",
    "no",
    "study",
    "refutes",
    "it",
    "so",
    "far",
    "as",
    "the",
    "committee",
    "knows",
    "from",
    "its",
    "neighbours",
    "at",
    "sea",
]


def made(statements: int, seed: int = 1) -> Document:
    """A map with this many statements: one question, three positions, reasons below, some linked
    premises, undercuts and cross links; every statement cited."""
    draw = random.Random(seed)
    records: list[Record] = [
        Camp(id="pro", name="Proponents", role="pro"),
        Camp(id="con", name="Critics", role="con"),
        Source(id="paper", type="report", title="A paper"),
        Statement(id="s0", kind="question", text="What should be done about it?"),
    ]
    depth = {0: 0}
    children: dict[int, int] = {}
    arguments: list[str] = []
    open_ends = [0]
    for number in range(1, statements):
        parent = (
            0
            if number <= 3
            else min(draw.choice(open_ends[1:] or [0]), draw.choice(open_ends[1:] or [0]))
        )
        text = " ".join(draw.choice(WORDS) for _ in range(draw.randint(5, 22)))
        kind = (
            "position"
            if number <= 3
            else draw.choice(("claim", "claim", "evidence", "rebuttal", "assumption"))
        )
        fields: dict[str, object] = {
            "id": f"s{number}",
            "kind": kind,
            "text": text.capitalize() + ".",
        }
        if number <= 3:
            fields["question"] = "s0"
        fields["camp"] = draw.choice(("pro", "con"))
        fields["citations"] = (
            Citation(source="paper", locator=f"{number % 9 + 1}.{number % 5 + 1}"),
        )
        records.append(Statement.model_validate(fields))
        depth[number] = depth[parent] + 1
        children[parent] = children.get(parent, 0) + 1
        if depth[number] < 8:
            open_ends.append(number)
        if children[parent] >= draw.choice((2, 3, 4, 5)) and parent in open_ends[4:]:
            open_ends.remove(parent)
        if number <= 3:
            continue
        premises = [Premise(statement=f"s{number}")]
        if draw.random() < 0.1:
            premises.append(Premise(statement=f"s{draw.randint(4, number)}", role="assumption"))
        onto = f"s{parent}"
        if draw.random() < 0.04 and arguments:
            onto = draw.choice(arguments[-40:])
        id = f"a{number}"
        records.append(
            Argument(
                id=id,
                premises=tuple({premise.statement: premise for premise in premises}.values()),
                conclusion=onto,
                polarity=draw.choice(("support", "support", "attack")),
                weight=round(draw.random(), 2),
            )
        )
        arguments.append(id)
    return Document.of(records, Header(format="argmap", version=1, title="Made up", language="en"))
