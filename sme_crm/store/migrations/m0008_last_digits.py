"""Version 8: numbers are found by their last digits too."""

from __future__ import annotations

from sme_crm.store.driver import DriverConnection


def migrate(connection: DriverConnection) -> None:
    """Add the index; a second for each million numbers or two."""
    connection.execute(
        "CREATE INDEX phone_by_last_digits ON phone (substr(digits, -1, 1) ||"
        " substr(digits, -2, 1) || substr(digits, -3, 1) || substr(digits, -4, 1) ||"
        " substr(digits, -5, 1) || substr(digits, -6, 1) || substr(digits, -7, 1) ||"
        " substr(digits, -8, 1) || substr(digits, -9, 1))"
    )
