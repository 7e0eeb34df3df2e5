"""vCard files cut into cards and properties: folding, soft breaks, nesting, parameters.

Works on bytes carried one to one as Latin-1 text (see `carried_lines`); values are decoded later,
each with its own charset.
Sources: vCard 2.1 (versit, 1996), RFC 2426 (3.0), RFC 6350 (4.0), and what programs really write.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from sme_crm.formats.carried_lines import carried_lines
from sme_crm.formats.encodings import EncodingGuess

_ENCODINGS: Final = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT", "Q"})
_COMPONENT: Final = re.compile(r"\s*(BEGIN|END)\s*:\s*VCARD\s*", re.IGNORECASE)
# Name and parameters up to the colon, which a quoted parameter value may hold too.
_QUOTED_HEAD: Final = re.compile(r'(?:[^":]|"[^"]*")*(?=:)')
# A property whose head alone fills the line: its value comes folded.
_HEAD_ALONE: Final = re.compile(r"[A-Za-z][\w.-]*;[A-Za-z-]+=")
_PARAMETER: Final = re.compile(r';((?:[^";]|"[^"]*")*)')


class Property(NamedTuple):
    """One property: upper-case name, group of "item1.", types and other parameters in capitals.

    `value` is raw: bytes carried as Latin-1, still encoded and escaped.
    """

    name: str
    group: str
    types: frozenset[str]
    parameters: Mapping[str, str]
    value: str


@dataclass(slots=True)
class RawCard:
    """The properties of one card; `line` is that of its BEGIN. Warnings: "not_closed"."""

    line: int
    properties: list[Property] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def read_raw_cards(path: Path, guess: EncodingGuess) -> Iterator[RawCard]:
    """The cards of a file, as a stream; what stands outside cards is passed over.

    A nested card (AGENT) is left out; a card that the next BEGIN or the end of the file cuts is
    given with a warning. Raises OSError.
    """
    card: RawCard | None = None
    depth = 0
    agent = False
    for line, text in _logical_lines(carried_lines(path, guess)):
        mark = _COMPONENT.fullmatch(text) if len(text) < 40 else None
        if mark is None:
            found = _read_property(text) if card is not None and depth == 0 else None
            if found is not None and card is not None:
                card.properties.append(found)
                agent = found.name == "AGENT"
                if agent and _COMPONENT.fullmatch(found.value):
                    depth, agent = 1, False
            continue
        begins = mark[1].upper() == "BEGIN"
        if card is None:
            card = RawCard(line) if begins else None
        elif depth or (begins and agent):
            depth += 1 if begins else -1
            agent = False
        else:
            if begins:
                card.warnings.append("not_closed")
            yield card
            card = RawCard(line) if begins else None
    if card is not None:
        card.warnings.append("not_closed")
        yield card


def _logical_lines(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Unfolded lines with the number of their first physical line.

    A line goes on when the next one begins with a blank (folding), when it is quoted-printable
    and ends with "=", or when the next one is no property at all: base64 that is not indented,
    or a value some program broke in two.
    """
    start = number = 0
    text = ""
    soft = base64 = False
    for raw in lines:
        number += 1
        line = raw[:-1] if raw[-1:] == "\n" else raw
        if soft:
            soft = False
            if not _COMPONENT.fullmatch(line):
                text = text[:-1] + line
                soft = line[-1:] == "="
                continue
        if not line:
            base64 = False
            continue
        if line[0] == " " or line[0] == "\t":
            text += line[1:]
        elif ":" in line or _HEAD_ALONE.match(line):
            if text:
                yield start, text
            start, text = number, line
            base64 = line.isascii() and _is_base64_head(line)
        elif base64:
            text += line.strip()
        elif text:
            text += "\n" + line
        if line[-1] == "=" and "QUOTED-PRINTABLE" in text.partition(":")[0].upper():
            soft = True
    if text:
        yield start, text


def _is_base64_head(line: str) -> bool:
    head = line.partition(":")[0].upper()
    return ";" in head and ("BASE64" in head or "ENCODING=B" in head)


def _read_property(text: str) -> Property | None:
    """The property of a logical line; None when it has no name or no value."""
    at = text.find(":")
    head = text[:at]
    if '"' in head:
        match = _QUOTED_HEAD.match(text)
        if match is None:
            return None
        head, at = match.group(), match.end()
    if at <= 0:
        return None
    return Property(*_read_head(head), text[at + 1 :])


@lru_cache(maxsize=1024)
def _read_head(head: str) -> tuple[str, str, frozenset[str], Mapping[str, str]]:
    """Name, group, types and parameters; the same few heads come in every card."""
    group, _, name = head.partition(";")[0].rpartition(".")
    types: set[str] = set()
    parameters: dict[str, str] = {}
    for piece in _PARAMETER.findall(head):
        key, equals, value = piece.partition("=")
        key = key.strip().upper()
        value = value.strip().strip('"')
        if not equals:
            if key in _ENCODINGS:
                parameters["ENCODING"] = key
            else:
                types.add(key)
        elif key == "TYPE":
            types.update(kind.strip(' "') for kind in value.upper().split(","))
        else:
            parameters[key] = value
    return name.strip().upper(), group.upper(), frozenset(types), MappingProxyType(parameters)
