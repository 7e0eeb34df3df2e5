"""Who the rows of a file are, asked of the base in bulk: a contact by a rule, or a near miss.

A UID decides alone, a reference with a word of the name, a SIRET for companies, an e-mail or a
phone together with the name, else the name with the place or the company. Two different
references are two contacts, unless a merge made one of them: what merged records were known by
leads to the contact they went into, if no other one has it. A contact found by one of these keys
that does not fit whole may be a near miss (`services.row_near_misses`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from sme_crm.domain.company_key import company_key
from sme_crm.domain.folding import fold
from sme_crm.services.duplicates.weighing import Weighing
from sme_crm.services.former_selves import FormerSelves, is_company, is_place
from sme_crm.services.row_near_misses import NearMiss, NearMisses, RecordsOf
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.company_spellings import CompanySpellings
from sme_crm.store.queries.import_matching import Candidate, find_candidates
from sme_crm.store.staging_neighbours import Neighbours

# How many contacts of one key are looked at: more share a switchboard, not an identity.
_MOST_SHARING: Final = 50
_MOST_CHOICES: Final = 8
# A key more contacts have says nothing of a contact that has another name.
_FEW: Final = 5


@dataclass(slots=True)
class RowKeys:
    """What the rows of a chunk are looked up by, in lists over its rows.

    `numbers`: `own_key` of own fields that number contacts, which decide nothing alone.
    """

    kinds: list[str]
    sort_names: list[str]
    nameless: list[bool]
    swapped: list[str]
    references: list[str]
    uids: list[str]
    sirets: list[str]
    emails: list[list[str]]
    phones: list[list[str]]
    numbers: list[list[str]]
    places: list[tuple[str, str]]
    organizations: list[str]


class RowMatch(NamedTuple):
    """The contacts a row may be by `rule`, likeliest first: any of them is meant by it.

    `keeps_name`: the contact keeps its name though the row has another one. `former`: the row
    tells of a record that was merged into the contact, which decides what it shows.
    """

    rule: str
    contacts: tuple[int, ...]
    keeps_name: bool = False
    former: bool = False


@dataclass(slots=True)
class _Asked:
    """What was found for a chunk: candidates by kind of key and value."""

    keys: RowKeys
    found: dict[str, Mapping[str, list[Candidate]]] = field(default_factory=dict)

    def of(self, kind: str, value: str) -> Sequence[Candidate]:
        return self.found.get(kind, {}).get(value, ())


class RowMatcher:
    """Matches chunk after chunk. `rules`: keys of the rules asked, in order."""

    def __init__(
        self,
        connection: DriverConnection,
        rules: Sequence[str],
        neighbours: Neighbours,
        spellings: CompanySpellings,
        weighing: Weighing,
        *,
        renames: bool = True,
    ) -> None:
        """`renames`: a contact takes the name of the row that is found to be it."""
        self._renames = renames
        self._connection = connection
        self._steps = [(rule, _STEPS[rule]) for rule in rules]
        self._rules = frozenset(rules)
        self._neighbours = neighbours
        self._near_misses = NearMisses(connection, weighing)
        self._spellings = spellings
        # Contacts a row has already been found to be are not renamed by another one.
        self._met: set[int] = set()
        self._former = FormerSelves(connection)
        self._renamed: dict[int, str] = {}
        self._kept_names: set[int] = set()
        # The postal code rows give to contacts that have none yet.
        self._placed: dict[int, str] = {}
        # (reference, SIRET) rows give to contacts that may have none yet.
        self._numbered: dict[int, tuple[str, str]] = {}

    def match(
        self, keys: RowKeys, rows: Iterable[int], records_of: RecordsOf
    ) -> tuple[dict[int, RowMatch], dict[int, NearMiss]]:
        """The match of each row of `rows` that has one; the near miss of others that have one."""
        open_rows = list(rows)
        found: dict[int, RowMatch] = {}
        asked = _Asked(keys)
        self._kept_names.clear()
        self._former.forget()
        if "reference" not in self._rules:
            # What contradicts (`_contradicts`) does not depend on the rules.
            self._ask(asked, "reference", (keys.references[row] for row in open_rows))
        for rule, step in self._steps:
            if not open_rows:
                break
            for row, contacts in step(self, asked, open_rows).items():
                choices = tuple(dict.fromkeys(contacts))[:_MOST_CHOICES]
                former = _was_one_of(self._former, choices, asked, row)
                found[row] = RowMatch(rule, choices, row in self._kept_names, former)
            open_rows = [row for row in open_rows if row not in found]
        return found, self._near_misses.find(self._near(asked, open_rows), records_of)

    # -- the rules -----------------------------------------------------------------------------

    def _ask(self, asked: _Asked, kind: str, values: Iterable[str], key_kind: str = "") -> None:
        wanted = list(dict.fromkeys(value for value in values if value))
        found: dict[str, list[Candidate]] = {}
        if wanted:
            for candidate in find_candidates(self._connection, key_kind or kind, wanted):
                sharing = found.setdefault(candidate.key, [])
                if len(sharing) < _MOST_SHARING:
                    sharing.append(candidate)
        self._former.look_up(one.contact_id for sharing in found.values() for one in sharing)
        asked.found[kind] = found

    def _note(self, fitting: Sequence[Candidate], keys: RowKeys, row: int) -> list[int]:
        first, name = fitting[0], keys.sort_names[row]
        renames = self._renames and first.former_name is None
        if renames and not keys.nameless[row] and not self._is_called(first, name):
            if first.contact_id in self._met:
                # A row was found by the old name: it must be found by it again.
                self._kept_names.add(row)
            else:
                self._renamed[first.contact_id] = name
        self._met.add(first.contact_id)
        if keys.places[row][0] and not first.postal_code:
            self._placed.setdefault(first.contact_id, keys.places[row][0])
        if keys.references[row] or keys.sirets[row]:
            self._numbered.setdefault(first.contact_id, (keys.references[row], keys.sirets[row]))
        return [one.contact_id for one in fitting]

    def _by_uid(self, asked: _Asked, rows: list[int]) -> dict[int, list[int]]:
        uids = asked.keys.uids
        self._ask(asked, "uid", (uids[row] for row in rows))
        return {
            row: self._note(one[:1], asked.keys, row)
            for row in rows
            if (one := asked.of("uid", uids[row]))
        }

    def _by_reference(self, asked: _Asked, rows: list[int]) -> dict[int, list[int]]:
        """The contact with the reference: by its name if several share it; a renamed one else.

        One that has it is before one that had it.
        """
        keys = asked.keys
        self._ask(asked, "reference", (keys.references[row] for row in rows))
        found: dict[int, list[int]] = {}
        renamed: list[tuple[int, Sequence[Candidate]]] = []
        for row in rows:
            sharing = asked.of("reference", keys.references[row])
            same = [one for one in sharing if self._is_called(one, keys.sort_names[row])]
            having = [one for one in same if one.former_name is None]
            if same:
                found[row] = self._note(having or same, keys, row)
            elif sharing:
                renamed.append((row, sharing))
        for row, sharing in renamed:
            # Another file may count its rows from 1 too: a number alone makes nobody the same.
            name = set(keys.sort_names[row].split())
            fitting = [
                one
                for one in sharing
                if (one.former_name is not None or self._may_rename(one, keys.sort_names[row]))
                and (keys.nameless[row] or not name.isdisjoint(_words_of_names(one)))
            ]
            if fitting:
                found[row] = self._note(fitting[:1], keys, row)
        return found

    def _is_called(self, one: Candidate, name: str) -> bool:
        """Whether a contact has that name, in the end of this import."""
        known = self._renamed.get(one.contact_id, one.sort_name)
        if name == known or self._former.was_called(one.contact_id, name):
            return True
        return one.kind == "organization" and company_key(known).agrees(company_key(name))

    def _contradicts(self, one: Candidate, asked: _Asked, row: int) -> bool:
        """Two references, or two SIRETs of companies, are two contacts."""
        keys = asked.keys
        reference, siret = self._numbered.get(one.contact_id, ("", ""))
        known = one.reference or reference
        told = keys.references[row]
        if known and told and known != told:
            having = asked.of("reference", told)
            if not any(other.contact_id == one.contact_id for other in having):
                return True
            if having[0].former_name is None:
                return True
        known, told = one.siret or siret, keys.sirets[row]
        if one.kind != "organization" or not known or not told or known == told:
            return False
        return not self._former.had_siret(one.contact_id, told)

    def _fits_kind(self, one: Candidate, asked: _Asked, row: int) -> bool:
        return one.kind == asked.keys.kinds[row] and not self._contradicts(one, asked, row)

    def _fits(self, one: Candidate, asked: _Asked, row: int) -> bool:
        name = asked.keys.sort_names[row]
        return self._fits_kind(one, asked, row) and self._is_called(one, name)

    def _may_rename(self, one: Candidate, name: str) -> bool:
        return one.contact_id not in self._met or self._renamed.get(one.contact_id) == name

    def _by_siret(self, asked: _Asked, rows: list[int]) -> dict[int, list[int]]:
        keys = asked.keys
        companies = [row for row in rows if keys.kinds[row] == "organization" and keys.sirets[row]]
        self._ask(asked, "siret", (keys.sirets[row] for row in companies))
        found = {}
        for row in companies:
            fitting = [
                one
                for one in asked.of("siret", keys.sirets[row])
                if one.kind == "organization" and not self._contradicts(one, asked, row)
            ]
            if fitting:
                found[row] = self._note(fitting, keys, row)
        return found

    def _by_email(self, asked: _Asked, rows: list[int]) -> dict[int, list[int]]:
        return self._with_name("email", asked.keys.emails, asked, rows)

    def _by_phone(self, asked: _Asked, rows: list[int]) -> dict[int, list[int]]:
        return self._with_name("phone", asked.keys.phones, asked, rows)

    def _with_name(
        self, kind: str, values: list[list[str]], asked: _Asked, rows: list[int]
    ) -> dict[int, list[int]]:
        keys = asked.keys
        self._ask(asked, kind, (value for row in rows for value in values[row]))
        found: dict[int, list[int]] = {}
        if not asked.found[kind]:
            return found
        for row in rows:
            fitting = [
                one
                for value in values[row]
                for one in asked.of(kind, value)
                if self._fits(one, asked, row)
                or (keys.nameless[row] and self._fits_kind(one, asked, row))
            ]
            if not fitting:
                # A contact of the base that is but an address, and gets its name now.
                fitting = [
                    one
                    for value in values[row]
                    for one in asked.of(kind, value)
                    if one.sort_name == fold(value)
                    and self._fits_kind(one, asked, row)
                    and self._may_rename(one, keys.sort_names[row])
                ][:1]
            if fitting:
                found[row] = self._note(fitting, keys, row)
        return found

    def _by_name(self, asked: _Asked, rows: list[int]) -> dict[int, list[int]]:
        keys = asked.keys
        self._ask(asked, "name", (keys.sort_names[row] for row in rows))
        spelt = _find_spellings(self._connection, self._spellings, keys, rows)
        self._former.look_up(one.contact_id for sharing in spelt.values() for one in sharing)
        asked.found["spelling"] = spelt
        found: dict[int, list[int]] = {}
        for row in rows:
            same_name = [one for one in self._namesakes(asked, row) if self._fits(one, asked, row)]
            fitting = self._fitting_place(same_name, keys, row) if same_name else ()
            if fitting:
                found[row] = self._note(fitting, keys, row)
        return found

    def _fitting_place(
        self, same_name: Sequence[Candidate], keys: RowKeys, row: int
    ) -> Sequence[Candidate]:
        """Those of the same name that are in the row's place or company, too."""
        code, town = keys.places[row]
        organization = keys.organizations[row]
        fitting = [
            one
            for one in same_name
            if self._shares_place(one, keys, row)
            # A company that was only named so far has no address.
            or (
                one.kind == "organization"
                and not (
                    code and (one.postal_code or self._placed.get(one.contact_id, code) != code)
                )
            )
        ]
        bare = not (code or town or keys.emails[row] or keys.phones[row] or organization)
        if not fitting and bare:
            # Nothing but the name: the only one there is, or one as bare.
            fitting = list(same_name)
            if len(same_name) > 1:
                fitting = [
                    one
                    for one in same_name
                    if not (one.postal_code or one.locality_key or one.organization_key)
                ]
        return fitting

    def _shares_place(self, one: Candidate, keys: RowKeys, row: int) -> bool:
        """Whether a contact is in the row's place or company; one merged of several in any."""
        place, company = keys.places[row], keys.organizations[row]
        return (
            is_place((one.postal_code, one.locality_key), place)
            or (bool(company) and is_company(one.organization_key, company))
            or self._former.is_at(one.contact_id, place, company)
        )

    def _namesakes(self, asked: _Asked, row: int) -> Sequence[Candidate]:
        name = asked.keys.sort_names[row]
        return (*asked.of("name", name), *asked.of("spelling", name))

    # -- near misses ---------------------------------------------------------------------------

    def _near(self, asked: _Asked, rows: list[int]) -> dict[int, dict[int, None]]:
        """The contacts each row is worth comparing with, of those that have any."""
        keys = asked.keys
        if "name_place" in self._rules:
            self._ask(asked, "swapped", (keys.swapped[row] for row in rows), "name")
        self._ask(asked, "own", (value for row in rows for value in keys.numbers[row]))
        alike: dict[int, list[int]] = {}
        if "name_place" in self._rules:
            alike = self._neighbours.find(
                (row, keys.places[row][0], keys.kinds[row], keys.sort_names[row])
                for row in rows
                if keys.places[row][0] and not keys.nameless[row]
            )
        near: dict[int, dict[int, None]] = {}
        shared = ("email", keys.emails), ("phone", keys.phones), ("own", keys.numbers)
        for row in rows:
            found: dict[int, None] = dict.fromkeys(alike.get(row, ()))
            for kind, of_rows in shared:
                for value in of_rows[row]:
                    sharing = asked.of(kind, value)
                    if len(sharing) <= _FEW:
                        found.update((one.contact_id, None) for one in sharing)
            namesakes = (*self._namesakes(asked, row), *asked.of("swapped", keys.swapped[row]))
            if len(namesakes) > _FEW:
                # Of many namesakes only those who share more than the name.
                namesakes = tuple(one for one in namesakes if self._shares_place(one, keys, row))
            found.update((one.contact_id, None) for one in namesakes)
            if found:
                near[row] = found
        return near


_STEPS: Final = {
    "uid": RowMatcher._by_uid,
    "reference": RowMatcher._by_reference,
    "email": RowMatcher._by_email,
    "siret": RowMatcher._by_siret,
    "phone": RowMatcher._by_phone,
    "name_place": RowMatcher._by_name,
}


def _was_one_of(former: FormerSelves, contacts: Sequence[int], asked: _Asked, row: int) -> bool:
    """Whether a row tells of a record merged into the contacts: by its UID or reference, or,
    when it has none of the contact's, by its name."""
    keys = asked.keys
    told = [
        one
        for one in (
            *asked.of("uid", keys.uids[row]), *asked.of("reference", keys.references[row])
        )
        if one.contact_id in contacts
    ]  # fmt: skip
    if told:
        return any(one.former_name is not None for one in told)
    name = keys.sort_names[row]
    return not keys.nameless[row] and any(former.is_no_more(one, name) for one in contacts)


def _find_spellings(
    connection: DriverConnection, spellings: CompanySpellings, keys: RowKeys, rows: Iterable[int]
) -> dict[str, list[Candidate]]:
    """Companies of the base that are spelt otherwise than the rows'."""
    names = dict.fromkeys(keys.sort_names[row] for row in rows if keys.kinds[row] == "organization")
    spelt = spellings.find(list(names))
    by_id: dict[str, Candidate] = {}
    if spelt:
        ids = dict.fromkeys(str(one) for ids in spelt.values() for one in ids)
        by_id = {one.key: one for one in find_candidates(connection, "id", list(ids))}
    return {
        name: [by_id[str(one)] for one in ids if str(one) in by_id] for name, ids in spelt.items()
    }


def _words_of_names(one: Candidate) -> list[str]:
    return f"{one.sort_name} {one.former_name or ''}".split()
