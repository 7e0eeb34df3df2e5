"""Contacts written as LDIF (RFC 2849) with the attributes of Thunderbird's address book."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from typing import Final

from sme_crm.domain.contact import ORGANIZATION, Address, Contact, ContactSheet
from sme_crm.domain.numbers_abroad import numbers_of
from sme_crm.domain.salutation import civility_form, envelope_civility

LineParts = tuple[str, str]

_LINE: Final = 76
# No blank, colon or angle bracket at the start, no blank at the end (RFC 2849, SAFE-STRING).
_SAFE: Final = re.compile(r"[!-9;=-~](?:[ -~]*[!-~])?")
_UNWRITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_PHONES: Final = {
    "work": "telephoneNumber", "home": "homePhone", "mobile": "mobile",
    "fax": "facsimileTelephoneNumber", "switchboard": "companyPhone", "other": "pager",
}  # fmt: skip
_PAGES: Final = {"work": "mozillaWorkUrl", "home": "mozillaHomeUrl"}
# Street, second line, box, town, region, code, country.
_PLACES: Final = {
    "work": ("street", "mozillaWorkStreet2", "postOfficeBox", "l", "st", "postalCode", "c"),
    "home": (
        "mozillaHomeStreet", "mozillaHomeStreet2", "homePostOfficeBox", "mozillaHomeLocalityName",
        "mozillaHomeState", "mozillaHomePostalCode", "mozillaHomeCountryName",
    ),
}  # fmt: skip


def format_entry(sheet: ContactSheet) -> str:
    """One contact as an entry, ended by a blank line."""
    lines = [
        _line(name, text)
        for name, text in (*_identity(sheet), *_reach(sheet), *_places(sheet))
        if text
    ]
    return "".join(lines) + "\n"


def _line(name: str, text: str) -> str:
    """ "name: value", in base64 where the value is not plain ASCII, folded at 76 letters."""
    text = _UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if _SAFE.fullmatch(text):
        line = f"{name}: {text}"
    else:
        line = f"{name}:: {base64.b64encode(text.encode()).decode('ascii')}"
    pieces = [line[:_LINE]]
    pieces += [line[at : at + _LINE - 1] for at in range(_LINE, len(line), _LINE - 1)]
    return "\n ".join(pieces) + "\n"


def _identity(sheet: ContactSheet) -> Iterator[LineParts]:
    contact = sheet.contact
    name = _shown_name(contact)
    uid = _escaped_name(contact.uid or str(contact.id))
    yield "dn", f"cn={_escaped_name(name)},entryUUID={uid}"
    yield "objectclass", "top"
    if contact.kind == ORGANIZATION:
        yield "objectclass", "organization"
        yield "objectclass", "extensibleObject"
        yield "o", contact.organization_name
    else:
        for one in ("person", "organizationalPerson", "inetOrgPerson", "mozillaAbPersonAlpha"):
            yield "objectclass", one
        yield "personalTitle", envelope_civility(civility_form(contact.civility))
        yield "givenName", contact.given_name
        yield "sn", contact.family_name
        yield from _employment(sheet)
        yield from _birthday(contact.birth_date or "")
    yield "cn", name
    yield "entryUUID", contact.uid
    yield "preferredLanguage", contact.language
    yield "businessCategory", contact.sector
    yield "description", contact.notes


def _shown_name(contact: Contact) -> str:
    if contact.kind == ORGANIZATION:
        return contact.organization_name or contact.formatted_name
    named = " ".join(part for part in (contact.given_name, contact.family_name) if part)
    return named or contact.formatted_name or contact.email


def _escaped_name(text: str) -> str:
    """A value inside a distinguished name (RFC 4514)."""
    escaped = re.sub(r'([\\,+"<>;=])', r"\\\1", " ".join(text.split()))
    return f"\\{escaped}" if escaped.startswith("#") else escaped


def _employment(sheet: ContactSheet) -> Iterator[LineParts]:
    running = [one for one in sheet.employments if not one.until_date]
    running.sort(key=lambda one: not one.main)
    for one in running[:1]:
        yield "o", one.organization
        yield "ou", one.department
        yield "title", one.function


def _birthday(text: str) -> Iterator[LineParts]:
    parts = text.removeprefix("--").split("-")
    if text.startswith("--"):
        parts = ["", *parts]
    yield from zip(("birthyear", "birthmonth", "birthday"), parts, strict=False)


def _reach(sheet: ContactSheet) -> Iterator[LineParts]:
    for number, email in enumerate(sheet.emails):
        yield ("mail", "mozillaSecondEmail", "mailAlternateAddress")[min(number, 2)], email.address
    for phone, dialled in zip(sheet.phones, numbers_of(sheet), strict=True):
        yield _PHONES.get(phone.kind, "pager"), dialled
    for page in sheet.web_pages:
        yield _PAGES.get(page.kind, "labeledURI"), page.url


def _places(sheet: ContactSheet) -> Iterator[LineParts]:
    taken: set[str] = set()
    for address in sheet.addresses:
        if address.is_empty():
            continue
        kind = "home" if address.kind == "home" else "work"
        if kind in taken:
            name = "homePostalAddress" if kind == "home" else "postalAddress"
            yield name, "$".join(_lines(address))
        else:
            taken.add(kind)
            second = ", ".join(part for part in (address.complement, address.building) if part)
            street = (address.street, second) if address.street else (second, "")
            values = (
                *street, address.place, address.locality, address.region, address.postal_code,
                address.country or "FR",
            )  # fmt: skip
            yield from zip(_PLACES[kind], values, strict=True)


def _lines(address: Address) -> Iterator[str]:
    """The lines of an address for one value; a dollar parts them (RFC 4517)."""
    town = f"{address.postal_code} {address.locality}".strip()
    for line in (
        address.complement, address.building, address.street, address.place, town, address.country
    ):  # fmt: skip
        if line:
            yield line.replace("\\", "\\5c").replace("$", "\\24")
