"""What is no readable file is told in one sentence, before anything of it is read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import argmap
from argmap.formats.errors import ReadError
from argmap.formats.files import LARGEST
from argmap.formats.native import read, write
from argmap.model.document import Document


def failure(path: Path | str) -> str:
    with pytest.raises(ReadError) as error:
        argmap.load(path)
    assert "\n" not in str(error.value)
    return str(error.value).replace(str(path), "FILE")


def test_what_is_no_readable_file_is_told_by_name(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert failure(tmp_path) == "FILE: this is a folder, not a file"
    assert failure(tmp_path / "none.argmap") == "FILE: there is no such file"
    assert "there is no folder" in failure(tmp_path / "none" / "x.argmap")
    assert "is a file, not a folder" in failure(tmp_path / "file" / "x.argmap")
    assert failure("\0") == "FILE: this cannot be the name of a file"
    assert failure("/dev/null") == "FILE: this is not an ordinary file"


def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert failure(tmp_path / "pipe") == "FILE: this is not an ordinary file"


def test_a_file_without_permission_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "map.argmap"
    file.write_bytes(write(Document()))

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("argmap.formats.files.os.open", refuse)  # the tests may run as root
    assert failure(file) == "FILE: you have no permission to read this file"


def test_a_file_of_66_megabytes_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "big.argmap"
    with file.open("wb") as stream:
        stream.truncate(66_000_042)
    monkeypatch.setattr("argmap.formats.native.read", lambda *_: pytest.fail("it was read"))
    assert failure(file) == "FILE: the file has 66 MB; a map may have 64 MB at most"
    assert LARGEST < 64 * 1024 * 1024


def test_bytes_that_are_too_many_are_refused_whoever_brings_them() -> None:
    with pytest.raises(ReadError, match="the file has more than 64 MB, the most"):
        read(bytes(LARGEST + 1), "map")
