"""What became of reminders: written beside the journal, nobody takes a reminder back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sme_crm.domain.reminder import ReminderKey, ReminderState
from sme_crm.store.database import Database
from sme_crm.store.driver import DriverConnection

States = dict[ReminderKey, tuple[ReminderState, datetime | None]]


def read_states(connection: DriverConnection) -> States:
    """All that were snoozed or dismissed; times are local."""
    rows = connection.execute("SELECT kind, row_id, occurrence, state, until FROM reminder")
    return {
        ReminderKey(row[0], row[1], row[2]): (
            row[3],
            datetime.fromisoformat(row[4]) if row[4] else None,
        )
        for row in rows.fetchall()
    }


def write_states(
    database: Database,
    keys: Sequence[ReminderKey],
    state: ReminderState,
    until: datetime | None,
    forget_before: str,
) -> None:
    """Note what became of reminders, and forget those of things before a day (ISO)."""
    connection = database.begin_write()
    try:
        connection.executemany(
            "INSERT INTO reminder(kind, row_id, occurrence, state, until) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (kind, row_id, occurrence) DO UPDATE SET state = excluded.state,"
            " until = excluded.until",
            [(*key, state, until.isoformat() if until else None) for key in keys],
        )
        connection.execute("DELETE FROM reminder WHERE occurrence < ?", (forget_before,))
    except BaseException as error:
        database.rollback_write(error)
        raise
    database.commit_write()
