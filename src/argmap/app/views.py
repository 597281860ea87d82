"""Rows that change what the reader sees, never the document: selection, folding, panels.

Pure functions over the context; folding and going are computed from the diagram, which is what is
drawn. It knows nothing of Qt.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from argmap.app.context import Context, Guide, PageName, Panel, Way
from argmap.app.edits import NO_MAP, NOTHING_SELECTED, can_edit
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text

if TYPE_CHECKING:
    from argmap.layout.diagram import Diagram

WAYS: tuple[tuple[Way, str, Marked], ...] = (
    ("left", "Left", QT_TRANSLATE_NOOP("actions", "Left")),
    ("right", "Right", QT_TRANSLATE_NOOP("actions", "Right")),
    ("up", "Up", QT_TRANSLATE_NOOP("actions", "Up")),
    ("down", "Down", QT_TRANSLATE_NOOP("actions", "Down")),
)
EXTENDING: tuple[tuple[Way, str, Marked], ...] = (
    ("left", "Left", QT_TRANSLATE_NOOP("actions", "Extend Selection Left")),
    ("right", "Right", QT_TRANSLATE_NOOP("actions", "Extend Selection Right")),
    ("up", "Up", QT_TRANSLATE_NOOP("actions", "Extend Selection Up")),
    ("down", "Down", QT_TRANSLATE_NOOP("actions", "Extend Selection Down")),
)
SCROLLING: tuple[tuple[Way, str, Marked], ...] = (
    ("up", "PgUp", QT_TRANSLATE_NOOP("actions", "Scroll Up")),
    ("down", "PgDown", QT_TRANSLATE_NOOP("actions", "Scroll Down")),
    ("left", "Shift+PgUp", QT_TRANSLATE_NOOP("actions", "Scroll Left")),
    ("right", "Shift+PgDown", QT_TRANSLATE_NOOP("actions", "Scroll Right")),
)
PANELS: tuple[tuple[Panel, tuple[str, ...], Marked], ...] = (
    ("outline", ("Ctrl+Shift+O",), QT_TRANSLATE_NOOP("actions", "Outline")),
    ("inspector", ("Ctrl+Shift+I",), QT_TRANSLATE_NOOP("actions", "Inspector")),
    ("scenarios", (), QT_TRANSLATE_NOOP("actions", "Scenarios")),
    ("steps", ("Ctrl+F5",), QT_TRANSLATE_NOOP("actions", "Steps")),
    ("parking", ("Ctrl+F6",), QT_TRANSLATE_NOOP("actions", "Parking Lot")),
    ("problems", (), QT_TRANSLATE_NOOP("actions", "Problems")),
    ("legend", (), QT_TRANSLATE_NOOP("actions", "Legend")),
)
PAGES: tuple[tuple[PageName, tuple[str, ...], Marked], ...] = (
    ("map", ("Ctrl+Shift+M",), QT_TRANSLATE_NOOP("actions", "Map")),
    ("board", ("Ctrl+Shift+B",), QT_TRANSLATE_NOOP("actions", "Board")),
    ("compare", ("Ctrl+Shift+X",), QT_TRANSLATE_NOOP("actions", "Compare")),
    ("turns", ("Ctrl+Shift+W",), QT_TRANSLATE_NOOP("actions", "Turns On")),
    ("register", ("Ctrl+Shift+D",), QT_TRANSLATE_NOOP("actions", "Assumptions")),
    ("stances", ("Ctrl+Shift+Y",), QT_TRANSLATE_NOOP("actions", "Stances")),
    ("polls", ("Ctrl+Shift+V",), QT_TRANSLATE_NOOP("actions", "Polls")),
)
"""The pages in the middle of the desk, in order; ``ui.pages`` makes them."""


GUIDES: tuple[tuple[Guide, Marked], ...] = (
    ("semantics", QT_TRANSLATE_NOOP("actions", "About Verdicts")),
    ("presenting", QT_TRANSLATE_NOOP("actions", "Presenting a Map")),
)
"""Pages of the documentation that can be read in the program."""


def needs_map(context: Context) -> Text | None:
    """None when a map is open."""
    return NO_MAP if context.editor is None else None


def tells_verdicts(context: Context) -> Text | None:
    """None when a map is open and its verdicts may be told."""
    if context.editor is not None and context.deciding.hidden:
        return text(QT_TRANSLATE_NOOP("actions", "It tells the verdicts, which are hidden now."))
    return needs_map(context)


def needs_selection(context: Context) -> Text | None:
    """None when something is selected."""
    return needs_map(context) or (None if context.selection else NOTHING_SELECTED)


def can_undo(context: Context) -> Text | None:
    """None when there is a step to take back."""
    editor = context.editor
    if editor is not None and context.deciding.can_take_back:
        return None
    if editor is None or editor.history.undoable is None:
        return text(QT_TRANSLATE_NOOP("actions", "There is nothing to undo."))
    return None


def can_redo(context: Context) -> Text | None:
    """None when there is a step to do again."""
    editor = context.editor
    if editor is not None and context.deciding.can_try_again:
        return None
    if editor is None or editor.history.redoable is None:
        return text(QT_TRANSLATE_NOOP("actions", "There is nothing to redo."))
    return None


def can_edit_text(context: Context) -> Text | None:
    """None when the text of what is selected can be changed."""
    return can_edit(context) or needs_selection(context)


def edit_text(context: Context) -> None:
    """Open the text of what was selected last."""
    context.edit_text(context.selection[-1])


def show_properties(context: Context) -> None:
    """Show what the map says of itself: the inspector with nothing selected."""
    context.select(())
    context.panels.show("inspector", shown=True)
    context.panels.focus("inspector")


# --- selecting ----------------------------------------------------------------------------------


def _diagram(context: Context) -> Diagram:
    from argmap.layout.diagram import diagram

    return diagram(context.document)


def _children(found: Diagram) -> dict[str, list[str]]:
    children: dict[str, list[str]] = {}
    for node in found.nodes:
        if node.id in found.parent:
            children.setdefault(found.parent[node.id], []).append(node.id)
    return children


def _below(children: dict[str, list[str]], top: str) -> list[str]:
    found = [top]
    for id in found:
        found.extend(children.get(id, ()))
    return found


def select_all(context: Context) -> None:
    """Select every statement."""
    context.select(tuple(context.document.statements))


def select_branch(context: Context) -> None:
    """Select what is selected and every statement that hangs from it."""
    children = _children(_diagram(context))
    statements = context.document.statements
    ids = [id for top in context.selection for id in _below(children, top) if id in statements]
    context.select(tuple(dict.fromkeys((*ids, *context.selection))))


def scroller(way: Way) -> Callable[[Context], object]:
    """Look at what lies half a screen further that way; what is selected stays so."""
    return lambda context: context.canvas.pan_by_half(way)


def goer(way: Way, *, extend: bool = False) -> Callable[[Context], object]:
    """Go to the nearest node that way, or take it in as well; it comes into sight."""

    def run(context: Context) -> None:
        if not context.selection:
            go_root(context)
            return
        found = context.canvas.neighbour(context.selection[-1], way)
        if found is None:
            return
        kept = tuple(id for id in context.selection if id != found) if extend else ()
        context.select((*kept, found))
        context.canvas.reveal(found)

    return run


def go_root(context: Context) -> None:
    """Select the root above what is selected, or the first root."""
    found = _diagram(context)
    if not found.nodes:
        return
    id = context.selection[-1] if context.selection else found.nodes[0].id
    while id in found.parent:
        id = found.parent[id]
    if id not in context.document:
        id = found.nodes[0].id
    context.select((id,))
    context.canvas.reveal(id)


# --- folding ------------------------------------------------------------------------------------


def can_fold(context: Context) -> Text | None:
    """None when something hangs from what is selected."""
    reason = needs_selection(context)
    if reason is None and not _folding(context):
        return text(QT_TRANSLATE_NOOP("actions", "Nothing hangs on this."))
    return reason


def _folding(context: Context) -> frozenset[str]:
    """The selected statements that something hangs from; for a junction, the one it hangs from."""
    found = _diagram(context)
    above = frozenset(found.parent.values())
    statements = context.document.statements
    ids: set[str] = set()
    for id in context.selection:
        at: str | None = id
        while at in above and at not in statements:
            at = found.parent.get(at)
        if at in above:
            ids.add(at)
    return frozenset(ids)


def toggle_fold(context: Context) -> None:
    """Fold what is selected; unfold it when all of it is folded."""
    ids = _folding(context)
    context.fold(context.folded - ids if ids <= context.folded else context.folded | ids)


def _levels(found: Diagram) -> dict[str, int]:
    """How many statements each node stands below; roots at 0. A junction is no level of its own.

    Nodes come in tree preorder, so parents first.
    """
    depth: dict[str, int] = {}
    for node in found.nodes:
        parent = found.parent.get(node.id)
        depth[node.id] = 0 if parent is None else depth[parent] + (not node.junction)
    return depth


def _shown_depth(context: Context, depth: dict[str, int]) -> int:
    """The deepest level that is not folded away."""
    from argmap.layout.diagram import diagram

    shown = diagram(context.document, context.folded)
    return max((depth[node.id] for node in shown.nodes), default=0)


def fold_level(context: Context) -> None:
    """Fold the deepest level that is shown."""
    found = _diagram(context)
    depth = _levels(found)
    _fold_at(context, found, depth, _shown_depth(context, depth) - 1)


def unfold_level(context: Context) -> None:
    """Unfold one level more."""
    found = _diagram(context)
    depth = _levels(found)
    folded = [depth[id] for id in context.folded if id in depth]
    _fold_at(context, found, depth, min(folded, default=max(depth.values(), default=0)) + 1)


def _fold_at(context: Context, found: Diagram, depth: dict[str, int], level: int) -> None:
    statements = set(found.parent.values()) & context.document.statements.keys()
    context.fold(frozenset(id for id in statements if depth[id] >= max(level, 0)))


def fold_all(context: Context) -> None:
    """Fold everything down to the roots."""
    found = _diagram(context)
    _fold_at(context, found, _levels(found), 0)


# --- panels and theme ---------------------------------------------------------------------------


def reader(guide: Guide, title: Marked) -> Callable[[Context], object]:
    """Open a page of the documentation."""
    return lambda context: context.dialogs.read(guide, Text(title))


def toggler(panel: Panel) -> Callable[[Context], object]:
    """Show a panel, or put it away."""

    def run(context: Context) -> None:
        context.panels.show(panel, shown=not context.panels.shown(panel))

    return run


def shown(panel: Panel) -> Callable[[Context], bool]:
    """Whether a panel is shown."""
    return lambda context: context.panels.shown(panel)


def finder(*, only_matches: bool) -> Callable[[Context], object]:
    """Let words be typed that are found on the map."""

    def run(context: Context) -> None:
        if context.pages.shown != "map":
            context.pages.show("map")
        context.panels.find(only_matches=only_matches)

    return run


def pager(name: PageName) -> Callable[[Context], object]:
    """Show a page."""
    return lambda context: context.pages.show(name)


def on_page(name: PageName) -> Callable[[Context], bool]:
    """Whether a page is shown."""
    return lambda context: context.pages.shown == name


def can_show_on_map(context: Context) -> Text | None:
    """None when something is selected that is not in sight because another page is."""
    if context.pages.shown == "map":
        return text(QT_TRANSLATE_NOOP("actions", "The map is what is shown."))
    return needs_selection(context)


def show_on_map(context: Context) -> None:
    """Turn to the map, what is selected in the middle."""
    context.pages.show("map")
    context.canvas.center_on(context.selection[-1])


def theme_is(name: Literal["light", "dark", "follow"]) -> Callable[[Context], bool]:
    """Whether this theme is the one that was chosen."""
    return lambda context: context.settings.get("theme", "follow") == name


def kind_is(kind: str) -> Callable[[Context], bool]:
    """Whether the current statement is of this kind."""

    def checked(context: Context) -> bool:
        if context.editor is None or not context.selection:
            return False
        record = context.document.get(context.selection[-1])
        return getattr(record, "kind", None) == kind

    return checked
