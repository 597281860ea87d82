"""Two settings of the map side by side: the same places, looked at in step, what differs in full.

What differs stands out because the rest is dimmed; the line above says what and why.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from argmap.analysis import board as boards
from argmap.analysis.board import Judged
from argmap.analysis.contrast import Contrast, contrast
from argmap.app import boarding
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.render.scene import Scene, SceneBuilder
from argmap.render.theme import Theme
from argmap.render.view import View
from argmap.ui.canvas.view import View as Viewpoint
from argmap.ui.compare.side import Looker, Side
from argmap.ui.dimming import Dimming
from argmap.ui.measure import QtMeasurer
from argmap.ui.panels.runs import Run
from argmap.ui.panes import framed
from argmap.ui.translate import fill, say, translate
from argmap.ui.verdict_sign import verdict_word
from argmap.ui.when_seen import WhenSeen

if TYPE_CHECKING:
    from argmap.ui.context import WindowContext

_LEGIBLE = 0.3
"""What is smaller is not read, only seen."""
_EDGE = 12.0
_NUMBERED = QT_TRANSLATE_NOOP("compare", "{number}  {title}")


class Key(NamedTuple):
    """Which setting is meant, also when others come or go."""

    kind: str
    scenario: str | None


class ComparePage(QWidget):
    """Follows the map and its scenarios while it is seen."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        looks, families = context.looks, context.families
        self.left = Side(looks, families, translate("compare", "Left"))
        self.right = Side(looks, families, translate("compare", "Right"))
        self._keys: list[Key] = []
        self._wanted: list[Key | None] = [None, None]
        self._builders: list[SceneBuilder] = []
        self._scenes: list[Scene | None] = [None, None]
        self._dimming = (Dimming(), Dimming())
        self._families: tuple[str, ...] = ()
        self._seen = WhenSeen(self, self._show)
        self._in_step = False
        self._looked_at: tuple[Key, Key] | None = None
        self._aimed: tuple[Contrast, Viewpoint] | None = None
        self.line = QLabel()
        self.line.setWordWrap(True)
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self.line.setProperty("role", "large")
        swap = QToolButton()
        swap.setText(f"⇄  {translate('compare', 'Swap')}")
        swap.clicked.connect(self.swap)
        top = framed("bar")
        row = QHBoxLayout(top)
        row.setContentsMargins(14, 6, 12, 6)
        row.addWidget(self.line, 1)
        row.addWidget(swap)
        halves = QHBoxLayout()
        halves.setSpacing(1)
        halves.addWidget(self.left, 1)
        halves.addWidget(self.right, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(top)
        box.addLayout(halves, 1)
        self.setFocusProxy(self.left)
        for signal in (context.opened, context.edited, context.judged, context.viewed):
            signal.connect(self._seen.ask)
        context.looks.changed.connect(self._dress)
        for place, side in enumerate(self._sides):
            side.chosen.connect(lambda place=place: self._chosen(place))
            side.map.clicked.connect(lambda id: context.select((id,)))
            side.map.opened.connect(lambda id, place=place: self._go(place, id))
        self.left.map.resized.connect(self._aim_again)
        self.left.map.view_changed.connect(lambda: self._step(self.left.map, self.right.map))
        self.right.map.view_changed.connect(lambda: self._step(self.right.map, self.left.map))

    @property
    def _sides(self) -> tuple[Side, Side]:
        return self.left, self.right

    @property
    def eye(self) -> Looker:
        """What zooming is about: either, as they go in step."""
        return self.left.map

    # --- choosing -------------------------------------------------------------------------------

    def swap(self) -> None:
        """Left becomes right."""
        self._wanted.reverse()
        self._show()

    def _chosen(self, place: int) -> None:
        at = self._sides[place].at
        if at < len(self._keys):
            self._wanted[place] = self._keys[at]
            self._show()

    def _choose(self, rows: tuple[Judged, ...]) -> tuple[int, int]:
        """Which two are compared: those that were, else what counts now with its like."""
        keys = self._keys = [Key(row.kind, row.scenario) for row in rows]
        deciding = self._context.deciding
        now = Key("own", None)
        if deciding.trying:
            now = next((key for key in keys if key.kind == "trial"), now)
        elif deciding.scenario is not None:
            now = Key("scenario", deciding.scenario)
        first, second = self._wanted
        if first not in keys:
            base = Key("scenario", deciding.base) if deciding.trying and deciding.base else None
            others = [key for key in keys if key.kind == "scenario" and key != now]
            first = base or (others[0] if others else keys[0])
        if second not in keys:
            others = [key for key in keys if key.kind == "scenario" and key != first]
            second = now if now != first and now.kind != "own" else (others or keys)[0]
        self._wanted = [first, second]
        assert first is not None
        assert second is not None
        return keys.index(first), keys.index(second)

    def _title(self, row: Judged) -> str:
        if row.kind == "own":
            return translate("compare", "The map’s own values")
        if row.kind == "trial":
            return translate("compare", "Trial, not kept yet")
        number = list(self._context.document.scenarios).index(row.scenario or "") + 1
        return fill(_NUMBERED, number=number, title=row.title)

    # --- following ------------------------------------------------------------------------------

    def _show(self) -> None:
        context, deciding = self._context, self._context.deciding
        if context.editor is None:
            return
        self._seen.owed = False
        case = deciding.case
        rows = boards.judged(
            context.document,
            None if deciding.hidden else deciding.live.evaluations,
            own=True,
            trial=deciding.trial,
            begun_from=deciding.base if deciding.trying else None,
        )
        chosen = self._choose(rows)
        titles = [self._title(row) for row in rows]
        found = contrast(case, rows[chosen[0]], rows[chosen[1]])
        for place, side in enumerate(self._sides):
            side.offer(titles, chosen[place])
            side.verdicts.show_runs(self._verdicts(place, rows[chosen[place]]))
            self._draw(place, rows[chosen[place]], found)
        self.line.setText(self._said(found, rows, chosen))
        pair = (self._keys[chosen[0]], self._keys[chosen[1]])
        if pair != self._looked_at:
            self._looked_at = pair
            self._look(found)

    def _look(self, found: Contrast) -> None:
        """What differs in sight, on both sides: all of it, or its middle where one can read it."""
        for side in self._sides:
            side.map.camera.waiting = False
        half = self.left.map
        room = half.width(), half.height()
        box = half.camera.box_of(found.given | found.statements)
        if box is None:
            half.camera.fit()
        else:
            wanted = half.view.fitted(box, *room, _EDGE)
            if wanted.scale < _LEGIBLE:
                x, y, width, height = box
                wanted = wanted.zoomed(_LEGIBLE / wanted.scale, room[0] / 2, room[1] / 2)
                wanted = wanted.centred(x + width / 2, y + height / 2, *room)
            half.set_view(wanted.filling(half.stage.picture.bounds, *room, _EDGE))
        self.right.map.set_view(half.view)
        self._aimed = (found, half.view)

    def _aim_again(self) -> None:
        """The halves got another size: what differs stays in sight, unless a hand looked away."""
        if self._aimed is not None:
            found, view = self._aimed
            if self.left.map.view == view:
                self._look(found)

    def _verdicts(self, place: int, row: Judged) -> list[Run]:
        """What becomes of the positions, in a few words each."""
        if row.evaluation is None:
            return []
        words = QT_TRANSLATE_NOOP("compare", "{name} {verdict}")
        verdicts = row.evaluation.verdicts
        return [
            Run(
                fill(words, name=each.name, verdict=verdict_word(verdicts[each.id])),
                verdicts[each.id],
                sign=verdicts[each.id],
                act=partial(self._go, place, each.id),
                tip=each.text,
                gap=14.0,
            )
            for each in self._context.document.statements.values()
            if each.kind == "position" and each.id in verdicts
        ]

    def _said(self, found: Contrast, rows: tuple[Judged, ...], chosen: tuple[int, int]) -> str:
        if chosen[0] == chosen[1]:
            if len(rows) == 1:
                return translate(
                    "compare",
                    "There is only one setting yet. Add a scenario, or flip something on trial, to"
                    " compare it with the map’s own values.",
                )
            return translate("compare", "Choose two different settings to see what differs.")
        if found.line is None:
            return translate("compare", "Verdicts are hidden; what is set otherwise stands out.")
        return say(found.line)

    def _draw(self, place: int, row: Judged, found: Contrast) -> None:
        context = self._context
        wanted = context.families
        if wanted != self._families or not self._builders:
            self._families = wanted
            self._builders = [SceneBuilder(QtMeasurer(wanted)) for _ in self._sides]
            self._scenes = [None, None]
            for side in self._sides:
                side.map.set_theme(context.looks.theme, wanted)
        evaluation = row.evaluation
        standings = evaluation.standings if evaluation is not None else {}
        view = View(
            folded=context.folded,
            direction=context.flow,
            language=context.document.header.language,
            verdicts=evaluation.verdicts if evaluation is not None else {},
            judged=True,
            values=row.setting.values,
            strengths=evaluation.strengths if evaluation is not None else {},
            faint=frozenset(id for id, standing in standings.items() if standing == "fails"),
        )
        previous = context.scene
        scene = self._builders[place].build(context.document, view, previous)
        self._scenes[place] = scene
        if found.ids:
            scene = self._dimming[place].dimmed(scene, found.ids)
        self._sides[place].map.show_picture(scene.picture, animate=False)

    def _dress(self, theme: Theme) -> None:
        for side in self._sides:
            side.map.set_theme(theme, self._context.families)

    # --- acting ---------------------------------------------------------------------------------

    def _step(self, moved: Looker, other: Looker) -> None:
        """The other half looks where the one does."""
        if not self._in_step and not other.camera.waiting:
            self._in_step = True
            other.set_view(moved.view)
            self._in_step = False

    def _go(self, place: int, id: str) -> None:
        """A double click: there, on the map, with that side's setting in force."""
        key = self._wanted[place]
        if key is not None:
            boarding.choose(self._context, key.kind, key.scenario)
        boarding.look_at(self._context, id)
