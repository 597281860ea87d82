from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.edit.commands import links, places, statements
from argmap.edit.commands.text import set_label
from argmap.ui.canvas import keys
from argmap.ui.canvas.hit import Hit

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
NOWHERE = QPoint(6, 690)


def handle(desk, statement: str, end: str) -> QPoint:
    desk.point(desk.at(statement))
    found = next(one for one in desk.canvas.pointer.handles() if one.end == end)
    assert found.statement == statement
    x, y = desk.canvas.view.to_view(found.x, found.y)
    return QPoint(round(x), round(y))


def test_a_click_selects_and_a_click_on_nothing_selects_nothing(desk):
    desk.click(desk.at("cool"))
    assert desk.selection == ("cool",)
    desk.click(NOWHERE)
    assert desk.selection == ()
    assert not desk.performed


def test_ctrl_and_shift_clicks_add_and_ctrl_takes_away(desk):
    desk.click(desk.at("cool"))
    desk.click(desk.at("cost"), CONTROL)
    desk.click(desk.at("study"), SHIFT)
    assert desk.selection == ("cool", "cost", "study")
    desk.click(desk.at("cost"), CONTROL)
    assert desk.selection == ("cool", "study")


def test_beads_and_arrows_select_their_argument(desk):
    bead = next(item for item in desk.canvas.stage.picture.items.values() if item.id == "•a3")
    assert bead.layer == "bead"
    desk.click(desk.at("•a3"))
    assert desk.selection == ("a3",)
    arrow = desk.canvas.stage.picture.items["a1"]
    start, end = arrow.path[0], arrow.path[3]
    points = arrow.path[:4]
    x = sum(k * p[0] for k, p in zip((0.125, 0.375, 0.375, 0.125), points, strict=True))
    y = sum(k * p[1] for k, p in zip((0.125, 0.375, 0.375, 0.125), points, strict=True))
    assert start != end
    vx, vy = desk.canvas.view.to_view(x, y)
    desk.click(QPoint(round(vx), round(vy)))
    assert desk.selection == ("a1",)


def test_the_rubber_band_selects_what_it_touches_and_esc_restores_what_was_selected(desk):
    desk.click(desk.at("q"))
    whole = (QPoint(2, 2), QPoint(998, 698))
    desk.drag(*whole)
    assert set(desk.selection) == set(desk.document.statements)
    desk.click(desk.at("q"))
    desk.drag(*whole, drop=False)
    QTest.keyClick(desk.canvas, Qt.Key.Key_Escape)
    assert desk.selection == ("q",)
    assert not desk.performed


def test_a_drag_moves_the_selected_statements_together_as_one_step(desk):
    before = dict(desk.scene.centres)
    desk.click(desk.at("cool"))
    desk.click(desk.at("cost"), CONTROL)
    start = desk.at("cool")
    end = QPoint(start.x() + 40, 660)
    scale = desk.canvas.zoom
    desk.drag(start, end)
    assert len(desk.performed) == 1
    places = {place.node: place for place in desk.document.places.values()}
    assert set(places) == {"cool", "cost"}
    for id in ("cool", "cost"):
        assert places[id].x == pytest.approx(before[id][0] + 40 / scale, abs=2 / scale)
        assert places[id].y == pytest.approx(
            before[id][1] + (end.y() - start.y()) / scale, abs=2 / scale
        )


def test_shift_keeps_a_drag_to_one_axis(desk):
    x, _ = desk.scene.centres["study"]
    desk.drag(desk.at("study"), desk.at("study") + QPoint(10, 150), SHIFT)
    (place,) = desk.document.places.values()
    assert place.x == pytest.approx(x, abs=0.1)


def test_esc_gives_a_drag_up(desk):
    desk.drag(desk.at("study"), desk.at("study") + QPoint(80, 150), drop=False)
    QTest.keyClick(desk.canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(desk.canvas, Qt.MouseButton.LeftButton, pos=QPoint(500, 600))
    assert not desk.performed
    assert not desk.document.places


def test_a_drag_onto_a_statement_hangs_it_there(desk):
    desk.drag(desk.at("study"), desk.at("no"))
    assert len(desk.performed) == 1
    assert desk.document.arguments["a2"].conclusion == "no"
    assert not desk.document.places


def test_what_something_is_hung_from_keeps_its_place_on_the_screen(desk):
    for chosen, act, kept in (
        ((), lambda: desk.drag(desk.at("study"), desk.at("no")), "no"),
        (("cool", "rain"), lambda: desk.perform(links.join_or_split(("cool", "rain"))), "yes"),
        (("cool",), lambda: desk.perform(statements.insert_between("cool")), "yes"),
    ):
        desk.canvas.fit()
        desk.select(chosen)
        before = desk.at(kept, 0.5, 0.0)
        assert desk.canvas.rect().contains(before)
        act()
        assert (desk.at(kept, 0.5, 0.0) - before).manhattanLength() <= 1, kept
        assert desk.performed
        desk.editor.undo()


def test_what_hangs_on_itself_is_refused_in_words(desk):
    desk.drag(desk.at("yes"), desk.at("cool"))
    assert not desk.performed
    assert desk.refused


@pytest.mark.parametrize("modifier", [CONTROL, ALT])
def test_ctrl_or_alt_drag_leaves_the_original_and_places_a_copy(desk, modifier):
    count = len(desk.document.statements)
    start = desk.at("cost")
    desk.drag(start, QPoint(900, 650), modifier)
    assert len(desk.performed) == 1
    assert len(desk.document.statements) == count + 1
    (place,) = desk.document.places.values()
    assert place.node != "cost"
    assert desk.document.statements[place.node].text == desk.document.statements["cost"].text


def test_a_drag_from_the_upper_handle_makes_the_statement_bear_on_the_target(desk):
    desk.drag(handle(desk, "study", "out"), desk.at("no"))
    assert len(desk.performed) == 1
    new = next(a for a in desk.document.arguments.values() if a.conclusion == "no")
    assert (new.premises[0].statement, new.polarity) == ("study", "support")


def test_with_shift_the_new_arrow_objects(desk):
    desk.drag(handle(desk, "study", "out"), desk.at("no"), SHIFT)
    new = next(a for a in desk.document.arguments.values() if a.conclusion == "no")
    assert new.polarity == "attack"


def test_a_drag_from_the_lower_handle_makes_the_target_bear_on_the_statement(desk):
    desk.drag(handle(desk, "no", "in"), desk.at("study"))
    new = next(a for a in desk.document.arguments.values() if a.conclusion == "no")
    assert new.premises[0].statement == "study"


def test_an_arrow_onto_a_bead_bears_on_the_step(desk):
    desk.drag(handle(desk, "study", "out"), desk.at("•a3"))
    assert len(desk.performed) == 1
    assert any(
        a.conclusion == "a3" and a.premises[0].statement == "study"
        for a in desk.document.arguments.values()
    )


@pytest.mark.parametrize("end", ["in", "out"])
def test_an_arrow_onto_nothing_makes_a_statement_there_and_edits_it(desk, end):
    old = set(desk.document.statements)
    desk.drag(handle(desk, "study", end), QPoint(120, 620))
    assert len(desk.performed) == 1
    (new,) = set(desk.document.statements) - old
    assert desk.canvas.typing.id == new
    (place,) = desk.document.places.values()
    assert place.node == new


@pytest.mark.parametrize(("end", "keys", "polarity"), [
    ("in", Qt.KeyboardModifier.NoModifier, "support"), ("in", SHIFT, "attack"),
    ("out", Qt.KeyboardModifier.NoModifier, "support"),
])  # fmt: skip
def test_a_click_on_a_handle_makes_what_it_is_for_and_edits_it(desk, end, keys, polarity):
    old = set(desk.document.statements)
    desk.click(handle(desk, "study", end), keys)
    assert len(desk.performed) == 1
    (new,) = set(desk.document.statements) - old
    assert desk.canvas.typing.id == new
    assert not desk.document.places
    (step,) = [
        each
        for each in desk.document.arguments.values()
        if new in (each.conclusion, each.premises[0].statement)
    ]
    assert step.polarity == polarity
    assert step.conclusion == ("study" if end == "in" else new)


def test_a_double_click_edits_and_on_nothing_makes_a_statement_there(desk):
    QTest.mouseDClick(desk.canvas, Qt.MouseButton.LeftButton, pos=desk.at("cool"))
    assert desk.canvas.typing.id == "cool"
    desk.canvas.close_editor()
    old = set(desk.document.statements)
    x, y = desk.canvas.view.to_world(NOWHERE.x(), NOWHERE.y())
    QTest.mouseDClick(desk.canvas, Qt.MouseButton.LeftButton, pos=NOWHERE)
    (new,) = set(desk.document.statements) - old
    (place,) = desk.document.places.values()
    assert (place.node, place.x, place.y) == (
        new,
        pytest.approx(x, abs=1),
        pytest.approx(y, abs=1),
    )
    assert len(desk.performed) == 1


@pytest.mark.parametrize("read_only", [False, True])
def test_a_click_on_an_assumptions_value_flips_it(desk, read_only):
    from argmap.render.card import pill_area

    desk.canvas.set_locked(read_only)
    x, y, w, h = pill_area(desk.canvas.stage.picture.items["rain"])
    vx, vy = desk.canvas.view.to_view(x + w / 2, y + h / 2)
    desk.click(QPoint(round(vx), round(vy)))
    assert desk.triggered == ["scenario.flip"]
    assert desk.selection == ("rain",)
    assert not desk.performed


def test_the_space_bar_folds_when_tapped_and_pans_when_held(desk, monkeypatch):
    monkeypatch.setattr(keys, "monotonic", lambda: 0.0)  # a tap, however slow the machine
    desk.click(desk.at("cool"))
    QTest.keyClick(desk.canvas, Qt.Key.Key_Space)
    assert desk.triggered == ["view.fold"]
    before = desk.canvas.view
    QTest.keyPress(desk.canvas, Qt.Key.Key_Space)
    desk.drag(QPoint(500, 300), QPoint(440, 260))
    QTest.keyRelease(desk.canvas, Qt.Key.Key_Space)
    assert desk.triggered == ["view.fold"]
    assert desk.canvas.view.x == pytest.approx(before.x + 60 / before.scale, abs=1)
    assert desk.canvas.view.y == pytest.approx(before.y + 40 / before.scale, abs=1)


def test_the_middle_button_pans(desk):
    before = desk.canvas.view
    desk.drag(desk.at("cool"), desk.at("cool") + QPoint(50, 0), button=Qt.MouseButton.MiddleButton)
    assert desk.canvas.view.x == pytest.approx(before.x - 50 / before.scale, abs=1)
    assert not desk.performed


def test_the_wheel_pans_sideways_with_shift(desk):
    before = desk.canvas.view
    desk.wheel(QPoint(500, 300), -1)
    assert desk.canvas.view.y > before.y
    desk.wheel(QPoint(500, 300), -1, SHIFT)
    assert desk.canvas.view.x > before.x
    assert desk.canvas.view.scale == before.scale


def test_ctrl_and_wheel_zoom_about_the_pointer(desk):
    where = desk.at("cost")
    world = desk.canvas.view.to_world(where.x(), where.y())
    scale = desk.canvas.zoom
    for _ in range(5):
        desk.wheel(where, 1, CONTROL)
    assert desk.canvas.zoom > 1.5 * scale
    assert desk.canvas.view.to_view(*world) == (
        pytest.approx(where.x(), abs=2),
        pytest.approx(where.y(), abs=2),
    )


def test_nothing_edits_while_the_canvas_is_locked(desk):
    desk.canvas.set_locked(True)
    desk.drag(desk.at("study"), desk.at("no"))
    QTest.mouseDClick(desk.canvas, Qt.MouseButton.LeftButton, pos=NOWHERE)
    assert not desk.performed
    assert not desk.canvas.pointer.handles()


def test_a_pick_waits_for_a_click_on_what_may_be_picked(desk):
    picked: list[str | None] = []
    desk.canvas.pick({"no", "yes"}, picked.append)
    desk.click(desk.at("cool"))
    assert picked == []
    desk.click(desk.at("no"))
    assert picked == ["no"]
    desk.canvas.pick({"no"}, picked.append)
    QTest.keyClick(desk.canvas, Qt.Key.Key_Escape)
    assert picked == ["no", None]
    assert desk.selection == ()


def test_a_drag_to_the_edge_pans_until_it_leaves_it(desk, qtbot):
    desk.canvas.zoom_reset()
    desk.canvas.center_on("cool")
    before = desk.canvas.view.x
    desk.drag(desk.at("cool"), QPoint(994, 350), drop=False)
    qtbot.waitUntil(lambda: desk.canvas.view.x > before + 60)
    desk.point(QPoint(500, 350), button=Qt.MouseButton.LeftButton)
    assert not desk.canvas.pointer._edges.running
    QTest.keyClick(desk.canvas, Qt.Key.Key_Escape)
    assert not desk.performed


def test_a_pinch_zooms_about_the_fingers(desk):
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
    from PySide6.QtWidgets import QApplication

    where = QPointF(desk.at("cost"))
    world = desk.canvas.view.to_world(where.x(), where.y())
    scale = desk.canvas.zoom
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        where,
        where,
        desk.canvas.mapToGlobal(where),
        0.3,
        QPointF(),
    )
    QApplication.sendEvent(desk.canvas, event)
    assert desk.canvas.zoom == pytest.approx(1.3 * scale)
    assert desk.canvas.view.to_view(*world) == (
        pytest.approx(where.x(), abs=2),
        pytest.approx(where.y(), abs=2),
    )


def test_a_click_on_the_last_line_unfolds_what_is_folded(desk):
    from argmap.render.scene import View
    from argmap.ui.canvas.hit import parts

    desk.view = View(folded=frozenset({"cool"}))
    desk.draw(False)
    place = dict(parts(desk.canvas.stage.picture.items["cool"]))["count"]
    x, y = desk.canvas.view.to_view(place[0] + place[2] / 2, place[1] + place[3] / 2)
    desk.click(QPoint(round(x), round(y)))
    assert desk.triggered == ["view.fold"]
    desk.view = View()
    desk.draw(False)
    desk.triggered.clear()
    desk.click(desk.at("cool", 0.3, 0.9))
    assert not desk.triggered


def test_a_box_that_glides_away_from_the_pointer_is_no_longer_marked(desk):
    desk.canvas.set_motion(True)
    desk.point(desk.at("cool"))
    assert desk.canvas.pointer.hovered.record == "cool"
    assert {handle.statement for handle in desk.canvas.pointer.handles()} == {"cool"}
    assert desk.perform(places.move({"cool": (3000.0, 3000.0)})), desk.refused
    desk.select(())  # a selected statement has handles too
    assert desk.canvas.pointer.hovered is None
    assert desk.canvas.pointer.handles() == ()


def test_what_comes_to_lie_under_the_pointer_is_marked(desk):
    where = desk.at("cool")
    desk.point(where)
    aim = desk.at("but") - where
    desk.canvas.pan(-aim.x(), -aim.y())
    assert desk.canvas.pointer.hovered.record == "but"
    desk.canvas.pan(aim.x(), aim.y())
    assert desk.canvas.pointer.hovered.record == "cool"


def test_the_tip_of_a_step_shows_its_words_letter_by_letter(desk):
    arrow = desk.canvas.stage.picture.items["a1"]
    for said, shown in (("R&D helps", "R&D helps"), ("<b>all</b>", "<\u200bb>all<\u200b/b>")):
        desk.canvas.hover_changed(Hit(arrow._replace(description=said)))
        assert desk.canvas.toolTip() == shown
    desk.canvas.hover_changed(None)
    assert desk.canvas.toolTip() == ""
    desk.perform(set_label("a1", "Cool heads"))  # as sentences call it
    desk.canvas.hover_changed(Hit(arrow._replace(description="R&D helps")))
    assert desk.canvas.toolTip() == "“Cool heads”\nR&D helps"


def test_nothing_is_marked_once_the_pointer_has_left(desk):
    desk.point(desk.at("cool"))
    QApplication.sendEvent(desk.canvas, QEvent(QEvent.Type.Leave))
    desk.canvas.pan(5.0, 5.0)
    desk.draw(True)
    assert desk.canvas.pointer.hovered is None
