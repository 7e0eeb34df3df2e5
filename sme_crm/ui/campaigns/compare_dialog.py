"""Campaigns side by side: the same figures of each, the margin before the revenue."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from sme_crm.domain.campaigns.figure_names import RESULT_FIGURES, UNKNOWN
from sme_crm.ui.campaigns.result_words import economics_text, figure_name
from sme_crm.ui.labels import count_text, translated
from sme_crm.ui.lists.figure_table import FigureRow, FigureTable, figure
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, metrics
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.services.campaigns.comparison import CampaignFigures
    from sme_crm.ui.context import UiContext

MOST = 5
"""Campaigns that fit beside each other."""
_COLUMN = 168


class CompareCampaignsDialog(QDialog):
    """Reads in a worker; shows a column for each campaign."""

    def __init__(
        self, context: UiContext, ids: Sequence[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare campaigns"))
        self.table: FigureTable | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        self._column.setSpacing(size.SPACE_12)
        self._column.addWidget(TextLabel(self.tr("Compare campaigns"), TextRole.CARD))
        note = self.tr("Measured where something was sent, else expected. Amounts without VAT.")
        self._column.addWidget(TextLabel(note, tone="muted", wrap=True))
        close = Button(self.tr("Close"), "", "primary")
        close.clicked.connect(self.accept)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._buttons.addWidget(close)
        self._column.addLayout(self._buttons)
        self.resize(260 + _COLUMN * min(MOST, len(ids)), 620)
        comparison, wanted = context.workspace.campaign_comparison, tuple(ids[:MOST])
        context.jobs.read(lambda: comparison.compare(wanted), self._show)

    def _show(self, found: Sequence[CampaignFigures]) -> None:
        names = [one.campaign.name for one in found]
        columns = range(1, len(found) + 1)
        figures = [figure_name(key) for key, _ in RESULT_FIGURES]
        widest = max(map(metrics(TextRole.BODY).horizontalAdvance, figures))
        self.table = FigureTable(
            self.tr("Figures of the campaigns"),
            (self.tr("Figure"), *names),
            tuple(columns),
            {0: widest + 2 * size.SPACE_16, **dict.fromkeys(columns, _COLUMN)},
        )
        known = (figure(self._how_known(one)) for one in found)
        rows = [FigureRow((Cell(self.tr("How it is known")), *known), "known")]
        for key, _ in RESULT_FIGURES:
            texts = (economics_text(one.economics, key, one.campaign.currency) for one in found)
            rows.append(FigureRow((Cell(figure_name(key)), *map(figure, texts)), key))
        for name, counts, key in (
            (self.tr("First orders of new customers"), [one.first_sales for one in found], "first"),
            (self.tr("Returned mail"), [one.returned for one in found], "returned"),
        ):
            cells = (
                figure(count_text(count) if one.is_measured else "–")
                for count, one in zip(counts, found, strict=True)
            )
            rows.append(FigureRow((Cell(name), *cells), key))
        self.table.set_rows(rows)
        self._column.insertWidget(2, self.table, 1)
        self._say_why(found)
        self._make_room(self.table.horizontalHeader())

    def _how_known(self, one: CampaignFigures) -> str:
        if one.is_measured:
            return self.tr("Measured")
        return self.tr("No result yet") if one.unknown else self.tr("Expected")

    def _say_why(self, found: Sequence[CampaignFigures]) -> None:
        """Why one that was not sent has no result yet."""
        for one in found:
            if not one.is_measured:
                for reason in one.unknown:
                    said = self.tr("“{campaign}”: {reason}").format(
                        campaign=one.campaign.name,
                        reason=translated("CampaignFigures", UNKNOWN[reason]),
                    )
                    label = TextLabel(said, TextRole.SMALL, "muted", wrap=True)
                    self._column.insertWidget(self._column.count() - 1, label)

    def _make_room(self, header: QHeaderView) -> None:
        """Be wide enough for every figure, as far as the screen is; beyond, the table scrolls."""
        wanted = header.length() + 2 * size.SPACE_24 + size.SPACE_16
        room = self.screen().availableGeometry().width() - 2 * size.SPACE_16
        if wanted <= room:
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        grown = max(0, min(wanted, room) - self.width())
        self.resize(self.width() + grown, self.height())
        self.move(max(size.SPACE_16, self.x() - grown // 2), self.y())
