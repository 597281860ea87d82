"""Turns marked texts into the user's language; English where there is no translation.

``translate`` is Qt's own, under the name that Linguist's extractor looks for. Texts from the rooms
below come as ``Text`` and go through ``say``. No texts of its own.
"""

from __future__ import annotations

import os
from contextlib import suppress

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from argmap import resources
from argmap.i18n import Marked, Text

translate = QCoreApplication.translate


def translated(template: str) -> str:
    """A marked template in the user's language; any other string as it is."""
    if isinstance(template, Marked):
        return QCoreApplication.translate(template.context, str(template))
    return template


def say(words: Text | str) -> str:
    """A ``Text`` or a marked template in the user's language; any other string as it is."""
    return words.format(translated) if isinstance(words, Text) else translated(words)


def fill(template: Marked, **values: object) -> str:
    """A marked template in the user's language, with its ``{name}`` fields filled."""
    return say(Text(template, values))


def parted(words: Text) -> tuple[str, str]:
    """A sentence at the colon of its template, in the user's language: a head and the rest.

    A colon in a name parts nothing; where the translation has none, there is no head.
    """
    template = translated(words.template)
    place = min((at for at in map(template.find, _COLONS) if at >= 0), default=-1)
    if place >= 0:
        head, rest = template[: place + 1], template[place + 1 :]
        with suppress(KeyError, IndexError, ValueError):
            return say(Text(head, words.values)).strip(), say(Text(rest, words.values)).strip()
    return "", say(words)


_COLONS = (":", "：")


def languages() -> tuple[str, ...]:
    """The languages the program speaks, as two-letter codes; English first."""
    files = resources.path("locale").glob("argmap_*.qm")
    return ("en", *sorted(path.stem.removeprefix("argmap_") for path in files))


def wanted(setting: str) -> QLocale:
    """The language to speak: ``ARGMAP_LANGUAGE``, else the setting, else the system's."""
    chosen = os.environ.get("ARGMAP_LANGUAGE") or setting
    return QLocale(chosen) if chosen else QLocale()


def install(app: QCoreApplication, setting: str = "") -> list[QTranslator]:
    """Load our translation and Qt's own for the wanted language; keep what comes back."""
    locale = wanted(setting)
    if locale.language() == QLocale.Language.English:
        return []
    loaded: list[QTranslator] = []
    for name, folder in (
        ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ("argmap", str(resources.path("locale"))),
    ):
        translator = QTranslator(app)
        if translator.load(locale, name, "_", folder) and app.installTranslator(translator):
            loaded.append(translator)
    return loaded
