"""What the README and its neighbours promise: keys, commands, library calls and links hold."""

from __future__ import annotations

import re
import shlex
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
    """The command lines of argmap that the README shows."""
    return [line.strip() for line in re.findall(r"(?m)^ {4}argmap (.+?)(?: +#.*)?$", README)]


def test_the_readme_shows_commands() -> None:
    assert len(commands()) >= 6


@pytest.mark.parametrize("command", commands())
def test_every_command_of_the_readme_is_understood(
    command: str, tmp_path: Path, maps: Path
) -> None:
    example = maps / "joint-patrols.argmap.json"
    words = shlex.split(command)
    stand_ins = {"maps/joint-patrols.argmap.json", "maps/*.json"}
    arguments = [str(example) if word in stand_ins else word for word in words]
    if words[0] == "info":
        (tmp_path / "map.argmap.json").write_bytes(example.read_bytes())
    if words[0] == "convert":
        arguments = ["convert", str(example), "copy.argmap"]
    if words[0] == "evaluate":
        (tmp_path / "framework.af").write_text("p af 3\n1 2\n2 3\n", "utf-8")
    # A process of its own: a picture needs a Qt application, and this one may have one already.
    result = subprocess.run(
        [sys.executable, "-m", "argmap", *arguments],
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    assert (result.returncode, result.stderr) == (0, "")


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
