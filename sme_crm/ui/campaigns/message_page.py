"""The third step: the waves of a campaign with their channels, letters and arguments."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sme_crm.domain.campaigns.campaign import Wave
from sme_crm.domain.campaigns.channels import CHANNELS
from sme_crm.ui.campaigns.card_column import forget_typed, match_cards
from sme_crm.ui.campaigns.loaded_campaign import EditedStep, LoadedCampaign
from sme_crm.ui.campaigns.send_work import SendWork
from sme_crm.ui.campaigns.wave_card import WaveCard
from sme_crm.ui.forms.field_box import FieldBox
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.ui.campaigns.campaign_work import CampaignWork, Part
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.forms.form_work import HeldVersion

_PLACED_MS = 250


class MessagePage(EditedStep):
    """A card a wave; each field is saved when it is left."""

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
        self.add_wave = Button(self.tr("Add a wave"), "plus", "primary")
        menu = QMenu(self)
        for channel in CHANNELS:
            menu.addAction(
                translated("Channels", channel.name), partial(self.begin_wave, channel.key)
            )
        self.add_wave.set_menu(menu)
        self._wave_column = QVBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(TextLabel(self.tr("Waves"), TextRole.CARD))
        line.addStretch(1)
        line.addWidget(self.add_wave)
        self._wave_column.setSpacing(size.SPACE_12)
        self.column.addLayout(line)
        self.column.addLayout(self._wave_column)
        self.column.addStretch(1)

    # -- showing -------------------------------------------------------------------------------

    def boxes_shown(self) -> list[FieldBox]:
        """Every field of every card."""
        return [box for card in self.waves for box in card.boxes.values()]

    def fill(self, loaded: LoadedCampaign, *, fresh: bool) -> None:
        """A card a wave."""
        campaign, writable = loaded.campaign, self.work.writable
        keep = bool(self.held.pending) and not fresh
        grown = not fresh and len(campaign.waves) > len(self.waves)
        match_cards(self.waves, len(campaign.waves), self._wave_column, self._new_wave_card)
        for place, wave in enumerate(campaign.waves):
            card = self.waves[place]
            same = keep and card.wave.id == wave.id
            if card.wave.id != wave.id:
                forget_typed(card.boxes)
            card.show_wave(wave, place + 1, loaded, writable=writable, keep=same)
        self.add_wave.setEnabled(writable)
        if grown:
            # Once the new card has its place.
            QTimer.singleShot(_PLACED_MS, self, self._show_last)

    def _show_last(self) -> None:
        """Bring the last wave into view."""
        if self.waves:
            self.area.ensureWidgetVisible(self.waves[-1])

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

    def _new_wave_card(self) -> WaveCard:
        card = WaveCard()
        card.edited.connect(self._change)
        card.removed.connect(self._remove)
        card.send_wanted.connect(self.send)
        card.print_wanted.connect(self.print_calls)
        return card

    def send(self, wave: Wave) -> None:
        """Show what the sending of a wave will do, what is being typed saved first."""
        if self.loaded is not None and self.commit():
            self.sendings.ask(self.loaded.campaign, wave)

    def print_calls(self, wave: Wave) -> None:
        """Print what is left to call of a wave."""
        if self.loaded is not None:
            self.sendings.print_calls(self.loaded.campaign, wave)

    def _change(self, part: Part, values: Mapping[str, Any]) -> None:
        if self.loaded is not None:
            self.work.change(self.loaded.campaign.id, self.held, part, values)

    def _remove(self, part: Part) -> None:
        if self.loaded is not None:
            self.work.remove(self.loaded.campaign.id, self.held, part)
