"""An import of orders from a file of an invoicing program: guessed, tried, written, remembered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.translation import translated
from sme_crm.services.importing.rejects import reject_columns, write_rejects
from sme_crm.services.importing.report import REJECT_HEADINGS, RowNote
from sme_crm.services.progress import Progress
from sme_crm.services.sales.order_import.columns import (
    ORDER_COLUMNS,
    guess_columns,
    missing_columns,
)
from sme_crm.services.sales.order_import.plan import (
    REASONS,
    OrderImportOptions,
    OrderImportReport,
)
from sme_crm.services.sales.order_import.planning import Plan, make_plan
from sme_crm.services.sales.order_import.reading import OrderReader
from sme_crm.services.sales.order_import.writing import PlanWriting
from sme_crm.services.sales.remembered_columns import RememberedColumns
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.formats.source import Source, SourceOptions
    from sme_crm.services.contacts import Contacts
    from sme_crm.services.settings import Settings
    from sme_crm.store.database import Database

REMEMBERED: Final = "sales.order_imports"
_CURRENCY: Final = "sales.currency"
_MARGIN_RATE: Final = "sales.margin_rate"
_KEPT: Final = ("net", "vat_rate", "month_first", "unmatched", "create_products",
                "update_changed", "source")  # fmt: skip
_READING: Final = ("columns", "net", "vat_rate", "month_first", "source")
_SAMPLE: Final = 200


class OrderImports:
    """Opens files of orders, each as a run of its own."""

    def __init__(self, database: Database, contacts: Contacts, settings: Settings) -> None:
        self._database = database
        self._contacts = contacts
        self._settings = settings
        self.staff_id: int | None = None

    def open(self, path: Path, options: SourceOptions | None = None) -> OrderImportRun:
        """Open a file; raises FileRefused, also for one that is no table (unknown_format)."""
        from sme_crm.formats.file_kind import refusal
        from sme_crm.formats.source import open_source

        source = open_source(path, options)
        if not source.is_table:
            raise refusal("unknown_format", path, kind=source.format)
        return OrderImportRun(self._database, self._contacts, self._settings, source, self.staff_id)


class OrderImportRun:
    """One file from its columns to the orders in the base."""

    def __init__(
        self,
        database: Database,
        contacts: Contacts,
        settings: Settings,
        source: Source,
        staff_id: int | None,
    ) -> None:
        self._database = database
        self._contacts = contacts
        self._settings = settings
        self._staff_id = staff_id
        self.source = source
        self._memory = RememberedColumns(settings, REMEMBERED)
        self.remembered = False
        self._reader: OrderReader | None = None
        self._read_for: tuple[object, ...] = ()
        self.options = self._first_options()

    # -- columns -------------------------------------------------------------------------------

    @property
    def header(self) -> tuple[str, ...]:
        """The headings of the file."""
        return self.source.header

    def sample(self, limit: int = 5) -> list[tuple[str, ...]]:
        """The cells of the first rows."""
        return [row.cells for row in islice(self.source.rows(), limit)]

    def set_options(self, **values: Any) -> None:
        """Decide something; names are those of `OrderImportOptions`."""
        self.options = replace(self.options, **values)

    def asks_net(self) -> bool:
        """Whether it must still be said if amounts are without VAT: no heading tells it."""
        there = set(self.options.columns.values())
        plain = "amount" in there or (
            "unit_price" in there and not there & {"net", "gross", "amount"}
        )
        return plain and self.options.net is None

    def missing(self) -> list[str]:
        """What the columns cannot do without and have not, as keys of ORDER_COLUMNS."""
        return missing_columns(self.options.columns)

    def _first_options(self) -> OrderImportOptions:
        known = self._memory.find(self.header)
        if known is not None:
            self.remembered = True
            kept = {name: known[name] for name in _KEPT if name in known}
            return OrderImportOptions(known["columns"], **kept)
        left_out = reject_columns(self.header)
        columns = {at: k for at, k in guess_columns(self.header).items() if at not in left_out}
        day = next((at for at, key in columns.items() if key == "day"), None)
        return OrderImportOptions(columns, month_first=self._is_american(day))

    def _is_american(self, column: int | None) -> bool:
        """Whether days are told month first: one above 12 stands in second place, none in first."""
        if column is None:
            return False
        firsts, seconds = 0, 0
        for at, row in enumerate(self.source.rows()):
            if at == _SAMPLE:
                break
            parts = row.cells[column].split(" ")[0].replace("-", "/").replace(".", "/").split("/")
            if len(parts) == 3 and all(part.isdigit() for part in parts) and len(parts[0]) < 3:
                firsts += int(parts[0]) > 12
                seconds += int(parts[1]) > 12
        return seconds > 4 * firsts

    # -- trying and writing --------------------------------------------------------------------

    def dry_run(self, progress: Progress | None = None) -> OrderImportReport:
        """What would happen, to the order; nothing is written.

        Raises InvalidInput orders_column, FileRefused, Cancelled.
        """
        return self._plan(progress or Progress()).report()

    def write(self, progress: Progress | None = None, *, origin: str = "") -> OrderImportReport:
        """Bring the orders in as one change, all or nothing; raises as `dry_run`."""
        progress = progress or Progress()
        plan = self._plan(progress)
        report = plan.report()
        details = {
            "count": report.new + report.changed,
            "file": self.source.path.name,
            "created": report.new,
            "updated": report.changed,
        }
        # Read before: a change this large may lock other readers out before it is done.
        memory, currency = self._memory.read(), self._settings.text(_CURRENCY)
        margin_rate = int(self._settings.get(_MARGIN_RATE))
        with UnitOfWork(
            self._database, "order.import", details, origin=origin, staff_id=self._staff_id
        ) as work:
            PlanWriting(work, plan, self._contacts, currency, margin_rate, progress).write(
                self.options.source or self.source.path.stem
            )
            if work.seq != work.first_seq:
                decided = {name: getattr(self.options, name) for name in ("columns", *_KEPT)}
                self._memory.keep(work, memory, self.header, decided)
        return replace(report, change_id=work.change_id if work.changes else 0)

    def _plan(self, progress: Progress) -> Plan:
        missing = self.missing()
        if missing:
            raise InvalidInput("orders_column", name=ORDER_COLUMNS[missing[0]])
        reader = self._read(progress)
        with self._database.snapshot() as connection:
            return make_plan(connection, reader, self.options, progress)

    def _read(self, progress: Progress) -> OrderReader:
        """The file as read; once for a dry run and the writing of what it showed."""
        asked = tuple(getattr(self.options, name) for name in _READING)
        if self._reader is None or self._read_for != asked:
            reader = OrderReader(self.source, self.options, self._settings.text(_CURRENCY))
            reader.read_all(progress)
            self._reader, self._read_for = reader, asked
        return self._reader

    # -- rejects -------------------------------------------------------------------------------

    def write_rejects(self, report: OrderImportReport, target: Path, language: str) -> Path:
        """Write the rows left out, with the reason, to be mended and read again.

        Raises OutputError.
        """
        notes = [RowNote(0, row.line, row.reason, row.cells) for row in report.rejected]
        return write_rejects(
            self.source, notes, target, reason_texts(REASONS, language), _headings(language)
        )


def reason_texts(reasons: Mapping[str, str], language: str) -> dict[str, str]:
    """The reasons in a language, by key."""
    return {key: translated(language, "OrderImport", text) for key, text in reasons.items()}


def _headings(language: str) -> tuple[str, str]:
    words: Iterable[str] = (translated(language, "ImportReasons", text) for text in REJECT_HEADINGS)
    line, why = words
    return line, why
