"""What can be done with the task under the pointer, and with those marked beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from sme_crm.ui.follow_up.postponing import PostponeMenu
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.actions import CONTACT_HERE

if TYPE_CHECKING:
    from sme_crm.domain.task_filter import TaskRow
    from sme_crm.ui.follow_up.task_work import TaskWork
    from sme_crm.ui.tasks.task_table import TaskTable

translate = QCoreApplication.translate


def dropping(repeated: bool) -> tuple[tuple[str, str, bool], ...]:
    """Ways not to do a task: icon, words, whether its repetition ends."""
    if not repeated:
        return (("blocked", translate("TaskMenu", "Drop"), False),)
    return (
        ("blocked", translate("TaskMenu", "Leave out this time"), False),
        ("close", translate("TaskMenu", "End the repetition"), True),
    )


class TaskMenu(QMenu):
    """Deletes itself when it is closed."""

    def __init__(self, work: TaskWork, table: TaskTable, task: TaskRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ids = table.marked_ids()
        if task.closed_at is None:
            rows = table.marked_rows()
            self._entry("check", self.tr("Done…"), lambda: work.finish(rows, ids), "Space")
            self.addMenu(
                PostponeMenu(lambda to: work.postpone(ids, to), lambda: work.choose_day(ids), self)
            )
            for name, text, ends in dropping(bool(task.recurrence)):
                self._entry(name, text, partial(work.drop, ids, end_repetition=ends))
        else:
            self._entry("restore", self.tr("Open again"), lambda: work.reopen(ids), "Space")
        self._entry("edit", self.tr("Edit"), table.edit_cell, "F2")
        if task.contact_id is not None:
            self.addSeparator()
            if task.closed_at is None and work.writable:
                text = self.tr("Call {name}").format(name=task.contact.replace("&", "&&"))
                self._entry("phone", text, lambda: work.call(task), "C")
            text = self.tr("Open {name}").format(name=task.contact.replace("&", "&&"))
            self._entry("contacts", text, lambda: work.open_contact(task), CONTACT_HERE)
        self.addSeparator()
        self._entry("trash", self.tr("Delete"), lambda: work.delete(ids), "Del")

    def _entry(self, name: str, text: str, act: Callable[[], object], keys: str = "") -> None:
        action = self.addAction(icon(name), f"{text}\t{keys}" if keys else text)
        action.triggered.connect(lambda _checked=False: act())
