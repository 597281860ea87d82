"""Process start to the window's first paint, and to the map painted and editable.

Beside the Qt-only window (menus, toolbar, scene) of the peers' startup.py, in turns in one run,
offscreen, and on X where there is a display; wall time, medians.
"""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from table import Row, peers

PATROLS = Path(__file__).resolve().parents[1] / "maps" / "joint-patrols.argmap.json"
ROUNDS = 15


def rows() -> Iterator[Row]:
    """Two rows a platform: first paint, and ready."""
    folder = peers()
    if folder is None:
        raise LookupError("the peers' scripts are not there (ARGMAP_PEERS)")
    source = (folder / "startup.py").read_text("utf-8")
    body = re.search(r"^BODY='''(.*?)'''", source, re.MULTILINE | re.DOTALL)
    if body is None:
        raise LookupError("startup.py has no Qt-only window")
    yield from _rows("offscreen", body[1].replace("{pre}", ""), "")
    if os.environ.get("DISPLAY"):
        yield from _rows("xcb", body[1].replace("{pre}", ""), " on X")


def _rows(platform: str, qt_only: str, where: str) -> Iterator[Row]:
    ours = ["-m", "argmap", str(PATROLS)]
    runs = {"qt": (["-c", qt_only], None), "first": (ours, "first"), "ready": (ours, "ready")}
    times: dict[str, list[float]] = {name: [] for name in runs}
    for turn in range(ROUNDS + 1):
        for name, (arguments, probe) in runs.items():
            spent = _run(platform, arguments, probe)
            if turn:
                times[name].append(spent)
    middle = {name: statistics.median(spent) for name, spent in times.items()}
    peer = "Qt-only window"
    yield Row(f"start to the first paint{where}", middle["first"], middle["qt"], peer, "ms", 1.3)
    yield Row(f"start to the map, editable{where}", middle["ready"], middle["qt"], peer, "ms", 1.8)


def _run(platform: str, arguments: list[str], probe: str | None) -> float:
    environment = {**os.environ, "QT_QPA_PLATFORM": platform}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if probe:
        environment["ARGMAP_STARTUP_PROBE"] = probe
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    # with a timeout it would be looked for every 50 ms only, and that is what would be measured
    alarm = threading.Timer(60, process.kill)
    alarm.start()
    process.wait()
    spent = (time.perf_counter() - start) * 1e3
    alarm.cancel()
    return spent
