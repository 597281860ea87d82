"""Exported boards, opened by the programs that people open them with."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from peers.test_pictures import ALIKE, MAPS, difference, run, squeezed

pytestmark = pytest.mark.peers


@pytest.fixture(scope="module")
def boards(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Path]]:
    folder = tmp_path_factory.mktemp("boards")
    made: dict[str, dict[str, Path]] = {}
    for name, path in MAPS.items():
        outs = {form: folder / f"{name}.{form}" for form in ("svg", "pdf", "png")}
        asked = [part for out in outs.values() for part in ("-o", out)]
        detail = ("--detail", "statements", "--own")
        run(sys.executable, "-m", "argmap", "export", path, "--board", *detail, *asked)
        made[name] = outs
    return made


@pytest.mark.parametrize("name", MAPS)
def test_rsvg_draws_the_board(
    boards: dict[str, dict[str, Path]], name: str, tmp_path: Path
) -> None:
    drawn = tmp_path / "drawn.png"
    run("rsvg-convert", boards[name]["svg"], "-o", drawn)
    assert difference(drawn, boards[name]["png"]) < ALIKE


def test_the_words_of_the_board_are_found_in_the_pdf(boards: dict[str, dict[str, Path]]) -> None:
    page = squeezed(run("pdftotext", boards["patrols"]["pdf"], "-"))
    for words in ("Still the better case", "Sustained + turmoil", "Join only with greater caution"):
        assert squeezed(words) in page
