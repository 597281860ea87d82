from __future__ import annotations

from argmap.edit.commands import watching
from argmap.edit.editor import Editor
from argmap.model.records import Watch
from edit.checking import check_command, map_of, says, why_not

MAP = map_of(says("a", "assumption"), says("b", "assumption"), says("c"))


def test_each_field_of_a_watch_is_set_and_nothing_else() -> None:
    for verb, field, value, kept in (
        (watching.set_owner, "owner", " the\tmapper ", "the mapper"),
        (watching.set_signpost, "signpost", "a visit is\r\ncalled off", "a visit is\ncalled off"),
        (watching.set_review, "review", " 2027-03-31 ", "2027-03-31"),
        (watching.set_shaping, "shaping", "talk", "talk"),
        (watching.set_hedging, "hedging", "save", "save"),
        (watching.set_confidence, "confidence", 0.6, 0.6),
        (watching.set_confidence, "confidence", 1, 1),
    ):
        after = check_command(MAP, verb(["a"], value))  # type: ignore[operator]
        assert after.statements["a"].watch == Watch(**{field: kept})
        assert after.statements["b"] is MAP.statements["b"]


def test_several_assumptions_are_watched_at_once_and_other_statements_let_be() -> None:
    after = check_command(MAP, watching.set_owner(["a", "b", "c"], "Seoul"))
    owners = [each.watch.owner if each.watch else None for each in after.statements.values()]
    assert owners == ["Seoul", "Seoul", None]


def test_the_last_field_that_is_emptied_takes_the_watch_along() -> None:
    watched = check_command(MAP, watching.set_owner(["a"], "Seoul"))
    watched = check_command(watched, watching.set_confidence(["a"], 0.5))
    left = check_command(watched, watching.set_confidence(["a"], None))
    assert left.statements["a"].watch == Watch(owner="Seoul")
    assert check_command(left, watching.set_owner(["a"], "")) == MAP


def test_fields_that_argmap_does_not_know_stay() -> None:
    unknown = Watch.model_validate({"owner": "Seoul", "channel": "cable"})
    document = map_of(says("a", "assumption", watch=unknown))
    after = check_command(document, watching.set_owner(["a"], ""))
    assert after.statements["a"].watch == Watch.model_validate({"channel": "cable"})


def test_what_does_not_fit_is_refused_plainly() -> None:
    assert why_not(MAP, watching.set_owner(["c"], "x")) == "Only assumptions are watched."
    for words in ("soon", "2027-02-30", "2027-3-1", "20270301", "2027-W01-1", "٢٠٢٧-٠٣-٠١x"):
        assert "2027-03-31" in why_not(MAP, watching.set_review(["a"], words))
    for number in (-0.1, 1.01, float("nan"), 7):
        assert "0 to 1" in why_not(MAP, watching.set_confidence(["a"], number))
    assert why_not(MAP, watching.set_owner(["nobody"], "x")).startswith("Select")


def test_typing_on_in_one_field_is_one_step_and_another_field_begins_anew() -> None:
    editor = Editor(MAP)
    for words in ("s", "sh", "shi"):
        editor.run(watching.set_signpost(["a"], words))
    editor.run(watching.set_shaping(["a"], "t"))
    assert editor.undo()
    assert editor.document.statements["a"].watch == Watch(signpost="shi")
    assert editor.undo()
    assert editor.document == MAP
    assert not editor.undo()
