from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.cli import main

ROOT = Path(__file__).resolve().parents[2]
PATROLS = ROOT / "maps" / "joint-patrols.argmap.json"


def test_info_counts_what_a_map_holds(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["info", str(PATROLS), "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    file = json.loads(PATROLS.read_text("utf-8"))
    assert sum(facts["statements"].values()) == len(file["statements"])
    assert sum(facts["arguments"].values()) == len(file["arguments"])
    assert facts["statements"]["position"] == 3
    assert facts["steps"] == len(file["steps"])


def test_info_reads_well_to_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["info", str(PATROLS)]) == 0
    out = capsys.readouterr().out
    assert "title:" in out
    assert "position 3" in out


def test_every_map_checks_without_an_error(maps: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = sorted(str(path) for path in maps.glob("*.json"))
    assert main(["check", *files, "--json"]) in (0, 1)
    found = json.loads(capsys.readouterr().out)["files"]
    assert len(found) == 7
    assert [p for file in found for p in file["problems"] if p["severity"] == "error"] == []


def test_check_fails_only_when_no_file_at_all_could_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, gone, broken = tmp_path / "good", str(tmp_path / "gone"), tmp_path / "list.json"
    good.write_text('{"format": "argmap", "version": 1}', "utf-8")
    broken.write_text("[1, 2]", "utf-8")
    assert main(["check", str(good)]) == 0
    assert main(["check", str(good), gone, str(broken)]) == 1
    assert "gone" in capsys.readouterr().err
    assert main(["check", gone, str(broken)]) == 2


def test_each_record_that_cannot_be_read_is_listed_once_with_its_place_and_cause(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = {"id": "a", "kind": "claim", "text": "t"}
    lost = {"id": "r", "premises": [{"statement": "a"}], "conclusion": "gone"}
    path = tmp_path / "map.argmap.json"
    file = {"format": "argmap", "version": 1, "statements": [said, said, 5], "arguments": [lost]}
    path.write_text(json.dumps(file, indent=2), "utf-8")
    assert main(["check", str(path)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.removeprefix(f"{path}: ") for line in lines if ": error: " in line] == [
        "error: statements[2], line 15: a statement is the number 5, not an object",
        "error: statements[1], line 10: statement “a”: the id stands before, in statements[0]",
        "error: arguments[0], line 18: argument “r” concludes to “gone”, which is not in this map",
    ]


def test_a_file_in_another_encoding_is_a_problem_to_every_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "map.argmap.json"
    path.write_text('{"format": "argmap", "version": 1}', "utf-16")
    for command in ("check", "info"):
        assert main([command, str(path)]) == 1
        assert "the file is in UTF-16" in "".join(capsys.readouterr())


def test_the_maps_together_carry_every_paragraph(
    maps: Path, paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = sorted(str(path) for path in maps.glob("*.json"))
    main(["check", "--json", "--coverage", str(paper), *files])
    covered = json.loads(capsys.readouterr().out)["coverage"]
    assert len(covered["paragraphs"]) == 18
    assert covered["without_node"] == []
    assert covered["without_paragraph"] == []
    assert covered["stale_quotes"] == []


def test_coverage_lists_what_is_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "text.md"
    text.write_text("[3.2] Known.\n\n[9.1] Nobody speaks of this.\n", "utf-8")
    assert main(["check", str(PATROLS), "--coverage", str(text)]) == 1
    assert "paragraph without a node: 9.1" in capsys.readouterr().out


def test_a_new_map_opens_again_and_an_old_one_is_never_touched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mine"
    assert main(["new", str(path), "--title", "Mine", "--question", "What now?"]) == 0
    written = Path(capsys.readouterr().out.strip())
    assert written.name == "mine.argmap.json"
    before = written.read_bytes()
    assert main(["new", str(written)]) == 2
    assert written.read_bytes() == before
    assert main(["info", str(written)]) == 0


def test_the_schema_is_printed_as_shipped(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert "statements" in json.loads(capsys.readouterr().out)["properties"]


def test_converting_a_map_in_our_own_form_gives_the_same_bytes(tmp_path: Path) -> None:
    out = tmp_path / "copy.argmap"
    assert main(["convert", str(PATROLS), str(out)]) == 0
    assert out.read_bytes() == PATROLS.read_bytes()


def test_converting_to_text_gives_an_outline(tmp_path: Path) -> None:
    out = tmp_path / "outline.txt"
    assert main(["convert", str(PATROLS), str(out)]) == 0
    written = out.read_text("utf-8").splitlines()
    assert "\tJoin the patrols and exercises" in written
    squad = "The U.S. keeps the S-Quad going with its allies and partners"
    assert (
        written[written.index("\tJoin only with greater caution") + 1] == f"\t\t+ (if not) {squad}"
    )


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["info", "nowhere.argmap.json"], "nowhere.argmap.json"),
        (["info", "."], "folder"),
        (["export", str(PATROLS), "-o", "x.svg", "--scenario", "none"], "none"),
        (["export", str(PATROLS), "-o", "x.csv", "--register", "--board"], "one at a time"),
        (["export", str(PATROLS), "-o", "x.svg", "--detail", "statements"], "--board"),
        (["export", str(PATROLS), "-o", "x.svg", "--own"], "--board"),
        (["export", str(PATROLS), "-o", "x.svg", "--bom"], "--register"),
        (["convert", str(PATROLS), "x.docx"], "x.docx"),
        (["check", str(PATROLS), "--coverage", "nowhere.md"], "nowhere.md"),
        (["check", str(PATROLS), "--coverage", str(ROOT / "LICENSE")], "[section.paragraph]"),
    ],
)
def test_misuse_gives_one_clear_line_and_exit_code_2(
    arguments: list[str],
    word: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    said = capsys.readouterr().err
    assert word in said
    assert len(said.strip().splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["x.bmp"], "x.bmp"),
        (["x.svg", "--only", "none"], "none"),
        (["x.pdf", "--poster", "many"], "COLUMNSxROWS"),
        (["x.pdf", "--paper", "A9"], "A9"),
    ],
)
def test_misuse_that_only_who_draws_can_tell_ends_the_process_in_the_same_way(
    arguments: list[str], word: str, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "argmap", "export", str(PATROLS), "-o", *arguments],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 2
    assert word in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_what_needs_no_qt_loads_none() -> None:
    code = (
        "import sys; from argmap.cli import main; "
        f"main(['info', {str(PATROLS)!r}]); main(['check', {str(PATROLS)!r}]); main(['schema']); "
        "assert not [name for name in sys.modules if 'PySide6' in name or name == 'networkx']"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_window_without_a_display_is_refused_in_one_line() -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    done = subprocess.run(
        [sys.executable, "-m", "argmap", str(PATROLS)],
        env={name: value for name, value in os.environ.items() if name not in screens},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 2
    assert "no display" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_no_command_at_all_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "usage" in capsys.readouterr().err


def test_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("argmap ")


def test_a_slip_in_a_commands_name_opens_no_window(capsys: pytest.CaptureFixture[str]) -> None:
    from argmap.__main__ import main as start

    assert start(["exprt", "map.argmap.json"]) == 2
    assert "no command and no file “exprt”; did you mean “export”?" in capsys.readouterr().err


def test_a_scenario_is_named_by_its_title_too(
    maps: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(maps / "joint-patrols.argmap.json")
    assert main(["scenarios", path]) == 0
    capsys.readouterr()
    for command in ("evaluate", "hinges"):
        said: list[str] = []
        for name in ("pulls-back", "pulls BACK"):
            assert main([command, path, "--scenario", name]) == 0
            said.append(capsys.readouterr().out)
        assert said[0] == said[1]
    assert main(["evaluate", path, "--scenario", "pulls"]) == 2
    assert "pulls-back (“Pulls back”)" in capsys.readouterr().err
