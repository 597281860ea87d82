from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from argmap.cli import main

PATROLS = Path(__file__).resolve().parents[2] / "maps" / "joint-patrols.argmap.json"


def test_records_are_written_into_a_folder_and_into_an_archive(tmp_path: Path) -> None:
    folder, packed = tmp_path / "tables", tmp_path / "tables.zip"
    wanted = ["--records", "-o", str(folder), "-o", str(packed)]
    assert main(["export", str(PATROLS), *wanted]) == 0
    names = sorted(path.name for path in folder.iterdir())
    assert "statements.csv" in names
    with zipfile.ZipFile(packed) as made:
        assert sorted(made.namelist()) == names


def test_where_nothing_can_be_written_it_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("mine", "utf-8")
    for out in (taken, tmp_path / "no" / "where.zip", tmp_path / "no" / "where"):
        assert main(["export", str(PATROLS), "--records", "-o", str(out)]) == 2
        assert capsys.readouterr().err
    assert taken.read_text("utf-8") == "mine"
