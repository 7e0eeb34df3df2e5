"""The third step: the waves with their channels and letters, and the cells of a test."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sme_crm.domain.campaigns.campaign import Cell, Wave
from sme_crm.domain.campaigns.channels import CHANNELS
from sme_crm.printing.charts.figures import per_cent
from sme_crm.ui.campaigns.cell_card import CellCard
from sme_crm.ui.campaigns.cell_sizes import CellSizes
from sme_crm.ui.campaigns.loaded_campaign import EditedStep, LoadedCampaign
from sme_crm.ui.campaigns.send_work import SendWork
from sme_crm.ui.campaigns.wave_card import WaveCard
from sme_crm.ui.forms.field_box import FieldBox
from sme_crm.ui.labels import language_code, translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.ui.campaigns.campaign_work import CampaignWork, Part
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.forms.form_work import HeldVersion

_WHOLE = 10_000
_FREE_CELL, _CONTROL = 5_000, 1_000


class MessagePage(EditedStep):
    """Cards of waves, then those of cells; each field is saved when it is left."""

    def __init__(
        self,
        context: UiContext,
        work: CampaignWork,
        held: HeldVersion,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, work, held, parent)
        self.sendings = SendWork(context, self)
        self.waves: list[WaveCard] = []
        self.cells: list[CellCard] = []
        self.add_wave = Button(self.tr("Add a wave"), "plus", "primary")
        menu = QMenu(self)
        for channel in CHANNELS:
            menu.addAction(
                translated("Channels", channel.name), partial(self.begin_wave, channel.key)
            )
        self.add_wave.set_menu(menu)
        self.add_cell = Button(self.tr("Add a test cell"), "plus")
        self.add_cell.clicked.connect(lambda _checked=False: self.begin_cell())
        self.add_control = Button(self.tr("Add a control group"), "eye-off")
        self.add_control.clicked.connect(lambda _checked=False: self.begin_cell(is_control=True))
        self.rest = TextLabel("", TextRole.SMALL, "muted")
        self.helper = CellSizes()
        self._wave_column, self._cell_column = QVBoxLayout(), QVBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        for title, tools, cards in (
            (self.tr("Waves"), (self.add_wave,), self._wave_column),
            (
                self.tr("Test before you send to all"),
                (self.rest, self.add_control, self.add_cell),
                self._cell_column,
            ),
        ):
            line = QHBoxLayout()
            line.setSpacing(size.SPACE_8)
            line.addWidget(TextLabel(title, TextRole.CARD))
            line.addStretch(1)
            for tool in tools:
                line.addWidget(tool)
            cards.setSpacing(size.SPACE_12)
            self.column.addLayout(line)
            self.column.addLayout(cards)
        self.column.addWidget(self.helper)
        self.column.addStretch(1)

    # -- showing -------------------------------------------------------------------------------

    def boxes_shown(self) -> list[FieldBox]:
        """Every field of every card."""
        cards: Sequence[WaveCard | CellCard] = (*self.waves, *self.cells)
        return [box for card in cards for box in card.boxes.values()]

    def fill(self, loaded: LoadedCampaign, *, fresh: bool) -> None:
        """A card a wave and a cell."""
        campaign, writable = loaded.campaign, self.work.writable
        keep = bool(self.held.pending) and not fresh
        _match(self.waves, len(campaign.waves), self._wave_column, self._new_wave_card)
        for place, wave in enumerate(campaign.waves):
            card = self.waves[place]
            same = keep and card.wave.id == wave.id
            if card.wave.id != wave.id:
                _forget(card.boxes)
            card.show_wave(wave, place + 1, loaded, writable=writable, keep=same)
        _match(self.cells, len(campaign.cells), self._cell_column, self._new_cell_card)
        for place, cell in enumerate(campaign.cells):
            shown = self.cells[place]
            same = keep and shown.cell.id == cell.id
            if shown.cell.id != cell.id:
                _forget(shown.boxes)
            shown.show_cell(cell, loaded, writable=writable, keep=same)
        rest = _WHOLE - sum(cell.share for cell in campaign.cells)
        share = per_cent(rest / _WHOLE, language_code(), 0)
        self.rest.setText(self.tr("{share} in no cell").format(share=share))
        self.rest.setVisible(bool(campaign.cells))
        for button in (self.add_wave, self.add_cell, self.add_control):
            button.setEnabled(writable)
        self.add_cell.setEnabled(writable and rest > 0)
        has_control = any(cell.is_control for cell in campaign.cells)
        self.add_control.setEnabled(writable and rest > 0 and not has_control)
        if fresh:
            self.helper.suggest(campaign.answer_rate, 0)

    def go_to(self, key: str) -> None:
        """The letter of the first wave that has none, or the button for a wave."""
        lacking = [one for one in self.waves if one.wave.channel == "letter"]
        lacking = [one for one in lacking if one.wave.template_id is None]
        if key == "template" and lacking:
            box = lacking[0].boxes["template_id"]
            box.setFocus()
            self.area.ensureWidgetVisible(box)
        elif key == "wave":
            self.add_wave.setFocus()

    # -- editing -------------------------------------------------------------------------------

    def begin_wave(self, channel: str) -> None:
        """Add a wave through a channel."""
        if self.loaded is not None and self.commit():
            self.work.put(self.loaded.campaign.id, self.held, Wave(channel=channel))

    def begin_cell(self, *, is_control: bool = False) -> None:
        """Add a cell, or the control group, from what no cell has yet."""
        if self.loaded is None or not self.commit():
            return
        campaign = self.loaded.campaign
        rest = _WHOLE - sum(cell.share for cell in campaign.cells)
        letter = chr(ord("A") + sum(not cell.is_control for cell in campaign.cells) % 26)
        cell = Cell(
            name=self.tr("Control") if is_control else letter,
            share=min(rest, _CONTROL if is_control else _FREE_CELL),
            is_control=is_control,
        )
        self.work.put(campaign.id, self.held, cell)

    def _new_wave_card(self) -> WaveCard:
        card = WaveCard()
        card.edited.connect(self._change)
        card.removed.connect(self._remove)
        card.send_wanted.connect(self.send)
        return card

    def _new_cell_card(self) -> CellCard:
        card = CellCard()
        card.edited.connect(self._change)
        card.removed.connect(self._remove)
        return card

    def send(self, wave: Wave) -> None:
        """Show what the sending of a wave will do, what is being typed saved first."""
        if self.loaded is not None and self.commit():
            self.sendings.ask(self.loaded.campaign, wave)

    def _change(self, part: Part, values: Mapping[str, Any]) -> None:
        if self.loaded is not None:
            self.work.change(self.loaded.campaign.id, self.held, part, values)

    def _remove(self, part: Part) -> None:
        if self.loaded is not None:
            self.work.remove(self.loaded.campaign.id, self.held, part)


def _match(cards: list[Any], count: int, column: QVBoxLayout, make: Callable[[], QWidget]) -> None:
    """As many cards as there are parts."""
    while len(cards) > count:
        card = cards.pop()
        column.removeWidget(card)
        card.hide()
        card.deleteLater()
    while len(cards) < count:
        card = make()
        cards.append(card)
        column.addWidget(card)


def _forget(boxes: Mapping[str, FieldBox]) -> None:
    """Let go of what was typed of a part that stands elsewhere now."""
    for box in boxes.values():
        box.editor.restore()
