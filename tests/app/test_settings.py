"""Settings: kept whole, tolerant of any file, injectable."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from argmap.app.settings import RECENT_LIMIT, Settings, config_folder


def test_what_was_set_is_there_the_next_time(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    Settings(path).set("theme", "dark")
    Settings(path).set("still", True)
    assert Settings(path).get("theme") == "dark"
    assert Settings(path).flag("still")


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe", b"null", b"[" * 100_000])
def test_a_file_that_cannot_be_read_counts_as_empty_and_is_set_aside(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings = Settings(path)
    assert settings.get("theme", "follow") == "follow"
    settings.set("theme", "light")
    assert Settings(path).get("theme") == "light"
    assert path.with_suffix(".unreadable.json").read_bytes() == content


def test_unknown_entries_are_kept_and_wrong_types_count_as_missing(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"later": {"a": 1}, "theme": 7, "recent": ["x", 3, ""]}), "utf-8")
    settings = Settings(path)
    assert settings.get("theme", "follow") == "follow"
    assert settings.recent == (Path("x"),)
    settings.set("language", "ko")
    assert json.loads(path.read_text("utf-8"))["later"] == {"a": 1}


def test_two_windows_do_not_overwrite_each_other(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    one, other = Settings(path), Settings(path)
    one.set("theme", "dark")
    other.set("language", "ja")
    assert (Settings(path).get("theme"), Settings(path).get("language")) == ("dark", "ja")


def test_recent_maps_come_latest_first_once_and_not_too_many(tmp_path: Path) -> None:
    settings = Settings()
    for number in range(RECENT_LIMIT + 3):
        settings.remember(tmp_path / f"{number}.argmap")
    settings.remember(tmp_path / "5.argmap")
    assert settings.recent[0] == tmp_path / "5.argmap"
    assert len(settings.recent) == len(set(settings.recent)) == RECENT_LIMIT
    settings.forget(tmp_path / "5.argmap")
    assert tmp_path / "5.argmap" not in settings.recent


def test_a_disk_that_refuses_is_no_reason_to_stop(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", "utf-8")
    settings = Settings(blocked / "settings.json")
    settings.set("theme", "dark")
    assert settings.get("theme") == "dark"


def test_the_folder_follows_the_environment(tmp_path: Path) -> None:
    assert config_folder({"XDG_CONFIG_HOME": str(tmp_path)}) == tmp_path / "argmap"
