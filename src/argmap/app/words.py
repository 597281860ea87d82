"""What the values of a record's fields are called on screen; kinds are called in ``model.kinds``.

Rows of (value as the file has it, marked words); None stands for "not set". No Qt, no models.
"""

from __future__ import annotations

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
    ("inferred", QT_TRANSLATE_NOOP("words", "inferred by the analyst")),
)
ROLES: Words = (
    ("ordinary", QT_TRANSLATE_NOOP("words", "ordinary premise")),
    ("assumption", QT_TRANSLATE_NOOP("words", "assumption")),
    ("exception", QT_TRANSLATE_NOOP("words", "exception")),
)
ASPECTS: Words = (
    ("desirability", QT_TRANSLATE_NOOP("words", "desirability: should we?")),
    ("feasibility", QT_TRANSLATE_NOOP("words", "feasibility: can we?")),
)
POLARITIES: Words = (
    ("support", QT_TRANSLATE_NOOP("words", "supports")),
    ("attack", QT_TRANSLATE_NOOP("words", "attacks")),
)
STANDARDS: Words = (
    (None, QT_TRANSLATE_NOOP("words", "not set")),
    ("preponderance", QT_TRANSLATE_NOOP("words", "preponderance")),
    ("clear", QT_TRANSLATE_NOOP("words", "clear and convincing")),
    ("beyond-doubt", QT_TRANSLATE_NOOP("words", "beyond doubt")),
    ("dialectical", QT_TRANSLATE_NOOP("words", "dialectical validity")),
    ("scintilla", QT_TRANSLATE_NOOP("words", "a scintilla")),
)
CAMP_COLOURS: Words = (
    (None, QT_TRANSLATE_NOOP("words", "grey")),
    ("pro", QT_TRANSLATE_NOOP("words", "blue")),
    ("con", QT_TRANSLATE_NOOP("words", "orange")),
)
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
