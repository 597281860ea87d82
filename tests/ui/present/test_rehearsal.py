"""A whole workshop in one piece, from the first step on two screens to the brief in a file."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
SCREENS = (("beamer", 1280, 1280, 720), ("laptop", 0, 1280, 800))
"""Name, left edge and size; Qt takes the last one as the first."""


def test_a_workshop_with_two_screens_ends_in_a_brief_of_what_was_decided(tmp_path, maps):
    screens = [
        {"name": name, "x": x, "y": 0, "width": wide, "height": tall, "logicalDpi": 96, "dpr": 1}
        for name, x, wide, tall in SCREENS
    ]
    (tmp_path / "screens.json").write_text(json.dumps({"screens": screens}))
    copy = tmp_path / "joint-patrols.argmap.json"
    shutil.copy(maps / copy.name, copy)
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screens.json'}",
        "PYTHONPATH": os.pathsep.join([str(HERE.parents[1]), *sys.path]),
    }
    found = subprocess.run(
        [sys.executable, str(HERE / "rehearsal.py"), str(tmp_path), str(copy)],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr
    brief = (tmp_path / "brief.md").read_text("utf-8")
    decision = brief.index("**Should South Korea take an active part in joint patrols")
    assert "Join holds in one of four scenarios" in brief[decision:]
    shift = "Of 6 who voted both times: 6 went up, 0 went down, 0 stayed; the median change is +30."
    assert shift in brief
    assert "| Median | 45 | 75 |" in brief
    lot = brief[brief.index("## Parking lot") :]
    for words, step in (
        ("Remark 2: who pays?", "Proponents: it lifts Seoul’s standing"),
        ("Remark 5: who pays?", "It turns on Washington"),
        ("Remark 7: who pays?", "Wanted, but out of reach"),
    ):
        assert f"- {words} (" in lot
        assert f"at “{step}” · became “{words}”" in lot
        assert brief.count(words) >= 3, "it stands among the reasons, too"
