"""The page with the board: a quiet row of choices above it, and what happens on a click or key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from argmap.analysis.board import Row
from argmap.app import boarding
from argmap.render.board_picture import Spot
from argmap.render.theme import Theme
from argmap.ui.board.content import BoardContent
from argmap.ui.board.view import BoardView
from argmap.ui.panes import framed
from argmap.ui.tips import plain_tip
from argmap.ui.translate import say, translate
from argmap.ui.when_seen import WhenSeen

if TYPE_CHECKING:
    from argmap.ui.context import WindowContext


class BoardPage(QWidget):
    """Follows the map, the scenarios and what is known of the hinges, while it is seen."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self.content = BoardContent(context)
        self.view = BoardView(context.looks.theme, context.families, self.content.said)
        self._seen = WhenSeen(self, self._refresh)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._bar())
        box.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        for signal in (
            context.opened,
            context.edited,
            context.judged,
            context.viewed,
            context.turning.turned,
            context.board.changed,
        ):
            signal.connect(self._seen.ask)
        context.looks.changed.connect(self._dress)
        self.view.resized.connect(self._lay_out)
        self.view.hovered.connect(self._tell)
        self.view.chosen.connect(self._chosen)
        self.view.opened.connect(self._opened)

    def _bar(self) -> QWidget:
        """Choices that stand in the menu too, so that keys and palette reach them."""
        bar = framed("bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(22, 5, 12, 5)
        row.setSpacing(1)
        self._details: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        shorter = (
            translate("board", "Positions"),
            translate("board", "Assumptions"),
            translate("board", "All statements"),
        )
        for (name, detail, _), words in zip(boarding.DETAILS, shorter, strict=True):
            button = self._button(f"board.show-{name}", words, "page")
            button.setCheckable(True)
            group.addButton(button)
            row.addWidget(button)
            self._details[detail] = button
        row.addSpacing(8)
        self._own = self._button("board.show-own", translate("board", "Map’s own"), "page")
        self._own.setCheckable(True)
        row.addWidget(self._own)
        row.addStretch(1)
        row.addWidget(self._button("board.copy", translate("board", "Copy table")))
        row.addWidget(self._button("board.export", translate("board", "Export…")))
        self._mark()
        return bar

    def _button(self, id: str, words: str, role: str = "") -> QToolButton:
        """A row of the table in fewer words; its own are the tooltip."""
        menus = self._context.menus
        button = QToolButton()
        if role:
            button.setProperty("role", role)
        button.setText(words)
        button.setToolTip(say(menus.row(id).words))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys reach it through the menu
        button.clicked.connect(lambda: self._do(id))
        return button

    def _do(self, id: str) -> None:
        self._context.menus.trigger(id)
        self._mark()

    def _mark(self) -> None:
        look = self._context.board
        self._details[look.detail].setChecked(True)
        self._own.setChecked(look.own)

    # --- following ------------------------------------------------------------------------------

    def _refresh(self) -> None:
        if self._context.editor is None:
            return
        self._mark()
        self.content.follow()
        self.view.dress(self._context.looks.theme, self._context.families)
        self._lay_out()

    def _lay_out(self) -> None:
        """The board in the room there is now."""
        if self.isVisible() and self._context.editor is not None and not self._seen.owed:
            self.view.show_board(self.content.picture(self.view.room))

    def _dress(self, theme: Theme) -> None:
        self.view.dress(theme, self._context.families)

    # --- looking around -------------------------------------------------------------------------

    @property
    def eye(self) -> BoardView:
        """What zooming is about on this page."""
        return self.view

    def _tell(self, spot: Spot | None) -> None:
        """The whole text of what is pointed at, where the board shows a short name for it."""
        statement = self._context.document.statements.get(spot.record) if spot else None
        whole = statement is not None and spot is not None and spot.kind in ("given", "cell")
        self.view.viewport().setToolTip(plain_tip(statement.text) if statement and whole else "")

    # --- acting ---------------------------------------------------------------------------------

    def _chosen(self, spot: Spot) -> None:
        """A click or Space: a value flips, a row counts, a cell says why."""
        context = self._context
        if spot.kind == "statement":
            context.select((spot.record,))
            return
        row = self._row(spot)
        if spot.kind == "given" or (
            spot.kind == "value" and context.deciding.flippable(spot.record)
        ):
            boarding.flip(context, row.kind, row.scenario, spot.record)
        else:
            boarding.choose(context, row.kind, row.scenario)
            if spot.kind != "row":
                context.select((spot.record,))
                context.panels.show("inspector", shown=True)

    def _row(self, spot: Spot) -> Row:
        assert self.view.shown is not None
        return self.view.shown.board.rows[spot.row]

    def _opened(self, spot: Spot) -> None:
        """A double click or Enter: the same, seen on the map."""
        context = self._context
        if spot.row >= 0:
            row = self._row(spot)
            boarding.choose(context, row.kind, row.scenario)
        if spot.record:
            boarding.look_at(context, spot.record)
