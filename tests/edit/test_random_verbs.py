"""Every verb against random maps: circles, premises named twice, ids of any kind, unknown ends."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.edit.commands import clipboard
from argmap.model.document import Document
from edit.checking import check_command
from edit.random_verbs import Sort, verbs
from strategies import documents


@settings(max_examples=max(10, settings.default.max_examples // 2))
@pytest.mark.parametrize("sort", ["adding", "shaping", "setting", "around"])
@given(document=documents(), data=st.data())
def test_a_verb_on_any_map_can_be_taken_back(
    sort: Sort, document: Document, data: st.DataObject
) -> None:
    clips = [
        clipboard.copy_records(document, document.statements),
        clipboard.copy_outline(document, document.statements),
    ]
    check_command(document, data.draw(verbs(document, clips, sort)))
