"""What the verdicts turn on: found off the window's thread, kept for as long as it stays true.

A panel asks a question about a setting and gets the answer, or None and ``turned`` once it is
there. An edit that cannot change a verdict (words, camps, places) keeps what is known; any other
drops it, with whatever is still being found. Of a large map nothing is begun while one edits but
what someone waits for: it would be thrown away half done. Finds nothing itself:
``analysis.reasoning`` does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from argmap.analysis.structure import positions
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text
from argmap.model.records import Argument, Statement
from argmap.ui.later import LARGE
from argmap.ui.working import SHORT, USUAL

if TYPE_CHECKING:
    from argmap.analysis.reasoning.case import Case
    from argmap.analysis.reasoning.hinges import Hinges
    from argmap.analysis.reasoning.robustness import Robustness
    from argmap.analysis.reasoning.setting import Setting
    from argmap.edit.editor import Edited
    from argmap.model.change import Change
    from argmap.model.records import Record
    from argmap.ui.context import WindowContext
    from argmap.ui.working import Task


@dataclass(frozen=True, slots=True)
class Question:
    """Something to find out about a case under a setting; one name, one way to find it."""

    name: str
    find: Callable[[Case, Setting, Task], Any] = field(compare=False)
    label: Text = field(compare=False)
    """What is being done, shown with the progress."""
    rank: int = field(default=USUAL, compare=False)


def _hinges(case: Case, setting: Setting, task: Task) -> tuple[Hinges, ...]:
    from argmap.analysis.reasoning import hinges

    return hinges.find(
        case, setting, most=tries(case), progress=task.progress, cancelled=task.cancelled
    )


def tries(case: Case) -> int:
    """How many settings a search that nobody asked for may try: seconds, not minutes."""
    from argmap.analysis.reasoning import hinges, semantics

    return hinges.MOST if semantics.is_balance(case, "") else _FEW_TRIES


def _robustness(case: Case, setting: Setting, task: Task) -> dict[str, Robustness]:
    from argmap.analysis.reasoning import robustness

    return {
        statement.id: robustness.measure(
            case, setting, statement.id, progress=task.progress, cancelled=task.cancelled
        )
        for statement in positions(case.document)
        if not task.cancelled()
    }


_FEW_TRIES = 4096
"""Where each setting is judged by itself."""
HINGES = Question(
    "hinges", _hinges, text(QT_TRANSLATE_NOOP("turning", "Finding what the decision turns on …"))
)
ROBUSTNESS = Question(
    "robustness", _robustness, text(QT_TRANSLATE_NOOP("turning", "Trying other weights …"))
)


def hinges_of(statement: str) -> Question:
    """What the verdict on one statement turns on, which need be no position."""

    def find(case: Case, setting: Setting, task: Task) -> tuple[Hinges, ...]:
        from argmap.analysis.reasoning import hinges

        return hinges.find(
            case,
            setting,
            (statement,),
            most=tries(case),
            progress=task.progress,
            cancelled=task.cancelled,
        )

    return Question(f"hinges of {statement}", find, HINGES.label)


_Key = tuple[str, object]
REST = 1000
"""Milliseconds without an edit until searches begin in a large map."""


class Turning(QObject):
    """The answers of one window, for its map as it is now."""

    turned = Signal()
    """An answer has come, or what was known is not true any more."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        self._context = context
        self._known: dict[_Key, Any] = {}
        self._asked: set[_Key] = set()
        self._put_off: dict[_Key, Callable[[], None]] = {}
        """What is to be begun when no edit has come for a while."""
        self._editing = QTimer(self)
        self._editing.setSingleShot(True)
        self._editing.setInterval(REST)
        self._editing.timeout.connect(self._begin)
        context.opened.connect(self._forget)
        context.edited.connect(self._edited)

    # --- asking ---------------------------------------------------------------------------------

    def hinges(self, scenario: str | None) -> tuple[Hinges, ...] | None:
        """What each position's verdict turns on in a scenario (None: the map's own values);
        None: not yet, ``turned`` tells.
        """
        return self.ask(HINGES, self._setting(scenario))

    def hinges_now(self) -> tuple[Hinges, ...] | None:
        """The same in the scenario or trial that counts now."""
        return self.ask(HINGES, self._context.deciding.setting)

    def robustness(self, scenario: str | None) -> dict[str, Robustness] | None:
        """By position, how widely its verdict stands in a scenario; None: not yet."""
        return self.ask(ROBUSTNESS, self._setting(scenario))

    def ask(self, question: Question, setting: Setting) -> Any:
        """The answer, or None while it is being found."""
        key = (question.name, _identity(setting))
        if key in self._known:
            return self._known[key]
        if key not in self._asked:
            self._asked.add(key)
            start = partial(self._start, key, question, setting)
            if self._editing.isActive() and question.rank > SHORT:
                self._put_off[key] = start
            else:
                start()
        return None

    def _start(self, key: _Key, question: Question, setting: Setting) -> None:
        case = self._context.deciding.case  # made for the verdicts, and ready
        self._context.working.start(
            _name(key),
            lambda task: question.find(case, setting, task),
            lambda answer: self._answered(key, answer),
            label=question.label,
            rank=question.rank,
        )

    def _begin(self) -> None:
        put_off, self._put_off = self._put_off, {}
        for start in put_off.values():
            start()

    @property
    def waiting(self) -> bool:
        """Whether something is still to be begun."""
        return bool(self._put_off)

    def known(self, question: Question, setting: Setting) -> bool:
        """Whether the answer is there; nothing is begun."""
        return (question.name, _identity(setting)) in self._known

    def under_way(self, question: Question, setting: Setting) -> Task | None:
        """The job that finds this answer, for its progress; None when there is none."""
        return self._context.working.under_way(_name((question.name, _identity(setting))))

    def finish(self, question: Question, setting: Setting) -> None:
        """Let what has been found so far be the answer, which says itself how far it goes."""
        self._context.working.finish(_name((question.name, _identity(setting))))

    def again(self, question: Question, setting: Setting) -> None:
        """Forget an answer, so that it is found anew when asked."""
        self._known.pop((question.name, _identity(setting)), None)

    def stop(self, *questions: Question) -> None:
        """Give up finding the answers to these, in any setting; asked again, it starts anew."""
        names = {question.name for question in questions}
        for key in [key for key in self._asked if key[0] in names]:
            self._asked.discard(key)
            self._put_off.pop(key, None)
            self._context.working.cancel(_name(key))

    def _setting(self, scenario: str | None) -> Setting:
        from argmap.analysis.reasoning.setting import scenario_setting

        return scenario_setting(self._context.document, scenario)

    # --- following ------------------------------------------------------------------------------

    def _answered(self, key: _Key, answer: Any) -> None:
        self._asked.discard(key)
        self._known[key] = answer
        self.turned.emit()

    def _edited(self, edited: Edited) -> None:
        if bears_on_verdicts(edited.change):
            self._forget()
            if len(edited.after.statements) > LARGE:
                self._editing.start()

    def _forget(self) -> None:
        for key in self._asked:
            self._context.working.cancel(_name(key))
        self._asked.clear()
        self._put_off.clear()
        if self._known:
            self._known.clear()
            self.turned.emit()


def bears_on_verdicts(change: Change) -> bool:
    """Whether any verdict, under any setting, may be another after this change."""
    if change.header is not None and change.header[0].semantics != change.header[1].semantics:
        return True
    if any(
        isinstance(entry.record, Statement | Argument)
        for entry in (*change.added.values(), *change.removed.values())
    ):
        return True
    return any(
        _counts(before.record) != _counts(after.record) for before, after in change.updated.values()
    )


def _counts(record: Record) -> tuple[object, ...]:
    """What evaluation reads of a record."""
    if isinstance(record, Statement):
        return (
            record.kind,
            record.value,
            record.weight,
            record.standard,
            record.question,
            record.wordless,
        )
    if isinstance(record, Argument):
        bearing = (record.conclusion, record.polarity, record.aspect)
        return (record.premises, *bearing, record.weight, record.origin)
    return ()


def _identity(setting: Setting) -> object:
    """The same for settings that give the same."""
    values, weights = setting.values.items(), setting.weights.items()
    return (frozenset(values), frozenset(weights), setting.without)


def _name(key: _Key) -> str:
    return f"turning {key[0]} {hash(key[1])}"
