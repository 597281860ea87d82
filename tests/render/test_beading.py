"""Beads and words placed again after an edit stand where they would if all were placed."""

from __future__ import annotations

import random

import pytest

from argmap.model.change import Change
from argmap.model.document import Document, Entry
from argmap.model.records import Argument, Premise, Statement
from argmap.render.scene import SceneBuilder, View
from made_up import MadeUp

REASONS = 24


def crowded() -> Document:
    """Many reasons of one claim, some of them for two; words on legs, and beads close together."""
    statements = [Statement(id=f"s{n}", kind="claim", text="A reason.") for n in range(REASONS)]
    tops = [Statement(id=f"top{n}", kind="claim", text="What it is about.") for n in range(3)]
    arguments = [
        Argument(
            id=f"a{n}.{m}",
            premises=tuple(
                Premise(statement=f"s{(n + step) % REASONS}", role="assumption")
                for step in range(1 + n % 3)
            ),
            conclusion=f"top{(n + m) % 3}",
        )
        for n in range(REASONS)
        for m in range(1 + n % 2)
    ]
    return Document.of([*statements, *tops, *arguments])


@pytest.mark.parametrize("seed", range(4))
def test_arguments_in_another_order_have_the_beads_of_a_picture_from_scratch(seed: int) -> None:
    draw = random.Random(seed)
    document = crowded()
    builder = SceneBuilder(MadeUp())
    scene = builder.build(document, View())
    for _ in range(6):
        entries = document.entries["arguments"]
        moved = draw.sample(list(entries), draw.choice([1, 1, 2]))
        keys = {id: draw.uniform(-1, len(entries)) for id in moved}
        change = {id: (entries[id], Entry(entries[id].record, key)) for id, key in keys.items()}
        document = document.apply(Change(updated=change))
        expected = SceneBuilder(MadeUp()).build(document, View(), scene)
        scene = builder.build(document, View(), scene)
        assert scene.picture == expected.picture
