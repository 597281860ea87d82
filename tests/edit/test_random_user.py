"""A random user: any verb on any target, undo, redo, merging, copy and paste, save and reopen.

After each step the document is compared with one rebuilt from the events alone, the rules are
checked, and the picture made step by step is compared with one made from scratch. More of it:
HYPOTHESIS_PROFILE=ci or long.
"""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from argmap.edit.commands import clipboard
from argmap.edit.editor import Edited, Editor
from argmap.edit.verb import NotApplicable
from argmap.formats import native
from argmap.model.change import Change
from argmap.model.document import Document
from argmap.model.records import Camp, Citation, Group, Place, Scenario, Source, Statement, Step
from argmap.model.rules import check
from argmap.render.scene import Scene, SceneBuilder, View
from argmap.render.sight import Sight
from edit.checking import map_of, same, says, step
from edit.random_verbs import Sort, verbs
from strategies import documents

ROOT = Path(__file__).resolve().parents[2]
SMALL = map_of(
    says("q", "question"),
    says("p", "position", question="q"),
    says("r", "position", question="q", camp="us"),
    says("a", origin="text", citations=(Citation(source="book", locator="1"),)),
    says("b", "assumption", value="open"),
    Statement.model_validate({"id": "c", "kind": "claim", "text": "C", "mood": {"odd": 1}}),
    says("u"),
    step("1", "a !b", "p"),
    step("2", "c", "p", "-"),
    step("3", "u", "2", "-"),
    step("4", "b", "r"),
    step("5", "p", "a"),
    Camp(id="us", name="Us", stances={"a": "accept"}),
    Source(id="book", title="Book"),
    Scenario(id="s", title="S", values={"b": "true"}, weights={"1": 1}),
    Step(id="t", title="T", focus=("q", "1"), reveal=(("a",), ("b", "c"))),
    Group(id="g", title="G", members=("a", "c")),
    Place(id="at-a", node="a", x=10, y=20.5),
)
REAL, _ = native.read((ROOT / "maps" / "joint-patrols.argmap.json").read_bytes(), "real")
merges = st.sampled_from([None, None, None, "a", "b"])
MOST = 50
"""Statements from which on the random user adds no more."""


class FixedWidth:
    """A measurer without fonts: every character is as wide as every other."""

    def width(self, text: str, style: str, /) -> float:
        return 7.0 * len(text)

    def ascent(self, style: str, /) -> float:
        return 12.0

    def height(self, style: str, /) -> float:
        return 16.0


class RandomUser(RuleBasedStateMachine):
    """See the module."""

    def __init__(self) -> None:
        super().__init__()
        self.clips: list[str] = []
        self.builder = SceneBuilder(FixedWidth())
        self.scene: Scene | None = None
        self.open(Document())

    def open(self, document: Document) -> None:
        self.start = document
        self.editor = Editor(document)
        self.mirror = document
        self.events = 0
        self.editor.listen(self.hear)

    def hear(self, edited: Edited) -> None:
        """Rebuild the document from the events alone, by way of the journal's form."""
        assert edited.before is not edited.after
        change = Change.from_json(json.loads(json.dumps(edited.change.to_json())))
        self.mirror = self.mirror.apply(change)
        assert all(id in edited.after for id in edited.selection or () if edited.cause == "do")
        self.events += 1

    @initialize(start=st.one_of(st.just(SMALL), st.just(REAL), documents()))
    def begin(self, start: Document) -> None:
        self.open(start)

    @rule(data=st.data(), merge=merges)
    def add(self, data: st.DataObject, merge: str | None) -> None:
        self.act(data, "adding", merge)

    @rule(data=st.data(), merge=merges)
    def shape(self, data: st.DataObject, merge: str | None) -> None:
        self.act(data, "shaping", merge)

    @rule(data=st.data(), merge=merges)
    def set_a_field(self, data: st.DataObject, merge: str | None) -> None:
        self.act(data, "setting", merge)

    @rule(data=st.data(), merge=merges)
    def arrange(self, data: st.DataObject, merge: str | None) -> None:
        self.act(data, "around", merge)

    def act(self, data: st.DataObject, sort: Sort, merge: str | None) -> None:
        verb = data.draw(verbs(self.editor.document, self.clips, sort))
        reason = self.editor.applies(verb)
        before, events = self.editor.document, self.events
        change, refusal = Change(), None
        try:
            change = self.editor.run(verb, merge=merge)
        except NotApplicable as refused:
            refusal = refused.reason
        assert refusal in (None, reason)
        assert (reason is None) == bool(change)
        assert self.events == events + bool(change)
        if not change:
            assert self.editor.document is before
        if len(self.editor.document.statements) > MOST:
            self.editor.undo()

    @precondition(lambda self: self.editor.history.undoable)
    @rule()
    def undo(self) -> None:
        assert self.editor.undo()

    @precondition(lambda self: self.editor.history.redoable)
    @rule()
    def redo(self) -> None:
        assert self.editor.redo()

    @rule()
    def leave_the_field(self) -> None:
        self.editor.seal()

    @rule(data=st.data(), as_text=st.booleans(), branch=st.booleans())
    def copy(self, data: st.DataObject, as_text: bool, branch: bool) -> None:
        document = self.editor.document
        ids = data.draw(
            st.lists(st.sampled_from([*(one.id for one in document), "nobody"]), max_size=3)
        )
        copy = clipboard.copy_outline if as_text else clipboard.copy_records
        self.clips = [*self.clips[-3:], copy(document, ids, with_what_hangs=branch)]

    @rule(reopen=st.booleans())
    def save(self, reopen: bool) -> None:
        written = native.write(self.editor.document)
        read, problems = native.read(written, "saved")
        assert read == self.editor.document
        assert native.write(read) == written
        assert [one for one in problems if one.severity == "error"] == []
        self.editor.seal()
        if reopen:
            self.open(read)

    @precondition(lambda self: self.editor.history.undoable)
    @rule()
    def undo_all_and_redo_all(self) -> None:
        now = self.editor.document
        written, first = native.write(now), native.write(self.start)
        done = 0
        while self.editor.undo():
            done += 1
        assert same(self.editor.document, self.start, first)
        for _ in range(done):
            assert self.editor.redo()
        assert same(self.editor.document, now, written)
        while self.editor.redo():
            pass

    @invariant()
    def the_mirror_shows_the_document(self) -> None:
        document = self.editor.document
        assert same(self.mirror, document, native.write(document))

    @invariant()
    def the_rules_hold(self) -> None:
        assert check(self.editor.document) == ()

    @invariant()
    def the_picture_is_the_one_made_from_scratch(self) -> None:
        """Also where what is in sight was made first."""
        document = self.editor.document
        view = View()
        seen = self.builder.build(document, view, self.scene, self.sight)
        built = self.builder.build(document, view, seen)
        afresh = self.scene
        if afresh is None or afresh.document is not document:
            afresh = SceneBuilder(FixedWidth()).build(document, view, self.scene)
        assert list(built.picture.items) == list(afresh.picture.items)
        assert built.picture == afresh.picture
        assert built.centres == afresh.centres
        assert set(document.statements) <= set(built.picture.items)
        self.scene = built

    @property
    def sight(self) -> Sight | None:
        """Someone looks at the statement in the middle of the file."""
        if self.scene is None or not self.scene.document.statements:
            return None
        ids = list(self.scene.document.statements)
        id = ids[len(ids) // 2]
        return Sight(self.scene.picture.items[id].bounds, id)


TestRandomUser = RandomUser.TestCase
TestRandomUser.settings = settings(
    max_examples=max(10, settings.default.max_examples // 2),
    stateful_step_count=25,
)
