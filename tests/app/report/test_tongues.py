from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from argmap.app.report.tongues import Tongues, language_tag

WORDS = st.text(alphabet="aé한국カな東京1 .,“”-\n\u3002", max_size=40)


def test_only_a_tag_that_is_well_formed_is_a_language() -> None:
    found = [language_tag(each) for each in ("ko", "pt_BR", "", 'en"><b>', "ja-JP")]
    assert found == ["ko", "pt-BR", "en", "en", "ja-JP"]


@given(WORDS, st.sampled_from(("", "ko", "ja-JP", "fr")))
def test_stretches_are_the_words_again(words: str, language: str) -> None:
    told = list(Tongues.of(language, "en").split(words))
    assert "".join(stretch for stretch, _ in told) == words
    assert all(stretch for stretch, _ in told)
    assert all(one[1] != other[1] for one, other in pairwise(told))


def test_scripts_tell_a_maps_words_from_the_reports_own() -> None:
    korean = Tongues.of("ko", "en")
    assert korean.page == "en"
    assert list(korean.split("“한국은 3년 뒤 간다” holds: 大韓民國.")) == [
        ("“", ""),
        ("한국은 3년 뒤 간다", "ko"),
        ("” holds: ", ""),
        ("大韓民國", "ko"),
        (".", ""),
    ]
    assert [korean.main(each) for each in ("한국은 S-Quad", "Join 한국 now, or never")] == [
        "ko",
        "",
    ]
    assert Tongues.of("fr", "en").page == "fr"
    assert list(Tongues.of("", "en").split("日本は行く。東京も")) == [("日本は行く。東京も", "ja")]
