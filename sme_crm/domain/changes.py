"""What a committed change did, as screens and services hear of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import TypeVar

S = TypeVar("S")


class IdRanges(AbstractSet[int]):
    """Ids of rows that came in unbroken ranges, as a set that holds no id by itself.

    A million ids of an import cost as much as one; united with others they become a frozenset.
    """

    __slots__ = ("_ranges",)

    def __init__(self, ranges: Sequence[range]) -> None:
        """`ranges` do not overlap."""
        self._ranges = tuple(ranges)

    @classmethod
    def _from_iterable(cls, ids: Iterable[S]) -> AbstractSet[S]:
        return frozenset(ids)

    def __contains__(self, row_id: object) -> bool:
        return any(row_id in ids for ids in self._ranges)

    def __iter__(self) -> Iterator[int]:
        for ids in self._ranges:
            yield from ids

    def __len__(self) -> int:
        return sum(len(ids) for ids in self._ranges)


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
    created: Mapping[str, AbstractSet[int]] = field(default_factory=dict)
    updated: Mapping[str, AbstractSet[int]] = field(default_factory=dict)
    deleted: Mapping[str, AbstractSet[int]] = field(default_factory=dict)

    def touches(self, entity: str) -> bool:
        """Whether rows of `entity` came, changed or went."""
        return bool(
            self.created.get(entity) or self.updated.get(entity) or self.deleted.get(entity)
        )

    def ids(self, entity: str) -> AbstractSet[int]:
        """Every id of `entity` that came, changed or went."""
        found = [
            ids[entity] for ids in (self.created, self.updated, self.deleted) if ids.get(entity)
        ]
        if len(found) == 1:
            return found[0]
        return frozenset().union(*found)


@dataclass(frozen=True, slots=True)
class UndoResult:
    """What an undo did, as contact ids: taken back, kept because touched since, in conflict.

    `change_id` is the undo itself (0 when nothing could be taken back); `conflicts` are contacts
    of which a column holds another value by now, which stays. Rows that belong to no contact
    (a group, a template) are counted in `other_rows` and `other_conflicts`. `erased` are contacts
    that were erased for good since: nothing brings them back.
    """

    change_id: int
    undone: int
    taken_back: tuple[int, ...] = ()
    kept: tuple[int, ...] = ()
    conflicts: tuple[int, ...] = ()
    other_rows: int = 0
    other_conflicts: int = 0
    erased: tuple[int, ...] = ()
