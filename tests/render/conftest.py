"""Scenes to look at, built with a made-up font so that they are the same everywhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.model.document import Document
from argmap.model.records import (
    Argument,
    Camp,
    Citation,
    Group,
    Header,
    Premise,
    Record,
    Source,
    Statement,
)
from argmap.render.scene import Scene, SceneBuilder, View
from made_up import MadeUp

CITED = (Citation(source="paper", locator="3.2"),)


def records() -> list[Record]:
    """A map that uses nearly everything a picture can show."""
    return [
        Statement(id="q", kind="question", text="Should we join the patrols?", citations=CITED),
        Statement(id="join", kind="position", text="Join them", question="q", camp="author"),
        Statement(id="out", kind="position", text="Stay out", question="q", origin="inferred"),
        Statement(
            id="standing",
            kind="claim",
            text="Taking part raises our standing inside the wider network",
            camp="friends",
            citations=CITED,
        ),
        Statement(id="stays", kind="assumption", text="The big ally stays", value="true"),
        Statement(
            id="seen",
            kind="evidence",
            text="Others have gained by it",
            camp="friends",
            citations=(Citation(source="book", locator="12"),),
            tags=("history",),
        ),
        Statement(id="angers", kind="rebuttal", text="It angers the neighbour", camp="foes"),
        Statement(id="small", kind="rebuttal", text="It angers them little"),
        Statement(id="able", kind="claim", text="We have the ships & <crews>", tags=("sea", "b")),
        Argument(
            id="a1",
            premises=(Premise(statement="standing"), Premise(statement="stays", role="assumption")),
            conclusion="join",
        ),
        Argument(id="a2", premises=(Premise(statement="seen"),), conclusion="standing"),
        Argument(
            id="a3", premises=(Premise(statement="angers"),), conclusion="join", polarity="attack"
        ),
        Argument(
            id="a4", premises=(Premise(statement="small"),), conclusion="a3", polarity="attack"
        ),
        Argument(id="a5", premises=(Premise(statement="stays", negated=True),), conclusion="out"),
        Argument(
            id="a6",
            premises=(Premise(statement="able", implicit=True),),
            conclusion="join",
            aspect="feasibility",
        ),
        Camp(id="author", name="The author", role="neutral"),
        Camp(id="friends", name="Friends", role="pro"),
        Camp(id="foes", name="Foes", role="con"),
        Source(id="paper", title="The paper"),
        Source(
            id="book",
            title="A book",
            author=({"family": "Reed"}, {"family": "Long"}),
            issued={"date-parts": [[2024]]},
        ),
        Group(id="g", title="At sea", members=("standing", "seen")),
    ]


@pytest.fixture
def document() -> Document:
    """The map of ``records``, cited mostly from one paper."""
    header = Header(title="Patrols & more", description="A <small> map.", language="en")
    return Document.of(records(), header)


@pytest.fixture
def builder() -> SceneBuilder:
    """A builder that measures with the made-up font."""
    return SceneBuilder(MadeUp())


@pytest.fixture
def build(builder: SceneBuilder) -> Callable[..., Scene]:
    """Build a scene with the fields of a ``View`` as keywords."""

    def made(document: Document, previous: Scene | None = None, **view: object) -> Scene:
        return builder.build(document, View(**view), previous)  # type: ignore[arg-type]

    return made
