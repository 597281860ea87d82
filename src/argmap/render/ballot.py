"""A ballot to print, mark with a pen and type in again: the same letters as the import reads.

One ballot, as a picture on plain ground; how many stand on a page is the printer's business.
"""

from __future__ import annotations

from argmap.analysis.polls import AGREEMENT, LETTERS
from argmap.i18n import QT_TRANSLATE_NOOP, Marked
from argmap.layout.measure import Ruler, TextMeasurer
from argmap.model.document import Document
from argmap.model.records import Poll
from argmap.render.board_cells import Setter
from argmap.render.picture import Item, Picture, Rect
from argmap.render.poll_words import AGREEING
from argmap.render.type import leading
from argmap.render.words import Words, clean

_PAD = 20.0
_BOX = 14.0
_ROUND = QT_TRANSLATE_NOOP("polls", "Round {number}")
_SIGN = QT_TRANSLATE_NOOP("polls", "A word of your own, the same both times (if you like):")
_ASKS: dict[str, Marked] = {
    "credence": QT_TRANSLATE_NOOP(
        "polls", "How likely is it that this is true? Mark one box; 0 = surely not, 100 = surely."
    ),
    "agree": QT_TRANSLATE_NOOP("polls", "Do you agree? Mark one box."),
    "choose": QT_TRANSLATE_NOOP("polls", "Which one would you choose? Mark one box."),
    "rank": QT_TRANSLATE_NOOP("polls", "Write the letters in order; the most important first."),
}


def ballot(
    document: Document,
    poll: Poll,
    number: int,
    measurer: TextMeasurer,
    *,
    width: float = 520.0,
    words: Words | None = None,
) -> Picture:
    """The ballot of round ``number`` (from 1), ``width`` px wide and as high as it needs to be."""
    said = words or Words()
    ruler, inner = Ruler(measurer), width - 2 * _PAD
    setter = Setter(ruler, document.header.language, _PAD)
    title = clean(poll.title)
    setter.set(said.say(_ROUND, number=number), "foot", "soft", _PAD, inner)
    setter.set(title, "strong", "ink", _PAD, inner)
    setter.y += 6
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
    setter.y += 12
    setter.set(said.say(_SIGN), "foot", "soft", _PAD, inner - 150, even=False)
    setter.shapes.append(Rect(_PAD + inner - 140, setter.y, 140, 1, 0, "ink"))
    height = setter.y + _PAD
    bounds = (0.0, 0.0, width, height)
    item = Item("ballot", "", "sheet", "box", 0.0, 0.0, bounds, tuple(setter.shapes), title)
    return Picture({"ballot": item}, bounds, document.header.language, title)


def _row(setter: Setter, words: str, inner: float) -> None:
    pitch = leading("body", words)
    setter.shapes.append(_box(_PAD, setter.y + pitch / 2 - _BOX / 2))
    setter.set(words, "body", "ink", _PAD + _BOX + 9, inner - _BOX - 9, even=False)
    setter.y += 5


def _box(x: float, y: float) -> Rect:
    return Rect(x, y, _BOX, _BOX, 2, None, "ink", 1.2)
