"""One series beside the list: what it is, its steps in a line of days, its rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from sme_crm.domain.activity_series import SHIFTS, STOP_REASONS, Proposal, Series, Step
from sme_crm.domain.folding import clean_text
from sme_crm.ui.follow_up.task_words import KindWords
from sme_crm.ui.forms.form_layout import FormLayout
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.labels import translated
from sme_crm.ui.series.step_dialog import StepDialog, StepOffers
from sme_crm.ui.series.step_rows import StepRow
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.flow_layout import FlowLayout
from sme_crm.ui.widgets.labelled import under_label
from sme_crm.ui.widgets.labels import SectionLabel, TextLabel
from sme_crm.ui.widgets.value_fields import NumberField

if TYPE_CHECKING:
    from sme_crm.services.activity_series.shelf import SeriesEntry
    from sme_crm.ui.series.series_work import SeriesWork

_MOST_CAPACITY = 10_000
_MOST_NOTICE = 400


class SeriesPage(Card):
    """Shows one series; what is edited is saved at once. Samples are copied before that."""

    def __init__(self, work: SeriesWork, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self._work = work
        self._can_write = writable
        self._entry: SeriesEntry | None = None
        self._offers = StepOffers(KindWords())
        self._dates: list[tuple[str, str]] = []
        self._filling = False
        self._make_fields()
        self._lay_out()
        self._listen()

    # -- making --------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        self.title = TextLabel("", TextRole.CARD, wrap=True)
        self.words = TextLabel("", tone="muted", wrap=True)
        self.start_button = Button(self.tr("Start…"), "repeat", "primary")
        self.copy_button = Button(self.tr("Use this sample"), "copy")
        self.more_button = IconButton("more", self.tr("More about this series"))
        self._menu = QMenu(self.more_button)
        self.more_button.setMenu(self._menu)
        self.name = QLineEdit()
        self.description = QLineEdit()
        self.anchor = QLineEdit()
        self.anchor.setPlaceholderText(self.tr("Day of the show"))
        for field, words in (
            (self.name, self.tr("Name")),
            (self.description, self.tr("What it is for")),
            (self.anchor, self.tr("What the anchor day is")),
        ):
            field.setAccessibleName(words)
        self.shift = ComboBox(
            [(key, translated("SeriesWords", word)) for key, word in SHIFTS.items()],
            self.tr("Steps on days off"),
        )
        self.capacity = NumberField(0, _MOST_CAPACITY, self.tr("Most steps a day"))
        self.capacity.setSpecialValueText(self.tr("As many as there are"))
        self.stops: dict[str, QCheckBox] = {}
        for key, word in STOP_REASONS.items():
            if key != "manual":
                self.stops[key] = QCheckBox(translated("SeriesWords", word))
        self.proposal = ComboBox([("", self.tr("Never"))], self.tr("Proposed on Today"))
        self.notice = NumberField(0, _MOST_NOTICE, self.tr("Days before"))
        self.notice.setSuffix(self.tr(" days before"))
        self.add_button = Button(self.tr("Add a step"), "plus", "quiet")
        self.no_steps = TextLabel(
            self.tr("Say what is to be done, on which day before or after: its first step."),
            tone="muted",
            wrap=True,
        )

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addWidget(self.title, 1)
        for button in (self.copy_button, self.start_button, self.more_button):
            line.addWidget(button)
        self._scroll = ScrollPage()
        column = QVBoxLayout(self._scroll.page)
        column.setContentsMargins(size.SPACE_16, size.SPACE_16, size.SPACE_16, size.SPACE_16)
        column.setSpacing(size.SPACE_12)
        column.addLayout(line)
        column.addWidget(self.words)
        self._head = QWidget()
        head = FormLayout(self._head)
        head.add(under_label(self.tr("Name"), self.name), 6)
        head.add(under_label(self.tr("What the anchor day is"), self.anchor), 6)
        head.add(under_label(self.tr("What it is for"), self.description), 12)
        column.addWidget(self._head)
        column.addWidget(SectionLabel(self.tr("Steps")))
        self._steps = QVBoxLayout()
        self._steps.setSpacing(0)
        column.addWidget(self.no_steps)
        column.addLayout(self._steps)
        added = QHBoxLayout()
        added.addWidget(self.add_button)
        added.addStretch(1)
        column.addLayout(added)
        self._rules_title = SectionLabel(self.tr("Rules"))
        column.addWidget(self._rules_title)
        self._rules = QWidget()
        rules = FormLayout(self._rules)
        rules.add(under_label(self.tr("Steps on days off"), self.shift), 6)
        rules.add(under_label(self.tr("Most steps a day"), self.capacity), 6)
        boxes = QWidget()
        flow = FlowLayout(boxes, size.SPACE_12)
        for box in self.stops.values():
            flow.addWidget(box)
        rules.add(under_label(self.tr("It stops for a contact when"), boxes))
        rules.add(under_label(self.tr("Proposed on Today"), self.proposal), 8)
        rules.add(under_label(self.tr("Notice"), self.notice), 4)
        column.addWidget(self._rules)
        column.addStretch(1)
        self.body.addWidget(self._scroll, 1)

    def _listen(self) -> None:
        self.start_button.clicked.connect(lambda _checked=False: self._work.start(self._entry))
        self.copy_button.clicked.connect(lambda _checked=False: self._work.copy(self._entry))
        self._menu.aboutToShow.connect(lambda: self._work.fill_menu(self._menu, self._entry))
        self.add_button.clicked.connect(lambda _checked=False: self.add_step())
        for field in (self.name, self.description, self.anchor):
            field.editingFinished.connect(self._keep)
        self.capacity.editingFinished.connect(self._keep)
        self.notice.editingFinished.connect(self._keep)
        for combo in (self.shift, self.proposal):
            combo.activated.connect(lambda _row: self._keep())
        for box in self.stops.values():
            box.toggled.connect(lambda _on: self._keep())

    # -- showing -------------------------------------------------------------------------------

    def set_offers(self, offers: StepOffers, dates: Sequence[tuple[str, str]]) -> None:
        """What steps and proposals can name; `dates` are fields with their labels."""
        self._offers, self._dates = offers, list(dates)
        if self._entry is not None:
            self.show_entry(self._entry)

    def entry(self) -> SeriesEntry | None:
        """The series shown."""
        return self._entry

    def show_entry(self, entry: SeriesEntry) -> None:
        """Show a series; of the same one again what is being typed stays."""
        same = self._entry is not None and self._entry.id == entry.id and not entry.sample
        self._entry = entry
        series, own = entry.series, not entry.sample and self._can_write
        self._filling = True
        self.title.setText(series.name)
        self.words.setText(series.description)
        self.words.setVisible(bool(entry.sample and series.description))
        for part in (self._head, self._rules_title, self._rules):
            part.setVisible(not entry.sample)
        for field, text in (
            (self.name, series.name),
            (self.description, series.description),
            (self.anchor, series.anchor),
        ):
            if not (same and field.hasFocus() and field.isModified()):
                field.setText(text)
                field.setCursorPosition(0)
        self.shift.choose(series.shift)
        self.capacity.setValue(series.capacity)
        for key, box in self.stops.items():
            box.setChecked(key in series.stop_on)
        self._show_proposal(series.proposal)
        self._rules.setEnabled(own)
        self._head.setEnabled(own)
        self.add_button.setVisible(own)
        self.copy_button.setVisible(entry.sample)
        self.copy_button.setEnabled(self._can_write)
        self.start_button.setEnabled(self._can_write and bool(series.steps))
        self.start_button.setToolTip("" if series.steps else self.tr("Add a step first"))
        self.no_steps.setVisible(own and not series.steps)
        self._filling = False
        self._show_steps(series, own)

    def _show_proposal(self, proposal: Proposal | None) -> None:
        choices = [("", self.tr("Never"))]
        choices += [
            (f"date {key}", self.tr("Before the day “{field}”").format(field=label))
            for key, label in self._dates
        ]
        choices.append(("order", self.tr("Days after the last order")))
        choices += [
            (f"group {group.id}", self.tr("On entry into “{group}”").format(group=group.name))
            for group in self._offers.groups
        ]
        self.proposal.set_choices(choices)
        key = ""
        if proposal is not None and proposal.kind == "date_field":
            key = f"date {proposal.field}"
        elif proposal is not None and proposal.kind == "group":
            key = f"group {proposal.group_id}"
        elif proposal is not None:
            key = "order"
        self.proposal.choose(key)
        self.notice.setValue(proposal.days if proposal else 0)
        self._offer_days(key)

    def _offer_days(self, proposal: str) -> None:
        """Let days be typed where the choice of when to propose counts them."""
        after = proposal == "order"
        self.notice.setEnabled(after or proposal.startswith("date"))
        self.notice.setSuffix(self.tr(" days later") if after else self.tr(" days before"))

    def _show_steps(self, series: Series, own: bool) -> None:
        while (item := self._steps.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        order = sorted(range(len(series.steps)), key=lambda place: series.steps[place].offset)
        people = {one.id: one.name for one in self._offers.staff}
        for rank, place in enumerate(order):
            row = StepRow(
                series.steps[place], self._offers.kinds, people,
                first=rank == 0, last=rank == len(order) - 1, writable=own,
            )  # fmt: skip
            row.edit_wanted.connect(lambda place=place: self.edit_step(place))
            row.remove_wanted.connect(lambda place=place: self.remove_step(place))
            self._steps.addWidget(row)

    def step_rows(self) -> list[StepRow]:
        """The steps as they are shown."""
        items = [self._steps.itemAt(place) for place in range(self._steps.count())]
        found = [item.widget() for item in items if item is not None]
        return [row for row in found if isinstance(row, StepRow)]

    # -- editing -------------------------------------------------------------------------------

    def add_step(self) -> StepDialog:
        """Ask for another step, a week after the last one."""
        steps = self._entry.series.steps if self._entry else ()
        offset = max((step.offset for step in steps), default=-7) + 7
        return self._ask(Step(offset, "call", ""), None)

    def edit_step(self, place: int) -> StepDialog | None:
        """Ask for what a step shall be."""
        if self._entry is None:
            return None
        return self._ask(self._entry.series.steps[place], place)

    def _ask(self, step: Step, place: int | None) -> StepDialog:
        dialog = StepDialog(step, self._offers, self)

        def keep() -> None:
            if self._entry is None:
                return
            steps = list(self._entry.series.steps)
            if place is None:
                steps.append(dialog.step())
            else:
                steps[place] = dialog.step()
            self._save(replace(self._entry.series, steps=tuple(steps)))

        dialog.accepted.connect(keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def remove_step(self, place: int) -> None:
        """Take a step out."""
        if self._entry is not None:
            steps = self._entry.series.steps
            self._save(replace(self._entry.series, steps=steps[:place] + steps[place + 1 :]))

    def leave(self) -> bool:
        """Save what is being typed."""
        self._keep()
        self._work.end_visit()
        return True

    def _keep(self) -> None:
        entry = self._entry
        if self._filling or entry is None or entry.sample or not self._can_write:
            return
        self._offer_days(self.proposal.key())
        series = replace(
            entry.series,
            name=clean_text(self.name.text()) or entry.series.name,
            description=clean_text(self.description.text()),
            anchor=clean_text(self.anchor.text()),
            shift=self._shift(),
            capacity=self.capacity.value(),
            stop_on=tuple(key for key, box in self.stops.items() if box.isChecked()),
            proposal=self._proposal(),
        )
        if series != entry.series:
            self._save(series)

    def _shift(self) -> Literal["earlier", "later", "none"]:
        key = self.shift.key()
        return "earlier" if key == "earlier" else "none" if key == "none" else "later"

    def _proposal(self) -> Proposal | None:
        kind, _, chosen = self.proposal.key().partition(" ")
        if kind == "date":
            return Proposal("date_field", self.notice.value(), chosen)
        if kind == "group":
            return Proposal("group", group_id=int(chosen))
        return Proposal("last_order", self.notice.value()) if kind == "order" else None

    def _save(self, series: Series) -> None:
        if self._entry is None:
            return
        self._entry = replace(self._entry, series=series)
        self._work.save(self._entry)
        self.show_entry(self._entry)
