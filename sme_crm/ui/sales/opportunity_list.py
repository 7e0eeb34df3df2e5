"""Opportunities as a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sme_crm.domain.folding import fold
from sme_crm.domain.sales.opportunity import OpportunityRow, Stage
from sme_crm.ui.labels import day_text, relative_day_text, round_money_text
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.sales.card_delegate import is_late, tone_of
from sme_crm.ui.sales.sales_words import rate_text
from sme_crm.ui.sales.sorted_rows import SortedModel, SortedTable

NAME, CUSTOMER, STAGE, AMOUNT, SHARE, EXPECTED, RESPONSIBLE = range(7)
_WIDTHS: Final = {STAGE: 118, AMOUNT: 104, SHARE: 72, EXPECTED: 136, RESPONSIBLE: 130}
_KEYS: Final[dict[int, Callable[[OpportunityRow], Any]]] = {
    NAME: lambda row: fold(row.name),
    CUSTOMER: lambda row: fold(row.customer),
    STAGE: lambda row: (row.kind != "open", row.kind, row.probability, row.position),
    AMOUNT: lambda row: row.amount,
    SHARE: lambda row: row.probability,
    EXPECTED: lambda row: row.expected_day or "9999",
    RESPONSIBLE: lambda row: fold(row.responsible),
}


class OpportunityListModel(SortedModel[OpportunityRow]):
    """The rows in the order asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        headings = (
            self.tr("Opportunity"),
            self.tr("Customer"),
            self.tr("Stage"),
            self.tr("Amount"),
            self.tr("Chance"),
            self.tr("Expected"),
            self.tr("Responsible"),
        )
        super().__init__(headings, (AMOUNT, SHARE), (STAGE, False), parent)
        self._places: dict[int, int] = {}

    def set_stages(self, stages: Sequence[Stage]) -> None:
        """The stages, for their colours."""
        self._places = {stage.id: place for place, stage in enumerate(stages)}

    def sort_key(self, row: OpportunityRow, column: int) -> Any:
        """Stages as on the board, what has no day last."""
        return _KEYS[column](row)

    def cell_at(self, row: int, column: int) -> Cell:
        """One value."""
        one = self._rows[row]
        if column == NAME:
            below = one.lost_reason if one.kind == "lost" else one.contact
            return Cell(one.name, second_line=below or None, muted=one.kind == "lost")
        if column == CUSTOMER:
            return Cell(
                one.customer,
                icon=("company" if one.is_company else "person") if one.customer else "",
                muted=True,
            )
        if column == STAGE:
            tone = tone_of(one.kind, self._places.get(one.stage_id, 0))
            return Cell(one.stage, chip_tone=tone.value)
        if column == AMOUNT:
            return Cell(round_money_text(one.amount, one.currency), right_aligned=True)
        if column == SHARE:
            return Cell(rate_text(one.probability), right_aligned=True, muted=True)
        if column == EXPECTED:
            if is_late(one):
                return Cell(relative_day_text(one.expected_day), icon="warning", icon_tone="danger")
            return Cell(day_text(one.expected_day), muted=True)
        return Cell(one.responsible, muted=True)


class OpportunityTable(SortedTable[OpportunityRow]):
    """The list of opportunities."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.list_model = OpportunityListModel()
        super().__init__(self.list_model, self.tr("List of opportunities"), _WIDTHS, None, parent)
