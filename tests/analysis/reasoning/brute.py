"""Extensions straight from the definitions, by trying every set: the judge of the solver."""

from __future__ import annotations

from hypothesis import strategies as st

from argmap.analysis.reasoning.framework import Framework

Sets = set[frozenset[int]]


@st.composite
def frameworks(draw: st.DrawFn, most: int = 7) -> Framework:
    """Small ones, with self-attacks, attacks said twice, and arguments that nothing touches."""
    size = draw(st.integers(0, most))
    if not size:
        return Framework.of((), ())
    number = st.integers(0, size - 1)
    attacks = draw(st.lists(st.tuples(number, number), max_size=2 * size))
    return Framework.of(map(str, range(size)), attacks)


class Brute:
    """All extensions of a framework of few arguments."""

    def __init__(self, framework: Framework) -> None:
        self.size = framework.size
        self.attackers = [set(each) for each in framework.attackers()]
        whole = range(1 << self.size)
        sets = [frozenset(n for n in range(self.size) if bits >> n & 1) for bits in whole]
        self.admissible = {
            each
            for each in sets
            if all(not self.attackers[n] & each for n in each)
            and all(self.defends(each, n) for n in each)
        }
        self.complete = {
            each
            for each in self.admissible
            if all(n in each for n in range(self.size) if self.defends(each, n))
        }
        ranges = {each: each | self.beaten(each) for each in self.complete}
        self.preferred = {
            each for each in self.complete if not any(each < o for o in self.complete)
        }
        self.stable = {each for each, decided in ranges.items() if len(decided) == self.size}
        self.semi_stable = {
            each for each in ranges if not any(ranges[each] < ranges[o] for o in ranges)
        }
        self.grounded = {min(self.complete, key=len)}
        agreed = frozenset.intersection(*self.preferred)
        inside = [each for each in self.admissible if each <= agreed]
        self.ideal = {max(inside, key=len)}

    def defends(self, those: frozenset[int], number: int) -> bool:
        return all(self.attackers[source] & those for source in self.attackers[number])

    def beaten(self, those: frozenset[int]) -> frozenset[int]:
        return frozenset(n for n in range(self.size) if self.attackers[n] & those)

    def of(self, semantics: str) -> Sets:
        return getattr(self, semantics.replace("-", "_"))
