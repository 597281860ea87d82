"""Outline and inspector: in step with the map, and edited through the same commands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QAccessible, QStandardItem
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolButton, QVBoxLayout, QWidget
from shiboken6 import delete, isValid, ownedByPython

from argmap.app.outline import TOP, rows
from argmap.edit.commands import arguments, citations, records
from argmap.edit.commands.fields import set_origin, set_weight
from argmap.edit.commands.text import set_label, set_text
from argmap.model.document import Document
from argmap.model.records import Argument, Header, Polarity, Premise, Role, Statement
from argmap.render.facts import camp_colours
from argmap.render.theme import CAMP_TOKENS
from argmap.ui.panels.fields import CheckField, ChoiceField, ColourField, LineField, TextField
from argmap.ui.panels.map_page import counted
from argmap.ui.panels.message import Message
from argmap.ui.panels.outline import Outline
from argmap.ui.panels.outline_model import MARK_ROLE, NAME_ROLE, SIGN_ROLE, OutlineModel
from argmap.ui.panels.page_parts import name_of, source_choices
from argmap.ui.panels.scenarios import ScenarioStrip
from ui.driver import Driver, until


@pytest.fixture
def outline(driver: Driver) -> Outline:
    return driver.furniture.arrangement.outline


def _listed(model: OutlineModel, parent: QModelIndex | None = None) -> list[object]:
    parent = parent or QModelIndex()
    return [
        (model.key_of(index), _listed(model, index))
        for row in range(model.rowCount(parent))
        if (index := model.index(row, 0, parent)).isValid()
    ]


def _wanted(driver: Driver) -> list[object]:
    found = rows(driver.document)

    def below(key: tuple[str, str]) -> list[object]:
        return [(child, below(child)) for child in found[key].children]

    return below(TOP)


def _parents(driver: Driver) -> list[tuple[str, str]]:
    return [key for key, row in rows(driver.document).items() if row.children and key != TOP]


def test_an_edit_in_the_outline_is_listed_at_once_and_a_hidden_one_catches_up_when_shown(
    driver: Driver, outline: Outline
) -> None:
    driver.select("join")
    outline.tree.setFocus()
    driver.context.trigger("argument.add-reason")
    assert _listed(outline.model) == _wanted(driver)
    driver.settle()
    driver.canvas.setFocus()
    driver.do("view.outline")
    driver.context.undo()
    driver.settle()
    assert _listed(outline.model) != _wanted(driver)
    driver.do("view.outline")
    assert _listed(outline.model) == _wanted(driver)


def test_no_item_of_the_outline_outlives_its_place(qapp) -> None:
    """Python would take what Qt makes next at its address for it."""
    statements = [Statement(id=f"s{number}", kind="claim", text="Words.") for number in range(9)]
    down = [
        Argument(id=f"a{at}", premises=(Premise(statement=f"s{at}"),), conclusion=f"s{at - 1}")
        for at in range(1, 9)
    ]
    holder = QObject()
    model = OutlineModel(Document.of([*statements, *down]), holder)

    def items() -> list[QStandardItem]:
        found = [model.itemFromIndex(model.index(0, 0))]
        while found[-1].rowCount():
            found.append(found[-1].child(0))
        return found

    first = items()
    assert len(first) == 9
    assert not any(ownedByPython(item) for item in first)
    model.show(Document.of([*statements, *down[:4]]))
    assert not any(isValid(item) for item in first)
    second = items()
    assert len(second) == 5
    delete(holder)
    assert not any(isValid(item) for item in second)


def test_the_outline_follows_every_edit_without_being_made_anew(
    driver: Driver, outline: Outline
) -> None:
    tester = QAbstractItemModelTester(
        outline.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    resets = []
    outline.model.modelReset.connect(lambda: resets.append(1))
    for ids, action in (
        (("join",), "argument.add-reason"),
        (("needless-provocation",), "argument.add-undercut"),
        (("alliance-investment",), "argument.add-premise"),
        (("seoul-can-act",), "statement.move-earlier"),
        (("standing-gain", "maritime-contribution"), "argument.join"),
        (("us-sustains-squad",), "edit.delete"),
        (("commitment-gap",), "statement.promote"),
        (("stay-out",), "edit.delete-only"),
        (("should-join",), "edit.duplicate"),
    ):
        driver.select(*ids)
        driver.do(action)
        driver.canvas.close_editor()
        driver.settle()
        assert _listed(outline.model) == _wanted(driver), action
    while driver.context.editor.history.undoable is not None:
        driver.context.undo()
        driver.settle()
        assert _listed(outline.model) == _wanted(driver)
    for at_once in (2, 3, 4):  # edits that come faster than the list follows
        for _ in range(at_once):
            driver.context.redo()
        driver.settle()
        assert _listed(outline.model) == _wanted(driver)
        assert all(outline.tree.isExpanded(outline.model.index_of(k)) for k in _parents(driver))
    assert driver.context.editor.history.redoable is None
    assert resets == []
    del tester


def test_selection_goes_both_ways(driver: Driver, outline: Outline) -> None:
    driver.select("western-ties")
    assert outline.model.key_of(outline.tree.currentIndex()) == ("western-ties", "")
    outline.tree.scrollTo(outline.model.index_of(("stay-out", "")))
    place = outline.tree.visualRect(outline.model.index_of(("stay-out", ""))).center()
    QTest.mouseClick(outline.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert driver.context.selection == ("stay-out",)


def test_folding_goes_both_ways(driver: Driver, outline: Outline) -> None:
    index = outline.model.index_of(("join", ""))
    outline.tree.setExpanded(index, False)
    assert driver.context.folded == {"join"}
    driver.do("view.unfold-all")
    assert outline.tree.isExpanded(outline.model.index_of(("join", "")))
    driver.context.fold({"stay-out"})
    assert not outline.tree.isExpanded(outline.model.index_of(("stay-out", "")))


def test_a_row_is_added_and_typed_in_the_outline_alone(driver: Driver, outline: Outline) -> None:
    driver.select("stay-out")
    outline.tree.setFocus()
    driver.press("Tab")
    assert not driver.canvas.is_editing
    driver.type("Typed in the outline")
    driver.press("Return")
    id = driver.only("Typed in the outline")
    assert driver.context.selection == (id,)
    assert outline.model.index_of((id, "")).isValid()
    driver.press("Delete")
    assert id not in driver.document


def test_a_row_dragged_onto_another_hangs_there(driver: Driver, outline: Outline) -> None:
    outline.tree.dropped.emit(["western-ties"], ("stay-out", ""), "")
    (step,) = [
        each
        for each in driver.document.arguments.values()
        if each.premises[0].statement == "western-ties"
    ]
    assert step.conclusion == "stay-out"
    outline.tree.dropped.emit(["wary-public"], ("domestic-turmoil", ""), "before")
    below = rows(driver.document)["seoul-can-act", ""].children
    assert [key[0] for key in below][:2] == ["wary-public", "domestic-turmoil"]


def test_deep_rows_are_indented_less_so_that_words_are_left_of_them(
    driver: Driver, outline: Outline
) -> None:
    usual, tree = outline.tree.indentation(), outline.tree
    driver.select("western-ties")
    for number in range(10):
        driver.context.perform(arguments.add_reason(driver.context.selection[-1]))
        driver.context.perform(set_text(driver.context.selection[-1], f"Reason {number}"))
    until(lambda: outline.model.index_of_record(driver.only("Reason 9")).isValid())
    index = outline.model.index_of_record(driver.only("Reason 9"))
    level = 0
    while (index := index.parent()).isValid():
        level += 1
    assert outline.model.deepest == level
    assert usual > tree.indentation() >= 4
    assert tree.indentation() * level < 0.5 * tree.viewport().width()


def test_a_row_with_little_room_shows_the_short_name_instead_of_a_few_letters(
    driver: Driver, outline: Outline
) -> None:
    index = outline.model.index_of_record("standing-gain")
    words, name = index.data(), index.data(NAME_ROLE)
    assert name == "Standing"
    metrics = outline.tree.fontMetrics()
    whole = metrics.horizontalAdvance(words)

    def shown(room: float) -> str:
        return outline.delegate.shortened(index, words, metrics, int(room))

    assert shown(whole + 1) == words
    assert shown(whole * 0.8).startswith("Taking part")
    assert shown(whole * 0.5) == name
    driver.context.perform(set_label("standing-gain", ""))
    until(lambda: shown(whole * 0.5).startswith("Taking part"))


def test_rows_speak_in_sentences(driver: Driver, outline: Outline) -> None:
    index = outline.model.index_of(("needless-provocation", ""))
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Objection 1 of 1 to “Join")


def _fields(driver: Driver, kind: type) -> dict[str, object]:
    driver.settle()
    sheet = driver.furniture.arrangement.inspector.sheet
    assert sheet is not None
    return {field.accessibleName(): field for field, _ in sheet._sources if isinstance(field, kind)}


def test_what_is_typed_in_the_inspector_is_one_step(driver: Driver) -> None:
    driver.select("western-ties")
    field = _fields(driver, TextField)["Text"]
    assert isinstance(field, TextField)
    before = driver.document
    field.setFocus()
    field.selectAll()
    driver.type("New words")
    assert driver.document.statements["western-ties"].text == "New words"
    driver.press("Ctrl+Z")
    assert driver.document == before
    assert field.toPlainText() == before.statements["western-ties"].text


def test_every_choice_of_the_inspector_is_a_command(driver: Driver) -> None:
    driver.select("us-sustains-squad")
    for name, value, got in (
        ("Value", "true", lambda s: s.value),
        ("Origin", "inferred", lambda s: s.origin),
        ("Proof needed", "clear", lambda s: s.standard),
        ("Kind", "claim", lambda s: s.kind),
    ):
        field = _fields(driver, ChoiceField)[name]
        assert isinstance(field, ChoiceField)
        place = field._values.index(value)
        field.setCurrentIndex(place)
        field.activated.emit(place)
        assert got(driver.document.statements["us-sustains-squad"]) == value
        driver.settle()


def test_nothing_is_said_to_be_in_a_text_that_cites_none(driver: Driver) -> None:
    for ids, expected in (
        (("join",), "no source"),
        (("alliance-for-join",), "no source"),
        (("join", "stay-out"), ""),  # the other is inferred
    ):
        driver.select(*ids)
        inspector = driver.furniture.arrangement.inspector
        inspector.refresh()
        assert _fields(driver, ChoiceField)["Origin"].currentText() != "no source"
        sources = tuple(driver.document.sources)
        driver.context.perform(records.remove(sources))
        driver.select(*ids)
        inspector.refresh()
        field = _fields(driver, ChoiceField)["Origin"]
        assert field.currentText() == expected
        assert field.itemText(0) == "no source"
        driver.context.undo()

    # what one card cites is no source of another
    driver.context.perform(citations.remove_citation("join", 0))
    for origin in ("inferred", "text"):  # the file says that it is in the text
        driver.context.perform(set_origin(("join",), origin))
    driver.select("join")
    inspector.refresh()
    field = _fields(driver, ChoiceField)["Origin"]
    assert (field.currentText(), field.count()) == ("no source", 2)
    driver.context.perform(citations.cite(("join",), next(iter(driver.document.sources))))
    inspector.refresh()
    assert _fields(driver, ChoiceField)["Origin"].currentText() == "in the text"


def test_a_source_is_called_as_on_cards_and_by_its_title(driver: Driver) -> None:
    offered = dict(source_choices(driver.document))
    assert offered["tapan-2024"].startswith("Tapan 2024: The Squad")
    driver.context.perform(records.add_source(title="Minutes of the meeting"))
    assert "Minutes of the meeting" in dict(source_choices(driver.document)).values()


def test_a_weight_that_is_no_number_is_refused_in_words(driver: Driver) -> None:
    driver.select("western-ties")
    field = _fields(driver, LineField)["Weight"]
    assert isinstance(field, LineField)
    for typed in ("heavy", "2"):
        field.setText(typed)
        field.setModified(True)
        field.take()
        assert driver.document.arguments["ties-for-alliance"].weight is None
        assert driver.said
    field.setText("0,7")
    field.setModified(True)
    field.take()
    assert driver.document.arguments["ties-for-alliance"].weight == 0.7
    assert "Own weight" not in _fields(driver, LineField)
    driver.context.perform(set_weight(("western-ties",), 0.4))
    inspector = driver.furniture.arrangement.inspector
    inspector.refresh()
    assert _fields(driver, LineField)["Own weight"].text() == "0.4"
    driver.select("western-ties", "standing-gain", "join")
    inspector.refresh()
    field = _fields(driver, LineField)["Weight"]
    field.setText("0.9")
    field.setModified(True)
    field.take()
    for step in ("ties-for-alliance", "standing-for-join"):
        assert driver.document.arguments[step].weight == 0.9


def test_several_selected_records_are_changed_as_one_step(driver: Driver) -> None:
    driver.select("western-ties", "promised-more")
    field = _fields(driver, ChoiceField)["Camp"]
    assert isinstance(field, ChoiceField)
    place = field._values.index("critics")
    field.activated.emit(place)
    camps = {driver.document.statements[id].camp for id in ("western-ties", "promised-more")}
    assert camps == {"critics"}
    driver.context.undo()
    assert driver.document.statements["western-ties"].camp != "critics"


def test_with_nothing_selected_the_map_itself_is_shown(driver: Driver) -> None:
    driver.do("file.properties")
    field = _fields(driver, TextField)["Title"]
    assert isinstance(field, TextField)
    field.setPlainText("A new title")
    assert driver.document.header.title == "A new title"
    assert driver.window.title.text() == "A new title"
    assert QApplication.focusWidget() is not driver.canvas


def test_an_argument_shows_its_premises(driver: Driver) -> None:
    driver.select("alliance-for-join")
    checks = _fields(driver, CheckField)
    assert len(driver.document.arguments["alliance-for-join"].premises) == 2
    assert {type(field) for field in checks.values()} <= {CheckField}
    driver.furniture.arrangement.inspector.refresh()


def test_a_premise_that_counts_when_it_is_false_or_as_an_exception_is_told_so(
    driver: Driver, outline: Outline
) -> None:
    from argmap.edit.commands import premises
    from argmap.ui.panels.fields import LinkedText

    def said() -> list[str]:
        return list(_fields(driver, LinkedText))

    def mark() -> object:
        index = outline.model.index_of(("us-sustains-squad", "pull-back-for-caution"))
        if not index.isValid():
            return "not listed"
        told, words = index.data(MARK_ROLE), index.data()
        assert index.data(Qt.ItemDataRole.ToolTipRole) == (f"{told}: {words}" if told else words)
        return told

    driver.select("us-sustains-squad")
    assert "if not, supports Caution" in said()
    assert "if so, supports Join, together with Alliance" in said()
    assert mark() == "if not"
    step = "pull-back-for-caution"
    cases: list[tuple[Role, bool, str, str | None]] = [
        ("exception", True, "unless not so, supports Caution", "unless not"),
        ("exception", False, "unless so, supports Caution", "unless"),
        ("ordinary", False, "supports Caution", None),
        ("ordinary", True, "if not, supports Caution", "not"),
    ]
    for role, negated, sentence, pill in cases:
        driver.context.perform(premises.change(step, 0, role=role, negated=negated))
        assert sentence in said()
        assert mark() == pill
    driver.context.perform(premises.set_role("us-sustains-squad", "exception", "alliance-for-join"))
    driver.select("alliance-investment")
    assert "supports Join, unless the S-Quad" in said()


@pytest.mark.parametrize(("polarity", "token"), [("support", "pro"), ("attack", "con")])
def test_a_linked_premise_has_the_colour_of_its_argument(
    qapp, polarity: Polarity, token: str
) -> None:
    one, other, bears_on = (Statement(id=id, kind="claim", text=id) for id in "abc")
    premises = (Premise(statement="a"), Premise(statement="b"))
    step = Argument(id="x", premises=premises, conclusion="c", polarity=polarity)
    model = OutlineModel(Document.of([one, other, bears_on, step], Header()))
    assert model.index_of(("b", "")).data(SIGN_ROLE) == ("⋀", token)


def test_a_step_whose_cards_have_no_words_yet_can_still_be_read_and_followed() -> None:
    empty, bears_on = (Statement(id=id, kind="claim", text="") for id in "ab")
    step = Argument(id="x", premises=(Premise(statement="a"),), conclusion="b")
    said = name_of(Document.of([empty, bears_on, step]), "x")
    assert [id for words, id in said if words == "no words yet"] == ["x", None]


def test_links_in_the_inspector_select_what_they_name(driver: Driver) -> None:
    from argmap.ui.panels.fields import LinkedText

    driver.select("alliance-investment")
    sentences = _fields(driver, LinkedText)
    (said,) = [name for name in sentences if name.startswith("supports")]
    link = sentences[said]
    assert isinstance(link, LinkedText)
    link.followed.emit(link._targets[0])
    assert driver.context.selection == ("join",)


def test_records_that_do_not_agree_show_several_values(driver: Driver) -> None:
    driver.select("join", "us-sustains-squad")
    sheet = driver.furniture.arrangement.inspector.sheet
    assert sheet is not None
    fields = {field.accessibleName(): field for field in sheet.findChildren(ChoiceField)}
    assert fields["Kind"].currentIndex() == -1
    assert fields["Kind"].placeholderText() == "several values"
    assert fields["Camp"].currentText() == "The author"


def test_a_camps_colour_is_chosen_by_its_swatch(driver: Driver) -> None:
    driver.select()
    sheet = driver.furniture.arrangement.inspector.sheet
    assert sheet is not None
    first, *_, last = sheet.findChildren(ColourField)
    offered = [first.itemText(row) for row in range(first.count())]
    assert offered[:5] == ["automatic", "blue", "orange", "grey", "violet"]
    assert last.currentText() == "grey"
    first.setCurrentIndex(2)
    first.activated.emit(2)
    driver.settle()
    assert next(iter(driver.document.camps.values())).role == "con"
    first.show_colours()
    shown = first.itemData(2, Qt.ItemDataRole.DecorationRole)
    assert shown.name() == driver.context.looks.theme.colours["con"].lower()


def test_a_swatch_has_the_colour_of_the_camps_cards(driver: Driver) -> None:
    driver.context.perform(records.add_camp("The public"))
    driver.select()
    sheet = driver.furniture.arrangement.inspector.sheet
    assert sheet is not None
    field = sheet.findChildren(ColourField)[-1]
    assert field.currentText() == "automatic"
    field.show_colours()
    shown = [
        field.itemData(row, Qt.ItemDataRole.DecorationRole).name().upper()
        for row in range(field.count())
    ]
    _, token = [*camp_colours(driver.document.camps).values()][-1]
    assert token == "camp-1"
    colours = driver.context.looks.theme.colours
    tokens = (token, "pro", "con", "neutral", *CAMP_TOKENS)
    assert shown == [colours[each].upper() for each in tokens]


@pytest.mark.parametrize(
    "chosen",
    [(), ("join",), ("us-sustains-squad",), ("join", "caution"), ("pull-back-undercuts-standing",)],
)
def test_nothing_of_the_inspector_is_cut_off_at_1280_by_720(
    driver: Driver, chosen: tuple[str, ...]
) -> None:
    driver.window.resize(1280, 720)
    driver.window.desk.share(1280)
    driver.select(*chosen)
    inspector = driver.furniture.arrangement.inspector
    assert inspector.sheet is not None
    for button in inspector.sheet.findChildren(QToolButton):
        if button.isCheckable():
            button.setChecked(True)
    driver.settle()
    assert inspector.sheet.minimumSizeHint().width() <= inspector.viewport().width()
    assert inspector.sheet.width() <= inspector.viewport().width()


def test_the_strip_says_values_in_the_phrasing_of_their_labels(driver: Driver) -> None:
    driver.window.resize(1600, 1000)
    driver.context.set_scenario("pulls-back")
    driver.settle()
    (strip,) = driver.window.findChildren(ScenarioStrip)
    phrase = driver.document.statements["us-sustains-squad"].label.false
    assert phrase in strip.values.words
    assert not strip.values.cut
    strip.values.resize(200, strip.values.height())
    assert strip.values.cut
    assert phrase in strip.values.accessibleName()


def test_one_of_a_thing_is_counted_in_the_singular(qapp) -> None:
    assert counted(1, 0) == "1 statement, 0 arguments"
    assert counted(2, 1) == "2 statements, 1 argument"


def test_a_click_on_a_scenario_or_a_message_leaves_the_keyboard_on_the_map(driver: Driver) -> None:
    (strip,) = driver.window.findChildren(ScenarioStrip)
    bar = driver.furniture.bar
    bar.show_message(Message("note", "Something to answer", [("Well", lambda: None)] * 2))
    driver.select("join")
    driver.canvas.setFocus()
    driver.settle()
    segments = [each for each in strip.findChildren(QToolButton) if each.isVisible()]
    buttons = [*segments, *bar.findChildren(QAbstractButton)]
    assert len(segments) > 2
    for button in buttons:
        if isValid(button) and button.isVisible():
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            driver.settle()
            assert QApplication.focusWidget() is driver.canvas, button.text()
    assert bar.words == ""
    QTest.mouseClick(segments[1], Qt.MouseButton.LeftButton)
    assert driver.context.scenario is not None
    count = len(driver.document.statements)
    driver.press("Tab")
    assert len(driver.document.statements) == count + 1


@pytest.mark.parametrize("lines", [3, 40])
def test_no_line_of_a_field_is_cut_though_its_script_stands_higher(qtbot, lines: int) -> None:
    field = TextField("Description")
    qtbot.addWidget(field)
    field.setStyleSheet("font-family: 'Inter', 'Noto Sans CJK KR'; font-size: 13px; padding: 3px")
    field.resize(260, 40)
    field.show()
    qtbot.waitExposed(field)
    field.show_value("\n".join(["a"] * lines))
    latin = field.height()
    field.show_value("\n".join(["저녁 7시에 닫는 동네"] * lines))
    shown = field.viewport().height() - 2 * field.document().documentMargin()
    line = field.document().firstBlock().layout().lineAt(0).height()
    assert shown >= min(lines, 10) * line
    assert field.height() > latin
    field.show_value("")
    assert field.height() < latin


def test_words_given_before_a_field_is_shown_leave_its_bar_free(qtbot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    field = TextField("Description", lines=(1, 4))
    QVBoxLayout(page).addWidget(field)
    page.resize(200, 300)
    field.show_value("夕方七時に閉まる町の図書館" * 9)
    page.show()
    qtbot.waitExposed(page)
    layout = field.document().firstBlock().layout()
    widths = [layout.lineAt(i).naturalTextWidth() for i in range(layout.lineCount())]
    assert field.verticalScrollBar().isVisible()
    assert max(widths) <= field.viewport().width()


def test_words_without_room_end_in_an_ellipsis_until_they_are_typed_over(qtbot) -> None:
    field = LineField("Authors")
    qtbot.addWidget(field)
    field.setStyleSheet("font-size: 13px; padding: 3px 8px")
    field.resize(120, 30)
    field.show_value("행복동 주민 모임 기록, written down by all of them")
    field.show()
    qtbot.waitExposed(field)
    assert field.shortened.endswith("…")
    field.clearFocus()
    short = field.grab().toImage()
    field.resize(900, 30)
    assert field.shortened == field.text()
    field.resize(120, 30)
    assert field.grab().toImage() == short
    field.show_value("Kim")
    assert field.shortened == "Kim"
    assert field.grab().toImage() != short


def test_every_tab_stop_of_the_desk_and_of_the_strip_has_a_name(driver: Driver) -> None:
    driver.context.panels.show("steps", shown=True)
    kinds = {row.kind: id for id, row in driver.document.statements.items()}
    for ids in ((), (kinds["assumption"],), tuple(driver.document.arguments)[:1]):
        driver.select(*ids)
        driver.rest()
        stops = [
            widget
            for widget in driver.window.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
        ]
        nameless = [
            type(widget).__name__
            for widget in stops
            if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        ]
        assert len(stops) > 5
        assert nameless == []
