"""Cite a source, or write down what a source is: the fields of a bibliographic item."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from argmap.edit.commands import citations, records
from argmap.ui.panels.page_parts import source_choices
from argmap.ui.translate import translate

if TYPE_CHECKING:
    from argmap.model.records import Source
    from argmap.ui.context import WindowContext


class SourceDialog(QDialog):
    """The fields of one source; authors as ``Family, Given; …``."""

    def __init__(self, window: QWidget, source: Source | None) -> None:
        super().__init__(window)
        self.setWindowTitle(translate("source", "Source"))
        self.setMinimumWidth(460)
        self.title = QLineEdit(source.title if source else "")
        self.authors = QLineEdit(_authors(source))
        self.year = QLineEdit(_year(source))
        self.url = QLineEdit((source.URL or "") if source else "")
        self.kind = QComboBox()
        for words, name in (
            (translate("source", "Document"), "document"),
            (translate("source", "Article"), "article"),
            (translate("source", "Journal article"), "article-journal"),
            (translate("source", "Newspaper article"), "article-newspaper"),
            (translate("source", "Web page"), "webpage"),
            (translate("source", "Report"), "report"),
            (translate("source", "Book"), "book"),
            (translate("source", "Chapter"), "chapter"),
            (translate("source", "Speech"), "speech"),
        ):
            self.kind.addItem(words, name)
        own = source.type if source else "document"
        if self.kind.findData(own) < 0:
            self.kind.addItem(own, own)
        self.kind.setCurrentIndex(self.kind.findData(own))
        for line in (self.title, self.authors, self.url):
            line.setCursorPosition(0)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.addRow(translate("source", "Title"), self.title)
        form.addRow(translate("source", "Authors"), self.authors)
        self.authors.setPlaceholderText(translate("source", "Family, Given; Family, Given"))
        form.addRow(translate("source", "Year"), self.year)
        form.addRow(translate("source", "Kind"), self.kind)
        form.addRow(translate("source", "Address"), self.url)
        self.url.setPlaceholderText("https://")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 16)
        box.setSpacing(16)
        box.addLayout(form)
        box.addWidget(self.buttons)

    def fields(self, before: Source | None) -> dict[str, Any]:
        """What was entered and differs from before."""
        found: dict[str, Any] = {}
        if self.title.text() != (before.title if before else ""):
            found["title"] = self.title.text().strip()
        if self.authors.text() != _authors(before):
            found["author"] = _parsed(self.authors.text())
        if self.year.text().strip() != _year(before):
            found["issued"] = _issued(self.year.text().strip())
        if self.url.text().strip() != ((before.URL or "") if before else ""):
            found["URL"] = self.url.text().strip() or None
        if self.kind.currentData() != (before.type if before else "document"):
            found["type"] = self.kind.currentData()
        return found


def edit_source(context: WindowContext, window: QWidget, id: str | None) -> None:
    """Let the fields of a source be entered, and write them as one step."""
    before = context.document.sources.get(id) if id is not None else None
    dialog = SourceDialog(window, before)

    def accepted() -> None:
        fields = dialog.fields(before)
        if fields and before is not None:
            context.perform(records.change(before.id, **fields))
        elif fields:
            context.perform(records.add_source(**fields))

    dialog.accepted.connect(accepted)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class CiteDialog(QDialog):
    """A source of the map, or a new one, and the place in it."""

    def __init__(self, context: WindowContext, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(translate("source", "Cite a source"))
        self.setMinimumWidth(420)
        self.source = QComboBox()
        for id, words in source_choices(context.document):
            self.source.addItem(words, id)
        self.source.addItem(translate("source", "A new source:"), None)
        self.title = QLineEdit()
        self.title.setPlaceholderText(translate("source", "Title of the new source"))
        self.place = QLineEdit()
        self.place.setPlaceholderText(translate("source", "e.g. 3.2, or p. 14"))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.addRow(translate("source", "Source"), self.source)
        form.addRow("", self.title)
        form.addRow(translate("source", "Place"), self.place)
        self._form = form
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 16)
        box.setSpacing(16)
        box.addLayout(form)
        box.addWidget(buttons)
        self.source.currentIndexChanged.connect(self._refresh)
        self.title.textChanged.connect(self._refresh)
        self._refresh()
        if self.source.count() == 1:  # there is nothing to choose
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        new = self.source.currentData() is None
        self._form.setRowVisible(self.title, new)
        self._ok.setEnabled(not new or bool(self.title.text().strip()))
        self.adjustSize()


def cite(context: WindowContext, window: QWidget, ids: Collection[str]) -> None:
    """Add a citation to records; a new source comes with it, in the same step."""
    dialog = CiteDialog(context, window)

    def accepted() -> None:
        source, place = dialog.source.currentData(), dialog.place.text().strip()
        if source is not None:
            context.perform(citations.cite(ids, source, place))
            return
        adding = records.add_source(title=dialog.title.text().strip())

        def both(transaction: Any) -> tuple[str, ...]:
            before = set(transaction.document.sources)
            adding(transaction)
            (new,) = set(transaction.document.sources) - before
            citations.cite(ids, new, place)(transaction)
            return tuple(ids)

        context.perform(both, citations.cite(ids, "").label)

    dialog.accepted.connect(accepted)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _authors(source: Source | None) -> str:
    names: list[str] = []
    for author in source.author if source else ():
        family, given = author.get("family"), author.get("given")
        literal = author.get("literal")
        parts = [str(part) for part in (family, given) if part] or [str(literal or "")]
        names.append(", ".join(parts))
    return "; ".join(names)


def _parsed(words: str) -> tuple[dict[str, str], ...]:
    found: list[dict[str, str]] = []
    for name in words.split(";"):
        family, comma, given = (part.strip() for part in name.partition(","))
        if comma and given:
            found.append({"family": family, "given": given})
        elif family:
            found.append({"literal": family})
    return tuple(found)


def _year(source: Source | None) -> str:
    parts = source.issued.get("date-parts") if source and source.issued else None
    first = cast("list[Any]", parts)[0] if isinstance(parts, list) and parts else None
    return str(first[0]) if isinstance(first, list) and first else ""


def _issued(year: str) -> dict[str, Any] | None:
    if not year:
        return None
    return {"date-parts": [[int(year)]]} if year.isdigit() else {"raw": year}
