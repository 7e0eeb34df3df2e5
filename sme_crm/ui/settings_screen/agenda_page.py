"""The page of the agenda: working days, public holidays, closures, time zone, categories."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLayout, QVBoxLayout

from sme_crm.domain.appointment import Category
from sme_crm.domain.dates import DAY_NAMES, present_day
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.working_days import REGIONS, Closure
from sme_crm.services.agenda.agenda import TIME_ZONE
from sme_crm.services.working_calendar import NO_REGION, StoredClosure
from sme_crm.ui.forms.editors import LineEditor
from sme_crm.ui.labels import language_code, translated
from sme_crm.ui.messages import message_for
from sme_crm.ui.settings_screen.agenda_rows import CategoryRow, ClosureRow
from sme_crm.ui.settings_screen.settings_page import (
    SettingsPage,
    field_column,
    row_of,
    write_at_once,
)
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.services.workspace import Workspace
    from sme_crm.ui.context import UiContext

_TABLES = ("setting", "closure", "appointment_category")
_CHOICE_WIDTH = 260


@dataclass(frozen=True, slots=True)
class _Reading:
    region: str
    days_off: tuple[int, ...]
    zone: str
    zones: Sequence[str]
    closures: Sequence[StoredClosure]
    categories: Sequence[Category]


def _read(workspace: Workspace) -> _Reading:
    from zoneinfo import available_timezones

    days = workspace.working_days
    return _Reading(
        days.region(), days.weekdays_off(), workspace.agenda.time_zone(),
        sorted(zone for zone in available_timezones() if "/" in zone and "Etc/" not in zone),
        days.closures(), workspace.agenda.categories(),
    )  # fmt: skip


class AgendaPage(SettingsPage):
    """Each choice is saved at once."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self._writable = not context.workspace.read_only
        self.closure_rows: list[ClosureRow] = []
        self.category_rows: list[CategoryRow] = []
        self._added = False
        """Whether a closure was just added: its name is typed next."""
        self._add_days()
        self._add_closures()
        self._add_categories()
        self.column.addStretch(1)
        context.changes.committed.connect(self._note_commit)

    def _add_days(self) -> None:
        card = self.add_card(
            self.tr("Working days"),
            self.tr("Series of activities and advised days leave out the days without work."),
        )
        choices = [(key or NO_REGION, translated("WorkingDays", text)) for key, text in
                   REGIONS.items()]  # fmt: skip
        self.region = ComboBox(choices)
        self.region.setMinimumWidth(_CHOICE_WIDTH)
        self.region.activated.connect(lambda _row: self._save_days())
        self.zone = ComboBox()
        self.zone.setMinimumWidth(_CHOICE_WIDTH)
        self.zone.activated.connect(lambda _row: self._save_zone())
        card.body.addLayout(
            row_of(
                field_column(self.tr("Public holidays of"), self.region),
                field_column(self.tr("Time zone of the agenda"), self.zone),
            )
        )
        card.body.addWidget(FieldLabel(self.tr("Days off each week")))
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        self.days = [QCheckBox(name.capitalize()) for name in DAY_NAMES[language_code()]]
        for box in self.days:
            box.clicked.connect(lambda _on: self._save_days())
            line.addWidget(box)
        line.addStretch(1)
        card.body.addLayout(line)
        self._refusal = TextLabel("", tone="danger", wrap=True)
        self._refusal.hide()
        card.body.addWidget(self._refusal)
        card.setEnabled(self._writable)

    def _add_closures(self) -> None:
        card = self.add_card(
            self.tr("The company is closed"),
            self.tr("Holidays, bridges, stocktaking: shown in the agenda, left out by series."),
        )
        self._closures = QVBoxLayout()
        self._closures.setSpacing(size.SPACE_8)
        card.body.addLayout(self._closures)
        self.new_closure = Button(self.tr("Add a closure"), "plus")
        self.new_closure.clicked.connect(lambda _checked=False: self.add_closure())
        self.new_closure.setEnabled(self._writable)
        card.body.addLayout(row_of(self.new_closure, stretch=True))

    def _add_categories(self) -> None:
        card = self.add_card(
            self.tr("Categories of appointments"),
            self.tr("Each has a colour in the agenda."),
        )
        self._categories = QVBoxLayout()
        self._categories.setSpacing(size.SPACE_8)
        card.body.addLayout(self._categories)
        self.new_category = LineEditor()
        self.new_category.setPlaceholderText(self.tr("Name of a new category"))
        self.new_category.setAccessibleName(self.tr("Name of a new category"))
        self.new_category.setMinimumWidth(_CHOICE_WIDTH)
        self.new_category.returnPressed.connect(self.add_category)
        add = Button(self.tr("Add"), "plus")
        add.clicked.connect(lambda _checked=False: self.add_category())
        for widget in (self.new_category, add):
            widget.setEnabled(self._writable)
        card.body.addLayout(row_of(self.new_category, add, stretch=True))

    # -- reading -------------------------------------------------------------------------------

    def load(self) -> None:
        """Read everything the page shows."""
        workspace = self.context.workspace
        self.context.jobs.read(lambda: _read(workspace), self._show, owner=self)

    def _note_commit(self, changes: Changes) -> None:
        if any(changes.touches(table) for table in _TABLES) and self.isVisible():
            self.load()

    def _show(self, reading: _Reading) -> None:
        self.region.choose(reading.region)
        self.zone.set_choices([(zone, zone.replace("_", " ")) for zone in reading.zones])
        self.zone.choose(reading.zone)
        for day, box in enumerate(self.days):
            box.setChecked(day in reading.days_off)
        # Rows that say it already stay: somebody may be typing in one.
        if [row.stored() for row in self.closure_rows] != list(reading.closures):
            _empty(self._closures)
            self.closure_rows = [ClosureRow(self.context, each) for each in reading.closures]
            for row in self.closure_rows:
                self._closures.addWidget(row)
            if self._added and self.closure_rows:
                self._added = False
                newest = max(self.closure_rows, key=lambda row: row.stored().id)
                newest.name.setFocus()
                newest.name.selectAll()
        if [line.category for line in self.category_rows] != list(reading.categories):
            _empty(self._categories)
            self.category_rows = [CategoryRow(self.context, each) for each in reading.categories]
            for line in self.category_rows:
                self._categories.addWidget(line)

    # -- saving --------------------------------------------------------------------------------

    def _save_days(self) -> None:
        days = self.context.workspace.working_days
        region = self.region.key()
        off = [day for day, box in enumerate(self.days) if box.isChecked()]
        self.context.jobs.write(
            lambda: days.set_days(region, off),
            lambda _change: self._refusal.hide(),
            self._refuse,
            owner=self,
        )

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, InvalidInput):
            self.context.notices.show_error(error)
            return
        self._refusal.setText(message_for(error).in_passing)
        self._refusal.show()
        self.load()

    def _save_zone(self) -> None:
        settings, zone = self.context.workspace.settings, self.zone.key()
        self.context.jobs.write(lambda: settings.set_many({TIME_ZONE: zone}), owner=self)

    def add_closure(self) -> None:
        """A closure of today, to be given its days and its name."""
        today = present_day()
        closure = Closure(today, today, self.tr("Closed"))
        days = self.context.workspace.working_days
        self._added = True
        self.context.jobs.write(lambda: days.save_closure(closure), owner=self)

    def add_category(self) -> None:
        """A category with the first colour that is free."""
        name = self.new_category.text().strip()
        if not name:
            self.new_category.setFocus()
            return
        self.new_category.set_value("")
        agenda = self.context.workspace.agenda
        write_at_once(self.context, self, lambda: agenda.save_category(name))


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        row = item.widget()
        if row is not None:
            row.hide()
            row.deleteLater()
