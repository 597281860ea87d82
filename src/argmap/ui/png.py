"""An image as a PNG file, a strip at a time, so that a large one can be given up half-way.

Qt's own writer cannot, and takes twice as long. Knows pixels only.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator

from PySide6.QtGui import QImage

Progress = Callable[[int, int], None]
_STRIP = 2_000_000
"""Bytes, about, between two tellings: a hundredth of a second's work."""
_PLAIN = b"\0"
"""Before each line: as it is, without a filter. Of cards and lines nothing packs better."""


def png(image: QImage, title: str = "", progress: Progress | None = None) -> bytes:
    """The whole file. ``progress`` is told how many of how many lines are done."""
    return b"".join((b"\x89PNG\r\n\x1a\n", *_chunks(image, title, progress)))


def _chunks(image: QImage, title: str, progress: Progress | None) -> Iterator[bytes]:
    width, height = image.width(), image.height()
    clear = image.hasAlphaChannel()
    yield _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6 if clear else 2, 0, 0, 0))
    dots = image.dotsPerMeterX(), image.dotsPerMeterY()
    yield _chunk(b"pHYs", struct.pack(">IIB", *dots, 1))
    if title:
        yield _chunk(b"iTXt", b"Title\0\0\0\0\0" + title.encode("utf-8", "replace"))
    form = QImage.Format.Format_RGBA8888 if clear else QImage.Format.Format_RGB888
    long = width * (4 if clear else 3)
    packer = zlib.compressobj(6)
    step = max(_STRIP // long, 1)
    for top in range(0, height, step):
        if progress is not None:
            progress(top, height)
        strip = image.copy(0, top, width, min(step, height - top)).convertToFormat(form)
        bits, wide = strip.constBits(), strip.bytesPerLine()
        starts = range(0, wide * strip.height(), wide)
        lines = b"".join(piece for at in starts for piece in (_PLAIN, bits[at : at + long]))
        yield from _data(packer.compress(lines))
    yield from _data(packer.flush())
    yield _chunk(b"IEND", b"")


def _data(packed: bytes) -> Iterator[bytes]:
    if packed:
        yield _chunk(b"IDAT", packed)


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(data, zlib.crc32(kind))
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)
