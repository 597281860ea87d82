"""What is written around the map: the step's title, its number, and the foot bar's sentence.

Breaks and places the words for a wall of a given size; a painter only has to set them. Knows the
story and the type, no widget. The foot is a row of phrases: verdicts with their signs, then
what the scenario sets.
"""

from __future__ import annotations

from collections.abc import Iterable
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
from argmap.ui.present.proportions import Proportions
from argmap.ui.translate import fill
from argmap.ui.values import set_value

TITLE_SIZES = (38.0, 32.0, 27.0)
"""A title that needs more than two lines is set smaller, and at last cut off."""
TITLE_LINES = 3
NUMBER_SIZE, FOOT_SIZE = 20.0, 26.0
FOOT_LINES = 2
SIGN = 0.72
"""A verdict's sign, in sizes of the type beside it."""
_FOOT_PITCH = 36.0


class Phrase(NamedTuple):
    """Words of the foot bar in one style and colour."""

    text: str
    style: StyleName
    colour: Token
    sign: str = ""
    """A verdict whose sign stands before the words."""


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


def lettering(
    document: Document,
    frame: Frame,
    count: int,
    wall: tuple[float, float],
    measurer: TextMeasurer,
    judging: Judging | None = None,
) -> Lettering:
    """Set the words of a frame's step, one of ``count``, on a wall of this size in px."""
    proportions = Proportions(*wall)
    language = document.header.language
    size, lines = _title(frame.step.title, proportions, measurer, language)
    said = phrases(document, frame, judging)
    foot = _flow(said, proportions, measurer, language)
    proportions = replace(
        proportions,
        title_lines=len(lines),
        foot_lines=max((row for row, _ in foot), default=-1) + 1,
    )
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
    )


def phrases(document: Document, frame: Frame, judging: Judging | None = None) -> tuple[Phrase, ...]:
    """What the foot bar says: the verdicts on what the step shows, its scenario, what that sets."""
    found: list[Phrase] = []
    for verdict, head, why in judging.told(frame) if judging is not None else ():
        found.append(Phrase(head, "strong", verdict, verdict))
        if why:
            found.append(Phrase(why, "body", "ink"))
    scenario = document.scenarios.get(frame.step.scenario or "")
    if scenario is None:
        return tuple(found)
    values = list(_values(document, scenario, frame))
    found.append(Phrase(scenario.title, "strong", "soft" if found else "ink"))
    for index, words in enumerate(values):
        found.append(Phrase("·" if index else "—", "body", "soft"))
        found.append(Phrase(words, "body", "soft" if judging is not None else "ink"))
    return tuple(found)


def _values(document: Document, scenario: Scenario, frame: Frame) -> Iterable[str]:
    """What the scenario sets, in plain words; what the step shows comes first."""
    ids = [id for id in scenario.values if id in document.statements]
    for id in sorted(ids, key=lambda id: id not in frame.whole):
        yield set_value(document, id, scenario.values[id])


def _title(
    title: str, proportions: Proportions, measurer: TextMeasurer, language: str
) -> tuple[float, tuple[str, ...]]:
    lines: tuple[str, ...] = ()
    size = TITLE_SIZES[0]
    for size in TITLE_SIZES:
        room = proportions.title_room * STYLES["title"].size / proportions.text(size)
        lines = wrap(" ".join(title.split()), "title", room, measurer, language)
        if len(lines) <= 2:
            return size, lines
    if len(lines) > TITLE_LINES:
        kept = list(lines[:TITLE_LINES])
        lines = (*kept[:-1], kept[-1].rstrip(" .,;:") + "…")
    return size, lines


class _Run(NamedTuple):
    x: float
    text: str
    phrase: Phrase


def _flow(
    said: Iterable[Phrase], proportions: Proportions, measurer: TextMeasurer, language: str
) -> list[tuple[int, _Run]]:
    """The phrases in rows; beyond the last row they end in an ellipsis. x in px from the margin."""
    room = proportions.width - 2 * proportions.margin
    found: list[tuple[int, _Run]] = []
    x, row = 0.0, 0
    for phrase in said:
        ratio = proportions.text(FOOT_SIZE) / STYLES[phrase.style].size
        space = measurer.width(" ", phrase.style) * ratio
        if found:
            x += space
        if phrase.sign:
            wide = SIGN * STYLES[phrase.style].size * ratio
            if x > 0 and x + wide * 4 > room and row < FOOT_LINES - 1:
                row, x = row + 1, 0.0
            found.append((row, _Run(x, "", phrase)))
            x += wide + space
        gap = ""
        for piece in pieces(" ".join(phrase.text.split()), language):
            width = measurer.width(gap + piece.text, phrase.style) * ratio
            last = row == FOOT_LINES - 1
            if x > 0 and x + width > room - (6 * space if last else 0):
                if last:
                    found.append((row, _Run(x, "…", phrase)))
                    return found
                row, x, gap = row + 1, 0.0, ""
                width = measurer.width(piece.text, phrase.style) * ratio
            before = found[-1] if found else None
            if before and before[0] == row and before[1].phrase is phrase and before[1].text:
                found[-1] = (row, before[1]._replace(text=before[1].text + gap + piece.text))
            else:
                found.append((row, _Run(x, piece.text, phrase)))
            x += width
            gap = " " if piece.glue == " " else ""
    return found


def _set_foot(runs: Iterable[tuple[int, _Run]], proportions: Proportions) -> Iterable[Written]:
    size = proportions.text(FOOT_SIZE)
    top = proportions.height - proportions.foot
    unit = proportions.unit
    for row, run in runs:
        middle = top + (46 + row * _FOOT_PITCH) * unit
        yield Written(
            proportions.margin + run.x,
            middle + size * 0.36,
            run.text,
            run.phrase.style,
            size,
            run.phrase.colour,
            "" if run.text else run.phrase.sign,
        )
