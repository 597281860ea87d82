"""Clauses about one evaluation by the balance: what stands, what is outweighed, what fell and why.

Each is whole, a sentence but for its full stop, for the sentences of ``why`` to take in. No verdict
is found here and no ids are gathered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from argmap.analysis.reasoning import beneath, names
from argmap.analysis.reasoning.beneath import Root
from argmap.analysis.reasoning.grounds import Grounds, Weighing
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text

Clause = Text | str
_MANY = 3


class Clauses:
    """Clauses about one evaluation, by the case's numbers."""

    def __init__(self, grounds: Grounds) -> None:
        self.grounds = grounds
        self.document = grounds.case.document

    # --- names ----------------------------------------------------------------------------------

    def name(self, number: int) -> Text:
        """A statement's or argument's name, quoted."""
        return names.quoted(self.document, self.grounds.case.ids[number])

    def names(self, numbers: Iterable[int]) -> Clause:
        """Their names as a list; the same name once."""
        quoted = {str(name): name for name in map(self.name, numbers)}
        return names.listed(list(quoted.values()))

    def that(self, statement: int) -> Clause:
        """That a statement has the verdict it has."""
        grounds = self.grounds
        id = grounds.case.ids[statement]
        if grounds.is_presumed(statement):
            said = names.phrase(grounds.case.statements[statement], "holds")
            template = (
                _PRESUMED if said else QT_TRANSLATE_NOOP("why", "{name} is taken for granted")
            )
            return text(template, name=self.name(statement), clause=said)
        given = grounds.is_set(statement)
        if given and grounds.verdict(statement) == "open":
            left = QT_TRANSLATE_NOOP("why", "it is not known {whether}")
            return text(left, whether=names.whether(self.document, id))
        return names.clause(self.document, id, grounds.verdict(statement), given=given)

    def those(self, statements: Iterable[int]) -> Clause:
        """That several statements have the verdicts they have: what came out alike together, what
        is presumed in words of its own last."""
        grounds = self.grounds
        presumed: list[str] = []
        alike: dict[object, list[int]] = {}
        for each in dict.fromkeys(statements):
            said = names.phrase(grounds.case.statements[each], "holds")
            if said and grounds.is_presumed(each):
                presumed.append(said)
            else:
                alike.setdefault(self._kin(each), []).append(each)
        found: list[Clause] = [
            text(_TOGETHER[str(kin)], names=self.names(every))
            if len(set(map(str, map(self.name, every)))) > 1
            else self.that(every[0])
            for kin, every in alike.items()
        ]
        if presumed:
            found.append(text(_PRESUMED, clause=names.listed(presumed)))
        return listed_once(found)

    def _kin(self, statement: int) -> object:
        """The same for statements of which one clause can speak together."""
        grounds = self.grounds
        if grounds.is_presumed(statement):
            return "presumed"
        verdict = grounds.verdict(statement)
        if names.phrase(grounds.case.statements[statement], verdict):
            return statement
        return verdict if grounds.is_set(statement) and verdict in _TOGETHER else statement

    def rival(self, argument: int, position: int) -> int | None:
        """The position an argument speaks for, if that is another one."""
        target = self.grounds.case.number.get(self._record(argument).conclusion)
        return None if target is None or target == position else target

    def _record(self, argument: int):
        return self.grounds.case.arguments[argument - self.grounds.case.first]

    def opponent(self, argument: int, statement: int) -> Text:
        """An argument against a statement: an objection, or a reason for another position."""
        rival = self.rival(argument, statement)
        if rival is None:
            return text(QT_TRANSLATE_NOOP("why", "the objection {name}"), name=self.name(argument))
        return text(
            QT_TRANSLATE_NOOP("why", "{name}, a reason for {position}"),
            name=self.name(argument),
            position=self.name(rival),
        )

    # --- why an argument falls ------------------------------------------------------------------

    def causes(self, argument: int) -> tuple[Root, ...]:
        """Why an argument does not stand, as few and as plain as can be said."""
        grounds = self.grounds
        roots = beneath.fallen(grounds, argument)
        if roots and len(roots) < _MANY and all(root.manner in _PLAIN for root in roots):
            return roots
        unmet = [link for link in grounds.case.premises[argument] if grounds.met(link) == "fails"]
        return (Root("met", unmet[0].statement),) if unmet else roots[:1]

    def cause(self, root: Root) -> Clause:
        """One such cause."""
        match root.manner:
            case "undercut":
                return text(_UNDERCUT, names=self.name(root.number), undercut=self.name(root.by))
            case "aside":
                return text(
                    QT_TRANSLATE_NOOP("why", "{name} is set aside"), name=self.name(root.number)
                )
            case _:
                return self.that(root.number)

    def because(self, roots: Sequence[Root]) -> Clause:
        """Several causes as one clause."""
        return listed_once(map(self.cause, roots))

    def gone(self, arguments: Sequence[int]) -> Clause:
        """That none of a statement's reasons stands, and why: those with one cause together."""
        grouped: dict[tuple[Root, ...], list[int]] = {}
        for argument in arguments:
            grouped.setdefault(self._shared(argument), []).append(argument)
        if not grouped:
            return text(QT_TRANSLATE_NOOP("why", "none of its reasons applies"))
        if len(grouped) == 1:
            return self._all_gone(arguments, next(iter(grouped)))
        if len(grouped) > _MANY:
            return text(
                QT_TRANSLATE_NOOP("why", "none of its {count} reasons applies"),
                count=names.number(len(arguments)),
            )
        return names.joined([self._some_gone(each, roots) for roots, each in grouped.items()])

    def _shared(self, argument: int) -> tuple[Root, ...]:
        """An argument's causes so that those of others are the same: undercut by whom, not who."""
        return tuple(
            Root("undercut", -1, root.by)
            if root.manner == "undercut" and root.number == argument
            else root
            for root in self.causes(argument)
        )

    def _all_gone(self, arguments: Sequence[int], roots: tuple[Root, ...]) -> Clause:
        if _is_undercut(roots):
            template = (
                QT_TRANSLATE_NOOP("why", "its only reason, {name}, is undercut by {undercut}")
                if len(arguments) == 1
                else QT_TRANSLATE_NOOP("why", "its reasons are undercut by {undercut}")
            )
            return text(template, name=self.name(arguments[0]), undercut=self.name(roots[0].by))
        match len(arguments):
            case 1:
                template = QT_TRANSLATE_NOOP(
                    "why", "its only reason, {name}, does not apply because {clause}"
                )
            case 2:
                template = QT_TRANSLATE_NOOP(
                    "why", "neither of its two reasons applies because {clause}"
                )
            case _:
                template = QT_TRANSLATE_NOOP(
                    "why", "none of its {count} reasons applies because {clause}"
                )
        return text(
            template,
            name=self.name(arguments[0]),
            count=names.number(len(arguments)),
            clause=self.because(roots),
        )

    def _some_gone(self, arguments: Sequence[int], roots: tuple[Root, ...]) -> Clause:
        named = self.names(arguments)
        if _is_undercut(roots):
            template = _UNDERCUT if len(arguments) == 1 else _UNDERCUT_ALL
            return text(template, names=named, undercut=self.name(roots[0].by))
        template = (
            QT_TRANSLATE_NOOP("why", "{names} does not apply because {clause}")
            if len(arguments) == 1
            else QT_TRANSLATE_NOOP("why", "{names} do not apply because {clause}")
        )
        return text(template, names=named, clause=self.because(roots))

    # --- the sides ------------------------------------------------------------------------------

    def reasons(self, weighing: Weighing) -> Clause:
        """Which of a statement's reasons stand, and because of what is given, if all need it."""
        stand, total = weighing.pros.stand, len(weighing.pros.all)
        given = self.given(stand)
        if total == 1:
            template = (
                QT_TRANSLATE_NOOP("why", "its only reason, {name}, stands because {clause}")
                if given
                else QT_TRANSLATE_NOOP("why", "its only reason, {name}, stands")
            )
        elif len(stand) == 1:
            template = (
                QT_TRANSLATE_NOOP(
                    "why", "{name}, one of its {total} reasons, stands because {clause}"
                )
                if given
                else QT_TRANSLATE_NOOP("why", "{name}, one of its {total} reasons, stands")
            )
        elif len(stand) < total:
            template = (
                QT_TRANSLATE_NOOP("why", "{count} of its {total} reasons stand because {clause}")
                if given
                else QT_TRANSLATE_NOOP("why", "{count} of its {total} reasons stand")
            )
        elif total == 2:
            template = (
                QT_TRANSLATE_NOOP("why", "both its reasons stand because {clause}")
                if given
                else QT_TRANSLATE_NOOP("why", "both its reasons stand")
            )
        else:
            template = (
                QT_TRANSLATE_NOOP("why", "{count} reasons stand because {clause}")
                if given
                else QT_TRANSLATE_NOOP("why", "{count} reasons stand")
            )
        return text(
            template,
            name=self.name(stand[0]),
            count=names.number(len(stand)),
            total=names.number(total),
            clause=self.those(given) if given else "",
        )

    def given(self, arguments: Sequence[int]) -> tuple[int, ...]:
        """The statements with a given value that all of these arguments build on."""
        shared = [self.grounds.given(each) for each in arguments]
        return (
            tuple(each for each in shared[0] if all(each in others for others in shared))
            if shared
            else ()
        )

    def presumed(self, weighing: Weighing) -> list[Clause]:
        """What some of the reasons that stand presume, where that has not been said of all."""
        stand = weighing.pros.stand
        said = self.given(stand)
        found = [
            each
            for one in stand
            for each in self.grounds.given(one)
            if self.grounds.is_presumed(each) and each not in said
        ]
        return [self.those(found)] if found else []

    def against(self, number: int, weighing: Weighing) -> Clause:
        """What became of what speaks against a statement that holds."""
        cons = weighing.cons
        if not cons.all:
            return text(QT_TRANSLATE_NOOP("why", "nothing speaks against it"))
        own = [each for each in cons.stand if self.rival(each, number) is None]
        if own:
            return self._outweighed(number, weighing, own)
        if cons.stand:
            return self._outweighed(number, weighing, cons.stand[:1])
        objections = [each for each in cons.all if self.rival(each, number) is None]
        if len(objections) == 1:
            return text(
                QT_TRANSLATE_NOOP("why", "the objection {name} does not stand"),
                name=self.name(objections[0]),
            )
        if objections:
            return text(QT_TRANSLATE_NOOP("why", "no objection to it stands"))
        return text(QT_TRANSLATE_NOOP("why", "nothing stands against it"))

    def _outweighed(self, number: int, weighing: Weighing, cons: Sequence[int]) -> Clause:
        case = self.grounds.case
        if case.statements[number].standard == "scintilla":
            return text(QT_TRANSLATE_NOOP("why", "one reason is enough here"))
        pros = weighing.pros
        if len(cons) > 1:
            if len(pros.stand) == 1:
                return text(
                    QT_TRANSLATE_NOOP("why", "it outweighs the objections {names}"),
                    names=self.names(cons),
                )
            return text(
                QT_TRANSLATE_NOOP("why", "{name} outweighs the objections {names}"),
                name=self.name(pros.stand[0]),
                names=self.names(cons),
            )
        if len(pros.stand) == 1:
            return text(
                QT_TRANSLATE_NOOP("why", "it outweighs {other}"),
                other=self.opponent(cons[0], number),
            )
        return text(
            QT_TRANSLATE_NOOP("why", "{name} outweighs {other}"),
            name=self.name(pros.stand[0]),
            other=self.opponent(cons[0], number),
        )

    def beaten(self, number: int, weighing: Weighing) -> Clause:
        """That a statement's reasons are outweighed, and by what."""
        con, pro = weighing.cons.stand[0], (*weighing.pros.stand, *weighing.pros.open)[0]
        stands = bool(weighing.pros.stand)
        if len(weighing.pros.all) == 1:
            template = (
                QT_TRANSLATE_NOOP("why", "its only reason, {name}, is outweighed by {other}")
                if stands
                else QT_TRANSLATE_NOOP(
                    "why", "its only reason, {name}, would be outweighed by {other} in any case"
                )
            )
        else:
            template = (
                QT_TRANSLATE_NOOP("why", "its strongest reason, {name}, is outweighed by {other}")
                if stands
                else QT_TRANSLATE_NOOP(
                    "why", "its best reason, {name}, would be outweighed by {other} in any case"
                )
            )
        return text(template, name=self.name(pro), other=self.opponent(con, number))

    def attacked(self, number: int, weighing: Weighing) -> Clause:
        """That something stands against a statement for which no reason is given."""
        con = weighing.cons.stand[0]
        return text(
            QT_TRANSLATE_NOOP("why", "no reason is given for it, and {other} stands"),
            other=self.opponent(con, number),
        )

    def level(self, number: int, weighing: Weighing) -> Clause:
        """Why the reasons that stand are not enough though nothing outweighs them."""
        pro = weighing.pros.stand[0]
        if weighing.manner == "tie":
            return text(
                QT_TRANSLATE_NOOP("why", "{name} weighs the same as {other}"),
                name=self.name(pro),
                other=self.opponent(weighing.cons.stand[0], number),
            )
        standard = self.grounds.case.statements[number].standard
        if self.grounds.weight(pro) == 0:
            return text(
                QT_TRANSLATE_NOOP("why", "its reason {name} weighs nothing"), name=self.name(pro)
            )
        if not weighing.cons.stand or self.grounds.weight(pro) <= 0.5:
            return text(
                QT_TRANSLATE_NOOP(
                    "why", "its strongest reason, {name}, is not as strong as its standard asks"
                ),
                name=self.name(pro),
            )
        other = self.opponent(weighing.cons.stand[0], number)
        match standard:
            case "dialectical":
                return text(
                    QT_TRANSLATE_NOOP("why", "{other} stands, and its standard allows for none"),
                    other=other,
                )
            case "beyond-doubt" if self.grounds.weight(weighing.cons.stand[0]) >= 0.2:
                return text(QT_TRANSLATE_NOOP("why", "{other} leaves room for doubt"), other=other)
            case _:
                return text(
                    QT_TRANSLATE_NOOP("why", "{name} does not clearly outweigh {other}"),
                    name=self.name(pro),
                    other=other,
                )


_PRESUMED = QT_TRANSLATE_NOOP("why", "it is taken for granted that {clause}")
_TOGETHER: Mapping[str, Marked] = MappingProxyType(
    {
        "presumed": QT_TRANSLATE_NOOP("why", "{names} are taken for granted"),
        "holds": QT_TRANSLATE_NOOP("why", "{names} are taken as true"),
        "fails": QT_TRANSLATE_NOOP("why", "{names} are taken as false"),
    }
)
_PLAIN = frozenset({"set", "undercut", "aside"})
_UNDERCUT = QT_TRANSLATE_NOOP("why", "{names} is undercut by {undercut}")
_UNDERCUT_ALL = QT_TRANSLATE_NOOP("why", "{names} are undercut by {undercut}")


def _is_undercut(roots: Sequence[Root]) -> bool:
    return len(roots) == 1 and roots[0].manner == "undercut" and roots[0].number < 0


def listed_once(clauses: Iterable[Clause]) -> Clause:
    """Clauses that are true together, each once."""
    found = {str(clause): clause for clause in clauses}
    return names.listed(list(found.values()), _MANY)
