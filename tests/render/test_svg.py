from __future__ import annotations

import itertools
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path as File

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model.document import Document
from argmap.model.records import Header, Statement
from argmap.render.picture import Disc, Item, Line, Path, Picture, Rect, Shape
from argmap.render.scene import Scene, SceneBuilder, View
from argmap.render.sheet import Sheet, sheet
from argmap.render.svg import number, svg
from argmap.render.theme import load
from made_up import MadeUp

SVG = "{http://www.w3.org/2000/svg}"
GOLDEN = File(__file__).parent / "golden"
LIGHT, DARK = load("light"), load("dark")
FAMILIES = ("Inter", "Noto Sans CJK KR")
Build = Callable[..., Scene]


def one(*shapes: Shape, **fields: object) -> Picture:
    item = Item("i", "i", "statement", "box", 10, 20, (10, 20, 30, 40), shapes)
    return Picture({"i": item}, (0.0, 0.0, 100.0, 80.0), **fields)  # type: ignore[arg-type]


def of_text(text: str, language: str = "en") -> ET.Element:
    document = Document.of(
        [Statement(id="s", kind="claim", text=text)], Header(title=text, language=language)
    )
    picture = SceneBuilder(MadeUp()).build(document, View()).picture
    return ET.fromstring(svg(picture, LIGHT, FAMILIES))


@pytest.mark.parametrize("look", ["light", "dark", "right", "sheet"])
def test_the_picture_is_the_golden_one(
    look: str, document: Document, build: Build, update: bool
) -> None:
    view = {"direction": "right"} if look == "right" else {}
    verdicts = {"join": "holds", "out": "blocked", "standing": "open", "angers": "fails"}
    scene = build(document, verdicts=verdicts, faint=frozenset({"a3"}), **view)
    picture = scene.picture
    if look == "sheet":
        wanted = Sheet("Patrols & more", "23 November 2026", "The ally stays", legend=True)
        picture = sheet(scene, wanted, MadeUp())
    made = svg(picture, DARK if look == "dark" else LIGHT, FAMILIES)
    golden = GOLDEN / f"{look}.svg"
    if update:
        golden.write_text(made, "utf-8", newline="\n")
    assert made == golden.read_text("utf-8")


def test_it_is_xml_with_the_maps_language_title_and_description(
    document: Document, build: Build
) -> None:
    root = ET.fromstring(svg(build(document).picture, LIGHT, FAMILIES))
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert root.findtext(f"{SVG}title") == "Patrols & more"
    assert root.findtext(f"{SVG}desc") == "A <small> map."
    assert root.get("font-family") == "'Inter','Noto Sans CJK KR',sans-serif"


def test_every_statement_and_arrow_is_named(document: Document, build: Build) -> None:
    scene = build(document)
    root = ET.fromstring(svg(scene.picture, LIGHT, FAMILIES))
    names = {group.findtext(f"{SVG}title") for group in root.iter(f"{SVG}g")}
    for statement in document.statements.values():
        assert statement.text in names
    assert "supports: Join them" in names
    described = {group.findtext(f"{SVG}desc") for group in root.iter(f"{SVG}g")}
    assert any("Claim" in said and "Friends" in said for said in described if said)


def test_a_text_is_one_element_with_our_lines_and_its_spaces_for_those_who_copy(
    document: Document, build: Build
) -> None:
    root = ET.fromstring(svg(build(document).picture, LIGHT, FAMILIES))
    texts = ["".join(text.itertext()).split() for text in root.iter(f"{SVG}text")]
    for statement in document.statements.values():
        assert statement.text.split() in texts


def test_lines_of_japanese_are_joined_without_spaces() -> None:
    text = "日本はすでに米国、オーストラリア、フィリピンと小規模な多国間パトロールに参加している。"
    root = of_text(text, "ja")
    assert text in ["".join(element.itertext()) for element in root.iter(f"{SVG}text")]
    assert any(len(list(element)) > 1 for element in root.iter(f"{SVG}text"))


@given(st.text(st.characters(), max_size=40))
def test_any_text_makes_well_formed_xml(text: str) -> None:
    of_text(text)


@given(st.text(st.characters(categories=["Cc", "Cs", "Cf", "Cn", "L"]), max_size=30))
def test_control_characters_and_lone_surrogates_do_no_harm(text: str) -> None:
    of_text(text)


def test_nothing_in_it_runs_or_is_fetched() -> None:
    evil = "<script>alert(1)</script><image href='http://x'/>\" onload=\"x ]]> &amp; <!--"
    root = of_text(evil, 'en" onload="x')
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert tags <= {"svg", "title", "desc", "style", "g", "rect", "circle", "path", "text", "tspan"}
    attributes = {name for element in root.iter() for name in element.attrib}
    assert not [n for n in attributes if n.startswith("on") or "href" in n or n == "style"]
    assert "url(" not in (root.findtext(f"{SVG}style") or "")
    assert root.findtext(f"{SVG}title") == evil


def test_family_names_cannot_break_out() -> None:
    made = svg(one(), LIGHT, ['A" onload="x', "B'), url(x", ""])
    root = ET.fromstring(made)
    assert root.get("font-family") == "'A\" onload=\"x','B), url(x',sans-serif"


def test_without_a_background_it_is_clear() -> None:
    assert "<rect" in svg(one(), LIGHT)
    assert "<rect" not in svg(one(), LIGHT, background=False)


def test_every_shape_is_written() -> None:
    commands = (("M", 0.0, 0.0), ("L", 5.0, 0.0), ("L", 5.0, 5.0), ("C", 6.0, 7.0, 8, 9, 10, 11))
    made = svg(
        one(
            Rect(1, 2, 3, 4, 2, fill="card", stroke="hairline"),
            Disc(5, 5, 2, fill="pro", stroke="con", stroke_width=2),
            Path((*commands, ("L", 0.0, 0.0), ("Z",)), stroke="neutral", dash=(0.0, 5.0)),
            Line(50, 9, "mid", "pill", "ink", "middle"),
            Line(90, 9, "end", "title", "ink", "end"),
        ),
        LIGHT,
        background=False,
    )
    assert '<rect class="am-a" x="1" y="2" width="3" height="4" rx="2"/>' in made
    assert '<circle class="am-b" cx="5" cy="5" r="2"/>' in made
    assert 'd="M0 0h5v5c1 2 3 4 5 6l-10-11z"' in made
    assert "stroke-dasharray:0 5;stroke-linecap:round" in made
    assert "text-anchor:middle" in made
    assert "text-anchor:end" in made


def test_rounding_does_not_add_up_along_a_path() -> None:
    steps = tuple(("L", at * 0.14, at * 0.14) for at in range(1, 101))
    made = svg(one(Path((("M", 0.0, 0.0), *steps), stroke="pro")), LIGHT)
    moves = re.findall(r"([hvl])(-?[\d.]+)(?: ?(-?[\d.]+))?", made.split(' d="')[1].split('"')[0])
    across = sum(float(a) for letter, a, _ in moves if letter in "hl")
    down = sum(float(b or a) for letter, a, b in moves if letter in "vl")
    assert across == pytest.approx(14, abs=0.06)
    assert down == pytest.approx(14, abs=0.06)


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (-0.04, "0"), (1.0, "1"), (1.25, "1.2"), (-3.96, "-4"), (1e6, "1000000")],
)
def test_numbers_have_one_decimal_at_most(value: float, text: str) -> None:
    assert number(value) == text


def test_class_names_stay_different_beyond_the_alphabet() -> None:
    shapes = [
        Rect(0, 0, 1, 1, fill=token, stroke="ink", stroke_width=float(width))
        for token, width in itertools.product(("pro", "con", "card"), range(2, 20))
    ]
    made = svg(one(*shapes), LIGHT)
    names = re.findall(r"(?m)^\.([\w-]+)\{", made)
    assert len(names) == len(set(names)) == len(shapes)


def test_it_is_less_than_two_kilobytes_a_statement(document: Document, build: Build) -> None:
    made = svg(build(document).picture, LIGHT, FAMILIES)
    assert len(made) < 2000 * len(document.statements)
