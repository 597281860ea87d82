"""How the board is wanted as a file: a picture in one of the usual forms, or a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.ui import raster
from argmap.ui.dialogs.export import PICTURES, ExportDialog
from argmap.ui.translate import fill, translate

if TYPE_CHECKING:
    from argmap.render.picture import Picture
    from argmap.render.scene import Scene
    from argmap.ui.board.outputs import BoardForm


class BoardExportDialog(ExportDialog):
    """The same dialog as for the map, without what only a map has."""

    def __init__(self, scene: Scene, picture: Picture, window: QWidget) -> None:
        self._picture = picture
        super().__init__(scene, (), window)
        self.setWindowTitle(translate("export", "Export board"))
        for at in reversed(range(self.form.count())):
            if self.form.itemData(at) not in PICTURES:  # pages and slides are of a map
                self.form.removeItem(at)
        self.form.addItem(translate("export", "CSV: a table for spreadsheets"), "csv")
        self.form.addItem(translate("export", "Markdown: a table for papers"), "md")
        self.paper.setItemText(0, translate("export", "One page of the board’s size"))
        self._form.setRowVisible(self.part, False)
        self._form.setRowVisible(self._around, False)
        self._refresh()

    @property
    def board_form(self) -> BoardForm:
        """The form of the file."""
        return self.form.currentData()

    def _refresh(self) -> None:
        super()._refresh()
        self._form.setRowVisible(self.theme, self.form.currentData() not in ("csv", "md"))
        self.adjustSize()

    def _measure(self) -> None:
        width, height = raster.size(self._picture, self.scale.value())
        size = QT_TRANSLATE_NOOP("export", "{width} × {height} px")
        self.pixels.setText(fill(size, width=width, height=height))
