"""Texts in a table's cells: broken into lines, and never longer than a table can bear."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont

from argmap.ui.register.cells import laid


@pytest.mark.parametrize("words", ["x", "Long words ", "중국을 자극한다. ", "🚢", "y\n"])
def test_a_text_of_thirty_thousand_letters_ends_in_an_ellipsis(qapp, words: str) -> None:
    one = laid("One", QFont(), 120)[1]
    layout, tall = laid(words * (30_000 // len(words)), QFont(), 120)
    assert layout.text().endswith("…")
    assert layout.lineCount() <= 40
    assert tall <= 40 * one * 2
    assert len(layout.text()) > 40


def test_a_text_of_some_lines_is_whole(qapp) -> None:
    words = "What is said in a few lines is whole, whatever the width of its column may be."
    layout, _ = laid(words, QFont(), 120)
    assert layout.text() == words
    assert laid("", QFont(), 120)[0].text() == ""
