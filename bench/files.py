"""Load and save of 10,000 statements beside the same models' bare pydantic calls (the floor).

Ours and the floor take turns, with the collector paused, and what they made is let go of after the
clock has stopped.
"""

from __future__ import annotations

import gc
import json
import statistics
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

from documents import made
from pydantic_core import to_json
from table import Row

from argmap.formats import native
from argmap.formats.collector import collector_paused
from argmap.model.change import Change
from argmap.model.document import Document, Entry
from argmap.model.records import Argument, File, Header, Premise, Statement

STATEMENTS = 10_000
TURNS = 11
T = TypeVar("T")


def rows() -> Iterator[Row]:
    """Loads, then saves (fsync apart) as the session does them: write, and look whether the bytes
    are whole. The floor of a save is the plain call on the very records that are saved."""
    memory = made(STATEMENTS)
    data = native.write(memory)
    yield from _loads(data)
    yield from _saves(data, memory)


def _loads(data: bytes) -> Iterator[Row]:
    tree = json.loads(data)
    tree["statements"][STATEMENTS // 2]["colour"] = "red"
    one = to_json(tree, indent=2)
    for statement in tree["statements"]:
        statement["colour"] = "red"
    every = to_json(tree, indent=2)
    for what, file, goal, aim in (
        ("load 10,000 statements", data, 1.5, False),
        ("  one of them with an unknown field", one, 2.5, True),
        ("  each with an unknown field", every, 3.5, True),
    ):
        ours, floor = _in_turns(
            lambda file=file: file,
            lambda bytes_: native.read(bytes_, "bench"),
            File.model_validate_json,
        )
        yield Row(what, ours, floor, "model_validate_json", "ms", goal, aim=aim)


def _saves(data: bytes, memory: Document) -> Iterator[Row]:
    def loaded() -> Document:
        return native.read(data, "bench")[0]

    def once_more() -> Document:
        return _reworded(_written(_reworded(loaded(), 5000)), 200)

    def in_memory() -> Document:
        return Document(memory.header, memory.entries)

    def dump(document: Document) -> Callable[[Document], object]:
        file = _file(document)
        return lambda _: file.model_dump_json()

    def dump_indented(document: Document) -> Callable[[Document], object]:
        file = _file(document)
        return lambda _: file.model_dump_json(indent=2, exclude_unset=True)

    of_loaded, of_memory = loaded(), in_memory()
    for what, prepare, floor in (
        ("save a loaded map as it is", loaded, dump(of_loaded)),
        ("  after one edit", lambda: _reworded(loaded(), 5000), dump(of_loaded)),
        ("  after a reason was added", lambda: _with_reason(loaded()), dump(of_loaded)),
        ("  after one more edit", once_more, dump(of_loaded)),
        # a map that has no file yet is written when its session begins
        (
            "save a map made in memory after one edit",
            lambda: _reworded(_written(in_memory()), 5000),
            dump(of_memory),
        ),
        ("  for the first time", in_memory, dump(of_memory)),
    ):
        ours, theirs = _in_turns(prepare, _save, floor)
        yield Row(what, ours, theirs, "model_dump_json", "ms", 1.5)
    ours, theirs = _in_turns(in_memory, _save, dump_indented(of_memory))
    peer = "model_dump_json(indent=2, exclude_unset=True)"
    yield Row("  the same", ours, theirs, peer, "ms", 1.5, aim=True)


def _in_turns(
    prepare: Callable[[], T], ours: Callable[[T], object], floor: Callable[[T], object]
) -> tuple[float, float]:
    """Median CPU ms of both calls on what was prepared, uncounted, for each of them."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(TURNS + 1):
        for call, spent in zip((ours, floor), times, strict=True):
            given = prepare()
            gc.collect()
            with collector_paused():
                start = time.process_time()
                result = call(given)
                spent.append((time.process_time() - start) * 1e3)
            del result
    return statistics.median(times[0][1:]), statistics.median(times[1][1:])


def _save(document: Document) -> None:
    if not native.is_whole(native.write(document), document):
        raise AssertionError("the bytes are not whole")


def _written(document: Document) -> Document:
    native.write(document)
    return document


def _file(document: Document) -> File:
    """The very records of the document in one model."""
    header = {name: getattr(document.header, name) for name in Header.model_fields}
    lists = {
        name: tuple(entry.record for entry in entries.values())
        for name, entries in document.entries.items()
    }
    return File.model_construct({*document.header.model_fields_set, *lists}, **header, **lists)


def _reworded(document: Document, number: int) -> Document:
    before = document.entry(f"s{number}")
    assert before is not None
    assert isinstance(before.record, Statement)
    after = Entry(before.record.replace(text="They calm the strait."), before.key)
    return document.apply(Change(updated={f"s{number}": (before, after)}))


def _with_reason(document: Document) -> Document:
    reason = Statement(id="new", kind="claim", text="They calm the strait.")
    argument = Argument(id="r new", premises=(Premise(statement="new"),), conclusion="s5000")
    return document.apply(
        Change(added={"new": Entry(reason, 5000.5), "r new": Entry(argument, 5000.5)})
    )
