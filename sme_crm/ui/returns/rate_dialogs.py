"""What is asked on the page of rates: a benchmark, the address of a supplier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from sme_crm.domain.campaigns.return_rate import WHOLE
from sme_crm.domain.contact import Address
from sme_crm.domain.folding import clean_text
from sme_crm.services.campaigns.return_rates import source_words
from sme_crm.ui.forms.asking_dialog import AskingDialog
from sme_crm.ui.forms.value_editors import RateEditor
from sme_crm.ui.labels import translated
from sme_crm.ui.returns.mend_dialog import AddressFields

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.return_rate import Benchmark
    from sme_crm.services.campaigns.refund_claims import Claim


class BenchmarkDialog(AskingDialog):
    """The share of mail that may come back, and where it comes from."""

    def __init__(self, name: str, benchmark: Benchmark, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Benchmark"), self.tr("Keep the benchmark"), parent)
        self.rate = RateEditor()
        self.rate.setAccessibleName(self.tr("Returned mail at most"))
        self.rate.set_value(round(benchmark.rate * WHOLE))
        self.source = QLineEdit(source_words(benchmark, translated))
        self.source.setAccessibleName(self.tr("Source"))
        self.all = QCheckBox(self.tr("For everything without a benchmark of its own"))
        explanation = self.tr(
            "What “{name}” is held against. Without a rate it is the usual benchmark again."
        )
        self.lay_out(
            explanation.format(name=name),
            [
                (self.tr("Returned mail at most"), self.rate),
                (self.tr("Source"), self.source),
                ("", self.all),
            ],
        )
        self.rate.setFocus()
        self.rate.selectAll()

    def share(self) -> float | None:
        """The rate as a fraction, None for the usual one."""
        value = self.rate.value()
        return value / WHOLE if isinstance(value, int) and value else None

    def of_all(self) -> bool:
        """Whether it is the usual benchmark that was typed."""
        return self.all.isChecked()

    def missing(self) -> str:
        """A rate that can be read, and where it comes from."""
        if self.share() is None and (self.of_all() or self.rate.text().strip()):
            self.rate.setFocus()
            return self.tr("Type a rate, such as 1.2.")
        if self.share() is not None and not clean_text(self.source.text()):
            self.source.setFocus()
            return self.tr("Say where the rate comes from.")
        return ""


class SupplierDialog(AskingDialog):
    """Whom a claim goes to, asked once: kept as a contact."""

    def __init__(self, claim: Claim, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Claim a refund"), self.tr("Write the letter"), parent)
        self.name = QLineEdit(claim.lot.supplier)
        self.name.setAccessibleName(self.tr("Supplier"))
        self.fields = AddressFields(
            Address(kind="work"),
            (
                self.tr("Complement"),
                self.tr("Street"),
                self.tr("Postal code"),
                self.tr("Town"),
            ),
        )
        explanation = self.tr(
            "The supplier of “{name}” has no address yet. It is asked once, and kept as a contact."
        )
        self.name.setEnabled(claim.supplier_id is None)
        self.lay_out(
            explanation.format(name=claim.lot.name),
            [(self.tr("Supplier"), self.name), *self.fields.rows],
        )
        (self.fields.street if claim.lot.supplier else self.name).setFocus()

    def missing(self) -> str:
        """A name and a town."""
        if not clean_text(self.name.text()):
            self.name.setFocus()
            return self.tr("Type the name of the supplier.")
        field = self.fields.first_missing()
        if field is None:
            return ""
        field.setFocus()
        return self.tr("Type the town at least.")
