"""One abstract framework as a ground program for clingo, and its labellings as models.

The rules are handed over one by one, not as text: most of clingo's time on small frameworks is
reading and grounding. Every solve runs beside this thread and is asked for every 10 ms whether it
is still wanted; clingo lets go of the interpreter meanwhile, and stops within a millisecond.
This module alone imports clingo.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from clingo import Control, Function, Number
from clingo.backend import HeuristicType

from argmap.analysis.reasoning.budget import Budget, Spent

Reading = Literal["admissible", "complete", "stable"]
Wish = Literal["any", "large", "small", "all", "largest", "widest", "cautious"]
"""One model, one with many arguments in, one with few, all, those with most in, those with most
decided, or what holds in all of them."""
Models = Generator[list[int], None, None]
_PATIENCE = 0.01
"""Seconds between two looks at whether the answer is still wanted."""
_OPTIONS: Mapping[Wish, tuple[str, ...]] = MappingProxyType(
    {
        "any": ("1", "--sign-def=pos"),
        "large": ("1", "--heuristic=Domain"),
        "small": ("1", "--heuristic=Domain"),
        "all": ("0",),
        "largest": ("0", "--heuristic=Domain", "--enum-mode=domRec"),
        "widest": ("0", "--heuristic=Domain", "--enum-mode=domRec"),
        "cautious": ("0", "--enum-mode=cautious"),
    }
)


def _unheard(*_: object) -> None:
    """What clingo would say on stderr, such as that everything was settled before it began."""


class Program:
    """Labellings of one reading, by place; ``attackers`` are given by place too.

    No clause may be added under "largest" or "widest": domRec would then miss extensions, as with
    ASPARTIX's recipe for sceptical acceptance (references: reasoning.md, 3.4).
    """

    def __init__(
        self,
        attackers: Sequence[Sequence[int]],
        reading: Reading,
        wish: Wish,
        budget: Budget,
        *,
        ranged: bool = False,
    ) -> None:
        """``ranged``: what is decided (in or out) can be asked for."""
        self._budget = budget
        self._wish = wish
        self._control = Control(["--warn=none", *_OPTIONS[wish]], logger=_unheard)
        size = len(attackers)
        with self._control.backend() as backend:
            # consequences are of atoms that have a name
            named = wish == "cautious"
            self.within = [
                backend.add_atom(Function("in", [Number(place)]) if named else None)
                for place in range(size)
            ]
            self.out = [backend.add_atom() for _ in range(size)]
            rule = backend.add_rule
            for place, sources in enumerate(attackers):
                if not place % 1024:
                    budget.check()
                mine, out = self.within[place], self.out[place]
                for source in sources:
                    rule([out], [self.within[source]])
                if reading == "stable":
                    rule([mine], [-out])
                    continue
                rule([mine], [], choice=True)
                rule([], [mine, out])
                for source in sources:
                    rule([], [mine, -self.out[source]])
                if reading == "complete":
                    rule([], [-mine, *[self.out[source] for source in sources]])
            self.decided = [backend.add_atom() for _ in range(size)] if ranged else []
            for place, atom in enumerate(self.decided):
                rule([atom], [self.within[place]])
                rule([atom], [self.out[place]])
            most = {"widest": self.decided}.get(wish, self.within if "large" in wish else [])
            for atom in most:
                backend.add_heuristic(atom, HeuristicType.True_, 1, 1, [])
            for atom in self.within if wish == "small" else []:
                backend.add_heuristic(atom, HeuristicType.False_, 1, 1, [])

    def one_of(self, places: Sequence[int]) -> None:
        """From now on at least one of these has to be in."""
        assert self._wish not in ("largest", "widest")
        with self._control.backend() as backend:
            backend.add_rule([], [-self.within[place] for place in places])

    def models(
        self, within: Sequence[int] = (), without: Sequence[int] = (), decided: Sequence[int] = ()
    ) -> Models:
        """What is in, model by model, with these in, not in, decided. Raises ``Spent``."""
        yield from self._solve(
            self.within,
            [
                *[self.within[place] for place in within],
                *[-self.within[place] for place in without],
                *[self.decided[place] for place in decided],
            ],
        )

    def ranges(self) -> Models:
        """What is decided, model by model. Raises ``Spent``."""
        yield from self._solve(self.decided, [])

    def model(
        self, within: Sequence[int] = (), without: Sequence[int] = (), decided: Sequence[int] = ()
    ) -> list[int] | None:
        """What is in, in one model; None when there is none. Raises ``Spent``."""
        models = self.models(within, without, decided)
        try:
            return next(models, None)
        finally:
            models.close()

    def last(self) -> list[int] | None:
        """The last model: what cautious reasoning arrives at. Raises ``Spent``."""
        found: list[int] | None = None
        for model in self.models():
            found = model
        return found

    def _solve(self, shown: Sequence[int], assumptions: Sequence[int]) -> Models:
        self._budget.check()
        with self._control.solve(assumptions=assumptions, yield_=True, async_=True) as handle:
            while True:
                handle.resume()
                while not handle.wait(_PATIENCE):
                    if self._budget.spent():
                        handle.cancel()
                        raise Spent
                model = handle.model()
                if model is None:
                    return
                is_true = model.is_true
                yield [place for place, atom in enumerate(shown) if is_true(atom)]
                self._budget.check()
