"""The titles of the menus, in order: the only part of the table that the first paint needs."""

from __future__ import annotations

from argmap.i18n import QT_TRANSLATE_NOOP, Marked

MENUS: tuple[tuple[str, Marked], ...] = (
    ("file", QT_TRANSLATE_NOOP("actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("actions", "&Edit")),
    ("insert", QT_TRANSLATE_NOOP("actions", "&Insert")),
    ("view", QT_TRANSLATE_NOOP("actions", "&View")),
    ("map", QT_TRANSLATE_NOOP("actions", "&Map")),
    ("scenario", QT_TRANSLATE_NOOP("actions", "&Scenario")),
    ("present", QT_TRANSLATE_NOOP("actions", "&Present")),
    ("help", QT_TRANSLATE_NOOP("actions", "&Help")),
)
SUBMENUS: tuple[tuple[str, Marked], ...] = (
    ("view/go", QT_TRANSLATE_NOOP("actions", "Go To")),
    ("view/fold", QT_TRANSLATE_NOOP("actions", "Fold")),
    ("view/pages", QT_TRANSLATE_NOOP("actions", "Pages")),
    ("view/board", QT_TRANSLATE_NOOP("actions", "On the Board")),
    ("view/panels", QT_TRANSLATE_NOOP("actions", "Panels")),
    ("view/theme", QT_TRANSLATE_NOOP("actions", "Theme")),
    ("map/kind", QT_TRANSLATE_NOOP("actions", "Kind")),
    ("map/order", QT_TRANSLATE_NOOP("actions", "Order")),
    ("map/hand", QT_TRANSLATE_NOOP("actions", "Place by Hand")),
)
"""Menus within menus, by the path that rows name in ``menu``."""
