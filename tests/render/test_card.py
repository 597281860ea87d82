from __future__ import annotations

import pathlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import load
from argmap.analysis.reasoning.names import name as name_in
from argmap.analysis.reasoning.names import phrase
from argmap.model.document import Document
from argmap.model.records import Camp, Citation, Header, Source, Statement
from argmap.render.card import Card, CardMaker, pill_area, text_area
from argmap.render.facts import Facts, camp_colours, cited, main_source
from argmap.render.foot import foot, short_name
from argmap.render.picture import Disc, Line, Path, Rect
from argmap.render.scene import SceneBuilder, View
from argmap.render.type import STYLES, WIDEST
from argmap.render.words import Words, clean
from made_up import MadeUp


def facts(statement: Statement | None = None, **other: Any) -> Facts:
    given: dict[str, Any] = {
        "statement": statement or Statement(id="s", kind="claim", text="A claim"),
        "camp": "",
        "token": "neutral",
        "verdict": "",
        "judged": False,
        "value": "",
        "sources": (),
        "reasons": 0,
        "objections": 0,
        "hidden": 0,
        "hinge": False,
        "feasibility": False,
        "unstated": False,
        "language": "en",
    }
    return Facts(**{**given, **other})


def made(statement: Statement | None = None, **other: Any) -> Card:
    return CardMaker(MadeUp(), Words()).card(facts(statement, **other))


def texts(card: Card, *styles: str) -> list[str]:
    return [s.text for s in card.shapes if isinstance(s, Line) and (s.style in styles)]


def extent(line: Line) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a line, as wide as a renderer may set it."""
    width = MadeUp().width(line.text, line.style) * 1.04
    size = STYLES[line.style].size
    left = line.x - (width / 2 if line.anchor == "middle" else 0)
    return left, line.y - size * 0.75, left + width, line.y + size * 0.2


KINDS = ("question", "position", "claim", "evidence", "rebuttal", "assumption")


@given(
    st.sampled_from(KINDS),
    st.text("abc xyzABC 한국 日本、。「」-\n", max_size=400),
    st.text("abcdefgh 한국", max_size=60),
    st.sampled_from(["", "holds", "fails", "open", "blocked"]),
    st.lists(st.text("abc d", max_size=30), max_size=6),
)
def test_nothing_on_a_card_is_clipped_or_lies_on_anything_else(
    kind: Any, text: str, camp: str, verdict: str, tags: list[str]
) -> None:
    statement = Statement(id="s", kind=kind, text=text, tags=tuple(tags), origin="inferred")
    value = "open" if kind == "assumption" else ""
    card = made(statement, camp=camp, verdict=verdict, judged=bool(verdict), value=value)
    lines = [shape for shape in card.shapes if isinstance(shape, Line)]
    boxes = [extent(line) for line in lines]
    for left, top, right, bottom in boxes:
        assert left >= 6
        assert top >= 0
        assert right <= card.width
        assert bottom <= card.height
    for at, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[at + 1 :]:
            apart = right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top
            assert apart, (lines[at], other)


def test_widths_and_heights_are_even_so_that_hairlines_are_crisp() -> None:
    for words in (1, 7, 30):
        card = made(Statement(id="s", kind="claim", text="word " * words))
        assert card.width % 2 == card.height % 2 == 0


@pytest.mark.parametrize("words", [1, 5, 12, 25, 40])
def test_an_ordinary_card_is_160_to_320_wide_and_wider_than_high(words: int) -> None:
    card = made(Statement(id="s", kind="claim", text="several words " * (words // 2) + "end"))
    assert 160 <= card.width <= WIDEST
    assert card.width > card.height


def test_a_text_of_30_000_characters_stays_whole_on_a_card_of_sane_shape() -> None:
    text = " ".join(["considerable"] * 2400)
    card = made(Statement(id="s", kind="claim", text=text))
    assert " ".join(texts(card, "body")) == text
    assert card.width <= 900
    assert card.height < 8000


def test_an_endless_word_stays_inside_and_whole() -> None:
    card = made(Statement(id="s", kind="claim", text="x" * 300))
    assert "".join(texts(card, "body")) == "x" * 300
    assert card.width <= WIDEST


def test_a_position_stays_on_one_line_if_it_can() -> None:
    card = made(Statement(id="s", kind="position", text="Join the patrols and the exercises"))
    assert texts(card, "strong") == ["Join the patrols and the exercises"]


def test_the_first_line_names_kind_and_camp_in_the_camps_colour() -> None:
    card = made(camp="Critics", token="con")
    assert texts(card, "caps") == ["CLAIM"]
    assert texts(card, "camp") == ["· Critics"]
    assert card.token == "con"
    spine = next(s for s in card.shapes if isinstance(s, Path))
    assert spine.fill == "con"


def test_a_camps_long_name_has_lines_of_its_own() -> None:
    name = "The standing committee on maritime safety and the freedom of navigation"
    card = made(camp=name)
    assert " ".join(texts(card, "camp")) == name


def test_a_verdict_is_sign_and_word_in_one_colour() -> None:
    card = made(verdict="blocked", judged=True)
    word = next(s for s in card.shapes if isinstance(s, Line) and s.style == "verdict")
    assert (word.text, word.colour) == ("blocked", "blocked")
    assert any(isinstance(s, Disc) and s.stroke == "blocked" for s in card.shapes)


def test_verdicts_change_without_changing_the_cards_size() -> None:
    sizes = {
        (card.width, card.height)
        for verdict in ("", "holds", "fails", "open", "blocked")
        for card in [made(verdict=verdict, judged=True, camp="The author")]
    }
    assert len(sizes) == 1


def test_an_assumptions_value_is_a_pill_and_its_border_dashed() -> None:
    statement = Statement(id="s", kind="assumption", text="The ally stays")
    for value in ("true", "false", "open"):
        card = made(statement, value=value)
        assert texts(card, "pill") == [value]
        frame = [s for s in card.shapes if isinstance(s, Rect) and s.fill == "card"]
        assert frame[0].dash


def test_positions_and_questions_have_a_heavier_border() -> None:
    def border(kind: Any) -> float:
        card = made(Statement(id="s", kind=kind, text="x"))
        return next(s.stroke_width for s in card.shapes if isinstance(s, Rect) and s.stroke)

    assert border("question") == border("position") == 2
    assert border("claim") == 1


def test_an_empty_text_shows_a_faint_placeholder() -> None:
    card = made(Statement(id="s", kind="claim", text="  "))
    line = next(s for s in card.shapes if isinstance(s, Line) and s.style == "body")
    assert line.colour == "faint"
    assert card.title == ""


def test_the_foot_says_where_whose_and_how_many() -> None:
    source = Source(id="b", author=({"family": "Reed"},), issued={"date-parts": [[2024, 5]]})
    statement = Statement(
        id="s",
        kind="position",
        text="x",
        origin="inferred",
        tags=("sea", "trade", "law", "history"),
        citations=(Citation(source="p", locator="3.2"), Citation(source="b", locator="p. 9")),
    )
    said = foot(
        facts(
            statement,
            sources=(None, source),
            reasons=2,
            objections=1,
            hidden=4,
            hinge=True,
            feasibility=True,
        ),
        Words(),
    )
    assert said.replace("\u00a0", " ") == (
        "¶3.2 · p. 9 · Reed 2024 · inferred · decisive · can it be done? · sea · trade · law · +1"
        " · 2 reasons · 1 objection · 4 more below"
    )


def test_a_card_shows_the_words_that_sentences_have_for_it(maps: pathlib.Path) -> None:
    made_of = [load(path)[0] for path in sorted(maps.glob("*.json"))]
    for document in made_of:
        for statement in document.statements.values():
            card = made(statement, sources=(None,) * len(statement.citations))
            seen = " ".join([*texts(card, "body", "strong"), *texts(card, "foot")])
            seen = " ".join(seen.replace("\u00a0", " ").split()).casefold()
            said = (phrase(statement, "holds"), phrase(statement, "fails"))
            for words in (*said, name_in(document, statement.id).rstrip("…")):
                assert words.casefold() in seen, (words, seen)
    patrols = next(each for each in made_of if "join" in each.statements)
    assert foot(facts(patrols.statements["join"], sources=(None,)), Words()) == "¶3.2"
    alliance = foot(facts(patrols.statements["maritime-contribution"], sources=(None,)), Words())
    assert alliance == "“Security at sea” · ¶3.2"
    small = facts(patrols.statements["maritime-contribution"], sources=(None,), terse=True)
    assert foot(small, Words()) == "¶3.2", "it is as small as it can be"


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"author": ({"family": "Reed"}, {"family": "Long"})}, "Reed & Long"),
        ({"author": ({"literal": "U.N."},), "issued": {"date-parts": [["1994"]]}}, "U.N. 1994"),
        ({"author": ({"family": "A"}, {"family": "B"}, {"family": "C"})}, "A et al."),
        ({"title": "A very long title that no card can hold"}, "A very long title that no c…"),
        ({"issued": {"date-parts": "soon"}, "title": "T"}, "T"),
        ({}, "id"),
    ],
)
def test_a_source_has_a_short_name(fields: dict[str, Any], name: str) -> None:
    assert short_name(Source(id="id", **fields)) == name


def test_the_main_source_is_not_named_on_every_card(document: Document) -> None:
    assert main_source(cited(document.statements.values())) == "paper"
    scene = SceneBuilder(MadeUp()).build(document, View())
    feet = {
        id: [s.text for s in item.shapes if isinstance(s, Line) and s.style == "foot"]
        for id, item in scene.picture.items.items()
    }
    assert feet["standing"] == ["¶3.2"]
    assert "Reed & Long 2024" in " ".join(feet["seen"]).replace("\u00a0", " ")


def test_camps_without_a_known_role_get_hues_of_their_own() -> None:
    camps = [
        Camp(id="a", name="A", role="Proponents"),
        Camp(id="b", name="B", role="critics"),
        Camp(id="c", name="C", role="author"),
        *(Camp(id=f"x{n}", name="X", role="bystander" if n else None) for n in range(5)),
    ]
    found = camp_colours({camp.id: camp for camp in camps})
    assert [token for _, token in found.values()] == [
        *("pro", "con", "neutral"),
        *("camp-1", "camp-2", "camp-3", "camp-4", "camp-1"),
    ]


def test_what_cannot_be_drawn_is_not() -> None:
    assert clean("a\x00b\x1b[0m\ud800\u202ec") == "ab[0m\ufffdc"
    assert clean("한국 é\u0301 👩\u200d🚀") == "한국 é\u0301 👩\u200d🚀"


def test_the_places_of_text_and_pill_are_known_for_editing() -> None:
    statement = Statement(id="s", kind="assumption", text="The ally stays", value="open")
    document = Document.of([statement], Header())
    item = SceneBuilder(MadeUp()).build(document, View()).picture.items["s"]
    x, y, width, height = text_area(item)
    left, top, wide, high = item.bounds
    assert left < x < x + width < left + wide
    assert top < y < y + height < top + high
    pill = pill_area(item)
    assert pill is not None
    assert pill[1] + pill[3] <= y


def test_words_are_said_in_the_readers_language() -> None:
    korean = {"Claim": "주장", "inferred": "추론", "holds": "성립"}
    words = Words(lambda template: korean.get(template, template))
    statement = Statement(id="s", kind="claim", text="x", origin="inferred")
    card = CardMaker(MadeUp(), words).card(facts(statement, verdict="holds", judged=True))
    assert texts(card, "caps", "foot", "verdict") == ["주장", "성립", "추론"]


@pytest.mark.parametrize(
    ("strength", "said", "share"), [(0.75, "0.75", 0.75), (0.0, "0.00", 0.0), (1.0, "1.00", 1.0)]
)
def test_a_degree_is_a_bar_and_the_number_it_stands_for(
    strength: float, said: str, share: float
) -> None:
    card = made(graded=True, strength=strength)
    assert texts(card, "verdict") == [said]
    track, *filled = [s for s in card.shapes if isinstance(s, Rect) and s.height == 4]
    assert sum(rect.width for rect in filled) == pytest.approx(track.width * share)
    (number,) = [s for s in card.shapes if isinstance(s, Line) and s.style == "verdict"]
    assert track.x + track.width < number.x
    assert extent(number)[2] <= card.width


def test_where_no_limit_exists_the_card_says_so_and_draws_no_bar() -> None:
    card = made(graded=True, strength=None, verdict="open")
    assert texts(card, "verdict") == ["no limit"]
    assert not [s for s in card.shapes if isinstance(s, Rect) and s.height == 4]


def test_an_assumptions_value_stands_where_a_degree_would() -> None:
    card = made(graded=True, strength=0.5, value="true")
    assert texts(card, "verdict", "pill") == ["true"]


def test_every_degree_needs_the_same_room() -> None:
    assert len({made(graded=True, strength=each).width for each in (0.0, 0.37, 1.0, None)}) == 1
    hidden = made(graded=True)
    assert texts(hidden, "verdict") == []
