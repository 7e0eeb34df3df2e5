"""What the plan asks for in a few fields: an objective, a key date."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from sme_crm.domain.campaigns.key_dates import SALES_PERIODS, KeyDate
from sme_crm.domain.campaigns.plan import LONGEST_DAYS, TERMS, Objective
from sme_crm.domain.folding import clean_text
from sme_crm.ui.forms.asking_dialog import AskingDialog
from sme_crm.ui.forms.value_editors import AmountEditor
from sme_crm.ui.plan.plan_words import date_name, date_source, term_text
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.value_fields import DateField


class ObjectiveDialog(AskingDialog):
    """What is to be reached, over which term, for how much."""

    chosen = Signal(object)
    """The values by key."""

    def __init__(self, objective: Objective | None = None, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Objective") if objective else self.tr("New objective"),
            self.tr("Keep the objective") if objective else self.tr("Add the objective"),
            parent,
        )
        self.name = QLineEdit(objective.name if objective else "")
        self.name.setAccessibleName(self.tr("What is to be reached"))
        self.term = ComboBox([(key, term_text(key)) for key in TERMS], self.tr("Over which term"))
        self.term.choose(objective.term if objective else "short")
        self.revenue, self.expenses = AmountEditor(), AmountEditor()
        self.revenue.setAccessibleName(self.tr("Revenue wanted"))
        self.expenses.setAccessibleName(self.tr("Expenses allowed"))
        if objective:
            self.revenue.set_value(objective.revenue)
            self.expenses.set_value(objective.expenses)
        self.lay_out(
            self.tr(
                "The actions of the plan are held against it: how much of the revenue they plan,"
                " and how much has come in."
            ),
            [
                (self.tr("What is to be reached"), self.name),
                (self.tr("Over which term"), self.term),
                (self.tr("Revenue wanted"), self.revenue),
                (self.tr("Expenses allowed"), self.expenses),
            ],
        )
        self.accepted.connect(lambda: self.chosen.emit(self.values()))
        self.name.setFocus()

    def values(self) -> dict[str, object]:
        """What the fields say."""
        return {
            "name": clean_text(self.name.text()),
            "term": self.term.key(),
            "revenue": self.revenue.value() or 0,
            "expenses": self.expenses.value() or 0,
        }

    def missing(self) -> str:
        """A name, and amounts that can be read."""
        if not clean_text(self.name.text()):
            self.name.setFocus()
            return self.tr("Say in a few words what is to be reached.")
        for field in (self.revenue, self.expenses):
            value = field.value() if field.commit() else -1
            if isinstance(value, int) and value < 0:
                field.setFocus()
                return self.tr("Give an amount that is not below zero.")
        return ""


class DateDialog(AskingDialog):
    """A day or days of one's own, or the sales of a year as they really are."""

    chosen = Signal(object)
    """The KeyDate."""

    def __init__(self, key_date: KeyDate, parent: QWidget | None = None) -> None:
        own = key_date.kind not in SALES_PERIODS
        new = own and not key_date.id
        super().__init__(
            self.tr("New key date") if new else self.tr("Key date"),
            self.tr("Add the date") if new else self.tr("Keep the date"),
            parent,
        )
        self._date, self._own = key_date, own
        self.name = QLineEdit(date_name(key_date))
        self.name.setAccessibleName(self.tr("Name"))
        self.first, self.last = DateField(self.tr("First day")), DateField(self.tr("Last day"))
        for field, day in ((self.first, key_date.first), (self.last, key_date.last)):
            field.set_day(day)
        self.first.dateChanged.connect(lambda day: self.last.setMinimumDate(day))
        self.last.setMinimumDate(self.first.date())
        self.yearly = QCheckBox(self.tr("Comes back every year"))
        self.yearly.setChecked(key_date.yearly)
        self.source = QLineEdit(key_date.source)
        self.source.setAccessibleName(self.tr("Where these days come from"))
        fields: list[tuple[str, QWidget]] = [
            (self.tr("Name"), self.name),
            (self.tr("First day"), self.first),
            (self.tr("Last day"), self.last),
        ]
        if self._own:
            fields.append(("", self.yearly))
        fields.append((self.tr("Where these days come from"), self.source))
        explanation = ""
        if not self._own:
            self.name.setReadOnly(True)
            explanation = (
                self.tr(
                    "The law says when the sales begin in most departments; put in the days of"
                    " yours."
                )
                + "\n"
                + date_source(key_date)
            )
        self.lay_out(explanation.strip(), fields)
        self.accepted.connect(lambda: self.chosen.emit(self.key_date()))

    def key_date(self) -> KeyDate:
        """What the fields say."""
        first, last = self.first.day(), self.last.day()
        return KeyDate(
            self._date.id, self._date.kind,
            clean_text(self.name.text()) if self._own else "",
            first, last, self.yearly.isChecked(), clean_text(self.source.text()),
        )  # fmt: skip

    def missing(self) -> str:
        """A name, and days in order."""
        said = self.key_date()
        if self._own and not said.name:
            self.name.setFocus()
            return self.tr("Give the date a name.")
        if not 0 <= (said.last - said.first).days < LONGEST_DAYS:
            self.last.setFocus()
            return self.tr("It ends after it begins, and lasts a year at most.")
        return ""
