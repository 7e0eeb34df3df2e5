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
from typing import Final, NamedTuple

_ENCODINGS: Final = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT", "Q"})
_COMPONENT: Final = re.compile(r"\s*(BEGIN|END)\s*:\s*VCARD\s*", re.IGNORECASE)
# Name and parameters up to the colon, which a quoted parameter value may hold too.
_QUOTED_HEAD: Final = re.compile(r'(?:[^":]|"[^"]*")*(?=:)')
# A property whose head alone fills the line: its value comes folded.
_HEAD_ALONE: Final = re.compile(r"[A-Za-z][\w.-]*;[A-Za-z-]+=")
# A letter of UTF-8 of which only the first byte stands before the soft break.
_CUT_LETTER: Final = re.compile(r"=[C-F][0-9A-F]=$", re.IGNORECASE)
_CUT_LENGTHS: Final = (75, 76)
_SEPARATORS: Final = frozenset(" \t:;,=/\\-@_.")
_PARAMETER: Final = re.compile(r';((?:[^";]|"[^"]*")*)')


class Head(NamedTuple):
    """What stands before the value: upper-case name, group of "item1.", types and parameters.

    Names, groups, types and keys of parameters are in capitals.
    """

    name: str
    group: str
    types: frozenset[str]
    parameters: Mapping[str, str]


Property = tuple[Head, str]
"""A head and its value as it stands: carried as Latin-1, encoded and escaped."""


@dataclass(slots=True)
class RawCard:
    """The properties of one card; `line` is that of its BEGIN.

    Warnings: "not_closed", "not_begun". `decoded`: the values are text already, not carried.
    """

    line: int
    properties: list[Property] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    decoded: bool = False


_LINKS: Final = frozenset(("HTTP", "HTTPS", "FTP"))
_STARTS: Final = frozenset(("VERSION", "FN", "N"))
AGENT_NAME: Final = "X-AGENT-NAME"
"""The property a card gets for the name of a card nested in it."""


class _Assembler:
    """Puts properties together to cards, those without BEGIN or END too.

    Of a nested card (AGENT) only the name is kept.
    """

    def __init__(self) -> None:
        self.card: RawCard | None = None
        self._depth = 0
        self._agent = False
        self._begun = True

    def add(self, line: int, text: str) -> None:
        """Take a logical line that is neither BEGIN nor END."""
        found = read_property(text)
        if found is None:
            return
        head, value = found
        if self.card is None:
            if head.name not in _STARTS:
                return
            self.card, self._begun = RawCard(line, warnings=["not_begun"]), False
        properties = self.card.properties
        if self._depth:
            if head.name == "FN":
                properties.append((head._replace(name=AGENT_NAME, group=""), value))
        elif head.name in _LINKS and value[:2] == "//" and properties:
            # A link in a line of its own, in a text that some program broke in two.
            properties[-1] = (properties[-1][0], f"{properties[-1][1]}\n{text}")
        else:
            properties.append(found)
            self._agent = head.name == "AGENT"
            if self._agent and _COMPONENT.fullmatch(value):
                self._depth, self._agent = 1, False

    def mark(self, line: int, begins: bool) -> RawCard | None:
        """Take a BEGIN or END; returns the card it completes."""
        done = None
        if self.card is None:
            self.card = RawCard(line) if begins else None
        elif self._depth or (begins and self._agent):
            self._depth += 1 if begins else -1
            self._agent = False
            return None
        elif begins:
            done = self._cut()
            self.card = RawCard(line)
        else:
            done, self.card = self.card, None
        self._begun = True
        return done

    def end(self) -> RawCard | None:
        """The card that the end of the file cuts."""
        if self.card is None or self._begun:
            return self._cut()
        # Lines that look like properties make no card without a name and something besides.
        names = {head.name for head, _ in self.card.properties}
        return self.card if names & {"FN", "N"} and len(names) > 1 else None

    def _cut(self) -> RawCard | None:
        if self.card is None or not self._begun:
            return None
        self.card.warnings.append("not_closed")
        return self.card


def cut_cards(lines: Iterable[str], before: int = 0) -> Iterator[RawCard]:
    """The cards of carried lines, as a stream; what stands outside cards is passed over.

    A card that the next BEGIN or the end of the file cuts is given with a warning, as is one that
    has an END only. `before` is how many lines stand before the first.
    """
    cards = _Assembler()
    for line, text in _logical_lines(lines, before):
        mark = _COMPONENT.fullmatch(text) if len(text) < 40 else None
        if mark is None:
            cards.add(line, text)
            continue
        done = cards.mark(line, mark[1].upper() == "BEGIN")
        if done is not None:
            yield done
    done = cards.end()
    if done is not None:
        yield done


def _logical_lines(lines: Iterable[str], before: int) -> Iterator[tuple[int, str]]:
    """Unfolded lines with the number of their first physical line, counted from `before`.

    A line goes on when the next one begins with a blank (folding), when it is quoted-printable
    and ends with "=", or when the next one is no property at all: base64 that is not indented,
    or a value some program broke in two.
    """
    start = number = before
    length = 0
    text = ""
    softs: list[str] = []
    soft = base64 = old = False
    for raw in lines:
        number += 1
        line = raw[:-1] if raw[-1:] == "\n" else raw
        if soft:
            soft = False
            if not _COMPONENT.fullmatch(line):
                softs.append(line)
                soft = line[-1:] == "="
                if not soft:
                    text = _joined_soft(text, softs)
                continue
            text = _joined_soft(text, softs)
        if not line:
            base64 = False
            continue
        first = line[0]
        if (first in " \t" or ":" not in line) and len(text) < 40 and _COMPONENT.fullmatch(text):
            yield start, text  # nothing goes on after BEGIN or END
            text = ""
        if first == " " or first == "\t":
            # 2.1 folds before a blank of the text, which stays; programs that cut at the 75th
            # or 76th octet put a blank of their own.
            keeps = old and not base64 and length not in _CUT_LENGTHS
            text += line if keeps and _parts_words(text, line) else line[1:]
        elif ":" in line or _HEAD_ALONE.match(line):
            if text:
                yield start, text
            start, text = number, line
            base64 = line.isascii() and _is_base64_head(line)
            if first in "VvBb" and line[:8].upper() in ("VERSION:", "BEGIN:VC"):
                old = line[8:].strip() == "2.1"
        elif base64:
            text += line.strip()
        elif text:
            text += "\n" + line
        length = len(line)
        if line[-1] == "=" and "QUOTED-PRINTABLE" in text.partition(":")[0].upper():
            soft = True
            softs = []
    if soft:
        text = _joined_soft(text, softs)
    if text:
        yield start, text


def _joined_soft(text: str, softs: list[str]) -> str:
    """A quoted-printable value with the lines after its soft breaks.

    A blank at their beginning belongs to the text, unless every line has one: then the value was
    folded too, which shows where it goes on after a hard break or inside a letter.
    """
    folded = all(line[:1] in (" ", "\t") for line in softs if line) and (
        len(softs) > 1 or text[-7:].upper() == "=0D=0A=" or _CUT_LETTER.search(text) is not None
    )
    pieces = [text, *(line[1:] if folded else line for line in softs)]
    last = pieces.pop()
    return "".join(piece.removesuffix("=") for piece in pieces) + last


def _parts_words(text: str, line: str) -> bool:
    """Whether the blank a line of 2.1 begins with stands between two words."""
    after = line[1:2]
    if after >= "\xe3" and text[-1:] >= "\x80":
        return False  # writings of Asia have no blanks between words
    between = (after.isascii() and after.isalnum()) or after > "\xbf"  # no cut letter of UTF-8
    return between and text[-1:] not in _SEPARATORS


def _is_base64_head(line: str) -> bool:
    """Whether the value of a line is in base64, as its head says."""
    head = line.partition(":")[0].upper()
    return ";" in head and ("BASE64" in head or "ENCODING=B" in head)


def read_property(text: str) -> Property | None:
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
    return read_head(head), text[at + 1 :]


@lru_cache(maxsize=1024)
def read_head(head: str) -> Head:
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
    return Head(name.strip().upper(), group.upper(), frozenset(types), parameters)
