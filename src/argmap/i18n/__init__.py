"""Marks the sentences a user sees, so that they can be translated where they are shown.

Rooms below ``ui`` cannot call Qt. They mark a template with ``QT_TRANSLATE_NOOP`` (the name Qt
Linguist's extractor looks for) and hand over a ``Text``: template and values apart. ``str(text)``
is English, for the command line and logs; the window translates the template first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802, ARG001 (Linguist's form)
    """Mark ``text`` for translation in ``context`` and return it unchanged."""
    return text


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence for the user: a marked template with ``{name}`` fields, and their values."""

    template: str
    values: Mapping[str, Any] = field(default_factory=dict[str, Any])

    def __str__(self) -> str:
        return self.format()

    def format(self, translate: Callable[[str], str] | None = None) -> str:
        """Fill the template, translated when ``translate`` is given; a broken one falls back."""
        template = translate(self.template) if translate else self.template
        try:
            return template.format(**self.values)
        except (KeyError, IndexError, ValueError):
            return self.template.format(**self.values)


def text(template: str, **values: object) -> Text:
    """A ``Text`` from a template that was marked where it stands, with its values."""
    return Text(template, values)
