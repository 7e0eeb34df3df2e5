"""The last steps of a unit of work before its commit: images, derived columns, versions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sme_crm.store import derived, journal

if TYPE_CHECKING:
    from sme_crm.store.open_change import OpenChange

_CHUNK = 5_000


def settle_images(work: OpenChange) -> int:
    """Rows inserted here and written or deleted again count once, as they end; returns seq."""
    seq = work.seq
    for table in work.touched.updated.keys() | work.touched.deleted.keys():
        moved = work.touched.updated.get(table, set()) | work.touched.deleted.get(table, set())
        again = moved & _recorded_alone(work, table)
        if not again:
            continue
        of_them = (
            f"change_id = {work.change_id} AND table_name = '{table}' AND row_id IN"
            " (SELECT value FROM json_each(?))"
        )
        work.connection.execute(
            f"DELETE FROM change_row WHERE {of_them}", (json.dumps(sorted(again)),)
        )
        seq = journal.record_rows(
            work.connection,
            work.change_id,
            seq,
            table,
            "I",
            f"id IN ({','.join(map(str, again))})",
        )
        vanished = again & work.touched.deleted.get(table, set())
        vanished &= work.touched.created.get(table, set())
        work.touched.created.get(table, set()).difference_update(vanished)
        work.touched.deleted.get(table, set()).difference_update(vanished)
    return seq


def _recorded_alone(work: OpenChange, table: str) -> set[int]:
    """Ids of `table` this change recorded one by one, not as a range."""
    if work.first_seq == 0 and not work.touched.created.get(table):
        return set()
    rows = work.connection.execute(
        "SELECT row_id FROM change_row WHERE change_id = ? AND table_name = ? AND op = 'I'",
        (work.change_id, table),
    ).fetchall()
    return {row[0] for row in rows}


def count_contacts(work: OpenChange) -> int:
    """How many contacts the whole change touched."""
    if work.first_seq == 0:
        ranges = work.touched.created_ranges("contact")
        return len(ranges) + sum(1 for one in work.touched.lone_contacts() if one not in ranges)
    row = work.connection.execute(
        "SELECT count(*) FROM (SELECT contact_id FROM change_row WHERE change_id = ?1"
        " AND contact_id IS NOT NULL UNION"
        " SELECT contact_id FROM change_contact WHERE change_id = ?1)",
        (work.change_id,),
    ).fetchone()
    return int(row[0])


def count_rows(work: OpenChange) -> int:
    """How many rows the whole change recorded."""
    row = work.connection.execute(
        "SELECT count(*) + coalesce(sum(last_id - row_id), 0) FROM change_row WHERE change_id = ?",
        (work.change_id,),
    ).fetchone()
    return int(row[0])


def refresh_derived(work: OpenChange) -> None:
    """Recompute what follows; people follow their organization's name."""
    waiting = work.touched.stale - work.touched.deleted.get("contact", set())
    done: set[int] = set()
    while waiting:
        moved = derived.refresh(work.connection, sorted(waiting), work.touched.reworded)
        done |= waiting
        waiting = _people_of(work, moved) - done
        work.touched.stale |= waiting


def _people_of(work: OpenChange, organizations: Sequence[int]) -> set[int]:
    people: set[int] = set()
    for start in range(0, len(organizations), _CHUNK):
        rows = work.connection.execute(
            "SELECT DISTINCT person_id FROM employment WHERE organization_id IN"
            " (SELECT value FROM json_each(?))",
            (json.dumps(list(organizations[start : start + _CHUNK])),),
        )
        people.update(row[0] for row in rows.fetchall())
    return people


def bump_versions(work: OpenChange) -> None:
    """Count the change on the contacts it touched that were there before it."""
    created = work.touched.created.get("contact", set()) | _recorded_alone(work, "contact")
    deleted = work.touched.deleted.get("contact", set())
    ranges = work.touched.created_ranges("contact")
    known = work.touched.contacts - created - deleted
    touched = sorted(one for one in known if one not in ranges)
    for start in range(0, len(touched), _CHUNK):
        chunk = touched[start : start + _CHUNK]
        listed = json.dumps([[c, work.restored.get(c, work.change_id)] for c in chunk])
        work.connection.execute(
            "INSERT OR IGNORE INTO change_contact(contact_id, change_id, previous, resulting)"
            " SELECT c.id, ?, c.last_change, json_extract(j.value, '$[1]')"
            " FROM json_each(?) j JOIN contact c ON c.id = json_extract(j.value, '$[0]')",
            (work.change_id, listed),
        )
        work.connection.execute(
            "UPDATE contact SET version = version + 1, updated_at = ?, last_change ="
            " (SELECT resulting FROM change_contact"
            "  WHERE contact_id = contact.id AND change_id = ?)"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (work.now, work.change_id, json.dumps(chunk)),
        )
    continued = (work.touched.contacts & created) - work.touched.created.get("contact", set())
    work.connection.executemany(
        "UPDATE contact SET version = version + 1, updated_at = ? WHERE id = ?",
        [(work.now, contact_id) for contact_id in continued - deleted],
    )
