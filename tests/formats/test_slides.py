"""Slides that people go on working with: native shapes, glued lines, words in their language."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree as ET

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from argmap.app.stops import LONGEST, Room, Stops
from argmap.formats import slides as deck
from argmap.formats.slide_drawing import drawing
from argmap.model.document import Document
from argmap.model.records import Argument, Camp, Header, Premise, Scenario, Statement, Step
from hostile import HOSTILE, hostile_map
from made_up import MadeUp

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def written(document: Document, **how: object) -> bytes:
    stops = Stops(document, MadeUp(), Room(*deck.ROOM, deck.LEAST), **how)  # type: ignore[arg-type]
    header = document.header
    return deck.pptx(
        deck.Deck(header.title, "", header.language),
        [
            deck.Sketch(
                stop.title,
                drawing(stop.scene, stop.shown, stop.kept),
                stop.scenario,
                stop.told,
                stop.notes,
            )
            for stop in stops.made()
        ],
    )


def opened(data: bytes):
    return Presentation(io.BytesIO(data))


def small(language: str = "ko") -> Document:
    return Document.of(
        [
            Camp(id="friends", name="찬성", role="pro"),
            Statement(id="q", kind="question", text="함께 갈까?"),
            Statement(id="join", kind="position", text="함께 간다", question="q"),
            Statement(id="gain", kind="claim", text="얻는 것이 많다", camp="friends"),
            Statement(id="stays", kind="assumption", text="동맹이 남는다"),
            Statement(id="doubt", kind="rebuttal", text="꼭 그렇지는 않다"),
            Argument(
                id="a",
                premises=(Premise(statement="gain"), Premise(statement="stays", role="assumption")),
                conclusion="join",
                aspect="feasibility",
            ),
            Argument(
                id="b",
                premises=(Premise(statement="doubt"),),
                conclusion="a",
                polarity="attack",
            ),
            Scenario(id="yes", title="남는 경우", values={"stays": "true"}),
            Step(id="s1", title="질문", focus=("q",), reveal=(("join",),), notes="천천히"),
            Step(
                id="s2",
                title="이유",
                focus=("join", "gain", "stays", "doubt"),
                scenario="yes",
                hide=True,
            ),
        ],
        Header(title="순찰", language=language),
    )


def shapes(slide) -> dict[str, list]:
    tree = ET.fromstring(zipped(slide))
    return {
        "groups": list(tree.iter(f"{P}grpSp")),
        "lines": list(tree.iter(f"{P}cxnSp")),
        "ids": [each.get("id") for each in tree.iter(f"{P}cNvPr")],
        "runs": list(tree.iter(f"{A}r")),
    }


def zipped(slide) -> bytes:
    return slide.part.blob


def test_there_is_the_overview_and_a_slide_a_step_16_to_9_with_titles_and_notes() -> None:
    found = opened(written(small()))
    assert found.slide_width * 9 == found.slide_height * 16
    assert [slide.shapes.title.text for slide in found.slides] == ["순찰", "질문", "이유"]
    (said,) = found.slides[1].notes_slide.notes_text_frame.paragraphs[0].runs
    assert (said.text, said._r.rPr.get("lang")) == ("천천히", "ko-KR")
    assert not found.slides[2].has_notes_slide
    assert found.core_properties.title == "순찰"
    for layout in found.slide_layouts:
        for shape in layout.placeholders:
            assert shape.left + shape.width <= found.slide_width


def test_cards_are_groups_of_native_shapes_that_can_be_read_in_order() -> None:
    slide = opened(written(small())).slides[0]
    cards = [shape for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP]
    assert [card.name for card in cards][:2] == ["함께 갈까?", "함께 간다"]
    for card in cards:
        box, spine = card.shapes
        assert box.shape_type in (MSO_SHAPE_TYPE.AUTO_SHAPE, MSO_SHAPE_TYPE.FREEFORM)
        assert card.name in box.text_frame.text
        assert spine.width < box.width / 10
        assert card._element.nvGrpSpPr.cNvPr.get("descr").startswith(card.name)


def test_every_line_is_glued_to_two_shapes_of_its_slide() -> None:
    for slide in opened(written(small())).slides:
        found = shapes(slide)
        assert len(set(found["ids"])) == len(found["ids"])
        assert found["lines"]
        for line in found["lines"]:
            (start,), (end,) = list(line.iter(f"{A}stCxn")), list(line.iter(f"{A}endCxn"))
            assert start.get("id") in found["ids"]
            assert end.get("id") in found["ids"]
            assert start.get("id") != end.get("id")


def test_lines_end_where_their_shapes_are() -> None:
    """What the geometry says, turned and mirrored as it says, ends on the named sites."""
    slide = opened(written(small())).slides[0]
    sites: dict[str, list[tuple[float, float]]] = {}
    tree = ET.fromstring(zipped(slide))
    for shape in tree.iter(f"{P}sp"):
        where = shape.find(f"{P}spPr/{A}xfrm")
        form = shape.find(f"{P}spPr/{A}prstGeom")
        own = shape.find(f"{P}spPr/{A}custGeom")
        if where is None or (form is None and own is None):
            continue  # the title
        x, y = (int(where.find(f"{A}off").get(k)) for k in "xy")
        w, h = (int(where.find(f"{A}ext").get(k)) for k in ("cx", "cy"))
        if own is not None:
            guides = {each.get("name"): each.get("fmla").split() for each in own.iter(f"{A}gd")}
            at = [(each.get("x"), each.get("y")) for each in own.iter(f"{A}pos")]
            found = [
                (w * int(guides[across][1]) / w, h * int(guides[down][1]) / h)
                for across, down in at
            ]
        else:
            found = [(w / 2, 0), (0, h / 2), (w / 2, h), (w, h / 2)]
        if form is not None and form.get("prst") == "ellipse":
            found = [each for each in found for _ in (0, 1)]  # and corners, which are not used
        id = shape.find(f"{P}nvSpPr/{P}cNvPr").get("id")
        sites[id] = [(x + across, y + down) for across, down in found]
    checked = 0
    for line in shapes(slide)["lines"]:
        where = line.find(f"{P}spPr/{A}xfrm")
        x, y = (int(where.find(f"{A}off").get(k)) for k in "xy")
        w, h = (int(where.find(f"{A}ext").get(k)) for k in ("cx", "cy"))
        turn = int(where.get("rot", "0")) // 5400000
        for tag, corner in ((f"{A}stCxn", -1), (f"{A}endCxn", 1)):
            dx, dy = corner * w / 2, corner * h / 2
            dx = -dx if where.get("flipH") else dx
            dy = -dy if where.get("flipV") else dy
            for _ in range(turn):
                dx, dy = -dy, dx
            glue = next(line.iter(tag))
            site = sites[glue.get("id")][int(glue.get("idx"))]
            assert x + w / 2 + dx == pytest.approx(site[0], abs=30000)
            assert y + h / 2 + dy == pytest.approx(site[1], abs=30000)
            checked += 1
    assert checked >= 10


def test_words_carry_the_maps_language_and_an_east_asian_typeface() -> None:
    for language, tag, face in (("ko", "ko-KR", "Malgun Gothic"), ("ja", "ja-JP", "Yu Gothic")):
        slide = opened(written(small(language))).slides[1]
        for run in shapes(slide)["runs"]:
            look = run.find(f"{A}rPr")
            assert look.get("lang") == tag
            assert look.find(f"{A}ea").get("typeface") == face


def test_verdicts_stand_on_cards_and_in_a_sentence_unless_they_are_hidden() -> None:
    def words(data: bytes) -> str:
        text = []
        for slide in opened(data).slides:
            text += [run.find(f"{A}t").text or "" for run in shapes(slide)["runs"]]
        return "\n".join(text)

    said = words(written(small()))
    assert "● holds" in said
    assert "남는 경우" in said
    assert re.search(r"○ .*함께 간다.*: no reason has been given for it yet", said)
    hidden = words(written(small(), hidden=True))
    assert "holds" not in hidden
    assert "✕" not in hidden


def test_what_a_step_hides_is_left_out_and_the_rest_is_faint() -> None:
    document = small()
    document = Document.of(
        [
            record.replace(hide=False, dim=True) if record.id == "s1" else record
            for record in document
        ],
        document.header,
    )
    stops = list(Stops(document, MadeUp(), Room(2000, 1000, 0.1)).made())
    first, hiding = drawing(*_parts(stops[1])), drawing(*_parts(stops[2]))
    faint = {plate.key: plate.faint for plate in first.plates}
    assert faint["q"] is faint["join"] is False
    assert faint["gain"] is True
    assert "q" not in {plate.key for plate in hiding.plates}


def _parts(stop):
    return stop.scene, stop.shown, stop.kept


@pytest.mark.parametrize("language", ["en", '"><script>'])
def test_a_hostile_map_gives_slides_of_plain_text(language: str) -> None:
    data = written(hostile_map(language))
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        for name in file.namelist():
            content = file.read(name)
            if name.endswith((".xml", ".rels")):
                ET.fromstring(content)
            if name.startswith(("ppt/slides/", "ppt/notesSlides/")):
                for act in (b"hlinkClick", b"hlinkMouseOver", b"oleObj", b"a:fld", b"TargetMode"):
                    assert act not in content, name
            assert not name.endswith((".bin", ".vba"))
    found = opened(data)
    titles = [slide.shapes.title.text for slide in found.slides]
    assert titles[1].startswith(HOSTILE[0])
    assert len({*titles}) == len(titles)  # those who hear the slides choose by them
    whole = [slide.notes_slide.notes_text_frame.text for slide in found.slides]
    assert any("long " * 5000 in notes for notes in whole)


def test_long_texts_are_cut_on_the_slide_and_whole_in_the_notes() -> None:
    words = "word " * 6000
    document = Document.of([Statement(id="s", kind="claim", text=words)])
    slide = opened(written(document)).slides[0]
    (card,) = [shape for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP]
    shown = card.shapes[0].text_frame.text
    assert len(shown) < LONGEST + 60
    assert shown.rstrip().split("\n")[1].endswith("…")
    assert words.strip() in slide.notes_slide.notes_text_frame.text


def test_a_map_without_anything_is_one_slide() -> None:
    found = opened(written(Document()))
    assert len(found.slides) == 1
    assert found.slides[0].shapes.title.text == "The whole map"
