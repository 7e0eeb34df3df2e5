"""Groups of contacts: lists kept by hand (static) and lists kept by criteria (dynamic)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sme_crm.domain.criteria import Criteria, groups_named_in
from sme_crm.domain.errors import InvalidInput

GroupKind = Literal["static", "dynamic"]


@dataclass(frozen=True, slots=True)
class Group:
    """One group. `criteria` is None for a static one; `depth` is its level in the tree, from 0.

    A static group holds its own members and those of the groups below it; a dynamic one exactly
    those who meet its criteria. `unreadable`: its criteria come from a newer program.
    """

    id: int
    name: str
    description: str = ""
    kind: GroupKind = "static"
    criteria: Criteria | None = None
    parent_id: int | None = None
    position: int = 0
    created_at: str = ""
    depth: int = 0
    unreadable: bool = False

    @property
    def dynamic(self) -> bool:
        """Whether criteria decide who belongs to it."""
        return self.kind == "dynamic"


def in_tree_order(groups: Iterable[Group]) -> list[Group]:
    """The groups as a tree reads: each above those below it, with their depth.

    A group whose parent is not there, or that stands below itself, is put at the top.
    """
    from dataclasses import replace

    known = {group.id: group for group in groups}
    children: dict[int | None, list[Group]] = {}
    for group in known.values():
        parent = group.parent_id if group.parent_id in known else None
        children.setdefault(parent, []).append(group)
    for siblings in children.values():
        siblings.sort(key=lambda group: (group.position, group.id))
    ordered: list[Group] = []
    seen: set[int] = set()

    def add(group: Group, depth: int) -> None:
        if group.id in seen:
            return
        seen.add(group.id)
        ordered.append(replace(group, depth=depth))
        for child in children.get(group.id, ()):
            add(child, depth + 1)

    for group in children.get(None, ()):
        add(group, 0)
    for group in known.values():
        add(group, 0)
    return ordered


def check_no_circle(groups: Sequence[Group]) -> None:
    """Raise InvalidInput group_cycle if a group holds itself, in the tree or by criteria."""
    known = {group.id: group for group in groups}
    holds: dict[int, set[int]] = {group.id: set() for group in groups}
    below: dict[int, set[int]] = {group.id: set() for group in groups}
    for group in groups:
        if group.parent_id in known and group.parent_id is not None:
            below[group.parent_id].add(group.id)
            if not known[group.parent_id].dynamic:
                holds[group.parent_id].add(group.id)
        if group.criteria is not None:
            holds[group.id] |= groups_named_in(group.criteria) & known.keys()
    for edges in (holds, below):
        _refuse_circle(edges)


def _refuse_circle(edges: Mapping[int, set[int]]) -> None:
    done: set[int] = set()
    open_ids: set[int] = set()

    def visit(group_id: int) -> None:
        if group_id in done:
            return
        if group_id in open_ids:
            raise InvalidInput("group_cycle", group_id=group_id)
        open_ids.add(group_id)
        for next_id in sorted(edges[group_id]):
            visit(next_id)
        open_ids.discard(group_id)
        done.add(group_id)

    for group_id in edges:
        visit(group_id)
