"""The step that follows a call: what, of which kind, on which day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sme_crm.ui.follow_up.advice_words import AdviceLabel
from sme_crm.ui.follow_up.due_editor import DueEditor
from sme_crm.ui.follow_up.task_words import KindWords
from sme_crm.ui.forms.choice_editors import ChoiceEditor
from sme_crm.ui.forms.form_layout import FormLayout
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.labels import FieldLabel

if TYPE_CHECKING:
    from sme_crm.domain.task import TaskDraft
    from sme_crm.services.tasks.kinds import ActivityKind
    from sme_crm.ui.context import UiContext


class StepAfterCall(QWidget):
    """Without a subject there is none."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject = QLineEdit()
        self.subject.setAccessibleName(self.tr("Next step"))
        self.subject.setPlaceholderText(self.tr("No next step"))
        self.kind = ChoiceEditor(KindWords().choices())
        self.kind.setAccessibleName(self.tr("Kind of the next step"))
        self.day = DueEditor()
        self.day.setAccessibleName(self.tr("Day of the next step"))
        form = FormLayout(self)
        form.add(captioned(self.tr("Next step"), self.subject))
        form.add(captioned(self.tr("Kind"), self.kind), 6)
        form.add(captioned(self.tr("Day"), self.day), 6)
        form.add(AdviceLabel(context, self.kind))

    def offer_kinds(self, own: Sequence[ActivityKind]) -> None:
        """Offer the kinds of the business too."""
        self.kind.offer(KindWords(own).choices())

    def propose(self, subject: str, day: str | None) -> None:
        """Put a call in: what it is about, on which day."""
        self.kind.set_value("call")
        self.subject.setText(subject)
        self.subject.setCursorPosition(0)
        self.day.set_value(day)

    def draft(self, responsible_id: int | None) -> TaskDraft | None:
        """What was filled in, None when there is no next step."""
        from sme_crm.domain.task import TaskDraft

        subject = self.subject.text().strip()
        if not subject:
            return None
        due = self.day.value()
        return TaskDraft(
            subject,
            kind=str(self.kind.value() or "call"),
            due_date=str(due) if due else None,
            responsible_id=responsible_id,
        )


def captioned(caption: str, editor: QWidget) -> QWidget:
    """An editor with its caption above."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(size.SPACE_4)
    column.addWidget(FieldLabel(caption, editor))
    column.addWidget(editor)
    return box
