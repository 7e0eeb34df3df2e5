"""Any selection of contacts as a file for other programs: tables, cards, mailings, JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from sme_crm.domain.contact import ContactSheet
from sme_crm.domain.eligibility import Refusal
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.export_formats import FORMATS, ExportFormat, format_of_ending, usual_delimiter
from sme_crm.formats.output_file import output_file
from sme_crm.services.custom_fields import CustomField, CustomFields
from sme_crm.services.eligibility import Eligibility
from sme_crm.services.exporting.cells import CellTexts, Recipient, TableCells
from sme_crm.services.exporting.columns import (
    CODE,
    TableColumn,
    Translate,
    known_columns,
    table_columns,
    usual_columns,
)
from sme_crm.services.exporting.postal import (
    Choice,
    Placed,
    choose,
    in_postal_order,
    placed_in,
    spread,
)
from sme_crm.services.progress import Progress
from sme_crm.services.staff import Staff
from sme_crm.store.database import Database
from sme_crm.store.queries.export_pages import (
    AT_MOST,
    ENTITIES,
    ExportPage,
    most_rows,
    page_of_sheets,
    read_page,
)
from sme_crm.store.queries.recipients import read_recipients
from sme_crm.store.queries.related import read_related

if TYPE_CHECKING:
    from sme_crm.formats.table_output import CsvWriter
    from sme_crm.formats.vcard.output import VCardVersion
    from sme_crm.formats.workbook.output import WorkbookWriter

_MOST_ROWS = 12
"""As many numbered columns of one kind of row a table has at the most."""
_LOOKED_AT = 500  # contacts for a preview
_CARDS_SHOWN = 2
_KNOWN = "csv, xlsx, vcf, ldif, json, mailing-house, word"
_MERGED_TEXT = "txt"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How a file is written; empty values stand for what is usual in the format.

    `columns` are keys of the field catalogue, "own.ID" and those of `exporting.columns.MAIL`, in
    order. `channel`: only contacts that may be contacted through it ("" everybody, None as the
    format has it). `photos`: also in vCards. `mailing`: its number, for a last column of tables
    with the answer codes (0: none).
    """

    columns: tuple[str, ...] = ()
    encoding: str = ""
    delimiter: str = ""
    channel: str | None = None
    photos: bool = False
    mailing: int = 0


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What was written: contacts of the data file, `extra` ones, who was left out and why.

    `replaced` counts the letters the encoding lacks.
    """

    path: Path
    format: str
    contacts: int
    extra: int = 0
    left_out: dict[int, tuple[Refusal, ...]] = field(default_factory=dict)
    replaced: int = 0


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """The first rows of a table as texts; cards have none: `text` is what the file begins with."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    text: str = ""


@dataclass(slots=True)
class _Run:
    """One export being made."""

    path: Path
    format: ExportFormat
    options: ExportOptions
    choice: Choice
    extra: Sequence[ContactSheet]
    translate: Translate
    progress: Progress
    own_fields: list[CustomField]
    places: Sequence[int] = ()
    written: int = 0


class Exports:
    """Writes contacts to files; texts that look like formulas are made harmless."""

    def __init__(
        self,
        database: Database,
        custom_fields: CustomFields,
        staff: Staff,
        eligibility: Eligibility,
    ) -> None:
        self._database = database
        self._custom_fields = custom_fields
        self._staff = staff
        self._eligibility = eligibility

    def export(
        self,
        path: Path,
        ids: Sequence[int],
        *,
        format_name: str = "",
        translate: Translate,
        progress: Progress | None = None,
        options: ExportOptions = ExportOptions(),
        extra: Sequence[ContactSheet] = (),
    ) -> ExportResult:
        """Write the contacts `ids` to `path`; the format comes from the ending if not said.

        `translate` words headings and choices. `extra` are contacts that are not in the data
        file (trap addresses): they stand among the others, in a mailing at their place. Raises
        InvalidInput unknown_export_format, unknown_column; OutputError, Cancelled; an older file
        at `path` is intact after any error.
        """
        run = self._prepare(path, ids, format_name, translate, progress, options, extra)
        self._order(run)
        with output_file(path) as stream:
            replaced = self._write_file(stream, run)
        return ExportResult(
            path, run.format.key, run.written, len(extra), run.choice.left_out, replaced
        )

    def _write_file(self, stream: BinaryIO, run: _Run) -> int:
        """Write everything; returns how many letters the encoding lacked."""
        if run.format.shape == "table":
            return self._write_table(stream, run)
        if run.format.shape == "cards":
            self._write_cards(stream, run)
        else:
            from sme_crm.services.exporting.records import write_records

            write_records(stream, self._sheets(run), {one.id: one.label for one in run.own_fields})
        return 0

    def preview(
        self,
        ids: Sequence[int],
        format_name: str,
        *,
        translate: Translate,
        options: ExportOptions = ExportOptions(),
        limit: int = 5,
        progress: Progress | None = None,
    ) -> ExportPreview:
        """The first rows a table would have; InvalidInput as `export` raises it.

        Only the first contacts are looked at: a mailing shows some of its rows, and later
        contacts may bring further numbered columns.
        """
        path = Path(f"preview.{FORMATS[format_name].ending}")
        run = self._prepare(path, ids[:_LOOKED_AT], format_name, translate, progress, options, ())
        if run.format.shape != "table":
            run.choice = replace(run.choice, ids=run.choice.ids[:_CARDS_SHOWN])
            begun = BytesIO()
            self._write_file(begun, run)
            return ExportPreview((), (), begun.getvalue().decode())
        most = self._most_rows(run)
        run.choice = replace(run.choice, ids=self._ordered(run, run.choice.ids)[:limit])
        cells = self._cells(run, most)
        texts = CellTexts(_decimal_sign(_delimiter(run)), translate)
        rows: list[tuple[str, ...]] = []
        for page in self._table_pages(run, cells):
            columns = [
                texts.texts(column, made) for column, made in zip(cells.columns, page, strict=True)
            ]
            rows += zip(*columns, strict=True)
        headings = tuple(column.heading for column in cells.columns)
        return ExportPreview(headings, tuple(rows))

    def left_out(self, ids: Sequence[int], channel: str) -> dict[int, tuple[Refusal, ...]]:
        """The contacts of `ids` that may not be contacted through `channel` ("" is everybody)."""
        return choose(self._eligibility, ids, channel).left_out

    def _prepare(
        self,
        path: Path,
        ids: Sequence[int],
        format_name: str,
        translate: Translate,
        progress: Progress | None,
        options: ExportOptions,
        extra: Sequence[ContactSheet],
    ) -> _Run:
        name = format_name or format_of_ending(path.suffix)
        known = FORMATS.get(name)
        ending = path.suffix.lstrip(".").lower()
        # A workbook under the name of a document would be opened by the wrong program.
        if known is None or (known.postal and ending in ("docx", "doc", "xls", "odt", "pdf")):
            raise InvalidInput("unknown_export_format", format=name or path.name, known=_KNOWN)
        progress = progress or Progress()
        own_fields = self._custom_fields.list_fields(counted=False)
        channel = known.channel if options.channel is None else options.channel
        choice = choose(self._eligibility, ids, channel)
        return _Run(path, known, options, choice, extra, translate, progress, own_fields)

    def _order(self, run: _Run) -> None:
        """Bring the contacts of a run, the extra ones too, into the order of its format."""
        if run.format.postal:
            order = in_postal_order(self._database, run.choice.ids, run.progress)
            run.choice = replace(run.choice, ids=order.ids)
            run.extra, run.places = order.place(run.extra)
        else:
            run.places = spread(len(run.extra), len(run.choice.ids))

    def _ordered(self, run: _Run, ids: Sequence[int]) -> Sequence[int]:
        if run.format.postal:
            return in_postal_order(self._database, ids, run.progress).ids
        return ids

    # -- pages ---------------------------------------------------------------------------------

    def _pages(self, run: _Run, **reading: Any) -> Iterator[tuple[ExportPage, list[Placed]]]:
        """The contacts of the data file, a page at a time, and which extra ones go between them."""
        ids = run.choice.ids
        run.progress.step(0, len(ids))
        for start in range(0, len(ids), AT_MOST):
            run.progress.check()
            with self._database.translated_errors():
                page = read_page(self._database.reader(), ids[start : start + AT_MOST], **reading)
            run.written += len(page.ids)
            end = start + AT_MOST if start + AT_MOST < len(ids) else inf
            yield page, placed_in(run.places, start, end, len(page.ids))
            run.progress.step(min(start + AT_MOST, len(ids)), len(ids))
        run.progress.check()
        if not ids and run.extra:
            page = read_page(self._database.reader(), (), **reading)
            yield page, [(0, number) for number in range(len(run.extra))]

    def _sheets(self, run: _Run) -> Iterator[list[ContactSheet]]:
        for page, placed in self._pages(run):
            sheets = page.sheets()
            for at, number in reversed(placed):
                sheets.insert(at, run.extra[number])
            yield sheets

    # -- tables --------------------------------------------------------------------------------

    def _most_rows(self, run: _Run) -> dict[str, int]:
        with self._database.translated_errors():
            most = most_rows(self._database.reader(), run.choice.ids, ENTITIES)
        for entity, count in page_counts(run.extra).items():
            most[entity] = max(most[entity], count)
        return most

    def _cells(self, run: _Run, most: dict[str, int]) -> TableCells:
        chosen = run.options.columns
        keys = known_columns(chosen, run.own_fields)
        if len(keys) != len(set(chosen)):
            raise InvalidInput("unknown_column", column=next(iter(set(chosen).difference(keys))))
        if not keys:
            keys = usual_columns(run.format.key, run.own_fields)
        if run.options.mailing:
            keys = (*keys, CODE)
        # A column that was chosen is there even when it is empty.
        least = 1 if chosen else 0
        most = {entity: min(_MOST_ROWS, max(least, count)) for entity, count in most.items()}
        columns = table_columns(
            keys, most, run.own_fields, run.translate, plain=run.format.key == "word"
        )
        staff = {member.id: member.name for member in self._staff.list_members()}
        return TableCells(columns, staff, run.translate, run.options.mailing)

    def _table_pages(self, run: _Run, cells: TableCells) -> Iterator[list[Any]]:
        """The cells of each column, page by page; the extra contacts where they belong."""
        reading = cells.reading()
        extra: list[Any] = []
        if run.extra:
            recipients: list[Recipient] = [
                (sheet.contact, next(iter(sheet.addresses), None), None) for sheet in run.extra
            ]
            extra = cells.make(page_of_sheets(run.extra), recipients)
        for page, placed in self._pages(run, **reading):
            columns: list[Any] = cells.make(page, self._recipients(page, cells))
            if placed:
                columns = [list(column) for column in columns]
                for at, number in reversed(placed):
                    for column, values in zip(columns, extra, strict=True):
                        column.insert(at, values[number])
            yield columns

    def _recipients(self, page: ExportPage, cells: TableCells) -> Sequence[Recipient]:
        if not cells.needs_recipients:
            return ()
        with self._database.translated_errors():
            return read_recipients(self._database.reader(), page.ids)

    def _write_table(self, stream: BinaryIO, run: _Run) -> int:
        cells = self._cells(run, self._most_rows(run))
        if run.path.suffix.lower() == ".xlsx" or run.format.key == "xlsx":
            self._write_workbook(stream, run, cells)
            return 0
        from sme_crm.formats.table_output import CsvWriter

        delimiter = _delimiter(run)
        header = [column.heading for column in cells.columns]
        writer: CsvWriter = CsvWriter(stream, header, delimiter=delimiter, encoding=_encoding(run))
        texts = CellTexts(_decimal_sign(delimiter), run.translate)
        for page in self._table_pages(run, cells):
            writer.write(
                [
                    texts.texts(column, made)
                    for column, made in zip(cells.columns, page, strict=True)
                ]
            )
        return writer.replaced

    def _write_workbook(self, stream: BinaryIO, run: _Run, cells: TableCells) -> None:
        from sme_crm.formats.workbook.output import SheetColumn, WorkbookWriter

        merge = run.format.key == "word"
        writer: WorkbookWriter = WorkbookWriter(
            stream,
            [SheetColumn(column.heading, _sheet_kind(column, merge)) for column in cells.columns],
            run.translate("Exports", "Contacts"),
            filtered=not merge,
            file_name=run.path.name,
        )
        texts = CellTexts(_decimal_sign(";"), run.translate)
        try:
            for page in self._table_pages(run, cells):
                writer.write(
                    [
                        texts.texts(column, made)
                        for column, made in zip(cells.columns, page, strict=True)
                    ]
                    if merge
                    else page
                )
            writer.close()
        except BaseException:
            writer.abandon()
            raise

    # -- cards ---------------------------------------------------------------------------------

    def _write_cards(self, stream: BinaryIO, run: _Run) -> None:
        if run.format.key == "ldif":
            from sme_crm.formats.ldif.output import format_entry

            stream.write(b"version: 1\n\n")
            for sheets in self._sheets(run):
                stream.write("".join(map(format_entry, sheets)).encode())
            return
        from sme_crm.formats.vcard.output import format_vcard

        version: VCardVersion = "3.0" if run.format.key == "vcf3" else "4.0"
        for sheets in self._sheets(run):
            photos = self._photos(sheets) if run.options.photos else {}
            ids = [sheet.contact.id for sheet in sheets if sheet.contact.id]
            with self._database.translated_errors():
                related = read_related(self._database.reader(), ids)
            for sheet in sheets:
                photo = photos.get(sheet.contact.photo or "")
                people = related.get(sheet.contact.id, ())
                card = format_vcard(sheet, version=version, photo=photo, related=people)
                stream.write(card.encode())

    def _photos(self, sheets: Sequence[ContactSheet]) -> dict[str, bytes]:
        wanted = {sheet.contact.photo for sheet in sheets if sheet.contact.photo}
        connection = self._database.reader()
        found = {}
        with self._database.translated_errors():
            for sha256 in wanted:
                row = connection.execute(
                    "SELECT bytes FROM content WHERE sha256 = ?", (sha256,)
                ).fetchone()
                if row is not None:
                    found[str(sha256)] = bytes(row[0])
        return found


def page_counts(sheets: Sequence[ContactSheet]) -> dict[str, int]:
    """How many rows of each entity contacts outside the data file have at the most."""
    page = page_of_sheets(sheets)
    return {entity: max(map(len, rows.values()), default=0) for entity, rows in page.rows.items()}


def _sheet_kind(column: TableColumn, merge: bool) -> Any:
    # Mail merges show the number a date is kept under: all that they get are texts.
    return "text" if merge else column.kind


def _delimiter(run: _Run) -> str:
    return run.options.delimiter or usual_delimiter(run.path.suffix, "fr")


def _encoding(run: _Run) -> str:
    """UTF-8 with its mark; Word takes a text with tabs without a question as UTF-16."""
    if run.options.encoding:
        return run.options.encoding
    merged = run.format.key == "word" and run.path.suffix.lower() == f".{_MERGED_TEXT}"
    return "utf-16" if merged else "utf-8-sig"


def _decimal_sign(delimiter: str) -> str:
    return "." if delimiter == "," else ","
