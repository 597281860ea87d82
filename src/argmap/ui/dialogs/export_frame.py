"""What every dialog of an export ends in: its fields, and below them Export… and Cancel."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout

from argmap.ui.translate import translate


def frame(dialog: QDialog, fields: QFormLayout) -> None:
    """Lay the fields out; Return is Export… and accepts, Escape is Cancel."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    go = buttons.addButton(translate("export", "Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
    go.setDefault(True)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    fields.setHorizontalSpacing(16)
    box = QVBoxLayout(dialog)
    box.setContentsMargins(24, 20, 24, 16)
    box.setSpacing(16)
    box.addLayout(fields)
    box.addWidget(buttons)
