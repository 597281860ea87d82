"""From each version of the file to the next: numbered, pure, kept for ever.

A migration takes the plain data of a file of its version and returns that of the next; it keeps
whatever it does not know. To make version n + 1: append a migration with ``since=n`` and keep one
file of version n in tests/data/versions.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

Tree = dict[str, Any]


class Migration(NamedTuple):
    """One step: the version it reads, what changed in a sentence, and the function."""

    since: int
    about: str
    migrate: Callable[[Tree], Tree]


MIGRATIONS: tuple[Migration, ...] = ()


def newest(chain: Sequence[Migration]) -> int:
    """The version at the end of the chain. Raises ``ValueError`` when a link is missing."""
    numbers = [migration.since for migration in chain]
    if numbers != list(range(1, len(chain) + 1)):
        raise ValueError(f"the migrations should be numbered from 1 without a gap, not {numbers}")
    return len(chain) + 1


CURRENT = newest(MIGRATIONS)
"""The version that is written; computed, so that a broken chain stops the program at its start."""


def migrate(tree: Tree, version: int, chain: Sequence[Migration] = MIGRATIONS) -> Tree:
    """The data of ``version`` as that of the newest; each step sees the one before's result."""
    for migration in chain[version - 1 :]:
        tree = {**migration.migrate(tree), "version": migration.since + 1}
    return tree
