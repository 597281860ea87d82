"""Random documents, records and changes for Hypothesis, in every script a map may be in.

``documents()`` keep all rules of the model. ``commands(document)`` are edits that may be tried on
one; ``raw_maps()`` are files as plain JSON data with unknown fields at every level.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, get_args

from hypothesis import strategies as st

from argmap.edit.transaction import Transaction
from argmap.model.document import Document
from argmap.model.records import (
    COLLECTIONS,
    Answer,
    Argument,
    Aspect,
    Ballot,
    Camp,
    Citation,
    File,
    Group,
    Header,
    Kind,
    Label,
    Medium,
    Motion,
    Origin,
    Part,
    Place,
    Polarity,
    Poll,
    PollType,
    Premise,
    Record,
    Remark,
    Role,
    Round,
    Scenario,
    Selector,
    Source,
    Speaker,
    Stance,
    Standard,
    State,
    Statement,
    Step,
    Value,
    Watch,
    collection_of,
)
from argmap.model.rules import broken_by

SAMPLES = (
    "Patrols calm the strait",
    "합동 순찰은 해협을 안정시킨다",
    "共同巡視は海峡を安定させる。",
    "الدوريات المشتركة تهدئ المضيق",
    "סיורים משותפים",
    "ᄒᆞᆫ글 자모",
    "👩🏽‍🚀 𝔄𝔰𝔱𝔯𝔞𝔩 🇰🇷",
    'two\nlines\tand “quotes” "like": this, and a \\ backslash',
    "\u202eright to left\u202c and a\u00a0hard space",
    "e\u0301 is not é, \u2028 nor is this a newline",
    "\x00\x1f\x7f controls",
    "",
)

any_text = st.one_of(
    st.sampled_from(SAMPLES),
    st.text(st.characters(codec="utf-8"), max_size=24),
)
"""Text in any script; every character that UTF-8 can carry."""

some_text = any_text.filter(bool)
numbers = st.one_of(
    st.integers(-(10**20), 10**20),
    st.floats(allow_nan=False, allow_infinity=False, width=64),
    st.sampled_from([0, 1, 1.0, 0.5, -0.0, 1e300]),
)
json_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | numbers | any_text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(any_text, inner, max_size=3),
    max_leaves=6,
)


def _literal(kind: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(kind))


def _part(
    kind: type[Part], required: dict[str, Any], optional: dict[str, Any]
) -> st.SearchStrategy[Any]:
    """Parts of a kind, where any of the optional fields may be left out."""
    fields = st.fixed_dictionaries(required, optional=optional)
    return fields.map(lambda given: kind(**given))


selectors = st.integers(0, 5000).flatmap(
    lambda start: _part(
        Selector,
        {"start": st.just(start), "end": st.integers(start, start + 300)},
        {"sha256": st.text("0123456789abcdef", min_size=64, max_size=64)},
    )
)


watches = _part(
    Watch,
    {},
    {
        "owner": any_text,
        "signpost": any_text,
        "review": st.sampled_from(["", "2027-03-31", "soon"]),
        "shaping": any_text,
        "hedging": any_text,
        "confidence": st.none() | st.floats(0, 1) | st.sampled_from([0, 1]),
    },
)
answers = _part(
    Answer,
    {},
    {"state": _literal(State), "by": st.sampled_from([None, "nobody"]), "notes": any_text},
)
ballots = _part(
    Ballot,
    {"voter": some_text, "value": st.integers(0, 100) | any_text | st.just(("a", "b"))},
    {"by": _literal(Medium)},
)
rounds = _part(
    Round,
    {},
    {
        "opened": any_text,
        "closed": any_text,
        "wording": st.dictionaries(some_text, any_text, max_size=2),
        "ballots": st.lists(ballots, max_size=3).map(tuple),
        "tally": st.dictionaries(any_text, st.integers(0, 99), max_size=2),
    },
)


def citations(sources: Sequence[str]) -> st.SearchStrategy[Any]:
    """Citations into some of ``sources``."""
    if not sources:
        return st.just(())
    one = _part(
        Citation,
        {"source": st.sampled_from(list(sources))},
        {"locator": st.sampled_from(["1.1", "3.2", "R.4", ""]), "selector": selectors},
    )
    return st.lists(one, max_size=2).map(tuple)


def statements(
    id: str, sources: Sequence[str] = (), questions: Sequence[str] = (), camps: Sequence[str] = ()
) -> st.SearchStrategy[Any]:
    """One statement of any kind with any of its fields."""
    labels = any_text | _part(Label, {"name": any_text}, {"true": any_text, "false": any_text})
    optional: dict[str, Any] = {
        "label": st.none() | labels,
        "value": st.none() | _literal(Value),
        "standard": st.none() | _literal(Standard),
        "weight": st.none() | st.floats(0, 1) | st.sampled_from([0, 1]),
        "origin": _literal(Origin),
        "citations": citations(sources),
        "tags": st.lists(any_text, max_size=3).map(tuple),
        "watch": st.none() | watches,
        "notes": any_text,
    }
    if questions:
        optional["question"] = st.sampled_from([None, *questions])
    if camps:
        optional["camp"] = st.sampled_from([None, *camps])
    required = {"id": st.just(id), "kind": _literal(Kind), "text": any_text}
    return _part(Statement, required, optional)


def arguments(
    id: str, premises: Sequence[str], conclusions: Sequence[str], sources: Sequence[str] = ()
) -> st.SearchStrategy[Any]:
    """One argument from some of ``premises`` to one of ``conclusions``."""
    premise = _part(
        Premise,
        {"statement": st.sampled_from(list(premises))},
        {"role": _literal(Role), "negated": st.booleans(), "implicit": st.booleans()},
    )
    return _part(
        Argument,
        {
            "id": st.just(id),
            "premises": st.lists(premise, min_size=1, max_size=3).map(tuple),
            "conclusion": st.sampled_from(list(conclusions)),
        },
        {
            "polarity": _literal(Polarity),
            "aspect": _literal(Aspect),
            "weight": st.none() | st.floats(0, 1),
            "scheme": st.none() | any_text,
            "answers": st.dictionaries(some_text, answers, max_size=2),
            "label": st.none() | any_text,
            "origin": _literal(Origin),
            "citations": citations(sources),
        },
    )


headers = _part(
    Header,
    {"format": st.just("argmap"), "version": st.just(1)},
    {
        "title": any_text,
        "description": any_text,
        "language": st.sampled_from(["", "en", "ko", "ja", "ar"]),
        "authors": st.lists(any_text, max_size=2).map(tuple),
        "licence": any_text,
        "semantics": st.sampled_from(["", "balance", "grounded", "unheard-of"]),
    },
)


@st.composite
def documents(draw: st.DrawFn, max_statements: int = 8, max_arguments: int = 8) -> Document:
    """Whole maps with every kind of record, undercuts of undercuts and hand-made places."""
    ids = draw(
        st.lists(
            st.one_of(st.from_regex(r"[a-z]{1,4}-[0-9]{1,2}", fullmatch=True), some_text),
            unique=True,
            max_size=max_statements + max_arguments + 12,
        )
    )
    take = iter(ids)

    def some(most: int) -> list[str]:
        wanted = draw(st.integers(0, most))
        return [id for _, id in zip(range(wanted), take, strict=False)]

    nodes, sources, camps = some(max_statements), some(2), some(2)
    records: list[Record] = [draw(statements(id, sources, nodes, camps)) for id in nodes]
    linked: list[str] = []
    if nodes:
        for id in some(max_arguments):
            records.append(draw(arguments(id, nodes, nodes + linked, sources)))
            linked.append(id)
    known = st.sampled_from([*nodes, "nobody"])  # scenarios and steps may name what is gone
    marked = st.sampled_from([*nodes, *linked] or ["nobody"])
    for id in camps:
        stances = st.dictionaries(known, _literal(Stance), max_size=2)
        optional = {"role": any_text, "stances": stances}
        records.append(draw(_part(Camp, {"id": st.just(id), "name": any_text}, optional)))
    csl = st.dictionaries(some_text, json_values, max_size=2)
    for id in sources:
        optional = {
            "title": any_text,
            "issued": csl,
            "author": st.lists(csl, max_size=2).map(tuple),
        }
        records.append(draw(_part(Source, {"id": st.just(id)}, optional)))
    required: dict[str, Any]
    for id in (scenarios := some(2)):
        required = {"id": st.just(id), "title": any_text}
        values = st.dictionaries(known, _literal(Value), max_size=2)
        weights = st.dictionaries(marked, st.floats(0, 1), max_size=2)
        records.append(draw(_part(Scenario, required, {"values": values, "weights": weights})))
    focus = st.lists(marked, max_size=3).map(tuple)
    for id in (polls := some(1)):
        required = {"id": st.just(id), "title": any_text}
        optional = {
            "type": _literal(PollType),
            "about": st.lists(known, max_size=2).map(tuple),
            "rounds": st.lists(rounds, max_size=2).map(tuple),
            "notes": any_text,
        }
        records.append(draw(_part(Poll, required, optional)))
    for id in some(1):
        required = {"id": st.just(id), "text": any_text}
        optional = {"at": any_text, "placed": st.none() | known, "by": _literal(Speaker)}
        records.append(draw(_part(Remark, required, optional)))
    for id in some(2):
        required = {"id": st.just(id), "title": any_text}
        optional = {
            "focus": focus,
            "reveal": st.lists(focus, max_size=2).map(tuple),
            "dim": st.booleans(),
            "hide": st.booleans(),
            "fold": focus,
            "hoist": st.none() | marked,
            "motion": st.none() | _literal(Motion),
            "poll": st.sampled_from([None, *polls]),
            "notes": any_text,
            "minutes": st.integers(0, 60) | st.floats(0, 60),
            "scenario": st.sampled_from([None, *scenarios]),
        }
        records.append(draw(_part(Step, required, optional)))
    for id in some(2):
        required = {"id": st.just(id), "title": any_text}
        records.append(draw(_part(Group, required, {"members": focus})))
    if nodes:
        place = st.integers(-(10**6), 10**6) | st.floats(-1e6, 1e6)
        for id in some(2):
            required = {"id": st.just(id), "node": marked, "x": place, "y": place}
            records.append(draw(_part(Place, required, {})))
    return Document.of(records, draw(headers))


@st.composite
def commands(draw: st.DrawFn, document: Document) -> Callable[[Transaction], None]:
    """An edit of ``document`` that keeps the rules: add, put, remove, move or change the header."""
    records = list(document)
    nodes = list(document.statements)
    choice = draw(st.sampled_from(["add", "argue", "put", "remove", "move", "title"]))
    if choice == "argue" and nodes:
        id = _free(document, "argument")
        conclusions = [*nodes, *document.arguments]
        new: Record = draw(arguments(id, nodes, conclusions))
        after = draw(st.sampled_from([None, *document.arguments]))
        return lambda draft: _ignore(draft.add(new, after))
    if choice == "put" and nodes:
        id = draw(st.sampled_from(nodes))
        new = document.statements[id].replace(text=draw(any_text), tags=draw(_tags))
        return lambda draft: _ignore(draft.put(new))
    if choice == "remove" and records:
        gone = with_dependants(document, {draw(st.sampled_from(records)).id})
        return lambda draft: draft.remove(gone)
    if choice == "move" and len(records) > 1:
        moved = draw(st.sampled_from(records))
        same = [each.id for each in records if collection_of(each) == collection_of(moved)]
        anchor = draw(st.sampled_from([None, *same]))
        return lambda draft: draft.move_after(moved.id, anchor)
    if choice == "title":
        header = document.header.replace(title=draw(any_text))
        return lambda draft: draft.set_header(header)
    new = draw(statements(_free(document, "claim"), questions=nodes))
    after = draw(st.sampled_from([None, *nodes]))
    return lambda draft: _ignore(draft.add(new, after))


_tags = st.lists(any_text, max_size=2).map(tuple)


def _ignore(_: object) -> None:
    return None


def _free(document: Document, stem: str) -> str:
    return next(id for n in range(10**6) if (id := f"{stem} {n}") not in document)


def with_dependants(document: Document, gone: set[str]) -> list[str]:
    """These ids and all records that could not stand without them."""
    while True:
        left = Document.of((each for each in document if each.id not in gone), document.header)
        hanging = {each.id for each in left if any(broken_by(each, left))}
        if not hanging:
            return sorted(gone)
        gone |= hanging


# --- files -------------------------------------------------------------------------------------

_KNOWN = {name for kind in (Part, File, Label) for name in kind.model_fields} | {
    name
    for kind in (
        Statement,
        Argument,
        Camp,
        Source,
        Scenario,
        Step,
        Group,
        Place,
        Premise,
        Watch,
        Answer,
        Ballot,
        Round,
        Poll,
        Remark,
    )
    for name in kind.model_fields
}
unknown_keys = any_text.filter(
    lambda key: key not in _KNOWN | {"locator", "source", "selector", "start", "end", "sha256"}
)


@st.composite
def with_unknown_fields(draw: st.DrawFn, data: dict[str, Any]) -> dict[str, Any]:
    """The file ``data`` with unknown fields strewn in at every level where argmap keeps objects."""

    def strew(value: Any, free: bool) -> Any:
        if isinstance(value, list):
            return [strew(item, free) for item in value]
        if not isinstance(value, dict):
            return value
        items = [
            (key, strew(inner, free=True) if key in _HOLDS_PARTS else inner)
            for key, inner in value.items()
        ]
        if free:
            strange = draw(st.dictionaries(unknown_keys, json_values, max_size=2))
            for key, inner in strange.items():
                items.insert(draw(st.integers(0, len(items))), (key, inner))
        return dict(items)

    return strew(data, free=True)


_HOLDS_PARTS = {*COLLECTIONS, "premises", "citations", "selector", "label"}
