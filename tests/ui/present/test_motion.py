from __future__ import annotations

import pytest

from argmap.ui.present.camera import (
    LONGEST,
    SHORTEST,
    Camera,
    between,
    eased,
    fitted,
    milliseconds,
    pull,
    share,
    way,
)
from argmap.ui.present.motion import Motion
from room import read


def test_a_box_is_fitted_into_the_middle_of_an_area():
    camera = fitted((100, 100, 200, 50), (0, 0, 800, 600), 10.0)
    assert camera.scale == 4.0
    assert camera.frame((100, 100, 200, 50)) == (0, 200, 800, 200)


def test_a_small_box_is_not_blown_up():
    assert fitted((0, 0, 10, 10), (0, 0, 800, 600), 2.5).scale == 2.5


def test_the_camera_starts_and_stops_gently_and_takes_no_longer_than_it_may():
    assert (eased(0), eased(0.5), eased(1)) == (0, 0.5, 1)
    assert eased(0.05) < 0.002
    times = [milliseconds(d, z) for d in (0, 0.5, 2, 9) for z in (1, 1.5, 4)]
    assert min(times) >= SHORTEST
    assert max(times) <= LONGEST


def test_the_scale_grows_by_ratio_and_one_point_stays_where_it_is():
    a, b = Camera(1.0, 0.0, 0.0), Camera(4.0, -300.0, -150.0)
    halfway = between(a, b, share(a, b, 0.5))
    assert halfway.scale == pytest.approx(2.0)
    assert halfway.place(100, 50) == pytest.approx((100, 50))


def test_the_camera_draws_back_only_when_its_goal_is_out_of_sight():
    near, far = Camera(2.0, -200.0, 0.0), Camera(2.0, -9000.0, 0.0)
    here = Camera(2.0)
    assert pull(way(here, near, 1600, 900), 0.5) == 1.0
    assert pull(way(here, far, 1600, 900), 0.5) < 0.8


@pytest.fixture
def show(enter, maps):
    return enter(read(maps / "joint-patrols.argmap.json")).show


def still(show, step: int, *, last: bool = False):
    index = show.reel.start(step)
    if last:
        index = show.reel.start(step + 1) - 1
    return show.reel.still(index, show.reel.camera(index))


def placed(draws):
    """By id; where an old face goes under a new one, the one that is more there."""
    found = {}
    for draw in draws:
        if draw.item.id not in found or found[draw.item.id].presence <= draw.presence:
            found[draw.item.id] = draw
    return found


def test_a_motion_begins_and_ends_with_the_frames_it_joins(show):
    for step in range(show.reel.count - 1):
        before, after = still(show, step, last=True), still(show, step + 1)
        motion = Motion(before, after, 1600, 900)
        for at, goal in ((0.0, before), (1.0, after)):
            seen = placed(d for d in motion.at(at) if d.presence > 0)
            wanted = placed(goal.draws(1600, 900))
            assert set(wanted) <= set(seen)
            for id, draw in wanted.items():
                assert seen[id][1:] == pytest.approx(draw[1:])


def test_a_box_in_both_frames_glides_from_where_it_was(show):
    before, after = still(show, 4, last=True), still(show, 5)
    motion = Motion(before, after, 1600, 900)
    start, middle, end = (placed(motion.at(t))["join"] for t in (0.0, 0.5, 1.0))
    assert start.x != end.x
    assert min(start.x, end.x) < middle.x < max(start.x, end.x)
    assert min(start.scale, end.scale) <= middle.scale <= max(start.scale, end.scale)
    faces = [d for d in motion.at(0.5) if d.item.id == "join"]
    assert max(face.presence for face in faces) == 1
    widths = [face.item.bounds[2] * face.scale for face in faces]
    assert widths == pytest.approx([widths[0]] * len(widths))


def test_a_box_that_is_in_one_frame_only_fades(show):
    before, after = still(show, 2, last=True), still(show, 3)
    motion = Motion(before, after, 1600, 900)
    gone, come = "needless-provocation", "peninsula-first"
    early, late = placed(motion.at(0.2)), placed(motion.at(0.8))
    assert 0 < early[gone].presence < 1
    assert gone not in late
    assert come not in early
    assert 0 < late[come].presence < 1


def test_a_reveal_fades_in_and_moves_nothing(show):
    before, after = (show.reel.still(i, show.reel.camera(i)) for i in (0, 1))
    motion = Motion(before, after, 1600, 900)
    assert motion.milliseconds == SHORTEST
    middle = placed(motion.at(0.5))
    assert 0 < middle["join"].presence < 1
    rest = placed(before.draws(1600, 900))
    assert all(middle[id][1:] == draw[1:] for id, draw in rest.items())


def test_a_reveal_paints_what_stays_once_and_looks_as_if_all_were_painted(enter, maps):
    show = enter(read(maps / "joint-patrols.argmap.json"), reduced_motion=False).show
    show.go(1)
    wall = show.wall
    wall._clock.stop()
    wall._progress = 0.5
    quick = show.grab().toImage()
    assert wall._ground is not None
    wall._before = None
    whole = show.grab().toImage()
    points = [(x, y) for x in range(0, 1600, 5) for y in range(0, 900, 5)]
    other = [p for p in points if quick.pixelColor(*p) != whole.pixelColor(*p)]
    assert len(other) < len(points) / 1000
    wall.finish()
    assert wall._ground is None


def test_what_lies_outside_the_wall_is_not_painted(show):
    camera = Camera(8.0, 0.0, 0.0)
    seen = list(show.reel.still(0, camera).draws(1600, 900))
    assert len(seen) < len(show.shot.picture.items)


def test_a_step_glides_there_in_time_and_ends_where_the_frame_is(qtbot, enter, maps):
    show = enter(read(maps / "joint-patrols.argmap.json"), reduced_motion=False).show
    show.wall.finish()
    with qtbot.waitSignal(show.wall.arrived):
        show.go_to_step(4)
        assert show.wall.moving
        assert show.wall.motion is not None
        assert SHORTEST <= show.wall.motion.milliseconds <= LONGEST
    assert not show.wall.moving
    assert show.wall.still is not None
    assert show.wall.still.camera == show.camera


def test_a_key_during_a_glide_is_heard(qtbot, enter, maps):
    room = enter(read(maps / "joint-patrols.argmap.json"), reduced_motion=False)
    room.press("Right", "Right", "Right", "Right", "Right")
    assert room.at == (2, 1)
    qtbot.waitUntil(lambda: not room.show.wall.moving)
    assert room.show.wall.still is not None
    assert room.show.wall.still.presence == room.show.shot.presence(room.show.frame)


def test_with_reduced_motion_a_step_is_there_at_once(show):
    show.go_to_step(5)
    assert not show.wall.moving
