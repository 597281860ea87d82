"""The panel of steps below the canvas: the strip, the chosen steps' fields, and what adds steps.

Beside the map, so that what a step shows is picked there. Pictures are made while it is seen, or
measured.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from argmap.app import stepping as doing
from argmap.app.back_row import problems
from argmap.app.story_ways import WAYS
from argmap.edit.commands import stepping
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.ui.folding import fold_away, quiet, strip_head
from argmap.ui.guard import guarded
from argmap.ui.hinting import hint_row
from argmap.ui.steps.film import Film
from argmap.ui.steps.form import StepForm
from argmap.ui.steps.thumbs import Thumbs
from argmap.ui.translate import fill, say, translate

if TYPE_CHECKING:
    from argmap.edit.editor import Edited
    from argmap.model.problem import Problem
    from argmap.ui.context import WindowContext

_FORM = 560
"""px of the fields beside the strip."""


class StepsPanel(QFrame):
    """Folded away until asked for."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self.setProperty("role", "strip")
        self._context = context
        self._missed = True
        self.asked: Callable[[], bool] = bool
        """Whether someone else wants the steps measured, seen or not."""
        self.thumbs = Thumbs(context, self, self.devicePixelRatioF())
        self.thumbs.wanted = self._wanted
        self.film = Film(self.thumbs, context.looks.theme)
        self.form = StepForm()
        self.form.setFixedWidth(_FORM)
        self.count = quiet()
        self.hint = quiet(
            translate("steps", "Drag or Ctrl+arrows reorder · F2 renames · Del deletes")
        )
        self.adding = QToolButton()
        self.adding.setText(translate("steps", "Add from Selection"))
        self.making = QToolButton()
        making = translate("steps", "Make Steps")
        self.making.setText(f"{making} ▾")
        self.making.setAccessibleName(making)
        self.making.setProperty("role", "menu")
        self.making.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.making.setMenu(self._ways(self.making))
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addWidget(self.film, 1)
        across.addWidget(self.form)
        self.body = row
        self.empty = self._empty()
        self.either = QStackedWidget()  # never both at once, which a small screen has no room for
        for widget in (self.body, self.empty):
            self.either.addWidget(widget)
        self.either.setFixedHeight(self.film.height())
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 6, 8, 8)
        box.setSpacing(4)
        close = fold_away(context, "steps", translate("steps", "Fold the steps away"))
        box.addLayout(
            strip_head(
                translate("steps", "Steps"),
                self.count,
                None,
                self.hint,
                self.adding,
                self.making,
                close,
            )
        )
        box.addWidget(self.either)
        self.setFocusProxy(self.film)
        self._connect()
        self.hide()

    def _empty(self) -> QWidget:
        page = QWidget()
        words = translate(
            "steps",
            "No steps yet: the map is presented from its question down. Make steps from the "
            "map, or select statements and add a step that shows them.",
        )
        box = QVBoxLayout(page)
        box.addStretch(1)
        box.addLayout(hint_row(words, 520))
        for way, title in WAYS:
            button = QPushButton(say(title))
            button.clicked.connect(self._maker(way))
            box.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(1)
        return page

    def _ways(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        for way, title in WAYS:
            menu.addAction(say(title)).triggered.connect(self._maker(way))
        return menu

    def _maker(self, way: Any) -> Any:
        return lambda _=False: doing.make(self._context, way)

    def _connect(self) -> None:
        context, film, form = self._context, self.film, self.form
        context.opened.connect(self._opened)
        context.edited.connect(self._edited)
        context.judged.connect(self.look)
        context.viewed.connect(self.look)
        context.looks.changed.connect(self._dress)
        self.adding.clicked.connect(lambda _=False: context.trigger("step.add"))
        film.itemSelectionChanged.connect(self._show_form)
        film.currentItemChanged.connect(lambda *_: self._show_form())
        film.moved.connect(lambda ids, before: context.perform(stepping.move(ids, before)))
        film.shifted.connect(lambda by: context.perform(stepping.shift(film.chosen, by)))
        film.renamed.connect(self._rename)
        film.duplicated.connect(lambda: context.perform(stepping.duplicate(film.chosen)))
        film.deleted.connect(lambda: context.perform(stepping.delete(film.chosen)))
        film.opened.connect(self._open)
        form.given.connect(self._given)
        for taken in (film.keep_typed, form.minutes.take):
            context.typed.connect(taken)
        form.asked.connect(self._asked)

    # --- following ------------------------------------------------------------------------------

    def _opened(self) -> None:
        self.thumbs.pictures.clear()
        self.film.clear()
        self.follow()

    def _edited(self, edited: Edited) -> None:
        steps = edited.after.steps
        new = [id for id in steps if id not in edited.before.steps]
        self.follow()
        if new and self.isVisible():
            self.film.go(new[0])

    def follow(self) -> None:
        """Show what the map's steps are now, or note that it is to be shown."""
        if not self.isVisible():
            self._missed = True
            self.look()
            return
        self._missed = False
        document = self._context.document
        self.film.editable = not self._context.read_only
        self.film.show_steps(document)
        if self.film.current is None and document.steps:
            self.film.setCurrentRow(0)
        self.either.setCurrentWidget(self.body if document.steps else self.empty)
        self.empty.setEnabled(self.film.editable and bool(document.statements))
        self.hint.setVisible(bool(document.steps) and self.film.editable and self.width() > 900)
        for button in (self.adding, self.making):
            button.setEnabled(self.film.editable)
        self._tell()
        self._show_form()
        self.look()

    def _wanted(self) -> bool:
        return self.isVisible() or self.asked()

    def look(self) -> None:
        """Have the pictures looked after."""
        if self._wanted() and self._context.document.steps:
            self.thumbs.follow(at_once=not self.thumbs.pictures)

    def _tell(self) -> None:
        steps = self._context.document.steps
        minutes = sum(step.minutes or 0 for step in steps.values())
        if not steps:
            self.count.setText("")
        elif minutes:
            form = QT_TRANSLATE_NOOP("steps", "{count}, {minutes:g} min in all")
            self.count.setText(fill(form, count=len(steps), minutes=minutes))
        else:
            self.count.setText(str(len(steps)))

    def _show_form(self) -> None:
        document = self._context.document
        steps = [document.steps[id] for id in self.film.chosen if id in document.steps]
        self.form.show_steps(document, steps, editable=self.film.editable)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Notes on steps that the back row cannot read, as far as they were measured."""
        return problems(self._context.document, self.thumbs.sizes)

    @property
    def in_hand(self) -> str | None:
        """The step that is being worked on: the strip has the focus, or nothing is selected."""
        focus = self.window().focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        shown = self.isVisible() and (inside or not self._context.selection)
        return self.film.current if shown else None

    def _dress(self) -> None:
        self.film.theme = self._context.looks.theme
        self.film.viewport().update()
        self.look()

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.thumbs.ratio = self.devicePixelRatioF()
        if self._missed:
            self.follow()

    @guarded()
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not self._wanted():
            self.thumbs.stop()
        self._missed = True

    # --- acting ---------------------------------------------------------------------------------

    def _rename(self, id: str, title: str) -> None:
        step = self._context.document.steps.get(id)
        if step is not None and title != step.title:
            self._context.perform(stepping.rename(id, title))

    def _given(self, fields: dict[str, Any]) -> None:
        if not fields or not self._context.perform(stepping.change(self.film.chosen, **fields)):
            self._show_form()

    def _asked(self, name: str) -> None:
        context, film = self._context, self.film
        if film.current is None:
            return
        steps = context.document.steps
        if name == "show":
            context.perform(stepping.show(film.current, context.selection))
        elif name == "reveal":
            context.perform(stepping.reveal(film.current, context.selection))
        elif name == "fold":
            there = context.document.statements
            folded = tuple(id for id in there if id in context.folded)
            context.perform(stepping.change(film.chosen, fold=folded))
        else:
            wanted = context.selection[-1] if context.selection else None
            if wanted == steps[film.current].hoist:
                wanted = None
            context.perform(stepping.change(film.chosen, hoist=wanted))

    def _open(self, id: str) -> None:
        """Select on the map what a step shows, so that it is seen and can be changed."""
        context = self._context
        step = context.document.steps.get(id)
        if step is None:
            return
        ids = (*step.focus, *(one for group in step.reveal for one in group))
        context.pages.show("map")
        context.select(ids)
        if step.scenario in context.document.scenarios and step.scenario != context.scenario:
            context.set_scenario(step.scenario)
        context.canvas.fit_selection()
