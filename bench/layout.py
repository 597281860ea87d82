"""The layout beside Graphviz's dot (pygraphviz, in process) and elkjs, on layout_peers.py's maps.

Needs the peers' script and, from the ``bench`` extra, pygraphviz, shapely and numpy. elkjs is taken
from ``elkjs`` in the folder of this Python's environment, with node; without, it is passed over.
"""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
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
ELK_SCRIPT = Path(__file__).resolve().parent / "elkjs.mjs"
ELKJS = Path(sys.prefix) / "elkjs" / "node_modules" / "elkjs"


def rows() -> Iterator[Row]:
    """What the issue asks of the layout, size by size; 10,000 alone, where dot does not finish."""
    folder = peers()
    if folder is None:
        raise LookupError("the peers' scripts are not there (ARGMAP_PEERS)")
    for module in ("pygraphviz", "shapely", "numpy"):
        if importlib.util.find_spec(module) is None:
            raise LookupError(f"{module} is not installed: pip install -e '.[bench]'")
    elk = ELKJS.is_dir() and shutil.which("node") is not None
    if not elk:
        how = f"npm install --prefix {ELKJS.parents[1]} elkjs"
        print(f"layout: elkjs is passed over: it takes node, and {how}", file=sys.stderr)
    engines = "pygraphviz,elkjs,ours" if elk else "pygraphviz,ours"
    found = _run(folder, engines, ",".join(str(size) for size in SIZES))
    for size in SIZES:
        ours = found["ours"][str(size)]
        yield from _of_size(size, ours, found["pygraphviz"][str(size)])
        if elk:
            yield from _beside_elk(ours, found["elkjs"].get(str(size), {}))
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


def _beside_elk(ours: dict[str, Any], elk: dict[str, Any]) -> Iterator[Row]:
    """The figures that count, beside elkjs's; none where it did not finish."""
    if "cpu" not in elk:
        return
    yield Row("  CPU", ours["cpu"] * 1e3, elk["cpu"] * 1e3, "elkjs", "ms", 1.0, aim=True)
    yield Row(
        "  1 / scale that fits a screen",
        1 / ours["fit"],
        1 / elk["fit"],
        "elkjs",
        "",
        1.0,
        aim=True,
    )
    yield Row("  drawn crossings", ours["xr"], elk["xr"] or None, "elkjs", "", 1.0, aim=True)


def _run(folder: Path, engines: str, sizes: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as temporary:
        out = Path(temporary) / "out.json"
        script = shutil.copy(folder / "layout_peers.py", temporary)
        (Path(temporary) / "js").mkdir()
        shutil.copy(ELK_SCRIPT, Path(temporary) / "js" / "jsbench.mjs")  # where it looks for it
        command = [sys.executable, script, "--sizes", sizes]
        command += ["--engines", engines, "--plugin", f"ours={PLUGIN}:layout", "--out", str(out)]
        environment = {**os.environ, "ELKJS": str(ELKJS)}
        quiet = subprocess.DEVNULL
        subprocess.run(command, check=True, stdout=quiet, timeout=1800, env=environment)
        return json.loads(out.read_text("utf-8"))
