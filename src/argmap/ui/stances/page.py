"""The page of stances: the table, and below it what the stances come to, camp by camp.

Long studies are made beside the window's thread, and a newer one drops the older. While the page is
not shown it only notes that it missed something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from argmap.analysis.stance_words import sentence
from argmap.analysis.stances import Finding, Study, effort, study_all
from argmap.app import stances
from argmap.edit.commands import records
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.ui.guard import guarded
from argmap.ui.panes import heading
from argmap.ui.stances.model import Narrowing, StanceModel
from argmap.ui.stances.table import StanceTable
from argmap.ui.statement_page import Narrower, Walk, lay_page, nothing_yet, page_title
from argmap.ui.translate import fill, say, translate
from argmap.ui.working import SHORT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.i18n import Marked
    from argmap.model.records import Stance
    from argmap.ui.context import WindowContext

_NARROWINGS: tuple[tuple[Narrowing, Marked], ...] = (
    ("all", QT_TRANSLATE_NOOP("stances", "All statements")),
    ("said", QT_TRANSLATE_NOOP("stances", "With a stance")),
    ("found", QT_TRANSLATE_NOOP("stances", "Where something follows")),
)
_JOB = "stances"
_LOOKING = text(QT_TRANSLATE_NOOP("stances", "Finding what the stances come to …"))
_AT_ONCE = 60_000
"""So little to find out takes a few milliseconds."""
_GAP = 8
_ANY_HEIGHT = 16_777_215
"""Qt's own bound of a widget's height, in px."""
_FINDING = Qt.ItemDataRole.UserRole


class StancesPage(QFrame):
    """A quiet head, the table, and what was found."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._missed = self._anew = True
        self.studies: Mapping[str, Study] = {}
        self.model = StanceModel()
        self.table = StanceTable(self.model, context.looks.theme)
        self.walk = Walk(context, self, self.table, lambda: min(1, len(self.model.camps)))
        self.narrower = Narrower(
            translate("stances", "Which statements are listed"), _NARROWINGS, 18, self.table
        )
        self.title = page_title(translate("stances", "Stances"))
        self.hint = QLabel(
            translate("stances", "Keys: 1 accepts, 2 rejects, 3 leaves open, 0 none")
        )
        self.hint.setProperty("role", "hint")
        self.adding = QPushButton(translate("stances", "Add Camp"))
        self.found = QListWidget()
        self.found.setFrameShape(QFrame.Shape.NoFrame)
        self.found.setWordWrap(True)
        self.found.setProperty("role", "findings")
        self.found.setAccessibleName(translate("stances", "What the stances come to"))
        self.summary = QLabel()
        self.summary.setProperty("role", "hint")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.body = QStackedWidget()
        self._lay()
        self._connect()

    # --- how it is made -------------------------------------------------------------------------

    def _lay(self) -> None:
        head, tools = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.walk.showing)
        head.addWidget(self.adding)
        tools.addWidget(self.narrower.sought)
        tools.addWidget(self.narrower.sort)
        tools.addStretch(1)
        tools.addWidget(self.hint)
        self.below = QWidget()
        under = QVBoxLayout(self.below)
        under.setContentsMargins(0, _GAP, 0, 0)
        under.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(heading(translate("stances", "What the stances come to")))
        line.addWidget(self.summary, 1)
        under.addLayout(line)
        under.addWidget(self.found, 1)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setObjectName("desk")
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.table)
        self.split.addWidget(self.below)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([600, 190])
        self.body.addWidget(self.split)
        self.body.addWidget(
            nothing_yet(
                translate(
                    "stances",
                    "This map has no camps yet. A camp is who speaks: proponents, critics, the "
                    "author. Here you say what each accepts, rejects and leaves open, and see "
                    "where that contradicts itself or commits it to more.",
                )
            )
        )
        lay_page(self, head, tools, self.body)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        context, table = self._context, self.table
        context.opened.connect(self._opened)
        context.edited.connect(lambda _: self.follow())
        context.looks.changed.connect(self._dress)
        table.wanted.connect(self.take)
        self.found.itemActivated.connect(self._go)
        self.found.itemClicked.connect(self._go)
        self.narrower.changed.connect(self._narrow)
        self.adding.clicked.connect(lambda _=False: self.add())

    # --- following ------------------------------------------------------------------------------

    def _opened(self) -> None:
        self._anew = True
        self.studies = {}
        self.follow()

    def follow(self) -> None:
        """List what the map says now and find out what comes of it, or note that it is to be."""
        if not self.isVisible():
            self._missed = True
            return
        self._missed = False
        document = self._context.document
        if effort(document) <= _AT_ONCE:
            self._context.working.cancel(_JOB)
            self._studied(study_all(document))
            return
        self._list()
        self.summary.setText(say(_LOOKING))
        self._context.working.start(
            _JOB, lambda _: study_all(document), self._studied, label=_LOOKING, rank=SHORT
        )

    def _studied(self, studies: Mapping[str, Study]) -> None:
        self.studies = studies
        self._list()
        self._tell()

    def _list(self) -> None:
        context = self._context
        anew, self._anew = self._anew, False
        current, column = self.table.current, self.table.currentIndex().column()
        with self.walk.quietly():
            if self.model.show_map(context.document, self.studies, anew=anew):
                self.table.share_width()
                if current is not None:
                    self.table.go(current, self.model.camp(min(column, len(self.model.camps))))
        camps = bool(self.model.camps)
        self.body.setCurrentIndex(0 if camps else 1)
        for widget in (self.narrower.sought, self.narrower.sort, self.walk.showing):
            widget.setEnabled(camps)
        self.hint.setVisible(camps and not context.read_only)
        self.adding.setEnabled(not context.read_only)
        self.walk.follow(context.selection)

    def _tell(self) -> None:
        """List what was found, the gravest first."""
        document = self._context.document
        row = self.found.currentRow()
        self.found.clear()
        findings = [each for study in self.studies.values() for each in study.findings]
        for kind, sign, _, title in stances.KINDS:
            for finding in findings:
                if not isinstance(finding, kind) or not self._there(finding):
                    continue
                words = say(sentence(document, finding))
                item = QListWidgetItem(f"{sign}  {say(title)}: {words}")
                item.setData(_FINDING, finding)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{say(title)}: {words}")
                self.found.addItem(item)
        self.found.setCurrentRow(min(row, self.found.count() - 1))
        self.summary.setText(self._summary(findings))
        self.found.setVisible(bool(findings))
        self.below.setMaximumHeight(
            _ANY_HEIGHT if findings else self.summary.sizeHint().height() + 2 * _GAP
        )

    def _there(self, finding: Finding) -> bool:
        document = self._context.document
        ids = (finding.statement, *getattr(finding, "by", ()))
        return finding.camp in document.camps and all(id in document.statements for id in ids)

    def _summary(self, findings: Sequence[Finding]) -> str:
        if not findings:
            return translate("stances", "No contradiction, and nothing follows that is not said.")
        bounded = [study for study in self.studies.values() if not study.complete]
        if not bounded:
            return ""
        form = QT_TRANSLATE_NOOP("stances", "All sets of up to {size} stances were tried.")
        return fill(form, size=min(study.size for study in bounded))

    def _dress(self) -> None:
        self.table.cells.theme = self._context.looks.theme
        self.table.viewport().update()
        self._tell()

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._missed:
            self.follow()
        self.table.share_width()

    # --- acting ---------------------------------------------------------------------------------

    def take(self, camp: str, statement: str, stance: Stance | None) -> None:
        """Say where a camp stands on a statement, as one step."""
        if self._context.document.camps[camp].stances.get(statement) != stance:
            self._context.perform(records.set_stance(camp, (statement,), stance))

    def add(self) -> None:
        """Add a camp; it is named in the inspector, where its colour is chosen too."""
        self._context.perform(records.add_camp(translate("stances", "New camp")))

    def _go(self, item: QListWidgetItem) -> None:
        finding: Finding = item.data(_FINDING)
        if not self.table.go(finding.statement, finding.camp):
            self.narrower.widen()
            self.table.go(finding.statement, finding.camp)

    def _narrow(self) -> None:
        with self.walk.kept():
            self.model.seek(self.narrower.sought.text(), self.narrower.sort.value)
