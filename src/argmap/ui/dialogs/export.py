"""How a picture is wanted: form, size, paper, what stands around it. It writes nothing itself."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QSpinBox,
    QWidget,
)

from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.ui import raster
from argmap.ui.dialogs.export_frame import frame
from argmap.ui.exporting import Form, Wanted, sheet_of
from argmap.ui.paper import Paper
from argmap.ui.theme import padded
from argmap.ui.translate import fill, translate

if TYPE_CHECKING:
    from argmap.app.settings import Settings
    from argmap.render.scene import Scene

HANDOUT = "handout"
PICTURES = ("svg", "pdf", "png")
_PAPERS = ("map", "A4", "A3", "A2", "A1", "A0", "Letter", "Legal", "Tabloid")


class ExportDialog(QDialog):
    """Only the fields that matter for the chosen form are shown."""

    def __init__(
        self,
        scene: Scene,
        selection: Collection[str],
        window: QWidget,
        named: str = "",
    ) -> None:
        super().__init__(window)
        self._scene = scene
        self._named = named
        self._selection = frozenset(selection)
        self.setWindowTitle(translate("export", "Export picture"))
        self.form = QComboBox()
        for words, form in (
            (translate("export", "SVG: sharp at any size"), "svg"),
            (translate("export", "PDF: for print"), "pdf"),
            (translate("export", "PNG: pixels"), "png"),
            (translate("export", "HTML: a page to look around in"), "html"),
            (translate("export", "PowerPoint: a slide a step"), "pptx"),
            (translate("export", "Handout, PDF: a page a step"), HANDOUT),
        ):
            self.form.addItem(words, form)
        self.part = QComboBox()
        self.part.addItem(translate("export", "The whole map as it is shown"), False)
        if self._selection:
            self.part.addItem(translate("export", "What is selected"), True)
        self.scale = padded(QDoubleSpinBox())
        self.scale.setRange(0.25, 16.0)
        self.scale.setSingleStep(0.5)
        self.scale.setValue(2.0)
        self.scale.setSuffix(" ×")
        self.pixels = QLabel()
        self.pixels.setProperty("role", "hint")
        self.clear = QCheckBox(translate("export", "Transparent ground"))
        self.paper = QComboBox()
        for name in _PAPERS:
            shown = translate("export", "One page of the map’s size") if name == "map" else name
            self.paper.addItem(shown, name)
        self.columns, self.rows = padded(QSpinBox()), padded(QSpinBox())
        for box in (self.columns, self.rows):
            box.setRange(1, 20)
        self.theme = QComboBox()
        self.theme.addItem(translate("export", "Light"), "light")
        self.theme.addItem(translate("export", "Dark"), "dark")
        self.title = QCheckBox(translate("export", "Title"))
        self.dated = QCheckBox(translate("export", "Date"))
        self.legend = QCheckBox(translate("export", "Legend"))
        self.scenario = QCheckBox(translate("export", "Scenario"))
        self.scenario.setEnabled(bool(named))
        if not named:
            self.scenario.setToolTip(translate("export", "No scenario is shown."))
        self._form = QFormLayout()
        self._form.addRow(translate("export", "Form"), self.form)
        self._form.addRow(translate("export", "Part"), self.part)
        self._form.addRow(translate("export", "Scale"), self.scale)
        self._form.addRow("", self.pixels)
        self._form.addRow("", self.clear)
        self._form.addRow(translate("export", "Paper"), self.paper)
        self._form.addRow(translate("export", "Pages across"), self.columns)
        self._form.addRow(translate("export", "Pages down"), self.rows)
        self._form.addRow(translate("export", "Colours"), self.theme)
        self._around = around = QGridLayout()
        around.setHorizontalSpacing(24)
        for place, check in enumerate((self.title, self.dated, self.legend, self.scenario)):
            around.addWidget(check, place // 2, place % 2)
            check.toggled.connect(self._refresh)
        self._form.addRow(translate("export", "Around it"), around)
        frame(self, self._form)
        self.form.currentIndexChanged.connect(self._refresh)
        self.paper.currentIndexChanged.connect(self._refresh)
        self.scale.valueChanged.connect(self._refresh)
        self.part.currentIndexChanged.connect(self._refresh)
        self._refresh()

    def recall(self, settings: Settings) -> None:
        """Begin with what stood around the last picture."""
        for name, check in self._boxes():
            check.setChecked(settings.flag(name))

    def remember(self, settings: Settings) -> None:
        """This is to stand around the next picture, too."""
        for name, check in self._boxes():
            settings.set(name, check.isChecked())

    def _boxes(self) -> list[tuple[str, QCheckBox]]:
        """What can be chosen to stand around it, by its setting."""
        named = (
            ("export.title", self.title),
            ("export.date", self.dated),
            ("export.legend", self.legend),
            ("export.scenario", self.scenario),
        )
        return [(name, check) for name, check in named if check.isEnabled()]

    def choose_poster(self) -> None:
        """Begin with a PDF on several pages."""
        self.form.setCurrentIndex(self.form.findData("pdf"))
        self.paper.setCurrentIndex(self.paper.findData("A4"))
        self.columns.setValue(3)
        self.rows.setValue(2)

    @property
    def chosen(self) -> Form:
        """The form of the file."""
        form = self.form.currentData()
        return "pdf" if form == HANDOUT else form

    def wanted(self) -> Wanted:
        """The picture as it was asked for."""
        poster = self.paper.currentData() != "map"
        part = self.form.currentData() in PICTURES and self.part.currentData()
        return Wanted(
            scale=self.scale.value(),
            transparent=self.clear.isChecked(),
            theme=self.theme.currentData(),
            paper=Paper(
                sheet=self.paper.currentData(),
                columns=self.columns.value() if poster else 1,
                rows=self.rows.value() if poster else 1,
            ),
            only=self._selection if part else frozenset(),
            handout=self.form.currentData() == HANDOUT,
            title=self.title.isChecked(),
            dated=self.dated.isChecked(),
            legend=self.legend.isChecked(),
            scenario_line=self.scenario.isChecked(),
        )

    def _refresh(self) -> None:
        form = self.form.currentData()
        picture = form in PICTURES
        poster = form == "pdf" and self.paper.currentData() != "map"
        for widget, shown in (
            (self.scale, form == "png"),
            (self.pixels, form == "png"),
            (self.clear, form == "png"),
            (self.paper, form in ("pdf", HANDOUT)),
            (self.part, picture),
            (self.theme, picture),
            (self._around, picture),
            (self.columns, poster),
            (self.rows, poster),
        ):
            self._form.setRowVisible(widget, shown)
        if form == "png":
            self._measure()
        self.adjustSize()

    def _measure(self) -> None:
        """Say how large the image will be: the part that is wanted, with what is around it."""
        sheet = sheet_of(self._scene, self.wanted(), self._named)
        width, height = raster.size(sheet, self.scale.value())
        size = QT_TRANSLATE_NOOP("export", "{width} × {height} px")
        self.pixels.setText(fill(size, width=width, height=height))
