from __future__ import annotations

from argmap.edit.commands import deleting
from argmap.edit.editor import Editor
from argmap.model.document import Document
from argmap.model.records import Camp, Citation, Group, Place, Scenario, Source, Step
from edit.checking import check_command, map_of, says, step, steps, why_not


def without(document: Document, *ids: str, hangs: bool = True) -> Document:
    return check_command(document, deleting.delete(ids, with_what_hangs=hangs))


def test_what_only_hangs_on_it_goes_and_what_bears_elsewhere_stays() -> None:
    document = map_of(
        *(says(id) for id in ["top", "a", "b", "c", "shared", "other"]),
        step("1", "a", "top"),
        step("2", "b shared", "a"),
        step("3", "c", "1", "-"),
        step("4", "shared", "other"),
    )
    after = without(document, "a")
    assert list(after.statements) == ["top", "shared", "other"]
    assert steps(after) == ["shared + other"]


def test_the_other_premises_of_a_linked_argument_stay_linked() -> None:
    document = map_of(*(says(id) for id in "abcd"), step("1", "a b c", "d"))
    after = without(document, "b")
    assert steps(after) == ["a c + d"]


def test_deleting_an_argument_leaves_its_premises_and_takes_what_bears_on_it() -> None:
    document = map_of(
        *(says(id) for id in "abcd"),
        step("1", "a", "b"),
        step("2", "c", "1", "-"),
        step("3", "d", "2", "-"),
    )
    after = without(document, "1")
    assert list(after.statements) == ["a", "b"]
    assert steps(after) == []


def test_a_question_takes_its_answers_along_unless_they_bear_on_something() -> None:
    document = map_of(
        says("q", "question"),
        says("p", "position", question="q"),
        says("r", "position", question="q"),
        says("a"),
        step("1", "r", "a"),
    )
    after = without(document, "q")
    assert list(after.statements) == ["r", "a"]
    assert after.statements["r"].question is None
    alone = without(document, "q", hangs=False)
    assert list(alone.statements) == ["p", "r", "a"]


def test_in_a_circle_what_the_deleted_one_bears_on_stays() -> None:
    document = map_of(*(says(id) for id in "abc"), step("1", "a", "b"), step("2", "b", "a"))
    after = without(document, "a")
    assert list(after.statements) == ["b", "c"]
    assert steps(after) == []


def test_a_circle_that_hangs_on_it_alone_goes_with_it() -> None:
    document = map_of(
        *(says(id) for id in "abcd"),
        step("1", "b", "a"),
        step("2", "c", "b"),
        step("3", "b", "c"),
        step("4", "a", "d"),
    )
    assert list(without(document, "a").statements) == ["d"]


def test_alone_what_supported_it_supports_what_it_bore_on() -> None:
    document = map_of(
        *(says(id) for id in "abcde"),
        step("0", "e", "a"),
        step("1", "b", "a", "-", aspect="feasibility"),
        step("2", "c", "b"),
        step("3", "d", "b", "-"),
    )
    after = without(document, "b", hangs=False)
    assert list(after.statements) == ["a", "c", "d", "e"]
    assert steps(after) == ["e + a", "c - a"]
    assert after.arguments["2"].aspect == "feasibility"


def test_alone_in_a_linked_argument_its_only_reason_takes_its_part() -> None:
    document = map_of(
        *(says(id) for id in "abcdeu"),
        step("1", "a b", "c"),
        step("2", "d e", "a"),
        step("3", "u", "2", "-"),
    )
    after = without(document, "a", hangs=False)
    assert steps(after) == ["d e b + c", "u - 1"]


def test_alone_it_may_bear_on_two_things_and_each_keeps_the_reason() -> None:
    document = map_of(
        *(says(id) for id in "abcd"),
        step("1", "a", "b"),
        step("2", "a", "c"),
        step("3", "d", "a"),
    )
    assert sorted(steps(without(document, "a", hangs=False))) == ["d + b", "d + c"]


def test_a_chain_deleted_alone_lets_its_foot_climb_to_the_top_in_any_order() -> None:
    document = map_of(
        *(says(id) for id in "abcd"), step("1", "b", "a"), step("2", "c", "b"), step("3", "d", "c")
    )
    for order in ("bc", "cb"):
        assert steps(without(document, *order, hangs=False)) == ["d + a"]


def test_every_mention_goes_with_the_statement() -> None:
    document = map_of(
        says("a", question=None),
        says("b"),
        step("1", "a", "b"),
        Camp(id="us", name="Us", stances={"a": "accept", "b": "reject"}),
        Scenario(id="s", title="S", values={"a": "true", "b": "open"}, weights={"1": 2, "b": 1}),
        Step(id="t", title="T", focus=("a", "b"), reveal=(("a",), ("b", "a"), ())),
        Group(id="g", title="G", members=("a", "b")),
        Group(id="h", title="H", members=("a",)),
        Place(id="at-a", node="a", x=1, y=2),
        Place(id="at-1", node="1", x=1, y=2),
    )
    after = without(document, "a")
    assert after.camps["us"].stances == {"b": "reject"}
    assert after.scenarios["s"].values == {"b": "open"}
    assert after.scenarios["s"].weights == {"b": 1}
    assert (after.steps["t"].focus, after.steps["t"].reveal) == (("b",), (("b",), ()))
    assert {id: group.members for id, group in after.groups.items()} == {"g": ("b",)}
    assert after.places == {}


def test_deleting_camps_sources_and_scenarios_takes_their_mentions_out() -> None:
    document = map_of(
        says("a", camp="us", citations=(Citation(source="book"), Citation(source="film"))),
        Camp(id="us", name="Us"),
        Source(id="book"),
        Source(id="film"),
        Scenario(id="s", title="S"),
        Step(id="t", title="T", scenario="s"),
    )
    after = without(document, "us", "book", "s")
    assert after.statements["a"].camp is None
    assert [one.source for one in after.statements["a"].citations] == ["film"]
    assert after.steps["t"].scenario is None


def test_a_record_that_names_nothing_deleted_is_not_touched() -> None:
    document = map_of(says("a"), says("b"), Step(id="t", title="T", focus=("gone", "b")))
    assert without(document, "a").steps["t"] is document.steps["t"]


def test_what_is_selected_next_is_the_next_sibling_then_the_one_before_then_the_parent() -> None:
    editor = Editor(
        map_of(*(says(id) for id in "abcd"), *(step(id + "a", id, "a") for id in "bcd"))
    )
    selected: list[tuple[str, ...]] = []
    editor.listen(lambda edited: selected.append(edited.selection or ()))
    for id in ("c", "d", "b"):
        editor.run(deleting.delete([id]))
    assert selected == [("d",), ("b",), ("a",)]


def test_a_deleted_statement_comes_back_where_it_stood() -> None:
    editor = Editor(map_of(*(says(id) for id in "abc"), step("1", "b", "a")))
    before = editor.document
    for _ in range(200):
        editor.run(deleting.delete(["b"]))
        editor.undo()
        assert editor.document == before
        editor.redo()
        editor.undo()
    assert list(editor.document.statements) == ["a", "b", "c"]


def test_nothing_to_delete_is_said() -> None:
    assert why_not(map_of(says("a")), deleting.delete([]))
    assert why_not(map_of(says("a")), deleting.delete(["nobody", ""]))
