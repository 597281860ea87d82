"""Folding as a person does it: nothing bare is left, and what was folded stays where it was."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from argmap.edit.commands.text import set_text
from ui.driver import Driver, running

MAPS = sorted((Path(__file__).resolve().parents[2] / "maps").glob("*.argmap.json"))


@pytest.fixture(params=MAPS, ids=lambda path: path.name.split(".")[0])
def driver(request: pytest.FixtureRequest, tmp_path: Path, qapp: object) -> Iterator[Driver]:
    del qapp  # it only has to be there
    path = tmp_path / "m.argmap.json"
    shutil.copy(request.param, path)
    with running(tmp_path, path) as found:
        found.window.resize(1440, 900)
        found.settle()
        yield found


def bare(driver: Driver) -> list[str]:
    """Junctions that are shown without any of their premises."""
    scene = driver.context.scene
    assert scene is not None
    arguments = scene.document.arguments
    return [
        node.id
        for node in scene.diagram.nodes
        if node.junction
        and not any(premise.statement in scene.centres for premise in arguments[node.id].premises)
    ]


def test_levels_are_of_statements_and_never_leave_a_bare_bead(driver: Driver) -> None:
    context = driver.context
    count = len(context.document.statements)
    seen = [count]
    for id, stop in (("view.fold-level", 1), ("view.unfold-level", count)):
        for _ in range(20):
            driver.do(id)
            assert not bare(driver)
            shown = len(driver.canvas.statements())
            if shown == seen[-1]:
                break
            seen.append(shown)
        assert seen[-1] <= stop + 3 if stop == 1 else seen[-1] == count
    least = min(seen)
    at = seen.index(least)
    assert seen[: at + 1] == sorted(seen[: at + 1], reverse=True)
    assert seen[at:] == seen[: at + 1][::-1], "each level goes and comes as a whole"
    assert not context.folded


def test_a_selected_junction_folds_the_statement_it_bears_on(driver: Driver) -> None:
    context = driver.context
    assert context.scene is not None
    diagram = context.scene.diagram
    junction = next(
        node.id
        for node in diagram.nodes
        if node.junction and diagram.parent[node.id] in context.document.statements
    )
    above = diagram.parent[junction]
    context.select((junction,))
    driver.do("view.fold")
    assert context.folded == {above}
    assert context.selection == (above,)
    driver.do("view.fold")
    assert not context.folded
    driver.do("view.fold")
    context.select((junction,))
    assert not context.folded, "what is selected is shown"


def corner(driver: Driver, id: str) -> tuple[float, float]:
    """Where on the canvas a box begins."""
    assert driver.context.scene is not None
    item = driver.context.scene.picture.items[id]
    return driver.canvas.view.to_view(item.x, item.y)


def test_what_is_folded_stays_where_it_is_on_the_screen(driver: Driver) -> None:
    context, canvas = driver.context, driver.canvas
    assert context.scene is not None
    parents = dict.fromkeys(context.scene.diagram.parent.values())
    for id in [id for id in parents if id in context.document.statements]:
        context.select((id,))
        canvas.center_on(id)
        before = corner(driver, id)
        for _ in range(2):
            driver.do("view.fold")
            assert corner(driver, id) == pytest.approx(before, abs=1.5)
    driver.press("Home", canvas)
    (root,) = context.selection
    canvas.reveal(root)
    before = corner(driver, root)
    for action in ("view.fold-all", "view.unfold-all"):
        driver.do(action)
        assert corner(driver, root) == pytest.approx(before, abs=1.5)


def test_an_edit_leaves_what_was_selected_where_it_is_on_the_screen(driver: Driver) -> None:
    context, canvas = driver.context, driver.canvas
    for id in list(context.document.statements)[::6]:
        context.select((id,))
        canvas.center_on(id)
        before = corner(driver, id)
        assert context.perform(set_text(id, "so many more words that the box grows " * 4))
        driver.settle()
        assert corner(driver, id) == pytest.approx(before, abs=1.5)


def test_in_the_middle_of_a_glide_the_folded_box_stands_still(driver: Driver) -> None:
    context, canvas = driver.context, driver.canvas
    canvas.set_motion(True)
    driver.press("Home", canvas)
    (root,) = context.selection
    canvas.reveal(root)
    before = corner(driver, root)
    driver.furniture.menus.trigger("view.fold")
    assert context.scene is not None
    seen = canvas.as_seen(context.scene.picture.items[root])
    assert canvas.view.to_view(seen.x, seen.y) == pytest.approx(before, abs=1.5)
    canvas.set_motion(False)
    driver.settle()
