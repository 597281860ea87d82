"""Marks the sentences a user sees, so that they can be translated where they are shown.

Rooms below ``ui`` cannot call Qt. They mark a template with ``QT_TRANSLATE_NOOP`` (the name Qt
Linguist's extractor looks for) and hand over a ``Text``: template and values apart. ``str(text)``
is English, for the command line and logs; the window translates the template first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, Self

_NONE: Mapping[str, Any] = MappingProxyType({})


class Marked(str):
    """A template that remembers the context it was marked in, which a translator files it under."""

    __slots__ = ("context",)
    context: str

    def __new__(cls, context: str, text: str) -> Self:
        marked = super().__new__(cls, text)
        marked.context = context
        return marked

    def __getnewargs__(self) -> tuple[str, str]:  # pyright: ignore[reportIncompatibleMethodOverride]
        return (self.context, str(self))


def QT_TRANSLATE_NOOP(context: str, text: str) -> Marked:  # noqa: N802 (Linguist's form)
    """Mark ``text`` for translation in ``context``: the same text, which knows its context."""
    return Marked(context, text)


class Text(NamedTuple):
    """A sentence for the user: a marked template with ``{name}`` fields, and their values."""

    template: str
    values: Mapping[str, Any] = _NONE

    def __str__(self) -> str:
        return self.format()

    def __reduce__(self) -> tuple[type[Self], tuple[str, dict[str, Any]]]:
        return type(self), (self.template, dict(self.values))  # no view of a mapping is pickled

    def format(self, translate: Callable[[str], str] | None = None) -> str:
        """Fill the template, translated by ``translate`` when given; a broken one falls back.

        A value that is a ``Text`` itself is filled in the same way.
        """
        values = {
            name: value.format(translate) if isinstance(value, Text) else value
            for name, value in self.values.items()
        }
        template = translate(self.template) if translate else self.template
        try:
            return template.format(**values)
        except (KeyError, IndexError, ValueError):
            return self.template.format(**values)


def text(template: str, **values: object) -> Text:
    """A ``Text`` from a template that was marked where it stands, with its values."""
    return Text(template, values)
