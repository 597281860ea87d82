"""The layout beside Graphviz's dot (pygraphviz, in process) on the problems of layout_peers.py.

Needs the peers' script and, from the ``bench`` extra, pygraphviz, shapely and numpy.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from table import Row, peers

SIZES = (30, 100, 300, 1000)
FITS = {300: 2.0, 1000: 3.0}
CROSSINGS = {300: 0.8, 1000: 0.4}
PLUGIN = Path(__file__).resolve().parent / "layout_plugin.py"


def rows() -> Iterator[Row]:
    """What the issue asks of the layout, size by size; 10,000 alone, where dot does not finish."""
    folder = peers()
    if folder is None:
        raise LookupError("the peers' scripts are not there (ARGMAP_PEERS)")
    for module in ("pygraphviz", "shapely", "numpy"):
        if importlib.util.find_spec(module) is None:
            raise LookupError(f"{module} is not installed: pip install -e '.[bench]'")
    found = _run(folder, "pygraphviz,ours", ",".join(str(size) for size in SIZES))
    for size in SIZES:
        yield from _of_size(size, found["ours"][str(size)], found["pygraphviz"][str(size)])
    huge = _run(folder, "ours", "10000")["ours"]["10000"]
    yield Row("layout of 10,000, CPU", huge["cpu"] * 1e3, None, "", "ms", 3000)
    yield Row("  boxes that overlap", huge["overlaps"], None, "", "", 0)
    yield Row("  arrows through boxes", huge["thru_r"], None, "", "", 0)


def _of_size(size: int, ours: dict[str, Any], dot: dict[str, Any]) -> Iterator[Row]:
    yield Row(
        f"layout of {size}, CPU",
        ours["cpu"] * 1e3,
        dot["cpu"] * 1e3,
        "dot",
        "ms",
        0.5 if size >= 300 else 1.0,
        aim=size < 300,
    )
    yield Row("  boxes that overlap", ours["overlaps"], None, "", "", 0)
    yield Row("  arrows through boxes", ours["thru_r"], None, "", "", 0)
    yield Row("  width over height", ours["aspect"], None, "0.6 to 2.7", "", 2.7)
    # figures that should be large are turned round: dot's over ours
    fit = 1 / ours["fit"]
    yield Row(
        "  1 / scale that fits a screen",
        fit,
        1 / dot["fit"],
        "dot",
        "",
        1 / FITS.get(size, 1.0),
        aim=True,
    )
    peer = dot["xr"] or None
    goal = CROSSINGS.get(size, 1.0) if peer else 0.0
    yield Row("  drawn crossings", ours["xr"], peer, "dot", "", goal, aim=True)
    if ours.get("moved_gt50") is not None:
        moved, flips = ours["moved_gt50"] * 100, ours["order_flips"] * 100
        must = size == 300
        yield Row(
            "  moved by a small edit",
            moved,
            None,
            f"dot {dot['moved_gt50']:.0%}",
            "%",
            5,
            aim=not must,
        )
        yield Row(
            "  orders it flips",
            flips,
            None,
            f"dot {dot['order_flips']:.1%}",
            "%",
            0.1,
            aim=not must,
        )


def _run(folder: Path, engines: str, sizes: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as temporary:
        out = Path(temporary) / "out.json"
        command = [sys.executable, str(folder / "layout_peers.py"), "--sizes", sizes]
        command += ["--engines", engines, "--plugin", f"ours={PLUGIN}:layout", "--out", str(out)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=1800)
        return json.loads(out.read_text("utf-8"))
