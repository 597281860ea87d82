"""What people take home, opened by what they open it with: Chromium and LibreOffice."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from argmap.formats.writing import write
from hostile import HOSTILE, hostile_map
from peers.browser import Browser, Tab

pytestmark = pytest.mark.peers

ROOT = Path(__file__).resolve().parents[2]
PATROLS = ROOT / "maps" / "joint-patrols.argmap.json"
KOREAN = ROOT / "tests" / "data" / "korean.argmap.json"
DESK = {"width": 1280, "height": 720, "mobile": False}
SHUT = "document.querySelector('#map > svg > g.gone:not(.fold)') !== null"
VIEW = "document.querySelector('#map > svg').getAttribute('viewBox').split(' ').map(Number)"
POINT = """(() => {
  const q = new DOMPoint(200, 300).matrixTransform(
    document.querySelector('#map > svg').getScreenCTM().inverse());
  return [q.x, q.y];
})()"""
TRY_TO_RUN = """new Promise(done => {
  addEventListener('securitypolicyviolation', event => done(event.violatedDirective));
  const script = document.createElement('script');
  script.textContent = 'window.ran = 1';
  document.body.append(script);
})"""


def export(source: Path, out: Path, *options: str) -> Path:
    call = [sys.executable, "-m", "argmap", "export", str(source), "-o", str(out), *options]
    done = subprocess.run(call, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode in (0, 1), done.stderr
    return out


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser() as made:
        yield made


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def patrols(folder: Path) -> Path:
    return export(PATROLS, folder / "patrols.html")


@pytest.fixture
def tab(browser: Browser, patrols: Path) -> Iterator[Tab]:
    made = opened(browser, patrols)
    yield made
    assert made.complaints() == []
    made.close()


def opened(browser: Browser, page: Path, **screen: Any) -> Tab:
    made = browser.tab(page.as_uri(), **(screen or DESK))
    made.until("document.readyState === 'complete' && !!document.querySelector('#map .ring')")
    return made


def box(tab: Tab) -> list[float]:
    """What is seen: x, y, width and height in px of the map."""
    return tab.run(VIEW)


def on_map(tab: Tab) -> str:
    """What the picture says, copies of shapes included."""
    texts = "[...document.querySelectorAll('#map > svg > g text')].map(t => t.textContent)"
    return "|".join(tab.run(texts))


def choose(tab: Tab, title: str) -> None:
    tab.run(
        "(() => { const s = document.getElementById('scenario');"
        f" s.selectedIndex = [...s.options].findIndex(o => o.text === {json.dumps(title)});"
        " s.dispatchEvent(new Event('change')); })()"
    )


def test_a_scenario_brings_its_verdicts_faint_arguments_and_sentences(tab: Tab) -> None:
    before = on_map(tab)
    assert "blocked" not in before
    choose(tab, "Sustained + turmoil")
    assert "blocked" in on_map(tab)
    assert tab.run("document.querySelectorAll('#map .faint').length") > 0
    tab.says("Join is blocked")
    assert "blocked" in tab.run("document.querySelector('#outline').innerText")
    choose(tab, "The map’s own values")
    assert on_map(tab) == before


def test_a_branch_folds_from_the_list_and_from_the_map_and_comes_back(tab: Tab) -> None:
    rows = "[...document.querySelectorAll('#outline li')].filter(r => r.offsetParent).length"
    all_rows = tab.run(rows)
    assert not tab.run(SHUT)
    tab.click("#outline .open", 1)
    tab.until(SHUT)
    tab.until(f"{rows} < {all_rows}")
    assert tab.run("document.querySelectorAll('#outline .open')[1].ariaExpanded") == "false"
    tab.click("#outline .open", 1)
    tab.until(f"!({SHUT}) && {rows} == {all_rows}")
    tab.click("#map .fold circle", 0)
    tab.until(SHUT)


def test_search_finds_counts_and_goes_there(tab: Tab) -> None:
    whole = box(tab)
    tab.run("document.getElementById('search').focus()")
    tab.type("WASHINGTON")
    tab.says("1 found")
    assert tab.run("document.querySelectorAll('#map .missed').length") > 20
    tab.press("Enter", 13, "\r")
    tab.says("1 of 1")
    tab.until("document.querySelector('#outline [aria-current]').innerText.includes('Washington')")
    tab.until(f"{VIEW}[2] < 1200")
    assert box(tab)[2] < whole[2]


def test_keys_pan_zoom_and_show_the_whole_and_the_wheel_zooms_at_the_cursor(tab: Tab) -> None:
    tab.run("document.getElementById('map').focus()")
    whole = box(tab)
    tab.press("+", 187, "+")
    tab.until(f"{VIEW}[2] < {whole[2] - 50}")
    near = box(tab)
    tab.press("ArrowRight", 39)
    tab.until(f"{VIEW}[0] > {near[0] + 20}")
    tab.press("0", 48, "0")
    tab.until(f"Math.abs({VIEW}[2] - {whole[2]}) < 1")
    before = tab.run(POINT)
    tab("dispatchMouseEvent", "Input", type="mouseWheel", x=200, y=300, deltaX=0, deltaY=-240)
    tab.until(f"{VIEW}[2] < {whole[2] - 50}")
    assert tab.run(POINT) == pytest.approx(before, abs=2)


def test_the_list_follows_the_arrow_keys_and_the_map_the_list(tab: Tab) -> None:
    tab.run("document.querySelector('#outline .go').focus()")
    for _ in range(3):
        tab.press("ArrowDown", 40)
    tab.until("document.activeElement === document.querySelectorAll('#outline .go')[3]")
    assert tab.run("document.activeElement.getAttribute('aria-current')") == "true"
    assert not tab.run("document.querySelector('#map .ring').classList.contains('gone')")


def test_nothing_serious_stands_in_a_screen_readers_way(browser: Browser, patrols: Path) -> None:
    import axe_core_python

    (script,) = Path(axe_core_python.__file__).parent.rglob("axe.min.js")
    for look, screen in (("light", DESK), ("dark", DESK), ("light", {"width": 390, "height": 844})):
        media = [{"name": "prefers-color-scheme", "value": look}]
        tab = opened(browser, patrols, **screen, media=media)
        tab.run("document.querySelectorAll('#outline .go')[2].click()")
        tab.run(script.read_text("utf-8") + "; 0")
        told = "r.violations.map(v => [v.impact, v.id, v.nodes[0].html])"
        found = tab.run(f"axe.run().then(r => {told})")
        assert found == []  # nothing serious, and nothing else
        tab.close()


def test_a_hostile_map_runs_nothing_and_shows_its_words(browser: Browser, folder: Path) -> None:
    source = folder / "hostile.argmap.json"
    source.write_bytes(write(hostile_map()))
    page = export(source, folder / "hostile.html")
    tab = opened(browser, page)
    choose(tab, HOSTILE[0])
    for at in range(6):
        tab.run(f"document.querySelectorAll('#outline .go')[{at}].click()")
    assert tab.complaints() == []
    acting = "document.querySelectorAll('img, iframe, object, embed, a, body script').length"
    assert tab.run(acting) == 2  # the data, and our script
    tab.says(HOSTILE[0])
    blocked = tab.run(TRY_TO_RUN)
    assert blocked.startswith("script-src")
    assert tab.run("window.ran") is None
    tab.close()


def test_it_fits_a_phone_and_the_list_is_beneath_the_map(browser: Browser, folder: Path) -> None:
    page = export(KOREAN, folder / "korean.html")
    tab = opened(browser, page, width=320, height=640)
    assert tab.run("document.documentElement.scrollWidth") <= 320
    assert tab.run("document.querySelector('#outline').lang") == "ko"
    # the question can be read, and each sentence about a position begins with its sign
    assert tab.run("document.querySelector('#map svg').viewBox.baseVal.width") < 600
    signs = "[...document.querySelectorAll('#said .sign')].map(e => e.textContent).join('')"
    assert tab.run(signs) == "○✕"
    height = "document.querySelector('#map').clientHeight"
    half = tab.run(height)
    assert 200 < half < 450
    tab.click("#list")
    tab.until("document.querySelector('#outline').offsetParent === null")
    tab.until(f"{height} > {half + 100}")
    tab.click("#list")
    tab.until("document.querySelector('#outline').offsetParent !== null")
    assert tab.complaints() == []
    tab.close()


@pytest.mark.parametrize("source", [PATROLS, KOREAN], ids=["patrols", "korean"])
def test_libreoffice_shows_every_word_of_the_slides(source: Path, folder: Path) -> None:
    slides = export(source, folder / f"{source.name}.pptx")
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    office = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    call = [*office, str(slides)]
    subprocess.run(call, check=True, capture_output=True, timeout=600)
    said = words(slides.with_suffix(".pdf"))
    file = json.loads(source.read_text("utf-8"))
    for row in file["statements"]:
        assert plain(row["text"]) in said, row["text"]
    for step in file["steps"]:
        assert plain(step["title"]) in said
    assert "holds" in said


@pytest.mark.parametrize("source", [PATROLS, KOREAN], ids=["patrols", "korean"])
def test_the_handout_has_every_step_with_its_notes(source: Path, folder: Path) -> None:
    paper = words(export(source, folder / f"{source.name}.pdf", "--handout"))
    for step in json.loads(source.read_text("utf-8"))["steps"]:
        assert plain(step["title"]) in paper
        assert plain(step.get("notes", "")) in paper


def words(pdf: Path) -> str:
    done = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], check=True, capture_output=True)
    return plain(done.stdout.decode("utf-8"))


def plain(words: str) -> str:
    """Words as they are found, however they were broken into lines."""
    return "".join(words.split())
