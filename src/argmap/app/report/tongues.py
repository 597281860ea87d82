"""Which language the words of a report are in, stretch by stretch, for those who hear them.

A report's own sentences are in the reader's language and hold words of the map in theirs. Scripts
tell the two apart where they differ: Hangul is Korean and kana Japanese wherever they stand, Han
alone is in the map's language. Knows words and tags (BCP 47), no forms of file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")
_KANA = re.compile("[\u3040-\u30ff\uff66-\uff9f]")
_HAN = re.compile("[\u2e80-\u2fdf\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_PIECES = re.compile(r"[^\W\d_]+|[\W\d_]+")
_WITHIN = re.compile("[\u3001\u3002\u30fb\u30fc\\s\\d]*")
"""What may stand between two stretches of one language and is of it."""


def language_tag(language: str) -> str:
    """The map's language where it is a well-formed tag (BCP 47, loosely), else English."""
    tag = language.strip().replace("_", "-")
    return tag if _TAG.fullmatch(tag) else "en"


class Tongues(NamedTuple):
    """``map``: the language of the map's words; ``own``: that of the report's."""

    map: str
    own: str

    @classmethod
    def of(cls, language: str, own: str) -> Tongues:
        """Of a map's language, or none, and of the report's."""
        return cls(language_tag(language), language_tag(own))

    @property
    def page(self) -> str:
        """What the page as a whole is in: where scripts tell the map's words, the report's own."""
        return self.own if _written(self.map) else self.map

    def split(self, words: str) -> Iterator[tuple[str, str]]:
        """The words in stretches, each with its language where that is not the page's."""
        pieces: list[tuple[str, str | None]] = [
            (piece, self._spoken(piece) if piece[0].isalpha() else None)
            for piece in _PIECES.findall(words)
        ]
        told: list[tuple[str, str]] = []
        for at, (piece, language) in enumerate(pieces):
            if language is None:
                around = {
                    each[1] for each in pieces[max(at - 1, 0) : at + 2] if each[1] is not None
                }
                language = around.pop() if len(around) == 1 and 0 < at < len(pieces) - 1 else ""
                language = language if _WITHIN.fullmatch(piece) else ""
            told.append((language, piece))
        for language, stretch in groupby(told, key=lambda each: each[0]):
            yield "".join(piece for _, piece in stretch), language

    def main(self, words: str) -> str:
        """The language that most of the letters are in, where it is not the page's; else empty."""
        counts: dict[str, int] = {}
        for piece in _PIECES.findall(words):
            if piece[0].isalpha():
                spoken = self._spoken(piece)
                # a syllable of Hangul, kana or Han is as much as two or three letters
                counts[spoken] = counts.get(spoken, 0) + len(piece) * (3 if spoken else 1)
        return max(counts, key=lambda each: counts[each], default="")

    def _spoken(self, word: str) -> str:
        """The language of a word in one script, where it is not the page's."""
        found = ""
        if _HANGUL.search(word):
            found = "ko"
        elif _KANA.search(word):
            found = "ja"
        elif _HAN.search(word):
            found = _written(self.map) or "zh"
        if found and found == _written(self.map):
            found = self.map  # with its region
        return "" if found == self.page else found


def _written(tag: str) -> str:
    """A language that its script tells; empty for any other."""
    own = tag.split("-")[0].lower()
    return own if own in ("ko", "ja", "zh") else ""
