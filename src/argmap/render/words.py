"""The words a picture puts on cards, arrows and sheets, marked for translation.

``Words`` fills them in the reader's language through a function that the window hands down; without
one they are English. Knows no shapes.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from argmap.i18n import QT_TRANSLATE_NOOP, text

Translate = Callable[[str], str]

_VERDICTS = {
    "holds": QT_TRANSLATE_NOOP("picture", "holds"),
    "fails": QT_TRANSLATE_NOOP("picture", "fails"),
    "open": QT_TRANSLATE_NOOP("picture", "open"),
    "blocked": QT_TRANSLATE_NOOP("picture", "blocked"),
}
_VALUES = {
    "true": QT_TRANSLATE_NOOP("picture", "true"),
    "false": QT_TRANSLATE_NOOP("picture", "false"),
    "open": QT_TRANSLATE_NOOP("picture", "open"),
}
_PLAIN = {
    "empty": QT_TRANSLATE_NOOP("picture", "no words yet"),
    "inferred": QT_TRANSLATE_NOOP("picture", "inferred"),
    "hinge": QT_TRANSLATE_NOOP("picture", "decisive"),
    "feasibility": QT_TRANSLATE_NOOP("picture", "can it be done?"),
    "unstated": QT_TRANSLATE_NOOP("picture", "left unsaid"),
    "if": QT_TRANSLATE_NOOP("picture", "if"),
    "unless": QT_TRANSLATE_NOOP("picture", "unless"),
    "not": QT_TRANSLATE_NOOP("picture", "not"),
    "no limit": QT_TRANSLATE_NOOP("picture", "no limit"),
}
_COUNTS = {
    "reason": (
        QT_TRANSLATE_NOOP("picture", "{count} reason"),
        QT_TRANSLATE_NOOP("picture", "{count} reasons"),
    ),
    "objection": (
        QT_TRANSLATE_NOOP("picture", "{count} objection"),
        QT_TRANSLATE_NOOP("picture", "{count} objections"),
    ),
    "folded": (
        QT_TRANSLATE_NOOP("picture", "{count} more below"),
        QT_TRANSLATE_NOOP("picture", "{count} more below"),
    ),
}
_BEARING = {
    ("support", False): QT_TRANSLATE_NOOP("picture", "supports: {target}"),
    ("attack", False): QT_TRANSLATE_NOOP("picture", "speaks against: {target}"),
    ("support", True): QT_TRANSLATE_NOOP("picture", "supports the step to: {target}"),
    ("attack", True): QT_TRANSLATE_NOOP("picture", "speaks against the step to: {target}"),
}
_CALLED = QT_TRANSLATE_NOOP("picture", "“{name}”")
_WHEN = {
    "true": QT_TRANSLATE_NOOP("picture", "true: “{phrase}”"),
    "false": QT_TRANSLATE_NOOP("picture", "false: “{phrase}”"),
}
_ANSWER = QT_TRANSLATE_NOOP("picture", "answers: {target}")
_PART = QT_TRANSLATE_NOOP("picture", "{word}: {premise}")
_FROM = QT_TRANSLATE_NOOP("picture", "from: {premises}")

# compiled when the first text has such, as few do
_UNWANTED = "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e\ufff9-\ufffb\ufffe\uffff]"
_LONELY = "[\ud800-\udfff]"


class Words:
    """The words of a picture in one language."""

    def __init__(self, translate: Translate | None = None) -> None:
        self.translate = translate
        self._said: dict[str, str] = {}

    def say(self, template: str, **values: object) -> str:
        """A marked template, translated and filled."""
        if values:
            return text(template, **values).format(self.translate)
        said = self._said.get(template)
        if said is None:
            said = self._said[template] = text(template).format(self.translate)
        return said

    def verdict(self, verdict: str) -> str:
        """holds, fails, open or blocked."""
        return self.say(_VERDICTS[verdict])

    def value(self, value: str) -> str:
        """true, false or open."""
        return self.say(_VALUES[value])

    def degree(self, strength: float | None) -> str:
        """A strength with two digits; where none exists, that."""
        return self.plain("no limit") if strength is None else f"{strength:.2f}"

    def plain(self, word: str) -> str:
        """One of the small words on cards and arrows."""
        return self.say(_PLAIN[word])

    def called(self, name: str) -> str:
        """How sentences call a statement."""
        return self.say(_CALLED, name=name)

    def called_when(self, value: str, phrase: str) -> str:
        """What sentences say of a statement that is true, or false."""
        return self.say(_WHEN[value], phrase=phrase)

    def count(self, noun: str, count: int) -> str:
        """``2 reasons`` and the like."""
        return self.say(_COUNTS[noun][count != 1], count=count)

    def bearing(self, polarity: str, on_argument: bool, target: str) -> str:
        """What an argument does to what it concludes to."""
        return self.say(_BEARING[polarity, on_argument], target=target)

    def answers(self, target: str) -> str:
        """What a position does to its question."""
        return self.say(_ANSWER, target=target)

    def part(self, word: str, premise: str) -> str:
        """A premise that is more than plain: if, unless or not, and its name."""
        return self.say(_PART, word=word, premise=premise)

    def premises(self, premises: str) -> str:
        """What an argument starts from."""
        return self.say(_FROM, premises=premises)


def clean(text: str) -> str:
    """``text`` without what no renderer can draw or should obey.

    Control characters and overrides of writing direction go; lone surrogates become U+FFFD.
    """
    if text.isprintable():  # nothing unwanted is
        return text
    text = text.replace("\v", " ").replace("\f", " ")
    return re.sub(_LONELY, "\ufffd", re.sub(_UNWANTED, "", text))
