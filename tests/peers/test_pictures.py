"""Exported pictures, opened by the programs that people open them with."""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, qGray

pytestmark = pytest.mark.peers

ROOT = Path(__file__).resolve().parents[2]
MAPS = {
    "patrols": ROOT / "maps" / "joint-patrols.argmap.json",
    "korean": ROOT / "tests" / "data" / "korean.argmap.json",
    "japanese": ROOT / "tests" / "data" / "japanese.argmap.json",
}
EVERY = sorted({*(ROOT / "maps").glob("*.json"), *MAPS.values()})
ALIKE = 0.006
"""Other programs stay at 0.0015; a map without its texts is at 0.0126."""
CHROMIUM = [
    "chromium",
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--virtual-time-budget=3000",
]


def run(*command: str | Path) -> str:
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def texts(path: Path) -> list[str]:
    return [statement["text"] for statement in json.loads(path.read_text("utf-8"))["statements"]]


def squeezed(words: str) -> str:
    """Without any white space: lines are broken where we broke them."""
    return re.sub(r"\s+", "", words)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Path]]:
    folder = tmp_path_factory.mktemp("pictures")
    found: dict[str, dict[str, Path]] = {}
    for name, path in MAPS.items():
        found[name] = {form: folder / f"{name}.{form}" for form in ("svg", "pdf", "png")}
        outputs = [part for out in found[name].values() for part in ("-o", str(out))]
        run(sys.executable, "-m", "argmap", "export", path, "--legend", "--title", *outputs)
    return found


def difference(one: Path, other: Path) -> float:
    """Mean difference of grey values, 0 to 1, of two pictures shrunk to one small size."""
    small = []
    for path in (one, other):
        image = QImage(str(path))
        assert not image.isNull()
        flat = image.convertToFormat(QImage.Format.Format_RGB32).scaled(
            240,
            120,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        small.append([qGray(flat.pixel(x, y)) for x in range(240) for y in range(120)])
    return sum(abs(a - b) for a, b in zip(*small, strict=True)) / len(small[0]) / 255


@pytest.mark.parametrize("name", MAPS)
def test_poppler_finds_every_statement_in_the_pdf(
    exported: dict[str, dict[str, Path]], name: str
) -> None:
    page = squeezed(run("pdftotext", "-layout", exported[name]["pdf"], "-"))
    raw = squeezed(run("pdftotext", "-raw", exported[name]["pdf"], "-"))
    missing = [text for text in texts(MAPS[name]) if squeezed(text) not in page + raw]
    assert missing == []


@pytest.mark.parametrize("path", EVERY, ids=[path.name.split(".")[0] for path in EVERY])
def test_poppler_told_nothing_finds_every_statement_of_every_map(
    path: Path, tmp_path: Path
) -> None:
    # it joins lines and takes a hyphen at their end away, so words keep theirs inside a line
    pdf = tmp_path / "map.pdf"
    run(sys.executable, "-m", "argmap", "export", path, "--legend", "--title", "-o", pdf)
    page = squeezed(run("pdftotext", pdf, "-"))
    assert [text for text in texts(path) if squeezed(text) not in page] == []


@pytest.mark.parametrize("name", MAPS)
def test_the_pdf_s_fonts_are_embedded(exported: dict[str, dict[str, Path]], name: str) -> None:
    fonts = run("pdffonts", exported[name]["pdf"]).splitlines()[2:]
    assert fonts
    assert all(re.search(r"\byes\s+(yes|no)\s+yes\b", line) for line in fonts), fonts


@pytest.mark.parametrize("name", MAPS)
def test_rsvg_draws_the_svg(
    exported: dict[str, dict[str, Path]], name: str, tmp_path: Path
) -> None:
    drawn = tmp_path / "drawn.png"
    run("rsvg-convert", exported[name]["svg"], "-o", drawn)
    assert difference(drawn, exported[name]["png"]) < ALIKE


@pytest.mark.parametrize("name", MAPS)
def test_inkscape_draws_the_svg(
    exported: dict[str, dict[str, Path]], name: str, tmp_path: Path
) -> None:
    drawn = tmp_path / "drawn.png"
    run("inkscape", exported[name]["svg"], "--export-type=png", f"--export-filename={drawn}")
    assert difference(drawn, exported[name]["png"]) < ALIKE


@pytest.mark.parametrize("name", MAPS)
def test_chromium_draws_the_svg_and_reads_every_statement(
    exported: dict[str, dict[str, Path]], name: str, tmp_path: Path
) -> None:
    picture = exported[name]["svg"]
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    size = QImage(str(exported[name]["png"])).size()
    drawn = tmp_path / "drawn.png"
    window = f"--window-size={size.width()},{size.height()}"
    run(*CHROMIUM, profile, window, f"--screenshot={drawn}", picture.as_uri())
    assert difference(drawn, exported[name]["png"]) < ALIKE
    dom = run(*CHROMIUM, profile, "--dump-dom", picture.as_uri())
    lines = re.findall(r"<(?:text|tspan)[^>]*>([^<]*)(?=<)", dom)
    words = squeezed("".join(html.unescape(line) for line in lines))
    assert [text for text in texts(MAPS[name]) if squeezed(text) not in words] == []


@pytest.mark.parametrize("name", MAPS)
def test_every_statement_of_the_svg_has_a_title_and_a_description(
    exported: dict[str, dict[str, Path]], name: str
) -> None:
    source = exported[name]["svg"].read_text("utf-8")
    titles = [html.unescape(title) for title in re.findall(r"<title>([^<]*)</title>", source)]
    told = squeezed("".join(titles))
    assert [text for text in texts(MAPS[name]) if squeezed(text) not in told] == []
    assert source.count("<desc>") >= len(texts(MAPS[name]))


def test_a_poster_has_as_many_pages_as_were_asked_for(tmp_path: Path) -> None:
    poster = tmp_path / "poster.pdf"
    run(
        *(sys.executable, "-m", "argmap", "export", MAPS["patrols"], "-o", poster),
        *("--paper", "A4", "--poster", "3x2"),
    )
    assert "Pages:           7" in run("pdfinfo", poster)
