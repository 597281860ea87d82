"""Pictures and paper from the window: export, print, preview, copy as picture."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QProgressDialog, QWidget

from argmap.app.options import map_name
from argmap.app.saving import NotSaved
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.render import theme as themes
from argmap.ui import raster
from argmap.ui.translate import fill, say, translate, translated

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from argmap.app.context import ReportForm
    from argmap.app.table import TableForm
    from argmap.render.scene import Scene
    from argmap.ui.asking import Asking
    from argmap.ui.context import WindowContext
    from argmap.ui.exporting import Form, Wanted


def _advance(bar: QProgressDialog, done: int, total: int) -> None:
    bar.setMaximum(total)
    bar.setValue(done)


class WindowOutputs:
    """Implements ``app.context.Outputs``."""

    def __init__(self, context: WindowContext, window: QWidget, asking: Asking) -> None:
        self._context = context
        self._window = window
        self.asking = asking

    @property
    def _scene(self) -> Scene | None:
        self._context.settle()
        return self._context.scene

    @property
    def _named(self) -> str:
        """The title of the scenario, or trial, that is shown; empty for the map's own values."""
        deciding = self._context.deciding
        if deciding.trying:
            return translate("scenarios", "Trial, not saved")
        return deciding.record.title if deciding.record is not None else ""

    def export(self) -> None:
        """Ask how and where, and write the picture."""
        from argmap.ui.dialogs.export import ExportDialog

        scene = self._scene
        if scene is None:
            return
        dialog = ExportDialog(scene, self._context.selection, self._window, self._named)
        if dialog.exec() != ExportDialog.DialogCode.Accepted:
            return
        form = dialog.chosen
        path = self._context.files.path
        start = (
            path.parent if path else Path.home()
        ) / f"{map_name(path) if path else 'map'}.{form}"
        kinds = f"{form.upper()} (*.{form})"
        chosen = self.asking.file_to_save(start, translate("export", "Export picture"), kinds)
        if chosen is not None:
            deciding = self._context.deciding
            wanted = replace(dialog.wanted(), scenario=deciding.scenario, hidden=deciding.hidden)
            self.write(chosen, form, wanted)

    def write(self, path: Path, form: Form, wanted: Wanted) -> bool:
        """Write the picture that is shown; asks about a very large one. Whether it is there."""
        from argmap.ui.exporting import CannotExport, export

        scene = self._scene
        if scene is None:
            return False
        if path.suffix.lower() != f".{form}":
            path = path.with_name(f"{path.name}.{form}")
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        bar = self._progress()
        wanted = replace(wanted, progress=lambda done, total: _advance(bar, done, total))
        try:
            export(scene, path, wanted, self._named, translated)
        except raster.TooLarge as large:
            QGuiApplication.restoreOverrideCursor()
            if wanted.limit is not None and self._large_anyway(large):
                return self.write(path, form, replace(wanted, limit=None))
            return False
        except (CannotExport, NotSaved) as failure:
            QGuiApplication.restoreOverrideCursor()
            self.asking.tell(
                translate("export", "The picture was not written."), say(failure.reason)
            )
            return False
        finally:
            bar.close()
            bar.deleteLater()
        QGuiApplication.restoreOverrideCursor()
        self._context.say(text(QT_TRANSLATE_NOOP("export", "Exported as “{name}”"), name=path.name))
        return True

    def _progress(self) -> QProgressDialog:
        """A bar that comes up where writing takes longer than a moment."""
        bar = QProgressDialog(translate("export", "Exporting …"), "", 0, 0, self._window)
        bar.setCancelButton(None)
        bar.setWindowModality(Qt.WindowModality.WindowModal)
        bar.setMinimumDuration(600)
        bar.reset()
        return bar

    def export_report(self, form: ReportForm) -> None:
        """Ask where, and write the brief."""
        from argmap.ui.reporting import export

        export(self._context, self.asking, form)

    def export_register(self, form: TableForm, *, bom: bool = False) -> None:
        """Ask where, and write the assumptions as a table."""
        from argmap.ui.register.exporting import export

        export(self._context, self.asking, form, bom=bom)

    def _large_anyway(self, large: raster.TooLarge) -> bool:
        size = QT_TRANSLATE_NOOP("export", "{width} × {height} px need {megabytes} MB of memory.")
        answer = self.asking.choose(
            translate("export", "This is a very large picture."),
            fill(size, width=large.width, height=large.height, megabytes=large.bytes // 1_000_000),
            [
                ("go", translate("export", "Export Anyway"), "no"),
                ("cancel", translate("export", "Cancel"), "cancel"),
            ],
        )
        return answer == "go"

    # --- paper ----------------------------------------------------------------------------------

    def print(self) -> None:
        """Choose a printer and print the map on one page."""
        from PySide6.QtPrintSupport import QPrintDialog

        printer = self._printer()
        if printer is not None:
            dialog = QPrintDialog(printer, self._window)
            if dialog.exec() == QPrintDialog.DialogCode.Accepted:
                self.paint(printer)

    def preview(self) -> None:
        """Show what would be printed."""
        from PySide6.QtPrintSupport import QPrintPreviewDialog

        printer = self._printer()
        if printer is not None:
            dialog = QPrintPreviewDialog(printer, self._window)
            dialog.resize(900, 700)
            dialog.paintRequested.connect(self.paint)
            dialog.exec()

    def _printer(self) -> QPrinter | None:
        from PySide6.QtGui import QPageLayout
        from PySide6.QtPrintSupport import QPrinter

        scene = self._scene
        if scene is None:
            return None
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(scene.picture.title or "argmap")
        _, _, width, height = scene.picture.bounds
        wide = width > height
        printer.setPageOrientation(
            QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
        )
        return printer

    def paint(self, printer: QPrinter) -> None:
        """Paint the sheet on the printer's page."""
        from argmap.ui.exporting import Wanted, sheet_of
        from argmap.ui.paper import paint_pages

        scene = self._context.scene
        if scene is None:
            return
        wanted = Wanted(title=True, legend=True, scenario_line=bool(self._named))
        sheet = sheet_of(scene, wanted, self._named)
        try:
            paint_pages(printer, sheet, themes.load("light"), self._context.families)
        except OSError:
            self._context.say(
                text(QT_TRANSLATE_NOOP("export", "The printer takes no output.")), "warning"
            )

    # --- the clipboard --------------------------------------------------------------------------

    def copy_picture(self) -> None:
        """Put the selection, or the whole map, on the clipboard as picture and as text."""
        from argmap.edit.commands import clipboard
        from argmap.render.svg import svg

        scene = self._scene
        if scene is None or not scene.picture.items:
            return
        chosen = self._context.selection
        picture = raster.part(scene, chosen) if chosen else scene.picture
        theme = self._context.looks.theme
        faces = self._context.families
        ids = chosen or tuple(self._context.document.statements)
        data = raster.mime(
            picture,
            theme,
            faces,
            svg=svg(picture, theme, faces),
            outline=clipboard.copy_outline(self._context.document, ids),
        )
        QGuiApplication.clipboard().setMimeData(data)
        self._context.say(text(QT_TRANSLATE_NOOP("export", "Copied as a picture")))
