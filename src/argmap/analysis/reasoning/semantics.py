"""The one table of semantics: by which name each is asked for, and where it is computed.

A map's header may name one; balance is the default. The others load when first asked for.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple, Protocol, cast

from argmap.analysis.reasoning import balance
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.setting import OWN, Setting
from argmap.analysis.reasoning.verdict import Evaluation

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
