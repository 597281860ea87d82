"""Line breaking, with a made-up font: Latin letters are 6 px wide, wide signs 12, marks nothing."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.layout.clusters import clusters
from argmap.layout.measure import Ruler
from argmap.layout.wrap import NEVER_FIRST, NEVER_LAST, Setting, pieces, wrap
from made_up import MadeUp

SPACES = re.compile("[\\s\u200b\u3000\u00ad]+")


def lines(text: str, width: float, language: str = "") -> tuple[str, ...]:
    return wrap(text, "body", width, MadeUp(), language)


latin = st.text("abcdefgh ABC 123 .,;:!?-/–—()«»“”’\n", max_size=120)
japanese = st.text("日本語海洋安全保障ーっゃぁカタカナ、。「」（）々！？…A1 ", max_size=80)
korean = st.text("한국은공동순찰과 연합훈련, 있다. S-Quad", max_size=80)
anything = st.one_of(latin, japanese, korean, st.text(max_size=60))
widths = st.integers(12, 400)


@given(anything, widths, st.sampled_from(["", "ko", "ja", "fr"]))
def test_no_line_is_wider_than_the_limit_unless_it_is_one_cluster(
    text: str, width: int, language: str
) -> None:
    ruler = MadeUp()
    for line in lines(text, width, language):
        assert ruler.width(line, "body") <= width + 0.01 or len(clusters(line.rstrip("-"))) <= 1


@given(anything, widths, st.sampled_from(["", "ko", "ja"]))
def test_the_lines_joined_are_the_text_but_for_spaces(text: str, width: int, language: str) -> None:
    assume("\u00ad" not in text)
    joined = SPACES.sub("", "".join(lines(text, width, language)))
    assert joined == SPACES.sub("", text)


@given(japanese, st.integers(150, 400))
def test_kinsoku_is_kept_wherever_a_line_has_room(text: str, width: int) -> None:
    setting = Setting(text, "body", MadeUp(), "ja")
    assume(setting.widest <= width)
    found = setting.lines(width)
    for before, after in itertools.pairwise(found):
        if before and after and not text.replace("\n", "").startswith(after):
            spaced = f"{before} {after}" in " ".join(text.split())
            assert spaced or after[0] not in NEVER_FIRST
            assert spaced or before[-1] not in NEVER_LAST


@given(anything, widths)
def test_balancing_takes_no_more_lines_than_filling_does(text: str, width: int) -> None:
    setting = Setting(text, "body", MadeUp())
    assert len(setting.lines(width)) == len(setting.lines(width, balanced=False))


class Piecewise(Setting):
    """Cuts every text as one that has no whole words."""

    def _stays_whole(self, word: str) -> bool:
        return False


WORDS = [
    "the",
    "sea",
    "한국은",
    "순찰과,",
    "海洋安全",
    "保障",
    "e\u0301te\u0301",
    "👩🏽\u200d🚀",
    "שלום",
    "السلام",
    "(",
    "!",
    "–",
    ":",
    ")",
    "«",
    "»",
    "a/b",
    "S-Quad",
    "so\u00adft",
    "\u00ad",
    "don’t",
    "\n",
    "\t",
    "Donaudampfschifffahrtsgesellschaft",
    "5\u00a0%",
    "\u200b",
]
sentences = st.lists(st.sampled_from(WORDS), max_size=24).map(" ".join)
REMEMBERING = Ruler(MadeUp())


@given(anything | sentences, st.integers(12, 400), st.sampled_from(["", "ko", "ja"]), st.booleans())
def test_words_that_are_remembered_to_stay_whole_break_no_line_elsewhere(
    text: str, width: int, language: str, balanced: bool
) -> None:
    quick = Setting(text, "body", REMEMBERING, language)
    plain = Piecewise(text, "body", Ruler(MadeUp()), language)
    assert quick.lines(width, balanced=balanced) == plain.lines(width, balanced=balanced)
    assert (quick.width, quick.total, quick.widest) == (plain.width, plain.total, plain.widest)


@given(st.text(st.sampled_from("e\u0301\u0302한각ᄀ\u1161\u11a8👩\u200d🚀🇰🇷🏽️a"), max_size=40))
def test_what_a_reader_takes_for_one_character_is_never_split(text: str) -> None:
    whole = clusters(text)
    assert "".join(whole) == text
    starts = {len("".join(whole[:at])) for at in range(len(whole) + 1)}
    at = 0
    for line in lines(text, 12):
        assert at in starts
        at += len(line)
    assert at == len(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("é", 1),
        ("e\u0301", 1),
        ("각", 1),
        ("\u1100\u1161\u11a8", 1),
        ("👩\u200d🚀", 1),
        ("👍🏽", 1),
        ("🇰🇷🇯🇵", 2),
        ("が", 1),
        ("か\u3099", 1),
        ("\r\n", 2),
        ("ab", 2),
        ("", 0),
    ],
)
def test_clusters_are_counted_as_a_reader_counts(text: str, count: int) -> None:
    assert len(clusters(text)) == count


def test_lines_are_balanced() -> None:
    assert lines("one two three four five six", 100) == ("one two three", "four five six")


def test_a_word_with_hyphens_stays_whole_as_long_as_a_line_holds_it() -> None:
    assert lines("the U.S.-led bloc", 66) == ("the", "U.S.-led", "bloc")
    assert lines("a state-of-the-art ship", 100) == ("a", "state-of-the-art", "ship")


def test_a_word_wider_than_the_line_breaks_after_its_hyphens() -> None:
    assert lines("U.S.-led", 36) == ("U.S.-", "led")
    assert lines("a state-of-the-art ship", 60) == ("a state-", "of-the-", "art ship")
    assert lines("well-" + "x" * 12, 60) == ("well-xxxx", "xxxxxxxx")


def test_latin_breaks_after_slashes_and_dashes() -> None:
    assert lines("and/or", 30) == ("and/", "or")
    assert lines("true—false", 36) == ("true—", "false")
    assert [piece.text for piece in pieces("in 2010-11")] == ["in", "2010-11"]


def test_a_lone_mark_stays_with_its_word() -> None:
    found = lines("Vraiment tout ? Oui : « bon » – enfin", 80, "fr")
    assert not [line for line in found if line[0] in "?:»–"]
    assert not [line for line in found if line[-1] == "«"]


def test_a_soft_hyphen_shows_where_it_breaks_and_nowhere_else() -> None:
    assert lines("super\u00adcali\u00adfragi\u00adlistic", 66) == ("supercali-", "fragilistic")
    assert lines("super\u00adcali", 200) == ("supercali",)


def test_a_space_that_forbids_a_break_gives_none() -> None:
    assert lines("Article\u00a09 now", 66) == ("Article\u00a09", "now")


def test_an_endless_word_breaks_anywhere() -> None:
    assert lines("x" * 25, 60) == ("x" * 9, "x" * 9, "x" * 7)


def test_korean_breaks_at_spaces_as_long_as_it_can() -> None:
    assert lines("한국은 공동 순찰에 참여한다", 100, "ko") == ("한국은 공동", "순찰에 참여한다")
    assert lines("한국은美日공동순찰에", 60, "ko") == ("한국은美日", "공동순찰에")


def test_japanese_breaks_between_characters_but_not_before_small_signs() -> None:
    found = lines("ゆっくりと、拡大しつつある。", 50, "ja")
    assert len(found) > 2
    assert not {line[0] for line in found} & NEVER_FIRST


def test_newlines_are_kept_and_an_empty_text_is_one_empty_line() -> None:
    assert lines("a\n\nb", 100) == ("a", "", "b")
    assert lines("a\r\nb\u2028c", 100) == ("a", "b", "c")
    assert lines("", 100) == ("",)
    assert lines("   ", 100) == ("",)


def test_a_ruler_asks_for_each_word_once() -> None:
    measurer = MadeUp()
    ruler = Ruler(measurer)
    for _ in range(3):
        wrap("again and again and again", "body", 60, ruler)
    assert measurer.asked == 3  # again, and, a space
