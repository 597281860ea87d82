"""What the start leaves for later is there when it is asked for, and as it would have been."""

from __future__ import annotations

import sys
import typing
from pathlib import Path
from typing import NamedTuple

import pytest

from argmap.ui.sparing import late_annotations, put_off
from own_process import printed


def test_a_module_put_off_runs_when_something_in_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "waiting_here.py").write_text("import sys\nsys.ran_here = True\nWORD = 'there'\n")
    put_off("waiting_here")
    import waiting_here  # pyright: ignore[reportMissingImports]

    assert not hasattr(sys, "ran_here")
    assert waiting_here.WORD == "there"
    assert sys.__dict__.pop("ran_here")
    assert type(waiting_here) is type(sys)
    del sys.modules["waiting_here"]


def test_a_module_that_cannot_run_says_why_to_whoever_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "lacking_here.py").write_text("raise ImportError('it lacks a part')\n")
    put_off("lacking_here")
    import lacking_here  # pyright: ignore[reportMissingImports]

    for _ in range(2):
        with pytest.raises(ImportError, match="it lacks a part"):
            _ = lacking_here.WORD
    del sys.modules["lacking_here"]


def test_a_module_that_is_there_or_nowhere_is_left_alone() -> None:
    before = dict(sys.modules)
    put_off("json")
    put_off("no_such_module_here")
    assert sys.modules == before


def test_types_written_as_words_mean_the_same_when_they_are_left_for_later() -> None:
    with late_annotations():

        class Late(NamedTuple):
            place: "tuple[int, Path]"  # noqa: UP037 (the words are the point)
            name: "str | None" = None  # noqa: UP037

        function = typing.ForwardRef("dict[str, Path]")
    assert "compile" not in vars(typing)
    assert typing.get_type_hints(Late) == {"place": tuple[int, Path], "name": str | None}
    holder = type("Holder", (), {"__annotations__": {"a": function}})
    assert typing.get_type_hints(holder, globals()) == {"a": dict[str, Path]}
    assert Late((1, Path()))._replace(name="x").name == "x"


def test_what_was_put_off_at_the_start_works_in_the_program() -> None:
    code = (
        "from argmap.ui import binding; binding.load()\n"
        "import sys, secrets, shutil, tempfile, tokenize, lzma, bz2, zipfile\n"
        "import shibokensupport.signature.errorhandler as errors\n"
        "assert 'new object' in object.__new__.__doc__ and 'number of items' in len.__doc__\n"
        "assert 'get_signature' not in vars(errors)\n"  # it would take the start 7 ms
        "from PySide6.QtCore import QRect\n"
        "assert QRect.width.__doc__ == 'width(self, /) -> int', QRect.width.__doc__\n"
        "assert 'get_signature' in vars(errors)\n"
        "print(type(secrets).__name__)\n"
        "print(type(tokenize).__name__)\n"  # it reads sources: of no module any was read
        "assert tokenize.detect_encoding(iter([b'x']).__next__)[0] == 'utf-8'\n"
        "assert shutil.which(sys.executable) == sys.executable\n"
        "assert len(secrets.token_hex(4)) == 8\n"
        "assert lzma.decompress(lzma.compress(b'x')) == bz2.decompress(bz2.compress(b'x'))\n"
        "with tempfile.TemporaryFile() as file:\n"
        "    box = zipfile.ZipFile(file, 'w', zipfile.ZIP_LZMA)\n"
        "    box.writestr('a', 'b')\n"
        "    assert box.read('a') == b'b'\n"
        "print(type(secrets).__name__)\n"
    )
    assert printed(code).split() == ["Later", "Later", "module"]
