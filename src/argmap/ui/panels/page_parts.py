"""What several pages of the inspector share: choices in words, citations, how a step reads."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from argmap.analysis.reasoning.setting import DEFAULT_WEIGHT
from argmap.app import origins, weighing, words
from argmap.app.outline import EMPTY, short
from argmap.edit.commands import citations as citing
from argmap.edit.commands import fields as setting
from argmap.edit.commands import links
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text
from argmap.model.records import Argument, Premise, Role, Source, Statement
from argmap.render.foot import short_name
from argmap.ui.panels.fields import MIXED, ChoiceField, LineField, LinkedText, Part, sentence
from argmap.ui.panels.sheet import Sheet, link_button, small_button
from argmap.ui.translate import fill, say, translate

if TYPE_CHECKING:
    from argmap.edit.verb import Command
    from argmap.model.document import Document
    from argmap.ui.context import WindowContext

Node = Statement | Argument
SUPPORTS = QT_TRANSLATE_NOOP("inspector", "supports {target}")
ATTACKS = QT_TRANSLATE_NOOP("inspector", "speaks against {target}")
SUPPORTS_WITH = QT_TRANSLATE_NOOP("inspector", "supports {target}, together with {others}")
ATTACKS_WITH = QT_TRANSLATE_NOOP("inspector", "speaks against {target}, together with {others}")
ANSWERS = QT_TRANSLATE_NOOP("inspector", "answers {target}")
STEP = QT_TRANSLATE_NOOP("inspector", "the step from {premise} to {target}")
AND = QT_TRANSLATE_NOOP("inspector", " and ")
NOT_SO = QT_TRANSLATE_NOOP("inspector", "not: {premise}")
UNLESS = QT_TRANSLATE_NOOP("inspector", "{bears}, unless {premise}")
COUNTS: Mapping[tuple[Role, bool], Marked] = {
    ("ordinary", True): QT_TRANSLATE_NOOP("inspector", "if not, {bears}"),
    ("assumption", False): QT_TRANSLATE_NOOP("inspector", "if so, {bears}"),
    ("assumption", True): QT_TRANSLATE_NOOP("inspector", "if not, {bears}"),
    ("exception", False): QT_TRANSLATE_NOOP("inspector", "unless so, {bears}"),
    ("exception", True): QT_TRANSLATE_NOOP("inspector", "unless not so, {bears}"),
}
"""How a premise that is more than plain bears, by its role and whether it is negated."""


def choices(rows: words.Words) -> list[tuple[str | None, str]]:
    """Rows of a list of words, in the user's language."""
    return [(value, say(title)) for value, title in rows]


def camp_choices(document: Document) -> list[tuple[str | None, str]]:
    """Nobody, then the map's camps."""
    return [
        (None, translate("inspector", "none")),
        *((id, camp.name) for id, camp in document.camps.items()),
    ]


def source_choices(document: Document) -> list[tuple[str, str]]:
    """The map's sources as cards call them, and by title."""
    return [(id, _source_words(source)) for id, source in document.sources.items()]


def _source_words(source: Source) -> str:
    if not source.author:
        return short(source.title) or source.id
    form = QT_TRANSLATE_NOOP("inspector", "{source}: {title}")
    return fill(form, source=short_name(source), title=short(source.title))


def name_of(document: Document, id: str) -> list[Part]:
    """What a record is called, as a link to it."""
    record = document.get(id)
    if isinstance(record, Statement):
        return [(_called(record), id)]
    if isinstance(record, Argument):
        first = record.premises[0]
        target = document.get(record.conclusion)
        return sentence(
            STEP,
            premise=_denied(first, [(_called(document.statements[first.statement]), id)]),
            target=[(_called(target) if isinstance(target, Statement) else "…", None)],
        )
    return [(id, None)]


def _called(statement: Statement) -> str:
    return short(statement.name) or say(Text(EMPTY))


def together(document: Document, premises: Sequence[Premise]) -> list[Part]:
    """Several premises, each a link."""
    parts: list[Part] = []
    for place, premise in enumerate(premises):
        if place:
            parts.append((say(AND) if place == len(premises) - 1 else ", ", None))
        parts.extend(_denied(premise, name_of(document, premise.statement)))
    return parts


def _denied(premise: Premise, name: list[Part]) -> list[Part]:
    return sentence(NOT_SO, premise=name) if premise.negated else name


def bears(document: Document, argument: Argument, beside: str) -> list[Part]:
    """How an argument bears, said from one of its premises, and when that one counts."""
    own = next((each for each in argument.premises if each.statement == beside), None)
    rest = [premise for premise in argument.premises if premise.statement != beside]
    others = [premise for premise in rest if premise.role != "exception"]
    support = argument.polarity == "support"
    template = (
        (SUPPORTS_WITH if support else ATTACKS_WITH)
        if others
        else (SUPPORTS if support else ATTACKS)
    )
    said = sentence(
        template,
        target=name_of(document, argument.conclusion),
        others=together(document, others),
    )
    for each in rest:
        if each.role == "exception":
            said = sentence(UNLESS, bears=said, premise=together(document, (each,)))
    counts = COUNTS.get((own.role, own.negated)) if own else None
    return sentence(counts, bears=said) if counts else said


class Page:
    """What every page of the inspector has: the context, a sheet, and shorthands."""

    def __init__(self, context: WindowContext, sheet: Sheet) -> None:
        self.context = context
        self.sheet = sheet

    @property
    def document(self) -> Document:
        """The document as it is now."""
        return self.context.document

    def record(self, id: str) -> Any:
        """A record as it is now; pages are made anew when theirs is gone."""
        return self.document.get(id)

    def field(self, id: str, name: str, default: Any = None) -> Callable[[], Any]:
        """Where a field of a record gets its value."""
        return lambda: getattr(self.record(id), name, default)

    def linked(self, source: Callable[[], Sequence[Part]]) -> None:
        """A sentence whose links select records."""
        widget = LinkedText()
        widget.followed.connect(self.go)
        self.sheet.wide(widget, source)

    def go(self, id: str) -> None:
        """Select a record and bring it into sight."""
        self.context.select((id,))
        self.context.canvas.reveal(id)

    def choice(
        self,
        label: str,
        rows: words.Words,
        source: Callable[[], Any],
        command: Callable[[Any], Any],
    ) -> None:
        """A row with one of several values, set by a command."""
        field = ChoiceField(label, choices(rows))
        field.given.connect(lambda value: self.context.perform(command(value)))
        self.sheet.row(label, field, source)

    def camp(self, ids: Sequence[str], source: Callable[[], Any]) -> None:
        """Who speaks."""
        label = translate("inspector", "Camp")
        field = ChoiceField(label, camp_choices(self.document))
        field.given.connect(lambda value: self.context.perform(setting.set_camp(ids, value)))
        self.sheet.row(label, field, source)

    def origin(self, *ids: str) -> None:
        """Whether a source says it."""

        def now() -> Any:
            found = {origins.told(self.document, each) for each in map(self.record, ids) if each}
            return found.pop() if len(found) == 1 else MIXED

        self.choice(
            translate("inspector", "Origin"),
            origins.offered(self.document, [self.record(id) for id in ids]),
            now,
            lambda value: setting.set_origin(ids, "inferred" if value == "inferred" else "text"),
        )

    def bearing(self, argument: str) -> None:
        """Whether an argument supports or attacks, and whether it is about should or can."""
        self.choice(
            translate("inspector", "It"),
            words.POLARITIES,
            self.field(argument, "polarity"),
            lambda value: links.set_polarity((argument,), value),
        )
        self.choice(
            translate("inspector", "Is about"),
            words.ASPECTS,
            self.field(argument, "aspect"),
            lambda value: setting.set_aspect((argument,), value),
        )

    def weight(self, ids: Sequence[str], source: Callable[[], Any], title: str = "") -> None:
        """A number from 0 to 1, or nothing."""
        label = title or translate("inspector", "Weight")
        field = LineField(label, usual_weight())
        field.setToolTip(usual_weight())
        field.given.connect(
            lambda typed: self._weigh(
                typed, lambda value: self.context.perform(setting.set_weight(ids, value))
            )
        )
        self.sheet.row(label, field, lambda: _number(source()))

    def _weigh(self, typed: str, set_to: Callable[[float | None], bool]) -> None:
        try:
            weight = weighing.typed(typed)
        except ValueError:
            self.context.say(Text(NOT_A_NUMBER), "warning")
            self.sheet.refresh()
            return
        if not set_to(weight):
            self.sheet.refresh()

    # --- in the scenario or trial that counts, where one does ------------------------------------

    def weight_here(self, id: str) -> None:
        """A weight for the scenario alone."""
        deciding = self.context.deciding
        if deciding.record is None:
            return
        field = LineField(
            translate("inspector", "Weight in the scenario"),
            translate("inspector", "as in the map"),
        )
        field.setToolTip(here(deciding.record.title))
        field.given.connect(
            lambda typed: self._weigh(typed, lambda value: self._tried(deciding.weigh({id: value})))
        )
        self.sheet.row(
            translate("inspector", "in scenario"),
            field,
            lambda: _number(deciding.record.weights.get(id) if deciding.record else None),
        )

    def value_here(self, id: str) -> None:
        """A value for the scenario alone."""
        deciding = self.context.deciding
        if deciding.record is None:
            return
        rows = [(None, translate("inspector", "as in the map")), *choices(words.VALUES[1:])]
        field = ChoiceField(translate("inspector", "Value in the scenario"), rows)
        field.setToolTip(here(deciding.record.title))
        field.given.connect(lambda value: self._tried(deciding.give({id: value})))
        self.sheet.row(
            translate("inspector", "in scenario"),
            field,
            lambda: deciding.record.values.get(id) if deciding.record else None,
        )

    def _tried(self, verb: Command | None) -> bool:
        """What changes a scenario is a command; what changes the trial has been done already."""
        if verb is not None:
            return self.context.perform(verb)
        self.context.decide()
        return True

    def citations(self, id: str) -> None:
        """What the record cites, the place below its source, and a way to add one."""
        self.sheet.heading(translate("inspector", "Cited"))
        rows = source_choices(self.document)
        record = self.record(id)
        for index in range(len(record.citations)):
            self._citation(id, index, rows)
        if not self.context.read_only:
            self.sheet.add(
                link_button(translate("inspector", "+ Cite a source"), lambda: self._cite(id))
            )

    def _citation(self, id: str, index: int, rows: list[tuple[str, str]]) -> None:
        def now() -> Any:
            found = self.record(id).citations
            return found[index] if index < len(found) else None

        def change(source: str | None, locator: str | None) -> None:
            old = now()
            if old is not None:
                self.context.perform(
                    citing.change_citation(
                        id,
                        index,
                        old.source if source is None else source,
                        old.locator if locator is None else locator,
                        old.selector if source is None else None,
                    )
                )

        place = LineField(
            translate("inspector", "Place in the source"), translate("inspector", "place")
        )
        place.given.connect(lambda typed: change(None, typed))
        known = {value for value, _ in rows}
        own = now().source
        offered = rows if own in known else [*rows, (own, own)]
        source = ChoiceField(translate("inspector", "Source"), offered)
        source.given.connect(lambda value: change(value, None))
        remove = small_button(
            "×",
            translate("inspector", "Remove this citation"),
            lambda: self.context.perform(citing.remove_citation(id, index)),
        )
        remove.setEnabled(not self.context.read_only)
        self.sheet.wide(source, lambda: now().source if now() else None)
        self.sheet.side((place, lambda: now().locator if now() else ""), last=remove)

    def _cite(self, id: str) -> None:
        from argmap.ui.dialogs.source import cite

        cite(self.context, self.sheet.window(), (id,))


def usual_weight() -> str:
    """What counts where no weight is given."""
    return fill(
        QT_TRANSLATE_NOOP("inspector", "{weight} unless set (0 to 1)"), weight=f"{DEFAULT_WEIGHT:g}"
    )


def here(scenario: str) -> str:
    """That a field is of the scenario that counts, not of the map."""
    if not scenario:
        return translate("inspector", "In what is being tried")
    return fill(QT_TRANSLATE_NOOP("inspector", "In the scenario “{title}”"), title=scenario)


def _number(value: Any) -> str:
    return f"{value:g}" if isinstance(value, int | float) else ""


NOT_A_NUMBER = QT_TRANSLATE_NOOP("inspector", "A weight is a number from 0 to 1.")
