"""Version 5: who may live together, as the last search for duplicates found it."""

from __future__ import annotations

from sme_crm.store.driver import DriverConnection


def migrate(connection: DriverConnection) -> None:
    """Add the table."""
    connection.execute(
        """CREATE TABLE household_pair (
        left_id INTEGER NOT NULL,
        right_id INTEGER NOT NULL,
        probability REAL NOT NULL,
        PRIMARY KEY (left_id, right_id) ) WITHOUT ROWID"""
    )
