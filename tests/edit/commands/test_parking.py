from __future__ import annotations

from argmap.edit.commands import parking
from argmap.edit.editor import Editor
from argmap.model.records import Remark, Step
from edit.checking import check_command, map_of, says, step, steps, why_not

MAP = map_of(
    says("q", "question"),
    says("p", "position", question="q"),
    says("a"),
    step("1", "a", "p"),
    Step(id="first", title="First"),
    Remark(id="r", text="Who pays?", at="2026-11-23T09:00:00"),
)


def test_a_remark_is_parked_with_time_and_step() -> None:
    after = check_command(MAP, parking.park("  Too dear \n", "2026-11-23T10:00:00", "first"))
    parked = after.remarks["remark-2"]
    assert (parked.text, parked.at, parked.step) == ("Too dear", "2026-11-23T10:00:00", "first")
    gone = check_command(MAP, parking.park("x", step="gone", by="participant")).remarks["remark-2"]
    assert (gone.step, gone.by) == (None, "participant")
    assert why_not(MAP, parking.park(" \n"))


def test_what_came_together_is_parked_in_one_step() -> None:
    verb = parking.park_all(
        [("Too dear", "10:00"), (" ", "10:01"), ("그럼 누가?", "10:02")], "first"
    )
    after = check_command(MAP, verb)
    parked = [each for each in after.remarks.values() if each.id != "r"]
    assert [(each.text, each.at, each.step, each.by) for each in parked] == [
        ("Too dear", "10:00", "first", "participant"),
        ("그럼 누가?", "10:02", "first", "participant"),
    ]


def test_a_remark_is_reworded_but_never_to_nothing() -> None:
    assert check_command(MAP, parking.reword("r", "Who?")).remarks["r"].text == "Who?"
    assert why_not(MAP, parking.reword("r", ""))
    assert why_not(MAP, parking.reword("a", "x"))


def test_a_placed_remark_is_a_statement_under_its_target() -> None:
    after = check_command(MAP, parking.place("r", "p", "against"))
    made = after.remarks["r"].placed
    assert made is not None
    assert after.statements[made].text == "Who pays?"
    assert f"{made} - p" in steps(after)
    answer = check_command(MAP, parking.place("r", "q"))
    assert answer.statements[answer.remarks["r"].placed or ""].question == "q"
    alone = check_command(MAP, parking.place("r", None))
    assert steps(alone) == steps(MAP)
    onto = check_command(MAP, parking.place("r", "1", "against"))
    assert f"{onto.remarks['r'].placed} - 1" in steps(onto)


def test_a_remark_is_placed_once_and_again_when_its_statement_is_gone() -> None:
    after = check_command(MAP, parking.place("r", "p"))
    assert why_not(after, parking.place("r", "p"))
    editor = Editor(after)
    editor.undo()
    assert why_not(MAP, parking.place("r", "gone"))
    assert why_not(MAP, parking.place("gone", "p"))


def test_removing_a_remark_leaves_what_became_of_it() -> None:
    placed = check_command(MAP, parking.place("r", "p"))
    after = check_command(placed, parking.remove(("r",)))
    assert not after.remarks
    assert len(after.statements) == len(MAP.statements) + 1
    assert why_not(MAP, parking.remove(("gone",)))
