from __future__ import annotations

import json

import pytest

from argmap.edit.commands import clipboard
from argmap.edit.commands.outline import from_outline
from argmap.edit.editor import Editor
from argmap.formats import native
from argmap.model.document import Document
from argmap.model.records import Argument, Camp, Citation, Group, Place, Premise, Source
from edit.checking import check_command, map_of, says, step, steps, why_not

MAP = map_of(
    says("q", "question"),
    says("p", "position", question="q"),
    says("a", camp="us", citations=(Citation(source="book", locator="1"),)),
    says("b"),
    says("c"),
    says("u"),
    says("shared"),
    says("other"),
    step("1", "a b", "p"),
    step("2", "c shared", "a"),
    step("3", "u", "2", "-"),
    step("4", "shared", "other"),
    Camp(id="us", name="Us"),
    Source(id="book", title="Book"),
    Group(id="g", title="G", members=("a", "c")),
    Place(id="at-a", node="a", x=1, y=2),
)


def outline(document: Document) -> list[str]:
    return clipboard.copy_outline(document, document.statements).split("\n")


def pasted(text: str, onto: str | None = None, into: Document = MAP) -> Document:
    return check_command(into, clipboard.paste(text, onto))


def test_a_pasted_branch_has_fresh_ids_and_the_same_shape() -> None:
    after = pasted(clipboard.copy_records(MAP, ["a"]), "other")
    new = [id for id in after.statements if id not in MAP.statements]
    texts = [after.statements[id].text for id in new]
    assert texts == ["A", "C", "U"]
    a, c, u = new
    assert steps(after)[4:] == [f"{c} shared + {a}", f"{u} - argument-5", f"{a} + other"]
    assert after.places == MAP.places
    assert after.groups["group-2"].members == (a, c)


def test_in_another_map_what_was_shared_and_cited_comes_along() -> None:
    other = map_of(says("z"), says("a"))
    after = pasted(clipboard.copy_records(MAP, ["a"]), "z", other)
    assert outline(after) == [
        "Z",
        "\t+ A",
        "\t\t+ C",
        "\t\t\t~− U",
        "\t\t& SHARED",
        "A",
    ]
    assert [one.name for one in after.camps.values()] == ["Us"]
    assert [one.title for one in after.sources.values()] == ["Book"]
    again = pasted(clipboard.copy_records(MAP, ["a"]), "z", after)
    assert len(again.camps) == 1
    assert len(again.sources) == 1


def test_in_another_map_an_id_alone_does_not_make_it_the_same_statement() -> None:
    text = clipboard.copy_records(map_of(says("a"), says("b"), step("1", "a", "b")), ["a"])
    other = map_of(says("b", camp=None).replace(text="something else"))
    assert steps(pasted(text, None, other)) == []
    same = map_of(says("b"))
    assert steps(pasted(text, None, same)) == ["statement-2 + b"]


def test_cut_and_paste_in_the_same_map_keeps_what_it_was() -> None:
    text = clipboard.copy_records(MAP, ["a"])
    cut = check_command(MAP, clipboard.cut(["a"]))
    assert "a" not in cut.statements
    assert outline(pasted(text, "p", cut)) == [
        "? Q",
        "\tP",
        "\t\t+ B",
        "\t\t+ A",
        "\t\t\t+ C",
        "\t\t\t\t~− U",
        "\t\t\t& SHARED",
        "OTHER",
        "\t+ SHARED",
    ]


def test_a_position_pasted_under_a_question_answers_it_and_under_a_claim_it_is_one() -> None:
    text = clipboard.copy_records(MAP, ["p"], with_what_hangs=False)
    after = pasted(text, "q")
    assert [one.question for one in after.statements.values() if one.text == "P"] == ["q", "q"]
    after = pasted(text, "b")
    assert list(after.statements.values())[-1].kind == "claim"
    assert steps(after)[-1].endswith("+ b")


def test_pasting_onto_the_copied_node_itself_hangs_the_copy_under_it() -> None:
    after = pasted(clipboard.copy_records(MAP, ["u"]), "u")
    assert steps(after)[-1] == "statement-9 - u"


def test_a_whole_map_can_be_pasted() -> None:
    after = pasted(native.write(MAP).decode(), None, map_of(says("z")))
    assert len(after.statements) == 9
    assert len(after.arguments) == 4


def test_a_duplicate_bears_on_the_same_thing() -> None:
    after = check_command(MAP, clipboard.duplicate(["c"]))
    assert "c statement-9 shared + a" in steps(after)
    document = map_of(
        says("a"), says("b"), says("c"), step("1", "a", "b", "-"), step("2", "c", "a")
    )
    after = check_command(document, clipboard.duplicate(["a"]))
    assert steps(after)[2:] == ["statement-4 - b", "statement-5 + statement-4"]
    alone = check_command(document, clipboard.duplicate(["a"], with_what_hangs=False))
    assert steps(alone)[2:] == ["statement-4 - b"]
    answer = check_command(MAP, clipboard.duplicate(["p"]))
    assert answer.statements["statement-9"].question == "q"
    assert why_not(MAP, clipboard.duplicate(["us"]))


def test_a_duplicated_argument_brings_copies_of_its_premises() -> None:
    document = map_of(says("a"), says("b"), says("c"), step("1", "a b", "c"))
    after = check_command(document, clipboard.duplicate(["1"]))
    assert steps(after)[1] == "statement-4 statement-5 + c"


def test_an_outline_comes_back_as_it_went() -> None:
    text = clipboard.copy_outline(MAP, MAP.statements)
    after = pasted(text, None, map_of())
    assert clipboard.copy_outline(after, after.statements) == text


def test_an_outline_says_if_not_and_unless_and_reads_them_again() -> None:
    premises = (
        Premise(statement="a", role="assumption", negated=True),
        Premise(statement="b", role="exception"),
        Premise(statement="c"),
        Premise(statement="d", role="exception", negated=True),
    )
    document = map_of(
        says("z"),
        *(says(id) for id in "abdef"),
        says("c").replace(text="(not) a mark"),
        Argument(id="1", premises=premises, conclusion="z"),
        step("2", "!e", "z", "-"),
        Argument(id="3", premises=(Premise(statement="f", role="assumption"),), conclusion="2"),
    )
    lines = [
        "Z",
        "\t+ (if not) A",
        "\t& (unless) B",
        "\t& () (not) a mark",
        "\t& (unless not) D",
        "\t− (not) E",
        "\t\t~+ (if) F",
    ]
    assert outline(document) == lines
    after = pasted("\n".join(lines), None, map_of())
    assert outline(after) == lines
    one, two, three = after.arguments.values()
    parts = [(each.role, each.negated) for each in one.premises]
    assert parts == [(each.role, each.negated) for each in premises]
    assert (two.premises[0].negated, three.premises[0].role) == (True, "assumption")
    assert clipboard.copy_outline(document, ["a"]) == "+ (if not) A"
    assert outline(pasted("+ (Unless) rain", None, map_of())) == ["rain"]


def test_an_outline_in_a_circle_ends() -> None:
    document = map_of(says("a"), says("b"), step("1", "a", "b"), step("2", "b", "a"))
    assert outline(document) == ["+ A", "\t+ B", "\t\t+ A"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one", ["one"]),
        ("Claim\n  + pro\n  - con", ["Claim", "\t+ pro", "\t− con"]),
        ("Claim\n  - con", ["Claim", "\t− con"]),
        ("- a\n- b\n  - c", ["a", "b", "\t+ c"]),
        ("* a\n  * b\n    * c\n* d", ["a", "\t+ b", "\t\t+ c", "d"]),
        ("1. a\n   a) b\n   b) c\n2. d", ["a", "\t+ b", "\t+ c", "d"]),
        ("1 a\n1.1 b", ["1 a", "b"]),
        ("•\ta\no\tb", ["a", "b"]),
        ("•\ta\n\to\tb\n\t\t\uf0a7\tc", ["a", "\t+ b", "\t\t+ c"]),
        ("? Why\n\tthis\n\t- wrong", ["? Why", "\tthis", "\t− wrong"]),
        ("Should we?\n\tyes\n\t\t– gain\n\tno", ["? Should we?", "\tyes", "\t\t+ gain", "\tno"]),
        ("a\n\n\n        b\n    c", ["a", "\t+ b", "\t+ c"]),
        ("a\n\t+ b\n\t& c\n\t\t~- d", ["a", "\t+ b", "\t\t~− d", "\t& c"]),
        ("\ufeff가\r\n　＋\r\n　나", ["가", "\t+ ＋", "\t+ 나"]),
        ('{"half": [1, 2', ['{"half": [1, 2']),
        ("+ \n-\n real", ["real"]),
        ("a (b) c\n-5 degrees", ["a (b) c", "-5 degrees"]),
    ],
)
def test_an_outline_typed_by_hand_is_a_tree(text: str, lines: list[str]) -> None:
    assert outline(pasted(text, None, map_of())) == lines


def test_lines_pasted_onto_a_node_bear_on_it() -> None:
    assert steps(pasted("pro", "b"))[-1].endswith("+ b")
    assert steps(pasted("+ pro\n- con", "b"))[-1].endswith("- b")
    assert steps(pasted("− con", "3"))[-1].endswith("- 3")
    after = pasted("join\nstay out\n\t+ safe", "q")
    assert [one.text for one in after.statements.values() if one.question == "q"] == [
        "P",
        "join",
        "stay out",
    ]
    assert steps(pasted("what", "nobody")) == steps(MAP)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\n",
        "\0PNG\r\n",
        "".join(chr(n) for n in range(1, 32)) * 3,
        "x" * 2_000_001,
        "x\n" * 10_001,
        '{"argmap/clipboard": 1',
        '{"argmap/clipboard": 99, "statements": []}',
        '{"argmap/clipboard": "1"}',
        '{"argmap/clipboard": 1}',
        '{"argmap/clipboard": 1, "statements": 3}',
        '{"argmap/clipboard": 1, "statements": [3]}',
        '{"argmap/clipboard": 1, "statements": [{"id": "a"}]}',
        '{"argmap/clipboard": 1, "companions": []}',
        '{"argmap/clipboard": 1, "statements": [{"id":"a","kind":"claim","text":"","n":1e999}]}',
        '{"argmap/clipboard": 1, "statements": ' + "[" * 100_000,
        '{"argmap/clipboard": 1, "x": "\ud800"}',
        '{"format": "argmap", "statements": [',
    ],
)
def test_what_cannot_be_pasted_is_refused_in_a_sentence(text: str) -> None:
    assert why_not(MAP, clipboard.paste(text, "a"))


def test_a_clip_made_by_hand_cannot_break_the_rules() -> None:
    clip = {
        "argmap/clipboard": 1,
        "statements": [
            {"id": "x", "kind": "claim", "text": "X", "question": "y", "camp": "y"},
            {"id": "y", "kind": "position", "text": "Y", "question": "y"},
        ],
        "arguments": [
            {"id": "k", "premises": [{"statement": "k"}], "conclusion": "x"},
            {"id": "l", "premises": [{"statement": "x"}], "conclusion": "l"},
            {"id": "m", "premises": [{"statement": "x"}], "conclusion": "k"},
            {"id": "n", "premises": [{"statement": "x"}, {"statement": "us"}], "conclusion": "y"},
            {"id": "o", "premises": [{"statement": "a"}], "conclusion": "us"},
        ],
        "groups": [{"id": "g", "title": "G", "members": ["m", "nobody"]}],
        "places": [{"id": "at-x", "node": "x", "x": 1, "y": 1}],
    }
    for onto in (None, "a", "q", "1", "us", "nobody"):
        after = pasted(json.dumps(clip), onto)
        assert after.places == MAP.places
        assert {"X", "Y"} <= {one.text for one in after.statements.values()}


def test_what_was_copied_survives_a_later_change_of_its_map() -> None:
    editor = Editor(MAP)
    text = clipboard.copy_records(MAP, ["c"])
    editor.run(clipboard.cut(["a"]))
    editor.run(clipboard.paste(text, "q"))
    assert "\tC" in outline(editor.document)


def test_a_deep_outline_is_read_without_running_out_of_stack() -> None:
    depth = 1_500
    text = "\n".join(" " * n + f"n{n}" for n in range(depth))
    assert len(from_outline(text)) == 1
    editor = Editor(map_of())
    editor.run(clipboard.paste(text))
    assert len(editor.document.statements) == depth
    last = clipboard.copy_outline(editor.document, editor.document.statements).split("\n")[-1]
    assert last == "\t" * (depth - 1) + f"+ n{depth - 1}"
