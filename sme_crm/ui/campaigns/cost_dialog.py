"""A line of cost: what, how many, at which price, what it cost in the end, from where known."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from sme_crm.domain.campaigns.campaign import COST_KINDS, Cost
from sme_crm.ui.forms.asking_dialog import AskingDialog
from sme_crm.ui.forms.choice_editors import ChoiceEditor
from sme_crm.ui.forms.editors import FieldEditor, LineEditor, as_widget
from sme_crm.ui.forms.value_editors import AmountEditor, DecimalEditor, WholeDayEditor
from sme_crm.ui.labels import translated


class CostDialog(AskingDialog):
    """Asks for one line; own time begins with the hourly cost of the brief."""

    def __init__(self, cost: Cost, hourly_cost: int, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Line of cost"), self.tr("Save") if cost.id else self.tr("Add"), parent
        )
        self._cost = cost
        self._hourly_cost = hourly_cost
        kinds = [(key, translated("Campaigns", text)) for key, text in COST_KINDS.items()]
        self.kind, self.label = ChoiceEditor(kinds), LineEditor()
        self.quantity, self.price = DecimalEditor(), AmountEditor()
        self.actual, self.source, self.day = AmountEditor(), LineEditor(), WholeDayEditor()
        for editor, value in (
            (self.kind, cost.kind),
            (self.label, cost.label),
            (self.quantity, cost.quantity / 1_000),
            (self.price, cost.unit_price or None),
            (self.actual, cost.actual),
            (self.source, translated("CampaignCosts", cost.source)),
            (self.day, cost.source_day or None),
        ):
            editor.set_value(value)
        self.kind.edited.connect(self._offer_hourly_cost)
        self.lay_out(
            self.tr("Amounts without VAT."),
            [
                (self.tr("Kind"), self.kind),
                (self.tr("What exactly"), self.label),
                (self.tr("Quantity (hours, pieces)"), self.quantity),
                (self.tr("Price of one"), self.price),
                (self.tr("Paid in the end"), self.actual),
                (self.tr("Source"), self.source),
                (self.tr("As of"), self.day),
            ],
        )

    def cost(self) -> Cost:
        """The line as it was filled in."""
        quantity, price, actual = (
            editor.kept() for editor in (self.quantity, self.price, self.actual)
        )
        source = str(self.source.kept() or "")
        if source == translated("CampaignCosts", self._cost.source):
            source = self._cost.source
        return replace(
            self._cost,
            kind=str(self.kind.value()),
            label=str(self.label.kept() or ""),
            quantity=round(quantity * 1_000) if isinstance(quantity, int | float) else 0,
            unit_price=price if isinstance(price, int) else 0,
            actual=actual if isinstance(actual, int) else None,
            source=source,
            source_day=str(self.day.kept() or ""),
        )

    def missing(self) -> str:
        """A value that cannot be read, or no price at all."""
        editors: tuple[FieldEditor, ...] = (
            self.label, self.quantity, self.price, self.actual, self.source, self.day,
        )  # fmt: skip
        for editor in editors:
            if not editor.commit():
                as_widget(editor).setFocus()
                return self.tr("This value cannot be read.")
        if self.price.kept() is None and self.actual.kept() is None:
            self.price.setFocus()
            return self.tr("Type a price.")
        return ""

    def _offer_hourly_cost(self, kind: object) -> None:
        if kind == "time" and self.price.kept() is None and self._hourly_cost:
            self.price.set_value(self._hourly_cost)
