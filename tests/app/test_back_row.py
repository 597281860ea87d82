from __future__ import annotations

from argmap.app.back_row import LEAST, problems, readable
from argmap.model.document import Document
from argmap.model.records import Step


def test_a_fortieth_of_the_screen_is_read_from_the_back_row() -> None:
    assert readable(LEAST)
    assert readable(1 / 30)
    assert not readable(1 / 45)


def test_a_step_that_is_too_small_is_a_note_that_says_how_small() -> None:
    steps = [Step(id="s", title="S"), Step(id="t", title="T"), Step(id="u", title="U")]
    (note,) = problems(Document.of(steps), {"s": 1 / 60, "t": 1 / 20, "gone": 1 / 99})
    assert (note.code, note.ids, note.severity) == ("step-too-small", ("s",), "note")
    assert "“S” would be 1/60" in str(note.message)
    assert problems(Document.of(steps), {"s": 0.0})
