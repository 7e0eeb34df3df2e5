"""A wave of a campaign as a card: channel, day, cost of a contact with its source, letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sme_crm.domain.advised_times import advised_channel
from sme_crm.domain.campaigns.campaign import Wave
from sme_crm.domain.campaigns.channels import CHANNELS, find_channel
from sme_crm.domain.dates import present_day
from sme_crm.ui.campaigns.cost_table import source_words
from sme_crm.ui.campaigns.letter_choices import letter_choices
from sme_crm.ui.follow_up.advice_words import advice_text
from sme_crm.ui.forms.choice_editors import ChoiceEditor, IdChoiceEditor
from sme_crm.ui.forms.editors import LineEditor, LongTextEditor
from sme_crm.ui.forms.field_form import FormField, fill_form
from sme_crm.ui.forms.value_editors import AmountEditor, IntegerEditor, WholeDayEditor
from sme_crm.ui.labels import day_text, translated
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.ui.campaigns.loaded_campaign import LoadedCampaign

_NUMBERS: Final = frozenset({"unit_cost", "pieces"})
_DAYS: Final = frozenset({"day", "cost_day"})


class WaveCard(Card):
    """`edited(wave, values)` when a field was left; `removed(wave)`; `send_wanted(wave)`.

    `print_wanted(wave)`: what is left to call of it.
    """

    edited = Signal(object, object)
    removed = Signal(object)
    send_wanted = Signal(object)
    print_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Wave"), parent=parent)
        self.wave = Wave()
        form = QWidget()
        self.boxes = fill_form(form, self._fields(), self._tell)
        self.advice = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.remove = IconButton("trash", self.tr("Remove the wave"))
        self.remove.clicked.connect(lambda _checked=False: self.removed.emit(self.wave))
        self.sent = TextLabel("", TextRole.SMALL, "ok")
        self.send = Button(self.tr("Send…"), "megaphone")
        self.send.clicked.connect(lambda _checked=False: self.send_wanted.emit(self.wave))
        self.calls = Button(self.tr("Print what is left to call…"), "printer", "quiet")
        self.calls.clicked.connect(lambda _checked=False: self.print_wanted.emit(self.wave))
        self.calls.hide()
        for part in (self.sent, self.calls, self.send, self.remove):
            self.add_to_title_line(part)
        self.body.addWidget(form)
        self.group = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.body.addWidget(self.group)
        self.body.addWidget(self.advice)

    def _fields(self) -> list[FormField]:
        channels = [(one.key, translated("Channels", one.name)) for one in CHANNELS]
        return [
            ("channel", self.tr("Channel"), ChoiceEditor(channels), 4),
            ("name", self.tr("Name"), LineEditor(), 5),
            ("day", self.tr("Goes out on"), WholeDayEditor(), 3),
            ("unit_cost", self.tr("A contact costs"), AmountEditor(), 3),
            ("cost_source", self.tr("Source of the cost"), LineEditor(), 6),
            ("cost_day", self.tr("Cost as of"), WholeDayEditor(), 3),
            ("pieces", self.tr("Copies"), IntegerEditor(), 3),
            ("template_id", self.tr("Letter"), IdChoiceEditor(), 12),
            ("argument", self.tr("Main argument"), LongTextEditor(), 6),
            ("offer", self.tr("Own offer (else that of the brief)"), LongTextEditor(), 6),
        ]

    def show_wave(
        self, wave: Wave, number: int, loaded: LoadedCampaign, *, writable: bool, keep: bool
    ) -> None:
        """Show a wave; `keep`: what is typed is newer than this."""
        self.wave = wave
        channel = find_channel(wave.channel)
        sent = wave.state == "sent"
        self.set_title(self.tr("Wave {number}").format(number=number))
        self.remove.setEnabled(writable and not sent)
        self.send.setVisible(not sent)
        self.send.setEnabled(writable and loaded.campaign.state != "closed")
        self.sent.setVisible(sent)
        self.calls.setVisible(sent and wave.channel in ("phone", "visit"))
        self.sent.setText(self._sent_words(wave))
        self.group.setText(self._group_words(wave))
        self.group.setVisible(bool(self.group.text()))
        template = self.boxes["template_id"].editor
        if isinstance(template, IdChoiceEditor):
            template.offer(letter_choices(loaded.templates, self.tr("None")))
        for key, box in self.boxes.items():
            if not (keep or box.editor.is_dirty()):
                box.set_value(self._shown(key))
            box.setEnabled(writable and not (sent and key in ("channel", "day", "template_id")))
        self.boxes["template_id"].setVisible(wave.channel == "letter")
        self.boxes["pieces"].setVisible(not channel.addressed)
        kind = "call" if wave.channel == "phone" else advised_channel(wave.channel)
        advice = advice_text(kind, loaded.advised.get(kind, {}))
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice) and not sent)

    def _sent_words(self, wave: Wave) -> str:
        """When it went out, and the number its answer codes carry."""
        told = self.tr("Sent on {day}").format(day=day_text(wave.sent_day))
        if not wave.mailing:
            return told
        number = self.tr("mailing number {number}").format(number=wave.mailing)
        return f"{told} · {number}"

    def _group_words(self, wave: Wave) -> str:
        """The group whose members alone got it, or are meant to; "" for the whole target."""
        if not wave.group_name:
            return ""
        if wave.state == "sent":
            told = self.tr("It went only to the members of “{group}”.")
        else:
            told = self.tr("For the members of “{group}”: the group is proposed when it is sent.")
        return told.format(group=wave.group_name)

    def _shown(self, key: str) -> Any:
        value = getattr(self.wave, key)
        if key == "day" and self.wave.state == "sent":
            value = self.wave.sent_day
        if key == "cost_source":
            return source_words(value)
        return (value or None) if key in _NUMBERS or key in _DAYS else value

    def _tell(self, key: str, value: Any) -> None:
        if key in _NUMBERS:
            value = value or 0
        elif key in _DAYS:
            value = value or ""
        values = {key: value}
        if key == "channel":
            channel = find_channel(value)
            values |= {"unit_cost": channel.unit_cost, "cost_source": channel.source}
            values["cost_day"] = ""
        elif key == "unit_cost":
            # Another amount is the owner's own: it is no longer what the source says.
            values |= {"cost_source": "", "cost_day": present_day().isoformat()}
        self.edited.emit(self.wave, values)
