"""The lines of cost of a campaign: Enter edits one, Delete takes it away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from sme_crm.domain.campaigns.campaign import COST_KINDS, Cost
from sme_crm.domain.campaigns.channels import find_channel
from sme_crm.domain.campaigns.sizing import CostLine
from sme_crm.ui.labels import count_text, day_text, money_text, translated
from sme_crm.ui.lists.figure_table import FigureRow, FigureTable, figure
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.theme import tokens as size

_FEWEST_LINES: Final = 3


class CostTable(FigureTable):
    """Lines that were typed, then what the waves and the discount cost."""

    edit_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Lines of cost"),
            (
                self.tr("Cost"),
                self.tr("Quantity"),
                self.tr("Price of one"),
                self.tr("Amount"),
                self.tr("Source"),
            ),
            (1, 2, 3),
            {1: 96, 2: 120, 3: 120},
            parent,
        )
        self.doubleClicked.connect(lambda _index: self.edit_wanted.emit())

    def show_lines(self, lines: Sequence[CostLine], currency: str) -> None:
        """Show the lines, as high as they need."""
        self.set_rows([FigureRow(_cells(line, currency), line.cost) for line in lines])
        rows = max(_FEWEST_LINES, len(lines)) + 1
        self.setFixedHeight(size.COMPACT_ROW_HEIGHT * rows + size.SPACE_8)

    def chosen_cost(self) -> Cost | None:
        """The line chosen, None for one that stands in another step."""
        cost = self.chosen_key()
        return cost if isinstance(cost, Cost) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits, Delete takes away."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)


def source_words(source: str) -> str:
    """A source as it is kept, in the language of the interface where the program knows it."""
    for context in ("CampaignCosts", "Channels"):
        words = translated(context, source)
        if words != source:
            return words
    return source


def _cells(line: CostLine, currency: str) -> tuple[Cell, ...]:
    kind = line.kind.removeprefix("wave.")
    name = (
        translated("Campaigns", COST_KINDS[kind])
        if kind == line.kind
        else translated("Channels", find_channel(kind).name)
    )
    whole = line.quantity / 1_000
    quantity = f"{whole:g}" if whole != int(whole) else count_text(int(whole))
    source = (source_words(line.source), day_text(line.source_day))
    return (
        Cell(" · ".join(filter(None, (name, line.label)))),
        figure(quantity),
        figure(money_text(line.unit_price, currency)),
        figure(money_text(line.cents, currency)),
        Cell(" · ".join(filter(None, source)), muted=True),
    )
