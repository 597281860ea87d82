"""What the README and its neighbours promise: keys, commands, library calls and links hold."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from argmap.app import actions
from argmap.ui.present.keys import ROWS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
PAGES = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")
TYPING_ONLY = {"Esc"}  # ends typing in the floating editor: no action of the table


def keys_in_readme() -> set[str]:
    """Every key that the README shows, as `Ctrl+Shift+P`."""
    key = r"<kbd>[^<]+</kbd>"
    shown = re.findall(rf"{key}(?:\+{key})*(?!\+wheel|\+<)", README)
    return {re.sub("</?kbd>", "", keys) for keys in shown} - TYPING_ONLY


def keys_of_actions() -> set[str]:
    """Every key in the table of actions, standard ones as Qt has them here."""
    found: set[str] = set()
    for action in actions.ACTIONS:
        for keys in action.keys:
            if keys.startswith("@"):
                standard = QKeySequence.StandardKey[keys[1:]]
                found |= {keys.toString() for keys in QKeySequence.keyBindings(standard)}
            else:
                found.add(keys)
    return found


def test_every_key_of_the_readme_does_something(qapp: object) -> None:
    shown = keys_in_readme()
    assert len(shown) > 10
    presenting = {keys for row in ROWS for keys in row.keys}
    assert shown - {str(n) for n in range(1, 7)} <= keys_of_actions() | presenting


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str) -> None:
    links = re.findall(r"\]\(([^)]+)\)", (ROOT / page).read_text("utf-8"))
    local = [link for link in links if not re.match(r"https://|#", link)]
    assert [link for link in local if not (ROOT / link.split("#")[0]).exists()] == []


def commands() -> list[str]:
    """The command lines that the README shows in its part about commands, as they are typed."""
    (part,) = re.findall(r"(?s)## Without the window\n(.*?)From Python:", README)
    return re.findall(r"(?m)^ {4}(\S.*)$", part)


def test_the_readme_shows_commands() -> None:
    assert len(commands()) >= 18


def test_every_command_of_the_readme_runs_as_it_stands(tmp_path: Path, maps: Path) -> None:
    shutil.copytree(maps, tmp_path / "maps")
    program = tmp_path / "bin" / "argmap"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m argmap "$@"\n', "utf-8")
    program.chmod(0o755)
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    trouble: list[tuple[str, int, str]] = []
    for command in commands():  # one after the other: some use what those before have written
        # A process of its own: a picture needs a Qt application; this one may have one already.
        result = subprocess.run(
            ["bash", "-c", command],
            cwd=tmp_path,
            env={**os.environ, "PATH": path},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        if (result.returncode, result.stderr) != (0, ""):
            trouble.append((command, result.returncode, result.stderr))
    assert trouble == []
    changed = (tmp_path / "changes.md").read_text("utf-8")
    assert "Nothing that a reader would see changed" not in changed
    assert "Verdicts, then and now" in changed


def test_the_library_calls_of_the_readme_run(
    tmp_path: Path, maps: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (block,) = re.findall(r"(?s)```python\n(.*?)```", README)
    example = maps / "joint-patrols.argmap.json"
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / example.name).write_bytes(example.read_bytes())
    monkeypatch.chdir(tmp_path)
    exec(compile(block, "<README>", "exec"), {})
    assert (tmp_path / "copy.argmap.json").read_bytes() == example.read_bytes()
