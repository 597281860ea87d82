"""Verbs for an argument's scheme and its critical questions: answer one, or turn it around."""

from __future__ import annotations

from argmap.analysis.schemes import Question, Scheme
from argmap.edit.commands.making import make_argument, make_statement
from argmap.edit.commands.targets import argument_at, short
from argmap.edit.history import Selection
from argmap.edit.plain import clean
from argmap.edit.transaction import Transaction
from argmap.edit.verb import Verb, refusal
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.model.records import Answer, Argument, Statement


def follow(id: str, scheme: Scheme | None) -> Verb:
    """Let an argument follow a scheme of the catalogue, or none.

    Answers to questions that the new scheme does not ask are let go.
    """

    def run(transaction: Transaction) -> None:
        argument = argument_at(transaction, id)
        asked = {question.id for question in scheme.questions} if scheme else set[str]()
        kept = {key: answer for key, answer in argument.answers.items() if key in asked}
        name = scheme.id if scheme else None
        transaction.put(argument.replace(scheme=name, answers=kept))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Change scheme")))


def answer(id: str, question: str, state: str | None, notes: str | None = None) -> Verb:
    """Say that a critical question is "answered" or stays "open"; None: nobody has looked at it.

    An attack that the question was turned into stays in the map, and stays named.
    """

    def run(transaction: Transaction) -> None:
        argument = argument_at(transaction, id)
        answers = dict(argument.answers)
        now = answers.pop(question, None)
        if state is not None:
            fields = {"state": state} if notes is None else {"state": state, "notes": clean(notes)}
            answers[question] = now.replace(**fields) if now else Answer.model_validate(fields)
        transaction.put(argument.replace(answers=answers))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Answer critical question")))


def turn(id: str, question: Question) -> Verb:
    """Turn a critical question into the attack that it is, its wording begun; selects it.

    ``move`` says what is attacked: the first premise, the step, the conclusion, or whether the
    conclusion can be done, where it is a position (elsewhere the conclusion).
    """

    def run(transaction: Transaction) -> Selection:
        argument = argument_at(transaction, id)
        now = argument.answers.get(question.id)
        if now is not None and now.by is not None and now.by in transaction:
            raise refusal(
                QT_TRANSLATE_NOOP("edit", "“{name}” has this objection already."),
                name=short(argument, transaction.document),
            )
        new = make_statement(transaction, "rebuttal", question.stub)
        target = _target(argument, question)
        end = transaction.get(target)
        position = isinstance(end, Statement) and end.kind == "position"
        fields = {"aspect": "feasibility"} if question.move == "feasibility" and position else {}
        attack = make_argument(transaction, new.id, target, "attack", **fields)
        made = Answer(state="open", by=attack.id)
        made = now.replace(state="open", by=attack.id) if now else made
        transaction.put(argument.replace(answers={**argument.answers, question.id: made}))
        return (new.id,)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Turn question into objection")))


def _target(argument: Argument, question: Question) -> str:
    match question.move:
        case "premise":
            return argument.premises[0].statement
        case "undercut":
            return argument.id
        case _:
            return argument.conclusion
