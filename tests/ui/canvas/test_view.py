from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.ui.canvas.view import MOST, View

views = st.builds(
    View,
    st.floats(0.05, 4.0),
    st.floats(-5000, 5000),
    st.floats(-5000, 5000),
    st.sampled_from([1.0, 1.25, 1.5, 2.0]),
)
points = st.tuples(st.floats(0, 1900), st.floats(0, 1000))


@given(views, points, st.floats(0.5, 2.0))
def test_a_zoom_keeps_the_point_under_the_cursor(view, point, factor):
    world = view.to_world(*point)
    after = view.zoomed(factor, *point)
    assert after.to_view(*world) == (
        pytest.approx(point[0], abs=1.0),
        pytest.approx(point[1], abs=1.0),
    )


@given(views, st.floats(-300, 300), st.floats(-300, 300))
def test_the_origin_always_lies_on_a_device_pixel(view, dx, dy):
    after = view.panned(dx, dy)
    for part in (after.x, after.y):
        assert part * after.resolution == pytest.approx(round(part * after.resolution), abs=1e-6)


def test_zoom_has_ends_and_a_large_map_may_go_below_the_lower():
    assert View().zoomed(1000, 0, 0).scale == MOST
    assert View().zoomed(1e-6, 0, 0).scale == 0.02
    assert View().zoomed(1e-6, 0, 0, least=0.004).scale == 0.004


def test_to_fit_is_to_see_all_of_it_in_the_middle_and_never_larger_than_it_is():
    box = (100.0, 200.0, 4000.0, 1000.0)
    view = View().fitted(box, 1000, 800)
    left, top = view.to_view(100, 200)
    right, bottom = view.to_view(4100, 1200)
    assert left == pytest.approx(32, abs=1)
    assert right == pytest.approx(968, abs=1)
    assert top + bottom == pytest.approx(800, abs=2)
    assert View().fitted((0, 0, 10, 10), 1000, 800).scale == 1.0


@given(views)
def test_no_pan_loses_the_map(view):
    box = (0.0, 0.0, 900.0, 600.0)
    after = view.kept(box, 800, 600)
    left, top = after.to_view(0, 0)
    right, bottom = after.to_view(900, 600)
    keep = min(64.0, 900 * after.scale, 600 * after.scale) - 2
    assert right >= keep
    assert bottom >= keep
    assert left <= 800 - keep
    assert top <= 600 - keep


def test_to_reveal_is_to_pan_as_little_as_it_takes():
    view = View(1.0, 0.0, 0.0)
    assert view.revealing((100, 100, 50, 50), 800, 600) == view
    assert view.revealing((900, 100, 50, 50), 800, 600).x == pytest.approx(174)
    assert view.revealing((-100, 100, 50, 50), 800, 600).x == pytest.approx(-124)


def test_nothing_is_out_of_sight_while_emptiness_is_shown() -> None:
    box = (0.0, 0.0, 1000.0, 100.0)
    wide = View(1.0, -300.0, -40.0).filling(box, 400, 300, 10.0)
    assert (wide.x, wide.y) == (-10.0, -40.0), "its height was in sight, and stays"
    assert View(1.0, 900.0, -40.0).filling(box, 400, 300, 10.0).x == 610.0
    assert View(1.0, 200.0, -40.0).filling(box, 400, 300, 10.0).x == 200.0
    assert View(1.0, 200.0, 50.0).filling(box, 400, 300, 10.0).y == -10.0
