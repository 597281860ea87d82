"""What counts in a window, without a window: scenarios, the trial, undo in line with the map's."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.analysis.reasoning import semantics
from argmap.analysis.reasoning.case import Case
from argmap.app.deciding import TRIAL, Deciding
from argmap.edit.commands import fields, scenarios, statements
from argmap.edit.editor import Editor
from argmap.model.document import Document
from argmap.model.records import Premise, Scenario, Value
from edit.checking import check_command, map_of, says, step
from edit.random_verbs import verbs


def _map() -> Document:
    return map_of(
        says("q", "question"),
        says("p", "position", question="q"),
        says("r"),
        says("a", "assumption"),
        says("own", "assumption", value="false"),
        step("1", "r", "p").replace(
            premises=(Premise(statement="r"), Premise(statement="a", role="assumption"))
        ),
        Scenario(id="yes", title="Yes", values={"a": "true"}, weights={"1": 0.9}),
        Scenario(id="no", title="No", values={"a": "false"}),
    )


class Desk:
    """An editor and what is decided over it."""

    def __init__(self, document: Document) -> None:
        self.editor = Editor(document)
        self.deciding = Deciding()
        self.deciding.awake = True
        self.deciding.adopt(document, self.editor.history)
        self.deciding.refresh()
        self.editor.listen(self.deciding.follow)

    def flip(self, *ids: str, on_trial: bool = False) -> None:
        self.editor.seal()
        verb = self.deciding.flip(ids, on_trial=on_trial)
        if verb is not None:
            self.editor.run(verb)
        self.deciding.refresh()

    def undo(self) -> None:
        if not self.deciding.take_back():
            self.editor.undo()
        self.deciding.refresh()

    def redo(self) -> None:
        if not self.deciding.try_again():
            self.editor.redo()
        self.deciding.refresh()

    @property
    def state(self) -> tuple[object, ...]:
        deciding = self.deciding
        return (deciding.scenario, deciding.trial, deciding.trying, self.editor.document)


def explain_all(deciding: Deciding) -> None:
    """Whatever the state, each record's sentence and the line of what moved can be said."""
    explainer = deciding.explainer
    for id in explainer.grounds.case.ids:
        str(explainer.why(id).sentence)
        str(explainer.brief(id))
    str(deciding.moved_line)


@pytest.fixture
def desk() -> Desk:
    return Desk(_map())


def test_a_flip_in_a_scenario_is_a_step_of_the_map_that_says_what_it_did(desk: Desk) -> None:
    desk.deciding.choose("yes")
    desk.flip("a")
    assert desk.editor.document.scenarios["yes"].values == {"a": "false"}
    deed = desk.editor.history.undoable
    assert deed is not None
    assert str(deed.label) == "“A” is false in “Yes”"
    assert desk.deciding.verdicts["p"] == "fails"
    desk.undo()
    assert desk.deciding.verdicts["p"] == "holds"
    assert desk.deciding.trial is None


def test_values_go_true_false_open_and_round(desk: Desk) -> None:
    desk.deciding.choose("yes")
    seen = []
    for _ in range(3):
        desk.flip("a")
        seen.append(desk.deciding.value("a"))
    assert seen == ["false", "open", "true"]


def test_a_flip_over_the_maps_own_values_is_tried_and_no_file_knows(desk: Desk) -> None:
    before = desk.editor.document
    desk.flip("a")
    assert desk.editor.document is before
    assert desk.deciding.trying
    assert desk.deciding.value("a") == "true"
    assert desk.deciding.value("own") == "false"
    desk.flip("own")
    assert desk.deciding.record is not None
    assert desk.deciding.record.values == {"a": "true", "own": "open"}
    desk.deciding.choose(None)
    assert desk.deciding.record is None
    assert desk.deciding.value("a") is None
    desk.deciding.choose(TRIAL)
    assert desk.deciding.value("a") == "true"


def test_trying_begins_with_what_the_scenario_sets_and_leaves_it_alone(desk: Desk) -> None:
    desk.deciding.choose("yes")
    desk.flip("a", on_trial=True)
    trial = desk.deciding.trial
    assert trial is not None
    assert (trial.values, trial.weights) == ({"a": "false"}, {"1": 0.9})
    assert desk.editor.document.scenarios["yes"].values == {"a": "true"}
    desk.deciding.drop()
    assert desk.deciding.scenario == "yes"
    assert desk.deciding.trial is None


def test_what_is_neither_assumed_nor_given_is_not_flipped(desk: Desk) -> None:
    assert not desk.deciding.flippable("r")
    assert not desk.deciding.flippable("nobody")
    desk.flip("r")
    assert desk.deciding.trial is None
    desk.editor.run(fields.set_value(["r"], "true"))
    assert desk.deciding.flippable("r")


def test_undo_takes_back_whatever_was_done_last(desk: Desk) -> None:
    states = [desk.state]
    desk.flip("a")
    states.append(desk.state)
    desk.editor.run(statements.add("claim", "words"))
    states.append(desk.state)
    desk.flip("a")
    states.append(desk.state)
    desk.flip("own")
    states.append(desk.state)
    for state in reversed(states[:-1]):
        desk.undo()
        assert desk.state == state
    assert not desk.deciding.can_take_back
    for state in states[1:]:
        desk.redo()
        assert desk.state == state
    assert not desk.deciding.can_try_again


def test_a_kept_trial_is_the_active_scenario_and_undo_brings_the_trial_back(desk: Desk) -> None:
    desk.deciding.choose("no")
    desk.flip("a", on_trial=True)
    tried = desk.state
    after = check_command(desk.editor.document, desk.deciding.keep("Kept"))
    assert after.scenarios["scenario-3"].values == {"a": "open"}
    desk.editor.run(desk.deciding.keep("Kept"))
    kept = desk.state
    assert desk.deciding.scenario == "scenario-3"
    assert desk.deciding.trial is None
    desk.undo()
    assert desk.state == tried
    desk.redo()
    assert desk.state == kept


def test_a_scenario_that_is_added_counts_and_one_that_goes_leaves_the_maps_own(desk: Desk) -> None:
    desk.editor.run(scenarios.add("New", {"a": "open"}))
    assert desk.deciding.scenario == "scenario-3"
    desk.editor.run(scenarios.delete("scenario-3"))
    assert desk.deciding.scenario is None
    desk.undo()
    assert desk.deciding.scenario == "scenario-3"


def test_a_new_deed_ends_what_could_be_tried_again(desk: Desk) -> None:
    desk.flip("a")
    desk.undo()
    assert desk.deciding.can_try_again
    desk.editor.run(statements.add("claim", "words"))
    desk.undo()
    assert not desk.deciding.can_try_again


def test_hidden_verdicts_tell_nothing(desk: Desk) -> None:
    desk.deciding.choose("yes")
    desk.deciding.refresh()
    shown = desk.deciding.view_part()
    assert shown.verdicts["p"] == "holds"
    desk.deciding.hidden = True
    desk.flip("a")
    part = desk.deciding.view_part()
    assert (dict(part.verdicts), part.faint, dict(part.strengths)) == ({}, frozenset(), {})
    assert part.values == {"a": "false"}
    assert desk.deciding.changed == {}
    assert desk.deciding.moved_line is None
    desk.deciding.hidden = False
    assert desk.deciding.view_part().faint == {"1"}


def test_only_what_comes_out_otherwise_is_said_to_have_moved(desk: Desk) -> None:
    desk.deciding.choose("yes")
    assert desk.deciding.refresh()
    desk.flip("a")
    assert desk.deciding.changed == {"p": "fails", "a": "fails"}
    assert "“A” is taken as false" in str(desk.deciding.moved_line)
    desk.editor.run(statements.add("claim", "words"))
    assert desk.deciding.refresh()
    assert desk.deciding.changed == {}
    assert not desk.deciding.refresh()


def test_nothing_is_evaluated_before_it_may_be_shown() -> None:
    deciding = Deciding()
    deciding.adopt(_map(), None)
    assert not deciding.refresh()
    assert dict(deciding.view_part().verdicts) == {}
    deciding.awake = True
    assert deciding.refresh()
    assert deciding.verdicts["r"] == "holds"


def test_until_an_edit_is_judged_the_sentences_are_those_of_what_was_judged(desk: Desk) -> None:
    desk.editor.run(statements.add("claim", "words"))  # of a large map, drawn before it is judged
    (new,) = desk.editor.document.statements.keys() - {"q", "p", "r", "a", "own"}
    assert new not in desk.deciding.explainer.grounds.case.number
    desk.editor.run(fields.set_value(["r"], "false"))
    assert "holds" in str(desk.deciding.explainer.why("r").sentence)
    desk.deciding.refresh()
    assert "set false" in str(desk.deciding.explainer.why("r").sentence)
    assert desk.deciding.explainer.why(new).verdict == "holds"


@settings(max_examples=30)
@given(data=st.data())
def test_verdicts_that_follow_edits_and_flips_are_those_from_scratch(data: st.DataObject) -> None:
    desk = Desk(_map())
    for _ in range(data.draw(st.integers(1, 6))):
        document = desk.editor.document
        deed = data.draw(st.sampled_from(["flip", "try", "edit", "choose", "undo", "redo"]))
        before = desk.state
        match deed:
            case "flip" | "try":
                id = data.draw(st.sampled_from([*document.statements] or ["nobody"]))
                desk.flip(id, on_trial=deed == "try")
            case "edit":
                verb = data.draw(verbs(document, [], "setting"))
                if desk.editor.applies(verb) is None:
                    desk.editor.run(verb)
                    explain_all(desk.deciding)
                    desk.deciding.refresh()
            case "choose":
                every: list[str | None] = [None, TRIAL, *document.scenarios]
                desk.deciding.choose(data.draw(st.sampled_from(every)))
                desk.deciding.refresh()
            case "undo":
                desk.undo()
                desk.redo()
                assert desk.state == before or desk.editor.history.undoable is None
            case _:
                desk.redo()
        now = Case(desk.editor.document)
        wanted = semantics.evaluate(now, desk.deciding.setting)
        assert desk.deciding.evaluation == wanted
        explain_all(desk.deciding)
        record = desk.deciding.record
        given_values: dict[str, Value] = dict(record.values) if record else {}
        assert desk.deciding.view_part().values == given_values
