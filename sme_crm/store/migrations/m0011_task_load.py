"""Version 11: an index of how many open tasks fall on each day and person."""

from __future__ import annotations

from sme_crm.store.driver import DriverConnection


def migrate(connection: DriverConnection) -> None:
    """Add the index."""
    connection.execute(
        "CREATE INDEX task_load ON task (due_date, responsible_id, kind, member_id)"
        " WHERE closed_at IS NULL AND due_date IS NOT NULL"
    )
