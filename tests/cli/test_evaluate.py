from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import argmap
from argmap.analysis.reasoning import semantics
from argmap.cli import main
from argmap.model.document import Document
from argmap.model.records import Argument, Premise, Statement

PATROLS = Path(__file__).resolve().parents[2] / "maps" / "joint-patrols.argmap.json"
Out = pytest.CaptureFixture[str]


def asked(capsys: Out, *words: object, code: int = 0) -> Any:
    assert main(["evaluate", *map(str, words), "--json"]) == code
    return json.loads(capsys.readouterr().out)


def written(folder: Path, name: str, content: str) -> Path:
    (folder / name).write_text(content, "utf-8")
    return folder / name


@pytest.fixture
def rivals(tmp_path: Path) -> Path:
    return written(tmp_path, "rivals.apx", "arg(a). arg(b). arg(c). att(a,b). att(b,a). att(b,c).")


def test_the_patrols_map_says_its_table(capsys: Out) -> None:
    said = asked(capsys, PATROLS, "--all-scenarios")
    join = {id: each["verdicts"]["join"] for id, each in said.items()}
    assert {
        id: (row["desirable"], row["feasible"], row["verdict"]) for id, row in join.items()
    } == {
        "sustained": ("holds", "holds", "holds"),
        "sustained-turmoil": ("holds", "fails", "blocked"),
        "pulls-back": ("fails", "holds", "fails"),
        "pulls-back-turmoil": ("fails", "fails", "fails"),
    }
    one = asked(capsys, PATROLS, "--scenario", "sustained")
    assert one == said["sustained"]
    assert (one["semantics"], one["scenario"]) == ("balance", "sustained")
    assert one["verdicts"]["join"]["sentence"].startswith("Join holds: ")
    assert "alliance-for-join" in one["verdicts"]["join"]["because"]


@pytest.mark.parametrize("name", semantics.NAMES)
def test_every_semantics_says_something_of_every_map(name: str, maps: Path, capsys: Out) -> None:
    for path in maps.glob("*.json"):
        said = asked(capsys, path, "--semantics", name)
        assert said["semantics"] == name
        for row in said["verdicts"].values():
            assert row["verdict"] in ("holds", "fails", "open", "blocked")
            assert row["sentence"]
            assert ("strength" in row) == name.startswith("strength")
        assert main(["evaluate", str(path), "--semantics", name]) == 0
        assert "{" not in capsys.readouterr().out


def test_extensions_have_the_names_of_the_file(rivals: Path, capsys: Out) -> None:
    assert asked(capsys, rivals) == {
        "semantics": "grounded",
        "extensions": [[]],
        "count": 1,
        "complete": True,
    }
    preferred = asked(capsys, rivals, "--semantics", "preferred")
    assert sorted(preferred["extensions"]) == [["a", "c"], ["b"]]
    assert (preferred["count"], preferred["complete"]) == (2, True)
    assert asked(capsys, rivals, "--semantics", "complete", "--task", "count")["count"] == 3
    one = asked(capsys, rivals, "--semantics", "stable", "--task", "one")
    assert one["extensions"][0] in preferred["extensions"]
    few = asked(capsys, rivals, "--semantics", "preferred", "--limit", "1")
    assert (few["count"], len(few["extensions"]), few["complete"]) == (1, 1, False)


def test_acceptance_is_credulous_or_sceptical(rivals: Path, capsys: Out) -> None:
    for task, accepted in (("credulous", True), ("sceptical", False)):
        said = asked(capsys, rivals, "--semantics", "preferred", "--task", task, "--argument", "c")
        assert said["accepted"] is accepted
    assert main(["evaluate", str(rivals), "--task", "credulous", "--argument", "a"]) == 0
    assert capsys.readouterr().out == "no\n"


def test_where_no_extension_is_stable_a_yes_of_all_of_them_says_so(
    tmp_path: Path, capsys: Out
) -> None:
    path = written(tmp_path, "self.af", "p af 2\n1 1\n")
    asks = ("--semantics", "stable", "--task", "sceptical", "--argument", "2")
    assert main(["evaluate", str(path), *asks]) == 0
    said = capsys.readouterr()
    assert said.out == "yes\n"
    assert "no extension is stable" in said.err
    liar = Document.of(
        [
            Statement(id="liar", kind="claim", text="This is a lie"),
            Statement(id="given", kind="assumption", text="Given", value="true"),
            Argument(
                id="self",
                premises=(Premise(statement="liar"),),
                conclusion="liar",
                polarity="attack",
            ),
        ]
    )
    path = tmp_path / "liar.argmap.json"
    argmap.save(liar, path)
    found = asked(capsys, path, "--semantics", "stable")["verdicts"]
    assert (found["liar"]["verdict"], found["given"]["verdict"]) == ("open", "holds")
    assert "cannot all be settled at once" in found["liar"]["sentence"]
    asks = ("--semantics", "stable", "--task", "sceptical", "--argument", "liar")
    assert main(["evaluate", str(path), *asks]) == 0
    assert "no extension is stable" in capsys.readouterr().err


def test_acceptance_on_a_map_is_of_a_statement(capsys: Out) -> None:
    words = ("--semantics", "preferred", "--task", "sceptical", "--argument", "caution")
    assert asked(capsys, PATROLS, *words, "--scenario", "pulls-back")["accepted"] is True
    assert asked(capsys, PATROLS, *words, "--scenario", "sustained")["accepted"] is False


def test_strengths_come_with_how_they_were_found(tmp_path: Path, capsys: Out) -> None:
    text = json.dumps(
        {
            "arguments": [{"id": "a", "weight": 1}, {"id": "b", "weight": 1}],
            "attacks": [["a", "b"], ["b", "a"]],
            "supports": [],
        }
    )
    path = written(tmp_path, "circle.json", text)
    said = asked(capsys, path)
    assert (said["semantics"], said["method"]) == ("strength", "continuous")
    assert said["strengths"] == pytest.approx({"a": 0.5, "b": 0.5})
    assert asked(capsys, path, "--semantics", "strength:euler")["method"] == "discrete"
    assert main(["evaluate", str(path)]) == 0
    assert capsys.readouterr().out == "a: 0.5000\nb: 0.5000\n"


def test_out_of_time_is_said_and_marked(tmp_path: Path, capsys: Out) -> None:
    import random

    draw = random.Random(5)
    attacks = "".join(f"{draw.randrange(400) + 1} {n % 400 + 1}\n" for n in range(3200))
    path = written(tmp_path, "hard.af", f"p af 400\n{attacks}")
    stable = ("--semantics", "stable", "--seconds", "0.2")
    assert main(["evaluate", str(path), *stable, "--json"]) == 1
    told = capsys.readouterr()
    assert json.loads(told.out)["complete"] is False
    assert "not finished in 0.2 s" in told.err
    asks = (*stable, "--task", "sceptical", "--argument", "1")
    assert asked(capsys, path, *asks, code=1)["accepted"] is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("rivals.apx", "--semantics", "nope"), "no semantics is called nope"),
        (("rivals.apx", "--semantics", "balance"), "needs a map"),
        (("rivals.apx", "--task", "credulous"), "needs --argument NAME"),
        (("rivals.apx", "--task", "credulous", "--argument", "x"), "there is no argument x"),
        (("rivals.apx", "--argument", "a"), "--argument goes with --task"),
        (("rivals.apx", "--scenario", "s"), "a framework has no scenarios"),
        (("rivals.apx", "--limit", "0"), "a number from 1 up"),
        (("gone.af",), "there is no such file"),
        ((str(PATROLS), "--scenario", "s"), "there is no scenario s in this map"),
        ((str(PATROLS), "--task", "count"), "is for frameworks"),
        ((str(PATROLS), "--task", "credulous", "--argument", "join"), "needs --semantics"),
    ],
)
def test_misuse_is_answered_with_a_sentence(
    words: tuple[str, ...],
    said: str,
    rivals: Path,
    capsys: Out,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(rivals.parent)
    assert main(["evaluate", *words]) == 2
    assert said in capsys.readouterr().err


def test_a_scenario_that_names_what_is_gone_is_told(tmp_path: Path, capsys: Out) -> None:
    file = json.loads(PATROLS.read_text("utf-8"))
    file["scenarios"][0]["values"]["gone"] = "true"
    file["arguments"][0]["weight"] = 7
    path = written(tmp_path, "map.argmap.json", json.dumps(file))
    assert main(["evaluate", str(path), "--scenario", file["scenarios"][0]["id"]]) == 1
    told = capsys.readouterr().err
    assert "“gone”" in told
    assert "is not between 0 and 1" in told


def test_evaluating_loads_no_window_and_no_more_than_it_needs(rivals: Path) -> None:
    code = (
        "import sys; from argmap.cli import main; main(['evaluate', sys.argv[1]]);"
        "print([m for m in ('PySide6', 'numpy', 'clingo', 'networkx') if m in sys.modules])"
    )
    for path in (str(PATROLS), str(rivals)):
        run = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True)
        assert run.stdout.splitlines()[-1] == "[]"
