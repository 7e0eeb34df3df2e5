"""Quick filters in a small window below their button; every choice works at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.fields import find_field
from sme_crm.domain.vocabulary import STATUSES
from sme_crm.ui.contacts.filter_words import quiet_text
from sme_crm.ui.contacts.list_filter import NEVER, PRESENCES, QUIET_DAYS, ListFilter
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import FieldLabel, SectionLabel, TextLabel
from sme_crm.ui.widgets.segmented_control import SegmentedControl


class FilterPopup(QWidget):
    """`filter_chosen` comes with the whole filter at each choice."""

    filter_chosen = Signal(object)
    criteria_wanted = Signal()
    """More is asked than the quick filters offer."""

    def __init__(self, parent: QWidget, staff: Mapping[int, str]) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Filters"))
        self._shown = ListFilter()
        self._showing = False
        self._kind = SegmentedControl(
            [
                ("", self.tr("All"), ""),
                ("individual", self.tr("People"), "person"),
                ("organization", self.tr("Companies"), "company"),
            ],
            self.tr("People or companies"),
        )
        self._kind.chosen.connect(lambda key: self._choose(replace(self._shown, kind=key)))
        self._statuses = {
            key: QCheckBox(translated("Vocabulary", label)) for key, label in STATUSES.items()
        }
        for box in self._statuses.values():
            box.toggled.connect(lambda _on: self._choose_statuses())
        nobody = [("", self.tr("Anybody")), ("0", self.tr("Nobody"))]
        members = [(str(member_id), name) for member_id, name in staff.items()]
        self._responsible = ComboBox([*nobody, *members], self.tr("Responsible"))
        self._responsible.currentIndexChanged.connect(lambda _index: self._choose_responsible())
        quiet = [(str(days), quiet_text(days)) for days in (*QUIET_DAYS, NEVER)]
        self._quiet = ComboBox([("0", self.tr("Any time")), *quiet], self.tr("Last exchange"))
        self._quiet.currentIndexChanged.connect(
            lambda _index: self._choose(
                replace(self._shown, quiet_days=int(self._quiet.key() or "0"))
            )
        )
        self._presences = {key: self._make_presence(key) for key in PRESENCES}
        self._more = Button(self.tr("More criteria…"), "search", "quiet")
        self._more.clicked.connect(self._ask_criteria)
        self._clear = Button(self.tr("Clear the filters"), "close", "quiet")
        self._clear.clicked.connect(self._clear_all)
        self._lay_out()

    def _make_presence(self, key: str) -> SegmentedControl:
        field = find_field(key)
        name = translated("Fields", field.label) if field is not None else key
        control = SegmentedControl(
            [("", self.tr("Either"), ""), ("yes", self.tr("Yes"), ""), ("no", self.tr("No"), "")],
            name,
        )
        control.chosen.connect(
            lambda answer, key=key: self._choose(
                self._shown.with_presence(key, answer == "yes" if answer else None)
            )
        )
        return control

    def _lay_out(self) -> None:
        card = Card()
        statuses = QGridLayout()
        statuses.setHorizontalSpacing(size.SPACE_24)
        statuses.setVerticalSpacing(size.SPACE_8)
        for place, box in enumerate(self._statuses.values()):
            statuses.addWidget(box, place // 2, place % 2)
        combos = QGridLayout()
        combos.setHorizontalSpacing(size.SPACE_12)
        combos.setVerticalSpacing(size.SPACE_4)
        for place, (text, combo) in enumerate(
            (
                (self.tr("Responsible"), self._responsible),
                (self.tr("Last exchange"), self._quiet),
            )
        ):
            combos.addWidget(FieldLabel(text, combo), 0, place)
            combos.addWidget(combo, 1, place)
            combos.setColumnStretch(place, 1)
        presences = QGridLayout()
        presences.setVerticalSpacing(size.SPACE_8)
        for row, control in enumerate(self._presences.values()):
            presences.addWidget(TextLabel(control.accessibleName()), row, 0)
            presences.addWidget(control, row, 1, Qt.AlignmentFlag.AlignRight)
        foot = QHBoxLayout()
        foot.addWidget(self._more)
        foot.addStretch(1)
        foot.addWidget(self._clear)
        card.body.setSpacing(size.SPACE_12)
        card.body.addWidget(self._kind)
        card.body.addWidget(SectionLabel(self.tr("Status")))
        card.body.addLayout(statuses)
        card.body.addLayout(combos)
        card.body.addWidget(SectionLabel(self.tr("What is filled in")))
        card.body.addLayout(presences)
        card.body.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    # -- showing and choosing ------------------------------------------------------------------

    def show_filter(self, shown: ListFilter) -> None:
        """Show a filter as it stands."""
        self._showing = True
        try:
            self._shown = shown
            self._kind.choose(shown.kind)
            for key, box in self._statuses.items():
                box.setChecked(key in shown.statuses)
            responsible = "" if shown.responsible is None else str(shown.responsible)
            self._responsible.choose(responsible)
            self._quiet.choose(str(shown.quiet_days))
            answers = dict(shown.presences)
            for key, control in self._presences.items():
                answer = answers.get(key)
                control.choose("" if answer is None else "yes" if answer else "no")
            self._clear.setEnabled(shown.parts() > 0)
        finally:
            self._showing = False

    def _choose(self, wanted: ListFilter) -> None:
        if self._showing or wanted == self._shown:
            return
        self._shown = wanted
        self._clear.setEnabled(wanted.parts() > 0)
        self.filter_chosen.emit(wanted)

    def _choose_statuses(self) -> None:
        chosen = tuple(key for key, box in self._statuses.items() if box.isChecked())
        self._choose(replace(self._shown, statuses=chosen))

    def _choose_responsible(self) -> None:
        key = self._responsible.key()
        self._choose(replace(self._shown, responsible=int(key) if key else None))

    def _ask_criteria(self) -> None:
        self.close()
        self.criteria_wanted.emit()

    def _clear_all(self) -> None:
        cleared = ListFilter(group_id=self._shown.group_id)
        self._choose(cleared)
        self.show_filter(cleared)
