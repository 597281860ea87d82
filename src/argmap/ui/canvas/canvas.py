"""The canvas: shows a scene and turns gestures into commands.

It never writes: a gesture previews over the picture and ends in one command, performed by the
host. Painting and looking around are the viewer's; pointing is in pointer.py, keys in keys.py, the
floating editor in typing.py and editor.py.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from argmap.render.picture import Box, Point
from argmap.ui.canvas.anchor import anchor
from argmap.ui.canvas.emphasis import Emphasis
from argmap.ui.canvas.keys import Keys
from argmap.ui.canvas.levels import BOXES_FROM
from argmap.ui.canvas.overlay import Overlay
from argmap.ui.canvas.pointer import Pointer
from argmap.ui.canvas.stage import Difference
from argmap.ui.canvas.typing import Typing
from argmap.ui.canvas.view import EDGE
from argmap.ui.canvas.viewer import Viewer
from argmap.ui.guard import guarded
from argmap.ui.tips import plain_tip
from argmap.ui.translate import say, translate

if TYPE_CHECKING:
    from argmap.render.scene import Scene
    from argmap.render.sight import Sight, Unmade
    from argmap.render.theme import Theme
    from argmap.ui.accessible import Parts
    from argmap.ui.canvas.accessible import Voice
    from argmap.ui.canvas.handles import Handle
    from argmap.ui.canvas.hit import Hit
    from argmap.ui.canvas.host import CanvasHost
    from argmap.ui.canvas.labels import Labels
    from argmap.ui.canvas.neighbours import Way


class Canvas(Viewer):
    """Selected, hovered and edited things are marked over the picture."""

    selection_asked = Signal(tuple)
    typed_over = Signal()
    """What is being typed takes the place of a statement's words."""
    left_empty = Signal(str)
    """The editor of this record was closed, and it has no words."""
    menu_asked = Signal(QPoint)
    """Global position of a context menu for what is selected now."""

    @staticmethod
    def spoken_by(canvas: Canvas) -> Parts:
        """What assistive technology is told the canvas is."""
        from argmap.ui.canvas.accessible import parts

        return parts(canvas)

    def __init__(
        self,
        host: CanvasHost,
        parent: QWidget | None = None,
        *,
        theme: Theme | None = None,
        families: Sequence[str] | None = None,
    ) -> None:
        super().__init__(parent, theme=theme, families=families)
        self.host = host
        self.scene: Scene | None = None
        self._selected: tuple[str, ...] = ()
        self.unmade: Unmade | None = None
        """What the picture leaves for later, out of sight."""
        self.pointed: frozenset[str] = frozenset()
        """What another part of the window speaks of just now."""
        self.locked = False
        self.voice: Voice | None = None
        self.pointer = Pointer(self)
        self.keys = Keys(self)
        self.overlay = Overlay(self)
        self.emphasis = Emphasis(self)
        self.typing = Typing(self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setAccessibleName(self.tr("Map"))

    # what is shown

    def show_scene(self, scene: Scene, animate: bool = True) -> None:
        """Show a scene in place of the one before; what moved glides there if ``animate``.

        What is selected, or was until now, keeps its place on the screen: see ``anchor``.
        """
        before, self.scene = self.scene, scene
        kept = None
        if before is not None and before is not scene:
            kept = anchor(before, scene, self._anchors, self.seen)
        self.unmade = None  # until it is known where one looks now
        self.show_picture(scene.picture, animate, kept)
        self.unmade = scene.unmade
        self._look(whole=True)  # only where the view has followed something else

    @property
    def _anchors(self) -> tuple[str, ...]:
        """What is selected, or was until now: the first in sight keeps its place."""
        return (*reversed(self.host.selection), *reversed(self._selected))

    def sight(self) -> Sight | None:
        """What is looked at, for a picture that is made first where it is seen; None: all of it.

        It is asked for once it is known what will be selected: something new is brought into sight.
        """
        from argmap.render.sight import Sight

        before, seen, anchors = self.scene, self.seen, self._anchors
        if before is None or self.camera.waiting or not self.isVisible():
            return None

        def held(placed: Scene) -> str:
            found = anchor(before, placed, anchors, seen)
            return "" if found is None else found.id

        news = (id for id in anchors if id not in before.picture.items)
        return Sight(seen, held, next(news, ""), EDGE / self.zoom)

    def _look(self, *, whole: bool) -> None:
        """Have more of the picture made where one looks beyond what was made first."""
        if self.unmade is not None and not self.unmade.spares(self.seen):
            self.host.draw_left(whole=whole)

    def look_for(self, ids: Iterable[str] | None) -> None:
        unmade = self.unmade
        if unmade is None:
            return
        if ids is None or any(item.id in unmade.ids for id in ids for item in self.items_of(id)):
            self.host.draw_left(whole=True)

    def set_theme(self, theme: Theme, families: Sequence[str] | None = None) -> None:
        super().set_theme(theme, families)
        self.typing.dress()

    def set_locked(self, locked: bool) -> None:
        """No gesture edits while locked; looking around and selecting still work."""
        if locked and not self.locked:
            self.close_editor()
            self.pointer.cancel()
        self.locked = locked
        self.update()

    @property
    def editable(self) -> bool:
        """Whether gestures may edit."""
        return not self.locked and not self.host.read_only and self.scene is not None

    @property
    def direction(self) -> str:
        """Which way the map runs: ``down`` or ``right``."""
        return self.scene.view.direction if self.scene is not None else "down"

    @property
    def centres(self) -> Mapping[str, Point]:
        """Where the nodes lie."""
        return self.scene.centres if self.scene is not None else {}

    def statements(self) -> list[str]:
        """The statements that are shown, in reading order."""
        return [item.record for item in self.stage.picture.layers["box"]]

    def hides(self, id: str) -> bool:
        """Whether something is folded away below a node."""
        return self.scene is not None and any(
            node.id == id and node.hidden for node in self.scene.diagram.nodes
        )

    def pan_by_half(self, way: Way) -> None:
        """Half a widget further that way."""
        x, y = {"left": (1, 0), "right": (-1, 0), "up": (0, 1), "down": (0, -1)}[way]
        self.pan(x * (self.width() // 2), y * (self.height() // 2))

    def neighbour(self, id: str, direction: Way) -> str | None:
        """The statement next to a node in a direction."""
        from argmap.ui.canvas.neighbours import beside

        return None if self.scene is None else beside(self.scene, id, direction)

    def marked(self) -> tuple[str, ...]:
        return self.host.selection

    def picture_changed(self, difference: Difference) -> None:
        gone = {item.record for item in difference.removed}
        hovered = self.pointer.hovered
        if hovered is not None and hovered.record in gone:
            self.pointer.forget()
        self.pointer.look_again()
        self.typing.follow()

    def view_moved(self) -> None:
        self._look(whole=False)
        self.pointer.look_again()
        self.typing.follow()

    @cached_property
    def _labels(self) -> Labels:
        from argmap.ui.canvas.labels import Labels

        return Labels(self)

    @property
    def labels(self) -> Labels | None:
        """What is asked and proposed, to be read from afar; None: one is near enough."""
        return self._labels if self.zoom < BOXES_FROM else None

    def paint_over(self, painter: QPainter, scale: float, seen: Box) -> None:
        self.emphasis.paint(painter, scale)
        self.overlay.paint(painter, scale, seen)
        if self.labels is not None:
            self.labels.paint(painter)
        if self.pointer.gesture is not None:
            self.pointer.gesture.paint(painter, scale)

    # selecting and editing

    def ask_selection(self, ids: tuple[str, ...]) -> None:
        """Ask the host to select these records."""
        if ids != self.host.selection:
            self.host.select(ids)
            self.selection_asked.emit(ids)
        self.update()

    def selection_changed(self) -> None:
        """The host selects other records now: mark them, and tell assistive technology."""
        self._selected = self.host.selection
        self.update()
        if self.voice is not None:
            self.voice.tell_selection()

    def point_at(self, ids: Iterable[str]) -> None:
        """Mark what another part of the window speaks of; nothing: no more."""
        wanted = frozenset(ids)
        if wanted != self.pointed:
            self.pointed = wanted
            self.update()

    def announce(self, text: str) -> None:
        """Have a sentence read out by assistive technology."""
        if self.voice is not None:
            self.voice.announce(text)

    def speak(self) -> None:
        """Answer assistive technology from now on; what for takes 2 ms, after the first look."""
        from argmap.ui.canvas.accessible import Voice

        self.voice = Voice(self)

    def movable(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Those of the records that are nodes and can be moved."""
        return tuple(id for id in ids if id in self.centres)

    def click_part(self, found: Hit) -> None:
        """A click on a part of a statement: its value changes, what is folded unfolds."""
        if found.part == "count" and self.hides(found.record):
            self.host.trigger("view.fold")
        elif found.part == "pill":
            self.host.trigger("scenario.flip")  # also where nothing can be edited: as a trial

    def pick(self, ids: Collection[str], done: Callable[[str | None], object]) -> None:
        """Let the user click one of ``ids``; ``done`` gets it, or None after Esc."""
        self.pointer.pick(ids, done)

    @property
    def is_editing(self) -> bool:
        """Whether the floating editor is open."""
        return self.typing.open

    def open_editor(self, id: str, text: str | None = None) -> None:
        """Edit a record's words in place, at their end; ``text`` takes their place."""
        self.typing.start(id, text)

    def close_editor(self, commit: bool = True) -> None:
        """Close the floating editor, keeping what was typed unless ``commit`` is False."""
        self.typing.finish(commit)

    def hover_changed(self, found: Hit | None, handle: Handle | None = None) -> None:
        """Say in a tooltip what a step is called and about, and what a handle does; boxes say it
        themselves."""
        tip = found.item.description if found is not None and found.item.layer != "box" else ""
        step = self.host.document.arguments.get(found.record) if found is not None else None
        if step is not None and step.label:  # sentences about verdicts call it so
            from argmap.analysis.reasoning.names import quoted

            tip = f"{say(quoted(self.host.document, step.id))}\n{tip}"
        if handle is not None:
            tip = (
                translate("canvas", "Click: a reason for this (Shift: an objection). Drag: link.")
                if handle.end == "in"
                else translate("canvas", "Click: what this is a reason for. Drag: link.")
            )
        self.setToolTip(plain_tip(tip))

    # Qt's events

    @guarded(otherwise=True)
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and self.pointer.pinch(event):
            return True
        if event.type() == QEvent.Type.ShortcutOverride and self.typing.hand_on(event):
            return event.isAccepted()
        return super().event(event)

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._focus_shown = False
        self.pointer.press(event)

    @guarded()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer.move(event)

    @guarded()
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pointer.release(event)

    @guarded()
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.pointer.double_click(event)

    @guarded()
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.pointer.wheel(event)

    @guarded()
    def leaveEvent(self, event: QEvent) -> None:
        self.pointer.leave()
        super().leaveEvent(event)

    @guarded()
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(self.pointer.menu(event))
        event.accept()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.typing.hand_on(event) and not self.keys.press(event):
            super().keyPressEvent(event)

    @guarded()
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self.keys.release(event):
            super().keyReleaseEvent(event)

    @guarded()
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.keys.forget()
        super().focusOutEvent(event)

    @guarded(otherwise=False)
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab makes a reason here; F6 leaves the canvas."""
        del forward
        return False

    @guarded()
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if not self.typing.compose(event):
            super().inputMethodEvent(event)

    @guarded()
    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:
        return self.typing.query(query)
