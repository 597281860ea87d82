"""What has no words yet counts for nothing: a map with it is judged as the map without it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analysis.reasoning.plainly import Plainly
from analysis.reasoning.saying import assert_sentence, explainer
from analysis.reasoning.small_maps import settings_of, small_maps
from argmap.analysis import board
from argmap.analysis.reasoning import balance, hinges, semantics, space
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.live import Live
from argmap.analysis.reasoning.setting import OWN
from argmap.analysis.reasoning.why import Why
from argmap.model.change import difference
from argmap.model.document import Document
from argmap.model.records import Argument, Premise, Record, Statement
from edit.checking import map_of, says, step


@st.composite
def gappy_maps(draw: st.DrawFn, **sizes: int) -> Document:
    """Small maps in which some statements have no words yet."""
    document = draw(small_maps(**sizes))
    blank = draw(st.sets(st.sampled_from(list(document.statements)), max_size=3))
    records = [each.replace(text=" ") if each.id in blank else each for each in document]
    return Document.of(records, document.header)


def without_gaps(document: Document) -> Document:
    """The map without statements that have no words, and without what is made of them alone."""
    gone = {id for id, each in document.statements.items() if not each.text.strip()}
    left: list[Record] = []
    for each in document:
        if isinstance(each, Argument):
            premises = tuple(one for one in each.premises if one.statement not in gone)
            if not premises or each.conclusion in gone:
                gone.add(each.id)
                continue
            each = each.replace(premises=premises)
        elif each.id in gone and isinstance(each, Statement) and each.kind != "question":
            continue  # a question without words still has its positions
        left.append(each)
    return Document.of(left, document.header)


@given(st.data(), st.sampled_from(["balance", "balance", "strength:df-quad", "preferred"]))
def test_a_map_is_judged_as_if_what_has_no_words_were_not_there(
    data: st.DataObject, name: str
) -> None:
    document = data.draw(gappy_maps(statements=5, arguments=6))
    setting = data.draw(settings_of(document))
    found = semantics.evaluate(Case(document), setting, name)
    bare = without_gaps(document)
    there = semantics.evaluate(Case(bare), setting, name)
    assert found.verdicts == there.verdicts
    assert {id: found.standings[id] for id in there.standings} == there.standings
    assert (found.desirable, found.feasible) == (there.desirable, there.feasible)
    assert found.presumed == there.presumed
    assert found.settled == there.settled <= found.verdicts.keys()


@given(st.data())
def test_the_plain_evaluator_leaves_it_out_too_and_what_is_said_is_whole(
    data: st.DataObject,
) -> None:
    document = data.draw(gappy_maps())
    setting = data.draw(settings_of(document))
    plainly, case = Plainly(document, setting), Case(document)
    assert balance.evaluate(case, setting).verdicts == plainly.verdicts()
    explained = explainer(document, setting)
    for id in (*document.statements, *document.arguments):
        assert_sentence(explained.why(id).sentence)
    hinges.find(case, setting)


def test_a_reason_begins_to_count_with_its_first_word() -> None:
    empty = map_of(says("p", "position"), says("a").replace(text=""), step("x", "a", "p"))
    followed = Live(empty)
    assert followed.evaluation().verdicts == {"p": "open"}
    said = map_of(says("p", "position"), says("a"), step("x", "a", "p"))
    followed.follow(difference(empty, said), said)
    assert followed.evaluation().verdicts == {"p": "holds", "a": "holds"}
    followed.follow(difference(said, empty), empty)
    assert followed.evaluation(OWN).verdicts == {"p": "open"}


def test_what_bears_on_something_that_loses_its_words_counts_no_more() -> None:
    said = map_of(says("p", "position"), says("a"), step("x", "a", "p"), step("y", "!a", "x", "-"))
    followed = Live(said)
    assert followed.evaluation().standings == {"x": "holds", "y": "fails"}
    for id in ("p", "a"):
        records = [each.replace(text="") if each.id == id else each for each in said]
        empty = map_of(*records)
        followed.follow(difference(said, empty), empty)
        assert followed.evaluation() == balance.evaluate(Case(empty))
        followed.follow(difference(empty, said), said)
        assert followed.evaluation() == balance.evaluate(Case(said))


def test_what_bears_on_something_without_words_presumes_nothing() -> None:
    assumed = Premise(statement="a", role="assumption")
    reason = step("x", "a", "w").replace(premises=(assumed,))
    document = map_of(says("w").replace(text=""), says("a", "assumption"), reason)
    assert semantics.evaluate(Case(document), name="strength").presumed == frozenset()
    said = str(explainer(document).why("a").sentence)
    assert said == "Open, as nobody has said whether “A” is true."


def test_of_what_does_not_count_nothing_else_is_said() -> None:
    blank = [says("q", "question"), says("w", "position", question="q"), says("e")]
    document = map_of(
        *(each.replace(text="") for each in blank),
        *(says("p", "position", question="q"), says("c")),
        *(step("x", "e", "p", "-"), step("y", "c", "e", "-"), step("z", "c", "w")),
        step("u", "c", "x", "-"),
    )
    for name in ("balance", "preferred"):
        said = {id: str(why.sentence) for id, why in whys(document, name).items()}
        assert said["q"] == "What has no words yet is a question; its positions carry the verdicts."
        assert said["w"] == said["e"] == said["x"] == "What has no words yet does not count."
        for id, part in ("y", "objection"), ("z", "reason"), ("u", "undercut"):
            on = "does not count: it bears on what has no words yet."
            assert said[id] == f"The {part} “C” {on}"


def test_a_position_without_words_is_told_of_nowhere() -> None:
    document = map_of(says("p", "position"), says("w", "position").replace(text=""))
    case = Case(document)
    assert [each.position for each in hinges.find(case)] == ["p"]
    assert list(space.enumerate(case).counts) == ["p"]
    (part,) = board.board(case, board.judged(document, None, own=True)).parts
    assert [each.position for each in part.columns] == ["p"]


def whys(document: Document, name: str) -> dict[str, Why]:
    explained = explainer(document, name=name)
    return {id: explained.why(id) for id in (*document.statements, *document.arguments)}


def test_a_linked_premise_without_words_asks_for_nothing_yet() -> None:
    records = [says("p", "position"), says("a"), says("b", value="false").replace(text=" ")]
    assert semantics.evaluate(Case(map_of(*records, step("x", "a b", "p")))).verdicts == {
        "p": "holds",
        "a": "holds",
    }
