"""The brief's first half: the question, what came out in each setting, what it turns on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from argmap.analysis import structure
from argmap.analysis.board import evaluated
from argmap.analysis.reasoning import hinges, names, robustness, turns
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.hinges import Hinges
from argmap.analysis.reasoning.robustness import Robustness
from argmap.analysis.reasoning.setting import OWN, Setting, setting_of
from argmap.analysis.reasoning.verdict import Evaluation, Verdict
from argmap.analysis.reasoning.why import Explainer
from argmap.app.report.page import (
    Block,
    Heading,
    Paragraph,
    Run,
    Say,
    Table,
    listed,
    plain,
    quiet,
)
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text
from argmap.model.document import Document
from argmap.model.kinds import BY_KIND

VERDICTS: Mapping[str, Marked] = {
    "holds": QT_TRANSLATE_NOOP("report", "holds"),
    "fails": QT_TRANSLATE_NOOP("report", "fails"),
    "open": QT_TRANSLATE_NOOP("report", "open"),
    "blocked": QT_TRANSLATE_NOOP("report", "blocked"),
}
_ACROSS = 5
"""Positions side by side in one table; more make further tables."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One setting of the map, and what came out under it."""

    scenario: str | None
    title: str
    notes: str
    setting: Setting
    evaluation: Evaluation


def own_title(say: Say) -> str:
    """What the map's own values are called."""
    return say(QT_TRANSLATE_NOOP("report", "The map’s own values"))


def judged(case: Case, say: Say = str) -> tuple[Judged, ...]:
    """The map's own values, then each scenario."""
    scenarios = list(case.document.scenarios.values())
    settings = [OWN, *map(setting_of, scenarios)]
    found = evaluated(case, settings)
    titles = [own_title(say), *(names.plain(each.title) or each.id for each in scenarios)]
    notes = ["", *(each.notes for each in scenarios)]
    ids = [None, *(each.id for each in scenarios)]
    return tuple(Judged(*row) for row in zip(ids, titles, notes, settings, found, strict=True))


@dataclass(frozen=True, slots=True)
class Turning:
    """What the verdicts turn on, found beforehand: in one setting, and the hinges of scenarios."""

    hinges: tuple[Hinges, ...]
    robust: Mapping[str, Robustness]
    elsewhere: Mapping[str, tuple[Hinges, ...]]
    """By scenario, for the first ``_MOST_SCENARIOS``."""


def turning(
    case: Case,
    setting: Setting,
    known: tuple[Hinges, ...] | None = None,
    *,
    most: int = hinges.MOST,
    progress: Callable[[int, int], object] | None = None,
) -> Turning:
    """Find it; on a large map this takes seconds.

    ``known``: the hinges in this setting, where they are known. ``most``: settings tried, see
    ``hinges``.
    """
    found = hinges.find(case, setting, most=most, progress=progress) if known is None else known
    robust = {
        each.position: robustness.measure(case, setting, each.position, progress=progress)
        for each in found
    }
    scenarios = list(case.document.scenarios.values())[:_MOST_SCENARIOS]
    elsewhere = {
        each.id: hinges.find(case, setting_of(each), most=most // 16, progress=progress)
        for each in scenarios
    }
    return Turning(found, robust, elsewhere)


_MOST_SCENARIOS = 8


def asked(document: Document) -> list[tuple[str | None, tuple[str, ...]]]:
    """Each question with its positions; at last, under None, positions that answer none."""
    answers = structure.structure(document).answers
    known = [each.id for each in structure.positions(document)]
    rows: list[tuple[str | None, tuple[str, ...]]] = []
    told: set[str] = set()
    for id, statement in document.statements.items():
        if statement.kind == "question":
            mine = tuple(each for each in answers.get(id, ()) if each in known)
            told.update(mine)
            rows.append((id, mine))
    left = tuple(id for id in known if id not in told)
    if left:
        rows.append((None, left))
    return rows


def decision(case: Case, settings: Sequence[Judged], found: Turning, say: Say) -> Iterator[Block]:
    """The question, the answers in one look, and the one thing it turns on."""
    document = case.document
    yield Heading(say(QT_TRANSLATE_NOOP("report", "The decision")))
    questions = asked(document)
    if not questions:
        yield plain(say(_NO_QUESTION))
    for question, _ in questions:
        if question is not None:
            yield Paragraph((Run(words_of(document, question, say), "strong"),))
    if document.header.description.strip():
        yield plain(document.header.description.strip())
    if found.hinges:
        yield Paragraph(
            (
                Run(say(QT_TRANSLATE_NOOP("report", "In short:")), "strong"),
                *(Run(say(each)) for each in _in_short(document, settings)),
                Run(say(turns.case_line(document, found.hinges))),
            )
        )
    for question, positions in questions:
        for at in range(0, len(positions), _ACROSS):
            yield _overview(document, question, positions[at : at + _ACROSS], settings, say)


_NO_QUESTION = QT_TRANSLATE_NOOP("report", "This map asks no question yet, and has no positions.")
_SCENARIO = QT_TRANSLATE_NOOP("report", "Scenario")


def _in_short(document: Document, settings: Sequence[Judged]) -> Iterator[Text]:
    """In which scenarios each position holds, told for those that hold anywhere."""
    scenarios = settings[1:]
    if not scenarios:
        return
    positions = [id for _, ids in asked(document) for id in ids]
    nowhere: list[Text | str] = []
    for id in positions:
        held = [each.title for each in scenarios if each.evaluation.verdicts.get(id) == "holds"]
        name = names.subject(document, id)
        if len(held) == len(scenarios):
            yield text(QT_TRANSLATE_NOOP("report", "{name} holds in every scenario."), name=name)
        elif held:
            quoted = [text(_QUOTED, name=title) for title in held]
            yield text(
                QT_TRANSLATE_NOOP(
                    "report", "{name} holds in {count} of {all} scenarios: {titles}."
                ),
                name=name,
                count=names.number(len(held)),
                all=names.number(len(scenarios)),
                titles=names.listed(quoted, 4),
            )
        else:
            nowhere.append(name)
    if nowhere:
        yield text(
            QT_TRANSLATE_NOOP("report", "In no scenario does this hold: {names}."),
            names=names.listed(nowhere, 4),
        )


_QUOTED = QT_TRANSLATE_NOOP("report", "“{name}”")


def _overview(
    document: Document,
    question: str | None,
    positions: Sequence[str],
    settings: Sequence[Judged],
    say: Say,
) -> Table:
    title = (
        text(
            QT_TRANSLATE_NOOP("report", "Verdicts on the positions on {question}"),
            question=names.quoted(document, question),
        )
        if question is not None
        else text(QT_TRANSLATE_NOOP("report", "Verdicts on the positions"))
    )
    heads = (say(_SCENARIO), *(names.name(document, id) or say(EMPTY) for id in positions))
    rows = [
        (each.title, *(verdict(each.evaluation, id, say) for id in positions)) for each in settings
    ]
    return Table(say(title), heads, tuple(rows))


EMPTY = QT_TRANSLATE_NOOP("report", "(no words yet)")


def words_of(document: Document, id: str, say: Say) -> str:
    """A statement's whole text."""
    return document.statements[id].text.strip() or say(EMPTY)


def verdict(evaluation: Evaluation, id: str, say: Say) -> str:
    """A verdict in one word, with its strength where there are degrees."""
    found = evaluation.verdicts.get(id)
    said = [say(VERDICTS[found])] if found is not None else []
    strength = evaluation.strengths.get(id)
    if strength is not None:
        said.append(f"{strength:.2f}")
    return " ".join(said)


def positions(case: Case, settings: Sequence[Judged], found: Turning, say: Say) -> Iterator[Block]:
    """Each setting: what it gives, and each position's verdict with its sentence."""
    document = case.document
    questions = [ids for _, ids in asked(document) if ids]
    if not questions:
        return
    yield Heading(say(QT_TRANSLATE_NOOP("report", "The positions, scenario by scenario")))
    heads = (
        say(BY_KIND["position"].title),
        say(QT_TRANSLATE_NOOP("report", "Verdict")),
        say(QT_TRANSLATE_NOOP("report", "Why")),
    )
    for each in settings:
        yield Heading(each.title, 3)
        if each.notes.strip():
            yield plain(each.notes.strip())
        given = _given(document, each)
        if given is not None:
            yield quiet(say(text(_TAKEN, given=given)))
        explainer = Explainer(case, each.evaluation, each.setting)
        rows = [
            (
                words_of(document, id, say),
                verdict(each.evaluation, id, say),
                say(explainer.why(id).sentence),
            )
            for ids in questions
            for id in ids
        ]
        yield Table(each.title, heads, tuple(rows), heading=True)
        turns_here = found.elsewhere.get(each.scenario or "")
        if turns_here:
            yield plain(say(turns.case_line(document, turns_here)))


_TAKEN = QT_TRANSLATE_NOOP("report", "Taken as given: {given}.")
_WEIGHS = QT_TRANSLATE_NOOP("report", "{name} weighs {weight}")


def _given(document: Document, judged: Judged) -> Text | str | None:
    """What a setting takes as given, clause by clause; None where that is nothing."""
    values = (
        {id: each.value for id, each in document.statements.items() if each.value is not None}
        if judged.scenario is None
        else judged.setting.values
    )
    clauses: list[Text | str] = []
    for id, value in values.items():
        if id not in document.statements:
            continue
        if value == "open":
            clauses.append(text(_UNKNOWN, whether=names.whether(document, id)))
        else:
            taken: Verdict = "holds" if value == "true" else "fails"
            clauses.append(names.clause(document, id, taken, given=True))
    for id, weight in judged.setting.weights.items():
        if id in document.statements or id in document.arguments:
            clauses.append(
                text(_WEIGHS, name=names.quoted(document, id), weight=f"{float(weight):g}")
            )
    return names.joined(clauses) if clauses else None


_UNKNOWN = QT_TRANSLATE_NOOP("report", "it is open {whether}")


def hanging(case: Case, title: str, found: Turning, say: Say) -> Iterator[Block]:
    """What the verdict on each position turns on, how far it stands, and what is inferred in it."""
    if not found.hinges:
        return
    document = case.document
    yield Heading(say(QT_TRANSLATE_NOOP("report", "What it turns on")))
    yield quiet(say(text(QT_TRANSLATE_NOOP("report", "Starting from: {title}."), title=title)))
    for each in found.hinges:
        name = names.name(document, each.position) or say(EMPTY)
        now = text(_NOW, name=name, verdict=text(VERDICTS[each.verdict]))
        yield Heading(say(now), 3)
        yield plain(say(turns.line(document, each)))
        lines = [say(turns.if_line(document, each.position, hinge)) for hinge in each.found]
        then = turns.then_line(document, each)
        yield from listed([*_first(lines, say), *([say(then)] if then is not None else [])])
        if not each.complete:
            yield quiet(say(text(_BOUND, count=names.number(each.bound))))
        robust = found.robust.get(each.position)
        if robust is not None:
            yield plain(say(turns.robust_line(robust)))
        inferred = turns.inferred_line(document, each)
        if inferred is not None:
            yield plain(say(inferred))


_NOW = QT_TRANSLATE_NOOP("report", "{name}: {verdict}")
_BOUND = QT_TRANSLATE_NOOP("report", "Sets of more than {count} were not tried.")
_MOST_LINES = 12
_MORE = QT_TRANSLATE_NOOP("report", "and {count} more ways")


def _first(lines: Sequence[str], say: Say) -> list[str]:
    """As many lines as one reads; of the rest, how many they are."""
    if len(lines) <= _MOST_LINES:
        return list(lines)
    left = len(lines) - _MOST_LINES + 1
    return [*lines[: _MOST_LINES - 1], say(text(_MORE, count=left))]
