"""Preferences: theme, language, and a few habits; each takes effect at once and is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from argmap.ui.translate import languages, translate

if TYPE_CHECKING:
    from argmap.app.settings import Settings
    from argmap.model.records import Motion
    from argmap.ui.context import WindowContext

TYPING_EDITS, WHEEL_ZOOMS, STILL = "typing-edits", "wheel-zooms", "still"
MOTION, LOCKED = "steps-come", "room-locked"
"""Names of the habits in the settings."""


def usual_motion(settings: Settings) -> Motion:
    """How steps come that do not say it themselves."""
    found = settings.get(MOTION)
    return "fade" if found == "fade" else "cut" if found == "cut" else "glide"


class Preferences(QDialog):
    """Nothing to confirm: what is chosen is in force."""

    changed = Signal()

    def __init__(self, context: WindowContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        settings = context.settings
        self.setWindowTitle(translate("preferences", "Preferences"))
        self.theme = QComboBox()
        for words, name in (
            (translate("preferences", "Like the system"), "follow"),
            (translate("preferences", "Light"), "light"),
            (translate("preferences", "Dark"), "dark"),
        ):
            self.theme.addItem(words, name)
        self.theme.setCurrentIndex(max(0, self.theme.findData(settings.get("theme", "follow"))))
        self.theme.currentIndexChanged.connect(lambda: context.set_theme(self.theme.currentData()))
        self.language = QComboBox()
        self.language.addItem(translate("preferences", "Like the system"), "")
        for code in languages():
            self.language.addItem(QLocale(code).nativeLanguageName() or code, code)
        self.language.setCurrentIndex(max(0, self.language.findData(settings.get("language"))))
        self.language.currentIndexChanged.connect(
            lambda: settings.set("language", self.language.currentData())
        )
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.addRow(translate("preferences", "Theme"), self.theme)
        form.addRow(translate("preferences", "Language"), self.language)
        hint = QLabel(translate("preferences", "The language changes at the next start."))
        hint.setProperty("role", "hint")
        form.addRow("", hint)
        self.motion = QComboBox()
        for words, name in (
            (translate("preferences", "Glide"), "glide"),
            (translate("preferences", "Fade"), "fade"),
            (translate("preferences", "Cut"), "cut"),
        ):
            self.motion.addItem(words, name)
        self.motion.setCurrentIndex(max(0, self.motion.findData(settings.get(MOTION, "glide"))))
        self.motion.currentIndexChanged.connect(
            lambda: settings.set(MOTION, self.motion.currentData())
        )
        self.motion.setToolTip(
            translate("preferences", "How steps come that do not say it themselves")
        )
        form.addRow(translate("preferences", "Steps"), self.motion)
        words = translate("preferences", "Typing replaces the selected text")
        self.typing = self._habit(TYPING_EDITS, words, usual=True)
        words = translate("preferences", "The wheel zooms instead of panning")
        self.wheel = self._habit(WHEEL_ZOOMS, words, usual=False)
        words = translate("preferences", "Nothing glides (reduced motion)")
        self.still = self._habit(STILL, words, usual=False)
        words = translate("preferences", "While presenting, the mouse only points (Ctrl+L)")
        self.locked = self._habit(LOCKED, words, usual=True)
        for check in (self.typing, self.wheel, self.still, self.locked):
            form.addRow("", check)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 16)
        box.setSpacing(16)
        box.addLayout(form)
        box.addWidget(buttons)

    def _habit(self, name: str, words: str, *, usual: bool) -> QCheckBox:
        check = QCheckBox(words)
        check.setChecked(self._context.settings.flag(name, usual))

        def toggled(on: bool) -> None:
            self._context.settings.set(name, on)
            self.changed.emit()

        check.toggled.connect(toggled)
        return check
