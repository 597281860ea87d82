from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

from hypothesis import given, settings

from argmap import load
from argmap.app.lists import archive, files, tables
from argmap.model.document import Document
from argmap.model.records import Ballot, Poll, Round, Statement
from report_maps import EVIL, hostile, voted
from strategies import documents

PATROLS = Path(__file__).resolve().parents[2] / "maps" / "joint-patrols.argmap.json"


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_every_list_of_a_map_is_a_table_that_names_its_fields() -> None:
    document, _ = load(PATROLS)
    found = files(document)
    assert {"map.csv", "statements.csv", "arguments.csv", "premises.csv"} <= set(found)
    assert "polls.csv" not in found  # there are none
    rows = {row["id"]: row for row in read(found["statements.csv"])}
    assert set(rows) == set(document.statements)
    assert rows["us-sustains-squad"]["label true"] == "the U.S. sustains the S-Quad"
    assert rows["us-sustains-squad"]["confidence"] == "0.5"
    premises = [row["statement"] for row in read(found["premises.csv"])]
    assert premises == [
        one.statement for each in document.arguments.values() for one in each.premises
    ]
    (header,) = [row for row in read(found["map.csv"]) if row["field"] == "title"]
    assert header["value"] == document.header.title


def test_votes_are_rows_with_their_poll_and_round() -> None:
    found = files(voted())
    ballots = [row for row in read(found["ballots.csv"]) if row["poll"] == "sure"]
    assert [row["value"] for row in ballots if row["round"] == "1"] == [
        "20",
        "30",
        "40",
        "50",
        "60",
    ]
    rounds = read(found["rounds.csv"])
    assert json.loads(rounds[0]["wording"]) == {"go": "0" * 64}


def test_unknown_fields_come_along() -> None:
    statement = Statement.model_validate(
        {"id": "s", "kind": "claim", "text": "x", "mine": {"a": 1}}
    )
    (row,) = read(files(Document.of([statement]))["statements.csv"])
    assert json.loads(row["mine"]) == {"a": 1}


def test_nothing_acts_in_a_spreadsheet() -> None:
    for data in files(hostile()).values():
        for row in csv.reader(io.StringIO(data.decode(), newline="")):
            for cell in row:
                assert not cell.lstrip().startswith(("=", "+", "-", "@", "\t", "\r"))
    words = [row["text"] for row in read(files(hostile())["statements.csv"])]
    assert f"'{EVIL[3]}" in words


@settings(max_examples=40, deadline=None)
@given(documents())
def test_any_map_can_be_written_and_keeps_its_rows(document: Document) -> None:
    found = tables(document)
    assert len(found.get("statements", [[]])) - 1 == len(document.statements)
    for rows in found.values():
        assert len({len(row) for row in rows}) == 1
    assert files(document, bom=True)["map.csv"].startswith(b"\xef\xbb\xbf")


def test_the_archive_holds_the_same_files_and_is_the_same_each_time() -> None:
    document, _ = load(PATROLS)
    data = archive(document)
    assert data == archive(document)
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        assert {name: made.read(name) for name in made.namelist()} == files(document)


def test_nothing_is_told_of_open_votes_and_of_a_few_only_their_number() -> None:
    ballots = tuple(Ballot(voter=f"secret-{at}", value=at) for at in range(6))
    rounds = (
        Round(opened="1", closed="2", ballots=ballots[:4], tally={}),
        Round(opened="3", ballots=ballots),
    )
    found = files(Document.of([Poll(id="p", title="Sure?", rounds=rounds)]))
    assert "ballots.csv" not in found
    assert [row["votes"] for row in read(found["rounds.csv"])] == ["4", ""]
    closed = rounds[1].replace(closed="4")
    found = files(Document.of([Poll(id="p", title="Sure?", rounds=(closed,))]))
    rows = read(found["ballots.csv"])
    assert [row["value"] for row in rows] == ["0", "1", "2", "3", "4", "5"]
    assert "secret" not in str(rows)
