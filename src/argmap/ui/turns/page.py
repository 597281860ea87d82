"""The page "turns": for each position its verdict, what it turns on, and how firmly it stands.

Asks ``context.turning`` and shows what is known; while something is still being found it says how
far that is, and it can be stopped. While verdicts are hidden, nothing is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from argmap.analysis.structure import positions
from argmap.app.words import semantics_words
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.ui.guard import guarded
from argmap.ui.panes import framed
from argmap.ui.translate import fill, say, translate
from argmap.ui.turning import ROBUSTNESS, Question
from argmap.ui.turns import questions, words
from argmap.ui.turns.keeping import keep
from argmap.ui.turns.parts import parts, space_rows
from argmap.ui.turns.position import Attempt, PositionCard, PositionPart, ShareRow, share_row
from argmap.ui.turns.search_bar import SearchBar

if TYPE_CHECKING:
    from argmap.analysis.reasoning.robustness import Bar
    from argmap.analysis.reasoning.setting import Setting
    from argmap.render.picture import Picture
    from argmap.ui.context import WindowContext

_WIDEST = 860
_PATIENCE = 300
"""Milliseconds before it is said that something is being found."""
_MOST_BARS = 30


class TurnsPage(QScrollArea):
    """Made when it is first shown; asks for nothing while another page is."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.setAccessibleName(translate("turns", "What the decision turns on"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._context = context
        self.cards: dict[str, PositionCard] = {}
        self._space: tuple[str, tuple[tuple[str, ShareRow], ...]] = ("", ())
        self._single: set[str] = set()
        """Positions for which one thing at a time is shown."""
        self._asked: set[Question] = set()
        self._build()
        self._soon = _timer(self, 0, self.refresh)
        self._late = _timer(self, _PATIENCE, self._progress)
        for signal in (
            context.opened,
            context.edited,
            context.judged,
            context.viewed,
            context.turning.turned,
        ):
            signal.connect(self._later)
        context.working.changed.connect(self._progress)

    # --- what there is --------------------------------------------------------------------------

    def _build(self) -> None:
        ground = QWidget()
        ground.setProperty("role", "page")
        inner = QWidget()
        inner.setMaximumWidth(_WIDEST)
        inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        across = QHBoxLayout(ground)
        across.setContentsMargins(32, 26, 32, 32)
        across.addWidget(inner, 100)
        across.addStretch(1)
        box = QVBoxLayout(inner)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        title = _label("large")
        title.setText(translate("turns", "What the decision turns on"))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.7)
        title.setFont(font)
        box.addWidget(title)
        self.subtitle = _label("hint")
        box.addWidget(self.subtitle)
        box.addSpacing(6)
        self.search = SearchBar()
        self.search.changed.connect(self._otherwise)
        self.search.stopped.connect(self._stop)
        box.addWidget(self.search)
        box.addSpacing(6)
        self.note = _label("")
        box.addWidget(self.note)
        box.addSpacing(4)
        self._list = QVBoxLayout()
        self._list.setSpacing(14)
        box.addLayout(self._list)
        self._space_card = framed("card")
        self._space_box = QVBoxLayout(self._space_card)
        self._space_box.setContentsMargins(22, 16, 22, 16)
        self._space_box.setSpacing(10)
        self._space_card.hide()
        box.addSpacing(10)
        box.addWidget(self._space_card)
        box.addStretch(1)
        self.setWidget(ground)

    @property
    def _searching(self) -> Question:
        return questions.hinges(self.search.over, self.search.most.value())

    # --- following ------------------------------------------------------------------------------

    def _later(self, _: object = None) -> None:
        if self.isVisible():
            self._soon.start()

    def _otherwise(self) -> None:
        """Something else is to be looked for: what is being looked for still is not wanted."""
        self._give_up()
        self._soon.start()

    def _give_up(self) -> None:
        usual = questions.hinges(("assumptions",), questions.USUAL)
        self._context.turning.stop(*(self._asked - {usual, ROBUSTNESS}))
        self._asked.clear()

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()

    def refresh(self) -> None:
        """Show what is known now, and ask for the rest."""
        if not self.isVisible():
            return
        context = self._context
        self.subtitle.setText(self._said())
        hidden = context.deciding.hidden or not context.deciding.awake
        shown = () if hidden else self._parts()
        self.search.setVisible(bool(shown))
        self.note.setText(self._note(hidden, shown))
        self.note.setVisible(bool(self.note.text()))
        self._show_cards(shown)
        self._show_single()
        self._show_space(bool(shown))
        self._late.start()

    def _said(self) -> str:
        """Of which question, under what, and how it was found."""
        context = self._context
        document, deciding = context.document, context.deciding
        asked = [each for each in document.statements.values() if each.kind == "question"]
        said = [asked[0].text] if len(asked) == 1 else [document.header.title]
        record = deciding.record
        if deciding.trying:
            said.append(translate("turns", "what is being tried"))
        elif record is None:
            said.append(translate("turns", "the map’s own values"))
        else:
            said.append(record.title)
        named = document.header.semantics
        known = semantics_words(named)
        said.append(say(known) if known is not None else named)
        return " · ".join(each for each in said if each)

    def _note(self, hidden: bool, shown: tuple[PositionPart, ...]) -> str:
        document = self._context.document
        if hidden:
            return translate("turns", "Verdicts are hidden.")
        if not shown:
            return translate(
                "turns",
                "This map has no position yet. Make one of its statements a position, or add one: "
                "this page tells what each position turns on.",
            )
        if not any(each.kind == "assumption" for each in document.statements.values()):
            return translate(
                "turns",
                "This map has no assumption yet. Make one of its statements an assumption, or try "
                "leaving out arguments and other weights.",
            )
        return ""

    def _ask(self, question: Question) -> Any:
        self._asked.add(question)
        return self._context.turning.ask(question, self._setting)

    @property
    def _setting(self) -> Setting:
        return self._context.deciding.setting

    def _parts(self) -> tuple[PositionPart, ...]:
        context = self._context
        if not positions(context.document):
            return ()
        whole = context.turning.known(self._searching, self._setting)
        alone = None if whole else self._ask(questions.hinges(self.search.over, 1))
        found = self._ask(self._searching)
        return parts(
            context.document,
            context.deciding.evaluation,
            found if found is not None else alone,
            self._ask(ROBUSTNESS),
            self.search.over,
            self.search.most.value() if whole else 0,
        )

    def _show_cards(self, shown: tuple[PositionPart, ...]) -> None:
        wanted = [part.id for part in shown]
        for id in [id for id in self.cards if id not in wanted]:
            gone = self.cards.pop(id)
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
            self._single.discard(id)
        for place, part in enumerate(shown):
            card = self.cards.get(part.id)
            if card is None:
                card = self.cards[part.id] = self._card()
            if self._list.indexOf(card) != place:
                self._list.insertWidget(place, card)
            card.show_part(part)

    def _card(self) -> PositionCard:
        card = PositionCard(self._context.looks)
        card.followed.connect(self._go)
        card.tried.connect(self._try)
        card.again.connect(self._again)
        card.unfolded.connect(self._unfold)
        card.kept.connect(self._keep)
        return card

    # --- one thing at a time, and all outcomes ---------------------------------------------------

    def _unfold(self, id: str, on: bool) -> None:
        (self._single.add if on else self._single.discard)(id)
        self._soon.start()

    def _show_single(self) -> None:
        for id in self._single & self.cards.keys():
            bars: tuple[Bar, ...] | None = self._ask(questions.one_at_a_time(id))
            if bars is None:
                continue
            card = self.cards[id]
            card.chart.dress_in(self._context.families)
            card.chart.show_picture(lambda width, id=id, bars=bars: self._picture(id, bars, width))
            quiet = len(bars) - len(_telling(bars))
            card.rest.setText(_quiet(quiet))
            card.rest.setVisible(bool(quiet))
            card.keep.setVisible(bool(_telling(bars)))

    def _picture(self, id: str, bars: tuple[Bar, ...], width: float, title: str = "") -> Picture:
        from argmap.render.tornado import tornado
        from argmap.render.words import Words
        from argmap.ui.measure import QtMeasurer

        document = self._context.document
        verdict = self._context.deciding.evaluation.verdicts.get(id, "open")
        return tornado(
            [words.bar(document, each, verdict) for each in _telling(bars)],
            verdict,
            QtMeasurer(self._context.families),
            width=width,
            title=title,
            language=document.header.language,
            words=Words(say),
        )

    def _keep(self, id: str) -> None:
        bars = self._ask(questions.one_at_a_time(id))
        statement = self._context.document.statements.get(id)
        if bars is None or statement is None:
            return
        title = fill(QT_TRANSLATE_NOOP("turns", "{name}: one thing at a time"), name=statement.name)
        picture = self._picture(id, bars, float(_WIDEST), title)
        keep(self._context, self._context.outputs.asking, picture, id)

    def _show_space(self, wanted: bool) -> None:
        found = self._ask(questions.SPACE) if wanted else None
        rows = space_rows(self._context.document, found) if found is not None else ("", ())
        if rows != self._space:
            self._space = rows
            while (item := self._space_box.takeAt(0)) is not None:
                if (widget := item.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()
            said = _label("large")
            said.setText(rows[0])
            self._space_box.addWidget(said)
            for _, row in rows[1]:
                self._space_box.addWidget(share_row(self._context.looks, row))
        self._space_card.setVisible(bool(rows[1]))

    @property
    def space_said(self) -> str:
        """What was tried of the outcomes of the open assumptions; empty: nothing."""
        return self._space[0]

    # --- what is being found --------------------------------------------------------------------

    def _progress(self) -> None:
        """Say what is being found, once it has taken a moment."""
        turning = self._context.turning
        task = next(
            (
                task
                for each in (self._searching, ROBUSTNESS, *self._asked)
                if (task := turning.under_way(each, self._setting)) is not None
            ),
            None,
        )
        if task is None or not self._late.isActive():
            self.search.show_task(task)

    def _stop(self) -> None:
        """What has been found so far is enough; the cards say how far it goes."""
        for each in self._asked:
            self._context.turning.finish(each, self._setting)

    def _again(self) -> None:
        self._context.turning.again(self._searching, self._setting)
        self._soon.start()

    # --- acting ---------------------------------------------------------------------------------

    def _go(self, id: str) -> None:
        """Show on the map what a row names."""
        context = self._context
        context.select((id,))
        context.pages.show("map")
        context.canvas.center_on(id)

    def _try(self, attempt: Attempt) -> None:
        """Try what a row says, and show the map as it is then."""
        context = self._context
        if attempt.values:
            context.deciding.give(attempt.values, on_trial=True)
        if attempt.weights:
            context.deciding.weigh(attempt.weights, on_trial=True)
        context.decide()
        context.pages.show("map")


def _telling(bars: tuple[Bar, ...]) -> tuple[Bar, ...]:
    return tuple(each for each in bars if each.changes)[:_MOST_BARS]


def _quiet(count: int) -> str:
    """What the rows leave out."""
    if count == 0:
        return ""
    if count == 1:
        return translate("turns", "One other thing bears on it and changes nothing alone.")
    return fill(
        QT_TRANSLATE_NOOP(
            "turns", "{count} other things bear on it; none of them changes it alone."
        ),
        count=f"{count:,}",
    )


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _timer(parent: QWidget, after: int, act: Any) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(after)
    timer.timeout.connect(act)
    return timer
