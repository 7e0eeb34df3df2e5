"""Companies and groups that rows name: found in the base, or noted to be made once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from sme_crm.domain.company_key import CompanyKey, company_key
from sme_crm.domain.folding import clean_text, fold
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.company_spellings import (
    CompanySpellings,
    find_former_organizations,
    find_numbered_organizations,
    find_organizations,
    read_organizations,
)
from sme_crm.store.queries.former_selves import has_former_selves
from sme_crm.store.queries.import_matching import has_contacts, read_static_groups
from sme_crm.store.staging import Staging

_MOST_KEPT: Final = 50_000


class Employer(NamedTuple):
    """A company rows name: its number in the staging, its name as the base or the first row
    spells it, its id in the base, its folded name."""

    number: int
    name: str
    id: int | None
    key: str


class Employers:
    """The companies people of the file work for, each with a number of its own.

    One company is told by its SIRET, else by its name: case, accents and the place of its legal
    form aside. Two SIRETs are two companies.
    """

    def __init__(
        self, staging: Staging, base: DriverConnection, spellings: CompanySpellings
    ) -> None:
        self._staging = staging
        self._base = base
        self._spellings = spellings
        self._known: dict[str, Employer] = {}
        self._keys: dict[str, str] = {}
        # Those whose name is not their company key, by that key. As all that is kept here it goes
        # to the staging once it is much: the companies of a file may be as many as its rows.
        self._spelt: dict[str, tuple[Employer, ...]] = {}
        # The legal form a later row told of a company first named without.
        self._forms: dict[int, str] = {}
        self._by_id: dict[int, Employer] = {}
        self._by_number: dict[str, Employer] = {}
        self._number_of: dict[int, str] = {}
        self._next = 1
        self._forgot = False
        self._stored = has_contacts(base)
        self._merged = has_former_selves(base)

    def resolve(self, names: Iterable[str]) -> dict[str, Employer]:
        """The company of each name; a name of signs only is none and left out."""
        if len(self._known) > _MOST_KEPT:
            self._forget()
        keys = {name: self._key(name) for name in dict.fromkeys(names) if name}
        self._learn(keys)
        return {name: self._known[key] for name, key in keys.items() if key}

    def _forget(self) -> None:
        """Leave what is known to the staging, where it is looked up from now on."""
        self._staging.add_employer_spellings(
            (name, employer.number, self._forms.get(employer.number, ""))
            for name, employers in self._spelt.items()
            for employer in employers
        )
        for kept in (self._known, self._keys, self._spelt, self._forms, self._by_number,
                     self._number_of, self._by_id):  # fmt: skip
            kept.clear()
        self._forgot = True

    def resolve_numbered(self, rows: Mapping[int, tuple[str, str]]) -> dict[int, Employer]:
        """The companies of (name, SIRET or SIREN) by row, where the number or the name is known.

        A name that is known with another number is a company of its own.
        """
        wanted = [number for _, number in rows.values() if number not in self._by_number]
        self._learn_numbers(list(dict.fromkeys(wanted)))
        found = {row: self._by_number[number] for row, (_, number) in rows.items()
                 if number in self._by_number}  # fmt: skip
        self.resolve(name for row, (name, _) in rows.items() if row not in found)
        for row, (name, number) in rows.items():
            if row in found or not (key := self._key(name)):
                continue
            employer = self._by_number.get(number)
            if employer is None:
                employer = self._known[key]
                if not _may_be(self._number_of.get(employer.number, ""), number):
                    employer = self._make(key, name, None)
                    self._staging.add_employers([employer])
                self._note_number(employer, number)
            found[row] = employer
        return found

    def _note_number(self, employer: Employer, number: str) -> None:
        self._by_number[number] = employer
        if len(number) == _SIRET or employer.number not in self._number_of:
            self._number_of[employer.number] = number
        self._by_number.setdefault(number[:_SIREN], employer)

    def _learn_numbers(self, numbers: list[str]) -> None:
        if self._forgot and numbers:
            for number, row in self._staging.find_numbered_employers(numbers).items():
                self._note_number(Employer._make(row), number)
        numbers = [number for number in numbers if number not in self._by_number]
        if not self._stored or not numbers:
            return
        stored = find_numbered_organizations(self._base, numbers)
        fresh = []
        for number, (contact_id, name) in stored.items():
            employer = self._by_id.get(contact_id)
            if employer is None:
                employer = self._make(fold(name), name, contact_id)
                fresh.append(employer)
            self._note_number(employer, number)
        self._staging.add_employers(fresh)

    def _make(self, key: str, name: str, contact_id: int | None) -> Employer:
        employer = Employer(self._next, name, contact_id, key)
        self._next += 1
        if contact_id is not None:
            self._by_id[contact_id] = employer
        return employer

    def _key(self, name: str) -> str:
        key = self._keys.get(name)
        if key is None:
            key = self._keys[name] = fold(name)
        return key

    def _learn(self, keys: dict[str, str]) -> None:
        known = self._known
        unknown = {key: name for name, key in keys.items() if key and key not in known}
        if not unknown:
            return
        spelt = {key: company_key(key) for key in unknown}
        if self._forgot:
            asked = dict.fromkeys([*unknown, *(one.name for one in spelt.values())])
            for key, row in self._staging.find_employers(list(asked)).items():
                known.setdefault(key, Employer._make(row))
        fresh = [key for key in unknown if key not in known]
        if self._forgot:
            self._recall_spellings({spelt[key].name for key in fresh} - self._spelt.keys())
        stored = self._find_stored(fresh)
        made: list[Employer] = []
        aliases: list[tuple[str, int]] = []
        for key in fresh:
            employer = None
            if key in stored:
                contact_id, name, number = stored[key]
                employer = self._by_id.get(contact_id)
                if employer is None:
                    employer = self._make(fold(name) or key, name, contact_id)
                    made.append(employer)
                    if number:
                        self._note_number(employer, number)
            else:
                employer = self._spelt_otherwise(key, spelt[key])
                if employer is None:
                    employer = self._make(key, unknown[key], None)
                    made.append(employer)
            known[key] = employer
            if employer.key != key:
                aliases.append((key, employer.number))
            if spelt[key].name != key:
                named = self._spelt.get(spelt[key].name, ())
                self._spelt[spelt[key].name] = (*named, employer)
        self._staging.add_employers(made)
        if aliases:
            self._staging.add_employer_aliases(aliases)

    def _recall_spellings(self, names: Iterable[str]) -> None:
        """Know again the companies of some keys that are called otherwise, and their forms."""
        for name, form, *row in self._staging.find_employer_spellings(sorted(names)):
            employer = Employer._make(row)
            self._spelt[name] = (*self._spelt.get(name, ()), employer)
            if form:
                self._forms[employer.number] = form

    def _spelt_otherwise(self, key: str, spelt: CompanyKey) -> Employer | None:
        """The company of an earlier row that is called the same but for its legal form."""
        employers = list(self._spelt.get(spelt.name, ()))
        if spelt.name != key and spelt.name in self._known:
            employers.insert(0, self._known[spelt.name])
        for employer in employers:
            form = self._forms.get(employer.number) or company_key(employer.key).form
            if CompanyKey(spelt.name, form).agrees(spelt):
                if spelt.form:
                    self._forms[employer.number] = spelt.form
                return employer
        return None

    def _find_stored(self, keys: list[str]) -> dict[str, tuple[int, str, str]]:
        """(id, name, SIRET) of the companies of the base by folded name, however spelt."""
        if not self._stored or not keys:
            return {}
        stored = find_organizations(self._base, keys)
        if self._merged:
            stored |= find_former_organizations(
                self._base, [key for key in keys if key not in stored]
            )
        spelt = self._spellings.find([key for key in keys if key not in stored])
        named = read_organizations(self._base, [ids[0] for ids in spelt.values()])
        stored |= {key: named[ids[0]] for key, ids in spelt.items() if ids[0] in named}
        return stored


_SIRET: Final = 14
_SIREN: Final = 9


def _may_be(known: str, number: str) -> bool:
    """Whether a company of one SIRET or SIREN may have another number, too."""
    if not known or not number:
        return True
    if len(known) == len(number):
        return known == number
    return known[:_SIREN] == number[:_SIREN]


class Groups:
    """The groups rows name, by number; `ids` tells those of the base."""

    def __init__(self, staging: Staging, base: DriverConnection) -> None:
        self._staging = staging
        self._stored: dict[str, int] = {}
        for group_id, name in read_static_groups(base):
            self._stored.setdefault(fold(name), group_id)
        self._numbers: dict[str, int] = {}
        self.names: dict[int, str] = {}
        self.ids: dict[int, int | None] = {}

    def resolve(self, names: Iterable[str]) -> dict[str, int]:
        """The number of each named group; names without a letter are left out."""
        found: dict[str, int] = {}
        for name in set(names):
            key = fold(name)
            if not key:
                continue
            if key not in self._numbers:
                number = self._numbers[key] = len(self._numbers) + 1
                self.ids[number] = self._stored.get(key)
                self.names[number] = clean_text(name)
                self._staging.add_group(number, key, self.names[number], self.ids[number])
            found[name] = self._numbers[key]
        return found
