"""The inspector's page of one argument: from which premises to what, and how."""

from __future__ import annotations

from typing import Any

from argmap.app import words
from argmap.edit.commands import fields as setting
from argmap.edit.commands import links, premises
from argmap.edit.commands import text as wording
from argmap.model.kinds import argument_row
from argmap.ui.panels.fields import CheckField, ChoiceField, LineField, sentence
from argmap.ui.panels.page_parts import ATTACKS, SUPPORTS, Page, choices, name_of
from argmap.ui.panels.questions import SchemeField
from argmap.ui.panels.sheet import small_button
from argmap.ui.translate import say, translate


class ArgumentPage(Page):
    """Everything an argument holds."""

    def build(self, id: str) -> None:
        """Put the fields on the sheet."""
        argument = self.document.arguments[id]
        onto = argument.conclusion in self.document.arguments
        sheet = self.sheet
        sheet.heading(say(argument_row(argument.polarity, onto).title))
        self.linked(lambda: self._bears(id))
        self.bearing(id)
        self.camp((id,), self.field(id, "camp"))
        self.origin(id)
        sheet.heading(translate("inspector", "Premises"))
        for index in range(len(argument.premises)):
            self._premise(id, index)
        self.citations(id)
        sheet.fold("scheme", translate("inspector", "Critical questions"))
        sheet.wide(SchemeField(self.context, id), lambda: self.document.arguments.get(id))
        sheet.fold("advanced", translate("inspector", "Advanced"))
        label = LineField(translate("inspector", "Short name"))
        label.given.connect(lambda typed: self.context.perform(wording.set_label(id, typed)))
        sheet.row(translate("inspector", "Short name"), label, lambda: self.record(id).label or "")
        scheme = LineField(
            translate("inspector", "Own scheme"),
            translate("inspector", "where the list has none"),
        )
        scheme.given.connect(
            lambda typed: self.context.perform(setting.set_scheme((id,), typed or None))
        )
        sheet.row(
            translate("inspector", "Own scheme"), scheme, lambda: self.record(id).scheme or ""
        )
        self.weight((id,), self.field(id, "weight"))
        self.weight_here(id)
        own = LineField(translate("inspector", "Id"))
        sheet.row(translate("inspector", "Id"), own, lambda: id)
        own.setReadOnly(True)
        sheet.unfolded()
        sheet.finish()

    def _bears(self, id: str) -> Any:
        argument = self.document.arguments.get(id)
        if argument is None:
            return []
        template = SUPPORTS if argument.polarity == "support" else ATTACKS
        return sentence(template, target=name_of(self.document, argument.conclusion))

    def _premise(self, id: str, index: int) -> None:
        perform = self.context.perform

        def now() -> Any:
            record = self.document.arguments.get(id)
            return record.premises[index] if record and index < len(record.premises) else None

        statement = now().statement
        self.linked(lambda: name_of(self.document, statement))
        role = ChoiceField(translate("inspector", "Role"), choices(words.ROLES))
        role.given.connect(lambda value: perform(premises.change(id, index, role=value)))
        negated = CheckField(translate("inspector", "Counts when it is false"))
        negated.given.connect(lambda on: perform(premises.change(id, index, negated=on)))
        implicit = CheckField(translate("inspector", "Left unsaid in the source"))
        implicit.given.connect(lambda on: perform(premises.change(id, index, implicit=on)))
        remove = small_button(
            "×",
            translate("inspector", "Take this premise out"),
            lambda: perform(links.unlink_premise(id, statement)),
        )
        remove.setEnabled(not self.context.read_only)
        self.sheet.side((role, lambda: now().role if now() else None), last=remove)
        self.sheet.wide(negated, lambda: bool(now() and now().negated))
        self.sheet.wide(implicit, lambda: bool(now() and now().implicit))
