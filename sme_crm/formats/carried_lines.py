"""Lines of text files whose values are decoded one by one: bytes carried as Latin-1 text."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

from sme_crm.formats.encodings import EncodingGuess

_BUFFER = 1 << 18


def carried_lines(path: Path, guess: EncodingGuess, offset: int = 0) -> Iterator[str]:
    """Physical lines whatever their ends, as UTF-8 or single bytes carried in Latin-1.

    A fold may cut a letter of several bytes, and text is faster to cut than bytes. The byte order
    mark is left out. `offset` is the byte to begin at. Raises OSError.
    """
    wide = guess.encoding.startswith(("utf-16", "utf-32"))
    encoding = guess.encoding if wide else "latin-1"
    stream = path.open("rb", _BUFFER)
    stream.seek(offset)
    with io.TextIOWrapper(stream, encoding, errors="replace", newline=None) as text:
        if wide:
            for line in text:
                yield line.removeprefix("\ufeff").encode("utf-8", "replace").decode("latin-1")
            return
        yield next(text, "").removeprefix("\xef\xbb\xbf")
        yield from text


def holds_line(path: Path, guess: EncodingGuess, word: bytes, pattern: re.Pattern[bytes]) -> bool:
    """Whether a line of the file matches `pattern`, which must hold `word` and not span lines."""
    if guess.encoding.startswith(("utf-16", "utf-32")):
        return any(pattern.search(line.encode("latin-1")) for line in carried_lines(path, guess))
    tail = b""
    with path.open("rb") as stream:
        while chunk := stream.read(_BUFFER):
            # In small letters first: the pattern takes ten times as long.
            if word in (tail + chunk).lower() and pattern.search(tail + chunk):
                return True
            tail = chunk[-200:]
    return False
