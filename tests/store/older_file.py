"""A data file taken back to an earlier version: columns that came later are taken away again."""

from __future__ import annotations

from pathlib import Path

from sme_crm.store import driver

ADDED = {
    14: ("plan_action", ("actual_cost", "actual_revenue")),
    15: ("campaign_recipient", ("segment", "weight")),
    16: ("campaign_wave", ("group_id", "group_name")),
}
"""The table and its columns by the version that added them."""


def take_back(path: Path, version: int) -> None:
    """Make the file one of `version`, images of rows included."""
    connection = driver.connect(path)
    for table, columns in (added for newer, added in ADDED.items() if newer > version):
        for column in columns:
            connection.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
            for image in ("before", "after"):
                connection.execute(
                    f"UPDATE change_row SET {image} = json_remove({image}, '$.{column}')"
                    f" WHERE table_name = '{table}'"
                )
    connection.execute(f"PRAGMA user_version={version}")
    connection.close()
