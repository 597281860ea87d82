"""The one table of what a user can do: id, title, menu, keys, when, run.

Menus, shortcuts, palette, help sheet, context menus and tests are made from these rows; to add an
action, add a row. The table is read before the models load, so rows name functions that import
what they need when they are called. It knows nothing of Qt.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from argmap.app import boarding, decisions, edits, moves, options, stepping, views, voting, weighing
from argmap.app.context import Choice, Context
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text
from argmap.model.kinds import STATEMENT_KINDS

Scope = Literal["window", "map", "canvas", "widget"]
"""Where the keys work: anywhere in the window; where the canvas or the outline has the focus; on
the canvas only; or "widget": the canvas itself tells a tap from a hold and triggers the row."""


@dataclass(frozen=True, slots=True)
class Action:
    """One row of the table."""

    id: str
    title: Marked | Text
    menu: str
    keys: tuple[str, ...] = ()
    """Portable key texts, or a standard key's name after @."""
    mac: tuple[str, ...] | None = None
    """Instead of ``keys`` on macOS, where given."""
    scope: Scope = "window"
    icon: str | None = None
    """A glyph for buttons outside the menus."""
    make: edits.Make | None = None
    """A command: trying it says whether the row applies, running it is one undoable step."""
    then_type: bool = False
    """After the command, the new statement's text is opened."""
    when: Callable[[Context], Text | None] | None = None
    run: Callable[[Context], object] | None = None
    options: Callable[[Context], Sequence[Choice]] | None = None
    """What a submenu, or a second page of the palette, offers instead of running at once."""
    checked: Callable[[Context], bool] | None = None
    in_context: bool = False
    """It stands in the context menu of what is selected."""
    in_menu: bool = True

    @property
    def words(self) -> Text:
        """The title, to be translated where it is shown."""
        return self.title if isinstance(self.title, Text) else Text(self.title)

    def why_not(self, context: Context) -> Text | None:
        """None when it applies here and now, else the reason in a sentence."""
        reason = self.when(context) if self.when else None
        if reason is None and self.make is not None:
            reason = edits.why_not(context, self.make)
        return reason

    def do(self, context: Context) -> Text | None:
        """Do it, or say why not. A row with options offers them (``options``) and does nothing."""
        reason = self.when(context) if self.when else None
        if reason is not None:
            return reason
        if self.make is not None:
            edits.perform(context, self.make, then_type=self.then_type)
        elif self.run is not None:
            self.run(context)
        return None


SEPARATOR = "-"
"""The id of a line between rows of a menu."""


def _line(menu: str) -> Action:
    return Action(SEPARATOR, QT_TRANSLATE_NOOP("actions", "-"), menu)


# One row, one or two lines: read it as a table.
# fmt: off
ACTIONS: tuple[Action, ...] = (
    # --- file
    Action("file.new", QT_TRANSLATE_NOOP("actions", "New Map"), "file", ("@New",),
           run=lambda c: c.files.new()),
    Action("file.open", QT_TRANSLATE_NOOP("actions", "Open…"), "file", ("@Open",),
           run=lambda c: c.files.open()),
    Action("file.open-recent", QT_TRANSLATE_NOOP("actions", "Open Recent"), "file",
           options=options.recent),
    Action("file.open-example", QT_TRANSLATE_NOOP("actions", "Open an Example Map"), "file",
           options=options.examples),
    _line("file"),
    Action("file.save", QT_TRANSLATE_NOOP("actions", "Save"), "file", ("@Save",),
           when=views.needs_map, run=lambda c: c.files.save()),
    Action("file.save-as", QT_TRANSLATE_NOOP("actions", "Save As…"), "file", ("Ctrl+Shift+S",),
           when=views.needs_map, run=lambda c: c.files.save_as()),
    Action("file.save-copy", QT_TRANSLATE_NOOP("actions", "Save a Copy…"), "file",
           when=views.needs_map, run=lambda c: c.files.save_copy()),
    _line("file"),
    Action("file.report", QT_TRANSLATE_NOOP("actions", "Report"), "file",
           when=views.tells_verdicts, options=options.reports),
    Action("file.take-home", QT_TRANSLATE_NOOP("actions", "Take Home"), "file",
           when=views.needs_map, options=options.take_home),
    Action("file.export", QT_TRANSLATE_NOOP("actions", "Export Picture…"), "file",
           when=views.needs_map, run=lambda c: c.outputs.export()),
    Action("board.export", QT_TRANSLATE_NOOP("actions", "Export Board…"), "file",
           when=views.needs_map, run=lambda c: c.board.export()),
    Action("file.export-register", QT_TRANSLATE_NOOP("actions", "Export Assumptions"), "file",
           when=views.needs_map, options=options.register_exports),
    Action("file.print-preview", QT_TRANSLATE_NOOP("actions", "Print Preview…"), "file",
           when=views.needs_map, run=lambda c: c.outputs.preview()),
    Action("file.print", QT_TRANSLATE_NOOP("actions", "Print…"), "file", ("@Print",),
           when=views.needs_map, run=lambda c: c.outputs.print()),
    _line("file"),
    Action("file.properties", QT_TRANSLATE_NOOP("actions", "Map Properties"), "file",
           when=views.needs_map, run=views.show_properties),
    _line("file"),
    Action("file.close", QT_TRANSLATE_NOOP("actions", "Close"), "file", ("Ctrl+W",),
           run=lambda c: c.files.close()),
    Action("file.quit", QT_TRANSLATE_NOOP("actions", "Quit"), "file", ("Ctrl+Q",),
           run=lambda c: c.files.quit()),
    # --- edit
    Action("edit.undo", QT_TRANSLATE_NOOP("actions", "Undo"), "edit", ("@Undo",),
           when=views.can_undo, run=lambda c: c.undo()),
    Action("edit.redo", QT_TRANSLATE_NOOP("actions", "Redo"), "edit", ("@Redo",),
           when=views.can_redo, run=lambda c: c.redo()),
    _line("edit"),
    Action("edit.cut", QT_TRANSLATE_NOOP("actions", "Cut"), "edit", ("@Cut",), scope="map",
           when=moves.can_delete, run=moves.cut, in_context=True),
    Action("edit.copy", QT_TRANSLATE_NOOP("actions", "Copy"), "edit", ("@Copy",), scope="map",
           when=views.needs_selection, run=moves.copy, in_context=True),
    Action("edit.copy-picture", QT_TRANSLATE_NOOP("actions", "Copy as Picture"), "edit",
           ("Ctrl+Shift+C",), when=views.needs_map, run=lambda c: c.outputs.copy_picture()),
    Action("board.copy", QT_TRANSLATE_NOOP("actions", "Copy Board as Table"), "edit",
           when=views.needs_map, run=lambda c: c.board.copy()),
    Action("edit.paste", QT_TRANSLATE_NOOP("actions", "Paste"), "edit", ("@Paste",), scope="map",
           make=moves.paste, in_context=True),
    Action("edit.duplicate", QT_TRANSLATE_NOOP("actions", "Duplicate"), "edit", ("Ctrl+D",),
           scope="map", make=moves.duplicate, in_context=True),
    Action("edit.delete", QT_TRANSLATE_NOOP("actions", "Delete with What Hangs on It"), "edit",
           ("Delete",), ("Delete", "Backspace"), "map", make=moves.delete_branch, in_context=True),
    Action("edit.delete-only", QT_TRANSLATE_NOOP("actions", "Delete Only This"), "edit",
           ("Ctrl+Delete",), ("Ctrl+Delete", "Ctrl+Backspace"), "map",
           make=moves.delete_only, in_context=True),
    _line("edit"),
    Action("edit.text", QT_TRANSLATE_NOOP("actions", "Edit Text"), "edit", ("F2",),
           ("F2", "Ctrl+Alt+Return"), "map", when=views.can_edit_text, run=views.edit_text,
           in_context=True),
    Action("edit.select-all", QT_TRANSLATE_NOOP("actions", "Select All"), "edit", ("@SelectAll",),
           scope="map", when=views.needs_map, run=views.select_all),
    Action("edit.select-branch", QT_TRANSLATE_NOOP("actions", "Select Branch"), "edit",
           ("Ctrl+Shift+A",), scope="map", when=views.needs_selection, run=views.select_branch),
    _line("edit"),
    Action("edit.find", QT_TRANSLATE_NOOP("actions", "Find…"), "edit", ("Ctrl+F",), icon="⌕",
           when=views.needs_map, run=views.finder(only_matches=False)),
    Action("edit.find-next", QT_TRANSLATE_NOOP("actions", "Find Next"), "edit", ("F3",),
           ("Ctrl+Alt+G", "F3"), when=views.needs_map, run=lambda c: c.panels.find_next(1)),
    Action("edit.find-previous", QT_TRANSLATE_NOOP("actions", "Find Previous"), "edit",
           ("Shift+F3",), when=views.needs_map, run=lambda c: c.panels.find_next(-1)),
    Action("edit.filter", QT_TRANSLATE_NOOP("actions", "Quick Filter…"), "edit", ("Ctrl+Shift+F",),
           when=views.needs_map, run=views.finder(only_matches=True)),
    _line("edit"),
    Action("app.preferences", QT_TRANSLATE_NOOP("actions", "Preferences…"), "edit", ("Ctrl+,",),
           run=lambda c: c.dialogs.preferences()),
    # --- insert
    *(Action(f"statement.add-{row.kind}",
             text(QT_TRANSLATE_NOOP("actions", "Add {kind}"), kind=Text(row.title)), "insert",
             make=edits.adder(row.kind), then_type=True) for row in STATEMENT_KINDS),
    _line("insert"),
    Action("argument.add-reason", QT_TRANSLATE_NOOP("actions", "Reason for This"), "insert",
           ("Tab", "Insert"), scope="map", make=edits.add_reason, then_type=True, in_context=True),
    Action("argument.add-objection", QT_TRANSLATE_NOOP("actions", "Objection to This"), "insert",
           ("Shift+Tab",), scope="map", make=edits.add_objection, then_type=True, in_context=True),
    Action("argument.add-evidence", QT_TRANSLATE_NOOP("actions", "Evidence for This"), "insert",
           ("Ctrl+E",), scope="map", make=edits.add_evidence, then_type=True, in_context=True),
    Action("argument.add-rebuttal", QT_TRANSLATE_NOOP("actions", "Rebuttal of This"), "insert",
           ("Ctrl+R",), scope="map", make=edits.add_rebuttal, then_type=True, in_context=True),
    Action("argument.add-premise", QT_TRANSLATE_NOOP("actions", "Linked Premise beside This"),
           "insert", ("Ctrl+Shift+J",), scope="map", make=edits.add_premise, then_type=True,
           in_context=True),
    Action("argument.add-assumption", QT_TRANSLATE_NOOP("actions", "Assumption It Rests On"),
           "insert", scope="map", make=edits.add_assumption, then_type=True, in_context=True),
    Action("argument.add-undercut", QT_TRANSLATE_NOOP("actions", "Objection to This Step"),
           "insert", ("Ctrl+U",), scope="map", make=edits.add_undercut, then_type=True,
           in_context=True),
    Action("argument.add-underpinning", QT_TRANSLATE_NOOP("actions", "Reason for This Step"),
           "insert", ("Ctrl+I",), scope="map", make=edits.add_underpinning, then_type=True,
           in_context=True),
    _line("insert"),
    Action("statement.add-after", QT_TRANSLATE_NOOP("actions", "Neighbour After"), "insert",
           ("Return", "Enter"), scope="map", make=edits.add_after, then_type=True),
    Action("statement.add-before", QT_TRANSLATE_NOOP("actions", "Neighbour Before"), "insert",
           ("Shift+Return", "Shift+Enter"), scope="map", make=edits.add_before, then_type=True),
    Action("statement.insert-between", QT_TRANSLATE_NOOP("actions", "Claim in Between"), "insert",
           ("Ctrl+Return", "Ctrl+Enter"), scope="map", make=edits.insert_between, then_type=True),
    # --- view
    Action("view.zoom-in", QT_TRANSLATE_NOOP("actions", "Zoom In"), "view", ("@ZoomIn", "Ctrl+="),
           when=views.needs_map, run=lambda c: c.pages.eye.zoom_in()),
    Action("view.zoom-out", QT_TRANSLATE_NOOP("actions", "Zoom Out"), "view", ("@ZoomOut",),
           when=views.needs_map, run=lambda c: c.pages.eye.zoom_out()),
    Action("view.zoom-reset", QT_TRANSLATE_NOOP("actions", "Actual Size"), "view", ("Ctrl+0",),
           when=views.needs_map, run=lambda c: c.pages.eye.zoom_reset()),
    Action("view.fit", QT_TRANSLATE_NOOP("actions", "Fit Map"), "view", ("Shift+1",), scope="map",
           when=views.needs_map, run=lambda c: c.pages.eye.fit()),
    Action("view.fit-selection", QT_TRANSLATE_NOOP("actions", "Fit Selection"), "view",
           ("Shift+2",), scope="map", when=views.needs_selection,
           run=lambda c: c.pages.eye.fit_selection()),
    _line("view"),
    *(Action(f"view.go-{way}", title, "view/go", (key,), scope="canvas", when=views.needs_map,
             run=views.goer(way)) for way, key, title in views.WAYS),
    *(Action(f"view.extend-{way}", title, "view/go", (f"Shift+{key}",), scope="canvas",
             when=views.needs_map, run=views.goer(way, extend=True), in_menu=False)
      for way, key, title in views.EXTENDING),
    Action("view.go-root", QT_TRANSLATE_NOOP("actions", "Root"), "view/go", ("Home",),
           scope="canvas", when=views.needs_map, run=views.go_root),
    *(Action(f"view.scroll-{way}", title, "view/go", (key,), scope="canvas", when=views.needs_map,
             run=views.scroller(way)) for way, key, title in views.SCROLLING),
    Action("view.fold", QT_TRANSLATE_NOOP("actions", "Fold or Unfold"), "view/fold", ("Space",),
           scope="widget", when=views.can_fold, run=views.toggle_fold, in_context=True),
    Action("view.unfold-level", QT_TRANSLATE_NOOP("actions", "Unfold One Level"), "view/fold",
           ("Alt+PgDown",), when=views.needs_map, run=views.unfold_level),
    Action("view.fold-level", QT_TRANSLATE_NOOP("actions", "Fold One Level"), "view/fold",
           ("Alt+PgUp",), when=views.needs_map, run=views.fold_level),
    Action("view.unfold-all", QT_TRANSLATE_NOOP("actions", "Unfold All"), "view/fold",
           ("Alt+End",), when=views.needs_map, run=lambda c: c.fold(())),
    Action("view.fold-all", QT_TRANSLATE_NOOP("actions", "Fold All"), "view/fold", ("Alt+Home",),
           when=views.needs_map, run=views.fold_all),
    Action("view.flow-down", QT_TRANSLATE_NOOP("actions", "Top Down"), "view",
           when=views.needs_map, run=lambda c: c.set_flow("down"),
           checked=lambda c: c.flow == "down"),
    Action("view.flow-right", QT_TRANSLATE_NOOP("actions", "Left to Right"), "view",
           when=views.needs_map, run=lambda c: c.set_flow("right"),
           checked=lambda c: c.flow == "right"),
    _line("view"),
    Action("view.show-on-map", QT_TRANSLATE_NOOP("actions", "Show on the Map"), "view/pages",
           when=views.can_show_on_map, run=views.show_on_map, in_context=True),
    *(Action(f"page.{name}", title, "view/pages", keys, when=views.needs_map,
             run=views.pager(name), checked=views.on_page(name))
      for name, keys, title in views.PAGES),
    *(Action(f"board.show-{name}", title, "view/board", when=views.needs_map,
             run=boarding.shower(detail), checked=boarding.shows(detail))
      for name, detail, title in boarding.DETAILS),
    Action("board.show-own", QT_TRANSLATE_NOOP("actions", "The Map’s Own Values Too"), "view/board",
           when=views.needs_map, run=boarding.turn_own, checked=lambda c: c.board.own),
    *(Action(f"view.{panel}", title, "view/panels", keys, run=views.toggler(panel),
             checked=views.shown(panel)) for panel, keys, title in views.PANELS),
    Action("view.next-pane", QT_TRANSLATE_NOOP("actions", "Next Pane"), "view/panels", ("F6",),
           ("F6", "Meta+Tab"), run=lambda c: c.panels.cycle(1)),
    Action("view.previous-pane", QT_TRANSLATE_NOOP("actions", "Previous Pane"), "view/panels",
           ("Shift+F6",), ("Shift+F6", "Meta+Shift+Tab"), run=lambda c: c.panels.cycle(-1)),
    Action("view.theme-light", QT_TRANSLATE_NOOP("actions", "Light"), "view/theme",
           run=lambda c: c.set_theme("light"), checked=views.theme_is("light")),
    Action("view.theme-dark", QT_TRANSLATE_NOOP("actions", "Dark"), "view/theme",
           run=lambda c: c.set_theme("dark"), checked=views.theme_is("dark")),
    Action("view.theme-follow", QT_TRANSLATE_NOOP("actions", "Like the System"), "view/theme",
           run=lambda c: c.set_theme("follow"), checked=views.theme_is("follow")),
    Action("view.full-screen", QT_TRANSLATE_NOOP("actions", "Full Screen"), "view", ("F11",),
           ("Ctrl+Meta+F",), run=lambda c: c.set_full_screen(not c.full_screen),
           checked=lambda c: c.full_screen),
    # --- map
    *(Action(f"statement.set-{row.kind}", Text(row.title), "map/kind", (row.key,), scope="map",
             make=edits.kind_setter(row.kind), checked=views.kind_is(row.kind))
      for row in STATEMENT_KINDS),
    Action("statement.set-camp", QT_TRANSLATE_NOOP("actions", "Camp"), "map",
           when=edits.can_set, options=options.camps, in_context=True),
    Action("statement.set-value", QT_TRANSLATE_NOOP("actions", "Value"), "map",
           when=edits.can_set_value, options=options.values, in_context=True),
    Action("statement.cite", QT_TRANSLATE_NOOP("actions", "Cite a Source…"), "map",
           when=edits.can_set, run=lambda c: c.dialogs.cite(c.selection)),
    Action("argument.set-role", QT_TRANSLATE_NOOP("actions", "How a Premise Counts"), "map",
           when=edits.can_set_role, options=options.roles, in_context=True),
    Action("argument.set-aspect", QT_TRANSLATE_NOOP("actions", "What a Reason Is About"), "map",
           when=edits.can_set_aspect, options=options.aspects, in_context=True),
    Action("argument.set-weight", QT_TRANSLATE_NOOP("actions", "Weight…"), "map",
           when=weighing.can_weigh, run=weighing.ask),
    Action("argument.reverse", QT_TRANSLATE_NOOP("actions", "Turn Reason into Objection or Back"),
           "map", ("Ctrl+Shift+R",), scope="map", make=edits.reverse, in_context=True),
    _line("map"),
    Action("argument.link", QT_TRANSLATE_NOOP("actions", "Link To…"), "map", ("Ctrl+L",),
           scope="map", when=edits.can_link, run=edits.link, in_context=True),
    Action("argument.link-against", QT_TRANSLATE_NOOP("actions", "Object To…"), "map",
           scope="map", when=edits.can_link, run=edits.link_against),
    Action("argument.unlink", QT_TRANSLATE_NOOP("actions", "Unlink"), "map", ("Ctrl+Shift+K",),
           scope="map", make=edits.unlink, in_context=True),
    Action("argument.join", QT_TRANSLATE_NOOP("actions", "Join into Linked Premises, or Split"),
           "map", ("Ctrl+J",), scope="map", make=edits.join_or_split, in_context=True),
    Action("statement.move-under", QT_TRANSLATE_NOOP("actions", "Move Under…"), "map",
           ("Ctrl+Shift+L",), scope="map", when=edits.can_link, run=edits.move_under,
           in_context=True),
    *(Action(f"statement.{verb}", title, "map/order", (key,), scope="map", make=make)
      for verb, key, title, make in moves.ORDERING),
    _line("map"),
    Action("group.make", QT_TRANSLATE_NOOP("actions", "Group"), "map", ("Ctrl+G",), scope="map",
           make=moves.group, in_context=True),
    Action("group.undo", QT_TRANSLATE_NOOP("actions", "Ungroup"), "map", ("Ctrl+Shift+G",),
           scope="map", make=moves.ungroup, in_context=True),
    *(Action(f"place.nudge-{way}", title, "map/hand", (f"Ctrl+Shift+{key}",), scope="canvas",
             when=views.needs_selection, run=moves.nudger(way)) for way, key, title in views.WAYS),
    Action("place.release", QT_TRANSLATE_NOOP("actions", "Let the Layout Place It"), "map/hand",
           make=moves.release, in_context=True),
    # --- scenario
    Action("scenario.choose", QT_TRANSLATE_NOOP("actions", "Show"), "scenario",
           when=views.needs_map, options=options.scenarios),
    *(Action(f"scenario.choose-{word}", title, "scenario", (f"Alt+{number}",),
             (f"Ctrl+Alt+{number}",), when=decisions.has_number(number),
             run=decisions.chooser(number), in_menu=False)
      for word, number, title in decisions.CHOOSING),
    Action("scenario.next", QT_TRANSLATE_NOOP("actions", "Next Scenario"), "scenario",
           ("Ctrl+PgDown",), when=decisions.can_turn, run=decisions.turner(1)),
    Action("scenario.previous", QT_TRANSLATE_NOOP("actions", "Previous Scenario"), "scenario",
           ("Ctrl+PgUp",), when=decisions.can_turn, run=decisions.turner(-1)),
    _line("scenario"),
    Action("scenario.flip", QT_TRANSLATE_NOOP("actions", "Flip: True, False, Open"), "scenario",
           ("F4",), ("F4", "Ctrl+Alt+T"), "map", when=decisions.can_flip, run=decisions.flip,
           in_context=True),
    Action("scenario.flip-trial", QT_TRANSLATE_NOOP("actions", "Flip on a Trial"), "scenario",
           ("Shift+F4",), ("Shift+F4", "Ctrl+Alt+Shift+T"), "map", when=decisions.can_flip,
           run=decisions.flip_on_trial),
    Action("scenario.try", QT_TRANSLATE_NOOP("actions", "Try Something Else"), "scenario",
           ("Ctrl+T",), when=views.needs_map, run=decisions.try_out),
    Action("scenario.keep", QT_TRANSLATE_NOOP("actions", "Keep the Trial as a Scenario"),
           "scenario", ("Ctrl+Shift+T",), when=decisions.can_keep, run=decisions.keep),
    Action("scenario.drop", QT_TRANSLATE_NOOP("actions", "Drop the Trial"), "scenario",
           when=decisions.has_trial, run=decisions.drop),
    _line("scenario"),
    Action("scenario.add", QT_TRANSLATE_NOOP("actions", "New Scenario from What Is Shown"),
           "scenario", ("Ctrl+Shift+N",), when=edits.can_edit, run=decisions.add),
    Action("scenario.rename", QT_TRANSLATE_NOOP("actions", "Rename"), "scenario",
           when=decisions.has_scenario, run=lambda c: c.name_scenario()),
    Action("scenario.duplicate", QT_TRANSLATE_NOOP("actions", "Duplicate"), "scenario",
           when=decisions.has_scenario, run=decisions.duplicate),
    Action("scenario.delete", QT_TRANSLATE_NOOP("actions", "Delete"), "scenario",
           when=decisions.has_scenario, make=decisions.delete),
    _line("scenario"),
    Action("scenario.hide-verdicts", QT_TRANSLATE_NOOP("actions", "Hide Verdicts"), "scenario",
           ("Ctrl+Shift+H",), when=views.needs_map, run=decisions.hide_or_show,
           checked=decisions.hidden),
    Action("map.semantics", QT_TRANSLATE_NOOP("actions", "How Verdicts Are Found"), "scenario",
           when=edits.can_edit, options=options.semantics),
    # --- present
    Action("present.start", QT_TRANSLATE_NOOP("actions", "From the Start"), "present", ("F5",),
           ("F5", "Ctrl+Alt+P"), when=views.needs_map, icon="▶",
           run=lambda c: c.present(from_selection=False)),
    Action("present.here", QT_TRANSLATE_NOOP("actions", "From Here"), "present", ("Shift+F5",),
           ("Shift+F5", "Ctrl+Alt+Shift+P"), when=views.needs_map,
           run=lambda c: c.present(from_selection=True)),
    _line("present"),
    Action("step.add", QT_TRANSLATE_NOOP("actions", "Add Step from Selection"), "present",
           ("Ctrl+Shift+F5",), make=stepping.add, in_context=True),
    Action("step.make", QT_TRANSLATE_NOOP("actions", "Make Steps"), "present",
           when=edits.can_edit, options=stepping.ways),
    _line("present"),
    Action("poll.turn", QT_TRANSLATE_NOOP("actions", "Open or Close the Vote"), "present",
           ("Ctrl+F9",), when=voting.can_turn, run=lambda c: c.polling.toggle()),
    Action("poll.type-in", QT_TRANSLATE_NOOP("actions", "Type In Ballots on Paper…"), "present",
           when=voting.can_type_in, run=lambda c: c.polling.type_in()),
    Action("poll.show-on-map", QT_TRANSLATE_NOOP("actions", "Result over the Map"), "present",
           when=voting.has_result, checked=lambda c: c.polling.on_map,
           run=lambda c: c.polling.show_on_map(shown=not c.polling.on_map)),
    Action("room.show", QT_TRANSLATE_NOOP("actions", "Phones in the Room…"), "present",
           when=views.needs_map, run=lambda c: c.polling.show_room()),
    Action("room.panic", QT_TRANSLATE_NOOP("actions", "Close the Room at Once"), "present",
           ("F9",), when=voting.can_panic, run=lambda c: c.polling.panic()),
    # --- help
    Action("app.palette", QT_TRANSLATE_NOOP("actions", "Command Palette…"), "help",
           ("Ctrl+Shift+P", "Ctrl+/"), run=lambda c: c.dialogs.palette()),
    Action("help.keys", QT_TRANSLATE_NOOP("actions", "Keys and Gestures"), "help", ("F1",),
           run=lambda c: c.dialogs.keys()),
    *(Action(f"help.{guide}", title, "help", run=views.reader(guide, title))
      for guide, title in views.GUIDES),
    _line("help"),
    Action("help.about", QT_TRANSLATE_NOOP("actions", "About argmap"), "help",
           run=lambda c: c.dialogs.about()),
)
# fmt: on


def by_id() -> dict[str, Action]:
    """The rows by id, lines between them left out."""
    return {row.id: row for row in ACTIONS if row.id != SEPARATOR}
