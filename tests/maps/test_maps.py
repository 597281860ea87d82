"""The example maps as plain JSON: whole, well cited, our own words, written as argmap writes.

Nothing of argmap is used here, so that the maps and the program witness each other. What the maps
make argmap say is tested where argmap computes it.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from maps.fingerprint import fingerprint, kept, run_hashes

ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLES = sorted((ROOT / "maps").glob("*.argmap.json"))
FIXTURES = [ROOT / "tests" / "data" / f"{name}.argmap.json" for name in ("japanese", "korean")]
ALL = [*EXAMPLES, *FIXTURES]

SECTIONS = {1: 2, 2: 4, 3: 5, 4: 5, 5: 2}
PARAGRAPHS = [f"{section}.{n}" for section, last in SECTIONS.items() for n in range(1, last + 1)]
REFERENCES = {"park-2025": "2.2", "tapan-2024": "3.1", "tanaka-2024": "4.3", "lee-2024": "4.3"}
"""The paper's references and the paragraph that cites each."""

HEADER = ["format", "version", "title", "description", "language", "authors", "licence"]
LISTS = ["statements", "arguments", "camps", "sources", "scenarios", "steps", "groups", "places"]
FIELDS = {
    "statements": (
        "id kind text label question value standard weight camp origin citations tags watch notes"
    ),
    "arguments": (
        "id premises conclusion polarity aspect weight scheme answers label camp origin citations"
    ),
    "camps": "id name role stances",
    "sources": (
        "id type title author issued container-title publisher page DOI URL accessed note file"
        " sha256"
    ),
    "scenarios": "id title values weights notes",
    "steps": "id title focus reveal dim hide fold hoist motion scenario poll notes minutes",
    "groups": "id title members",
}
KINDS = {"question", "position", "claim", "evidence", "rebuttal", "assumption"}
VALUES = {"true", "false", "open"}

Map = dict[str, Any]
Records = list[dict[str, Any]]

every_map = pytest.mark.parametrize("path", ALL, ids=lambda path: path.name.split(".")[0])
every_example = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name.split(".")[0])


def load(path: Path) -> Map:
    return json.loads(path.read_text("utf-8"))


def records(found: Map) -> Records:
    return [record for name in LISTS for record in found.get(name, [])]


def ids(found: Map, name: str) -> set[str]:
    return {record["id"] for record in found.get(name, [])}


def said(found: Map) -> list[str]:
    """Everything in a map that is read out, apart from the titles of sources."""
    lines: list[str] = [found["title"], found["description"]]
    for record in records({name: found.get(name, []) for name in LISTS if name != "sources"}):
        lines += [record[key] for key in ("text", "title", "name", "notes") if key in record]
        lines += [each for each in record.get("watch", {}).values() if isinstance(each, str)]
        label = record.get("label")
        lines += label.values() if isinstance(label, dict) else [label] if label else []
    return lines


def cited(found: Map) -> Records:
    """Statements and arguments: what must say where it comes from."""
    return [*found["statements"], *found["arguments"]]


# --- form --------------------------------------------------------------------------------------


def test_there_is_a_map_for_each_part_of_the_paper() -> None:
    assert {path.name.removesuffix(".argmap.json") for path in EXAMPLES} == {
        "joint-patrols",
        "opportunities",
        "challenges",
        "unc-and-infrastructure",
        "ship-maintenance",
        "middle-powers",
        "whole-argument",
    }


@every_map
def test_a_map_is_written_as_argmap_writes(path: Path) -> None:
    found = load(path)
    assert path.read_bytes().decode() == json.dumps(found, indent=2, ensure_ascii=False) + "\n"
    assert [key for key in found if key not in LISTS] == HEADER
    assert [key for key in found if key in LISTS] == [name for name in LISTS if found.get(name)]
    for name in LISTS:
        for record in found.get(name, []):
            assert list(record) == [key for key in FIELDS[name].split() if key in record]


@every_map
def test_ids_are_short_words_and_unique_in_the_file(path: Path) -> None:
    found = [record["id"] for record in records(load(path))]
    assert [id for id, times in Counter(found).items() if times > 1] == []
    assert [id for id in found if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id)] == []


@every_map
def test_values_are_of_the_kinds_that_argmap_knows(path: Path) -> None:
    found = load(path)
    for statement in found["statements"]:
        assert statement["kind"] in KINDS
        assert statement.get("value", "open") in VALUES
        assert statement["origin"] in {"text", "inferred"}
        if statement["kind"] == "assumption":
            assert list(statement["label"]) == ["name", "true", "false"]
        else:
            assert isinstance(statement["label"], str)
    for argument in found["arguments"]:
        assert argument["polarity"] in {"support", "attack"}
        assert argument.get("aspect", "feasibility") == "feasibility"
        assert 0 <= argument.get("weight", 0) <= 1
        assert argument["origin"] in {"text", "inferred"}
        assert {p.get("role", "assumption") for p in argument["premises"]} <= {
            "assumption",
            "exception",
        }
    for scenario in found["scenarios"]:
        assert set(scenario["values"].values()) <= VALUES
    for camp in found["camps"]:
        assert set(camp.get("stances", {}).values()) <= {"accept", "reject"}


@every_map
def test_every_end_is_in_the_map(path: Path) -> None:
    found = load(path)
    statements, arguments = ids(found, "statements"), ids(found, "arguments")
    kind = {statement["id"]: statement["kind"] for statement in found["statements"]}
    for argument in found["arguments"]:
        assert {premise["statement"] for premise in argument["premises"]} <= statements
        assert argument["conclusion"] in statements | arguments
        assert argument["conclusion"] != argument["id"]
        if argument.get("aspect"):
            assert kind[argument["conclusion"]] == "position"
    for statement in found["statements"]:
        if "question" in statement:
            assert statement["kind"] == "position"
            assert kind[statement["question"]] == "question"
    for record in cited(found):
        assert record.get("camp", "author") in ids(found, "camps") | {"author"}
        assert {citation["source"] for citation in record["citations"]} <= ids(found, "sources")
    for scenario in found["scenarios"]:
        assert scenario["values"].keys() | scenario.get("weights", {}).keys() <= statements
    for camp in found["camps"]:
        assert camp.get("stances", {}).keys() <= statements
    for group in found.get("groups", []):
        assert set(group["members"]) <= statements


@every_map
def test_nothing_stands_alone_and_nothing_is_unused(path: Path) -> None:
    found = load(path)
    joined = {a["conclusion"] for a in found["arguments"]}
    joined |= {p["statement"] for a in found["arguments"] for p in a["premises"]}
    joined |= {s["question"] for s in found["statements"] if "question" in s}
    assert ids(found, "statements") - joined == set()
    assert {record["camp"] for record in cited(found) if "camp" in record} == ids(found, "camps")
    used = {citation["source"] for record in cited(found) for citation in record["citations"]}
    assert used == ids(found, "sources")


@every_map
def test_the_story_names_what_is_there_and_reveals_what_was_hidden(path: Path) -> None:
    found = load(path)
    assert 4 <= len(found["steps"]) <= 9
    for step in found["steps"]:
        shown = [*step["focus"], *(id for group in step.get("reveal", []) for id in group)]
        assert set(shown) <= ids(found, "statements")
        assert len(shown) == len(set(shown)) > 1
        assert step.get("scenario") in ids(found, "scenarios") | {None}
        assert 1 <= step["minutes"] <= 10


@every_map
def test_every_scenario_settles_every_assumption(path: Path) -> None:
    found = load(path)
    assumptions = {s["id"] for s in found["statements"] if s["kind"] == "assumption"}
    settings = [tuple(sorted(scenario["values"].items())) for scenario in found["scenarios"]]
    assert len(settings) == len(set(settings)) >= 2
    if path in EXAMPLES:
        for scenario in found["scenarios"]:
            assert assumptions <= scenario["values"].keys()


@every_map
def test_a_text_can_be_read_in_a_room(path: Path) -> None:
    found = load(path)
    assert 12 <= len(found["statements"]) <= 30
    assert [s["text"] for s in found["statements"] if len(s["text"]) > 90] == []
    assert [line for line in said(found) if not line or line != line.strip()] == []
    texts = [s["text"].casefold() for s in found["statements"]]
    assert len(texts) == len(set(texts))


@every_example
def test_every_assumption_is_watched_and_its_review_is_not_past(path: Path) -> None:
    for statement in load(path)["statements"]:
        watch = statement.get("watch")
        assert (watch is not None) == (statement["kind"] == "assumption"), statement["id"]
        if watch is not None:
            kept = ["owner", "signpost", "review", "shaping", "hedging", "confidence"]
            assert list(watch) == [key for key in kept if key in watch]
            assert set(kept[:5]) <= watch.keys()
            assert re.fullmatch(r"2027-[01]\d-[0-3]\d", watch["review"])
            assert "our inference" in statement["notes"]


# --- sources -----------------------------------------------------------------------------------


@every_map
def test_every_statement_and_argument_says_where_it_comes_from(path: Path) -> None:
    for record in cited(load(path)):
        places = [c for c in record["citations"] if "locator" in c]
        assert places, record["id"]
        assert [p["locator"] for p in places if not re.fullmatch(r"\d\.\d", p["locator"])] == []


@every_example
def test_every_node_cites_a_paragraph_of_the_paper(path: Path) -> None:
    for record in cited(load(path)):
        places = {c["locator"] for c in record["citations"] if c["source"] == "paper"}
        assert places, record["id"]
        assert places <= set(PARAGRAPHS)


def test_the_maps_together_speak_of_every_sentence_of_the_paper() -> None:
    pointed = {
        citation["selector"]["start"]
        for path in EXAMPLES
        for record in load(path)["statements"]
        for citation in record["citations"]
        if "selector" in citation
    }
    sentences = kept()["sentences"]
    assert {sentence["paragraph"] for sentence in sentences} == set(PARAGRAPHS)
    assert [s for s in sentences if s["start"] not in pointed] == []


def test_the_whole_argument_goes_through_every_section() -> None:
    found = load(ROOT / "maps" / "whole-argument.argmap.json")
    places = {c.get("locator") for record in cited(found) for c in record["citations"]}
    assert set(PARAGRAPHS) - places == set()


def test_the_four_references_are_cited_where_the_paper_cites_them() -> None:
    where: dict[str, set[str]] = {reference: set() for reference in REFERENCES}
    for path in EXAMPLES:
        found = load(path)
        for source in found["sources"]:
            read_in = source["accessed"]["date-parts"][0][0]
            if source["id"] == "paper":
                assert read_in == 2026
                assert source["file"] == "paper.md"
            else:
                assert source["URL"].startswith("https://")
                assert read_in == 2025
        for statement in found["statements"]:
            for reference in {c["source"] for c in statement["citations"]} & set(REFERENCES):
                where[reference] |= {c.get("locator", "") for c in statement["citations"]}
    assert {r: REFERENCES[r] in places for r, places in where.items()} == dict.fromkeys(
        REFERENCES, True
    )


def test_a_source_is_described_alike_in_every_map() -> None:
    seen: dict[str, Any] = {}
    for path in EXAMPLES:
        for source in load(path)["sources"]:
            assert seen.setdefault(source["id"], source) == source
    assert seen.keys() == {"paper", *REFERENCES}


@every_example
def test_a_selector_finds_the_sentence_of_the_paragraph_it_names(path: Path) -> None:
    known = kept()
    sentences = {(s["paragraph"], s["start"], s["end"]): s["sha256"] for s in known["sentences"]}
    found = load(path)
    (paper,) = [source for source in found["sources"] if source["id"] == "paper"]
    assert paper["sha256"] == known["sha256"]
    for record in cited(found):
        for citation in record["citations"]:
            if selector := citation.get("selector"):
                place = citation["locator"], selector["start"], selector["end"]
                assert sentences[place] == selector["sha256"]


# --- words -------------------------------------------------------------------------------------


@every_example
def test_the_words_are_our_own(path: Path) -> None:
    quoted = set(kept()["runs"])
    assert [line for line in said(load(path)) if run_hashes(line) & quoted] == []


@every_example
def test_no_look_alike_letter_came_over_from_the_paper(path: Path) -> None:
    # the one Greek letter meant as such stands in “Quad – x + α”
    assert re.findall(r"(?!α)[\u0370-\u03ff\u0400-\u04ff]", path.read_text("utf-8")) == []


def test_the_fingerprint_is_the_paper_s(paper: Path) -> None:
    assert fingerprint(paper) == kept()


# --- the patrols map ---------------------------------------------------------------------------


@pytest.fixture
def patrols() -> Map:
    return load(ROOT / "maps" / "joint-patrols.argmap.json")


def test_the_patrols_map_asks_one_question_with_three_answers(patrols: Map) -> None:
    kinds = {s["id"]: s["kind"] for s in patrols["statements"]}
    assert [id for id, kind in kinds.items() if kind == "question"] == ["should-join"]
    assert [id for id, kind in kinds.items() if kind == "position"] == [
        "join",
        "caution",
        "stay-out",
    ]
    assert ids(patrols, "camps") == {"proponents", "critics", "author"}
    assert [s["id"] for s in patrols["scenarios"]] == [
        "sustained",
        "sustained-turmoil",
        "pulls-back",
        "pulls-back-turmoil",
    ]


def test_both_assumptions_of_the_patrols_map_are_open(patrols: Map) -> None:
    assumed = {s["id"]: s["value"] for s in patrols["statements"] if s["kind"] == "assumption"}
    assert assumed == {"us-sustains-squad": "open", "seoul-can-act": "open"}


def test_the_squad_is_a_premise_of_reasons_and_never_a_reason_for_joining(patrols: Map) -> None:
    uses = {
        argument["id"]: (premise.get("negated", False), len(argument["premises"]))
        for argument in patrols["arguments"]
        for premise in argument["premises"]
        if premise["statement"] == "us-sustains-squad" and premise["role"] == "assumption"
    }
    assert uses == {
        "alliance-for-join": (False, 2),
        "security-for-join": (False, 2),
        "pull-back-for-caution": (True, 1),
        "pull-back-undercuts-standing": (True, 2),
    }


def test_turmoil_bears_on_ability_and_ability_only_on_feasibility(patrols: Map) -> None:
    arguments = {argument["id"]: argument for argument in patrols["arguments"]}
    turmoil = arguments["turmoil-against-ability"]
    assert (turmoil["conclusion"], turmoil["polarity"]) == ("seoul-can-act", "attack")
    ability = [
        argument
        for argument in patrols["arguments"]
        if any(premise["statement"] == "seoul-can-act" for premise in argument["premises"])
    ]
    assert [(a["conclusion"], a["aspect"]) for a in ability] == [("join", "feasibility")]


def test_what_we_add_to_the_patrols_debate_is_marked(patrols: Map) -> None:
    arguments = {argument["id"]: argument for argument in patrols["arguments"]}
    undercut = arguments["pull-back-undercuts-standing"]
    assert undercut["conclusion"] == "standing-for-join"
    assert (undercut["polarity"], undercut["origin"]) == ("attack", "inferred")
    for id in ("standing-for-join", "alliance-for-join", "pull-back-for-caution"):
        assert arguments[id]["origin"] == "text"


# --- the test maps -----------------------------------------------------------------------------


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.name.split(".")[0])
def test_a_test_map_has_one_of_everything(path: Path) -> None:
    found = load(path)
    assert found["language"] == {"korean": "ko", "japanese": "ja"}[path.name.split(".")[0]]
    assert {statement["kind"] for statement in found["statements"]} == KINDS
    arguments = {argument["id"]: argument for argument in found["arguments"]}
    assert any(len(argument["premises"]) > 1 for argument in found["arguments"])
    assert any(argument["conclusion"] in arguments for argument in found["arguments"])
    letters = r"[가-힣]" if found["language"] == "ko" else r"[ぁ-んァ-ヶ一-龠]"
    assert all(re.search(letters, statement["text"]) for statement in found["statements"])
