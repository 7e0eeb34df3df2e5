"""Lists of tasks that the user gave a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import clean_text
from sme_crm.domain.task_filter import (
    KeptTaskFilter,
    TaskFilter,
    TaskGrouping,
    filter_as_json,
    filter_from_json,
)
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.store.database import Database


class TaskFilters:
    """Keeps named lists of tasks."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.staff_id: int | None = None

    def list_filters(self) -> list[KeptTaskFilter]:
        """Every named list, in the user's order."""
        rows = (
            self._database.reader()
            .execute("SELECT id, name, content FROM task_filter ORDER BY position, id")
            .fetchall()
        )
        return [KeptTaskFilter(row[0], row[1], *filter_from_json(row[2])) for row in rows]

    def save(
        self, name: str, wanted: TaskFilter, grouping: TaskGrouping, filter_id: int | None = None
    ) -> int:
        """Keep a list under a name, anew or in place of `filter_id`; returns its id.

        Raises InvalidInput name_missing.
        """
        name = clean_text(name)
        if not name:
            raise InvalidInput("name_missing")
        values: dict[str, object] = {"name": name, "content": filter_as_json(wanted, grouping)}
        with UnitOfWork(
            self._database, "task_filter.save", {"name": name}, staff_id=self.staff_id
        ) as work:
            if filter_id is not None:
                work.update("task_filter", filter_id, values)
                return filter_id
            row = work.connection.execute(
                "SELECT coalesce(max(position), 0) + 1 FROM task_filter"
            ).fetchone()
            return work.insert("task_filter", {**values, "position": row[0]})

    def delete(self, filter_id: int) -> int:
        """Forget a named list (can be undone); returns the change id."""
        with UnitOfWork(self._database, "task_filter.delete", staff_id=self.staff_id) as work:
            work.delete("task_filter", filter_id)
        return work.change_id
