"""The window's own state, and the context that actions and the canvas are given.

Holds what is selected, folded and shown, and the map's session; runs commands and tells the panels
what happened, by signals. Selection, folding, direction and scenario belong to the window, never to
the document. What opening, printing and the panels do stands in modules of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from argmap.app.deciding import Deciding
from argmap.i18n import Text
from argmap.model.document import Document
from argmap.model.records import Argument, Statement
from argmap.render.view import View
from argmap.ui import doing
from argmap.ui.drawing import Drawing
from argmap.ui.later import Later
from argmap.ui.translate import say

if TYPE_CHECKING:
    from argmap.app.context import Clipboard, Dialogs, Files, Flow, Pages, Panels, Tone
    from argmap.app.session import Session
    from argmap.app.settings import Settings
    from argmap.edit.editor import Edited, Editor
    from argmap.edit.verb import Command
    from argmap.render.scene import Scene
    from argmap.ui.board.choices import WindowBoard
    from argmap.ui.canvas.canvas import Canvas
    from argmap.ui.menus import Menus
    from argmap.ui.outputs import WindowOutputs
    from argmap.ui.polls.polling import WindowPolling
    from argmap.ui.theme import Choice, Looks
    from argmap.ui.turning import Turning
    from argmap.ui.working import Working


class WindowContext(QObject):
    """Implements ``app.context.Context`` and ``ui.canvas.host.CanvasHost``."""

    opened = Signal()
    """Another map is in the window, or none."""
    edited = Signal(object)
    """The document changed: an ``Edited``."""
    selected = Signal(object)
    """Other ids are selected."""
    redrawn = Signal(object, bool)
    """There is a new scene; whether it should glide."""
    viewed = Signal()
    """Folding, direction or scenario changed."""
    judged = Signal()
    """Verdicts are others, or hidden or shown, or another setting counts: see ``deciding``."""
    marked = Signal()
    """Saved, or in another file: the title needs a look."""
    typed = Signal()
    """Whatever is being typed in a panel should be taken in now."""
    said = Signal(str, str)
    """A line for the user, and its tone."""

    canvas: Canvas
    files: Files
    outputs: WindowOutputs
    panels: Panels
    pages: Pages
    board: WindowBoard
    dialogs: Dialogs
    clipboard: Clipboard
    menus: Menus
    working: Working
    turning: Turning
    polling: WindowPolling
    presenting: Callable[[bool], object]
    """Starts the presentation; whether from what is selected."""
    naming: Callable[[], object]
    """Lets the title of the active scenario be typed in the strip."""
    edit_in_outline: Callable[[str], bool] | None = None
    """Edits a text in the outline if the focus is there; whether it did."""

    def __init__(self, settings: Settings, looks: Looks, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.settings = settings
        self.looks = looks
        self.session: Session | None = None
        self._drawing = Drawing()
        self._empty = Document()
        self._selection: tuple[str, ...] = ()
        self._folded: frozenset[str] = frozenset()
        self._flow: Flow = "right" if settings.get("flow") == "right" else "down"
        self.deciding = Deciding()
        self._hinges: frozenset[str] = frozenset()
        self.badges: Mapping[str, str] = {}
        """What the room said, on the cards; ``decide`` shows another one."""
        self._stop_listening: Any = None
        self._later = Later(self, self._judge)

    # --- the map --------------------------------------------------------------------------------

    @property
    def editor(self) -> Editor | None:
        """The editor of the open map."""
        return self.session.editor if self.session else None

    @property
    def document(self) -> Document:
        """The document as it is now; an empty one when no map is open."""
        return self.session.editor.document if self.session else self._empty

    @property
    def read_only(self) -> bool:
        """Whether nothing can be edited."""
        return self.session is None or self.session.editor.read_only

    def adopt(self, session: Session | None) -> None:
        """Show another map, or none."""
        if self._stop_listening is not None:
            self._stop_listening()
            self._stop_listening = None
        self.session = session
        self._drawing.forget()
        self._selection = ()
        self._folded = frozenset()
        self._hinges = frozenset()
        self._later.stop()
        history = session.editor.history if session is not None else None
        self.deciding.adopt(self.document, history)
        if session is not None:
            self._stop_listening = session.editor.listen(self._edited)
            self.deciding.refresh()
            self._draw(glide=False)
        self.opened.emit()
        self.selected.emit(())
        self.judged.emit()

    def _edited(self, edited: Edited) -> None:
        wanted = self._selection if edited.selection is None else edited.selection
        there = tuple(id for id in wanted if self._selectable(id))
        changed = there != self._selection
        self._selection = there
        self._unfold(there)
        self.deciding.follow(edited)
        large = self._later.put_off(len(self.document.statements))
        judged = not large and self.deciding.refresh()
        self._draw(glide=True, first=large)
        self.edited.emit(edited)
        if changed:
            self.selected.emit(there)
        if judged:
            self.judged.emit()

    def _judge(self) -> None:
        """Find the verdicts that an edit of a large map has left for later, and show them; draw
        what moved out of sight."""
        self._later.stop()
        if self.editor is None:
            return
        if self.deciding.refresh() or self._drawing.unfinished:
            self._draw(glide=True)
        self.judged.emit()  # also where none is another: why it is so may be

    def _selectable(self, id: str) -> bool:
        return isinstance(self.document.get(id), Statement | Argument)

    # --- drawing --------------------------------------------------------------------------------

    @property
    def view(self) -> View:
        """What the picture depends on besides the document."""
        scene = self._drawing.scene
        if self._later.owed and scene is not None:
            return scene.view._replace(
                folded=self._folded,
                direction=self._flow,
                language=self.document.header.language,
                values=self.deciding.values,
            )
        return View(
            folded=self._folded,
            direction=self._flow,
            language=self.document.header.language,
            judged=True,
            hinges=frozenset() if self.deciding.hidden else self._hinges,
            polled=self.badges,
            **self.deciding.view_part()._asdict(),
        )

    @property
    def scene(self) -> Scene | None:
        """The map as it is drawn, all of it in its place."""
        self.draw_left(whole=True)
        return self._drawing.scene

    def draw_left(self, *, whole: bool) -> None:
        """Draw what an edit of a large map left for later: all of it, or what is in sight now."""
        if self._drawing.unfinished:
            self._draw(glide=True, first=not whole)

    def _draw(self, *, glide: bool, first: bool = False) -> None:
        """Draw the map; ``first``: what is in sight, the rest can follow."""
        self._drawing.draw(self.document, self.view, self.canvas.sight() if first else None)
        self._show(glide=glide)

    def _show(self, *, glide: bool) -> None:
        if self._drawing.scene is not None:
            self.redrawn.emit(self._drawing.shown, glide)

    def mark_hinges(self, ids: frozenset[str]) -> None:
        """Let the cards of these say that a verdict turns on them."""
        if ids != self._hinges:
            self._hinges = ids
            self._draw(glide=False)

    def narrow(self, ids: frozenset[str] | None) -> None:
        """Dim everything but these; None: nothing is dimmed."""
        if ids == self._drawing.kept:
            return
        self._drawing.kept = ids
        self._show(glide=False)

    @property
    def families(self) -> tuple[str, ...]:
        """The typefaces of the map as it is drawn."""
        return self._drawing.families

    def centre(self, id: str) -> tuple[float, float] | None:
        """Where a node stands, in px; None when it is folded away or a plain arrow."""
        scene = self._drawing.scene
        return scene.centres.get(id) if scene else None

    # --- editing --------------------------------------------------------------------------------

    def perform(
        self, command: Command, label: Text | None = None, merge: str | None = None
    ) -> bool:
        """Run a command as one step; says why not and returns False where it does not apply."""
        return doing.perform(self, command, label, merge)

    def undo(self) -> None:
        """Take back what was done last: a step in the map, or something that was tried."""
        doing.step(self, back=True)

    def redo(self) -> None:
        """Do again what was undone last."""
        doing.step(self, back=False)

    # --- what is seen ---------------------------------------------------------------------------

    @property
    def selection(self) -> tuple[str, ...]:
        """The selected statements and arguments; the last is the current one."""
        return self._selection

    def select(self, ids: Iterable[str]) -> None:
        """Select these records and no others; what hides them is unfolded."""
        wanted = tuple(dict.fromkeys(id for id in ids if self._selectable(id)))
        if wanted == self._selection:
            return
        self._selection = wanted
        if self.editor is not None:
            self.editor.seal()
        if self._unfold(wanted):
            self._draw(glide=True)
            self.viewed.emit()
        self.selected.emit(wanted)

    def _unfold(self, ids: Collection[str]) -> bool:
        """Unfold what hides these; whether anything did."""
        if not self._folded or self._drawing.scene is None:
            return False
        from argmap.layout.diagram import diagram

        before = self._folded
        hiding = set(ids)
        while hiding:  # what hides a node may be hidden itself
            hidden_in = diagram(self.document, self._folded).hidden_in
            hiding = {hidden_in[id] for id in ids if id in hidden_in}
            self._folded -= hiding
        return self._folded != before

    @property
    def folded(self) -> frozenset[str]:
        """Nodes that hide what hangs from them."""
        return self._folded

    def fold(self, ids: Collection[str]) -> None:
        """Let exactly these be folded; a selection that would be hidden moves to what hides it."""
        wanted = frozenset(ids)
        if wanted == self._folded or self.session is None:
            return
        self._folded = wanted
        self._draw(glide=True)
        self.viewed.emit()
        hidden = self.scene.diagram.hidden_in if self.scene else {}
        shown = tuple(dict.fromkeys(hidden.get(id, id) for id in self._selection))
        if shown != self._selection:
            self._selection = tuple(id for id in shown if self._selectable(id))
            self.selected.emit(self._selection)

    @property
    def flow(self) -> Flow:
        """Top-down or left to right."""
        return self._flow

    def set_flow(self, flow: Flow) -> None:
        """Lay the map out this way; remembered for other maps."""
        if flow == self._flow:
            return
        self._flow = flow
        self.settings.set("flow", flow)
        if self.session is not None:
            self._drawing.scene = None
            self._draw(glide=True)
            self.canvas.fit()
        self.viewed.emit()

    @property
    def scenario(self) -> str | None:
        """The scenario that counts; None for the map's own values, and while a trial counts."""
        return self.deciding.scenario

    def set_scenario(self, id: str | None) -> None:
        """Let this scenario count."""
        self.deciding.choose(id)
        self.decide()

    def decide(self) -> None:
        """Show what comes of what was just chosen, tried, hidden or shown."""
        if self.editor is not None:
            self.editor.seal()
        self._later.stop()
        self.deciding.refresh()
        drawn = self._drawing.scene
        if drawn is not None and (drawn.unmade or drawn.view != self.view):
            self._draw(glide=True)  # nothing moves; what does not stand any more fades
        self.viewed.emit()
        self.judged.emit()

    def set_theme(self, theme: Choice) -> None:
        """Use this theme, and remember it."""
        self.settings.set("theme", theme)
        self.looks.choose(theme)

    def settle(self) -> None:
        """Take in what is still being typed, anywhere in the window, and find what is owed."""
        self.canvas.close_editor(commit=True)
        focus = self._window.focusWidget()
        if focus is not None and focus is not self.canvas:
            QGuiApplication.inputMethod().commit()
            self.typed.emit()
        if self._later.owed:
            self._judge()

    def edit_text(self, id: str) -> None:
        """Open the text of a record: in the outline when the focus is there, else on the canvas."""
        if self.edit_in_outline is not None and self.edit_in_outline(id):
            return
        self.pages.show("map")
        self.canvas.open_editor(id)

    @property
    def full_screen(self) -> bool:
        """Whether the window fills the screen."""
        return self._window.isFullScreen()

    def set_full_screen(self, on: bool) -> None:
        """Let the window fill the screen, or stand as before."""
        if on:
            self._window.showFullScreen()
        else:
            self._window.showNormal()

    def present(self, *, from_selection: bool) -> None:
        """Show the map's steps on the whole screen."""
        self.presenting(from_selection)

    def name_scenario(self) -> None:
        """Let the title of the active scenario be typed."""
        self.naming()

    def trigger(self, action_id: str) -> None:
        """Do what the table says under this id, or say why not."""
        self.menus.trigger(action_id)

    def words(self, words: Text) -> str:
        """A text in the user's language, to be written into the map."""
        return say(words)

    def say(self, message: Text, tone: Tone = "note") -> None:
        """Show one line that goes away by itself and never takes the focus."""
        self.said.emit(say(message), tone)
