"""Any selection of contacts as a file for other programs: CSV, XLSX, vCard, JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sme_crm.domain.contact import ContactSheet
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.fields import fields_of
from sme_crm.formats.output_file import output_file
from sme_crm.services.contacts import Contacts
from sme_crm.services.custom_fields import CustomField, CustomFields
from sme_crm.services.progress import Progress
from sme_crm.services.staff import Staff

FORMATS = ("csv", "xlsx", "vcf", "json")
Translate = Callable[[str, str], str]
# How many rows of each kind a flat table has columns for; the vCard and JSON forms have all.
_REPEATED = {"address": 2, "phone": 3, "email": 2, "web_page": 1, "employment": 1}
_ROWS = {
    "address": "addresses",
    "phone": "phones",
    "email": "emails",
    "web_page": "web_pages",
    "employment": "employments",
}
_LEFT_OUT = frozenset({
    "photo", "lot_id", "household_id", "deleted_at", "phone.e164", "employment.main",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What was written."""

    path: Path
    format: str
    contacts: int


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: a field (of the `nth` row of its kind, from 0) or an own field."""

    heading: str
    field: Field | None
    nth: int
    own: CustomField | None = None


class Exports:
    """Writes contacts to files; texts that look like formulas are made harmless."""

    def __init__(self, contacts: Contacts, custom_fields: CustomFields, staff: Staff) -> None:
        self._contacts = contacts
        self._custom_fields = custom_fields
        self._staff = staff

    def export(
        self,
        path: Path,
        ids: Sequence[int],
        *,
        format_name: str = "",
        translate: Translate,
        progress: Progress | None = None,
    ) -> ExportResult:
        """Write the contacts `ids` to `path`; the format comes from the ending if not said.

        `translate` words headings and choices. Raises InvalidInput unknown_export_format,
        OutputError, Cancelled; an older file at `path` is intact after any error.
        """
        name = format_name or path.suffix.lstrip(".").lower()
        if name not in FORMATS:
            raise InvalidInput(
                "unknown_export_format", format=name or path.name, known=", ".join(FORMATS)
            )
        written: list[int] = []
        sheets = self._sheets(ids, progress or Progress(), written)
        if name == "vcf":
            from sme_crm.formats.vcard_output import write_vcards

            write_vcards(path, sheets)
        elif name == "json":
            labels = {field.id: field.label for field in self._custom_fields.list_fields()}
            with output_file(path) as stream:
                document = [export_record(sheet, labels) for sheet in sheets]
                stream.write(json.dumps(document, ensure_ascii=False, indent=1).encode())
        else:
            self._write_table(path, name, sheets, translate)
        return ExportResult(path, name, len(written))

    def _sheets(
        self, ids: Sequence[int], progress: Progress, written: list[int]
    ) -> Iterator[ContactSheet]:
        for done, contact_id in enumerate(ids):
            progress.check()
            progress.step(done, len(ids))
            try:
                sheet = self._contacts.sheet(contact_id)
            except NotFound:
                # Deleted for good between the choice and the writing: there is nothing to write.
                continue
            written.append(contact_id)
            yield sheet

    def _write_table(
        self, path: Path, name: str, sheets: Iterable[ContactSheet], translate: Translate
    ) -> None:
        from sme_crm.formats.table_output import write_csv, write_xlsx

        columns = self._columns(translate)
        staff = {member.id: member.name for member in self._staff.list_members()}
        header = [column.heading for column in columns]
        rows = ([_cell(column, sheet, staff, translate) for column in columns] for sheet in sheets)
        if name == "csv":
            write_csv(path, header, rows)
        else:
            write_xlsx(path, header, rows, sheet_title=translate("Exports", "Contacts"))

    def _columns(self, translate: Translate) -> list[Column]:
        own_fields = self._custom_fields.list_fields()
        return [
            *catalogue_columns(translate),
            *(Column(own.label, None, 0, own) for own in own_fields),
        ]


def catalogue_columns(translate: Translate) -> list[Column]:
    """The columns every table has, own fields aside; the import knows them again."""
    columns = [
        Column(translate("Fields", field.label), field, 0)
        for field in fields_of("contact")
        if field.key not in _LEFT_OUT
    ]
    for entity, times in _REPEATED.items():
        # The kind first: a reader knows then what the value is.
        fields = sorted(fields_of(entity), key=lambda field: field.attribute != "kind")
        for nth in range(times):
            mark = f" {nth + 1}" if nth else ""
            columns += [
                Column(translate("Fields", field.label) + mark, field, nth)
                for field in fields
                if field.key not in _LEFT_OUT
            ]
    return columns


def _cell(column: Column, sheet: ContactSheet, staff: dict[int, str], translate: Translate) -> str:
    if column.own is not None:
        value = sheet.custom.get(column.own.id)
        return _plain_number(value) if isinstance(value, float) else str(value or "")
    field = column.field
    if field is None:
        return ""
    if field.entity == "contact":
        value = getattr(sheet.contact, field.attribute)
    else:
        rows = getattr(sheet, _ROWS[field.entity])
        value = getattr(rows[column.nth], field.attribute) if len(rows) > column.nth else None
    if value is None or value == "":
        return ""
    if field.kind is FieldKind.STAFF:
        return staff.get(int(str(value)), "")
    if field.kind is FieldKind.YES_NO:
        return translate("Exports", "yes") if value else translate("Exports", "no")
    if field.choices:
        return translate("Vocabulary", field.choices.get(str(value), str(value)))
    return str(value)


def _plain_number(value: float) -> str:
    return str(int(value)) if value.is_integer() else str(value)


def export_record(sheet: ContactSheet, own_labels: dict[int, str]) -> dict[str, object]:
    """One contact in the JSON form the command line documents."""
    contact = sheet.contact
    return {
        "id": contact.id,
        "reference": contact.reference,
        "kind": contact.kind,
        "formatted_name": contact.formatted_name,
        "family_name": contact.family_name,
        "given_name": contact.given_name,
        "organization": contact.organization,
        "title": contact.function,
        "birthday": contact.birth_date,
        "emails": [email.address for email in sheet.emails],
        "phones": [phone.number for phone in sheet.phones],
        "addresses": [
            {
                "street": address.street,
                "postal_code": address.postal_code,
                "locality": address.locality,
                "country": address.country or "FR",
            }
            for address in sheet.addresses
        ],
        "notes": contact.notes,
        "custom": {own_labels.get(key, str(key)): value for key, value in sheet.custom.items()},
    }
