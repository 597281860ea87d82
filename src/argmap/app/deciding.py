"""What a window decides by: the scenario or trial that counts, and the verdicts under it.

Which one is active belongs to the window, never to the file. A flip is a command on the active
scenario, or changes the trial, which only this window knows of. The engines load when verdicts are
first asked for, never before the first paint. It knows nothing of Qt and paints nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from argmap.app import patience
from argmap.app.trial import Chosen, Past
from argmap.app.words import VALUES
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text
from argmap.model.document import Document
from argmap.model.records import Number, Scenario, Value

if TYPE_CHECKING:
    from argmap.analysis.reasoning.case import Case
    from argmap.analysis.reasoning.live import Live
    from argmap.analysis.reasoning.setting import Setting
    from argmap.analysis.reasoning.verdict import Evaluation, Verdict
    from argmap.analysis.reasoning.why import Explainer
    from argmap.edit.editor import Edited
    from argmap.edit.history import Deed, History
    from argmap.edit.verb import Verb

_T = TypeVar("_T")
TRIAL = "\0trial"
"""The id of the trial's record, which is in no document."""
NEXT: Mapping[Value, Value] = MappingProxyType({"true": "false", "false": "open", "open": "true"})
"""What a flip makes of a value."""
_NO_VERDICTS: Mapping[str, Verdict] = MappingProxyType({})
_NO_STRENGTHS: Mapping[str, float | None] = MappingProxyType({})


def _over(old: Mapping[str, _T], new: Mapping[str, _T | None]) -> dict[str, _T]:
    """The old with the new over it; None takes out."""
    return {id: each for id, each in {**old, **new}.items() if each is not None}


class ViewPart(NamedTuple):
    """What of the decision a picture shows."""

    verdicts: Mapping[str, Verdict]
    values: Mapping[str, Value]
    faint: frozenset[str]
    """Arguments that do not stand."""
    strengths: Mapping[str, float | None]
    """Where the map's semantics gives degrees."""


class _Judgement(NamedTuple):
    """An evaluation and what it was made under."""

    setting: Setting
    evaluation: Evaluation
    case: Case
    """The map that was judged; an edit of a large one is drawn before it is judged again."""


class Deciding:
    """One window's scenario, trial and verdicts."""

    def __init__(self) -> None:
        self._document = Document()
        self._history: History | None = None
        self._now = Chosen()
        self._past = Past()
        self._live: Live | None = None
        self._judged: _Judgement | None = None
        self._before: _Judgement | None = None
        self._fresh = False
        """Whether the last look found anything other than the one before it."""
        self.awake = False
        """Whether verdicts are shown at all: not until the map has been painted once."""
        self.hidden = False
        """While a room votes: nothing that shows on screen or leaves the window tells a verdict."""

    def adopt(self, document: Document, history: History | None) -> None:
        """Another map is in the window; its own values count."""
        self._document, self._history = document, history
        self._now, self._past = Chosen(), Past()
        self._live = self._judged = self._before = None

    # --- what counts ----------------------------------------------------------------------------

    @property
    def scenario(self) -> str | None:
        """The scenario that counts; None for the map's own values, and while the trial counts."""
        known = self._now.scenario in self._document.scenarios
        return self._now.scenario if known and not self.trying else None

    @property
    def trial(self) -> Scenario | None:
        """The unsaved trial, if there is one; it may rest while a scenario counts."""
        return self._now.trial

    @property
    def trying(self) -> bool:
        """Whether it is the trial that counts."""
        return self._now.trying and self._now.trial is not None

    @property
    def base(self) -> str | None:
        """The scenario that the trial was begun from, while it counts; None: the map's own."""
        return self._now.scenario if self._now.scenario in self._document.scenarios else None

    @property
    def record(self) -> Scenario | None:
        """What counts now: the trial, a scenario, or None for the map's own values."""
        if self.trying:
            return self._now.trial
        return self._document.scenarios.get(self.scenario or "")

    @property
    def semantics(self) -> str:
        """The name of the semantics that the map asks for; empty: the default."""
        return self._document.header.semantics

    def value(self, statement: str) -> Value | None:
        """What a statement is given now: by what counts, else by the map."""
        record, own = self.record, self._document.statements.get(statement)
        given = record.values.get(statement) if record is not None else None
        return given or (own.value if own is not None else None)

    @property
    def values(self) -> Mapping[str, Value]:
        """What the scenario or trial that counts sets."""
        record = self.record
        return record.values if record is not None else {}

    def flippable(self, statement: str) -> bool:
        """Whether a flip makes sense: an assumption, or a statement that is given a value."""
        own = self._document.statements.get(statement)
        return own is not None and (own.kind == "assumption" or self.value(statement) is not None)

    # --- choosing and trying --------------------------------------------------------------------

    def choose(self, scenario: str | None) -> None:
        """Let a scenario count, the trial (``TRIAL``), or the map's own values (None)."""
        now = self._now
        if scenario == TRIAL:
            self._now = Chosen(now.scenario, now.trial, now.trial is not None)
        elif scenario is None or scenario in self._document.scenarios:
            self._now = Chosen(scenario, now.trial)

    def flip(self, statements: Iterable[str], *, on_trial: bool = False) -> Verb | None:
        """Turn the values of statements to the next: true → false → open → true.

        Returns the command that does it in the active scenario; where there is none, or
        ``on_trial``, the trial is changed at once and None returned.
        """
        given: dict[str, Value] = {
            id: NEXT[self.value(id) or "open"] for id in statements if self.flippable(id)
        }
        return self.give(given, on_trial=on_trial) if given else None

    def give(self, values: Mapping[str, Value | None], *, on_trial: bool = False) -> Verb | None:
        """Give statements these values, as ``flip`` does; None: the map's own."""
        if self.scenario is None or on_trial:
            trial = self._trial()
            self._try(trial.replace(values=_over(trial.values, values)))
            return None
        from argmap.edit.commands import scenarios

        return scenarios.set_values(self.scenario, values)._replace(label=self._label(values))

    def weigh(self, weights: Mapping[str, Number | None], *, on_trial: bool = False) -> Verb | None:
        """Give statements and arguments these weights, as ``give`` does values."""
        if self.scenario is None or on_trial:
            trial = self._trial()
            self._try(trial.replace(weights=_over(trial.weights, weights)))
            return None
        from argmap.edit.commands import scenarios

        return scenarios.set_weights(self.scenario, weights)

    def _trial(self) -> Scenario:
        """The trial, if it counts; else one begun with what counts."""
        return (self._now.trial if self.trying else None) or self._begun()

    def _try(self, trial: Scenario) -> None:
        self._step(Chosen(self._now.scenario, trial, trying=True))

    def try_out(self) -> None:
        """Begin a trial with what counts now; one that was there before is replaced."""
        self._step(Chosen(self._now.scenario, self._begun(), trying=True))

    def _begun(self) -> Scenario:
        record, trial = self.record, Scenario(id=TRIAL, title="")
        if record is None:
            return trial
        return trial.replace(values=dict(record.values), weights=dict(record.weights))

    def drop(self) -> None:
        """Give the trial up; what it was begun from counts again."""
        if self._now.trial is not None:
            self._step(Chosen(self._now.scenario))

    def keep(self, title: str) -> Verb:
        """The command that makes the trial a scenario; done, that scenario counts."""
        from argmap.edit.commands import scenarios

        trial = self._now.trial
        values, weights = (trial.values, trial.weights) if trial is not None else ({}, {})
        return scenarios.add(title, values, weights).called(
            QT_TRANSLATE_NOOP("edit", "Keep the trial as a scenario")
        )

    def _step(self, after: Chosen) -> None:
        self._past.push(self._now, after, self._last, along=False)
        self._now = after

    def _label(self, values: Mapping[str, Value | None]) -> Text:
        if len(values) != 1:
            return text(QT_TRANSLATE_NOOP("edit", "Flip"))
        ((id, value),) = values.items()
        words = next(words for known, words in VALUES if known == value)
        return text(
            QT_TRANSLATE_NOOP("edit", "“{statement}” is {value} in “{scenario}”"),
            statement=self._document.statements[id].name,
            value=Text(words),
            scenario=self._document.scenarios[self.scenario or ""].title,
        )

    # --- taking back ----------------------------------------------------------------------------

    @property
    def _last(self) -> Deed | None:
        return self._history.undoable if self._history is not None else None

    @property
    def can_take_back(self) -> bool:
        """Whether trying something was the last thing done."""
        return self._past.can_go_back(self._last)

    @property
    def can_try_again(self) -> bool:
        """Whether trying something is the next thing to be done again."""
        return self._past.can_go_again(self._last)

    def take_back(self) -> bool:
        """Take the last step of trying back if it was the last thing done; whether it was."""
        return self._return(self._past.back(self._last))

    def try_again(self) -> bool:
        """Do the step of trying again that was taken back last, if it is next; whether it was."""
        return self._return(self._past.again(self._last))

    def _return(self, chosen: Chosen | None) -> bool:
        if chosen is not None:
            self._now = chosen
        return chosen is not None

    # --- following the map ----------------------------------------------------------------------

    def follow(self, edited: Edited) -> None:
        """The map changed; a scenario that was just added counts from now on."""
        self._document = edited.after
        if self._live is not None:
            self._live.follow(edited.change, edited.after)
        history = self._history
        if history is None:
            return
        if edited.cause == "undo":
            self._return(self._past.back(history.redoable, along=True))
        elif edited.cause == "redo":
            self._return(self._past.again(history.undoable, along=True))
        elif edited.cause == "do":
            self._past.edited()
            added = [
                entry.record
                for entry in edited.change.added.values()
                if isinstance(entry.record, Scenario)
            ]
            if len(added) == 1:
                self._added(added[0], history.undoable)

    def _added(self, new: Scenario, deed: Deed | None) -> None:
        before, trial = self._now, self._now.trial
        kept = trial is not None and (trial.values, trial.weights) == (new.values, new.weights)
        self._now = Chosen(new.id, None if kept else trial)
        self._past.push(before, self._now, deed, along=True)

    # --- verdicts -------------------------------------------------------------------------------

    @property
    def live(self) -> Live:
        """The evaluations of the map as it is now, under any setting; they follow its edits."""
        if self._live is None:
            from argmap.analysis.reasoning.live import Live

            self._live = Live(self._document, patience.briefly)
        return self._live

    def take_in(self, evaluation: Evaluation) -> None:
        """What counts now, found with more time than the window has."""
        self.live.take_in(self.setting, evaluation)

    @property
    def case(self) -> Case:
        """The map made ready for evaluation."""
        return self.live.case

    @property
    def setting(self) -> Setting:
        """What counts now, as the engines take it."""
        from argmap.analysis.reasoning.setting import setting_of

        return setting_of(self.record)

    @property
    def evaluation(self) -> Evaluation:
        """What the map's semantics says under what counts now."""
        return self._judge().evaluation

    @property
    def explainer(self) -> Explainer:
        """Why the verdicts are as they are: of the map that was judged, which an edit may have
        just left behind."""
        from argmap.analysis.reasoning.why import Explainer

        judged = self._judge()
        return Explainer(judged.case, judged.evaluation, judged.setting)

    @property
    def moved_line(self) -> Text | None:
        """What has just come out otherwise, and why, in one line; None where nothing has."""
        one, other = self._before, self._judged
        if one is None or other is None or not self._fresh or self.hidden:
            return None
        from argmap.analysis.reasoning.moved import line

        return line(other.case, one.evaluation, other.evaluation, one.setting, other.setting)

    @property
    def changed(self) -> Mapping[str, Verdict]:
        """The verdicts that have just come out otherwise, as they are now."""
        if self._before is None or not self._fresh:
            return _NO_VERDICTS
        before = self._before.evaluation.verdicts
        return {
            id: verdict
            for id, verdict in self.verdicts.items()
            if before.get(id, verdict) != verdict
        }

    @property
    def verdicts(self) -> Mapping[str, Verdict]:
        """The verdicts that may be seen: none before the first paint, none while they are hidden.

        Whatever shows or says a verdict reads them here.
        """
        return self.evaluation.verdicts if self.awake and not self.hidden else _NO_VERDICTS

    @property
    def strengths(self) -> Mapping[str, float | None]:
        """The degrees that may be seen, where the map's semantics gives any."""
        return self.evaluation.strengths if self.awake and not self.hidden else _NO_STRENGTHS

    def of(self, scenario: str | None) -> Evaluation:
        """The evaluation of another scenario, or of the map's own values."""
        from argmap.analysis.reasoning.setting import scenario_setting

        return self.live.evaluation(scenario_setting(self._document, scenario))

    def view_part(self) -> ViewPart:
        """What a picture of the map shows of the decision."""
        verdicts = self.verdicts
        faint: frozenset[str] = frozenset()
        if verdicts:
            told = self.evaluation.standings.items()
            faint = frozenset(id for id, standing in told if standing == "fails")
        return ViewPart(verdicts, self.values, faint, self.strengths)

    def refresh(self) -> bool:
        """Judge again after something happened; whether anything comes out otherwise."""
        if not self.awake:
            return False
        before = self._judged
        now = self._judge(afresh=True)
        self._fresh = before is not None and before[:2] != now[:2]  # whatever map it was
        if self._fresh:
            self._before = before
        return before is None or self._fresh

    def _judge(self, *, afresh: bool = False) -> _Judgement:
        if self._judged is None or afresh:
            setting = self.setting
            self._judged = _Judgement(setting, self.live.evaluation(setting), self.live.case)
        return self._judged
