"""Every text a user reads can be collected, translated, and shown in the translation."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from argmap.i18n import QT_TRANSLATE_NOOP, Text, text
from argmap.ui.translate import fill, install, languages, parted, say

ROOT = Path(__file__).resolve().parents[2]
TOOLS = Path(sys.executable).parent


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """What the extractor says, and the file it writes."""
    file = tmp_path_factory.mktemp("locale") / "argmap_xx.ts"
    sources = sorted(str(path) for path in (ROOT / "src" / "argmap").rglob("*.py"))
    made = subprocess.run(
        [str(TOOLS / "pyside6-lupdate"), *sources, "-ts", str(file)],
        capture_output=True,
        text=True,
        check=True,
    )
    return made.stdout + made.stderr, file.read_text("utf-8")


def test_the_extractor_has_nothing_to_complain_of(collected: tuple[str, str]) -> None:
    said, _ = collected
    assert "warning" not in said.lower()
    assert "error" not in said.lower()


def test_texts_of_the_table_and_of_the_dialogs_are_collected(collected: tuple[str, str]) -> None:
    _, file = collected
    for words in (
        "Delete with What Hangs on It",
        "&amp;File",
        "Open a map first.",
        "Save the changes to “{name}”?",
        "Objection {place} of {count} to “{above}”: {words}",
        "The wheel zooms instead of panning",
    ):
        assert f"<source>{words}</source>" in file, words
    assert "<name></name>" not in file


def test_a_translation_reaches_texts_from_every_room(
    qapp: QCoreApplication, tmp_path: Path
) -> None:
    source = tmp_path / "argmap_ko.ts"
    source.write_text(
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="ko">'
        "<context><name>actions</name><message><source>Add {kind}</source>"
        "<translation>{kind} 추가</translation></message></context>"
        "<context><name>kinds</name><message><source>Claim</source>"
        "<translation>주장</translation></message></context></TS>",
        "utf-8",
    )
    built = tmp_path / "argmap_ko.qm"
    subprocess.run(
        [str(TOOLS / "pyside6-lrelease"), "-silent", str(source), "-qm", str(built)], check=True
    )
    translator = QTranslator()
    assert translator.load(str(built))
    qapp.installTranslator(translator)
    try:
        kind = text(QT_TRANSLATE_NOOP("kinds", "Claim"))
        assert say(text(QT_TRANSLATE_NOOP("actions", "Add {kind}"), kind=kind)) == "주장 추가"
        assert fill(QT_TRANSLATE_NOOP("find", "{count} found"), count=3) == "3 found"
    finally:
        qapp.removeTranslator(translator)


def test_english_needs_no_file_and_other_languages_bring_qts_own_words(
    qapp: QCoreApplication,
) -> None:
    assert languages()[0] == "en"
    assert install(qapp, "en") == []
    loaded = install(qapp, "ko")
    try:
        assert loaded
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "취소"
    finally:
        for translator in loaded:
            qapp.removeTranslator(translator)


class Reordered(QTranslator):
    """Puts the reason first in one sentence, and uses its own colon in another."""

    def translate(self, context, text, disambiguation=None, n=-1):
        return {
            "{name} holds: {why}.": "{why} — {name} 유효.",
            "{name} fails: {why}.": "{name} 실패： {why}.",
            "{name} is open: {why}.": "{nam} 미정: {why}.",
        }.get(text, text)


def test_a_sentence_is_parted_at_its_own_colon_in_any_language(qapp) -> None:
    holds = QT_TRANSLATE_NOOP("why", "{name} holds: {why}.")
    fails = QT_TRANSLATE_NOOP("why", "{name} fails: {why}.")
    is_open = QT_TRANSLATE_NOOP("why", "{name} is open: {why}.")
    values = {"name": "“Plan: go {x}”", "why": "one reason: it stands"}
    assert parted(text(holds, **values)) == ("“Plan: go {x}” holds:", "one reason: it stands.")
    assert parted(text("Nothing to part."))[0] == ""
    korean = Reordered()
    QCoreApplication.installTranslator(korean)
    try:
        assert parted(text(holds, **values)) == ("", "one reason: it stands — “Plan: go {x}” 유효.")
        assert parted(text(fails, **values))[0] == "“Plan: go {x}” 실패："
        broken = "“Plan: go {x}” is open: one reason: it stands."
        assert parted(text(is_open, **values)) == ("", broken)
    finally:
        QCoreApplication.removeTranslator(korean)


def test_a_sentence_with_and_without_values_crosses_a_pipe() -> None:
    plain = Text(QT_TRANSLATE_NOOP("why", "It rains."))
    told = text(QT_TRANSLATE_NOOP("why", "{one}; {other}"), one=plain, other="it snows")
    for each in (plain, told):
        came = pickle.loads(pickle.dumps(each))
        assert (came, str(came), came.template.context) == (each, str(each), "why")
