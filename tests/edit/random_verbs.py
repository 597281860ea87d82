"""Any verb with any targets, sense and nonsense, for the random user."""

from __future__ import annotations

from functools import partial
from typing import Any, Literal, get_args

from hypothesis import strategies as st

from argmap.analysis.structure import structure
from argmap.edit.commands import (
    arguments,
    citations,
    clipboard,
    deleting,
    fields,
    groups,
    links,
    moving,
    parking,
    places,
    premises,
    records,
    scenarios,
    statements,
    stepping,
    text,
    watching,
)
from argmap.edit.commands.hanging import Relation
from argmap.edit.verb import Verb
from argmap.model.document import Document
from argmap.model.records import Aspect, Kind, Origin, Polarity, Role, Stance, Standard, Value

NONSENSE = ("nobody", "", "\0onto", "statement-1")

words = st.one_of(
    st.sampled_from(["", "word", "two\nlines", "한국어", "a much longer sentence " * 8]),
    st.text(max_size=12),
)
outlines = st.lists(
    st.builds(
        "{}{}{}".format,
        st.sampled_from(["", "\t", "\t\t", "    ", " "]),
        st.sampled_from(["", "+ ", "- ", "− ", "? ", "& ", "~+ ", "~- ", "• ", "1. "]),
        words,
    ),
    max_size=6,
).map("\n".join)
numbers = st.one_of(st.integers(-3, 9), st.floats(0, 1), st.sampled_from([float("nan"), 1e308]))
points = st.tuples(st.floats(-500, 500), st.floats(-500, 500))


def one_of(literal: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(literal))


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(st.none(), strategy)


Sort = Literal["adding", "shaping", "setting", "around"]
"""The random user's rules: each is a sort of verbs, so that none crowds out the others."""


def verbs(document: Document, clips: list[str], sort: Sort) -> st.SearchStrategy[Verb]:
    """Verbs of a sort that often fit ``document``; ``clips``: what was copied before."""
    nodes = [*document.statements, *document.arguments]
    everything = [record.id for record in document]
    id = st.sampled_from([*nodes * 3, *everything, *NONSENSE])
    node = st.sampled_from(nodes or ["nobody"])
    statement = st.sampled_from([*document.statements] or ["nobody"])
    ids = st.one_of(
        st.lists(node, min_size=1, max_size=3), st.lists(id, max_size=4), st.just(everything)
    )
    one = node.map(lambda id: [id])
    few = st.one_of(one, one, st.lists(node, min_size=2, max_size=3))
    beside = st.one_of(
        st.lists(st.sampled_from(row), min_size=2, max_size=3, unique=True)
        for row in [*structure(document).onto.values(), nodes, nodes][-6:]
        if len(row) > 1
    )
    joined = few if len(nodes) < 2 else st.one_of(few, beside)
    kind, polarity = one_of(Kind), one_of(Polarity)
    source = st.sampled_from([*document.sources] * 3 + ["nobody"])
    camp = maybe(st.sampled_from([*document.camps] * 3 + ["nobody"]))
    scenario = st.sampled_from([*document.scenarios] * 3 + ["nobody"])
    step = st.sampled_from([*document.steps] * 3 + ["nobody"])
    remark = st.sampled_from([*document.remarks] * 3 + ["nobody"])
    truth = maybe(one_of(Value))
    b = partial(partial, st.builds)  # only what is drawn is built
    adding = [
        b(statements.add, kind, words, at=maybe(points)),
        b(statements.add_sibling, id, words, before=st.booleans()),
        b(statements.insert_between, id, words),
        b(statements.add_conclusion, id, words),
        b(arguments.add_reason, id, words, kind),
        b(arguments.add_reason, node, words),
        b(arguments.add_objection, node, words, kind, at=maybe(points)),
        b(arguments.add_evidence, node, words),
        b(arguments.add_rebuttal, node, words),
        b(arguments.add_undercut, node, words),
        b(arguments.add_underpin, node, words),
        b(arguments.add_premise, node, words, kind, one_of(Role)),
        b(arguments.add_assumption, node, words),
        b(arguments.add_position, id, words),
    ]
    shaping = [
        b(links.link, statement, node, polarity),
        b(links.unlink, ids),
        b(links.unlink_premise, id, statement),
        b(links.reverse, few),
        b(links.set_polarity, few, polarity),
        b(links.join, joined),
        b(links.split, few),
        b(links.join_or_split, joined),
        b(moving.reparent, few, node, one_of(Relation), before=maybe(id), after=maybe(id)),
        b(moving.promote, few),
        b(moving.demote, few),
        b(moving.reorder, few, st.sampled_from(["up", "down"])),
        b(deleting.delete, few, with_what_hangs=st.booleans()),
        b(deleting.delete, st.lists(id, max_size=3), with_what_hangs=st.booleans()),
        b(clipboard.duplicate, ids, with_what_hangs=st.booleans()),
        b(clipboard.cut, few),
        b(clipboard.paste, st.one_of(outlines, words), maybe(id)),
        b(clipboard.paste, st.sampled_from(clips or ["{"]), maybe(id)),
    ]
    setting = [
        b(text.set_text, id, words),
        b(text.set_text, node, words),
        b(text.set_label, id, words, when_true=words, when_false=words),
        b(text.set_notes, id, words),
        b(text.set_title, words),
        b(text.set_header, authors=st.lists(words, max_size=2), language=words),
        b(fields.set_kind, few, kind),
        b(fields.set_question, few, maybe(id)),
        b(fields.set_camp, ids, camp),
        b(fields.set_origin, ids, one_of(Origin)),
        b(fields.set_weight, ids, maybe(numbers)),
        b(fields.set_value, ids, truth),
        b(fields.set_standard, ids, maybe(one_of(Standard))),
        b(fields.set_semantics, st.sampled_from(("", "grounded", "strength"))),
        b(fields.set_tags, ids, st.lists(words, max_size=3)),
        b(fields.add_tags, ids, st.lists(words, max_size=3)),
        b(fields.remove_tags, ids, st.lists(words, max_size=3)),
        b(fields.set_aspect, few, one_of(Aspect)),
        b(fields.set_scheme, few, maybe(words)),
        b(watching.set_owner, ids, words),
        b(watching.set_signpost, few, words),
        b(watching.set_review, few, st.one_of(words, st.dates().map(str))),
        b(watching.set_shaping, few, words),
        b(watching.set_hedging, few, words),
        b(watching.set_confidence, ids, maybe(numbers)),
        b(premises.set_role, statement, one_of(Role), maybe(id)),
        b(premises.set_negated, statement, st.booleans(), maybe(id)),
        b(premises.set_implicit, statement, st.booleans()),
        b(premises.change, id, st.integers(-1, 2), role=maybe(one_of(Role))),
        b(citations.cite, ids, source, words, keep_origin=st.booleans()),
        b(citations.change_citation, node, st.integers(-1, 2), source, words),
        b(citations.remove_citation, node, st.integers(-1, 2)),
    ]
    around = [
        b(groups.group, ids, words),
        b(groups.ungroup, ids),
        b(groups.add_to, st.sampled_from([*document.groups] * 3 + ["nobody"]), ids),
        b(groups.take_out, ids),
        b(places.move, st.dictionaries(node, points, max_size=3), nudge=st.booleans()),
        b(places.release, ids),
        b(places.release_all),
        b(records.change, id, notes=words),
        b(records.change, id, title=words),
        b(records.remove, st.lists(id, max_size=2)),
        b(records.move, id, maybe(id)),
        b(records.shift, id, st.integers(-2, 2)),
        b(records.add_camp, words, maybe(words)),
        b(records.set_stance, camp.map(str), ids, maybe(one_of(Stance))),
        b(records.add_source, title=words),
        b(scenarios.add, words, st.dictionaries(id, one_of(Value), max_size=2)),
        b(scenarios.duplicate, scenario, words),
        b(scenarios.rename, scenario, words),
        b(scenarios.set_values, scenario, st.dictionaries(id, truth, max_size=3)),
        b(scenarios.set_weights, scenario, st.dictionaries(id, maybe(numbers), max_size=3)),
        b(stepping.add, words, ids, maybe(id)),
        b(stepping.duplicate, st.lists(step, max_size=2)),
        b(stepping.delete, st.lists(step, max_size=2)),
        b(stepping.move, st.lists(step, max_size=3), maybe(step)),
        b(stepping.shift, st.lists(step, max_size=3), st.integers(-2, 2)),
        b(stepping.rename, step, words),
        b(stepping.change, st.lists(step, max_size=2), notes=words, minutes=maybe(numbers)),
        b(stepping.show, step, ids),
        b(stepping.reveal, step, ids),
        b(parking.park, words, words, maybe(id)),
        b(parking.reword, remark, words),
        b(parking.place, remark, maybe(id), st.sampled_from(["for", "against"])),
        b(parking.remove, st.lists(remark, max_size=2)),
    ]
    sorts = {"adding": adding, "shaping": shaping, "setting": setting, "around": around}
    return st.sampled_from(sorts[sort]).flatmap(lambda build: build())
