"""Which networks this machine is on, with a plain word for each, so that one can be chosen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Literal

from argmap.i18n import QT_TRANSLATE_NOOP, Text, text

Way = Literal["hotspot", "wifi", "cable", "other", "virtual", "alone"]

_WORDS: dict[Way, str] = {
    "hotspot": QT_TRANSLATE_NOOP("room", "This computer’s own hotspot"),
    "wifi": QT_TRANSLATE_NOOP("room", "Wi-Fi"),
    "cable": QT_TRANSLATE_NOOP("room", "Cable"),
    "other": QT_TRANSLATE_NOOP("room", "Another network"),
    "virtual": QT_TRANSLATE_NOOP("room", "VPN or virtual machine: phones hardly get here"),
    "alone": QT_TRANSLATE_NOOP("room", "This computer only, to rehearse"),
}
_ORDER: tuple[Way, ...] = ("hotspot", "wifi", "cable", "other", "virtual", "alone")
_NAMES: tuple[tuple[Way, str], ...] = (
    ("virtual", r"docker|veth|virbr|vmnet|vbox|vethernet|hyper-v|wsl|tun|tap|wg|ppp|zt|tailscale"),
    ("hotspot", r"^(ap|bridge100)|hosted network|wi-fi direct"),
    ("wifi", r"^(wl|ath|ra)|wi-?fi|wireless|wlan|802\.11"),
    ("cable", r"^(en|eth|em)|ethernet|gigabit|gbe"),
)
_HOTSPOTS = re.compile(r"192\.168\.137\.1$|10\.42\.\d+\.1$|172\.20\.10\.1$")
"""What Windows and NetworkManager give themselves when they share their own network."""


@dataclass(frozen=True, slots=True)
class Interface:
    """One address of this machine: the system's name of the way there, and what that is."""

    name: str
    address: str
    way: Way

    @property
    def words(self) -> Text:
        """What it is, for people."""
        return text(_WORDS[self.way])

    @property
    def host(self) -> str:
        """The address as a URL writes it."""
        return f"[{self.address}]" if ":" in self.address else self.address


LOOPBACK = Interface("loopback", "127.0.0.1", "alone")


def addresses() -> tuple[Interface, ...]:
    """What this machine has now, the likeliest for phones first, this computer alone last."""
    import ifaddr

    found: list[Interface] = []
    for adapter in ifaddr.get_adapters():
        for ip in adapter.ips:
            raw = ip.ip if isinstance(ip.ip, str) else ip.ip[0]
            try:
                address = ip_address(raw)
            except ValueError:
                continue
            if address.is_link_local or address.is_multicast or address.is_unspecified:
                continue  # a phone cannot type them, or they lead nowhere
            name = f"{adapter.nice_name}" or adapter.name
            found.append(Interface(name, raw, way(name, address)))
    found.sort(key=lambda each: (_ORDER.index(each.way), ":" in each.address))
    return tuple(found) or (LOOPBACK,)


def way(name: str, address: IPv4Address | IPv6Address) -> Way:
    """What an interface is, by its name (Linux, macOS, Windows) and address."""
    if address.is_loopback:
        return "alone"
    if _HOTSPOTS.match(str(address)):
        return "hotspot"
    for kind, names in _NAMES:
        if re.search(names, name, re.IGNORECASE):
            return kind
    return "other"


def interface(address: str) -> Interface:
    """The interface with this address; one of no known kind where the machine has none such.

    Raises ValueError for what is no address of one machine: never all of its networks at once.
    """
    read = ip_address(address.strip("[]"))
    if read.is_unspecified or read.is_multicast:
        raise ValueError(f"{read} is no address of one machine")
    plain = str(read)
    known = next((each for each in addresses() if each.address == plain), None)
    return known or Interface(plain, plain, way("", ip_address(plain)))
