from __future__ import annotations

import pytest

from argmap.edit.commands import deleting, fields, parking, statements, text
from argmap.edit.editor import Edited, Editor, EditWhileTelling, ReadOnly
from argmap.edit.verb import NotApplicable
from argmap.formats import native
from argmap.model.document import Document
from argmap.model.records import Header, Statement
from edit.checking import map_of, says


def editor() -> Editor:
    return Editor(map_of(says("a"), says("b")))


def words(editor: Editor) -> str:
    return editor.document.statements["a"].text


def test_typing_on_is_one_step_until_it_is_sealed() -> None:
    it = editor()
    for typed in ("h", "he", "hey"):
        it.run(text.set_text("a", typed))
    it.seal()
    it.run(text.set_text("a", "hey!"))
    it.undo()
    assert words(it) == "hey"
    it.undo()
    assert words(it) == "A"
    assert not it.undo()
    it.redo()
    assert words(it) == "hey"
    it.redo()
    assert words(it) == "hey!"
    assert not it.redo()


def test_what_others_send_is_passed_over_by_undo_and_redo() -> None:
    it = editor()
    heard: list[Edited] = []
    it.listen(heard.append)
    it.run(text.set_text("a", "x"))
    it.run(parking.park("mine"))
    it.undo()
    it.run(parking.park_all([("theirs", "10:00")]), aside=True)
    assert heard[-1].cause == "aside"
    said = lambda: [each.text for each in it.document.remarks.values()]  # noqa: E731
    assert it.redo()
    assert sorted(said()) == ["mine", "theirs"]
    it.run(parking.park_all([("more", "10:01")]), aside=True)
    assert it.undo()
    assert it.undo()
    assert words(it) == "A"
    assert said() == ["theirs", "more"]
    assert not it.undo()
    it.redo()
    it.redo()
    assert words(it) == "x"
    assert sorted(said()) == ["mine", "more", "theirs"]
    read, problems = native.read(native.write(it.document), "again")
    assert (read, problems) == (it.document, ())


def test_a_step_that_is_unmade_leaves_the_history_as_it_was() -> None:
    it = editor()
    heard: list[Edited] = []
    it.listen(heard.append)
    it.run(text.set_text("a", "x"))
    it.run(text.set_text("a", "xy"))
    it.seal()
    it.run(text.set_text("b", "y"))
    it.undo()
    it.run(statements.add("claim"), selection=("a",))
    it.run(parking.park_all([("theirs", "10:00")]), aside=True)
    it.unmake(("a",))
    assert heard[-1].selection == ("a",)
    assert [*it.document.statements] == ["a", "b"]
    assert len(it.document.remarks) == 1
    assert it.redo()
    assert it.document.statements["b"].text == "y"
    assert not it.redo()
    assert it.undo()
    assert it.undo()
    assert not it.undo()


def test_another_edit_in_between_ends_the_step() -> None:
    it = editor()
    it.run(text.set_text("a", "x"))
    it.run(text.set_text("b", "y"))
    it.run(text.set_text("a", "z"))
    it.undo()
    assert words(it) == "x"


def test_typing_after_undo_is_a_step_of_its_own_and_ends_redo() -> None:
    it = editor()
    it.run(text.set_text("a", "x"))
    it.undo()
    it.run(text.set_text("a", "y"))
    assert not it.redo()
    it.undo()
    assert words(it) == "A"


def test_typed_and_typed_back_leaves_nothing_to_undo() -> None:
    it = editor()
    it.run(text.set_text("a", "x"))
    it.run(text.set_text("a", "A"))
    assert it.history.undoable is None
    assert it.document == editor().document


def test_merged_back_to_equal_but_not_to_the_same_bytes_can_still_be_undone() -> None:
    before = native.write(map_of(Statement(id="a", kind="claim", text="A", notes="n")))
    before = before.replace(b'"notes": "n"', b'"origin": "text"')
    it = Editor(native.read(before, "x")[0])
    for origin in ("inferred", "text"):
        it.run(fields.set_origin(["a"], origin), merge="same")  # type: ignore[arg-type]
    assert native.write(it.document) != before
    it.undo()
    assert native.write(it.document) == before


def test_the_header_is_undone_too() -> None:
    it = Editor(Document(Header(title="Old")))
    it.run(text.set_title("New"))
    it.undo()
    assert it.document.header.title == "Old"


def test_listeners_hear_of_each_edit_once_with_what_to_select() -> None:
    it = editor()
    heard: list[Edited] = []
    end = it.listen(heard.append)
    it.run(statements.add(), selection=("b",))
    it.undo()
    it.redo()
    it.run(text.set_text("a", "A"))
    end()
    end()
    it.undo()
    assert [(one.cause, one.selection) for one in heard] == [
        ("do", ("statement-3",)),
        ("undo", ("b",)),
        ("redo", ("statement-3",)),
    ]
    assert all(one.before.apply(one.change) == one.after for one in heard)
    assert {str(one.label) for one in heard} == {"Add statement"}


def test_a_listener_that_edits_is_stopped() -> None:
    it = editor()
    it.listen(lambda _: it.undo() and None)
    with pytest.raises(EditWhileTelling):
        it.run(statements.add())
    assert len(it.document.statements) == 3


def test_a_listener_that_fails_does_not_keep_the_others_from_hearing() -> None:
    it = editor()
    heard: list[Edited] = []

    def fail(_: Edited) -> None:
        raise LookupError("mine")

    it.listen(fail)
    it.listen(heard.append)
    with pytest.raises(LookupError):
        it.run(statements.add())
    assert len(heard) == 1
    it_still_edits = it.listen(heard.append)
    it_still_edits()


def test_a_refused_command_changes_nothing() -> None:
    it = editor()
    before = it.document
    with pytest.raises(NotApplicable, match="nothing to delete"):
        it.run(deleting.delete(["nobody"]))
    assert it.document is before
    assert it.history.undoable is None


def test_a_map_opened_for_reading_is_not_edited() -> None:
    it = Editor(map_of(says("a")), read_only=True)
    assert it.applies(statements.add()) is not None
    for act in (lambda: it.run(statements.add()), it.undo, it.redo):
        with pytest.raises(ReadOnly):
            act()
