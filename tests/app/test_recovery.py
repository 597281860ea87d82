"""After a crash: every edit comes back, onto the right map, once, or goes when it is not wanted."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import strategies
from argmap.app.journal import journals, read_journal
from argmap.app.recovery import discard, recover, recoverable
from argmap.app.session import Session
from argmap.app.state import State
from argmap.edit.transaction import Transaction
from argmap.formats.errors import ReadError
from argmap.formats.native import read, write
from argmap.i18n import text
from argmap.model.change import Change
from argmap.model.document import Document
from argmap.model.records import Header, Statement


def claim(id: str, words: str = "Patrols calm the strait") -> Statement:
    return Statement(id=id, kind="claim", text=words)


@pytest.fixture
def state(tmp_path: Path) -> State:
    return State(tmp_path / "state")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "map.argmap"
    path.write_bytes(write(Document.of([claim("a"), claim("z")], Header(title="Patrols"))))
    return path


@pytest.fixture(autouse=True)
def all_owners_are_dead(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sessions that crash here live in this process; real kills are in test_kill.py."""
    monkeypatch.setattr("argmap.app.owner.Owner.runs", False)


def add(session: Session, id: str, after: str | None = None) -> None:
    def command(draft: Transaction) -> None:
        draft.add(claim(id), after)

    session.editor.run(command, text("Add"))


def test_edits_that_were_not_saved_come_back_unsaved(file: Path, state: State) -> None:
    crashed = Session.open(file, state)
    for id in ("b", "c", "d"):
        add(crashed, id, after="a")
    crashed.editor.undo()
    (found,) = recoverable(state)
    assert (found.path, found.title, found.edits, found.changed) == (file, "Patrols", 4, False)
    session = recover(found, state)
    assert session.path == file
    assert session.dirty
    assert session.editor.document == crashed.editor.document
    assert list(session.editor.document.statements) == ["a", "c", "b", "z"]
    session.editor.undo()
    assert not session.dirty
    session.editor.redo()
    session.save()
    assert read(file.read_bytes(), "x")[0] == crashed.editor.document
    assert recoverable(state) == ()
    assert list(journals(state)) == []


def test_the_order_of_a_saved_and_edited_map_comes_back(file: Path, state: State) -> None:
    """After a save the session's order keys are not those of the file; the journal knows them."""
    crashed = Session.open(file, state)
    add(crashed, "b", after="a")
    add(crashed, "c", after="a")
    crashed.save()
    add(crashed, "d", after="c")
    crashed.editor.run(lambda draft: draft.move_after("z", "a"), text("Move"))
    crashed.editor.run(lambda draft: _ignore(draft.put(claim("b", "new"))), text("Text"))
    (found,) = recoverable(state)
    session = recover(found, state)
    assert session.editor.document == crashed.editor.document
    assert list(session.editor.document.statements) == ["a", "z", "c", "d", "b"]


def _ignore(_: object) -> None:
    return None


def test_a_map_that_never_had_a_file_comes_back(state: State) -> None:
    crashed = Session.new(Document.of([claim("t")], Header(title="From a template")), state)
    add(crashed, "a")
    (found,) = recoverable(state)
    assert (found.path, found.title, found.changed) == (None, "From a template", False)
    session = recover(found, state)
    assert (session.path, session.dirty) == (None, True)
    assert session.editor.document == crashed.editor.document


def test_edits_come_back_into_the_session_that_has_the_file_open(file: Path, state: State) -> None:
    crashed = Session.open(file, state)
    add(crashed, "b", after="a")
    add(crashed, "c", after="a")
    lost = crashed.editor.document
    shown = Session.open(file, state)
    shown.take_over()
    other = Session.new(Document.of([claim("o")]), state)
    (found,) = recoverable(state)
    assert recover(found, state, [other, shown]) is shown
    assert (shown.path, shown.dirty, shown.editor.document) == (file, True, lost)
    assert [each for each in recoverable(state) if each.journal == found.journal] == []
    shown.editor.undo()
    assert not shown.dirty
    shown.editor.redo()
    shown.save()
    assert read(file.read_bytes(), "x")[0] == lost


def test_edits_never_go_into_a_session_that_was_edited_meanwhile(file: Path, state: State) -> None:
    crashed = Session.open(file, state)
    add(crashed, "b")
    (found,) = recoverable(state)
    shown = Session.open(file, state)
    shown.take_over()
    add(shown, "mine")
    before = shown.editor.document
    session = recover(found, state, [shown])
    assert session is not shown
    assert shown.editor.document == before
    assert session.editor.document == crashed.editor.document


def test_edits_on_a_file_that_changed_since_come_back_as_a_map_of_their_own(
    file: Path, state: State
) -> None:
    crashed = Session.open(file, state)
    add(crashed, "b")
    theirs = write(Document.of([claim("theirs")]))
    file.write_bytes(theirs)
    (found,) = recoverable(state)
    assert (found.path, found.changed) == (file, True)
    session = recover(found, state)
    assert (session.path, session.dirty) == (None, True)
    assert list(session.editor.document.statements) == ["a", "z", "b"]
    assert file.read_bytes() == theirs


def test_edits_on_a_file_that_is_gone_come_back(file: Path, state: State) -> None:
    crashed = Session.open(file, state)
    add(crashed, "b")
    file.unlink()
    (found,) = recoverable(state)
    assert found.changed
    assert "b" in recover(found, state).editor.document


def test_a_crash_right_after_the_file_was_replaced_leaves_nothing_to_recover(
    file: Path, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    crashed = Session.open(file, state)
    add(crashed, "b")
    monkeypatch.setattr(crashed, "_in_step", lambda *_, **__: None)  # the crash
    crashed.save()
    assert len(list(journals(state))) == 1
    assert recoverable(state) == ()
    assert list(journals(state)) == []


def test_edits_after_a_save_that_the_disk_did_not_confirm_come_back_onto_it(
    file: Path, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    crashed = Session.open(file, state)
    add(crashed, "b")
    with monkeypatch.context() as patch:
        patch.setattr("argmap.app.saving._sync_folder", lambda _: False)
        notices = crashed.save().notices
    assert ["did not confirm" in str(notice) for notice in notices] == [True]
    assert not crashed.dirty
    assert recoverable(state) == ()
    crashed = Session.open(file, state)
    add(crashed, "c")
    with monkeypatch.context() as patch:
        patch.setattr("argmap.app.saving._sync_folder", lambda _: False)
        crashed.save()
    saved = file.read_bytes()
    add(crashed, "d")
    (found,) = recoverable(state)
    assert (found.edits, found.changed) == (1, False)
    session = recover(found, state)
    assert session.path == file
    assert session.editor.document == crashed.editor.document
    session.editor.undo()
    assert session.editor.document == read(saved, "x")[0]


def typed(session: Session, words: str) -> None:
    def command(draft: Transaction) -> None:
        draft.put(claim("a", words))

    session.draft(session.editor.would(command))
    session.tick()


def test_words_that_were_being_typed_come_back(file: Path, state: State) -> None:
    crashed = Session.open(file, state)
    typed(crashed, "Patrols c")
    typed(crashed, "Patrols cost a lot")
    (entry,) = recoverable(state)
    assert entry.edits == 1
    assert recover(entry, state).editor.document["a"] == claim("a", "Patrols cost a lot")


def test_words_come_back_once_and_only_while_they_were_being_typed(
    file: Path, state: State
) -> None:
    crashed = Session.open(file, state)
    typed(crashed, "Patrols cost a lot")
    add(crashed, "b")
    typed(crashed, "Patrols cost little")
    add(crashed, "c")
    (entry,) = recoverable(state)
    assert entry.edits == 2
    found = recover(entry, state).editor.document
    assert found["a"] == claim("a")
    assert "c" in found


def test_words_that_were_given_up_are_no_reason_to_ask(file: Path, state: State) -> None:
    crashed = Session.open(file, state)
    typed(crashed, "Patrols cost a lot")
    crashed.draft(Change())
    assert recoverable(state) == ()


def test_nothing_is_left_after_a_clean_end(file: Path, state: State) -> None:
    saved = Session.open(file, state)
    add(saved, "b")
    saved.save()
    saved.close()
    given_up = Session.open(file, state)
    add(given_up, "c")
    given_up.close()
    assert list(journals(state)) == []
    kept = Session.open(file, state)
    add(kept, "d")
    kept.close(keep_journal=True)
    assert len(recoverable(state)) == 1


def test_edits_that_are_not_wanted_are_gone(file: Path, state: State) -> None:
    crashed = Session.open(file, state)
    add(crashed, "b")
    (found,) = recoverable(state)
    discard(found)
    assert recoverable(state) == ()
    assert list(state.journals.iterdir()) == []
    with pytest.raises(ReadError, match="cannot be read any more"):
        recover(found, state)


def test_edits_that_cancel_out_are_no_reason_to_ask(file: Path, state: State) -> None:
    crashed = Session.open(file, state)
    add(crashed, "b")
    crashed.editor.undo()
    assert recoverable(state) == ()
    assert list(journals(state)) == []


def test_a_journal_of_a_program_that_runs_is_left_alone(
    file: Path, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("argmap.app.owner.Owner.runs", True)
    running = Session.open(file, state)
    add(running, "b")
    assert recoverable(state) == ()
    assert len(list(journals(state))) == 1


def test_a_journal_torn_at_any_byte_gives_the_edits_before(file: Path, state: State) -> None:
    crashed = Session.open(file, state)
    documents = [crashed.editor.document]
    for id in ("b", "c"):
        add(crashed, id)
        documents.append(crashed.editor.document)
    (journal,) = journals(state)
    data = journal.read_bytes()
    ends = [at + 1 for at, byte in enumerate(data) if byte == ord("\n")]
    for length in range(0, len(data) + 1, 3):
        journal.write_bytes(data[:length])
        recorded = read_journal(journal)
        if length < ends[0] - 1:
            assert recorded is None
            continue
        assert recorded is not None
        assert len(recorded.steps) == sum(length >= end - 1 for end in ends[1:])
    journal.write_bytes(data[:-2] + b"x\n")
    (found,) = recoverable(state)
    assert found.edits == 1
    assert recover(found, state).editor.document == documents[1]


def test_noise_in_the_journals_folder_is_left_alone(state: State) -> None:
    (state.journals / "noise.jsonl").write_bytes(os.urandom(200))
    (state.journals / "empty.jsonl").write_bytes(b"")
    (state.journals / "empty.base").write_bytes(b"{}")
    assert recoverable(state) == ()
    assert len(list(state.journals.iterdir())) == 3


def test_unfinished_journals_of_long_ago_are_swept_up(state: State) -> None:
    names = ("torn.jsonl", "torn.base", "alone.base")
    for name in names:
        (state.journals / name).write_bytes(b"{")
        os.utime(state.journals / name, (1_700_000_000, 1_700_000_000))
    assert recoverable(state) == ()
    assert list(state.journals.iterdir()) == []


def test_a_full_disk_under_the_journal_is_told_and_made_good_later(
    file: Path, state: State
) -> None:
    session = Session.open(file, state)
    add(session, "b")
    with pytest.MonkeyPatch.context() as patch:

        def full(*_: Any) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        patch.setattr(os, "write", full)
        add(session, "c")
        assert "No space left" in str(session.unprotected)
        session.tick()
        add(session, "d")
        assert session.unprotected is not None
    assert len(recoverable(state)) == 1  # what came before is still there
    session.tick()
    assert session.unprotected is None
    (found,) = recoverable(state)
    assert recover(found, state).editor.document == session.editor.document


def test_the_journal_is_on_the_disk_after_a_tick_and_every_twenty_edits(
    file: Path, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr("argmap.app.journal.sync", synced.append)
    session = Session.open(file, state)
    add(session, "b")
    assert synced == []
    session.tick()
    assert len(synced) == 2  # the base and the edits
    session.tick()
    assert len(synced) == 2
    for number in range(20):
        add(session, f"s{number}")
    assert len(synced) == 3


def test_unknown_fields_keep_their_places_through_a_crash(tmp_path: Path, state: State) -> None:
    file = tmp_path / "map.argmap"
    data = (
        b'{\n  "format": "argmap",\n  "version": 1,\n  "new": 1,\n  "statements": [\n    {\n'
        b'      "x": NaN,\n      "id": "a",\n      "kind": "claim",\n      "y": {\n        "z": 1\n'
        b'      },\n      "text": "T"\n    }\n  ]\n}\n'
    )
    file.write_bytes(data)
    crashed = Session.open(file, state)

    def command(draft: Transaction) -> None:
        draft.put(crashed.editor.document.statements["a"].replace(text="U"))
        draft.set_header(crashed.editor.document.header.replace(title="t"))

    crashed.editor.run(command, text("Edit"))
    session = recover(recoverable(state)[0], state)
    session.save()
    wanted = data.replace(b'"T"', b'"U"').replace(b'1,\n  "new"', b'1,\n  "title": "t",\n  "new"')
    assert sorted(file.read_bytes().splitlines()) == sorted(wanted.splitlines())
    assert file.read_bytes().index(b'"x"') < file.read_bytes().index(b'"id"')


def test_a_crash_while_recovering_loses_nothing(
    file: Path, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    crashed = Session.open(file, state)
    add(crashed, "b")
    (found,) = recoverable(state)

    def crash(_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("argmap.app.recovery.remove", crash)
        with pytest.raises(KeyboardInterrupt):
            recover(found, state)
    for each in recoverable(state):
        assert recover(each, state).editor.document == crashed.editor.document


@settings(
    max_examples=25,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # each example is a folder: no shrinking
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_random_edits_undone_redone_and_saved_come_back_as_they_were(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("recovery")
    state = State(folder / "state")
    file = folder / "map.argmap"
    file.write_bytes(write(data.draw(strategies.documents(4, 4))))
    session = Session.open(file, state)
    for _ in range(data.draw(st.integers(1, 8))):
        act = data.draw(st.sampled_from(["edit", "edit", "edit", "undo", "redo", "save"]))
        if act == "edit":
            session.editor.run(data.draw(strategies.commands(session.editor.document)), text("E"))
        elif act == "undo":
            session.editor.undo()
        elif act == "redo":
            session.editor.redo()
        else:
            session.save()
    saved = read(file.read_bytes(), "x")[0]
    now = session.editor.document
    found = recoverable(state)
    if not found:
        assert now == saved
    else:
        (entry,) = found
        again = recover(entry, state)
        assert again.editor.document == now
        assert write(again.editor.document) == write(now)
        again.editor.undo()
        assert again.editor.document == saved


def test_the_state_folder_is_the_platforms_and_not_for_temporary_files(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert State.of_user().folder == tmp_path / "argmap"
    monkeypatch.delenv("XDG_STATE_HOME")
    assert State.of_user().folder == Path.home() / ".local" / "state" / "argmap"


def test_the_library_loads_nothing_of_sessions(tmp_path: Path) -> None:
    code = (
        "import sys, argmap; d, p = argmap.load(sys.argv[1]); argmap.save(d, sys.argv[1]); "
        "print(sorted({'networkx', 'numpy', 'PySide6', 'argmap.app.session'} & set(sys.modules)))"
    )
    file = tmp_path / "x.argmap"
    file.write_bytes(write(Document.of([claim("a")])))
    result = subprocess.run([sys.executable, "-c", code, file], capture_output=True, text=True)
    assert (result.stdout, result.stderr) == ("[]\n", "")
