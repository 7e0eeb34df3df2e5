"""The letters of a run while it is written: put aside on disk, taken back one by one."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO


class KeptLetters:
    """Holds what each letter is printed again from, in a file."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._places: dict[int, tuple[int, int]] = {}

    def add(self, recipient_id: int, content: bytes) -> None:
        """Put a letter aside."""
        self._places[recipient_id] = (self._file.tell(), len(content))
        self._file.write(content)

    def read(self, recipient_id: int) -> bytes:
        """A letter that was put aside; raises KeyError when it was not."""
        start, length = self._places[recipient_id]
        self._file.seek(start)
        return self._file.read(length)


@contextmanager
def kept_letters() -> Iterator[KeptLetters]:
    """Room for the letters of a run; it is cleared away with the block."""
    with tempfile.TemporaryFile(prefix="sme-crm-") as file:
        yield KeptLetters(file)
