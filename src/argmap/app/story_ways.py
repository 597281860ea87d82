"""Steps made from a map, in three ways: from its question down, camp by camp, by scenario.

They carry ids that no record has; shown as they are when a map has no steps of its own, or added to
it by a command and edited then. Nothing here knows of windows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from argmap.analysis.structure import Structure, structure
from argmap.app.tellings import MOST, Group, Said, Telling, premises, tellings, tops
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text
from argmap.model.document import Document
from argmap.model.records import Premise, Scenario, Step

WAYS: tuple[tuple[str, Marked], ...] = (
    ("question", QT_TRANSLATE_NOOP("story", "From the question: positions, reasons, objections")),
    ("camps", QT_TRANSLATE_NOOP("story", "Camp by camp: what each says")),
    ("scenarios", QT_TRANSLATE_NOOP("story", "By scenario: what each comes to")),
)
_FOR = QT_TRANSLATE_NOOP("story", "{statement}: what speaks for it")
_AGAINST = QT_TRANSLATE_NOOP("story", "{statement}: what speaks against it")
_BOTH = QT_TRANSLATE_NOOP("story", "{statement}: for and against")
_CAMP = QT_TRANSLATE_NOOP("story", "{camp}: {statement}")
_CAMP_ELSE = QT_TRANSLATE_NOOP("story", "{camp}: what else is said")
_HANGS = QT_TRANSLATE_NOOP("story", "What hangs on “{assumption}”")
_SETS = QT_TRANSLATE_NOOP("story", "{scenario}: what it sets")
_COMES = QT_TRANSLATE_NOOP("story", "{scenario}: what comes of it")
_REST = QT_TRANSLATE_NOOP("story", "What else is on the map")
_PART = QT_TRANSLATE_NOOP("story", "{title} ({number} of {count})")
_ASK = QT_TRANSLATE_NOOP(
    "story", "A good moment for a show of hands, before any reason is on the wall."
)
_INFERRED = QT_TRANSLATE_NOOP("story", "inferred")
_NOT = QT_TRANSLATE_NOOP("story", "not {statement}")
_UNLESS = QT_TRANSLATE_NOOP("story", "unless {statement}")
_BEARS = QT_TRANSLATE_NOOP("story", "Bears on: {statements}")
_WITH = QT_TRANSLATE_NOOP("story", "Together with: {statements}")
_SIGN = QT_TRANSLATE_NOOP("story", "A sign that it fails: {sign}")
_NOTES: Mapping[tuple[str, bool], Marked] = MappingProxyType(
    {
        ("node", False): QT_TRANSLATE_NOOP("story", "For: {said}"),
        ("node", True): QT_TRANSLATE_NOOP("story", "Against: {said}"),
        ("step", False): QT_TRANSLATE_NOOP("story", "For that very step: {said}"),
        ("step", True): QT_TRANSLATE_NOOP("story", "Against that very step: {said}"),
        ("reason", False): QT_TRANSLATE_NOOP("story", "For “{statement}”: {said}"),
        ("reason", True): QT_TRANSLATE_NOOP("story", "Against “{statement}”: {said}"),
    }
)
_LONG = 48
"""A statement without a short name, longer than this, is a title without more words."""
_Words = Callable[[Text], str]


def made(document: Document, way: str, words: _Words = str) -> tuple[Step, ...]:
    """The steps of one way; ``words`` puts the few words of our own into the user's language."""
    if way == "question":
        return from_question(document, words)
    return by_camp(document, words) if way == "camps" else by_scenario(document, words)


def from_question(document: Document, words: _Words = str) -> tuple[Step, ...]:
    """The question, its positions one by one, then for each the reasons and the objections.

    A map without a question starts from the statements that bear on nothing else.
    """
    found = structure(document)
    story = _Story(document, words)
    told: set[str] = set()
    loose: list[str] = []
    for top in tops(document, found):
        answers = found.answers.get(top, ())
        if answers:
            story.ask(top, answers)
        elif top not in found.onto:
            loose.append(top)
        for id in answers or (top,):
            for telling in tellings(document, found, id, told):
                story.tell(telling)
    story.gather(words(text(_REST)) if story.steps else "", loose)
    return tuple(story.steps)


def by_camp(document: Document, words: _Words = str) -> tuple[Step, ...]:
    """The question, then for each camp what it says, about one thing at a time.

    A camp that says nothing itself is shown by what it accepts.
    """
    found = structure(document)
    story = _Story(document, words)
    starts = story.ask_all(found)
    asked = {id for step in story.steps for id in (*step.focus, *sum(step.reveal, ()))}
    for camp in document.camps.values():
        said = {id for id, row in document.statements.items() if row.camp == camp.id}
        if not said:
            said = {id for id, stance in camp.stances.items() if stance == "accept"}
            said &= document.statements.keys()
        told: set[str] = set()
        shown: set[str] = set()
        for top in starts:
            for telling in tellings(document, found, top, told, said):
                story.tell(telling, camp.name)
                shown |= telling.shown
        title = words(text(_CAMP_ELSE, camp=camp.name)) if shown else camp.name
        left = said - shown - asked if shown or said - asked else said
        story.gather(title, [id for id in document.statements if id in left])
    return tuple(story.steps)


def by_scenario(document: Document, words: _Words = str) -> tuple[Step, ...]:
    """The question, what hangs on each assumption that scenarios set, and then for each scenario
    what it sets and what the positions come to in it."""
    found = structure(document)
    story = _Story(document, words)
    story.ask_all(found)
    scenarios = document.scenarios.values()
    for id in document.statements:
        if any(id in scenario.values for scenario in scenarios):
            story.hang(found, id)
    ends = [id for top in tops(document, found) for id in (top, *found.answers.get(top, ()))]
    for scenario in scenarios:
        story.suppose(scenario, ends)
    return tuple(story.steps)


class _Story:
    """Steps under ids of their own, in the order they were told, with notes on what comes out."""

    def __init__(self, document: Document, words: _Words) -> None:
        self.steps: list[Step] = []
        self._document = document
        self._words = words

    def add(
        self,
        title: str,
        focus: Group,
        reveal: Iterable[Group] = (),
        notes: Iterable[str] = (),
        scenario: str | None = None,
    ) -> None:
        self.steps.append(
            Step(
                id=f"made-step {len(self.steps) + 1}",
                title=title[:1].upper() + title[1:],
                focus=focus,
                reveal=tuple(reveal),
                notes="\n".join(line for line in notes if line),
                scenario=scenario,
            )
        )

    def ask(self, top: str, answers: Group) -> None:
        """A question, then its positions one by one."""
        own = self._document.statements[top]
        self.add(own.name, (top,), ((id,) for id in answers), (own.notes, self._say(_ASK)))

    def ask_all(self, found: Structure) -> Sequence[str]:
        """All questions; the statements that are argued about, from which telling starts."""
        starts: list[str] = []
        for top in tops(self._document, found):
            answers = found.answers.get(top, ())
            if answers:
                self.ask(top, answers)
            starts += answers or (top,)
        return starts

    def tell(self, telling: Telling, camp: str = "") -> None:
        """What bears on a statement, in as many steps as it takes."""
        statement = self._document.statements[telling.node].name
        parts = telling.parts()
        titles = [self._title(statement, part, camp) for part in parts]
        for number, (title, part) in enumerate(zip(titles, parts, strict=True)):
            count = titles.count(title)
            if count > 1:
                place = titles[:number].count(title) + 1
                title = self._say(_PART, title=title, number=place, count=count)
            notes = [self._note(said, telling.node) for said in part.groups]
            self.add(title, (telling.node,), (said.ids for said in part.groups), notes)

    def gather(self, title: str, ids: Sequence[str]) -> None:
        """What belongs to nothing else, a few statements at a time."""
        document = self._document
        count = -(-len(ids) // MOST)
        for number in range(count):
            part = ids[number * MOST : (number + 1) * MOST]
            name = title or document.statements[part[0]].name
            if count > 1:
                name = self._say(_PART, title=name, number=number + 1, count=count)
            notes = [self._named(id) for id in part]
            self.add(name, (part[0],), ((id,) for id in part[1:]), notes)

    def hang(self, found: Structure, id: str) -> None:
        """An assumption with what it bears on, as the map has it."""
        document = self._document
        steps = [step for step in found.out_of.get(id, ()) if step in document.arguments]
        ends = [document.arguments[step].conclusion for step in steps]
        onto = [end for end in ends if end in document.statements]
        linked = [other for step in steps for other in premises(document, step) if other != id]
        shown = tuple(dict.fromkeys((*onto, *linked)))[: MOST - 1]
        if shown:
            own = document.statements[id]
            notes = [
                self._say(template, statements=", ".join(self._name(each) for each in ids))
                for template, ids in ((_BEARS, dict.fromkeys(onto)), (_WITH, dict.fromkeys(linked)))
                if ids
            ]
            if own.watch is not None and own.watch.signpost:
                notes.append(self._say(_SIGN, sign=own.watch.signpost))
            self.add(self._say(_HANGS, assumption=own.name), (id,), (shown,), notes)

    def suppose(self, scenario: Scenario, ends: Sequence[str]) -> None:
        """A scenario: what it sets, then what comes of it; together where few are shown."""
        given = tuple(id for id in self._document.statements if id in scenario.values)
        rest = tuple(id for id in ends if id not in given)
        at = scenario.id
        if given and rest and len(given) + len(rest) <= MOST:
            self.add(scenario.title, given, (rest,), (scenario.notes,), at)
            return
        if given:
            title = self._say(_SETS, scenario=scenario.title)
            self.add(title, given[:MOST], (), (scenario.notes,), at)
        if rest:
            title = self._say(_COMES, scenario=scenario.title)
            self.add(title, rest[:MOST], (), () if given else (scenario.notes,), at)

    # --- words ------------------------------------------------------------------------------------

    def _say(self, template: Marked, **values: object) -> str:
        return self._words(text(template, **values))

    def _title(self, statement: str, part: Telling, camp: str) -> str:
        if camp:
            return self._say(_CAMP, camp=camp, statement=statement)
        if len(statement) > _LONG:
            return statement
        attacks = {unit[0].attacks for unit in part.units}
        template = _BOTH if len(attacks) > 1 else _AGAINST if attacks == {True} else _FOR
        return self._say(template, statement=statement)

    def _note(self, said: Said, node: str) -> str:
        """What comes out at one press, whose side it is on, and where it is said."""
        ends = self._document.arguments[said.argument].premises
        names = " + ".join(self._premise(end) for end in ends)
        statement = self._document.statements.get(said.onto)
        kind = "step" if statement is None else "node" if said.onto == node else "reason"
        onto = "" if statement is None else statement.name
        return self._say(_NOTES[kind, said.attacks], said=names, statement=onto)

    def _premise(self, end: Premise) -> str:
        said = self._named(end.statement, negated=end.negated)
        return self._say(_UNLESS, statement=said) if end.role == "exception" else said

    def _name(self, id: str) -> str:
        return self._document.statements[id].name

    def _named(self, id: str, *, negated: bool = False) -> str:
        """A statement, and where it is said."""
        own = self._document.statements[id]
        name = self._say(_NOT, statement=own.name) if negated else own.name
        where = list(dict.fromkeys(each.locator for each in own.citations if each.locator))
        if own.origin == "inferred":
            where.append(self._say(_INFERRED))
        return f"{name} ({', '.join(where)})" if where else name
