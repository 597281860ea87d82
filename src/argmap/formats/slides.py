"""Stops as slides: native shapes with their text, connectors glued to them, notes in the notes.

python-pptx writes the file; it loads when the first deck is made. Knows finished ``Sketch`` values
and nothing of documents. Nothing of a map becomes a link, a field or a formula: all words are runs
of plain text.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from argmap.formats.slide_marks import EMU, Tongue, spoken
from argmap.formats.slide_shapes import Drawing
from argmap.render.theme import Theme, load
from argmap.render.words import clean

WIDTH, HEIGHT = 960.0, 540.0
"""Of a slide, in points: 16 to 9."""
_LEFT, _TOP = 32.0, 22.0
_TITLE, _LINE = 48.0, 22.0
_TOLD = 17.0
ROOM = (WIDTH - 2 * _LEFT, 360.0)
"""What a slide's picture has room for, in points."""
LEAST = 0.72
"""Points to a px of the map below which a step is laid out for itself: text of 9 points."""
_LARGEST = 1.5


@dataclass(frozen=True, slots=True)
class Deck:
    """What holds for all slides."""

    title: str
    author: str
    language: str


@dataclass(frozen=True, slots=True)
class Sketch:
    """One slide: its title, what is drawn, and what is said under it and in the notes."""

    title: str
    drawing: Drawing
    scenario: str
    """A line that names the scenario; empty for the map's own values."""
    told: Sequence[tuple[str, str]]
    """A verdict and its sentence."""
    notes: str


def pptx(
    deck: Deck,
    sketches: Iterable[Sketch],
    theme: Theme | None = None,
) -> bytes:
    """The whole file."""
    from pptx import Presentation

    theme = theme or load("light")
    tongue = Tongue.of(deck.language)
    made: Any = Presentation()
    _bare(made)
    _widen(made)
    made.core_properties.title = clean(deck.title)[:255]
    made.core_properties.author = clean(deck.author)[:255]
    made.core_properties.last_modified_by = ""
    made.core_properties.language = tongue.tag
    titles: dict[str, int] = {}
    for sketch in sketches:
        _slide(made, sketch, _title(sketch.title, titles), theme, tongue)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _bare(made: Any) -> None:
    """Without what python-pptx's template has of somebody's machine: a printer, a thumbnail."""
    for part in (made.part, made.part.package):
        rels = part.rels if part is made.part else part._rels
        for id, rel in list(rels.items()):
            if rel.reltype.endswith(("/printerSettings", "/thumbnail")):
                rels.pop(id)


def _widen(made: Any) -> None:
    """The template is 4 to 3: widen it, its layouts too, so that new slides fit."""
    wide, high = round(WIDTH * EMU), round(HEIGHT * EMU)
    across, down = wide / made.slide_width, high / made.slide_height
    for page in (made.slide_master, *made.slide_layouts):
        for shape in page.placeholders:
            xfrm = shape._element.spPr.xfrm
            if xfrm is not None:
                shape.left, shape.width = round(shape.left * across), round(shape.width * across)
                shape.top, shape.height = round(shape.top * down), round(shape.height * down)
    made.slide_width, made.slide_height = wide, high


def _title(words: str, before: dict[str, int]) -> str:
    """A title that no slide before it has: those who hear the slides choose by it."""
    words = " ".join(clean(words).split())[:600] or "…"
    count = before[words] = before.get(words, 0) + 1
    return words if count == 1 else _title(f"{words} ({count})", before)


def _slide(made: Any, sketch: Sketch, words: str, theme: Theme, tongue: Tongue) -> None:
    from pptx.oxml import parse_xml

    slide = made.slides.add_slide(made.slide_layouts[5])  # Title Only
    title = slide.shapes.title
    tree = title._element.getparent()
    title.left, title.top = round(_LEFT * EMU), round(_TOP * EMU)
    title.width, title.height = round(ROOM[0] * EMU), round(_TITLE * EMU)
    size = 26 if len(words) < 70 else 20 if len(words) < 140 else 14
    tree.replace(
        title._element,
        parse_xml(tongue.title(title._element, words, size, theme.colours["ink"])),
    )
    top = _TOP + _TITLE
    under: list[str] = []
    if sketch.scenario:
        line, soft = (_LEFT, top, ROOM[0], _LINE), [("soft", sketch.scenario)]
        under.append(tongue.box(3, "Scenario", line, soft, theme, 14))
        top += _LINE
    told = [(verdict, f"{spoken(verdict)} {clean(said)}".strip()) for verdict, said in sketch.told]
    rows = sum(1 + len(said) // 150 for _, said in told)
    foot = min(rows * _TOLD + 6.0, 100.0) if told else 0.0
    room = (_LEFT, top + 6.0, ROOM[0], HEIGHT - top - foot - 24.0)
    under.extend(sketch.drawing.xml(room, _LARGEST, theme, tongue))
    if told:
        under.append(
            tongue.box(4, "Verdicts", (_LEFT, HEIGHT - foot - 12.0, ROOM[0], foot), told, theme, 12)
        )
    for shape in under:
        tree.append(parse_xml(shape))
    if sketch.notes:
        notes = slide.notes_slide.notes_text_frame
        notes.text = clean(sketch.notes)
        for run in (run for each in notes.paragraphs for run in each.runs):
            run._r.get_or_add_rPr().set("lang", tongue.tag)
