"""Bad input: one clear message with place and cause; what can be read is shown."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.formats.errors import NotThisFormat, ReadError
from argmap.formats.native import READ_ONLY, read, write
from argmap.model.document import Document
from argmap.model.records import Statement

GOOD: dict[str, Any] = {
    "format": "argmap",
    "version": 1,
    "title": "Patrols",
    "statements": [
        {"id": "a", "kind": "claim", "text": "Patrols calm the strait"},
        {"id": "b", "kind": "claim", "text": "합동 순찰"},
    ],
    "arguments": [{"id": "r", "premises": [{"statement": "a"}], "conclusion": "b"}],
}


def whole(**fields: Any) -> bytes:
    return json.dumps({**GOOD, **fields}, indent=2, ensure_ascii=False).encode()


def said(data: bytes) -> list[str]:
    return [str(problem) for problem in read(data, "map")[1]]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "map: the file is empty"),
        (b" \n\t", "map: the file is empty"),
        (b"\xef\xbb\xbf", "map: the file is empty"),
        (b"hello", "map: line 1, column 1: this is not JSON"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "map: this is not a text file, so it holds no map"),
        (bytes(range(256)), "map: this is not a text file, so it holds no map"),
        (b"\0" * 100, "map: this is not a text file, so it holds no map"),
        (b"\xff\xfe\0\xd8x", "map: this is not a text file, so it holds no map"),
        (b"[]", "map: the file holds a list, not a map"),
        (b"null", "map: the file holds null, not a map"),
        (b'"argmap"', "map: the file holds the text “argmap”, not a map"),
        (b"[" * 100_000, "map: line 1, column 202: the file is nested more than 200 levels deep"),
        (b"{}", 'map: this is no argument map: it lacks “"format": "argmap"”'),
        (b'{"format": "dung"}', "map: format, line 1: this is no argument map: its “format” is"),
        (b'{"format": 5}', "its “format” is the number 5"),
        (b'{\n"for', "map: line 2, column 5: the file breaks off here"),
        (b"{format: 1}", "map: line 1, column 2: the name of a field is not in quotes"),
    ],
)
def test_what_is_no_map_is_refused_in_one_sentence(data: bytes, message: str) -> None:
    with pytest.raises(ReadError) as error:
        read(data, "map")
    assert message in str(error.value)
    assert "\n" not in str(error.value)


def test_another_format_is_told_from_a_broken_file() -> None:
    with pytest.raises(NotThisFormat):
        read(b'{"nodes": []}', "map")
    with pytest.raises(ReadError) as error:
        read(b'{"nodes" []}', "map")
    assert not isinstance(error.value, NotThisFormat)


@pytest.mark.parametrize("share", [0.3, 0.5, 0.7, 0.9, 0.99])
def test_of_a_file_that_breaks_off_all_before_it_is_shown(share: float) -> None:
    data = write(Document.of(Statement(id=f"s{n}", kind="claim", text="한국어") for n in range(50)))
    document, problems = read(data[: int(len(data) * share)], "map")
    assert len(document.statements) >= int(50 * share) - 1
    assert problems[0].code == "cut-off"
    assert "the file breaks off here; what stands before it is shown" in str(problems[0])
    assert "line " in problems[0].where


def test_a_file_cut_at_any_byte_never_raises_but_a_read_error() -> None:
    data = whole()
    for end in range(len(data)):
        try:
            document, problems = read(data[:end], "map")
        except ReadError:
            continue
        if end < len(data.rstrip()):
            assert problems[0].code in READ_ONLY
        assert set(document.statements) <= {"a", "b"}


@pytest.mark.parametrize(
    ("broken", "cause"),
    [
        (b'"b" "kind"', "line 12, column 17: a comma or a closing bracket is missing"),
        (b'"b",, "kind"', "line 12, column 17: "),
        (b'"b\n", "kind"', "line 12, column"),
        (b'"b\\x", "kind"', "a text has a broken escape after a backslash"),
        (b'"b", "n": 01, "kind"', "line 12"),
        (b'"b", "n": ' + b"9" * 5000 + b', "kind"', "a number has too many digits here"),
        (b'"b", "deep": ' + b"[" * 100_000 + b', "kind"', "nested more than 200 levels deep"),
    ],
)
def test_a_mistake_in_the_json_is_named_and_all_before_it_is_shown(
    broken: bytes, cause: str
) -> None:
    data = whole().replace(b'"b",\n      "kind"', broken, 1)
    document, problems = read(data, "map")
    assert "a" in document.statements
    assert document.header.title == "Patrols"
    assert problems[0].code == "cut-off"
    assert cause in str(problems[0])


def test_a_wrong_encoding_is_named_and_the_rest_is_shown() -> None:
    data = json.dumps({**GOOD, "title": "café"}, ensure_ascii=False).encode("latin-1", "replace")
    document, problems = read(data, "map")
    assert document.header.title == "caf\N{REPLACEMENT CHARACTER}"
    assert [problem.code for problem in problems] == ["not-utf-8"]
    assert "0xE9" in str(problems[0])
    assert problems[0].code in READ_ONLY


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_map_in_another_unicode_encoding_is_read_and_noted(encoding: str) -> None:
    document, problems = read(whole().decode().encode(encoding), "map")
    assert document == read(whole(), "map")[0]
    assert [(problem.code, problem.severity) for problem in problems] == [("encoding", "note")]


def test_lone_surrogates_become_a_mark_and_true_pairs_stay() -> None:
    data = whole(title="@").replace(b"@", rb"x\ud800y \\ud800 \ud83d\ude00 \udc00")
    document, problems = read(data, "map")
    mark = "\N{REPLACEMENT CHARACTER}"
    assert document.header.title == f"x{mark}y \\ud800 😀 {mark}"
    assert "2 times" in str(problems[0])
    assert problems[0].where == "line 4, column 14"
    assert read(write(document), "map")[1] == ()


def test_one_lone_surrogate_is_not_counted() -> None:
    _, (problem,) = read(whole(title="@").replace(b"@", rb"x\ud800y"), "map")
    assert str(problem.message) == "half a character (a lone surrogate); shown as \ufffd"


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_a_weight_that_is_no_number_costs_its_statement_the_weight_only(number: str) -> None:
    data = whole().replace(b'"a",', b'"a", "weight": %s,' % number.encode(), 1)
    document, problems = read(data, "map")
    assert list(document.statements) == ["a", "b"]
    assert document.statements["a"].weight is None
    assert not document.unread
    assert b'"weight": ' in write(document)
    assert len(problems) == 1
    assert "“weight” is the number" in str(problems[0])
    assert "not a finite number" in str(problems[0])
    assert problems[0].where == "statements[0], line 6"


@pytest.mark.parametrize("number", [b"NaN", b"1e999"])
def test_an_unknown_field_that_is_no_number_is_kept_and_named(number: bytes) -> None:
    for data in (
        whole(x=0).replace(b'"x": 0', b'"x": %s' % number),
        whole(sources=[{"id": "s", "issued": {"x": 0}}]).replace(b'"x": 0', b'"x": %s' % number),
    ):
        document, problems = read(data, "map")
        assert len(document.statements) == 2
        assert [problem.code for problem in problems] == ["not-finite"]
        again, _ = read(write(document), "map")
        assert write(again) == write(document)


def test_a_key_that_stands_twice_is_named_and_both_are_kept() -> None:
    data = whole().replace(b'"id": "b",', b'"id": "b", "text": "first",')
    document, problems = read(data, "map")
    assert document.statements["b"].text == "합동 순찰"
    assert [str(each) for each in problems] == [
        "statements[1], line 11: “text” stands more than once; the last one counts"
    ]
    assert b'"text": "first"' in write(document)
    assert write(read(write(document), "map")[0]) == write(document)


def test_a_key_that_stands_twice_is_found_wherever_it_hides() -> None:
    for before, after in (
        (b'"title": "Patrols"', b'"title": "x", "title": "Patrols"'),
        (b'"title": "Patrols"', b'"title" : "x", "title": "\\":"'),
        (b'"title": "Patrols"', b'"title"\n: "x", "title": "a \\\\": 1'.replace(b": 1", b"")),
        (b'"title": "Patrols"', b'"new": {"k": 1, "k": 2}'),
        (b'"statement": "a"', b'"statement": "b", "statement": "a"'),
        (
            b'"title": "Patrols"',
            b'"scenarios": [{"id":"q","title":"","values":{"a":"true","a":"open"}}]',
        ),
    ):
        data = whole().replace(before, after, 1)
        assert "duplicate-key" in {problem.code for problem in read(data, "map")[1]}, after
    quoted = whole(title='he said "this": and "that" : so \\')
    assert read(quoted, "map")[1] == ()


def test_wrong_types_are_named_one_by_one() -> None:
    statements = [
        *GOOD["statements"],
        5,
        None,
        [],
        {"id": "", "kind": "claim", "text": "t"},
        {"kind": "claim", "text": "t"},
        {"id": 7, "kind": "claim", "text": "t"},
        {"id": "c", "kind": "thought", "text": "t"},
        {"id": "d", "kind": "claim"},
        {"id": "e", "kind": "claim", "text": ["t"]},
        {"id": "f", "kind": "claim", "text": "t", "weight": "heavy"},
        {"id": "g", "kind": "claim", "text": "t", "citations": [{"locator": "1.1"}]},
        {"id": "h", "kind": "claim", "text": "t", "label": 5},
        {"id": "i", "kind": "claim", "text": "t", "weight": True},
    ]
    data = whole(statements=statements, title=5)
    document, problems = read(data, "map")
    assert list(document.statements) == ["a", "b", "f", "g", "h", "i"]
    assert [str(problem.message) for problem in problems] == [
        "the map: “title” is the number 5, not a text",
        "a statement is the number 5, not an object",
        "a statement is null, not an object",
        "a statement is a list, not an object",
        "a statement without an id: “id” is empty",
        "a statement without an id has no “id”",
        "a statement without an id: “id” is the number 7, not a text",
        (
            "statement “c”: “kind” is the text “thought”, none of question, position, claim, "
            "evidence, rebuttal or assumption"
        ),
        "statement “d” has no “text”",
        "statement “e”: “text” is a list, not a text",
        "statement “f”: “weight” is the text “heavy”, not a number",
        "statement “g” has no “citations[0].source”",
        "statement “h”: “label” is the number 5, not a text",
        "statement “i”: “weight” is true or false, not a number",
    ]
    assert problems[-1].where == "statements[14], line 71"
    assert json.loads(write(document)) == json.loads(data)


def test_a_list_that_is_no_list_is_kept_whole() -> None:
    data = whole(steps={"first": 1}, groups=None, arguments="none")
    document, problems = read(data, "map")
    assert len(document.statements) == 2
    assert {problem.code for problem in problems} == {"not-a-list"}
    assert json.loads(write(document)) == json.loads(data)


def test_what_hangs_on_a_record_that_cannot_be_read_is_held_back_with_it() -> None:
    arguments = [
        {"id": "u3", "premises": [{"statement": "a"}], "conclusion": "u2"},
        {"id": "u2", "premises": [{"statement": "a"}], "conclusion": "u1"},
        {"id": "u1", "premises": [{"statement": "bad"}], "conclusion": "b"},
        {"id": "self", "premises": [{"statement": "a"}], "conclusion": "self"},
        {"id": "gone", "premises": [{"statement": "a"}], "conclusion": "nowhere"},
        {"id": "none", "premises": [], "conclusion": "a"},
        {"id": "fine", "premises": [{"statement": "a"}], "conclusion": "b"},
    ]
    data = whole(
        statements=[*GOOD["statements"], {"id": "bad"}],
        arguments=arguments,
        places=[
            {"id": "p", "node": "u2", "x": 1, "y": 2},
            {"id": "q", "node": "a", "x": 1, "y": 2},
        ],
    )
    document, problems = read(data, "map")
    assert list(document.arguments) == ["fine"]
    assert list(document.places) == ["q"]
    assert {problem.ids[0]: problem.code for problem in problems} == {
        "bad": "record-unread",
        "none": "record-unread",
        "u1": "hangs-on-unread",
        "u2": "hangs-on-unread",
        "u3": "hangs-on-unread",
        "self": "concludes-to-itself",
        "gone": "conclusion-missing",
        "p": "hangs-on-unread",
    }
    assert json.loads(write(document)) == json.loads(data)


def test_a_second_record_of_an_id_is_held_back_where_it_stands() -> None:
    twice = {"id": "a", "kind": "evidence", "text": "the second"}
    camp = {"id": "b", "name": "a camp that is called like a statement"}
    data = whole(statements=[*GOOD["statements"], twice], camps=[camp])
    document, problems = read(data, "map")
    assert document.statements["a"].kind == "claim"
    assert [str(problem) for problem in problems] == [
        "statements[2], line 16: statement “a”: the id stands before, in statements[0]",
        "camps[0], line 34: camp “b”: the id stands before, in statements[1]",
    ]
    assert json.loads(write(document)) == json.loads(data)


@pytest.mark.parametrize("version", [2, 99, 10**30])
def test_a_newer_version_opens_for_reading_only(version: int) -> None:
    document, problems = read(whole(version=version, future=[1]), "map")
    assert len(document.statements) == 2
    assert [problem.code for problem in problems] == ["newer-version"]
    assert "newer-version" in READ_ONLY


@pytest.mark.parametrize("version", [0, -1, 1.5, "1", None, True, []])
def test_an_unknown_version_opens_for_reading_only(version: Any) -> None:
    document, problems = read(whole(version=version), "map")
    assert len(document.statements) == 2
    assert [problem.code for problem in problems] == ["unknown-version"]
    assert "unknown-version" in READ_ONLY


def test_a_missing_version_is_told() -> None:
    data = {name: value for name, value in GOOD.items() if name != "version"}
    document, problems = read(json.dumps(data).encode(), "map")
    assert len(document.statements) == 2
    assert [problem.code for problem in problems] == ["no-version"]


def test_a_chain_of_ten_thousand_lost_ends_is_held_back_to_the_last() -> None:
    n = 10_000
    arguments = [
        {"id": f"u{i}", "premises": [{"statement": "a"}], "conclusion": f"u{i + 1}"}
        for i in range(n)
    ]
    document, problems = read(whole(arguments=arguments), "map")
    assert document.arguments == {}
    assert len(problems) == n


@given(st.binary(max_size=200))
def test_bytes_of_any_kind_never_raise_but_a_read_error(data: bytes) -> None:
    for start in (b"", b'{"format": "argmap", "version": 1, "statements": [{"id": "'):
        try:
            document, _ = read(start + data, "map")
        except ReadError:
            continue
        write(document)


@given(st.data())
def test_a_map_with_a_few_bytes_changed_never_raises_but_a_read_error(data: st.DataObject) -> None:
    file = bytearray(whole())
    for _ in range(data.draw(st.integers(1, 4))):
        file[data.draw(st.integers(0, len(file) - 1))] = data.draw(st.integers(0, 255))
    try:
        document, _ = read(bytes(file), "map")
    except ReadError:
        return
    write(document)
