"""The owner's own kinds of tasks, beside those every business has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import clean_text, fold
from sme_crm.domain.task import OWN_KIND_PREFIX
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.store.database import Database


@dataclass(frozen=True, slots=True)
class ActivityKind:
    """An own kind: `channel` tells what history entry it leaves ("" a note), `icon` its picture."""

    id: int
    label: str
    icon: str = "tasks"
    channel: str = ""

    @property
    def key(self) -> str:
        """What a task of this kind holds."""
        return f"{OWN_KIND_PREFIX}{self.id}"


class ActivityKinds:
    """Keeps the own kinds of tasks."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.staff_id: int | None = None

    def list_kinds(self) -> list[ActivityKind]:
        """Every own kind, in the owner's order."""
        rows = (
            self._database.reader()
            .execute("SELECT id, label, icon, channel FROM activity_kind ORDER BY position, id")
            .fetchall()
        )
        return [ActivityKind(row[0], row[1], row[2] or "tasks", row[3]) for row in rows]

    def define(self, label: str, *, icon: str = "tasks", channel: str = "") -> int:
        """Add a kind; returns its id. Raises InvalidInput name_missing, activity_kind_exists."""
        label = self._checked(label)
        with UnitOfWork(
            self._database, "activity_kind.create", {"name": label}, staff_id=self.staff_id
        ) as work:
            row = work.connection.execute(
                "SELECT coalesce(max(position), 0) + 1 FROM activity_kind"
            ).fetchone()
            values = {"label": label, "icon": icon, "channel": channel, "position": row[0]}
            return work.insert("activity_kind", values)

    def change(self, kind_id: int, *, label: str, icon: str, channel: str) -> int:
        """Rewrite a kind; returns the change id (0: nothing differed). Raises as `define`."""
        label = self._checked(label, kind_id)
        with UnitOfWork(
            self._database, "activity_kind.edit", {"name": label}, staff_id=self.staff_id
        ) as work:
            values = {"label": label, "icon": icon, "channel": channel}
            work.update("activity_kind", kind_id, values)
        return work.change_id if work.changes else 0

    def delete(self, kind_id: int) -> int:
        """Take a kind out; its tasks become "other" ones. Returns the change id."""
        with UnitOfWork(self._database, "activity_kind.delete", staff_id=self.staff_id) as work:
            rows = work.connection.execute(
                "SELECT id FROM task WHERE kind = ?", (f"{OWN_KIND_PREFIX}{kind_id}",)
            ).fetchall()
            work.update_many("task", [row[0] for row in rows], {"kind": "other"})
            work.delete("activity_kind", kind_id)
        return work.change_id

    def _checked(self, label: str, but: int = 0) -> str:
        label = clean_text(label)
        if not label:
            raise InvalidInput("name_missing")
        if any(fold(kind.label) == fold(label) and kind.id != but for kind in self.list_kinds()):
            raise InvalidInput("activity_kind_exists", name=label)
        return label
