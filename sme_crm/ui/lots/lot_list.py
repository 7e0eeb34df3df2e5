"""The list of address files: supplier, size, uses, licence, notice, quality."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sme_crm.domain.dates import present_day
from sme_crm.ui.labels import count_text
from sme_crm.ui.lists.entry_list import EntryListModel
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.lots.lot_words import due_text, second_line, short_day, uses_text

if TYPE_CHECKING:
    from sme_crm.domain.lot import Lot

_NAME, _SIZE, _USES, _LICENCE, _DUE, _QUALITY = range(6)
WIDTHS = {_SIZE: 80, _USES: 70, _LICENCE: 104, _DUE: 124, _QUALITY: 74}
_GOOD, _FAIR = 75, 50


class LotListModel(EntryListModel["Lot"]):
    """Lots by name; their quality comes as it is known."""

    def __init__(self, parent: QObject | None = None) -> None:
        headings = (
            self.tr("Address file"),
            self.tr("Contacts"),
            self.tr("Uses"),
            self.tr("Licence"),
            self.tr("To inform"),
            self.tr("Quality"),
        )
        super().__init__(headings, (_SIZE, _USES), parent)
        self._scores: dict[int, int | None] = {}

    def searched_text(self, entry: Lot) -> str:
        """Name and supplier."""
        return f"{entry.name} {entry.supplier}"

    def set_scores(self, scores: Mapping[int, int | None]) -> None:
        """Show the quality of some lots."""
        self._scores.update(scores)
        self.repaint(_QUALITY)

    def spoken_at(self, row: int, column: int) -> str:
        """The name with what stands below it."""
        lot = self._rows[row]
        spoken = super().spoken_at(row, column)
        return f"{spoken}, {second_line(lot)}" if column == _NAME else spoken

    def cell_at(self, row: int, column: int) -> Cell:
        """Name, size, uses, licence, notice, quality."""
        lot = self._rows[row]
        if column == _NAME:
            offer = lot.state == "offer"
            return Cell(
                lot.name,
                second_line=second_line(lot),
                icon="tag" if offer else "inbox",
                icon_tone="accent" if offer else "muted",
                muted=lot.state == "declined",
            )
        if column == _SIZE:
            size = lot.addresses if lot.state != "held" else lot.contacts
            return Cell("" if size is None else count_text(size), right_aligned=True)
        if column == _USES:
            return Cell(uses_text(lot), right_aligned=True)
        if column == _LICENCE:
            over = lot.licence_over(present_day())
            return Cell(
                short_day(lot.licence_end),
                muted=not over,
                icon="warning" if over else "",
                icon_tone="danger",
            )
        if column == _DUE:
            return self._due_cell(lot)
        return self._quality_cell(lot)

    def _due_cell(self, lot: Lot) -> Cell:
        left = lot.days_to_inform(present_day())
        if left is None or not lot.contacts:
            return Cell(due_text(lot) if lot.informed_on else "", muted=True)
        late = left < 0
        return Cell(
            due_text(lot), icon="warning" if late else "clock", icon_tone="danger" if late else ""
        )

    def _quality_cell(self, lot: Lot) -> Cell:
        score = self._scores.get(lot.id)
        if score is None:
            return Cell("")
        tone = "success" if score >= _GOOD else "warning" if score >= _FAIR else "danger"
        return Cell(str(score), chip_tone=tone)
