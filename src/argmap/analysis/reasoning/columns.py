"""Many settings of one case at once: a bit of an integer for each.

Column ``i`` of every mask is bit ``i``; ``full`` has all bits set. Python's integers are as wide as
one likes, so that 65,536 settings cost a few thousand operations on integers of 8 kB.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.setting import OWN, Setting
from argmap.model.records import Value


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
        self._weights: dict[int, float | Sequence[float]] = {}
        for number, statement in enumerate(case.statements):
            value = base.values.get(statement.id) or statement.value
            if value is not None:
                self.given[number] = {value: self.full}
        for id, weight in base.weights.items():
            if id in case.number:
                self._weights[case.number[id]] = float(weight)
        for id in base.without:
            if id in case.number:
                self.absent[case.number[id]] = self.full
        self._compared: dict[tuple[int, int, str], int] = {}

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
                    if id in case.number:
                        own = case.document.statements.get(id)
                        value = setting.values.get(id) or (own.value if own else None)
                        columns.give(case.number[id], value, bit)
            for id in setting.without ^ base.without:
                if id in case.number:
                    columns.set_aside(case.number[id], bit, absent=id in setting.without)
            weighed.update(setting.weights)
        for id in weighed:
            if id in case.number:
                number = case.number[id]
                columns.weigh(
                    number, [setting.weights.get(id, case.weights[number]) for setting in settings]
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
        self._weights[number] = weights

    def weight(self, number: int, column: int = 0) -> float:
        """The weight in one column."""
        given = self._weights.get(number, self.case.weights[number])
        return given if isinstance(given, float | int) else given[column]

    def set_masks(self, statement: int) -> tuple[int, int, int]:
        """The columns that set a statement true, false and open."""
        given: Mapping[Value, int] = self.given.get(statement, {})
        return given.get("true", 0), given.get("false", 0), given.get("open", 0)

    def where(self, name: str, holds: Callable[[float, float], bool], one: int, other: int) -> int:
        """The columns in which the weights of two numbers are so related; ``name`` says how."""
        key = (one, other, name)
        found = self._compared.get(key)
        if found is None:
            mine = self._weights.get(one, self.case.weights[one])
            theirs = self._weights.get(other, self.case.weights[other])
            if isinstance(mine, float | int) and isinstance(theirs, float | int):
                found = self.full if holds(mine, theirs) else 0
            else:
                found = mask_of(
                    holds(self.weight(one, place), self.weight(other, place))
                    for place in range(self.width)
                )
            self._compared[key] = found
        return found


def mask_of(bits: Iterable[bool]) -> int:
    """The mask with these bits, the first one lowest."""
    digits = "".join("1" if bit else "0" for bit in bits)
    return int(digits[::-1] or "0", 2)


def bits_of(mask: int, width: int) -> list[bool]:
    """The bits of a mask, the lowest first."""
    digits = f"{mask:0{width}b}"
    return [digit == "1" for digit in reversed(digits)]
