"""Version 3: remembered mappings know their supplier and the options of their imports."""

from __future__ import annotations

from sme_crm.store.driver import DriverConnection

_COLUMNS = (
    "supplier TEXT DEFAULT '' NOT NULL",
    "options TEXT DEFAULT '{}' NOT NULL",
)
# What the new columns hold in the images of mappings that the journal has already.
_IMAGE_VALUES = "'$.supplier', '', '$.options', '{}'"


def migrate(connection: DriverConnection) -> None:
    """Add the columns; the mappings there are have no supplier and no options."""
    for column in _COLUMNS:
        connection.execute(f"ALTER TABLE import_mapping ADD COLUMN {column}")
    # An undo compares rows with their images: those of older mappings get the new columns too.
    for image, operation in (("after", "I"), ("before", "D")):
        connection.execute(
            f"UPDATE change_row SET {image} = json_insert({image}, {_IMAGE_VALUES})"
            " WHERE table_name = 'import_mapping' AND op = ?",
            (operation,),
        )
