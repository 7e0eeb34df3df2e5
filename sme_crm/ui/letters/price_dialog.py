"""Asks for the price of the post that the table lacks, with its day and its source."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.postage import ZONES, PostageLine, TariffRow, checked_tariff
from sme_crm.ui.forms.editors import LineEditor, Unreadable
from sme_crm.ui.forms.form_layout import FormLayout
from sme_crm.ui.forms.value_editors import AmountEditor, DateEditor
from sme_crm.ui.labels import translated
from sme_crm.ui.messages import message_for
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labelled import under_label
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.value_fields import NumberField

_WIDTH = 460
_MOST_GRAMS = 30_000


class PriceDialog(QDialog):
    """`decided` comes with the TariffRow to add."""

    decided = Signal(object)

    def __init__(self, line: PostageLine, product: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = line.zone
        self.setWindowTitle(self.tr("Add a price of the post"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self.product = LineEditor()
        self.product.set_value(product)
        self.product.setPlaceholderText(self.tr("as the price list of the post calls it"))
        self.grams = NumberField(1, _MOST_GRAMS, self.tr("Up to, grams"))
        self.grams.setSuffix("\u00a0g")
        self.grams.setValue(math.ceil(line.grams))
        self.price = AmountEditor()
        self.price.set_value(None)
        self.day = DateEditor()
        self.day.set_value(present_day().isoformat())
        self.source = LineEditor()
        self.source.setPlaceholderText(self.tr("where this comes from"))
        self.problem = TextLabel("", tone="danger", wrap=True)
        self.keep = Button(self.tr("Add the price"), "plus", "primary")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self.accept)
        for field in (self.product, self.price, self.day):
            field.textChanged.connect(lambda _text: self._follow())
        self.price.refused.connect(self.problem.setText)
        self._lay_out()
        self._follow()
        self.price.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_16, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_12)
        heading = self.tr("Price of an item, {zone}").format(
            zone=translated("Postage", ZONES[self._zone])
        )
        column.addWidget(TextLabel(heading, TextRole.CARD))
        words = self.tr(
            "It joins the postage table of the settings and holds for all weights up to this one"
            " that have no price of their own."
        )
        column.addWidget(TextLabel(words, tone="muted", wrap=True))
        fields = QWidget()
        form = FormLayout(fields)
        form.add(under_label(self.tr("Product of the post"), self.product))
        form.add(under_label(self.tr("Up to, grams"), self.grams), 6)
        form.add(under_label(self.tr("Price in euros"), self.price), 6)
        form.add(under_label(self.tr("Valid from"), self.day), 6)
        form.add(under_label(self.tr("Source"), self.source), 6)
        column.addWidget(fields)
        column.addWidget(self.problem)
        column.addLayout(dialog_buttons(self, self.keep))

    def _follow(self) -> None:
        self.problem.setText("")
        self.keep.setEnabled(bool(self.price.text().strip()))

    def tariff(self) -> TariffRow:
        """The row as it stands; raises Unreadable, InvalidInput (see `checked_tariff`)."""
        cents = self.price.value()
        return checked_tariff(
            TariffRow(
                str(self.product.value()),
                self.grams.value(),
                cents if isinstance(cents, int) else 0,
                str(self.day.value() or ""),
                str(self.source.value()),
                self._zone,
            )
        )

    def accept(self) -> None:
        """Tell the row and close; what cannot be is said."""
        try:
            row = self.tariff()
        except Unreadable as error:
            self.problem.setText(str(error))
            return
        except InvalidInput as error:
            self.problem.setText(message_for(error).in_passing)
            return
        self.decided.emit(row)
        super().accept()
