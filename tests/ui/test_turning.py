"""What the decision turns on: found beside the window, and never told when it is true no more."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from argmap.analysis.reasoning.setting import OWN, Setting
from argmap.edit.commands import fields, links
from argmap.edit.commands import text as wording
from argmap.i18n import Text
from argmap.ui.turning import Question, Turning
from argmap.ui.working import SHORT, Task
from ui.driver import PATIENCE, Driver, until


@pytest.fixture
def turning(driver: Driver) -> Turning:
    return driver.context.turning


def found(qtbot: QtBot, turning: Turning, scenario: str | None) -> dict[str, set[frozenset[str]]]:
    qtbot.waitUntil(lambda: turning.hinges(scenario) is not None)
    return {
        each.position: {frozenset(hinge.flip) for hinge in each.found}
        for each in turning.hinges(scenario) or ()
    }


class Asked:
    """A question that is answered when it is let go; counts how often it was looked into."""

    def __init__(self) -> None:
        self.times = 0
        self.begun = threading.Event()
        self.let_go = threading.Event()
        self.stopped = threading.Event()
        self.question = Question("asked", self._find, Text("Asking"))

    def _find(self, case: object, setting: Setting, task: Task) -> str:
        self.times += 1
        self.begun.set()
        while not self.let_go.is_set():
            if task.cancelled():
                self.stopped.set()
                break
        return "answer"


def test_the_patrols_turn_on_two_assumptions_each_alone(qtbot: QtBot, turning: Turning) -> None:
    assert found(qtbot, turning, "sustained")["join"] == {
        frozenset({"us-sustains-squad"}),
        frozenset({"seoul-can-act"}),
    }


def test_what_counts_now_may_be_a_trial(qtbot: QtBot, driver: Driver, turning: Turning) -> None:
    driver.context.set_scenario("sustained")
    driver.context.deciding.flip(("seoul-can-act",), on_trial=True)
    qtbot.waitUntil(lambda: turning.hinges_now() is not None)
    by_position = {each.position: each for each in turning.hinges_now() or ()}
    assert by_position["join"].verdict == "blocked"


def test_other_words_keep_what_is_known_and_another_weight_drops_it(
    qtbot: QtBot, driver: Driver, turning: Turning
) -> None:
    found(qtbot, turning, "sustained")
    driver.context.perform(wording.set_text("join", "Join them"))
    driver.context.perform(fields.set_tags(("join",), ("room",)))
    assert turning.hinges("sustained") is not None
    driver.context.perform(fields.set_weight(("alliance-for-join",), 0.1))
    assert turning.hinges("sustained") is None
    assert found(qtbot, turning, "sustained")["join"]
    driver.context.undo()
    assert turning.hinges("sustained") is None


@pytest.mark.parametrize(
    "edit",
    [
        lambda context: fields.set_value(("domestic-turmoil",), "true"),
        lambda context: fields.set_standard(("join",), "clear"),
        lambda context: fields.set_origin(("alliance-for-join",), "inferred"),
        lambda context: links.set_polarity(("alliance-for-join",), "attack"),
        lambda context: fields.set_semantics("grounded"),
    ],
    ids=["value", "standard", "origin", "polarity", "semantics"],
)
def test_whatever_may_change_a_verdict_is_found_anew(
    qtbot: QtBot, driver: Driver, turning: Turning, edit
) -> None:
    asked = Asked()
    asked.let_go.set()
    qtbot.waitUntil(lambda: turning.ask(asked.question, OWN) is not None)
    assert driver.context.perform(edit(driver.context))
    assert turning.ask(asked.question, OWN) is None
    qtbot.waitUntil(lambda: turning.ask(asked.question, OWN) is not None)
    assert asked.times == 2


def test_a_question_is_looked_into_once_however_often_it_is_asked(
    qtbot: QtBot, turning: Turning
) -> None:
    asked = Asked()
    told: list[int] = []
    turning.turned.connect(lambda: told.append(1))
    for _ in range(5):
        assert turning.ask(asked.question, OWN) is None
    asked.let_go.set()
    qtbot.waitUntil(lambda: turning.ask(asked.question, OWN) == "answer")
    assert asked.times == 1
    assert told


def test_a_large_map_is_searched_when_nobody_edits_it_any_more(
    qtbot: QtBot, driver: Driver, turning: Turning, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("argmap.ui.turning.LARGE", 1)
    asked, urgent = Asked(), Asked()
    asked.let_go.set()
    urgent.let_go.set()
    for value in ("true", "false", "open"):
        driver.context.perform(fields.set_value(("domestic-turmoil",), value))
        assert turning.ask(asked.question, OWN) is None
        assert turning.waiting
        assert turning.under_way(asked.question, OWN) is None, "it would be thrown away"
    soon = Question("urgent", urgent._find, Text("Asking"), SHORT)
    assert turning.ask(soon, OWN) is None
    assert turning.under_way(soon, OWN) is not None
    until(lambda: turning.ask(asked.question, OWN) == "answer")
    assert asked.times == 1
    assert not turning.waiting


def test_a_search_goes_by_the_case_that_the_verdicts_were_made_from(
    qtbot: QtBot, driver: Driver, turning: Turning
) -> None:
    given: list[object] = []
    question = Question("case", lambda case, *_: given.append(case) or "answer", Text("Asking"))
    for value in ("true", "false"):
        driver.context.perform(fields.set_value(("domestic-turmoil",), value))
        qtbot.waitUntil(lambda: turning.ask(question, OWN) == "answer")
        assert given[-1] is driver.context.deciding.case
    assert len(given) == 2


def test_settings_that_give_the_same_share_an_answer(qtbot: QtBot, turning: Turning) -> None:
    asked = Asked()
    asked.let_go.set()
    one = Setting({"seoul-can-act": "true", "us-sustains-squad": "false"})
    other = Setting({"us-sustains-squad": "false", "seoul-can-act": "true"})
    qtbot.waitUntil(lambda: turning.ask(asked.question, one) is not None)
    assert turning.ask(asked.question, other) == "answer"
    assert turning.ask(asked.question, OWN) is None


def test_an_edit_stops_a_long_search_and_its_answer_never_comes(
    qtbot: QtBot, driver: Driver, turning: Turning
) -> None:
    asked = Asked()
    assert turning.ask(asked.question, OWN) is None
    until(asked.begun.is_set)
    driver.context.perform(fields.set_weight(("alliance-for-join",), 0.1))
    until(asked.stopped.is_set)
    driver.settle()
    qtbot.wait(20)
    assert asked.times == 1
    assert turning.under_way(asked.question, OWN) is None


def test_a_search_can_be_given_up_and_begun_again(qtbot: QtBot, turning: Turning) -> None:
    asked = Asked()
    turning.ask(asked.question, OWN)
    until(asked.begun.is_set)
    turning.stop(asked.question)
    until(asked.stopped.is_set)
    asked.let_go.set()
    qtbot.waitUntil(lambda: turning.ask(asked.question, OWN) == "answer")
    assert asked.times == 2


def test_the_window_closes_in_the_middle_of_a_search(driver: Driver, turning: Turning) -> None:
    asked = Asked()
    turning.ask(asked.question, OWN)
    until(asked.begun.is_set)
    driver.window.close()
    assert asked.stopped.wait(PATIENCE)
