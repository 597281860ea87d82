"""The page that tells what the decision turns on, how firmly each position stands, and by what."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import argmap
from argmap.analysis.reasoning import names
from argmap.edit.commands import fields
from argmap.edit.commands import text as wording
from argmap.model.document import Document
from argmap.model.records import Argument, Header, Premise, Statement
from argmap.ui.turning import Question
from argmap.ui.turns import page as pages
from argmap.ui.turns import questions
from argmap.ui.turns.page import TurnsPage
from argmap.ui.turns.position import FEW, PositionCard
from argmap.ui.turns.shares import Shares
from argmap.ui.working import Task
from ui.driver import Driver, running, until


@pytest.fixture
def driver(driver: Driver) -> Driver:
    driver.context.set_scenario("sustained")
    return driver


def turned(qtbot: QtBot, driver: Driver) -> TurnsPage:
    """The page, when it has found what it looks for."""
    driver.do("page.turns")
    page = driver.context.pages.page("turns")
    assert isinstance(page, TurnsPage)
    found(qtbot, page, lambda: True)
    return page


def found(qtbot: QtBot, page: TurnsPage, holds: Callable[[], bool]) -> None:
    def ready() -> bool:
        if not (page.cards or page.note.text()):
            return False  # nothing has been shown yet
        parts = [card.part for card in page.cards.values()]
        return all(part is not None and "Being found" not in part.bound for part in parts) and (
            holds()
        )

    qtbot.waitUntil(ready)


def hinges(card: PositionCard) -> list[tuple[str, str]]:
    assert card.part is not None
    return [("".join(words for words, _ in row.words), row.verdict) for row in card.part.hinges]


def of(statements: list[Statement], arguments: list[Argument], tmp_path: Path) -> Path:
    path = tmp_path / "made.argmap.json"
    argmap.save(Document.of([*statements, *arguments], Header(title="Made for a test")), path)
    return path


def test_the_patrols_turn_on_exactly_two_assumptions(qtbot: QtBot, driver: Driver) -> None:
    page = turned(qtbot, driver)
    assert hinges(page.cards["join"]) == [
        ("If the U.S. pulls back", "fails"),
        ("If Seoul is unable to act", "blocked"),
    ]
    assert page.cards["join"].part.bound == "Nothing changes it unless one of these changes."
    assert page.cards["join"].sign.verdict == "holds"


def test_it_follows_the_scenario_an_edit_and_its_undoing(qtbot: QtBot, driver: Driver) -> None:
    page = turned(qtbot, driver)
    driver.context.set_scenario("pulls-back")
    found(qtbot, page, lambda: page.cards["join"].sign.verdict == "fails")
    assert [words for words, _ in hinges(page.cards["join"])] == ["If the U.S. sustains the S-Quad"]
    assert "Pulls back" in page.subtitle.text()
    driver.context.set_scenario("sustained")
    found(qtbot, page, lambda: page.cards["join"].sign.verdict == "holds")
    driver.context.perform(fields.set_weight(("provocation-against-join",), 0.9))
    found(qtbot, page, lambda: page.cards["join"].sign.verdict == "fails")
    driver.context.undo()
    found(qtbot, page, lambda: len(hinges(page.cards["join"])) == 2)


def test_other_words_are_said_without_looking_again(qtbot: QtBot, driver: Driver) -> None:
    page = turned(qtbot, driver)
    driver.context.perform(
        wording.set_label("us-sustains-squad", "S-Quad", when_true="Up", when_false="it ends")
    )
    found(qtbot, page, lambda: hinges(page.cards["join"])[0][0] == "If it ends")


def test_how_firmly_a_position_stands(qtbot: QtBot, driver: Driver) -> None:
    page = turned(qtbot, driver)
    found(qtbot, page, lambda: len(page.cards["join"].part.shares) == 2)
    ways, weights = page.cards["join"].part.shares
    assert (sum(ways.counts.values()), ways.counts["holds"]) == (4, 1)
    assert "two assumptions" in ways.words
    assert sum(weights.counts.values()) == 1000
    assert 600 < weights.counts["holds"] < 900
    assert "1,000" in weights.words


def test_what_rests_on_the_analysts_additions_is_said(qtbot: QtBot, driver: Driver) -> None:
    driver.context.set_scenario("pulls-back")
    page = turned(qtbot, driver)
    (note,) = page.cards["join"].part.notes
    assert "without what is inferred, it is open" in note


def test_arguments_and_weights_are_looked_at_on_request(qtbot: QtBot, driver: Driver) -> None:
    driver.context.set_scenario("pulls-back")
    page = turned(qtbot, driver)
    page.search.most.setValue(1)

    def said() -> str:
        return " ".join(words for words, _ in hinges(page.cards["join"]))

    page.search.arguments.click()
    found(qtbot, page, lambda: "does not count" in said())
    driver.context.set_scenario("sustained")
    page.search.weights.click()
    found(qtbot, page, lambda: "“Provokes China” weighs" in said())
    page.search.weights.click()
    page.search.arguments.click()
    found(qtbot, page, lambda: len(hinges(page.cards["join"])) == 2)


def test_a_hinge_is_tried_on_the_map_and_taken_back(qtbot: QtBot, driver: Driver) -> None:
    page = turned(qtbot, driver)
    page.cards["join"].tried.emit(page.cards["join"].part.hinges[1].attempt)
    driver.settle()
    assert driver.context.deciding.trying
    assert driver.context.deciding.verdicts["join"] == "blocked"
    assert driver.context.pages.shown == "map"
    driver.do("scenario.drop")
    assert driver.context.deciding.verdicts["join"] == "holds"


def test_another_weight_is_tried_too(qtbot: QtBot, driver: Driver) -> None:
    page = turned(qtbot, driver)
    page.search.most.setValue(1)
    page.search.weights.click()
    found(qtbot, page, lambda: any("weighs" in words for words, _ in hinges(page.cards["join"])))
    row = next(row for row in page.cards["join"].part.hinges if row.attempt.weights)
    before = driver.document
    page.cards["join"].tried.emit(row.attempt)
    driver.settle()
    assert driver.context.deciding.verdicts["join"] == row.verdict
    assert driver.document is before


def test_what_a_row_names_is_shown_on_the_map(qtbot: QtBot, driver: Driver) -> None:
    page = turned(qtbot, driver)
    page.cards["join"].followed.emit("seoul-can-act")
    driver.settle()
    assert driver.context.pages.shown == "map"
    assert driver.context.selection == ("seoul-can-act",)


def test_one_thing_at_a_time_is_drawn_when_asked_for(qtbot: QtBot, driver: Driver) -> None:
    page = turned(qtbot, driver)
    card = page.cards["join"]
    assert not card.chart.isVisible()
    card.fold.click()
    qtbot.waitUntil(lambda: card.chart.height() > 40)
    said = card.chart.accessibleDescription()
    assert "is blocked when false" in said
    assert "fails above 0.7" in said
    assert card.rest.isVisible()
    item = next(iter(card.chart.picture.items.values()))
    QTest.mouseClick(
        card.chart, Qt.MouseButton.LeftButton, pos=QPoint(20, round(item.bounds[1]) + 6)
    )
    driver.settle()
    assert driver.context.selection == (item.record,)


@pytest.mark.parametrize("form", ["svg", "pdf", "png"])
def test_the_picture_is_kept_as_a_file(
    qtbot: QtBot, driver: Driver, tmp_path: Path, form: str
) -> None:
    page = turned(qtbot, driver)
    card = page.cards["join"]
    card.fold.click()
    qtbot.waitUntil(lambda: card.chart.height() > 40)
    wanted = tmp_path / f"join.{form}"
    driver.asking.paths.append(wanted)
    card.keep.click()
    driver.settle()
    assert wanted.stat().st_size > 400
    assert wanted.name in driver.furniture.bar.words


def test_a_picture_that_cannot_be_kept_is_told(
    qtbot: QtBot, driver: Driver, tmp_path: Path
) -> None:
    page = turned(qtbot, driver)
    card = page.cards["join"]
    card.fold.click()
    qtbot.waitUntil(lambda: card.chart.height() > 40)
    driver.asking.paths.append(tmp_path / "join.gif")
    driver.asking.answers.append("ok")
    card.keep.click()
    assert "not written" in driver.asking.asked[-1]


def test_while_verdicts_are_hidden_the_page_says_only_that(qtbot: QtBot, driver: Driver) -> None:
    page = turned(qtbot, driver)
    driver.do("scenario.hide-verdicts")
    assert page.note.text() == "Verdicts are hidden."
    assert not page.cards
    assert not page.search.isVisible()
    driver.do("scenario.hide-verdicts")
    found(qtbot, page, lambda: "join" in page.cards)


def test_every_outcome_of_what_is_open_is_tried(qtbot: QtBot, driver: Driver) -> None:
    driver.context.set_scenario(None)
    page = turned(qtbot, driver)
    count = len(questions_open(driver))
    qtbot.waitUntil(lambda: str(names.number(2**count)) in page.space_said)


def questions_open(driver: Driver) -> list[str]:
    return [
        id
        for id, row in driver.document.statements.items()
        if row.kind == "assumption" and row.value not in ("true", "false")
    ]


class Endless:
    """A search that goes on until it is not wanted."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.ended = threading.Event()
        self.question = Question("endless", self._find, questions.SPACE.label)

    def _find(self, case: object, setting: object, task: Task) -> tuple[object, ...]:
        self.begun.set()
        done = 0
        while not task.cancelled():
            done += 1
            task.progress(done % 100, 100)
        self.ended.set()
        return ()


def test_a_long_search_shows_how_far_it_is_and_is_stopped(
    qtbot: QtBot, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    endless = Endless()
    monkeypatch.setattr(pages.questions, "hinges", lambda over, size: endless.question)
    driver.do("page.turns")
    page = driver.context.pages.page("turns")
    assert isinstance(page, TurnsPage)
    until(endless.begun.is_set)
    qtbot.waitUntil(page.search.stop.isVisible)
    # It is said which search runs before the search first says how far it is.
    qtbot.waitUntil(lambda: "%" in page.search.progress.text())
    page.search.stop.click()
    until(endless.ended.is_set)
    qtbot.waitUntil(lambda: not page.search.stop.isVisible())


def test_a_long_search_is_dropped_when_something_else_is_wanted(
    qtbot: QtBot, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    endless, real = Endless(), questions.hinges
    monkeypatch.setattr(
        pages.questions,
        "hinges",
        lambda over, size: endless.question if "weights" in over else real(over, size),
    )
    page = turned(qtbot, driver)
    page.search.weights.click()
    driver.settle()
    until(endless.begun.is_set)
    page.search.weights.click()
    until(endless.ended.is_set)
    found(qtbot, page, lambda: len(hinges(page.cards["join"])) == 2)


def made(kinds: str) -> tuple[list[Statement], list[Argument]]:
    """Statements by their first letters, each later one a reason for the first position."""
    names = {"q": "question", "p": "position", "a": "assumption", "c": "claim"}
    statements = [
        Statement(id=f"{letter}{place}", kind=names[letter], text=f"{names[letter]} {place}")
        for place, letter in enumerate(kinds)
    ]
    first = next((each.id for each in statements if each.kind == "position"), None)
    arguments = [
        Argument(id=f"r-{each.id}", premises=(Premise(statement=each.id),), conclusion=first)
        for each in statements
        if first is not None and each.kind in ("assumption", "claim")
    ]
    return statements, arguments


def test_a_map_without_positions_says_so(qtbot: QtBot, qapp, tmp_path: Path) -> None:
    with running(tmp_path, of(*made("qac"), tmp_path)) as driver:
        page = turned(qtbot, driver)
        assert "no position yet" in page.note.text()
        assert not page.cards


def test_a_map_without_assumptions_says_so_and_tells_how_firmly(
    qtbot: QtBot, qapp, tmp_path: Path
) -> None:
    with running(tmp_path, of(*made("qpccc"), tmp_path)) as driver:
        page = turned(qtbot, driver)
        assert "no assumption yet" in page.note.text()
        found(qtbot, page, lambda: len(page.cards["p1"].part.shares) == 1)
        page.search.arguments.click()
        found(qtbot, page, lambda: bool(hinges(page.cards["p1"])))


def test_forty_assumptions_are_searched_and_only_the_first_hinges_are_listed(
    qtbot: QtBot, qapp, tmp_path: Path
) -> None:
    statements, arguments = made("qp" + "a" * 40)
    linked = Argument(
        id="all",
        premises=tuple(
            premise.replace(role="assumption") for each in arguments for premise in each.premises
        ),
        conclusion="p1",
    )
    with running(tmp_path, of(statements, [linked], tmp_path)) as driver:
        page = turned(qtbot, driver)
        card = page.cards["p1"]
        assert len(hinges(card)) == 40
        assert card.listed == FEW
        assert "40" in card.more.text()
        card.more.click()
        assert card.listed == 40
        qtbot.waitUntil(lambda: "drawn at random" in page.space_said)


def test_shares_have_the_room_that_their_words_need(qtbot: QtBot, driver: Driver) -> None:
    page = turned(qtbot, driver)
    found(qtbot, page, lambda: len(page.cards["join"].part.shares) == 2)
    for width in (1500, 700):
        driver.window.resize(width, 800)
        shares = [each for card in page.cards.values() for each in card.findChildren(Shares)]
        assert shares
        qtbot.waitUntil(lambda shares=shares: all(map(fits, shares)))
    page.cards["join"].fold.click()
    chart = page.cards["join"].chart
    qtbot.waitUntil(lambda: chart.height() > 40)
    qtbot.waitUntil(lambda: fits(chart))


def fits(widget: QWidget) -> bool:
    return widget.isHidden() or widget.height() == widget.heightForWidth(widget.width())
