"""The inspector's page of several records: the fields they share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from argmap.app import weighing, words
from argmap.edit.commands import fields as setting
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.model.kinds import STATEMENT_KINDS
from argmap.ui.panels.fields import MIXED, ChoiceField, LineField
from argmap.ui.panels.page_parts import Page
from argmap.ui.translate import fill, say, translate


class ManyPage(Page):
    """A field shows a value when all agree on it; setting it sets them all, as one step."""

    def build(self, ids: tuple[str, ...]) -> None:
        """Put the fields on the sheet."""
        sheet = self.sheet
        statements = tuple(id for id in ids if id in self.document.statements)
        arguments = tuple(id for id in ids if id in self.document.arguments)
        sheet.heading(fill(QT_TRANSLATE_NOOP("inspector", "{count} selected"), count=len(ids)))
        if statements:
            kinds = ChoiceField(
                translate("inspector", "Kind"),
                [(row.kind, say(row.title)) for row in STATEMENT_KINDS],
            )
            kinds.given.connect(
                lambda kind: self.context.perform(setting.set_kind(statements, kind))
            )
            sheet.row(translate("inspector", "Kind"), kinds, self._shared(statements, "kind"))
        self.camp(ids, self._shared(ids, "camp"))
        self.origin(*statements, *arguments)
        if statements:
            self.choice(
                translate("inspector", "Value"),
                words.VALUES,
                self._shared(statements, "value"),
                lambda value: setting.set_value(statements, value),
            )
            tags = LineField(
                translate("inspector", "Add tags"), translate("inspector", "separated by commas")
            )
            tags.given.connect(
                lambda typed: self.context.perform(setting.add_tags(statements, typed.split(",")))
            )
            sheet.row(translate("inspector", "Add tags"), tags, lambda: "")
        if arguments:
            self.choice(
                translate("inspector", "Is about"),
                words.ASPECTS,
                self._shared(arguments, "aspect"),
                lambda value: setting.set_aspect(arguments, value),
            )
        weighed = weighing.weighed(self.document, ids)
        if weighed:
            sheet.fold("advanced", translate("inspector", "Advanced"))
            self.weight(weighed, self._shared(weighed, "weight"))
            sheet.unfolded()
        sheet.finish()

    def _shared(self, ids: tuple[str, ...], name: str) -> Callable[[], Any]:
        def now() -> Any:
            values = [getattr(self.record(id), name, None) for id in ids if self.record(id)]
            same = values and all(value == values[0] for value in values)
            return values[0] if same else MIXED

        return now
