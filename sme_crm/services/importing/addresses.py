"""A whole address in one cell, split into the lines of the record."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from sme_crm.domain.folding import fold
from sme_crm.domain.postal_code import (
    FRENCH_TERRITORIES,
    department_of,
    is_cedex,
    read_postal_code,
)
from sme_crm.domain.town_names import official_town, tidy_town
from sme_crm.services.importing.words import read_country

_KINDS: Final = (
    r"(?:rue|avenue|av|bd|bld|boulevard|chemin|che|place|pl|impasse|imp|all[ée]e|route|rte|quai"
    r"|square|cours|faubourg|fg|lotissement|sentier|ruelle|passage|mont[ée]e|esplanade)"
)
_STREET: Final = re.compile(
    rf"(?i)^\d+|\b{_KINDS}\b|\b(?:street|road|ave|lane|stra(?:ss|ß)e|via|calle)\b"
)
_PLACE: Final = re.compile(r"(?i)^(?:bp|cs|tsa|lieu[- ]dit|po box|b\.p\.)\b")
_BUILDING: Final = re.compile(
    r"(?i)\b(?:b[âa]t(?:iment)?|r[ée]s(?:idence)?|immeuble|tour|entr[ée]e)\b\.?"
)
_COMPLEMENT: Final = re.compile(r"(?i)^(?:app(?:artemen)?t|[ée]tage|esc(?:alier)?|chez|c/o)\b")
_NUMBER_ALONE: Final = re.compile(r"(?i)(?:n°\s*)?\d+(?:\s*(?:bis|ter|quater|[a-d]))?")
_STREET_INSIDE: Final = re.compile(
    rf"(?i)\s(?=\d{{1,4}}(?:\s?(?:bis|ter|quater|[a-d]))?,?\s{_KINDS}\b)"
)
_BOX_AT_END: Final = re.compile(r"(?i)[\s,-]+(?P<box>(?:b\.?p\.?|cs|tsa)\s?\d+)$")
_CODE: Final = re.compile(r"(?<![\d-])(?:F-|FR-)?(\d{5})(?!\d)")
_CODE_THEN_TOWN: Final = re.compile(r"(?:F-?|FR-?)?\s*(\d{4,5})\s*[,-]?\s+([^\d,;]{2}.*)")
_UNITED_KINGDOM: Final = re.compile(r"(.*?)[\s,]*\b([A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2})")
_UNITED_STATES: Final = re.compile(r"([A-Z]{2})\s+(\d{5}(?:-\d{4})?)")
_BEHIND_TOWN: Final = re.compile(r"(?i)[\s(,;-]+(?=(?:t[ée]l|fax|port|mob|e-?mail)\b)")
# A town without a postal code is only believed when it is not a hamlet's name too.
_KNOWN_TOWN: Final = 2000
_MOST_TOWN_WORDS: Final = 7


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
    region: str = ""

    @property
    def shown(self) -> str:
        """The parts in one line, told apart."""
        town = f"{self.postal_code} {self.locality}".strip()
        lines = (
            self.complement, self.building, self.street, self.place, town, self.region,
            self.country,
        )  # fmt: skip
        return " · ".join(line for line in lines if line)


@dataclass(slots=True)
class _Draft:
    """An address being taken apart: what is found leaves the lines."""

    lines: list[str]
    postal_code: str = ""
    locality: str = ""
    region: str = ""
    country: str = ""
    rest: str = ""


def read_address(text: str) -> AddressParts:
    """The parts of a whole address written in lines or with commas; nothing is left out.

    "12 rue de la Paix, 75002 Paris, France" → street, code, town. Without commas the town is the
    longest name of a commune of the postal code. What stands before the street is its complement
    or building; a foreign address whose town is not sure stays in the street lines.
    """
    marks = r"\n" if "\n" in text else r"[,;]"
    lines = [" ".join(line.split()).strip(" ,;") for line in re.split(marks, text)]
    draft = _Draft([line for line in lines if line])
    _take_country(draft)
    if draft.country and draft.country not in FRENCH_TERRITORIES:
        _take_foreign_town(draft)
    else:
        _take_town(draft)
    _take_region(draft)
    return _placed(draft)


def _take_country(draft: _Draft) -> None:
    lines = draft.lines
    if len(lines) > 1 and (code := read_country(lines[-1])) is not None:
        draft.country = code
        lines.pop()
        return
    # Not that of Fort-de-France, which is a town.
    behind = re.compile(r"(.*\d.*\S)(?<!\bde)(?<!\bDE)\s+\(?(\w+)\)?")
    match = behind.fullmatch(lines[-1]) if lines else None
    if match is not None and len(match[2]) > 3:
        code = read_country(match[2])
        if code is not None and code not in FRENCH_TERRITORIES and _CODE.search(match[1]):
            draft.country = code
            lines[-1] = match[1].rstrip(" ,-")


def _take_foreign_town(draft: _Draft) -> None:
    for at in range(len(draft.lines) - 1, -1, -1):
        line = draft.lines[at]
        british = _UNITED_KINGDOM.fullmatch(line) if draft.country == "GB" else None
        if british is not None:
            draft.postal_code = british[2]
            draft.locality = british[1] or (draft.lines[at - 1] if at else "")
            del draft.lines[at if british[1] else max(at - 1, 0) : at + 1]
            return
        american = _UNITED_STATES.fullmatch(line) if draft.country in ("US", "") else None
        if american is not None and at:
            _take_american(draft, at, american)
            return
        match = _CODE_THEN_TOWN.fullmatch(line)
        if match is not None and at:
            read = read_postal_code(match[1], draft.country)
            if read.state == "good":
                draft.postal_code, draft.locality = read.code, match[2]
                del draft.lines[at]
                return


def _take_american(draft: _Draft, at: int, match: re.Match[str]) -> None:
    draft.region, draft.postal_code, draft.country = match[1], match[2], "US"
    draft.locality = draft.lines[at - 1]
    del draft.lines[at - 1 : at + 1]


def _take_town(draft: _Draft) -> None:
    """Find the French postal code and town, wherever they stand."""
    lines = draft.lines
    american = _UNITED_STATES.fullmatch(lines[-1]) if len(lines) > 2 else None
    if american is not None:
        _take_american(draft, len(lines) - 1, american)
        return
    for at in range(len(lines) - 1, -1, -1):
        if _take_code_line(draft, at) or _take_code_inside(draft, at):
            return
    if len(lines) > 1 and not any(map(str.isdigit, lines[-1])):
        from sme_crm.domain.geography import find_communes

        found = find_communes(lines[-1], 1)
        same = found and fold(found[0].name) == fold(lines[-1])
        if same and found[0].population >= _KNOWN_TOWN:
            draft.locality = lines.pop()


def _take_code_line(draft: _Draft, at: int) -> bool:
    """ "75002 Paris", "Paris 75002", or "75002" beside "Paris", on a line of their own."""
    lines = draft.lines
    match = _CODE_THEN_TOWN.fullmatch(lines[at])
    if match is not None:
        read = read_postal_code(match[1])
        sure = len(match[1]) == 5 or official_town(read.code, match[2])
        if read.state == "good" and sure:
            draft.postal_code = read.code
            draft.locality = match[2]
            rest = lines[at + 1 :]
            if rest and is_cedex(rest[0]) and not is_cedex(match[2]):
                draft.locality = f"{match[2]} {rest.pop(0)}"
            draft.lines = lines[:at] + rest
            return True
    code = _CODE.fullmatch(lines[at])
    if code is not None and department_of(code[1]):
        for beside in (at + 1, at - 1):
            if 0 <= beside < len(lines) and not any(map(str.isdigit, lines[beside])):
                draft.postal_code, draft.locality = code[1], lines[beside]
                draft.lines = [line for n, line in enumerate(lines) if n not in (at, beside)]
                return True
    return False


def _take_code_inside(draft: _Draft, at: int) -> bool:
    """ "12 rue X 75002 Paris", "12 rue X Paris 75002", "12 rue X 75002" before "Paris"."""
    lines, line = draft.lines, draft.lines[at]
    for code in reversed(list(_CODE.finditer(line))):
        if not department_of(code[1]):
            continue
        before = line[: code.start()].rstrip(" ,;-(")
        after = line[code.end() :].strip(" ,;-)")
        if after and not after[0].isdigit():
            town, *rest = _BEHIND_TOWN.split(after, maxsplit=1)
            draft.postal_code, draft.locality = code[1], town
            draft.rest = " ".join(rest)
            draft.lines = [*lines[:at], *filter(None, [before]), *lines[at + 1 :]]
            return True
        if after:
            continue
        words = before.split()
        for count in range(min(_MOST_TOWN_WORDS, len(words)), 0, -1):
            town = " ".join(words[-count:]).strip(",;- ")
            if official_town(code[1], town):
                left = " ".join(words[:-count]).strip(" ,;-")
                draft.postal_code, draft.locality = code[1], town
                draft.lines = [*lines[:at], *filter(None, [left]), *lines[at + 1 :]]
                return True
        if at + 1 < len(lines) and official_town(code[1], lines[at + 1]):
            draft.postal_code, draft.locality = code[1], lines[at + 1]
            draft.lines = [*lines[:at], before, *lines[at + 2 :]]
            return True
    return False


def _take_region(draft: _Draft) -> None:
    """A line that only names a region ("Île-de-France")."""
    if draft.region or len(draft.lines) < 2 or not draft.postal_code or draft.country:
        return
    from sme_crm.domain.geography import regions

    names = {fold(region.name) for region in regions()}
    for line in draft.lines[1:]:
        if fold(line) in names:
            draft.region = line
            draft.lines.remove(line)
            return


def _placed(draft: _Draft) -> AddressParts:
    """The lines before the town by what they look like, the rest in their order."""
    lines = [line for line in draft.lines if line]
    if len(lines) > 1 and _NUMBER_ALONE.fullmatch(lines[0]):
        # "12 bis, rue X": the number stood before a comma.
        lines = [f"{lines[0]} {lines[1]}", *lines[2:]]
    if len(lines) == 1 and (_BUILDING.search(lines[0]) or _COMPLEMENT.match(lines[0])):
        # "Résidence Les Pins Bât. C 12 rue du Bois"
        inside = _STREET_INSIDE.search(lines[0])
        if inside is not None:
            lines = [lines[0][: inside.start()], lines[0][inside.end() :]]
    street_at = next((at for at, line in enumerate(lines) if _STREET.search(line)), None)
    if street_at is None:
        # "Port de plaisance, BP 45": a box is the street only where nothing else is.
        plain = [
            at
            for at, line in enumerate(lines)
            if not (_PLACE.search(line) or _BUILDING.match(line) or _COMPLEMENT.match(line))
        ]
        street_at = (plain or [max(len(lines) - 1, 0)])[-1]
    street = lines[street_at] if lines else ""
    before, after = lines[:street_at], lines[street_at + 1 :]
    building = next((line for line in before if _BUILDING.search(line)), "")
    if building:
        before.remove(building)
    elif building := next((line for line in after if _BUILDING.match(line)), ""):
        after.remove(building)
    place = next((line for line in after if _PLACE.search(line)), "") or (after[0] if after else "")
    if place:
        after.remove(place)
    box = _BOX_AT_END.search(street) if not place else None
    if box is not None and box.start():
        street, place = street[: box.start()], box["box"]
    complement = ", ".join(filter(None, [*before, *after, draft.rest]))
    town = draft.locality
    if town.isupper() or town.islower():
        french = draft.country in ("", *FRENCH_TERRITORIES)
        town = (french and official_town(draft.postal_code, town)) or tidy_town(town)
    return AddressParts(
        complement, building, street, place, draft.postal_code,
        town, draft.country, draft.region,
    )  # fmt: skip
