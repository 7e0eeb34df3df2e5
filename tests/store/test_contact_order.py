"""Tests that lists come in the order promised: filled values first, blanks last, by id."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

import pytest

from sme_crm.domain.contact import Address, ContactDraft, Email
from sme_crm.domain.contact_filter import SORT_KEYS, ContactFilter, Sort, SortKey
from sme_crm.domain.derived import name_key
from sme_crm.services import contact_lists
from sme_crm.services.workspace import Workspace
from sme_crm.store.queries import contact_list, contact_order, purchase_order
from sme_crm.store.queries.contact_list import sort_column
from sme_crm.store.unit_of_work import UnitOfWork
from tests.fresh_file import fresh_workspace
from tests.services.segments.buyers import add_order

_NAMES = ("Durand", "Dupont", "Éluard", "Martin", "Dulac", "")
_TOWNS = ("Lyon", "Nantes", "", "Angers")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    made = fresh_workspace(Path(tmp_path_factory.mktemp("order")) / "order.crm")
    random = Random(7)
    with UnitOfWork(made.database, "contact.create") as work:
        for at in range(160):
            company = at % 5 == 0
            name = random.choice(_NAMES)
            values = (
                {"kind": "organization", "organization_name": f"{name} {at % 7}".strip()}
                if company
                else {"given_name": f"P{at % 9}", "family_name": name}
            )
            values["reference"] = f"C{at}" if at % 3 == 0 else ""
            values["status"] = random.choice(("client", "prospect", "former"))
            town = random.choice(_TOWNS)
            addresses = [Address(locality=town, postal_code="69001")] if town else []
            emails = [Email(f"p{at}@example.fr")] if at % 2 else []
            made.contacts.insert_draft(work, ContactDraft(values, addresses, emails=emails))
    _sell(made)
    ids = list(made.contact_lists.ids())
    made.history.add(ids[::4], "call", subject="x", direction="out")
    made.history.add(ids[::8], "call", subject="y", direction="out")
    made.contacts.throw_away(ids[::11])
    yield made
    made.close()


def _sell(workspace: Workspace) -> None:
    """To some companies, two people of each, and some consumers; sums that are equal, a credit."""
    reader = workspace.database.reader()
    companies = [
        row[0] for row in reader.execute("SELECT id FROM contact WHERE kind = 'organization'")
    ]
    people = [row[0] for row in reader.execute("SELECT id FROM contact WHERE kind = 'individual'")]
    for at, consumer in enumerate(people[40:60]):
        add_order(workspace, consumer, date(2026, 1 + at % 9, 3), (1 + at % 4) * 100_00)
    add_order(workspace, people[61], date(2026, 3, 3), -50_00)
    with UnitOfWork(workspace.database, "contact.edit") as work:
        # Two of them bought on their own account before they came to their company.
        for at, person in enumerate(people[36:62:2]):
            company = companies[at // 2]
            work.insert("employment", {"person_id": person, "organization_id": company})
    for at, company in enumerate(companies[:12]):
        add_order(workspace, company, date(2025 - at % 2, 5, 1 + at), (at % 5) * 100_00)


def _bought(workspace: Workspace, key: SortKey) -> dict[int, tuple[object, ...]]:
    """{contact: (sum, customer, contact)} by another way than the lists: row by row."""
    column, reader = purchase_order.COLUMNS[key], workspace.database.reader()
    sums = dict(reader.execute(f"SELECT customer_id, {column} FROM purchase").fetchall())
    found: dict[int, tuple[object, ...]] = {}
    for one, employer in reader.execute("SELECT id, organization_id FROM contact").fetchall():
        customer = one if one in sums else employer
        value = sums.get(customer)
        if value is not None and (value or column in ("amount", "year_amount")):
            found[one] = (value, customer, one)
    return found


def _expected(workspace: Workspace, wanted: ContactFilter, sort: Sort) -> list[int]:
    if sort.key in purchase_order.COLUMNS:
        plain = _expected(workspace, wanted, Sort("reference", sort.descending))
        found = _bought(workspace, sort.key)
        buyers = sorted((one for one in plain if one in found), key=lambda one: found[one])
        others = sorted(one for one in plain if one not in found)
        return [*buyers[::-1], *others[::-1]] if sort.descending else [*buyers, *others]
    column = sort_column(sort)
    rows = (
        workspace.database.reader()
        .execute(f"SELECT id, kind, status, deleted_at, {column} FROM contact")
        .fetchall()
    )
    met = [
        row
        for row in rows
        if (row[3] is not None) == wanted.trash
        and wanted.kind in ("", row[1])
        and (not wanted.statuses or row[2] in wanted.statuses)
        and (wanted.ids is None or row[0] in wanted.ids)
    ]
    parts = (
        sorted((row for row in met if row[4]), key=lambda row: (row[4], row[0])),
        sorted(row for row in met if row[4] is None),
        sorted(row for row in met if row[4] in ("", 0)),
    )
    if sort.descending:
        return [row[0] for part in parts for row in reversed(part)]
    return [row[0] for part in parts for row in part]


_FILTERS = (
    ContactFilter(),
    ContactFilter(kind="organization"),
    ContactFilter(statuses=("client", "former")),
    ContactFilter(ids=(3, 8, 21, 40, 41, 9999)),
    ContactFilter(trash=True),
)


def test_the_sums_sorted_by_are_of_every_sort(workspace: Workspace) -> None:
    """Own sums, those of an employer, equal ones, credits: else the order would prove nothing."""
    found = _bought(workspace, "purchase_total")
    sums = [value[0] for value in found.values()]
    assert any(value[1] != one for one, value in found.items())
    assert len(set(sums)) < len(sums) < len(_expected(workspace, ContactFilter(), Sort()))
    assert min(sums) < 0 < max(sums)
    assert len(_bought(workspace, "order_count")) < len(found)


@pytest.mark.parametrize("wanted", _FILTERS)
@pytest.mark.parametrize("few", [True, False])
@pytest.mark.parametrize("slice_length", [7, 10_000])
def test_ids_in_every_order(
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    wanted: ContactFilter,
    few: bool,
    slice_length: int,
) -> None:
    monkeypatch.setattr(contact_order, "SLICE", slice_length)
    monkeypatch.setattr(purchase_order, "_FIRST_SLICE", min(slice_length, 200))
    monkeypatch.setattr(purchase_order, "_SLICE", slice_length)
    monkeypatch.setattr(purchase_order, "_SLICE_OF_OTHERS", slice_length)
    if not few:
        monkeypatch.setattr(contact_order, "_FEW", 1)
    for key in SORT_KEYS:
        for descending in (False, True):
            sort = Sort(key, descending)
            assert list(workspace.contact_lists.ids(wanted, sort)) == _expected(
                workspace, wanted, sort
            ), sort


@pytest.mark.parametrize("wanted", _FILTERS)
@pytest.mark.parametrize("farthest", [0, 20_000])
def test_the_first_page_begins_the_list(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, wanted: ContactFilter, farthest: int
) -> None:
    monkeypatch.setattr(contact_list, "_FARTHEST", farthest)
    for key in SORT_KEYS:
        for descending in (False, True):
            sort = Sort(key, descending)
            expected = _expected(workspace, wanted, sort)
            for limit in (3, 500):
                page = workspace.contact_lists.first_page(wanted, sort, limit)
                assert page.count == len(expected)
                assert [row.id for row in page.rows] == expected[:limit], sort


@pytest.mark.parametrize("text", ["d", "dupont"])
def test_a_wide_search_comes_in_the_order_of_the_index(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    wanted = ContactFilter(text=text)
    narrow = workspace.contact_lists.first_page(wanted, limit=500)
    assert workspace.contact_lists.orders_exactly(wanted, Sort(), narrow.count)
    monkeypatch.setattr(contact_lists, "WIDE", 5)
    assert not workspace.contact_lists.orders_exactly(wanted, Sort(), narrow.count)
    page = workspace.contact_lists.first_page(wanted, limit=10)
    ids = list(workspace.contact_lists.ids(wanted))
    assert page.count == narrow.count == len(ids)
    assert [row.id for row in page.rows] == ids[:10]
    assert set(ids) == {row.id for row in narrow.rows}

    names = dict(workspace.database.reader().execute("SELECT id, sort_name FROM contact"))
    keys = [name_key(names[one]) for one in ids]
    assert keys == sorted(keys)
