"""What is in sight is drawn first; nobody sees, points at or looks for what has not followed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from argmap.edit.commands import arguments, deleting, text
from argmap.render.scene import SceneBuilder
from argmap.ui.fonts import families
from argmap.ui.measure import QtMeasurer

FAR = "r13"
LONG = "Many more words than there were before. " * 8


def scratch(desk):
    """The picture as it is when all of it is drawn."""
    return SceneBuilder(QtMeasurer(families())).build(desk.document, desk.view, desk.scene).picture


def test_what_is_seen_after_an_edit_is_what_is_seen_when_all_is_drawn(wide) -> None:
    for command in (text.set_text("r0", LONG), deleting.delete(("r0.1",))):
        wide.perform(command)
        assert wide.scene.unmade is not None
        assert wide.canvas.stage.picture != scratch(wide)
        first = wide.canvas.grab().toImage()
        wide.draw_left(whole=True)
        assert wide.canvas.stage.picture == scratch(wide)
        assert wide.canvas.grab().toImage() == first


@pytest.mark.parametrize(
    "look",
    [
        lambda canvas: canvas.reveal(FAR),
        lambda canvas: canvas.center_on(FAR),
        lambda canvas: canvas.fit(),
        lambda canvas: canvas.pan(-9000, 0),
        lambda canvas: canvas.zoom_at(0.02, 10, 10),
    ],
)
def test_who_looks_elsewhere_finds_everything_in_its_place(
    wide, look: Callable[[object], None]
) -> None:
    wide.perform(text.set_text("r0", LONG))
    assert FAR in wide.scene.unmade.ids
    look(wide.canvas)
    seen, there = wide.canvas.seen, wide.canvas.view
    image = wide.canvas.grab().toImage()
    wide.draw_left(whole=True)
    look(wide.canvas)
    assert (wide.canvas.seen, wide.canvas.view) == (seen, there)
    assert wide.canvas.grab().toImage() == image


def test_a_glide_goes_on_while_the_rest_is_drawn(wide) -> None:
    wide.canvas.set_motion(True)
    wide.perform(text.set_text("r0", LONG))
    gliding = wide.canvas.motion._glide
    assert gliding
    wide.draw_left(whole=True)
    assert wide.scene.unmade is None
    assert wide.canvas.motion._glide is gliding, "not begun anew"
    wide.canvas.motion.end()
    image = wide.canvas.grab().toImage()
    wide.canvas.set_theme(wide.canvas.theme)  # paints all anew
    assert wide.canvas.grab().toImage() == image


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(arguments.add_reason("r0.1"), id="what is new is brought into sight"),
        pytest.param(deleting.delete(("r0",)), id="what the view went by has gone"),
    ],
)
def test_an_edit_is_drawn_once_also_where_the_view_follows_it(wide, monkeypatch, edit) -> None:
    wide.select(("r0.1",))
    wide.canvas.center_on("r0.1")
    wide.canvas.pan(0, 250)
    view, again = wide.canvas.view, []
    draw_left = wide.draw_left
    monkeypatch.setattr(wide, "draw_left", lambda **how: (again.append(how), draw_left(**how)))
    wide.perform(edit)
    if "r0" in wide.document:
        wide.canvas.open_editor(wide.selection[-1])
    assert wide.canvas.view != view
    assert wide.scene.unmade is not None
    assert not again
    assert wide.canvas.stage.picture != scratch(wide)
