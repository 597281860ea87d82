from __future__ import annotations

import io
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from argmap.model.document import Document
from argmap.model.records import Argument, Header, Premise, Statement
from argmap.render import theme as themes
from argmap.render.picture import Item, Picture, Rect
from argmap.render.scene import Scene, SceneBuilder, View
from argmap.ui import raster
from argmap.ui.fonts import families, font, missing_glyphs
from argmap.ui.measure import QtMeasurer
from argmap.ui.paper import Paper, page_layout
from argmap.ui.png import png
from hostile import hostile_map

LIGHT = themes.load("light")
TEXTS = {
    "q": ("question", "Should the town plant trees?"),
    "yes": ("position", "Plant them along every street that is wide enough"),
    "cool": ("claim", "가로수는 여름에 거리를 시원하게 한다"),
    "study": ("evidence", "二つの通りで一年間、気温を測った"),
    "cost": ("claim", "Watering costs more than the shade is worth"),
}


def document() -> Document:
    return Document.of(
        [
            *(
                Statement(id=id, kind=kind, text=text, **({"question": "q"} if id == "yes" else {}))
                for id, (kind, text) in TEXTS.items()
            ),
            Argument(id="a1", premises=(Premise(statement="cool"),), conclusion="yes"),
            Argument(
                id="a2",
                premises=(Premise(statement="study"), Premise(statement="cost")),
                conclusion="cool",
            ),
        ],
        Header(title="Trees · 나무", language="ko"),
    )


@pytest.fixture
def faces(qapp) -> tuple[str, ...]:
    return families("ko")


@pytest.fixture
def scene(faces) -> Scene:
    return SceneBuilder(QtMeasurer(faces)).build(document(), View())


def test_the_image_has_the_pictures_size_times_the_scale_and_its_colours(scene, faces):
    for scale in (1.0, 2.0):
        made = raster.image(scene.picture, LIGHT, faces, scale=scale)
        assert (made.width(), made.height()) == raster.size(scene.picture, scale)
        assert made.pixelColor(1, 1) == QColor(LIGHT.colours["canvas"])
        x, y, w, h = scene.picture.items["cool"].bounds
        left, top, *_ = scene.picture.bounds
        at = (round((x + w - 12 - left) * scale), round((y + h / 2 - top) * scale))
        assert made.pixelColor(*at) == QColor(LIGHT.colours["card"])
        assert made.dotsPerMeterX() == round(96 * scale / 0.0254)


def test_a_png_is_transparent_around_the_boxes_if_wanted_and_carries_the_title(scene, faces):
    data = raster.png(scene.picture, LIGHT, faces, transparent=True)
    made = QImage.fromData(data, "PNG")
    assert made.pixelColor(1, 1).alpha() == 0
    assert made.text("Title") == "Trees · 나무"
    assert raster.png(scene.picture, LIGHT, faces) == raster.png(scene.picture, LIGHT, faces)


@pytest.mark.parametrize("form", [QImage.Format.Format_RGB32, QImage.Format.Format_ARGB32])
def test_a_png_says_every_pixel_in_strips_and_tells_how_far_it_is(form, qapp):
    made = QImage(1999, 801, form)  # lines of an odd number of bytes, several strips
    for y in range(0, 801, 50):
        for x in range(0, 1999, 50):
            made.setPixelColor(x, y, QColor(x % 256, y % 256, 77, 200))
    told = []
    data = png(made, "가로 title", lambda done, total: told.append((done, total)))
    back = QImage.fromData(data)
    assert back.convertToFormat(form) == made.convertToFormat(form)
    assert back.text("Title") == "가로 title"
    assert back.dotsPerMeterX() == made.dotsPerMeterX()
    assert len(told) > 1
    assert [each[1] for each in told] == [801] * len(told)


def test_an_image_beyond_the_limit_is_refused_with_its_size_and_made_if_one_insists(faces):
    item = Item(
        "a",
        "a",
        "statement",
        "box",
        0,
        0,
        (0, 0, 40_000, 20),
        (Rect(39_900, 0, 100, 20, 0, "pro"),),
    )
    wide = Picture({"a": item}, (0.0, 0.0, 40_000.0, 20.0))
    with pytest.raises(raster.TooLarge) as told:
        raster.image(wide, LIGHT, faces, limit=700_000)
    assert (told.value.width, told.value.height) == (40_000, 20)
    assert told.value.bytes == 3_200_000
    made = raster.image(wide, LIGHT, faces, limit=None)
    assert made.pixelColor(39_950, 10) == QColor(LIGHT.colours["pro"])
    with pytest.raises(raster.TooLarge):
        raster.image(wide, LIGHT, faces, scale=100_000.0, limit=None)


def test_a_part_of_a_map_has_the_chosen_statements_and_what_links_them(scene):
    part = raster.part(scene, {"cool", "yes"})
    boxes = {item.id for item in part.items.values() if item.layer == "box"}
    assert boxes == {"cool", "yes"}
    assert {item.record for item in part.items.values() if item.layer == "arrow"} == {"a1"}
    linked = raster.part(scene, {"study", "cool"})
    arrows = {item.id for item in linked.items.values() if item.layer == "arrow"}
    assert arrows == {"a2", "a2/0"}
    assert part.bounds[2] < scene.picture.bounds[2] or part.bounds[3] < scene.picture.bounds[3]
    assert raster.part(scene, set()).items == {}


def test_the_clipboard_gets_every_form_and_no_black_where_it_was_clear(scene, faces):
    data = raster.mime(scene.picture, LIGHT, faces, svg="<svg/>", outline="Trees")
    assert set(data.formats()) >= {"image/png", "image/svg+xml", "text/plain"}
    clear = QImage.fromData(data.data("image/png"), "PNG")
    assert clear.pixelColor(1, 1).alpha() == 0
    flat = data.imageData()
    assert flat.pixelColor(1, 1) == QColor("white")
    assert data.text() == "Trees"


@pytest.mark.parametrize(
    ("sheet", "turn", "points"),
    [("A4", "portrait", (595, 842)), ("A3", "landscape", (1191, 842)), ("Letter", "auto", None)],
)
def test_pages_have_the_size_and_turn_that_was_asked_for(sheet, turn, points):
    page = page_layout(Paper(sheet, turn), (0, 0, 2000, 500)).fullRectPoints()
    expected = points or (792, 612)
    assert (page.width(), page.height()) == (
        pytest.approx(expected[0], abs=1),
        pytest.approx(expected[1], abs=1),
    )


def test_a_page_of_the_maps_own_size_ends_where_pdf_ends():
    page = page_layout(Paper("map"), (0, 0, 1000, 400)).fullRectPoints()
    assert (page.width(), page.height()) == (750, 300)
    huge = page_layout(Paper("map"), (0, 0, 100_000, 50_000)).fullRectPoints()
    assert (huge.width(), huge.height()) == (14_400, 7_200)


def test_impossible_papers_are_refused():
    with pytest.raises(ValueError, match="1 to 20"):
        Paper(columns=0)
    with pytest.raises(ValueError, match="0 to 50"):
        Paper(margin=-1)


def test_a_poster_has_as_many_pages_as_tiles_and_a_sketch_of_how_they_go_together(scene, faces):
    from pypdf import PdfReader

    data = raster.pdf(scene.picture, LIGHT, faces, Paper("A4", columns=3, rows=2))
    pages = PdfReader(io.BytesIO(data)).pages
    assert PdfReader(io.BytesIO(data)).page_labels == ["A1", "A2", "A3", "B1", "B2", "B3", "+"]
    *tiles, sketch = ("".join(page.extract_text().split()) for page in pages)
    assert len(tiles) == 6
    assert ["B1·page4of6" in said for said in tiles].index(True) == 3
    assert "Howthe6pagesgotogether" in sketch
    assert all(name in sketch for name in ("A1", "A3", "B1", "B3"))


def test_nothing_of_a_hostile_map_acts_in_a_picture_of_it(qapp, faces):
    from pypdf import PdfReader

    scene = SceneBuilder(QtMeasurer(faces)).build(hostile_map(), View())
    for paper in (Paper("map"), Paper("A4", columns=2, rows=1)):
        data = raster.pdf(scene.picture, LIGHT, faces, paper)
        root = PdfReader(io.BytesIO(data)).trailer["/Root"]
        assert not {"/OpenAction", "/AA", "/AcroForm"} & root.keys()
        assert not {"/JavaScript", "/EmbeddedFiles"} & root.get("/Names", {}).keys()
        for page in PdfReader(io.BytesIO(data)).pages:
            assert not page.annotations
            assert "/AA" not in page


def test_the_names_of_a_posters_pages_are_cut_off_with_its_edges(qapp, faces):
    from pypdf import PdfReader

    pages = raster.pdf(Picture({}, title="T"), LIGHT, faces, Paper("A4", columns=2, rows=2))
    foot: list[float] = []

    def seen(words: str, matrix: list[float], at: list[float], *_: object) -> None:
        if words.strip():
            foot.append(matrix[3] * at[5] + matrix[5])

    PdfReader(io.BytesIO(pages)).pages[0].extract_text(visitor_text=seen)
    assert foot
    assert max(foot) < (10 + 6) * 72 / 25.4


def test_an_empty_map_still_makes_a_page_and_an_image(faces):
    empty = Picture({})
    assert raster.pdf(empty, LIGHT, faces).startswith(b"%PDF-")
    assert not raster.image(empty, LIGHT, faces).isNull()


def test_characters_that_no_face_has_are_named_once(faces):
    assert missing_glyphs(["Trees 나무 木 ◐ \t\n\u200b", "é"], faces) == ()
    assert missing_glyphs(["a\U000f1234b", "\U000f1234\u0378"], faces) == ("\U000f1234", "\u0378")


def test_the_faces_of_the_maps_own_language_come_first(qapp):
    korean, japanese = families("ko-KR"), families("ja")
    assert korean.index("Noto Sans CJK KR") < korean.index("Noto Sans CJK JP")
    assert japanese.index("Noto Sans CJK JP") < japanese.index("Noto Sans CJK KR")
    assert families("", "Noto Sans")[0] == "Noto Sans"


def test_words_add_up_to_the_width_of_their_line(faces):
    from PySide6.QtGui import QFontMetricsF

    measurer = QtMeasurer(faces)
    for style in ("body", "strong", "caps"):
        line = "Trees cool the street 가로수는 in summer"
        whole = QFontMetricsF(font(style, faces)).horizontalAdvance(line)
        assert measurer.width(line, style) == pytest.approx(whole, rel=0.01)
        assert measurer.width("", style) == 0
        assert 0 < measurer.ascent(style) < measurer.height(style)


@pytest.mark.peers
def test_every_text_comes_back_from_the_pdf_with_its_fonts_inside(scene, faces, tmp_path):
    path = tmp_path / "map.pdf"
    path.write_bytes(raster.pdf(scene.picture, LIGHT, faces, Paper("map")))
    assert shutil.which("pdftotext")
    said = subprocess.run(
        ["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True, text=True
    ).stdout
    bare = re.sub(r"\s", "", said)
    for _, text in TEXTS.values():
        assert re.sub(r"\s", "", text) in bare
    fonts = subprocess.run(
        ["pdffonts", str(path)], capture_output=True, check=True, text=True
    ).stdout.splitlines()[2:]
    assert fonts
    assert all(re.search(r"\byes\s+(yes|no)\s+yes\b", line) for line in fonts)
    told = subprocess.run(["pdfinfo", str(path)], capture_output=True, check=True, text=True)
    assert "Trees · 나무" in told.stdout
    assert re.search(r"Tagged: +yes", told.stdout)
    heard = subprocess.run(
        ["pdfinfo", "-struct-text", str(path)], capture_output=True, check=True, text=True
    )
    assert not heard.stderr
    assert all(
        re.sub(r"\s", "", said) in re.sub(r"\s", "", heard.stdout) for _, said in TEXTS.values()
    )


@pytest.mark.peers
def test_the_pages_of_a_poster_repeat_their_edges_and_say_where_they_go(scene, faces, tmp_path):
    path: Path = tmp_path / "poster.pdf"
    path.write_bytes(raster.pdf(scene.picture, LIGHT, faces, Paper("A4", columns=2, rows=1)))
    for page, name in ((1, "A1 · page 1 of 2"), (2, "A2 · page 2 of 2")):
        said = subprocess.run(
            ["pdftotext", "-f", str(page), "-l", str(page), str(path), "-"],
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        assert name in said
