"""What was voted and is in no map yet: held until its round closes, and on the disk meanwhile.

After a crash it is offered with the map. Where the disk fails, the vote goes on as it is in memory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.app.ballots_kept import Kept

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.app.session import Session
    from argmap.model.records import Ballot

Key = tuple[str, int]
"""A poll and the number of its round."""


class Keeping:
    """The votes of one window, by poll and round."""

    def __init__(self) -> None:
        self.sent: dict[Key, list[Ballot]] = {}
        """What phones sent, of rounds that the room has no more."""
        self.cast: dict[Key, list[Ballot]] = {}
        """What was cast on this laptop: not in the map before the round closes, as steps there, and
        in the journal, would tell an order."""
        self.typed: dict[Key, Sequence[Ballot]] = {}
        """What is being typed in from paper."""
        self._kept = Kept()

    def of(self, key: Key) -> tuple[Ballot, ...]:
        """What goes into a round when it closes."""
        return (*self.sent.get(key, ()), *self.cast.get(key, ()))

    def forget(self, key: Key) -> None:
        """What was held of a round is in the map now."""
        self.sent.pop(key, None)
        self.cast.pop(key, None)

    def clear(self) -> None:
        """The map is gone, and nobody wants what was not put into it."""
        for held in (self.sent, self.cast, self.typed):
            held.clear()
        self._kept.drop()

    def write(self, session: Session | None, room: tuple[Key, Sequence[Ballot]] | None) -> None:
        """Have on the disk what is held, and what the ``room`` has of a round; or no longer."""
        if session is None:
            return
        votes: dict[Key, list[Ballot]] = {}
        for held in (self.sent, self.cast, self.typed, dict([room] if room else [])):
            for key, ballots in held.items():
                votes.setdefault(key, []).extend(ballots)
        if not any(votes.values()) and session.dirty and session.unprotected is not None:
            return  # the map that they went into is neither in its file nor in a journal
        title = session.editor.document.header.title
        try:
            self._kept.keep(session.state, session.path, title, votes)
        except OSError:
            return  # the disk's trouble is the journal's too, and is told there
