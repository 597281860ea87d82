from __future__ import annotations

from pathlib import Path

import pytest

from argmap.formats import frameworks
from argmap.formats.errors import NotThisFormat, ReadError


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_the_form_of_the_competition(tmp_path: Path) -> None:
    path = written(tmp_path, "a.af", "# by hand\np af 3\n\n# then\n1 2\n2 2 \r\n1 2\n")
    found = frameworks.read(path)
    assert found.names == ("1", "2", "3")
    assert found.attacks == ((0, 1), (1, 1))


def test_the_form_of_aspartix(tmp_path: Path) -> None:
    text = 'att(a,b). % first\narg( a ).arg(b).\narg("c, d"). arg(f(1)).att( "c, d" , f(1) ).\n%end'
    found = frameworks.read(written(tmp_path, "a.apx", text))
    assert found.names == ("a", "b", '"c, d"', "f(1)")
    assert found.attacks == ((0, 1), (2, 3))


def test_the_trivial_graph_form(tmp_path: Path) -> None:
    found = frameworks.read(written(tmp_path, "a.tgf", "가 하나\nb\nb\n#\n가 b 화살\nb b\n"))
    assert found.names == ("가", "b")
    assert found.attacks == ((0, 1), (1, 1))


@pytest.mark.parametrize(
    ("name", "content"), [("a.af", "p af 0\n"), ("a.tgf", ""), ("a.tgf", "#\n"), ("a.apx", " \n")]
)
def test_an_empty_framework_is_one(name: str, content: str, tmp_path: Path) -> None:
    assert frameworks.read(written(tmp_path, name, content)).size == 0


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.af", "p af 2\n1 x\n", "line 2: two numbers were expected, not “1 x”"),
        ("a.af", "p af 2\n1 2 3\n", "line 2: two numbers were expected, not “1 2 3”"),
        ("a.af", "p af 2\n\n1 3\n", "line 3: there is no argument “3”"),
        ("a.af", "p af 2\n0 1\n", "line 2: there is no argument “0”"),
        ("a.af", "p cnf 2\n", "line 1: the first line should be “p af” and a number"),
        ("a.af", "# nothing\n", "there is no line “p af” with a number"),
        ("a.af", "p af 99999999999999\n", "line 1: more than 5000000 arguments are too many"),
        ("a.af", b"p af 1\n\xff\xfe\n", "line 2: this is not UTF-8 text"),
        ("a.tgf", "a\n#\na b\n", "line 3: there is no argument “b”"),
        ("a.tgf", "a\n#\na\n", "line 3: two names were expected, not “a”"),
        ("a.tgf", "a\n#\n#\n", "line 3: there is a second line “#”"),
        (
            "a.apx",
            "arg(a).\narg(b.\n",
            "line 2: “arg(…).” or “att(…,…).” was expected",
        ),
        ("a.apx", "arg(a).\n\natt(a,b).\n", "line 3: there is no argument “b”"),
        ("a.json", "{", "line 1: this is not JSON"),
        ("a.json", "[]", "a framework has “arguments”, “attacks” and “supports”"),
        ("a.json", '{"arguments": [1], "attacks": []}', "arguments[0]: it has no “id”"),
        (
            "a.json",
            '{"arguments": [{"id": "a", "weight": 1.5}], "attacks": []}',
            "arguments[0]: its weight 1.5 is not between 0 and 1",
        ),
        (
            "a.json",
            '{"arguments": [{"id": "a", "weight": NaN}], "attacks": []}',
            "arguments[0]: its weight nan is not between 0 and 1",
        ),
        (
            "a.json",
            '{"arguments": [{"id": "a", "weight": 1}, {"id": "a", "weight": 0}], "attacks": []}',
            "arguments[1]: the argument “a” is there twice",
        ),
        (
            "a.json",
            '{"arguments": [{"id": "a", "weight": 1}], "attacks": [["a", "b"]]}',
            "attacks[0]: there is no argument “b”",
        ),
        ("a.json", '{"arguments": {}, "attacks": []}', "arguments: this should be a list"),
    ],
)
def test_what_cannot_be_read_says_file_place_and_cause(
    name: str, content: str | bytes, said: str, tmp_path: Path
) -> None:
    path = written(tmp_path, name, content)
    read = frameworks.read_bipolar if name.endswith(".json") else frameworks.read
    with pytest.raises(ReadError) as caught:
        read(path)
    assert str(caught.value).startswith(f"{path}: {said}")


def test_other_files_are_not_taken_for_frameworks(tmp_path: Path) -> None:
    with pytest.raises(NotThisFormat):
        frameworks.read(written(tmp_path, "a.txt", "p af 1"))
    with pytest.raises(NotThisFormat):
        frameworks.read_bipolar(written(tmp_path, "map.json", '{"format": "argmap"}'))
    with pytest.raises(NotThisFormat):
        frameworks.read_bipolar(written(tmp_path, "deep.json", "[" * 100_000))
