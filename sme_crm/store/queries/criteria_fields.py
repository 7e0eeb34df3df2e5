"""The SQL of each field criteria may test: columns of `contact`, of owned rows, and formulas."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Final, TypeAlias

from sqlalchemy import (
    ColumnElement,
    Integer,
    Table,
    and_,
    case,
    cast,
    func,
    literal,
    not_,
    or_,
    select,
)

from sme_crm.domain.field import Field
from sme_crm.domain.vocabulary import EXCHANGE_KINDS
from sme_crm.store import tables
from sme_crm.store.tables import contact
from sme_crm.store.value_functions import OTHER_TOWN, UNKNOWN_CODE

Column: TypeAlias = ColumnElement[Any]

# Columns that keep the folded form of another: equality and beginnings go by their index.
FOLDED: Final[dict[str, Column]] = {
    "organization": contact.c.organization_key,
    "locality": contact.c.locality_key,
    "email.address": tables.email.c.folded,
}
# Codes are compared as they are written, without the blanks people put between the figures.
CODES: Final = frozenset(
    {"postal_code", "address.postal_code", "siren", "siret", "vat_number", "naf"}
)

_employer = contact.alias("employer")


def owned_table(field: Field) -> Table:
    """The table of the rows a contact owns that holds `field`."""
    return tables.metadata.tables[field.entity]


def owner_column(table: Table) -> Column:
    """The column that names the contact a row belongs to."""
    return table.c.person_id if table is tables.employment else table.c.contact_id


def owned_value(field: Field) -> Column:
    """The value of `field` in one owned row; an employer's name is that of its contact."""
    if field.key == "employment.organization":
        return (
            select(_employer.c.organization_name)
            .where(_employer.c.id == tables.employment.c.organization_id)
            .scalar_subquery()
        )
    return owned_table(field).c[field.attribute]


def _age(today: date) -> Column:
    """Full years since the birth date; NULL when it has no year."""
    born, now = contact.c.birth_date, today.isoformat()
    years = literal(today.year) - cast(func.substr(born, 1, 4), Integer)
    before_birthday = func.substr(born, 6, 5) > now[5:]
    return case((born >= "0", years - case((before_birthday, 1), else_=0)), else_=None)


def _days_to_birthday(today: date) -> Column:
    """Days from today to the next birthday, 0 on the day; 29 February counts as 1 March."""
    day = func.substr(contact.c.birth_date, -5)

    def days(year: int) -> Column:
        return func.julianday(literal(f"{year}-").concat(day)) - func.julianday(today.isoformat())

    return case((days(today.year) >= 0, days(today.year)), else_=days(today.year + 1))


def _days_since_last_exchange(today: date) -> Column:
    return func.julianday(today.isoformat()) - func.julianday(
        func.substr(contact.c.last_exchange, 1, 10)
    )


def _count(table: Table, owner: Column, *conditions: Column) -> Column:
    return (
        select(func.count())
        .select_from(table)
        .where(owner == contact.c.id, *conditions)
        .scalar_subquery()
    )


def _people() -> Column:
    """Those who work there now and are not in the trash."""
    person = contact.alias("person")
    return (
        select(func.count(tables.employment.c.person_id.distinct()))
        .join(person, person.c.id == tables.employment.c.person_id)
        .where(
            tables.employment.c.organization_id == contact.c.id,
            tables.employment.c.until_date.is_(None),
            person.c.deleted_at.is_(None),
        )
        .scalar_subquery()
    )


def _has(table: Table) -> Column:
    return select(1).where(table.c.contact_id == contact.c.id).exists()


_CAPITAL: Final = "[A-ZÀ-ÖØ-ÞŒŸ]"
_SMALL: Final = "[a-zß-öø-ÿœ]"
_SHORTEST_COMPANY: Final = 5
"""Letters of a company's name in capitals: a shorter one is an abbreviation (IBM, SNCF)."""


def _in_capitals() -> Column:
    """A name of two capitals side by side or more, and no small letter."""

    def capitals(name: Column) -> Column:
        typed = name.bool_op("GLOB")(f"*{_CAPITAL}{_CAPITAL}*")
        return and_(typed, not_(name.bool_op("GLOB")(f"*{_SMALL}*")))

    company = contact.c.organization_name
    return or_(
        capitals(contact.c.family_name),
        capitals(contact.c.given_name),
        and_(capitals(company), func.length(company) >= _SHORTEST_COMPANY),
    )


def _has_address(*conditions: Column) -> Column:
    """One of the contact's addresses in France that is not dead meets the conditions."""
    address = tables.address
    return (
        select(1)
        .where(
            address.c.contact_id == contact.c.id,
            address.c.country == "",
            address.c.state != "dead",
            *conditions,
        )
        .exists()
    )


def _postal_doubt(doubt: int) -> Column:
    address = tables.address
    judged = func.postal_doubt(address.c.postal_code, address.c.locality)
    return _has_address(address.c.postal_code != "", judged == doubt)


def _without_number() -> Column:
    street = tables.address.c.street
    return _has_address(street != "", not_(street.bool_op("GLOB")("*[0-9]*")))


def _wrong_number(key: str) -> Column:
    number = contact.c[key]
    return and_(number != "", func.number_doubt(key, number) == 1)


def _last_verified() -> Column:
    """The later of the days the sheet and one of its addresses were verified on."""
    address = tables.address
    newest = (
        select(func.max(address.c.verified_on))
        .where(address.c.contact_id == contact.c.id)
        .scalar_subquery()
    )
    sheet = func.coalesce(contact.c.verified_on, "")
    return func.nullif(func.max(sheet, func.coalesce(newest, "")), "")


def _of_household(column: str) -> Column:
    household = tables.household
    return (
        select(household.c[column])
        .where(household.c.id == contact.c.household_id)
        .scalar_subquery()
    )


_history = tables.history

# Derived fields that are no column of `contact`, by key; today's date is theirs to use.
FORMULAS: Final[dict[str, Callable[[date], Column]]] = {
    "age": _age,
    "days_to_birthday": _days_to_birthday,
    "days_since_last_exchange": _days_since_last_exchange,
    "has_address": lambda today: _has(tables.address),
    "has_email": lambda today: _has(tables.email),
    "has_phone": lambda today: _has(tables.phone),
    "trap_address": lambda today: _has(tables.seed),
    "name_in_capitals": lambda today: _in_capitals(),
    "postal_code_unknown": lambda today: _postal_doubt(UNKNOWN_CODE),
    "postal_code_misfit": lambda today: _postal_doubt(OTHER_TOWN),
    "street_without_number": lambda today: _without_number(),
    "siret_wrong": lambda today: _wrong_number("siret"),
    "siren_wrong": lambda today: _wrong_number("siren"),
    "vat_number_wrong": lambda today: _wrong_number("vat_number"),
    "last_verified": lambda today: _last_verified(),
    "household": lambda today: func.coalesce(_of_household("mailing_name"), ""),
    "in_household": lambda today: contact.c.household_id.is_not(None),
    "household_one_letter": lambda today: func.coalesce(_of_household("one_letter"), 0) == 1,
    "address_count": lambda today: _count(tables.address, tables.address.c.contact_id),
    "email_count": lambda today: _count(tables.email, tables.email.c.contact_id),
    "phone_count": lambda today: _count(tables.phone, tables.phone.c.contact_id),
    "employment_count": lambda today: _count(tables.employment, tables.employment.c.person_id),
    "people_count": lambda today: _people(),
    "document_count": lambda today: _count(tables.document, tables.document.c.contact_id),
    "history_count": lambda today: _count(_history, _history.c.contact_id),
    "exchange_count": lambda today: _count(
        _history, _history.c.contact_id, _history.c.kind.in_(EXCHANGE_KINDS)
    ),
    "letter_count": lambda today: _count(
        _history, _history.c.contact_id, _history.c.kind == "letter"
    ),
    "call_count": lambda today: _count(_history, _history.c.contact_id, _history.c.kind == "call"),
}


def contact_value(field: Field, today: date) -> Column:
    """The value of a field of the contact itself, stored or derived."""
    formula = FORMULAS.get(field.key)
    return formula(today) if formula is not None else contact.c[field.key]
