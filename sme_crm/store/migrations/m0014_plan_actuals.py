"""Version 14: what an action of the plan cost and brought in, where no campaign tells it."""

from __future__ import annotations

from sme_crm.store.driver import DriverConnection


def migrate(connection: DriverConnection) -> None:
    """Add the columns, NULL while nothing is known."""
    for column in ("actual_cost", "actual_revenue"):
        connection.execute(f"ALTER TABLE plan_action ADD COLUMN {column} INTEGER")
        # An undo compares rows with their images: those of older changes get the column too.
        for image, op in (("after", "I"), ("before", "D")):
            connection.execute(
                f"UPDATE change_row SET {image} = json_insert({image}, '$.{column}', NULL)"
                f" WHERE table_name = 'plan_action' AND op = '{op}'"
            )
