"""The cells of exported tables: pages of contacts turned into typed columns.

A cell is a text, a number, a date as an ISO text or None; everything is made column by column, a
hundred thousand contacts are not made into objects.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sme_crm.domain.contact import ORGANIZATION, Address, Contact
from sme_crm.domain.export_formats import GROUPS
from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.fields import own_field_id
from sme_crm.domain.postal_address import address_block, country_name, postal_lines
from sme_crm.domain.response_code import MAILINGS, ResponseCode
from sme_crm.domain.salutation import address_form, envelope_civility, salutation, valediction
from sme_crm.services.exporting.columns import CODE, LINES, TableColumn, Translate
from sme_crm.store.queries.export_pages import ENTITIES, ROW_COLUMNS, ExportPage

Recipient = tuple[Contact, Address | None, str | None]
GROUP_MARK: Final = "; "
Cells = Sequence[Any]


class TableCells:
    """Makes the cells of some columns; `staff` are names by id, `mailing` the number of codes."""

    def __init__(
        self,
        columns: Sequence[TableColumn],
        staff: Mapping[int, str],
        translate: Translate,
        mailing: int = 0,
    ) -> None:
        self.columns = columns
        self._mailing = mailing
        self._staff = staff
        self._mail_keys = {column.key for column in columns if column.entity == "mail"}
        self._choices = {
            index: _choice_words(column.field, translate)
            for index, column in enumerate(columns)
            if column.field is not None and column.field.choices and column.entity != "own"
        }

    @property
    def needs_recipients(self) -> bool:
        """Whether a column says what the postal rules make of a contact and its address."""
        return bool(self._mail_keys)

    def reading(self) -> dict[str, Any]:
        """What of a page is needed, as arguments of `read_page`."""
        entities = {column.entity for column in self.columns}
        contact = {
            column.key for column in self.columns
            if column.entity == "contact" and column.key != GROUPS
        }  # fmt: skip
        return {
            "entities": [entity for entity in ENTITIES if entity in entities],
            "columns": sorted(contact),
            "groups": any(column.key == GROUPS for column in self.columns),
            "own": "own" in entities,
        }

    def make(self, page: ExportPage, recipients: Sequence[Recipient] = ()) -> list[Cells]:
        """The cells of each column, in the order of the page; `recipients` if they are needed."""
        nth_rows: dict[tuple[str, int], list[tuple[Any, ...] | None]] = {}
        mail = _mail_cells(recipients, self._mail_keys)
        if CODE in self._mail_keys:
            number = self._mailing % MAILINGS
            mail[CODE, 0] = [str(ResponseCode(number, one[0].id)) for one in recipients]
        made: list[Cells] = []
        for index, column in enumerate(self.columns):
            if column.entity == "mail":
                made.append(mail[column.key, column.nth])
                continue
            made.append(self._finish(index, column, self._raw(column, page, nth_rows)))
        return made

    def _raw(
        self,
        column: TableColumn,
        page: ExportPage,
        nth_rows: dict[tuple[str, int], list[tuple[Any, ...] | None]],
    ) -> Cells:
        if column.key == GROUPS:
            groups = page.groups
            return [_group_cell(groups[one]) if one in groups else "" for one in page.ids]
        if column.entity == "contact":
            return page.contacts[column.key]
        if column.entity == "own":
            field_id = own_field_id(column.key) or 0
            own = page.own
            return [own[one].get(field_id) if one in own else None for one in page.ids]
        entity, nth = column.entity, column.nth
        rows = nth_rows.get((entity, nth))
        if rows is None:
            found = page.rows[entity]
            rows = [
                of_one[nth] if (of_one := found.get(one)) and len(of_one) > nth else None
                for one in page.ids
            ]
            nth_rows[entity, nth] = rows
        place = ROW_COLUMNS[entity].index(column.field.attribute if column.field else "")
        return [None if row is None else row[place] for row in rows]

    def _finish(self, index: int, column: TableColumn, raw: Cells) -> Cells:
        words = self._choices.get(index)
        if words is not None:
            return [words.get(value, value) if value else "" for value in raw]
        field = column.field
        if field is not None and field.kind is FieldKind.STAFF:
            return [self._staff.get(value, "") if value else "" for value in raw]
        if column.kind == "yes_no":
            return [None if value is None else bool(value) for value in raw]
        if column.kind == "amount":  # whole cents
            return [None if value is None else round(value) / 100 for value in raw]
        if column.kind == "instant":
            return [_local(value) if value else None for value in raw]
        if column.kind == "integer":
            return raw
        return [value or None for value in raw] if column.kind == "date" else raw


def _choice_words(field: Field, translate: Translate) -> dict[str, str]:
    return {key: translate("Vocabulary", label) for key, label in field.choices.items() if key}


def _group_cell(names: Sequence[str]) -> str:
    """Names of groups parted by semicolons; a semicolon in a name gets a backslash."""
    return GROUP_MARK.join(name.replace("\\", "\\\\").replace(";", "\\;") for name in names)


def _local(instant: str) -> str:
    """An instant in UTC as local time, "2026-03-01T10:42"."""
    try:
        known = datetime.fromisoformat(instant.replace("Z", "+00:00"))
    except ValueError:
        return instant
    return known.astimezone().strftime("%Y-%m-%dT%H:%M")


def _mail_cells(
    recipients: Sequence[Recipient], keys: Collection[str]
) -> dict[tuple[str, int], Cells]:
    """What the postal rules say of recipients, by column and number of the line."""
    cells: dict[tuple[str, int], Cells] = {
        (key, 0): [text(*recipient) for recipient in recipients]
        for key, text in _MAIL_TEXTS.items()
        if key in keys
    }
    for key, make in (("mail.line", postal_lines), ("mail.address", address_block)):
        if key not in keys:
            continue
        lines = [
            make(contact, address, organization=employer).lines
            for contact, address, employer in recipients
        ]
        for nth in range(LINES):
            cells[key, nth] = [of_one[nth] if len(of_one) > nth else "" for of_one in lines]
    return cells


def _company(contact: Contact, address: Address | None, employer: str | None) -> str:
    if contact.kind == ORGANIZATION:
        return contact.organization_name
    at_work = address is not None and address.kind == "work"
    return employer or (contact.organization if at_work else "")


_MAIL_TEXTS: Final[dict[str, Callable[[Contact, Address | None, str | None], str]]] = {
    "mail.civility": lambda contact, address, employer: envelope_civility(
        address_form(contact), contact.language or "fr"
    ),
    "mail.company": _company,
    "mail.salutation": lambda contact, address, employer: salutation(
        address_form(contact), contact.language or "fr", family_name=contact.family_name
    ),
    "mail.valediction": lambda contact, address, employer: valediction(
        address_form(contact), contact.language or "fr", family_name=contact.family_name
    ),
    "mail.postal_code": lambda contact, address, employer: address.postal_code if address else "",
    "mail.town": lambda contact, address, employer: address.locality if address else "",
    "mail.country": lambda contact, address, employer: (
        country_name(address.country) if address and address.country not in ("", "FR") else ""
    ),
}


class CellTexts:
    """Typed cells as texts of a delimited table: decimal sign, words for yes and no."""

    def __init__(self, decimal_sign: str, translate: Translate) -> None:
        self._sign = decimal_sign
        self._words = {True: translate("Exports", "yes"), False: translate("Exports", "no")}

    def texts(self, column: TableColumn, cells: Cells) -> list[str]:
        """The cells of a column as texts, None as an empty one."""
        if column.kind == "yes_no":
            words = self._words
            return ["" if cell is None else words[cell] for cell in cells]
        if column.kind == "amount":
            sign = self._sign
            return ["" if cell is None else f"{cell:.2f}".replace(".", sign) for cell in cells]
        if column.kind == "decimal":
            return [self._number(cell) for cell in cells]
        if column.kind == "instant":
            return [cell.replace("T", " ") if cell else "" for cell in cells]
        return [cell if type(cell) is str else "" if cell is None else str(cell) for cell in cells]

    def _number(self, cell: object) -> str:
        if not isinstance(cell, float | int):
            return str(cell or "")
        if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
            return str(int(cell))
        text = json.dumps(cell)
        if "e" in text:
            from decimal import Decimal

            text = format(Decimal(text), "f")
        return text.replace(".", self._sign)
