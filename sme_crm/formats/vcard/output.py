"""Contacts written as vCards: 4.0 (RFC 6350) or 3.0 (RFC 2426)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, Literal

from sme_crm.domain.contact import ORGANIZATION, Address, Contact, ContactSheet, Employment
from sme_crm.domain.folding import fold
from sme_crm.domain.numbers_abroad import numbers_of
from sme_crm.domain.postal_address import country_name
from sme_crm.domain.related_people import RelatedPerson
from sme_crm.formats.vcard.linked_cards import quoted_parameter
from sme_crm.formats.vcard.reader import NAMELESS, SCALAR_PROPERTIES

VCardVersion = Literal["3.0", "4.0"]

_LINE_OCTETS: Final = 75
_ESCAPES: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": ""})
_UNWRITABLE: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_PLAIN: Final = re.compile("[^\\\\;,\x00-\x1f\x7f\ud800-\udfff]*")
_UUID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_TYPES: Final = {
    "work": ";TYPE=work",
    "home": ";TYPE=home",
    "mobile": ";TYPE=cell",
    "fax": ";TYPE=fax",
    "switchboard": ";TYPE=x-switchboard",
    "billing": ";TYPE=x-billing",
    "delivery": ";TYPE=x-delivery",
}
_RELATED_TYPES: Final = frozenset((
    "acquaintance", "friend", "met", "co-worker", "colleague", "co-resident", "neighbor", "child",
    "parent", "sibling", "spouse", "kin", "muse", "crush", "date", "sweetheart", "agent",
    "emergency",
))  # fmt: skip
"""Types of RELATED (RFC 6350, 6.6.6)."""
_RELATED_KINDS: Final = {"family": "kin", "subsidiary": "agent"}
_DEAD: Final = {"dead": ";X-STATE=dead"}
"""What no longer reaches anybody says so; what is doubtful is found again when it is read."""
_PREFIXES: Final = {
    "mr": "M.", "mrs": "Mme", "couple": "M. et Mme", "doctor": "Dr", "maitre": "Me",
}  # fmt: skip


def format_vcard(
    sheet: ContactSheet,
    *,
    version: VCardVersion = "4.0",
    photo: bytes | None = None,
    related: Sequence[RelatedPerson] = (),
) -> str:
    """One contact as a vCard, lines of at most 75 octets ended by CR LF; `related` people too."""
    lines = ["BEGIN:VCARD", f"VERSION:{version}"]
    lines += _identity(sheet.contact, version)
    lines += _employment_lines(sheet)
    lines += [_address_line(address) for address in sheet.addresses if not address.is_empty()]
    for phone, number in zip(sheet.phones, numbers_of(sheet), strict=True):
        head = f"TEL{_TYPES.get(phone.kind, '')}{_DEAD.get(phone.state, '')}"
        lines.append(f"{head}:{_escape(number)}")
    for email in sheet.emails:
        head = f"EMAIL{_TYPES.get(email.kind, '')}{_DEAD.get(email.state, '')}"
        lines.append(f"{head}:{_escape(email.address)}")
    for page in sheet.web_pages:
        head = f"URL{_TYPES.get(page.kind, '')}{_DEAD.get(page.state, '')}"
        lines.append(f"{head}:{_escape(page.url)}")
    if sheet.groups:
        lines.append("CATEGORIES:" + ",".join(_escape(name) for _, name in sheet.groups))
    for place, person in enumerate(related, 1):
        lines += _related_lines(person, place, version)
    if photo:
        lines.append(_photo_line(photo, version))
    lines.append("END:VCARD")
    return "".join(_folded(line) for line in lines)


def _related_lines(person: RelatedPerson, number: int, version: VCardVersion) -> Iterator[str]:
    """The name of a related person; its UID, the kind and the note come back as they are."""
    said = ";X-KIND=" + person.kind + ";X-UID=" + quoted_parameter(person.uid)
    if person.note:
        said += ";X-NOTE=" + quoted_parameter(person.note)
    words = fold(person.note)
    kind = words if words in _RELATED_TYPES else _RELATED_KINDS.get(person.kind, "contact")
    if version == "4.0":
        yield f"RELATED;VALUE=text;TYPE={kind}{said}:{_escape(person.name)}"
    else:
        yield f"item{number}.X-ABRELATEDNAMES{said}:{_escape(person.name)}"
        yield f"item{number}.X-ABLabel:{_escape(person.note or kind)}"


def _escape(text: str) -> str:
    if _PLAIN.fullmatch(text):
        return text
    return _UNWRITABLE.sub("", text.replace("\r\n", "\n")).translate(_ESCAPES)


def _folded(line: str) -> str:
    """The line cut so that each piece has at most 75 octets and no letter is cut."""
    if len(line) <= _LINE_OCTETS and line.isascii():
        return line + "\r\n"
    data = line.encode()
    if len(data) <= _LINE_OCTETS:
        return line + "\r\n"
    pieces: list[str] = []
    start, room = 0, _LINE_OCTETS
    while start < len(data):
        end = min(start + room, len(data))
        while end < len(data) and data[end] & 0xC0 == 0x80:  # inside a letter
            end -= 1
        pieces.append(data[start:end].decode())
        start, room = end, _LINE_OCTETS - 1
    return "\r\n ".join(pieces) + "\r\n"


def _identity(contact: Contact, version: VCardVersion) -> Iterator[str]:
    organization = contact.kind == ORGANIZATION
    if version == "4.0":
        yield "KIND:org" if organization else "KIND:individual"
    elif organization:
        yield "X-ABShowAs:COMPANY"
    yield f"FN:{_escape(_formatted_name(contact))}"
    if not organization:
        prefix = _PREFIXES.get(contact.civility, contact.civility)
        parts = (contact.family_name, contact.given_name, "", prefix, "")
        yield "N:" + ";".join(_escape(part) for part in parts)
    elif version == "3.0":
        yield "N:;;;;"  # 3.0 asks for it
    if contact.uid:
        urn = "urn:uuid:" if version == "4.0" and _UUID.fullmatch(contact.uid) else ""
        yield f"UID:{urn}{_escape(contact.uid)}"
    if contact.birth_date:
        yield _birthday_line(contact.birth_date, version)
    if contact.language and version == "4.0":
        yield f"LANG:{_escape(contact.language)}"
    for name, key in SCALAR_PROPERTIES.items():
        if text := getattr(contact, key):
            yield f"{name}:{_escape(text)}"
    if contact.notes:
        yield f"NOTE:{_escape(contact.notes)}"
    if contact.updated_at:
        yield f"REV:{re.sub('[-:]|[.][0-9]+', '', contact.updated_at)}"


def _formatted_name(contact: Contact) -> str:
    """FN must not be empty: the name shown, else what there is."""
    return (
        contact.formatted_name
        or " ".join(part for part in (contact.given_name, contact.family_name) if part)
        or contact.organization_name
        or contact.email
        or NAMELESS
    )


def _birthday_line(date: str, version: VCardVersion) -> str:
    if version == "4.0":
        return (
            f"BDAY:--{date[2:].replace('-', '')}"
            if date.startswith("--")
            else (f"BDAY:{date.replace('-', '')}")
        )
    if date.startswith("--"):
        return f"BDAY;X-APPLE-OMIT-YEAR=1604:1604-{date[2:]}"
    return f"BDAY:{date}"


def _employment_lines(sheet: ContactSheet) -> Iterator[str]:
    """ORG and TITLE of the running employments, the main one first, kept together by a group."""
    contact = sheet.contact
    if contact.kind == ORGANIZATION:
        yield f"ORG:{_escape(contact.organization_name)}"
        return
    running = [one for one in sheet.employments if not one.until_date]
    running.sort(key=lambda one: not one.main)
    for number, one in enumerate(running, 1):
        group = f"item{number}." if len(running) > 1 else ""
        yield from _employment(one, group)
    if contact.profession:
        # ROLE without a TITLE is the function; Outlook writes the profession into it beside one.
        titled = any(one.function for one in running)
        yield f"{'ROLE' if titled else 'X-PROFESSION'}:{_escape(contact.profession)}"


def _employment(one: Employment, group: str) -> Iterator[str]:
    parts = [one.organization, one.department] if one.department else [one.organization]
    if any(parts):
        yield f"{group}ORG:" + ";".join(_escape(part) for part in parts)
    if one.function:
        yield f"{group}TITLE:{_escape(one.function)}"


def _address_line(address: Address) -> str:
    extended = _escape(address.complement)
    if address.building:
        extended += "," + _escape(address.building)  # a list of two: line 2, line 3
    parts = (
        _escape(address.place),
        extended,
        _escape(address.street),
        _escape(address.locality),
        _escape(address.region),
        _escape(address.postal_code),
        _escape(country_name(address.country or "FR")),
    )
    code = address.country or "FR"
    country = f";CC={code}" if re.fullmatch("[A-Za-z]{2}", code) else ""
    head = f"ADR{_TYPES.get(address.kind, '')}{country}{_DEAD.get(address.state, '')}"
    return f"{head}:" + ";".join(parts)


def _photo_line(photo: bytes, version: VCardVersion) -> str:
    import base64

    kind = "png" if photo.startswith(b"\x89PNG") else "jpeg"
    data = base64.b64encode(photo).decode("ascii")
    if version == "4.0":
        return f"PHOTO:data:image/{kind};base64,{data}"
    return f"PHOTO;ENCODING=b;TYPE={kind.upper()}:{data}"
