from __future__ import annotations

import pytest

from argmap.edit.commands import (
    citations,
    fields,
    groups,
    places,
    premises,
    records,
    scenarios,
    stepping,
    text,
)
from argmap.edit.verb import Verb
from argmap.model.records import (
    Argument,
    Camp,
    Citation,
    Group,
    Label,
    Place,
    Scenario,
    Selector,
    Source,
    Statement,
    Step,
)
from edit.checking import check_command, map_of, says, step, steps, why_not

MAP = map_of(
    says("q", "question"),
    says("p", "position", question="q"),
    says("a", "assumption", label=Label(name="A", true="holds")),
    says("b", origin="inferred"),
    says("c", tags=("x",)),
    step("1", "a b", "p"),
    step("2", "c", "p", "-"),
    Camp(id="us", name="Us", stances={"a": "accept"}),
    Source(id="book"),
    Scenario(id="s", title="S"),
    Step(id="t", title="T"),
    Step(id="u", title="U"),
    Group(id="g", title="G", members=("a", "b")),
    Place(id="at-a", node="a", x=1, y=2),
)


def test_texts_labels_and_notes_are_set_and_typing_on_is_one_step() -> None:
    assert check_command(MAP, text.set_text("a", "one\r\ntwo")).statements["a"].text == "one\ntwo"
    assert check_command(MAP, text.set_text("1", "because")).arguments["1"].label == "because"
    assert check_command(MAP, text.set_text("us", "We")).camps["us"].name == "We"
    for id in ("g", "s", "t", "book"):
        assert check_command(MAP, text.set_text(id, "new"))[id].title == "new"  # type: ignore[attr-defined]
    assert text.set_text("a", "x").merge == text.set_text("a", "y").merge
    assert text.set_text("a", "x").merge != text.set_text("b", "x").merge
    assert check_command(MAP, text.set_notes("a", "n")).statements["a"].notes == "n"
    assert why_not(MAP, text.set_notes("1", "n"))
    assert why_not(MAP, text.set_text("at-a", "x"))
    assert why_not(MAP, text.set_text("nobody", "x"))


def test_a_label_has_phrasings_only_where_they_are_given() -> None:
    assert check_command(MAP, text.set_label("b", "Bee")).statements["b"].label == "Bee"
    label = check_command(MAP, text.set_label("a", "N", when_false="no")).statements["a"].label
    assert label == Label(name="N", false="no")
    assert check_command(MAP, text.set_label("a", "")).statements["a"].label is None
    assert check_command(MAP, text.set_label("2", "L")).arguments["2"].label == "L"
    assert why_not(MAP, text.set_label("us", "L"))


def test_how_verdicts_are_found_is_one_of_the_known_ways() -> None:
    assert check_command(MAP, fields.set_semantics("grounded")).header.semantics == "grounded"
    assert check_command(MAP, fields.set_semantics("strength:euler")).header.semantics
    assert "guess" in why_not(MAP, fields.set_semantics("guess"))


def test_the_header_is_edited_like_anything_else() -> None:
    assert check_command(MAP, text.set_title("New")).header.title == "New"
    after = check_command(MAP, text.set_header(authors=("A", "B"), language="ko"))
    assert (after.header.authors, after.header.language) == (("A", "B"), "ko")
    assert why_not(MAP, text.set_header(version=7))
    assert why_not(MAP, text.set_header(title=3))


def test_a_position_that_becomes_a_claim_answers_nothing() -> None:
    after = check_command(MAP, fields.set_kind(["p"], "claim"))
    assert (after.statements["p"].kind, after.statements["p"].question) == ("claim", None)


def test_a_question_that_becomes_a_claim_has_no_answers() -> None:
    assert check_command(MAP, fields.set_kind(["q"], "claim")).statements["p"].question is None


def test_a_reason_cannot_become_a_question() -> None:
    assert "no question can" in why_not(MAP, fields.set_kind(["a"], "question"))
    assert check_command(MAP, fields.set_kind(["p"], "question")).statements["p"].question is None


@pytest.mark.parametrize(
    ("verb", "id", "field", "value"),
    [
        (fields.set_camp(["a"], "us"), "a", "camp", "us"),
        (fields.set_camp(["1"], "us"), "1", "camp", "us"),
        (fields.set_origin(["a", "1"], "inferred"), "1", "origin", "inferred"),
        (fields.set_weight(["a"], 0.5), "a", "weight", 0.5),
        (fields.set_weight(["1"], 3), "1", "weight", 3),
        (fields.set_value(["a"], "true"), "a", "value", "true"),
        (fields.set_standard(["p"], "clear"), "p", "standard", "clear"),
        (fields.set_tags(["a"], [" x ", "y", "x", ""]), "a", "tags", ("x", "y")),
        (fields.add_tags(["c"], ["z"]), "c", "tags", ("x", "z")),
        (fields.remove_tags(["c"], ["x"]), "c", "tags", ()),
        (fields.set_aspect(["c"], "feasibility"), "2", "aspect", "feasibility"),
        (fields.set_scheme(["1"], "sign"), "1", "scheme", "sign"),
        (fields.set_question(["c"], None), "c", "question", None),
        (fields.set_question(["b"], "q"), "b", "kind", "position"),
        (records.change("a", notes="n", value="open"), "a", "value", "open"),
        (records.change("t", minutes=2.5), "t", "minutes", 2.5),
        (
            records.set_stance("us", ["b"], "reject"),
            "us",
            "stances",
            {"a": "accept", "b": "reject"},
        ),
        (records.set_stance("us", ["a"], None), "us", "stances", {}),
        (scenarios.set_values("s", {"a": "true"}), "s", "values", {"a": "true"}),
        (scenarios.set_weights("s", {"1": 2}), "s", "weights", {"1": 2}),
    ],
)
def test_a_field_is_set(verb: Verb, id: str, field: str, value: object) -> None:
    assert getattr(check_command(MAP, verb)[id], field) == value


@pytest.mark.parametrize(
    "verb",
    [
        fields.set_camp(["a"], "them"),
        fields.set_camp(["g"], "us"),
        fields.set_weight(["a"], float("nan")),
        fields.set_weight(["a"], True),
        fields.set_value(["a"], "maybe"),  # type: ignore[arg-type]
        fields.set_value(["1"], "true"),
        fields.set_aspect(["q"], "feasibility"),
        fields.set_question(["b"], "a"),
        fields.set_question(["q"], "q"),
        fields.set_kind(["a"], "poem"),  # type: ignore[arg-type]
        fields.set_kind([], "claim"),
        records.change("a", nonsense=1),
        records.change("a", id="z"),
        records.change("a", kind=1),
        records.change("1", conclusion="nobody"),
        records.change("1", premises=()),
        records.change("nobody", text=""),
        records.put(says("new")),
        records.put(Camp(id="a", name="A")),
        records.add(says("a")),
        records.add(step("9", "nobody", "a")),
        records.add(Place(id="z", node="nobody", x=0, y=0)),
        records.remove(["nobody"]),
        records.move("nobody", None),
        records.move("t", "a"),
        records.shift("t", -1),
        records.set_stance("a", ["b"], "accept"),
        scenarios.set_values("a", {"b": "true"}),
        records.add_source(title=3),
        places.move({}),
        places.move({"us": (0, 0)}),
        places.move({"a": (0, float("nan"))}),
        places.release(["b"]),
        groups.group([]),
        groups.group(["b", "a"]),
        groups.ungroup(["c"]),
        groups.add_to("us", ["a"]),
        groups.take_out(["c"]),
        citations.cite(["a"], "film"),
        citations.cite(["g"], "book"),
        citations.change_citation("a", 0, "book"),
        citations.remove_citation("a", -1),
        premises.set_role("q", "exception"),
        premises.set_role("1", "exception"),
        premises.set_role("c", "exception", "1"),
        premises.change("1", 5, negated=True),
        premises.change("a", 0, negated=True),
    ],
)
def test_what_does_not_fit_is_refused_in_a_sentence(verb: Verb) -> None:
    assert why_not(MAP, verb)


def test_premises_have_roles_of_their_own_in_each_argument() -> None:
    after = check_command(MAP, premises.set_role("a", "assumption"))
    assert [one.role for one in after.arguments["1"].premises] == ["assumption", "ordinary"]
    assert steps(check_command(MAP, premises.set_negated("b", True)))[0] == "a !b + p"
    assert check_command(MAP, premises.set_implicit("c", True)).arguments["2"].premises[0].implicit
    after = check_command(MAP, premises.change("1", 1, role="exception", negated=True))
    assert (after.arguments["1"].premises[1].role, steps(after)[0]) == ("exception", "a !b + p")


def test_the_first_citation_of_an_inference_makes_it_the_texts() -> None:
    after = check_command(MAP, citations.cite(["b"], "book", " 3.2 "))
    assert after.statements["b"].citations == (Citation(source="book", locator="3.2"),)
    assert after.statements["b"].origin == "text"
    kept = check_command(MAP, citations.cite(["b"], "book", keep_origin=True))
    assert kept.statements["b"].origin == "inferred"
    assert why_not(after, citations.cite(["b"], "book", "3.2")) == "There is nothing to change."
    where = Selector(start=1, end=4)
    changed = check_command(after, citations.change_citation("b", 0, "book", "4", where))
    assert changed.statements["b"].citations[0].selector == where
    assert check_command(changed, citations.remove_citation("b", 0)).statements["b"].citations == ()


def test_a_hand_moves_nodes_and_lets_them_go() -> None:
    after = check_command(MAP, places.move({"a": (3.04, 4), "1": (5, 6.5)}))
    assert after.places["at-a"] == Place(id="at-a", node="a", x=3, y=4)
    assert after.places["at-1"].y == 6.5
    assert list(check_command(after, places.release(["1", "b"])).places) == ["at-a"]
    assert check_command(after, places.release_all()).places == {}
    assert places.move({"a": (0, 0)}).merge is None
    assert places.move({"a": (0, 0)}, nudge=True).merge == "nudge:a"


def test_a_statement_is_in_one_group_at_most() -> None:
    after = check_command(MAP, groups.group(["b", "c", "1"], "New"))
    assert [(one.title, one.members) for one in after.groups.values()] == [
        ("G", ("a",)),
        ("New", ("b", "c")),
    ]
    after = check_command(after, groups.add_to("group-2", ["a"]))
    assert [one.members for one in after.groups.values()] == [("b", "c", "a")]
    after = check_command(after, groups.take_out(["b", "c"]))
    assert [one.members for one in after.groups.values()] == [("a",)]
    assert check_command(after, groups.ungroup(["a"])).groups == {}
    assert check_command(after, groups.ungroup(["group-2"])).groups == {}


def test_lists_beside_the_map_are_added_to_moved_and_removed() -> None:
    assert check_command(MAP, records.add_camp("Them", "b")).camps["camp-2"].role == "b"
    assert check_command(MAP, records.add_source(title="T")).sources["source-2"].title == "T"
    added = check_command(MAP, scenarios.add("N", {"a": "true", "nobody": "true"}))
    assert added.scenarios["scenario-2"].values == {"a": "true"}
    stepped = check_command(MAP, stepping.add("N", ["a", "a", "nobody"], after="t"))
    assert list(stepped.steps) == ["t", "step-3", "u"]
    assert stepped.steps["step-3"].focus == ("a",)
    assert list(check_command(stepped, records.move("u", None)).steps) == ["u", "t", "step-3"]
    assert list(check_command(stepped, records.shift("t", 9)).steps) == ["step-3", "u", "t"]
    assert check_command(MAP, records.remove(["us"])).camps == {}
    assert check_command(MAP, records.add(says("z"), after="q")).statements["z"]
    new = Step(id="t", title="other")
    assert check_command(MAP, records.put(new)).steps["t"] == new


def test_setting_back_to_what_the_file_spelt_out_is_no_change_in_the_file() -> None:
    spelt = Statement(id="s", kind="claim", text="S", origin="text", weight=1)
    document = map_of(spelt)
    assert why_not(document, text.set_text("s", "S")) == "There is nothing to change."
    after = check_command(document, fields.set_weight(["s"], 1.0))
    assert repr(after.statements["s"].weight) == "1.0"


def test_unknown_fields_stay_through_every_edit() -> None:
    odd = Argument.model_validate(
        {"id": "1", "premises": ({"statement": "a", "mood": "!"},), "conclusion": "p", "odd": [1]}
    )
    document = map_of(says("p"), says("a"), odd)
    after = check_command(document, fields.set_aspect(["1"], "feasibility"))
    after = check_command(after, premises.set_negated("a", True))
    assert after.arguments["1"].model_extra == {"odd": [1]}
    assert after.arguments["1"].premises[0].model_extra == {"mood": "!"}
