"""Edits and saves a map until it is killed; run by test_kill.py, never imported by a test.

    kill_script.py edit FILE STATE            one process, says "ready", then each edit it has made
    kill_script.py fork FILE STATE N SEED     N forked children, killed at random moments
    kill_script.py calls FILE STATE           children killed before and after each system call

The last two print a line of JSON a child: how many edits it had made for sure, and what is left.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from argmap.app.recovery import recover, recoverable
from argmap.app.session import Session
from argmap.app.state import State
from argmap.edit.transaction import Transaction
from argmap.formats.native import read, write
from argmap.i18n import text
from argmap.model.document import Document
from argmap.model.records import Statement

START = 20
SAVE_EVERY = 3
CALLS = ("open", "write", "fsync", "close", "unlink", "fchmod")


def first_map(file: Path) -> None:
    words = "합동 순찰 — joint patrols 共同巡視 " * 5
    records = [Statement(id=f"start-{n}", kind="claim", text=words) for n in range(START)]
    file.write_bytes(write(Document.of(records)))


def edit_for_ever(session: Session, say: Callable[[bytes], Any], most: int = 10**9) -> None:
    """Add statements 0, 1, 2, …; every third edit is saved; each is said once it is made."""
    for number in range(most):

        def command(draft: Transaction, number: int = number) -> None:
            draft.add(Statement(id=f"new-{number}", kind="claim", text="x" * 200))

        session.editor.run(command, text("Add"))
        say(b"%d\n" % number)
        if number % SAVE_EVERY == SAVE_EVERY - 1:
            session.save()
            say(b"saved %d\n" % number)


def what_is_left(file: Path, state: State) -> dict[str, Any]:
    """What the file and the recovered map hold; afterwards nothing is left to recover."""
    document, problems = read(file.read_bytes(), str(file))
    result: dict[str, Any] = {
        "problems": [str(problem) for problem in problems],
        "in_file": len(document.statements) - START,
        "recovered": len(document.statements) - START,
        "offers": 0,
    }
    for entry in recoverable(state):
        result["offers"] += 1
        session = recover(entry, state)
        result["recovered"] = len(session.editor.document.statements) - START
        result["own_file"] = session.path == file
        session.close()
    ids = list(document.statements)[START:]
    result["in_order"] = ids == [f"new-{number}" for number in range(len(ids))]
    result["journals"] = len(list(state.journals.iterdir()))
    return result


def one_child(
    file: Path,
    state: State,
    child: Callable[[Callable[[bytes], Any]], None],
    after: tuple[int, float] | None,
) -> dict[str, Any]:
    """``after``: it is killed when it has said so many lines, and so many seconds have passed."""
    first_map(file)
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        real = os.write
        try:
            child(lambda data: real(writing, data))
        finally:
            os._exit(0)
    os.close(writing)
    said = b""
    if after is not None:
        lines, seconds = after
        while said.count(b"\n") < lines and (piece := os.read(reading, 65536)):
            said += piece
        time.sleep(seconds)
        os.kill(pid, signal.SIGKILL)
    while piece := os.read(reading, 65536):
        said += piece
    os.close(reading)
    _, status = os.waitpid(pid, 0)
    lines = said.decode().split("\n")[:-1]
    edits = [int(line) for line in lines if line.isdigit()]
    saves = [int(line.split()[1]) for line in lines if line.startswith("saved")]
    return {
        "killed": os.WIFSIGNALED(status),
        "made": edits[-1] + 1 if edits else 0,
        "saved": saves[-1] + 1 if saves else 0,
        **what_is_left(file, state),
    }


def tell(result: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(result) + "\n")
    sys.stdout.flush()  # or the next child would inherit it


def forks(file: Path, state: State, count: int, seed: int) -> None:
    chance = random.Random(seed)

    def child(say: Callable[[bytes], Any]) -> None:
        edit_for_ever(Session.open(file, state), say)

    for _ in range(count):
        after = chance.choice((0, 1, 2, 3, 5, 8)), chance.uniform(0.0, 0.02)
        tell(one_child(file, state, child, after))


def calls(file: Path, state: State) -> None:
    number = 0
    while True:
        number += 1
        for late in (False, True):

            def child(say: Callable[[bytes], Any], number: int = number, late: bool = late) -> None:
                session = Session.open(file, state)
                kill_at(number, late)
                edit_for_ever(session, say, 4)

            result = one_child(file, state, child, None)
            if not result["killed"]:
                return  # all calls of four edits and a save have been through
            tell({**result, "call": number, "late": late})


def kill_at(number: int, late: bool) -> None:
    """Kill this process before (after) its ``number``-th system call that touches a file."""
    seen = [0]

    def wrap(owner: Any, name: str) -> None:
        real = getattr(owner, name)

        def wrapped(*args: Any, **kwargs: Any) -> Any:
            seen[0] += 1
            fatal = seen[0] == number
            if fatal and name == "write" and not late:
                real(args[0], bytes(args[1])[: len(args[1]) // 2])  # torn in the middle
            if fatal and not late:
                os.kill(os.getpid(), signal.SIGKILL)
            result = real(*args, **kwargs)
            if fatal:
                os.kill(os.getpid(), signal.SIGKILL)
            return result

        setattr(owner, name, wrapped)

    for name in CALLS:
        wrap(os, name)
    for name in ("replace", "unlink", "write_bytes"):
        wrap(Path, name)


def main() -> None:
    mode, file, state = sys.argv[1], Path(sys.argv[2]), State(Path(sys.argv[3]))
    if mode == "edit":
        session = Session.open(file, state)
        os.write(1, b"ready\n")
        edit_for_ever(session, lambda data: os.write(1, data))
    elif mode == "fork":
        forks(file, state, int(sys.argv[4]), int(sys.argv[5]))
    else:
        calls(file, state)


if __name__ == "__main__":
    main()
