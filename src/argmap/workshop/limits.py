"""How much one phone, one address and all together may ask for, and the counters that hold it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Limits:
    """The caps of a room; tests that flood it from one machine raise some of them."""

    body_bytes: int = 4096
    header_bytes: int = 8192
    devices: int = 500
    idle_seconds: float = 60.0
    """When there are so many, who did nothing so long and has no page open makes room."""
    connections: int = 1500
    connections_by_address: int = 1000
    """A whole room may come through one router; but nobody alone takes every line."""
    streams_per_device: int = 3
    requests_per_second: float = 10.0
    """By each device; so many may also come at once."""
    tries_per_minute: int = 5
    """Wrong codes, by address."""
    tries_in_all: int = 60
    """Wrong codes in a minute from everywhere: whoever has many addresses gains nothing."""
    read_seconds: float = 5.0
    """A connection that owes us a request, or the rest of one, is closed after this."""
    remark_characters: int = 500
    remarks_at_once: int = 5
    """By each device, and then one every ``remark_seconds``."""
    remark_seconds: float = 10.0
    remarks_per_device: int = 60
    remarks_in_all: int = 1000
    """In one room: more than a workshop says, and no more than a parking lot can be read."""


@dataclass(slots=True)
class Bucket:
    """Lets through ``most`` at once and ``rate`` a second."""

    rate: float
    most: float
    level: float = field(init=False)
    seen: float | None = None

    def __post_init__(self) -> None:
        self.level = self.most

    def take(self, now: float) -> bool:
        """Whether one more may pass at ``now`` (seconds, any origin)."""
        if self.seen is not None:
            self.level = min(self.most, self.level + (now - self.seen) * self.rate)
        self.seen = now
        if self.level < 1:
            return False
        self.level -= 1
        return True


class Tries:
    """Counts wrong codes by address and in all; forgets each after a minute, addresses too."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._all: deque[tuple[float, str]] = deque()
        self._by_address: dict[str, int] = {}

    def allowed(self, address: str, now: float) -> bool:
        """Whether this address may try a code."""
        while self._all and now - self._all[0][0] >= MINUTE:
            self._forget(self._all.popleft()[1])
        return (
            self._by_address.get(network(address), 0) < self._limits.tries_per_minute
            and len(self._all) < self._limits.tries_in_all
        )

    def wrong(self, address: str, now: float) -> None:
        """Note one wrong code."""
        key = network(address)
        self._all.append((now, key))
        self._by_address[key] = self._by_address.get(key, 0) + 1

    def _forget(self, key: str) -> None:
        left = self._by_address[key] - 1
        if left:
            self._by_address[key] = left
        else:
            del self._by_address[key]


def network(address: str) -> str:
    """What counts as one address: for IPv6 the /64, in which a phone changes its own freely."""
    return ":".join(address.split(":")[:4]) if ":" in address else address
