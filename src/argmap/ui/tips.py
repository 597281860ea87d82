"""Words of a map in a tooltip: Qt would take what looks like a tag in them for one."""

from __future__ import annotations


def plain_tip(words: str) -> str:
    """Words as a tooltip shows them letter by letter: nothing in them is taken for a tag."""
    return words.replace("<", "<\u200b").replace("&lt;", "&\u200blt;")
