"""The streams of a compound file (OLE2), in which old Excel keeps its workbook."""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterator
from typing import Final

_END: Final = 0xFFFFFFFA
"""Sector numbers from here on are no sectors: the end of a chain, a free one, a table."""
_ENTRY: Final = 128
_FIRST_TABLES: Final = 109


def read_stream(data: bytes, names: tuple[str, ...]) -> bytes:
    """The content of the first of the streams named that there is; b"" when it cannot be read."""
    try:
        return _CompoundFile(data).stream(names)
    except (struct.error, IndexError, ValueError, UnicodeDecodeError):
        return b""


def records(stream: bytes, most: int) -> Iterator[tuple[int, int, int]]:
    """(number, place of the content, its size) of the first records of a BIFF stream."""
    place, end = 0, len(stream) - 4
    unpack = struct.Struct("<HH").unpack_from
    for _ in range(most):
        if place > end:
            return
        number, size = unpack(stream, place)
        place += 4
        if place + size > len(stream):
            return
        yield number, place, size
        place += size


class _CompoundFile:
    """Sectors of equal size in chains; small streams lie in sectors of a stream of their own."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._size = 1 << min(16, struct.unpack_from("<H", data, 30)[0])
        self._small_size = 1 << min(16, struct.unpack_from("<H", data, 32)[0])
        first_entry, _, self._cutoff, first_small = struct.unpack_from("<4I", data, 48)
        tables = list(struct.unpack_from(f"<{_FIRST_TABLES}I", data, 76))
        more, count = struct.unpack_from("<2I", data, 68)
        for _ in range(min(count, len(data) // self._size)):
            if more >= _END:
                break
            numbers = struct.unpack(f"<{self._size // 4}I", self._sector(more))
            tables += numbers[:-1]
            more = numbers[-1]
        self._next = array("I")
        for table in tables:
            if table < _END:
                self._next.frombytes(self._sector(table))
        entries = self._chain(first_entry, self._next)
        self._entries = b"".join(map(self._sector, entries))
        self._small_next = array("I")
        for sector in self._chain(first_small, self._next):
            self._small_next.frombytes(self._sector(sector))

    def stream(self, names: tuple[str, ...]) -> bytes:
        """The content of the first stream of a name; b"" without any."""
        for at in range(0, len(self._entries), _ENTRY):
            length = struct.unpack_from("<H", self._entries, at + 64)[0]
            name = self._entries[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le")
            if name in names:
                first, size = struct.unpack_from("<2I", self._entries, at + 116)
                return self._content(first, size)
        return b""

    def _content(self, first: int, size: int) -> bytes:
        if size >= self._cutoff:
            return b"".join(map(self._sector, self._chain(first, self._next)))[:size]
        root = struct.unpack_from("<I", self._entries, 116)[0]
        holder = b"".join(map(self._sector, self._chain(root, self._next)))
        step = self._small_size
        pieces = (
            holder[at * step : (at + 1) * step] for at in self._chain(first, self._small_next)
        )
        return b"".join(pieces)[:size]

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        return self._data[start : start + self._size]

    def _chain(self, first: int, following: array[int]) -> Iterator[int]:
        """The sectors of a chain; one that runs in a circle ends after as many as there are."""
        number = first
        for _ in range(len(following) + 1):
            if number >= _END:
                return
            yield number
            number = following[number]
