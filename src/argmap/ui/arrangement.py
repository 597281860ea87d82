"""The panels of a window and how they are wired: made when the map has been painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.app.context import Panel
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.ui.board.choices import WindowBoard
from argmap.ui.dialog_board import DialogBoard
from argmap.ui.dialogs.preferences import (
    LOCKED,
    STILL,
    TYPING_EDITS,
    WHEEL_ZOOMS,
    usual_motion,
)
from argmap.ui.outputs import WindowOutputs
from argmap.ui.page_switch import PageSwitch
from argmap.ui.pages import WindowPages
from argmap.ui.panel_board import PanelBoard
from argmap.ui.panels.find import FindBar
from argmap.ui.panels.hint import EmptyHint
from argmap.ui.panels.inspector import Inspector
from argmap.ui.panels.legend import Legend
from argmap.ui.panels.message import Message
from argmap.ui.panels.outline import Outline
from argmap.ui.panels.problems import Problems
from argmap.ui.panels.scenarios import ScenarioStrip
from argmap.ui.panels.start_page import StartPage
from argmap.ui.parking.panel import ParkingPanel
from argmap.ui.polls.banner import RoomBanner, trouble
from argmap.ui.polls.polling import WindowPolling
from argmap.ui.polls.result_panel import ResultPanel
from argmap.ui.steps.panel import StepsPanel
from argmap.ui.translate import fill, translate
from argmap.ui.turning import Turning
from argmap.ui.waiting import Waiting
from argmap.ui.watch import Watch
from argmap.ui.working import Working

if TYPE_CHECKING:
    from argmap.ui.furniture import Furniture
    from argmap.ui.present.opening import Presenting


class Arrangement:
    """Made once for a window."""

    def __init__(self, furniture: Furniture) -> None:
        self._furniture = furniture
        window, context = furniture.window, furniture.context
        desk, canvas = window.desk, furniture.canvas
        context.working = Working(window)
        context.turning = Turning(context)
        context.polling = WindowPolling(context)
        self.waiting = Waiting(context)
        self.outline = Outline(context)
        self.inspector = Inspector(context)
        self.strip = ScenarioStrip(context)
        self.problems = Problems(context)
        self.find = FindBar(context)
        self.legend = Legend(canvas, context)
        self.hint = EmptyHint(canvas, context)
        desk.outline.hold(self.outline)
        desk.inspector.hold(self.inspector)
        desk.strip_box.addWidget(self.strip)
        desk.above.addWidget(self.find)
        desk.below.addWidget(self.problems)
        self.steps = StepsPanel(context)
        desk.lay_across(self.steps)
        self.parking = ParkingPanel(context)
        desk.below.addWidget(self.parking)
        self.steps.thumbs.finished.connect(lambda: self.problems.show_measured(self.steps.problems))
        self.steps.asked = lambda: self.problems.notes_seen
        self.problems.looked.connect(self.steps.look)
        desk.above.addWidget(RoomBanner(context))
        self.result = ResultPanel(canvas, context)
        context.outputs = WindowOutputs(context, window, furniture.asking, furniture.bar)
        context.dialogs = DialogBoard(context, window, self.take_habits)
        widgets: dict[Panel, object] = {
            "outline": desk.outline,
            "inspector": desk.inspector,
            "scenarios": desk.strip,
            "steps": self.steps,
            "parking": self.parking,
            "problems": self.problems,
            "legend": self.legend,
        }
        context.panels = PanelBoard(window.settings, widgets, desk.stack, self.find)  # type: ignore[arg-type]
        context.board = WindowBoard(context, furniture.asking)
        context.pages = pages = WindowPages(context, desk.stack, canvas)
        window.buttons.insertWidget(0, PageSwitch(pages, window, window.title))
        self.start = StartPage(context, furniture.menus)
        desk.stack.addWidget(self.start)
        furniture.menus.reach(self.outline.tree)
        self.outline.menu_asked.connect(
            lambda at: furniture.menus.context_menu(self.outline).popup(at)
        )
        self.outline.left_empty.connect(furniture.left_empty)
        self.find.left.connect(canvas.setFocus)
        self.find.narrowed.connect(context.narrow)
        context.edit_in_outline = self._edit_in_outline
        context.presenting = self._present
        context.naming = self.strip.name
        self._presenting: Presenting | None = None
        self.watch = Watch(self.look_at_disk, window)
        context.marked.connect(lambda: self.watch.follow(furniture.files.path))
        self.take_habits()

    def opened(self) -> None:
        """Another map is in the window, or none."""
        furniture = self._furniture
        session = furniture.context.session
        desk = furniture.window.desk
        panels = furniture.context.panels
        self.problems.show_problems(session.problems if session else ())
        self.watch.follow(session.path if session else None)
        if session is None:
            self.start.refresh()
            desk.stack.setFocusProxy(self.start)
            desk.stack.setCurrentWidget(self.start)
        for pane, name in (
            (desk.outline, "outline"),
            (desk.inspector, "inspector"),
            (desk.strip, "scenarios"),
        ):
            wanted = furniture.window.settings.flag(f"panel.{name}", default=True)
            pane.setVisible(session is not None and wanted)
        if session is None:
            panels.show("problems", shown=False)
            self.start.setFocus()

    def take_habits(self) -> None:
        """Let preferences be in force."""
        settings = self._furniture.window.settings
        canvas = self._furniture.canvas
        canvas.keys.typing_edits = settings.flag(TYPING_EDITS, default=True)
        canvas.pointer.wheel_zooms = settings.flag(WHEEL_ZOOMS)
        canvas.set_motion(not settings.flag(STILL))

    def _present(self, from_selection: bool) -> None:
        from argmap.ui.polls.on_wall import OnWall

        if self._presenting is None:
            from argmap.ui.present.opening import Presenting

            furniture = self._furniture
            self._presenting = Presenting(
                furniture.context, furniture.window.looks, furniture.window
            )
            self._presenting.vote = self._vote
        self._furniture.context.settle()
        settings = self._furniture.window.settings
        show = self._presenting.start(
            from_selection,
            still=settings.flag(STILL),
            motion=usual_motion(settings),
            locked=settings.flag(LOCKED, default=True),
            step=self.steps.in_hand,
        )
        if show is not None and show.findChild(OnWall) is None:
            OnWall(self._furniture.context, show)

    def _vote(self) -> str:
        """How the vote that is under way stands, for the presenter's window."""
        votes = self._furniture.context.polling
        if wrong := trouble(votes):
            return wrong
        if votes.asked is None:
            return ""
        words = QT_TRANSLATE_NOOP("console", "The vote is open. Votes so far: {count}")
        return fill(words, count=votes.votes)

    def _edit_in_outline(self, id: str) -> bool:
        tree = self.outline.tree
        focus = self._furniture.window.focusWidget()
        inside = focus is not None and (focus is tree or tree.isAncestorOf(focus))
        return inside and self.outline.edit(id)

    # --- the disk -------------------------------------------------------------------------------

    def look_at_disk(self) -> None:
        """Say so when another program has changed or removed the map's file."""
        furniture = self._furniture
        session = furniture.context.session
        if session is None or session.path is None:
            return
        name = session.path.name
        if session.gone_from_disk:
            words = QT_TRANSLATE_NOOP(
                "disk", "“{name}” is no longer where it was. Save to write it again."
            )
            furniture.bar.show_message(Message("disk", fill(words, name=name)))
        elif session.changed_on_disk():
            words = (
                QT_TRANSLATE_NOOP(
                    "disk",
                    "Another program has changed “{name}”; you have edits that it does not have.",
                )
                if session.dirty
                else QT_TRANSLATE_NOOP("disk", "Another program has changed “{name}”.")
            )
            furniture.bar.show_message(
                Message(
                    "disk",
                    fill(words, name=name),
                    [
                        (translate("disk", "Load Its Version"), self._reload),
                        (translate("disk", "Keep This One"), lambda: None),
                    ],
                )
            )
        else:
            furniture.bar.dismiss("disk")
        self.watch.follow(session.path)

    def _reload(self) -> None:
        from argmap.formats.errors import ReadError
        from argmap.ui.translate import say

        session = self._furniture.context.session
        if session is None:
            return
        try:
            session.reload()
        except ReadError as error:
            self._furniture.bar.show_message(Message("disk", say(error.problem.message)))
            return
        self._furniture.context.opened.emit()
