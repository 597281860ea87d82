"""What the values of a record's fields are called on screen; kinds are called in ``model.kinds``.

Rows of (value as the file has it, marked words); None stands for "not set". No Qt, no models.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from argmap.i18n import QT_TRANSLATE_NOOP, Marked

Words = tuple[tuple[str | None, Marked], ...]

VALUES: Words = (
    (None, QT_TRANSLATE_NOOP("words", "not set")),
    ("true", QT_TRANSLATE_NOOP("words", "true")),
    ("false", QT_TRANSLATE_NOOP("words", "false")),
    ("open", QT_TRANSLATE_NOOP("words", "open")),
)
ORIGINS: Words = (
    ("text", QT_TRANSLATE_NOOP("words", "in the text")),
    ("none", QT_TRANSLATE_NOOP("words", "no source")),
    ("inferred", QT_TRANSLATE_NOOP("words", "inferred by the analyst")),
)
"""As ``app.origins`` tells them."""
ROLES: Words = (
    ("ordinary", QT_TRANSLATE_NOOP("words", "ordinary premise")),
    ("assumption", QT_TRANSLATE_NOOP("words", "assumption")),
    ("exception", QT_TRANSLATE_NOOP("words", "exception")),
)
ASPECTS: Words = (
    ("desirability", QT_TRANSLATE_NOOP("words", "whether we should")),
    ("feasibility", QT_TRANSLATE_NOOP("words", "whether it can be done")),
)
POLARITIES: Words = (
    ("support", QT_TRANSLATE_NOOP("words", "supports")),
    ("attack", QT_TRANSLATE_NOOP("words", "attacks")),
)
STANDARDS: Words = (
    (None, QT_TRANSLATE_NOOP("words", "not set")),
    ("preponderance", QT_TRANSLATE_NOOP("words", "stronger than the objections")),
    ("clear", QT_TRANSLATE_NOOP("words", "clearly stronger than the objections")),
    ("beyond-doubt", QT_TRANSLATE_NOOP("words", "beyond doubt")),
    ("dialectical", QT_TRANSLATE_NOOP("words", "no objection stands")),
    ("scintilla", QT_TRANSLATE_NOOP("words", "one reason is enough")),
)
SEMANTICS: Words = (
    ("", QT_TRANSLATE_NOOP("words", "reasons weighed against objections")),
    ("strength:df-quad", QT_TRANSLATE_NOOP("words", "degrees of strength (DF-QuAD)")),
    (
        "strength:quadratic-energy",
        QT_TRANSLATE_NOOP("words", "degrees of strength (quadratic energy)"),
    ),
    ("strength:euler", QT_TRANSLATE_NOOP("words", "degrees of strength (Euler-based)")),
    ("grounded", QT_TRANSLATE_NOOP("words", "grounded acceptance")),
    ("ideal", QT_TRANSLATE_NOOP("words", "ideal acceptance")),
    ("preferred", QT_TRANSLATE_NOOP("words", "preferred acceptance")),
    ("semi-stable", QT_TRANSLATE_NOOP("words", "semi-stable acceptance")),
    ("stable", QT_TRANSLATE_NOOP("words", "stable acceptance")),
    ("complete", QT_TRANSLATE_NOOP("words", "complete acceptance")),
)
"""How verdicts are found, as the header names it."""
_SAME: Mapping[str, str] = MappingProxyType({"balance": "", "strength": "strength:df-quad"})
"""Further names of the same semantics."""
CAMP_COLOURS: Words = (
    (None, QT_TRANSLATE_NOOP("words", "automatic")),
    ("pro", QT_TRANSLATE_NOOP("words", "blue")),
    ("con", QT_TRANSLATE_NOOP("words", "orange")),
    ("neutral", QT_TRANSLATE_NOOP("words", "grey")),
    ("camp-1", QT_TRANSLATE_NOOP("words", "violet")),
    ("camp-2", QT_TRANSLATE_NOOP("words", "green")),
    ("camp-3", QT_TRANSLATE_NOOP("words", "plum")),
    ("camp-4", QT_TRANSLATE_NOOP("words", "olive")),
)
"""By role; what each looks like is found by ``render.facts.camp_colours``."""
LANGUAGES: tuple[tuple[str, str], ...] = (
    ("", "—"),
    ("en", "English"),
    ("ko", "한국어"),
    ("ja", "日本語"),
    ("zh", "中文"),
    ("de", "Deutsch"),
    ("fr", "Français"),
    ("es", "Español"),
)
"""Languages of maps, each in its own name, which is never translated; others may be typed."""


def semantics_name(name: str) -> str:
    """By which name ``SEMANTICS`` has a semantics; some have several."""
    return _SAME.get(name, name)


def semantics_words(name: str) -> Marked | None:
    """What a semantics is called; None: argmap does not know it."""
    return dict(SEMANTICS).get(semantics_name(name))
