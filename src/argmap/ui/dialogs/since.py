"""Since when one wants to know what changed, and in which form. It writes nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from argmap.ui.dialogs.export_frame import frame
from argmap.ui.translate import translate

if TYPE_CHECKING:
    from argmap.app.context import ReportForm


class Version(NamedTuple):
    """An earlier version of the map: what it is called, and where it lies."""

    title: str
    path: Path


class SinceDialog(QDialog):
    """The versions that are at hand, the newest first, and at last a file of one's own."""

    def __init__(self, versions: Sequence[Version], window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(translate("export", "What changed"))
        self.versions = QListWidget()
        self.versions.setAccessibleName(translate("export", "Since"))
        for title, path in versions:
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, path)
            self.versions.addItem(item)
        self.versions.addItem(translate("export", "Another file…"))
        self.versions.setCurrentRow(0)
        self.versions.setMinimumWidth(380)
        self.versions.itemActivated.connect(lambda _: self.accept())
        self.forms = QComboBox()
        for words, form in (
            (translate("export", "Word document"), "docx"),
            (translate("export", "PDF"), "pdf"),
            (translate("export", "Web page"), "html"),
            (translate("export", "Markdown"), "md"),
        ):
            self.forms.addItem(words, form)
        fields = QFormLayout()
        fields.addRow(translate("export", "Since"), self.versions)
        fields.addRow(translate("export", "Form"), self.forms)
        frame(self, fields)

    @property
    def version(self) -> Path | None:
        """Where the chosen version lies; None: in a file that is still to be asked for."""
        item = self.versions.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None

    @property
    def form(self) -> ReportForm:
        """The form of the report."""
        return self.forms.currentData()
