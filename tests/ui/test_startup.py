"""The order of the start: the window is painted before the models load, the map before the rest."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from own_process import printed

MAP = Path(__file__).resolve().parents[2] / "maps" / "joint-patrols.argmap.json"


def at_home(folder: Path) -> dict[str, str]:
    """Where a program runs that keeps what it keeps in this folder, and shows nothing."""
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_STATE_HOME": str(folder / "state"),
        "XDG_CONFIG_HOME": str(folder / "config"),
    }


def modules_until(moment: str, folder: Path) -> set[str]:
    """The modules that the program has imported when it comes to this moment of its start."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "argmap", str(MAP)],
        env={**at_home(folder), "ARGMAP_STARTUP_PROBE": moment},
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    assert done.stdout == "P"
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip() for line in lines}


@pytest.mark.parametrize("moment", ["PySide6.QtCore", "pydantic", "argmap.ui.arrangement"])
def test_ctrl_c_while_it_is_loading_ends_it_without_a_word(tmp_path: Path, moment: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-v", "-m", "argmap", str(MAP)],
        env=at_home(tmp_path),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stderr is not None
        next(line for line in program.stderr if f"import '{moment}" in line)
        program.send_signal(signal.SIGINT)
        said = program.stderr.read()
        assert program.wait() == -signal.SIGINT  # which a shell tells as 130
    assert "Error" not in said
    assert "KeyboardInterrupt" not in said


def test_the_window_is_painted_before_the_models_load(tmp_path: Path) -> None:
    loaded = modules_until("first", tmp_path)
    assert "PySide6.QtWidgets" in loaded
    late = {"pydantic", "networkx", "numpy", "argmap.model.records", "argmap.ui.canvas.canvas"}
    assert late & loaded == set()


def test_the_map_is_painted_before_panels_dialogs_and_recovery_load(tmp_path: Path) -> None:
    loaded = modules_until("ready", tmp_path)
    assert "argmap.ui.canvas.canvas" in loaded
    late = {
        "networkx",
        "numpy",
        "argmap.app.context",
        "argmap.app.journal",
        "argmap.app.options",
        "argmap.edit.transaction",
        "argmap.edit.verb",
        "argmap.formats.assembly",
        "argmap.layout.amending",
        "argmap.layout.kept",
        "argmap.layout.making_way",
        "argmap.model.rules",
        "argmap.layout.grafting",
        "argmap.layout.reordering",
        "argmap.ui.accessible",
        "argmap.ui.arrangement",
        "argmap.ui.canvas.editor",
        "argmap.ui.canvas.hit",
        "argmap.ui.canvas.neighbours",
        "argmap.ui.canvas.tools.gesture",
        "argmap.ui.panels.outline",
        "argmap.ui.dialogs.palette",
        "argmap.ui.recovering",
        "argmap.ui.present.presentation",
    }
    assert late & loaded == set()


def done_at_once(file: Path, folder: Path, *deeds: str) -> list[str]:
    """What the program prints when all this is done to it in the moment that the map is painted."""
    code = (
        "from argmap.ui import binding; binding.load()\n"
        "import os, sys; from argmap.ui import startup\n"
        "from PySide6.QtTest import QTest\n"
        "from PySide6.QtCore import QPoint, Qt\n"
        "from PySide6.QtWidgets import QApplication\n"
        "def probe(moment):\n"
        "    if moment != 'ready': return\n"
        "    (window,) = [w for w in QApplication.topLevelWidgets() if hasattr(w, 'furniture')]\n"
        "    furniture = window.furniture\n"
        "    context, canvas = furniture.context, furniture.canvas\n"
        "    mouse = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier\n"
        "    id = next(iter(context.document.statements))\n"
        "    spot = QPoint(*map(round, canvas.view.to_view(*context.centre(id))))\n"
        "    def press(key, *how): QTest.keyClick(window.windowHandle(), key, *how)\n"
        + "".join(f"    {deed}\n" for deed in deeds)
        + "    sys.stdout.flush()\n"
        "    os._exit(0)\n"
        "startup._probe = probe\n"
        f"startup.main([{str(file)!r}])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=at_home(folder),
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    return done.stdout.splitlines()


def test_a_key_edits_as_soon_as_the_map_is_painted(tmp_path: Path) -> None:
    said = done_at_once(
        MAP,
        tmp_path,
        "before = len(context.document.statements)",
        "context.select([id])",
        "print(furniture.complete, 'menus' in vars(furniture))",
        "press(Qt.Key.Key_Tab)",
        "print(len(context.document.statements) - before)",
    )
    assert said == ["False False", "1"]


def test_a_click_typing_a_drag_and_saving_work_as_soon_as_the_map_is_painted(
    tmp_path: Path,
) -> None:
    file = tmp_path / MAP.name
    file.write_bytes(MAP.read_bytes())
    said = done_at_once(
        file,
        tmp_path,
        "QTest.mouseClick(canvas, *mouse, spot)",
        "print(context.selection == (id,), furniture.complete)",
        "aside = QPoint(canvas.width() - 30, 30)",
        "QTest.mousePress(canvas, *mouse, spot)",
        "for part in (0.3, 0.6, 1.0): QTest.mouseMove(canvas, spot + (aside - spot) * part)",
        "QTest.mouseRelease(canvas, *mouse, aside)",
        "print(id in {place.node for place in context.document.places.values()})",
        "press(Qt.Key.Key_X)",
        "canvas.close_editor()",
        "press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)",
        "print(context.document.statements[id].text, furniture.files.dirty, furniture.complete)",
    )
    assert said == ["True False", "True", "x False False"]
    assert b'"text": "x"' in file.read_bytes()


@pytest.mark.parametrize("module", ["PySide6.QtCore", "PySide6.QtWidgets"])
def test_imports_are_as_they_were_when_qt_has_been_loaded(module: str) -> None:
    code = (
        "import builtins; plain = builtins.__import__\n"
        "from argmap.ui import binding; binding.load()\n"
        f"import {module}; print(builtins.__import__ is plain)"
    )
    assert printed(code) == "True\n"


def test_what_qts_binding_knows_of_its_functions_is_there_when_asked_for() -> None:
    code = (
        "import sys; from argmap.ui import binding; binding.load()\n"
        "from PySide6.QtCore import QObject, QTimer\n"
        "parser = sys.modules['shibokensupport.signature.parser']\n"
        "print('try_to_guess' in vars(parser))\n"
        "try: QTimer.setInterval(QTimer(), 'soon')\n"
        "except TypeError as error: print('setInterval(msec: int' in str(error))\n"
        "print(QObject.setObjectName.__doc__.splitlines()[0])\n"
        "from PySide6.support.signature.lib import pyi_generator\n"
        "print(callable(pyi_generator.generate_pyi), 'try_to_guess' in vars(parser))"
    )
    said = printed(code).splitlines()
    assert said[:2] == ["False", "True"]
    assert said[2].startswith("setObjectName(self, name: str")
    assert said[3] == "True True"


def test_pydantic_is_told_to_look_for_no_plugins(monkeypatch: pytest.MonkeyPatch) -> None:
    from argmap.__main__ import main

    monkeypatch.setenv("PYDANTIC_DISABLE_PLUGINS", "to be put back afterwards")
    monkeypatch.delenv("PYDANTIC_DISABLE_PLUGINS")
    assert main(["--version"]) == 0
    assert os.environ["PYDANTIC_DISABLE_PLUGINS"] == "__all__"
