"""What is kept about an assumption, as a part of its page in the inspector: open where it holds
anything, folded away where it is empty.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from argmap.analysis.watch import day, typed_day, watch_of
from argmap.app.register import share, typed_share
from argmap.edit.commands import watching
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, text
from argmap.ui.panels.fields import LineField, TextField
from argmap.ui.translate import say, translate

if TYPE_CHECKING:
    from argmap.edit.verb import Verb
    from argmap.ui.panels.page_parts import Page

_LONG: tuple[tuple[str, Marked, Callable[[tuple[str, ...], str], Verb]], ...] = (
    (
        "signpost",
        QT_TRANSLATE_NOOP("inspector", "What would show it failing"),
        watching.set_signpost,
    ),
    ("shaping", QT_TRANSLATE_NOOP("inspector", "To make it come true"), watching.set_shaping),
    ("hedging", QT_TRANSLATE_NOOP("inspector", "In case it fails"), watching.set_hedging),
)
_NO_DATE = text(QT_TRANSLATE_NOOP("register", "A date is written like 2027-03-31."))
_NO_SHARE = text(QT_TRANSLATE_NOOP("register", "Confidence is a number from 0 to 1, or in %."))


def watch_part(page: Page, id: str) -> None:
    """Put the fields on the page's sheet."""
    sheet, context = page.sheet, page.context
    statement = page.document.statements[id]
    kept = statement.watch is not None
    sheet.fold("watch-kept" if kept else "watch", translate("inspector", "Watch"), usually=kept)

    def now(field: str) -> Callable[[], Any]:
        def read() -> Any:
            record = page.document.statements.get(id)
            return getattr(watch_of(record), field) if record else ""

        return read

    def take(command: Verb | None, otherwise: Any = None) -> None:
        if command is None:
            context.say(otherwise, "warning")
        if command is None or not context.perform(command):
            sheet.refresh()

    for field, title, verb in _LONG:
        label = QLabel(say(title))
        label.setProperty("role", "label")
        label.setTextFormat(Qt.TextFormat.PlainText)
        box = TextField(say(title), lines=(1, 8))
        box.given.connect(lambda typed, verb=verb: context.perform(verb((id,), typed)))
        label.setBuddy(box)
        sheet.add(label)
        sheet.wide(box, now(field))
    owner = LineField(translate("inspector", "Owner"))
    owner.given.connect(lambda typed: take(watching.set_owner((id,), typed)))
    sheet.row(translate("inspector", "Owner"), owner, now("owner"))
    review = LineField(translate("inspector", "Review by"), "2027-03-31")
    review.given.connect(lambda typed: take(_review(id, typed), _NO_DATE))
    sheet.row(translate("inspector", "Review by"), review, now("review"))
    sure = LineField(translate("inspector", "Confidence"), translate("inspector", "0 to 100 %"))
    sure.given.connect(lambda typed: take(_confidence(id, typed), _NO_SHARE))

    def shown() -> str:
        given = now("confidence")()
        return share(float(given)) if given is not None and given != "" else ""

    sheet.row(translate("inspector", "Confidence"), sure, shown)
    sheet.unfolded()


def _review(id: str, typed: str) -> Verb | None:
    when = day(typed.strip()) or typed_day(typed)
    if when is None and typed.strip():
        return None
    return watching.set_review((id,), when.isoformat() if when else "")


def _confidence(id: str, typed: str) -> Verb | None:
    try:
        return watching.set_confidence((id,), typed_share(typed))
    except ValueError:
        return None
