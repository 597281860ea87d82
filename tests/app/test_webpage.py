"""A map as one HTML file: what is in it, what never acts, how large it grows."""

from __future__ import annotations

import base64
import hashlib
import json
import random
import re
from html.parser import HTMLParser

import pytest

from argmap.app.webpage import page as gathered
from argmap.formats import webpage
from argmap.model.document import Document
from argmap.model.records import Argument, Group, Header, Premise, Scenario, Statement
from argmap.render.scene import SceneBuilder, View
from argmap.render.svg import svg
from argmap.render.theme import load
from hostile import HOSTILE, hostile_map
from made_up import MadeUp


def written(document: Document, **how: object) -> str:
    return webpage.page(gathered(document, SceneBuilder(MadeUp()), ("Inter",), **how))  # type: ignore[arg-type]


class Parsed(HTMLParser):
    """The elements of a page, what scripts and styles it holds, and the text it shows."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[str] = []
        self.held: dict[str, list[str]] = {"script": [], "style": []}
        self.shown: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.inside.append(tag)
        if tag in self.held:
            self.held[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        while self.inside and self.inside.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self.inside and self.inside[-1] in self.held:
            self.held[self.inside[-1]][-1] += data
        else:
            self.shown.append(data)

    @property
    def data(self) -> dict:
        return json.loads(self.held["script"][0])


def small() -> Document:
    return Document.of(
        [
            Statement(id="q", kind="question", text="Should we join?"),
            Statement(id="join", kind="position", text="Join", question="q"),
            Statement(id="gain", kind="claim", text="We gain standing"),
            Statement(id="stays", kind="assumption", text="The ally stays"),
            Statement(id="cost", kind="claim", text="It costs much"),
            Argument(
                id="a",
                premises=(Premise(statement="gain"), Premise(statement="stays", role="assumption")),
                conclusion="join",
            ),
            Argument(
                id="b",
                premises=(Premise(statement="cost"),),
                conclusion="join",
                polarity="attack",
                weight=0.4,
            ),
            Group(id="g", title="Money", members=("cost",)),
            Scenario(id="yes", title="It stays", values={"stays": "true"}),
            Scenario(id="no", title="It leaves", values={"stays": "false"}),
        ],
        Header(title="Patrols", language="en"),
    )


def test_each_scenario_has_its_verdicts_sentences_and_what_it_turns_on() -> None:
    found = Parsed(written(small())).data
    assert [each["title"] for each in found["settings"]] == [
        "The map’s own values",
        "It stays",
        "It leaves",
    ]
    own, yes, no = found["settings"]
    card = next(at for at, part in enumerate(own["verdicts"]) if yes["heads"][0][0] == at)
    assert (yes["verdicts"][card], no["verdicts"][card]) == ("h", "f")
    assert "Join” holds" in found["lines"][yes["why"][card]]
    assert "turns on whether" in found["lines"][yes["turned"][str(card)]]
    assert "The case turns on" in found["lines"][yes["turns"]]
    assert no["faint"] != yes["faint"]
    assert len({each["over"][card] for each in (yes, no)}) == 2


def test_a_chosen_scenario_is_shown_first_and_hidden_verdicts_are_nowhere() -> None:
    assert Parsed(written(small(), scenario="no")).data["first"] == 2
    secret = written(small(), scenario="no", hidden=True)
    data = Parsed(secret).data
    assert data["settings"] == []
    assert data["lines"] == []
    assert ">holds<" not in secret
    assert ">fails<" not in secret


def test_the_list_says_how_each_statement_bears_on_the_one_above() -> None:
    shown = " ".join(" ".join(Parsed(written(small())).shown).split())
    assert "Position 1 of 1 on “Should we join?”: Join" in shown
    assert "Objection 1 of 1 to “Join”: It costs much" in shown
    assert "Linked premise with “We gain standing”: if: The ally stays" in shown


def test_every_part_knows_what_it_is_folded_away_with() -> None:
    document = small()
    html = written(document)
    data = Parsed(html).data
    scene = SceneBuilder(MadeUp()).build(document, View())
    node = {each.id: at for at, each in enumerate(scene.diagram.nodes)}
    painted = [item for layer in scene.picture.layers.values() for item in layer]
    assert len(data["items"]) == len(painted)
    for item, (every, nodes) in zip(painted, data["items"], strict=True):
        assert nodes, item.id
        assert bool(every) == (item.kind == "group")
        if item.layer == "box":
            assert nodes == [node[item.record]]
    drawing = html[html.index("<svg") : html.index("</svg>")]
    drawing = re.sub("<defs>.*?</defs>", "", drawing, flags=re.DOTALL)
    assert drawing.count("<g") == len(painted)


def test_the_policy_lets_nothing_run_but_our_script_and_styles() -> None:
    html = written(small())
    found = Parsed(html)
    (policy,) = [
        attributes["content"] or ""
        for tag, attributes in found.tags
        if tag == "meta" and attributes.get("http-equiv")
    ]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))

    def hashes(held: list[str]) -> list[str]:
        return [
            f"'sha256-{base64.b64encode(hashlib.sha256(each.encode()).digest()).decode()}'"
            for each in held
        ]

    assert rules["script-src"].split() == hashes(found.held["script"][1:])
    assert sorted(rules["style-src"].split()) == sorted(hashes(found.held["style"]))
    assert len(found.held["script"]) == 2
    assert len(found.held["style"]) == 2


def test_its_own_words_are_in_the_readers_language_and_say_which_that_is() -> None:
    korean = {"en": "ko", "Search": "찾기", "{count} found": "{count}개", "holds": "성립"}
    html = written(small(), translate=lambda words: korean.get(words, words))
    assert '<html lang="ko">' in html
    assert "<span>찾기</span>" in html
    said = Parsed(html).data["words"]
    assert (said["hits"], said["holds"]) == ("{count}개", "성립")


@pytest.mark.parametrize("language", ["ko", '"><script>'])
def test_nothing_of_a_hostile_map_becomes_an_element_an_attribute_or_a_script(
    language: str,
) -> None:
    tame, wild = Parsed(written(small())), Parsed(written(hostile_map(language)))
    known = {tag for tag, _ in tame.tags} | {"tspan"}
    assert {tag for tag, _ in wild.tags} <= known
    for tag, attributes in wild.tags:
        assert not [name for name in attributes if name.startswith("on")], tag
        assert not {"href", "src", "action", "style", "srcdoc"} & attributes.keys(), tag
    assert wild.held["script"][1] == tame.held["script"][1]
    assert len(wild.held["script"]) == 2
    shown = " ".join(wild.shown)
    for words in HOSTILE:
        if words.isprintable() and len(words) < 100:
            assert words in shown


def test_it_has_a_language_that_no_map_can_break_out_of() -> None:
    html = written(hostile_map('"><script>'))
    assert '<html lang="en">' in html
    assert '<h1 lang="" dir="auto">' in html
    assert '<h1 lang="ko" dir="auto">' in written(hostile_map("ko"))


def test_an_empty_map_and_a_long_chain_are_pages_too() -> None:
    assert Parsed(written(Document())).data["cards"] == []
    chain: list = [Statement(id="s0", kind="claim", text="End")]
    for at in range(1, 400):
        chain.append(Statement(id=f"s{at}", kind="claim", text=f"Step {at}"))
        premises = (Premise(statement=f"s{at}"),)
        chain.append(Argument(id=f"a{at}", premises=premises, conclusion=f"s{at - 1}"))
    html = written(Document.of(chain))
    depth = deepest = 0
    for sign in re.findall("</?ul>", html):
        depth += 1 if sign == "<ul>" else -1
        deepest = max(deepest, depth)
    assert depth == 0
    assert 50 < deepest < 100
    assert html.count("<li ") == 400


def test_a_thousand_statements_and_eight_scenarios_stay_under_three_times_the_picture() -> None:
    dice = random.Random(4)
    words = [
        "patrol",
        "cost",
        "ally",
        "sea",
        "trade",
        "harbour",
        "budget",
        "treaty",
        "court",
        "fleet",
        "risk",
        "coast",
    ]
    records: list = []
    for at in range(1000):
        kind = "position" if at < 3 else "assumption" if at % 5 == 0 else "claim"
        said = " ".join(dice.choices(words, k=dice.randint(6, 20)))
        records.append(Statement(id=f"s{at}", kind=kind, text=said))
        if at >= 3:
            premises = (Premise(statement=f"s{at}"),)
            polarity = dice.choice(["support", "attack"])
            records.append(
                Argument(
                    id=f"a{at}",
                    premises=premises,
                    conclusion=f"s{dice.randrange(at)}",
                    polarity=polarity,
                )
            )
    given = [record.id for record in records if getattr(record, "kind", "") == "assumption"]
    for at in range(8):
        values = {id: dice.choice(["true", "false"]) for id in dice.sample(given, 20)}
        records.append(Scenario(id=f"c{at}", title=f"Scenario {at}", values=values))
    document = Document.of(records)
    scene = SceneBuilder(MadeUp()).build(document, View())
    picture = svg(scene.picture, load("light"), ("Inter",))
    html = written(document)
    assert len(html.encode()) <= 3 * len(picture.encode())
    assert len(Parsed(html).data["settings"]) == 9
