"""A map as a page that people take home: what each scenario makes of it, worked out beforehand.

Builds the picture once for each setting, keeps what they share, and hands ``formats.webpage`` a
finished value. Measuring text is the caller's; it knows no Qt, no files and no HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.app import outline
from argmap.formats.webpage import Page, Row, Sight
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text
from argmap.model.document import Document
from argmap.model.kinds import BY_KIND
from argmap.render.picture import Disc, Item, Line, Path, Rect, Shape
from argmap.render.scene import Scene, SceneBuilder
from argmap.render.view import VERDICTS, View
from argmap.render.words import Translate, Words

if TYPE_CHECKING:
    from argmap.analysis.reasoning.case import Case
    from argmap.analysis.reasoning.setting import Setting
    from argmap.analysis.reasoning.verdict import Evaluation

Progress = Callable[[int, int], None]
"""Told how many of how many settings are done."""
_TRIES, _FEW_TRIES = 1 << 17, 1024
"""How many settings the search for hinges may try in all: seconds, not minutes."""
_MOST_WORDS = 400_000
"""Characters of sentences a page may hold beyond those about positions."""

_WORDS: Mapping[str, Marked] = {
    "look": QT_TRANSLATE_NOOP("page", "Look"),
    "scenario": QT_TRANSLATE_NOOP("page", "Scenario"),
    "out": QT_TRANSLATE_NOOP("page", "Zoom out"),
    "in": QT_TRANSLATE_NOOP("page", "Zoom in"),
    "fit": QT_TRANSLATE_NOOP("page", "Whole map"),
    "list": QT_TRANSLATE_NOOP("page", "List"),
    "map": QT_TRANSLATE_NOOP("page", "Map: arrow keys move it; the list says all that is on it"),
    "keys": QT_TRANSLATE_NOOP(
        "page", "Arrows move · + and − zoom · 0 whole map · / search · F fold · L list"
    ),
    "outline": QT_TRANSLATE_NOOP("page", "The map as a list"),
    "search": QT_TRANSLATE_NOOP("page", "Search"),
    "hits": QT_TRANSLATE_NOOP("page", "{count} found"),
    "hit": QT_TRANSLATE_NOOP("page", "{place} of {count}"),
    "verdict": QT_TRANSLATE_NOOP("page", "What follows, and why"),
    "fold": QT_TRANSLATE_NOOP("page", "What hangs from it"),
}
_OWN = QT_TRANSLATE_NOOP("page", "The map’s own values")
_LANGUAGE = QT_TRANSLATE_NOOP("page", "en")
"""The tag of the language that these words are translated into, for those who hear the page."""
_RELATIONS: Mapping[outline.Sign, Marked] = {
    "answer": QT_TRANSLATE_NOOP("page", "Position {place} of {count} on “{above}”:"),
    "support": QT_TRANSLATE_NOOP("page", "Reason {place} of {count} for “{above}”:"),
    "attack": QT_TRANSLATE_NOOP("page", "Objection {place} of {count} to “{above}”:"),
    "premise": QT_TRANSLATE_NOOP("page", "Linked premise with “{above}”:"),
    "underpin": QT_TRANSLATE_NOOP("page", "Supports the step from “{above}”:"),
    "undercut": QT_TRANSLATE_NOOP("page", "Speaks against the step from “{above}”:"),
}
_KIND = QT_TRANSLATE_NOOP("page", "{kind}:")
_ELSEWHERE = QT_TRANSLATE_NOOP("page", "{relation} (in full elsewhere)")


def page(
    document: Document,
    builder: SceneBuilder,
    families: Sequence[str],
    *,
    view: View | None = None,
    previous: Scene | None = None,
    scenario: str | None = None,
    hidden: bool = False,
    translate: Translate | None = None,
    progress: Progress | None = None,
) -> Page:
    """The page of a map; ``scenario`` is shown at first.

    ``hidden``: no verdict is told, as while a room votes. ``previous``: keeps cards where they
    stand.
    """
    from argmap.analysis.reasoning import semantics
    from argmap.analysis.reasoning.case import Case
    from argmap.analysis.reasoning.setting import scenario_setting

    words = Words(translate)
    plain = (view or View())._replace(folded=frozenset(), judged=not hidden, hinges=frozenset())
    plain = plain._replace(verdicts={}, values={}, strengths={}, faint=frozenset())
    ids: list[str | None] = [] if hidden else [None, *document.scenarios]
    if hidden:
        scenes = [builder.build(document, plain, previous)]
        return _page(document, scenes, families, (), (), words, 0)
    case = Case(document)
    speaker = _Speaker(case, len(ids), words)
    scenes: list[Scene] = []
    found: list[Evaluation] = []
    for number, id in enumerate(ids):
        if progress is not None:
            progress(number, len(ids))
        setting = scenario_setting(document, id)
        evaluation = semantics.evaluate(case, setting)
        found.append(evaluation)
        last = scenes[-1] if scenes else previous
        scenes.append(builder.build(document, _seen(plain, setting, evaluation), last))
    cards = _cards(scenes[0])
    titles = [words.say(_OWN), *(each.title for each in document.scenarios.values())]
    heard: list[Sight] = []
    for number, (id, evaluation) in enumerate(zip(ids, found, strict=True)):
        if progress is not None:
            progress(number, len(ids))
        setting = scenario_setting(document, id)
        heard.append(speaker.sight(titles[number], cards, setting, evaluation))
    first = ids.index(scenario) if scenario in ids else 0
    return _page(document, scenes, families, heard, speaker.lines, words, first)


def _seen(view: View, setting: Setting, evaluation: Evaluation) -> View:
    faint = frozenset(id for id, each in evaluation.standings.items() if each == "fails")
    return view._replace(
        values=dict(setting.values),
        verdicts=evaluation.verdicts,
        strengths=evaluation.strengths,
        faint=faint,
    )


def _cards(scene: Scene) -> list[str]:
    """Statements in the order in which cards are numbered."""
    return [node.id for node in scene.diagram.nodes if not node.junction]


class _Speaker:
    """Says each sentence once, however many scenarios share it."""

    def __init__(self, case: Case, settings: int, words: Words) -> None:
        from argmap.analysis.reasoning import semantics

        self.lines: list[str] = []
        self._case = case
        self._words = words
        self._known: dict[str, int] = {}
        self._left = _MOST_WORDS
        tries = _TRIES if semantics.is_balance(case) else _FEW_TRIES
        self._tries = max(64, tries // max(settings, 1))

    def sight(
        self, title: str, cards: Sequence[str], setting: Setting, evaluation: Evaluation
    ) -> Sight:
        """The words on one setting; what is drawn comes later."""
        from argmap.analysis.reasoning import hinges, turns
        from argmap.analysis.reasoning.why import Explainer

        document = self._case.document
        number = {id: at for at, id in enumerate(cards)}
        explainer = Explainer(self._case, evaluation, setting)
        positions = [id for id in cards if document.statements[id].kind == "position"]
        positions.sort(key=lambda id: evaluation.verdicts.get(id) != "holds")
        why = [-1] * len(cards)
        for id in dict.fromkeys([*positions, *cards]):
            if id in evaluation.verdicts:
                spare = id not in positions
                why[number[id]] = self._said(explainer.why(id).sentence, spare=spare)
        found = hinges.find(self._case, setting, most=self._tries)
        turned = {
            number[each.position]: self._said(turns.line(document, each))
            for each in found
            if each.position in number
        }
        return Sight(
            title,
            "".join(evaluation.verdicts.get(id, "-")[0] for id in cards),
            (),
            (),
            tuple(why),
            turned,
            tuple((number[id], why[number[id]]) for id in positions),
            self._said(turns.case_line(document, found)) if positions else -1,
        )

    def _said(self, sentence: Text, *, spare: bool = False) -> int:
        said = sentence.format(self._words.translate)
        at = self._known.get(said)
        if at is not None:
            return at
        if spare:
            if len(said) > self._left:
                return -1
            self._left -= len(said)
        at = self._known[said] = len(self.lines)
        self.lines.append(said)
        return at


def _page(
    document: Document,
    scenes: Sequence[Scene],
    families: Sequence[str],
    heard: Sequence[Sight],
    lines: Sequence[str],
    words: Words,
    first: int,
) -> Page:
    scene = scenes[0]
    painted = [item for layer in scene.picture.layers.values() for item in layer]
    part = {item.id: at for at, item in enumerate(painted)}
    cards = _cards(scene)
    shared, over, again = _over(scenes, cards)
    base = {
        item.id: item._replace(
            title="", description="", opacity=1.0, shapes=shared.get(item.id, item.shapes)
        )
        for item in painted
    }
    sights = [
        replace(
            sight,
            over=tuple(over[number]),
            faint=tuple(part[id] for id, each in seen.picture.items.items() if each.opacity < 1),
        )
        for number, (sight, seen) in enumerate(zip(heard, scenes, strict=False))
    ]
    node = {each.id: at for at, each in enumerate(scene.diagram.nodes)}
    items = scene.picture.items
    rows, tops = _rows(document, {id: at for at, id in enumerate(cards)}, words)
    left = {"count": "{count}", "place": "{place}"}  # for the script to fill
    spoken = {name: words.say(word, **left) for name, word in _WORDS.items()}
    return Page(
        replace(scene.picture, items=base, description=""),
        families,
        again,
        [(node[id], *items[id].bounds) for id in cards],
        [part[id] for id in cards],
        _gone_with(document, scene, painted, node),
        [node.get(scene.diagram.parent.get(each, ""), -1) for each in node],
        rows,
        tops,
        sights,
        lines,
        {**spoken, **{each: words.verdict(each) for each in VERDICTS}},
        words.say(_LANGUAGE),
        first,
    )


# --- what lies on cards -------------------------------------------------------------------------


def _over(
    scenes: Sequence[Scene], cards: Iterable[str]
) -> tuple[dict[str, tuple[Shape, ...]], list[list[int]], list[tuple[Shape, ...]]]:
    """What all settings draw on a card, and by setting and card which shapes come on top."""
    shared: dict[str, tuple[Shape, ...]] = {}
    numbers: dict[tuple[Shape, ...], int] = {}
    over: list[list[int]] = [[] for _ in scenes]
    for id in cards:
        drawn = [scene.picture.items[id] for scene in scenes]
        common = set(drawn[0].shapes).intersection(*(item.shapes for item in drawn[1:]))
        shared[id] = tuple(shape for shape in drawn[0].shapes if shape in common)
        for number, item in enumerate(drawn):
            own = tuple(
                _moved(shape, -item.bounds[2]) for shape in item.shapes if shape not in common
            )
            over[number].append(numbers.setdefault(own, len(numbers)) if own else -1)
    return shared, over, list(numbers)


def _moved(shape: Shape, dx: float) -> Shape:
    """A shape further to the right, to a tenth of a px, so that equal ones are found."""
    if isinstance(shape, Path):
        return shape._replace(
            commands=tuple(
                (
                    each[0],
                    *(
                        round(value + (0.0 if at % 2 else dx), 1)
                        for at, value in enumerate(each[1:])
                        if not isinstance(value, str)
                    ),
                )
                for each in shape.commands
            )
        )
    x, y = round(shape.x + dx, 1), round(shape.y, 1)
    match shape:
        case Rect() | Disc() | Line():
            return shape._replace(x=x, y=y)


def _gone_with(
    document: Document, scene: Scene, painted: Iterable[Item], node: Mapping[str, int]
) -> list[tuple[bool, tuple[int, ...]]]:
    """For each part of the picture, the nodes it is folded away with."""
    links = {link.id: link for link in scene.diagram.links}
    found: list[tuple[bool, tuple[int, ...]]] = []
    for item in painted:
        link = links.get(item.id if item.layer == "arrow" else item.record)
        group = document.groups.get(item.record)
        if item.record in node and item.layer != "arrow":
            found.append((False, (node[item.record],)))
        elif group is not None:
            found.append((True, tuple(node[id] for id in group.members if id in node)))
        elif link is not None:
            found.append((False, tuple({node[link.source], node[link.target]})))
        else:
            found.append((True, ()))
    return found


# --- the list -----------------------------------------------------------------------------------


def _rows(
    document: Document, card: Mapping[str, int], words: Words
) -> tuple[list[Row], tuple[int, ...]]:
    found = outline.rows(document)
    keys = [key for key in found if key != outline.TOP]
    number = {key: at for at, key in enumerate(keys)}
    above = {child: key for key, row in found.items() for child in row.children}
    made: list[Row] = []
    for key in keys:
        row = found[key]
        statement = document.statements[row.statement]
        said = words.say(
            _KIND if above[key] == outline.TOP else _RELATIONS.get(row.sign, _KIND),
            kind=words.say(BY_KIND[statement.kind].title),
            **_place(document, found, key, above[key]),
        )
        if row.mention:
            said = words.say(_ELSEWHERE, relation=said)
        body = statement.text or text(outline.EMPTY).format(words.translate)
        if row.mention:
            body = outline.short(body)
        mark = outline.mark(document, row)
        if mark is not None:
            body = words.say(outline.MARKED, mark=mark, words=body)
        children = tuple(number[child] for child in row.children)
        made.append(Row(card[row.statement], said, body, row.mention, children))
    return made, tuple(number[key] for key in found[outline.TOP].children)


def _place(
    document: Document,
    found: Mapping[outline.Key, outline.Row],
    key: outline.Key,
    above: outline.Key,
) -> dict[str, object]:
    """Which of how many of its like a row is, and below what."""
    like = [other for other in found[above].children if found[other].sign == found[key].sign]
    parent = document.statements.get(found[above].statement)
    name = outline.short(parent.name) if parent is not None else ""
    return {"place": like.index(key) + 1, "count": len(like), "above": name}
