"""Reports as others read them: pdftotext finds every text, LibreOffice opens the document."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from argmap import load
from argmap.app.report.brief import brief
from argmap.app.report.docx import docx
from argmap.ui.report_pdf import pdf
from report_maps import TODAY

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


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not here")
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_pdftotext_finds_every_statement(qapp: object, path: Path, tmp_path: Path) -> None:
    document, _ = load(path)
    out = tmp_path / "brief.pdf"
    out.write_bytes(pdf(brief(document, today=TODAY)))
    said = found(out)
    for statement in document.statements.values():
        for piece in pieces(statement.text):
            assert piece in said


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_libreoffice_shows_every_statement_of_the_word_document(path: Path, tmp_path: Path) -> None:
    document, _ = load(path)
    made = tmp_path / "brief.docx"
    made.write_bytes(docx(brief(document, today=TODAY)))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, made]
    subprocess.run(convert, capture_output=True, check=True, timeout=120)
    out = made.with_suffix(".pdf")
    if not out.exists():
        pytest.skip("this LibreOffice has no Writer")
    said = found(out)
    for statement in document.statements.values():
        for piece in pieces(statement.text):
            assert piece in said
