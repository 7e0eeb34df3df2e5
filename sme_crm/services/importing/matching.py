"""Finds the contact of the base that a row of a file is, by exact keys in order of trust.

A UID decides alone, a reference with a word of the name, a SIRET for companies, an e-mail or a
phone together with the name, else the name with the place or the company. Two different
references are two contacts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sme_crm.domain.folding import fold
from sme_crm.services.importing.prepared import PreparedChunk
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.import_matching import Candidate, find_candidates

# How many contacts of one key are looked at: more share a switchboard, not an identity.
_MOST_SHARING = 50


@dataclass(slots=True)
class RowKeys:
    """What the rows of a chunk are looked up by, in lists over its rows."""

    kinds: list[str]
    sort_names: list[str]
    nameless: list[bool]
    references: list[str]
    uids: list[str]
    sirets: list[str]
    emails: list[list[str]]
    phones: list[list[str]]
    places: list[tuple[str, str]]
    organizations: list[str]


def row_keys(
    chunk: PreparedChunk,
    sort_names: list[str],
    nameless: list[bool],
    places: list[tuple[str, str]],
    organizations: list[str],
) -> RowKeys:
    """The keys of a chunk; `places` are (postal code, folded town) of the main address."""
    size = chunk.size
    scalars = chunk.scalars
    emails: list[list[str]] = [[] for _ in range(size)]
    for email in chunk.emails:
        if email[5] == "good":
            emails[email[0]].append(email[4])
    phones: list[list[str]] = [[] for _ in range(size)]
    for phone in chunk.phones:
        if len(phone[5]) >= 6:
            phones[phone[0]].append(phone[5])
    empty = [""] * size
    return RowKeys(
        scalars["kind"], sort_names, nameless, scalars.get("reference", empty),
        chunk.uids or empty, scalars.get("siret", empty), emails, phones, places, organizations,
    )  # fmt: skip


@dataclass(slots=True)
class Matcher:
    """Matches chunk after chunk; a contact taken by a row is the last choice of others."""

    connection: DriverConnection
    _taken: set[int] = field(default_factory=set)

    def match(self, keys: RowKeys, rows: Iterable[int]) -> dict[int, int]:
        """The contact of each row of `rows` that has one, by row number."""
        open_rows = list(rows)
        found: dict[int, int] = {}
        for step in (
            self._by_uid, self._by_reference, self._by_siret, self._by_email, self._by_phone,
            self._by_name,
        ):  # fmt: skip
            if not open_rows:
                break
            found.update(step(keys, open_rows))
            open_rows = [row for row in open_rows if row not in found]
        return found

    def _candidates(self, kind: str, values: Iterable[str]) -> dict[str, list[Candidate]]:
        wanted = list(dict.fromkeys(value for value in values if value))
        found: dict[str, list[Candidate]] = {}
        if wanted:
            for candidate in find_candidates(self.connection, kind, wanted):
                sharing = found.setdefault(candidate.key, [])
                if len(sharing) < _MOST_SHARING:
                    sharing.append(candidate)
        return found

    def _choose(self, candidates: Sequence[Candidate]) -> int | None:
        free = next((one for one in candidates if one.contact_id not in self._taken), None)
        chosen = free or (candidates[0] if candidates else None)
        if chosen is None:
            return None
        self._taken.add(chosen.contact_id)
        return chosen.contact_id

    def _by_uid(self, keys: RowKeys, rows: list[int]) -> dict[int, int]:
        return self._alone("uid", keys.uids, rows)

    def _by_reference(self, keys: RowKeys, rows: list[int]) -> dict[int, int]:
        """The contact with the reference: by its name if several share it; a renamed one else."""
        candidates = self._candidates("reference", (keys.references[row] for row in rows))
        found: dict[int, int] = {}
        for row in rows:
            sharing = candidates.get(keys.references[row], [])
            name = keys.sort_names[row]
            same = [one for one in sharing if one.sort_name == name]
            # Another file may count its rows from 1 too: a number alone makes nobody the same.
            renamed = [
                one for one in sharing
                if one.contact_id not in self._taken
                and (keys.nameless[row] or not set(name.split()).isdisjoint(one.sort_name.split()))
            ]  # fmt: skip
            chosen = self._choose(same or renamed)
            if chosen is not None:
                found[row] = chosen
        return found

    def _by_siret(self, keys: RowKeys, rows: list[int]) -> dict[int, int]:
        of_companies = [row for row in rows if keys.kinds[row] == "organization"]
        return self._alone("siret", keys.sirets, of_companies, kind="organization")

    def _alone(
        self, key: str, values: list[str], rows: list[int], kind: str = ""
    ) -> dict[int, int]:
        candidates = self._candidates(key, (values[row] for row in rows))
        found: dict[int, int] = {}
        for row in rows:
            fitting = [
                one for one in candidates.get(values[row], ()) if not kind or one.kind == kind
            ]
            chosen = self._choose(fitting)
            if chosen is not None:
                found[row] = chosen
        return found

    def _by_email(self, keys: RowKeys, rows: list[int]) -> dict[int, int]:
        return self._with_name("email", keys.emails, keys, rows)

    def _by_phone(self, keys: RowKeys, rows: list[int]) -> dict[int, int]:
        return self._with_name("phone", keys.phones, keys, rows)

    def _with_name(
        self, key: str, values: list[list[str]], keys: RowKeys, rows: list[int]
    ) -> dict[int, int]:
        candidates = self._candidates(key, (value for row in rows for value in values[row]))
        found: dict[int, int] = {}
        if not candidates:
            return found
        for row in rows:
            fitting = [
                one
                for value in values[row]
                for one in candidates.get(value, ())
                if self._fits(one, keys, row, nameless=fold(value))
            ]
            chosen = self._choose(fitting)
            if chosen is not None:
                found[row] = chosen
        return found

    def _fits(self, one: Candidate, keys: RowKeys, row: int, nameless: str = "") -> bool:
        if one.kind != keys.kinds[row] or self._contradicts(one, keys, row):
            return False
        if one.sort_name == keys.sort_names[row]:
            return True
        # An address without a name, in the file or in the base.
        return bool(nameless) and (keys.nameless[row] or one.sort_name == nameless)

    def _contradicts(self, one: Candidate, keys: RowKeys, row: int) -> bool:
        reference = keys.references[row]
        return bool(reference and one.reference and reference != one.reference)

    def _by_name(self, keys: RowKeys, rows: list[int]) -> dict[int, int]:
        candidates = self._candidates("name", (keys.sort_names[row] for row in rows))
        found: dict[int, int] = {}
        for row in rows:
            same_name = [
                one for one in candidates.get(keys.sort_names[row], ())
                if self._fits(one, keys, row)
            ]  # fmt: skip
            if not same_name:
                continue
            code, town = keys.places[row]
            organization = keys.organizations[row]
            fitting = [
                one
                for one in same_name
                if (code and one.postal_code == code and (not town or one.locality_key == town))
                or (town and not code and one.locality_key == town)
                or (organization and one.organization_key == organization)
                # A company that was only named so far has no address.
                or (one.kind == "organization" and not (code and one.postal_code))
            ]
            bare = not (code or town or keys.emails[row] or keys.phones[row] or organization)
            if not fitting and bare:
                # Nothing but the name: the only one there is, or one as bare.
                fitting = same_name if len(same_name) == 1 else [
                    one for one in same_name
                    if not (one.postal_code or one.locality_key or one.organization_key)
                ]  # fmt: skip
            chosen = self._choose(fitting)
            if chosen is not None:
                found[row] = chosen
        return found
