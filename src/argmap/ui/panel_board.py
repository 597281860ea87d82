"""Shows and hides what stands around the canvas, and moves the focus from pane to pane."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from argmap.app.context import Panel

if TYPE_CHECKING:
    from argmap.app.settings import Settings
    from argmap.ui.panels.find import FindBar

_USUALLY: Mapping[Panel, bool] = {
    "outline": True,
    "inspector": True,
    "scenarios": True,
    "steps": False,
    "parking": False,
    "problems": False,
    "legend": False,
}
_PANES: tuple[Panel, ...] = ("outline", "inspector", "scenarios", "steps", "parking", "problems")


class PanelBoard:
    """Implements ``app.context.Panels``; what is shown is remembered."""

    def __init__(
        self,
        settings: Settings,
        widgets: Mapping[Panel, QWidget],
        centre: QWidget,
        find_bar: FindBar,
    ) -> None:
        self._settings = settings
        self._widgets = widgets
        self._centre = centre
        self._find = find_bar
        for name, usual in _USUALLY.items():
            if name in widgets:
                widgets[name].setVisible(settings.flag(f"panel.{name}", usual))

    def shown(self, panel: Panel) -> bool:
        """Whether a panel is shown; whether its window is does not matter."""
        widget = self._widgets.get(panel)
        return widget is not None and not widget.isHidden()

    def show(self, panel: Panel, *, shown: bool) -> None:
        """Show or hide a panel; a hidden one gives the focus to the canvas."""
        widget = self._widgets.get(panel)
        if widget is None:
            return
        focus = widget.window().focusWidget()
        if not shown and focus is not None and widget.isAncestorOf(focus):
            self._centre.setFocus(Qt.FocusReason.OtherFocusReason)
        widget.setVisible(shown)
        if panel != "problems":
            self._settings.set(f"panel.{panel}", shown)

    def focus(self, panel: Panel) -> None:
        """Let a panel have the focus."""
        self.show(panel, shown=True)
        self._widgets[panel].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def cycle(self, step: int) -> None:
        """Give the focus to the next pane that is shown: outline, canvas, inspector, strip, …"""
        panes = self._panes()
        focus = self._centre.window().focusWidget()
        here = next(
            (
                place
                for place, pane in enumerate(panes)
                if focus is not None and (pane is focus or pane.isAncestorOf(focus))
            ),
            0,
        )
        for turn in range(1, len(panes) + 1):
            pane = panes[(here + step * turn) % len(panes)]
            target = _first(pane)
            if target is not None:
                target.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def straighten(self) -> None:
        """Let Tab go from pane to pane, and through each as it is read.

        Qt has it go in the order in which things were made: to a page of the inspector, which is
        made anew for each selection, last of all.
        """
        before: QWidget | None = None
        for pane in self._panes():
            for stop in (pane, *pane.findChildren(QWidget)):
                if _is_stop(stop) and stop.window() is pane.window():
                    if before is not None:
                        QWidget.setTabOrder(before, stop)
                    before = stop

    def _panes(self) -> list[QWidget]:
        panes = [self._widgets[name] for name in _PANES if self.shown(name)]
        panes.insert(1 if self.shown("outline") else 0, self._centre)
        return panes

    def find(self, *, only_matches: bool) -> None:
        """Show the find bar and let words be typed."""
        self._find.ask(only_matches=only_matches)

    def find_next(self, step: int) -> None:
        """Go to the next match or the one before."""
        self._find.go(step)


def _first(pane: QWidget) -> QWidget | None:
    """The pane itself, or the first widget in it that takes the focus by keyboard."""
    for widget in (pane, pane.focusProxy(), *pane.findChildren(QWidget)):
        if widget is not None and _is_stop(widget):
            return widget
    return None


def _is_stop(widget: QWidget) -> bool:
    """Whether Tab stops here."""
    return bool(
        widget.focusProxy() is None
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
    )
