"""Votes as a facilitator runs them: made, opened, counted from everywhere, closed and shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QRadioButton, QWidget

from argmap.app import ballots as ballots_of
from argmap.app.actions import ACTIONS
from argmap.edit.commands import polling as verbs
from argmap.model.records import Ballot, Poll, Step
from argmap.ui.polls.banner import RoomBanner
from argmap.ui.polls.booth import Booth
from argmap.ui.polls.page import PollsPage
from argmap.ui.polls.paper import Sheets, ballots_pdf
from argmap.ui.polls.printing import PrintingDialog
from argmap.ui.polls.result_panel import ResultPanel
from argmap.workshop.room import LOOPBACK, Room
from ui.driver import Driver, until
from workshop.phones import Phone


@pytest.fixture
def driver(driver: Driver) -> Driver:
    driver.context.polling.make_room = Room
    return driver


@pytest.fixture
def page(driver: Driver) -> PollsPage:
    driver.do("page.polls")
    page = driver.context.pages.page("polls")
    assert isinstance(page, PollsPage)
    return page


def assumption(driver: Driver) -> str:
    return next(id for id, row in driver.document.statements.items() if row.kind == "assumption")


def made(driver: Driver, page: PollsPage, kind: str = "credence") -> Poll:
    driver.select(assumption(driver))
    page.add(kind)  # type: ignore[arg-type]
    driver.settle()
    assert page.poll is not None
    return page.poll


def words(page: PollsPage) -> str:
    return page.result.accessibleDescription()


def test_a_poll_is_made_about_what_is_selected_and_its_title_is_typed_at_once(
    driver: Driver, page: PollsPage
) -> None:
    poll = made(driver, page)
    assert poll.about == (assumption(driver),)
    driver.type("How sure are we?")
    driver.press("Return")
    assert driver.document.polls[poll.id].title == "How sure are we?"
    driver.context.undo()
    driver.context.undo()
    driver.settle()
    assert not driver.document.polls
    assert page.empty.isVisible()


def test_the_menu_begins_with_the_kind_of_poll_that_fits_what_is_selected(
    driver: Driver, page: PollsPage
) -> None:
    rows = driver.document.statements
    for kind, words in (("position", "Choose one"), ("assumption", "How sure, 0–100")):
        driver.select(next(id for id, row in rows.items() if row.kind == kind))
        page.kinds.aboutToShow.emit()
        entries = [each.text() for each in page.kinds.actions()]
        assert entries[0] == words
        assert len(set(entries)) == 4
    driver.select(next(id for id, row in rows.items() if row.kind == "position"))
    page.kinds.aboutToShow.emit()
    page.kinds.actions()[0].trigger()
    driver.settle()
    assert page.poll is not None
    assert (page.poll.type, len(page.poll.about)) == ("choose", 3)


def test_while_a_vote_is_open_no_verdict_is_seen_and_then_all_is_as_before(
    driver: Driver, page: PollsPage
) -> None:
    made(driver, page)
    deciding = driver.context.deciding
    assert deciding.verdicts
    driver.do("poll.turn")
    assert not deciding.verdicts
    assert not any(driver.context.view.verdicts)
    driver.do("scenario.hide-verdicts")  # nobody shows them by mistake
    assert deciding.hidden
    assert "vote is open" in driver.said
    driver.do("poll.turn")
    assert deciding.verdicts
    driver.do("scenario.hide-verdicts")
    driver.do("poll.turn")
    driver.do("poll.turn")
    assert deciding.hidden, "they were hidden before the vote"


def test_no_page_and_no_name_for_screen_readers_tells_a_verdict_during_a_vote(
    driver: Driver, page: PollsPage
) -> None:
    rows = driver.document.statements
    position = next(id for id, row in rows.items() if row.kind == "position")
    made(driver, page)
    told: dict[str, set[str]] = {}
    for during in (False, True):
        if during:
            driver.do("poll.turn")
        for name in ("map", "board", "compare", "turns", "register", "stances"):
            driver.do(f"page.{name}")
            driver.select(position)
            driver.settle()
            told[name] = {each for each in read_out(driver.window) if VERDICT.search(each)}
        assert bool(set().union(*told.values())) != during, told


VERDICT = re.compile(r"\b(holds|blocked|would (hold|fail))\b")


def read_out(widget: QWidget) -> Iterator[str]:
    """All that a screen reader can read of what is shown."""
    left = [QAccessible.queryAccessibleInterface(widget)]
    while left:
        found = left.pop()
        if found is None or found.state().invisible:
            continue
        parts = QAccessible.Text
        for part in (parts.Name, parts.Description, parts.Value, parts.Help):
            yield found.text(part)
        left.extend(found.child(at) for at in range(found.childCount()))


def test_undoing_and_doing_again_the_opening_hides_and_shows_with_it(
    driver: Driver, page: PollsPage
) -> None:
    made(driver, page)
    driver.do("poll.turn")
    driver.context.undo()
    driver.settle()
    assert driver.context.deciding.verdicts
    driver.context.redo()
    driver.settle()
    assert not driver.context.deciding.verdicts


def test_hands_are_counted_by_keys_alone_and_stand_still_beside_their_result(
    driver: Driver, page: PollsPage
) -> None:
    poll = made(driver, page, "agree")
    driver.do("poll.turn")
    card = page.card
    card.hands_button.click()
    driver.settle()
    for typed, key in (("7", "Tab"), ("12", "Return"), ("1", "Return")):
        driver.type(typed)
        driver.press(key)
    told = {"agree": 7, "disagree": 12, "pass": 1}
    assert driver.document.polls[poll.id].rounds[0].tally == told
    assert not card.hands.isVisible()
    assert card.turning.hasFocus(), "closing comes next"
    card.hands_button.click()
    driver.press("Tab")
    driver.type("2")  # over what stood there
    told["disagree"] = 2
    assert driver.document.polls[poll.id].rounds[0].tally == told
    assert "10" in card.state.text()
    assert "7" not in words(page)
    driver.do("poll.turn")
    assert "Agree: 7 votes" in words(page)
    assert not card.hands.isVisible()
    assert card.hands_button.text() == "Correct Hands…"
    card.hands_button.click()
    driver.settle()
    driver.type("3")
    assert "Agree: 3 votes" in words(page)


def test_ballots_are_read_from_a_table_and_a_bad_one_is_refused_whole(
    driver: Driver, page: PollsPage, tmp_path: Path
) -> None:
    poll = made(driver, page)
    driver.do("poll.turn")
    table = tmp_path / "ballots.csv"
    table.write_text("sign,answer\na,70\nb,20\nc,40\nd,90\ne,10\n")
    driver.asking.paths.append(table)
    page.card.reading.trigger()
    driver.settle()
    assert len(driver.document.polls[poll.id].rounds[0].ballots) == 5
    table.write_text("a,70\nb,lots\n")
    driver.asking.paths.append(table)
    driver.asking.answers.append("ok")
    page.card.reading.trigger()
    driver.settle()
    assert "not read" in driver.asking.asked[-1]
    assert len(driver.document.polls[poll.id].rounds[0].ballots) == 5
    driver.do("poll.turn")  # closed: from here on a few would be told from how the result changes
    for answer, count in (("leave", 5), ("add", 7)):
        table.write_text("f,70\ng,20\n")
        driver.asking.paths.append(table)
        driver.asking.answers.append(answer)
        page.card.reading.trigger()
        driver.settle()
        assert "fewer than five" in driver.asking.asked[-1]
        assert len(driver.document.polls[poll.id].rounds[0].ballots) == count


def test_printed_ballots_are_a_pdf_and_votes_a_table(
    driver: Driver, page: PollsPage, tmp_path: Path
) -> None:
    poll = made(driver, page, "rank")
    driver.asking.paths.append(tmp_path / "ballots")
    page.card.printing.trigger()
    dialog = driver.window.findChild(PrintingDialog)
    assert dialog is not None
    assert not dialog.way_in.isEnabled(), "no room is open"
    dialog.numbered.setChecked(True)
    dialog.accept()
    driver.settle()
    assert (tmp_path / "ballots.pdf").read_bytes().startswith(b"%PDF")
    sheets = Sheets(copies=9, most=4)
    data = ballots_pdf(driver.document, poll, 1, driver.context.families, sheets)
    assert data.count(b"/Type /Page\n") >= 3
    driver.do("poll.turn")
    driver.do("poll.turn")
    driver.asking.paths.append(tmp_path / "votes.csv")
    page.export.click()
    driver.settle()
    assert (tmp_path / "votes.csv").read_bytes().startswith(b"\xef\xbb\xbfPoll,Round")


def test_the_laptop_is_handed_round_and_shows_no_vote_that_was_cast(
    driver: Driver, page: PollsPage
) -> None:
    poll = made(driver, page, "agree")
    driver.do("poll.turn")
    driver.asking.answers.append("cancel")
    page.card.handing.click()
    assert "nobody else see" in driver.asking.asked[-1]
    assert page.card.booth is None
    driver.asking.answers.append("open")
    page.card.handing.click()
    driver.settle()
    booth = page.card.booth
    assert isinstance(booth, Booth)
    driver.press("Return", booth)
    booth.interrupt()  # a projector was plugged in
    assert booth.pages.currentIndex() == 0
    assert "screens have changed" in booth.thanks.text()
    for answer, sign in (("agree", "x"), ("disagree", "y")):
        driver.press("Return", booth)
        assert booth.pages.currentIndex() == 1
        assert not booth.casting.isEnabled()
        assert not booth.sign.text()
        mark(booth, answer)
        booth.sign.setText(sign)
        driver.press("Escape", booth)
        assert booth.isVisible()
        assert booth.pages.currentIndex() == 0
        driver.press("Return", booth)
        mark(booth, answer)
        booth.sign.setText(sign)
        driver.press("Ctrl+Return", booth)
        assert booth.pages.currentIndex() == 0
    booth.ending.click()
    driver.settle()
    assert "Votes: 2" in page.card.state.text()
    assert not driver.document.polls[poll.id].rounds[0].ballots, "no step tells an order"
    driver.do("poll.turn")
    ballots = driver.document.polls[poll.id].rounds[0].ballots
    assert {each.voter: (each.value, each.by) for each in ballots} == {
        ballots_of.voter(poll, "x"): ("agree", "laptop"),
        ballots_of.voter(poll, "y"): ("disagree", "laptop"),
    }


def mark(booth: Booth, answer: str) -> None:
    (button,) = [each for each in booth.findChildren(QRadioButton, answer) if each.isVisible()]
    button.click()


def test_a_result_changes_a_scenario_only_by_the_button(driver: Driver, page: PollsPage) -> None:
    poll = made(driver, page)
    driver.do("poll.turn")
    before = driver.document.scenarios
    driver.do("poll.turn")
    assert driver.document.scenarios == before
    assert page.follow_up.isVisible()
    follow, about = page.follow_up, poll.about[0]
    scenario = follow.scenario.value
    assert not follow.setting.isEnabled(), "nothing is chosen beforehand"
    assert not follow.weighing.isEnabled()
    assert follow.weight.text() == ""
    follow.value.show_value("false")
    follow.value.given.emit("false")
    follow.setting.click()
    driver.settle()
    assert driver.document.scenarios[scenario].values[about] == "false"
    assert driver.said.endswith("now counts as false.")
    assert not follow.weight.isEnabled(), "a statement has a value; what it does has a weight"
    step = next(
        id
        for id, row in driver.document.arguments.items()
        if any(each.statement == about for each in row.premises)
    )
    follow.statement.show_value(step)
    follow.statement.given.emit(step)
    assert not follow.value.isEnabled(), "a step has a weight, but no value"
    follow.weight.setFocus()
    driver.type("1.5")
    assert not follow.weighing.isEnabled()
    driver.press("Ctrl+A")
    driver.type("0,3")
    driver.press("Return")
    assert driver.document.scenarios[scenario].weights[step] == 0.3
    follow.statement.show_value(about)
    follow.statement.given.emit(about)
    pull_back = driver.document.arguments["pull-back-for-caution"]
    assert follow._step(pull_back) == "if not: the S-Quad → Caution"
    undercut = driver.document.arguments["small-provocation-undercuts"]
    assert follow._step(undercut) == "Small provocation → the step from “Provokes China”"
    assert follow.weight.text() == ""


# --- with phones --------------------------------------------------------------------------------


def banner(driver: Driver) -> RoomBanner:
    found = driver.window.findChild(RoomBanner)
    assert found is not None
    return found


def seen(room: Room) -> dict[str, object]:
    """What a phone sees now."""
    return Phone(room).join().sees()["state"]


def test_the_way_into_the_room_is_whole_on_a_low_page(driver: Driver, page: PollsPage) -> None:
    driver.window.resize(1280, 640)
    driver.do("room.show")
    page.room.networks.show_rows([(LOOPBACK, "here")])
    page.room.networks.setCurrentIndex(0)
    page.room.starting.click()
    way_in = page.room.way_in
    until(lambda: way_in.isVisible() and way_in.visibleRegion().boundingRect().height() > 0)
    within = way_in.parentWidget()
    until(lambda: within.rect().contains(way_in.geometry()))
    assert way_in.height() == way_in.picture.bounds[3]
    driver.context.polling.stop_room()


def test_a_rehearsal_vote_before_and_after_on_phones_shift_shown_remarks_parked(
    driver: Driver, page: PollsPage
) -> None:
    poll = made(driver, page)
    votes = driver.context.polling
    driver.do("room.show")
    assert page.room.isVisible()
    page.room.networks.show_rows([(LOOPBACK, "here")])
    page.room.networks.setCurrentIndex(0)
    page.room.starting.click()
    driver.settle()
    room = votes.room
    assert room is not None
    assert room.code in page.room.way_in.accessibleDescription()
    assert "Waiting for the first phone" in page.room.who.text()
    assert banner(driver).isVisible()
    phones = [Phone(room) for _ in range(6)]
    for phone in phones:
        assert phone.join().cookie
    votes.look()
    driver.settle()
    assert "✓" in page.room.who.text()
    for at, opinions in enumerate(((10, 20, 30, 40, 50, 60), (30, 40, 50, 60, 70, 20)), 1):
        driver.do("poll.turn")
        assert not driver.context.deciding.verdicts
        for phone, value in zip(phones, opinions, strict=True):
            assert phone.vote(value, poll.id, at) == 200
        votes.look()
        driver.settle()
        assert "Votes: 6" in page.card.state.text()
        assert driver.document.polls[poll.id].rounds[-1].ballots == ()
        assert "nothing is told" in words(page)
        driver.do("poll.turn")
        assert len(driver.document.polls[poll.id].rounds[-1].ballots) == 6
        assert driver.context.deciding.verdicts
    assert "moved up: 5; moved down: 1; stayed: 0" in words(page)
    assert "Median 35 → 45" in words(page)
    result = seen(room)["result"]
    assert result["count"] == 6  # type: ignore[index]
    assert result["shift"]["rose"] == 5  # type: ignore[index]
    assert phones[0].remark("What about the fishermen?") == 200
    votes.look()
    driver.settle()
    (remark,) = driver.document.remarks.values()
    assert (remark.text, remark.by) == ("What about the fishermen?", "participant")
    driver.do("room.panic")
    assert votes.room is None
    assert not room.running
    assert "closed" in driver.said
    assert not banner(driver).isVisible()


def asked_of_one(driver: Driver, page: PollsPage) -> tuple[Poll, Phone]:
    """A poll with its first round open, and a phone that has come into the room."""
    poll = made(driver, page, "agree")
    votes = driver.context.polling
    assert votes.start_room(LOOPBACK)
    assert votes.room is not None
    driver.do("poll.turn")
    phone = Phone(votes.room)
    phone.join()
    return poll, phone


def test_a_room_that_is_closed_during_a_vote_keeps_the_votes_for_its_round(
    driver: Driver, page: PollsPage
) -> None:
    poll, phone = asked_of_one(driver, page)
    votes = driver.context.polling
    phone.vote("agree", poll.id)
    driver.do("room.panic")
    assert votes.votes == 1
    driver.do("poll.turn")
    assert [each.value for each in driver.document.polls[poll.id].rounds[0].ballots] == ["agree"]


def test_undoing_the_opening_by_mistake_loses_no_vote(driver: Driver, page: PollsPage) -> None:
    poll, phone = asked_of_one(driver, page)
    votes = driver.context.polling
    assert votes.room is not None
    phone.vote("disagree", poll.id)
    driver.context.undo()
    driver.settle()
    assert seen(votes.room)["what"] == "wait"
    driver.context.redo()
    driver.settle()
    driver.do("poll.turn")
    assert len(driver.document.polls[poll.id].rounds[0].ballots) == 1


def test_the_room_follows_the_presentation_and_stops_with_the_map(
    driver: Driver, page: PollsPage
) -> None:
    poll = made(driver, page)
    votes = driver.context.polling
    assert votes.start_room(LOOPBACK)
    room = votes.room
    assert room is not None
    votes.show_step(Step(id="s", title="Where we stand", poll=poll.id))
    assert seen(room)["title"] == "Where we stand"
    assert votes.shown == poll.id
    driver.context.adopt(None)
    driver.settle()
    assert votes.room is None
    assert not room.running


def test_what_phones_sent_is_in_the_map_before_the_window_closes(
    driver: Driver, page: PollsPage
) -> None:
    poll, phone = asked_of_one(driver, page)
    votes = driver.context.polling
    phone.vote("agree", poll.id)
    votes.bring_in()
    assert len(driver.document.polls[poll.id].rounds[0].ballots) == 1
    assert phone.vote("disagree", poll.id) == 200, "closing was called off"
    driver.do("poll.turn")
    assert [each.value for each in driver.document.polls[poll.id].rounds[0].ballots] == ["disagree"]


def test_without_a_phone_the_card_says_what_to_do(driver: Driver, page: PollsPage) -> None:
    assert driver.context.polling.start_room(LOOPBACK)
    driver.settle()
    page.phones.setChecked(True)
    driver.settle()
    assert not page.room.advice.isVisible()
    page.room.helping.click()
    assert "hotspot" in page.room.advice.text()
    assert page.room.advice.isVisible()


def test_the_result_stands_over_the_map_on_request_and_never_during_a_vote(
    driver: Driver, page: PollsPage
) -> None:
    poll = made(driver, page, "agree")
    driver.do("poll.turn")
    driver.context.perform(verbs.count_hands(poll.id, 1, {"agree": 6}))
    driver.do("poll.turn")

    def card() -> str:
        scene = driver.context.scene
        assert scene is not None
        return scene.picture.items[poll.about[0]].description

    assert "Room" not in card()
    driver.do("poll.show-on-map")
    panel = driver.window.findChild(ResultPanel)
    assert panel is not None
    assert panel.isVisible()
    assert "Room: 6 of 6 agree" in card()
    driver.do("poll.turn")
    assert not panel.isVisible()
    assert "Room" not in card()
    driver.do("poll.turn")
    assert panel.isVisible()
    driver.do("poll.show-on-map")
    assert not panel.isVisible()
    assert "Room" not in card()


def kept(driver: Driver) -> list[Path]:
    return sorted(driver.program.state.journals.glob("*.ballots*"))


def test_what_an_open_round_has_lies_on_the_disk_until_it_is_in_the_map(
    driver: Driver, page: PollsPage
) -> None:
    poll, phone = asked_of_one(driver, page)
    votes = driver.context.polling
    assert kept(driver) == []
    phone.vote("agree", poll.id)
    votes.look()
    (file,) = kept(driver)
    held = file.read_text()
    assert "agree" in held
    assert phone.cookie not in held
    assert "127.0.0.1" not in held
    driver.do("room.panic")
    assert "agree" in kept(driver)[0].read_text(), "the room is closed, the round is not"
    asked = votes.asked
    assert asked is not None
    votes.cast(asked, Ballot(voter="someone", value="pass", by="laptop"))
    assert "someone" in kept(driver)[0].read_text()
    driver.do("poll.turn")
    assert kept(driver) == []
    assert len(driver.document.polls[poll.id].rounds[0].ballots) == 2
    driver.do("poll.turn")
    asked = votes.asked
    assert asked is not None
    votes.cast(asked, Ballot(voter="someone", value="pass", by="laptop"))
    driver.do("poll.type-in")
    dialog = page.card.typing
    assert dialog is not None
    for key in ("1", "Return"):
        driver.press(key, dialog.focusWidget())
    assert '"paper"' in kept(driver)[0].read_text()
    dialog.discarding.click()
    assert '"paper"' not in kept(driver)[0].read_text()


def test_leaving_a_map_during_a_vote_brings_in_what_the_laptop_and_a_closed_room_had(
    driver: Driver, page: PollsPage
) -> None:
    poll, phone = asked_of_one(driver, page)
    votes = driver.context.polling
    phone.vote("agree", poll.id)
    driver.do("room.panic")
    asked = votes.asked
    assert asked is not None
    votes.cast(asked, Ballot(voter="someone", value="pass", by="laptop"))
    votes.bring_in()
    assert len(driver.document.polls[poll.id].rounds[0].ballots) == 2
    assert kept(driver) == []


def test_notes_on_a_poll_are_typed_as_one_step_and_shown_as_the_map_has_them(
    driver: Driver, page: PollsPage
) -> None:
    poll = made(driver, page)
    page.card.notes.setFocus()
    driver.type("A split room ")
    assert page.card.notes.toPlainText() == "A split room "
    driver.type("after lunch")
    assert driver.document.polls[poll.id].notes == "A split room after lunch"
    driver.context.undo()
    driver.settle()
    assert not driver.document.polls[poll.id].notes
    assert not page.card.notes.toPlainText()


def test_what_just_happened_is_in_sight(driver: Driver, page: PollsPage) -> None:
    made(driver, page, "agree")
    driver.window.resize(1000, 560)
    page.show_room()
    driver.settle()
    driver.do("poll.turn")
    until(lambda: page.card.turning.visibleRegion().boundingRect().height() > 10)
    assert not page.result.isVisible(), "of an open vote there is nothing to tell"
    driver.do("poll.turn")
    until(lambda: 0 <= page.result.mapTo(page, QPoint(0, 0)).y() < page.height() // 2)


def test_the_key_that_closes_the_room_says_so_where_none_is_open(driver: Driver) -> None:
    row = next(row for row in ACTIONS if row.id == "room.panic")
    assert str(row.why_not(driver.context)) == "No room is open."
    driver.do("room.panic")
    assert driver.said == "No room is open."
