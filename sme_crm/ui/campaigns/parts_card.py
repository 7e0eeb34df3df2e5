"""The parts of a campaign side by side: a column for each wave, channel, segment and so on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sme_crm.services.campaigns.dimensions import DIMENSIONS, Dimension
from sme_crm.services.campaigns.part_names import DIMENSION_NAMES, part_names
from sme_crm.ui.campaigns.result_rows import ResultColumn, result_rows
from sme_crm.ui.labels import translated
from sme_crm.ui.lists.figure_table import FigureTable
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.services.campaigns.analysis import CampaignResult

_NAME = 250
_COLUMN = 172
_CHOICE = 220
_FITTING = 3
"""Parts that fit beside the names of the figures on a small screen."""


class PartsCard(Card):
    """Shows one way to part a campaign at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("PartsCard", "Parts of the campaign")
        super().__init__(title, padding=0, parent=parent)
        self.dimension = ComboBox([], self.tr("Way to part the campaign"))
        self.dimension.setMinimumWidth(_CHOICE)
        self.dimension.activated.connect(self._choose)
        self.add_to_title_line(self.dimension)
        self.said = TextLabel("", TextRole.BODY, wrap=True)
        self.said.setContentsMargins(size.SPACE_16, size.SPACE_4, size.SPACE_16, size.SPACE_12)
        self.note = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.note.setContentsMargins(size.SPACE_16, 0, size.SPACE_16, size.SPACE_12)
        self.table: FigureTable | None = None
        self.body.addWidget(self.said)
        self.body.addWidget(self.note)
        self._cells = ""
        self._result: CampaignResult | None = None
        self._lots: Mapping[int, str] = {}

    def show_result(
        self, result: CampaignResult, lots: Mapping[int, str], cells: Sequence[str]
    ) -> None:
        """The ways there are, the one chosen before if there is it still.

        `lots`: names of address files by id; `cells`: what the test says in words.
        """
        self._result, self._lots, self._cells = result, lots, "\n".join(cells)
        there = [one for one in DIMENSIONS if result.parts(one)]
        before = self.dimension.key()
        names: list[tuple[str, str]] = [
            (one, translated("CampaignParts", DIMENSION_NAMES[one])) for one in there
        ]
        self.dimension.set_choices(names)
        # A test asks for an answer; else whatever has more than one part.
        asked = sorted(there, key=lambda one: one != "cell")
        several = (one for one in asked if len(result.parts(one)) > 1)
        first = next(several, there[0] if there else None)
        chosen = before if before in there else first
        self.setVisible(bool(there))
        if chosen is not None:
            self.choose(chosen)

    def choose(self, dimension: str) -> None:
        """Show one of the ways."""
        self.dimension.choose(dimension)
        self._choose()

    def _choose(self, _index: int = 0) -> None:
        result = self._result
        dimension = next((one for one in DIMENSIONS if one == self.dimension.key()), None)
        if result is None or dimension is None:
            return
        parts = result.parts(dimension)
        names = part_names(result, dimension, self._lots, translated)
        columns = [ResultColumn(parts[key].economics, parts[key]) for key in names]
        self._put_table(list(names.values()), columns, result.campaign.currency)
        self.note.setText(self._note(dimension))
        said = self._cells if dimension == "cell" else ""
        self.said.setText(said)
        self.said.setVisible(bool(said))

    def _put_table(self, names: list[str], columns: list[ResultColumn], currency: str) -> None:
        if self.table is not None:
            self.body.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
        places = range(1, len(names) + 1)
        widths = dict.fromkeys(places, _COLUMN)
        if len(names) > _FITTING:
            widths[0] = _NAME
        headings = (self.tr("Figure"), *names)
        self.table = FigureTable(self.tr("Figures of the parts"), headings, places, widths)
        rows = result_rows(columns, currency)
        self.table.set_rows(rows)
        scroll = size.SPACE_16 if len(names) > _FITTING else 0
        height = size.HEADER_HEIGHT + size.COMPACT_ROW_HEIGHT * len(rows) + scroll
        self.table.setFixedHeight(height)
        self.body.insertWidget(self.body.indexOf(self.note), self.table)

    def _note(self, dimension: Dimension) -> str:
        shared = self.tr("Costs are shared out by the pieces sent.")
        if dimension in ("wave", "channel"):
            rule = self.tr("A person counts in each part that reached him.")
        elif dimension in ("segment", "weight"):
            rule = self.tr(
                "Each person counts once, as he stood when something was first sent to him."
            )
        else:
            rule = self.tr("Each person counts once.")
        return f"{rule} {shared}"
