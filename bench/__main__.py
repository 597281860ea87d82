"""``python bench [NAME…]``: every figure beside its peer or floor, in one run.

Names: files, edit, pictures, canvas, present, room, start, layout, reasoning, engines. Without any,
all of them. The peers' scripts are looked for where ARGMAP_PEERS says (default ../shared/bench);
what needs one that is not there is passed over with a word.
"""

from __future__ import annotations

import importlib
import sys

from table import HEAD

SUITES = (
    "files",
    "edit",
    "pictures",
    "canvas",
    "present",
    "room",
    "start",
    "layout",
    "reasoning",
    "engines",
)


def main(names: list[str]) -> int:
    """Run the suites and print their rows; 1 when a goal that is a must is missed."""
    missed = 0
    print(HEAD)
    for name in names or SUITES:
        if name not in SUITES:
            print(f"no such suite: {name}; there are {', '.join(SUITES)}", file=sys.stderr)
            return 2
        try:
            for row in importlib.import_module(name).rows():
                print(row.line(), flush=True)
                missed += row.measure > row.goal and not row.aim
        except LookupError as absent:
            print(f"{name}: passed over: {absent.args[0]}", flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
