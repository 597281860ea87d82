"""Questions and positions can be read however far away a map is looked at."""

from __future__ import annotations

from itertools import combinations

import pytest

from argmap.edit.commands import text
from argmap.model.document import Document
from argmap.model.records import Place, Statement
from argmap.render.picture import Disc, Line
from argmap.render.scene import View
from argmap.ui.canvas.far import outline
from argmap.ui.measure import QtMeasurer


@pytest.fixture
def town(desk, qtbot):
    """A map in which what is asked and proposed lies far apart."""
    lists = desk.document.entries.values()
    records = [entry.record for entries in lists for entry in entries.values()]
    spots = {"q": (0, 0), "yes": (-1500, 900), "no": (1500, 900)}
    hands = [Place(id=f"p {id}", node=id, x=x, y=y) for id, (x, y) in spots.items()]
    return type(desk)(Document.of([*records, *hands]), qtbot)


def from_afar(town, scale: float = 0.12) -> None:
    town.view = View(verdicts={"yes": "holds", "no": "fails"})
    town.draw(False)
    canvas = town.canvas
    x, y, w, h = canvas.stage.picture.bounds
    view = canvas.view._replace(scale=scale)
    canvas.set_view(view.centred(x + w / 2, y + h / 2, canvas.width(), canvas.height()))
    assert canvas.zoom == scale


def words(label) -> str:
    return " ".join(shape.text for shape in label.shapes if isinstance(shape, Line))


@pytest.mark.parametrize("scale", [0.2, 0.12, 0.05])
def test_from_afar_what_is_asked_and_proposed_is_labelled_with_its_verdict(town, scale):
    from_afar(town, scale)
    placed = town.canvas.labels.placed()
    assert [words(each.label) for each in placed] == [
        "Should the town plant trees?",
        "Plant them",
        "Leave the street as it is",
    ]
    signs = [each.label.shapes[2] for each in placed]
    assert isinstance(signs[0], Line)
    assert isinstance(signs[1], Disc)
    assert [signs[1].fill, signs[2].stroke] == ["holds", "fails"]
    rects = [each.rect for each in placed]
    assert not any(one.intersects(other) for one, other in combinations(rects, 2))
    assert {round(rect.height()) for rect in rects} <= {20, 33}  # px, at any zoom
    town.canvas.grab()


def test_a_label_is_its_statement_for_the_pointer(town):
    from_afar(town)
    rect = town.canvas.labels.placed()[2].rect
    corner = rect.bottomRight().toPoint() - rect.topLeft().toPoint() / rect.width()
    town.click(corner)
    assert town.selection == ("no",)


def test_a_label_follows_its_words_and_there_is_none_where_cards_have_theirs(town):
    from_afar(town)
    town.editor.run(text.set_text("no", "Leave it"))
    assert words(town.canvas.labels.placed()[2].label) == "Leave it"
    painted = []
    town.canvas.labels.paint = painted.append
    town.canvas.grab()
    assert painted
    painted.clear()
    from_afar(town, 0.3)
    town.canvas.grab()
    assert not painted


def test_a_label_is_as_wide_as_its_words_in_the_typeface_they_have_now(town):
    from_afar(town)
    assert town.canvas.labels.placed()
    town.canvas.set_theme(town.canvas.theme, ("Noto Sans Mono CJK KR", "DejaVu Sans Mono"))
    measurer = QtMeasurer(town.canvas.families)
    for each in town.canvas.labels.placed():
        lines = [shape for shape in each.label.shapes if isinstance(shape, Line)]
        widths = [round(measurer.width(line.text, line.style), 1) for line in lines]
        assert [line.width for line in lines] == widths


def test_of_many_positions_those_in_sight_are_labelled(desk, qtbot):
    ids = [f"way {number}" for number in range(70)]
    ways = [Statement(id=id, kind="position", text=f"The {id}") for id in ids]
    hands = [Place(id=f"p {id}", node=id, x=2000.0 * at, y=0.0) for at, id in enumerate(ids)]
    many = type(desk)(Document.of([*ways, *hands]), qtbot)
    many.canvas.set_view(many.canvas.view._replace(scale=0.2))
    for id in (ids[0], ids[-1]):
        many.canvas.center_on(id)
        assert id in [each.item.id for each in many.canvas.labels.placed()]


def test_no_label_lies_over_what_another_one_names(desk):
    """A small map looked at from far away has no room for all of them."""
    from_afar(desk, 0.08)
    labels, view = desk.canvas.labels, desk.canvas.view
    assert labels.placed()
    for id in ("q", "yes", "no"):
        x, y, w, h = outline(desk.canvas.stage.picture.items[id])
        found = labels.at(*view.to_view(x + w / 2, y + h / 2))
        assert found is None or found.id == id
