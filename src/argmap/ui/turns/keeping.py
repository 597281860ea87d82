"""Keeps a picture of the page as a file: SVG, PDF or PNG, on a light ground."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from argmap.app.options import map_name
from argmap.app.saving import NotSaved, replace_file
from argmap.render.theme import load
from argmap.ui.translate import say, translate

if TYPE_CHECKING:
    from argmap.render.picture import Picture
    from argmap.ui.asking import Asking
    from argmap.ui.context import WindowContext


def keep(context: WindowContext, asking: Asking, picture: Picture, name: str) -> bool:
    """Ask where, and write the picture in the form that the ending names; whether it is there."""
    from argmap.ui.exporting import CannotExport, form_of

    own = context.files.path
    folder, stem = (own.parent, map_name(own)) if own else (Path.home(), "map")
    kinds = "SVG (*.svg);;PDF (*.pdf);;PNG (*.png)"
    chosen = asking.file_to_save(
        folder / f"{stem} {name}.svg", translate("turns", "Save as a picture"), kinds
    )
    if chosen is None:
        return False
    if not chosen.suffix:
        chosen = chosen.with_suffix(".svg")
    try:
        replace_file(chosen, content(picture, form_of(chosen), context.families))
    except (CannotExport, NotSaved) as failure:
        asking.tell(translate("export", "The picture was not written."), say(failure.reason))
        return False
    context.outputs.delivery.arrived(chosen)
    return True


def content(picture: Picture, form: str, families: tuple[str, ...]) -> bytes:
    """The bytes of the file."""
    from argmap.render.svg import svg
    from argmap.ui import raster

    theme = load("light")
    if form == "svg":
        return svg(picture, theme, families).encode("utf-8")
    if form == "pdf":
        return raster.pdf(picture, theme, families, raster.Paper(sheet="map"))
    return raster.png(picture, theme, families, scale=2.0)
