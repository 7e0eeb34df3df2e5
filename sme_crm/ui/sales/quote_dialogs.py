"""What is asked when the answer to a quote comes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QWidget

from sme_crm.domain.sales.quote import Quote
from sme_crm.ui.forms.asking_dialog import AskingDialog
from sme_crm.ui.labels import money_text
from sme_crm.ui.sales.closing_dialogs import word_box


class AcceptDialog(AskingDialog):
    """Whether the order is noted and the opportunity won."""

    def __init__(self, quote: Quote, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The quote is accepted"), self.tr("Note it as accepted"), parent)
        self.order = QCheckBox(
            self.tr("Note the order of {amount}").format(
                amount=money_text(quote.net, quote.currency)
            )
        )
        self.order.setChecked(not quote.orders)
        self.order.setEnabled(not quote.orders)
        self.win = QCheckBox(self.tr("“{name}” is won").format(name=quote.opportunity))
        self.win.setChecked(quote.opportunity_id is not None)
        self.win.setVisible(quote.opportunity_id is not None)
        said = self.tr("Quote {number}, {customer}").format(
            number=quote.number, customer=quote.customer
        )
        self.lay_out(said, [("", self.order), ("", self.win)])
        self.accept_button.setFocus()

    def makes_order(self) -> bool:
        """Whether the order is to be noted."""
        return self.order.isEnabled() and self.order.isChecked()

    def wins(self) -> bool:
        """Whether the opportunity is won with it."""
        return self.win.isChecked()


class RefuseDialog(AskingDialog):
    """Why it was refused, for whom, and whether the opportunity is lost with it."""

    def __init__(
        self,
        quote: Quote,
        reasons: Sequence[str],
        competitors: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("The quote is refused"), self.tr("Note it as refused"), parent)
        self._reason = word_box(reasons, self.tr("Why"))
        self._competitor = word_box(competitors, self.tr("Who got it"))
        self.lose = QCheckBox(self.tr("“{name}” is lost").format(name=quote.opportunity))
        self.lose.setChecked(quote.opportunity_id is not None)
        self.lose.setVisible(quote.opportunity_id is not None)
        said = self.tr("Quote {number}, {customer}").format(
            number=quote.number, customer=quote.customer
        )
        self.lay_out(
            said,
            [
                (self.tr("Why"), self._reason),
                (self.tr("Who got it"), self._competitor),
                ("", self.lose),
            ],
        )
        self._reason.setFocus()

    def reason(self) -> str:
        """Why it was refused."""
        return self._reason.currentText()

    def competitor(self) -> str:
        """Who got it."""
        return self._competitor.currentText()

    def loses(self) -> bool:
        """Whether the opportunity is lost with it."""
        return self.lose.isChecked()
