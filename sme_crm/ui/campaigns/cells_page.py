"""The test of a campaign: its cells, the control group, how large they must be, the draw."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.campaigns.campaign import Cell, Wave
from sme_crm.domain.campaigns.cells import (
    WHOLE,
    cell_size,
    is_even,
    parameters_tested,
    rest_of,
    smallest_cell,
)
from sme_crm.domain.campaigns.channels import find_channel
from sme_crm.printing.charts.figures import per_cent
from sme_crm.ui.campaigns.card_column import forget_typed, match_cards
from sme_crm.ui.campaigns.cell_card import CellCard
from sme_crm.ui.campaigns.cell_sizes import CellSizes
from sme_crm.ui.campaigns.draw_card import DrawCard
from sme_crm.ui.campaigns.loaded_campaign import EditedStep, LoadedCampaign
from sme_crm.ui.forms.field_box import FieldBox
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import language_code
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.services.campaigns.cell_draw import Draw
    from sme_crm.ui.campaigns.campaign_work import CampaignWork, Part
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.forms.form_work import HeldVersion


class CellsPage(EditedStep):
    """A card a cell; each field is saved when it is left. Sizes and draw are read in a worker."""

    def __init__(
        self,
        context: UiContext,
        work: CampaignWork,
        held: HeldVersion,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, work, held, parent)
        self.cells: list[CellCard] = []
        self.contacts = 0
        self._latest = LatestRead(context.jobs)
        self.add_cell = Button(self.tr("Add a test cell"), "plus", "primary")
        self.add_cell.clicked.connect(lambda _checked=False: self.begin_cell())
        self.add_control = Button(self.tr("Add a control group"), "eye-off")
        self.add_control.clicked.connect(lambda _checked=False: self.begin_cell(is_control=True))
        self.rest = TextLabel("", TextRole.SMALL, "muted")
        self.warning = TextLabel("", tone="warning", wrap=True)
        self.helper = CellSizes()
        self.draw = DrawCard()
        self.draw.edited.connect(self._save)
        self.draw.wanted.connect(self._draw)
        self.draw.unwanted.connect(self._forget)
        self._cell_column = QVBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addWidget(TextLabel(self.tr("Test before you send to all"), TextRole.CARD))
        line.addStretch(1)
        for tool in (self.rest, self.add_control, self.add_cell):
            line.addWidget(tool)
        self._cell_column.setSpacing(size.SPACE_12)
        self.column.addLayout(line)
        self.column.addLayout(self._cell_column)
        self.column.addWidget(self.warning)
        self.column.addWidget(self.helper)
        self.column.addWidget(self.draw)
        self.column.addStretch(1)

    # -- showing -------------------------------------------------------------------------------

    def boxes_shown(self) -> list[FieldBox]:
        """Every field of every card."""
        return [box for card in self.cells for box in card.boxes.values()] + self.draw.boxes()

    def fill(self, loaded: LoadedCampaign, *, fresh: bool) -> None:
        """A card a cell; how many each gets is read."""
        campaign, writable = loaded.campaign, self.work.writable
        keep = bool(self.held.pending) and not fresh
        if fresh:
            self.contacts = 0
            self.helper.forget()
        match_cards(self.cells, len(campaign.cells), self._cell_column, self._new_card)
        for card, cell in zip(self.cells, campaign.cells, strict=True):
            same = keep and card.cell.id == cell.id
            if card.cell.id != cell.id:
                forget_typed(card.boxes)
            card.show_cell(cell, loaded, writable=writable, keep=same)
            card.show_size(cell_size(cell, self.contacts))
        rest = rest_of(campaign.cells)
        share = per_cent(rest / WHOLE, language_code(), 0)
        self.rest.setText(self.tr("{share} in no cell").format(share=share))
        self.rest.setVisible(bool(campaign.cells) and rest > 0)
        room = writable and (rest > 0 or is_even(campaign.cells))
        self.add_cell.setEnabled(room)
        has_control = any(cell.is_control for cell in campaign.cells)
        self.add_control.setEnabled(room and not has_control)
        full = self.tr("No share is left: lower that of another cell first.")
        for button in (self.add_cell, self.add_control):
            button.setToolTip(full if writable and not room else "")
        self._warn(loaded)
        values = self.draw.values_of(campaign)
        for box in self.draw.boxes():
            self.show_value(box, values[box.key], fresh=fresh)
        self._read(campaign.id)

    def _warn(self, loaded: LoadedCampaign) -> None:
        tested = parameters_tested(loaded.campaign.cells)
        self.warning.setText(
            self.tr("Let one thing differ only: these cells name {things}.").format(
                things=" · ".join(tested)
            )
            if len(tested) > 1
            else ""
        )
        self.warning.setVisible(bool(self.warning.text()))

    def _read(self, campaign_id: int) -> None:
        workspace = self.context.workspace

        def read() -> tuple[int, Draw]:
            contacts = workspace.campaign_sizes.read(campaign_id).contacts
            return contacts, workspace.campaign_tests.drawn(campaign_id)

        self._latest.ask(read, self._show)

    def _show(self, found: tuple[int, Draw]) -> None:
        self.contacts, draw = found
        if self.loaded is None:
            return
        campaign = self.loaded.campaign
        for card in self.cells:
            drawn = draw.cells.get(card.cell.id)
            card.show_size(cell_size(card.cell, self.contacts) if drawn is None else drawn)
        self.draw.show_draw(campaign, draw, writable=self.work.writable)
        self.helper.suggest(campaign.answer_rate, smallest_cell(campaign.cells, self.contacts))

    # -- editing -------------------------------------------------------------------------------

    def begin_cell(self, *, is_control: bool = False) -> None:
        """Add a cell, or the control group, from what no cell has yet."""
        if self.loaded is None or not self.commit():
            return
        campaign = self.loaded.campaign
        letter = chr(ord("A") + sum(not cell.is_control for cell in campaign.cells) % 26)
        cell = Cell(name=self.tr("Control") if is_control else letter, is_control=is_control)
        self.work.add_cell(campaign.id, self.held, cell)

    def _new_card(self) -> CellCard:
        card = CellCard()
        card.edited.connect(self._change)
        card.removed.connect(self._remove)
        return card

    def _change(self, part: Part, values: Mapping[str, Any]) -> None:
        if self.loaded is not None:
            self.work.change(self.loaded.campaign.id, self.held, part, values)

    def _remove(self, part: Part) -> None:
        if self.loaded is not None:
            self.work.remove(self.loaded.campaign.id, self.held, part)

    def _save(self, key: str, value: object) -> None:
        if self.loaded is not None:
            self.work.save(self.loaded.campaign.id, self.held, {key: value})

    def _draw(self) -> None:
        """Those the first addressed wave may reach, by letter without one."""
        if self.loaded is not None and self.commit():
            campaign = self.loaded.campaign
            addressed = (one for one in campaign.waves if find_channel(one.channel).addressed)
            self.work.draw(campaign.id, self.held, next(addressed, Wave()).channel)

    def _forget(self) -> None:
        if self.loaded is not None and self.commit():
            self.work.forget_draw(self.loaded.campaign.id, self.held)
