from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.hinges import Hinge, Hinges, find
from argmap.analysis.reasoning.setting import OWN, Setting, scenario_setting
from argmap.analysis.watch import day, typed_day
from argmap.app import register
from argmap.formats import native
from argmap.model.document import Document
from argmap.model.records import Header, Statement, Watch

TODAY = date(2026, 6, 1)


def assumption(id: str, **fields: object) -> Statement:
    return Statement.model_validate({"id": id, "kind": "assumption", "text": id.upper(), **fields})


def watched(**fields: object) -> Watch:
    return Watch.model_validate(fields)


def lines(document: Document, **options: object) -> list[list[str]]:
    found = register.rows(document, today=TODAY, **options)  # type: ignore[arg-type]
    return [[row.words(cell) for cell, _ in register.COLUMNS if row.words(cell)] for row in found]


def test_the_register_lists_assumptions_only_in_the_map_s_order() -> None:
    document = Document.of(
        [assumption("b"), Statement(id="c", kind="claim", text="C"), assumption("a")]
    )
    assert [row.id for row in register.rows(document, today=TODAY)] == ["b", "a"]


def test_a_row_says_what_is_kept_and_the_value_in_the_setting() -> None:
    watch = watched(
        owner="Seoul", signpost="sign", review="2027-01-31", shaping="shape", hedging="hedge"
    )
    document = Document.of(
        [assumption("a", value="open", watch=watch.replace(confidence=0.65)), assumption("b")]
    )
    kept = ["sign", "Seoul", "2027-01-31", "shape", "hedge", "65 %"]
    assert lines(document) == [["A", "open", *kept], ["B", "not set"]]
    assert lines(document, setting=Setting({"a": "false", "b": "true"})) == [
        ["A", "false", *kept],
        ["B", "true"],
    ]


@pytest.mark.parametrize(
    ("review", "stale"),
    [("2026-05-31", True), ("2026-06-01", False), ("2026-06-02", False), ("", False), ("?", False)],
)
def test_a_review_is_due_from_the_day_after_its_date(review: str, stale: bool) -> None:
    document = Document.of([assumption("a", watch=watched(review=review))])
    assert [row.stale for row in register.rows(document, today=TODAY)] == [stale]


def hinges(*found: Hinge) -> Hinges:
    return Hinges("p", "holds", found, 3, True, "holds", ())


def turns(*found: Hinge) -> dict[str, list[str]]:
    names = "abcdefg"
    document = Document.of(
        [Statement(id="p", kind="position", text="Join"), *(assumption(id) for id in names)]
    )
    rows = register.rows(document, turning=register.turns([hinges(*found)]), today=TODAY)
    return {row.id: [str(each) for each in row.hinges or ()] for row in rows if row.hinges}


def test_a_row_names_the_verdicts_that_turn_on_it_alone_and_with_others() -> None:
    assert turns(
        Hinge({"a": "false"}, "fails"),
        Hinge({"b": "false", "c": "true"}, "blocked"),
        Hinge({"b": "open"}, "open"),
    ) == {
        "a": ["“Join” would fail"],
        "b": [
            "If left open: “Join” would be open",
            "If false: “Join” would be blocked, together with “C”",
        ],
        "c": ["“Join” would be blocked, together with “B”"],
    }


def test_what_is_open_says_what_comes_of_it_either_way() -> None:
    either = turns(Hinge({"a": "true"}, "holds"), Hinge({"a": "false"}, "fails"))
    assert either["a"] == ["If true: “Join” would hold", "If false: “Join” would fail"]
    alike = turns(Hinge({"a": "true"}, "open"), Hinge({"a": "false"}, "open"))
    assert alike["a"] == ["“Join” would be open"]


def test_many_verdicts_are_counted_beyond_the_first() -> None:
    many = [Hinge({"a": "false", other: "true"}, "fails") for other in "bcdefg"]
    told = turns(*many)["a"]
    assert len(told) == 4
    assert told[-1] == "and 3 more"


def test_hinges_that_are_not_known_are_told_from_none() -> None:
    document = Document.of([assumption("a")])
    (unknown,) = register.rows(document, today=TODAY)
    (none,) = register.rows(document, turning={}, today=TODAY)
    assert (unknown.hinges, none.hinges) == (None, ())


def test_rows_sort_by_any_column_and_what_says_nothing_comes_last() -> None:
    document = Document.of(
        [
            assumption("a", watch=watched(review="2027-05-01", confidence=0.2)),
            assumption("b", value="false", watch=watched(owner="Zoe")),
            assumption("c", value="true", watch=watched(review="2027-01-01", owner="ann")),
            assumption("d", watch=watched(confidence=0)),
        ]
    )
    found = register.rows(document, turning={}, today=TODAY)

    def by(cell: register.Cell) -> str:
        return "".join(row.id for row in sorted(found, key=lambda row: row.rank(cell)))

    assert by("review") == "cabd"
    assert by("owner") == "cbad"
    assert by("confidence") == "dabc"
    assert by("value") == "cbad"
    assert by("text") == "abcd"
    assert by("hinges") == "abcd"


@pytest.mark.parametrize(
    ("words", "number"),
    [("0.7", 0.7), ("70%", 0.7), ("70 ％", 0.7), ("70", 0.7), ("1", 1), ("0", 0), (" ", None)],
)
def test_a_confidence_may_be_typed_as_a_share_or_in_percent(
    words: str, number: float | None
) -> None:
    assert register.typed_share(words) == pytest.approx(number)


@pytest.mark.parametrize("words", ["much", "-1", "101", "nan", "1e999", "0.7.1", "%"])
def test_what_is_no_confidence_is_refused(words: str) -> None:
    with pytest.raises(ValueError):
        register.typed_share(words)


@given(st.floats(0, 1))
def test_a_confidence_reads_back_as_it_is_shown(number: float) -> None:
    assert register.typed_share(register.share(number)) == pytest.approx(number, abs=6e-5)


@given(st.dates())
def test_a_date_is_read_as_it_is_written_and_as_people_type_it(when: date) -> None:
    assert day(when.isoformat()) == when
    year = f"{when.year:04}"
    for typed in (
        when.isoformat(),
        f"{year}/{when.month}/{when.day}",
        f" {year}. {when.month}. {when.day}.",
        f"{year}년 {when.month}월 {when.day}일",
        f"{year}年{when.month}月{when.day}日",
    ):
        assert typed_day(typed) == when
    assert typed_day(f"{when.day}.{when.month}.{year}") is None or when.day > 999


def test_nonsense_is_no_date() -> None:
    for words in ("", "soon", "2027-13-01", "2027-02-29", "2027", "2027-1"):
        assert typed_day(words) is None
    assert day("2027-1-1") is None


# --- as a file ---------------------------------------------------------------------------------


def test_the_csv_has_a_row_an_assumption_and_nothing_that_acts() -> None:
    document = Document.of(
        [assumption("a", text="=1+1", watch=watched(signpost="one\ntwo", review="2026-01-01"))]
    )
    found = register.rows(document, turning={}, today=TODAY)
    heads, row = csv.reader(io.StringIO(register.csv(found).decode(), newline=""))
    assert heads[0] == "Assumption"
    said = dict(zip(heads, row, strict=True))
    assert said["Assumption"] == "'=1+1"
    assert said["What would show it failing"] == "one\ntwo"
    assert (said["Review by"], said["Stale"]) == ("2026-01-01", "Overdue")
    assert said["Id"] == "a"


def test_the_markdown_names_the_map_and_the_scenario() -> None:
    document = Document.of([assumption("a")], Header(title="Ships | docks"))
    found = register.rows(document, today=TODAY)
    words = register.markdown(document, found, "As planned").decode().splitlines()
    assert words[0] == "# Assumptions: Ships \\| docks"
    assert words[2] == "Scenario: As planned"
    assert [line.count("|") for line in words[4:]] == [12, 12, 12]


def test_the_register_of_the_patrols_map_has_both_hinges(maps: Path) -> None:
    document, _ = native.read((maps / "joint-patrols.argmap.json").read_bytes(), "patrols")
    setting = scenario_setting(document, "sustained")
    found = register.rows(
        document, setting, register.turns(find(Case(document), setting)), today=TODAY
    )
    told = {row.id: [str(each) for each in row.hinges or ()] for row in found}
    assert "“Join” would fail" in told["us-sustains-squad"]
    assert told["seoul-can-act"] == ["“Join” would be blocked"]
    assert {row.value for row in found} == {"true"}
    assert {row.value for row in register.rows(document, OWN, today=TODAY)} == {"open"}
