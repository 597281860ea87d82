"""A rehearsal: the wall and the presenter's window, remarks parked, screens that come and go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from argmap.app.deciding import Deciding
from argmap.edit.commands import stepping
from argmap.edit.editor import Editor
from argmap.model.records import Step
from argmap.render.view import View
from argmap.ui.present.console import standing
from argmap.ui.present.timing import Timing, clock
from room import read


class Desk:
    """What a window's context is to a presentation, with a real editor."""

    def __init__(self, document) -> None:
        self.editor = Editor(document)
        self.view = View()
        self.selection: tuple[str, ...] = ()
        self.families: tuple[str, ...] = ()
        self.scene = None
        self.deciding = Deciding()
        self.said: list[str] = []
        self.read_only = False

    @property
    def document(self):
        return self.editor.document

    def perform(self, command) -> bool:
        if self.read_only:
            return False
        self.editor.run(command)
        return True

    def select(self, ids) -> None:
        self.selection = tuple(ids)

    def say(self, message) -> None:
        self.said.append(str(message))


@pytest.fixture
def desk(maps):
    return Desk(read(maps / "joint-patrols.argmap.json"))


def press(widget: QWidget, *keys: str) -> None:
    for name in keys:
        *held, key = name.split("+") if len(name) > 1 else (name,)
        modifiers = Qt.KeyboardModifier.NoModifier
        for modifier in held:
            modifiers |= getattr(Qt.KeyboardModifier, f"{modifier}Modifier")
        QTest.keyClick(widget, getattr(Qt.Key, f"Key_{key}"), modifiers)
    QApplication.processEvents()


@pytest.fixture
def both(presenting):
    show = presenting.start(False, still=True)
    show.do("console")
    QTest.qWait(60)
    assert presenting.console is not None
    return presenting, show, presenting.console


def test_with_one_screen_the_presenters_window_comes_when_asked_for_and_goes_again(presenting):
    show = presenting.start(False, still=True)
    assert presenting.console is None
    press(show, "C")
    console = presenting.console
    assert console is not None
    assert console.isVisible()
    assert not console.isFullScreen()
    press(console, "C")
    assert presenting.console is None
    assert presenting.presentation is show


@pytest.mark.parametrize(
    "room", [QRect(0, 0, 1440, 900), QRect(0, 0, 1280, 720), QRect(1440, 40, 1280, 760)]
)
def test_with_one_screen_the_presenters_window_stands_whole_on_it_with_its_title_bar(both, room):
    _, _, console = both
    least = console.minimumSizeHint()
    assert console.geometry().top() >= console.screen().availableGeometry().top() + 36
    place = standing(room, least)
    frame = place.adjusted(-4, -36, 4, 4)
    assert room.contains(frame)
    assert place.size().expandedTo(least) == place.size()


def test_keys_of_the_room_work_from_the_presenters_window(both):
    presenting, show, console = both
    press(console, "Right", "Right")
    assert show.frame.reveal == 2
    press(console, "5", "Return")
    assert show.frame.number == 4
    press(console, "B")
    assert show.wall.blank == "black"
    press(console, "Right")
    assert show.wall.blank is None
    assert show.frame.number == 4
    press(console, "Escape")
    assert presenting.presentation is None


def test_it_says_where_the_story_is_what_comes_next_and_the_notes(both):
    _, show, console = both
    assert console.title.text().startswith("1 of 9")
    assert "Comes out next: Join" in console.coming.text()
    press(console, "Alt+Right")
    assert console.title.text().startswith("2 of 9")
    assert console.notes.toPlainText()
    press(console, "End")
    assert "end" in console.coming.text()
    press(console, "Home", "Right", "Right", "Right")
    assert show.frame.number == 0 or "step" in console.coming.text()


def test_pictures_show_what_is_there_and_what_comes(both):
    _, _, console = both
    console._refresh()
    images = [mirror._picture.toImage() for mirror in (console.now, console.next)]
    assert images[0].width() > images[1].width() > 100
    assert images[0].pixelColor(5, 5) == images[1].pixelColor(5, 5)
    press(console, "W")
    console._refresh()
    assert "white" in console.now._words


def test_notes_grow_and_shrink(both):
    _, _, console = both
    size = console.notes.type_size
    QTest.keyClicks(console, "++")
    assert console.notes.type_size == size + 4
    QTest.keyClicks(console, "-")
    assert console.notes.type_size == size + 2
    QTest.keyClicks(console, "-" * 40)
    assert console.notes.type_size >= 10


def test_laser_and_spotlight_work_from_the_presenters_window(both):
    _, show, console = both
    press(console, "L")
    assert show.wall.pointer.kind == "laser"
    console.now.pointed.emit(QPointF(200, 100))
    assert show.wall.pointer.at == QPointF(200, 100)
    press(console, "S")
    assert show.wall.pointer.kind == "spotlight"


def test_the_list_opens_where_only_the_presenter_sees_it(both):
    _, show, console = both
    press(console, "G")
    assert not console.list.isHidden()
    assert not show.over.open
    console.list.chosen.emit(6)
    assert show.frame.number == 6
    assert console.list.isHidden()


def test_a_long_title_makes_the_presenters_window_no_wider_and_next_is_as_high_as_its_picture(
    presenting, desk
):
    long = "Why “beside Japan” is heard so differently in Seoul, " * 6
    desk.editor.run(stepping.rename("step-question", long))
    show = presenting.start(False, still=True)
    show.do("console")
    console = presenting.console
    console.resize(1180, 700)
    QApplication.processEvents()
    assert console.width() == 1180
    assert " ".join(long.split()) in console.title.text()
    wide, high = console.next._wall
    assert console.next.height() <= console.next.width() * high / wide + 1


def test_the_presenters_window_lists_which_digit_brings_which_scenario(both):
    _, _, console = both
    press(console, "Alt+3")
    said = console.scenarios.text().replace("\u00a0", " ")
    assert "1 Sustained" in said
    assert "▸ 3 Pulls back" in said
    press(console, "H")
    assert "▸ 3 Pulls back" in console.help._scenarios.text().replace("\u00a0", " ")
    press(console, "H", "K")
    QTest.keyClicks(console.field, "fuel")
    press(console.field, "Return")
    assert console.lot.lines[0].endswith("fuel")
    assert not console.field.hasFocus(), "arrows turn pages again"


def test_without_a_presenters_window_a_remark_is_typed_at_the_foot_of_the_wall(presenting, desk):
    show = presenting.start(False, still=True)
    press(show, "K")
    field = show.over.remark.field
    assert field.isVisible()
    QTest.keyClicks(field, "n b")
    field.insert(" 왜 지금인가")
    assert show.index == 0, "letters are words here"
    QTest.keyClick(field, Qt.Key.Key_PageDown)
    QTest.keyClick(field, Qt.Key.Key_Return)
    (remark,) = desk.document.remarks.values()
    assert remark.text == "n b 왜 지금인가"
    assert not field.isVisible()


def test_what_cannot_be_parked_is_not_lost(presenting, desk):
    desk.read_only = True
    show = presenting.start(False, still=True)
    press(show, "K")
    QTest.keyClicks(show.over.remark.field, "keep me")
    QTest.keyClick(show.over.remark.field, Qt.Key.Key_Return)
    assert show.over.remark.field.text() == "keep me"
    assert "read" in show.over.chip.text


def test_the_mouse_only_points_and_says_so_until_it_is_unlocked(presenting):
    show = presenting.start(False, still=True)
    QTest.mouseClick(show.wall, Qt.MouseButton.LeftButton)
    assert show.index == 0
    assert not show.on_detour
    assert "Ctrl+L" in show.over.chip.text
    press(show, "Right")
    assert show.index == 1
    press(show, "Control+L")
    QTest.mouseClick(show.wall, Qt.MouseButton.LeftButton)
    assert show.index == 2


def test_a_pause_stops_the_timers_and_a_step_begins_at_nought():
    now = [100.0]
    timing = Timing(lambda: now[0])
    now[0] += 65
    timing.begin_step()
    now[0] += 5
    assert (timing.total, timing.step) == (70, 5)
    timing.toggle()
    now[0] += 1000
    timing.begin_step()
    assert (timing.total, timing.step, timing.running) == (70, 0, False)
    timing.toggle()
    now[0] += 3600
    assert (clock(timing.total), clock(timing.step), clock(59)) == ("1:01:10", "1:00:00", "0:59")


def test_a_step_whose_poll_is_gone_says_that_there_is_none(both):
    _, show, console = both
    press(console, "V")
    assert "No poll" in show.over.chip.text


def test_it_starts_at_a_step_and_copes_with_steps_that_show_nothing(presenting, desk):
    steps = list(desk.document.steps)
    show = presenting.start(True, step=steps[3])
    assert show.frame.step.id == steps[3]
    presenting.end()
    from argmap.edit.commands import records

    lost = Step(id="lost", title="L", focus=("gone",), scenario="gone", fold=("gone",))
    desk.perform(records.add(lost))
    there = Step(id="x", title="X", focus=("join",), scenario="gone", hoist="gone", poll="gone")
    desk.perform(records.add(there))
    desk.selection = ()
    show = presenting.start(True, step="lost")
    assert show.index == 0
    show.go_to_step(99)
    assert show.frame.step.id == "x"
    assert show.shot.picture.items


def test_with_the_projector_gone_all_stands_on_the_screen_that_is_left(both):
    presenting, show, console = both
    press(console, "3", "Return")
    presenting.arrange()
    QApplication.processEvents()
    assert show.isVisible()
    assert console.isVisible()
    assert not console.isFullScreen()
    press(console, "Right")
    assert show.frame.number == 2
    presenting.swap()
    presenting.swap()
    assert console.isVisible()


def test_how_the_vote_stands_is_told_beside_the_steps_poll(presenting, desk):
    from argmap.edit.commands import records
    from argmap.model.records import Poll

    first = next(iter(desk.document.steps))
    desk.perform(records.add(Poll(id="poll", title="How sure?", type="credence", about=("join",))))
    desk.perform(records.change(first, poll="poll"))
    presenting.vote = lambda: "Votes so far: 3"
    show = presenting.start(False, still=True)
    asked: list[str] = []
    show.vote_asked.connect(asked.append)
    show.do("console")
    words = presenting.console.vote.text()
    assert "How sure?" in words
    assert "3" in words
    press(presenting.console, "V")
    assert asked == ["poll"]


def test_a_step_hides_folds_hoists_cuts_and_fades_as_it_says(presenting, desk):
    from argmap.edit.commands import stepping

    first, second, third = list(desk.document.steps)[:3]
    desk.perform(stepping.change((first,), hide=True))
    desk.perform(stepping.change((second,), hoist="join", motion="cut"))
    desk.perform(stepping.change((third,), motion="fade"))
    show = presenting.start(False)
    rest = {show.presence(id) for id in show.shot.picture.items} - {1.0}
    assert rest <= {0.0}, "nothing is dimmed: the rest is left out"
    show.go_to_step(1)
    assert not show.wall.moving, "a cut is there at once"
    show.go_to_step(2)
    assert show.wall.moving
    motion = show.wall.motion
    assert 300 <= motion.milliseconds <= 600
    places = {(draw.item.id, draw.x, draw.y) for draw in motion.at(0.1)}
    assert places <= {(d.item.id, d.x, d.y) for d in motion.before.draws(9999, 9999)} | {
        (d.item.id, d.x, d.y) for d in motion.after.draws(9999, 9999)
    }, "nothing changes its place on the way"
    show.wall.finish()


def test_a_branch_that_is_folded_or_hoisted_keeps_what_the_step_shows(maps):
    from argmap.app.story import frames
    from argmap.model.document import Document
    from argmap.ui.present.shots import _folded

    whole = read(maps / "joint-patrols.argmap.json")
    step = Step(id="one", title="One", focus=("join",), reveal=(), fold=("join", "gone"))
    kept = [record for record in whole if not isinstance(record, Step)]
    (frame,) = frames(Document.of([*kept, step], whole.header))
    assert _folded(whole, frame) == {"join"}
    below = step.replace(focus=("join", "wary-public"))
    (frame,) = frames(Document.of([*kept, below], whole.header))
    assert _folded(whole, frame) == frozenset(), "what would hide a shown statement is unfolded"
