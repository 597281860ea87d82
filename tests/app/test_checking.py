from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from argmap.app.checking import problems, texts_of
from argmap.app.fixes import FIXES, fix_of
from argmap.edit.commands import mending
from argmap.model.document import Document
from argmap.model.problem import Problem
from argmap.model.records import (
    Argument,
    Camp,
    Citation,
    Group,
    Premise,
    Record,
    Scenario,
    Selector,
    Source,
    Statement,
    Step,
)
from edit.checking import check_command, map_of, says, why_not

WRONG: dict[str, tuple[Record, ...]] = {
    "question-missing": (says("a", "position", question="gone"),),
    "camp-missing": (says("a", camp="gone"),),
    "stance-missing": (Camp(id="a", name="A", stances={"gone": "accept"}),),
    "source-missing": (says("a", citations=(Citation(source="gone"),)),),
    "scenario-id-missing": (Scenario(id="a", title="A", values={"gone": "true"}),),
    "step-id-missing": (Step(id="a", title="A", focus=("gone",)),),
    "step-scenario-missing": (Step(id="a", title="A", scenario="gone"),),
    "step-poll-missing": (Step(id="a", title="A", poll="gone"),),
    "group-member-missing": (Group(id="a", title="A", members=("gone",)),),
    "weight-out-of-range": (says("a", weight=7), Scenario(id="s", title="S", weights={"a": -1})),
    "no-reason": (says("a"),),
    "no-objection": (
        says("a", "position"),
        says("b"),
        Argument(id="r", premises=(Premise(statement="b"),), conclusion="a"),
    ),
    "no-words": (
        says("a").replace(text=""),
        says("b"),
        says("c"),
        Argument(id="r", premises=(Premise(statement="a"),), conclusion="b"),
        Argument(id="s", premises=(Premise(statement="c"),), conclusion="a"),
    ),
    "no-source": (says("a", "evidence"), Source(id="s", title="S")),
}


@pytest.mark.parametrize("code", FIXES)
def test_every_fix_mends_the_problem_that_it_is_offered_for(code: str) -> None:
    document = map_of(*WRONG[code])
    while wrong := [one for one in problems(document) if one.code == code]:
        fix = fix_of(wrong[0])
        assert fix is not None
        left = check_command(document, fix.make(document, wrong[0]))
        assert len([one for one in problems(left) if one.code == code]) < len(wrong)
        document = left


def test_what_is_wrong_comes_before_what_is_doubtful() -> None:
    document = map_of(says("a", camp="gone"))
    severities = [one.severity for one in problems(document)]
    assert severities == sorted(severities, key=["error", "warning", "note"].index)
    assert {"warning", "note"} <= set(severities)


def test_no_fix_is_offered_for_what_only_a_person_can_mend() -> None:
    assert fix_of(Problem("circle", problems(map_of(says("a")))[0].message, ("a",))) is None


def test_what_is_gone_is_not_mended() -> None:
    assert "any more" in why_not(map_of(says("a")), mending.forget_gone("gone"))


def test_a_quote_is_checked_against_the_copy_that_lies_beside_the_map(tmp_path: Path) -> None:
    digest = hashlib.sha256(b"All").hexdigest()
    cited = Citation(source="s", selector=Selector(start=0, end=3, sha256=digest))
    statement = Statement(id="a", kind="evidence", text="A", citations=(cited,))
    document = Document.of([statement, Source(id="s", title="S", file="paper.txt")])
    assert problems(document, tmp_path) == ()
    (tmp_path / "paper.txt").write_text("All is well.", "utf-8")
    assert problems(document, tmp_path) == ()
    (tmp_path / "paper.txt").write_text("Not all is well.", "utf-8")
    assert [one.code for one in problems(document, tmp_path)] == ["stale-quote"]
    (tmp_path / "paper.txt").write_bytes(b"\xff\xfe\x00")
    assert problems(document, tmp_path) == ()


def test_no_file_elsewhere_on_the_disk_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    inner = tmp_path / "maps"
    inner.mkdir()
    (inner / "link.txt").symlink_to(tmp_path / "secret.txt")
    for name in ("../secret.txt", str(tmp_path / "secret.txt"), "link.txt", ".", "a\0b"):
        document = Document.of([Source(id="s", title="S", file=name)])
        assert texts_of(document, inner) == {}
