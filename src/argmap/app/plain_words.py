"""What people call an action who have not read its title: further words the palette finds it by.

By the id of a row; a translator gives the words of the language's own users. Only the palette loads
it. It knows nothing of what a row does.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from argmap.i18n import QT_TRANSLATE_NOOP, Marked

# One row, one line or two: read it as a table.
# fmt: off
ALSO: Mapping[str, Marked] = MappingProxyType({
    # --- file
    "file.new": QT_TRANSLATE_NOOP("palette", "create, empty, start over"),
    "file.open": QT_TRANSLATE_NOOP("palette", "load, import file"),
    "file.open-example": QT_TRANSLATE_NOOP("palette", "sample, template, tutorial, demo"),
    "file.save-copy": QT_TRANSLATE_NOOP("palette", "backup, duplicate file"),
    "file.report": QT_TRANSLATE_NOOP("palette",
        "brief, export, write up, summary, docx, word, pdf, html, web page, changes"),
    "file.take-home": QT_TRANSLATE_NOOP("palette",
        "export, share, slides, pptx, web page, html, handout, poster, csv, tables"),
    "file.export": QT_TRANSLATE_NOOP("palette", "image, png, svg, pdf, save picture, screenshot"),
    "board.export": QT_TRANSLATE_NOOP("palette", "table, csv, spreadsheet, excel, matrix"),
    "file.export-register": QT_TRANSLATE_NOOP("palette", "csv, spreadsheet, excel, list, register"),
    "file.properties": QT_TRANSLATE_NOOP("palette", "title, author, description, about the map"),
    "file.print": QT_TRANSLATE_NOOP("palette", "paper"),
    # --- edit
    "edit.copy-picture": QT_TRANSLATE_NOOP("palette", "image, screenshot, clipboard"),
    "board.copy": QT_TRANSLATE_NOOP("palette", "clipboard, excel, spreadsheet"),
    "edit.delete": QT_TRANSLATE_NOOP("palette", "remove, branch"),
    "edit.delete-only": QT_TRANSLATE_NOOP("palette", "remove"),
    "edit.text": QT_TRANSLATE_NOOP("palette", "rename, change, rewrite, wording"),
    "edit.find": QT_TRANSLATE_NOOP("palette", "search"),
    "edit.filter": QT_TRANSLATE_NOOP("palette", "search, show only"),
    "app.preferences": QT_TRANSLATE_NOOP("palette", "settings, options, language, motion"),
    # --- insert
    "statement.add-question": QT_TRANSLATE_NOOP("palette", "issue, problem, decision"),
    "statement.add-position": QT_TRANSLATE_NOOP("palette", "option, answer, alternative, idea"),
    "statement.add-claim": QT_TRANSLATE_NOOP("palette", "statement, box, node"),
    "statement.add-evidence": QT_TRANSLATE_NOOP("palette", "fact, data, proof, source"),
    "argument.add-reason": QT_TRANSLATE_NOOP("palette", "pro, because, support, argument, child"),
    "argument.add-objection": QT_TRANSLATE_NOOP("palette", "con, but, against, counter, attack"),
    "argument.add-evidence": QT_TRANSLATE_NOOP("palette", "fact, data, proof"),
    "argument.add-rebuttal": QT_TRANSLATE_NOOP("palette", "answer, reply, counter"),
    "argument.add-premise": QT_TRANSLATE_NOOP("palette", "and, together with, co-premise"),
    "argument.add-assumption": QT_TRANSLATE_NOOP("palette", "depends on, if, premise, condition"),
    "statement.add-after": QT_TRANSLATE_NOOP("palette", "sibling"),
    "statement.add-before": QT_TRANSLATE_NOOP("palette", "sibling"),
    "argument.add-undercut": QT_TRANSLATE_NOOP(
        "palette", "undercut, does not follow, irrelevant, exception"
    ),
    "argument.add-underpinning": QT_TRANSLATE_NOOP(
        "palette", "underpinning, why it follows, warrant, backing"
    ),
    # --- view
    "view.flow-down": QT_TRANSLATE_NOOP("palette", "layout, direction, vertical"),
    "view.flow-right": QT_TRANSLATE_NOOP("palette", "layout, direction, horizontal"),
    "view.fold": QT_TRANSLATE_NOOP("palette", "collapse, expand, hide branch"),
    "view.fold-all": QT_TRANSLATE_NOOP("palette", "collapse"),
    "view.unfold-all": QT_TRANSLATE_NOOP("palette", "expand"),
    "view.fit": QT_TRANSLATE_NOOP("palette", "whole map, zoom to fit, overview"),
    "page.board": QT_TRANSLATE_NOOP("palette", "table, matrix, grid, scenarios and positions"),
    "page.compare": QT_TRANSLATE_NOOP("palette", "side by side, two scenarios, difference"),
    "page.turns": QT_TRANSLATE_NOOP("palette", "hinges, sensitivity, what decides, crux"),
    "page.register": QT_TRANSLATE_NOOP("palette", "register, list of assumptions, watch"),
    "page.stances": QT_TRANSLATE_NOOP("palette", "camps, stakeholders, who says what"),
    "page.polls": QT_TRANSLATE_NOOP("palette", "votes, survey, ballots, print ballots"),
    "view.inspector": QT_TRANSLATE_NOOP("palette", "details, fields, sources, notes"),
    "view.parking": QT_TRANSLATE_NOOP("palette", "remarks, comments, notes, ideas for later"),
    "view.problems": QT_TRANSLATE_NOOP("palette", "errors, warnings, checks, mistakes"),
    "view.legend": QT_TRANSLATE_NOOP("palette", "colours, signs, symbols, what it means"),
    "view.theme-light": QT_TRANSLATE_NOOP("palette", "bright, colours, mode"),
    "view.theme-dark": QT_TRANSLATE_NOOP("palette", "night, colours, mode"),
    # --- map
    "statement.set-camp": QT_TRANSLATE_NOOP("palette", "who says it, party, stakeholder, side"),
    "statement.set-value": QT_TRANSLATE_NOOP("palette", "truth"),
    "statement.cite": QT_TRANSLATE_NOOP("palette", "citation, reference, quote, footnote, page"),
    "argument.set-weight": QT_TRANSLATE_NOOP("palette", "strength, importance, probability"),
    "argument.set-aspect": QT_TRANSLATE_NOOP(
        "palette", "bears on, aspect, desirability, feasibility, should we, can we"
    ),
    "argument.reverse": QT_TRANSLATE_NOOP("palette", "pro, con, swap, support, attack"),
    "argument.link": QT_TRANSLATE_NOOP("palette", "connect, arrow, line, support"),
    "argument.link-against": QT_TRANSLATE_NOOP("palette", "connect, arrow, line, attack"),
    "argument.unlink": QT_TRANSLATE_NOOP("palette", "disconnect, remove arrow"),
    "argument.join": QT_TRANSLATE_NOOP("palette", "combine, together, co-premises"),
    # --- scenario
    "scenario.flip": QT_TRANSLATE_NOOP("palette", "change assumption, toggle, what if"),
    "scenario.flip-trial": QT_TRANSLATE_NOOP("palette", "toggle, what if"),
    "scenario.try": QT_TRANSLATE_NOOP("palette", "what if, suppose, experiment, trial"),
    "scenario.keep": QT_TRANSLATE_NOOP("palette", "save what if"),
    "scenario.drop": QT_TRANSLATE_NOOP("palette", "discard, reset, end what if"),
    "map.semantics": QT_TRANSLATE_NOOP(
        "palette", "method, evaluation, reasoning, semantics, balance of arguments"
    ),
    # --- present
    "present.start": QT_TRANSLATE_NOOP("palette", "present, slide show, full screen, talk"),
    "present.here": QT_TRANSLATE_NOOP("palette", "present, slide show"),
    "step.add": QT_TRANSLATE_NOOP("palette", "slide, scene"),
    "step.make": QT_TRANSLATE_NOOP("palette", "slides, storyboard, tell the story"),
    "poll.turn": QT_TRANSLATE_NOOP("palette", "start voting, poll, survey"),
    "poll.type-in": QT_TRANSLATE_NOOP("palette", "enter votes"),
    "room.show": QT_TRANSLATE_NOOP("palette", "qr code, wifi, audience, participants"),
    "room.panic": QT_TRANSLATE_NOOP("palette", "stop, disconnect, phones"),
    # --- help
    "help.keys": QT_TRANSLATE_NOOP("palette", "shortcuts, keyboard, mouse, cheat sheet"),
    "help.about": QT_TRANSLATE_NOOP("palette", "version, licence"),
})
# fmt: on
