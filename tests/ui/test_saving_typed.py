"""Ctrl+S while words are being typed saves them too, wherever that is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from argmap.ui.panels.fields import LineField
from ui.driver import Driver, until


def test_what_is_being_typed_anywhere_is_in_the_file_that_is_saved_then(
    driver: Driver, patrols: Path
) -> None:
    arrangement = driver.furniture.arrangement

    def on_the_map() -> None:
        driver.select("standing-gain")
        driver.press("F2")

    def in_the_outline() -> None:
        driver.select("caution")
        arrangement.outline.tree.setFocus()
        driver.press("F2", arrangement.outline.tree)

    def in_a_scenario() -> None:
        driver.context.set_scenario("pulls-back")
        driver.do("scenario.rename")

    def of_a_step() -> None:
        driver.context.panels.show("steps", shown=True)
        arrangement.steps.film.go("step-question")
        arrangement.steps.film.rename()

    def in_the_inspector() -> None:
        driver.select("join")
        (tags,) = [
            field
            for field in arrangement.inspector.findChildren(LineField)
            if field.accessibleName() == "Tags"
        ]
        tags.setFocus()

    places: list[Callable[[], None]] = [
        on_the_map,
        in_the_outline,
        in_the_inspector,
        in_a_scenario,
        of_a_step,
    ]
    for number, begin in enumerate(places):
        begin()
        driver.settle()
        words = f"typed {number}"
        driver.type(words)
        assert words not in patrols.read_text()
        driver.press("Ctrl+S")
        until(lambda typed=words: typed in patrols.read_text(), begin.__name__)
        assert driver.said == "Saved"
        assert not driver.context.files.dirty
        driver.canvas.setFocus()


def test_every_line_of_the_inspector_is_among_those_that_are_asked_for_what_stands_in_them(
    driver: Driver,
) -> None:
    (step,) = [
        id
        for id, row in driver.document.arguments.items()
        if row.premises[0].statement == "standing-gain"
    ]
    inspector = driver.furniture.arrangement.inspector
    for chosen in ((), ("us-sustains-squad",), (step,), ("join", "caution")):
        driver.select(*chosen)
        inspector.refresh()
        assert inspector.sheet is not None
        asked = [field for field, _ in inspector.sheet._sources]
        lines = inspector.sheet.findChildren(LineField)
        assert lines
        assert all(line in asked for line in lines), chosen
