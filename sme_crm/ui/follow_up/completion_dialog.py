"""The small form that ends a task: what came of it, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from sme_crm.domain.dates import present_day
from sme_crm.domain.task_outcomes import CONTEXT, UsualOutcome, usual_outcomes
from sme_crm.domain.working_days import WorkingCalendar
from sme_crm.ui.follow_up.advice_words import AdviceLabel
from sme_crm.ui.follow_up.due_editor import DueEditor
from sme_crm.ui.follow_up.task_words import KindWords, contacts_text
from sme_crm.ui.forms.choice_editors import ChoiceEditor
from sme_crm.ui.forms.editors import LongTextEditor
from sme_crm.ui.forms.form_layout import FormLayout
from sme_crm.ui.forms.value_editors import IntegerEditor
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.flow_layout import FlowLayout
from sme_crm.ui.widgets.labelled import under_label
from sme_crm.ui.widgets.labels import ElidedLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.task import TaskDraft
    from sme_crm.domain.task_filter import TaskRow
    from sme_crm.services.tasks.closing import Closing
    from sme_crm.services.tasks.kinds import ActivityKind
    from sme_crm.ui.context import UiContext

_WIDTH = 520
_MOST_KEYS = 9


class CompletionDialog(QDialog):
    """Enter takes what is proposed; Alt+1 … choose a usual result, which proposes the next step."""

    def __init__(
        self,
        context: UiContext,
        rows: Sequence[TaskRow],
        parent: QWidget | None = None,
        count: int = 0,
    ) -> None:
        """`count`: how many tasks end, when that is more than `rows`."""
        super().__init__(parent)
        self._context = context
        self._rows = tuple(rows)
        self._count = max(count, len(rows))
        kinds = {row.kind for row in rows}
        self._kind = kinds.pop() if len(kinds) == 1 else "other"
        self._usual = usual_outcomes(self._kind)
        self._proposed: UsualOutcome | None = None
        # Until the company's own days were read.
        self._calendar = WorkingCalendar("")
        self.setWindowTitle(self.tr("What came of it?"))
        self._make_fields()
        self._lay_out()
        self._propose(self._usual[0])
        workspace = context.workspace
        context.jobs.read(
            lambda: (workspace.activity_kinds.list_kinds(), workspace.working_days.calendar()),
            self._take_offers,
            owner=self,
        )
        self.outcome.setFocus()
        self.outcome.selectAll()

    def _make_fields(self) -> None:
        self.outcome = QLineEdit()
        self.outcome.setAccessibleName(self.tr("Result"))
        self.outcome_buttons = [
            Button(translated(CONTEXT, usual.text), kind="quiet") for usual in self._usual
        ]
        for place, (button, usual) in enumerate(
            zip(self.outcome_buttons, self._usual, strict=True), 1
        ):
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, usual=usual: self._propose(usual))
            if place <= _MOST_KEYS:
                keys = QShortcut(QKeySequence(f"Alt+{place}"), self)
                keys.activated.connect(button.click)
                button.setToolTip(f"Alt+{place}")
        self.outcome.textEdited.connect(lambda _text: self._check(None))
        self.note = LongTextEditor()
        self.note.setAccessibleName(self.tr("Note for the history"))
        self.minutes = IntegerEditor()
        self.minutes.setAccessibleName(self.tr("Minutes"))
        self.next_kind = ChoiceEditor(KindWords().choices())
        self.next_kind.setAccessibleName(self.tr("Kind of the next step"))
        self.next_subject = QLineEdit()
        self.next_subject.setAccessibleName(self.tr("Next step"))
        self.next_subject.setPlaceholderText(self.tr("No next step"))
        self.next_day = DueEditor()
        self.next_day.setAccessibleName(self.tr("Day of the next step"))

    def _lay_out(self) -> None:
        row = self._rows[0]
        title = row.subject
        about = contacts_text(row)
        if self._count > 1:
            title, about = self.tr("%n task(s)", "", self._count), ""
        self.done_button = Button(self.tr("Done"), "check", "primary")
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self.accept)
        chips = QWidget()
        flow = FlowLayout(chips, size.SPACE_4)
        for button in self.outcome_buttons:
            flow.addWidget(button)
        fields = QWidget()
        form = FormLayout(fields)
        form.add(under_label(self.tr("Result"), self.outcome), 9)
        form.add(under_label(self.tr("Minutes"), self.minutes), 3)
        form.add(chips)
        form.add(under_label(self.tr("Note for the history"), self.note))
        form.add(under_label(self.tr("Next step"), self.next_subject))
        form.add(under_label(self.tr("Kind"), self.next_kind), 6)
        form.add(under_label(self.tr("Day"), self.next_day), 6)
        form.add(AdviceLabel(self._context, self.next_kind))
        hint = TextLabel(self.tr("Enter takes what is proposed"), TextRole.SMALL, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_16, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_8)
        column.addWidget(ElidedLabel(title, TextRole.CARD))
        if about:
            column.addWidget(ElidedLabel(about, TextRole.SMALL, "muted"))
        column.addWidget(fields)
        column.addLayout(dialog_buttons(self, self.done_button, hint))
        self.setFixedWidth(_WIDTH)

    def _take_offers(self, offers: tuple[list[ActivityKind], WorkingCalendar]) -> None:
        """The own kinds, and the days on which people work: a proposal may fall on another day."""
        own, self._calendar = offers
        self.next_kind.offer(KindWords(own).choices())
        if self._proposed is not None and not self.next_day.is_dirty():
            self.next_day.set_value(self._next_day(self._proposed))

    def _propose(self, usual: UsualOutcome) -> None:
        """Put a usual result in, and the step it calls for."""
        self._proposed = usual
        self.outcome.setText(translated(CONTEXT, usual.text))
        self._check(usual)
        subject = ""
        if usual.next_kind:
            subject = translated(CONTEXT, usual.next_subject) or self._rows[0].subject
        self.next_kind.set_value(usual.next_kind or self._kind)
        self.next_subject.setText(subject)
        self.next_subject.setCursorPosition(0)
        self.next_day.set_value(self._next_day(usual))

    def _next_day(self, usual: UsualOutcome) -> str | None:
        if not usual.next_kind:
            return None
        return self._calendar.add_working_days(present_day(), usual.next_days).isoformat()

    def _check(self, chosen: UsualOutcome | None) -> None:
        for button, usual in zip(self.outcome_buttons, self._usual, strict=True):
            button.setChecked(usual is chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in any line ends the task."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)

    def accept(self) -> None:
        """Close; minutes or a day that cannot be read are shown instead."""
        for editor in (self.minutes, self.next_day):
            if not editor.commit():
                editor.setFocus()
                return
        super().accept()

    def closing(self) -> Closing:
        """What was filled in."""
        from sme_crm.services.tasks.closing import Closing

        minutes = self.minutes.value()
        return Closing(
            self.outcome.text(),
            self.note.toPlainText(),
            minutes if isinstance(minutes, int) else None,
            self._next_step(),
        )

    def _next_step(self) -> TaskDraft | None:
        from sme_crm.domain.task import TaskDraft

        subject = self.next_subject.text().strip()
        if not subject:
            return None
        day = self.next_day.value()
        kind = str(self.next_kind.value() or "other")
        return TaskDraft(subject, kind=kind, due_date=str(day) if day else None)
