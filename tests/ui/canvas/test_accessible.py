from __future__ import annotations

import subprocess
import sys
import textwrap

from PySide6.QtGui import QAccessible

from argmap.edit.commands import deleting, premises
from argmap.model.records import Role
from argmap.ui.canvas.accessible import relations


def test_every_statement_is_a_child_with_its_text_and_what_bears_on_it(desk):
    reading = QAccessible.queryAccessibleInterface(desk.canvas)
    names = [
        reading.child(number).text(QAccessible.Text.Name) for number in range(reading.childCount())
    ]
    assert sorted(names) == sorted(one.text for one in desk.document.statements.values())
    child = reading.child(names.index("Rainfall stays as it is"))
    assert "Assumption" in child.text(QAccessible.Text.Description)
    assert child.role() == QAccessible.Role.ListItem
    assert reading.indexOfChild(child) == names.index("Rainfall stays as it is")
    assert child.parent() is reading
    cool = reading.child(names.index("Trees cool the street in summer"))
    assert "Supports “Plant them”" in cool.text(QAccessible.Text.Description)
    rebuttal = reading.child(names.index("The streets measured were in the south"))
    assert "Speaks against a step" in rebuttal.text(QAccessible.Text.Description)


def test_a_statement_says_when_it_counts_as_it_is_false_or_an_exception(desk):
    cases: list[tuple[Role, bool, str]] = [
        ("assumption", True, "If not: Supports “Plant them”"),
        ("exception", False, "Unless so: Supports “Plant them”"),
        ("ordinary", False, "Supports “Plant them”"),
    ]
    for role, negated, said in cases:
        desk.perform(premises.change("a1", 0, role=role, negated=negated))
        assert relations(desk.canvas, "cool") == [said]


def test_the_focus_follows_the_selection(desk):
    QAccessible.setActive(True)
    desk.canvas.ask_selection(("cool",))
    reading = QAccessible.queryAccessibleInterface(desk.canvas)
    focus = reading.focusChild()
    assert focus.text(QAccessible.Text.Name) == desk.document.statements["cool"].text
    assert focus.state().focused
    assert focus.state().selected
    where = focus.rect().center()
    assert reading.childAt(where.x(), where.y()) is focus
    desk.canvas.announce("Added objection")


def test_a_statement_that_is_gone_says_so_and_nothing_else(desk):
    reading = QAccessible.queryAccessibleInterface(desk.canvas)
    ids = desk.canvas.statements()
    child = reading.child(ids.index("study"))
    assert child.isValid()
    desk.perform(deleting.delete(("study",)))
    assert not child.isValid()
    assert child.text(QAccessible.Text.Name) == ""
    assert child.rect().isNull()


def test_a_program_that_ends_while_it_is_read_ends_quietly():
    script = textwrap.dedent(
        """
        from PySide6.QtGui import QAccessible
        from PySide6.QtWidgets import QApplication
        from argmap.model.document import Document
        from argmap.model.records import Statement
        from argmap.render.scene import SceneBuilder, View
        from argmap.ui.canvas.canvas import Canvas
        from argmap.ui.fonts import families
        from argmap.ui.measure import QtMeasurer

        class Host:
            document = Document.of([Statement(id="a", kind="claim", text="A")])
            selection, read_only, scenario = ("a",), False, None

        app = QApplication([])
        QAccessible.setActive(True)
        canvas = Canvas(Host())
        QAccessible.queryAccessibleInterface(canvas)  # somebody asks too soon
        canvas.speak()
        canvas.show_scene(SceneBuilder(QtMeasurer(families())).build(Host.document, View()))
        canvas.show()
        canvas.selection_changed()
        reading = QAccessible.queryAccessibleInterface(canvas)
        kept = reading.child(0)
        QAccessible.uniqueId(kept)
        app.processEvents()
        canvas.deleteLater()
        app.processEvents()
        assert kept.text(QAccessible.Text.Name) in ("", "A")
        """
    )
    run = subprocess.run([sys.executable, "-X", "faulthandler", "-c", script], capture_output=True)
    assert run.returncode == 0, run.stderr.decode()
    assert run.stderr == b""


def test_windows_that_close_while_they_are_read_close_quietly(tmp_path):
    """Qt deletes an interface with its canvas; Python must not have done so before."""
    script = textwrap.dedent(
        f"""
        import gc
        from pathlib import Path
        from PySide6.QtGui import QAccessible
        from PySide6.QtWidgets import QApplication
        from argmap import resources
        from argmap.app.settings import Settings
        from argmap.app.state import State
        from argmap.ui.startup import Program

        app = QApplication([])
        folder = Path({str(tmp_path)!r})
        QAccessible.setActive(True)
        for turn in range(3):
            program = Program(app, Settings(folder / "settings.json"), State(folder / "state"))
            program.start([resources.maps() / "joint-patrols.argmap.json"])
            window = program.windows[0]
            while window.furniture is None or not window.furniture.complete:
                app.processEvents()
            canvas = window.furniture.canvas
            reading = QAccessible.queryAccessibleInterface(canvas)
            numbers = {{QAccessible.uniqueId(reading.child(row)) for row in range(5)}}
            assert len(numbers) == 5
            window.furniture.context.select(("join",))
            app.processEvents()
            del canvas, reading
            window.close()
            del window
            program.looks.forget()
            program.deleteLater()
            app.sendPostedEvents(None, 0)
            app.processEvents()
            gc.collect()
        print("closed", flush=True)
        """
    )
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", script],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "closed" in done.stdout
