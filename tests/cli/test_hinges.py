from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import argmap
from argmap.cli import main, progress
from argmap.model.document import Document
from argmap.model.records import Argument, Premise, Scenario, Statement

ROOT = Path(__file__).resolve().parents[2]
PATROLS = str(ROOT / "maps" / "joint-patrols.argmap.json")


def asked(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> Any:
    assert main([*arguments, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def test_the_first_row_of_the_patrols_map_turns_on_two_things(
    capsys: pytest.CaptureFixture[str],
) -> None:
    (join,) = asked(capsys, "hinges", PATROLS, "--scenario", "sustained", "--position", "join")
    assert join == {
        "position": "join",
        "scenario": "sustained",
        "verdict": "holds",
        "hinges": [
            {"flip": {"us-sustains-squad": "false"}, "verdict": "fails"},
            {"flip": {"seoul-can-act": "false"}, "verdict": "blocked"},
        ],
        "bound": 3,
        "complete": True,
        "without_inferred": "holds",
        "inferred_that_matter": [],
    }


def test_every_position_is_told_when_none_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    rows = asked(capsys, "hinges", PATROLS, "--scenario", "pulls-back", "--max-size", "1")
    assert [row["position"] for row in rows] == ["join", "caution", "stay-out"]
    assert rows[0]["without_inferred"] == "open"
    assert asked(capsys, "hinges", PATROLS)[0]["scenario"] is None


def test_arguments_and_weights_are_flipped_on_request(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["hinges", PATROLS, "--scenario", "sustained", "--position", "join"]
    (join,) = asked(capsys, *words, "--over", "arguments,weights", "--max-size", "1")
    assert {"flip": {"provocation-against-join": 0.7}, "verdict": "open"} in join["hinges"]
    (join,) = asked(capsys, *words, "--over", "arguments")
    found = [set(row["flip"].values()) for row in join["hinges"]]
    assert found == [{"without"}]


def test_the_robustness_line_says_its_own_figure(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["hinges", PATROLS, "--scenario", "sustained", "--position", "join", "--robustness"]
    (join,) = asked(capsys, *words)
    found = join["robustness"]
    assert found["scenarios"] == {"holds": 1, "fails": 2, "open": 0, "blocked": 1}
    assert found["samples"] == 1000
    assert 0.72 < found["share_of_weights"] < 0.83
    assert main(words) == 0
    assert f"{round(found['share_of_weights'] * 100)}\u00a0%" in capsys.readouterr().out


def test_hinges_read_well_to_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hinges", PATROLS, "--scenario", "sustained"]) == 0
    out = capsys.readouterr().out
    assert (
        "Join turns on: whether the U.S. sustains the S-Quad; whether Seoul is able to act." in out
    )
    assert "If the U.S. pulls back, Join fails." in out
    assert out.splitlines()[-1].startswith("The case turns on: ")


def test_what_has_no_words_yet_is_not_asked_about(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "map.argmap.json"
    argmap.save(Document.of([Statement(id="w", kind="position", text="")]), file)
    assert main(["hinges", str(file), "--position", "w"]) == 2
    assert "w has no words yet" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (["--scenario", "none"], "none"),
        (["--position", "nobody"], "nobody"),
        (["--position", "should-join"], "question"),
        (["--max-size", "0"], "--max-size"),
        (["--max-size", "many"], "many"),
        (["--over", "assumptions,moods"], "moods"),
    ],
)
def test_misuse_is_told_in_one_line(
    options: list[str], word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["hinges", PATROLS, *options]) == 2
    out, err = capsys.readouterr()
    assert (out, len(err.splitlines())) == ("", 1)
    assert word in err


def test_a_map_without_positions_or_scenarios_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(tmp_path / "empty.argmap")
    argmap.save(Document(), path)
    assert main(["hinges", path]) == 0
    assert "no position" in capsys.readouterr().out
    assert main(["scenarios", path]) == 0
    assert "no scenario" in capsys.readouterr().out
    assert asked(capsys, "hinges", path) == []
    assert asked(capsys, "scenarios", path) == []


def test_a_file_that_cannot_be_read_fails(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hinges", "nowhere.argmap"]) == 2
    assert main(["scenarios", "nowhere.argmap"]) == 2
    assert "nowhere.argmap" in capsys.readouterr().err


# --- scenarios -----------------------------------------------------------------------------------


def test_scenarios_say_what_they_set_and_what_comes_of_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    rows = asked(capsys, "scenarios", PATROLS)
    assert [(row["id"], row["verdicts"]["join"], row["verdicts"]["caution"]) for row in rows] == [
        ("sustained", "holds", "fails"),
        ("sustained-turmoil", "blocked", "fails"),
        ("pulls-back", "fails", "holds"),
        ("pulls-back-turmoil", "fails", "holds"),
    ]
    assert rows[2]["values"]["us-sustains-squad"] == "false"
    assert main(["scenarios", PATROLS]) == 0
    out = capsys.readouterr().out
    assert "Sustained + turmoil (sustained-turmoil)" in out
    assert "Join is blocked." in out


def test_a_scenario_that_names_what_is_gone_is_a_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(tmp_path / "gone.argmap")
    claim = Statement(id="c", kind="claim", text="C")
    reason = Argument(id="r", premises=(Premise(statement="c"),), conclusion="d")
    astray = Scenario(
        id="s", title="S", values={"nobody": "true", "c": "false"}, weights={"no": 1, "r": 0.4}
    )
    other = Statement(id="d", kind="claim", text="D")
    argmap.save(Document.of([claim, other, reason, astray]), path)
    (row,) = asked(capsys, "scenarios", path, code=1)
    assert row["gone"] == ["nobody", "no"]
    assert main(["scenarios", path]) == 1
    out, err = capsys.readouterr()
    assert "C: false; r weighs 0.4" in out
    assert "sets “nobody”, which is not there" in err
    assert "sets “no”, which is not there" in err
    assert main(["hinges", path, "--scenario", "s"]) == 1
    assert "sets “no”, which is not there" in capsys.readouterr().err


# --- progress ------------------------------------------------------------------------------------


def test_long_work_tells_its_progress_on_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    silent = progress.Progress()
    silent(1, 2)
    silent.clear()
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(progress, "_PATIENCE", 0)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    told = progress.Progress()
    told(1200, 5000)
    told(1300, 5000)  # too soon after the last
    told.clear()
    told.clear()
    assert capsys.readouterr().err == "\r1,200 of 5,000 …\x1b[K\r\x1b[K"
