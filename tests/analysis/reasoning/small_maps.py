"""Small random maps that lean on everything the balance of reasons knows, and settings of them."""

from __future__ import annotations

from typing import Any, get_args

from hypothesis import strategies as st

from argmap.analysis.reasoning.setting import Setting
from argmap.model.document import Document
from argmap.model.records import (
    Argument,
    Header,
    Premise,
    Record,
    Role,
    Standard,
    Statement,
    Value,
)

WEIGHTS = (0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 0.9, 1)
"""Few enough for ties and for differences of exactly 0.3."""
_KINDS = ("position", "claim", "claim", "evidence", "rebuttal", "assumption", "assumption")
_values = st.sampled_from([None, None, None, None, *get_args(Value)])
_weights = st.none() | st.sampled_from(WEIGHTS)


@st.composite
def small_maps(draw: st.DrawFn, statements: int = 7, arguments: int = 9) -> Document:
    """Maps with circles, rivals, checklists, exceptions, undercuts and underpins of any depth."""
    records: list[Record] = [Statement(id="q", kind="question", text="Q?")]
    ids: list[str] = []
    for number in range(draw(st.integers(1, statements))):
        id = f"s{number}"
        kind = draw(st.sampled_from(_KINDS))
        fields: dict[str, Any] = {
            "value": draw(_values),
            "standard": draw(st.none() | st.sampled_from(get_args(Standard))),
        }
        if kind == "position":
            fields["question"] = draw(st.sampled_from(["q", "q", None]))
        records.append(Statement(id=id, kind=kind, text=id, **fields))
        ids.append(id)
    onto = list(ids)
    for number in range(draw(st.integers(0, arguments))):
        id = f"a{number}"
        premises = draw(
            st.lists(
                st.builds(
                    Premise,
                    statement=st.sampled_from([*ids, "q"] if number == 0 else ids),
                    role=st.sampled_from(get_args(Role)),
                    negated=st.booleans(),
                ),
                min_size=1,
                max_size=2,
            )
        )
        records.append(
            Argument(
                id=id,
                premises=tuple(premises),
                conclusion=draw(st.sampled_from(onto)),
                polarity=draw(st.sampled_from(["support", "attack"])),
                aspect=draw(st.sampled_from(["desirability", "desirability", "feasibility"])),
                weight=draw(_weights),
                origin=draw(st.sampled_from(["text", "text", "inferred"])),
            )
        )
        onto.append(id)
    return Document.of(records, Header())


@st.composite
def settings_of(draw: st.DrawFn, document: Document) -> Setting:
    """A setting of a map; it may also name what is not there."""
    known = st.sampled_from([*document.statements, "gone"])
    argument = st.sampled_from([*document.arguments, "gone"])
    return Setting(
        draw(st.dictionaries(known, st.sampled_from(get_args(Value)), max_size=3)),
        draw(st.dictionaries(argument, st.sampled_from(WEIGHTS), max_size=3)),
        frozenset(draw(st.lists(argument, max_size=2))),
    )


@st.composite
def maps_and_settings(draw: st.DrawFn, **sizes: int) -> tuple[Document, Setting]:
    """A small map and a setting of it."""
    document = draw(small_maps(**sizes))
    return document, draw(settings_of(document))


@st.composite
def crowded_maps(draw: st.DrawFn, each_side: int = 5) -> Document:
    """One claim that many speak for and against; what they say holds, fails or is open."""
    records: list[Record] = [
        Statement(id=value, kind="claim", text=value, value=value) for value in get_args(Value)
    ]
    standard = draw(st.none() | st.sampled_from(get_args(Standard)))
    records.append(Statement(id="c", kind="claim", text="c", standard=standard))
    for polarity in ("support", "attack"):
        records.extend(
            Argument(
                id=f"{polarity}{number}",
                premises=(Premise(statement=draw(st.sampled_from(get_args(Value)))),),
                conclusion="c",
                polarity=polarity,
                weight=draw(st.sampled_from([0.3, 0.5, 0.6, 0.8, 0.9, None])),
            )
            for number in range(draw(st.integers(0, each_side)))
        )
    return Document.of(records, Header())
