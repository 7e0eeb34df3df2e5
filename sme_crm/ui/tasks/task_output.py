"""The list of tasks on paper, as PDF and as CSV, in the order and words of the screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sme_crm.domain.task import HIGH
from sme_crm.ui.follow_up.list_files import ListFiles
from sme_crm.ui.follow_up.task_words import (
    KindWords,
    contacts_text,
    due_text,
    heading_text,
    late_text,
    priority_text,
    repetition_text,
    status_text,
)
from sme_crm.ui.labels import language_code
from sme_crm.ui.settings import MachineSetting

if TYPE_CHECKING:
    from sme_crm.domain.task_filter import TaskFilter, TaskGrouping, TaskRow, TaskSort
    from sme_crm.printing.task_pages import PrintedTask
    from sme_crm.services.workspace import Workspace
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.tasks.task_list_model import TaskListModel

FOLDER = MachineSetting("tasks/folder", "")
_SLICE = 1_000


class TaskOutput(QObject):
    """Reads the whole list in a worker and writes it there."""

    def __init__(self, context: UiContext, widget: QWidget) -> None:
        super().__init__(widget)
        self._context = context
        self._files = ListFiles(context, widget, FOLDER)

    # -- what the user asks --------------------------------------------------------------------

    def save_pdf(self, model: TaskListModel) -> None:
        """Ask where the PDF goes and write it."""
        path = self._files.ask_pdf(self.tr("Tasks"))
        if path is not None:
            self.write_pdf(path, model)

    def save_csv(self, model: TaskListModel) -> None:
        """Ask where the table goes and write it."""
        path = self._files.ask_csv(self.tr("Tasks"))
        if path is not None:
            self.write_csv(path, model)

    def print_list(self, model: TaskListModel) -> None:
        """Print the list: its PDF is sent to the printer that is chosen."""
        name, title = self.tr("Tasks"), self.tr("Printing the list of tasks")
        listed = _Listed(self._context.workspace, model)
        self._files.print_pdf(name, title, lambda path: listed.write_pdf(path, name))

    # -- writing -------------------------------------------------------------------------------

    def write_pdf(self, path: Path, model: TaskListModel) -> None:
        """Write the list to a PDF as a job."""
        listed, title = _Listed(self._context.workspace, model), self.tr("Tasks")
        self._files.write(path, self._job(path), lambda path: listed.write_pdf(path, title))

    def write_csv(self, path: Path, model: TaskListModel) -> None:
        """Write the list to a table as a job."""
        listed = _Listed(self._context.workspace, model)
        header = [
            self.tr("Task"), self.tr("Due"), self.tr("Time"), self.tr("Kind"),
            self.tr("Priority"), self.tr("State"), self.tr("Contact"), self.tr("Phone"),
            self.tr("Responsible"), self.tr("Repetition"), self.tr("Result"),
        ]  # fmt: skip
        self._files.write(path, self._job(path), lambda path: listed.write_csv(path, header))

    def _job(self, path: Path) -> str:
        return self.tr("List of tasks to {file}").format(file=path.name)


class _Listed:
    """The list of a model as it was when it was asked for; all the rest is done in a worker."""

    def __init__(self, workspace: Workspace, model: TaskListModel) -> None:
        self._workspace = workspace
        self._filter: TaskFilter = model.filter
        self._sort: TaskSort = model.sort_order
        self._grouping: TaskGrouping = model.grouping
        self._kinds: KindWords = model.kinds

    def write_pdf(self, path: Path, title: str) -> None:
        self._workspace.task_files.write_pdf(path, title, self._printed(), language_code())

    def write_csv(self, path: Path, header: list[str]) -> None:
        ids, _groups = self._workspace.task_lists.order(self._filter, self._sort, "")
        rows = (self._cells(row) for row in self._rows(list(ids)))
        self._workspace.task_files.write_csv(path, header, rows)

    def _rows(self, ids: list[int]) -> Iterator[TaskRow]:
        for start in range(0, len(ids), _SLICE):
            yield from self._workspace.task_lists.rows(ids[start : start + _SLICE])

    def _printed(self) -> Iterator[PrintedTask]:
        from sme_crm.printing.task_pages import PrintedTask

        lists = self._workspace.task_lists
        ids, groups = lists.order(self._filter, self._sort, self._grouping)
        place = 0
        for group in groups:
            words = heading_text(group, self._grouping, self._kinds)
            yield PrintedTask(f"{words} ({group.count})", heading=True)
            for row in self._rows(list(ids[place : place + group.count])):
                yield self._line(row)
            place += group.count
        if not groups:
            for row in self._rows(list(ids)):
                yield self._line(row)

    def _line(self, row: TaskRow) -> PrintedTask:
        from sme_crm.printing.task_pages import PrintedTask

        about = [contacts_text(row), row.phone, late_text(row), row.outcome]
        return PrintedTask(
            row.subject,
            " · ".join(part for part in about if part),
            due_text(row.due_date, row.due_time),
            row.responsible,
            urgent=row.priority == HIGH,
            done=row.closed_at is not None,
        )

    def _cells(self, row: TaskRow) -> list[str]:
        return [
            row.subject, row.due_date or "", row.due_time, self._kinds.text(row.kind),
            priority_text(row.priority), status_text(row.status), contacts_text(row), row.phone,
            row.responsible, repetition_text(row.recurrence, row.due_date), row.outcome,
        ]  # fmt: skip
