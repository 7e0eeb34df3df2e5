"""What a committed change did, as screens and services hear of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changes:
    """One committed change: ids per entity (table name), the change's id and who asked for it.

    `origin` names the screen or command that wrote, so that it can tell its own echo.
    `undoes` is the change this one takes back, if it is an undo or a redo.
    """

    change_id: int
    name: str
    origin: str = ""
    undoes: int | None = None
    created: Mapping[str, frozenset[int]] = field(default_factory=dict)
    updated: Mapping[str, frozenset[int]] = field(default_factory=dict)
    deleted: Mapping[str, frozenset[int]] = field(default_factory=dict)

    def touches(self, entity: str) -> bool:
        """Whether rows of `entity` came, changed or went."""
        return bool(
            self.created.get(entity) or self.updated.get(entity) or self.deleted.get(entity)
        )

    def ids(self, entity: str) -> frozenset[int]:
        """Every id of `entity` that came, changed or went."""
        none: frozenset[int] = frozenset()
        return (
            self.created.get(entity, none)
            | self.updated.get(entity, none)
            | self.deleted.get(entity, none)
        )


@dataclass(frozen=True, slots=True)
class UndoResult:
    """What an undo did, as contact ids: taken back, kept because touched since, in conflict.

    `change_id` is the undo itself (0 when nothing could be taken back); `conflicts` are contacts
    of which a column holds another value by now, which stays. Rows that belong to no contact
    (a group, a template) are counted in `other_rows` and `other_conflicts`.
    """

    change_id: int
    undone: int
    taken_back: tuple[int, ...] = ()
    kept: tuple[int, ...] = ()
    conflicts: tuple[int, ...] = ()
    other_rows: int = 0
    other_conflicts: int = 0
