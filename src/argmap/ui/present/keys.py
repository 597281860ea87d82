"""The room's keys, in one table: what is pressed, what it does, and what the help sheet says.

After what presenters and clickers send (references: reveal.js, PowerPoint, Impress). Letters work
whatever the keyboard's script: with an input method off, a Korean or Japanese layout still reports
its own signs for the letter keys, so those are folded back. No widget.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from argmap.i18n import QT_TRANSLATE_NOOP, Marked

Act = Literal[
    "next",
    "back",
    "skip",
    "rewind",
    "first",
    "last",
    "go",
    "scenario",
    "list",
    "black",
    "white",
    "laser",
    "spotlight",
    "zoom",
    "notes",
    "timer",
    "vote",
    "park",
    "panic",
    "lock",
    "console",
    "swap",
    "help",
    "leave",
    "nothing",
]


@dataclass(frozen=True, slots=True)
class Row:
    """An act, the keys that ask for it (the first ones are shown), and its words for the help."""

    act: Act
    keys: tuple[str, ...]
    title: Marked | None
    shown: int = 4
    """So many of the keys stand in the help; the others are there for clickers and habits."""


ROWS: tuple[Row, ...] = (
    Row(
        "next",
        ("Right", "Space", "PgDown", "N", "Down", "Return", "Enter"),
        QT_TRANSLATE_NOOP("present", "Next"),
        3,
    ),
    Row(
        "back",
        ("Left", "Backspace", "PgUp", "P", "Up", "Shift+Space"),
        QT_TRANSLATE_NOOP("present", "Back"),
        3,
    ),
    Row(
        "skip",
        ("Alt+Right", "Alt+Down", "Alt+PgDown"),
        QT_TRANSLATE_NOOP("present", "Next step, without what is still to come out"),
        1,
    ),
    Row(
        "rewind",
        ("Alt+Left", "Alt+Up", "Alt+PgUp"),
        QT_TRANSLATE_NOOP("present", "Start of this step, or of the one before"),
        1,
    ),
    Row("first", ("Home",), QT_TRANSLATE_NOOP("present", "First step")),
    Row("last", ("End",), QT_TRANSLATE_NOOP("present", "Last step")),
    Row("go", (), QT_TRANSLATE_NOOP("present", "Go to the step with this number")),
    Row("scenario", (), QT_TRANSLATE_NOOP("present", "This step in another scenario")),
    Row("list", ("G",), QT_TRANSLATE_NOOP("present", "List of steps")),
    Row("black", ("B", "."), QT_TRANSLATE_NOOP("present", "Black screen; any key returns")),
    Row("white", ("W", ","), QT_TRANSLATE_NOOP("present", "White screen; any key returns")),
    Row("laser", ("L",), QT_TRANSLATE_NOOP("present", "Laser pointer")),
    Row("spotlight", ("S",), QT_TRANSLATE_NOOP("present", "Spotlight")),
    Row("zoom", ("Z",), QT_TRANSLATE_NOOP("present", "Zoom to what the pointer is on, and back")),
    Row("notes", ("M",), QT_TRANSLATE_NOOP("present", "Speaker’s notes (on this screen)")),
    Row("park", ("K",), QT_TRANSLATE_NOOP("present", "Park a remark for later")),
    Row("timer", ("T",), QT_TRANSLATE_NOOP("present", "Pause the timers, or go on")),
    Row("vote", ("V",), QT_TRANSLATE_NOOP("present", "Open or close this step’s poll")),
    Row("panic", ("F9",), QT_TRANSLATE_NOOP("present", "Close the room of phones at once")),
    Row("lock", ("Ctrl+L",), QT_TRANSLATE_NOOP("present", "Lock: the mouse only points")),
    Row("console", ("C",), QT_TRANSLATE_NOOP("present", "Presenter’s window")),
    Row("swap", ("Ctrl+M",), QT_TRANSLATE_NOOP("present", "Swap the screens")),
    Row("help", ("H", "F1", "?", "Shift+?"), QT_TRANSLATE_NOOP("present", "These keys"), 2),
    Row("leave", ("Esc",), QT_TRANSLATE_NOOP("present", "Leave")),
    Row("nothing", ("F5", "Shift+F5"), None),
)
MOUSE: tuple[tuple[Marked, Marked], ...] = (
    (QT_TRANSLATE_NOOP("present", "Click"), QT_TRANSLATE_NOOP("present", "Next")),
    (
        QT_TRANSLATE_NOOP("present", "Wheel, drag"),
        QT_TRANSLATE_NOOP("present", "Look around; a key of the story returns"),
    ),
)

_OTHER_SCRIPTS: Mapping[str, str] = MappingProxyType(
    {
        # the letter keys of Korean (two-set), Japanese (JIS kana) and Russian layouts
        **dict(
            zip(
                "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ",
                "QWERTYUIOPASDFGHJKLZXCVBNM",
                strict=True,
            )
        ),
        **dict(
            zip(
                "タテイスカンナニラセチトシハキクマノリツサソヒコミモ",
                "QWERTYUIOPASDFGHJKLZXCVBNM",
                strict=True,
            )
        ),
        **dict(zip("ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ", "QWERTYUIOPASDFGHJKLZXCVBNM", strict=True)),
    }
)
_DOUBLED: Mapping[str, str] = MappingProxyType(
    dict(zip("ㅃㅉㄸㄲㅆㅒㅖッ", "QWERTOPZ", strict=True))
)


class Keys:
    """Answers what a key event asks for."""

    def __init__(self) -> None:
        self._acts: dict[int, Act] = {}
        for row in ROWS:
            for keys in row.keys:
                self._acts[_code(keys)] = row.act

    def act(self, event: QKeyEvent) -> Act | None:
        """What the key asks for; None for one that means nothing here."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        code = event.key() | modifiers.value
        found = self._acts.get(code)
        if found is None and not modifiers & ~Qt.KeyboardModifier.ShiftModifier:
            letter = latin(event.text())
            if letter:
                found = self._acts.get(ord(letter))
        return found


def _code(keys: str) -> int:
    """A key and its modifiers as one number, from its portable name."""
    found: int = QKeySequence(keys)[0].toCombined()  # pyright: ignore[reportIndexIssue]
    return found


def latin(text: str) -> str:
    """The Latin capital, or the sign, on the key that typed ``text``; empty for anything else."""
    if len(text) != 1:
        return ""
    sign = unicodedata.normalize("NFKC", text).upper()[:1]
    if "\u1100" <= sign <= "\u11ff":  # NFKC turns a lone jamo into a conjoining one
        sign = text
    if "\u3041" <= sign <= "\u3096":  # hiragana to katakana
        sign = chr(ord(sign) + 0x60)
    sign = _DOUBLED.get(sign, sign)
    sign = _OTHER_SCRIPTS.get(sign, sign)
    if sign in "。．":
        return "."
    return sign if sign.isascii() and (sign.isalpha() or sign in ".,?") else ""


def digit(event: QKeyEvent) -> str:
    """The digit that was typed, on the row or the keypad, in any script; else nothing."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    text = event.text()
    if held or len(text) != 1 or not text.isdigit():
        return ""
    try:
        return str(unicodedata.digit(text))
    except ValueError:
        return ""


def scenario_number(event: QKeyEvent) -> int | None:
    """The digit pressed with Alt (and Ctrl on a Mac, where Alt types signs), as on the desk."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    alt = Qt.KeyboardModifier.AltModifier
    number = event.key() - Qt.Key.Key_0
    wanted = held in (alt, alt | Qt.KeyboardModifier.ControlModifier)
    return number if wanted and 0 <= number <= 9 else None


def is_modifier(event: QKeyEvent) -> bool:
    """Whether only Shift, Ctrl and their kin, or a key for sound or light, was pressed."""
    return event.key() in (
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_ScrollLock,
        Qt.Key.Key_VolumeUp,
        Qt.Key.Key_VolumeDown,
        Qt.Key.Key_VolumeMute,
        Qt.Key.Key_MonBrightnessUp,
        Qt.Key.Key_MonBrightnessDown,
        Qt.Key.Key_Hangul,
        Qt.Key.Key_Hangul_Hanja,
        Qt.Key.Key_Zenkaku_Hankaku,
    ) or (event.key() == Qt.Key.Key_unknown and not event.text())
