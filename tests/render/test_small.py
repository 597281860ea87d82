"""What is left of a card where it is shown small."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.layout.measure import Ruler
from argmap.model.document import Document
from argmap.model.records import Statement
from argmap.render.picture import Disc, Line, Path
from argmap.render.scene import SceneBuilder, View
from argmap.render.small import small
from argmap.render.type import STYLES
from argmap.render.words import Words, clean
from made_up import MadeUp

KINDS = ("question", "position", "claim", "evidence", "rebuttal", "assumption")


def shown(statement: Statement, factor: float, **view: Any) -> tuple[list[Line], list[Disc | Path]]:
    """The words and the sign; they stand on the card and apart from each other."""
    scene = SceneBuilder(MadeUp()).build(Document.of([statement]), View(**view))
    item = scene.picture.items["s"]
    found = small(item, factor, Ruler(MadeUp()), "en")
    assert found is not None
    assert found.factor <= factor
    lines = [shape for shape in found.shapes if isinstance(shape, Line)]
    sign = [shape for shape in found.shapes if isinstance(shape, Disc | Path)]
    width, height = (size / found.factor for size in item.bounds[2:])
    right = min((disc.x - disc.radius for disc in sign if isinstance(disc, Disc)), default=width)
    for line in lines:
        size = STYLES[line.style].size
        assert line.x * found.factor >= 6
        assert line.x + line.width <= right
        assert line.y >= size * 0.75
        assert line.y + size * 0.2 <= height
    return lines, sign


@given(
    st.sampled_from(KINDS),
    st.text("abc xyzABC 한국 日本、。「」-\n", max_size=200),
    st.sampled_from(["", "holds", "open", "blocked"]),
    st.sampled_from([1.4, 1.65, 1.95, 2.3]),
)
def test_words_shown_small_stay_on_the_card_and_off_the_sign(
    kind: Any, text: str, verdict: str, factor: float
) -> None:
    statement = Statement(id="s", kind=kind, text=text)
    lines, sign = shown(statement, factor, verdicts={"s": verdict} if verdict else {})
    if kind not in ("question", "assumption"):
        assert bool(sign) == bool(verdict)
    told = "".join(line.text for line in lines).replace(" ", "")
    whole = "".join((clean(text).strip() or Words().plain("empty")).split())
    assert whole.startswith(told[:-1]) if told.endswith("…") else told == whole


@pytest.mark.parametrize(
    ("kind", "view", "token", "shape"),
    [
        ("claim", {"verdicts": {"s": "holds"}}, "holds", Disc),
        ("claim", {"verdicts": {"s": "fails"}}, "fails", Path),
        ("assumption", {"values": {"s": "true"}}, "holds", Path),
        ("assumption", {"values": {"s": "open"}}, "open", Disc),
    ],
)
def test_a_card_shown_small_says_all_its_words_and_what_became_of_them(
    kind: Any, view: dict[str, Any], token: str, shape: type
) -> None:
    statement = Statement(id="s", kind=kind, text="Koreans stay wary of drills with Japan")
    lines, sign = shown(statement, 1.65, **view)
    assert " ".join(line.text for line in lines) == statement.text
    assert isinstance(sign[0], shape)
    assert token in (sign[0].fill, sign[0].stroke)
