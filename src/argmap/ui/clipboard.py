"""The system's clipboard, holding our records and plain text side by side."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

RECORDS = "application/vnd.argmap.clip+json"


class WindowClipboard:
    """Implements ``app.context.Clipboard``."""

    def put(self, records: str, outline: str) -> None:
        """Put records and an outline there at once; other programs take the outline."""
        data = QMimeData()
        data.setData(RECORDS, QByteArray(records.encode("utf-8")))
        data.setText(outline)
        QGuiApplication.clipboard().setMimeData(data)

    def text(self) -> str:
        """Our records if there are some, else the plain text."""
        data = QGuiApplication.clipboard().mimeData()
        if data is None:
            return ""
        if data.hasFormat(RECORDS):
            return bytes(data.data(RECORDS).data()).decode("utf-8", "replace")
        return data.text() if data.hasText() else ""
