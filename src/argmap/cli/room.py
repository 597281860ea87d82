"""``argmap room FILE --poll ID``: open a room for phones without a window, to rehearse or to test.

On this computer alone unless an address is named. Nothing is written to the map: a rehearsal's
votes are shown and forgotten.
"""

from __future__ import annotations

import argparse
import json
import sys

from argmap.analysis.polls import text_hash
from argmap.cli import FAILED, FINE, complain
from argmap.cli.reading import read
from argmap.model.document import Document
from argmap.model.records import Poll, Round
from argmap.workshop.addresses import interface
from argmap.workshop.room import LOOPBACK, Interface, Outcome, Room, RoomError, addresses, outcome


def options(parser: argparse.ArgumentParser) -> None:
    """Add this subcommand's options."""
    parser.add_argument("file", metavar="FILE", help="the map")
    parser.add_argument("--poll", metavar="ID", help="the poll to hold; needed to open the room")
    parser.add_argument(
        "--host",
        metavar="ADDRESS",
        help="the address of this computer to listen on (default: this computer only)",
    )
    parser.add_argument(
        "--port", metavar="N", type=int, default=0, help="the port (default: a free one)"
    )
    parser.add_argument(
        "--addresses", action="store_true", help="only list this computer's addresses"
    )
    parser.add_argument(
        "--json", action="store_true", help="print each closed round's ballots as a line of JSON"
    )


def run(arguments: argparse.Namespace) -> int:
    """Open the room; each line on stdin closes the round or opens the next, the end of it stops."""
    if arguments.addresses:
        for each in addresses():
            print(f"{each.address:40}{each.words} ({each.name})")
        return FINE
    found = read(arguments.file)
    if found is None:
        return FAILED
    document = found[0]
    poll = document.polls.get(arguments.poll or "")
    if poll is None:
        known = ", ".join(document.polls) or "none"
        complain(f"{arguments.file}: name a poll of this map with --poll; there are: {known}")
        return FAILED
    try:
        place: Interface = interface(arguments.host) if arguments.host else LOOPBACK
    except ValueError:
        complain(f"--host takes an address like 192.168.1.20, not {arguments.host}")
        return FAILED
    room = Room(place, arguments.port)
    try:
        room.start()
        _hold(room, document, poll, as_json=arguments.json)
    except RoomError as error:
        complain(error)
        return FAILED
    except ValueError as error:
        complain(f"poll {poll.id} cannot be held: {error}")
        return FAILED
    finally:
        room.stop()
    return FINE


def _hold(room: Room, document: Document, poll: Poll, *, as_json: bool) -> None:
    """Round after round, as lines come; the poll with its rounds lives here only."""
    texts = {id: document.statements[id].text for id in poll.about if id in document.statements}
    language = document.header.language
    poll = poll.replace(rounds=())
    _open(room, poll, texts, language)
    _invite(room)
    for _ in sys.stdin:
        if room.hall.asking is None:
            _open(room, poll, texts, language)
            print(f"Round {len(poll.rounds) + 1} is open. Enter closes it.", flush=True)
            continue
        ballots = room.close()
        hashes = {id: text_hash(words) for id, words in texts.items()}
        poll = poll.replace(rounds=(*poll.rounds, Round(wording=hashes, ballots=ballots)))
        shown = outcome(poll, len(poll.rounds), texts, language)
        room.show(shown)
        if as_json:
            print(json.dumps([ballot.model_dump() for ballot in ballots]), flush=True)
        else:
            _tell(shown)
        for remark in room.take():
            print(f"Remark, {remark.at}: {remark.text}", flush=True)
        print("Enter opens the next round; the end of input (Ctrl+D) closes the room.", flush=True)


def _open(room: Room, poll: Poll, texts: dict[str, str], language: str) -> None:
    room.open(poll, len(poll.rounds) + 1, texts, language)


def _invite(room: Room) -> None:
    print(f"Phones: {room.url} and the code {room.code}")
    print(f"or at once: {room.invitation}")
    print(_blocks(room.qr()))
    print("Round 1 is open. Enter closes it.", flush=True)


def _blocks(rows: tuple[tuple[bool, ...], ...]) -> str:
    """The QR code for a terminal: two rows a line, light on dark, with its quiet zone."""
    wide = len(rows[0]) + 8
    quiet = (False,) * wide
    padded = [quiet] * 4 + [(False,) * 4 + row + (False,) * 4 for row in rows] + [quiet] * 5
    signs = {(False, False): "█", (False, True): "▀", (True, False): "▄", (True, True): " "}
    pairs = zip(padded[::2], padded[1::2], strict=False)
    return "\n".join("".join(signs[both] for both in zip(*pair, strict=True)) for pair in pairs)


def _tell(shown: Outcome) -> None:
    print(f"Round {shown.round}: {shown.count} votes")
    for bar in shown.bars:
        before = "" if bar.before is None else f"  (before: {bar.before})"
        places = ""
        if bar.places is not None:
            low, middle, high = bar.places
            places = f"  (median place {middle:g}, the middle half {low:g} to {high:g})"
        print(f"  {bar.count:4}  {bar.label}{before}{places}")
    if not shown.bars:
        print("  too few to break down")
    if shown.median is not None and shown.quartiles is not None:
        low, high = shown.quartiles
        print(f"  median {shown.median:g}, the middle half from {low:g} to {high:g}")
    if shown.shift is not None:
        moved = shown.shift
        if shown.type in ("credence", "agree"):
            ways = f"{moved.rose} up, {moved.fell} down"
        else:
            ways = f"{moved.pairs - moved.same} otherwise"
        print(f"  of {moved.pairs} pairs {ways}, {moved.same} the same")
