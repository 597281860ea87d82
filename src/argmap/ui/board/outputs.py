"""The board as a file or on the clipboard: a picture, or a table of plain cells.

The window's board and ``argmap export --board`` are written by the same few functions.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication

from argmap.analysis.board import Board
from argmap.app import board_table
from argmap.app.options import map_name
from argmap.app.saving import NotSaved, replace_file
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.render.board import BoardMaker
from argmap.render.words import Translate
from argmap.ui import raster
from argmap.ui.exporting import FORMS, CannotExport, Form, Wanted, written
from argmap.ui.fonts import families
from argmap.ui.measure import QtMeasurer
from argmap.ui.translate import say, translate, translated

if TYPE_CHECKING:
    from argmap.render.picture import Picture
    from argmap.ui.asking import Asking
    from argmap.ui.context import WindowContext

TableForm = Literal["csv", "md"]
BoardForm = Form | TableForm
BOARD_FORMS: Mapping[str, BoardForm] = {**FORMS, ".csv": "csv", ".md": "md"}


def form_of(path: Path) -> BoardForm:
    """The form that a file's ending names. Raises ``CannotExport`` for any other ending."""
    form = BOARD_FORMS.get(path.suffix.lower())
    if form is None:
        message = text(
            QT_TRANSLATE_NOOP("export", "“{name}” does not end in .svg, .pdf, .png, .csv or .md"),
            name=path.name,
        )
        raise CannotExport(message)
    return form


def picture_of(board: Board, said: Translate | None = None) -> Picture:
    """The board as wide as reads well. Needs a QGuiApplication."""
    return BoardMaker(QtMeasurer(families(board.language)), said).make(board).picture


def content(
    board: Board,
    form: BoardForm,
    wanted: Wanted,
    said: Translate | None = None,
    *,
    bom: bool = False,
) -> bytes:
    """The bytes of the file. Raises ``raster.TooLarge`` or ``OSError``."""
    if form == "csv":
        return board_table.csv(board, said, bom=bom)
    if form == "md":
        return board_table.markdown(board, said).encode("utf-8")
    return written(picture_of(board, said), form, wanted, families(board.language))


def board_of(context: WindowContext) -> Board:
    """The board of a window as it is now."""
    from argmap.ui.board.content import BoardContent

    context.settle()
    made = BoardContent(context)
    made.follow()
    assert made.board is not None
    return made.board


def export(context: WindowContext, asking: Asking) -> None:
    """Ask how and where, and write the board."""
    from argmap.ui.board.export_dialog import BoardExportDialog

    if context.scene is None:
        return
    board = board_of(context)
    dialog = BoardExportDialog(
        context.scene, picture_of(board, translated), context.canvas.window()
    )
    if dialog.exec() != BoardExportDialog.DialogCode.Accepted:
        return
    form = dialog.board_form
    path = context.files.path
    folder, name = (path.parent, map_name(path)) if path else (Path.home(), "map")
    start = folder / f"{name}-board.{form}"
    chosen = asking.file_to_save(
        start, translate("export", "Export board"), f"{form.upper()} (*.{form})"
    )
    if chosen is not None:
        write(context, asking, board, chosen, form, dialog.wanted())


def write(
    context: WindowContext,
    asking: Asking,
    board: Board,
    path: Path,
    form: BoardForm,
    wanted: Wanted,
) -> bool:
    """Write the board; whether it is there."""
    if path.suffix.lower() != f".{form}":
        path = path.with_name(f"{path.name}.{form}")
    try:
        replace_file(path, content(board, form, wanted, translated, bom=True))
    except NotSaved as failure:
        asking.tell(translate("export", "The board was not written."), say(failure.reason))
        return False
    except (raster.TooLarge, OSError) as failure:
        asking.tell(translate("export", "The board was not written."), str(failure))
        return False
    context.outputs.delivery.arrived(path)
    return True


def copy(context: WindowContext) -> None:
    """Put the board on the clipboard: cells for spreadsheets, Markdown and a picture for papers."""
    from argmap.render.svg import svg

    if context.scene is None:
        return
    board = board_of(context)
    picture, theme = picture_of(board, translated), context.looks.theme
    faces = families(board.language)
    data = raster.mime(picture, theme, faces, svg=svg(picture, theme, faces))
    data.setText(board_table.tabbed(board, translated))
    data.setData("text/csv", QByteArray(board_table.csv(board, translated)))
    data.setData(
        "text/markdown", QByteArray(board_table.markdown(board, translated).encode("utf-8"))
    )
    QGuiApplication.clipboard().setMimeData(data)
    context.say(text(QT_TRANSLATE_NOOP("export", "Copied the board as a table")))
