"""Dialog of the figures the ledger goes by, each with its source: kept in the data file."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from sme_crm.ui.forms.asking_dialog import AskingDialog
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.value_fields import NumberField


class RulesDialog(AskingDialog):
    """Months to inform people, and how many addresses go stale in a year."""

    def __init__(self, months: int, ageing_rate: float, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Rules of the address files"), self.tr("Save the rules"), parent)
        self.months = NumberField(0, 24, self.tr("Months to tell people the source"))
        self.months.setValue(months)
        self.ageing = NumberField(0, 90, self.tr("Addresses that go stale in a year (%)"))
        self.ageing.setValue(round(ageing_rate * 100))
        law = self.tr(
            "Source: GDPR, art. 14(3): within one month of receiving the addresses, at the latest"
            " at the first contact. Not for addresses people gave you themselves."
        )
        ageing = self.tr(
            "Source: direct marketing guides, 20 to 30% a year. Put your own figure here once"
            " your returned mail tells it."
        )
        self.lay_out(
            "",
            [
                (self.tr("Months to tell people the source"), self.months),
                ("", TextLabel(law, TextRole.SMALL, "muted", wrap=True)),
                (self.tr("Addresses that go stale in a year (%)"), self.ageing),
                ("", TextLabel(ageing, TextRole.SMALL, "muted", wrap=True)),
            ],
        )
        self.months.setFocus()

    def values(self) -> dict[str, str | int | float | bool]:
        """The settings as they are kept."""
        return {
            "lot.notice_months": self.months.value(),
            "lot.ageing_rate": self.ageing.value() / 100,
        }
