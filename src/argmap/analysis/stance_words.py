"""What a study of stances found, in sentences that quote the map and never inflect it; Problems.

The camp's name is never a verb's subject: it may be one or many.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.reasoning.names import listed, quoted
from argmap.analysis.stances import (
    Commitment,
    Conflict,
    Finding,
    Unanswered,
    sides,
    study_all,
)
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text
from argmap.model.document import Document
from argmap.model.problem import Problem

_NAMED = 4
"""Stances that a sentence names before it counts the rest."""


def sentence(document: Document, finding: Finding) -> Text:
    """One sentence for a participant."""
    camp = document.camps[finding.camp].name
    about = quoted(document, finding.statement)
    match finding:
        case Conflict(rivals=True, by=(other,)):
            question = document.statements[finding.statement].question or ""
            return text(
                QT_TRANSLATE_NOOP(
                    "stances",
                    "{one} and {other} both answer {question}, "
                    "yet the stance of {camp} is to accept both.",
                ),
                camp=camp,
                one=quoted(document, other),
                other=about,
                question=quoted(document, question),
            )
        case Conflict(side="accept"):
            template = QT_TRANSLATE_NOOP(
                "stances",
                "{given} speaks against {statement}, yet the stance of {camp} is to accept it.",
            )
        case Conflict():
            template = QT_TRANSLATE_NOOP(
                "stances",
                "{given} speaks for {statement}, yet the stance of {camp} is to reject it.",
            )
        case Commitment(side="accept"):
            template = QT_TRANSLATE_NOOP("stances", "{given} commits {camp} to {statement}.")
        case Commitment():
            template = QT_TRANSLATE_NOOP(
                "stances", "{given} commits {camp} to rejecting {statement}."
            )
        case Unanswered(side=side, argument=argument):
            against = QT_TRANSLATE_NOOP(
                "stances",
                "The stance of {camp} is to accept {statement} and also the objection {argument}, "
                "with no answer to it.",
            )
            favour = QT_TRANSLATE_NOOP(
                "stances",
                "The stance of {camp} is to reject {statement} but to accept the reason for it, "
                "{argument}, with no answer to it.",
            )
            return text(
                against if side == "accept" else favour,
                camp=camp,
                statement=about,
                argument=quoted(document, argument),
            )
    return text(template, camp=camp, given=_given(document, finding), statement=about)


def _given(document: Document, finding: Conflict | Commitment) -> Text:
    """“Accepting “A” and “B” and rejecting “C””, as the start of a clause."""
    taken = sides(document, document.camps[finding.camp])
    named = {
        side: listed(names, _NAMED)
        for side in ("accept", "reject")
        if (names := [quoted(document, id) for id in finding.by if taken[id] == side])
    }
    if "reject" not in named:
        return text(QT_TRANSLATE_NOOP("stances", "Accepting {accepted}"), accepted=named["accept"])
    if "accept" not in named:
        return text(QT_TRANSLATE_NOOP("stances", "Rejecting {rejected}"), rejected=named["reject"])
    return text(
        QT_TRANSLATE_NOOP("stances", "Accepting {accepted} and rejecting {rejected}"),
        accepted=named["accept"],
        rejected=named["reject"],
    )


def conflicts(document: Document) -> Iterator[Problem]:
    """Camps whose stances cannot stand together."""
    for study in study_all(document).values():
        for conflict in study.conflicts:
            yield Problem(
                "stances-conflict",
                sentence(document, conflict),
                tuple(dict.fromkeys((conflict.statement, *conflict.by))),
            )
