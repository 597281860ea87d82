"""One open map from opening to closing: what is saved, what is refused, what is told."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.app.backups import backups
from argmap.app.saving import NotSaved
from argmap.app.session import ChangedOnDisk, Session
from argmap.app.state import State
from argmap.edit.editor import ReadOnly
from argmap.edit.transaction import Transaction
from argmap.formats.errors import ReadError
from argmap.formats.native import read, write
from argmap.i18n import text
from argmap.model.document import Document
from argmap.model.records import Header, Statement


def claim(id: str, words: str = "Patrols calm the strait") -> Statement:
    return Statement(id=id, kind="claim", text=words)


@pytest.fixture
def state(tmp_path: Path) -> State:
    return State(tmp_path / "state")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A map in a form of its own, which is not ours."""
    folder = tmp_path / "maps"
    folder.mkdir()
    path = folder / "map.argmap.json"
    path.write_text(
        '{"format": "argmap", "version": 1, "new": 1, "statements": '
        '[{"id": "a", "kind": "claim", "text": "합동 순찰"}]}'
    )
    os.utime(path, (1_700_000_000, 1_700_000_000))
    return path


def add(session: Session, id: str, words: str = "more") -> None:
    def command(draft: Transaction) -> None:
        draft.add(claim(id, words))

    session.editor.run(command, text("Add"))


def on_disk(path: Path) -> Document:
    document, problems = read(path.read_bytes(), str(path))
    assert problems == ()
    return document


def litter(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_opening_and_closing_changes_nothing_of_the_file(file: Path, state: State) -> None:
    before = file.read_bytes(), file.stat()
    session = Session.open(file, state)
    assert (session.path, session.dirty, session.read_only) == (file, False, False)
    session.save()
    session.close()
    assert file.read_bytes() == before[0]
    assert file.stat().st_mtime_ns == before[1].st_mtime_ns
    assert file.stat().st_ino == before[1].st_ino
    assert litter(file.parent) == ["map.argmap.json"]


def test_an_edit_makes_it_dirty_and_saving_makes_it_clean(file: Path, state: State) -> None:
    session = Session.open(file, state)
    add(session, "b")
    assert session.dirty
    assert session.save().notices == ()
    assert not session.dirty
    assert list(on_disk(file).statements) == ["a", "b"]
    assert on_disk(file) == session.editor.document
    assert litter(file.parent) == ["map.argmap.json"]


def test_undo_back_to_the_saved_map_makes_it_clean(file: Path, state: State) -> None:
    session = Session.open(file, state)
    before = file.read_bytes()
    add(session, "b")
    session.editor.undo()
    assert not session.dirty
    session.editor.redo()
    assert session.dirty
    session.save()
    session.editor.undo()
    assert session.dirty
    session.save()
    assert on_disk(file) == read(before, "x")[0]


def test_a_map_edited_back_to_what_it_was_is_saved_in_its_own_form(
    file: Path, state: State
) -> None:
    session = Session.open(file, state)
    before = file.read_bytes()
    add(session, "b")
    session.editor.undo()
    file.unlink()
    session.save()
    assert file.read_bytes() == before


def test_a_new_map_asks_for_a_file_and_then_has_one(tmp_path: Path, state: State) -> None:
    session = Session.new(state=state)
    assert (session.path, session.dirty) == (None, False)
    add(session, "a")
    with pytest.raises(NotSaved, match="no file yet"):
        session.save()
    target = tmp_path / "new.argmap"
    assert session.save_as(target).path == target
    assert (session.path, session.dirty) == (target, False)
    add(session, "b")
    session.save()
    assert list(on_disk(target).statements) == ["a", "b"]


def test_an_imported_map_counts_as_unsaved(tmp_path: Path, state: State) -> None:
    session = Session.new(Document.of([claim("a")]), state, unsaved=True)
    assert session.dirty
    session.save_as(tmp_path / "x.argmap")
    assert not session.dirty
    assert on_disk(tmp_path / "x.argmap") == Document.of([claim("a")])


def test_save_as_leaves_the_old_file_and_a_copy_leaves_the_session(
    file: Path, tmp_path: Path, state: State
) -> None:
    before = file.read_bytes()
    session = Session.open(file, state)
    add(session, "b")
    session.save_copy(tmp_path / "copy.argmap")
    assert (session.path, session.dirty) == (file, True)
    session.save_as(tmp_path / "other.argmap")
    assert (session.path, session.dirty) == (tmp_path / "other.argmap", False)
    assert file.read_bytes() == before
    assert (tmp_path / "copy.argmap").read_bytes() == (tmp_path / "other.argmap").read_bytes()
    assert Session.open(file, state).elsewhere is None  # the old lock is given back


def test_the_files_mode_and_a_symbolic_link_to_it_survive(
    file: Path, tmp_path: Path, state: State
) -> None:
    file.chmod(0o640)
    link = tmp_path / "link.argmap.json"
    link.symlink_to(file)
    session = Session.open(link, state)
    add(session, "b")
    session.save()
    assert link.is_symlink()
    assert list(on_disk(file).statements) == ["a", "b"]
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_new_file_has_the_mode_that_the_umask_leaves(tmp_path: Path, state: State) -> None:
    old = os.umask(0o027)
    try:
        Session.new(Document.of([claim("a")]), state).save_as(tmp_path / "x.argmap")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "x.argmap").stat().st_mode) == 0o640


# --- other programs ----------------------------------------------------------------------------


def test_a_file_changed_by_another_program_is_not_overwritten_unasked(
    file: Path, state: State
) -> None:
    session = Session.open(file, state)
    add(session, "mine")
    theirs = write(Document.of([claim("theirs")]))
    file.write_bytes(theirs)
    assert session.changed_on_disk()
    with pytest.raises(ChangedOnDisk, match=r"changed “map\.argmap\.json”"):
        session.save()
    assert file.read_bytes() == theirs
    assert session.dirty
    session.save(overwrite=True)
    assert "mine" in on_disk(file)
    assert [copy.path.read_bytes() for copy in session.backups()] == [theirs]
    assert not session.changed_on_disk()


def test_a_change_of_the_same_size_and_date_is_seen_by_its_inode(file: Path, state: State) -> None:
    session = Session.open(file, state)
    add(session, "b")
    before = file.stat()
    other = file.with_name("other")
    other.write_bytes(file.read_bytes().replace(b"claim", b"CLAIM"))
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    other.replace(file)
    with pytest.raises(ChangedOnDisk):
        session.save()


def test_a_file_that_was_only_touched_is_saved(file: Path, state: State) -> None:
    session = Session.open(file, state)
    add(session, "b")
    file.touch()
    assert not session.changed_on_disk()
    session.save()
    assert "b" in on_disk(file)


def test_a_file_that_is_gone_is_written_again(file: Path, state: State) -> None:
    session = Session.open(file, state)
    file.unlink()
    assert session.gone_from_disk
    assert not session.changed_on_disk()
    session.save()
    assert list(on_disk(file).statements) == ["a"]


def test_reloading_takes_over_the_disk_and_can_be_undone(file: Path, state: State) -> None:
    session = Session.open(file, state)
    add(session, "mine")
    mine = session.editor.document
    theirs = Document.of([claim("theirs"), claim("a")], Header(title="Theirs"))
    file.write_bytes(write(theirs))
    session.reload()
    assert session.editor.document == theirs
    assert (session.dirty, session.changed_on_disk()) == (False, False)
    session.editor.undo()
    assert session.editor.document == mine
    assert session.dirty
    session.save()
    assert on_disk(file) == mine


def test_a_map_that_is_open_elsewhere_opens_for_reading_until_it_is_taken_over(
    file: Path, state: State
) -> None:
    first = Session.open(file, state)
    second = Session.open(file, state)
    assert second.elsewhere is not None
    assert second.elsewhere.pid == os.getpid()
    assert second.read_only
    with pytest.raises(ReadOnly):
        add(second, "b")
    with pytest.raises(NotSaved, match="reading only"):
        second.save()
    assert second.take_over()
    add(second, "b")
    second.save()
    first.close()  # gives back nothing that is not its own
    assert Session.open(file, state).elsewhere is not None
    second.close()
    assert Session.open(file, state).elsewhere is None


def test_the_lock_of_a_killed_program_does_not_hinder(file: Path, state: State) -> None:
    code = (
        "import os, sys; from pathlib import Path; from argmap.app.session import Session; "
        "from argmap.app.state import State; "
        "Session.open(sys.argv[1], State(Path(sys.argv[2]))); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", code, file, state.folder], check=False)
    assert litter(state.locks) != []
    assert Session.open(file, state).elsewhere is None


def test_saving_over_a_map_that_another_window_has_open_is_refused(
    file: Path, tmp_path: Path, state: State
) -> None:
    Session.open(file, state)
    other = Session.new(Document.of([claim("x")]), state)
    with pytest.raises(NotSaved, match="open in another window"):
        other.save_as(file)
    assert other.path is None


# --- backups -----------------------------------------------------------------------------------


def test_the_first_overwriting_of_a_session_keeps_the_old_file(file: Path, state: State) -> None:
    before = file.read_bytes()
    session = Session.open(file, state)
    assert session.backups() == ()
    for id in ("b", "c", "d"):
        add(session, id)
        session.save()
    assert [copy.path.read_bytes() for copy in session.backups()] == [before]
    session.restore(session.backups()[0])
    assert session.editor.document == read(before, "x")[0]
    session.editor.undo()
    assert list(session.editor.document.statements) == ["a", "b", "c", "d"]


def test_saving_onto_an_existing_file_keeps_what_it_held(
    file: Path, tmp_path: Path, state: State
) -> None:
    other = tmp_path / "other.argmap"
    other.write_bytes(b"letters of my aunt")
    session = Session.open(file, state)
    session.save_as(other)
    assert [copy.path.read_bytes() for copy in backups(state, other)] == [b"letters of my aunt"]


def test_a_backup_that_cannot_be_made_is_told_and_the_map_is_saved(
    file: Path, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Session.open(file, state)
    add(session, "b")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("argmap.app.session.back_up", refuse)
    notices = session.save().notices
    assert [str(notice) for notice in notices] == [
        "The older version could not be kept: No space left on device."
    ]
    assert "b" in on_disk(file)


# --- files that are not whole ------------------------------------------------------------------


def test_a_newer_map_can_be_read_and_copied_but_not_changed(
    tmp_path: Path, file: Path, state: State
) -> None:
    tree = json.loads(file.read_bytes()) | {"version": 9}
    file.write_text(json.dumps(tree))
    session = Session.open(file, state)
    assert session.read_only
    assert not session.take_over()
    assert [problem.code for problem in session.problems] == ["newer-version"]
    session.save_as(tmp_path / "copy.argmap")
    assert (tmp_path / "copy.argmap").read_bytes() == file.read_bytes()
    assert session.read_only


def test_a_map_that_breaks_off_can_be_saved_elsewhere_and_is_then_editable(
    tmp_path: Path, file: Path, state: State
) -> None:
    data = write(Document.of([claim(f"s{n}") for n in range(9)]))[:-60]
    file.write_bytes(data)
    session = Session.open(file, state)
    assert session.read_only
    with pytest.raises(NotSaved):
        session.save()
    session.save_as(tmp_path / "mended.argmap")
    assert file.read_bytes() == data
    assert not session.read_only
    add(session, "more")
    session.save()
    assert "more" in read((tmp_path / "mended.argmap").read_bytes(), "x")[0]


def test_what_cannot_be_read_leaves_nothing_behind(tmp_path: Path, state: State) -> None:
    with pytest.raises(ReadError):
        Session.open(tmp_path / "none.argmap", state)
    assert not (state.folder / "locks").exists()


def test_a_state_folder_that_cannot_be_made_does_not_hinder_the_work(
    file: Path, tmp_path: Path
) -> None:
    (tmp_path / "occupied").write_text("")
    session = Session.open(file, State(tmp_path / "occupied" / "state"))
    add(session, "b")
    assert "cannot be kept for after a crash" in str(session.unprotected)
    session.tick()
    assert len(session.save().notices) == 1
    assert "b" in on_disk(file)
    session.close()
