"""Contacts read as columns for the search for duplicates, in statements of a few thousand rows."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from sme_crm.domain.duplicates.records import Place, Records
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.own_keys import own_text

AT_MOST: Final = 5_000
"""Contacts of one statement: a save need not wait longer for it."""

_COLUMNS: Final = (
    "id, kind = 'organization', civility, given_name, family_name, birth_name, organization,"
    " coalesce(birth_date, ''), siret, reference, coalesce(organization_id, 0),"
    " coalesce(household_id, 0)"
)
_REPEATED: Final = range(2, 8)
"""Those of _COLUMNS that many contacts have alike: from the civility to the birth date."""
_NEXT: Final = (
    f"SELECT {_COLUMNS} FROM contact WHERE id > ? AND deleted_at IS NULL ORDER BY id LIMIT ?"
)
_CHOSEN: Final = (
    f"SELECT {_COLUMNS} FROM contact WHERE id IN (SELECT value FROM json_each(?))"
    " AND deleted_at IS NULL ORDER BY id"
)
# What can name a person or a company; answers of a list and days cannot.
_NUMBER_KINDS: Final = ("text", "number")


class NumberField(NamedTuple):
    """An own field that can number contacts."""

    id: int
    label: str
    kind: str


def read_number_fields(connection: DriverConnection) -> list[NumberField]:
    """The own fields whose values can number contacts."""
    rows = connection.execute(
        "SELECT id, label, kind FROM custom_field WHERE kind IN (SELECT value FROM json_each(?))"
        " ORDER BY position, id",
        (json.dumps(_NUMBER_KINDS),),
    ).fetchall()
    return [NumberField._make(row) for row in rows]


def count_contacts(connection: DriverConnection) -> int:
    """How many contacts a search reads."""
    row = connection.execute("SELECT count(*) FROM contact WHERE deleted_at IS NULL").fetchone()
    return int(row[0])


def read_all_records(
    connection: DriverConnection, progress: Callable[[int], None] | None = None
) -> Records:
    """Every contact that is not in the trash; `progress(done)` is called after each slice."""
    reading = _Reading(connection)
    last = 0
    while rows := connection.execute(_NEXT, (last, AT_MOST)).fetchall():
        reading.take(rows, "BETWEEN ? AND ?", (rows[0][0], rows[-1][0]))
        last = rows[-1][0]
        if progress is not None:
            progress(len(reading.records.ids))
    reading.lend_of_employers()
    return reading.records


def read_records(connection: DriverConnection, ids: Iterable[int]) -> Records:
    """The contacts `ids` that are not in the trash, in the order of their ids."""
    reading = _Reading(connection)
    for listed in _slices(sorted(set(ids))):
        if rows := connection.execute(_CHOSEN, (listed,)).fetchall():
            reading.take(rows, "IN (SELECT value FROM json_each(?))", (listed,))
    reading.lend_of_employers()
    return reading.records


class _Reading:
    """Fills the columns slice by slice."""

    def __init__(self, connection: DriverConnection) -> None:
        self._connection = connection
        self.records = Records(ids=[])
        # One text for all contacts that have it: half the memory at a million.
        texts: dict[str, str] = {}
        self._share: Callable[[str, str], str] = texts.setdefault
        self._own_fields = read_number_fields(connection)

    def take(self, rows: Sequence[tuple[Any, ...]], chosen: str, values: tuple[Any, ...]) -> None:
        """Add a slice of contacts; `chosen` says which ids it holds, for the rows they own."""
        records = self.records
        columns = list(zip(*rows, strict=True))
        places = {contact_id: place for place, contact_id in enumerate(columns[0])}
        scalars: tuple[list[Any], ...] = (
            records.ids, records.company, records.civility, records.given_name,
            records.family_name, records.birth_name, records.organization, records.birth_date,
            records.siret, records.reference, records.organization_ids, records.household_ids,
        )  # fmt: skip
        for number, (column, read) in enumerate(zip(scalars, columns, strict=True)):
            column.extend(map(self._share, read, read) if number in _REPEATED else read)
        records.phones.extend(self._owned("phone", "digits", places, chosen, values))
        records.emails.extend(self._owned("email", "folded", places, chosen, values))
        records.addresses.extend(self._addresses(places, chosen, values))
        self._take_own_values(places, chosen, values)

    def _owned(
        self, table: str, column: str, places: dict[int, int], chosen: str, values: tuple[Any, ...]
    ) -> list[tuple[str, ...]]:
        owned: list[tuple[str, ...]] = [()] * len(places)
        for contact_id, value in self._connection.execute(
            f"SELECT contact_id, {column} FROM {table} WHERE contact_id {chosen}"
            f" AND {column} <> '' ORDER BY contact_id, position, id",
            values,
        ).fetchall():
            place = places.get(contact_id)
            if place is not None:
                owned[place] += (value,)
        return owned

    def _addresses(
        self, places: dict[int, int], chosen: str, values: tuple[Any, ...]
    ) -> list[tuple[Place, ...]]:
        owned: list[tuple[Place, ...]] = [()] * len(places)
        share = self._share
        for contact_id, complement, street, code, town, country in self._connection.execute(
            "SELECT contact_id, complement, CASE WHEN place = '' THEN street"
            " ELSE trim(street || ' ' || place) END, postal_code, locality, country FROM address"
            f" WHERE contact_id {chosen} ORDER BY contact_id, position, id",
            values,
        ).fetchall():
            place = places.get(contact_id)
            if place is not None:
                owned[place] += (
                    Place(
                        share(complement, complement),
                        street,
                        share(code, code),
                        share(town, town),
                        share(country, country),
                    ),
                )
        return owned

    def _take_own_values(
        self, places: dict[int, int], chosen: str, values: tuple[Any, ...]
    ) -> None:
        identifiers = self.records.identifiers
        for field_id, label, _ in self._own_fields:
            column = identifiers.setdefault(label, [])
            read = [""] * len(places)
            for contact_id, text, number in self._connection.execute(
                "SELECT contact_id, text_value, number_value FROM custom_value"
                f" WHERE contact_id {chosen} AND field_id = ?",
                (*values, field_id),
            ).fetchall():
                place = places.get(contact_id)
                if place is not None:
                    read[place] = own_text(text, number)
            column.extend(read)

    def lend_of_employers(self) -> None:
        """A person without an address or phone is reached at the employer's."""
        records = self.records
        at = {contact_id: place for place, contact_id in enumerate(records.ids)}
        records.borrowed.extend([False] * len(records.ids))
        missing = [
            place
            for place, employer in enumerate(records.organization_ids)
            if employer and not (records.addresses[place] and records.phones[place])
        ]
        lenders = self._employers({records.organization_ids[place] for place in missing} - set(at))
        for place in missing:
            employer = records.organization_ids[place]
            if employer in at:
                source, row = records, at[employer]
            elif employer in lenders:
                source, row = lenders[employer]
            else:
                continue
            if not records.addresses[place] and source.addresses[row]:
                records.addresses[place] = source.addresses[row]
                records.borrowed[place] = True
            if not records.phones[place] and source.phones[row]:
                records.phones[place] = source.phones[row]
                records.borrowed[place] = True

    def _employers(self, ids: set[int]) -> dict[int, tuple[Records, int]]:
        if not ids:
            return {}
        others = _Reading(self._connection)
        for listed in _slices(sorted(ids)):
            if rows := self._connection.execute(_CHOSEN, (listed,)).fetchall():
                others.take(rows, "IN (SELECT value FROM json_each(?))", (listed,))
        return {one: (others.records, row) for row, one in enumerate(others.records.ids)}


def _slices(ids: Sequence[int]) -> Iterator[str]:
    for start in range(0, len(ids), AT_MOST):
        yield json.dumps(ids[start : start + AT_MOST])
