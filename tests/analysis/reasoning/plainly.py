"""The balance of reasons once more, as plainly as the rules are written: the judge of the engine.

Straight from the document, one setting, three values by id, sweep after sweep until nothing moves.
"However open arguments turn out" is taken at its word: every way of their turning out is tried.
"""

from __future__ import annotations

import random
from itertools import product

from argmap.analysis.reasoning.setting import Setting
from argmap.model.document import Document
from argmap.model.records import Argument, Premise, Statement

HOLDS, OPEN, FAILS = 1, 0, -1
WORD = {HOLDS: "holds", OPEN: "open", FAILS: "fails"}


def _counting(document: Document) -> dict[str, Argument]:
    """The arguments, without premises that have no words, and without those left with none."""
    said = {id for id, each in document.statements.items() if f"{each.text}{each.name}".strip()}
    found: dict[str, Argument] = {}
    for id, each in document.arguments.items():
        premises = tuple(premise for premise in each.premises if premise.statement in said)
        if premises and (each.conclusion in said or each.conclusion in document.arguments):
            found[id] = each.replace(premises=premises)
    return found


class Plainly:
    """``verdict`` by statement, ``standing`` by argument, after the fixed point is reached."""

    def __init__(self, document: Document, setting: Setting, shuffle: int | None = None) -> None:
        self.setting = setting
        self.statements = {
            id: each
            for id, each in document.statements.items()
            if each.kind == "question" or f"{each.text}{each.name}".strip()
        }
        counting = _counting(document)
        self.arguments = {id: each for id, each in counting.items() if id not in setting.without}
        self.aside = [id for id in counting if id in setting.without]
        self.now = dict.fromkeys((*self.statements, *self.arguments), OPEN)
        self.blocked: set[str] = set()
        self.desirable: dict[str, int] = {}
        self.feasible: dict[str, int] = {}
        order = list(self.now)
        if shuffle is not None:
            random.Random(shuffle).shuffle(order)
        while True:
            before = dict(self.now), set(self.blocked)
            for id in order:
                self.now[id] = (
                    self._standing(self.arguments[id])
                    if id in self.arguments
                    else self._verdict(self.statements[id])
                )
            if (self.now, self.blocked) == before:
                break

    def verdicts(self) -> dict[str, str]:
        return {
            id: "blocked" if id in self.blocked else WORD[self.now[id]]
            for id, statement in self.statements.items()
            if statement.kind != "question"
        }

    def standings(self) -> dict[str, str]:
        return {id: WORD[self.now[id]] for id in self.arguments} | dict.fromkeys(
            self.aside, "fails"
        )

    # --- rule 1 and 2 ---------------------------------------------------------------------------

    def value(self, statement: Statement) -> str | None:
        return self.setting.values.get(statement.id) or statement.value

    def onto(self, id: str, polarity: str) -> list[Argument]:
        return [
            each
            for each in self.arguments.values()
            if each.conclusion == id and each.polarity == polarity
        ]

    def presumed(self, statement: Statement) -> bool:
        return (
            statement.kind == "assumption"
            and self.value(statement) is None
            and not self.onto(statement.id, "support")
            and not self.onto(statement.id, "attack")
        )

    def _premise(self, premise: Premise) -> int:
        statement = self.statements[premise.statement]
        value = self.now[premise.statement]
        if premise.negated:
            value = -value
        if premise.role == "exception":
            value = -value
            return HOLDS if self.presumed(statement) else value
        if premise.role == "assumption" and not premise.negated and self.presumed(statement):
            return HOLDS
        return value

    # --- rule 3 ---------------------------------------------------------------------------------

    def _standing(self, argument: Argument) -> int:
        standing = min(self._premise(premise) for premise in argument.premises)
        underpins = self.onto(argument.id, "support")
        for undercut in self.onto(argument.id, "attack"):
            strong = [
                self.now[each.id]
                for each in underpins
                if self.weight(each) >= self.weight(undercut)
            ]
            shielded = max(strong, default=FAILS)
            # defeated where the undercut stands and nothing shields: Kleene's reading
            standing = min(standing, max(-self.now[undercut.id], shielded))
        return standing

    def weight(self, argument: Argument) -> float:
        weight = self.setting.weights.get(argument.id, argument.weight)
        return 0.5 if weight is None else weight

    # --- rules 4 to 10 --------------------------------------------------------------------------

    def _verdict(self, statement: Statement) -> int:
        if statement.kind == "question":
            return OPEN
        value = self.value(statement)
        if value is not None:
            return {"true": HOLDS, "false": FAILS, "open": OPEN}[value]
        if statement.kind == "position":
            return self._position(statement)
        if self.presumed(statement):
            return OPEN
        return self._weighed(
            statement,
            self.onto(statement.id, "support"),
            self.onto(statement.id, "attack"),
            asserted=True,
        )

    def _position(self, position: Statement) -> int:
        pros, cons, able = self.sides(position)
        for rival in self.statements.values():
            if (
                rival.kind == "position"
                and rival.id != position.id
                and position.question is not None
                and rival.question == position.question
            ):
                cons = [*cons, *self.sides(rival)[0]]
        desirable = self._weighed(position, pros, cons, asserted=False)
        feasible = min(able, default=HOLDS)
        self.desirable[position.id], self.feasible[position.id] = desirable, feasible
        if desirable == FAILS:
            return FAILS
        if desirable == HOLDS and feasible == FAILS:
            self.blocked.add(position.id)
            return FAILS
        return HOLDS if desirable == feasible == HOLDS else OPEN

    def sides(self, position: Statement) -> tuple[list[Argument], list[Argument], list[int]]:
        pros = self.onto(position.id, "support")
        cons = self.onto(position.id, "attack")
        able = [self.now[each.id] for each in pros if each.aspect == "feasibility"]
        able += [-self.now[each.id] for each in cons if each.aspect == "feasibility"]
        return (
            [each for each in pros if each.aspect != "feasibility"],
            [each for each in cons if each.aspect != "feasibility"],
            able,
        )

    def _weighed(
        self, statement: Statement, pros: list[Argument], cons: list[Argument], *, asserted: bool
    ) -> int:
        if not pros:
            attacks = [each for each in cons if each.conclusion == statement.id]
            attack = max((self.now[each.id] for each in attacks), default=FAILS)
            if attack == HOLDS:
                return FAILS
            return HOLDS if asserted and attack == FAILS else OPEN
        met: list[bool] = []
        lost: list[bool] = []
        for turned in self._turnings([*pros, *cons]):
            standing_pros = [self.weight(each) for each in pros if turned[each.id]]
            standing_cons = [self.weight(each) for each in cons if turned[each.id]]
            met.append(_meets(statement.standard or "preponderance", standing_pros, standing_cons))
            outweighed = max(standing_cons, default=0) > max(standing_pros, default=0)
            lost.append(statement.standard != "scintilla" and outweighed)
        if all(met):
            return HOLDS
        if all(self.now[each.id] == FAILS for each in pros) or all(lost):
            return FAILS
        return OPEN

    def _turnings(self, arguments: list[Argument]) -> list[dict[str, bool]]:
        ids = list(dict.fromkeys(each.id for each in arguments))
        ways = [(True, False) if self.now[id] == OPEN else (self.now[id] == HOLDS,) for id in ids]
        return [dict(zip(ids, turned, strict=True)) for turned in product(*ways)]


def _meets(standard: str, pros: list[float], cons: list[float]) -> bool:
    pro, con = max(pros, default=0), max(cons, default=0)
    lead = round(pro - con, 6)
    match standard:
        case "preponderance":
            return pro > con
        case "clear":
            return pro > con and pro > 0.5 and lead > 0.3
        case "beyond-doubt":
            return pro > con and pro > 0.5 and lead > 0.3 and con < 0.2
        case "dialectical":
            return bool(pros) and not cons
        case _:
            return bool(pros)
