"""Evaluates criteria contact by contact in plain Python: what the SQL must agree with."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from sme_crm.domain import geography
from sme_crm.domain.criteria import All, Criteria, Not, Test, from_json
from sme_crm.domain.criteria_operators import NEGATIVES, Operator
from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.fields import find_field
from sme_crm.domain.postal_fit import doubt_about_postal_code
from sme_crm.domain.record_values import doubt_about
from sme_crm.domain.vocabulary import EXCHANGE_KINDS
from sme_crm.store.database import Database
from tests.store.sales_oracle import SalesOracle

Op = Operator
K = FieldKind
Row = dict[str, Any]
OWNED = (
    "address", "phone", "email", "web_page", "employment", "consent", "history", "document",
    "lot_member", "seed",
)  # fmt: skip

CUTS: dict[str, list[Any]] = {
    "recency": ["2024-06-01", "2025-06-01", "2025-12-01", "2026-01-15"],
    "frequency": [0, 1, 2, 4],
    "monetary": [0, 50, 150, 400],
}
"""Cut points the tests put into the file."""


def plain(text: str) -> str:
    """Without case and accents, gaps alike; enough for the letters the tests use."""
    parts = unicodedata.normalize("NFD", text.strip())
    kept = "".join(part for part in parts if not unicodedata.combining(part)).lower()
    return "".join(" " if part in " '’.,/_-" else part for part in kept)


class Oracle:
    """The whole of a small data file in memory."""

    def __init__(self, database: Database, today: date) -> None:
        self.today = today
        read = database.reader()

        def rows(table: str) -> list[Row]:
            cursor = read.execute(f'SELECT * FROM "{table}"')
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

        self.contacts = {row["id"]: row for row in rows("contact")}
        self.owned = {table: rows(table) for table in OWNED}
        self.values = rows("custom_value")
        self.households = {row["id"]: row for row in rows("household")}
        self.groups = {row["id"]: row for row in rows("contact_group")}
        self.members = {(row["group_id"], row["contact_id"]) for row in rows("group_member")}
        self.sales = SalesOracle(read, today, CUTS)

    def members_of(self, criteria: Criteria) -> set[int]:
        """The ids of the live contacts that meet the criteria; trap addresses when asked for."""
        with_traps = self.ask_for_traps(criteria)
        return {
            contact_id
            for contact_id, row in self.contacts.items()
            if row["deleted_at"] is None
            and self.meets(row, criteria)
            and (with_traps or not self.rows_of(row, "seed"))
        }

    def ask_for_traps(self, criteria: Criteria) -> bool:
        if not isinstance(criteria, Test):
            children = (criteria.child,) if isinstance(criteria, Not) else criteria.children
            return any(map(self.ask_for_traps, children))
        groups = [self.groups.get(each) for each in criteria.values if criteria.field == "group"]
        return criteria.field == "trap_address" or any(
            group is not None
            and group["kind"] == "dynamic"
            and self.ask_for_traps(from_json(group["criteria"]))
            for group in groups
        )

    def meets(self, contact: Row, criteria: Criteria) -> bool:
        if isinstance(criteria, Not):
            return not self.meets(contact, criteria.child)
        if not isinstance(criteria, Test):
            join = all if isinstance(criteria, All) else any
            return join(self.meets(contact, child) for child in criteria.children)
        positive = NEGATIVES.get(criteria.operator)
        if positive is not None:
            return not self.passes(contact, criteria.field, positive, criteria.values)
        return self.passes(contact, criteria.field, criteria.operator, criteria.values)

    def passes(self, contact: Row, key: str, operator: Operator, values: tuple[Any, ...]) -> bool:
        if key.startswith("own."):
            return self.own(contact, int(key[4:]), operator, values)
        field = find_field(key)
        assert field is not None
        if field.section == "purchases":
            return self.bought(contact, field, operator, values)
        if field.kind is K.GROUP:
            return any(self.in_group(contact, group_id) for group_id in values)
        if field.kind is K.HISTORY:
            return self.contacted(contact, operator, values)
        if field.kind is K.NEAR:
            return self.near(contact, values[0], values[1])
        if field.kind is K.REGION:
            found = geography.department(contact["department"])
            return found is not None and found.region_code in values
        if field.kind is K.COUNTRY and operator is Op.ONE_OF:
            return self.country(contact, key, values)
        if field.kind is K.LOT and operator is Op.ONE_OF:
            lots = {row["lot_id"] for row in self.rows_of(contact, "lot_member")}
            return not {contact["lot_id"], *lots}.isdisjoint(values)
        if field.entity != "contact":
            held = [self.owned_value(row, key) for row in self.rows_of(contact, field.entity)]
            if operator is Op.IS_EMPTY:
                return all(value in (None, "") for value in held)
            return any(self.compare(field.kind, key, value, operator, values) for value in held)
        return self.compare(field.kind, key, self.value(contact, key), operator, values)

    def bought(
        self, contact: Row, field: Field, operator: Operator, values: tuple[Any, ...]
    ) -> bool:
        """By his own orders, quotes or opportunities, else by those of his organization."""
        if field.kind in (K.PRODUCT, K.PRODUCT_FAMILY):
            return self.sales.has_bought(contact, field.key, values)
        value = self.sales.value(contact, field.key)
        return self.compare(field.kind, field.key, value, operator, values)

    def near(self, contact: Row, place: str, km: float) -> bool:
        """By the code of a commune, or by one that somebody there has with a CEDEX behind it."""
        codes = set(geography.postal_codes_within(place, km))
        communes = [one for code in codes for one in geography.communes_of(code)]
        towns = {f"{plain(commune.name)} cedex" for commune in communes}
        codes |= {
            row["postal_code"]
            for row in self.contacts.values()
            if row["deleted_at"] is None and any(map(plain(row["locality"]).startswith, towns))
        }
        in_reach = contact["department"] in {commune.department for commune in communes}
        return in_reach and contact["postal_code"] in codes

    def rows_of(self, contact: Row, table: str) -> list[Row]:
        owner = "person_id" if table == "employment" else "contact_id"
        return [row for row in self.owned[table] if row[owner] == contact["id"]]

    def owned_value(self, row: Row, key: str) -> Any:
        if key == "employment.organization":
            return self.contacts[row["organization_id"]]["organization_name"]
        return row[key.split(".")[1]]

    def country(self, contact: Row, key: str, values: tuple[Any, ...]) -> bool:
        wanted = {"" if value == "FR" else value for value in values}
        if key != "country":
            return any(row["country"] in wanted for row in self.rows_of(contact, "address"))
        placed = contact["postal_code"] != "" or contact["locality"] != ""
        return contact["country"] in wanted and (contact["country"] != "" or placed)

    def in_group(self, contact: Row, group_id: int) -> bool:
        group = self.groups.get(group_id)
        if group is None:
            return False
        if group["kind"] == "dynamic":
            return self.meets(contact, from_json(group["criteria"]))
        below = [row["id"] for row in self.groups.values() if row["parent_id"] == group_id]
        return (group_id, contact["id"]) in self.members or any(
            self.in_group(contact, child) for child in below
        )

    def contacted(self, contact: Row, operator: Operator, values: tuple[Any, ...]) -> bool:
        kind, channel, direction = values[-3:]
        first = ""
        if operator is Op.DONE_WITHIN:
            first = (self.today - timedelta(days=values[0])).isoformat()
        elif operator is Op.DONE_SINCE:
            first = values[0]
        return any(
            row["at"] >= first
            and (row["kind"] == kind if kind else row["kind"] in EXCHANGE_KINDS)
            and (not channel or row["channel"] == channel)
            and (not direction or row["direction"] == direction)
            for row in self.rows_of(contact, "history")
        )

    def own(self, contact: Row, field_id: int, operator: Operator, values: tuple[Any, ...]) -> bool:
        kinds = {1: K.TEXT, 2: K.DECIMAL, 3: K.DATE, 4: K.YES_NO, 5: K.CHOICES}
        held = [
            row["number_value"] if field_id in (2, 4) else row["text_value"]
            for row in self.values
            if row["contact_id"] == contact["id"] and row["field_id"] == field_id
        ]
        if operator is Op.IS_EMPTY:
            return not held
        return bool(held) and self.compare(kinds[field_id], "own", held[0], operator, values)

    def value(self, contact: Row, key: str) -> Any:
        counted = {
            "history_count": lambda row: True,
            "exchange_count": lambda row: row["kind"] in EXCHANGE_KINDS,
            "letter_count": lambda row: row["kind"] == "letter",
            "call_count": lambda row: row["kind"] == "call",
        }
        if key in counted:
            return sum(map(counted[key], self.rows_of(contact, "history")))
        formulas: dict[str, Callable[[], Any]] = {
            "age": lambda: self.age(contact["birth_date"]),
            "days_to_birthday": lambda: self.days_to_birthday(contact["birth_date"]),
            "days_since_last_exchange": lambda: self.days_since(contact["last_exchange"]),
            "has_address": lambda: bool(self.rows_of(contact, "address")),
            "has_email": lambda: bool(self.rows_of(contact, "email")),
            "has_phone": lambda: bool(self.rows_of(contact, "phone")),
            "trap_address": lambda: bool(self.rows_of(contact, "seed")),
            "household": lambda: self.household(contact, "mailing_name"),
            "in_household": lambda: contact["household_id"] is not None,
            "household_one_letter": lambda: self.household(contact, "one_letter") == 1,
            "address_count": lambda: len(self.rows_of(contact, "address")),
            "phone_count": lambda: len(self.rows_of(contact, "phone")),
            "email_count": lambda: len(self.rows_of(contact, "email")),
            "employment_count": lambda: len(self.rows_of(contact, "employment")),
            "document_count": lambda: len(self.rows_of(contact, "document")),
            "people_count": lambda: self.people(contact["id"]),
            "name_in_capitals": lambda: self.in_capitals(contact),
            "postal_code_unknown": lambda: self.postal_doubt(contact, "unknown"),
            "postal_code_misfit": lambda: self.postal_doubt(contact, "misfit"),
            "street_without_number": lambda: any(
                row["street"] and not any(map(str.isdigit, row["street"]))
                for row in self.living_addresses(contact)
            ),
            "siret_wrong": lambda: bool(doubt_about("siret", contact["siret"])),
            "siren_wrong": lambda: bool(doubt_about("siren", contact["siren"])),
            "vat_number_wrong": lambda: bool(doubt_about("vat_number", contact["vat_number"])),
            "last_verified": lambda: max(
                [contact["verified_on"] or ""]
                + [row["verified_on"] or "" for row in self.rows_of(contact, "address")]
            ),
        }
        return formulas[key]() if key in formulas else contact[key]

    def household(self, contact: Row, column: str) -> Any:
        return self.households.get(contact["household_id"], {}).get(column)

    def in_capitals(self, contact: Row) -> bool:
        names = [contact["family_name"], contact["given_name"]]
        names += [contact["organization_name"]] if len(contact["organization_name"]) >= 5 else []
        return any(
            not any(map(str.islower, name)) and re.search(r"[^\W\d_][^\W\d_]", name)
            for name in names
        )

    def living_addresses(self, contact: Row) -> list[Row]:
        rows = self.rows_of(contact, "address")
        return [row for row in rows if row["country"] == "" and row["state"] != "dead"]

    def postal_doubt(self, contact: Row, doubt: str) -> bool:
        return any(
            doubt_about_postal_code(row["postal_code"], row["locality"]) == doubt
            for row in self.living_addresses(contact)
        )

    def people(self, organization_id: int) -> int:
        return len(
            {
                row["person_id"]
                for row in self.owned["employment"]
                if row["organization_id"] == organization_id
                and row["until_date"] is None
                and self.contacts[row["person_id"]]["deleted_at"] is None
            }
        )

    def age(self, born: str | None) -> int | None:
        if not born or born.startswith("-"):
            return None
        day = date.fromisoformat(born)
        before = (self.today.month, self.today.day) < (day.month, day.day)
        return self.today.year - day.year - before

    def days_to_birthday(self, born: str | None) -> int | None:
        if not born:
            return None
        for year in (self.today.year, self.today.year + 1):
            month, day = int(born[-5:-3]), int(born[-2:])
            try:
                next_one = date(year, month, day)
            except ValueError:
                next_one = date(year, 3, 1)
            if next_one >= self.today:
                return (next_one - self.today).days
        raise AssertionError(born)

    def days_since(self, instant: str | None) -> int | None:
        return None if instant is None else (self.today - date.fromisoformat(instant[:10])).days

    def compare(
        self, kind: FieldKind, key: str, value: Any, operator: Operator, values: tuple[Any, ...]
    ) -> bool:
        if kind is K.CHOICE and operator is Op.ONE_OF:
            return value in values  # "unknown" is a choice too
        if value is None or value == "":
            return operator is Op.IS_EMPTY
        if operator is Op.IS_EMPTY:
            return False
        if kind in (K.DATE, K.BIRTHDAY, K.INSTANT):
            return not value.startswith("-") and self.dated(value[:10], operator, values)
        if kind is K.YES_NO:
            return bool(value) == values[0]
        if kind is K.CHOICES:
            return any(choice in value.split("\n") for choice in values)
        if kind is K.PHONE:
            return self.phoned(value, operator, values[0])
        if operator in (Op.LESS, Op.GREATER, Op.BETWEEN) or not isinstance(values[0], str):
            return {
                Op.LESS: lambda: value < values[0],
                Op.GREATER: lambda: value > values[0],
                Op.BETWEEN: lambda: values[0] <= value <= values[1],
                Op.IS: lambda: value == values[0],
            }[operator]()
        return self.worded(value, operator, values)

    def dated(self, day: str, operator: Operator, values: tuple[Any, ...]) -> bool:
        now = self.today
        spans: dict[Operator, Callable[[], bool]] = {
            Op.WITHIN_LAST: lambda: (now - timedelta(values[0])).isoformat() <= day <= str(now),
            Op.WITHIN_NEXT: lambda: str(now) <= day <= (now + timedelta(values[0])).isoformat(),
            Op.OLDER_THAN: lambda: day < (now - timedelta(values[0])).isoformat(),
            Op.SINCE: lambda: day >= values[0],
            Op.LESS: lambda: day < values[0],
            Op.GREATER: lambda: day > values[0],
            Op.BETWEEN: lambda: values[0] <= day <= values[1],
            Op.IS: lambda: day == values[0],
        }
        return spans[operator]()

    def phoned(self, value: str, operator: Operator, text: str) -> bool:
        digits = "".join(filter(str.isdigit, text))
        held = "".join(filter(str.isdigit, value))
        forms = {digits, "33" + digits[1:] if digits.startswith("0") else digits}
        forms |= {"0" + digits[2:]} if digits.startswith("33") else set()
        return bool(digits) and any(
            {
                Op.IS: held == form,
                Op.STARTS_WITH: held.startswith(form),
                Op.CONTAINS: form in held,
            }[operator]
            for form in forms
        )

    def worded(self, value: str, operator: Operator, values: tuple[Any, ...]) -> bool:
        held = plain(value)
        if operator in (Op.IS, Op.ONE_OF):
            return any(held == plain(text) for text in values)
        sought = plain(values[0])
        return held.startswith(sought) if operator is Op.STARTS_WITH else sought in held
