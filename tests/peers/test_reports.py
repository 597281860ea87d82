"""Reports as others read them: pdftotext finds every text, LibreOffice opens the document."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from argmap import load
from argmap.app.report.brief import brief
from argmap.app.report.docx import docx
from argmap.app.report.html import html_page
from argmap.render.words import clean
from argmap.ui.report_pdf import pdf
from peers.browser import Browser, Tab
from report_maps import TODAY, hostile

ROOT = Path(__file__).resolve().parents[2]
MAPS = (
    ROOT / "maps" / "joint-patrols.argmap.json",
    ROOT / "tests" / "data" / "korean.argmap.json",
    ROOT / "tests" / "data" / "japanese.argmap.json",
)
pytestmark = pytest.mark.peers


def found(path: Path) -> str:
    """All words of a PDF, without spaces."""
    done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True)
    return "".join(done.stdout.decode("utf-8").split())


def pieces(words: str) -> list[str]:
    """Words one by one: columns of a table stand side by side on a line."""
    return words.split()


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_pdftotext_finds_every_statement(qapp: object, path: Path, tmp_path: Path) -> None:
    document, _ = load(path)
    out = tmp_path / "brief.pdf"
    out.write_bytes(pdf(brief(document, today=TODAY)))
    said = found(out)
    for statement in document.statements.values():
        for piece in pieces(statement.text):
            assert piece in said


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_libreoffice_shows_every_statement_of_the_word_document(path: Path, tmp_path: Path) -> None:
    document, _ = load(path)
    made = tmp_path / "brief.docx"
    made.write_bytes(docx(brief(document, today=TODAY)))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, made]
    subprocess.run(convert, capture_output=True, check=True, timeout=600)
    said = found(made.with_suffix(".pdf"))
    for statement in document.statements.values():
        for piece in pieces(statement.text):
            assert piece in said


def axe(tab: Tab) -> list[str]:
    """What axe-core finds serious on the page as it stands."""
    import axe_core_python

    script = Path(axe_core_python.__file__).parent / "axe.min.js"
    tab.run(script.read_text("utf-8") + "; true")
    found = tab.run("axe.run(document, {resultTypes: ['violations']}).then(JSON.stringify)")
    return [
        f"{each['id']}: {each['nodes'][0]['html']}"
        for each in json.loads(found)["violations"]
        if each["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("name", ["patrols", "hostile"])
def test_chromium_shows_the_web_page_without_a_complaint(name: str, tmp_path: Path) -> None:
    document = hostile() if name == "hostile" else load(MAPS[0])[0]
    out = tmp_path / "brief.html"
    out.write_bytes(html_page(brief(document, today=TODAY)))
    with Browser() as browser:
        tab = browser.tab(out.as_uri())
        assert tab.run("document.querySelectorAll('script, img, svg, a, iframe, form').length") == 0
        assert tab.run("getComputedStyle(document.querySelector('th')).textAlign") == "left"
        said = "".join(tab.run("document.body.textContent").split())
        for statement in document.statements.values():
            assert "".join(clean(statement.text).split()) in said
        assert tab.complaints() == []
        assert axe(tab) == []
