"""Small pictures of the steps, as the wall will show them; made one by one while all else rests.

A picture is kept while what its step shows, and the verdicts there, stay as they are: its number
stands below it in the strip. What is in sight comes first. On the way, the words are measured.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Hashable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap

from argmap.app.back_row import Sizes, readable, warnings
from argmap.app.story import Frame
from argmap.ui.translate import say, translate

if TYPE_CHECKING:
    from argmap.ui.context import WindowContext
    from argmap.ui.present.judging import Judging
    from argmap.ui.present.reel import Reel
    from argmap.ui.present.wall import Wall

WALL = (1600, 900)
"""The wall that is drawn small, in px."""
SIZE = (208, 117)
"""A small picture, in logical px."""
_SOON = 400
"""Milliseconds without an edit before pictures are made anew."""


class Thumbs(QObject):
    """The pictures by id of the step; a step that shows nothing has none."""

    made = Signal(str)
    """The picture of a step is another."""
    finished = Signal()
    """All pictures are as they should be."""

    def __init__(self, context: WindowContext, parent: QObject, ratio: float = 1.0) -> None:
        super().__init__(parent)  # no timer outlives those who look
        self._context = context
        self.ratio = ratio
        self.pictures: dict[str, QPixmap] = {}
        self.sizes: dict[str, Sizes] = {}
        """How large a step's words are, by id."""
        self.in_sight: Callable[[], Container[str]] = tuple
        """The steps whose pictures are looked at now."""
        self.wanted: Callable[[], bool] = lambda: True
        """Whether anybody looks, or wants sizes."""
        self._keys: dict[str, Hashable] = {}
        self._kept: dict[Hashable, tuple[QPixmap, Sizes]] = {}
        self._reel: Reel | None = None
        self._wall: Wall | None = None
        self._wanted: list[str] = []
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self.begin)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._make)

    def follow(self, *, at_once: bool = False) -> None:
        """The map or the looks are others: look at the pictures when typing rests."""
        self._next.stop()
        if at_once:
            self.begin()
        else:
            self._soon.start()

    def stop(self) -> None:
        """Nobody looks."""
        self._soon.stop()
        self._next.stop()

    @property
    def waiting(self) -> bool:
        """Whether pictures are still to be made."""
        return self._soon.isActive() or bool(self._wanted)

    def begin(self) -> None:
        """Find the pictures that are out of date, and make them one by one."""
        from argmap.ui.present.judging import Judging
        from argmap.ui.present.reel import Reel

        context = self._context
        self._soon.stop()
        judging = Judging(context.document, hidden=context.deciding.hidden)
        self._reel = Reel(context.document, context.view, context.families, context.scene, judging)
        self._reel.resize(*WALL)
        self._wall = None
        steps = context.document.steps
        last = {f.step.id: f for f in self._reel.story if f.step.id in steps}
        self._keys = {id: self._key(frame, judging) for id, frame in last.items()}
        self._kept = {key: kept for key, kept in self._kept.items() if key in self._keys.values()}
        self.sizes = {}
        self._wanted = []
        for id, key in self._keys.items():
            if key in self._kept:
                self._take(id, *self._kept[key])
            else:
                self._wanted.append(id)
        for id in [id for id in self.pictures if id not in self._keys]:
            del self.pictures[id]
        if self._wanted:
            self._next.start()
        else:
            self.finished.emit()

    def _key(self, frame: Frame, judging: Judging) -> Hashable:
        """All that a step's picture depends on, or nearly: not what is dimmed beside it."""
        document = self._context.document
        step = frame.step.replace(notes="", minutes=None, poll=None)
        view = judging.seen(self._context.view, step.scenario)
        whole = sorted(frame.whole)
        return (
            step.model_dump_json(),
            tuple(row.model_dump_json() for one in whole if (row := document.get(one))),
            tuple((view.verdicts.get(one), view.values.get(one)) for one in whole),
            self._context.looks.theme.name,
            self._context.flow,
            document.header.language,
            self.ratio,
        )

    def _make(self) -> None:
        reel = self._reel
        if not self._wanted or reel is None or not self.wanted():
            return
        seen = self.in_sight()
        id = next((id for id in self._wanted if id in seen), self._wanted[0])
        index = max(i for i, frame in enumerate(reel.story) if frame.step.id == id)
        if not reel.ready(reel.story[index].number):  # a little at a time: the desk stays quick
            self._next.start()
            return
        self._wanted.remove(id)
        from argmap.ui.present.back_row import measured

        if self._wall is None:
            from argmap.ui.present.wall import Wall

            context = self._context
            self._wall = Wall(context.looks.theme, context.families, None)
            self._wall.resize(*WALL)
        written = replace(reel.lettering(index), number="")
        self._wall.show_still(reel.still(index, reel.camera(index)), written)
        picture = QPixmap(round(SIZE[0] * self.ratio), round(SIZE[1] * self.ratio))
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.scale(picture.width() / WALL[0], picture.height() / WALL[1])
            self._wall.paint_on(painter)
        picture.setDevicePixelRatio(self.ratio)
        sizes = measured(reel, index)
        self._kept[self._keys[id]] = (picture, sizes)
        self._take(id, picture, sizes)
        if self._wanted:
            self._next.start()
        else:
            self.finished.emit()

    def _take(self, id: str, picture: QPixmap, sizes: Sizes) -> None:
        self.pictures[id] = picture
        self.sizes[id] = sizes
        self.made.emit(id)

    # --- seen from the back row -------------------------------------------------------------------

    def badge(self, id: str) -> str:
        """What is wrong with a step, in a word or two; mostly nothing."""
        sizes = self.sizes.get(id)
        if sizes is None:
            return ""
        if not (readable(sizes.text) and readable(sizes.foot)):
            return translate("steps", "too small")
        return translate("steps", "cut off") if sizes.title_cut or sizes.foot_cut else ""

    def doubts(self, id: str, title: str) -> str:
        """The same in sentences."""
        sizes = self.sizes.get(id)
        return "\n".join(say(words) for _, words in warnings(title, sizes)) if sizes else ""
