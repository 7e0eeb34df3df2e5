"""Where a contact stands in activity series, how often it was turned to; a way to start one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.activity_series import MEMBER_STATES, STOP_REASONS
from sme_crm.ui.follow_up.task_words import due_text
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import translated
from sme_crm.ui.navigation import StartSeries
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.chip import StatusChip
from sme_crm.ui.widgets.labels import ElidedLabel, SectionLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.services.activity_series.running import Member
    from sme_crm.ui.context import UiContext

_MOST: Final = 6
_TABLES: Final = ("series_member", "task", "history")
_TONES: Final = {"active": "info", "stopped": "warning", "finished": "success"}


class StandingLine(QWidget):
    """A series, how many of its steps are done, the next one's day, and its state."""

    def __init__(self, member: Member, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        steps = [step for step in member.steps if step is not None]
        done = sum(step.state == "done" for step in steps)
        told = self.tr("{done} of {all} steps done").format(done=done, all=len(steps))
        coming = min((step.day for step in steps if step.state == "open" and step.day), default="")
        if coming:
            told += "  ·  " + self.tr("next: {day}").format(day=due_text(coming, ""))
        if member.state == "stopped":
            state = translated("SeriesWords", STOP_REASONS[member.stop_reason or "manual"])
        else:
            state = translated("SeriesWords", MEMBER_STATES[member.state])
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(member.series_name, TextRole.MEDIUM))
        words.addWidget(ElidedLabel(told, TextRole.SMALL, "muted"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, size.SPACE_4, 0, size.SPACE_4)
        line.setSpacing(size.SPACE_8)
        line.addLayout(words, 1)
        line.addWidget(StatusChip(state, _TONES[member.state]))


class ContactSeries(QWidget):
    """Follows every change by itself."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._contact_id: int | None = None
        self._latest = LatestRead(context.jobs)
        self.lines: list[StandingLine] = []
        self._shown: tuple[list[Member], int] = ([], -1)
        self.start_button = Button(self.tr("Start a series…"), "repeat", "quiet")
        self.start_button.clicked.connect(lambda _checked=False: self._start())
        self.start_button.setEnabled(not context.workspace.read_only)
        self.touches = TextLabel("", TextRole.SMALL, "muted")
        head = QHBoxLayout()
        head.addWidget(SectionLabel(self.tr("Series")))
        head.addStretch(1)
        head.addWidget(self.start_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, size.SPACE_8, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addWidget(self.touches)
        # Not before it has a parent: shown alone it would be a window that takes the focus.
        self.start_button.setVisible(context.navigator.can_send(StartSeries))
        context.changes.committed.connect(self._note_commit)

    def show_contact(self, contact_id: int) -> None:
        """Read and show where a contact stands."""
        self._contact_id = contact_id
        self._read()

    def _start(self) -> None:
        if self._contact_id:
            self._context.navigator.send(StartSeries((self._contact_id,)))

    def _read(self) -> None:
        contact_id, workspace = self._contact_id, self._context.workspace
        if not contact_id:
            return

        def read() -> tuple[list[Member], int]:
            runs = workspace.series_runs
            return runs.of_contact(contact_id, _MOST), runs.touches(contact_id)

        self._latest.ask(read, self._take, owner=self, late=True)

    def _take(self, found: tuple[list[Member], int]) -> None:
        if found == self._shown:
            return
        self._shown = found
        members, touches = found
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [StandingLine(member) for member in members]
        for line in self.lines:
            self._column.addWidget(line)
        self.touches.setText(self.tr("Turned to %n time(s) so far", "", touches))

    def _note_commit(self, changes: Changes) -> None:
        if any(changes.touches(table) for table in _TABLES):
            self._read()
