"""Asks for the margin that is assumed of sales of which nothing is known."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from sme_crm.domain.sales.order import MARGIN_RATE_SOURCE, USUAL_MARGIN_RATE
from sme_crm.ui.forms.asking_dialog import AskingDialog
from sme_crm.ui.forms.value_editors import RateEditor
from sme_crm.ui.labels import translated
from sme_crm.ui.sales.sales_words import rate_text
from sme_crm.ui.widgets.labels import TextLabel


class MarginDialog(AskingDialog):
    """One share, with where the usual one comes from."""

    def __init__(self, rate: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Assumed margin"), self.tr("Keep the margin"), parent)
        self.rate = RateEditor()
        self.rate.setAccessibleName(self.tr("Margin, share of net sales"))
        self.rate.set_value(rate)
        usual = self.tr("Usual: {rate}. Source: {source}.").format(
            rate=rate_text(USUAL_MARGIN_RATE), source=translated("Orders", MARGIN_RATE_SOURCE)
        )
        self.lay_out(
            self.tr(
                "Counted for orders whose margin neither you nor their products tell. It holds"
                " for orders to come; those that are there keep theirs."
            ),
            [
                (self.tr("Margin, share of net sales"), self.rate),
                ("", TextLabel(usual, tone="muted", wrap=True)),
            ],
        )
        self.rate.setFocus()

    def value(self) -> int | None:
        """The share in hundredths of a per cent."""
        value = self.rate.value()
        return value if isinstance(value, int) else None

    def missing(self) -> str:
        """A share."""
        if self.rate.commit() and self.value() is not None:
            return ""
        self.rate.setFocus()
        return self.tr("Type a share, such as 30.")
