"""vCard files cut in whole blocks: the quick way for the cards most programs write.

A card is plain when it is UTF-8, begins and ends as it should and has one property a line (folded
or not). Any other card is cut line by line by `vcard.lines`, with the same result.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import methodcaller
from pathlib import Path
from typing import Final

from sme_crm.formats.carried_lines import carried_lines
from sme_crm.formats.encodings import EncodingGuess
from sme_crm.formats.vcard.lines import Head, Property, RawCard, cut_cards, read_head

_BLOCK: Final = 1 << 20
_LARGEST: Final = 1 << 24
"""Bytes beyond which a card is read line by line: it is hardly one."""
_MARK: Final = b"\xef\xbb\xbf"
_BEGINS: Final = (b"BEGIN:VCARD\r\n", b"BEGIN:VCARD\n")
_NAMES: Final = (
    "VERSION N FN NICKNAME PHOTO BDAY ANNIVERSARY GENDER ADR LABEL TEL EMAIL IMPP LANG TZ GEO TITLE"
    " ROLE LOGO ORG MEMBER RELATED CATEGORIES NOTE PRODID REV SOUND UID URL KEY FBURL CALADRURI"
    " CALURI SOURCE KIND XML CLASS SORT-STRING MAILER NAME PROFILE CLIENTPIDMAP"
)
_PLAIN_NAMES: Final = frozenset(_NAMES.split())
_MOST_HEADS: Final = 2_000


def read_raw_cards(path: Path, guess: EncodingGuess) -> Iterator[RawCard]:
    """The cards of a file, as a stream; see `vcard.lines.cut_cards`. Raises OSError."""
    offset = lines = 0
    if not guess.encoding.startswith(("utf-16", "utf-32")):
        for piece in _pieces(path):
            bare = (piece if offset else piece.removeprefix(_MARK)).lstrip(b"\r\n")
            # Anything but cards one after the other is read to its end line by line.
            if not bare.startswith(_BEGINS) or bare.find(b"BEGIN:", 6) >= 0 or _is_old(piece):
                break
            skipped = piece[: len(piece) - len(bare)].count(b"\n")
            lines += skipped
            properties = _plain_properties(bare)
            if properties is None:
                yield from cut_cards(_lines(bare), lines)
            else:
                yield RawCard(lines + 1, properties, decoded=True)
            lines += bare.count(b"\n")
            offset += len(piece)
    yield from cut_cards(carried_lines(path, guess, offset), lines)


def _pieces(path: Path) -> Iterator[bytes]:
    """The bytes of a file up to each END in a line of its own, that line included."""
    rest = b""
    with path.open("rb") as stream:
        while chunk := stream.read(_BLOCK):
            block = rest + chunk
            end = b"\r\nEND:VCARD\r\n" if b"\r\n" in block else b"\nEND:VCARD\n"
            *pieces, rest = block.split(end)
            for piece in pieces:
                yield piece + end
            if len(rest) > _LARGEST:
                return


def _is_old(piece: bytes) -> bool:
    """Whether a line ends as on old Macs."""
    returns = piece.count(b"\r")
    return bool(returns) and returns != piece.count(b"\r\n")


def _lines(piece: bytes) -> Iterator[str]:
    """The carried lines of a piece."""
    yield from piece.decode("latin-1").replace("\r\n", "\n").split("\n")


def _plain_properties(piece: bytes) -> list[Property] | None:
    """The properties of a plain card; None when it has to be read line by line."""
    body = piece.replace(b"\r\n", b"\n") if b"\r" in piece else piece
    if b"\n " in body or b"\n\t" in body:
        if b"VERSION:2.1" in body:
            return None
        body = body.replace(b"\n ", b"").replace(b"\n\t", b"")
    try:
        lines = body.decode().split("\n")
    except UnicodeDecodeError:
        return None
    del lines[-2:], lines[0]
    heads = _heads
    if len(heads) > _MOST_HEADS:
        heads.clear()
    try:
        return [
            (heads[head if colon else _NO_HEAD], value) for head, colon, value in map(_cut, lines)
        ]
    except _NotPlainError:
        return None


_NO_HEAD: Final = ""
_cut: Final = methodcaller("partition", ":")


class _NotPlainError(Exception):
    """A line that a plain card has not."""


class _Heads(dict[str, Head]):
    """What heads say, by their text."""

    def __missing__(self, text: str) -> Head:
        if text.isascii() and '"' not in text and text.strip() == text:
            head = read_head(text)
            quoted = head.parameters.get("ENCODING", "").upper() in ("QUOTED-PRINTABLE", "Q")
            if (head.name in _PLAIN_NAMES or head.name.startswith("X-")) and not quoted:
                self[text] = head
                return head
        raise _NotPlainError


_heads: Final = _Heads()
