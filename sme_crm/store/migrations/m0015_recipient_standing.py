"""Version 15: how recipients of campaigns stood as customers when something was sent to them."""

from __future__ import annotations

from sme_crm.store.driver import DriverConnection


def migrate(connection: DriverConnection) -> None:
    """Add the columns, "" for what was sent before: how those stood was not kept."""
    for column in ("segment", "weight"):
        connection.execute(
            f"ALTER TABLE campaign_recipient ADD COLUMN {column} TEXT DEFAULT '' NOT NULL"
        )
        # An undo compares rows with their images: those of older changes get the column too.
        for image, op in (("after", "I"), ("before", "D")):
            connection.execute(
                f"UPDATE change_row SET {image} = json_insert({image}, '$.{column}', '')"
                f" WHERE table_name = 'campaign_recipient' AND op = '{op}' AND {image} IS NOT NULL"
            )
