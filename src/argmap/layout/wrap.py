"""Where a text breaks into lines: our own breaking, so that every renderer shows the same lines.

Latin and Korean break at spaces and after slashes and dashes; Japanese and Chinese anywhere but
before closing and small signs or after opening ones (kinsoku, after JIS X 4051's strict rule). A
word that is wider than a line breaks after its hyphens, then between clusters: only then, for
whoever copies the text out of a picture has lines joined and a hyphen at their end taken away.
Lines are balanced: as many as greedy breaking needs, as even as that allows. It must not know
fonts or boxes.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from argmap.layout.clusters import clusters
from argmap.layout.measure import Ruler, StyleName, TextMeasurer, Widths

SOFT_HYPHEN = "\u00ad"
_SPACES = " \t\v\f\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000"
_TOKEN = re.compile(rf"([^{_SPACES}\u200b]+)([{_SPACES}\u200b]*)")
_NEWLINE = re.compile(r"\r\n|[\n\r\u0085\u2028\u2029]")
_WORD_PART = re.compile(
    r".+?(?:(?<=[\w.)’%])/(?=[^\W\d_])|[\u2013\u2014](?=\w)|\u00ad(?=.)|$)", re.DOTALL
)
_HYPHENED = re.compile(r".+?(?:(?<=[\w.)’%])[-\u2010](?=[^\W\d_])|$)", re.DOTALL)

NEVER_FIRST = frozenset(
    "、。，．・：；？！‼⁇⁈⁉゛゜ヽヾゝゞ々〻ー）］｝」』】〕〉》〗〙〛｠»’”…‥〜～゠–—"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "｡､｣･ｰﾞﾟｧｨｩｪｫｬｭｮｯ!%),.:;?]}°′″℃％‰¢㌔㌘㌢㌦㌧㌫㌶㌻㍉㍊㍍㍑㍗"
)
"""Signs that no line of Japanese or Chinese may begin with."""
NEVER_LAST = frozenset("（［｛「『【〔〈《〖〘〚｟«‘“｢([{$£¥￥＄￡＃№")
"""Signs that no line of Japanese or Chinese may end with."""
_TOGETHER = frozenset("—―…‥")
_INNER = re.compile("[-/\u2010\u2013\u2014\u00ad]")
_SPECIAL = re.compile(
    "[-/\u2010\u2013\u2014\u00ad\u200b\t\v\f\u1680\u2000-\u200a\u205f]|[^\0-\u2e7f]"
    r"|[ «(\[{][!?:;»)\]}…,.%]|[«(\[{] "
)
"""What keeps a paragraph from being cut at plain spaces only."""
_TAIL = re.compile(r"[!?:;»)\]}…,.%–—]+")
_HEAD = re.compile(r"[«(\[{]+")


class Piece(NamedTuple):
    """What stays together, and its glue to the next piece: a space, a soft hyphen or nothing."""

    text: str
    glue: str


def wrap(
    text: str,
    style: StyleName,
    max_width: float,
    measurer: TextMeasurer,
    language: str = "",
) -> tuple[str, ...]:
    """One line or more of ``text``, none wider than ``max_width`` px unless it is one cluster."""
    return Setting(text, style, measurer, language).lines(max_width)


def pieces(text: str, language: str = "") -> list[Piece]:
    """The unbreakable pieces of one paragraph in reading order."""
    if not _SPECIAL.search(text):
        return [Piece(word, " ") for word in text.split(" ") if word]
    found: list[Piece] = []
    for token in _TOKEN.finditer(text):
        word, space = token[1], token[2]
        glue = " " if space.strip("\u200b") else ""
        start = len(found)
        _cut_word(word, language, found)
        found[-1] = Piece(found[-1].text, glue)
        if start and found[start - 1].glue == " ":
            # a lone mark, as French sets it, stays with its word; so does a spaced dash
            before = found[start - 1].text
            if _TAIL.fullmatch(found[start].text) or _HEAD.fullmatch(before):
                found[start - 1 : start + 1] = [
                    Piece(f"{before} {found[start].text}", found[start].glue)
                ]
    return found


def _cut_word(word: str, language: str, found: list[Piece]) -> None:
    if not word.isascii() and max(word) >= "\u2e80":
        _cut_ideographs(word, language, found)
    elif len(word) < 3 or not _INNER.search(word):
        found.append(Piece(word, ""))
    else:
        for part in _WORD_PART.findall(word):
            soft = len(part) > 1 and part.endswith(SOFT_HYPHEN)
            bare = part.replace(SOFT_HYPHEN, "")
            if bare or not found:
                found.append(Piece(bare, SOFT_HYPHEN if soft else ""))


def _cut_ideographs(word: str, language: str, found: list[Piece]) -> None:
    """Cut a word that holds ideographs or kana between its clusters where allowed."""
    run = ""
    for cluster in clusters(word):
        if run and _may_break_between(run[-1], cluster[0], language):
            _cut_run(run, found)
            run = ""
        run += cluster
    _cut_run(run, found)


def _cut_run(run: str, found: list[Piece]) -> None:
    if max(run) < "\u2e80":
        _cut_word(run, "", found)
    else:
        found.append(Piece(run.replace(SOFT_HYPHEN, ""), ""))


def _may_break_between(before: str, here: str, language: str) -> bool:
    if here in NEVER_FIRST or before in NEVER_LAST:
        return False
    if before in _TOGETHER and here in _TOGETHER:
        return False
    if before in "\u00a0\u2060\ufeff\u202f" or here in "\u00a0\u2060\ufeff\u202f":
        return False
    korean = language[:2] == "ko"
    return _ideographic(before, korean) or _ideographic(here, korean)


def _ideographic(sign: str, korean: bool) -> bool:
    """Whether lines may break beside this sign: Han, kana, wide symbols; never Hangul."""
    code = ord(sign)
    if code < 0x2E80:
        return False
    if 0xAC00 <= code <= 0xD7FB or 0x3130 <= code <= 0x318F or 0xA960 <= code <= 0xA97C:
        return False
    if korean and (0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF):
        return False  # Hanja stand inside Korean words
    return unicodedata.east_asian_width(sign) in "WFH" and not (0xFF10 <= code <= 0xFF5A)


class _Paragraph(NamedTuple):
    """What stays together, the glue behind each (None: a space everywhere), and where they stand
    in one line, in px."""

    texts: Sequence[str]
    glues: Sequence[str] | None
    starts: list[float]
    ends: list[float]
    widest: float

    def pieces(self) -> list[Piece]:
        return list(map(Piece, self.texts, self.glues or [" "] * len(self.texts)))


class Setting:
    """A text cut where it may break and measured once, to be set at any width."""

    def __init__(
        self, text: str, style: StyleName, measurer: TextMeasurer, language: str = ""
    ) -> None:
        ruler = measurer if isinstance(measurer, Ruler) else Ruler(measurer)
        self._widths: Widths = ruler.widths(style)
        self._whole = self._widths.whole(language)
        self._language = language
        self._space = self._widths[" "]
        self._hyphen = self._widths["-"] if SOFT_HYPHEN in text else 0.0
        paragraphs = [text] if text.isprintable() else _NEWLINE.split(text)
        self._paragraphs = [self._cut(paragraph) for paragraph in paragraphs]
        lengths = [p.ends[-1] for p in self._paragraphs if p.ends] or [0.0]
        self.width = max(lengths)
        """The width in px of the longest paragraph in one line."""
        self.total = sum(lengths)
        """The width of all paragraphs together."""
        self.widest = max([p.widest for p in self._paragraphs])
        """The width of the widest piece: a narrower line splits a word."""

    def lines(self, max_width: float, *, balanced: bool = True) -> tuple[str, ...]:
        """The lines at ``max_width`` px; ``balanced``: as even as their number allows."""
        paragraphs = self._paragraphs
        if self.widest > max_width:
            paragraphs = [self._split(p, max_width) for p in paragraphs]
        limit = max_width
        if balanced:
            limit = _balanced(paragraphs, max_width)
        found: list[str] = []
        for paragraph in paragraphs:
            cuts = _greedy(paragraph, limit)
            if not cuts:
                found.append("")
            elif paragraph.glues is None:
                texts = paragraph.texts
                found += [" ".join(texts[first : last + 1]) for first, last in cuts]
            else:
                found += [_joined(paragraph.texts, paragraph.glues, *cut) for cut in cuts]
        return tuple(found)

    def measure(self, line: str) -> float:
        """The width in px of one line."""
        widths = self._widths
        words = line.split(" ")
        return sum([widths[word] for word in words if word]) + self._space * (len(words) - 1)

    def _cut(self, text: str) -> _Paragraph:
        """The paragraph cut where it may break: mostly that is at its spaces and nowhere else."""
        words = text.split(" ")
        try:
            own = list(map(self._whole.__getitem__, words))
        except KeyError:
            words = [word for word in words if word]
            if not all(map(self._stays_whole, words)):
                return self._measured(pieces(text, self._language))
            own = list(map(self._whole.__getitem__, words))
        steps = [self._space] * (2 * len(own))
        steps[::2] = own
        ends = list(accumulate(steps))
        starts = [0.0, *ends[1::2]]
        return _Paragraph(words, None, starts, ends[::2], max(own, default=0.0))

    def _stays_whole(self, word: str) -> bool:
        """Whether the word is one piece wherever it stands; if so, that is remembered."""
        if word in self._whole:
            return True
        if not (word.isascii() and word.isalpha()):  # as most are
            found = pieces(word, self._language)
            whole = len(found) == 1 and found[0].text == word
            if not whole or _TAIL.fullmatch(word) or _HEAD.fullmatch(word):
                return False
        self._whole[word] = self._widths[word]
        return True

    def _measured(self, found: list[Piece]) -> _Paragraph:
        widths, space = self._widths, self._space
        starts: list[float] = []
        ends: list[float] = []
        at = widest = 0.0
        for text, glue in found:
            own = widths[text] if " " not in text else self.measure(text)
            if own > widest:
                widest = own
            starts.append(at)
            at += own
            ends.append(at)
            if glue == " ":
                at += space
            elif glue:
                ends[-1] += self._hyphen
        texts, glues = zip(*found, strict=True) if found else ((), ())
        return _Paragraph(texts, glues, starts, ends, widest)

    def _split(self, paragraph: _Paragraph, max_width: float) -> _Paragraph:
        if paragraph.widest <= max_width:
            return paragraph
        found: list[Piece] = []
        for piece in paragraph.pieces():
            *words, last = piece.text.split(" ")
            for part in (*(Piece(word, " ") for word in words), Piece(last, piece.glue)):
                if self._widths[part.text] > self._room(part, max_width):
                    *firsts, end = _HYPHENED.findall(part.text) or [""]
                    for each in (*(Piece(first, "") for first in firsts), Piece(end, part.glue)):
                        self._split_word(each, max_width, found)
                else:
                    found.append(part)
        return self._measured(found)

    def _split_word(self, part: Piece, max_width: float, found: list[Piece]) -> None:
        own = clusters(part.text)
        if len(own) > 1 and self._widths[part.text] > self._room(part, max_width):
            found.extend(Piece(cluster, "") for cluster in own[:-1])
            found.append(Piece(own[-1], part.glue))
        else:
            found.append(part)

    def _room(self, part: Piece, max_width: float) -> float:
        return max_width - (self._hyphen if part.glue == SOFT_HYPHEN else 0.0)


def _greedy(paragraph: _Paragraph, limit: float) -> list[tuple[int, int]]:
    """First and last piece of each line, as many pieces a line as ``limit`` px hold."""
    starts, ends = paragraph.starts, paragraph.ends
    found: list[tuple[int, int]] = []
    first, count = 0, len(ends)
    while first < count:
        most = starts[first] + limit + 1e-6
        last = bisect_right(ends, most, first) - 1
        if last < first:
            last = first
        while last > first and ends[last] > most:
            last -= 1  # a soft hyphen that shows may end behind the next piece
        found.append((first, last))
        first = last + 1
    return found


def _balanced(paragraphs: list[_Paragraph], max_width: float) -> float:
    """The narrowest width, to a px or two, that needs no more lines than ``max_width``."""
    goal = sum(len(_greedy(p, max_width)) for p in paragraphs)
    filled = [p for p in paragraphs if p.ends]
    if goal <= len(filled):
        return max_width
    low = max(*[p.widest for p in filled], sum(p.ends[-1] for p in filled) / goal)
    high = max_width
    while high - low > 1.5:
        middle = (low + high) / 2
        if sum(len(_greedy(p, middle)) for p in filled) <= goal:
            high = middle
        else:
            low = middle
    return high


def _joined(texts: Sequence[str], glues: Sequence[str], first: int, last: int) -> str:
    parts: list[str] = []
    for text, glue in zip(texts[first:last], glues[first:last], strict=True):
        parts.append(text)
        if glue == " ":
            parts.append(" ")
    parts.append(texts[last])
    if glues[last] == SOFT_HYPHEN:
        parts.append("-")
    return "".join(parts)
