"""The sending of a wave beforehand: to whom by cell, who is left out, what it costs, how."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from sme_crm.domain.advised_times import AdvisedTime, advised_channel
from sme_crm.domain.campaigns.campaign import Campaign, Wave
from sme_crm.domain.campaigns.channels import find_channel
from sme_crm.domain.campaigns.sending import AUDIENCES, HAND_OVERS, HAND_OVERS_OF, Audience
from sme_crm.domain.dates import present_day
from sme_crm.domain.eligibility import REASONS
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.label_sheet import LabelSheet
from sme_crm.ui.follow_up.advice_words import advice_text
from sme_crm.ui.forms.rehearsed_dialog import RehearsedDialog, side_by_side
from sme_crm.ui.labels import count_text, day_text, money_text, translated
from sme_crm.ui.messages import message_for
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel, plain_tooltip
from sme_crm.ui.widgets.value_fields import DateField, NumberField

if TYPE_CHECKING:
    from sme_crm.services.activity_series.shelf import SeriesEntry
    from sme_crm.services.campaigns.audiences import SendPlan
    from sme_crm.ui.context import UiContext

_CALLS = 40
_MOST_CALLS = 500


@dataclass(frozen=True, slots=True)
class _Offers:
    """What can be chosen: series, sheets of labels, groups (id, name), and the advised times."""

    series: Sequence[SeriesEntry]
    sheets: Sequence[LabelSheet]
    groups: Sequence[tuple[int, str]]
    advised: Mapping[str, Mapping[str, AdvisedTime]]


class SendDialog(RehearsedDialog):
    """Accepted when somebody would be reached; the fields tell how."""

    draw_wanted = Signal()
    """The contacts have to be drawn into the cells first."""

    def __init__(
        self, context: UiContext, campaign: Campaign, wave: Wave, parent: QWidget | None = None
    ) -> None:
        name = wave.name or translated("Channels", find_channel(wave.channel).name)
        title = self.tr("Send “{wave}”").format(wave=name)
        super().__init__(context, title, (self.tr("Send"), "megaphone"), parent)
        self.campaign = campaign
        self.wave = wave
        self._entries: Sequence[SeriesEntry] = ()
        self._sheets: Sequence[LabelSheet] = ()
        self._make_fields()
        self._lay_out()
        self.audience.currentIndexChanged.connect(lambda _row: self.rehearse())
        self.group.currentIndexChanged.connect(lambda _row: self.rehearse())
        self.day.dateChanged.connect(lambda _day: self.rehearse())
        self.hand_over.currentIndexChanged.connect(lambda _row: self._show_options())
        workspace = context.workspace
        context.jobs.read(
            lambda: _Offers(
                workspace.series.list_series(),
                workspace.labels.list_sheets(),
                [(one.id, one.name) for one in workspace.groups.list_groups()],
                workspace.advised_times.all(),
            ),
            self._take_offers,
            owner=self,
        )
        self._show_options()
        self.rehearse()

    def _make_fields(self) -> None:
        reached = any(one.state == "sent" for one in self.campaign.waves)
        audiences = [
            (str(key), translated("Sending", words))
            for key, words in AUDIENCES.items()
            if reached or key == "target"
        ]
        self.audience = ComboBox(audiences, self.tr("Goes to"))
        if reached:
            self.audience.choose("silent")
        self.group = ComboBox([("", self.tr("All of them"))], self.tr("Only those of the group"))
        ways = HAND_OVERS_OF.get(self.wave.channel, ("none",))
        self.hand_over = ComboBox(
            [(str(key), translated("Sending", HAND_OVERS[key])) for key in ways],
            self.tr("Handed over as"),
        )
        self.day = DateField(self.tr("Day"))
        start = QDate.fromString(self.wave.day, "yyyy-MM-dd")
        if start.isValid():
            self.day.setDate(start)
        else:
            self.day.set_day(present_day())
        self.series = ComboBox([("", self.tr("None"))], self.tr("Followed up by"))
        self.sheet = ComboBox([], self.tr("Sheet of labels"))
        self.calls = NumberField(1, _MOST_CALLS, self.tr("Contacts a day"))
        self.calls.setValue(_CALLS)
        self.print_calls = QCheckBox(self.tr("Print the lists too (PDF)"))
        self.sheet_label = FieldLabel(self.tr("Sheet of labels"), self.sheet)
        self.calls_label = FieldLabel(self.tr("Contacts a day"), self.calls)
        self.cells = TextLabel("", TextRole.SMALL, wrap=True)
        self.draw_button = Button(self.tr("Draw the contacts now"), "groups")
        self.draw_button.clicked.connect(lambda _checked=False: self.draw_wanted.emit())
        self.draw_button.hide()

    def _lay_out(self) -> None:
        column = self.titled_column()
        for left, right in (
            (
                (FieldLabel(self.tr("Goes to"), self.audience), self.audience),
                (FieldLabel(self.tr("Only those of the group"), self.group), self.group),
            ),
            (
                (FieldLabel(self.tr("Day"), self.day), self.day),
                (FieldLabel(self.tr("Handed over as"), self.hand_over), self.hand_over),
            ),
            (
                (FieldLabel(self.tr("Followed up by"), self.series), self.series),
                (
                    self.sheet_label, self.sheet,
                    self.calls_label, self.calls, self.print_calls,
                ),
            ),
        ):  # fmt: skip
            column.addSpacing(size.SPACE_8)
            column.addLayout(side_by_side(left, right))
            if left[1] is self.day:
                column.addWidget(self.advice)
        column.addSpacing(size.SPACE_12)
        for text in (self.told, self.cells, self.reasons):
            column.addWidget(text)
        column.addStretch(1)
        column.addSpacing(size.SPACE_8)
        column.addLayout(dialog_buttons(self, self.accept_button, self.draw_button))

    def _take_offers(self, offers: _Offers) -> None:
        self._entries, self._sheets = offers.series, offers.sheets
        groups = [(str(one), name) for one, name in offers.groups]
        self.group.set_choices([("", self.tr("All of them")), *groups])
        self.group.choose(str(self._group_meant() or ""))
        kind = "call" if self.wave.channel == "phone" else advised_channel(self.wave.channel)
        advised = offers.advised.get(kind, {})
        self.advice.setText(advice_text(kind, advised, with_sources=False))
        self.advice.setToolTip(plain_tooltip(advice_text(kind, advised)))
        self.advice.setVisible(bool(self.advice.text()))
        self.grow()
        series = [(str(place), one.name) for place, one in enumerate(self._entries)]
        self.series.set_choices([("", self.tr("None")), *series])
        self.sheet.set_choices([(str(place), one.name) for place, one in enumerate(self._sheets)])

    def _group_meant(self) -> int:
        """The group the wave was made for, else that of the last one that went out; 0 for none."""
        sent = [one for one in self.campaign.waves if one.state == "sent"]
        last = max(sent, key=lambda one: (one.sent_day, one.position), default=self.wave)
        return self.wave.group_id or last.group_id

    def _show_options(self) -> None:
        """The field of the way that is chosen."""
        way = self.hand_over.key()
        self.sheet_label.setVisible(way == "labels")
        self.sheet.setVisible(way == "labels")
        self.calls_label.setVisible(way == "calls")
        self.calls.setVisible(way == "calls")
        self.print_calls.setVisible(way == "calls")

    # -- what was chosen -----------------------------------------------------------------------

    def chosen_day(self) -> date:
        """The day of the wave."""
        return self.day.day()

    def chosen_group(self) -> int | None:
        """The group whose members alone are meant, None for everybody."""
        key = self.group.key()
        return int(key) if key else None

    def chosen_series(self) -> SeriesEntry | None:
        """What follows the recipients up."""
        key = self.series.key()
        return self._entries[int(key)] if key else None

    def chosen_sheet(self) -> LabelSheet | None:
        """The sheet labels are printed on."""
        key = self.sheet.key()
        return self._sheets[int(key)] if key else None

    # -- what would be -------------------------------------------------------------------------

    def ask(self) -> None:
        """Work out whom it would reach."""
        workspace = self._context.workspace
        audience, day, group = self.audience.key(), self.chosen_day(), self.chosen_group()
        found: Audience = next((one for one in AUDIENCES if one == audience), "target")

        def work() -> SendPlan:
            ids = None if group is None else workspace.groups.member_ids(group)
            return workspace.sendings.plan(self.campaign.id, self.wave.id, found, day, ids)

        self.latest.ask(work, self._tell, self._refuse, owner=self)

    def _tell(self, plan: SendPlan) -> None:
        self.draw_button.hide()
        count = plan.count
        contacts = self.tr("%n contact(s)", "", count).replace(str(count), count_text(count), 1)
        self.told.setText(
            self.tr("{contacts} on {day}, for {cost}").format(
                contacts=contacts,
                day=day_text(plan.day.isoformat()),
                cost=money_text(plan.cost, plan.campaign.currency),
            )
            if count
            else self.tr("This wave would reach nobody.")
        )
        self.cells.setText("\n".join(self._cell_lines(plan)))
        self.reasons.setText(
            "\n".join(
                self.tr("Left out ({count}): {reason}").format(
                    count=count_text(len(ids)),
                    reason=translated("Eligibility", REASONS.get(reason, reason)),
                )
                for reason, ids in plan.by_reason().items()
            )
        )
        sendable = bool(count) and self.wave.state != "sent" and self.campaign.state != "closed"
        self.accept_button.setEnabled(sendable and not self._context.workspace.read_only)
        self.grow()

    def _cell_lines(self, plan: SendPlan) -> list[str]:
        names = {cell.id: cell.name for cell in plan.campaign.cells}
        lines = [
            self.tr("Cell {name}: {count}").format(
                name=names[cell], count=count_text(len(plan.cells[cell]))
            )
            for cell in names
            if cell in plan.cells
        ]
        if lines and None in plan.cells:
            lines.append(
                self.tr("In no cell: {count}").format(count=count_text(len(plan.cells[None])))
            )
        if plan.controls:
            lines.append(
                self.tr("Control group, gets nothing: {count}").format(
                    count=count_text(plan.controls)
                )
            )
        return lines

    def _refuse(self, error: Exception) -> None:
        message = message_for(error)
        self.told.setText(message.happened)
        self.cells.setText(message.remedy)
        self.reasons.setText("")
        undrawn = isinstance(error, InvalidInput) and error.code == "campaign_not_drawn"
        self.draw_button.setVisible(undrawn)
        self.grow()
