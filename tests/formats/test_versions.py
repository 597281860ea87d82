"""Files of every version open for ever; migrations are a chain without a gap."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from argmap.formats.migrations import CURRENT, MIGRATIONS, Migration, migrate, newest
from argmap.formats.native import read, write

VERSIONS = sorted((Path(__file__).parents[1] / "data" / "versions").glob("*.json"))


def chain(length: int) -> tuple[Migration, ...]:
    def step(since: int) -> Migration:
        def mark(tree: dict[str, Any]) -> dict[str, Any]:
            return {**tree, "steps taken": [*tree.get("steps taken", []), since]}

        return Migration(since, f"marks that version {since} was left", mark)

    return tuple(step(since) for since in range(1, length + 1))


def test_there_is_a_file_of_every_version() -> None:
    found = [int(re.fullmatch(r"version-(\d+)\.argmap\.json", each.name)[1]) for each in VERSIONS]  # type: ignore[index]
    assert found == list(range(1, CURRENT + 1))


@pytest.mark.parametrize("file", VERSIONS, ids=lambda file: file.name)
def test_a_file_of_each_version_opens_whole(file: Path) -> None:
    document, problems = read(file.read_bytes(), file.name)
    assert problems == ()
    assert document.header.version == CURRENT
    assert len(document.statements) == 6
    assert len(document.arguments) == 5
    again = write(document)
    assert read(again, "x") == (document, ())
    if f"version-{CURRENT}." in file.name:
        assert again == file.read_bytes()


def test_the_chain_is_checked_when_the_program_starts() -> None:
    assert newest(MIGRATIONS) == CURRENT
    assert newest(()) == 1
    assert newest(chain(3)) == 4
    for broken in (chain(3)[1:], chain(3)[::2], (*chain(2), chain(2)[1]), chain(3)[::-1]):
        with pytest.raises(ValueError, match="numbered from 1 without a gap"):
            newest(broken)


@pytest.mark.parametrize("version", [1, 2, 3, 4])
def test_a_file_goes_through_each_migration_from_its_version_on(version: int) -> None:
    tree = {"format": "argmap", "version": version, "own": 1}
    before = dict(tree)
    after = migrate(tree, version, chain(3))
    assert after["version"] == 4
    assert after.get("steps taken", []) == list(range(version, 4))
    assert after["own"] == 1
    assert tree == before
    assert list(after)[:3] == ["format", "version", "own"]


def test_an_older_file_is_migrated_when_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def rename(tree: dict[str, Any]) -> dict[str, Any]:
        return {("title" if key == "name" else key): value for key, value in tree.items()}

    steps = (Migration(1, "name becomes title", rename),)
    monkeypatch.setattr("argmap.formats.native.CURRENT", 2)
    monkeypatch.setattr(
        "argmap.formats.native.migrate", lambda tree, version: migrate(tree, version, steps)
    )
    document, problems = read(b'{"format": "argmap", "version": 1, "name": "Old"}', "x")
    assert problems == ()
    assert document.header.title == "Old"
    assert document.header.version == 2
