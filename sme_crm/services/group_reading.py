"""Reading groups: the tree, who belongs to them, how many, and the names criteria hold."""

from __future__ import annotations

from collections.abc import Sequence

from sme_crm.domain import geography
from sme_crm.domain.criteria import Criteria
from sme_crm.domain.criteria_words import Labels
from sme_crm.domain.errors import NotFound
from sme_crm.domain.field import FieldKind
from sme_crm.domain.folding import fold
from sme_crm.domain.group import Group
from sme_crm.services.group_counts import GroupCounts, Interruption, Preview, is_group
from sme_crm.store.database import Database
from sme_crm.store.queries import groups as queries


class GroupReading:
    """What can be asked of groups; every method may run in a worker thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._counts = GroupCounts(database)

    def list_groups(self) -> list[Group]:
        """Every group in the order of the tree, with its depth."""
        with self._database.translated_errors():
            return queries.read_groups(self._database.reader())

    def find(self, group_id: int) -> Group:
        """One group; raises NotFound group."""
        return find_group(self.list_groups(), group_id)

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
        """The names criteria may hold: groups, staff, lots, products, own fields, places."""
        from sme_crm.store.queries.criteria import load_context

        context = load_context(self._database)
        connection = self._database.reader()
        staff = connection.execute("SELECT id, name FROM staff ORDER BY name").fetchall()
        lots = connection.execute("SELECT id, name FROM lot ORDER BY name").fetchall()
        products = connection.execute(
            "SELECT id, name, family FROM product ORDER BY name, id"
        ).fetchall()
        families = sorted({row[2] for row in products if row[2]})
        places = {
            FieldKind.DEPARTMENT: {
                each.code: f"{each.code} {each.name}" for each in geography.departments()
            },
            FieldKind.REGION: {region.code: region.name for region in geography.regions()},
            FieldKind.PRODUCT_FAMILY: {family: family for family in families},
        }
        return Labels(
            groups={group.id: group.name for group in self.list_groups()},
            staff=dict(staff),
            lots=dict(lots),
            products={row[0]: row[1] for row in products},
            own_fields=context.own_fields,
            places=places,
        )


def find_group(groups: Sequence[Group], group_id: int) -> Group:
    """The group with this id; raises NotFound group."""
    for group in groups:
        if group.id == group_id:
            return group
    raise NotFound("group", id=group_id)
