"""Argumentation schemes and their critical questions (Walton, Reed & Macagno 2008), as values.

The catalogue is handed in by whoever reads it; nothing here opens a file. An argument names its
scheme by id; a name that the catalogue does not have is a scheme of the user's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple

from argmap.model.document import Document
from argmap.model.records import Answer, Argument

Move = Literal["premise", "undercut", "objection", "feasibility"]
"""What a question becomes when it is turned against the argument: an attack on a premise, on the
step, on the conclusion, or on whether the conclusion, a position, can be done at all."""


class Question(NamedTuple):
    """A critical question; ``stub`` is the wording its objection begins with."""

    id: str
    text: str
    move: Move
    stub: str


class Scheme(NamedTuple):
    """One pattern of reasoning."""

    id: str
    title: str
    group: str
    gist: str
    """The pattern in one sentence."""
    premises: tuple[str, ...]
    questions: tuple[Question, ...]
    sources: tuple[str, ...]
    """Where the literature describes it, as references to read."""


class Catalogue(NamedTuple):
    """All schemes of one language."""

    groups: Mapping[str, str]
    """Titles by group, in the order in which they are offered."""
    schemes: Mapping[str, Scheme]

    def of(self, argument: Argument) -> Scheme | None:
        """The scheme an argument follows, by id or by title; None for one of the user's own."""
        name = (argument.scheme or "").strip()
        found = self.schemes.get(name)
        if found is None and name:
            folded = name.casefold()
            found = next((s for s in self.schemes.values() if s.title.casefold() == folded), None)
        return found


NO_SCHEMES = Catalogue({}, {})

State = Literal["unanswered", "open", "answered", "turned"]
"""Of a question: nobody has looked at it, it stays open, it is answered, it became an attack."""


class Asked(NamedTuple):
    """A critical question of one argument, and what became of it."""

    question: Question
    state: State
    by: str | None
    """The argument that the question was turned into, while it is in the map."""
    notes: str


def catalogue_from(data: Mapping[str, Any]) -> Catalogue:
    """A catalogue from the JSON of ``resources/schemes``; KeyError where a part is missing."""
    sources: Mapping[str, str] = data["sources"]
    schemes = (
        Scheme(
            row["id"],
            row["title"],
            row["group"],
            row["gist"],
            tuple(row["premises"]),
            tuple(Question(q["id"], q["text"], q["move"], q["stub"]) for q in row["questions"]),
            tuple(sources[key] for key in row["sources"]),
        )
        for row in data["schemes"]
    )
    return Catalogue(dict(data["groups"]), {scheme.id: scheme for scheme in schemes})


def asked(document: Document, argument: Argument, catalogue: Catalogue) -> tuple[Asked, ...]:
    """The critical questions of an argument's scheme, each with its state."""
    scheme = catalogue.of(argument)
    if scheme is None:
        return ()
    return tuple(_asked(document, argument, question) for question in scheme.questions)


def unanswered(document: Document, catalogue: Catalogue) -> Iterator[tuple[Argument, int]]:
    """The arguments with critical questions that nobody has looked at, and how many."""
    for argument in document.arguments.values():
        count = sum(one.state == "unanswered" for one in asked(document, argument, catalogue))
        if count:
            yield argument, count


def _asked(document: Document, argument: Argument, question: Question) -> Asked:
    answer: Answer | None = argument.answers.get(question.id)
    if answer is None:
        return Asked(question, "unanswered", None, "")
    if answer.by is not None and answer.by in document.arguments:
        return Asked(question, "turned", answer.by, answer.notes)
    return Asked(question, answer.state, None, answer.notes)
