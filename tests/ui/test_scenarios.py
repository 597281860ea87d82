"""Verdicts in the real window: scenarios and flips by key, the trial, the strip, what is hidden."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

import argmap
from argmap.analysis.reasoning import semantics
from argmap.analysis.reasoning.case import Case
from argmap.app.deciding import TRIAL
from argmap.edit.commands import fields, scenarios, text
from argmap.model.document import Document
from argmap.model.records import Argument, Premise, Statement
from argmap.render.card import pill_area
from argmap.render.picture import Line
from argmap.ui.canvas import accessible
from argmap.ui.exporting import Wanted
from argmap.ui.later import LARGE
from argmap.ui.panels import verdict_lines
from argmap.ui.panels.outline import Outline
from argmap.ui.panels.outline_model import VERDICT_ROLE
from argmap.ui.panels.scenarios import ScenarioStrip
from ui.driver import Driver, running, until

SQUAD = "us-sustains-squad"
ABLE = "seoul-can-act"
WORDS = {"holds", "fails", "open", "blocked"}


@pytest.fixture
def driver(driver: Driver) -> Driver:
    driver.window.resize(1600, 1000)
    driver.settle()
    return driver


def strip_of(driver: Driver) -> ScenarioStrip:
    (found,) = driver.window.findChildren(ScenarioStrip)
    return found


def signs(driver: Driver) -> dict[str, str]:
    """The verdict's word on each card of the canvas."""
    found: dict[str, str] = {}
    for item in driver.canvas.stage.picture.layers["box"]:
        for shape in item.shapes:
            if isinstance(shape, Line) and shape.style == "verdict":
                found[item.record] = shape.text
    return found


def faint(driver: Driver) -> set[str]:
    """The arguments that are drawn at thirty percent."""
    items = driver.canvas.stage.picture.items.values()
    return {item.record for item in items if item.opacity < 1.0}


def judged(driver: Driver) -> dict[str, str]:
    """The verdicts from scratch, of what has one on its card."""
    document = driver.document
    found = semantics.evaluate(Case(document), driver.context.deciding.setting)
    kinds = {id: row.kind for id, row in document.statements.items()}
    return {id: v for id, v in found.verdicts.items() if kinds[id] != "assumption"}


def verdicts_line(driver: Driver) -> str:
    driver.settle()
    return strip_of(driver).verdicts.words


def hinges_line(driver: Driver) -> str:
    """What the case turns on, once it has been found."""
    strip = strip_of(driver)
    until(lambda: strip.turns.words.startswith("The case turns"))
    driver.rest()
    return strip.turns.words


# --- showing ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "id", "join", "caution"),
    [
        ("Alt+1", "sustained", "holds", "fails"),
        ("Alt+2", "sustained-turmoil", "blocked", "fails"),
        ("Alt+3", "pulls-back", "fails", "holds"),
        ("Alt+4", "pulls-back-turmoil", "fails", "holds"),
    ],
)
def test_one_key_shows_a_scenario_with_its_verdicts(
    driver: Driver, key: str, id: str, join: str, caution: str
) -> None:
    places = {i.id: (i.x, i.y) for i in driver.canvas.stage.picture.items.values()}
    driver.press(key)
    assert driver.context.scenario == id
    assert signs(driver) == judged(driver)
    assert (signs(driver)["join"], signs(driver)["caution"]) == (join, caution)
    assert faint(driver) == driver.context.deciding.view_part().faint
    assert {i.id: (i.x, i.y) for i in driver.canvas.stage.picture.items.values()} == places
    driver.press("Alt+0")
    assert driver.context.scenario is None
    driver.press("Alt+9")
    assert driver.said == "There is no scenario 9."


def test_next_and_previous_go_round(driver: Driver) -> None:
    seen = []
    for _ in range(5):
        driver.press("Ctrl+PgDown")
        seen.append(driver.context.scenario)
    assert seen == [*driver.document.scenarios, None]
    driver.press("Ctrl+PgUp")
    assert driver.context.scenario == "pulls-back-turmoil"


def test_a_colon_in_a_name_does_not_cut_the_sentence(driver: Driver) -> None:
    editor = driver.context.editor
    assert editor is not None
    editor.run(text.set_label("join", "Plan A: join"))
    driver.press("Alt+1")
    assert verdicts_line(driver).startswith("“Plan A: join” holds: three reasons stand")
    (head, *_) = verdict_lines.verdicts(driver.context)
    assert head.words == "“Plan A: join” holds:"


def test_the_strip_says_verdict_reason_and_hinges(driver: Driver) -> None:
    driver.press("Alt+1")
    said = verdicts_line(driver)
    assert said.startswith("Join holds:")
    assert "Caution fails" in said
    line = hinges_line(driver)
    assert line.startswith("The case turns on: whether the U.S. sustains the S-Quad")
    assert "whether Seoul is able to act (if not: Join blocked)" in line
    assert strip_of(driver).moved.words.startswith("Join now holds")
    driver.select("caution")
    assert verdicts_line(driver).startswith("Caution fails:")
    driver.press("Alt+0")
    driver.select("join")
    asked = "whether the U.S. sustains the S-Quad and, if so, whether Seoul is able to act."
    assert verdicts_line(driver).startswith(f"Join is open until it is known {asked}")
    until(lambda: " and, if so, whether Seoul is able to act" in hinges_line(driver))


def test_a_position_without_words_is_judged_once_it_has_some(driver: Driver) -> None:
    driver.press("Alt+1")
    (question,) = [i for i, row in driver.document.statements.items() if row.kind == "question"]
    driver.select(question)
    before = verdicts_line(driver)
    driver.press("Tab")
    driver.settle()
    assert verdicts_line(driver) == before
    driver.type("Wait a year")
    driver.press("Escape")
    driver.settle()
    assert "Wait a year" in verdicts_line(driver)


def test_what_has_changed_is_cut_only_where_the_line_ends(driver: Driver) -> None:
    driver.window.resize(1600, 900)
    driver.press("Alt+1")
    strip = strip_of(driver)
    assert strip.values.width() + strip.moved.width() > strip.verdicts.width() - 40
    assert strip.values.width() < strip.moved.width()
    assert not strip.values.cut
    assert not strip.moved.cut


def test_where_nothing_can_be_set_what_has_changed_begins_the_line(driver: Driver) -> None:
    strip = strip_of(driver)
    assumed = {id for id, row in driver.document.statements.items() if row.kind == "assumption"}
    driver.context.perform(fields.set_kind(assumed, "claim"))
    driver.context.perform(fields.set_value(("needless-provocation",), "false"))
    until(lambda: strip.moved.isVisible() and not strip.values.words)
    until(lambda: strip.moved.x() == strip.verdicts.x())


def test_cards_say_what_the_case_turns_on_and_nothing_moves(driver: Driver) -> None:
    driver.press("Alt+1")
    places = {i.id: i.bounds for i in driver.canvas.stage.picture.layers["box"]}
    hinges_line(driver)
    said = {
        item.record
        for item in driver.canvas.stage.picture.layers["box"]
        if "decisive" in item.description
    }
    assert said == {SQUAD, ABLE}
    assert {i.id: i.bounds for i in driver.canvas.stage.picture.layers["box"]} == places
    driver.press("Ctrl+Shift+H")
    assert not [i for i in driver.canvas.stage.picture.layers["box"] if "decisive" in i.description]


def test_a_part_of_the_strip_leads_to_the_map(driver: Driver) -> None:
    driver.press("Alt+1")
    hinges_line(driver)
    turns = strip_of(driver).turns
    run = next(each for each in turns.runs if "S-Quad" in each.words)
    box = turns.box_of(run)
    assert box is not None
    QTest.mouseClick(turns, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    driver.settle()
    assert driver.context.selection == (SQUAD,)


def test_pills_are_reached_and_flipped_by_keys_too(driver: Driver) -> None:
    driver.press("Alt+1")
    values = strip_of(driver).values
    values.setFocus()
    driver.settle()
    ids = list(driver.document.scenarios["sustained"].values)
    driver.press("Right", values)
    driver.press("Return", values)
    assert driver.document.scenarios["sustained"].values[ids[1]] == "open"
    driver.press("Left", values)
    driver.press("Space", values)
    assert driver.document.scenarios["sustained"].values[ids[0]] == "false"
    assert signs(driver) == judged(driver)


# --- flipping -----------------------------------------------------------------------------------


def test_the_s_quad_is_flipped_by_keyboard_on_the_canvas_and_all_follow(driver: Driver) -> None:
    driver.press("Alt+1")
    driver.select(SQUAD)
    driver.canvas.setFocus()
    before = (signs(driver), faint(driver), verdicts_line(driver), driver.document)
    driver.press("F4")
    assert driver.document.scenarios["sustained"].values[SQUAD] == "false"
    assert driver.context.selection == (SQUAD,)
    assert signs(driver)["join"] == "fails"
    assert signs(driver)["caution"] == "holds"
    assert signs(driver) == judged(driver)
    assert verdicts_line(driver).startswith("Caution holds:")
    assert "Join now fails" in strip_of(driver).moved.words
    driver.do("edit.undo")
    assert (signs(driver), faint(driver), verdicts_line(driver), driver.document) == before
    driver.do("edit.redo")
    assert signs(driver)["join"] == "fails"


def test_the_board_follows_a_flip(driver: Driver) -> None:
    from argmap.ui.board.page import BoardPage

    def cells() -> dict[str, str | None]:
        driver.settle()
        (page,) = driver.window.findChildren(BoardPage)
        driver.rest()
        board = page.content.board
        assert board is not None
        row = next(at for at, each in enumerate(board.rows) if each.scenario == "sustained")
        return {cell.position: cell.verdict for part in board.parts for cell in part.cells[row]}

    driver.press("Alt+1")
    driver.context.pages.show("board")
    assert cells()["join"] == "holds"
    driver.context.pages.show("map")
    driver.select(SQUAD)
    driver.canvas.setFocus()
    driver.press("F4")
    driver.context.pages.show("board")
    assert cells()["join"] == "fails"
    driver.do("edit.undo")
    assert cells()["join"] == "holds"


def test_a_click_on_a_cards_value_flips_it(driver: Driver) -> None:
    driver.press("Alt+1")
    driver.canvas.reveal(SQUAD)
    driver.settle()
    x, y, w, h = pill_area(driver.canvas.stage.picture.items[SQUAD])
    vx, vy = driver.canvas.view.to_view(x + w / 2, y + h / 2)
    QTest.mouseClick(driver.canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(vx), round(vy)))
    driver.settle()
    assert driver.document.scenarios["sustained"].values[SQUAD] == "false"


def test_a_flip_over_the_maps_own_values_is_a_trial_and_can_be_kept(driver: Driver) -> None:
    before = driver.document
    driver.select(SQUAD, ABLE)
    driver.canvas.setFocus()
    driver.press("F4")
    deciding = driver.context.deciding
    assert deciding.trying
    assert driver.document is before
    assert not driver.window.isWindowModified()
    assert signs(driver)["join"] == "holds"
    driver.press("Ctrl+Shift+T")
    strip = strip_of(driver)
    line = strip.findChild(QLineEdit)
    assert line is not None
    assert line.hasFocus()
    assert line.selectedText() == "the U.S. sustains the S-Quad, Seoul is able to act"
    driver.type("Both")
    driver.press("Return", line)
    (new,) = driver.document.scenarios.keys() - before.scenarios.keys()
    assert driver.context.scenario == new
    assert driver.document.scenarios[new].title == "Both"
    assert driver.document.scenarios[new].values == {SQUAD: "true", ABLE: "true"}
    assert deciding.trial is None
    assert driver.canvas.hasFocus()
    driver.do("edit.undo")
    driver.do("edit.undo")
    assert driver.document == before
    assert deciding.trying
    driver.do("edit.undo")
    assert deciding.trial is None
    assert signs(driver) == judged(driver)


def test_a_flip_of_the_trial_is_undone_where_it_was_the_last_thing_done(driver: Driver) -> None:
    driver.select(SQUAD)
    driver.canvas.setFocus()
    driver.press("F4")
    driver.press("F4")
    assert driver.context.deciding.value(SQUAD) == "false"
    driver.do("edit.undo")
    assert driver.context.deciding.value(SQUAD) == "true"
    assert driver.said == "Undone: Try"
    driver.do("edit.redo")
    assert driver.context.deciding.value(SQUAD) == "false"


def test_a_scenario_can_be_tried_without_changing_it(driver: Driver) -> None:
    driver.press("Alt+1")
    driver.select(SQUAD)
    driver.canvas.setFocus()
    driver.press("Shift+F4")
    assert driver.document.scenarios["sustained"].values[SQUAD] == "true"
    assert driver.context.deciding.value(SQUAD) == "false"
    assert driver.context.scenario is None
    driver.do("scenario.drop")
    assert driver.context.scenario == "sustained"
    driver.press("Ctrl+T")
    assert driver.context.deciding.trying


def test_what_is_no_assumption_is_not_flipped_and_the_reason_is_said(driver: Driver) -> None:
    driver.select("join")
    driver.canvas.setFocus()
    driver.press("F4")
    assert driver.said == "Select an assumption first."
    assert driver.context.deciding.trial is None


def test_a_map_for_reading_only_can_be_tried(driver: Driver) -> None:
    editor = driver.context.editor
    assert editor is not None
    editor.read_only = True
    driver.press("Alt+1")
    driver.select(SQUAD)
    driver.canvas.setFocus()
    driver.press("F4")
    assert driver.context.deciding.trying
    assert signs(driver)["join"] == "fails"
    driver.press("Ctrl+Shift+T")
    assert driver.said == "This map is open for reading only."


# --- scenarios ----------------------------------------------------------------------------------


def test_scenarios_are_made_renamed_copied_and_deleted_from_the_menu(driver: Driver) -> None:
    count = len(driver.document.scenarios)
    driver.press("Alt+3")
    driver.press("Ctrl+Shift+N")
    line = strip_of(driver).findChild(QLineEdit)
    assert line is not None
    driver.press("Escape", line)
    new = driver.context.scenario
    assert new is not None
    assert driver.document.scenarios[new].title == "Scenario 5"
    assert driver.document.scenarios[new].values == driver.document.scenarios["pulls-back"].values
    driver.do("scenario.rename")
    line = strip_of(driver).findChild(QLineEdit)
    assert line is not None
    driver.type("Other")
    driver.press("Return", line)
    assert driver.document.scenarios[new].title == "Other"
    driver.do("scenario.duplicate")
    driver.press("Escape", strip_of(driver).findChild(QLineEdit))
    assert len(driver.document.scenarios) == count + 2
    driver.do("scenario.delete")
    assert driver.context.scenario is None
    driver.do("scenario.delete")
    assert driver.said == "Choose a scenario first."
    assert len(driver.document.scenarios) == count + 1


@pytest.mark.parametrize("end", ["Escape", "F5", "Alt+1", "palette", "canvas"])
def test_the_title_of_a_scenario_is_kept_and_no_field_stays_however_typing_it_ends(
    driver: Driver, end: str
) -> None:
    driver.select(SQUAD)
    driver.canvas.setFocus()
    driver.press("F4")
    driver.press("Ctrl+Shift+T")
    new = driver.context.scenario
    assert new is not None
    segments = strip_of(driver).segments
    assert segments.naming
    driver.type("Kept")
    if end == "palette":
        driver.do("app.palette")
    elif end == "canvas":
        driver.canvas.setFocus()
    else:
        driver.press(end)
    until(lambda: not segments.naming, "the field is gone")
    assert driver.document.scenarios[new].title == "Kept"
    driver.settle()
    assert not [each for each in segments.findChildren(QLineEdit) if each.isVisible()]
    assert [each.title for each in segments.buttons if each.id == new] == ["Kept"]
    if end in {"Escape", "Alt+1", "canvas"}:
        assert driver.canvas.hasFocus()


@pytest.mark.qt_log_ignore("grabbing the keyboard", "support raise", extend=True)
def test_a_menu_over_the_title_of_a_scenario_does_not_end_typing_it(driver: Driver) -> None:
    driver.press("Alt+1")
    driver.do("scenario.rename")
    segments = strip_of(driver).segments
    line = segments.findChild(QLineEdit)
    assert line is not None
    menu = line.createStandardContextMenu()
    menu.popup(line.mapToGlobal(QPoint(4, 4)))
    driver.rest()
    assert menu.isVisible()
    assert segments.naming
    menu.close()
    driver.rest()
    assert segments.naming
    assert line.hasFocus()
    menu.deleteLater()


def test_long_titles_give_way_until_all_scenarios_are_in_sight(driver: Driver) -> None:
    driver.window.resize(1280, 720)
    segments = strip_of(driver).segments
    for number in range(4):
        driver.context.perform(scenarios.add(f"미국이 끝까지 유지하는 경우 {number}"))
    driver.settle()
    room, buttons = segments.viewport().rect(), segments.buttons.values()
    for button in buttons:
        assert room.contains(button.geometry().translated(segments.widget().pos()))
    assert any("…" in button.text() for button in buttons)
    driver.window.resize(2400, 720)
    driver.settle()
    assert not any("…" in button.text() for button in buttons)


def test_many_scenarios_with_long_titles_stay_reachable_and_told(driver: Driver) -> None:
    title = "동맹이 약해지고 국내 정치가 흔들리며 중국이 강하게 반발하는 경우 " * 3
    for number in range(12):
        driver.context.perform(scenarios.add(f"{number} {title}"))
    driver.settle()
    strip = strip_of(driver)
    segments = strip.segments
    now = next(each for each in segments.findChildren(QWidget) if each.property("checked"))
    assert segments.rect().contains(now.mapTo(segments, now.rect().center()))
    assert title.strip() in now.toolTip()
    assert strip.minimumSizeHint().width() < 900
    driver.window.resize(1280, 720)
    driver.settle()
    assert driver.window.width() == 1280
    assert driver.canvas.width() >= 1280 * 2 / 3
    assert driver.canvas.height() >= 720 * 2 / 3


def test_the_strip_folds_to_its_segments_and_remembers(driver: Driver) -> None:
    strip = strip_of(driver)
    tall = strip.height()
    strip.fold.click()
    driver.settle()
    assert strip.verdicts.isHidden()
    assert strip.height() < tall
    assert ScenarioStrip(driver.context).verdicts.isHidden()
    strip.fold.click()
    driver.settle()
    assert strip.height() == tall


# --- what moves ---------------------------------------------------------------------------------


def test_only_what_comes_out_otherwise_is_emphasised(driver: Driver) -> None:
    driver.press("Alt+1")
    driver.canvas.set_motion(True)
    before = signs(driver)
    driver.press("Alt+3")
    changed = {id for id, verdict in signs(driver).items() if before[id] != verdict}
    rings = driver.canvas.emphasis.rings
    assert {id for id in rings if id in before} == changed
    assert rings["join"] == "fails"
    driver.canvas.emphasis.end()
    driver.context.perform(fields.set_tags(["join"], ["tag"]))
    driver.settle()
    assert not driver.canvas.emphasis.rings
    driver.canvas.set_motion(False)
    driver.press("Alt+1")
    assert not driver.canvas.emphasis.rings


# --- hiding -------------------------------------------------------------------------------------


def told(driver: Driver) -> set[str]:
    """Every word of a verdict that the window shows, says or hands out."""
    driver.settle()
    found = set(signs(driver).values()) & WORDS
    for line in (strip_of(driver).verdicts, strip_of(driver).turns, strip_of(driver).moved):
        said = f"{line.words} {line.accessibleName()}"
        found |= {word for word in ("holds", "fails", "blocked") if word in said}
    (outline,) = driver.window.findChildren(Outline)
    model = outline.model
    for id, row in driver.document.statements.items():
        index = model.index_of_record(id)
        if row.kind != "assumption":
            shown = model.data(index, VERDICT_ROLE)
            found |= {shown[1]} if shown is not None else set()
            said = model.data(index, Qt.ItemDataRole.AccessibleTextRole)
            found |= {word for word in WORDS if said.endswith(f"; {word}")}
    interface = accessible.parts(driver.canvas)
    for place in range(interface.childCount()):
        child = interface.child(place)
        assert child is not None
        if driver.document.statements[child.id].kind != "assumption":
            said = child.text(QAccessible.Text.Description)
            found |= WORDS & set(said.split(". "))
    interface.release()
    for widget in driver.window.findChildren(QLabel):
        if widget.isVisible():
            found |= {word for word in WORDS if widget.text() == word}
    return found


def test_hidden_verdicts_leak_nowhere(driver: Driver, tmp_path: Path) -> None:
    driver.press("Alt+2")
    driver.select("join")
    assert told(driver) >= {"holds", "fails", "blocked"}
    places = {i.id: (i.x, i.y) for i in driver.canvas.stage.picture.items.values()}
    driver.press("Ctrl+Shift+H")
    assert driver.context.deciding.hidden
    assert told(driver) == set()
    assert faint(driver) == set()
    assert {i.id: (i.x, i.y) for i in driver.canvas.stage.picture.items.values()} == places
    driver.press("Alt+3")
    driver.select(SQUAD)
    driver.canvas.setFocus()
    driver.press("F4")
    assert told(driver) == set()
    assert not driver.canvas.emphasis.rings
    out = tmp_path / "out.svg"
    assert driver.context.outputs.write(out, "svg", Wanted(legend=True))
    picture = out.read_text("utf-8")
    assert not [word for word in ("holds", "fails", "blocked") if f">{word}<" in picture]
    assert 'opacity="0.3"' not in picture
    driver.press("Ctrl+Shift+H")
    assert "holds" in told(driver)
    assert signs(driver) == judged(driver)


def test_a_picture_is_exported_as_it_is_on_the_screen_and_names_a_trial(
    driver: Driver, tmp_path: Path
) -> None:
    driver.press("Alt+2")
    driver.press("Ctrl+T")
    out = tmp_path / "out.svg"
    assert driver.context.outputs.write(out, "svg", Wanted(legend=True, scenario_line=True))
    picture = out.read_text("utf-8")
    assert "Trial, not saved" in picture
    assert ">blocked<" in picture
    assert 'opacity="0.3"' in picture


# --- a user at random ---------------------------------------------------------------------------

KEYS = ("Alt+0", "Alt+1", "Alt+3", "Alt+5", "Ctrl+PgDown", "Ctrl+PgUp", "F4", "Shift+F4")
ACTIONS = (
    *("edit.undo", "edit.undo", "edit.redo", "scenario.try", "scenario.drop", "scenario.keep"),
    *("scenario.delete", "scenario.duplicate", "scenario.hide-verdicts"),
)


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_flipped_chosen_edited_and_undone_the_window_says_what_is_so(
    driver: Driver, seed: int
) -> None:
    chance = random.Random(seed)
    deciding, strip = driver.context.deciding, strip_of(driver)
    for _ in range(30):
        match chance.choice(["key", "key", "select", "do", "edit"]):
            case "key":
                driver.canvas.setFocus()
                driver.press(chance.choice(KEYS))
            case "select":
                driver.select(chance.choice([SQUAD, ABLE, "join", "standing-gain"]))
            case "do":
                driver.do(chance.choice(ACTIONS))
                driver.canvas.setFocus()
                driver.settle()
            case _:
                value = chance.choice(("true", "false", "open"))
                driver.context.perform(fields.set_value(["standing-gain"], value))
                driver.settle()
        assert signs(driver) == ({} if deciding.hidden else judged(driver))
        chosen = [each.id for each, b in strip.segments.buttons.items() if b.isChecked()]
        assert chosen == [TRIAL if deciding.trying else deciding.scenario]
        assert verdicts_line(driver).startswith("The verdicts are hidden.") == deciding.hidden


def test_an_edit_of_a_large_map_is_drawn_first_and_its_verdicts_follow(
    qapp, tmp_path: Path
) -> None:
    claims = [Statement(id=f"c{n}", kind="claim", text=f"Claim {n}") for n in range(LARGE)]
    steps = [
        Argument(id=f"r{n}", premises=(Premise(statement=f"c{n + 1}"),), conclusion=f"c{n}")
        for n in range(LARGE - 1)
    ]
    last = Statement(id="last", kind="assumption", text="All of it rests on this", value="true")
    rests = Argument(id="rests", premises=(Premise(statement="last"),), conclusion=claims[-1].id)
    path = tmp_path / "large.argmap.json"
    argmap.save(Document.of([*claims, *steps, last, rests]), path)
    with running(tmp_path, path) as driver:
        assert driver.context.view.verdicts["c0"] == "holds"
        driver.context.select(("c0",))
        why = driver.furniture.arrangement.inspector.why
        driver.context.perform(fields.set_value(["last"], "false"))
        why.refresh()
        assert "holds" in why.sentence.toPlainText(), "what is seen is explained"
        assert driver.context.scene is not None
        assert driver.context.scene.view.verdicts["c0"] == "holds", "drawn before it is judged"
        until(lambda: driver.context.scene.view.verdicts["c0"] == "fails")
        why.refresh()
        assert "fails" in why.sentence.toPlainText()
        driver.do("edit.undo")
        driver.context.settle()
        assert driver.context.scene.view.verdicts["c0"] == "holds", "what is owed is found at once"
