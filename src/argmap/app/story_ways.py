"""Steps made from a map, in three ways: from its question down, camp by camp, by scenario.

They carry ids that no record has; shown as they are when a map has no steps of its own, or added to
it by a command and edited then. Nothing here knows of windows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from argmap.analysis.structure import Structure, structure
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text
from argmap.model.document import Document
from argmap.model.records import Step

WAYS: tuple[tuple[str, Marked], ...] = (
    ("question", QT_TRANSLATE_NOOP("story", "From the question: positions, reasons, objections")),
    ("camps", QT_TRANSLATE_NOOP("story", "Camp by camp: what each says")),
    ("scenarios", QT_TRANSLATE_NOOP("story", "By scenario: what each comes to")),
)
_MOST = 7
"""Statements that a made step shows: more are not read from the back row."""
_Group = tuple[str, ...]


def made(document: Document, way: str, words: Callable[[Text], str] = str) -> tuple[Step, ...]:
    """The steps of one way; ``words`` puts the few words of our own into the user's language."""
    if way == "question":
        return from_question(document)
    return by_camp(document, words) if way == "camps" else by_scenario(document, words)


def from_question(document: Document) -> tuple[Step, ...]:
    """The question, its positions one by one, then for each the reasons and the objections.

    A map without a question starts from the statements that bear on nothing else.
    """
    found = structure(document)
    story = _Story()
    for top in _tops(document, found):
        answers = found.answers.get(top, ())
        if answers:
            story.add(document.statements[top].name, (top,), ((id,) for id in answers))
        for id in answers or (top,):
            for node, groups in _argued(document, found, id):
                story.add(document.statements[node].name, (node,), groups)
    return tuple(story.steps)


def by_camp(document: Document, words: Callable[[Text], str] = str) -> tuple[Step, ...]:
    """The question, then for each camp what it says, about one thing at a time.

    A camp that says nothing itself is shown by what it accepts.
    """
    found = structure(document)
    story = _Story()
    _overview(document, found, story)
    for camp in document.camps.values():
        said = {id for id, row in document.statements.items() if row.camp == camp.id}
        if not said:
            said = {id for id, stance in camp.stances.items() if stance == "accept"}
            said &= document.statements.keys()
        told: set[str] = set()
        for node in _downwards(document, found):
            groups = [
                (*premises,)
                for argument in _onto(document, found, node)
                if said & set(premises := _premises(document, argument))
            ]
            told.update(id for group in groups for id in group)
            if groups:
                title = f"{camp.name}: {document.statements[node].name}"
                story.add_in_parts(title, (node,), groups)
        alone = tuple(id for id in document.statements if id in said - told)
        if alone:
            template = QT_TRANSLATE_NOOP("story", "{camp}: what else they say")
            title = words(text(template, camp=camp.name)) if told else camp.name
            story.add_in_parts(title, (), [(id,) for id in alone])
    return tuple(story.steps)


def by_scenario(document: Document, words: Callable[[Text], str] = str) -> tuple[Step, ...]:
    """The question, then for each scenario what it sets, and what the positions come to in it."""
    found = structure(document)
    story = _Story()
    _overview(document, found, story)
    tops = _tops(document, found)
    for scenario in document.scenarios.values():
        given = [id for id in document.statements if id in scenario.values]
        for id in given:
            bears = [step for step in found.out_of.get(id, ()) if step in document.arguments]
            ends = [document.arguments[step].conclusion for step in bears]
            targets = tuple(dict.fromkeys(end for end in ends if end in document.statements))
            template = QT_TRANSLATE_NOOP("story", "{scenario}: {assumption}")
            title = text(template, scenario=scenario.title, assumption=document.statements[id].name)
            linked = tuple(p for step in bears for p in _premises(document, step) if p != id)
            shown = tuple(dict.fromkeys((*targets, *linked)))[: _MOST - 1]
            story.add(words(title), (id,), (shown,) if shown else (), scenario=scenario.id)
        for top in tops:
            answers = found.answers.get(top, ())
            story.add(scenario.title, (top, *answers), (), scenario=scenario.id)
    return tuple(story.steps)


class _Story:
    """Steps under ids of their own, in the order they were told."""

    def __init__(self) -> None:
        self.steps: list[Step] = []

    def add(
        self,
        title: str,
        focus: _Group,
        reveal: Iterable[_Group],
        scenario: str | None = None,
    ) -> None:
        self.steps.append(
            Step(
                id=f"made-step {len(self.steps) + 1}",
                title=title,
                focus=focus,
                reveal=tuple(reveal),
                scenario=scenario,
            )
        )

    def add_in_parts(self, title: str, focus: _Group, groups: Sequence[_Group]) -> None:
        """As many steps as it takes to show few statements in each."""
        part: list[_Group] = []
        for group in groups:
            if part and len(focus) + sum(map(len, part)) + len(group) > _MOST:
                self._part(title, focus, part)
                part = []
            part.append(group)
        self._part(title, focus, part)

    def _part(self, title: str, focus: _Group, groups: Sequence[_Group]) -> None:
        if focus:
            self.add(title, focus, groups)
        else:
            self.add(title, groups[0], groups[1:])


def _overview(document: Document, found: Structure, story: _Story) -> None:
    for top in _tops(document, found):
        answers = found.answers.get(top, ())
        story.add(document.statements[top].name, (top,), ((id,) for id in answers))


def _tops(document: Document, found: Structure) -> Sequence[str]:
    tops = [id for id in document.statements if _is_top(document, found, id)]
    return tops or list(document.statements)[:1]  # reasons in a circle: start anywhere


def _downwards(document: Document, found: Structure) -> Iterable[str]:
    """Every statement that is argued about, from the tops down."""
    seen: set[str] = set()
    for top in _tops(document, found):
        for id in found.answers.get(top, ()) or (top,):
            for node, _ in _argued(document, found, id):
                if node not in seen:
                    seen.add(node)
                    yield node


def _argued(
    document: Document, found: Structure, top: str
) -> Iterable[tuple[str, tuple[_Group, ...]]]:
    """Each node that is argued about, from ``top`` down: its reasons, then its objections, and
    after each what bears on that very argument."""
    seen = {top}
    queue = [top]
    for id in queue:
        groups: list[_Group] = []
        for argument in _onto(document, found, id):
            premises = _premises(document, argument)
            undercutting = found.onto.get(argument, ())
            undercuts = [p for other in undercutting for p in _premises(document, other)]
            groups.append(premises)
            groups.extend((premise,) for premise in undercuts)
            for premise in (*premises, *undercuts):
                if premise not in seen:
                    seen.add(premise)
                    queue.append(premise)
        if groups or id == top:
            yield id, tuple(groups)


def _onto(document: Document, found: Structure, id: str) -> Sequence[str]:
    """The arguments on a node, what supports it first."""
    ids = found.onto.get(id, ())
    return sorted(ids, key=lambda each: document.arguments[each].polarity != "support")


def _premises(document: Document, argument: str) -> _Group:
    return tuple(premise.statement for premise in document.arguments[argument].premises)


def _is_top(document: Document, found: Structure, id: str) -> bool:
    statement = document.statements[id]
    if statement.question in document.statements and statement.question != id:
        return False
    return id in found.answers or id not in found.out_of
