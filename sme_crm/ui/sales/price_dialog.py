"""Asks by how much the prices of several products change."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from sme_crm.domain.sales.product import Product, changed_price
from sme_crm.services.sales.order_import.reading import rate_of
from sme_crm.ui.forms.asking_dialog import AskingDialog
from sme_crm.ui.labels import money_text
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import TextLabel


class PriceDialog(AskingDialog):
    """A share up or down, and to what the prices are rounded; an example shows it."""

    def __init__(self, products: list[Product], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Change prices"), self.tr("Change the prices"), parent)
        self._products = products
        self.rate = QLineEdit()
        self.rate.setAccessibleName(self.tr("Change in %"))
        self.rate.setPlaceholderText(self.tr("3.5, or -10 to lower them"))
        self.step = ComboBox(
            [
                ("1", self.tr("To the cent")),
                ("10", self.tr("To 10 cents")),
                ("50", self.tr("To 50 cents")),
                ("100", self.tr("To whole units")),
            ],
            self.tr("Rounded"),
        )
        self._example = TextLabel("", tone="muted", wrap=True)
        self.rate.textChanged.connect(lambda _text: self._show_example())
        self.step.currentIndexChanged.connect(lambda _at: self._show_example())
        explanation = self.tr("%n product(s) in the list as it is shown. Costs stay.", "",
                              len(products))  # fmt: skip
        self.lay_out(
            explanation,
            [
                (self.tr("Change in %"), self.rate),
                (self.tr("Rounded"), self.step),
                ("", self._example),
            ],
        )
        self.rate.setFocus()

    def change(self) -> int | None:
        """The change in hundredths of a per cent, None when none is told."""
        text = self.rate.text().replace("\u2212", "-").strip()
        lowered = text.startswith("-")
        rate = rate_of(text.lstrip("+-").strip() + "%")
        if rate is None:
            return None
        return -rate if lowered else rate

    def rounding(self) -> int:
        """The step prices are rounded to, in cents."""
        return int(self.step.key())

    def missing(self) -> str:
        """A change that is one."""
        if self.change():
            return ""
        self.rate.setFocus()
        return self.tr("Type by how many per cent, up to 100.")

    def _show_example(self) -> None:
        rate = self.change()
        priced = next((one for one in self._products if one.price), None)
        if rate and priced is not None:
            after = changed_price(priced.price, rate, self.rounding())
            self._example.setText(
                self.tr("{product}: {before} becomes {after}").format(
                    product=priced.name,
                    before=money_text(priced.price, priced.currency),
                    after=money_text(after, priced.currency),
                )
            )
        else:
            self._example.setText("")
        self.fit()
