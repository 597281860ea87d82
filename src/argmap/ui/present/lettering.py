"""What is written around the map: the step's title, its number, and the foot bar's sentence.

Breaks and places the words for a wall of a given size; a painter only has to set them. Knows the
story and the type, no widget. The foot is a row of phrases: verdicts with their signs, then
what the scenario sets. It says all of it: it grows and gets smaller before a word is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from argmap.app.story import Frame
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.layout.measure import StyleName, TextMeasurer
from argmap.layout.wrap import pieces, wrap
from argmap.model.document import Document
from argmap.model.records import Scenario
from argmap.render.picture import Token
from argmap.render.type import STYLES
from argmap.ui.present.judging import Judging
from argmap.ui.present.proportions import FOOT_SIZE, LEAST, Proportions
from argmap.ui.translate import fill
from argmap.ui.values import set_value

TITLE_SIZES = (38.0, 32.0, 27.0)
"""A title that needs more than two lines is set smaller, and at last cut off."""
TITLE_LINES = 3
NUMBER_SIZE = 20.0
FOOTS = ((FOOT_SIZE, 2), (23.5, 2), (LEAST, 3), (LEAST, 4), (20.0, 6))
"""Sizes of the foot's words and how many lines of them it may have, the best looking first; all but
the last, which no usual step needs, are read from the back row."""
SIGN = 0.72
"""A verdict's sign, in sizes of the type beside it."""
_GAP = 3
"""Spaces between a thought and the next."""


class Phrase(NamedTuple):
    """Words of the foot bar in one style and colour."""

    text: str
    style: StyleName
    colour: Token
    sign: str = ""
    """A verdict whose sign stands before the words."""
    begins: bool = False
    """A thought of its own, which begins a line where it would have to be broken."""


class Written(NamedTuple):
    """A run of text on the wall: left end and baseline in px, size as a font's pixel size."""

    x: float
    y: float
    text: str
    style: StyleName
    size: int
    colour: Token
    sign: str = ""
    """Instead of a text: a verdict's sign, its middle half a capital above the baseline."""


@dataclass(frozen=True)
class Lettering:
    """What is written in one frame, and the proportions that leave room for it."""

    proportions: Proportions
    title: tuple[Written, ...]
    foot: tuple[Written, ...]
    number: str
    title_cut: bool = False
    foot_cut: bool = False
    """Whether there was no room for the end."""


def lettering(
    document: Document,
    frame: Frame,
    count: int,
    wall: tuple[float, float],
    measurer: TextMeasurer,
    judging: Judging | None = None,
    foot_least: float = 0.0,
    stages: Sequence[Frame] = (),
) -> Lettering:
    """Set the words of a frame's step, one of ``count``, on a wall of this size in px.

    The foot bar takes at least ``foot_least`` px, and what it needs in any of the step's other
    frames, its ``stages``: what comes out later finds its room, and nothing moves.
    """
    proportions = Proportions(*wall, foot_least=foot_least)
    language = document.header.language
    size, lines, title_cut = _title(frame.step.title, proportions, measurer, language)
    said = phrases(document, frame, judging)
    foot_size, foot = _foot(said, proportions, measurer, language)
    rows = _rows(foot)
    others = [phrases(document, each, judging) for each in stages]
    if any(other != said for other in others):
        found = [_foot(other, proportions, measurer, language)[0] for other in others]
        foot_size = min(foot_size, *found)
        forms = [(foot_size, FOOTS[-1][1])]
        foot = _foot(said, proportions, measurer, language, forms)[1]
        feet = [_foot(other, proportions, measurer, language, forms)[1] for other in others]
        rows = max(_rows(each) for each in (foot, *feet))
    proportions = replace(proportions, title_lines=len(lines), foot_lines=rows, foot_size=foot_size)
    pixels = proportions.text(size)
    pitch = proportions.title_pitch
    first = proportions.title_top + pitch / 2 + pixels * 0.36
    return Lettering(
        proportions,
        tuple(
            Written(proportions.margin, first + i * pitch, line, "title", pixels, "ink")
            for i, line in enumerate(lines)
        ),
        tuple(_set_foot(foot, proportions)),
        fill(
            QT_TRANSLATE_NOOP("present", "{number} / {count}"), number=frame.number + 1, count=count
        ),
        title_cut,
        bool(foot) and foot[-1][1].text.endswith("…") and not said[-1].text.endswith("…"),
    )


def phrases(document: Document, frame: Frame, judging: Judging | None = None) -> tuple[Phrase, ...]:
    """What the foot bar says: the verdicts on what the step shows, its scenario, what that sets."""
    found: list[Phrase] = []
    for verdict, head, why in judging.told(frame) if judging is not None else ():
        found.append(Phrase(head, "strong", verdict, verdict, begins=True))
        if why:
            found.append(Phrase(why, "body", "ink"))
    scenario = document.scenarios.get(frame.step.scenario or "")
    if scenario is None:
        return tuple(found)
    values = list(_values(document, scenario, frame))
    colour: Token = "soft" if found else "ink"
    title = f"{scenario.title} —" if values else scenario.title
    found.append(Phrase(title, "strong", colour, begins=True))
    for index, words in enumerate(values, 1):
        words = words if index == len(values) else f"{words} ·"
        found.append(Phrase(words, "body", "soft" if judging is not None else "ink"))
    return tuple(found)


def _values(document: Document, scenario: Scenario, frame: Frame) -> Iterable[str]:
    """What the scenario sets, in plain words; what the step shows comes first."""
    ids = [id for id in scenario.values if id in document.statements]
    for id in sorted(ids, key=lambda id: id not in frame.whole):
        yield set_value(document, id, scenario.values[id])


def _title(
    title: str, proportions: Proportions, measurer: TextMeasurer, language: str
) -> tuple[float, tuple[str, ...], bool]:
    """The title's size and lines, and whether its end is cut off."""
    lines: tuple[str, ...] = ()
    size = TITLE_SIZES[0]
    for size in TITLE_SIZES:
        room = proportions.title_room * STYLES["title"].size / proportions.text(size)
        lines = wrap(" ".join(title.split()), "title", room, measurer, language)
        if len(lines) <= 2:
            return size, lines, False
    if len(lines) <= TITLE_LINES:
        return size, lines, False
    kept = list(lines[:TITLE_LINES])
    return size, (*kept[:-1], kept[-1].rstrip(" .,;:") + "…"), True


class _Run(NamedTuple):
    x: float
    text: str
    phrase: Phrase


def _foot(
    said: Sequence[Phrase],
    proportions: Proportions,
    measurer: TextMeasurer,
    language: str,
    forms: Sequence[tuple[float, int]] = FOOTS,
) -> tuple[float, list[tuple[int, _Run]]]:
    """The foot's words in rows, and their size: the largest at which they are few enough."""
    size, lines = forms[0]
    found: list[tuple[int, _Run]] = []
    for size, lines in forms:
        flow = _Flow(proportions, size, measurer, language)
        for at, phrase in enumerate(said):
            end = next((i for i in range(at + 1, len(said)) if said[i].begins), len(said))
            flow.add(phrase, said[at:end] if phrase.begins else (phrase,))
        found = flow.found
        if _rows(found) <= lines:
            break
    kept = [each for each in found if each[0] < lines]
    if len(kept) < len(found):  # nobody reads that much from a wall
        row, last = kept[-1]
        kept[-1] = (row, last._replace(text=last.text.rstrip(" .,;:") + "…"))
    return size, kept


def _rows(runs: Iterable[tuple[int, _Run]]) -> int:
    return max((row for row, _ in runs), default=-1) + 1


class _Flow:
    """Sets phrases one after another in rows; x in px from the margin."""

    def __init__(
        self, proportions: Proportions, size: float, measurer: TextMeasurer, language: str
    ) -> None:
        self.found: list[tuple[int, _Run]] = []
        self._room = proportions.width - 2 * proportions.margin
        self._pixels = proportions.text(size)
        self._measurer = measurer
        self._language = language
        self._x, self._row = 0.0, 0

    def _wide(self, words: str, style: StyleName) -> float:
        return self._measurer.width(words, style) * self._pixels / STYLES[style].size

    def _long(self, phrases: Sequence[Phrase]) -> float:
        """The length of phrases in one row."""
        signs = sum(SIGN * self._pixels + self._wide(" ", p.style) for p in phrases if p.sign)
        words = sum(self._wide(f"{' '.join(p.text.split())} ", p.style) for p in phrases)
        return signs + words

    def add(self, phrase: Phrase, thought: Sequence[Phrase]) -> None:
        """One phrase more, in a new row where it, or the ``thought`` that it begins, would
        otherwise have to be broken."""
        space = self._wide(" ", phrase.style)
        if self._x > 0:
            self._x += space * (_GAP if phrase.begins else 1)
            rest, long = self._room - self._x, self._long(thought)
            broken = long > rest and (long <= self._room or rest < self._room / 2)
            if broken and (phrase.begins or phrase.colour == "soft"):
                self._row, self._x = self._row + 1, 0.0
        if phrase.sign:
            self.found.append((self._row, _Run(self._x, "", phrase)))
            self._x += SIGN * self._pixels + space
        self._words(phrase)

    def _words(self, phrase: Phrase) -> None:
        gap, goes_on = "", False
        for piece in pieces(" ".join(phrase.text.split()), self._language):
            width = self._wide(gap + piece.text, phrase.style)
            if self._x > 0 and self._x + width > self._room:
                self._row, self._x, gap, goes_on = self._row + 1, 0.0, "", False
                width = self._wide(piece.text, phrase.style)
            if goes_on:
                row, run = self.found[-1]
                self.found[-1] = (row, run._replace(text=run.text + gap + piece.text))
            else:
                self.found.append((self._row, _Run(self._x, piece.text, phrase)))
            self._x += width
            gap, goes_on = " " if piece.glue == " " else "", True


def _set_foot(runs: Iterable[tuple[int, _Run]], proportions: Proportions) -> Iterable[Written]:
    size = proportions.text(proportions.foot_size)
    top = proportions.height - proportions.foot
    unit = proportions.unit
    for row, run in runs:
        middle = top + (28 + (row + 0.5) * proportions.foot_pitch) * unit
        yield Written(
            proportions.margin + run.x,
            middle + size * 0.36,
            run.text,
            run.phrase.style,
            size,
            run.phrase.colour,
            "" if run.text else run.phrase.sign,
        )
