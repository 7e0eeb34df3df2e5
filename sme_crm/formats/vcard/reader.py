"""vCards 2.1, 3.0 and 4.0 read into drafts of contacts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from sme_crm.domain.contact import Address, ContactDraft, Email, Phone, WebPage
from sme_crm.domain.related_people import RelatedPerson
from sme_crm.formats.encodings import EncodingGuess
from sme_crm.formats.parsed_card import ParsedCard
from sme_crm.formats.vcard.blocks import read_raw_cards
from sme_crm.formats.vcard.identity import NAMELESS, Identity
from sme_crm.formats.vcard.kinds import phone_kind, place_kind, plain_label
from sme_crm.formats.vcard.lines import Head, Property, RawCard
from sme_crm.formats.vcard.linked_cards import (
    plain_uid,
    read_memberships,
    read_person,
    read_related_names,
    with_names,
)
from sme_crm.formats.vcard.values import (
    ValueDecoder,
    address_of_lines,
    build_address,
    components,
    joined_list,
    parameter_text,
    read_date,
    read_photo,
    split_value,
    unescape,
)

__all__ = ["NAMELESS", "SCALAR_PROPERTIES", "ParsedCard", "read_vcards"]

SCALAR_PROPERTIES: Final = {
    "X-MAIDENNAME": "birth_name",
    "X-CUSTOMER-NUMBER": "reference",
    "X-STATUS": "status",
    "X-LEGAL-FORM": "legal_form",
    "X-SIREN": "siren",
    "X-SIRET": "siret",
    "X-VAT-NUMBER": "vat_number",
    "X-NAF": "naf",
    "X-SECTOR": "sector",
    "X-HOUSING": "housing",
    "X-SOURCE": "source",
}
"""Properties of one text that are a field of the record; the writer uses the same names."""

_SCALARS: Final = SCALAR_PROPERTIES | {
    "X-PROFESSION": "profession",
    "X-KADDRESSBOOK-X-PROFESSION": "profession",
}
_IGNORED_NAMES: Final = (
    "VERSION PRODID SOURCE SOUND KEY CLASS MAILER PROFILE NAME SORT-STRING TZ LOGO"
    " CLIENTPIDMAP XML MEMBER FBURL CALURI CALADRURI AGENT X-ABLABEL X-ABLABELS X-ABUID X-ABADR"
    " X-ABSHOWAS X-ADDRESSBOOKSERVER-KIND KIND X-EVOLUTION-FILE-AS X-MS-OL-DESIGN X-CLASS"
    " X-REDUCTION X-NO X-COUCHDB-APPLICATION-ANNOTATIONS X-MS-OL-DEFAULT-POSTAL-ADDRESS"
    " X-ADDRESSBOOKSERVER-MEMBER X-ABSHOWAS-ABSHOWAS X-ABCROP-RECTANGLE X-IMAGEHASH X-IMAGETYPE"
    " X-SHARED-PHOTO-DISPLAY-PREF X-RADICALE-NAME X-KADDRESSBOOK-CRYPTOPROTOPREF X-PHONETIC-ORG"
    " X-KADDRESSBOOK-CRYPTOENCRYPTPREF X-KADDRESSBOOK-CRYPTOSIGNPREF X-KADDRESSBOOK-OPENPGPFP"
    " X-KADDRESSBOOK-SMIMEFP X-MOZILLA-HTML X-PREFERMAIL CREATED X-EVOLUTION-WEBDAV-ETAG"
)
_IGNORED: Final = frozenset(_IGNORED_NAMES.split())
_DEPARTMENTS: Final = ("X-DEPARTMENT", "X-KADDRESSBOOK-X-DEPARTMENT", "OU")
_ALTERNATIVES: Final = frozenset(("N", "FN", "ORG", "TITLE", "ROLE", "NOTE", "NICKNAME"))
_ANGLE: Final = re.compile(r"<([^<>\s]+@[^<>\s]+)>")


def read_vcards(
    path: Path, guess: EncodingGuess, encoding: str | None = None
) -> Iterator[ParsedCard]:
    """The cards of a file as a stream; `encoding` is one the user chose. Raises OSError.

    Cards that list others (KIND:group) are read first: their members get the group. Related
    people named by the UID of another card (RELATED:urn:uuid:…) are told by its name.
    """
    groups = read_memberships(path, guess, encoding)
    names = read_related_names(path, guess, encoding)
    for raw in read_raw_cards(path, guess):
        card = read_card(raw, encoding)
        if groups and card.problem is None:
            for name in groups.get(card.draft.uid.lower(), ()):
                if name not in card.draft.groups:
                    card.draft.groups.append(name)
        yield with_names(card, names) if names else card


def read_card(raw: RawCard, encoding: str | None = None) -> ParsedCard:
    """One card that was cut; `encoding` is one the user chose."""
    return _CardReader(raw, encoding).read()


class _CardReader:
    """Reads one card; each property has its method, chosen by name."""

    def __init__(self, raw: RawCard, encoding: str | None) -> None:
        self._raw = raw
        self._version = _version(raw.properties)
        self._decoder = ValueDecoder(self._version, encoding, decoded=raw.decoded)
        self._draft = ContactDraft()
        self._identity = Identity()
        self._notes: list[str] = []
        self._ranks: list[tuple[int, list[Any], object]] = []
        self._unmapped: list[tuple[str, str]] = []
        self._related: list[RelatedPerson] = []
        self._warnings = list(raw.warnings)
        self._label_addresses: list[Address] = []
        self._modified = ""
        self._labels: dict[str, str] | None = None

    def read(self) -> ParsedCard:
        """The card as a draft."""
        decoder, plain = self._decoder, self._raw.decoded
        for found, value in _without_alternatives(self._raw.properties, self._unmapped, decoder):
            name, _, _, parameters = found
            reader = _READERS.get(name)
            if reader is None:
                if name not in _IGNORED:
                    self._keep_unmapped(found, value)
                continue
            read, form = reader
            if plain and not parameters and "\\" not in value and "=" not in value:
                read(self, found, value.strip())  # nothing to decode, no escapes
            elif form == _TEXT:
                read(self, found, self._text(found, value))
            else:
                read(self, found, decoder.text(found, value) if form == _PARTS else value)
        self._finish()
        if self._decoder.failed:
            self._warnings.append("undecodable")
        return ParsedCard(
            self._raw.line,
            self._draft,
            tuple(dict.fromkeys(self._warnings)) if self._warnings else (),
            tuple(dict.fromkeys(self._unmapped)) if self._unmapped else (),
            self._problem(),
            self._modified,
            tuple(self._related),
        )

    def _text(self, found: Head, value: str) -> str:
        text = self._decoder.text(found, value)
        if "\\" in text:
            text = unescape(text)
        return (text.replace("\r\n", "\n") if "\r" in text else text).strip()

    def _label(self, found: Head) -> str:
        if not found.group:
            return ""
        if self._labels is None:
            self._labels = {
                label.group: self._decoder.text(label, value)
                for label, value in self._raw.properties
                if label.group and label.name in ("X-ABLABEL", "X-ABLABELS")
            }
        return self._labels.get(found.group, "")

    def _add(self, rows: list[Any], found: Head, row: Any) -> None:
        """Adds a row, with the rank and the state its property may say."""
        if found.parameters and found.parameters.get("X-STATE") == "dead":
            row = replace(row, state="dead")
        rows.append(row)
        if "PREF" in found.types:
            self._ranks.append((1, rows, row))
        elif found.parameters and (said := found.parameters.get("PREF", "")).isdigit():
            self._ranks.append((int(said), rows, row))

    def _put_preferred_first(self) -> None:
        """Rows with a rank come before those without, which stay as in the file."""
        ranks = {id(row): rank for rank, _, row in self._ranks}
        for rows in {id(rows): rows for _, rows, _ in self._ranks}.values():
            rows.sort(key=lambda row: ranks.get(id(row), 101))

    def _keep_unmapped(self, found: Head, value: str) -> None:
        failed = self._decoder.failed
        text = self._text(found, value)
        encoding = found.parameters.get("ENCODING", "").upper()
        if encoding in ("B", "BASE64") and not text.isprintable():
            self._decoder.failed = failed  # a picture or a key: nothing to read
            return
        if text.strip(" ;"):
            name = plain_label(self._label(found)) or found.name.removeprefix("X-")
            self._unmapped.append((name, text))

    def _read_name(self, found: Head, text: str) -> None:
        parts = components(text, 5)
        if any(parts) and not any(self._identity.name):
            lists = "," in text or "\\" in text
            name = [joined_list(part, self._version) for part in parts] if lists else parts
            self._identity.name = name[:5]

    def _read_formatted(self, found: Head, text: str) -> None:
        self._identity.formatted = self._identity.formatted or text

    def _read_organization(self, found: Head, text: str) -> None:
        parts = components(text, 1)
        if "\\" in text:
            parts = [unescape(part) for part in parts]
        if any(parts):
            self._identity.organizations.append((found.group, parts))

    def _read_title(self, found: Head, text: str) -> None:
        if text:
            self._identity.titles.append((found.group, text))

    def _read_role(self, found: Head, text: str) -> None:
        if text:
            self._identity.roles.append(text)

    def _read_department(self, found: Head, text: str) -> None:
        if text:
            self._identity.departments.append(text)

    def _read_nickname(self, found: Head, text: str) -> None:
        if text:
            self._identity.nicknames.append(text)

    def _read_note(self, found: Head, text: str) -> None:
        if text and text not in self._notes:
            self._notes.append(text)

    def _read_address(self, found: Head, text: str) -> None:
        parts = components(text, 7)
        kind = place_kind(found, self._label(found))
        address = build_address(parts, kind, self._version, found.parameters.get("CC", ""))
        if address.street or not address.is_empty() or address.region or address.country:
            self._add(self._draft.addresses, found, address)
        elif found.parameters:
            label = parameter_text(found.parameters.get("LABEL", ""), self._decoder)
            address = address_of_lines([line for line in label.split("\n") if line.strip()], kind)
            if not address.is_empty():
                self._add(self._draft.addresses, found, address)

    def _read_label(self, found: Head, text: str) -> None:
        lines = [line for line in text.split("\n") if line.strip()]
        if lines:
            kind = place_kind(found, self._label(found))
            self._label_addresses.append(address_of_lines(lines, kind))

    def _read_phone(self, found: Head, text: str) -> None:
        if text[:1] in "tT" and text[:4].lower() == "tel:":
            number, _, rest = text[4:].partition(";")
            extension = re.search(r"(?:^|;)ext=([^;]+)", rest)
            text = f"{number} ext. {extension[1]}" if extension else number
        if text:
            kind = phone_kind(found, self._label(found))
            self._add(self._draft.phones, found, Phone(text, kind))

    def _read_email(self, found: Head, text: str) -> None:
        if text[:7].lower() == "mailto:":
            text = text[7:]
        if "<" in text and (match := _ANGLE.search(text)):
            text = match[1]
        if text := text.strip(" ;,"):
            kind = place_kind(found, self._label(found))
            self._add(self._draft.emails, found, Email(text, kind))

    def _read_page(self, found: Head, text: str) -> None:
        if text:
            kind = place_kind(found, self._label(found))
            self._add(self._draft.web_pages, found, WebPage(text, kind))

    def _read_birthday(self, found: Head, text: str) -> None:
        date = read_date(text, found.parameters.get("X-APPLE-OMIT-YEAR", ""))
        if date is not None:
            self._draft.values.setdefault("birth_date", date)
        elif text:
            self._warnings.append("doubtful_date")
            self._unmapped.append(("BDAY", text))

    def _read_categories(self, found: Head, text: str) -> None:
        parts = [unescape(part) for part in split_value(text, ",")]
        if len(parts) == 1:
            parts = parts[0].split(", ")  # programs that escape the commas of the list
        for part in parts:
            if (name := part.strip()) and name not in self._draft.groups:
                self._draft.groups.append(name)

    def _read_photo(self, found: Head, text: str) -> None:
        if self._draft.photo is not None:
            return
        self._draft.photo = read_photo(found, text)
        if self._draft.photo is None and "://" in text:
            self._unmapped.append(("PHOTO", text.strip()))

    def _read_uid(self, found: Head, text: str) -> None:
        self._draft.uid = self._draft.uid or plain_uid(text)

    def _read_revision(self, found: Head, text: str) -> None:
        self._modified = text

    def _read_kind(self, found: Head, text: str) -> None:
        self._identity.kind = self._identity.kind or text.lower()

    def _read_show_as(self, found: Head, text: str) -> None:
        if text.upper() == "COMPANY":
            self._identity.kind = "company"

    def _read_language(self, found: Head, text: str) -> None:
        code = text[:2].lower()
        if code.isalpha() and ("language" not in self._draft.values):
            self._draft.values["language"] = code

    def _read_scalar(self, found: Head, text: str) -> None:
        if text:
            self._draft.values.setdefault(_SCALARS[found.name], text)

    def _read_position(self, found: Head, text: str) -> None:
        if text.strip("0.;,") not in ("", "geo:"):
            self._unmapped.append(("GEO", text))

    def _read_related(self, found: Head, text: str) -> None:
        if text:
            kinds = sorted(kind.lower() for kind in found.types if kind != "PREF")
            label = plain_label(self._label(found)) or ", ".join(kinds)
            person = read_person(label, text, found.parameters, self._decoder)
            if person not in self._related:
                self._related.append(person)

    def _read_named(self, found: Head, text: str) -> None:
        """People with a property of their own: X-SPOUSE, X-EVOLUTION-ASSISTANT."""
        if text:
            heading = found.name.removeprefix("X-")
            self._related.append(RelatedPerson(heading.rpartition("-")[2].lower(), text, heading))

    def _read_android(self, found: Head, text: str) -> None:
        """Android's own rows: "vnd.android.cursor.item/nickname;Bob;1;;…"."""
        kind, *rest = [unescape(part) for part in components(text, 1)]
        kind = kind.rpartition("/")[2]
        values = [part for part in rest if part]
        if not values:
            return
        if kind == "contact_event" and "3" in rest[1:2] and (date := read_date(values[0])):
            self._draft.values.setdefault("birth_date", date)
        elif kind == "group_membership":
            self._draft.groups += [] if values[0].isdigit() else [values[0]]
        elif kind and kind != "name":
            # What follows the first value are numbers of types, which say nothing to people.
            words = [part for part in values[1:] if not part.isdigit()]
            self._unmapped.append((kind.upper(), ", ".join([values[0], *words])))

    def _finish(self) -> None:
        """Puts the pieces together once all properties are read."""
        draft = self._draft
        if self._ranks:
            self._put_preferred_first()
        if self._label_addresses:
            # A label says the same as the address of its kind; alone it is the address.
            kinds = {address.kind for address in draft.addresses}
            draft.addresses = draft.addresses + [
                address
                for address in self._label_addresses
                if not address.is_empty() and address.kind not in kinds
            ]
        if self._notes:
            draft.values["notes"] = "\n".join(self._notes)
        self._unmapped += self._identity.settle(draft)
        if self._identity.nicknames:
            self._keep_nicknames()

    def _keep_nicknames(self) -> None:
        """Keeps nicknames that did not become the name."""
        values = self._draft.values
        name = " ".join(str(values.get(key, "")) for key in ("given_name", "family_name")).strip()
        self._unmapped += [("NICKNAME", text) for text in self._identity.nicknames if text != name]

    def _problem(self) -> str | None:
        draft, values = self._draft, self._draft.values
        if self._identity.kind == "group":
            return "group_card"
        if values.get("family_name") or values.get("given_name") or values.get("organization_name"):
            return None
        known = draft.addresses or draft.phones or draft.emails or draft.employments
        return None if known or draft.web_pages else "empty_card"


def _version(properties: Sequence[Property]) -> str:
    """The version of a card; nearly always its first property."""
    if properties and properties[0][0].name == "VERSION":
        return properties[0][1].strip()
    return next((value.strip() for found, value in properties if found.name == "VERSION"), "")


def _without_alternatives(
    properties: Sequence[Property], left_out: list[tuple[str, str]], decoder: ValueDecoder
) -> Sequence[Property]:
    """The properties with one of each ALTID: the French one, else the first.

    Others say the same in another language or script; they go to `left_out`.
    """
    for found, _ in properties:
        if found[3] and "ALTID" in found[3]:
            break
    else:
        return properties
    chosen: dict[tuple[str, str], Property] = {}
    for one in properties:
        key = (one[0].name, one[0].parameters.get("ALTID", ""))
        if key[1] and (key not in chosen or _is_french(one) > _is_french(chosen[key])):
            chosen[key] = one
    kept: list[Property] = []
    for one in properties:
        altid = one[0].parameters.get("ALTID", "")
        if not altid or chosen[one[0].name, altid] is one:
            kept.append(one)
        elif one[0].name in _ALTERNATIVES:
            parts = [unescape(part) for part in components(decoder.text(*one), 1)]
            left_out.append((one[0].name, " ".join(part for part in parts if part)))
    return kept


def _is_french(one: Property) -> bool:
    return one[0].parameters.get("LANGUAGE", "")[:2].lower() == "fr"


_TEXT: Final = 0
"""The value is one text: given without escapes."""
_PARTS: Final = 1
"""The value has parts: given with its escapes."""
_RAW: Final = 2
"""The value is given as it stands."""

_Reader = Callable[[_CardReader, Head, str], None]
_READERS: Final[Mapping[str, tuple[_Reader, int]]] = {
    "N": (_CardReader._read_name, _PARTS),
    "FN": (_CardReader._read_formatted, _TEXT),
    "ORG": (_CardReader._read_organization, _PARTS),
    "O": (_CardReader._read_organization, _PARTS),
    "TITLE": (_CardReader._read_title, _TEXT),
    "ROLE": (_CardReader._read_role, _TEXT),
    "NOTE": (_CardReader._read_note, _TEXT),
    "NICKNAME": (_CardReader._read_nickname, _TEXT),
    "ADR": (_CardReader._read_address, _PARTS),
    "LABEL": (_CardReader._read_label, _TEXT),
    "TEL": (_CardReader._read_phone, _TEXT),
    "EMAIL": (_CardReader._read_email, _TEXT),
    "URL": (_CardReader._read_page, _TEXT),
    "BDAY": (_CardReader._read_birthday, _TEXT),
    "CATEGORIES": (_CardReader._read_categories, _PARTS),
    "PHOTO": (_CardReader._read_photo, _RAW),
    "UID": (_CardReader._read_uid, _TEXT),
    "REV": (_CardReader._read_revision, _RAW),
    "KIND": (_CardReader._read_kind, _TEXT),
    "X-ADDRESSBOOKSERVER-KIND": (_CardReader._read_kind, _TEXT),
    "X-ABSHOWAS": (_CardReader._read_show_as, _TEXT),
    "LANG": (_CardReader._read_language, _TEXT),
    "GEO": (_CardReader._read_position, _TEXT),
    "RELATED": (_CardReader._read_related, _TEXT),
    "X-RELATEDNAMES": (_CardReader._read_related, _TEXT),
    "X-ABRELATEDNAMES": (_CardReader._read_related, _TEXT),
    **{
        f"X-{program}{who}": (_CardReader._read_named, _TEXT)
        for program in ("", "EVOLUTION-")
        for who in ("SPOUSE", "ASSISTANT", "MANAGER")
    },
    "X-ANDROID-CUSTOM": (_CardReader._read_android, _PARTS),
    **dict.fromkeys(_DEPARTMENTS, (_CardReader._read_department, _TEXT)),
    **dict.fromkeys(_SCALARS, (_CardReader._read_scalar, _TEXT)),
}
