"""What each repair of data care would write for one row: pure rules over the value rules.

A rule answers None where nothing is to be done; nothing doubtful is ever thrown away. A
proposal that is not `sure` waits for the user's tick.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from sme_crm.domain.company_number import is_valid_siret, siren_of
from sme_crm.domain.email_address import read_email
from sme_crm.domain.folding import fold
from sme_crm.domain.geography import communes_of
from sme_crm.domain.name_case import proper_case
from sme_crm.domain.names import read_civility
from sme_crm.domain.phone import read_phone
from sme_crm.domain.postal_code import department_of, read_postal_code, split_cedex
from sme_crm.domain.postal_fit import communes_named, doubt_about_postal_code, town_key
from sme_crm.domain.record_values import doubt_about
from sme_crm.domain.vocabulary import CIVILITIES

Row: TypeAlias = Mapping[str, str]
MOST_CHOICES: Final = 12
_INITIALS: Final = 2
_SURE_LETTERS: Final = 7
"""A company's name in capitals this long is no abbreviation."""


@dataclass(frozen=True, slots=True)
class Mending:
    """New values of some columns of one row; `choices` are other values of the last column."""

    columns: Mapping[str, str]
    sure: bool = True
    choices: tuple[str, ...] = ()

    def choosing(self, value: str) -> Mending:
        """The same with one of the choices taken."""
        column = tuple(self.columns)[-1]
        return replace(self, columns={**self.columns, column: value})


Rule: TypeAlias = Callable[[Row], Mending | None]


def _differing(row: Row, columns: Mapping[str, str], *, sure: bool = True) -> Mending | None:
    """A mending of the columns that differ from the row."""
    changed = {name: value for name, value in columns.items() if value != row[name]}
    return Mending(changed, sure) if changed else None


def mend_phone(row: Row) -> Mending | None:
    """A number read anew as its country writes it; one that cannot be read is kept."""
    read = read_phone(row["number"], row["contact_country"] or "FR")
    if read.state != "good" or read.label:
        return None
    return _differing(
        row,
        {"number": read.display, "e164": read.e164 or "", "digits": read.digits, "state": "good"},
    )


def mend_email(row: Row) -> Mending | None:
    """An address cleaned of what stands around it; a likely spelling is only proposed."""
    read = read_email(row["address"])
    if read.state == "good":
        return _differing(
            row, {"address": read.address or row["address"], "folded": read.key, "state": "good"}
        )
    if not read.suggestion:
        return None
    better = read_email(read.suggestion)
    return _differing(
        row,
        {"address": better.address or read.suggestion, "folded": better.key,
         "state": better.state},
        sure=False,
    )  # fmt: skip


def mend_postal_code(row: Row) -> Mending | None:
    """A lost zero put back, a code found by its town; several possible codes are choices."""
    code, town = row["postal_code"], row["locality"]
    if code:
        read = read_postal_code(code)
        if read.state == "good" and read.code != code:
            fits = not doubt_about_postal_code(read.code, town)
            return Mending({"state": "good", "postal_code": read.code}, sure=fits)
        if not doubt_about_postal_code(code, town):
            return None
    elif not town or split_cedex(town)[1]:
        return None
    near = department_of(code) or department_of(code.zfill(5))
    codes: list[str] = []
    for commune in communes_named(town):
        if not code or near in ("", commune.department):
            codes.extend(each for each in commune.postal_codes if each not in codes)
    if not codes:
        return None
    # A town alone is sure where only one commune bears the name and has one code.
    only = len(codes) == 1
    choices = () if only else tuple(codes[:MOST_CHOICES])
    columns = {"state": "good", "postal_code": codes[0]}
    return Mending(columns, sure=only and not code, choices=choices)


def mend_town(row: Row) -> Mending | None:
    """The town of a postal code; of several communes the user chooses."""
    if row["locality"] or not row["postal_code"]:
        return None
    names = tuple(commune.name for commune in communes_of(row["postal_code"]))
    if not names:
        return None
    if len(names) == 1:
        return Mending({"locality": names[0]})
    return Mending({"locality": names[0]}, sure=False, choices=names[:MOST_CHOICES])


def mend_town_case(row: Row) -> Mending | None:
    """A town in capitals as its commune is written, else in proper case; CEDEX words stay."""
    town = row["locality"]
    if not town.isupper():
        return None
    name, cedex = split_cedex(town)
    key = town_key(name)
    written = next(
        (each.name for each in communes_of(row["postal_code"]) if fold(each.name) == key),
        proper_case(name),
    )
    # A district ("PARIS 15") is no part of the commune's name and must not be lost.
    if fold(written) != fold(name) and any(map(str.isdigit, name)):
        written = proper_case(name)
    return _differing(row, {"locality": f"{written} {cedex}".strip()})


def mend_names(row: Row) -> Mending | None:
    """A person's names in capitals or small letters put in proper case.

    A given name of two capitals is initials (JL, MC) and stays.
    """
    names = ["family_name", "birth_name"]
    if len(row["given_name"]) > _INITIALS or not row["given_name"].isupper():
        names.insert(0, "given_name")
    return _differing(row, {name: proper_case(row[name]) for name in names})


def mend_company(row: Row) -> Mending | None:
    """A company's name in capitals put in proper case; a short one may be an abbreviation."""
    name = row["organization_name"]
    longest = max((len(word) for word in name.split()), default=0)
    written = proper_case(name, company=True)
    return _differing(row, {"organization_name": written}, sure=longest >= _SURE_LETTERS)


def mend_company_numbers(row: Row) -> Mending | None:
    """The SIREN a SIRET holds, where there is none or one that does not check."""
    siret, siren = row["siret"], row["siren"]
    if not is_valid_siret(siret):
        return None
    if siren and not doubt_about("siren", siren):
        return None
    return _differing(row, {"siren": siren_of(siret)}, sure=not siren)


def mend_civility(row: Row, of_given_names: Mapping[str, str]) -> Mending | None:
    """The civility written before a name, else that of most people with this given name.

    `of_given_names`: folded given name → civility, from the user's own base. Never sure.
    """
    for column in ("given_name", "family_name"):
        first, _, rest = row[column].partition(" ")
        found = read_civility(first) if rest.strip() else ""
        if found and found in CIVILITIES:
            return Mending({column: rest.strip(), "civility": found}, sure=False)
    found = of_given_names.get(fold(row["given_name"]), "")
    return Mending({"civility": found}, sure=False) if found else None


def civilities_of_given_names(counts: Mapping[tuple[str, str], int]) -> dict[str, str]:
    """The civility of each given name that at least three people bear, 95 % of them alike.

    `counts`: (folded given name, civility) → people.
    """
    totals: dict[str, int] = {}
    for (name, _), count in counts.items():
        totals[name] = totals.get(name, 0) + count
    return {
        name: civility
        for (name, civility), count in counts.items()
        if name and totals[name] >= 3 and count >= 0.95 * totals[name]
    }
