"""The dialogs, field by field: what is entered is what is done."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QInputDialog,
    QLabel,
)

from argmap import ui
from argmap.analysis.structure import structure
from argmap.edit.commands import records
from argmap.edit.commands.fields import set_semantics
from argmap.ui.dialogs.chooser import Chooser
from argmap.ui.dialogs.export import ExportDialog
from argmap.ui.dialogs.preferences import (
    LOCKED,
    STILL,
    TYPING_EDITS,
    WHEEL_ZOOMS,
    Preferences,
    usual_motion,
)
from argmap.ui.dialogs.reading import Reading
from argmap.ui.dialogs.source import CiteDialog, SourceDialog, cite, edit_source
from ui.driver import Driver, until


def _pick(combo, value: object) -> None:
    place = combo.findData(value)
    assert place >= 0, f"{value} is not offered"
    combo.setCurrentIndex(place)


def _in_modal(driver: Driver, action: str, act: Callable[[Any], object]) -> None:
    """Trigger an action and use its dialog, which waits for an answer; it goes in any case."""
    _during(lambda: driver.do(action), act)


def _during(opens: Callable[[], object], act: Callable[[Any], object]) -> None:
    failures: list[AssertionError] = []
    timer = QTimer()

    def use() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            return
        timer.stop()
        try:
            act(dialog)
        except AssertionError as failure:
            failures.append(failure)
        if dialog.isVisible():
            dialog.close()

    timer.timeout.connect(use)
    timer.start(10)
    opens()
    timer.stop()
    if failures:
        raise failures[0]


def _in_dialog(driver: Driver, act: Callable[[ExportDialog], object]) -> None:
    _in_modal(driver, "file.export", act)


def _only(kind: type[QDialog]) -> QDialog:
    (found,) = [each for each in QApplication.topLevelWidgets() if type(each) is kind]
    assert isinstance(found, QDialog)
    return found


def test_an_svg_has_the_title_the_legend_and_the_colours_that_were_asked_for(
    driver: Driver, tmp_path: Path
) -> None:
    out = tmp_path / "out.svg"
    driver.asking.paths = [out]

    def fill(dialog: ExportDialog) -> None:
        _pick(dialog.form, "svg")
        _pick(dialog.theme, "dark")
        dialog.title.setChecked(True)
        dialog.legend.setChecked(True)
        dialog.accept()

    _in_dialog(driver, fill)
    words = out.read_text("utf-8")
    assert "Joint patrols: should South Korea join?" in words
    assert "speaks against" in words
    assert "#202328" in words.lower()


def test_what_stood_around_the_last_picture_is_proposed_again(
    driver: Driver, tmp_path: Path
) -> None:
    driver.asking.paths = [tmp_path / "one.svg"]
    kept: list[bool] = []

    def boxes(dialog: ExportDialog) -> list[QCheckBox]:
        return [dialog.title, dialog.dated, dialog.legend, dialog.scenario]

    def choose(dialog: ExportDialog) -> None:
        assert not any(box.isChecked() for box in boxes(dialog))
        for box in boxes(dialog):
            box.setChecked(box is not dialog.dated)
        dialog.accept()

    def look(dialog: ExportDialog) -> None:
        kept.extend(box.isChecked() for box in boxes(dialog))
        dialog.title.setChecked(False)
        dialog.reject()

    driver.context.set_scenario(next(iter(driver.document.scenarios)))
    driver.settle()
    _in_dialog(driver, choose)
    _in_dialog(driver, look)
    driver.context.set_scenario(None)
    driver.settle()
    _in_dialog(driver, look)
    assert kept == [True, False, True, True, True, False, True, False], (
        "a choice that is called off, and a scenario where none is shown, change nothing"
    )
    driver.context.set_scenario(next(iter(driver.document.scenarios)))
    driver.settle()
    _in_dialog(driver, look)
    assert kept[-1]


def test_a_png_is_as_large_as_its_dialog_said_and_can_be_transparent(
    driver: Driver, tmp_path: Path
) -> None:
    out = tmp_path / "out.png"
    driver.asking.paths = [out]
    driver.select("join")
    said: list[str] = []

    def fill(dialog: ExportDialog) -> None:
        _pick(dialog.form, "png")
        _pick(dialog.part, True)
        dialog.scale.setValue(1.5)
        dialog.clear.setChecked(True)
        dialog.dated.setChecked(True)
        said.append(dialog.pixels.text())
        dialog.accept()

    _in_dialog(driver, fill)
    image = QImage(str(out))
    assert said == [f"{image.width()} × {image.height()} px"]
    assert image.size().width() < 1500  # one statement, not the whole map
    assert image.pixelColor(0, 0).alpha() == 0


def test_a_poster_has_the_pages_asked_for(driver: Driver, tmp_path: Path) -> None:
    from pypdf import PdfReader

    out = tmp_path / "out.pdf"
    driver.asking.paths = [out]

    def fill(dialog: ExportDialog) -> None:
        _pick(dialog.form, "pdf")
        _pick(dialog.paper, "A3")
        dialog.columns.setValue(2)
        dialog.rows.setValue(2)
        dialog.accept()

    _in_dialog(driver, fill)
    pages = PdfReader(str(out)).pages
    assert len(pages) == 5  # the last says how they go together
    assert {round(float(side)) for side in pages[0].mediabox[2:]} == {842, 1191}


def test_a_page_slides_and_a_handout_are_of_the_whole_map_in_the_scenario_that_counts(
    driver: Driver, tmp_path: Path
) -> None:
    driver.context.set_scenario("pulls-back-turmoil")
    driver.settle()
    driver.select("join")
    starts = {"html": b"<!DOCTYPE html>", "pptx": b"PK", "handout": b"%PDF-"}
    for form, start in starts.items():
        out = tmp_path / f"out.{'pdf' if form == 'handout' else form}"
        driver.asking.paths = [out]

        def fill(dialog: ExportDialog, form: str = form) -> None:
            _pick(dialog.part, True)
            _pick(dialog.form, form)
            for field in (dialog.part, dialog.theme, dialog.title, dialog.scale):
                assert not field.isVisible()
            assert dialog.paper.isVisible() == (form == "handout")
            dialog.accept()

        _in_dialog(driver, fill)
        assert out.read_bytes().startswith(start), form
    page = (tmp_path / "out.html").read_text("utf-8")
    assert '"first":4' in page
    assert driver.context.document.statements["join"].text in page


def test_what_is_taken_home_while_a_room_votes_tells_no_verdict(
    driver: Driver, tmp_path: Path
) -> None:
    out = tmp_path / "out.html"
    driver.asking.paths = [out]
    driver.context.deciding.hidden = True
    driver.settle()

    def fill(dialog: ExportDialog) -> None:
        _pick(dialog.form, "html")
        dialog.accept()

    _in_dialog(driver, fill)
    page = out.read_text("utf-8")
    assert '"settings":[]' in page
    assert ">holds<" not in page


def test_export_shows_only_the_fields_of_its_form_and_esc_writes_nothing(
    driver: Driver, tmp_path: Path
) -> None:
    def look(dialog: ExportDialog) -> None:
        shown = {
            form: [field.isVisible() for field in (dialog.scale, dialog.clear, dialog.paper)]
            for form in ("svg", "png", "pdf")
            if _pick(dialog.form, form) is None
        }
        assert shown == {
            "svg": [False, False, False],
            "png": [True, True, False],
            "pdf": [False, False, True],
        }
        assert not dialog.scenario.isEnabled()
        assert dialog.part.count() == 1
        driver.press("Escape", dialog)

    _in_dialog(driver, look)
    assert list(tmp_path.glob("*.svg")) == []


def test_a_scenario_stands_on_the_sheet_when_one_is_shown(driver: Driver, tmp_path: Path) -> None:
    out = tmp_path / "out.svg"
    driver.asking.paths = [out]
    driver.context.set_scenario("pulls-back-turmoil")
    driver.settle()

    def fill(dialog: ExportDialog) -> None:
        assert dialog.scenario.isEnabled()
        dialog.scenario.setChecked(True)
        dialog.accept()

    _in_dialog(driver, fill)
    assert "Pulls back + turmoil" in out.read_text("utf-8")


def test_a_picture_over_the_limit_is_asked_about_and_no_means_no(
    driver: Driver, tmp_path: Path
) -> None:
    out = tmp_path / "out.png"
    driver.asking.paths = [out]
    driver.asking.answers = ["cancel"]

    def fill(dialog: ExportDialog) -> None:
        _pick(dialog.form, "png")
        dialog.scale.setValue(16.0)
        dialog.accept()

    _in_dialog(driver, fill)
    assert driver.asking.asked == ["This is a very large picture."]
    assert not out.exists()


def test_citing_a_source_of_the_map_adds_its_citation(driver: Driver) -> None:
    before = driver.document.statements["stay-out"].citations
    source = next(iter(driver.document.sources))
    driver.select("stay-out")
    driver.do("statement.cite")
    dialog = _only(CiteDialog)
    assert isinstance(dialog, CiteDialog)
    assert not dialog.title.isVisible()
    _pick(dialog.source, source)
    dialog.place.setText(" 3.4 ")
    dialog.accept()
    driver.settle()
    added = driver.document.statements["stay-out"].citations[len(before) :]
    assert [(each.source, each.locator) for each in added] == [(source, "3.4")]
    driver.do("edit.undo")
    assert driver.document.statements["stay-out"].citations == before


def test_citing_a_new_source_writes_both_in_one_step(driver: Driver) -> None:
    known = set(driver.document.sources)
    cite(driver.context, driver.window, ("join",))
    dialog = _only(CiteDialog)
    assert isinstance(dialog, CiteDialog)
    dialog.source.setCurrentIndex(dialog.source.count() - 1)
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert dialog.title.isVisible()
    assert not ok.isEnabled()
    dialog.title.setText("A white paper")
    assert ok.isEnabled()
    dialog.place.setText("p. 14")
    ok.click()
    driver.settle()
    (new,) = set(driver.document.sources) - known
    assert driver.document.sources[new].title == "A white paper"
    assert driver.document.statements["join"].citations[-1].source == new
    driver.do("edit.undo")
    assert set(driver.document.sources) == known


def test_a_title_can_be_typed_at_once_where_there_is_no_source_to_choose(driver: Driver) -> None:
    driver.context.perform(records.remove(tuple(driver.document.sources)))
    cite(driver.context, driver.window, ("join",))
    dialog = _only(CiteDialog)
    until(lambda: QApplication.focusWidget() is dialog.title, "the title has the focus")
    driver.type("A white paper")
    driver.press("Return")
    (new,) = driver.document.sources.values()
    assert new.title == "A white paper"
    assert driver.document.statements["join"].citations[-1].source == new.id


def test_every_field_of_a_source_is_written(driver: Driver) -> None:
    id = next(iter(driver.document.sources))
    edit_source(driver.context, driver.window, id)
    dialog = _only(SourceDialog)
    assert isinstance(dialog, SourceDialog)
    dialog.title.setText("Another title")
    dialog.authors.setText("Kim, Ha; Ministry of the Sea")
    dialog.year.setText("2024")
    dialog.url.setText("https://example.org/paper")
    _pick(dialog.kind, "report")
    dialog.accept()
    driver.settle()
    source = driver.document.sources[id]
    assert (source.title, source.type, source.URL) == (
        "Another title",
        "report",
        "https://example.org/paper",
    )
    assert list(source.author) == [
        {"family": "Kim", "given": "Ha"},
        {"literal": "Ministry of the Sea"},
    ]
    assert source.issued == {"date-parts": [[2024]]}


def test_preferences_take_effect_at_once_and_are_remembered(driver: Driver) -> None:
    driver.do("app.preferences")
    dialog = driver.context.dialogs.dialog
    assert isinstance(dialog, Preferences)
    settings = driver.context.settings
    _pick(dialog.theme, "dark")
    assert driver.context.looks.theme.dark
    assert settings.get("theme", "follow") == "dark"
    for check, name, usual in (
        (dialog.typing, TYPING_EDITS, True),
        (dialog.wheel, WHEEL_ZOOMS, False),
        (dialog.still, STILL, False),
        (dialog.locked, LOCKED, True),
    ):
        assert check.isChecked() is usual
        check.click()
        assert settings.flag(name, usual) is not usual
    assert usual_motion(settings) == "glide"
    _pick(dialog.motion, "fade")
    assert usual_motion(settings) == "fade"
    canvas = driver.canvas
    assert not canvas.keys.typing_edits
    assert canvas.pointer.wheel_zooms
    assert not canvas.clock.motion
    driver.press("Escape", dialog)
    assert not dialog.isVisible()


def test_a_preview_is_painted_without_any_printer(driver: Driver) -> None:
    from PySide6.QtPrintSupport import QPrintPreviewWidget

    seen: list[int] = []
    _in_modal(
        driver,
        "file.print-preview",
        lambda dialog: seen.append(dialog.findChild(QPrintPreviewWidget).pageCount()),
    )
    assert seen == [1]


def test_the_dialog_for_a_weight_says_of_what_and_that_it_is_the_maps_own(driver: Driver) -> None:
    driver.press("Alt+1")
    told: list[str] = []

    def weigh(dialog: QInputDialog) -> None:
        told.append(dialog.labelText())
        assert dialog.windowTitle() == "Weight"
        (label,) = dialog.findChildren(QLabel)
        assert label.textFormat() == Qt.TextFormat.PlainText
        (number,) = dialog.findChildren(QDoubleSpinBox)
        assert number.lineEdit().textMargins().left() == 6
        dialog.setDoubleValue(0.75)
        dialog.accept()

    step, other = "standing-for-join", "ties-for-alliance"
    for chosen, weighed in (
        (("standing-gain",), (step,)),  # a card: what it says is not weighed, but what it does
        ((step,), (step,)),
        (("standing-gain", "western-ties", "join"), (step, other)),
    ):
        before = driver.document
        driver.select(*chosen)
        _in_modal(driver, "argument.set-weight", weigh)
        assert [driver.document.arguments[id].weight for id in weighed] == [0.75] * len(weighed)
        assert driver.document.statements["standing-gain"].weight is None
        driver.context.undo()
        assert driver.document == before
    own = "\n\nThe map’s own weight: it counts where a scenario sets no other."
    of_one = "What “Standing” weighs as a reason for “Join”, from 0 to 1." + own
    of_two = "What each of these 2 weighs, from 0 to 1." + own
    assert told == [of_one, of_one, of_two]
    tried = driver.context.deciding.weigh({step: 0.25})
    assert tried is not None
    driver.context.perform(tried)
    driver.select("standing-gain")
    _in_modal(driver, "argument.set-weight", weigh)
    assert "sets another, 0.25" in told[-1]
    driver.select("western-ties", "standing-gain")
    _in_modal(driver, "argument.set-weight", weigh)
    assert told[-1] == of_two, "what one of several weighs is not said of all"


def test_a_card_that_bears_on_several_things_is_weighed_where_it_is_said(driver: Driver) -> None:
    def weigh(dialog: QInputDialog) -> None:
        dialog.setDoubleValue(0.75)
        dialog.accept()

    driver.select("north-may-exploit")
    driver.do("argument.set-weight")
    (chooser,) = [each for each in driver.window.findChildren(Chooser) if each.isVisible()]
    steps = structure(driver.document).out_of["north-may-exploit"]
    assert len({item.detail for item in chooser._items}) == len(steps) == 2
    _during(lambda: driver.press("Return"), weigh)
    weights = [driver.document.arguments[id].weight for id in steps]
    assert weights == [0.75, None]

    driver.select("join")
    row = driver.furniture.menus.row("argument.set-weight")
    assert "a reason or an objection" in str(row.why_not(driver.context))


def test_a_statement_has_a_weight_of_its_own_where_degrees_of_strength_count(
    driver: Driver,
) -> None:
    told: list[str] = []

    def weigh(dialog: QInputDialog) -> None:
        told.append(dialog.labelText())
        dialog.setDoubleValue(0.75)
        dialog.accept()

    driver.context.perform(set_semantics("strength"))
    for id in ("standing-gain", "join"):
        driver.select(id)
        _in_modal(driver, "argument.set-weight", weigh)
        assert driver.document.statements[id].weight == 0.75
    assert all("degrees of strength" in each for each in told)
    driver.context.perform(set_semantics("grounded"))
    driver.select("standing-gain")
    _in_modal(driver, "argument.set-weight", weigh)
    assert "looks at no weights" in told[-1]


def test_every_number_field_is_made_with_room_before_its_figures() -> None:
    found = 0
    for file in Path(ui.__path__[0]).rglob("*.py"):
        source = file.read_text()
        for made in re.finditer(r"([\w(]*)\bQ(?:Double)?SpinBox\(\)", source):
            found += 1
            assert made[1] == "padded(", file
        if re.search(r"class \w+\(Q(Double)?SpinBox\)", source):
            found += 1
            assert "padded(self)" in source, file
    assert found >= 6


def test_dialogs_fit_a_small_screen(driver: Driver) -> None:
    for act in ("app.preferences", "help.keys", "help.about"):
        driver.do(act)
        dialog = driver.context.dialogs.dialog
        assert dialog is not None
        room = QSize(1280, 680)
        assert dialog.sizeHint().boundedTo(room) == dialog.sizeHint()
        driver.press("Escape", dialog)
        assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("page", "words"),
    [("semantics", "How argmap decides what holds"), ("presenting", "Presenting")],
)
def test_pages_of_the_documentation_are_read_in_the_program(
    driver: Driver, page: str, words: str
) -> None:
    driver.do(f"help.{page}")
    dialog = driver.context.dialogs.dialog
    assert isinstance(dialog, Reading)
    shown = dialog.text.toPlainText()
    assert shown.startswith(words)
    assert "![" not in shown
    assert "| ---" not in shown, "tables are tables"
    assert "\N{OBJECT REPLACEMENT CHARACTER}" not in shown, "no picture is asked for"
    assert dialog.text.hasFocus()
    driver.press("Escape", dialog.text)
    assert not dialog.isVisible()
