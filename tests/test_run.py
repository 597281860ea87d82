"""`./run` as a person types it: a window where there is a screen, pictures where there is none."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.peers

ROOT = Path(__file__).resolve().parent.parent


def environment(home: Path, **more: str) -> dict[str, str]:
    """The surroundings of a new user: a home of their own, no screen unless one is given."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("QT_", "WAYLAND_", "DISPLAY"))}
    return {**kept, "HOME": str(home), **more}


@pytest.fixture
def screen() -> Iterator[str]:
    """The name of an X display that lives as long as the test."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(
        command, pass_fds=[write], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    ) as server:
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        assert number, "Xvfb did not start"
        yield f":{number}"
        server.terminate()


@pytest.fixture
def pictures() -> Iterator[Path]:
    """The folder `./run` writes to, without what an earlier run left there."""
    folder = ROOT / "out"
    for old in folder.glob("joint-patrols.*"):
        old.unlink()
    return folder


def test_with_a_screen_the_example_map_opens_in_a_window(screen: str, tmp_path: Path) -> None:
    with subprocess.Popen(
        [str(ROOT / "run")],
        cwd=tmp_path,
        env=environment(tmp_path, DISPLAY=screen),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as program:
        try:
            name = window_of(program, screen)
        finally:
            os.killpg(program.pid, signal.SIGTERM)
            said = program.communicate(timeout=300)[1]
    assert "joint patrols" in name.lower() or "joint-patrols" in name.lower()
    assert "Traceback" not in said
    assert "qt.qpa" not in said


def window_of(program: subprocess.Popen[str], screen: str) -> str:
    """The title of the program's window, once it is on the screen."""
    search = ["xdotool", "search", "--onlyvisible", "--name", "argmap|atrols", "getwindowname"]
    until = time.monotonic() + 300
    while time.monotonic() < until:
        assert program.poll() is None, program.communicate()[1]
        found = subprocess.run(
            search, env={**os.environ, "DISPLAY": screen}, capture_output=True, text=True
        )
        if found.stdout.strip():
            return found.stdout.strip()
        time.sleep(0.2)
    raise AssertionError("no window within five minutes")


def test_without_a_screen_the_example_map_is_drawn(tmp_path: Path, pictures: Path) -> None:
    result = subprocess.run(
        [str(ROOT / "run")],
        cwd=tmp_path,
        env=environment(tmp_path),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0, result.stderr
    assert "No display" in result.stderr
    assert result.stdout == ""
    kinds = {path.suffix: path.read_bytes()[:4] for path in pictures.glob("joint-patrols.*")}
    assert kinds.keys() == {".svg", ".png", ".pdf"}
    assert kinds[".png"] == b"\x89PNG"
    assert kinds[".pdf"] == b"%PDF"


def test_a_command_is_passed_on_with_its_exit_code(tmp_path: Path) -> None:
    shutil.copy(ROOT / "maps" / "joint-patrols.argmap.json", tmp_path / "here.argmap.json")
    result = subprocess.run(
        [str(ROOT / "run"), "info", "here.argmap.json"],
        cwd=tmp_path,
        env=environment(tmp_path),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0, result.stderr
    missing = subprocess.run(
        [str(ROOT / "run"), "info", "nowhere.argmap.json"],
        cwd=tmp_path,
        env=environment(tmp_path),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    assert missing.returncode == 2
    assert "nowhere.argmap.json" in missing.stderr
