"""The start of a series: which, for whom, around which day; what falls on which day beforehand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.dates import present_day
from sme_crm.domain.task import TASK_KINDS
from sme_crm.ui.follow_up.advice_words import advice_text
from sme_crm.ui.follow_up.task_words import KindWords
from sme_crm.ui.forms.rehearsed_dialog import RehearsedDialog, side_by_side
from sme_crm.ui.labels import count_text, translated
from sme_crm.ui.messages import message_for
from sme_crm.ui.series.day_bars import DayBars
from sme_crm.ui.series.series_words import left_out_texts, summary_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel
from sme_crm.ui.widgets.value_fields import DateField

if TYPE_CHECKING:
    from sme_crm.domain.advised_times import AdvisedTime
    from sme_crm.domain.group import Group
    from sme_crm.services.activity_series.planning import Rehearsal
    from sme_crm.services.activity_series.shelf import SeriesEntry
    from sme_crm.services.staff import StaffMember
    from sme_crm.services.tasks.kinds import ActivityKind
    from sme_crm.ui.context import UiContext

_GIVEN = "given"
_ALL = "all"


class StartDialog(RehearsedDialog):
    """Accepted when somebody would get a step; `entry`, `selection`, `anchor` tell what."""

    def __init__(
        self,
        context: UiContext,
        entries: Sequence[SeriesEntry],
        entry: SeriesEntry | None,
        selection: ContactFilter | tuple[int, ...] | None,
        parent: QWidget | None = None,
    ) -> None:
        title, start = self.tr("Start a series"), self.tr("Start")
        super().__init__(context, title, (start, "repeat"), parent)
        self._entries = list(entries)
        self._given = selection
        self._advised: Mapping[str, Mapping[str, AdvisedTime]] = {}
        self._kinds = KindWords()
        self._make_fields(entry)
        self._lay_out()
        self.which.currentIndexChanged.connect(lambda _row: self._note_series())
        self.who.currentIndexChanged.connect(lambda _row: self.rehearse())
        self.day.dateChanged.connect(lambda _day: self.rehearse())
        workspace = context.workspace
        context.jobs.read(
            lambda: (workspace.groups.list_groups(), workspace.staff.list_members()),
            self._take_offers,
            owner=self,
        )
        context.jobs.read(
            lambda: (workspace.advised_times.all(), workspace.activity_kinds.list_kinds()),
            self._take_advice,
            owner=self,
        )
        self._note_series()

    # -- making --------------------------------------------------------------------------------

    def _make_fields(self, entry: SeriesEntry | None) -> None:
        choices = [(str(place), one.name) for place, one in enumerate(self._entries)]
        self.which = ComboBox(choices, self.tr("Series"))
        if entry is not None and entry in self._entries:
            self.which.choose(str(self._entries.index(entry)))
        self.who = ComboBox(self._given_choice(), self.tr("Contacts"))
        self.day = DateField(self.tr("Anchor day"))
        self.day.set_day(present_day())
        self.responsible = ComboBox([("", self.tr("Nobody"))], self.tr("Responsible"))
        self.anchor_label = FieldLabel(self.tr("Anchor day"), self.day)
        self.steps_label = TextLabel("", TextRole.SMALL, "muted")
        self.bars = DayBars()

    def _given_choice(self) -> list[tuple[str, str]]:
        if self._given is None:
            return []
        if isinstance(self._given, ContactFilter):
            return [(_GIVEN, self.tr("The contacts of the list"))]
        words = self.tr("%n contact(s) chosen", "", len(self._given))
        return [(_GIVEN, words.replace(str(len(self._given)), count_text(len(self._given)), 1))]

    def _lay_out(self) -> None:
        column = self.titled_column()
        column.addWidget(FieldLabel(self.tr("Series"), self.which))
        column.addWidget(self.which)
        column.addWidget(self.steps_label)
        column.addSpacing(size.SPACE_8)
        column.addWidget(FieldLabel(self.tr("For whom"), self.who))
        column.addWidget(self.who)
        column.addSpacing(size.SPACE_8)
        responsible = FieldLabel(self.tr("Responsible"), self.responsible)
        column.addLayout(
            side_by_side((self.anchor_label, self.day), (responsible, self.responsible))
        )
        column.addWidget(self.advice)
        column.addSpacing(size.SPACE_12)
        column.addWidget(self.told)
        column.addWidget(self.bars)
        column.addWidget(self.reasons)
        column.addStretch(1)
        column.addSpacing(size.SPACE_8)
        column.addLayout(dialog_buttons(self, self.accept_button))

    def _take_offers(self, offers: tuple[Sequence[Group], Sequence[StaffMember]]) -> None:
        groups, staff = offers
        self.who.set_choices(
            self._given_choice()
            + [(str(group.id), group.name) for group in groups if not group.unreadable]
            + [(_ALL, self.tr("All contacts"))]
        )
        people = [(str(one.id), one.name) for one in staff if one.active]
        self.responsible.set_choices([("", self.tr("Nobody")), *people])
        self.rehearse()

    def _take_advice(
        self, found: tuple[dict[str, dict[str, AdvisedTime]], list[ActivityKind]]
    ) -> None:
        advised, own = found
        self._advised, self._kinds = advised, KindWords(own)
        self._advise()

    def _advise(self) -> None:
        """When those of the steps are best reached, channel by channel."""
        entry = self.entry()
        kinds = [step.kind for step in entry.series.steps] if entry is not None else []
        channels = dict.fromkeys(self._kinds.advised_channel(kind) for kind in kinds)
        lines = []
        for channel in channels:
            text = advice_text(channel, self._advised.get(channel, {}), with_sources=False)
            if text:
                lines.append(f"{translated('TaskWords', TASK_KINDS[channel])} – {text}")
        self.advice.setText("\n".join(lines))
        self.advice.setVisible(bool(lines))
        self.grow()

    # -- what was chosen -----------------------------------------------------------------------

    def entry(self) -> SeriesEntry | None:
        """The series to start."""
        key = self.which.key()
        return self._entries[int(key)] if key else None

    def selection(self) -> ContactFilter | tuple[int, ...] | None:
        """For whom."""
        key = self.who.key()
        if key == _GIVEN:
            return self._given
        if key == _ALL:
            return ContactFilter()
        return ContactFilter(group_id=int(key)) if key else None

    def anchor(self) -> date:
        """The day it is around."""
        return self.day.day()

    def responsible_id(self) -> int | None:
        """Who answers for steps that name nobody."""
        key = self.responsible.key()
        return int(key) if key else None

    # -- what would be -------------------------------------------------------------------------

    def _note_series(self) -> None:
        entry = self.entry()
        if entry is not None:
            self.anchor_label.setText(entry.series.anchor or self.tr("Anchor day"))
            self.steps_label.setText(summary_text(entry.series))
        self._advise()
        self.rehearse()

    def ask(self) -> None:
        """Work out who would get a step, and on which day."""
        entry, selection, anchor = self.entry(), self.selection(), self.anchor()
        if entry is None or selection is None:
            self.told.setText(self.tr("Choose a group first."))
            return
        starts = self._context.workspace.series_starts
        self.latest.ask(
            lambda: starts.rehearse(entry, selection, anchor), self._tell, self._refuse, owner=self
        )

    def _tell(self, found: Rehearsal) -> None:
        contacts = self.tr("%n contact(s)", "", found.contacts)
        steps = self.tr("%n step(s)", "", found.steps)
        days = self.tr("%n day(s)", "", len(found.days))
        self.told.setText(
            self.tr("{steps} for {contacts}, on {days}").format(
                steps=steps.replace(str(found.steps), count_text(found.steps), 1),
                contacts=contacts.replace(str(found.contacts), count_text(found.contacts), 1),
                days=days,
            )
            if found.steps
            else self._nobody_text(found)
        )
        self.told.set_tone("" if found.steps else "warning")
        self.bars.show_days(found.days)
        self.bars.setVisible(bool(found.days))
        self.reasons.setText("\n".join(left_out_texts(found.left_out, found.steps_left_out)))
        self.accept_button.setEnabled(found.steps > 0)
        whom = self.tr("Start for {contacts}").format(contacts=contacts)
        self.accept_button.setText(whom if found.contacts else self.tr("Start"))
        self.grow()

    def _nobody_text(self, found: Rehearsal) -> str:
        """Why nothing would happen, and what helps."""
        if not found.left_out:
            return self.tr("No contact is in it: choose others, or bring contacts in first.")
        if all(one.reason == "late" for one in found.left_out):
            return self.tr("Every step would lie in the past: choose a later day.")
        return self.tr("Nobody would get a step.")

    def _refuse(self, error: Exception) -> None:
        self.bars.hide()
        self.reasons.clear()
        self.told.setText(message_for(error).in_passing)
        self.told.set_tone("danger")
