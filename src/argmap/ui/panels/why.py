"""Why the selected statement or argument has its verdict: sign, sentence, what it turns on, trace.

Stands at the top of the inspector and follows the selection, the scenario and every edit. What a
sentence names leads to it, and the canvas marks what decided. It computes nothing itself, and shows
nothing while verdicts are hidden.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from argmap.analysis.reasoning import names
from argmap.i18n import QT_TRANSLATE_NOOP, Marked
from argmap.ui.folding import Fold
from argmap.ui.guard import guarded
from argmap.ui.panels.fields import LinkedText
from argmap.ui.panels.linking import linked
from argmap.ui.strength_bar import StrengthBar
from argmap.ui.translate import say, translate
from argmap.ui.turning import Question, hinges_of
from argmap.ui.verdict_sign import VerdictSign
from argmap.ui.working import SHORT

if TYPE_CHECKING:
    from argmap.analysis.reasoning.hinges import Hinges
    from argmap.analysis.reasoning.why import Why
    from argmap.i18n import Text
    from argmap.ui.context import WindowContext
    from argmap.ui.panels.trace_tree import TraceTree

STANDS: dict[str, Marked] = {
    "holds": QT_TRANSLATE_NOOP("why", "stands"),
    "fails": QT_TRANSLATE_NOOP("why", "does not stand"),
    "open": QT_TRANSLATE_NOOP("why", "open"),
}
"""What an argument's standing is called; a statement's verdict has its own word."""


_OLD = 150
"""Milliseconds for which a trace may be shown that is not true any more."""


class WhySection(QFrame):
    """For the one selected record; hidden when there is nothing to explain."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self.setProperty("role", "why")
        self._context = context
        self._id: str | None = None
        self._because: tuple[str, ...] = ()
        self._asked: tuple[Question, ...] = ()
        self._tree: TraceTree | None = None
        self._traced: tuple[object, ...] = (None,)
        """What the trace is of: id, document, evaluation, scenario or trial."""
        self._overdue = QTimer(self)
        self._overdue.setSingleShot(True)
        self._overdue.setInterval(_OLD)
        self._overdue.timeout.connect(self._drop_old)
        self.sign = VerdictSign(context.looks, large=True)
        self.bar = StrengthBar(context.looks)
        self.sentence = LinkedText()
        self.turns_on = LinkedText()
        self.rests_on = LinkedText()
        for each in (self.sentence, self.turns_on, self.rests_on):
            each.followed.connect(self._go)
        self.tracing = Fold(translate("why", "Show it step by step"))
        self.tracing.toggled.connect(self._trace)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.sign)
        head.addWidget(self.bar)
        head.addStretch(1)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(14, 12, 14, 10)
        self._box.setSpacing(5)
        self._box.addLayout(head)
        for each in (self.sentence, self.turns_on, self.rests_on, self.tracing):
            self._box.addWidget(each)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh)
        for signal in (context.selected, context.edited, context.judged, context.turning.turned):
            signal.connect(self.later)
        context.opened.connect(self.later)
        self.hide()

    # --- what is shown --------------------------------------------------------------------------

    def later(self, _: object = None) -> None:
        """Look again when the events that wait have been worked off."""
        self._soon.start()

    def refresh(self) -> None:
        """Show why the selected record has its verdict now."""
        id = self._explained()
        if id != self._id:
            self._context.turning.stop(*self._asked)
            self._traced = (None,)
            if self._tree is not None:
                self._tree.forget()
            self._asked = ()
            self._id = id
        if id is None:
            self._because = ()
            self.hide()
            return
        why = self._why(id)
        self._because = why.because
        self._show_sign(id, why)
        document = self._context.document
        self.sentence.show_value(linked(document, why.sentence, why.because))
        self._show_turning(id)
        if self.tracing.isChecked():
            self._show_trace(id)
        self.show()

    def _explained(self) -> str | None:
        """The one selected record, if it has a verdict that may be seen."""
        context = self._context
        deciding = context.deciding
        around = self.parentWidget()
        seen = around is not None and around.isVisible()
        if not seen or len(context.selection) != 1 or not deciding.awake or deciding.hidden:
            return None
        (id,) = context.selection
        case = deciding.explainer.grounds.case
        statement = context.document.statements.get(id)
        if statement is not None and not names.name(context.document, id):
            return None  # it is being written: there is nothing to say why of
        return id if id in case.number and case.takes_part(case.number[id]) else None

    def _why(self, id: str) -> Why:
        return self._context.deciding.explainer.why(id)

    def _show_sign(self, id: str, why: Why) -> None:
        evaluation = self._context.deciding.evaluation
        argument = id in self._context.document.arguments
        given = id in (evaluation.standings if argument else evaluation.verdicts)
        words = say(STANDS[why.verdict]) if argument and why.verdict in STANDS else ""
        self.sign.show_verdict(why.verdict if given else "", words if given else "")
        self.sign.setVisible(given)
        graded = id in evaluation.strengths
        if graded:
            self.bar.show_strength(evaluation.strengths[id])
        self.bar.setVisible(graded)

    def _show_turning(self, id: str) -> None:
        """What it turns on, once that is known; until then, nothing rather than a guess."""
        lines: tuple[Text | None, Text | None] = (None, None)
        named: tuple[str, ...] = ()
        if id in self._context.deciding.evaluation.settled:
            lines, named = self._turning_on(id)
        elif id in self._context.document.statements:
            found = self._hinges(id)
            if found is not None and _turns_on_itself(found):
                lines, named = self._turning_on(id)  # that it does is not worth a word
            elif found is not None:
                from argmap.analysis.reasoning import turns

                document = self._context.document
                lines = (turns.line(document, found), turns.inferred_line(document, found))
                turned = (each for hinge in found.found for each in hinge.flip)
                asked = (*found.until.first, *found.until.then) if found.until else ()
                named = (*turned, *asked, *found.inferred_that_matter)
        for field, line in zip((self.turns_on, self.rests_on), lines, strict=True):
            if line is not None:
                field.show_value(linked(self._context.document, line, named))
            field.setVisible(line is not None)

    def _turning_on(self, id: str) -> tuple[tuple[Text | None, None], tuple[str, ...]]:
        """What turns on a value that is set or presumed: of itself there is nothing to find."""
        from argmap.app import register

        context = self._context
        turning = register.turns(context.turning.hinges_now() or ()).get(id, ())
        line = register.otherwise(context.document, turning)
        return (line, None), tuple(each.position for each in turning)

    def _hinges(self, id: str) -> Hinges | None:
        context = self._context
        if context.document.statements[id].kind == "position":
            every = context.turning.hinges_now() or ()
            return next((each for each in every if each.position == id), None)
        self._asked = (hinges_of(id),)
        found = context.turning.ask(*self._asked, context.deciding.setting)
        return found[0] if found else None

    # --- the trace ------------------------------------------------------------------------------

    def _trace(self, on: bool) -> None:
        if on and self._id is not None:
            self._show_trace(self._id)
        if self._tree is not None:
            self._tree.setVisible(on)

    def _show_trace(self, id: str) -> None:
        from argmap.analysis.reasoning import trace
        from argmap.ui.panels.trace_tree import TraceTree

        if self._tree is None:
            self._tree = TraceTree(self._context.looks)
            self._tree.pointed.connect(self._point)
            self._tree.shown.connect(self._see)
            self._tree.chosen.connect(self._go)
            self._box.addWidget(self._tree)
        context = self._context
        grounds = context.deciding.explainer.grounds
        case, evaluation, setting = grounds.case, grounds.evaluation, grounds.setting
        traced = (id, case.document, evaluation, context.deciding.record)
        if all(one is other for one, other in zip(traced, self._traced, strict=False)):
            return
        self._traced = traced
        context.working.start(
            "trace",
            lambda task: trace.trace(case, evaluation, setting, id, cancelled=task.cancelled),
            partial(self._tree.show_trace, weighed=evaluation.semantics == "balance"),
            rank=SHORT,
        )
        self._overdue.start()

    def _drop_old(self) -> None:
        """A trace of what counted before does not stay while the one of now takes long."""
        if self._tree is not None and self._context.working.under_way("trace") is not None:
            self._tree.forget()

    # --- on the canvas --------------------------------------------------------------------------

    def _point(self, id: str) -> None:
        """Mark on the canvas what is spoken of; else what decided, while the pointer is here."""
        decided = self._because if self.underMouse() else ()
        self._context.canvas.point_at((self._seen(id),) if id else decided)

    def _see(self, id: str) -> None:
        """Bring a part into the middle of the canvas, and mark it; what is selected stays."""
        context = self._context
        if context.pages.shown != "map":
            context.pages.show("map")
        context.canvas.center_on(self._seen(id))
        context.canvas.point_at((self._seen(id),))

    def _seen(self, id: str) -> str:
        """The record itself, or what it is folded into."""
        scene = self._context.scene
        return scene.diagram.hidden_in.get(id, id) if scene is not None else id

    def _go(self, id: str) -> None:
        """Select a part: the section then says why that has its verdict."""
        context = self._context
        context.select((id,))
        context.canvas.reveal(id)

    @guarded()
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._context.canvas.point_at(self._because)

    @guarded()
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._context.canvas.point_at(())


def _turns_on_itself(found: Hinges) -> bool:
    """Whether its own value settles it, as with an assumption that nobody argued about."""
    alone = {found.position}
    asked = found.until is not None and {*found.until.first} == alone
    return asked or any({*each.flip} == alone for each in found.found)
