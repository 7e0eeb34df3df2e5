"""LDIF files (RFC 2849) cut into entries of attributes: folds, comments, base64, broken ones.

Works on bytes carried as Latin-1 text (see `carried_lines`); values become text one by one.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from sme_crm.formats.carried_lines import carried_lines
from sme_crm.formats.encodings import EncodingGuess, guess_encoding

_ATTRIBUTE: Final = re.compile(
    r"([A-Za-z0-9][\w.-]*)((?:;[\w.-]+)*)[ \t]*(::|:<|:)[ \t]*", re.ASCII
)


@dataclass(slots=True)
class Entry:
    """One entry: the line it begins at, its name and the values of its attributes in order.

    Names of attributes are small letters without options. `urls` are values the file only points
    to (`:<`), which are never opened; `pictures` the bytes of photos. `broken` tells that a value
    could not be read.
    """

    line: int
    dn: str = ""
    values: dict[str, list[str]] = field(default_factory=dict)
    urls: list[tuple[str, str]] = field(default_factory=list)
    pictures: list[bytes] = field(default_factory=list)
    broken: bool = False

    def first(self, *names: str) -> str:
        """The first value of the first attribute that has one."""
        for name in names:
            if name in self.values:
                return self.values[name][0]
        return ""

    def all(self, *names: str) -> list[str]:
        """The values of all these attributes."""
        return [value for name in names for value in self.values.get(name, ())]

    def settle_languages(self) -> None:
        """Values of a language count where there is no value without one."""
        for name in [name for name in self.values if ";" in name]:
            bare = name.partition(";")[0]
            known = self.values.setdefault(bare, [])
            if not known:
                known += self.values.pop(name)
            else:
                self.values[name] = [one for one in self.values[name] if one not in known]


PICTURES: Final = frozenset(("jpegphoto", "photo", "thumbnailphoto", "thumbnaillogo"))


_LANGUAGE: Final = re.compile(r";lang-([A-Za-z-]+)", re.IGNORECASE)


def read_entries(path: Path, guess: EncodingGuess, encoding: str | None = None) -> Iterator[Entry]:
    """The entries of a file as a stream; `encoding` is one the user chose. Raises OSError."""
    entry: Entry | None = None
    ended = False
    for start, line in _logical_lines(carried_lines(path, guess)):
        if not line:
            ended = True
            continue
        # A change goes on over blank lines until the next name.
        goes_on = line[:2].lower() != "dn" and entry is not None and "changetype" in entry.values
        if entry is not None and ended and not goes_on:
            yield entry
            entry = None
        ended = False
        match = _ATTRIBUTE.match(line)
        if match is None:
            if entry is not None and line.strip() != "-":
                entry.broken = True
            continue
        name = match[1].lower()
        if name == "dn" and entry is not None and (entry.dn or entry.values):
            yield entry  # the blank line between two entries is missing
            entry = None
        if entry is None:
            if name in ("version", "charset", "search", "result", "ref"):
                continue
            entry = Entry(start)
        if language := _LANGUAGE.search(match[2]):
            name = f"{name};{language[1].lower()}"
            if "phonetic" in match[2].lower():
                continue
        _add(entry, name, match[3], line[match.end() :], encoding)
    if entry is not None:
        yield entry


def _logical_lines(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Unfolded lines with the number of their first physical line; comments are left out.

    A blank line, which ends an entry, is given as "".
    """
    start = number = 0
    pieces: list[str] = []
    for raw in lines:
        number += 1
        line = raw[:-1] if raw[-1:] == "\n" else raw
        if line[:1] in (" ", "\t") and pieces:
            pieces.append(line[1:])
            continue
        if pieces and pieces[0][:1] != "#":
            yield start, "".join(pieces)
        if line.strip():
            start, pieces = number, [line]
        else:
            pieces = []
            yield number, ""
    if pieces and pieces[0][:1] != "#":
        yield start, "".join(pieces)


def _add(entry: Entry, name: str, mark: str, value: str, encoding: str | None) -> None:
    if mark == ":<":
        entry.urls.append((name, value.strip()))
        return
    data = value.rstrip(" \t").encode("latin-1")
    if mark == "::":
        try:
            data = _from_base64(value)
        except (binascii.Error, ValueError):
            entry.broken = True
            return
    if name in PICTURES:
        if data:
            entry.pictures.append(data)
        return
    text = _decode(data, encoding)
    entry.broken |= "\ufffd" in text
    if name == "dn":
        entry.dn = text.strip()
    elif text.strip():
        entry.values.setdefault(name, []).append(text.strip())


def _from_base64(value: str) -> bytes:
    letters = re.sub(r"[^A-Za-z0-9+/]", "", value)
    if len(letters) % 4 == 1:
        letters = letters[:-1]  # cut in transit
    return base64.b64decode(letters + "=" * (-len(letters) % 4))


def _decode(data: bytes, encoding: str | None) -> str:
    """UTF-8, as the standard has it, else what the user chose or the letters suggest."""
    for candidate in ("utf-8", encoding or guess_encoding(data).encoding):
        try:
            return data.decode(candidate).replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")


def plain_name(dn: str) -> str:
    """A distinguished name in the form that can be compared: no case, no needless spaces."""
    return ",".join(part.strip() for part in re.split(r"(?<!\\),", dn)).casefold()


def parent_name(dn: str) -> str:
    """The plain name of the entry above; "" for one that has none."""
    parts = re.split(r"(?<!\\),", plain_name(dn), maxsplit=1)
    return parts[1] if len(parts) > 1 else ""
