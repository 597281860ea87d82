"""The room's own process: takes orders on its standard input, and only from who started it."""

from __future__ import annotations

import os
import sys

from argmap.workshop.apart import serve

if __name__ == "__main__":
    told = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever prints does not cross the line
    # our own: at the end Python would close its own, which waits for whoever still reads there
    serve(os.fdopen(os.dup(sys.stdin.fileno()), "rb"), told)
