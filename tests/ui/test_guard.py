"""No error leaves a Qt method that we override: it is told, and the program goes on."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import argmap.ui

SCRIPT = Path(__file__).with_name("guard_script.py")

CONSTANT = {"role", "supportedDropActions", "mimeTypes"}
"""They return a constant: nothing can go wrong in them."""


def _overrides() -> dict[str, object]:
    """Methods of our Qt classes that have the name of a method Qt may call."""
    found: dict[str, object] = {}
    for module in pkgutil.walk_packages(argmap.ui.__path__, "argmap.ui."):
        loaded = importlib.import_module(module.name)
        for name, kind in inspect.getmembers(loaded, inspect.isclass):
            if kind.__module__ != module.name:
                continue
            above = [each for each in kind.__mro__ if each.__module__.startswith("PySide6")]
            for method, function in vars(kind).items():
                if not inspect.isfunction(function) or method[0] == "_" or method in CONSTANT:
                    continue
                if any(method in vars(each) for each in above):
                    found[f"{kind.__module__}.{name}.{method}"] = function
    return found


def test_every_override_of_a_qt_method_is_guarded() -> None:
    found = _overrides()
    assert "argmap.ui.canvas.canvas.Canvas.mousePressEvent" in found
    open_ones = [name for name, method in found.items() if not hasattr(method, "__wrapped__")]
    assert open_ones == []


def test_the_program_outlives_errors_of_every_sort_in_every_handler(
    tmp_path: Path, maps: Path
) -> None:
    shutil.copy(maps / "joint-patrols.argmap.json", tmp_path)
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    *reached, last = done.stdout.splitlines()
    assert last == "still here"
    sorts = [line for line in reached if line.endswith(":")]
    assert sorts == ["value:", "index:", "division:", "type:", "runtime:"]
    ends = [reached.index(sort) for sort in sorts] + [len(reached)]
    for sort, (start, end) in zip(sorts, pairwise(ends), strict=True):
        names = reached[start + 1 : end]
        log = (tmp_path / "state" / "log" / f"{sort[:-1]}.log").read_text("utf-8")
        silent = [name for name in names if f"in {name}\n" not in log]
        assert silent == [], f"these were reached and did not tell: {sort}"
        assert len(names) > 30
