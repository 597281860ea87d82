"""What a careful reader would ask of a map that is not wrong: plain functions giving notes.

Each is a function from a document to problems of severity "note"; what needs more than the document
(a catalogue of schemes, the sources' texts) is handed in. ``checks`` tells of what is wrong.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from argmap.analysis.coverage import finds_its_words
from argmap.analysis.reasoning import names, semantics
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.columns import Columns
from argmap.analysis.reasoning.setting import OWN, Setting, setting_of
from argmap.analysis.schemes import NO_SCHEMES, Catalogue, unanswered
from argmap.analysis.structure import structure
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text
from argmap.model.document import Document
from argmap.model.problem import Problem
from argmap.model.records import Statement, Value

Doubt = Callable[[Document], Iterable[Problem]]

LONGEST = 140
"""Characters of a statement that a room reads at a glance; a wide character counts as two."""
MOST_ASSUMPTIONS = 10
"""So many open assumptions are tried in every combination; beyond, each alone."""
_MOST_SETTINGS = 256
"""So many settings are tried where each has to be judged by itself; beyond, nothing is said."""


def doubts(
    document: Document, catalogue: Catalogue = NO_SCHEMES, texts: Mapping[str, str] | None = None
) -> tuple[Problem, ...]:
    """All notes on a map; ``texts``: by source, the words of its local copy."""
    found = [problem for each in DOUBTS for problem in each(document)]
    found += critical_questions(document, catalogue)
    found += stale_quotes(document, texts or {})
    return tuple(found)


def without_reason(document: Document) -> Iterator[Problem]:
    """Claims, rebuttals and positions that nothing supports and no source says."""
    onto = structure(document).onto
    for id, statement in document.statements.items():
        if statement.kind not in ("claim", "rebuttal", "position") or statement.citations:
            continue
        steps = (document.arguments[step] for step in onto.get(id, ()))
        if statement.text.strip() and not any(step.polarity == "support" for step in steps):
            words = QT_TRANSLATE_NOOP("problems", "{name} has no reason and no source yet.")
            yield _note("no-reason", document, words, id)


def without_source(document: Document) -> Iterator[Problem]:
    """Evidence that cites nothing."""
    for id, statement in document.statements.items():
        if statement.kind == "evidence" and not statement.citations and statement.text.strip():
            words = QT_TRANSLATE_NOOP("problems", "{name} is evidence, but names no source.")
            yield _note("no-source", document, words, id)


def without_objection(document: Document) -> Iterator[Problem]:
    """Positions with reasons that nobody objects to."""
    onto = structure(document).onto
    for id, statement in document.statements.items():
        if statement.kind != "position":
            continue
        signs = {document.arguments[step].polarity for step in onto.get(id, ())}
        if signs == {"support"}:
            words = QT_TRANSLATE_NOOP("problems", "Nobody objects to {name} yet.")
            yield _note("no-objection", document, words, id)


def one_sided(document: Document) -> Iterator[Problem]:
    """Questions on which a single camp speaks, though the map has several."""
    if len(document.camps) < 2:
        return
    found = structure(document)
    for question, positions in found.answers.items():
        steps = [step for id in positions for step in found.onto.get(id, ())]
        camps = {_camp_of(document, step) for step in steps}
        (camp,) = camps if len(camps) == 1 else (None,)
        if camp is not None and len(steps) >= 2:
            yield _said(
                "one-sided",
                text(
                    QT_TRANSLATE_NOOP("problems", "On {name}, a single camp speaks: {camp}."),
                    camp=document.camps[camp].name,
                    name=names.quoted(document, question),
                ),
                (question,),
            )


def duplicates(document: Document) -> Iterator[Problem]:
    """Statements that say the same in the same words."""
    same: dict[str, list[str]] = {}
    for id, statement in document.statements.items():
        words = _folded(statement.text)
        if words:
            same.setdefault(words, []).append(id)
    for ids in same.values():
        if len(ids) > 1:
            words = QT_TRANSLATE_NOOP("problems", "{name} stands in the map more than once.")
            yield _note("duplicate", document, words, *ids)


def without_words(document: Document) -> Iterator[Problem]:
    """Statements without any words, told by what they bear on: none of them counts."""
    out_of = structure(document).out_of
    for id, statement in document.statements.items():
        if not statement.wordless:
            continue
        bears = next((document.arguments[step] for step in out_of.get(id, ())), None)
        if bears is None:
            template = (
                QT_TRANSLATE_NOOP("problems", "A question has no words yet.")
                if statement.kind == "question"
                else QT_TRANSLATE_NOOP(
                    "problems", "A statement has no words yet and does not count."
                )
            )
            yield _said("no-words", text(template), (id,))
            continue
        template = (
            QT_TRANSLATE_NOOP(
                "problems", "A reason for {name} has no words yet and does not count."
            )
            if bears.polarity == "support"
            else QT_TRANSLATE_NOOP(
                "problems", "An objection to {name} has no words yet and does not count."
            )
        )
        words = text(template, name=names.quoted(document, bears.conclusion))
        yield _said("no-words", words, (id,))


def too_long(document: Document) -> Iterator[Problem]:
    """Statements that a room cannot read at a glance."""
    for id, statement in document.statements.items():
        if width(statement.text) > LONGEST:
            words = QT_TRANSLATE_NOOP("problems", "{name} is too long to be read in a room.")
            yield _note("too-long", document, words, id)


def never_applies(document: Document) -> Iterator[Problem]:
    """Arguments that stand in none of the map's scenarios, by the map's own semantics."""
    case = Case(document)
    settings = [setting_of(scenario) for scenario in document.scenarios.values()]
    if not settings or _too_many(case, len(settings)):
        return
    columns = Columns.of(case, settings)
    outcomes = semantics.evaluate_columns(case, columns)
    for id in document.arguments:
        if outcomes.mask(case.number[id], "fails") == columns.full:
            words = QT_TRANSLATE_NOOP("problems", "{name} applies in no scenario.")
            yield _note("applies-never", document, words, id)


def idle_assumptions(document: Document) -> Iterator[Problem]:
    """Assumptions on which no position's verdict depends, in any scenario or combination, by the
    map's own semantics."""
    case = Case(document)
    positions = [n for n in range(case.first) if case.is_position(n)]
    assumed = [s for s in document.statements.values() if s.kind == "assumption"]
    if not positions or not assumed:
        return
    found = _moving(case, positions, assumed)
    if found is None:
        return
    moving, together = found
    words = (
        QT_TRANSLATE_NOOP("problems", "No position’s verdict depends on {name}.")
        if together
        else QT_TRANSLATE_NOOP("problems", "No position’s verdict depends on {name} alone.")
    )
    for statement in assumed:
        if statement.id not in moving:
            yield _note("idle-assumption", document, words, statement.id)


def critical_questions(document: Document, catalogue: Catalogue) -> Iterator[Problem]:
    """Arguments whose scheme asks what nobody has answered."""
    for argument, count in unanswered(document, catalogue):
        template = (
            QT_TRANSLATE_NOOP("problems", "{name} has a critical question that nobody answered.")
            if count == 1
            else QT_TRANSLATE_NOOP(
                "problems", "{name} has {count} critical questions that nobody answered."
            )
        )
        words = text(template, name=names.quoted(document, argument.id), count=names.number(count))
        yield _said("unanswered-question", words, (argument.id,))


def stale_quotes(document: Document, texts: Mapping[str, str]) -> Iterator[Problem]:
    """Citations whose passage is no longer found in the reader's own copy of the source."""
    for record in (*document.statements.values(), *document.arguments.values()):
        for citation in record.citations:
            words = texts.get(citation.source)
            if words is not None and not finds_its_words(citation, words):
                source = document.sources.get(citation.source)
                yield Problem(
                    "stale-quote",
                    text(
                        QT_TRANSLATE_NOOP(
                            "problems", "The passage that {name} cites has changed in “{source}”."
                        ),
                        name=names.quoted(document, record.id),
                        source=(source.title if source else "") or citation.source,
                    ),
                    (record.id,),
                )


DOUBTS: tuple[Doubt, ...] = (
    without_reason,
    without_source,
    without_objection,
    one_sided,
    idle_assumptions,
    never_applies,
    duplicates,
    without_words,
    too_long,
)


def width(words: str) -> int:
    """How wide words are set: characters, of which East Asian wide ones count as two."""
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in words)


def _too_many(case: Case, settings: int) -> bool:
    """Whether so many settings would have to be judged one by one."""
    return not semantics.weighs(case) and settings > _MOST_SETTINGS


def _moving(
    case: Case, positions: Sequence[int], assumed: Sequence[Statement]
) -> tuple[set[str], bool] | None:
    """The assumptions that change some position's verdict, and whether all combinations of them
    were tried; None where that takes too long.

    Up to ``MOST_ASSUMPTIONS`` every combination of them is tried, and of those that nobody argues
    about, since what is set no longer hangs on others; and each alone. All over the map's own
    values and over each scenario.
    """
    ids = [statement.id for statement in assumed]
    bare = [id for id in ids if not case.pros[case.number[id]] and not case.cons[case.number[id]]]
    bases = [OWN, *(setting_of(scenario) for scenario in case.document.scenarios.values())]

    def possible(group: Sequence[str]) -> bool:
        few = len(group) <= MOST_ASSUMPTIONS
        return few and not _too_many(case, len(bases) << len(group))

    if _too_many(case, 2 * len(bases) * len(ids)):
        return None
    moving: set[str] = set()
    for group in (each for each in (ids, bare) if possible(each)):
        for base in bases:
            if not moving.issuperset(group):
                moving.update(_moved(case, base, group, positions))
    for base in bases:
        wanted = [id for id in ids if id not in moving]
        moving.update(_moved_alone(case, base, wanted, positions))
    return moving, possible(ids)


def _moved(case: Case, base: Setting, ids: Sequence[str], positions: Sequence[int]) -> list[str]:
    columns = Columns.product(case, base, ids)
    outcomes = semantics.evaluate_columns(case, columns)
    found: list[str] = []
    for place, id in enumerate(ids):
        # column c and column c + 2^place differ in this assumption only
        step = 1 << place
        here = columns.set_masks(case.number[id])[0]
        for position in positions:
            masks = [outcomes.mask(position, verdict) for verdict in ("holds", "fails", "blocked")]
            if any((mask ^ (mask >> step)) & here for mask in masks):
                found.append(id)
                break
    return found


def _moved_alone(
    case: Case, base: Setting, ids: Sequence[str], positions: Sequence[int]
) -> list[str]:
    values: tuple[Value, ...] = ("true", "false")
    settings = [base.giving({id: value}) for id in ids for value in values]
    outcomes = semantics.evaluate_columns(case, Columns.of(case, settings)) if settings else None
    return [
        id
        for place, id in enumerate(ids)
        if outcomes is not None
        and any(
            outcomes.verdict(each, 2 * place) != outcomes.verdict(each, 2 * place + 1)
            for each in positions
        )
    ]


def _camp_of(document: Document, step: str) -> str | None:
    argument = document.arguments[step]
    camps = {argument.camp}
    if argument.camp is None:
        camps = {
            document.statements[premise.statement].camp
            for premise in argument.premises
            if premise.statement in document.statements
        }
    camp = next(iter(camps)) if len(camps) == 1 else None
    return camp if camp in document.camps else None


def _folded(words: str) -> str:
    kept = unicodedata.normalize("NFKC", words).casefold()
    return " ".join("".join(each if each.isalnum() else " " for each in kept).split())


def _note(code: str, document: Document, template: str, *ids: str) -> Problem:
    return _said(code, text(template, name=names.quoted(document, ids[0])), ids)


def _said(code: str, words: Text, ids: tuple[str, ...]) -> Problem:
    return Problem(code, words, ids, severity="note")
