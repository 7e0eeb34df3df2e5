"""What is stored for a typed value: cleaned, formatted, marked doubtful, never lost."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict

from sme_crm.domain.company_number import (
    read_naf,
    read_siren,
    read_siret,
    read_vat,
    siren_of,
)
from sme_crm.domain.contact import Address, Contact, Email, Phone, WebPage
from sme_crm.domain.email_address import read_email
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.fields import find_field
from sme_crm.domain.folding import clean_text
from sme_crm.domain.phone import read_phone
from sme_crm.domain.postal_code import read_postal_code

_NUMBERS = {"siren": read_siren, "siret": read_siret, "vat_number": read_vat, "naf": read_naf}
_MULTI_LINE = frozenset({"notes"})
_INTEGERS = frozenset(
    {"children", "headcount", "responsible_id", "lot_id", "household_id", "wants_news"}
)
_LARGEST = 2**53  # what every program that reads an export can hold exactly
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def contact_values(values: Mapping[str, object]) -> dict[str, object]:
    """The columns to write for typed contact fields; raises InvalidInput for an unknown key.

    A SIRET fills the SIREN when that is not given too.
    """
    written: dict[str, object] = {}
    for key, value in values.items():
        if key not in Contact.__dataclass_fields__ or find_field(key) is None:
            raise InvalidInput("unknown_field", field=key)
        written[key] = _column_value(key, value)
    siret = written.get("siret")
    if isinstance(siret, str) and len(siret) == 14 and not written.get("siren"):
        written["siren"] = siren_of(siret)
    return written


def _column_value(key: str, value: object) -> object:
    if key in _INTEGERS:
        return _whole_number(key, value)
    if value is None:
        return None if key in ("birth_date", "verified_on", "photo", "deleted_at") else ""
    text = clean_text(str(value), multi_line=key in _MULTI_LINE)
    if key in _NUMBERS and text:
        return _NUMBERS[key](text).number or text
    if key in ("birth_date", "verified_on") and not text:
        return None
    return text


def _whole_number(key: str, value: object) -> int | None:
    if value is None or value == "":
        return None
    try:
        number = int(value) if isinstance(value, bool | int) else int(str(value).strip())
    except ValueError:
        raise InvalidInput("not_a_number", field=key) from None
    if abs(number) > _LARGEST:
        raise InvalidInput("not_a_number", field=key)
    return number


def doubt_about(key: str, value: str) -> str:
    """Why a company number looks wrong (source text to translate), empty when it looks right."""
    if key not in _NUMBERS or not value:
        return ""
    return _NUMBERS[key](value).reason


def phone_columns(phone: Phone) -> dict[str, object]:
    """The columns of a `phone` row; a dead number stays dead, the others are judged anew."""
    read = read_phone(clean_text(phone.number))
    kind = "mobile" if phone.kind == "work" and read.kind == "mobile" else phone.kind
    return {
        "kind": kind,
        "number": read.display,
        "e164": read.e164 or "",
        "digits": read.digits,
        "state": "dead" if phone.state == "dead" else read.state,
        "verified_on": phone.verified_on,
    }


def email_columns(email: Email) -> dict[str, object]:
    """The columns of an `email` row."""
    read = read_email(clean_text(email.address))
    return {
        "kind": email.kind,
        "address": read.address or read.raw,
        "folded": read.key,
        "state": "dead" if email.state == "dead" else read.state,
        "verified_on": email.verified_on,
    }


def web_page_columns(page: WebPage) -> dict[str, object]:
    """The columns of a `web_page` row; "www.x.fr" gets its https scheme."""
    url = clean_text(page.url)
    if url and not _SCHEME.match(url):
        url = f"https://{url}"
    good = bool(re.match(r"^https?://[^\s/]+\.[^\s/]+", url, re.IGNORECASE))
    state = page.state if page.state == "dead" else ("good" if good else "doubtful")
    return {"kind": page.kind, "url": url, "state": state}


def address_columns(address: Address) -> dict[str, object]:
    """The columns of an `address` row; the postal code is checked in its country."""
    columns: dict[str, object] = {
        key: clean_text(value) if isinstance(value, str) else value
        for key, value in asdict(address).items()
        if key != "id"
    }
    country = str(columns["country"]).upper()
    columns["country"] = "" if country == "FR" else country
    code = str(columns["postal_code"])
    state = "good"
    if code:
        read = read_postal_code(code, country or "FR")
        columns["postal_code"] = read.code or code
        state = read.state
    if address.state != "dead":
        columns["state"] = state
        columns["dead_reason"] = ""
    return columns
