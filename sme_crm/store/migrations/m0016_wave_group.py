"""Version 16: the group whose members alone a wave of a campaign was sent to."""

from __future__ import annotations

from sme_crm.store.driver import DriverConnection


def migrate(connection: DriverConnection) -> None:
    """Add the columns, 0 and "" for what was sent before: its group was not kept."""
    for column, kind, usual in (("group_id", "INTEGER", "0"), ("group_name", "TEXT", "''")):
        connection.execute(
            f"ALTER TABLE campaign_wave ADD COLUMN {column} {kind} DEFAULT {usual} NOT NULL"
        )
        # An undo compares rows with their images: those of older changes get the column too.
        for image, op in (("after", "I"), ("before", "D")):
            connection.execute(
                f"UPDATE change_row SET {image} = json_insert({image}, '$.{column}', {usual})"
                f" WHERE table_name = 'campaign_wave' AND op = '{op}' AND {image} IS NOT NULL"
            )
