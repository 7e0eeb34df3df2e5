"""A text from the clipboard that reads like a file, without ever being on the disk."""

from __future__ import annotations

import io
import os
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    _PathOfThisSystem = Path
else:
    # Up to Python 3.11 only the class of the system may be derived from.
    _PathOfThisSystem = type(Path())


class PastedText(_PathOfThisSystem):
    """A path that stands for a text in memory: the readers of files open it as they do a file."""

    _content: bytes | None = None

    @classmethod
    def of(cls, text: str, name: str) -> PastedText:
        """The text under a name, as UTF-8; `name` is what a report calls the file."""
        made = cls(name.replace("/", " ").replace("\\", " ").strip() or "text")
        made._content = text.encode("utf-8", "replace")
        made._made_at = time.time()
        return made

    _made_at: float = 0.0

    @property
    def text(self) -> str:
        """The text."""
        return (self._content or b"").decode("utf-8")

    def open(self, mode: str = "r", *arguments: Any, **options: Any) -> Any:
        """The text as a stream of bytes ("rb"), the only mode it has."""
        if self._content is None or mode != "rb":
            return super().open(mode, *arguments, **options)
        return io.BytesIO(self._content)

    def read_bytes(self) -> bytes:
        """The text in UTF-8."""
        return super().read_bytes() if self._content is None else self._content

    def stat(self, *, follow_symlinks: bool = True) -> os.stat_result:
        """Size and time of a text in memory."""
        if self._content is None:
            return super().stat(follow_symlinks=follow_symlinks)
        size, made = len(self._content), int(self._made_at)
        return os.stat_result((0o100400, 0, 0, 1, 0, 0, size, made, made, made))

    def is_file(self) -> bool:
        """True: it can be opened."""
        return super().is_file() if self._content is None else True

    def is_dir(self) -> bool:
        """False."""
        return super().is_dir() if self._content is None else False

    def exists(self, **options: Any) -> bool:
        """True as long as the text is held."""
        return super().exists(**options) if self._content is None else True


_DELIMITERS: Final = ("\t", ";", "|", ",")
_EMAIL_LINE: Final = re.compile(r"[^\s@,;]+@[^\s@,;]+\.\w+")


def is_written_freely(text: str) -> bool:
    """Whether a text is prose or a business card rather than a table.

    A table has the same delimiter in every line, as often in each (a tab anywhere is enough: that
    is how spreadsheets copy), or is a list of e-mail addresses, one a line.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if any(line.count("\t") for line in lines[:1]) and all("\t" in line for line in lines):
        return False
    if len(lines) > 1 and all(_EMAIL_LINE.fullmatch(line.strip()) for line in lines):
        return False
    for mark in _DELIMITERS:
        counts = {line.count(mark) for line in lines}
        if len(lines) > 1 and len(counts) == 1 and counts != {0} and ": " not in lines[0]:
            return False
    quoted = sum(line.count('"') for line in lines)
    header = max((lines[0].count(mark) for mark in _DELIMITERS), default=0) if lines else 0
    return not (len(lines) > 1 and header > 1 and (quoted >= 2 * len(lines) or header > 3))
