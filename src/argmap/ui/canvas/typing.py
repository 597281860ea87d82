"""Opens, places and closes the floating editor of a canvas, and lets typing open it.

For Korean and Japanese the canvas itself accepts input methods: the first composition on a
selected statement opens the editor and is handed on to it. The canvas keeps the focus and hands
everything on until the composition ends: an input method drops its syllable with the focus.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QFont, QInputMethodEvent, QPalette

from argmap.ui.canvas.far import outline
from argmap.ui.canvas.view import EDGE
from argmap.ui.fonts import font

if TYPE_CHECKING:
    from argmap.render.picture import Item
    from argmap.ui.canvas.canvas import Canvas
    from argmap.ui.canvas.editor import Ending, FloatingEditor

_SMALLEST = 12
"""Least size of what is typed, in view px, however far one has zoomed out."""
_NARROWEST = 180
_EDGE = 12
"""Least distance of the editor from the canvas's right edge, in view px."""
_PAUSE = 400
"""ms without a composition after which the editor takes the focus."""
_FOLLOW = {"child": "argument.add-reason", "sibling": "statement.add-after"}


class Typing:
    """At most one editor at a time, made when first needed."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._editor: FloatingEditor | None = None
        self._id: str | None = None
        self._before = ""
        self._over = False
        """Whether what is typed takes the place of the words from the beginning."""
        self._handing_on = False
        self._handover = QTimer(canvas)
        self._handover.setSingleShot(True)
        self._handover.setInterval(_PAUSE)
        self._handover.timeout.connect(self._take_focus)

    @property
    def open(self) -> bool:
        """Whether something is being edited."""
        return self._id is not None

    @property
    def id(self) -> str | None:
        """The record being edited."""
        return self._id

    @property
    def editor(self) -> FloatingEditor | None:
        """The widget while it is open."""
        return self._editor if self._id is not None else None

    @property
    def typed(self) -> tuple[str, str] | None:
        """The record being edited and its words so far, once they are others than its own."""
        words = self._words
        return None if self._id is None or words == self._before else (self._id, words)

    @property
    def _words(self) -> str:
        """What is written; the words as they were where all that was typed over them is gone."""
        editor = self.editor
        if editor is None or (self._over and not editor.words.strip()):
            return self._before
        return editor.words

    def start(self, id: str, text: str | None = None, *, focus: bool = True) -> bool:
        """Open the editor at the end of a record's words, or with ``text`` in their place."""
        canvas = self._canvas
        if self._id == id and text is None:
            return True
        self.finish(True)
        item = self._item(id)
        record = canvas.host.document.get(id)
        if not canvas.editable or item is None or record is None:
            return False
        words = next(
            (
                str(found)
                for name in ("text", "title", "label")
                if (found := getattr(record, name, None))
            ),
            "",
        )
        editor = self._editor
        if editor is None:
            from argmap.ui.canvas.editor import FloatingEditor

            editor = self._editor = FloatingEditor(canvas)
            editor.ended.connect(self._ended)
            editor.grown.connect(self._grown)
        if id not in canvas.host.selection:
            canvas.ask_selection((id,))
        self._id, self._before = id, words
        self.dress()
        self._over = text is not None
        editor.begin(words)
        if text is not None:
            editor.type_over(text)
        canvas.reveal(id)
        self.follow()
        editor.show()
        self._grown()  # once more: a widget that was never shown has not laid out its lines
        editor.raise_()
        if focus:
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
        canvas.update()
        return True

    def finish(self, commit: bool, *, going_on: bool = False) -> None:
        """Close the editor; with ``commit`` the words become the record's, as one command.

        ``going_on``: something is to hang from the record, which is wanted even without words.
        """
        editor, id = self._editor, self._id
        if editor is None or id is None:
            return
        canvas = self._canvas
        if commit:
            editor.settle()
        words, before = self._words, self._before
        self._id = None
        self._handing_on = False
        self._handover.stop()
        had_focus = editor.hasFocus()
        editor.hide()
        if had_focus:
            canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        canvas.update()
        if not commit or id not in canvas.host.document:
            return
        if words.strip() or before.strip():
            if words != before:
                from argmap.edit.commands import text

                canvas.host.perform(text.set_text(id, words))
                if had_focus:  # a press that took it is to find everything where it still stands
                    canvas.reveal(id)
        elif not going_on:
            if had_focus:
                canvas.left_empty.emit(id)
            else:  # a press took the focus: it is to find everything where it still stands
                QTimer.singleShot(0, canvas, lambda: canvas.left_empty.emit(id))

    def start_by_typing(self, text: str) -> bool:
        """Open the one selected statement's editor with what was typed in place of its words."""
        chosen = self._chosen()
        return len(chosen) == 1 and self.start(chosen[0], text) and self._tell()

    def _chosen(self) -> tuple[str, ...]:
        """What typing is meant for: in an empty map the question, which is made for it."""
        host = self._canvas.host
        if self._canvas.editable and not host.document.statements:
            from argmap.edit.commands import statements

            host.perform(statements.add("question"))
        return host.selection

    def _tell(self) -> bool:
        """Say it where words have just been typed over."""
        if self._before.strip():
            self._canvas.typed_over.emit()
        return True

    def compose(self, event: QInputMethodEvent) -> bool:
        """An input method composes on the canvas: open the editor and hand the event on."""
        if not self._handing_on:
            empty = not event.preeditString() and not event.commitString()
            chosen = () if empty else self._chosen()
            if len(chosen) != 1 or not self.start(chosen[0], "", focus=False):
                return False
            self._handing_on = self._tell()
        self.hand_on(event)
        editor = self.editor
        if editor is not None and not editor.composing:
            self._handover.start()
        else:
            self._handover.stop()
        return True

    def hand_on(self, event: QEvent) -> bool:
        """Give the editor an event that came to the canvas in its place; False when none is due."""
        editor = self.editor
        if not self._handing_on or editor is None:
            return False
        QCoreApplication.sendEvent(editor, event)
        return True

    def _take_focus(self) -> None:
        """The composition has ended for good: the editor is on its own from now on."""
        editor = self.editor
        self._handing_on = False
        if editor is not None:
            editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def query(self, query: Qt.InputMethodQuery) -> Any:
        """What an input method wants to know of the canvas: whether and where it may compose."""
        canvas = self._canvas
        if self._handing_on and self._editor is not None:
            answer = self._editor.inputMethodQuery(query)
            if isinstance(answer, QRect):
                return answer.translated(self._editor.pos())
            if isinstance(answer, QRectF):
                return answer.translated(QPointF(self._editor.pos()))
            return answer
        chosen = canvas.host.selection
        item = self._item(chosen[0]) if len(chosen) == 1 else None
        ready = canvas.editable and (item is not None or not canvas.host.document.statements)
        if query == Qt.InputMethodQuery.ImEnabled:
            return ready
        if query == Qt.InputMethodQuery.ImCursorRectangle and item is not None:
            where = self._area(item)
            return QRect(where.left(), where.top(), 1, max(where.height(), 16))
        if query == Qt.InputMethodQuery.ImFont and item is not None:
            return self._font(item)
        if query == Qt.InputMethodQuery.ImHints:
            return Qt.InputMethodHint.ImhMultiLine.value
        if query in (
            Qt.InputMethodQuery.ImSurroundingText,
            Qt.InputMethodQuery.ImCurrentSelection,
        ):
            return ""
        if query in (
            Qt.InputMethodQuery.ImCursorPosition,
            Qt.InputMethodQuery.ImAnchorPosition,
        ):
            return 0
        return None

    def put_cursor(self, x: float, y: float) -> None:
        """Go on between the letters at a point of the canvas, if it is over the editor."""
        editor = self.editor
        if editor is not None and editor.geometry().contains(round(x), round(y)):
            at = editor.viewport().mapFrom(self._canvas, QPoint(round(x), round(y)))
            editor.setTextCursor(editor.cursorForPosition(at))

    def follow(self) -> None:
        """Put the editor where its box is now, large enough for what is in it."""
        editor, id = self._editor, self._id
        if editor is None or id is None:
            return
        item = self._item(id)
        if item is None:  # gone: nothing is left to edit
            self.finish(False)
            return
        from argmap.ui.canvas.editor import PADDING

        face = self._font(item)
        if editor.font() != face:
            editor.setFont(face)
        area = self._area(item)
        width = max(area.width(), _NARROWEST) + 2 * PADDING
        height = max(editor.wanted_height(width), area.height() + 2 * PADDING)
        left, top = area.left() - PADDING, area.top() - PADDING
        if self._canvas.rect().intersects(area):  # wider than a small box: not over the edge
            left = max(0, min(left, self._canvas.width() - width - _EDGE))
        place = QRect(left, top, width, height)
        if editor.geometry() != place:
            editor.setGeometry(place)
            self._canvas.update()  # the card and the ring around it

    def _grown(self) -> None:
        """Follow what is typed, and keep its last line in sight as long as the first one is."""
        self.follow()
        editor, canvas = self.editor, self._canvas
        if editor is None:
            return
        place = editor.geometry()
        over = min(place.bottom() + EDGE - canvas.height(), place.top() - EDGE)
        if over > 0:
            canvas.set_view(canvas.view.panned(0, -over))

    def dress(self) -> None:
        """Colours of the theme, for the editor."""
        editor = self._editor
        if editor is None:
            return
        canvas = self._canvas
        palette = QPalette(canvas.palette())
        palette.setColor(QPalette.ColorRole.Base, canvas.colour("card"))
        palette.setColor(QPalette.ColorRole.Text, canvas.colour("ink"))
        palette.setColor(QPalette.ColorRole.Highlight, canvas.colour("accent"))
        palette.setColor(QPalette.ColorRole.HighlightedText, canvas.colour("on-accent"))
        editor.setPalette(palette)

    def _ended(self, ending: Ending) -> None:
        if self._id is None:
            return
        action = _FOLLOW.get(ending)
        self.finish(True, going_on=action is not None)
        if action is not None:
            self._canvas.host.trigger(action)

    def _item(self, id: str) -> Item | None:
        items = self._canvas.items_of(id)
        for layer in ("box", "bead", "title", "group", "arrow"):
            for item in items:
                if item.layer == layer and item.kind != "answer":
                    return item
        return None

    def _style(self, item: Item):
        from argmap.render.picture import Line

        for shape in item.shapes:
            if isinstance(shape, Line) and shape.style in ("body", "strong", "heading"):
                return shape.style
        return "body"

    def _font(self, item: Item) -> QFont:
        canvas = self._canvas
        face = font(self._style(item), canvas.families)
        face.setPixelSize(max(_SMALLEST, round(face.pixelSize() * canvas.view.scale)))
        return face

    def _area(self, item: Item) -> QRect:
        """Where the words stand, in view px."""
        from argmap.render.card import text_area

        x, y, w, h = text_area(item) if item.layer == "box" else outline(item)
        if item.layer == "arrow":
            x, y = item.path[len(item.path) // 2]
            w, h = 160.0, 18.0
        scale = self._canvas.view.scale
        left, top = self._canvas.view.to_view(x, y)
        return QRectF(left, top, w * scale, h * scale).toRect()
