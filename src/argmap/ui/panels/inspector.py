"""The inspector: everything the selected records hold, or the map itself; edits are commands.

A page is made anew only when other records are selected or their shape changed; otherwise its
fields are refreshed, so that the cursor stays where someone types.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from argmap.analysis.structure import structure
from argmap.app import origins, weighing
from argmap.model.records import Argument, Statement
from argmap.ui.guard import guarded
from argmap.ui.panels.argument_page import ArgumentPage
from argmap.ui.panels.many_page import ManyPage
from argmap.ui.panels.map_page import MapPage
from argmap.ui.panels.sheet import Sheet
from argmap.ui.panels.statement_page import StatementPage
from argmap.ui.panels.why import WhySection
from argmap.ui.translate import translate

if TYPE_CHECKING:
    from argmap.ui.context import WindowContext


class Inspector(QScrollArea):
    """Follows the selection."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self.setAccessibleName(translate("inspector", "Inspector"))
        self._context = context
        self._shape: object = None
        self._open_parts: set[str] = set()
        self.sheet: Sheet | None = None
        self.why = WhySection(context)
        inner = QWidget()
        self._box = QVBoxLayout(inner)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self.why)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it shows that it has the focus
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh)
        context.opened.connect(self._anew)
        context.edited.connect(lambda _: self._soon.start())
        context.selected.connect(self._left)
        context.judged.connect(self._soon.start)
        context.typed.connect(self._take)
        self.refresh()

    def _anew(self) -> None:
        self._shape = None
        self._soon.start()

    def _left(self) -> None:
        self._soon.start()

    def _take(self) -> None:
        if self.sheet is not None:
            self.sheet.take()

    def refresh(self) -> None:
        """Show the selection as it is now; nothing is made anew without need."""
        if not self.isVisible() and self.sheet is not None:
            self._shape = None
        shape = self._shape_now()
        if shape == self._shape and self.sheet is not None:
            self.sheet.refresh()
            return
        self._shape = shape
        if self.sheet is not None:
            self.sheet.take()
        sheet = Sheet(self._open_parts, read_only=self._context.read_only)
        self._build(sheet)
        before, self.sheet = self.sheet, sheet
        self._box.addWidget(sheet, 1)
        if before is not None:
            self._box.removeWidget(before)
            before.hide()
            before.deleteLater()

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()
        self.why.later()

    def _build(self, sheet: Sheet) -> None:
        context = self._context
        chosen = context.selection
        if context.session is None:
            sheet.finish()
        elif len(chosen) == 0:
            MapPage(context, sheet).build()
        elif len(chosen) > 1:
            ManyPage(context, sheet).build(chosen)
        elif chosen[0] in context.document.statements:
            StatementPage(context, sheet).build(chosen[0])
        else:
            ArgumentPage(context, sheet).build(chosen[0])

    def _shape_now(self) -> object:
        """What decides which fields there are."""
        context = self._context
        document, chosen = context.document, context.selection
        counts = context.deciding.record
        tried = None if counts is None else (counts.id, counts.title)
        state = (context.read_only, context.session is None, tuple(document.sources), tried)
        if len(chosen) == 0:
            groups = tuple((id, group.members) for id, group in document.groups.items())
            return (state, tuple(document.camps), tuple(document.scenarios), groups)
        names = (state, tuple((id, camp.name) for id, camp in document.camps.items()))
        if len(chosen) > 1:
            found = map(document.get, chosen)
            nodes = [each for each in found if isinstance(each, Statement | Argument)]
            weighed = weighing.weighed(document, chosen)
            return (names, chosen, weighed, origins.offered(document, nodes))
        record = document.get(chosen[0])
        if isinstance(record, Statement):
            through = structure(document).out_of.get(record.id, ())
            return (
                names,
                record.id,
                record.kind,
                record.kind == "position" or record.question is not None,
                len(record.citations),
                through,
                weighing.has_own(document, record),
                origins.offered(document, (record,)),
            )
        if isinstance(record, Argument):
            premises = tuple(premise.statement for premise in record.premises)
            ends = (record.conclusion, record.polarity)
            told = origins.offered(document, (record,))
            return (names, record.id, premises, ends, len(record.citations), told)
        return names
