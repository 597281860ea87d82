"""The inspector's page with nothing selected: the map, its camps, sources, scenarios, groups."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QColor

from argmap.app import words
from argmap.edit.commands import fields, groups, records, scenarios
from argmap.edit.commands import text as wording
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.model.records import Camp
from argmap.render.facts import camp_colours
from argmap.ui.panels.fields import ChoiceField, ColourField, LineField, TextField
from argmap.ui.panels.page_parts import Page, choices
from argmap.ui.panels.sheet import link_button, small_button
from argmap.ui.translate import fill, translate

_STATEMENTS = (
    QT_TRANSLATE_NOOP("inspector", "{count} statement"),
    QT_TRANSLATE_NOOP("inspector", "{count} statements"),
)
_ARGUMENTS = (
    QT_TRANSLATE_NOOP("inspector", "{count} argument"),
    QT_TRANSLATE_NOOP("inspector", "{count} arguments"),
)


def counted(statements: int, arguments: int) -> str:
    """What a map holds, as ``1 statement, 2 arguments``."""
    return fill(
        QT_TRANSLATE_NOOP("inspector", "{statements}, {arguments}"),
        statements=text(_STATEMENTS[statements != 1], count=statements),
        arguments=text(_ARGUMENTS[arguments != 1], count=arguments),
    )


class MapPage(Page):
    """What the map says of itself."""

    def build(self) -> None:
        """Put the fields on the sheet."""
        sheet = self.sheet
        sheet.heading(translate("inspector", "This map"))
        for name, title, lines in (
            ("title", translate("inspector", "Title"), (1, 3)),
            ("description", translate("inspector", "Description"), (2, 12)),
        ):
            field = TextField(title, title, lines)
            field.given.connect(
                lambda typed, name=name: self.context.perform(wording.set_header(**{name: typed}))
            )
            sheet.wide(field, self._header(name))
        languages = ChoiceField(translate("inspector", "Language"), self._languages())
        languages.given.connect(
            lambda code: self.context.perform(wording.set_header(language=code))
        )
        sheet.row(translate("inspector", "Language"), languages, self._header("language"))
        authors = LineField(
            translate("inspector", "Authors"), translate("inspector", "separated by semicolons")
        )
        authors.given.connect(self._set_authors)
        sheet.row(
            translate("inspector", "Authors"), authors, lambda: "; ".join(self._header("authors")())
        )
        licence = LineField(translate("inspector", "Licence"))
        licence.given.connect(lambda typed: self.context.perform(wording.set_header(licence=typed)))
        sheet.row(translate("inspector", "Licence"), licence, self._header("licence"))
        self._counts()
        self._camps()
        self._sources()
        self._named(
            "scenarios",
            translate("inspector", "Scenarios"),
            translate("inspector", "+ Add a scenario"),
            lambda: scenarios.add(translate("inspector", "New scenario")),
        )
        self._groups()
        self._advanced()
        sheet.finish()

    def _header(self, name: str) -> Callable[[], Any]:
        return lambda: getattr(self.document.header, name)

    def _languages(self) -> list[tuple[str, str]]:
        rows = list(words.LANGUAGES)
        own = self.document.header.language
        if own not in {code for code, _ in rows}:
            rows.append((own, own))
        return rows

    def _set_authors(self, typed: str) -> None:
        names = tuple(part.strip() for part in typed.split(";") if part.strip())
        self.context.perform(wording.set_header(authors=names))

    def _counts(self) -> None:
        def now() -> list[tuple[str, str | None]]:
            return [(counted(len(self.document.statements), len(self.document.arguments)), None)]

        self.linked(now)

    def _camps(self) -> None:
        self.sheet.heading(translate("inspector", "Camps"))
        for id in self.document.camps:
            name = LineField(translate("inspector", "Name of the camp"))
            name.given.connect(
                lambda typed, id=id: self.context.perform(wording.set_text(id, typed))
            )
            colour = ColourField(
                translate("inspector", "Colour"),
                self._colours(id),
                lambda role, id=id: self._colour_of(id, role),
            )
            colour.given.connect(
                lambda role, id=id: self.context.perform(records.change(id, role=role))
            )
            self.sheet.side(
                (name, self.field(id, "name", "")),
                (colour, self.field(id, "role")),
                last=self._remove(id),
            )
        self._adder(
            translate("inspector", "+ Add a camp"),
            lambda: records.add_camp(translate("inspector", "New camp")),
        )

    def _colours(self, id: str) -> list[tuple[str | None, str]]:
        role = self.document.camps[id].role
        rows = choices(words.CAMP_COLOURS)
        if role not in {value for value, _ in rows}:
            rows.append((role, role or ""))
        return rows

    def _colour_of(self, id: str, role: str | None) -> QColor:
        """That of the camp's cards, if this were its role; a field may outlive its camp."""
        asked = {**self.document.camps, id: Camp(id=id, name="", role=role)}
        return QColor(self.context.looks.theme.colours[camp_colours(asked)[id][1]])

    def _sources(self) -> None:
        self.sheet.heading(translate("inspector", "Sources"))
        for id in self.document.sources:
            title = LineField(translate("inspector", "Title of the source"))
            title.given.connect(
                lambda typed, id=id: self.context.perform(wording.set_text(id, typed))
            )
            more = small_button(
                "…",
                translate("inspector", "All fields of this source"),
                lambda id=id: self._edit_source(id),
            )
            self.sheet.side((title, self.field(id, "title", "")), last=more)
        if not self.context.read_only:
            self.sheet.add(
                link_button(
                    translate("inspector", "+ Add a source"), lambda: self._edit_source(None)
                )
            )

    def _edit_source(self, id: str | None) -> None:
        from argmap.ui.dialogs.source import edit_source

        edit_source(self.context, self.sheet.window(), id)

    def _groups(self) -> None:
        if not self.document.groups:
            return
        self.sheet.heading(translate("inspector", "Groups"))
        for id in self.document.groups:
            title = LineField(translate("inspector", "Title of the group"))
            title.given.connect(
                lambda typed, id=id: self.context.perform(wording.set_text(id, typed))
            )
            members = self.document.groups[id].members
            remove = small_button(
                "×",
                translate("inspector", "Ungroup"),
                lambda members=members: self.context.perform(groups.ungroup(members)),
            )
            remove.setEnabled(not self.context.read_only)
            self.sheet.side((title, self.field(id, "title", "")), last=remove)

    def _advanced(self) -> None:
        self.sheet.fold("advanced", translate("inspector", "Advanced"))
        named = self.document.header.semantics
        rows = choices(words.SEMANTICS)
        if words.semantics_words(named) is None:
            rows.append((named, named))
        field = ChoiceField(translate("inspector", "How verdicts are found"), rows)
        field.given.connect(lambda name: self.context.perform(fields.set_semantics(name)))

        def now() -> str:
            return words.semantics_name(self.document.header.semantics)

        self.sheet.row(translate("inspector", "Verdicts by"), field, now)
        self.sheet.unfolded()

    def _named(self, lists: str, title: str, adding: str, command: Callable[[], Any]) -> None:
        self.sheet.heading(title)
        for id in getattr(self.document, lists):
            field = LineField(title)
            field.given.connect(
                lambda typed, id=id: self.context.perform(wording.set_text(id, typed))
            )
            self.sheet.side((field, self.field(id, "title", "")), last=self._remove(id))
        self._adder(adding, command)

    def _remove(self, id: str) -> Any:
        button = small_button(
            "×",
            translate("inspector", "Remove"),
            lambda: self.context.perform(records.remove((id,))),
        )
        button.setEnabled(not self.context.read_only)
        return button

    def _adder(self, title: str, command: Callable[[], Any]) -> None:
        if not self.context.read_only:
            self.sheet.add(link_button(title, lambda: self.context.perform(command())))
