"""A ballot to print, mark with a pen and type in again: the same letters as the import reads.

One ballot, as a picture on plain ground; how many stand on a page is the printer's business. Beside
the boxes it may bear the way into a room, so that people vote by phone or by pen.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from argmap.analysis.polls import AGREEMENT, LETTERS
from argmap.i18n import QT_TRANSLATE_NOOP, Marked
from argmap.layout.measure import Ruler, TextMeasurer
from argmap.model.document import Document
from argmap.model.records import Poll
from argmap.render.board_cells import Setter
from argmap.render.invitation import QUIET, modules_path
from argmap.render.picture import Item, Picture, Rect
from argmap.render.poll_words import AGREEING
from argmap.render.type import leading
from argmap.render.words import Words, clean

_PAD = 20.0
_BOX = 14.0
_ASIDE, _GAP = 148.0, 18.0
"""Width of the way into a room, and what stays free beside it."""
_ROUND = QT_TRANSLATE_NOOP("polls", "Round {number}")
_NUMBERED_ROUND = QT_TRANSLATE_NOOP("polls", "Round {number} · Ballot no. {mark}")
_SIGN = QT_TRANSLATE_NOOP("polls", "A word of your own, the same both times (if you like):")
_KEEP = QT_TRANSLATE_NOOP("polls", "Keep your number {mark}: the second ballot asks for it.")
_NUMBER = QT_TRANSLATE_NOOP("polls", "The number of your first ballot:")
_PHONE = QT_TRANSLATE_NOOP("polls", "Or by phone, not both")
_CODE = QT_TRANSLATE_NOOP("polls", "Code {code}")
_ASKS: dict[str, Marked] = {
    "credence": QT_TRANSLATE_NOOP(
        "polls", "How likely is it that this is true? Mark one box; 0 = surely not, 100 = surely."
    ),
    "agree": QT_TRANSLATE_NOOP("polls", "Do you agree? Mark one box."),
    "choose": QT_TRANSLATE_NOOP("polls", "Which one would you choose? Mark one box."),
    "rank": QT_TRANSLATE_NOOP("polls", "Write the letters in order; the most important first."),
}


class WayIn(NamedTuple):
    """How phones come into a room: the QR code row by row (true is dark), address and code."""

    modules: Sequence[Sequence[bool]]
    url: str
    code: str


def ballot(
    document: Document,
    poll: Poll,
    number: int,
    measurer: TextMeasurer,
    *,
    width: float = 520.0,
    words: Words | None = None,
    mark: str = "",
    numbered: bool = False,
    way_in: WayIn | None = None,
) -> Picture:
    """The ballot of round ``number`` (from 1), ``width`` px wide and as high as it needs to be.

    ``mark``: this ballot's own number. ``numbered``: without one, it asks for that of the first
    ballot. ``way_in``: stands beside the boxes.
    """
    said = words or Words()
    ruler = Ruler(measurer)
    whole = width - 2 * _PAD
    inner = whole - (_ASIDE + _GAP if way_in is not None else 0.0)
    setter = Setter(ruler, document.header.language, _PAD)
    title = clean(poll.title)
    head = said.say(_ROUND, number=number)
    if mark:
        head = said.say(_NUMBERED_ROUND, number=number, mark=mark)
    setter.set(head, "heading" if mark else "foot", "ink" if mark else "soft", _PAD, inner)
    setter.set(title, "strong", "ink", _PAD, inner)
    setter.y += 6
    _ask(setter, document, poll, title, said, inner)
    setter.y += 12
    if way_in is not None:
        setter.y = max(setter.y, _way_in(setter, way_in, _PAD + inner + _GAP, said))
    if mark:
        setter.set(said.say(_KEEP, mark=mark), "foot", "soft", _PAD, whole, even=False)
    else:
        sign = said.say(_NUMBER if numbered else _SIGN)
        setter.set(sign, "foot", "soft", _PAD, whole - 150, even=False)
        setter.shapes.append(Rect(_PAD + whole - 140, setter.y, 140, 1, 0, "ink"))
    height = setter.y + _PAD
    bounds = (0.0, 0.0, width, height)
    item = Item("ballot", "", "sheet", "box", 0.0, 0.0, bounds, tuple(setter.shapes), title)
    return Picture({"ballot": item}, bounds, document.header.language, title)


def _ask(
    setter: Setter, document: Document, poll: Poll, title: str, said: Words, inner: float
) -> None:
    """What is asked, and a box for each answer."""
    texts = [
        (id, clean(document.statements[id].text)) for id in poll.about if id in document.statements
    ]
    if poll.type in ("credence", "agree"):
        for _, words_of in texts:
            if words_of != title:
                setter.set(words_of, "body", "ink", _PAD, inner, even=False)
                setter.y += 6
    setter.set(said.say(_ASKS[poll.type]), "body", "soft", _PAD, inner, even=False)
    setter.y += 8
    match poll.type:
        case "credence":
            pitch = inner / 11
            for at in range(11):
                x = _PAD + at * pitch
                setter.shapes.append(_box(x, setter.y))
                top = setter.y
                setter.y = top + _BOX + 3
                setter.set(str(at * 10), "foot", "ink", x - 1, pitch)
                if at < 10:
                    setter.y = top
        case "agree":
            for answer in AGREEMENT:
                _row(setter, said.say(AGREEING[answer][0]), inner)
        case "choose":
            for place, (_, name) in enumerate(texts):
                _row(setter, f"{LETTERS[place % len(LETTERS)]}  {name}", inner)
        case "rank":
            for place, (_, name) in enumerate(texts):
                letter = LETTERS[place % len(LETTERS)]
                setter.set(f"{letter}  {name}", "body", "ink", _PAD, inner, even=False)
                setter.y += 3
            setter.y += 6
            fitting = max(1, int(inner // 34))
            for place in range(len(texts)):
                row, column = divmod(place, fitting)
                x, y = _PAD + column * 34, setter.y + row * 34
                setter.shapes.append(Rect(x, y, 26, 26, 3, None, "ink"))
            setter.y += 34 * -(-len(texts) // fitting)


def _way_in(setter: Setter, way_in: WayIn, x: float, said: Words) -> float:
    """The QR code and what to type, at the right from the top on; the y of its lower end."""
    kept, setter.y = setter.y, _PAD
    setter.set(said.say(_PHONE), "foot", "ink", x, _ASIDE)
    step = _ASIDE / (len(way_in.modules) + 2 * QUIET)
    top = setter.y - QUIET * step / 2
    setter.shapes.append(modules_path(way_in.modules, x, top, step, "ink"))
    setter.y = top + _ASIDE - QUIET * step / 2
    setter.set(way_in.url.removeprefix("http://").rstrip("/"), "foot", "soft", x, _ASIDE)
    code = f"{way_in.code[:3]} {way_in.code[3:]}"
    setter.set(said.say(_CODE, code=code), "foot", "soft", x, _ASIDE)
    bottom, setter.y = setter.y + 8, kept
    return bottom


def _row(setter: Setter, words: str, inner: float) -> None:
    pitch = leading("body", words)
    setter.shapes.append(_box(_PAD, setter.y + pitch / 2 - _BOX / 2))
    setter.set(words, "body", "ink", _PAD + _BOX + 9, inner - _BOX - 9, even=False)
    setter.y += 5


def _box(x: float, y: float) -> Rect:
    return Rect(x, y, _BOX, _BOX, 2, None, "ink", 1.2)
