"""What the cards of a file say of one another: lists of members, related people named by UID."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from sme_crm.domain.related_people import RelatedPerson
from sme_crm.domain.vocabulary import RELATION_KINDS
from sme_crm.formats.carried_lines import holds_line
from sme_crm.formats.encodings import EncodingGuess
from sme_crm.formats.parsed_card import ParsedCard
from sme_crm.formats.vcard.blocks import read_raw_cards
from sme_crm.formats.vcard.lines import RawCard
from sme_crm.formats.vcard.values import ValueDecoder, parameter_text, unescape

_GROUP: Final = re.compile(rb"KIND(?:;[^:\r\n]*)?:[ \t]*group", re.IGNORECASE)
_RELATED: Final = re.compile(rb"RELATED(?:;[^:\r\n]*)?:[ \t]*urn:uuid:", re.IGNORECASE)
_UID: Final = re.compile(r"urn:uuid:\s*\S", re.IGNORECASE)
_MEMBERS: Final = ("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER")


def plain_uid(text: str) -> str:
    """A UID without the "urn:uuid:" of vCard 4.0."""
    text = text.strip()
    return text[9:] if text[:9].lower() == "urn:uuid:" else text


def read_memberships(
    path: Path, guess: EncodingGuess, encoding: str | None
) -> dict[str, list[str]]:
    """The names of the lists each card is in, by UID in small letters. Raises OSError."""
    groups: dict[str, list[str]] = {}
    if holds_line(path, guess, b"group", _GROUP):
        for raw in read_raw_cards(path, guess):
            members = [
                plain_uid(value) for found, value in raw.properties if found.name in _MEMBERS
            ]
            name = _shown_name(raw, encoding) if members else ""
            for member in members:
                if member and name:
                    groups.setdefault(member.lower(), []).append(name)
    return groups


def read_related_names(path: Path, guess: EncodingGuess, encoding: str | None) -> dict[str, str]:
    """The name of each card by UID in small letters, where cards name others so.

    Empty for other files. Raises OSError.
    """
    if not holds_line(path, guess, b"urn:uuid:", _RELATED):
        return {}
    names: dict[str, str] = {}
    for raw in read_raw_cards(path, guess):
        uid = next((value for found, value in raw.properties if found.name == "UID"), "")
        if uid and (name := _shown_name(raw, encoding)):
            names.setdefault(plain_uid(uid).lower(), name)
    return names


def with_names(card: ParsedCard, names: dict[str, str]) -> ParsedCard:
    """A card with the names of the people it names by UID; others stay as they are written."""
    related = (
        person._replace(name=person.name or names.get(person.uid.lower(), ""))
        for person in card.related
    )
    return card._replace(related=tuple(related)) if card.related else card


def read_person(
    label: str, text: str, parameters: Mapping[str, str], decoder: ValueDecoder
) -> RelatedPerson:
    """The person a property names: by a name, by a UID, or both in our own cards."""
    uid = text if _UID.match(text) else parameters.get("X-UID", "")
    name = "" if uid == text else text
    heading = f"RELATED ({label})" if label else "RELATED"
    kind = parameters.get("X-KIND", "")
    kind = kind if kind in RELATION_KINDS else ""
    note = parameter_text(parameters.get("X-NOTE", ""), decoder) if kind else ""
    return RelatedPerson(label, name, heading, plain_uid(uid), kind, note)


def quoted_parameter(text: str) -> str:
    """A text as the quoted value of a parameter (RFC 6868)."""
    plain = text.replace("\\", "\\\\").replace("^", "^^").replace('"', "^'")
    return '"' + plain.replace("\r\n", "^n").replace("\n", "^n") + '"'


def _shown_name(raw: RawCard, encoding: str | None) -> str:
    decoder = ValueDecoder("", encoding, decoded=raw.decoded)
    names = [decoder.text(*found) for found in raw.properties if found[0].name == "FN"]
    return unescape(names[0]).strip() if names else ""
