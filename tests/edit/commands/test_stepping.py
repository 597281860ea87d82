from __future__ import annotations

from argmap.edit.commands import stepping
from argmap.edit.editor import Editor
from argmap.model.records import Remark, Scenario, Step
from edit.checking import check_command, map_of, says, step, why_not

MAP = map_of(
    says("a", "assumption"),
    says("p", "position"),
    step("1", "a", "p"),
    Scenario(id="s", title="S"),
    Step(id="one", title="One", focus=("p",), reveal=(("a",),), notes="Say this"),
    Step(id="two", title="Two", focus=("a",)),
    Step(id="three", title="Three", focus=("p", "a")),
    Remark(id="r", text="Why?", step="two"),
)


def order(document) -> list[str]:
    return list(document.steps)


def test_a_step_is_added_from_what_is_there_and_leaves_the_selection() -> None:
    after = check_command(MAP, stepping.add("New\nstep", ("p", "gone", "s", "p"), "one"))
    assert order(after) == ["one", "step-4", "two", "three"]
    assert (after.steps["step-4"].title, after.steps["step-4"].focus) == ("New step", ("p",))
    editor = Editor(MAP)
    told = []
    editor.listen(told.append)
    editor.run(stepping.add("X", ("p",)), selection=("p",))
    assert told[0].selection is None or told[0].selection == ("p",)


def test_made_steps_get_ids_of_their_own_and_lose_what_is_not_there() -> None:
    made = (
        Step(id="made 1", title="M", focus=("p", "gone"), scenario="lost", hoist="gone"),
        Step(id="made 2", title="N", focus=("a",), reveal=(("gone",), ("p",)), scenario="s"),
    )
    after = check_command(MAP, stepping.add_all(made, "one"))
    first, second = order(after)[1:3]
    assert after.steps[first] == Step(id=first, title="M", focus=("p",))
    assert after.steps[second].reveal == (("p",),)
    assert after.steps[second].scenario == "s"
    assert why_not(MAP, stepping.add_all(()))


def test_copies_stand_after_what_they_copy() -> None:
    after = check_command(MAP, stepping.duplicate(("two", "one")))
    assert order(after) == ["one", "two", "step-4", "step-5", "three"]
    assert after.steps["step-4"].notes == "Say this"


def test_deleted_steps_leave_the_remarks_made_there() -> None:
    after = check_command(MAP, stepping.delete(("two",)))
    assert order(after) == ["one", "three"]
    assert after.remarks["r"].step is None
    assert why_not(MAP, stepping.delete(("two", "gone")))
    assert why_not(MAP, stepping.delete(()))


def test_steps_are_moved_together_before_another_or_last() -> None:
    assert order(check_command(MAP, stepping.move(("three",), "one"))) == ["three", "one", "two"]
    assert order(check_command(MAP, stepping.move(("one", "two"), None))) == ["three", "one", "two"]
    assert order(check_command(MAP, stepping.move(("three", "one"), "two"))) == [
        "one",
        "three",
        "two",
    ]
    assert why_not(MAP, stepping.move(("one",), "two"))
    assert why_not(MAP, stepping.move(("one",), "one"))


def test_steps_are_shifted_as_far_as_the_list_goes() -> None:
    assert order(check_command(MAP, stepping.shift(("one",), 1))) == ["two", "one", "three"]
    assert order(check_command(MAP, stepping.shift(("three",), -9))) == ["three", "one", "two"]
    assert order(check_command(MAP, stepping.shift(("one", "three"), 1))) == ["two", "one", "three"]
    assert why_not(MAP, stepping.shift(("one",), -1))


def test_a_step_is_renamed_in_one_line() -> None:
    assert check_command(MAP, stepping.rename("one", " A\nB ")).steps["one"].title == "A B"


def test_fields_are_changed_for_several_steps_at_once() -> None:
    after = check_command(MAP, stepping.change(("one", "two"), scenario="s", hide=True, minutes=3))
    assert {after.steps[id].scenario for id in ("one", "two")} == {"s"}
    assert after.steps["three"].scenario is None
    after = check_command(MAP, stepping.change(("one",), fold=("p",), hoist="p", motion="cut"))
    assert (after.steps["one"].hoist, after.steps["one"].motion) == ("p", "cut")


def test_what_does_not_fit_a_step_is_refused() -> None:
    assert why_not(MAP, stepping.change(("one",), scenario="p"))
    assert why_not(MAP, stepping.change(("one",), hoist="gone"))
    assert why_not(MAP, stepping.change(("one",), minutes=-1))
    assert why_not(MAP, stepping.change(("one",), motion="whirl"))
    assert why_not(MAP, stepping.change(("one",), colour="red"))
    assert why_not(MAP, stepping.change((), dim=False))


def test_typing_notes_on_is_one_step() -> None:
    editor = Editor(MAP)
    for words in ("a", "ab", "abc"):
        editor.run(stepping.change(("one",), notes=words))
    assert editor.undo()
    assert editor.document.steps["one"].notes == "Say this"


def test_a_step_shows_what_is_selected_or_lets_it_come_out_next() -> None:
    after = check_command(MAP, stepping.show("one", ("a", "1")))
    assert (after.steps["one"].focus, after.steps["one"].reveal) == (("a", "1"), ())
    after = check_command(MAP, stepping.reveal("three", ("a", "gone")))
    assert (after.steps["three"].focus, after.steps["three"].reveal) == (("p",), (("a",),))
    assert why_not(MAP, stepping.show("one", ("gone",)))
    assert why_not(MAP, stepping.reveal("one", ()))
