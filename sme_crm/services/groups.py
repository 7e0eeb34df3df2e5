"""Groups: make, name, nest, fill, empty, duplicate, delete; who belongs to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

from sme_crm.domain import geography
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.criteria import Criteria, check, groups_named_in, to_json
from sme_crm.domain.criteria_words import Labels
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.field import FieldKind
from sme_crm.domain.folding import clean_text, fold
from sme_crm.domain.group import Group, check_no_circle
from sme_crm.services.group_counts import GroupCounts, Interruption, Preview, is_group
from sme_crm.store.database import Database
from sme_crm.store.queries import groups as queries
from sme_crm.store.queries.contact_list import filter_condition
from sme_crm.store.queries.search import Condition
from sme_crm.store.unit_of_work import UnitOfWork

Selection: TypeAlias = ContactFilter | Sequence[int]
"""Contacts meant: those a filter lets through, or these ids."""


class Groups:
    """Commands on groups. Every command is one change; contacts in the trash belong to none."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._counts = GroupCounts(database)

    # -- reading -------------------------------------------------------------------------------

    def list_groups(self) -> list[Group]:
        """Every group in the order of the tree, with its depth."""
        with self._database.translated_errors():
            return queries.read_groups(self._database.reader())

    def find(self, group_id: int) -> Group:
        """One group; raises NotFound group."""
        return _find(self.list_groups(), group_id)

    def find_by_name(self, name: str) -> Group | None:
        """The first group with this name, accents and case aside."""
        wanted = fold(name)
        return next((each for each in self.list_groups() if fold(each.name) == wanted), None)

    def count(self, group_id: int, interruption: Interruption | None = None) -> int:
        """How many contacts belong to a group; kept until the next change."""
        return self._counts.count_group(group_id, interruption)

    def count_criteria(self, criteria: Criteria, interruption: Interruption | None = None) -> int:
        """How many contacts meet criteria; `interruption.stop()` ends it with Cancelled."""
        return self._counts.count(criteria, interruption)

    def preview(
        self, criteria: Criteria, limit: int = 10, interruption: Interruption | None = None
    ) -> Preview:
        """The first contacts that meet criteria, in name order."""
        return self._counts.preview(criteria, limit, interruption)

    def member_ids(self, group_id: int, interruption: Interruption | None = None) -> list[int]:
        """The ids of all members, ascending; lists in pages are `contact_lists`' work."""
        return self._counts.ids(is_group(group_id), interruption)

    def leaning_on(self, group_id: int) -> list[Group]:
        """The dynamic groups whose criteria name a group."""
        return [
            group
            for group in self.list_groups()
            if group.criteria is not None and group_id in groups_named_in(group.criteria)
        ]

    def groups_of(self, contact_id: int) -> list[Group]:
        """The groups one contact belongs to, static and dynamic, in the order of the tree."""
        from sme_crm.store.queries import criteria as compiled
        from sme_crm.store.queries.statement import render

        context = compiled.load_context(self._database)
        groups = [group for group in self.list_groups() if not group.unreadable]
        tested = [is_group(group.id) for group in groups]
        statement = render(compiled.membership_statement(contact_id, tested, context))
        with self._database.translated_errors():
            row = self._database.reader().execute(*statement).fetchone() if groups else None
        return [group for group, met in zip(groups, row or (), strict=False) if met]

    def labels(self) -> Labels:
        """The names criteria may hold: groups, staff, lots, own fields, départements, regions."""
        from sme_crm.store.queries.criteria import load_context

        context = load_context(self._database)
        connection = self._database.reader()
        staff = connection.execute("SELECT id, name FROM staff ORDER BY name").fetchall()
        lots = connection.execute("SELECT id, name FROM lot ORDER BY name").fetchall()
        places = {
            FieldKind.DEPARTMENT: {
                each.code: f"{each.code} {each.name}" for each in geography.departments()
            },
            FieldKind.REGION: {region.code: region.name for region in geography.regions()},
        }
        return Labels(
            groups={group.id: group.name for group in self.list_groups()},
            staff=dict(staff),
            lots=dict(lots),
            own_fields=context.own_fields,
            places=places,
        )

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
        condition, values = self._condition(selection)
        with self._write("group.create", name=name) as work:
            group_id = self._insert(work, name, description, None, parent_id)
            work.describe(count=queries.insert_members(work, group_id, condition, values))
        return group_id

    def rename(self, group_id: int, name: str) -> None:
        """Give a group another name; raises InvalidInput name_missing, NotFound."""
        self._edit(group_id, lambda group: replace(group, name=_name(name)))

    def describe(self, group_id: int, description: str) -> None:
        """Write what a group is for."""
        text = clean_text(description, multi_line=True)
        self._edit(group_id, lambda group: replace(group, description=text))

    def set_criteria(self, group_id: int, criteria: Criteria) -> None:
        """Give a dynamic group other criteria.

        Raises InvalidInput group_not_dynamic, group_cycle and those of `criteria.check`.
        """
        self._check(criteria)

        def give(group: Group) -> Group:
            if not group.dynamic:
                raise InvalidInput("group_not_dynamic", group_id=group_id)
            return replace(group, criteria=criteria, unreadable=False)

        self._edit(group_id, give)

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

        Raises as the commands for each part do.
        """
        if criteria is not None:
            self._check(criteria)

        def write(group: Group) -> Group:
            if group.dynamic != (criteria is not None):
                code = "group_not_static" if group.dynamic else "group_not_dynamic"
                raise InvalidInput(code, group_id=group_id)
            return replace(
                group,
                name=_name(name),
                description=clean_text(description, multi_line=True),
                parent_id=parent_id,
                criteria=criteria,
                unreadable=False,
            )

        self._edit(group_id, write)

    def nest(self, group_id: int, parent_id: int | None, position: int | None = None) -> None:
        """Put a group below another, or at the top; raises InvalidInput group_cycle."""

        def put(group: Group) -> Group:
            place = group.position if position is None else position
            return replace(group, parent_id=parent_id, position=place)

        self._edit(group_id, put, name="group.nest")

    def duplicate(self, group_id: int, name: str) -> int:
        """Make a group with the same description, place, criteria or own members."""
        with self._write("group.duplicate", name=name) as work:
            group = _find(queries.read_groups(work.connection), group_id)
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
            group = _find(queries.read_groups(work.connection), group_id)
            copy = self._insert(work, name, group.description, None, group.parent_id)
            work.describe(count=queries.insert_members(work, copy, condition, values))
        return copy

    def delete(self, group_id: int) -> int:
        """Delete a group, never its contacts; the groups below move up. Returns the change id."""
        with self._write("group.delete") as work:
            groups = queries.read_groups(work.connection)
            group = _find(groups, group_id)
            work.describe(name=group.name)
            for child in groups:
                if child.parent_id == group_id:
                    work.update("contact_group", child.id, {"parent_id": group.parent_id})
            work.delete_where("group_member", f"group_id = {int(group_id)}")
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
            _find(groups, parent_id)
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

    def _edit(
        self, group_id: int, change: Callable[[Group], Group], name: str = "group.edit"
    ) -> None:
        """Write what `change` makes of a group, if no circle comes of it."""
        with self._write(name) as work:
            groups = queries.read_groups(work.connection)
            old = _find(groups, group_id)
            new = change(old)
            if new.parent_id is not None:
                _find(groups, new.parent_id)
            check_no_circle([new if group.id == group_id else group for group in groups])
            values: dict[str, object] = {
                "name": new.name,
                "description": new.description,
                "parent_id": new.parent_id,
                "position": new.position,
            }
            if new.criteria is not None:
                values["criteria"] = to_json(new.criteria)
            work.describe(name=new.name)
            work.update("contact_group", group_id, values)

    def _condition(self, selection: Selection) -> tuple[str, tuple[object, ...]]:
        if not isinstance(selection, ContactFilter):
            return queries.listed_condition(selection)
        condition = filter_condition(replace(selection, trash=False), self._compile)
        return condition.sql, condition.values

    def _compile(self, wanted: ContactFilter) -> Condition:
        from sme_crm.store.queries.criteria import filter_sql

        return Condition(*filter_sql(self._database, wanted.criteria, wanted.group_id))

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


def _find(groups: Sequence[Group], group_id: int) -> Group:
    for group in groups:
        if group.id == group_id:
            return group
    raise NotFound("group", id=group_id)


def _static(work: UnitOfWork, group_id: int) -> Group:
    group = _find(queries.read_groups(work.connection), group_id)
    if group.dynamic:
        raise InvalidInput("group_not_static", group_id=group_id)
    return group
