"""The load on paper, as PDF and as a workbook, in the words and order of the screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sme_crm.domain.dates import DAY_NAMES, format_date
from sme_crm.domain.task_load import EVERYBODY, SORTS, Load, Spot
from sme_crm.ui.follow_up.list_files import ListFiles
from sme_crm.ui.labels import count_text, language_code
from sme_crm.ui.load.load_words import daily_text, load_texts, off_text, person_text, sort_text
from sme_crm.ui.settings import MachineSetting

if TYPE_CHECKING:
    from sme_crm.printing.load_pages import PrintedColumn, PrintedPerson
    from sme_crm.ui.context import UiContext

FOLDER = MachineSetting("tasks/folder", "")


class LoadOutput(QObject):
    """Writes what was read in a worker."""

    def __init__(self, context: UiContext, widget: QWidget) -> None:
        super().__init__(widget)
        self._context = context
        self._files = ListFiles(context, widget, FOLDER)

    # -- what the user asks --------------------------------------------------------------------

    def save_pdf(self, load: Load, title: str) -> None:
        """Ask where the PDF goes and write it."""
        path = self._files.ask_pdf(title)
        if path is not None:
            self.write_pdf(path, load, title)

    def save_table(self, load: Load, title: str) -> None:
        """Ask where the table goes and write it: a workbook, or CSV."""
        path = self._files.ask_table(title)
        if path is not None:
            self.write_table(path, load, title)

    def print_load(self, load: Load, title: str) -> None:
        """Print the table: its PDF is sent to the printer that is chosen."""
        self._files.print_pdf(title, self.tr("Printing the load"), self._pdf(load, title))

    # -- writing -------------------------------------------------------------------------------

    def write_pdf(self, path: Path, load: Load, title: str) -> None:
        """Write the table to a PDF as a job."""
        self._files.write(path, self._job(path), self._pdf(load, title))

    def write_table(self, path: Path, load: Load, title: str) -> None:
        """Write one row a person and day as a job; the ending of the name tells the format."""
        files, rows = self._context.workspace.task_files, _rows(load)
        header = [
            self.tr("Day"), self.tr("Person"), *(sort_text(sort) for sort in SORTS),
            self.tr("Together"), self.tr("Tasks a day"), self.tr("Peak"), self.tr("Day off"),
        ]  # fmt: skip

        def write(target: Path) -> None:
            if target.suffix.lower() == ".csv":
                texts = (["" if cell is None else str(cell) for cell in row] for row in rows)
                files.write_csv(target, header, texts)
            else:
                files.write_xlsx(target, header, rows, title)

        self._files.write(path, self._job(path), write)

    def _pdf(self, load: Load, title: str) -> Callable[[Path], None]:
        files, language = self._context.workspace.task_files, language_code()
        about = [self.tr("Framed: more than can be done on that day.")]

        def write(path: Path) -> None:
            files.write_load(path, title, about, *printed(load, language), language)

        return write

    def _job(self, path: Path) -> str:
        return self.tr("Load to {file}").format(file=path.name)


def _people(load: Load) -> list[int]:
    own = [one.id for one in load.people]
    return [EVERYBODY, *own] if len(own) > 1 else own


def printed(load: Load, language: str) -> tuple[list[PrintedColumn], list[PrintedPerson]]:
    """The table as it is printed."""
    from sme_crm.printing.load_pages import PrintedColumn, PrintedPerson

    names = DAY_NAMES["fr" if language == "fr" else "en"]
    columns = [PrintedColumn(load_texts().overdue())]
    for each in load.days:
        short = format_date(each.day, language, "short")[:5]
        columns.append(PrintedColumn(names[each.day.weekday()][:3], short, each.off is not None))
    places = [None, *(each.day for each in load.days)]
    people = []
    for person in _people(load):
        cells = []
        for day in places:
            spot = Spot(person, day)
            count = load.at(spot).total
            cells.append((count_text(count) if count else "", bool(load.peak(spot))))
        people.append(
            PrintedPerson(person_text(load, person), daily_text(load, person), tuple(cells))
        )
    return columns, people


def _rows(load: Load) -> list[list[object]]:
    """A row for each person and day that has tasks."""
    rows: list[list[object]] = []
    for day in (None, *(each.day for each in load.days)):
        for one in load.people:
            spot = Spot(one.id, day)
            part = load.at(spot)
            if not part.total:
                continue
            daily = load.daily(one.id)
            rows.append(
                [
                    day if day is not None else load_texts().overdue(),
                    person_text(load, one.id),
                    *(part.of(sort) for sort in SORTS),
                    part.total, daily or None, load_texts().peak(load.peak(spot)),
                    off_text(load, day),
                ]
            )  # fmt: skip
    return rows
