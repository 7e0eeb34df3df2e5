"""One step of a series: its day, what is to be done, by whom, and otherwise for some."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTime, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from sme_crm.domain.activity_series import MOST_DAYS, Step, Variant
from sme_crm.domain.folding import clean_text
from sme_crm.domain.vocabulary import STATUSES
from sme_crm.ui.follow_up.advice_words import advice_text
from sme_crm.ui.follow_up.task_words import KindWords, priority_choices
from sme_crm.ui.forms.form_layout import FormLayout
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labelled import under_label
from sme_crm.ui.widgets.labels import SectionLabel, TextLabel
from sme_crm.ui.widgets.value_fields import NumberField

if TYPE_CHECKING:
    from sme_crm.domain.advised_times import AdvisedTime
    from sme_crm.domain.group import Group
    from sme_crm.services.staff import StaffMember

_WIDTH = 640
_NOTES_HEIGHT = 84
_MOST_VARIANTS = 6


@dataclass(frozen=True, slots=True)
class StepOffers:
    """What a step can name: kinds, letter templates (uid, name), people, groups."""

    kinds: KindWords
    templates: Sequence[tuple[str, str]] = ()
    staff: Sequence[StaffMember] = ()
    groups: Sequence[Group] = ()
    advised: Mapping[str, Mapping[str, AdvisedTime]] = field(default_factory=dict)


class VariantRow(QWidget):
    """For whom the step is another one, and which: "" leaves it out."""

    changed = Signal()
    """The row needs another height."""

    def __init__(self, variant: Variant, offers: StepOffers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = variant
        who = [(f"s {key}", translated("Vocabulary", word)) for key, word in STATUSES.items()]
        who += [
            (f"g {group.id}", self.tr("Group {name}").format(name=group.name))
            for group in offers.groups
        ]
        self.who = ComboBox(who, self.tr("For whom"))
        if variant.group_id is not None:
            self.who.choose(f"g {variant.group_id}")
        elif variant.statuses:
            self._choose_statuses(variant.statuses)
        self.kind = ComboBox(
            [("", self.tr("No step")), *offers.kinds.choices()], self.tr("Kind instead")
        )
        self.kind.choose(variant.kind)
        self.subject = QLineEdit(variant.subject)
        self.subject.setPlaceholderText(self.tr("The same words"))
        self.subject.setAccessibleName(self.tr("Words instead"))
        templates = [("", self.tr("No letter")), *offers.templates]
        self.template = ComboBox(templates, self.tr("Letter instead"))
        self.template.choose(variant.template)
        self.remove_button = IconButton("close", self.tr("Take this variant out"))
        self._lay_out()
        self.kind.currentIndexChanged.connect(lambda _row: self._show_letter())
        self._show_letter()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addWidget(self.who, 3)
        line.addWidget(self.kind, 2)
        line.addWidget(self.subject, 4)
        line.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_8)
        column.addLayout(line)
        column.addWidget(self.template)

    def _show_letter(self) -> None:
        """The letters are offered where one is written instead."""
        self.template.setVisible(self.kind.key() == "letter")
        self.changed.emit()

    def _choose_statuses(self, statuses: tuple[str, ...]) -> None:
        if len(statuses) > 1:
            names = ", ".join(
                translated("Vocabulary", STATUSES[one]) for one in statuses if one in STATUSES
            )
            self.who.addItem(names, "s " + " ".join(statuses))
        self.who.choose("s " + " ".join(statuses))

    def variant(self) -> Variant:
        """What was chosen."""
        kind, _, chosen = self.who.key().partition(" ")
        return replace(
            self._before,
            statuses=tuple(chosen.split()) if kind == "s" else (),
            group_id=int(chosen) if kind == "g" else None,
            kind=self.kind.key(),
            subject=clean_text(self.subject.text()),
            template=self.template.key() if self.kind.key() == "letter" else "",
        )


class StepDialog(QDialog):
    """Accepted with `step()` when it says what is to be done."""

    def __init__(self, step: Step, offers: StepOffers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = step
        self._offers = offers
        self.variant_rows: list[VariantRow] = []
        self.setWindowTitle(self.tr("Step of the series"))
        self.setMinimumWidth(_WIDTH)
        self._make_fields()
        self._lay_out()
        for variant in step.variants:
            self.add_variant(variant)
        self.kind.currentIndexChanged.connect(lambda _row: self._advise())
        self._advise()
        self.subject.setFocus()

    def _make_fields(self) -> None:
        step, offers = self._step, self._offers
        self.days = NumberField(0, MOST_DAYS, self.tr("Days"))
        self.days.setValue(abs(step.offset))
        self.side = ComboBox(
            [("after", self.tr("days after")), ("before", self.tr("days before"))],
            self.tr("Before or after"),
        )
        self.side.choose("before" if step.offset < 0 else "after")
        self.kind = ComboBox(offers.kinds.choices(), self.tr("Kind"))
        self.kind.choose(step.kind)
        self.subject = QLineEdit(step.subject)
        self.subject.setAccessibleName(self.tr("What is to be done"))
        self.notes = QPlainTextEdit(step.notes)
        self.notes.setAccessibleName(self.tr("Notes"))
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(_NOTES_HEIGHT)
        self.timed = QCheckBox(self.tr("At"))
        self.timed.setChecked(bool(step.time))
        self.time = QTimeEdit()
        self.time.setDisplayFormat("HH:mm")
        self.time.setFont(font(TextRole.NUMBER))
        self.time.lineEdit().setTextMargins(size.SPACE_8, 0, 0, 0)
        self.time.setAccessibleName(self.tr("Time"))
        self.time.setTime(QTime.fromString(step.time or "10:00", "HH:mm"))
        self.time.setEnabled(bool(step.time))
        self.timed.toggled.connect(self.time.setEnabled)
        self.priority = ComboBox(priority_choices(), self.tr("Priority"))
        self.priority.choose(str(step.priority))
        templates = [("", self.tr("No letter")), *offers.templates]
        self.template = ComboBox(templates, self.tr("Letter"))
        self.template.choose(step.template)
        people = [(str(one.id), one.name) for one in offers.staff]
        self.responsible = ComboBox(
            [("", self.tr("Whoever starts it"))] + people, self.tr("Responsible")
        )
        self.responsible.choose(str(step.responsible_id or ""))
        self.advice = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.refusal = TextLabel("", TextRole.SMALL, "danger", wrap=True)
        self.refusal.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_8)
        column.addWidget(TextLabel(self.windowTitle(), TextRole.CARD))
        fields = QWidget()
        form = FormLayout(fields)
        form.add(under_label(self.tr("What is to be done"), self.subject), 8)
        form.add(under_label(self.tr("Kind"), self.kind), 4)
        form.add(under_label(self.tr("Day"), self._side_by_side(self.days, self.side)), 5)
        form.add(under_label(self.tr("Time"), self._side_by_side(self.timed, self.time)), 3)
        form.add(under_label(self.tr("Priority"), self.priority), 4)
        form.add(self.advice)
        form.add(under_label(self.tr("Letter"), self.template), 6)
        form.add(under_label(self.tr("Responsible"), self.responsible), 6)
        form.add(under_label(self.tr("Notes"), self.notes))
        column.addWidget(fields)
        column.addWidget(SectionLabel(self.tr("For some it is another step")))
        self._variants = QVBoxLayout()
        self._variants.setSpacing(size.SPACE_8)
        column.addLayout(self._variants)
        self.variant_button = Button(self.tr("Add a variant"), "plus", "quiet")
        self.variant_button.clicked.connect(
            lambda _checked=False: self.add_variant(Variant(statuses=("client",)))
        )
        line = QHBoxLayout()
        line.addWidget(self.variant_button)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self.refusal)
        column.addStretch(1)
        self.accept_button = Button(self.tr("Keep the step"), "", "primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._try)
        column.addLayout(dialog_buttons(self, self.accept_button))

    def _side_by_side(self, first: QWidget, second: QWidget) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.SPACE_8)
        line.addWidget(first)
        line.addWidget(second, 1)
        return holder

    def add_variant(self, variant: Variant) -> None:
        """Another row of variants."""
        row = VariantRow(variant, self._offers)
        row.remove_button.clicked.connect(lambda _checked=False: self._remove(row))
        row.changed.connect(lambda: QTimer.singleShot(0, self, self._fit))
        self.variant_rows.append(row)
        self._variants.addWidget(row)
        self.variant_button.setEnabled(len(self.variant_rows) < _MOST_VARIANTS)
        # Once the style has given the row its height.
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """Be as high as the fields and wrapped texts need."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            high = max(layout.totalHeightForWidth(self.width()), layout.sizeHint().height())
            self.resize(self.width(), high)

    def showEvent(self, event: QShowEvent) -> None:
        """Wrapped texts know their height now."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def _remove(self, row: VariantRow) -> None:
        self.variant_rows.remove(row)
        row.hide()
        row.deleteLater()
        self.variant_button.setEnabled(True)

    def _advise(self) -> None:
        self.template.setEnabled(self.kind.key() == "letter")
        channel = self._offers.kinds.advised_channel(self.kind.key())
        text = advice_text(channel, self._offers.advised.get(channel, {}))
        self.advice.setVisible(bool(text))
        self.advice.setText(text)

    def step(self) -> Step:
        """The step as it was typed."""
        days = self.days.value()
        responsible = self.responsible.key()
        return Step(
            offset=-days if self.side.key() == "before" else days,
            kind=self.kind.key(),
            subject=clean_text(self.subject.text()),
            notes=clean_text(self.notes.toPlainText(), multi_line=True),
            time=self.time.time().toString("HH:mm") if self.timed.isChecked() else "",
            priority=int(self.priority.key()),
            template=self.template.key() if self.kind.key() == "letter" else "",
            responsible_id=int(responsible) if responsible else None,
            variants=tuple(row.variant() for row in self.variant_rows),
        )

    def _try(self) -> None:
        if clean_text(self.subject.text()):
            self.accept()
            return
        self.refusal.setText(self.tr("Say in a few words what is to be done."))
        self.refusal.show()
        self.subject.setFocus()
