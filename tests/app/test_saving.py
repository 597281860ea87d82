"""Replacing a file: each system call fails in each way; the old file stays, or the new is whole."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from argmap.app.saving import NotSaved, replace_file
from argmap.app.session import Session
from argmap.app.state import State
from argmap.formats.native import read, write
from argmap.i18n import text
from argmap.model.document import Document
from argmap.model.records import Statement

ERRORS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EIO: "the disk reports an error",
    errno.EROFS: "the disk can only be read",
    errno.EACCES: "you have no permission to write there",
    errno.EFBIG: "the file is too large for this disk",
    errno.ENAMETOOLONG: "its name is too long",
}
CALLS = ("open", "write", "fchmod", "fsync", "close", "replace")


def failing(monkeypatch: pytest.MonkeyPatch, call: str, number: int, error: int) -> list[int]:
    """Let the ``number``-th use of a call fail; returns the count of uses."""
    uses = [0]
    owner: Any = Path if call == "replace" else os
    real: Callable[..., Any] = getattr(owner, call)

    def fail(*args: Any, **kwargs: Any) -> Any:
        uses[0] += 1
        if uses[0] == number:
            if call == "close":
                real(*args, **kwargs)
            raise OSError(error, os.strerror(error))
        return real(*args, **kwargs)

    monkeypatch.setattr(owner, call, fail)
    return uses


@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize("call", CALLS)
def test_a_failing_call_leaves_the_old_file_and_no_litter(
    call: str, error: int, tmp_path: Path
) -> None:
    file = tmp_path / "map.argmap"
    file.write_bytes(b"old")
    number = 0
    while True:
        number += 1
        with pytest.MonkeyPatch.context() as patch:
            uses = failing(patch, call, number, error)
            try:
                written = replace_file(file, b"new " * 100_000)
            except NotSaved as failure:
                outcome: Any = failure
            else:
                outcome = written
        if uses[0] < number:
            assert number > 1, "the fault never fired"
            break
        if isinstance(outcome, NotSaved):
            assert str(outcome) == f"“map.argmap” could not be saved: {ERRORS[error]}."
            assert outcome.elsewhere
            assert file.read_bytes() == b"old"
        else:  # only the flushing of the folder may fail and leave the new file
            assert not outcome.durable
            assert file.read_bytes() == b"new " * 100_000
            file.write_bytes(b"old")
        assert [each.name for each in tmp_path.iterdir()] == ["map.argmap"]


def test_writes_that_take_only_a_part_are_carried_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda file, data: real(file, bytes(data[:7])))
    replace_file(tmp_path / "x", b"0123456789" * 10)
    assert (tmp_path / "x").read_bytes() == b"0123456789" * 10


@pytest.mark.parametrize("call", ["open", "write", "fsync", "replace"])
def test_after_a_failure_the_session_is_as_dirty_as_before_and_can_save_later(
    call: str, tmp_path: Path
) -> None:
    file = tmp_path / "map.argmap"
    file.write_bytes(write(Document()))
    session = Session.open(file, State(tmp_path / "state"))

    def command(draft: Any) -> None:
        draft.add(Statement(id="a", kind="claim", text="x"))

    session.editor.run(command, text("Add"))
    session.tick()
    fired = False
    with pytest.MonkeyPatch.context() as patch:
        real = getattr(Path if call == "replace" else os, call)

        def fail(*args: Any, **kwargs: Any) -> Any:
            nonlocal fired
            if str(args[0]).startswith(str(tmp_path / "state")) or session_journal(args):
                return real(*args, **kwargs)
            fired = True
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        patch.setattr(Path if call == "replace" else os, call, fail)
        with pytest.raises(NotSaved):
            session.save()
    assert fired
    assert session.dirty
    assert read(file.read_bytes(), "x")[0] == Document()
    session.save()
    assert not session.dirty
    assert "a" in read(file.read_bytes(), "x")[0]


def session_journal(args: tuple[Any, ...]) -> bool:
    """Whether a call's descriptor is a file in the state folder."""
    if not isinstance(args[0], int):
        return False
    return "/state/" in str(Path(f"/proc/self/fd/{args[0]}").readlink())


def test_what_is_no_file_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(NotSaved, match="a folder of that name"):
        replace_file(tmp_path / "folder", b"x")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotSaved, match="not an ordinary file"):
        replace_file(tmp_path / "pipe", b"x")
    with pytest.raises(NotSaved) as failure:
        replace_file(tmp_path / "gone" / "x", b"x")
    assert str(failure.value) == (
        f"“x” could not be saved: there is no folder “{tmp_path / 'gone'}”."
    )


def test_a_write_protected_file_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "x"
    file.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_, **__: False)  # the tests may run as root
    with pytest.raises(NotSaved, match="no permission") as failure:
        replace_file(file, b"new")
    assert failure.value.elsewhere
    assert file.read_bytes() == b"old"


def test_temporary_files_of_a_crash_long_ago_are_swept_up(tmp_path: Path) -> None:
    old, new = tmp_path / ".argmap-1.tmp", tmp_path / ".argmap-2.tmp"
    old.touch()
    new.touch()
    os.utime(old, (1_700_000_000, 1_700_000_000))
    replace_file(tmp_path / "x", b"new")
    assert sorted(each.name for each in tmp_path.iterdir()) == [".argmap-2.tmp", "x"]
