"""The board in the real window: by key and by mouse, flipped, taken back, copied, read aloud."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest

from argmap.render.board_picture import Spot
from argmap.ui.board.page import BoardPage
from argmap.ui.board.view import BoardView
from ui.driver import Driver, until

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def driver(driver: Driver) -> Driver:
    driver.window.resize(1500, 950)
    return driver


def board(driver: Driver) -> BoardView:
    page = driver.context.pages.page("board")
    assert isinstance(page, BoardPage)
    return page.view


def spot(view: BoardView, kind: str, row: int, record: str = "") -> int:
    (at,) = [at for at, each in enumerate(view.spots) if each[:3] == (kind, row, record)]
    return at


def verdicts(view: BoardView) -> list[list[str | None]]:
    assert view.shown is not None
    (part,) = view.shown.board.parts
    return [[cell.verdict for cell in cells] for cells in part.cells]


def click(driver: Driver, view: BoardView, at: int, *, twice: bool = False) -> None:
    view.reveal(at)
    where = view.to_view(view.spots[at]).center().toPoint()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, where)
    if twice:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, where)
    driver.settle()


def test_a_key_shows_the_board_and_esc_the_map(driver: Driver) -> None:
    driver.press_for("page.board")
    view = board(driver)
    assert view.hasFocus()
    assert verdicts(view)[0] == ["holds", "fails", "fails"]
    assert verdicts(view)[1] == ["blocked", "fails", "fails"]
    driver.press("Escape")
    assert driver.context.pages.shown == "map"


def test_arrows_walk_cell_by_cell_and_enter_goes_there(driver: Driver) -> None:
    driver.do("page.board")
    view = board(driver)
    driver.press("Down")
    assert view.current == spot(view, "cell", 0, "join")
    for key in ("Down", "Right"):
        driver.press(key)
    assert view.current == spot(view, "cell", 1, "caution")
    driver.press("Left")
    driver.press("Left")
    assert view.spots[view.current or 0].kind == "row"
    driver.press("Down")
    assert view.spots[view.current or 0].kind == "given"
    driver.press("End")
    assert view.spots[view.current or 0][:3] == ("cell", 1, "stay-out")
    driver.press("Return")
    assert driver.context.pages.shown == "map"
    assert driver.context.scenario == "sustained-turmoil"
    assert driver.context.selection == ("stay-out",)


def test_space_on_a_cell_lets_its_scenario_count_and_says_why(driver: Driver) -> None:
    driver.do("page.board")
    view = board(driver)
    driver.do("view.inspector")
    view.step_to(spot(view, "cell", 2, "join"))
    view.setFocus()
    driver.press("Space")
    assert driver.context.scenario == "pulls-back"
    assert driver.context.selection == ("join",)
    assert driver.context.panels.shown("inspector")
    assert driver.context.pages.shown == "board"
    assert view.shown is not None
    assert "active:should-join" in view.shown.picture.items


def test_a_click_chooses_and_a_double_click_goes_there(driver: Driver) -> None:
    driver.do("page.board")
    view = board(driver)
    click(driver, view, spot(view, "row", 3))
    assert driver.context.scenario == "pulls-back-turmoil"
    click(driver, view, spot(view, "cell", 0, "caution"))
    assert driver.context.scenario == "sustained"
    assert driver.context.selection == ("caution",)
    assert driver.context.pages.shown == "board"
    click(driver, view, spot(view, "cell", 1, "join"), twice=True)
    assert driver.context.scenario == "sustained-turmoil"
    assert driver.context.pages.shown == "map"


def test_a_value_flips_on_the_board_and_undo_brings_it_back(driver: Driver) -> None:
    driver.do("page.board")
    view = board(driver)
    before = verdicts(view)
    view.step_to(spot(view, "given", 0, "us-sustains-squad"))
    driver.press("Space")
    assert driver.document.scenarios["sustained"].values["us-sustains-squad"] == "false"
    assert verdicts(view)[0] == ["fails", "holds", "fails"]
    assert view.spots[view.current or 0][:3] == ("given", 0, "us-sustains-squad")
    driver.press_for("edit.undo")
    assert driver.document.scenarios["sustained"].values["us-sustains-squad"] == "true"
    assert verdicts(view) == before


def test_a_flip_in_the_maps_own_row_is_a_trial_which_becomes_a_row(driver: Driver) -> None:
    driver.do("page.board")
    driver.do("board.show-own")
    view = board(driver)
    assert view.shown is not None
    assert view.shown.board.rows[0].kind == "own"
    click(driver, view, spot(view, "given", 0, "us-sustains-squad"))
    assert view.shown.board.rows[-1].kind == "trial"
    assert driver.context.deciding.trying
    driver.do("scenario.keep")
    assert len(driver.document.scenarios) == 5
    assert [row.kind for row in view.shown.board.rows] == ["own", *["scenario"] * 5]


def test_statements_are_rows_on_demand_and_their_values_flip(driver: Driver) -> None:
    driver.do("board.show-statements")
    view = board(driver)
    at = spot(view, "value", 2, "seoul-can-act")
    click(driver, view, at)
    assert driver.context.scenario == "pulls-back"
    assert driver.document.scenarios["pulls-back"].values["seoul-can-act"] == "false"
    click(driver, view, spot(view, "value", 1, "standing-gain"))
    assert driver.context.selection == ("standing-gain",)
    driver.do("board.show-positions")
    assert not [each for each in view.spots if each.kind == "value"]


def test_hidden_verdicts_leave_the_cells_empty(driver: Driver) -> None:
    driver.do("page.board")
    view = board(driver)
    driver.do("scenario.hide-verdicts")
    assert verdicts(view) == [[None] * 3] * 4
    assert view.shown is not None
    assert view.shown.board.foot is None
    driver.do("scenario.hide-verdicts")
    assert verdicts(view)[0][0] == "holds"


def test_the_foot_comes_when_it_is_known(driver: Driver) -> None:
    driver.context.set_scenario("sustained")
    driver.do("page.board")
    view = board(driver)
    until(lambda: view.shown is not None and view.shown.board.foot is not None)
    assert view.shown is not None
    foot = view.shown.board.foot
    assert foot is not None
    assert str(foot.under) == "Under “Sustained”"
    assert "whether the U.S. sustains the S-Quad" in str(foot.lines[0])


def test_it_is_copied_as_cells_and_as_a_picture(driver: Driver) -> None:
    driver.do("board.copy")
    data = QGuiApplication.clipboard().mimeData()
    heads, *rows = [line.split("\t") for line in data.text().splitlines()]
    assert heads[0] == "Scenario"
    assert [row[heads.index("Join")] for row in rows] == ["holds", "blocked", "fails", "fails"]
    assert data.hasImage()
    found = list(csv.reader(io.StringIO(bytes(data.data("text/csv").data()).decode())))
    assert found[0] == heads
    assert driver.said == "Copied the board as a table"


def test_it_is_read_aloud_spot_by_spot(driver: Driver) -> None:
    driver.do("page.board")
    view = board(driver)
    reading = QAccessible.queryAccessibleInterface(view)
    assert reading.childCount() == len(view.spots)
    child = reading.child(spot(view, "cell", 1, "join"))
    assert child.text(QAccessible.Text.Name) == "2 Sustained + turmoil: Join"
    assert child.text(QAccessible.Text.Description).startswith("blocked. ")
    given = reading.child(spot(view, "given", 1, "seoul-can-act"))
    assert given.text(QAccessible.Text.Name) == "Seoul is unable to act (flipped)"
    assert given.role() == QAccessible.Role.Button
    view.step_to(spot(view, "cell", 1, "join"))
    assert reading.focusChild() is child
    middle = child.rect().center()
    assert reading.childAt(middle.x(), middle.y()) is child


def test_heads_stay_in_sight_and_what_is_under_them_is_not_hit(driver: Driver) -> None:
    driver.window.resize(900, 520)
    driver.do("board.show-statements")
    view = board(driver)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    driver.settle()
    assert view.spot_at(QPointF(view.viewport().width() / 2, 8.0)) is None
    view.grab()
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    view.verticalScrollBar().setValue(150)
    view.grab()
    at = view.spot_at(QPointF(40.0, view.viewport().height() / 2))
    assert at is None or view.spots[at].kind in ("row", "given", "statement")


def test_it_is_zoomed_and_laid_out_anew(driver: Driver) -> None:
    driver.do("page.board")
    view = board(driver)
    driver.rest()  # its foot has come
    assert view.shown is not None
    wide = view.shown.picture.bounds[2]
    driver.do("view.zoom-in")
    assert view.zoom > 1
    assert view.shown.picture.bounds[2] < wide
    driver.do("view.zoom-reset")
    assert view.zoom == 1
    assert view.shown.picture.bounds[2] == wide
    driver.window.resize(1200, 600)
    driver.settle()
    driver.do("view.fit")
    _, _, _, height = view.shown.picture.bounds
    assert height * view.zoom <= view.viewport().height() + 1


def test_following_an_edit_it_equals_a_new_board(driver: Driver) -> None:
    driver.do("board.show-statements")
    view = board(driver)
    driver.select("join")
    driver.do("argument.add-objection")
    driver.canvas.close_editor()
    driver.do("page.board")
    driver.rest()  # what it turns on has been found, and is in both
    assert view.shown is not None
    from argmap.ui.board.content import BoardContent

    fresh = BoardContent(driver.context)
    fresh.follow()
    assert fresh.picture(view.room).picture == view.shown.picture


def test_it_is_written_in_every_form(driver: Driver, tmp_path: Path) -> None:
    from argmap.ui.board import outputs
    from argmap.ui.exporting import Wanted

    context = driver.context
    board = outputs.board_of(context)
    begins = {
        "svg": b"<svg",
        "pdf": b"%PDF",
        "png": b"\x89PNG",
        "csv": b"\xef\xbb\xbfScenario",
        "md": b"## Should",
    }
    for ending, begin in begins.items():
        out = tmp_path / f"board.{ending}"
        form = outputs.form_of(out)
        assert outputs.write(context, driver.asking, board, out, form, Wanted()), ending
        assert out.read_bytes().startswith(begin), ending


def test_spots_are_found_again_by_what_they_are() -> None:
    from argmap.ui.board.walking import same

    old = Spot("cell", 1, "join", (0, 0, 10, 10))
    assert same([Spot("row", 1, "", (0, 0, 1, 1)), old._replace(box=(5, 5, 1, 1))], old) == 1
    assert same([], old) is None


def test_the_dialog_offers_tables_beside_pictures_and_only_what_matters(driver: Driver) -> None:
    from argmap.ui.board import outputs
    from argmap.ui.board.export_dialog import BoardExportDialog

    context = driver.context
    picture = outputs.picture_of(outputs.board_of(context))
    assert context.scene is not None
    dialog = BoardExportDialog(context.scene, picture, driver.window)
    forms = [dialog.form.itemData(at) for at in range(dialog.form.count())]
    assert forms == ["svg", "pdf", "png", "csv", "md"]
    dialog.form.setCurrentIndex(2)
    assert not dialog.scale.isHidden()
    width, height = (round(side * 2) for side in picture.bounds[2:])
    assert f"{width}" in dialog.pixels.text()
    assert f"{height}" in dialog.pixels.text()
    dialog.form.setCurrentIndex(3)
    for widget in (dialog.scale, dialog.theme, dialog.part, dialog.title):
        assert widget.isHidden() or not widget.isVisibleTo(dialog)
    assert dialog.board_form == "csv"
    dialog.deleteLater()


def test_what_cannot_be_written_is_told(driver: Driver, tmp_path: Path) -> None:
    from argmap.ui.board import outputs
    from argmap.ui.exporting import Wanted

    told: list[str] = []
    driver.asking.tell = lambda words, more: told.append(words)  # type: ignore[method-assign]
    board = outputs.board_of(driver.context)
    nowhere = tmp_path / "no" / "such" / "board.csv"
    assert not outputs.write(driver.context, driver.asking, board, nowhere, "csv", Wanted())
    assert told == ["The board was not written."]
