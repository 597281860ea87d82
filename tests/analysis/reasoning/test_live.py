from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reasoning.small_maps import WEIGHTS, settings_of, small_maps
from argmap.analysis.reasoning import balance, live
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.live import Live
from argmap.analysis.reasoning.setting import OWN, Setting, scenario_setting
from argmap.formats import native
from argmap.model.change import difference
from argmap.model.document import Document
from argmap.model.records import Argument, Kind, Record, Standard, Statement, Value
from edit.checking import map_of, says, step


@st.composite
def edited(draw: st.DrawFn, document: Document) -> Document:
    """The document with one record changed, added, taken out with all that hangs on it, or moved;
    or another document altogether."""
    records = list(document)
    which = draw(st.sampled_from(["put", "put", "put", "remove", "argue", "move", "other"]))
    if which == "other" or not document.statements:
        return draw(small_maps())
    chosen = draw(st.sampled_from(records))
    if which == "move":
        records.remove(chosen)
        return Document.of([chosen, *records])
    if which == "remove":
        gone = {chosen.id}
        while more := {
            each.id
            for each in records
            if isinstance(each, Argument)
            and each.id not in gone
            and gone & {each.conclusion, *(premise.statement for premise in each.premises)}
        }:
            gone |= more
        return Document.of(each for each in records if each.id not in gone)
    if which == "argue":
        ends = list(document.statements)
        new = step(
            next(id for n in count() if (id := f"new{n}") not in document),
            draw(st.sampled_from(ends)),
            draw(st.sampled_from([*ends, *document.arguments])),
            draw(st.sampled_from("+-")),
            weight=draw(st.sampled_from(WEIGHTS)),
        )
        return Document.of([*records, new])
    return Document.of(_changed(draw, each) if each is chosen else each for each in records)


def _changed(draw: st.DrawFn, record: Record) -> Record:
    fields: dict[str, st.SearchStrategy[Any]]
    if isinstance(record, Statement):
        fields = {
            "text": st.sampled_from(["other words", ""]),
            "value": st.sampled_from([None, *get_args(Value)]),
            "standard": st.sampled_from([None, *get_args(Standard)]),
            "kind": st.sampled_from(get_args(Kind)),
            "question": st.sampled_from([None, "q"]),
        }
    else:
        fields = {
            "label": st.just("other words"),
            "weight": st.sampled_from([None, *WEIGHTS]),
            "polarity": st.sampled_from(["support", "attack"]),
            "aspect": st.sampled_from(["desirability", "feasibility"]),
        }
    name = draw(st.sampled_from(sorted(fields)))
    return record.replace(**{name: draw(fields[name])})


@given(st.data())
def test_after_any_edits_verdicts_are_as_from_scratch(data: st.DataObject) -> None:
    document = data.draw(small_maps())
    followed = Live(document)
    known = [OWN, *data.draw(st.lists(settings_of(document), max_size=3))]
    for _ in range(data.draw(st.integers(1, 5))):
        if data.draw(st.booleans()):
            known.append(data.draw(settings_of(document)))
        if data.draw(st.booleans()):
            assert followed.evaluations(known) == balance.evaluate_all(Case(document), known)
        after = data.draw(edited(document))
        followed.follow(difference(document, after), after)
        document = after
    assert followed.evaluations(known) == balance.evaluate_all(Case(document), known)
    assert followed.case.document is document
    assert followed.case.statements == tuple(document.statements.values())


def test_an_edit_of_words_costs_nothing(maps: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document, _ = native.read((maps / "joint-patrols.argmap.json").read_bytes(), "patrols")
    followed = Live(document)
    before = followed.evaluation()
    monkeypatch.setattr(live, "Case", None)  # nothing may be built,
    monkeypatch.setattr(live, "Outcomes", None)  # and nothing evaluated
    after = _put(document, document.statements["join"].replace(text="Join in."))
    followed.follow(difference(document, after), after)
    assert followed.evaluation() is before
    assert followed.case.statements[followed.case.number["join"]].text == "Join in."


def test_only_what_depends_on_an_edit_is_computed(
    maps: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, _ = native.read((maps / "joint-patrols.argmap.json").read_bytes(), "patrols")
    settings = [scenario_setting(document, scenario) for scenario in document.scenarios]
    followed = Live(document)
    followed.evaluations(settings)
    computed: set[str] = set()
    for name in ("_argument", "_statement"):
        compute = getattr(balance.Outcomes, name)

        def noted(outcomes: balance.Outcomes, number: int, compute: Any = compute) -> None:
            computed.add(outcomes.case.ids[number])
            compute(outcomes, number)

        monkeypatch.setattr(balance.Outcomes, name, noted)
    after = _put(document, document.arguments["wary-against-ability"].replace(weight=0.9))
    followed.follow(difference(document, after), after)
    found = followed.evaluations(settings)
    assert computed == {"wary-against-ability", "seoul-can-act", "able-to-join", "join"}
    assert found == balance.evaluate_all(Case(after), settings)


def test_another_setting_computes_only_what_differs(
    maps: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, _ = native.read((maps / "joint-patrols.argmap.json").read_bytes(), "patrols")
    followed = Live(document)
    followed.evaluation(scenario_setting(document, "sustained"))
    computed: list[int] = []
    climb = balance.Outcomes._climb
    monkeypatch.setattr(
        balance.Outcomes,
        "_climb",
        lambda outcomes, numbers, *more: (
            computed.extend(numbers),
            climb(outcomes, numbers, *more),
        ),
    )
    setting = scenario_setting(document, "sustained").giving({"seoul-can-act": "false"})
    assert followed.evaluation(setting).verdicts["join"] == "blocked"
    assert {followed.case.ids[n] for n in computed} == {"seoul-can-act", "able-to-join", "join"}


def test_many_settings_push_out_the_first() -> None:
    document = map_of(says("a", "assumption"), says("c"), step("r", "a", "c", weight=0.5))
    followed = Live(document)
    case = Case(document)
    for number in range(3 * live.KEPT):
        setting = Setting(weights={"r": number / 1000})
        assert followed.evaluation(setting) == balance.evaluate(case, setting)
    assert len(followed._settings) <= live.KEPT


def test_no_settings_have_no_evaluations() -> None:
    assert Live(Document()).evaluations([]) == []
    assert Live(Document()).evaluation().verdicts == {}


def _put(document: Document, record: Record) -> Document:
    return Document.of([record if each.id == record.id else each for each in document])
