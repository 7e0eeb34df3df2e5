"""Contacts as lists on paper: a table, sheets, a directory or a phone list of chosen columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sme_crm.domain.amounts import format_amount, format_number
from sme_crm.domain.dates import format_date, format_partial_date
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.export_formats import GROUPS
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.services.custom_fields import CustomFields
from sme_crm.services.exporting.cells import GROUP_MARK, TableCells
from sme_crm.services.exporting.columns import (
    TableColumn,
    Translate,
    known_columns,
    table_columns,
)
from sme_crm.services.progress import Progress
from sme_crm.services.staff import Staff
from sme_crm.store.database import Database
from sme_crm.store.queries.export_pages import AT_MOST, read_page
from sme_crm.store.queries.recipients import read_recipients

if TYPE_CHECKING:
    from sme_crm.printing.contact_pages import ListLayout

LAYOUTS: Final[dict[ListLayout, str]] = {
    "table": QT_TRANSLATE_NOOP("PrintedLists", "Table"),
    "sheets": QT_TRANSLATE_NOOP("PrintedLists", "Contact sheets"),
    "directory": QT_TRANSLATE_NOOP("PrintedLists", "Directory"),
    "phones": QT_TRANSLATE_NOOP("PrintedLists", "Phone list"),
}
TITLES: Final[dict[ListLayout, str]] = {
    **LAYOUTS,
    "table": QT_TRANSLATE_NOOP("PrintedLists", "Contacts"),
}
"""What stands over a list that was given no title."""
_HEADING: Final = QT_TRANSLATE_NOOP("PrintedLists", "Name")
NAME: Final = "formatted_name"
_TOWN: Final = {"address.postal_code": "address.locality", "postal_code": "locality"}
_WHO: Final = "family_name"
_SORTED: Final = (_WHO, "given_name")
"""What people are found under in a directory; it is sorted by the family name."""
_BY_FAMILY: Final = frozenset({"directory", "phones"})
_MARK: Final = re.compile(r"(?<!\\)" + GROUP_MARK)
_UNMARKED: Final = re.compile(r"\\([\\;])")
_NUMBERS: Final = frozenset({"integer", "decimal", "amount"})
USUAL: Final[dict[ListLayout, tuple[str, ...]]] = {
    "table": (NAME, "organization", "phone", "email", "postal_code", "locality"),
    "sheets": (
        NAME, "reference", "status", "organization", "function", "address.street",
        "address.postal_code", "address.locality", "phone.number", "email.address",
        "web_page.url", "birth_date", "last_exchange", "groups", "notes",
    ),
    "directory": (
        NAME, "organization", "address.street", "address.postal_code", "address.locality",
        "phone", "email",
    ),
    "phones": (NAME, "organization", "locality", "phone.number"),
}  # fmt: skip
"""The columns of each layout where none were chosen."""
_TIMES: Final[dict[ListLayout, dict[str, int]]] = {
    "table": {},
    "sheets": {"phone": 3, "email": 2},
    "directory": {},
    "phones": {"phone": 4},
}


@dataclass(frozen=True, slots=True)
class PrintedList:
    """How contacts are listed; no `columns` means what is usual in the layout.

    The name always stands first. `company` is whose list it is; `whole` is False where only its
    first contacts are shown.
    """

    layout: ListLayout
    title: str
    day: date
    language: str = "fr"
    company: str = ""
    columns: tuple[str, ...] = ()
    whole: bool = True


@dataclass(frozen=True, slots=True)
class _Column:
    """One column on paper, made of one or two of a table that stand on one line."""

    heading: str
    sources: tuple[int, ...]
    right: bool = False
    key: str = ""


class PrintedLists:
    """Writes contacts as PDF lists."""

    def __init__(self, database: Database, custom_fields: CustomFields, staff: Staff) -> None:
        self._database = database
        self._custom_fields = custom_fields
        self._staff = staff

    def write(
        self,
        path: Path,
        ids: Sequence[int],
        wanted: PrintedList,
        translate: Translate,
        progress: Progress | None = None,
    ) -> int:
        """Write the contacts in the order of `ids`; returns the number of pages, 0 for no file.

        `translate` words headings and choices. Raises InvalidInput unknown_column, Cancelled,
        OutputError.
        """
        from sme_crm.printing.contact_pages import ContactListHead, ListColumn, write_contact_list

        progress = progress or Progress()
        cells = self._cells(wanted, translate)
        columns = _on_paper(cells.columns, wanted.layout, translate)
        return write_contact_list(
            path,
            wanted.layout,
            [ListColumn(column.heading, column.right) for column in columns],
            self._contacts(ids, cells, columns, wanted.language, translate),
            ContactListHead(
                wanted.title, wanted.day, wanted.company, wanted.language, wanted.whole
            ),
            progress=lambda done: progress.step(done, len(ids)),
            cancelled=lambda: progress.cancelled,
        )

    def _cells(self, wanted: PrintedList, translate: Translate) -> TableCells:
        own_fields = self._custom_fields.list_fields(counted=False)
        chosen = wanted.columns or USUAL[wanted.layout]
        keys = known_columns(chosen, own_fields)
        if len(keys) != len(set(chosen)):
            raise InvalidInput("unknown_column", column=next(iter(set(chosen).difference(keys))))
        first = (NAME, *_SORTED) if wanted.layout in _BY_FAMILY else (NAME,)
        keys = (*first, *(key for key in keys if key not in first))
        columns = table_columns(keys, _TIMES[wanted.layout], own_fields, translate)
        staff = {member.id: member.name for member in self._staff.list_members()}
        return TableCells(columns, staff, translate)

    def _contacts(
        self,
        ids: Sequence[int],
        cells: TableCells,
        columns: Sequence[_Column],
        language: str,
        translate: Translate,
    ) -> Iterator[Sequence[str]]:
        """The texts of each contact by column, a thousand read at a time."""
        reading = cells.reading()
        words = {True: translate("Exports", "yes"), False: translate("Exports", "no")}
        # Who has no family name, a company, is listed as it is called.
        who = next((n for n, column in enumerate(columns) if column.key == _WHO), 0)
        firms = [n for n, column in enumerate(columns) if column.key == "organization"]
        for start in range(0, len(ids), AT_MOST):
            chunk = ids[start : start + AT_MOST]
            with self._database.translated_errors():
                page = read_page(self._database.reader(), chunk, **reading)
                recipients = (
                    read_recipients(self._database.reader(), page.ids)
                    if cells.needs_recipients
                    else ()
                )
            made = cells.make(page, recipients)
            texts = [
                [_text(column, value, language, words) for value in values]
                for column, values in zip(cells.columns, made, strict=True)
            ]
            for row in zip(*texts, strict=True):
                said = [" ".join(row[n] for n in column.sources if row[n]) for column in columns]
                said[who] = said[who] or row[0]
                for firm in firms:
                    if said[firm] == row[0]:
                        said[firm] = ""  # a company is no firm of its own
                yield said


def _on_paper(
    columns: Sequence[TableColumn], layout: ListLayout, translate: Translate
) -> list[_Column]:
    """The columns of a layout; in a directory postcode and town share a line.

    A table with a column for the family name needs none for the whole name.
    """
    heading = translate("PrintedLists", _HEADING)
    joined = layout in _BY_FAMILY
    if joined:
        found, taken = [_Column(heading, (1, 2), key=_WHO)], {0, 1, 2}
    elif layout == "table" and any(column.key == _WHO for column in columns):
        found, taken = [], {0}
    else:
        found, taken = [_Column(heading, (0,))], {0}
    for number, column in enumerate(columns):
        if number in taken:
            continue
        sources: tuple[int, ...] = (number,)
        following = columns[number + 1] if number + 1 < len(columns) else None
        if joined and following is not None and _TOWN.get(column.key) == following.key:
            sources = (number, number + 1)
            taken.add(number + 1)
        if layout == "phones":
            right = column.entity == "phone" or column.key == "phone"
        else:
            right = column.kind in _NUMBERS
        found.append(_Column(column.heading, sources, right, column.key))
    return found


def _text(column: TableColumn, value: Any, language: str, words: dict[bool, str]) -> str:
    """A cell as it is read on paper."""
    if value is None or value == "":
        return ""
    kind = column.kind
    if column.key == GROUPS:
        return ", ".join(_UNMARKED.sub(r"\1", name) for name in _MARK.split(str(value)))
    if kind == "yes_no":
        return words[bool(value)]
    if kind == "date":
        return format_partial_date(str(value), language, "short")
    if kind == "instant":
        return format_date(datetime.fromisoformat(str(value)).date(), language, "short")
    if kind == "amount":
        return format_amount(round(float(value) * 100), language)
    if kind == "decimal" and isinstance(value, int | float):
        return format_number(Decimal(repr(value)), language)
    if kind == "integer" and isinstance(value, int):
        return format_number(value, language)
    return str(value).strip()
