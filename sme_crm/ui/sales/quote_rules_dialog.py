"""The rules of quotes: numbers, validity, VAT, terms, and on which days they are chased."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from sme_crm.domain.dates import present_day
from sme_crm.domain.sales.chasing import days_text, read_days
from sme_crm.domain.sales.quote import next_number, pattern_is_possible
from sme_crm.ui.forms.asking_dialog import AskingDialog
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.value_fields import NumberField

_LONGEST = 3_650
KEYS = (
    "quote.number", "quote.valid_days", "quote.vat_exempt", "quote.closing", "quote.chase_days",
)  # fmt: skip
Values = dict[str, str | int | float | bool]


class QuoteRulesDialog(AskingDialog):
    """Shows what the next number would be while its pattern is typed."""

    def __init__(self, values: Values, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Rules of quotes"), self.tr("Save the rules"), parent)
        self.number = QLineEdit(str(values["quote.number"]))
        self.number.setAccessibleName(self.tr("Numbers"))
        self._example = TextLabel("", tone="muted", wrap=True)
        self.number.textChanged.connect(lambda _text: self._show_example())
        self.valid = NumberField(0, _LONGEST, self.tr("Validity in days"))
        self.valid.setValue(int(values["quote.valid_days"]))
        self.chase = QLineEdit(str(values["quote.chase_days"]))
        self.chase.setAccessibleName(self.tr("Chased after so many days"))
        self.exempt = QCheckBox(self.tr("No VAT is charged (art. 293 B of the CGI)"))
        self.exempt.setChecked(bool(values["quote.vat_exempt"]))
        self.closing = QPlainTextEdit(str(values["quote.closing"]))
        self.closing.setAccessibleName(self.tr("Terms at the end"))
        self.closing.setTabChangesFocus(True)
        self.closing.setFixedHeight(72)
        source = TextLabel(
            self.tr(
                "A week and two are what handbooks of direct marketing advise; put in what works"
                " for you. Days without work are passed over. Empty: quotes are not chased."
            ),
            tone="muted",
            wrap=True,
        )
        self.lay_out(
            self.tr("They hold for the quotes to come."),
            [
                (self.tr("Numbers"), self.number),
                ("", self._example),
                (self.tr("Validity in days"), self.valid),
                (self.tr("Chased after so many days"), self.chase),
                ("", source),
                ("", self.exempt),
                (self.tr("Terms at the end"), self.closing),
            ],
        )
        self._show_example()

    def values(self) -> Values:
        """The rules as they are written."""
        return {
            "quote.number": self.number.text().strip(),
            "quote.valid_days": self.valid.value(),
            "quote.chase_days": days_text(read_days(self.chase.text())),
            "quote.vat_exempt": self.exempt.isChecked(),
            "quote.closing": self.closing.toPlainText(),
        }

    def missing(self) -> str:
        """A pattern that makes numbers, days that are some."""
        if not pattern_is_possible(self.number.text().strip()):
            self.number.setFocus()
            return self.tr("Write zeros in braces for the count, such as D{year}-{0000}.")
        if self.chase.text().strip() and not read_days(self.chase.text()):
            self.chase.setFocus()
            return self.tr("Type numbers of days, such as 7, 15.")
        return ""

    def _show_example(self) -> None:
        pattern = self.number.text().strip()
        if pattern_is_possible(pattern):
            number = next_number(pattern, present_day(), ())
            text = self.tr("The first of a year would be {number}.").format(number=number)
        else:
            text = self.tr("Write zeros in braces for the count, such as D{year}-{0000}.")
        self._example.setText(text)
