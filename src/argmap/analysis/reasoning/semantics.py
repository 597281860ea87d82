"""The one table of semantics: by which name each is asked for, and where it is computed.

A map's header may name one; balance is the default. The others load when first asked for.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import NamedTuple, Protocol, cast

from argmap.analysis.reasoning import balance
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.columns import Columns, mask_of
from argmap.analysis.reasoning.setting import OWN, Setting
from argmap.analysis.reasoning.verdict import Evaluation, Verdict

DEFAULT = balance.NAME


class _Row(NamedTuple):
    module: str
    kind: str


_ELSEWHERE: Mapping[str, _Row] = MappingProxyType(
    {
        "strength": _Row("strength", "df-quad"),
        "strength:df-quad": _Row("strength", "df-quad"),
        "strength:quadratic-energy": _Row("strength", "quadratic-energy"),
        "strength:euler": _Row("strength", "euler"),
        "grounded": _Row("dung", "grounded"),
        "complete": _Row("dung", "complete"),
        "preferred": _Row("dung", "preferred"),
        "stable": _Row("dung", "stable"),
        "semi-stable": _Row("dung", "semi-stable"),
        "ideal": _Row("dung", "ideal"),
    }
)
NAMES: tuple[str, ...] = (DEFAULT, *_ELSEWHERE)
"""As ``argmap evaluate --semantics`` takes them, the default first."""


class _Module(Protocol):
    def evaluate(self, case: Case, setting: Setting, kind: str) -> Evaluation: ...


class Outcomes(Protocol):
    """The verdicts of many settings; a mask has a bit for each."""

    def mask(self, number: int, verdict: Verdict) -> int:
        """The columns in which a statement or argument has this verdict."""
        ...

    def verdict(self, number: int, column: int) -> Verdict:
        """The verdict on a statement, or an argument's standing, in one column."""
        ...


def known(name: str) -> bool:
    """Whether a semantics has this name; the empty one stands for the default."""
    return not name or name in NAMES


def name_for(case: Case, name: str = "") -> str:
    """The name asked for, else the one the map's header gives, else the default.

    A header may name what this version does not know: then the default counts; the checks tell.
    """
    wanted = name or case.document.header.semantics
    return wanted if wanted and (name or known(wanted)) else DEFAULT


def evaluate(case: Case, setting: Setting = OWN, name: str = "") -> Evaluation:
    """What a semantics says of a map under one setting.

    Raises ``ValueError`` when no semantics has this name.
    """
    wanted = name_for(case, name)
    if wanted == DEFAULT:
        return balance.evaluate(case, setting)
    row = _ELSEWHERE.get(wanted)
    if row is None:
        raise ValueError(f"no semantics is called {wanted!r}; there are {', '.join(NAMES)}")
    module = importlib.import_module(f"argmap.analysis.reasoning.{row.module}")
    return cast("_Module", module).evaluate(case, setting, row.kind)


def evaluate_columns(
    case: Case,
    columns: Columns,
    name: str = "",
    only: Collection[int] | None = None,
    pause: Callable[[], object] | None = None,
) -> Outcomes:
    """What a semantics says of a map under many settings: all at once, but for extensions.

    ``only``: the numbers whose verdicts will be asked for and all that bears on them. ``pause`` is
    called now and then by what takes longer than a moment.
    """
    wanted = name_for(case, name)
    if wanted == DEFAULT:
        return balance.Outcomes(case, columns, only=only, pause=pause)
    if is_strength(wanted):
        swept = importlib.import_module("argmap.analysis.reasoning.swept")
        return cast("Outcomes", swept.Swept(case, columns, _ELSEWHERE[wanted].kind))
    return _OneByOne(case, columns, wanted)


def is_strength(name: str) -> bool:
    """Whether a semantics of this name gives degrees."""
    return name in _ELSEWHERE and _ELSEWHERE[name].module == "strength"


def weighs(case: Case, name: str = "") -> bool:
    """Whether weights matter to it at all; extensions know none."""
    return is_balance(case, name) or is_strength(name_for(case, name))


def is_balance(case: Case, name: str = "") -> bool:
    """Whether it is the default that is asked for, of which more is known than verdicts."""
    return name_for(case, name) == DEFAULT


def at_once(case: Case, name: str = "") -> int:
    """How many settings to evaluate before asking whether to go on."""
    if is_balance(case, name):
        return 4096
    return 256 if is_strength(name_for(case, name)) else 8


class _OneByOne:
    def __init__(self, case: Case, columns: Columns, name: str) -> None:
        self._case = case
        self._all = [evaluate(case, columns.setting(each), name) for each in range(columns.width)]

    def mask(self, number: int, verdict: Verdict) -> int:
        return mask_of(self.verdict(number, each) == verdict for each in range(len(self._all)))

    def verdict(self, number: int, column: int) -> Verdict:
        evaluation, id = self._all[column], self._case.ids[number]
        return evaluation.verdicts.get(id) or evaluation.standings.get(id, "open")
