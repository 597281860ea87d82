"""Pictures and paper from the window: export, print, preview, copy as picture."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from argmap.i18n import QT_TRANSLATE_NOOP, Marked, text
from argmap.render import theme as themes
from argmap.ui import raster
from argmap.ui.delivery import MAP, Delivery, Progress
from argmap.ui.translate import fill, translate, translated

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from argmap.app.context import ReportForm, TakeHome
    from argmap.app.table import TableForm
    from argmap.render.scene import Scene
    from argmap.ui.asking import Asking
    from argmap.ui.context import WindowContext
    from argmap.ui.exporting import Form, Wanted
    from argmap.ui.panels.message import MessageBar

_SLIDES = QT_TRANSLATE_NOOP("export", "{map} slides")
_HANDOUT = QT_TRANSLATE_NOOP("export", "{map} handout")
_TABLES = QT_TRANSLATE_NOOP("export", "{map} tables")


class WindowOutputs:
    """Implements ``app.context.Outputs``."""

    def __init__(
        self, context: WindowContext, window: QWidget, asking: Asking, bar: MessageBar
    ) -> None:
        self._context = context
        self._window = window
        self.asking = asking
        self.delivery = Delivery(context, window, bar)

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

    def export(self, *, poster: bool = False) -> None:
        """Ask how and where, and write the picture; ``poster``: on several pages, to begin with."""
        from argmap.ui.dialogs.export import ExportDialog

        scene = self._scene
        if scene is None:
            return
        dialog = ExportDialog(scene, self._context.selection, self._window, self._named)
        dialog.recall(self._context.settings)
        if poster:
            dialog.choose_poster()
        if dialog.exec() == ExportDialog.DialogCode.Accepted:
            dialog.remember(self._context.settings)
            title = translate("export", "Export picture")
            self._write_where(dialog.chosen, dialog.wanted(), title, MAP)

    def take_home(self, what: TakeHome) -> None:
        """Ask where, and write what people take home besides the brief."""
        from argmap.ui.exporting import Wanted

        title = translate("export", "Take home")
        match what:
            case "page":
                self._write_where("html", Wanted(), title, MAP)
            case "slides":
                self._write_where("pptx", Wanted(), title, _SLIDES)
            case "handout":
                self._write_where("pdf", Wanted(handout=True), title, _HANDOUT)
            case "poster":
                self.export(poster=True)
            case "tables":
                self._write_tables(title)

    def _write_where(self, form: Form, wanted: Wanted, title: str, stem: Marked) -> None:
        kinds = f"{form.upper()} (*.{form})"
        chosen = self.delivery.where(self.asking, title, f".{form}", kinds, stem)
        if chosen is not None:
            deciding = self._context.deciding
            self.write(
                chosen, form, replace(wanted, scenario=deciding.scenario, hidden=deciding.hidden)
            )

    def write(self, path: Path, form: Form, wanted: Wanted) -> bool:
        """Write the picture that is shown; asks about a very large one. Whether it is there."""
        from argmap.ui.exporting import content

        scene = self._scene
        if scene is None:
            return False
        if path.suffix.lower() != f".{form}":
            path = path.with_name(f"{path.name}.{form}")

        def make(progress: Progress) -> bytes:
            return content(scene, form, replace(wanted, progress=progress), self._named, translated)

        failed = translate("export", "The file was not written.")
        try:
            return self.delivery.bring(self.asking, path, make, failed)
        except raster.TooLarge as large:
            if wanted.limit is not None and self._large_anyway(large):
                return self.write(path, form, replace(wanted, limit=None))
            return False

    def _write_tables(self, title: str) -> None:
        from argmap.app import lists

        self._context.settle()
        document = self._context.document
        path = self.delivery.where(self.asking, title, ".zip", "ZIP (*.zip)", _TABLES)
        if path is not None:
            self.delivery.bring(
                self.asking,
                path,
                lambda _: lists.archive(document, bom=True),
                translate("export", "The file was not written."),
            )

    def export_report(self, form: ReportForm) -> None:
        """Ask where, and write the brief."""
        from argmap.ui.reporting import export

        export(self._context, self.asking, form)

    def export_changes(self) -> None:
        """Ask since when, in which form and where, and write what changed."""
        from argmap.ui.reporting import export_changes

        export_changes(self._context, self.asking, self._window)

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
        from argmap.ui.paper import paint_page

        scene = self._context.scene
        if scene is None:
            return
        wanted = Wanted(title=True, legend=True, scenario_line=bool(self._named))
        sheet = sheet_of(scene, wanted, self._named)
        try:
            paint_page(printer, sheet, themes.load("light"), self._context.families)
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
