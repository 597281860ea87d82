"""The table of actions: ids, keys, menus, words, and what each says where it does not apply."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from argmap.app.actions import ACTIONS, SEPARATOR, Action, by_id
from argmap.app.menus import MENUS, SUBMENUS
from argmap.app.plain_words import ALSO
from argmap.i18n import Marked, Text
from own_process import printed

ROWS = [row for row in ACTIONS if row.id != SEPARATOR]
STANDARD = {
    "@New": "Ctrl+N",
    "@Open": "Ctrl+O",
    "@Save": "Ctrl+S",
    "@Print": "Ctrl+P",
    "@Undo": "Ctrl+Z",
    "@Redo": "Ctrl+Shift+Z",
    "@Cut": "Ctrl+X",
    "@Copy": "Ctrl+C",
    "@Paste": "Ctrl+V",
    "@SelectAll": "Ctrl+A",
    "@ZoomIn": "Ctrl++",
    "@ZoomOut": "Ctrl+-",
}


def _keys(row: Action, *, mac: bool) -> list[str]:
    keys = row.mac if mac and row.mac is not None else row.keys
    return [STANDARD.get(key, key) for key in keys]


def test_every_id_is_noun_dot_verb_and_stands_once() -> None:
    assert [row.id for row in ROWS if not re.fullmatch(r"[a-z]+\.[a-z]+(-[a-z]+)*", row.id)] == []
    assert [id for id, count in Counter(row.id for row in ROWS).items() if count > 1] == []
    assert list(by_id()) == [row.id for row in ROWS]


@pytest.mark.parametrize("mac", [False, True])
def test_no_two_rows_share_a_key(mac: bool) -> None:
    found = Counter(key for row in ROWS for key in _keys(row, mac=mac))
    assert {key: count for key, count in found.items() if count > 1} == {}


def test_no_key_is_one_that_input_methods_or_menus_take() -> None:
    taken = {"Ctrl+Space", "Shift+Space", "Ctrl+Esc", "Ctrl+Shift+U", "Ctrl+H", "Ctrl+M"}
    keys = {key for row in ROWS for key in _keys(row, mac=False)}
    assert keys & taken == set()
    assert [key for key in keys if re.fullmatch(r"(Alt\+)?[A-Z]", key)] == []


def test_keys_without_a_modifier_never_reach_a_text_field() -> None:
    bare = [
        row.id
        for row in ROWS
        for key in row.keys
        if not re.search(r"Ctrl|Alt|Meta|^@|^(Shift\+)?F\d", key) and row.scope == "window"
    ]
    assert bare == []


def test_every_row_does_one_thing() -> None:
    for row in ROWS:
        assert sum(each is not None for each in (row.make, row.run, row.options)) == 1, row.id


def test_every_menu_of_a_row_is_there() -> None:
    known = {name for name, _ in MENUS} | {name for name, _ in SUBMENUS}
    assert {row.menu for row in ACTIONS} - known == set()
    assert {name.split("/")[0] for name, _ in SUBMENUS} <= {name for name, _ in MENUS}


def test_every_word_a_user_reads_is_marked() -> None:
    for row in ROWS:
        words = row.words
        assert isinstance(words.template, Marked), row.id
        for value in words.values.values():
            assert isinstance(value, int | Text), row.id
            assert isinstance(value, int) or isinstance(value.template, Marked), row.id
    assert all(isinstance(title, Marked) for _, title in (*MENUS, *SUBMENUS))


def test_plain_words_are_given_to_rows_that_are_there() -> None:
    assert set(ALSO) - set(by_id()) == set()
    assert all(isinstance(words, Marked) for words in ALSO.values())


def test_the_verbs_of_the_editor_all_have_a_row() -> None:
    ids = set(by_id())
    wanted = {
        *(f"statement.add-{kind}" for kind in KINDS),
        *(f"statement.set-{kind}" for kind in KINDS),
        *(f"argument.add-{what}" for what in ("reason", "objection", "evidence", "rebuttal")),
        *("argument.add-undercut", "argument.add-underpinning", "argument.add-premise"),
        "argument.add-assumption",
        *("edit.text", "edit.delete", "edit.delete-only", "edit.duplicate"),
        *("edit.cut", "edit.copy", "edit.paste", "group.make", "group.undo"),
        *("argument.link", "argument.unlink", "argument.join", "argument.reverse"),
        *("statement.move-under", "place.nudge-left", "place.release", "present.start"),
    }
    assert wanted - ids == set()


KINDS = ("question", "position", "claim", "evidence", "rebuttal", "assumption")


def test_the_table_loads_before_the_models_do() -> None:
    heavy = {"pydantic", "networkx", "numpy", "PySide6", "argmap.model.records"}
    code = f"import sys, argmap.app.actions; print(sorted({heavy!r} & set(sys.modules)))"
    assert printed(code).strip() == "[]"
