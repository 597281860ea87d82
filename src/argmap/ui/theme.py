"""Dresses Qt's widgets, which the start has made Fusion's, in a theme's colours: a palette and one
short style sheet.

The colours are those of ``render.theme``, which paints the map. Which theme: light, dark, or
whatever the system says, and it follows while the program runs. Knows no window.
"""

from __future__ import annotations

import re
from typing import Literal, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QAbstractSpinBox, QApplication

from argmap import resources
from argmap.render import theme as themes
from argmap.render.theme import Theme
from argmap.ui.fonts import families

Choice = Literal["light", "dark", "follow"]
_Box = TypeVar("_Box", bound=QAbstractSpinBox)
_PADDING = 6
"""px, as in the style sheet below."""


class Looks(QObject):
    """The theme in use; ``changed`` tells when it becomes another."""

    changed = Signal(object)

    def __init__(self, app: QApplication, choice: str, language: str = "") -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice if choice in {"light", "dark"} else "follow"
        self._dark = app.palette().window().color().lightness() < 128
        self.theme = themes.load(self._name())
        self.families = families(language)
        app.setFont(interface_font(app.font(), self.families))
        self._following = False
        self._dress()

    def choose(self, choice: Choice) -> None:
        """Use this theme from now on."""
        self._choice = choice
        self._refresh()

    def follow(self) -> None:
        """Listen to the system from now on; Qt's namespace takes long to import, so not before."""
        hints = self._app.styleHints()
        if not self._following:
            self._following = True
            hints.colorSchemeChanged.connect(self._system_changed)
        self._system_changed(hints.colorScheme())

    def forget(self) -> None:
        """Listen to the system no longer."""
        if self._following:
            self._following = False
            self._app.styleHints().colorSchemeChanged.disconnect(self._system_changed)

    def _system_changed(self, scheme: object) -> None:
        name = getattr(scheme, "name", "")
        if name in {"Dark", "Light"}:
            self._dark = name == "Dark"
        self._refresh()

    def _name(self) -> str:
        if self._choice != "follow":
            return self._choice
        return "dark" if self._dark else "light"

    def _refresh(self) -> None:
        name = self._name()
        if name != self.theme.name:
            self.theme = themes.load(name)
            self._dress()
            self.changed.emit(self.theme)

    def _dress(self) -> None:
        self._app.setPalette(palette(self.theme))
        self._app.setStyleSheet(style_sheet(self.theme))


def interface_font(system: QFont, faces: tuple[str, ...]) -> QFont:
    """The interface's font: the system's size, the map's faces, so that both are of a piece."""
    font = QFont(system)
    font.setFamilies(list(faces))
    if font.pointSizeF() < 9.75:  # 13 px at 96 dpi: below it, small print is hard on the eyes
        font.setPointSizeF(9.75)
    return font


def palette(theme: Theme) -> QPalette:
    """Qt's colour roles from the theme's."""
    colour = {name: QColor(value) for name, value in theme.colours.items()}
    made = QPalette()
    role = QPalette.ColorRole
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        for where, name in (
            (role.Window, "chrome"),
            (role.WindowText, "ink"),
            (role.Base, "card"),
            (role.AlternateBase, "canvas"),
            (role.Text, "ink"),
            (role.Button, "chrome"),
            (role.ButtonText, "ink"),
            (role.BrightText, "con"),
            (role.ToolTipBase, "card"),
            (role.ToolTipText, "ink"),
            (role.PlaceholderText, "faint"),
            (role.Highlight, "accent"),
            (role.HighlightedText, "on-accent"),
            (role.Link, "pro"),
            (role.LinkVisited, "pro"),
            (role.Light, "card"),
            (role.Midlight, "window"),
            (role.Mid, "hairline"),
            (role.Dark, "hairline"),
            (role.Shadow, "hairline"),
            (role.Accent, "accent"),
        ):
            made.setColor(group, where, colour[name])
    off = QPalette.ColorGroup.Disabled
    for where, name in (
        (role.Window, "chrome"),
        (role.Base, "chrome"),
        (role.Button, "chrome"),
        (role.WindowText, "faint"),
        (role.Text, "faint"),
        (role.ButtonText, "faint"),
        (role.PlaceholderText, "faint"),
        (role.Highlight, "hairline"),
        (role.HighlightedText, "ink"),
        (role.Mid, "hairline"),
        (role.Dark, "hairline"),
    ):
        made.setColor(off, where, colour[name])
    return made


def style_sheet(theme: Theme) -> str:
    """What Fusion and the palette cannot say: hairlines for frames, quiet panes and fields."""
    icons = resources.path("icons").as_posix()
    sheet = _SHEET.replace("@check", f"{icons}/check-{'dark' if theme.dark else 'light'}")
    sheet = sheet.replace("@", f"{icons}/")
    return re.sub(r"\$([a-z0-9-]+)", lambda found: theme.colours[found[1]], sheet)


def padded(box: _Box) -> _Box:
    """The same field for a number, its figures where the words of other fields begin: Qt lays the
    line in such a field over the padding that a style sheet gives to it."""
    box.lineEdit().setTextMargins(_PADDING, 0, 0, 0)
    return box


_SHEET = """
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMainWindow, QDialog { background: $window; }
QFrame[role="top"] { background: $chrome; border: none; border-bottom: 1px solid $hairline; }
QMenuBar { background: transparent; border: none; padding: 0px; }
QMenuBar::item { padding: 4px 8px; color: $soft; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $hover; color: $ink; }
QMenu { background: $card; border: 1px solid $hairline; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $ink; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }
QToolTip { background: $card; color: $ink; border: 1px solid $hairline; padding: 3px; }
QSplitter::handle { background: $hairline; }
QSplitter#desk::handle:horizontal { width: 1px; }
QSplitter#desk::handle:vertical { height: 1px; }
QFrame[role="pane"] { background: $chrome; border: none; }
QFrame[role="strip"] { background: $chrome; border: none; border-top: 1px solid $hairline; }
QFrame[role="bar"] { background: $chrome; border: none; border-bottom: 1px solid $hairline; }
QFrame[role="ground"], QStackedWidget { background: $canvas; border: none; }
QLabel[role="title"] { font-weight: 600; color: $ink; }
QLabel[role="heading"] { color: $soft; font-weight: 600; letter-spacing: 0.6px; }
QLabel[role="label"], QLabel[role="hint"] { color: $soft; }
QLabel[role="large"] { color: $ink; font-weight: 600; }
QAbstractItemView { background: $chrome; border: none; outline: none; }
QAbstractItemView::item { padding: 3px 2px; color: $ink; }
QAbstractItemView::item:hover { background: $hover; }
QAbstractItemView::item:selected { background: $selection; color: $ink; }
QAbstractItemView[role="sheet"] { background: $card; border: 1px solid $hairline;
  border-radius: 6px; }
QTableView[role="register"] { background: $card; border: 1px solid $hairline; border-radius: 6px;
  gridline-color: $hairline; }
QHeaderView { background: $chrome; border: none; }
QHeaderView::section { background: $chrome; color: $soft; font-weight: 600; border: none;
  border-right: 1px solid $hairline; border-bottom: 1px solid $hairline; padding: 4px 8px; }
QHeaderView::up-arrow { image: url("@chevron-up.svg"); width: 10px; height: 10px; }
QHeaderView::down-arrow { image: url("@chevron-down.svg"); width: 10px; height: 10px; }
QPlainTextEdit[role="cell"], QLineEdit[role="cell"] { border: 2px solid $accent;
  border-radius: 3px; padding: 2px 4px; }
QListWidget[role="findings"] { background: $card; border: 1px solid $hairline; border-radius: 6px;
  padding: 4px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $chrome; }
QCalendarWidget QToolButton { color: $ink; font-weight: 600; padding: 4px 10px; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QAbstractItemView { background: $card; selection-background-color: $accent;
  selection-color: $on-accent; }
QCalendarWidget QAbstractItemView:disabled { color: $faint; }
QToolButton[role="menu"]::menu-indicator { image: none; }
QLabel[role="page-title"] { color: $ink; font-weight: 600; font-size: 18px; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $hairline; }
QLineEdit, QPlainTextEdit, QComboBox, QDoubleSpinBox, QSpinBox {
  background: $card; color: $ink; border: 1px solid $hairline; border-radius: 4px; padding: 3px 6px;
  selection-background-color: $accent; selection-color: $on-accent; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QDoubleSpinBox:focus, QSpinBox:focus {
  border: 1px solid $accent; }
QPlainTextEdit[role="floating"], QPlainTextEdit[role="floating"]:focus {
  border: none; border-radius: 0px; padding: 0px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {
  background: $chrome; color: $soft; }
QPlainTextEdit[readOnly="true"], QLineEdit[readOnly="true"] { background: $chrome; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 18px;
  background: transparent; }
QAbstractSpinBox::up-arrow { image: url("@chevron-up.svg"); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url("@chevron-down.svg"); width: 10px; height: 10px; }
QComboBox::drop-down { border: none; width: 18px; }
QComboBox::down-arrow { image: url("@chevron-down.svg"); width: 12px; height: 12px; }
QCheckBox::indicator, QRadioButton::indicator { width: 12px; height: 12px;
  border: 1px solid $outline; border-radius: 3px; background: $card; }
QRadioButton::indicator { border-radius: 6px; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked { background: $accent;
  border: 1px solid $accent; image: url("@check.svg"); }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 1px solid $accent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $chrome;
  border: 1px solid $hairline; }
QTextBrowser[role="sentence"] { background: transparent; border: none; padding: 0px; }
QPushButton { background: $card; color: $ink; border: 1px solid $hairline; border-radius: 4px;
  padding: 5px 14px; min-height: 18px; }
QPushButton:hover { border: 1px solid $neutral; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:default { background: $accent; color: $on-accent; border: 1px solid $accent; }
QPushButton:disabled { color: $faint; background: $chrome; }
QToolButton { border: none; border-radius: 4px; padding: 4px 8px; color: $soft;
  background: transparent; }
QToolButton:hover { background: $hover; color: $ink; }
QToolButton:focus { border: 1px solid $accent; }
QToolButton[role="segment"] { border: 1px solid $hairline; border-radius: 0px; background: $card;
  padding: 6px 12px; margin-left: -1px; }
QToolButton[role="segment"][first="true"] { margin-left: 0px; }
QToolButton[role="segment"]:checked { background: $accent; color: $on-accent;
  border: 1px solid $accent; }
QFrame[role="switch"] { background: $canvas; border: 1px solid $hairline; border-radius: 6px; }
QToolButton[role="pages"] { background: $selection; color: $ink; font-weight: 600; }
QToolButton[role="pages"]::menu-indicator { image: none; }
QToolButton[role="page"] { padding: 2px 9px; }
QToolButton[role="page"]:checked { background: $selection; color: $ink; font-weight: 600; }
QToolButton[role="link"] { color: $pro; padding: 2px 4px; margin-left: -10px; }
QToolButton[role="small"] { padding: 3px 1px; min-width: 16px; }
QToolButton[role="fold"] { color: $soft; font-weight: 600; padding: 2px 0px; margin-left: -8px; }
QScrollArea { background: $chrome; border: none; }
QScrollArea[role="page"], QWidget[role="page"] { background: $canvas; }
QScrollArea[role="clear"], QWidget[role="clear"] { background: transparent; }
QFrame[role="card"] { background: $card; border: 1px solid $hairline; border-radius: 8px; }
QAbstractItemView[role="trace"] { background: transparent; }
QFrame[role="why"] { background: $card; border: none; border-bottom: 1px solid $hairline; }
QListWidget[role="plain"] { background: $card; }
QFrame[role="popup"] QLineEdit { border: none; font-size: 15px; padding: 8px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $hairline; border-radius: 3px; margin: 2px; min-height: 24px;
  min-width: 24px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QFrame[role="toast"] { background: $ink; border-radius: 6px; }
QFrame[role="toast"] QLabel { color: $card; }
QFrame[role="legend"], QFrame[role="popup"] { background: $card; border: 1px solid $hairline;
  border-radius: 8px; }
QFrame[role="message"] { background: $selection; border-bottom: 1px solid $hairline; }
QFrame[role="message"] QLabel { color: $ink; }
"""
