"""What a search over the whole agenda found, as a list that leads to its days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.dates import present_day, present_time
from sme_crm.domain.task_filter import TaskFilter
from sme_crm.ui.agenda.agenda_list import AgendaList
from sme_crm.ui.agenda.entries import Entry, entries_of
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import count_text, day_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.services.agenda.finding import FoundAppointments
    from sme_crm.services.workspace import Workspace
    from sme_crm.ui.context import UiContext

_MOST_TASKS: Final = 500


@dataclass(frozen=True, slots=True)
class Findings:
    """What one search brings."""

    words: str
    entries: Sequence[Entry]
    found: FoundAppointments


class FoundPage(QWidget):
    """Type-ahead: a search drops the one before. Enter on a row goes to its day, Esc leaves."""

    jump_wanted = Signal(object)
    """The entry whose day is to be shown."""
    left = Signal()
    arrived = Signal()
    """There is something to show."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._latest = LatestRead(context.jobs)
        self._words = ""
        self._findings: Findings | None = None
        self.told = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        back = Button(self.tr("Back to the agenda"), "chevron-left", "quiet")
        back.clicked.connect(lambda _checked=False: self.left.emit())
        self.list = AgendaList(
            self.tr("Found in the agenda"),
            self.tr("Nothing in the agenda has these words"),
            self.tr("Subject, place, notes and contacts of all years were searched."),
        )
        self.list.open_wanted.connect(self.jump_wanted)
        head = QHBoxLayout()
        head.setContentsMargins(size.SPACE_8, size.SPACE_8, size.SPACE_16, size.SPACE_4)
        head.setSpacing(size.SPACE_12)
        head.addWidget(back)
        head.addWidget(self.told, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)

    def search(self, words: str, tasks: bool) -> None:
        """Look for words; `tasks` with a time are looked through as well."""
        self.forget()
        self._words = words
        workspace = self._context.workspace
        self._latest.ask(lambda: find_in_agenda(workspace, words, tasks), self._take, owner=self)

    def forget(self) -> None:
        """What is searched is of no interest any more."""
        self._latest.drop()
        self._words = ""

    def shows(self, words: str) -> bool:
        """Whether the answer to these words is shown."""
        return self._findings is not None and self._findings.words == words == self._words

    def _take(self, findings: Findings) -> None:
        self._findings = findings
        self.list.show_entries(findings.entries, ())
        now = datetime.combine(present_day(), present_time())
        coming = [entry for entry in findings.entries if entry.span.ends >= now]
        if coming:
            self.list.select(coming[0].key)
        self.told.setText(self._text(findings))
        self.arrived.emit()

    def _text(self, findings: Findings) -> str:
        count = len(findings.entries)
        if not count:
            return ""
        said = self.tr("%n found", "", count)
        if findings.found.cut:
            said = self.tr("The {count} nearest to today").format(count=count_text(count))
        if any(entry.repeats for entry in findings.entries):
            between = self.tr("repeated ones from {first} to {last}").format(
                first=day_text(findings.found.first.isoformat()),
                last=day_text(findings.found.last.isoformat()),
            )
            said = f"{said} · {between}"
        return said

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the days."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def find_in_agenda(workspace: Workspace, words: str, tasks: bool) -> Findings:
    """Appointments, and tasks with a time, that have these words; in a worker."""
    found = workspace.agenda.find(words)
    rows = []
    if tasks:
        ids = list(workspace.task_lists.ids(TaskFilter(text=words)))[:_MOST_TASKS]
        rows = workspace.task_lists.rows(ids)
    categories = {each.id: each for each in workspace.agenda.categories()}
    return Findings(words, entries_of(found.occurrences, rows, categories), found)
