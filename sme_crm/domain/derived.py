"""The columns of a contact that follow from its other values: names, main rows, search words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from sme_crm.domain.folding import fold
from sme_crm.domain.postal_code import department_of

# The search index's rowid is the name key above, the contact id below: ids stay under 2**24.
ID_BITS = 24
KEY_LETTERS = 8


@dataclass(frozen=True, slots=True)
class DerivedInput:
    """What the derived columns are computed from; the sequences are in the order of the sheet.

    `address`: (postal_code, locality, country) of the main address, the employer's if there is no
    own one, or None. `employer`:
    (id, name, function) of the main current employment or None. `touches`: the outgoing entries of
    the history.
    """

    kind: str
    given_name: str
    family_name: str
    birth_name: str
    organization_name: str
    address: tuple[str, str, str] | None
    emails: Sequence[str]
    email: str
    phone: str
    employer: tuple[int, str, str] | None
    last_exchange: str | None
    touches: int


@dataclass(frozen=True, slots=True)
class Derived:
    """The derived columns of `contact`, named as there, and the words of the search index."""

    formatted_name: str
    sort_name: str
    organization: str
    organization_key: str
    organization_id: int | None
    function: str
    locality: str
    locality_key: str
    postal_code: str
    department: str
    country: str
    email: str
    phone: str
    last_exchange: str | None
    touches: int
    words: str


def format_name(
    kind: str, given: str, family: str, organization_name: str, fallback: str = ""
) -> str:
    """The name shown for a contact (vCard FN): "Given Family", or the organization's name."""
    if kind == "organization":
        return organization_name or fallback
    if given and family:
        return f"{given} {family}"
    return given or family or fallback


def sort_name(kind: str, given: str, family: str, formatted: str) -> str:
    """The folded text contacts are ordered by: family name first, as in a directory."""
    return fold(sort_text(kind, given, family, formatted))


def sort_text(kind: str, given: str, family: str, formatted: str) -> str:
    """What `sort_name` folds."""
    if kind == "organization" or not family:
        return formatted
    return f"{family} {given}"


def derive(source: DerivedInput) -> Derived:
    """All derived columns of one contact; the only place that decides them."""
    employer_id, organization, function = source.employer or (None, "", "")
    postal_code, locality, country = source.address or ("", "", "")
    # Without a name the contact is shown by what there is.
    fallback = organization or source.email or source.phone or locality
    formatted = format_name(
        source.kind, source.given_name, source.family_name, source.organization_name, fallback
    )
    if source.kind == "organization":
        organization = formatted
    return Derived(
        formatted_name=formatted,
        sort_name=sort_name(source.kind, source.given_name, source.family_name, formatted),
        organization=organization,
        organization_key=fold(organization),
        organization_id=employer_id,
        function=function,
        locality=locality,
        locality_key=fold(locality),
        postal_code=postal_code,
        department=department_of(postal_code) if not country else "",
        country=country,
        email=source.email,
        phone=source.phone,
        last_exchange=source.last_exchange,
        touches=source.touches,
        words=search_words(formatted, source.birth_name, organization, locality, source.emails),
    )


def search_words(
    formatted: str, birth_name: str, organization: str, locality: str, emails: Iterable[str]
) -> str:
    """The folded words a contact is found by, in one text."""
    return fold(search_text(formatted, birth_name, organization, locality, emails))


def search_text(
    formatted: str, birth_name: str, organization: str, locality: str, emails: Iterable[str]
) -> str:
    """What `search_words` folds."""
    parts = [formatted]
    if birth_name:
        parts.append(birth_name)
    if organization and organization != formatted:
        parts.append(organization)
    if locality:
        parts.append(locality)
    parts.extend(emails)
    return " ".join(parts)


class _KeyDigits(dict[int, str]):
    """Letters as digits of base 27: a space and anything but a–z counts 0, a 1 … z 26."""

    def __missing__(self, code: int) -> str:
        digit = self[code] = "0"
        return digit


_KEY_DIGITS: Final = _KeyDigits(
    (ord("a") + place, "123456789abcdefghijklmnopq"[place]) for place in range(26)
)


def name_key(folded: str) -> int:
    """The first eight letters of a folded name as a number that sorts like them (base 27)."""
    return int(folded[:KEY_LETTERS].ljust(KEY_LETTERS).translate(_KEY_DIGITS), 27)


def search_rowid(folded_name: str, contact_id: int) -> int:
    """Where a contact stands in the search index: name order first, then the id."""
    return name_key(folded_name) << ID_BITS | contact_id
