"""A map read directly in three values, with founded support: the judge of the mapping.

Straight from the document. A labelling is one when the least labelling (fails < open < holds) that
satisfies the reading, with everything in the negative taken from the labelling, is itself.
"""

from __future__ import annotations

from itertools import product

from argmap.analysis.reasoning.setting import Setting
from argmap.model.document import Document

HOLDS, OPEN, FAILS = 1, 0, -1
Labels = dict[str, int]


class Founded:
    """By id; of a position also "wanted:id" and "able:id"."""

    def __init__(self, document: Document, setting: Setting) -> None:
        self.statements = dict(document.statements)
        self.arguments = {
            id: each for id, each in document.arguments.items() if id not in setting.without
        }
        self.value = {
            id: setting.values.get(id) or each.value for id, each in self.statements.items()
        }
        self.atoms = [*self.statements, *self.arguments]
        for id, each in self.statements.items():
            if each.kind == "position":
                self.atoms += [f"wanted:{id}", f"able:{id}"]

    def to(self, id: str, polarity: str, feasibility: bool | None = None) -> list[str]:
        return [
            name
            for name, each in self.arguments.items()
            if each.conclusion == id
            and each.polarity == polarity
            and (feasibility is None or (each.aspect == "feasibility") == feasibility)
        ]

    def presumed(self, id: str) -> bool:
        each = self.statements[id]
        bare = not self.to(id, "support") and not self.to(id, "attack")
        return each.kind == "assumption" and self.value[id] is None and bare

    def free(self, atom: str) -> bool:
        """Whether it may be either way by itself."""
        if atom.startswith("wanted:"):
            id = atom.removeprefix("wanted:")
            return self.value[id] is None and not self.to(id, "support", feasibility=False)
        if atom not in self.statements:
            return False
        given = self.value[atom]
        asked = self.statements[atom].kind == "question"
        return asked or given == "open" or (given is None and self.presumed(atom))

    def against(self, atom: str, now: Labels) -> int:
        """The strongest of what attacks an atom."""
        if atom.startswith("wanted:"):
            id = atom.removeprefix("wanted:")
            cons = self.to(id, "attack", feasibility=False)
            mine = self.statements[id].question
            for rival, each in self.statements.items():
                if each.kind == "position" and rival != id and mine and each.question == mine:
                    reasons = self.to(rival, "support", feasibility=False)
                    if reasons or self.value[rival] is not None:
                        cons.append(f"wanted:{rival}")
        elif atom in self.statements and (
            self.value[atom] is not None or self.statements[atom].kind == "question"
        ):
            cons = []
        else:
            cons = self.to(atom, "attack")
        return max((now[con] for con in cons), default=FAILS)

    def least(self, given: Labels) -> Labels:
        """The least labelling with the negative, and what is free, as in ``given``."""
        now = dict.fromkeys(self.atoms, FAILS)
        while True:
            after = {atom: self.one(atom, now, given) for atom in self.atoms}
            if after == now:
                return now
            now = after

    def one(self, atom: str, now: Labels, given: Labels) -> int:
        if self.free(atom):
            return min(given[atom], -self.against(atom, given))
        if atom in self.arguments:
            return self.argument(atom, now, given)
        word, _, id = atom.rpartition(":")
        value = self.value[id]
        if value is not None:
            return {"true": HOLDS, "false": FAILS}[value] if not word else now[id]
        if word == "able":
            met = [now[each] for each in self.to(id, "support", feasibility=True)]
            unmet = [-given[each] for each in self.to(id, "attack", feasibility=True)]
            return min([*met, *unmet], default=HOLDS)
        if self.statements[id].kind == "position" and not word:
            return min(now[f"wanted:{id}"], now[f"able:{id}"])
        pros = self.to(id, "support", feasibility=False if word else None)
        favour = max((now[pro] for pro in pros), default=HOLDS)
        return min(favour, -self.against(atom, given))

    def argument(self, id: str, now: Labels, given: Labels) -> int:
        parts: list[int] = []
        for premise in self.arguments[id].premises:
            if premise.statement not in self.statements:
                continue
            swapped = premise.negated != (premise.role == "exception")
            lenient = premise.role == "exception" or (
                premise.role == "assumption" and not premise.negated
            )
            if lenient and self.presumed(premise.statement):
                continue
            parts.append(-given[premise.statement] if swapped else now[premise.statement])
        cut = max((given[each] for each in self.to(id, "attack")), default=FAILS)
        saved = max((now[each] for each in self.to(id, "support")), default=FAILS)
        return min([*parts, max(-cut, saved)])

    def grounded(self) -> Labels:
        """From nothing being known on."""
        now = dict.fromkeys(self.atoms, OPEN)
        while True:
            after = self.least(now)
            if after == now:
                return now
            now = after

    def complete(self) -> list[Labels]:
        """Every labelling, by trying all."""
        tried = (
            dict(zip(self.atoms, values, strict=True))
            for values in product((HOLDS, OPEN, FAILS), repeat=len(self.atoms))
        )
        return [labels for labels in tried if self.is_one(labels)]

    def is_one(self, labels: Labels) -> bool:
        return self.least(labels) == labels
