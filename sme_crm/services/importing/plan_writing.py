"""Does the operations of update plans on contacts that are there (see `plan_state`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sme_crm.services.importing.plan_state import Operation
from sme_crm.store.bulk_import import Written
from sme_crm.store.unit_of_work import UnitOfWork


class PlanWriter:
    """Writes plans inside one unit of work; `own_fields` gives the id of each staged own field."""

    def __init__(self, work: UnitOfWork, written: Written, own_fields: Mapping[int, int]) -> None:
        self._work = work
        self._written = written
        self._own_fields = own_fields

    def write(self, contact_id: int, operations: list[Operation]) -> None:
        """Do all operations of the plan of one contact."""
        work = self._work
        made: dict[tuple[str, int], int] = {}
        for operation in operations:
            match operation:
                case ["contact", columns]:
                    work.update("contact", contact_id, columns)
                case ["insert", table, columns, new_id]:
                    values = {"contact_id": contact_id, **columns}
                    if table == "consent":
                        values["staff_id"] = work.staff_id
                    made[table, new_id] = work.insert(table, values)
                case ["update", table, row_id, columns]:
                    known = made.get((table, row_id))
                    work.update(table, row_id if known is None else known, columns)
                case ["employ", employer, columns, new_id, *_]:
                    made["employment", new_id] = self._employ(contact_id, employer, columns)
                case ["own", own, text, number]:
                    self._write_own_value(contact_id, self._own_fields[own], text, number)
                case ["group", group]:
                    group_id = work.connection.execute(
                        "SELECT id FROM stage.grp WHERE grp = ?", (group,)
                    ).fetchone()[0]
                    values = {"group_id": group_id, "contact_id": contact_id}
                    work.insert("group_member", values)

    def _employ(self, contact_id: int, employer: int, columns: dict[str, Any]) -> int:
        """Employ a person; returns the id of the employment, also of one that is there."""
        stored, n = self._work.connection.execute(
            "SELECT id, n FROM stage.employer WHERE employer = ?", (employer,)
        ).fetchone()
        organization_id = stored if stored is not None else self._written.id_of(n)
        known = self._work.connection.execute(
            "SELECT id FROM employment WHERE person_id = ? AND organization_id = ?",
            (contact_id, organization_id),
        ).fetchone()
        if known is not None:
            return int(known[0])
        values = {"person_id": contact_id, "organization_id": organization_id, **columns}
        return self._work.insert("employment", values)

    def _write_own_value(
        self, contact_id: int, field_id: int, text: str | None, number: float | None
    ) -> None:
        values = {"text_value": text, "number_value": number}
        row = self._work.connection.execute(
            "SELECT id FROM custom_value WHERE contact_id = ? AND field_id = ?",
            (contact_id, field_id),
        ).fetchone()
        if row is not None:
            self._work.update("custom_value", row[0], values)
        else:
            row_values = {"contact_id": contact_id, "field_id": field_id, **values}
            self._work.insert("custom_value", row_values)
