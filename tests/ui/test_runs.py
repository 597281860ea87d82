"""A line of runs: what is cut and in which order, keys, clicks, what is never taken for a tag."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.ui.panels.runs import Run, RunLine
from argmap.ui.theme import Looks
from argmap.ui.tips import plain_tip


@pytest.fixture
def line(qtbot, qapp, tmp_path: Path):
    palette, sheet, font = qapp.palette(), qapp.styleSheet(), qapp.font()
    looks = Looks(QApplication.instance(), "light")
    made = RunLine(looks, "Line")
    qtbot.addWidget(made)
    made.resize(600, 26)
    made.show()
    yield made
    looks.forget()
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)
    qapp.setFont(font)


def shown(line: RunLine) -> list[str]:
    """The runs of which something is painted within the widget."""
    found = []
    for run in line.runs:
        box = line.box_of(run)
        if box is not None:
            assert box.right() <= line.width() + 1
            found.append(run.words)
    return found


def test_a_line_that_fits_is_shown_whole(line: RunLine) -> None:
    line.show_runs([Run("one"), Run("two", sign="holds"), Run("three", pill=True)])
    assert not line.cut
    assert shown(line) == ["one", "two", "three"]
    assert line.accessibleName() == "Line: one two three"


def test_what_gives_is_cut_before_what_comes_after_is_left_out(line: RunLine) -> None:
    runs = [
        Run("Join holds:"),
        Run("for a very long reason " * 9, gives=True),
        Run("Caution fails"),
    ]
    line.show_runs(runs)
    assert line.cut
    assert shown(line) == [run.words for run in runs]
    line.show_runs([runs[0], Run(runs[1].words), runs[2]])
    assert shown(line)[-1] != "Caution fails"


def test_the_tail_of_a_part_is_never_cut(line: RunLine) -> None:
    words = f"{'The state pays 60 percent of it ' * 3}: true"
    pill = Run(words, pill=True, most=250.0, tail=": true", sign="holds")
    line.show_runs([pill, Run("last", tail=": true")])
    (placed, last) = line._placed
    assert placed.words.startswith("The state pays")
    assert placed.words.endswith("…: true")
    assert last.words == "last"
    room = placed.box.width() - line._lead(pill)
    assert QtGui.QFontMetricsF(line._font(strong=False)).horizontalAdvance(placed.words) <= room + 1


@pytest.mark.parametrize("width", [0, 10, 40, 80, 200])
def test_no_width_is_too_small(line: RunLine, width: int) -> None:
    line.resize(width, 26)
    line.show_runs(
        [Run("가나다라 " * 20, gives=True), Run("마바사", sign="open"), Run("p", pill=True)]
    )
    line.grab()
    line.show_runs([Run("가나다라 " * 20, tail="다라 ", pill=True, most=100.0, gives=True)])
    line.grab()
    line.show_runs([])
    line.grab()


def test_keys_go_from_part_to_part_and_a_click_does_the_same(line: RunLine) -> None:
    done: list[str] = []
    runs = [
        Run("a", act=lambda: done.append("a")),
        Run("silent"),
        Run("b", act=lambda: done.append("b")),
    ]
    line.show_runs(runs)
    assert line.focusPolicy() == Qt.FocusPolicy.TabFocus
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Right)
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClick(line, Qt.Key.Key_Left)
    QTest.keyClick(line, Qt.Key.Key_Space)
    box = line.box_of(runs[2])
    assert box is not None
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert done == ["b", "a", "b"]
    line.show_runs([Run("silent")])
    assert line.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_what_does_not_fit_can_still_be_reached(line: RunLine) -> None:
    offered: list[str] = []
    line.more = lambda runs: offered.extend(run.words for run in runs)
    line.show_runs([Run(f"a pill with words {n}", pill=True, act=lambda: None) for n in range(9)])
    kept = shown(line)
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Left)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert kept + offered == [f"a pill with words {n}" for n in range(9)]
    assert offered


@pytest.mark.parametrize("words", ["<b>bold</b>", "a < b & c > d", "&lt;img src=x&gt;", "<img>"])
def test_a_tip_is_never_rich_text(words: str) -> None:
    assert QtGui.Qt.mightBeRichText(plain_tip(words)) is False
