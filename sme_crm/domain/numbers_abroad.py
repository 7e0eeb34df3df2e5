"""French numbers of people abroad, written so that nobody there takes them for their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from sme_crm.domain.contact import ContactSheet
from sme_crm.domain.country_evidence import told_country
from sme_crm.domain.phone import format_phone, read_phone
from sme_crm.domain.postal_code import FRENCH_TERRITORIES

_NATIONAL: Final = re.compile(r"0[ .]?[1-9][\d .]{8,14}")


def numbers_of(sheet: ContactSheet) -> list[str]:
    """The phones of a contact in their order, French ones with their code where it lives abroad."""
    return written_numbers(
        [phone.number for phone in sheet.phones],
        [(one.country, one.postal_code, one.locality) for one in sheet.addresses],
        [*(one.address for one in sheet.emails), *(one.url for one in sheet.web_pages)],
    )


def written_numbers(
    numbers: Sequence[str],
    places: Iterable[tuple[str, str, str]],
    reaches: Iterable[str],
) -> list[str]:
    """Numbers as they leave the program: "04 75 12 34 56" gets its +33 where the contact's
    (country, postal code, town), e-mails and sites tell another country."""
    if not any(map(_NATIONAL.fullmatch, numbers)):
        return list(numbers)
    places = list(places)
    countries = [country for country, _, _ in places if country]
    if not countries:
        told = told_country([place[1:] for place in places], reaches, numbers)
        countries = [told.country] if told is not None else []
    if not countries or countries[0] in FRENCH_TERRITORIES:
        return list(numbers)
    return [_with_code(number) if _NATIONAL.fullmatch(number) else number for number in numbers]


def _with_code(number: str) -> str:
    read = read_phone(number)
    if read.state != "good" or read.e164 is None or read.label:
        return number
    return format_phone(read.e164, "international")
