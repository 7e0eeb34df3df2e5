"""Contacts read a page at a time with every row they own, in columns: what exports are made of."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sme_crm.domain.contact import (
    Address,
    Consent,
    Contact,
    ContactSheet,
    Email,
    Employment,
    Phone,
    WebPage,
)
from sme_crm.domain.dates import present_day
from sme_crm.domain.sales.purchase_fields import PURCHASE_FIELDS
from sme_crm.store.driver import DriverConnection

AT_MOST: Final = 1_000
"""Contacts of one page."""
_COUNTED_AT_ONCE: Final = 5_000

CONTACT_COLUMNS: Final = tuple(Contact.__dataclass_fields__)
# The attributes of the rows of each entity, in the order they are read.
ROW_COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "address": tuple(Address.__dataclass_fields__),
    "phone": tuple(Phone.__dataclass_fields__),
    "email": tuple(Email.__dataclass_fields__),
    "web_page": tuple(WebPage.__dataclass_fields__),
    "employment": tuple(Employment.__dataclass_fields__),
    "consent": tuple(Consent.__dataclass_fields__),
}
ENTITIES: Final = tuple(ROW_COLUMNS)
# Columns of a page that are no column of `contact`.
_DERIVED: Final = {
    "household": "coalesce((SELECT mailing_name FROM household h WHERE h.id = household_id), '')",
}
_BOUGHT: Final = frozenset(field.key for field in PURCHASE_FIELDS)
_CHOSEN: Final = "IN (SELECT value FROM json_each(?))"
_PLACED: Final = ("address", "phone", "email", "web_page")
_STATEMENTS: Final[dict[str, str]] = {
    **{
        table: f"SELECT contact_id, {', '.join(ROW_COLUMNS[table])} FROM {table}"
        f" WHERE contact_id {_CHOSEN} ORDER BY contact_id, position, id"
        for table in _PLACED
    },
    "employment": "SELECT e.person_id, o.formatted_name, e.function, e.level, e.department,"
    " e.from_date, e.until_date, e.main, e.organization_id, e.person_id, '', e.id"
    " FROM employment e JOIN contact o ON o.id = e.organization_id"
    f" WHERE e.person_id {_CHOSEN} AND o.deleted_at IS NULL"
    " ORDER BY e.person_id, e.until_date IS NOT NULL, e.main DESC, e.from_date DESC, e.id DESC",
    "consent": "SELECT contact_id, decision, channel, given_on, words, means, withdrawn_on, id"
    f" FROM consent WHERE contact_id {_CHOSEN} ORDER BY contact_id, given_on DESC, id DESC",
}
_COUNTS: Final[dict[str, str]] = {
    **{
        table: f"SELECT count(*) FROM {table} WHERE contact_id {_CHOSEN}"
        " GROUP BY contact_id ORDER BY 1 DESC LIMIT 1"
        for table in (*_PLACED, "consent")
    },
    "employment": "SELECT count(*) FROM employment e JOIN contact o ON o.id = e.organization_id"
    f" WHERE e.person_id {_CHOSEN} AND o.deleted_at IS NULL"
    " GROUP BY e.person_id ORDER BY 1 DESC LIMIT 1",
}


@dataclass(slots=True)
class ExportPage:
    """Some contacts in the order asked for.

    `contacts`: the values of each column of `Contact`, all of the length of `ids`; `rows`: the
    rows of each entity by contact, as tuples in the order of `ROW_COLUMNS`; `groups`: names by
    contact; `own`: values by contact and own field.
    """

    ids: list[int]
    contacts: dict[str, Sequence[Any]]
    rows: dict[str, dict[int, list[tuple[Any, ...]]]] = field(default_factory=dict)
    groups: dict[int, list[str]] = field(default_factory=dict)
    own: dict[int, dict[int, str | float]] = field(default_factory=dict)

    def sheets(self) -> list[ContactSheet]:
        """The contacts as sheets; relations, documents and people of companies stay behind."""
        made = []
        news = [None if one is None else bool(one) for one in self.contacts["wants_news"]]
        columns = [
            news if name == "wants_news" else self.contacts[name] for name in CONTACT_COLUMNS
        ]
        for contact_id, *values in zip(self.ids, *columns, strict=True):
            rows = {entity: self.rows.get(entity, {}).get(contact_id, ()) for entity in ENTITIES}
            made.append(
                ContactSheet(
                    contact=Contact(*values),
                    addresses=tuple(Address(*row) for row in rows["address"]),
                    phones=tuple(Phone(*row) for row in rows["phone"]),
                    emails=tuple(Email(*row) for row in rows["email"]),
                    web_pages=tuple(WebPage(*row) for row in rows["web_page"]),
                    employments=tuple(Employment(*row) for row in rows["employment"]),
                    consents=tuple(Consent(*row) for row in rows["consent"]),
                    groups=tuple((0, name) for name in self.groups.get(contact_id, ())),
                    custom=dict(self.own.get(contact_id, {})),
                )
            )
        return made


def page_of_sheets(sheets: Sequence[ContactSheet]) -> ExportPage:
    """A page of contacts that are not in the data file, such as trap addresses.

    They are told apart by their place: ids are negative numbers.
    """
    ids = [-number for number in range(1, len(sheets) + 1)]
    lists = ("addresses", "phones", "emails", "web_pages", "employments", "consents")
    page = ExportPage(
        ids,
        {
            **{
                name: [getattr(sheet.contact, name) for sheet in sheets] for name in CONTACT_COLUMNS
            },
            **{name: [""] * len(sheets) for name in _DERIVED},
            **{name: [None] * len(sheets) for name in _BOUGHT},
        },
    )
    for entity, attribute in zip(ENTITIES, lists, strict=True):
        names = ROW_COLUMNS[entity]
        page.rows[entity] = {
            one: [tuple(getattr(row, name) for name in names) for row in getattr(sheet, attribute)]
            for one, sheet in zip(ids, sheets, strict=True)
        }
    return page


def read_page(
    connection: DriverConnection,
    ids: Sequence[int],
    *,
    entities: Collection[str] = ENTITIES,
    columns: Sequence[str] = CONTACT_COLUMNS,
    groups: bool = True,
    own: bool = True,
) -> ExportPage:
    """The contacts of `ids` (≤ AT_MOST) that are still there, in that order, trash included.

    Only the entities and contact columns asked for are read.
    """
    chosen = json.dumps(list(ids))
    bought = [name for name in columns if name in _BOUGHT]
    names = ", ".join(_DERIVED.get(name, f'"{name}"') for name in columns if name not in _BOUGHT)
    comma = ", " if names else ""
    found = {
        row[0]: row[1:]
        for row in connection.execute(
            f"SELECT id{comma}{names} FROM contact WHERE id {_CHOSEN}", (chosen,)
        ).fetchall()
    }
    there = [one for one in ids if one in found]
    read = [name for name in columns if name not in _BOUGHT]
    cells = list(zip(*(found[one] for one in there), strict=True)) or [()] * len(read)
    page = ExportPage(there, dict(zip(read, cells, strict=True)))
    if bought:
        page.contacts.update(_read_bought(connection, there, bought))
    for entity in entities:
        rows = page.rows[entity] = {}
        for row in connection.execute(_STATEMENTS[entity], (chosen,)).fetchall():
            rows.setdefault(row[0], []).append(tuple(row[1:]))
    if groups:
        _read_groups(connection, chosen, page)
    if own:
        for contact_id, field_id, value in connection.execute(
            "SELECT contact_id, field_id, coalesce(text_value, number_value) FROM custom_value"
            f" WHERE contact_id {_CHOSEN}",
            (chosen,),
        ).fetchall():
            page.own.setdefault(contact_id, {})[field_id] = value
    return page


def _read_bought(
    connection: DriverConnection, ids: Sequence[int], names: Sequence[str]
) -> dict[str, Sequence[Any]]:
    """What follows from the purchases of the contacts, a list a field."""
    from sme_crm.store.queries.purchase_fields import load_purchase_context, read_values

    context = load_purchase_context(connection, present_day())
    values = read_values(connection, ids, names, context)
    cells: list[Sequence[Any]] = list(zip(*(values[one] for one in ids), strict=True))
    return dict(zip(names, cells or [()] * len(names), strict=True))


def _read_groups(connection: DriverConnection, chosen: str, page: ExportPage) -> None:
    for contact_id, name in connection.execute(
        "SELECT m.contact_id, g.name FROM group_member m JOIN contact_group g ON g.id = m.group_id"
        f" WHERE m.contact_id {_CHOSEN} ORDER BY m.contact_id, g.name",
        (chosen,),
    ).fetchall():
        page.groups.setdefault(contact_id, []).append(name)


def most_rows(
    connection: DriverConnection, ids: Sequence[int], entities: Iterable[str]
) -> dict[str, int]:
    """How many rows of each entity a contact of `ids` has at the most."""
    most = dict.fromkeys(entities, 0)
    for start in range(0, len(ids), _COUNTED_AT_ONCE):
        chosen = json.dumps(list(ids[start : start + _COUNTED_AT_ONCE]))
        for entity in most:
            row = connection.execute(_COUNTS[entity], (chosen,)).fetchone()
            if row is not None:
                most[entity] = max(most[entity], row[0])
    return most
