"""What is asked when a sale ends: the order and the next step, or why it was lost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QCompleter, QHBoxLayout, QLineEdit, QWidget

from sme_crm.domain.dates import present_day
from sme_crm.domain.folding import clean_text
from sme_crm.domain.sales.opportunity import Opportunity
from sme_crm.domain.task import TaskDraft
from sme_crm.ui.forms.asking_dialog import AskingDialog
from sme_crm.ui.labels import money_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.value_fields import DateField

_SOON = 14
translate = QCoreApplication.translate


class NextStep(QWidget):
    """What is to be done next, and when; nothing where nothing is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject = QLineEdit()
        self.subject.setPlaceholderText(self.tr("Nothing more, or what is to be done"))
        self.subject.setAccessibleName(self.tr("Next step"))
        self.day = DateField(self.tr("Day of the next step"))
        self.day.set_day(present_day() + timedelta(days=_SOON))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.SPACE_8)
        line.addWidget(self.subject, 1)
        line.addWidget(self.day)
        self.setFocusProxy(self.subject)

    def draft(self) -> TaskDraft | None:
        """The task it becomes."""
        subject = clean_text(self.subject.text())
        if not subject:
            return None
        return TaskDraft(subject, kind="call", due_date=self.day.day().isoformat())


def word_box(words: Sequence[str], name: str) -> ComboBox:
    """A field to type into that offers the words used before."""
    box = ComboBox([(word, word) for word in words], name)
    box.setEditable(True)
    box.setInsertPolicy(ComboBox.InsertPolicy.NoInsert)
    completer = box.completer()
    if completer is not None:
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    box.setCurrentIndex(-1)
    box.setEditText("")
    return box


class WonDialog(AskingDialog):
    """Whether the order is noted, and what comes next."""

    def __init__(self, opportunity: Opportunity, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The opportunity is won"), self.tr("Note it as won"), parent)
        self._has_order = opportunity.orders > 0
        self.order = QCheckBox(
            self.tr("Note the order of {amount}").format(
                amount=money_text(opportunity.amount, opportunity.currency)
            )
        )
        self.order.setChecked(not self._has_order)
        self.order.setEnabled(not self._has_order)
        self.step = NextStep()
        said = self.tr("“{name}”").format(name=opportunity.name)
        if self._has_order:
            said = self.tr("“{name}”: its order is noted already.").format(name=opportunity.name)
        self.lay_out(said, [("", self.order), (self.tr("Next step"), self.step)])
        self.accept_button.setFocus()

    def makes_order(self) -> bool:
        """Whether the order is to be noted."""
        return self.order.isChecked() and not self._has_order

    def next_step(self) -> TaskDraft | None:
        """The task that follows."""
        return self.step.draft()


class LostDialog(AskingDialog):
    """Why, and to whom: what the next sale learns from."""

    def __init__(
        self,
        opportunity: Opportunity,
        reasons: Sequence[str],
        competitors: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("The opportunity is lost"), self.tr("Note it as lost"), parent)
        self._reason = word_box(reasons, self.tr("Why"))
        self._competitor = word_box(competitors, self.tr("Who got it"))
        self.step = NextStep()
        self.lay_out(
            self.tr("“{name}”").format(name=opportunity.name),
            [
                (self.tr("Why"), self._reason),
                (self.tr("Who got it"), self._competitor),
                (self.tr("Next step"), self.step),
            ],
        )
        self._reason.setFocus()

    def reason(self) -> str:
        """Why it was lost."""
        return self._reason.currentText()

    def competitor(self) -> str:
        """Who got it."""
        return self._competitor.currentText()

    def next_step(self) -> TaskDraft | None:
        """The task that follows."""
        return self.step.draft()
