"""Many settings of one case at once: a bit of an integer for each.

Column ``i`` of every mask is bit ``i``; ``full`` has all bits set. Python's integers are as wide as
one likes, so that 65,536 settings cost a few thousand operations on integers of 8 kB.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice, repeat
from math import inf

from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.setting import OWN, Setting, as_weight
from argmap.model.records import Value

_Weights = float | dict[float, int] | tuple[float, ...]
"""One weight, the columns of each weight, or a weight for every column."""
_Groups = Iterable[tuple[float, int]]


class Columns:
    """What each of ``width`` settings gives: values, weights, arguments set aside."""

    def __init__(self, case: Case, width: int, base: Setting = OWN) -> None:
        """``width`` columns, all of them ``base``."""
        self.case = case
        self.width = width
        self.full = (1 << width) - 1
        self.given: dict[int, dict[Value, int]] = {}
        """By statement: value → the columns that give it."""
        self.absent: dict[int, int] = {}
        """By argument: the columns that set it aside."""
        self._weights: dict[int, _Weights] = {}
        for number, statement in enumerate(case.statements):
            value = base.values.get(statement.id) or statement.value
            if value is not None:
                self.given[number] = {value: self.full}
        for id, weight in base.weights.items():
            if id in case.number:
                self._weights[case.number[id]] = as_weight(weight)
        for id in base.without:
            if id in case.number:
                self.absent[case.number[id]] = self.full
        self._compared: dict[tuple[int, int, Callable[[float, float], bool]], int] = {}

    @classmethod
    def of(cls, case: Case, settings: Sequence[Setting]) -> Columns:
        """A column for each setting; at least one."""
        columns = cls(case, len(settings), settings[0])
        base = settings[0]
        weighed: set[str] = set()
        for place, setting in enumerate(settings):
            bit = 1 << place
            if setting.values is not base.values:
                for id in {**base.values, **setting.values}:
                    own = case.document.statements.get(id)
                    if own is not None:
                        value = setting.values.get(id) or own.value
                        columns.give(case.number[id], value, bit)
            for id in setting.without ^ base.without:
                if id in case.number:
                    columns.set_aside(case.number[id], bit, absent=id in setting.without)
            weighed.update(setting.weights)
        for id in weighed:
            if id in case.number:
                number = case.number[id]
                own = case.weights[number]
                columns.weigh(
                    number, [as_weight(setting.weights.get(id, own)) for setting in settings]
                )
        return columns

    @classmethod
    def product(cls, case: Case, base: Setting, statements: Sequence[str]) -> Columns:
        """Every assignment of true and false to ``statements``.

        Column ``c`` gives statement ``i`` true where bit ``i`` of ``c`` is 0, else false.
        """
        width = 1 << len(statements)
        columns = cls(case, width, base)
        for place, id in enumerate(statements):
            period = 1 << place
            # blocks of `period` ones, `period` zeros, …: a repunit of base 2^(2·period)
            ones = ((1 << width) - 1) // ((1 << 2 * period) - 1) * ((1 << period) - 1)
            number = case.number[id]
            columns.give(number, "true", ones)
            columns.give(number, "false", columns.full & ~ones)
        return columns

    def give(self, statement: int, value: Value | None, mask: int) -> None:
        """Let the columns of ``mask`` give this value; None: give none."""
        given = self.given.setdefault(statement, {})
        for other in tuple(given):
            given[other] &= ~mask
        if value is not None:
            given[value] = given.get(value, 0) | mask

    def set_aside(self, argument: int, mask: int, *, absent: bool = True) -> None:
        """Leave an argument out in the columns of ``mask``, or take it in again."""
        now = self.absent.get(argument, 0)
        self.absent[argument] = now | mask if absent else now & ~mask

    def weigh(self, number: int, weights: float | Sequence[float]) -> None:
        """Give one weight for all columns, or a weight for each."""
        self._weights[number] = (
            tuple(weights) if isinstance(weights, Sequence) else as_weight(weights)
        )

    def weigh_where(self, number: int, weight: float, mask: int) -> None:
        """Give another weight in the columns of ``mask``; not after a weight for each was given."""
        now = self._weights.get(number, self.case.weights[number])
        if isinstance(now, tuple):
            raise TypeError("a weight was given for each column")
        groups: dict[float, int] = {other: columns & ~mask for other, columns in self._groups(now)}
        weight = as_weight(weight)
        groups[weight] = groups.get(weight, 0) | mask
        self._weights[number] = groups

    def weight(self, number: int, column: int = 0) -> float:
        """The weight in one column."""
        given = self._weights.get(number, self.case.weights[number])
        if isinstance(given, tuple):
            return given[column]
        return next(weight for weight, mask in self._groups(given) if mask >> column & 1)

    def weight_everywhere(self, number: int) -> float | None:
        """The weight, if it is the same in all columns."""
        given = self._weights.get(number, self.case.weights[number])
        return given if isinstance(given, float) else None

    def varies(self, number: int) -> bool:
        """Whether a weight was given for each column."""
        return isinstance(self._weights.get(number), tuple)

    def heaviest(self, parts: Iterable[tuple[int, int]]) -> list[float]:
        """By column, the greatest weight of the numbers there: each with the columns that have it;
        minus infinity where none is."""
        most = [-inf] * self.width
        for number, mask in parts:
            each = self._each(self._weights.get(number, self.case.weights[number]))
            if mask == self.full:
                most = list(map(max, most, each))
            elif mask:
                weights = list(islice(each, self.width))
                for place in places_of(mask):
                    most[place] = max(most[place], weights[place])
        return most

    def setting(self, column: int) -> Setting:
        """What one column gives, as a setting of its own."""
        ids = self.case.ids
        return Setting(
            {
                ids[number]: value
                for number, given in self.given.items()
                for value, mask in given.items()
                if mask >> column & 1
            },
            {ids[number]: self.weight(number, column) for number in self._weights},
            frozenset(ids[number] for number, mask in self.absent.items() if mask >> column & 1),
        )

    def set_masks(self, statement: int) -> tuple[int, int, int]:
        """The columns that set a statement true, false and open."""
        given: Mapping[Value, int] = self.given.get(statement, {})
        return given.get("true", 0), given.get("false", 0), given.get("open", 0)

    def where(self, holds: Callable[[float, float], bool], one: int, other: int) -> int:
        """The columns in which the weights of two numbers are so related."""
        key = (one, other, holds)
        found = self._compared.get(key)
        if found is None:
            mine = self._weights.get(one, self.case.weights[one])
            theirs = self._weights.get(other, self.case.weights[other])
            if isinstance(mine, float) and isinstance(theirs, float):
                found = self.full if holds(mine, theirs) else 0
            elif isinstance(mine, tuple) or isinstance(theirs, tuple):
                found = mask_of(map(holds, self._each(mine), self._each(theirs)))
            else:
                found = self._where_grouped(holds, self._groups(mine), self._groups(theirs))
            self._compared[key] = found
        return found

    def _where_grouped(
        self, holds: Callable[[float, float], bool], mine: _Groups, theirs: _Groups
    ) -> int:
        found = 0
        for weight, columns in mine:
            for against, others in theirs:
                both = columns & others
                if both and holds(weight, against):
                    found |= both
                columns ^= both
                if not columns:  # mostly after the first, which is what all others weigh
                    break
        return found

    def _groups(self, weights: float | dict[float, int]) -> _Groups:
        return weights.items() if isinstance(weights, dict) else ((weights, self.full),)

    def _each(self, weights: _Weights) -> Iterable[float]:
        if isinstance(weights, tuple):
            return weights
        if not isinstance(weights, dict):
            return repeat(weights, self.width)
        each = [0.0] * self.width
        for weight, columns in weights.items():
            for place in places_of(columns):
                each[place] = weight
        return each


_DIGITS = bytes.maketrans(b"\0\1", b"01")


def mask_of(bits: Iterable[bool]) -> int:
    """The mask with these bits, the first one lowest."""
    return int(bytes(bits).translate(_DIGITS)[::-1] or b"0", 2)


def mask_at(places: Iterable[int], width: int) -> int:
    """The mask whose bits at these places are set, of ``width``."""
    filled = bytearray(-(-width // 8))
    for place in places:
        filled[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(filled, "little")


def places_of(mask: int) -> Iterator[int]:
    """The places of the bits that are set, the lowest first."""
    for index, byte in enumerate(mask.to_bytes(-(-mask.bit_length() // 8), "little")):
        while byte:
            low = byte & -byte
            yield index * 8 + low.bit_length() - 1
            byte ^= low
