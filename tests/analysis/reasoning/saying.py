"""What every sentence for a user must be, and the sentences of a map."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from argmap.analysis.reasoning import semantics
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.setting import OWN, Setting, scenario_setting
from argmap.analysis.reasoning.why import Explainer
from argmap.formats import native
from argmap.i18n import Marked, Text
from argmap.model.document import Document


def read(path: Path) -> Document:
    return native.read(path.read_bytes(), path.name)[0]


def explainer(document: Document, setting: Setting = OWN, name: str = "") -> Explainer:
    case = Case(document)
    return Explainer(case, semantics.evaluate(case, setting, name), setting)


def in_scenario(document: Document, scenario: str | None, name: str = "") -> Explainer:
    return explainer(document, scenario_setting(document, scenario), name)


def assert_sentence(words: Text) -> None:
    """A whole sentence that can be translated: no holes, no empty names, a full stop."""
    said = str(words)
    assert said.strip("\u2068\u2069").endswith("."), said
    assert not re.search(r"[{}]|“\s*”|\s{2}|\s[;,.]|;\.|:\.", said), said
    assert said[0].isupper() or not said[0].isalpha() or not said[0].isascii(), said
    for text in parts(words):
        assert isinstance(text.template, Marked), text.template
        fields = set(re.findall(r"{(\w+)}", text.template))
        assert fields <= set(text.values), text.template
        assert all(str(text.values[each]) for each in fields), text.template


def parts(words: Text) -> Iterator[Text]:
    """A sentence and every clause in it, each with a template of its own."""
    yield words
    for value in words.values.values():
        if isinstance(value, Text):
            yield from parts(value)
