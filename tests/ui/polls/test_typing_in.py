"""Ballots on paper typed in by keyboard alone: one after another, corrected, put in as one step."""

from __future__ import annotations

import pytest

from argmap.app import ballots as tables
from argmap.edit.commands import polling as verbs
from argmap.model.records import Ballot, Poll
from argmap.ui.polls.page import PollsPage
from argmap.ui.polls.typing_in import TypingIn
from ui.driver import Driver


def asked(driver: Driver, kind: str) -> Poll:
    """A poll whose first round is open."""
    rows = driver.document.statements
    wanted = "position" if kind in ("choose", "rank") else "assumption"
    about = [id for id, row in rows.items() if row.kind == wanted]
    about = about if kind in ("choose", "rank") else about[:1]
    assert driver.context.perform(verbs.add("What now?", kind, about))  # type: ignore[arg-type]
    poll = next(iter(driver.document.polls))
    assert driver.context.polling.open(poll)
    return driver.document.polls[poll]


def typing(driver: Driver) -> TypingIn:
    driver.do("poll.type-in")
    page = driver.context.pages.page("polls")
    assert isinstance(page, PollsPage)
    dialog = page.card.typing
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def key(driver: Driver, dialog: TypingIn, *keys: str) -> None:
    for each in keys:
        driver.press(each, dialog.focusWidget())


def cast(driver: Driver, poll: Poll, number: int = 1) -> list[object]:
    found = driver.document.polls[poll.id].rounds[number - 1].ballots
    assert {each.by for each in found} <= {"paper"}
    return sorted((each.value for each in found), key=str)


@pytest.mark.parametrize(
    ("kind", "keys", "wanted"),
    [
        ("credence", "7 0 Return 5 Return 1 0 0 Return", [100, 5, 70]),
        ("agree", "1 Return D Return A 2 Return", ["agree", "disagree", "disagree"]),
        ("choose", "B Return 1 Return", [0, 1]),
        ("rank", "B A C Return 3 1 2 Return", [(1, 0, 2), (2, 0, 1)]),
    ],
)
def test_a_stack_is_typed_with_one_key_for_an_answer_and_enter_for_the_next(
    driver: Driver, kind: str, keys: str, wanted: list[object]
) -> None:
    poll = asked(driver, kind)

    def named(value: object) -> object:
        if isinstance(value, tuple):
            return tuple(poll.about[at] for at in value)
        return poll.about[value] if kind == "choose" and isinstance(value, int) else value

    dialog = typing(driver)
    key(driver, dialog, *keys.split())
    assert f"Typed in: {len(wanted)}" in dialog.count.text()
    assert cast(driver, poll) == [], "nothing is in the map before all are typed"
    key(driver, dialog, "Ctrl+Return")
    assert not dialog.isVisible()
    assert cast(driver, poll) == sorted(map(named, wanted), key=str)
    driver.context.undo()
    assert cast(driver, poll) == [], "one step"


def test_what_is_no_answer_is_said_and_nothing_goes(driver: Driver) -> None:
    poll = asked(driver, "credence")
    dialog = typing(driver)
    key(driver, dialog, "1", "7", "0", "Return")
    assert "0 to 100" in dialog.notice.text()
    assert dialog.listed.count() == 0
    key(driver, dialog, "9", "0", "Ctrl+Return")  # typed over; the last one needs no Enter
    assert cast(driver, poll) == [90]


def test_what_was_typed_is_corrected_and_taken_out_by_keys(driver: Driver) -> None:
    poll = asked(driver, "credence")
    dialog = typing(driver)
    key(driver, dialog, "1", "Return", "2", "Return", "3", "Return")
    assert "3.  3" in dialog.listed.item(0).text()
    key(driver, dialog, "Up", "Down", "Return")
    assert dialog.answer.text() == "2"
    key(driver, dialog, "2", "5", "Return")
    assert [dialog.listed.item(at).text() for at in range(3)] == ["3.  3", "2.  25", "1.  1"]
    key(driver, dialog, "4", "Return", "Up", "Delete")
    assert dialog.listed.count() == 3
    key(driver, dialog, "Escape", "6", "Escape")
    assert dialog.isVisible()
    assert not dialog.answer.text()
    key(driver, dialog, "Escape")
    assert not dialog.isVisible()
    assert cast(driver, poll) == [1, 25, 3]
    again = typing(driver)
    key(driver, again, "9", "Return")
    again.discarding.click()
    assert not again.isVisible()
    assert cast(driver, poll) == [1, 25, 3]


def test_numbers_on_ballots_pair_both_rounds_and_are_counted_on(driver: Driver) -> None:
    poll = asked(driver, "credence")
    dialog = typing(driver)
    dialog.signed.click()
    dialog.sign.setFocus()
    key(driver, dialog, "7", "Return", "5", "0", "Return")
    assert dialog.sign.text() == "8", "the next number is there already"
    key(driver, dialog, "Return", "6", "0", "Return")
    key(driver, dialog, "7", "Return", "5", "5", "Return")
    assert "typed before" in dialog.notice.text()
    assert dialog.listed.count() == 2
    key(driver, dialog, "Ctrl+Return")
    votes = driver.context.polling
    assert votes.close()
    assert votes.open(poll.id)
    dialog = typing(driver)
    assert dialog.signed.isChecked(), "as it was the last time"
    assert dialog.round.value == 2
    key(driver, dialog, "7", "Return", "1", "0", "Return")
    assert not dialog.notice.text()
    key(driver, dialog, "3", "Return", "2", "0", "Return")
    assert "no 3 in the first vote" in dialog.notice.text()
    key(driver, dialog, "Ctrl+Return")
    before, after = driver.document.polls[poll.id].rounds
    assert Ballot(voter=tables.voter(poll, "7"), value=55, by="paper") in before.ballots
    assert Ballot(voter=tables.voter(poll, "7"), value=10, by="paper") in after.ballots
    dialog = typing(driver)
    dialog.round.setCurrentIndex(0)
    dialog.round.activated.emit(0)
    key(driver, dialog, "Tab") if dialog.focusWidget() is dialog.round else dialog.sign.setFocus()
    key(driver, dialog, "8", "Return", "9", "9", "Return")
    assert "in this vote already" in dialog.notice.text()
    key(driver, dialog, "Ctrl+Return")
    assert cast(driver, poll, 1) == [55, 99]
