from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given

from analysis.reasoning.plainly import Plainly
from analysis.reasoning.saying import assert_sentence, explainer, in_scenario, parts, read
from analysis.reasoning.small_maps import maps_and_settings
from argmap.analysis.reasoning import names, semantics, why
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.setting import OWN, Setting, scenario_setting
from argmap.model.document import Document
from argmap.model.records import Argument, Label, Premise, Record, Statement
from edit.checking import map_of, says, step
from strategies import documents

GOLDEN = Path(__file__).parent / "golden"
LOST = ("outweigh", "fails", "attack", "objection")


def sentence(id: str, *records: Record, setting: Setting = OWN) -> str:
    return str(explainer(map_of(*records), setting).why(id).sentence)


def position(id: str, **fields: object) -> Statement:
    return Statement.model_validate(
        {"id": id, "kind": "position", "text": id, "label": id.title(), **fields}
    )


def assumption(id: str, true: str = "", false: str = "", **fields: object) -> Statement:
    label = Label(name=id, true=true, false=false) if true else None
    return Statement.model_validate(
        {"id": id, "kind": "assumption", "text": id.upper(), "label": label, **fields}
    )


@pytest.mark.parametrize("semantics_name", semantics.NAMES)
def test_every_statement_and_argument_of_every_map_in_every_scenario_has_a_sentence(
    maps: Path, semantics_name: str
) -> None:
    files = sorted(maps.glob("*.json"))
    assert len(files) == 7
    for file in files:
        document = read(file)
        for scenario in (None, *document.scenarios):
            explained = in_scenario(document, scenario, semantics_name)
            for id in (*document.statements, *document.arguments):
                found = explained.why(id)
                assert_sentence(found.sentence)
                assert_sentence(explained.brief(id))
                assert_sentence(explained.line(id))
                assert all(each in document for each in found.because)


def test_the_patrols_say_what_was_read_and_approved(maps: Path, update: bool) -> None:
    document = read(maps / "joint-patrols.argmap.json")
    lines: list[str] = []
    for scenario in (None, *document.scenarios):
        lines.append(f"# {scenario or 'the map’s own values'}")
        explained = in_scenario(document, scenario)
        for id in ("join", "caution", "stay-out"):
            lines += [str(explained.why(id).sentence), f"    {explained.brief(id)}"]
    said = "\n".join(lines) + "\n"
    golden = GOLDEN / "patrols.txt"
    if update:
        golden.write_text(said, "utf-8")
    assert said == golden.read_text("utf-8")


@given(maps_and_settings())
def test_small_maps_with_circles_are_explained(drawn: tuple[Document, Setting]) -> None:
    document, setting = drawn
    explained = explainer(document, setting)
    for id in (*document.statements, *document.arguments):
        found = explained.why(id)
        assert_sentence(found.sentence)
        assert_sentence(explained.brief(id))
        assert_sentence(explained.line(id))
        assert all(each in document for each in found.because)
        assert id not in found.because


@given(maps_and_settings())
def test_the_verdict_explained_is_the_verdict_found(drawn: tuple[Document, Setting]) -> None:
    document, setting = drawn
    case = Case(document)
    evaluation = semantics.evaluate(case, setting)
    for id, verdict in {**evaluation.verdicts, **evaluation.standings}.items():
        assert why.Explainer(case, evaluation, setting).why(id).verdict == verdict


@given(maps_and_settings())
def test_what_decided_a_weighing_agrees_with_the_verdict(
    drawn: tuple[Document, Setting],
) -> None:
    document, setting = drawn
    grounds = explainer(document, setting).grounds
    won = {"asserted": "holds", "met": "holds"}
    lost = dict.fromkeys(("attacked", "dead", "outweighed"), "fails")
    for number, statement in enumerate(grounds.case.statements):
        if grounds.is_set(number) or grounds.is_presumed(number) or statement.kind == "question":
            continue
        came = (won | lost).get(grounds.weighing(number).manner, "open")
        if grounds.case.is_position(number):
            assert came == grounds.desirable(number)
        else:
            assert came == grounds.verdict(number)


@given(documents())
def test_maps_with_any_text_at_all_are_explained(document: Document) -> None:
    explained = explainer(document)
    for id in (*document.statements, *document.arguments):
        assert str(explained.why(id).sentence).endswith(".")
        assert str(explained.brief(id))


@given(maps_and_settings())
def test_being_unable_never_reads_as_the_critics_winning(
    drawn: tuple[Document, Setting],
) -> None:
    document, setting = drawn
    explained = explainer(document, setting)
    for id, verdict in explained.grounds.evaluation.verdicts.items():
        if verdict == "blocked":
            said = f"{explained.why(id).sentence} {explained.brief(id)}"
            plain = said.split("because")[0]
            assert not any(word in plain for word in LOST), said
            assert "cannot be done" in said


@given(maps_and_settings())
def test_until_it_is_known_is_said_only_where_knowing_it_settles_it_whichever_way(
    drawn: tuple[Document, Setting],
) -> None:
    document, setting = drawn
    explained = explainer(document, setting)
    for id in (*document.statements, *document.arguments):
        said = str(explained.why(id).sentence)
        found = re.search(r"(until it is|is open: it is not) known (whether [^;]*)(.*)", said)
        if found is None or "also turns on" in said or re.search(r"and \w+ more", said):
            continue
        asked = re.findall(r"whether “(\w+)” is true", found[2])
        assert asked, said
        ways: list[str] = []
        for values in product(("true", "false"), repeat=len(asked)):
            there = Plainly(document, setting.giving(dict(zip(asked, values, strict=True))))
            ways.append((there.verdicts() | there.standings())[id])
        until = str(explained.brief(id)).startswith("Open until")
        left = {each for each, way in zip(("so", "not"), ways, strict=False) if way == "open"}
        if found[1] == "until it is":
            assert "open" not in ways, said
        elif len(asked) == 1:
            told = set(re.findall(r"if (so|not), ", found[3]))
            assert left == (told or {"so", "not"}), said
            assert told or "either way, " in said, said
        else:
            never = re.search("would not settle|however that turns out", found[3])
            assert set(ways) == {"open"} if never else "open" in ways, said
        if id in document.statements:
            assert until == (found[1] == "until it is"), said


# --- by their cases -------------------------------------------------------------------------------


def test_a_tie_is_called_by_its_name() -> None:
    said = sentence(
        "c", says("a"), says("b"), says("c"), step("x", "a", "c"), step("y", "b", "c", "-")
    )
    assert said == "“C” is open: “A” weighs the same as the objection “B”."


def test_an_undercut_takes_the_reason_away() -> None:
    said = sentence(
        "c", says("a"), says("b"), says("c"), step("x", "a", "c"), step("y", "b", "x", "-")
    )
    assert said == "“C” fails: its only reason, “A”, is undercut by “B”."


def test_an_underpinning_upholds_a_step() -> None:
    records = (says("a"), says("b"), says("u"), says("c"), step("x", "a", "c"))
    said = sentence("x", *records, step("y", "b", "x", "-"), step("z", "u", "x"))
    assert said == "The reason “A” stands: its premise holds; “U” upholds it against “B”."


def test_what_only_supports_itself_says_so() -> None:
    circle = (says("a"), says("b"), step("x", "a", "b"), step("y", "b", "a"))
    assert sentence("a", *circle) == "“A” is open: it only supports itself, in a circle with “B”."
    onto = (*circle, says("c"), step("z", "a", "c"))
    assert sentence("c", *onto) == (
        "“C” is open: it rests on “A” and “B”, which only support each other."
    )
    alone = (says("a"), Argument(id="x", premises=(Premise(statement="a"),), conclusion="a"))
    assert sentence("a", *alone) == "“A” is open: it only supports itself."


def test_what_speaks_against_itself_says_so() -> None:
    attacks = step("x", "a", "a", "-")
    assert sentence("a", says("a"), attacks) == "“A” is open: it speaks against itself."


def test_undercuts_that_undercut_each_other_are_a_circle() -> None:
    undercut = step("z", "b", "y", "-", label="Third")
    first = step("x", "a", "z", "-", label="First")
    second = step("y", "a", "x", "-", label="Second")
    assert sentence("x", says("a"), says("b"), undercut, first, second) == (
        "The undercut “First” is open: it is in a circle of undercuts with “Second” and “Third”."
    )


def test_an_objection_to_what_is_merely_stated_wins() -> None:
    said = sentence("c", says("b"), says("c"), step("y", "b", "c", "-"))
    assert said == "“C” fails: no reason is given for it, and the objection “B” stands."


def test_the_standard_that_is_not_met_is_told() -> None:
    def judged(standard: str, pro: float, con: float | None) -> str:
        records: list[Record] = [says("a"), says("b"), says("c", standard=standard)]
        records.append(step("x", "a", "c", weight=pro))
        if con is not None:
            records.append(step("y", "b", "c", "-", weight=con))
        return sentence("c", *records)

    weak = "“C” is open: its strongest reason, “A”, is not as strong as its standard asks."
    assert judged("clear", 0.5, None) == weak
    assert judged("clear", 0.8, 0.6) == (
        "“C” is open: “A” does not clearly outweigh the objection “B”."
    )
    assert (
        judged("beyond-doubt", 0.9, 0.3) == "“C” is open: the objection “B” leaves room for doubt."
    )
    assert judged("dialectical", 0.9, 0.3) == (
        "“C” is open: the objection “B” stands, and its standard allows for none."
    )
    assert judged("scintilla", 0.1, 0.9) == (
        "“C” holds: its only reason, “A”, stands; one reason is enough here."
    )
    assert judged("preponderance", 0, None) == "“C” is open: its reason “A” weighs nothing."


def test_a_rival_that_outweighs_is_named_with_its_position() -> None:
    question = says("q", "question")
    one, other = position("go", question="q"), position("stay", question="q")
    records = (question, one, other, says("a"), says("b"))
    said = sentence(
        "go", *records, step("x", "a", "go", weight=0.4), step("y", "b", "stay", weight=0.7)
    )
    assert said == "Go fails: its only reason, “A”, is outweighed by “B”, a reason for “Stay”."
    unargued = sentence("go", *records, step("y", "b", "stay"))
    assert unargued == "Go is open: no reason has been given for it yet."


def test_a_position_that_cannot_be_done_is_blocked_and_says_by_what() -> None:
    able = assumption("ability", "Seoul is able to act", "Seoul is unable to act", value="false")
    records = (position("go"), able, says("a"), step("x", "a", "go"))
    ability = step("y", "ability", "go", aspect="feasibility")
    assert sentence("go", *records, ability) == (
        "Go is blocked: there is a case for it, but it cannot be done because "
        "Seoul is unable to act."
    )
    dock = step("z", "d", "go", "-", aspect="feasibility", label="One dock")
    assert sentence("go", *records[:1], *records[2:], says("d"), dock) == (
        "Go is blocked: there is a case for it, but it cannot be done because "
        "“One dock” stands in the way."
    )


def test_a_position_open_only_because_of_its_means_says_what_must_be_known() -> None:
    able = assumption("ability", "Seoul is able to act", "Seoul is unable to act", value="open")
    records = (position("go"), able, says("a"), step("x", "a", "go"))
    assert sentence("go", *records, step("y", "ability", "go", aspect="feasibility")) == (
        "Go is open: there is a case for it, but it is not known whether Seoul is able to act."
    )


def test_set_presumed_and_left_open_are_told_apart() -> None:
    said = assumption("s", "the U.S. stays", "the U.S. leaves")
    assert sentence("s", said) == "Open, as nobody has said whether the U.S. stays."
    assert sentence("s", said, setting=Setting({"s": "false"})) == (
        "Set by the scenario: the U.S. leaves."
    )
    assert sentence("s", said.replace(value="true")) == "Set by the map: the U.S. stays."
    assert sentence("s", said, setting=Setting({"s": "open"})) == (
        "The scenario leaves open whether the U.S. stays."
    )
    assert sentence("a", says("a", value="true")) == "“A” is set true by the map."


@pytest.mark.parametrize("semantics_name", ["balance", "grounded", "stable"])
def test_what_nobody_has_said_is_open_in_its_words_too_though_it_is_presumed(
    semantics_name: str,
) -> None:
    word = assumption("s").replace(text="동맹은 유지된다.")

    def told(premise: Premise) -> tuple[str, ...]:
        reason = Argument(id="x", premises=(premise,), conclusion="c")
        found = explainer(map_of(word, says("c"), reason), name=semantics_name)
        assert found.why("s").verdict == found.grounds.evaluation.verdicts["s"] == "open"
        return str(found.why("s").sentence), str(found.brief("s")), str(found.line("s"))

    assumed = "Open, as nobody has said whether “동맹은 유지된다” is true; "
    assumed += "what assumes it counts it as true."
    brief = "Nobody has said; what assumes it counts it as true."
    assert told(Premise(statement="s", role="assumption")) == (assumed, brief, assumed)
    unless_not = Premise(statement="s", role="exception", negated=True)
    assert told(unless_not) == (assumed, brief, assumed), "unless it is false: so it counts as true"
    unsaid = "Open, as nobody has said whether “동맹은 유지된다” is true."
    for premise in (
        Premise(statement="s"),
        Premise(statement="s", role="exception"),
        Premise(statement="s", role="assumption", negated=True),
    ):
        assert told(premise) == (unsaid, "Nobody has said yet.", unsaid)


def test_a_reason_that_stands_on_a_presumption_says_so() -> None:
    squad = assumption("s", "the U.S. stays", "the U.S. leaves")
    premises = (Premise(statement="a"), Premise(statement="s", role="assumption"))
    reason = Argument(id="x", premises=premises, conclusion="c")
    records = (squad, says("a"), says("b"), says("c"), reason)
    assert sentence("c", *records) == (
        "“C” holds: its only reason, “A”, stands because it is taken for granted that the U.S. "
        "stays, and nothing speaks against it."
    )
    assert sentence("c", *records, step("y", "b", "c")) == (
        "“C” holds: both its reasons stand, and nothing speaks against it; "
        "it is taken for granted that the U.S. stays."
    )


def test_an_open_question_further_down_is_what_the_sentence_names() -> None:
    far = assumption("s", "the U.S. stays", "the U.S. leaves", value="open")
    records = (far, says("a"), says("b"), step("x", "s", "a"), step("y", "a", "b"))
    assert sentence("b", *records) == "“B” is open until it is known whether the U.S. stays."
    failing = far.replace(value="false")
    assert sentence("b", failing, *records[1:]) == (
        "“B” fails: its only reason, “A”, does not apply because the U.S. leaves."
    )


FEE = assumption("fee", "it pays", "it does not pay", value="open")
ANSWERS = (
    says("q", "question"),
    position("charge", question="q"),
    position("free", question="q"),
    says("b"),
    step("y", "b", "free", label="Fairness"),
)


def test_what_would_be_a_tie_when_known_is_not_open_until_it_is_known() -> None:
    records = (*ANSWERS, FEE, step("x", "fee", "charge", label="Money"))
    explained = explainer(map_of(*records))
    assert str(explained.why("charge").sentence) == (
        "Charge is open: it is not known whether it pays; "
        "if so, “Money” weighs the same as “Fairness”, a reason for “Free”."
    )
    assert str(explained.brief("charge")) == "It is not known whether it pays."
    heavier = (*ANSWERS, FEE, step("x", "fee", "charge", label="Money", weight=0.8))
    assert sentence("charge", *heavier) == "Charge is open until it is known whether it pays."


def test_what_no_answer_settles_says_what_is_left_either_way() -> None:
    records = [FEE, says("a"), says("b"), says("c")]
    records += [step("x", "a", "c", weight=0.3), step("y", "b", "c", "-", weight=0.3)]
    records += [step("v", "fee", "c", label="For"), step("w", "fee", "c", "-", label="Against")]
    assert sentence("c", *records) == (
        "“C” is open: it is not known whether it pays; "
        "if so, “For” weighs the same as the objection “Against”, "
        "and if not, “A” weighs the same as the objection “B”."
    )
    more = [assumption("s", "it stays", "it goes", value="open"), *records[:-2]]
    more += [step("v", "fee s", "c", label="For"), step("w", "fee s", "c", "-", label="Against")]
    assert sentence("c", *more) == (
        "“C” is open: it is not known whether it pays and whether it stays; "
        "knowing that alone would not settle it."
    )


def test_a_tie_comes_before_what_is_not_known_about_its_means() -> None:
    able = step("z", "fee", "charge", aspect="feasibility")
    records = (*ANSWERS, FEE, says("a"), step("x", "a", "charge", label="Money"), able)
    assert sentence("charge", *records) == (
        "Charge is open: “Money” weighs the same as “Fairness”, a reason for “Free”; "
        "besides, it is not known whether it pays."
    )


def test_an_open_reason_too_light_to_matter_is_outweighed_in_any_case() -> None:
    far = assumption("s", "the U.S. stays", "the U.S. leaves", value="open")
    records = (far, says("b"), says("c"), step("x", "s", "c", weight=0.3, label="Light"))
    assert sentence("c", *records, step("y", "b", "c", "-", weight=0.8)) == (
        "“C” fails: its only reason, “Light”, would be outweighed by the objection “B” in any case."
    )


def test_an_argument_set_aside_says_so() -> None:
    records = (says("a"), says("c"), step("x", "a", "c"))
    aside = Setting(without=frozenset({"x"}))
    assert sentence("x", *records, setting=aside) == "The reason “A” is set aside."
    assert (
        sentence("c", *records, setting=aside) == "“C” holds as stated: nothing speaks against it."
    )


def test_a_chain_of_a_thousand_steps_is_explained() -> None:
    length = 1000
    records: list[Record] = [assumption("s0", "it starts", "it ends", value="open")]
    for number in range(1, length):
        records += [says(f"s{number}"), step(f"a{number}", f"s{number - 1}", f"s{number}")]
    said = sentence(f"s{length - 1}", *records)
    assert said == f"“S{length - 1}” is open until it is known whether it starts."


# --- names ----------------------------------------------------------------------------------------


def test_a_long_text_without_a_label_is_cut_after_a_word() -> None:
    long = "The strait is calm in every season that anybody at the table remembers well"
    document = map_of(says("a").replace(text=long))
    assert str(names.quoted(document, "a")) == (
        "“The strait is calm in every season that anybody at the…”"
    )


def test_a_cut_never_parts_a_letter_from_its_marks() -> None:
    assert names.shortened("e\u0301" * 40, 10) == "e\u0301" * 4 + "…"
    hangul = "합동순찰은해협을안정시킨다" * 8
    assert len(names.shortened(hangul)) <= names.LONGEST


def test_quotation_marks_within_a_name_become_single_ones() -> None:
    document = map_of(says("a").replace(text="a “global pivotal power”"))
    assert str(names.quoted(document, "a")) == "“a ‘global pivotal power’”"


def test_right_to_left_names_keep_to_themselves_and_controls_are_gone() -> None:
    assert names.plain("\u202eשלום\u202c  a\x00b") == "\u2068שלום a b\u2069"


def test_a_reason_without_a_label_is_named_by_the_way_its_premise_is_taken() -> None:
    squad = assumption("s", "the U.S. stays", "the U.S. leaves", value="false")
    premise = Premise(statement="s", role="assumption", negated=True)
    reason = Argument(id="x", premises=(premise,), conclusion="c")
    assert str(names.quoted(map_of(squad, says("c"), reason), "x")) == "“the U.S. leaves”"


def test_a_record_without_words_is_still_called_something() -> None:
    document = map_of(says("a").replace(text="  "))
    assert str(names.quoted(document, "a")) == "what has no words yet"


def test_numbers_are_words_up_to_ten() -> None:
    assert [str(names.number(count)) for count in (1, 10, 11, 12000)] == [
        "one",
        "ten",
        "11",
        "12,000",
    ]


def test_sentences_can_be_put_in_another_order_by_a_translator(maps: Path) -> None:
    document = read(maps / "joint-patrols.argmap.json")
    said = in_scenario(document, "pulls-back").why("join").sentence
    templates = {str(text.template) for text in parts(said)}
    assert "{names} do not apply because {clause}" in templates
    korean = {
        "{name} fails: {why}.": "{why}. 그래서 {name} 불성립.",
        "“{name}”": "「{name}」",
        "{names} and {last}": "{names}, {last}",
    }
    there = said.format(lambda template: korean.get(template, template))
    assert there.endswith("그래서 Join 불성립.")
    assert "「Alliance」, 「Security at sea」" in there


def test_a_scenario_that_is_gone_counts_as_the_maps_own_values(maps: Path) -> None:
    document = read(maps / "joint-patrols.argmap.json")
    assert scenario_setting(document, "gone") == OWN


def test_where_extensions_tell_rivals_bar_an_answer_only_when_they_are_wanted(maps: Path) -> None:
    document = read(maps / "joint-patrols.argmap.json")
    found = in_scenario(document, "sustained", "preferred").why("caution")
    assert str(found.sentence) == "Caution fails: none of its reasons is accepted."


def test_where_extensions_tell_a_brief_is_a_sentence_of_its_own(maps: Path) -> None:
    document = read(maps / "joint-patrols.argmap.json")
    found = in_scenario(document, "sustained", "preferred")
    assert str(found.brief("join")) == "Attacked by “Provokes China”; nothing answers that."
    assert str(found.line("caution")) == "Caution fails. None of its reasons is accepted."
    for name in ("grounded", "preferred", "stable"):
        told = in_scenario(document, "sustained-turmoil", name)
        for id in document.statements:
            assert_sentence(told.brief(id))
            assert "In short" not in str(told.brief(id)), told.brief(id)
