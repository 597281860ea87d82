from __future__ import annotations

from datetime import date

from argmap.app import origins
from argmap.app.lists import tables
from argmap.app.report.compared import compared
from argmap.app.report.markdown import markdown
from argmap.edit.commands import citations, fields
from argmap.edit.editor import Editor
from argmap.model.document import Document
from argmap.model.records import Source, Statement

BARE = Statement(id="bare", kind="claim", text="Bare")
WRITTEN = Statement(id="written", kind="claim", text="Written", origin="text")
THOUGHT = Statement(id="thought", kind="claim", text="Thought", origin="inferred")


def test_a_statement_that_cites_nothing_is_told_to_have_no_source_everywhere() -> None:
    before = Document.of([BARE, WRITTEN, THOUGHT, Source(id="s", title="S")])
    editor = Editor(before)
    assert [origins.told(before, each) for each in before.statements.values()] == [
        "none",
        "text",
        "inferred",
    ]
    heads, *rows = tables(before)["statements"]
    assert [row[heads.index("origin")] for row in rows] == ["", "text", "inferred"]

    editor.run(fields.set_origin(("bare",), "inferred"))
    said = markdown(compared(before, editor.document, today=date(2026, 11, 23))).decode()
    assert "| no source | inferred by the analyst |" in said
    editor.run(citations.cite(("bare",), "s"))
    assert origins.told(editor.document, editor.document.statements["bare"]) == "text"
