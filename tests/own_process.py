"""Code of the program's in a process of its own, where nothing has been imported yet."""

from __future__ import annotations

import subprocess
import sys


def printed(code: str) -> str:
    """What it prints; what goes wrong in it fails the test that runs it."""
    done = subprocess.run(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, timeout=300, check=True
    )
    return done.stdout
