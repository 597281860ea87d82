"""What lies over the picture fits what is painted in it."""

from __future__ import annotations

from math import cos, radians, sin

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from argmap.model.records import Argument, Premise
from argmap.render.arrows import Ends, arrow, local
from argmap.render.picture import Path
from argmap.render.words import Words
from argmap.ui.canvas.overlay import mark
from argmap.ui.paint import painter_path


@pytest.mark.parametrize("polarity", ["support", "attack"])
def test_the_glow_of_a_chosen_arrow_lies_along_both_sides_of_its_line(qapp, polarity) -> None:
    argument = Argument(
        id="a", premises=(Premise(statement="p"),), conclusion="c", polarity=polarity
    )
    way = ((560.0, 160.0), (560.0, 110.0), (60.0, 110.0), (60.0, 60.0))
    ends = Ends("a", "whole", argument, None, "p", "c", on_argument=False, faint=False)
    item = arrow("a", way, local(way), ends, Words())
    image = QImage(640, 240, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        mark(painter, item, QColor("black"), 1.0)
    line = next(shape for shape in item.shapes if isinstance(shape, Path))
    drawn = painter_path(line.commands).translated(item.x, item.y)
    for step in range(2, 99):
        at, turn = drawn.pointAtPercent(step / 100), radians(drawn.angleAtPercent(step / 100))
        for side in (-2.0, 2.0):
            spot = (at + QPointF(sin(turn), cos(turn)) * side).toPoint()
            assert image.pixelColor(spot).alpha() > 0, (step, side)
    assert not image.pixelColor(60, 55).alpha(), "nothing lies over the card it leads to"
