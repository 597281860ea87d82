"""What a vote's result says, in words; which of it is said is the picture's business."""

from __future__ import annotations

from argmap.i18n import QT_TRANSLATE_NOOP, Marked
from argmap.render.picture import Token

VOTES = QT_TRANSLATE_NOOP("polls", "Votes: {count}")
ROUND_VOTES = QT_TRANSLATE_NOOP("polls", "{round}: {count} votes")
FIRST = QT_TRANSLATE_NOOP("polls", "Before")
SECOND = QT_TRANSLATE_NOOP("polls", "After")
HANDS = QT_TRANSLATE_NOOP("polls", "{count} of them by show of hands")
FEW = QT_TRANSLATE_NOOP(
    "polls", "Fewer than five votes: only their number is told, so that nobody’s can be guessed."
)
FEW_OF_EACH = QT_TRANSLATE_NOOP(
    "polls",
    "Fewer than five hands and fewer than five ballots: only their number is told, so that "
    "nobody’s can be guessed.",
)
UNTOLD = QT_TRANSLATE_NOOP(
    "polls", "Only hands are shown. Ballots that are too few to be told beside them: {count}"
)
OPEN = QT_TRANSLATE_NOOP("polls", "The vote is open; nothing is told before it closes.")
NONE = QT_TRANSLATE_NOOP("polls", "Nobody has voted on this yet.")
CHANGED = QT_TRANSLATE_NOOP("polls", "Wording changed since the vote")
BETWEEN = QT_TRANSLATE_NOOP("polls", "Wording changed between the two votes")
MIDDLE = QT_TRANSLATE_NOOP("polls", "Median {middle}; the middle half between {low} and {high}")
COUNTED = QT_TRANSLATE_NOOP("polls", "{count} votes")
COMPARED = QT_TRANSLATE_NOOP("polls", "{count} votes, before {before}")
PLACE = QT_TRANSLATE_NOOP(
    "polls",
    "Place {place}; median place {middle}, the middle half between {low} and {high}; "
    "most important to {count}",
)
LEGEND = QT_TRANSLATE_NOOP(
    "polls",
    "Bar: the middle half of the places it was given, from first (left) to last. Stroke: "
    "the median.",
)
WAS = QT_TRANSLATE_NOOP("polls", "was {place}")
PAIRS = QT_TRANSLATE_NOOP("polls", "Of {pairs} who voted both times")
NO_PAIRS = QT_TRANSLATE_NOOP(
    "polls", "Fewer than five voted both times: how they moved is not told."
)
UP = QT_TRANSLATE_NOOP("polls", "moved up")
DOWN = QT_TRANSLATE_NOOP("polls", "moved down")
SAME = QT_TRANSLATE_NOOP("polls", "stayed")
TO_AGREE = QT_TRANSLATE_NOOP("polls", "moved towards agreeing")
OTHER = QT_TRANSLATE_NOOP("polls", "chose another")
OTHER_FIRST = QT_TRANSLATE_NOOP("polls", "put another first")
FROM_AGREE = QT_TRANSLATE_NOOP("polls", "moved towards disagreeing")
MEDIANS = QT_TRANSLATE_NOOP("polls", "Median {before} → {after}")
CHANGE = QT_TRANSLATE_NOOP("polls", "Median change per person: {change}")
AGREEING: dict[str, tuple[Marked, Token]] = {
    "agree": (QT_TRANSLATE_NOOP("polls", "Agree"), "pro"),
    "disagree": (QT_TRANSLATE_NOOP("polls", "Disagree"), "con"),
    "pass": (QT_TRANSLATE_NOOP("polls", "Pass"), "neutral"),
}
