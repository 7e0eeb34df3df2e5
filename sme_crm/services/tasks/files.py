"""Lists of tasks as files: a page to print, a table for other programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sme_crm.domain.dates import present_day

if TYPE_CHECKING:
    from sme_crm.printing.load_pages import PrintedColumn, PrintedPerson
    from sme_crm.printing.task_pages import PrintedTask
    from sme_crm.services.settings import Settings


class TaskFiles:
    """Writes lists that are in words already."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def write_pdf(self, path: Path, title: str, lines: Iterable[PrintedTask], language: str) -> int:
        """Write the list as PDF; returns the number of pages. Raises OutputError."""
        from sme_crm.printing.task_pages import write_task_list

        company = self._settings.text("company.name")
        return write_task_list(path, title, lines, language, company=company, day=present_day())

    def write_load(
        self,
        path: Path,
        title: str,
        about: Sequence[str],
        columns: Sequence[PrintedColumn],
        people: Sequence[PrintedPerson],
        language: str,
    ) -> int:
        """Write people by days as PDF; returns the number of pages. Raises OutputError."""
        from sme_crm.printing.load_pages import write_load

        company = self._settings.text("company.name")
        return write_load(
            path, title, about, columns, people, language, company=company, day=present_day()
        )

    def write_xlsx(
        self, path: Path, header: Sequence[str], rows: Iterable[Sequence[object]], title: str
    ) -> None:
        """Write a table as a workbook. Raises OutputError."""
        from sme_crm.formats.table_output import write_xlsx

        write_xlsx(path, header, rows, title)

    def write_csv(self, path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Write the list as a table. Raises OutputError."""
        from sme_crm.formats.table_output import write_csv

        write_csv(path, header, rows)
