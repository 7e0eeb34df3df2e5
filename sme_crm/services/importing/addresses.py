"""A whole address in one cell, split into the lines of the record."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from sme_crm.domain.postal_code import is_cedex, split_postal_line
from sme_crm.services.importing.words import read_country

_STREET: Final = re.compile(
    r"(?i)^\d+|\b(?:rue|avenue|av|bd|bld|boulevard|chemin|place|impasse|all[ée]e|route|quai|square"
    r"|cours|faubourg|street|road|ave|lane|stra(?:ss|ß)e|via|calle)\b"
)
_PLACE: Final = re.compile(r"(?i)^(?:bp|cs|tsa|lieu[- ]dit|po box|b\.p\.)\b")
_BUILDING: Final = re.compile(r"(?i)\b(?:b[âa]t(?:iment)?|r[ée]sidence|immeuble|tour|entr[ée]e)\b")
_TOWN_AT_END: Final = re.compile(
    r"^(?P<street>.*?)[\s,;-]+(?:F-?|FR-?)?(?P<code>\d{5})\s+(?P<town>[^\d,;]{2,}.*)$", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class AddressParts:
    """The parts of an address as in `domain.contact.Address`."""

    complement: str = ""
    building: str = ""
    street: str = ""
    place: str = ""
    postal_code: str = ""
    locality: str = ""
    country: str = ""

    @property
    def shown(self) -> str:
        """The parts in one line, told apart."""
        town = f"{self.postal_code} {self.locality}".strip()
        lines = (self.complement, self.building, self.street, self.place, town, self.country)
        return " · ".join(line for line in lines if line)


def read_address(text: str) -> AddressParts:
    """The parts of a whole address written in lines or with commas; nothing is left out.

    "12 rue de la Paix, 75002 Paris, France" → street, code, town. What stands before the street
    is its complement or building; without a French town everything stays in the street lines.
    """
    from sme_crm.services.importing.readers import tidy_town

    marks = r"\n" if "\n" in text else r"[,;]"
    lines = [" ".join(line.split()) for line in re.split(marks, text)]
    lines = [line for line in lines if line]
    country = ""
    if len(lines) > 1 and (code := read_country(lines[-1])) is not None:
        country = code
        lines.pop()
    postal_code = locality = ""
    for at in range(len(lines) - 1, -1, -1):
        found, town = split_postal_line(lines[at].strip(" ,"))
        if found:
            postal_code, locality = found, town
            rest = lines[at + 1 :]
            if rest and is_cedex(rest[0]) and not is_cedex(town):
                locality = f"{town} {rest.pop(0)}"
            lines = lines[:at] + rest
            break
        end = _TOWN_AT_END.match(lines[at])
        if end is not None:
            postal_code, locality = end["code"], end["town"].strip()
            lines[at] = end["street"].strip(" ,;-")
            break
    lines = [line for line in lines if line]
    return _placed(lines, postal_code, tidy_town(locality) if locality else "", country)


def _placed(lines: list[str], postal_code: str, locality: str, country: str) -> AddressParts:
    """The lines before the town by what they look like, the rest in their order."""
    if len(lines) > 1 and lines[0].rstrip("abtABT ").isdigit():
        # "12, rue X": the number stood before a comma.
        lines = [f"{lines[0]} {lines[1]}", *lines[2:]]
    street_at = next((at for at, line in enumerate(lines) if _STREET.search(line)), None)
    if street_at is None:
        street_at = len(lines) - 1 if lines else 0
    street = lines[street_at] if lines else ""
    before, after = lines[:street_at], lines[street_at + 1 :]
    building = next((line for line in before if _BUILDING.search(line)), "")
    if building:
        before.remove(building)
    place = next((line for line in after if _PLACE.search(line)), "") or (after[0] if after else "")
    if place:
        after.remove(place)
    complement = ", ".join([*before, *after])
    return AddressParts(complement, building, street, place, postal_code, locality, country)
