"""Everything in a window that needs the models: canvas, panels, menus, files; wired together here.

The main window paints first and is furnished then. The canvas comes at once; menus and panels
follow when the map has been painted, the menus sooner if a key is pressed sooner.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, Qt, QTimer
from PySide6.QtWidgets import QToolButton

from argmap.app.state import State
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.model.change import Change
from argmap.render.theme import Theme
from argmap.ui import doing
from argmap.ui.asking import Asking
from argmap.ui.canvas.canvas import Canvas
from argmap.ui.clipboard import WindowClipboard
from argmap.ui.context import WindowContext
from argmap.ui.files import WindowFiles, Windows
from argmap.ui.panels.message import Message, MessageBar, Toast
from argmap.ui.translate import say, translate

if TYPE_CHECKING:
    from argmap.app.session import Session
    from argmap.ui.main_window import MainWindow
    from argmap.ui.menus import Menus

_TICK = 500
"""Milliseconds between two calls that bring the journal to the disk."""


class Furniture:
    """Made once for a window."""

    def __init__(self, window: MainWindow, windows: Windows, state: State) -> None:
        self.window = window
        self.state = state
        desk = window.desk
        self.context = context = WindowContext(window.settings, window.looks, window)
        self.canvas = Canvas(context, theme=window.looks.theme, families=window.looks.families)
        context.canvas = self.canvas
        self.bar = MessageBar()
        desk.above.addWidget(self.bar)
        desk.stack.addWidget(self.canvas)
        self.toast = Toast(desk.stack)
        self.asking = Asking(window)
        self.files = WindowFiles(context, windows, self.asking, self.bar, state, window.close)
        context.files = self.files
        context.clipboard = WindowClipboard()
        self._ticking = QTimer(window)
        self._ticking.setInterval(_TICK)
        self._ticking.timeout.connect(self._tick)
        self._connect()
        self.complete = False

    def _connect(self) -> None:
        context = self.context
        context.opened.connect(self._opened)
        context.edited.connect(self._edited)
        context.marked.connect(self._title)
        context.redrawn.connect(self.canvas.show_scene)
        context.selected.connect(lambda _: self.canvas.selection_changed())
        context.judged.connect(lambda: self.canvas.emphasis.begin(context.deciding.changed))
        context.said.connect(self.toast.say)
        self.canvas.menu_asked.connect(self._menu)
        self.canvas.typed_over.connect(self._typed_over)
        self.canvas.left_empty.connect(self.left_empty)
        self._wordless = ""
        """What is selected, has just been made, and is left without words for the inspector."""
        context.selected.connect(self._leave_empty)
        self.window.looks.changed.connect(self._dress)
        for menu in self.window.menu.values():
            menu.aboutToShow.connect(self.awake)

    @cached_property
    def menus(self) -> Menus:
        """Entries, keys and buttons: made for the first key or menu, or else by ``finish``."""
        from argmap.ui.menus import Menus

        menus = Menus(self.window, self.context, self.window.menu)
        menus.fill((self.canvas,), self.canvas)
        self.context.menus = menus
        self._buttons(menus)
        return menus

    def _buttons(self, menus: Menus) -> None:
        """Rows with a glyph stand at the right of the menu bar too."""
        from argmap.ui.menus import key_text

        for id in ("edit.find", "present.start"):
            row = menus.row(id)
            action = menus.action(id)
            button = QToolButton()
            button.setText(f"{row.icon}  {say(row.words).rstrip('…')}")
            if id == "present.start":
                button.setText(f"{row.icon}  {translate('window', 'Present')}")
            keys = key_text(row)
            button.setToolTip(f"{say(row.words)} ({keys})" if keys else say(row.words))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys reach it through the menu
            button.clicked.connect(action.trigger)
            self.window.buttons.addWidget(button)

    def awake(self) -> None:
        """Something is about to be pressed: let it be there."""
        _ = self.menus

    # --- the rest of the furniture --------------------------------------------------------------

    def finish(self) -> None:
        """Put in what the first look at the map does not need."""
        if self.complete:
            return
        self.complete = True
        self.awake()
        self.canvas.speak()
        from argmap.ui.arrangement import Arrangement

        self.arrangement = Arrangement(self)
        kept = self.window.settings.get("panes")
        if kept:
            state = QByteArray.fromBase64(kept.encode("ascii", "replace"))
            self.window.desk.splitter.restoreState(state)
        self.window.looks.follow()
        self.context.deciding.awake = True
        self.context.decide()
        self._opened()

    # --- following the map ----------------------------------------------------------------------

    def _opened(self) -> None:
        session = self.context.session
        self.canvas.set_locked(self.context.read_only)
        if session is not None:
            if not self.complete:  # from then on the pages do
                self.window.desk.stack.setCurrentWidget(self.canvas)
                self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
            self._ticking.start()
        if self.complete:
            self.arrangement.opened()
        self._title()

    def _edited(self) -> None:
        self._title()

    def _title(self) -> None:
        session = self.context.session
        if session is None:
            self.window.title.setText("argmap")
            self.window.setWindowTitle("argmap")
            return
        name = self.files.name
        shown = name if len(name) <= 40 else name[:39].rstrip() + "…"
        read_only = f" ({translate('window', 'reading only')})" if self.context.read_only else ""
        self.window.title.setText(shown.replace("&", "&&") + read_only)
        self.window.setWindowTitle(f"{name}[*]{read_only} — argmap")
        self.window.setWindowModified(session.dirty)
        path = session.path
        self.window.setWindowFilePath(str(path) if path else "")

    def _dress(self, theme: Theme) -> None:
        self.canvas.set_theme(theme, self.context.families or None)

    def _menu(self, at: QPoint) -> None:
        self.menus.context_menu(self.canvas).popup(at)

    def _typed_over(self) -> None:
        """Say what happens, and the way back."""
        from argmap.ui.menus import key_text

        words = QT_TRANSLATE_NOOP(
            "window",
            "Typing replaces the words; {undo} brings them back. {edit} goes on from them.",
        )
        undo, edit = (key_text(self.menus.row(id)) for id in ("edit.undo", "edit.text"))
        self.context.say(text(words, undo=undo, edit=edit))

    def left_empty(self, id: str) -> None:
        """A statement was left without words: what made it is unmade; where they may be about to be
        typed in the inspector, when something else is selected."""
        focus = self.window.focusWidget()
        if focus is None or not self.window.desk.inspector.isAncestorOf(focus):
            doing.unsay(self.context, id)
        else:
            self._wordless = id

    def _leave_empty(self, selected: tuple[str, ...]) -> None:
        id = self._wordless
        if id and id not in selected:
            self._wordless = ""
            QTimer.singleShot(0, self.window, lambda: doing.unsay(self.context, id))

    def _tick(self) -> None:
        session = self.context.session
        if session is None:
            return
        before = session.unprotected
        session.draft(self._draft(session))
        session.tick()
        trouble = session.unprotected
        if trouble is not None and trouble != before:
            self.bar.show_message(Message("journal", say(trouble)))
        elif trouble is None and before is not None:
            self.bar.dismiss("journal")

    def _draft(self, session: Session) -> Change:
        """What the words being typed would change: they are kept for after a crash too."""
        typed = self.canvas.typing.typed
        if typed is None:
            return Change()
        from argmap.edit.commands import text

        return session.editor.would(text.set_text(*typed))

    # --- leaving --------------------------------------------------------------------------------

    def may_close(self) -> bool:
        """Whether the window may close now."""
        if self.complete:
            self.context.polling.bring_in()
        return self.files.may_close()

    def clear_away(self) -> None:
        """The window closes: end the session, its edits saved or given up."""
        self._ticking.stop()
        if self.complete:
            self.context.working.close()
        session = self.context.session
        if session is not None:
            self.context.adopt(None)
            session.close()

    def activated(self, active: bool) -> None:
        """The window came to the front, or left it."""
        if active and self.complete:
            self.arrangement.look_at_disk()
