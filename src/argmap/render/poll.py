"""What a vote came to, as a picture: histogram and quartiles, counts, order, and how votes moved.

One picture for the desk, the projector, SVG and PDF. A mean is never drawn; a round with fewer than
five votes, or one that is still open, tells nothing but that. Sign, word and colour say the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from argmap.analysis import polls
from argmap.analysis.polls import AGREEMENT, Result, Shift, Spread
from argmap.i18n import Marked
from argmap.layout.measure import Ruler, TextMeasurer
from argmap.model.document import Document
from argmap.model.records import Poll, Round
from argmap.render import poll_words
from argmap.render.board_cells import Setter
from argmap.render.marks import scaled
from argmap.render.picture import Item, Picture, Rect, Shape, Token
from argmap.render.poll_marks import Columns, answer_sign, arrow, changed_sign, moved_sign, places
from argmap.render.type import leading
from argmap.render.words import Words, clean

_PAD = 18.0
"""Inside the sheet."""
_BAR, _THIN = 16.0, 6.0
_SIGN = 13.0
_COUNT = 44.0
"""Room for a count after its bar."""
_GAP = 10.0


@dataclass(frozen=True, slots=True)
class _Bar:
    """One answer: its words, how many, how many before."""

    id: str
    label: str
    count: int
    before: int | None
    token: Token
    sign: tuple[Shape, ...] = ()
    lead: str = ""
    """Stands before the label, such as a place."""
    said: str = ""
    """What it says in words, instead of the counts."""
    places: Spread | None = None
    """Of a ranking: the places it was given; they are drawn instead of the count."""


def poll_picture(
    document: Document,
    poll: Poll,
    measurer: TextMeasurer,
    *,
    number: int | None = None,
    width: float = 600.0,
    words: Words | None = None,
    brief: bool = False,
) -> Picture:
    """The result of round ``number`` (from 1), beside the round before it; None: of the last one.

    ``width`` in px; as high as it needs to be. ``brief``: of the round before, only how votes moved
    and the counts beside the new ones.
    """
    maker = _Maker(document, poll, Ruler(measurer), width, words or Words())
    maker.brief = brief
    return maker.picture(len(poll.rounds) if number is None else number)


class _Maker:
    def __init__(
        self, document: Document, poll: Poll, ruler: Ruler, width: float, words: Words
    ) -> None:
        self._document, self._poll, self._ruler = document, poll, ruler
        self._width, self._inner = width, width - 2 * _PAD
        self._words, self._language = words, document.header.language
        self._items: dict[str, Item] = {}
        self._y = _PAD
        self._label = round(self._inner * 0.4)
        self.brief = False

    def picture(self, number: int) -> Picture:
        self._head()
        known = self._poll.rounds
        rounds = known[max(0, number - 2) : number] if 1 <= number <= len(known) else ()
        if not rounds:
            self._note("none", self._words.say(poll_words.NONE))
        elif polls.is_open(rounds[-1]):
            self._note("open", self._words.say(poll_words.OPEN))
        else:
            self._told(rounds)
        height = self._y + _PAD - _GAP
        sheet = Item(
            "sheet",
            "",
            "sheet",
            "group",
            0.0,
            0.0,
            (0.0, 0.0, self._width, height),
            (Rect(0.5, 0.5, self._width - 1, height - 1, 10, "card", "hairline"),),
        )
        bounds = (0.0, 0.0, self._width, height)
        said = "\n".join(f"{each.title}: {each.description}" for each in self._items.values())
        title = clean(self._poll.title)
        return Picture({"sheet": sheet, **self._items}, bounds, self._language, title, said)

    # --- the parts ------------------------------------------------------------------------------

    def _head(self) -> None:
        setter = self._setter()
        title = clean(self._poll.title)
        setter.set(title, "strong", "ink", _PAD, self._inner)
        if self._poll.type in ("credence", "agree"):
            for id in self._poll.about:
                said = clean(self._name(id, whole=True))
                if said != title:
                    setter.set(said, "body", "soft", _PAD, self._inner, even=False)
        self._put("head", setter, title)

    def _told(self, rounds: Sequence[Round]) -> None:
        results = [polls.result(self._poll, each) for each in rounds]
        last = results[-1]
        before = results[0] if len(results) > 1 else None
        gone = polls.reworded(self._document, rounds[-1])
        if gone:
            self._changed(poll_words.CHANGED)
        if before is not None and polls.between(*rounds):
            self._changed(poll_words.BETWEEN)
        if self._poll.type == "credence":
            for at, each in enumerate(results):
                if self.brief and each is not last:
                    continue
                self._votes(rounds[at], each, at if before else None)
                if each.enough:
                    self._histogram(each, at, "accent" if each is last else "neutral")
                    self._untold(each, at)
                else:
                    self._few(each, at)
        else:
            for at, each in enumerate(results):
                self._votes(rounds[at], each, at if before else None)
            if last.enough:
                compared = before if before is not None and before.enough else None
                for bar in self._bars(last, compared):
                    self._bar(bar, max(1, last.told, compared.told if compared else 0))
                for at, each in enumerate(results):
                    self._untold(each, at)
                if self._poll.type == "rank":
                    self._note("legend", self._words.say(poll_words.LEGEND))
            else:
                self._few(last, len(results) - 1)
        if before is not None:
            self._shift(polls.shift(self._poll, *rounds), before, last)

    def _votes(self, of_round: Round, found: Result, at: int | None) -> None:
        setter = self._setter()
        if at is None:
            said = self._words.say(poll_words.VOTES, count=found.votes)
        else:
            name = self._words.say((poll_words.FIRST, poll_words.SECOND)[at])
            said = self._words.say(poll_words.ROUND_VOTES, round=name, count=found.votes)
        hands = sum(of_round.tally.values())
        if hands and found.enough:
            said = f"{said} · {self._words.say(poll_words.HANDS, count=hands)}"
        setter.set(said, "heading", "soft", _PAD, self._inner, even=False)
        self._put(f"votes:{at or 0}", setter, said, gap=2.0)

    def _few(self, found: Result, at: int) -> None:
        words = poll_words.FEW_OF_EACH if found.untold else poll_words.FEW
        self._note(f"few:{at}", self._words.say(words))

    def _untold(self, found: Result, at: int) -> None:
        if found.untold:
            self._note(f"untold:{at}", self._words.say(poll_words.UNTOLD, count=found.untold))

    def _note(self, id: str, said: str) -> None:
        setter = self._setter()
        setter.set(said, "body", "soft", _PAD, self._inner, even=False)
        self._put(id, setter, said)

    def _changed(self, words: Marked) -> None:
        said = self._words.say(words)
        setter = self._setter()
        pitch = leading("heading", said)
        setter.shapes.extend(changed_sign(_PAD, setter.y + pitch / 2 - _SIGN / 2, _SIGN))
        setter.set(said, "heading", "blocked", _PAD + _SIGN + 6, self._inner - _SIGN - 6)
        self._put(f"changed:{'since' if words is poll_words.CHANGED else 'between'}", setter, said)

    def _histogram(self, found: Result, at: int, token: Token) -> None:
        columns = Columns(_PAD, self._inner, token)
        shapes = columns.draw(found.histogram, found.spread, self._ruler)
        said = self._middle(found)
        setter = self._setter(columns.height + 2)
        setter.shapes.extend(shapes)
        setter.set(said, "body", "ink", _PAD, self._inner, even=False)
        counts = ", ".join(
            f"{low}–{low + 9 if low < 90 else 100}: {count}"
            for low, count in zip(range(0, 100, 10), found.histogram, strict=True)
            if count
        )
        self._put(f"chart:{at}", setter, said, counts)

    def _middle(self, found: Result) -> str:
        spread = found.spread
        if spread is None:
            return ""
        return self._words.say(
            poll_words.MIDDLE,
            middle=_short(spread.middle),
            low=_short(spread.low),
            high=_short(spread.high),
        )

    def _bars(self, found: Result, before: Result | None) -> Iterable[_Bar]:
        if self._poll.type == "agree":
            for answer in AGREEMENT:
                words, token = poll_words.AGREEING[answer]
                yield _Bar(
                    answer,
                    self._words.say(words),
                    found.counts[answer],
                    before.counts[answer] if before else None,
                    token,
                    answer_sign(answer, _SIGN, token),
                )
            return
        if self._poll.type == "choose":
            for id in self._poll.about:
                was = before.counts[id] if before else None
                yield _Bar(id, self._name(id), found.counts[id], was, "accent")
            return
        for place, id in enumerate(found.order, 1):
            count, at = found.counts[id], found.places.get(id, Spread(place, place, place))
            was = before.order.index(id) + 1 if before and id in before.order else place
            lead = f"{place}"
            spread = dict(zip(("low", "middle", "high"), map(_short, at), strict=True))
            said = self._words.say(poll_words.PLACE, place=place, count=count, **spread)
            label = self._name(id)
            if was != place:
                label = f"{label} ({self._words.say(poll_words.WAS, place=was)})"
            yield _Bar(id, label, count, None, "accent", lead=lead, said=said, places=at)

    def _bar(self, bar: _Bar, most: int) -> None:
        setter = self._setter(4.0)
        label, left = clean(bar.label), _PAD
        pitch = leading("body", label)
        middle = setter.y + pitch / 2
        if bar.sign:
            setter.shapes.extend(scaled(bar.sign, 1.0, left, middle - _SIGN / 2))
            left += _SIGN + 7
        if bar.lead:
            top = setter.y
            setter.set(bar.lead, "strong", "soft", left, 40)
            left, setter.y = left + 24, top
        setter.set(label, "body", "ink", left, self._label - (left - _PAD), even=False)
        x, room = _PAD + self._label + _GAP, self._inner - self._label - _GAP - _COUNT
        wide = room * bar.count / most
        top = middle - _BAR / 2
        setter.shapes.append(Rect(x, top, room, _BAR, 3, "hover"))
        if bar.places is not None:
            setter.shapes.extend(places(bar.places, len(self._poll.about), (x, top, room, _BAR)))
        elif bar.count:
            setter.shapes.append(Rect(x, top, max(wide, 3.0), _BAR, 3, bar.token))
        if bar.before is not None:
            under = top + _BAR + 2
            setter.shapes.append(
                Rect(x, under, max(room * bar.before / most, 1.0), _THIN, 2, "neutral")
            )
            setter.y = max(setter.y, under + _THIN)
        beside = Setter(self._ruler, self._language, middle - leading("strong", "0") / 2)
        shown = str(bar.count) if bar.places is None else _short(bar.places.middle)
        beside.set(shown, "strong", "ink", x + room + 8, _COUNT)
        if bar.before is not None:
            beside.y -= 3
            beside.set(str(bar.before), "foot", "soft", x + room + 8, _COUNT)
        setter.shapes.extend(beside.shapes)
        setter.y = max(setter.y, beside.y)
        said = bar.said or (
            self._words.say(poll_words.COUNTED, count=bar.count)
            if bar.before is None
            else self._words.say(poll_words.COMPARED, count=bar.count, before=bar.before)
        )
        record = bar.id if bar.id in self._document else ""
        self._put(f"bar:{bar.id}", setter, label, said, record=record, gap=5.0)

    # --- how they moved -------------------------------------------------------------------------

    def _shift(self, moved: Shift, before: Result, after: Result) -> None:
        if not moved.enough:
            self._note("shift", self._words.say(poll_words.NO_PAIRS))
            return
        setter = self._setter(4.0)
        setter.shapes.append(Rect(_PAD, 0.0, self._inner, 1.0, 0, "hairline"))
        setter.y += 4
        said = [self._words.say(poll_words.PAIRS, pairs=moved.pairs)]
        setter.set(said[0], "heading", "soft", _PAD, self._inner)
        setter.y += 4
        up, down = (
            (poll_words.TO_AGREE, poll_words.FROM_AGREE)
            if self._poll.type == "agree"
            else (poll_words.UP, poll_words.DOWN)
        )
        ways = [
            ("up", moved.up, up),
            ("down", moved.down, down),
            ("same", moved.same, poll_words.SAME),
        ]
        if self._poll.type in ("choose", "rank"):
            other = poll_words.OTHER if self._poll.type == "choose" else poll_words.OTHER_FIRST
            ways[:2] = [("other", moved.moved, other)]
        for way, count, words in ways:
            said.append(self._way(setter, way, count, self._words.say(words), moved.pairs))
        if before.spread is not None and after.spread is not None:
            setter.y += 6
            one, other = before.spread.middle, after.spread.middle
            setter.shapes.extend(arrow(_PAD, setter.y + 7, self._inner, one, other))
            setter.y += 16
            told = self._words.say(poll_words.MEDIANS, before=_short(one), after=_short(other))
            change = self._words.say(poll_words.CHANGE, change=f"{moved.middle:+g}")
            said += [told, change]
            setter.set(f"{told} · {change}", "body", "ink", _PAD, self._inner, even=False)
        self._put("shift", setter, said[0], "; ".join(said[1:]))

    def _way(self, setter: Setter, way: str, count: int, words: str, pairs: int) -> str:
        pitch = leading("body", words)
        middle = setter.y + pitch / 2
        token: Token = {"up": "pro", "down": "con", "other": "accent"}.get(way, "neutral")
        setter.shapes.extend(scaled(moved_sign(way, _SIGN, token), 1.0, _PAD, middle - _SIGN / 2))
        top = setter.y
        setter.set(words, "body", "ink", _PAD + _SIGN + 7, self._label - _SIGN - 7, even=False)
        x, room = _PAD + self._label + _GAP, self._inner - self._label - _GAP - _COUNT
        setter.shapes.append(Rect(x, middle - 5, room, 10, 3, "hover"))
        if count:
            setter.shapes.append(Rect(x, middle - 5, max(3.0, room * count / pairs), 10, 3, token))
        bottom, setter.y = setter.y, top
        setter.set(str(count), "body", "ink", x + room + 8, _COUNT)
        setter.y = max(bottom, setter.y) + 2
        return f"{words}: {count}"

    # --- placing --------------------------------------------------------------------------------

    def _setter(self, y: float = 0.0) -> Setter:
        return Setter(self._ruler, self._language, y)

    def _put(
        self,
        id: str,
        setter: Setter,
        title: str,
        said: str = "",
        *,
        record: str = "",
        gap: float = _GAP,
    ) -> None:
        bounds = (0.0, self._y, self._width, setter.y)
        self._items[id] = Item(
            id, record, "sheet", "box", 0.0, self._y, bounds, tuple(setter.shapes), title, said
        )
        self._y += setter.y + gap

    def _name(self, id: str, *, whole: bool = False) -> str:
        found = self._document.statements.get(id)
        if found is None:
            return id
        return (found.text if whole else found.name) or self._words.plain("empty")


def _short(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
