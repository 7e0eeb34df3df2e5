"""What a user does to contacts: make, edit, employ, throw away, restore, edit many."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sme_crm.domain.contact import (
    Address,
    ContactDraft,
    ContactSheet,
)
from sme_crm.domain.errors import ConflictError, InvalidInput, NotFound
from sme_crm.domain.folding import clean_text
from sme_crm.domain.record_values import (
    contact_values,
)
from sme_crm.services.activity_series.stopping import stop_for
from sme_crm.services.custom_fields import CustomFields
from sme_crm.services.owned_rows import (
    ORDERED,
    TABLES,
    OwnedRow,
    owned_columns,
    store_content,
)
from sme_crm.store.database import Database
from sme_crm.store.queries.contact_sheet import read_addresses, read_contact, read_sheet
from sme_crm.store.unit_of_work import UnitOfWork

MAX_PHOTO_BYTES = 5_000_000


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save answers: the change (0 when nothing differed), the version now, the row's id."""

    change_id: int
    version: int
    row_id: int = 0


class Contacts:
    """Commands on contacts. A command that edits takes the `version` its screen saw.

    `visit` is the change id the earlier saves of the same visit to a sheet answered: as long as
    nothing else was written, they are one change.
    """

    def __init__(self, database: Database, custom_fields: CustomFields) -> None:
        self._database = database
        self._custom_fields = custom_fields
        self.staff_id: int | None = None

    # -- reading -------------------------------------------------------------------------------

    def sheet(self, contact_id: int) -> ContactSheet:
        """One contact with its rows; raises NotFound."""
        with self._database.snapshot() as connection:
            sheet = read_sheet(connection, contact_id)
        if sheet is None:
            raise NotFound("contact", id=contact_id)
        return sheet

    def employer_addresses(self, contact_id: int) -> tuple[Address, ...]:
        """The addresses of the main employer, which a person without one is written to at."""
        with self._database.snapshot() as connection:
            contact = read_contact(connection, contact_id)
            if contact is None or contact.organization_id is None:
                return ()
            return read_addresses(connection, contact.organization_id)

    # -- making --------------------------------------------------------------------------------

    def create(self, draft: ContactDraft, *, origin: str = "") -> tuple[int, int]:
        """Make a contact with all its rows; returns (contact id, change id)."""
        with self._work("contact.create", origin) as work:
            contact_id = self.insert_draft(work, draft)
        return contact_id, work.change_id

    def insert_draft(self, work: UnitOfWork, draft: ContactDraft) -> int:
        """Write `draft` inside an open unit of work; employers are found or made by name."""
        values = contact_values(draft.values)
        if draft.uid:
            values["uid"] = draft.uid
        if draft.photo:
            values["photo"] = store_content(work, draft.photo)
        contact_id = work.insert("contact", values)
        ordered: tuple[Sequence[OwnedRow], ...] = (
            draft.addresses,
            draft.phones,
            draft.emails,
            draft.web_pages,
        )
        for rows in ordered:
            for position, row in enumerate(rows):
                columns = owned_columns(work, contact_id, row, self.staff_id)
                work.insert(TABLES[type(row)], {**columns, "position": position})
        for employment in draft.employments:
            if employment.organization_id or clean_text(employment.organization):
                work.insert(
                    "employment", owned_columns(work, contact_id, employment, self.staff_id)
                )
        for consent in draft.consents:
            work.insert("consent", owned_columns(work, contact_id, consent, self.staff_id))
        for label, value in draft.custom.items():
            field_id = self._custom_fields.find_or_make(work, label)
            self._custom_fields.write_value(work, contact_id, field_id, value)
        for name in draft.groups:
            group_id = self._static_group(work, name)
            work.insert("group_member", {"group_id": group_id, "contact_id": contact_id})
        return contact_id

    def _static_group(self, work: UnitOfWork, name: str) -> int:
        name = clean_text(name)
        row = work.connection.execute(
            "SELECT id FROM contact_group WHERE name = ? AND kind = 'static' ORDER BY id", (name,)
        ).fetchone()
        if row is not None:
            return int(row[0])
        return work.insert("contact_group", {"name": name, "created_at": work.now})

    # -- editing -------------------------------------------------------------------------------

    def save(
        self,
        contact_id: int,
        values: Mapping[str, object],
        version: int,
        *,
        origin: str = "",
        visit: int | None = None,
    ) -> Saved:
        """Write scalar fields of one contact; raises ConflictError, NotFound, InvalidInput."""
        written = contact_values(values)
        with self._work("contact.edit", origin, visit) as work:
            self._check_version(work, contact_id, version)
            work.update("contact", contact_id, written)
        return self._saved(work, contact_id)

    def save_row(
        self,
        contact_id: int,
        row: OwnedRow,
        version: int,
        *,
        origin: str = "",
        visit: int | None = None,
    ) -> Saved:
        """Add (`row.id` 0) or rewrite an address, phone, e-mail, employer, relation or consent."""
        table = TABLES[type(row)]
        with self._work("contact.edit", origin, visit) as work:
            self._check_version(work, contact_id, version)
            columns = owned_columns(work, contact_id, row, self.staff_id)
            row_id = row.id
            if row_id:
                # Who noted a consent stays; who changed it stands in the journal.
                columns.pop("staff_id", None)
                work.update(table, row_id, columns)
            else:
                if table in ORDERED:
                    columns["position"] = self._next_position(work, table, contact_id)
                row_id = work.insert(table, columns)
            if table == "address" and columns["state"] == "dead":
                stop_for(work, [contact_id], "dead_address")
        return self._saved(work, contact_id, row_id)

    def remove_row(
        self,
        contact_id: int,
        row: OwnedRow,
        version: int,
        *,
        origin: str = "",
        visit: int | None = None,
    ) -> Saved:
        """Delete one of the rows a contact owns."""
        with self._work("contact.edit", origin, visit) as work:
            self._check_version(work, contact_id, version)
            work.delete(TABLES[type(row)], row.id)
        return self._saved(work, contact_id)

    def make_main(
        self,
        contact_id: int,
        row: OwnedRow,
        version: int,
        *,
        origin: str = "",
        visit: int | None = None,
    ) -> Saved:
        """Put an address, phone, e-mail or web page first, or make an employer the main one."""
        table = TABLES[type(row)]
        with self._work("contact.edit", origin, visit) as work:
            self._check_version(work, contact_id, version)
            if table == "employment":
                others = work.connection.execute(
                    "SELECT id FROM employment WHERE person_id = ? AND id <> ?",
                    (contact_id, row.id),
                ).fetchall()
                work.update_many("employment", [other[0] for other in others], {"main": 0})
                work.update("employment", row.id, {"main": 1})
            elif table in ORDERED:
                ids = work.connection.execute(
                    f"SELECT id FROM {table} WHERE contact_id = ? ORDER BY id <> ?, position, id",
                    (contact_id, row.id),
                ).fetchall()
                for position, (row_id,) in enumerate(ids):
                    work.update(table, row_id, {"position": position})
            else:
                raise InvalidInput("not_ordered", entity=table)
        return self._saved(work, contact_id)

    def set_custom(
        self,
        contact_id: int,
        field_id: int,
        value: object,
        version: int,
        *,
        origin: str = "",
        visit: int | None = None,
    ) -> Saved:
        """Write the value of an own field; None or an empty text clears it."""
        with self._work("contact.edit", origin, visit) as work:
            self._check_version(work, contact_id, version)
            self._custom_fields.write_value(work, contact_id, field_id, value)
        return self._saved(work, contact_id)

    def set_photo(
        self,
        contact_id: int,
        photo: bytes | None,
        version: int,
        *,
        origin: str = "",
        visit: int | None = None,
    ) -> Saved:
        """Give a contact its photo (PNG or JPEG bytes), or take it away."""
        if photo is not None and len(photo) > MAX_PHOTO_BYTES:
            raise InvalidInput("photo_too_large", megabytes=MAX_PHOTO_BYTES // 1_000_000)
        with self._work("contact.edit", origin, visit) as work:
            self._check_version(work, contact_id, version)
            key = store_content(work, photo) if photo else None
            work.update("contact", contact_id, {"photo": key})
        return self._saved(work, contact_id)

    def photo(self, key: str) -> bytes | None:
        """The bytes of a photo by `contact.photo`."""
        row = (
            self._database.reader()
            .execute("SELECT bytes FROM content WHERE sha256 = ?", (key,))
            .fetchone()
        )
        return bytes(row[0]) if row else None

    def update_many(
        self, ids: Sequence[int], values: Mapping[str, object], *, origin: str = ""
    ) -> int:
        """Write the same fields to many contacts as one change; returns its id (0: no need)."""
        written = contact_values(values)
        with self._work("contact.bulk_edit", origin) as work:
            count = work.update_many("contact", ids, written)
            work.describe(count=count, fields=sorted(written))
        return work.change_id if work.changes else 0

    # -- trash ---------------------------------------------------------------------------------

    def throw_away(self, ids: Sequence[int], *, origin: str = "") -> int:
        """Move contacts to the trash as one change; returns its id."""
        with self._work("contact.trash", origin) as work:
            there = work.connection.execute(
                "SELECT id FROM contact WHERE id IN (SELECT value FROM json_each(?))"
                " AND deleted_at IS NULL",
                (json.dumps(list(ids)),),
            ).fetchall()
            work.describe(count=len(there))
            work.update_many("contact", [row[0] for row in there], {"deleted_at": work.now})
        return work.change_id if work.changes else 0

    def restore(self, ids: Sequence[int], *, origin: str = "") -> int:
        """Take contacts out of the trash as one change; returns its id."""
        with self._work("contact.restore", origin) as work:
            work.describe(count=len(ids))
            work.update_many("contact", ids, {"deleted_at": None})
        return work.change_id if work.changes else 0

    # -- within --------------------------------------------------------------------------------

    def _work(self, name: str, origin: str, visit: int | None = None) -> UnitOfWork:
        return UnitOfWork(
            self._database, name, origin=origin, staff_id=self.staff_id, continues=visit
        )

    def _saved(self, work: UnitOfWork, contact_id: int, row_id: int = 0) -> Saved:
        row = (
            self._database.reader()
            .execute("SELECT version FROM contact WHERE id = ?", (contact_id,))
            .fetchone()
        )
        return Saved(work.change_id if work.changes else 0, row[0] if row else 0, row_id)

    def _check_version(self, work: UnitOfWork, contact_id: int, version: int) -> None:
        row = work.connection.execute(
            "SELECT version FROM contact WHERE id = ?", (contact_id,)
        ).fetchone()
        if row is None:
            raise NotFound("contact", id=contact_id)
        if row[0] != version:
            raise ConflictError("conflict", contact_id=contact_id, version=row[0])

    def _next_position(self, work: UnitOfWork, table: str, contact_id: int) -> int:
        row = work.connection.execute(
            f"SELECT coalesce(max(position), -1) + 1 FROM {table} WHERE contact_id = ?",
            (contact_id,),
        ).fetchone()
        return int(row[0])
