"""Rows of appointments made from what a user or a file says, inside an open unit of work."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sme_crm.domain.appointment import APPOINTMENT_STATUSES
from sme_crm.domain.appointment_times import (
    days_of,
    end_or_default,
    moment_text,
    read_moment_text,
)
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import clean_text
from sme_crm.domain.recurrence import parse_rule, rule_as_text
from sme_crm.domain.zoned_time import zone_of
from sme_crm.store.unit_of_work import UnitOfWork

_LINES: Final = ("subject", "location", "url", "classification")
_AS_THEY_ARE: Final = ("category_id", "responsible_id", "sequence", "parent_id", "replaces")
_LISTS: Final = ("excluded", "added", "alarms")


def insert(work: UnitOfWork, values: Mapping[str, Any]) -> int:
    """Add an appointment; `values` by the names of `AppointmentDraft`. Returns its id."""
    row = row_values(values)
    if not values.get("uid"):
        row.pop("uid", None)
    row["created_at"] = row["updated_at"] = work.now
    appointment_id = work.insert("appointment", row)
    write_contacts(work, appointment_id, values.get("contact_ids", ()))
    return appointment_id


def update(work: UnitOfWork, appointment_id: int, values: Mapping[str, Any]) -> bool:
    """Write an appointment anew; `values` are all those that tell its times, and what differs."""
    row = row_values(values)
    differs = work.update("appointment", appointment_id, row)
    if "contact_ids" in values:
        differs |= write_contacts(work, appointment_id, values["contact_ids"])
    if differs:
        work.update("appointment", appointment_id, {"updated_at": work.now})
    return differs


def row_values(values: Mapping[str, Any]) -> dict[str, object]:
    """The columns that hold these values, checked; raises InvalidInput (see `Agenda.create`)."""
    row: dict[str, object] = {key: clean_text(values[key]) for key in _LINES if key in values}
    row |= {key: values[key] for key in _AS_THEY_ARE if key in values}
    row |= {key: json.dumps(list(values[key])) for key in _LISTS if key in values}
    if "subject" in row and not row["subject"]:
        raise InvalidInput("agenda_subject")
    if "notes" in values:
        row["notes"] = clean_text(values["notes"], multi_line=True)
    if values.get("status", "") not in APPOINTMENT_STATUSES:
        raise InvalidInput("agenda_value", value=values["status"])
    if values.get("transparency", "busy") not in ("busy", "free"):
        raise InvalidInput("agenda_value", value=values["transparency"])
    row |= {key: values[key] for key in ("status", "transparency", "uid") if key in values}
    if "extra" in values:
        row["extra"] = json.dumps(values["extra"], ensure_ascii=False)
    if "starts" in values:
        row |= _times(values)
    return row


def _times(values: Mapping[str, Any]) -> dict[str, object]:
    zone = values.get("time_zone", "")
    if zone and zone_of(zone) is None:
        raise InvalidInput("agenda_zone", value=zone)
    starts = read_moment_text(values["starts"])
    ends = end_or_default(starts, values.get("ends", ""))
    rule = values.get("recurrence", "")
    rule = rule_as_text(parse_rule(rule)) if rule else ""
    days = days_of(starts, ends, rule, values.get("added", ()), zone)
    return {
        "starts": moment_text(starts),
        "ends": moment_text(ends),
        "all_day": int("T" not in moment_text(starts)),
        "time_zone": zone if "T" in moment_text(starts) else "",
        "recurrence": rule,
        "first_day": days.first,
        "last_day": days.last,
        "long": int(days.long),
    }


def write_contacts(work: UnitOfWork, appointment_id: int, ids: Sequence[int]) -> bool:
    """Let an appointment be with these contacts, in this order; returns whether that is new."""
    rows = work.connection.execute(
        "SELECT id, contact_id, position FROM appointment_contact WHERE appointment_id = ?",
        (appointment_id,),
    ).fetchall()
    wanted = {contact_id: place for place, contact_id in enumerate(dict.fromkeys(ids))}
    differs = False
    for row_id, contact_id, place in rows:
        if contact_id not in wanted:
            work.delete("appointment_contact", row_id)
            differs = True
        elif wanted.pop(contact_id) != place:
            position = list(dict.fromkeys(ids)).index(contact_id)
            differs |= work.update("appointment_contact", row_id, {"position": position})
    for contact_id, place in wanted.items():
        work.insert(
            "appointment_contact",
            {"appointment_id": appointment_id, "contact_id": contact_id, "position": place},
        )
    return differs or bool(wanted)


def remove(work: UnitOfWork, ids: Sequence[int]) -> None:
    """Delete appointments with their links to contacts; exceptions before their series."""
    if ids:
        listed = ",".join(str(int(one)) for one in ids)
        work.delete_where("appointment_contact", f"appointment_id IN ({listed})")
        work.delete_many("appointment", list(ids))
