"""What this is, which version, and under which licence."""

from __future__ import annotations

from importlib import metadata

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.ui.translate import fill, translate


class About(QDialog):
    """A few lines that can be selected and copied."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(translate("about", "About argmap"))
        box = QVBoxLayout(self)
        box.setContentsMargins(28, 24, 28, 16)
        box.setSpacing(8)
        name = QLabel("argmap")
        name.setProperty("role", "large")
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        name.setFont(font)
        box.addWidget(name)
        for words in (
            translate("about", "Argument maps for policy workshops."),
            fill(
                QT_TRANSLATE_NOOP("about", "Version {version}, with Qt {qt} and PySide6 (LGPL)."),
                version=metadata.version("argmap"),
                qt=qVersion(),
            ),
            translate("about", "Free software under the MIT licence."),
        ):
            label = QLabel(words)
            label.setProperty("role", "label")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            box.addWidget(label)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        box.addSpacing(8)
        box.addWidget(buttons)
