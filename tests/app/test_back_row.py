from __future__ import annotations

from argmap.app.back_row import LEAST, Sizes, problems, readable
from argmap.model.document import Document
from argmap.model.records import Step


def test_a_fortieth_of_the_screen_is_read_from_the_back_row() -> None:
    assert readable(LEAST)
    assert readable(1 / 30)
    assert not readable(1 / 45)


def test_a_step_that_is_too_small_is_a_note_that_says_how_small() -> None:
    steps = [Step(id="s", title="S"), Step(id="t", title="T"), Step(id="u", title="U")]
    sizes = {"s": Sizes(1 / 60), "t": Sizes(1 / 20), "gone": Sizes(1 / 99)}
    (note,) = problems(Document.of(steps), sizes)
    assert (note.code, note.ids, note.severity) == ("step-too-small", ("s",), "note")
    assert "“S” would be 1/60" in str(note.message)
    assert problems(Document.of(steps), {"s": Sizes(0.0)})
    (near,) = problems(Document.of(steps), {"s": Sizes(1 / 40.4)})
    assert "would be 1/41" in str(near.message), "not the 1/40 that would do"


def test_a_small_foot_and_what_is_cut_off_are_noted_each() -> None:
    steps = [Step(id="s", title="S")]
    found = problems(
        Document.of(steps), {"s": Sizes(1 / 20, 1 / 45, title_cut=True, foot_cut=True)}
    )
    assert [note.code for note in found] == ["step-too-small", "step-cut-off", "step-cut-off"]
    assert "foot of step “S” would be 1/45" in str(found[0].message)
