"""An abstract framework (Dung 1995) as a value: arguments by number, and which attacks which.

Nothing is computed here, and nothing is known of maps or of files.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Label = Literal[0, 1, 2]
"""Of an argument in a labelling: undecided, in, out."""
UNDECIDED: Label = 0
IN: Label = 1
OUT: Label = 2


@dataclass(frozen=True, slots=True)
class Framework:
    """``names`` as their file has them; an attack is (attacker, target), each given once."""

    names: tuple[str, ...]
    attacks: Sequence[tuple[int, int]]

    @classmethod
    def of(cls, names: Iterable[str], attacks: Iterable[tuple[int, int]]) -> Framework:
        """The framework with these attacks; one that is said twice counts once."""
        return cls(tuple(names), tuple(dict.fromkeys(attacks)))

    @property
    def size(self) -> int:
        """How many arguments."""
        return len(self.names)

    def attackers(self) -> list[list[int]]:
        """By argument: who attacks it."""
        found: list[list[int]] = [[] for _ in self.names]
        for attacker, target in self.attacks:
            found[target].append(attacker)
        return found
