from __future__ import annotations

from argmap.edit.commands import scenarios
from argmap.edit.editor import Editor
from argmap.model.records import Camp, Scenario, Step
from edit.checking import check_command, map_of, says, step, why_not

MAP = map_of(
    says("a", "assumption"),
    says("b", "assumption", value="true"),
    says("p", "position"),
    step("1", "a b", "p"),
    Camp(id="us", name="Us"),
    Scenario(id="s", title="S", values={"a": "true"}, weights={"1": 0.7}, notes="why"),
    Scenario(id="t", title="T"),
    Step(id="shown", title="Shown", scenario="s"),
)


def test_a_scenario_is_added_with_what_it_sets_and_without_what_is_not_there() -> None:
    after = check_command(
        MAP, scenarios.add("two\nlines", {"a": "false", "nobody": "true"}, {"1": 1, "us": 2})
    )
    added = after.scenarios["scenario-3"]
    assert (added.title, added.values, added.weights) == ("two lines", {"a": "false"}, {"1": 1})
    assert list(after.scenarios) == ["s", "t", "scenario-3"]


def test_a_copy_of_a_scenario_stands_right_after_it_and_sets_the_same() -> None:
    after = check_command(MAP, scenarios.duplicate("s", "S again"))
    assert list(after.scenarios) == ["s", "scenario-3", "t"]
    copy = after.scenarios["scenario-3"]
    assert copy == after.scenarios["s"].replace(id="scenario-3", title="S again")
    assert why_not(MAP, scenarios.duplicate("a", "A"))


def test_a_scenario_is_renamed_but_never_to_nothing() -> None:
    assert check_command(MAP, scenarios.rename("s", " One ")).scenarios["s"].title == "One"
    assert why_not(MAP, scenarios.rename("s", "  \n "))
    assert why_not(MAP, scenarios.rename("nobody", "One"))


def test_deleting_a_scenario_leaves_the_steps_that_showed_it() -> None:
    after = check_command(MAP, scenarios.delete("s"))
    assert list(after.scenarios) == ["t"]
    assert after.steps["shown"].scenario is None
    assert why_not(MAP, scenarios.delete("a"))


def test_values_and_weights_are_set_and_taken_back() -> None:
    after = check_command(MAP, scenarios.set_values("s", {"a": "open", "b": "false", "us": "true"}))
    assert after.scenarios["s"].values == {"a": "open", "b": "false"}
    assert check_command(MAP, scenarios.set_values("s", {"a": None})).scenarios["s"].values == {}
    after = check_command(MAP, scenarios.set_weights("t", {"1": 0.2, "us": 0.2}))
    assert after.scenarios["t"].weights == {"1": 0.2}
    assert check_command(MAP, scenarios.set_weights("s", {"1": None})).scenarios["s"].weights == {}


def test_what_is_selected_stays_selected_while_scenarios_change() -> None:
    editor = Editor(MAP)
    for verb in (
        scenarios.add("New"),
        scenarios.set_values("s", {"a": "false"}),
        scenarios.rename("s", "Other"),
        scenarios.duplicate("s", "Copy"),
        scenarios.delete("s"),
    ):
        editor.run(verb, selection=("a",))
        deed = editor.history.undoable
        assert deed is not None
        assert (deed.before, deed.after) == (("a",), ("a",))
