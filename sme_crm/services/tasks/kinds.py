"""The owner's own kinds of tasks, beside those every business has."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.folding import clean_text, fold
from sme_crm.domain.task import OWN_KIND_PREFIX, TASK_KINDS
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


_TELLING: Final = ("series", "series_run", "task_filter")
"""Tables whose JSON (`content`) names kinds."""


def _replaced(content: Any, gone: str, become: str) -> Any:
    """JSON with another kind wherever one was named: under "kind", or in a list of "kinds"."""
    if isinstance(content, list):
        return [_replaced(one, gone, become) for one in content]
    if not isinstance(content, dict):
        return content
    told = {key: _replaced(value, gone, become) for key, value in content.items()}
    if told.get("kind") == gone:
        told["kind"] = become
    if gone in (told.get("kinds") or ()):
        told["kinds"] = list(dict.fromkeys(become if one == gone else one for one in told["kinds"]))
    return told


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

    def move(self, kind_id: int, step: int) -> int:
        """Put a kind `step` places further down (less than 0: up); returns the change id (0: none).

        Raises NotFound activity_kind.
        """
        kinds = self.list_kinds()
        place = next((n for n, one in enumerate(kinds) if one.id == kind_id), None)
        if place is None:
            raise NotFound("activity_kind", name=kind_id)
        kind = kinds.pop(place)
        kinds.insert(max(0, place + step), kind)
        with UnitOfWork(
            self._database, "activity_kind.move", {"name": kind.label}, staff_id=self.staff_id
        ) as work:
            for position, one in enumerate(kinds, 1):
                work.update("activity_kind", one.id, {"position": position})
        return work.change_id if work.changes else 0

    def count_tasks(self, kind_id: int) -> int:
        """How many tasks, closed ones too, are of a kind."""
        row = (
            self._database.reader()
            .execute("SELECT count(*) FROM task WHERE kind = ?", (f"{OWN_KIND_PREFIX}{kind_id}",))
            .fetchone()
        )
        return int(row[0])

    def delete(self, kind_id: int, become: str = "other") -> int:
        """Take a kind out; what is of this kind becomes one of `become`. Returns the change id.

        That are tasks, steps of series (of running ones too) and kept lists. Raises InvalidInput
        unknown_kind.
        """
        gone = f"{OWN_KIND_PREFIX}{kind_id}"
        known = {*TASK_KINDS, *(kind.key for kind in self.list_kinds())} - {gone}
        if become not in known:
            raise InvalidInput("unknown_kind", kind=become)
        with UnitOfWork(self._database, "activity_kind.delete", staff_id=self.staff_id) as work:
            rows = work.connection.execute("SELECT id FROM task WHERE kind = ?", (gone,)).fetchall()
            work.update_many("task", [row[0] for row in rows], {"kind": become})
            for table in _TELLING:
                for row_id, content in work.connection.execute(
                    f"SELECT id, content FROM {table} WHERE instr(content, ?)", (f'"{gone}"',)
                ).fetchall():
                    told = _replaced(json.loads(content), gone, become)
                    work.update(table, row_id, {"content": json.dumps(told, ensure_ascii=False)})
            work.delete("activity_kind", kind_id)
        return work.change_id

    def _checked(self, label: str, but: int = 0) -> str:
        label = clean_text(label)
        if not label:
            raise InvalidInput("name_missing")
        if any(fold(kind.label) == fold(label) and kind.id != but for kind in self.list_kinds()):
            raise InvalidInput("activity_kind_exists", name=label)
        return label
