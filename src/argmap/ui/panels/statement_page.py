"""The inspector's page of one statement."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from argmap.analysis.structure import structure
from argmap.app import weighing, words
from argmap.edit.commands import fields as setting
from argmap.edit.commands import premises
from argmap.edit.commands import text as wording
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.model.kinds import BY_KIND, STATEMENT_KINDS
from argmap.model.records import Label, Premise, Statement
from argmap.ui.panels.fields import CheckField, ChoiceField, LineField, TextField, sentence
from argmap.ui.panels.page_parts import ANSWERS, Page, bears, name_of
from argmap.ui.panels.watch_part import watch_part
from argmap.ui.translate import fill, say, translate


class StatementPage(Page):
    """Everything a statement holds, and the arguments it belongs to."""

    def build(self, id: str) -> None:
        """Put the fields on the sheet."""
        statement = self.document.statements[id]
        sheet = self.sheet
        sheet.heading(say(BY_KIND[statement.kind].title))
        words_field = TextField(translate("inspector", "Text"), translate("inspector", "Text"))
        words_field.given.connect(lambda typed: self.context.perform(wording.set_text(id, typed)))
        sheet.wide(words_field, self.field(id, "text", ""))
        kinds = ChoiceField(
            translate("inspector", "Kind"), [(row.kind, say(row.title)) for row in STATEMENT_KINDS]
        )
        kinds.given.connect(lambda kind: self.context.perform(setting.set_kind((id,), kind)))
        sheet.row(translate("inspector", "Kind"), kinds, self.field(id, "kind"))
        if statement.kind == "position" or statement.question is not None:
            self._question(id)
        if statement.kind == "assumption":
            self._value(id)
        self.camp((id,), self.field(id, "camp"))
        self.origin(id)
        self.citations(id)
        self._bearing(id)
        sheet.unfolded()
        if statement.kind == "assumption":
            watch_part(self, id)
        sheet.heading(translate("inspector", "Notes"))
        notes = TextField(
            translate("inspector", "Notes"), translate("inspector", "For yourself or for the room")
        )
        notes.given.connect(lambda typed: self.context.perform(wording.set_notes(id, typed)))
        sheet.wide(notes, self.field(id, "notes", ""))
        tags = LineField(
            translate("inspector", "Tags"), translate("inspector", "separated by commas")
        )
        tags.given.connect(
            lambda typed: self.context.perform(setting.set_tags((id,), typed.split(",")))
        )
        sheet.row(
            translate("inspector", "Tags"), tags, lambda: ", ".join(self.field(id, "tags", ())())
        )
        self._advanced(id, statement)
        sheet.finish()

    def _question(self, id: str) -> None:
        label = translate("inspector", "Question")
        rows: list[tuple[str | None, str]] = [(None, translate("inspector", "none"))]
        rows += [
            (other, name_of(self.document, other)[0][0])
            for other, row in self.document.statements.items()
            if row.kind == "question" and other != id
        ]
        field = ChoiceField(label, rows)
        field.given.connect(lambda value: self.context.perform(setting.set_question((id,), value)))
        self.sheet.row(label, field, self.field(id, "question"))

    def _value(self, id: str) -> None:
        self.choice(
            translate("inspector", "Value"),
            words.VALUES,
            self.field(id, "value"),
            lambda value: setting.set_value((id,), value),
        )
        self.value_here(id)

    # --- what it does in arguments --------------------------------------------------------------

    def _bearing(self, id: str) -> None:
        through = structure(self.document).out_of.get(id, ())
        statement = self.document.statements[id]
        question = statement.question
        if not through and question is None:
            return
        self.sheet.heading(translate("inspector", "What it does"))
        if question is not None:
            self.linked(lambda: self._answered(id))
        for argument in through:
            self.linked(lambda argument=argument: self._bears(argument, id))
        for number, argument in enumerate(through, 1):
            name = (
                translate("inspector", "Its part in the argument")
                if len(through) == 1
                else fill(
                    QT_TRANSLATE_NOOP("inspector", "Its part in argument {number}"), number=number
                )
            )
            self.sheet.fold("part", name)
            self._part(id, argument)
            self.sheet.unfolded()

    def _answered(self, id: str) -> Any:
        question = self.field(id, "question")()
        return sentence(ANSWERS, target=name_of(self.document, question)) if question else []

    def _bears(self, argument: str, id: str) -> Any:
        record = self.document.arguments.get(argument)
        return bears(self.document, record, id) if record else []

    def _part(self, id: str, argument: str) -> None:
        perform = self.context.perform
        self.bearing(argument)
        self.weight((argument,), self.field(argument, "weight"))
        self.weight_here(argument)
        self.choice(
            translate("inspector", "As"),
            words.ROLES,
            self._premise(id, argument, "role"),
            lambda value: premises.set_role(id, value, argument),
        )
        negated = CheckField(translate("inspector", "Counts when it is false"))
        negated.given.connect(lambda on: perform(premises.set_negated(id, on, argument)))
        self.sheet.wide(negated, self._premise(id, argument, "negated"))
        implicit = CheckField(translate("inspector", "Left unsaid in the source"))
        implicit.given.connect(lambda on: perform(premises.set_implicit(id, on, argument)))
        self.sheet.wide(implicit, self._premise(id, argument, "implicit"))

    def _premise(self, id: str, argument: str, name: str) -> Callable[[], Any]:
        def now() -> Any:
            record = self.document.arguments.get(argument)
            own = [each for each in record.premises if each.statement == id] if record else []
            return getattr(own[0] if own else Premise(statement=id), name)

        return now

    # --- what is out of the way until wanted -----------------------------------------------------

    def _advanced(self, id: str, statement: Statement) -> None:
        sheet = self.sheet
        sheet.fold("advanced", translate("inspector", "Advanced"))
        for name, title in (
            ("name", translate("inspector", "Short name")),
            ("true", translate("inspector", "When true")),
            ("false", translate("inspector", "When false")),
        ):
            if name != "name" and statement.kind != "assumption":
                continue
            field = LineField(title)
            field.given.connect(lambda typed, name=name: self._label(id, name, typed))
            sheet.row(title, field, self._label_part(id, name))
        if statement.kind != "assumption":
            self._value(id)
        if weighing.has_own(self.document, statement):
            self.weight((id,), self.field(id, "weight"), translate("inspector", "Own weight"))
            self.weight_here(id)
        self.choice(
            translate("inspector", "Proof needed"),
            words.STANDARDS,
            self.field(id, "standard"),
            lambda value: setting.set_standard((id,), value),
        )
        name_field = LineField(translate("inspector", "Id"))
        sheet.row(translate("inspector", "Id"), name_field, lambda: id)
        name_field.setReadOnly(True)
        sheet.unfolded()

    def _label_part(self, id: str, name: str) -> Callable[[], str]:
        def now() -> str:
            label = self.field(id, "label")()
            if isinstance(label, Label):
                return getattr(label, name)
            return (label or "") if name == "name" else ""

        return now

    def _label(self, id: str, name: str, typed: str) -> None:
        parts = {each: self._label_part(id, each)() for each in ("name", "true", "false")}
        parts[name] = typed
        self.context.perform(
            wording.set_label(id, parts["name"], when_true=parts["true"], when_false=parts["false"])
        )
