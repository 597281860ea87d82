from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter

from argmap.edit.commands import arguments, deleting, places, text
from argmap.render.picture import Item, Line, Path, Picture, Rect
from argmap.ui.canvas.glide import Glide, leg, matched
from argmap.ui.canvas.hit import curve_distance, hit
from argmap.ui.canvas.index import Grid
from argmap.ui.canvas.levels import LevelPainter
from argmap.ui.canvas.neighbours import neighbour
from argmap.ui.canvas.overview import Overview
from argmap.ui.canvas.stage import Stage
from argmap.ui.canvas.surface import Surface
from argmap.ui.canvas.viewer import Viewer
from argmap.ui.paint import PicturePainter


def box(id: str, x: float, y: float, fill: str = "pro", words: str = "words") -> Item:
    shapes = (
        Rect(0.5, 0.5, 199.0, 79.0, 8.0, fill, "hairline"),
        Line(16.0, 40.0, words, "body", "ink", width=60.0),
    )
    return Item(
        id,
        id,
        "statement",
        "box",
        x,
        y,
        (x, y, 200.0, 80.0),
        shapes,
        words,
        fill=fill,
        accent="con",
    )


def arrow(id: str, *points: tuple[float, float]) -> Item:
    (ax, ay), b, c, (dx, dy) = points
    shape = Path((("M", ax, ay), ("C", *b, *c, dx, dy)), None, "pro", 2.0)
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    bounds = (min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    return Item(id, id, "argument", "arrow", 0.0, 0.0, bounds, (shape,), path=points, accent="pro")


def picture(*items: Item) -> Picture:
    left = min(item.bounds[0] for item in items)
    top = min(item.bounds[1] for item in items)
    right = max(item.bounds[0] + item.bounds[2] for item in items)
    bottom = max(item.bounds[1] + item.bounds[3] for item in items)
    return Picture({item.id: item for item in items}, (left, top, right - left, bottom - top))


@pytest.fixture
def viewer(qtbot):
    made = Viewer()
    qtbot.addWidget(made)
    made.set_motion(False)
    made.resize(800, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def pixel(widget: Viewer, wx: float, wy: float) -> QColor:
    x, y = widget.view.to_view(wx, wy)
    return widget.grab().toImage().pixelColor(round(x), round(y))


@pytest.mark.parametrize("zoom", [2.0, 1.0, 0.5, 0.3, 0.15])
def test_a_box_has_its_colour_at_every_level_of_detail(viewer, zoom):
    viewer.show_picture(picture(box("a", 0, 0), box("b", 210, 90, "holds")))
    view = viewer.view
    viewer.set_view(type(view)(zoom).centred(205, 85, 800, 600))
    for wx, wy, token in ((120, 62, "pro"), (330, 152, "holds"), (300, 40, "canvas")):
        assert pixel(viewer, wx, wy) == viewer.colour(token)


def test_an_edit_repaints_what_changed_and_only_that(viewer, monkeypatch):
    first = picture(box("a", 0, 0), box("b", 400, 300))
    viewer.show_picture(first)
    viewer.fit()
    viewer.grab()
    painted: list[tuple[float, ...]] = []
    paint = viewer._frame.levels.paint
    monkeypatch.setattr(
        viewer._frame.levels,
        "paint",
        lambda painter, box, *rest: (painted.append(box), paint(painter, box, *rest)),
    )
    viewer.grab()
    assert not painted
    viewer.show_picture(picture(first.items["a"], box("b", 400, 300, "holds")))
    viewer.grab()
    assert len(painted) == 1
    x, y, w, h = painted[0]
    assert (x, y) == (pytest.approx(400, abs=5), pytest.approx(300, abs=5))
    assert (w, h) == (pytest.approx(200, abs=10), pytest.approx(80, abs=10))
    assert pixel(viewer, 550, 320) == viewer.colour("holds")


def test_a_pan_paints_only_what_it_uncovers(viewer, monkeypatch):
    viewer.show_picture(picture(*(box(f"s{k}", k * 300, j * 200) for k in range(20) for j in (0,))))
    viewer.set_view(type(viewer.view)(1.0, 1000.0, -200.0))
    viewer.grab()
    areas: list[float] = []
    paint = viewer._frame.levels.paint
    monkeypatch.setattr(
        viewer._frame.levels,
        "paint",
        lambda painter, box, *rest: (areas.append(box[2] * box[3]), paint(painter, box, *rest)),
    )
    viewer.pan(-40, 0)
    viewer.grab()
    assert sum(areas) == pytest.approx(40 * 600, rel=0.1)
    areas.clear()
    viewer.pan(40, 0)
    viewer.grab()
    assert not areas


def test_what_is_kept_looks_the_same_as_what_is_painted_anew(viewer):
    items = [box(f"s{k}", k % 5 * 260, k // 5 * 150) for k in range(25)]
    lines = [
        arrow(f"a{k}", (100, 600), (100, 300), (k * 200, 300), (k * 200, 80)) for k in range(6)
    ]
    viewer.show_picture(picture(*lines, *items))
    viewer.set_view(type(viewer.view)(0.8, 0.0, 0.0))
    for step in range(12):
        viewer.pan(-37 + 11 * (step % 4), 23 - 13 * (step % 3))
        viewer.grab()
    moved = items[6]._replace(x=items[6].x + 40, bounds=(items[6].x + 40, 150.0, 200.0, 80.0))
    viewer.show_picture(picture(*lines, *items[:6], moved, *items[7:]))
    kept = viewer.grab().toImage()
    viewer._frame.surface.clear()
    assert alike(viewer.grab().toImage(), kept)


def alike(one: QImage, other: QImage) -> bool:
    """The same but for rounding at soft edges that a clip cuts."""
    return one.size() == other.size() and all(
        abs(a - b) <= 3
        for x in range(one.width())
        for y in range(one.height())
        if one.pixel(x, y) != other.pixel(x, y)
        for a, b in zip(one.pixelColor(x, y).getRgb(), other.pixelColor(x, y).getRgb(), strict=True)
    )


def test_pixels_are_as_fine_as_the_screen(viewer, monkeypatch):
    viewer.show_picture(picture(box("a", 0, 0)))
    monkeypatch.setattr(type(viewer), "devicePixelRatioF", lambda _: 2.0)
    viewer.set_view(viewer.view)
    assert viewer.view.resolution == 2 * viewer.zoom
    viewer.grab()
    assert viewer._frame.surface.resolution == 2 * viewer.zoom


def test_another_theme_is_painted_at_once(viewer):
    from argmap.render import theme

    viewer.show_picture(picture(box("a", 0, 0)))
    viewer.grab()
    dark = theme.load("dark")
    viewer.set_theme(dark)
    assert pixel(viewer, 150, 20) == QColor(dark.colours["pro"])


def test_a_failure_to_paint_is_told_and_the_widget_lives_on(viewer, qtbot, monkeypatch):
    viewer.show_picture(picture(box("a", 0, 0)))
    monkeypatch.setattr(viewer._frame, "paint", lambda *_: 1 / 0)
    with qtbot.capture_exceptions() as told:
        viewer.grab()
    assert [kind for kind, *_ in told] == [ZeroDivisionError]
    monkeypatch.undo()
    assert pixel(viewer, 150, 20) == viewer.colour("pro")


def test_a_zoom_gesture_shows_the_kept_pixels_and_then_the_true_ones(viewer, qtbot, monkeypatch):
    viewer.show_picture(picture(*(box(f"s{k}", k % 9 * 260, k // 9 * 150) for k in range(81))))
    viewer.set_view(type(viewer.view)(0.6, 300.0, 200.0))
    viewer.grab()
    viewer._frame._cost = 1.0  # as if painting were slow
    painted: list[int] = []
    ensure = viewer._frame.surface.ensure
    monkeypatch.setattr(
        viewer._frame.surface, "ensure", lambda *args: painted.append(1) or ensure(*args)
    )
    for _ in range(4):
        viewer.zoom_at(0.8, 400, 300)
        viewer.grab()
    assert not painted
    qtbot.waitUntil(lambda: not viewer.clock.zooming)
    viewer.grab()
    assert painted
    assert viewer._frame.surface.resolution == pytest.approx(0.6 * 0.8**4)


def test_a_long_zoom_gets_sharper_while_it_goes_on(viewer, qtbot):
    first = picture(*(box(f"s{k}", k % 40 * 260, k // 40 * 150) for k in range(1200)))
    viewer.show_picture(first)
    viewer.fit()
    viewer.grab()
    viewer._frame._cost = 1.0  # as if painting were slow
    begun = viewer._frame.surface.resolution
    frames = 0
    while viewer._frame.surface.resolution == begun:
        viewer.clock.zoomed()
        if viewer.zoom < 0.5:
            viewer.zoom_at(1.3, 400, 300)
        viewer.grab()
        frames += 1
        assert frames < 200
    assert viewer.clock.zooming
    assert viewer._frame.surface.resolution >= 2 * begun
    x, y = viewer.view.to_world(400, 300)
    near = first.items[f"s{int(y // 150) * 40 + int(x // 260)}"]
    assert pixel(viewer, near.x + 120, near.y + 62) == viewer.colour("pro")


def test_an_edit_within_a_zoom_is_in_the_sharper_pixels(viewer):
    many = [box(f"s{k}", k % 40 * 260, k // 40 * 150) for k in range(1200)]
    viewer.show_picture(picture(*many))
    viewer.fit()
    viewer.grab()
    frame = viewer._frame
    frame._cost = 1.0
    viewer.clock.zoomed()
    viewer.set_view(type(viewer.view)(0.4).centred(5200, 2250, 800, 600))
    viewer.grab()
    viewer.show_picture(picture(*(box(b.id, b.x, b.y, "holds") for b in many)))
    viewer.clock.zoomed()
    for _ in range(200):
        viewer.clock.zoomed()
        viewer.grab()
    assert pixel(viewer, 5200 + 120, 2250 + 62) == viewer.colour("holds")


@pytest.mark.parametrize("count", [30, 900])
def test_an_overview_painted_in_slices_is_the_one_painted_at_once(viewer, count):
    """Of a small picture with what can be told of its words, of a large one from afar."""
    boxes = [box(f"s{k}", k % 40 * 260, k // 40 * 150) for k in range(count)]
    lines = [
        arrow(f"a{k}", (b.x + 100, b.y), (b.x, b.y - 99), (500, 200), (300, 90))
        for k, b in enumerate(boxes)
    ]
    viewer.show_picture(picture(*lines, *boxes))
    levels, bounds = viewer._frame.levels, viewer.stage.picture.bounds
    colour = viewer.colour("canvas")
    seen = []
    for end in (0.0, float("inf")):
        overview, turns = Overview(), 0
        while not overview.done:
            overview.go_on(levels, bounds, colour, end)
            turns += 1
        assert overview._shown is not None
        seen.append(overview._shown.pixels.toImage())
        assert (turns > 5) == (end == 0.0)
    assert seen[0] == seen[1]


def test_what_moves_glides_and_arrives(desk, qtbot):
    desk.canvas.set_motion(True)
    before = desk.canvas.stage.picture.items["study"]
    x, y = desk.scene.centres["study"]
    desk.perform(places.move({"study": (x + 200, y + 100)}))
    after = desk.canvas.stage.picture.items["study"]
    here = desk.canvas.as_seen(after)
    assert before.x <= here.x < after.x
    desk.canvas.grab()
    qtbot.waitUntil(lambda: not desk.canvas.motion.going)
    assert desk.canvas.as_seen(after) is after


@pytest.mark.parametrize("selected", [(), ("cool",), ("but",)])
@pytest.mark.parametrize(
    "edit",
    [
        arguments.add_reason("cool", "A reason that comes"),
        deleting.delete(("cost",)),
        deleting.delete(("but",)),
        text.set_text("cool", "Cool it, at much greater length than it was said before"),
        places.move({"study": (900.0, 300.0)}),
    ],
)
def test_the_first_frame_of_a_glide_is_as_if_painted_anew(desk, edit, selected):
    desk.canvas.set_motion(True)
    desk.select(selected)
    desk.canvas.grab()
    desk.canvas.clock._animation.setDuration(60_000)
    desk.perform(edit)
    motion = desk.canvas.motion
    assert motion.going
    assert motion._held is not None
    first = desk.canvas.grab().toImage()
    assert motion._held is not None
    motion._let_go()
    anew = desk.canvas.grab().toImage()
    off = sum(
        max(abs(a - b) for a, b in zip(one.getRgb(), two.getRgb(), strict=True)) > 60
        for x in range(0, anew.width(), 2)
        for y in range(0, anew.height(), 2)
        if first.pixel(x, y) != anew.pixel(x, y)
        for one, two in ((first.pixelColor(x, y), anew.pixelColor(x, y)),)
    )
    # an arrow that will bend otherwise is drawn as it was, not as the glide will draw it
    assert off <= 0.003 * anew.width() * anew.height() / 4
    desk.canvas.clock._animation.stop()
    desk.canvas._glided()
    end = desk.canvas.grab().toImage()
    desk.canvas._frame.surface.clear()
    assert alike(desk.canvas.grab().toImage(), end)


def test_the_first_frame_serves_where_the_edit_brings_something_into_sight(desk):
    canvas = desk.canvas
    canvas.set_motion(True)
    canvas.clock._animation.setDuration(60_000)
    canvas.pan(-canvas.width() // 2, 0)
    canvas.grab()
    while canvas._frame.ready_around(canvas.view, canvas.width(), canvas.height()):
        pass
    desk.perform(text.set_text("cool", "Cool it, at much greater length than it was said before"))
    canvas.pan(90, 40)
    seen = canvas.grab().toImage()
    assert canvas.motion._held is not None, "out of the pixels beyond the edge"
    canvas.motion._let_go()
    anew = canvas.grab().toImage()
    off = sum(
        seen.pixel(x, y) != anew.pixel(x, y)
        for x in range(0, anew.width(), 2)
        for y in range(0, anew.height(), 2)
    )
    assert off <= 0.003 * anew.width() * anew.height() / 4


def test_a_glide_that_is_interrupted_goes_on_from_where_things_are(desk):
    desk.canvas.set_motion(True)
    x, y = desk.scene.centres["study"]
    desk.perform(places.move({"study": (x + 200, y + 100)}))
    desk.editor.undo()
    after = desk.canvas.stage.picture.items["study"]
    here = desk.canvas.as_seen(after)
    assert here.x == pytest.approx(after.x, abs=200)
    desk.canvas.grab()


def test_nothing_outlives_its_statement(desk):
    desk.canvas.set_motion(True)
    desk.click(desk.at("study"))
    desk.point(desk.at("study"))
    assert desk.canvas.pointer.hovered is not None
    desk.perform(deleting.delete(("study",)))
    gone = {"study", "a2", "but", "a4"}
    canvas = desk.canvas
    assert not gone & {item.record for item in canvas.stage.picture.items.values()}
    assert canvas.pointer.hovered is None
    levels = canvas._frame.levels
    assert not gone & set(levels._full)
    assert not gone & set(canvas.stage.grid.near((-1e5, -1e5, 2e5, 2e5)))
    assert not gone & canvas.motion._glide.ids
    canvas.grab()


def test_two_hundred_undos_and_redos_leave_the_picture_as_it_was(desk):
    first = desk.canvas.grab().toImage()
    desk.perform(deleting.delete(("cool",)))
    for _ in range(100):
        desk.editor.undo()
        desk.editor.redo()
    desk.editor.undo()
    desk.selection = ()
    assert set(desk.canvas.stage.grid.near((-1e5, -1e5, 2e5, 2e5))) == set(
        desk.canvas.stage.picture.items
    )
    desk.canvas.fit()
    assert desk.canvas.grab().toImage() == first


def test_hits_find_boxes_beads_and_arrows_and_miss_the_rest(desk):
    stage = desk.canvas.stage
    items = stage.picture.items
    x, y, w, h = items["cool"].bounds
    assert hit(stage, x + w / 2, y + h / 2, 1.0).record == "cool"
    bead = items["•a3"]
    bx, by, bw, bh = bead.bounds
    assert hit(stage, bx + bw / 2, by + bh / 2, 1.0).record == "a3"
    assert hit(stage, -5000, -5000, 1.0) is None


def test_an_arrow_is_hit_beside_its_curve_by_as_much_at_any_zoom():
    points = ((0.0, 0.0), (0.0, 50.0), (100.0, 50.0), (100.0, 100.0))
    assert curve_distance(points, 50, 50) == pytest.approx(0, abs=0.5)
    stage = Stage()
    stage.show(picture(arrow("a", *points), box("b", 400, 400)))
    assert hit(stage, 55, 47, 1.0).record == "a"
    assert hit(stage, 55, 47, 4.0) is None
    assert hit(stage, 90, 10, 0.1).record == "a"


def test_the_grid_finds_an_arrow_along_its_curve_and_not_in_the_corners_of_its_box():
    grid = Grid()
    far = arrow("a", (0, 0), (0, 10000), (20000, 10000), (20000, 20000))
    grid.add(far)
    assert "a" in grid.near((0, 0, 10, 10))
    assert "a" in grid.near((9990, 9990, 20, 20))
    assert "a" not in grid.near((19000, 1000, 100, 100))
    grid.add(far._replace(path=(), bounds=(0, 0, 10, 10)))
    assert "a" not in grid.near((9990, 9990, 20, 20))
    grid.remove("a")
    assert len(grid) == 0


def test_words_are_larger_where_they_would_be_too_small_and_gone_from_afar(qapp):
    drawn: list[str] = []

    class Brush(PicturePainter):
        def prepare(self, shapes):
            drawn.extend(shape.text for shape in shapes if isinstance(shape, Line))
            return super().prepare(shapes)

    from PySide6.QtGui import QPixmap

    from argmap.render import theme

    stage = Stage()
    foot = Line(16.0, 70.0, "3.2", "foot", "faint", width=20.0)
    card = box("a", 0, 0)
    stage.show(picture(card._replace(shapes=(*card.shapes, foot))))
    whole, small = ["words", "3.2"], ["words"]
    at = ((1.0, 1.0, whole), (0.3, 1.0, small), (0.1, 1.0, []))
    for resolution, ratio, expected in (*at, (1.0, 2.0, whole), (0.6, 2.0, small), (0.3, 2.0, [])):
        levels = LevelPainter(Brush(theme.load("light"), ("Inter",)), stage)
        levels.ratio = ratio
        drawn.clear()
        pixels = QPixmap(200, 200)
        painter = QPainter(pixels)
        painter.scale(resolution, resolution)
        levels.paint(painter, (0, 0, 200, 100), resolution)
        painter.end()
        assert drawn == expected


@pytest.mark.parametrize("dash", [(), (6.0, 4.0)])
def test_a_long_line_in_bits_looks_like_the_line(qapp, dash):
    from argmap.render import theme

    commands = (("M", 10.0, 20.0), ("C", 300.0, 90.0, 500.0, -60.0, 780.0, 40.0))
    shape = Path(commands, None, "pro", 2.0, dash)
    images: list[QImage] = []
    for real_text in (False, True):  # the latter for paper, where nothing is cut
        brush = PicturePainter(theme.load("light"), ("Inter",), real_text=real_text)
        image = QImage(800, 80, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for stroke in brush.prepare((shape,)):
            stroke(painter)
        painter.end()
        images.append(image)
    rows = [
        [max(255 - image.pixelColor(x, y).red() for y in range(80)) for x in range(12, 770)]
        for image in images
    ]
    ink = [sum(row) for row in rows]
    assert ink[0] == pytest.approx(ink[1], rel=0.03)
    if not dash:  # dashes may fall a px further on
        off = sum(abs(a - b) > 90 for a, b in zip(*rows, strict=True))
        assert off < 0.01 * len(rows[0])


def test_between_two_places_curves_have_the_same_number_of_bends():
    one = ((0.0, 0.0), (0.0, 1.0), (1.0, 1.0), (1.0, 2.0))
    two = (*one, (1.0, 3.0), (5.0, 3.0), (5.0, 9.0))
    a, b = matched(one, two)
    assert len(a) == len(b) == 7
    assert a[0] == one[0]
    assert a[-1] == one[-1]
    way = leg(arrow("x", *one), arrow("x", *((px + 10, py) for px, py in one)))
    assert way is not None
    half = Glide((way,)).now("x", 0.5)
    assert half is not None
    assert half.path[0] == (5.0, 0.0)
    assert not Glide()
    bent = arrow("x", *one), arrow("x", *one)._replace(path=two, shapes=())
    way = leg(*bent, (3.0, 4.0))
    assert way is not None
    assert way.at(0.0) == (bent[0], 3.0, 4.0, 1.0)  # as it was drawn already


def test_arrow_keys_go_to_kin_along_the_map_and_to_what_stands_beside_across_it(desk):
    canvas = desk.canvas
    assert canvas.neighbour("cool", "up") == "yes"
    assert canvas.neighbour("yes", "up") == "q"
    assert canvas.neighbour("q", "up") is None
    assert canvas.neighbour("yes", "down") in {"cool", "cost", "rain"}
    assert canvas.neighbour("nothing", "down") is None
    centres = {"a": (0.0, 0.0), "b": (300.0, 10.0), "c": (300.0, 400.0), "d": (900.0, 0.0)}
    sizes = dict.fromkeys(centres, (200.0, 80.0))
    assert neighbour("a", "right", centres, sizes, centres) == "b"
    assert neighbour("d", "left", centres, sizes, centres) == "b"


def test_kept_pixels_are_painted_ahead_when_there_is_time(qapp):
    asked: list[tuple[float, ...]] = []
    surface = Surface(lambda painter, box, scale: asked.append(box), margin=64)
    view = QRect(0, 0, 200, 100)
    surface.ensure(view, 1.0)
    while surface.prepare_around(view, 5_000):
        pass
    asked.clear()
    surface.ensure(view.translated(60, -60), 1.0)
    assert not asked
    surface.ensure(view.translated(300, 0), 1.0)
    assert asked


def test_the_words_in_the_box_change_with_the_document(desk):
    desk.perform(text.set_text("cool", "Shade"))
    assert desk.canvas.stage.picture.items["cool"].title == "Shade"
    desk.canvas.reveal("cool")
    assert desk.canvas.rect().contains(desk.at("cool"))
    assert desk.at("cool") != QPoint()
