from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from argmap.edit.editor import Edited, Editor
from argmap.edit.verb import NotApplicable
from argmap.i18n import Text
from argmap.model.document import Document
from argmap.model.records import Argument, Header, Premise, Record, Statement
from argmap.render.scene import Scene, SceneBuilder, View
from argmap.ui.canvas.canvas import Canvas
from argmap.ui.canvas.far import outline
from argmap.ui.fonts import families
from argmap.ui.measure import QtMeasurer

NONE = Qt.KeyboardModifier.NoModifier


class Desk:
    """A host with a real editor behind it, and a driver for the canvas before it."""

    def __init__(self, document: Document, qtbot: QtBot) -> None:
        self.editor = Editor(document)
        self.read_only = False
        self.selection: tuple[str, ...] = ()
        self.performed: list[str] = []
        self.refused: list[Text] = []
        self.triggered: list[str] = []
        self.view = View()
        self.large = False
        """What is in sight is drawn first, as in a window with a large map."""
        self.scene: Scene | None = None
        faces = families()
        self._builder = SceneBuilder(QtMeasurer(faces))
        self.canvas = Canvas(self, families=faces)
        self.canvas.speak()
        qtbot.addWidget(self.canvas)
        self.canvas.set_motion(False)
        self.canvas.resize(1000, 700)
        self.editor.listen(self._edited)
        self.draw(False)
        with qtbot.waitExposed(self.canvas):
            self.canvas.show()
        self.canvas.activateWindow()
        self.canvas.setFocus()
        self.canvas.fit()

    # the host

    @property
    def document(self) -> Document:
        return self.editor.document

    def select(self, ids: Iterable[str]) -> None:
        self.selection = tuple(ids)
        self.canvas.selection_changed()

    def perform(
        self, command: Callable[..., object], label: Text | None = None, merge: str | None = None
    ) -> bool:
        try:
            change = self.editor.run(command, label, merge=merge, selection=self.selection)
        except NotApplicable as no:
            self.refused.append(no.reason)
            return False
        if change:
            undoable = self.editor.history.undoable
            assert undoable is not None
            self.performed.append(str(undoable.label))
        return bool(change)

    def trigger(self, action_id: str) -> None:
        self.triggered.append(action_id)

    def edit_text(self, id: str) -> None:
        self.canvas.open_editor(id)

    def _edited(self, edited: Edited) -> None:
        if edited.selection is not None:
            self.selection = edited.selection
        (self.draw_seen if self.large else self.draw)(True)

    def draw(self, animate: bool) -> None:
        self.scene = self._builder.build(self.document, self.view, self.scene)
        self.canvas.show_scene(self.scene, animate)

    def draw_seen(self, animate: bool) -> None:
        """What is in sight; the rest when it is asked for."""
        sight = self.canvas.sight()
        self.scene = self._builder.build(self.document, self.view, self.scene, sight)
        self.canvas.show_scene(self.scene, animate)

    def draw_left(self, *, whole: bool) -> None:
        if self.scene is not None and self.scene.unmade is not None:
            (self.draw if whole else self.draw_seen)(True)

    # the driver

    def at(self, id: str, dx: float = 0.5, dy: float = 0.5) -> QPoint:
        """A point of the widget within the item: by default its middle."""
        item = self.canvas.stage.picture.items[id]
        x, y, w, h = outline(item)
        vx, vy = self.canvas.view.to_view(x + w * dx, y + h * dy)
        return QPointF(vx, vy).toPoint()

    def click(self, where: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.canvas, Qt.MouseButton.LeftButton, modifiers, where)

    def press(self, where: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mousePress(self.canvas, Qt.MouseButton.LeftButton, modifiers, where)

    def drag(
        self,
        start: QPoint,
        end: QPoint,
        modifiers: Qt.KeyboardModifier = NONE,
        button: Qt.MouseButton = Qt.MouseButton.LeftButton,
        *,
        drop: bool = True,
    ) -> None:
        QTest.mousePress(self.canvas, button, modifiers, start)
        for step in (1, 2, 3, 4):
            self.point(start + (end - start) * step / 4, modifiers, button)
        self.canvas.grab()
        if drop:
            QTest.mouseRelease(self.canvas, button, modifiers, end)

    def point(
        self,
        where: QPoint,
        modifiers: Qt.KeyboardModifier = NONE,
        button: Qt.MouseButton = Qt.MouseButton.NoButton,
    ) -> None:
        from PySide6.QtCore import QEvent
        from PySide6.QtGui import QMouseEvent

        at = QPointF(where)
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            at,
            self.canvas.mapToGlobal(at),
            Qt.MouseButton.NoButton,
            button,
            modifiers,
        )
        QApplication.sendEvent(self.canvas, event)

    def wheel(
        self,
        where: QPoint,
        notches: float,
        modifiers: Qt.KeyboardModifier = NONE,
    ) -> None:
        at = QPointF(where)
        event = QWheelEvent(
            at,
            self.canvas.mapToGlobal(at),
            QPoint(),
            QPoint(0, round(120 * notches)),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.canvas, event)


def small_map() -> Document:
    """A question, two positions, reasons and an undercut."""
    return Document.of(
        [
            Statement(id="q", kind="question", text="Should the town plant trees?"),
            Statement(id="yes", kind="position", text="Plant them", question="q"),
            Statement(id="no", kind="position", text="Leave the street as it is", question="q"),
            Statement(id="cool", kind="claim", text="Trees cool the street in summer"),
            Statement(id="study", kind="evidence", text="Two streets were measured for a year"),
            Statement(id="cost", kind="claim", text="Watering costs more than shade is worth"),
            Statement(id="rain", kind="assumption", text="Rainfall stays as it is", value="open"),
            Statement(id="but", kind="rebuttal", text="The streets measured were in the south"),
            Argument(id="a1", premises=(Premise(statement="cool"),), conclusion="yes"),
            Argument(id="a2", premises=(Premise(statement="study"),), conclusion="cool"),
            Argument(
                id="a3",
                premises=(Premise(statement="cost"), Premise(statement="rain")),
                conclusion="yes",
                polarity="attack",
            ),
            Argument(
                id="a4", premises=(Premise(statement="but"),), conclusion="a2", polarity="attack"
            ),
        ],
        Header(title="Trees"),
    )


def wide_map() -> Document:
    """A claim with so many reasons, each with reasons of its own, that most are out of sight."""
    records: list[Record] = [Statement(id="top", kind="claim", text="What all of it is about.")]
    for n in range(14):
        low = [f"r{n}.{m}" for m in range(3)]
        records.append(Statement(id=f"r{n}", kind="claim", text=f"The reason number {n}. " * 3))
        records += [Statement(id=id, kind="evidence", text=f"Evidence {id}. " * 4) for id in low]
    for n in range(14):
        up, legs = Premise(statement=f"r{n}"), [Premise(statement=f"r{n}.{m}") for m in range(3)]
        records.append(Argument(id=f"a{n}", premises=(up,), conclusion="top"))
        records += [
            Argument(id=f"a{n}.{m}", premises=premises, conclusion=f"r{n}")
            for m, premises in enumerate([tuple(legs)] if n % 3 == 0 else [(leg,) for leg in legs])
        ]
    return Document.of(records, Header(title="Wide"))


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    """A canvas showing a small map, with a host that edits for real."""
    return Desk(small_map(), qtbot)


@pytest.fixture
def wide(qtbot: QtBot) -> Desk:
    """A map of which little is in sight, at its first reason; that is drawn first."""
    desk = Desk(wide_map(), qtbot)
    desk.large = True
    desk.select(("r0",))
    desk.canvas.zoom_reset()
    desk.canvas.center_on("r0")
    return desk
