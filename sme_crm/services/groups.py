"""Groups: make, name, nest, fill, empty, duplicate, delete; who belongs to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.criteria import Criteria, check, to_json
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import clean_text
from sme_crm.domain.group import Group, check_no_circle
from sme_crm.services.group_reading import GroupReading, find_group
from sme_crm.store.queries import groups as queries
from sme_crm.store.queries.contact_list import filter_condition
from sme_crm.store.queries.search import Condition
from sme_crm.store.unit_of_work import UnitOfWork

Selection: TypeAlias = ContactFilter | Sequence[int]
"""Contacts meant: those a filter lets through, or these ids."""


class Groups(GroupReading):
    """Commands on groups. Every command is one change; contacts in the trash belong to none."""

    # -- making and naming ---------------------------------------------------------------------

    def create(
        self,
        name: str,
        *,
        description: str = "",
        criteria: Criteria | None = None,
        parent_id: int | None = None,
    ) -> int:
        """Make a group, dynamic if it gets criteria; returns its id.

        Raises InvalidInput name_missing, group_cycle and those of `criteria.check`.
        """
        with self._write("group.create", name=name) as work:
            return self._insert(work, name, description, criteria, parent_id)

    def create_from(
        self,
        selection: Selection,
        name: str,
        *,
        description: str = "",
        parent_id: int | None = None,
    ) -> int:
        """Make a static group of a selection, a search or a filter; returns its id."""
        with self._write("group.create", name=name) as work:
            group_id, count = self.create_within(work, selection, name, description, parent_id)
            work.describe(count=count)
        return group_id

    def create_within(
        self,
        work: UnitOfWork,
        selection: Selection,
        name: str,
        description: str = "",
        parent_id: int | None = None,
    ) -> tuple[int, int]:
        """Make a static group inside a change; returns its id and how many are in it."""
        condition, values = self._condition(selection)
        group_id = self._insert(work, name, description, None, parent_id)
        return group_id, queries.insert_members(work, group_id, condition, values)

    def save(
        self,
        group_id: int,
        *,
        name: str,
        description: str,
        parent_id: int | None,
        criteria: Criteria | None,
    ) -> None:
        """Write all of a group at once, as a form shows it; criteria of a dynamic group only.

        Raises NotFound, InvalidInput name_missing, group_not_static, group_not_dynamic,
        group_cycle and those of `criteria.check`.
        """
        if criteria is not None:
            self._check(criteria)
        with self._write("group.edit") as work:
            groups = queries.read_groups(work.connection)
            group = find_group(groups, group_id)
            if group.dynamic and criteria is None:
                raise InvalidInput("group_not_static", group_id=group_id)
            if criteria is not None and not group.dynamic:
                raise InvalidInput("group_not_dynamic", group_id=group_id)
            if parent_id is not None:
                find_group(groups, parent_id)
            new = replace(
                group,
                name=_name(name),
                description=clean_text(description, multi_line=True),
                parent_id=parent_id,
                criteria=criteria,
            )
            check_no_circle([new if one.id == group_id else one for one in groups])
            values: dict[str, object] = {
                "name": new.name,
                "description": new.description,
                "parent_id": new.parent_id,
            }
            if criteria is not None:
                values["criteria"] = to_json(criteria)
            work.describe(name=new.name)
            work.update("contact_group", group_id, values)

    def duplicate(self, group_id: int, name: str) -> int:
        """Make a group with the same description, place, criteria or own members."""
        with self._write("group.duplicate", name=name) as work:
            group = find_group(queries.read_groups(work.connection), group_id)
            copy = self._insert(work, name, group.description, group.criteria, group.parent_id)
            if not group.dynamic:
                queries.insert_members(
                    work,
                    copy,
                    "contact.deleted_at IS NULL AND contact.id IN"
                    " (SELECT contact_id FROM group_member WHERE group_id = ?)",
                    (group_id,),
                )
        return copy

    def snapshot(self, group_id: int, name: str) -> int:
        """Make a static group of those who belong to a group now; returns its id."""
        condition, values = self._condition(ContactFilter(group_id=group_id))
        with self._write("group.snapshot", name=name) as work:
            group = find_group(queries.read_groups(work.connection), group_id)
            copy = self._insert(work, name, group.description, None, group.parent_id)
            work.describe(count=queries.insert_members(work, copy, condition, values))
        return copy

    def delete(self, group_id: int) -> int:
        """Delete a group, never its contacts; the groups below move up. Returns the change id."""
        with self._write("group.delete") as work:
            groups = queries.read_groups(work.connection)
            group = find_group(groups, group_id)
            work.describe(name=group.name)
            for child in groups:
                if child.parent_id == group_id:
                    work.update("contact_group", child.id, {"parent_id": group.parent_id})
            for table in ("group_member", "campaign_group"):
                work.delete_where(table, f"group_id = {int(group_id)}")
            work.delete("contact_group", group_id)
        return work.change_id

    # -- members -------------------------------------------------------------------------------

    def add_members(self, group_id: int, selection: Selection) -> int:
        """Put contacts into a static group; returns how many were not in it yet.

        Raises InvalidInput group_not_static.
        """
        condition, values = self._condition(selection)
        with self._write("group.add_members") as work:
            work.describe(name=_static(work, group_id).name)
            added = queries.insert_members(work, group_id, condition, values)
            work.describe(count=added)
        return added

    def remove_members(self, group_id: int, selection: Selection) -> int:
        """Take contacts out of a static group; returns how many were in it."""
        ids = self._ids(selection)
        with self._write("group.remove_members") as work:
            work.describe(name=_static(work, group_id).name)
            gone = queries.delete_members(work, group_id, ids)
            work.describe(count=gone)
        return gone

    # -- inside --------------------------------------------------------------------------------

    def _write(self, change: str, **details: object) -> UnitOfWork:
        return UnitOfWork(self._database, change, details)

    def _insert(
        self,
        work: UnitOfWork,
        name: str,
        description: str,
        criteria: Criteria | None,
        parent_id: int | None,
    ) -> int:
        groups = queries.read_groups(work.connection)
        if parent_id is not None:
            find_group(groups, parent_id)
        if criteria is not None:
            self._check(criteria)
        group_id = work.insert(
            "contact_group",
            {
                "name": _name(name),
                "description": clean_text(description, multi_line=True),
                "kind": "static" if criteria is None else "dynamic",
                "criteria": "null" if criteria is None else to_json(criteria),
                "parent_id": parent_id,
                "position": queries.next_position(work.connection),
                "created_at": work.now,
            },
        )
        check_no_circle(queries.read_groups(work.connection))
        return group_id

    def _check(self, criteria: Criteria) -> None:
        from sme_crm.store.queries.criteria import load_context

        check(criteria, load_context(self._database).own_fields)

    def _condition(self, selection: Selection) -> tuple[str, tuple[object, ...]]:
        if not isinstance(selection, ContactFilter):
            return queries.listed_condition(selection)
        condition = filter_condition(replace(selection, trash=False), self._compile)
        return condition.sql, condition.values

    def _compile(self, wanted: ContactFilter) -> Condition:
        from sme_crm.store.queries.criteria import filter_forms

        return filter_forms(self._database, wanted)

    def _ids(self, selection: Selection) -> Sequence[int]:
        if not isinstance(selection, ContactFilter):
            return selection
        condition, values = self._condition(selection)
        rows = self._database.reader().execute(
            f"SELECT contact.id FROM contact WHERE {condition}", values
        )
        return [row[0] for row in rows.fetchall()]


def _name(text: str) -> str:
    name = clean_text(text)
    if not name:
        raise InvalidInput("name_missing")
    return name


def _static(work: UnitOfWork, group_id: int) -> Group:
    group = find_group(queries.read_groups(work.connection), group_id)
    if group.dynamic:
        raise InvalidInput("group_not_static", group_id=group_id)
    return group
