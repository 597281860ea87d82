"""Load and save of 10,000 statements beside the same models' bare pydantic calls (the floor)."""

from __future__ import annotations

from collections.abc import Iterator

from documents import made
from table import Row, cpu_ms

from argmap.formats import native
from argmap.formats.collector import collector_paused
from argmap.model.records import File


def rows() -> Iterator[Row]:
    """Two rows: load and save (fsync apart)."""
    document = made(10_000)
    data = native.write(document)
    file = File.model_validate_json(data)

    def bare_load() -> object:
        with collector_paused():
            return File.model_validate_json(data)

    def bare_save() -> object:
        return file.model_dump_json(indent=2, exclude_unset=True)

    floor = cpu_ms(bare_load, 7)
    ours = cpu_ms(lambda: native.read(data, "bench"), 7)
    yield Row(
        "load 10,000 statements", ours, floor, "model_validate_json, collector paused", "ms", 1.5
    )
    floor = cpu_ms(bare_save, 7)
    ours = cpu_ms(lambda: native.write(document), 7)
    yield Row("serialise 10,000 statements", ours, floor, "model_dump_json", "ms", 1.5)
