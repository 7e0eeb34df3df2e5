"""What is filled in of an answer: its kind, its order or appointment, what was said of consents."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QStackedWidget, QWidget

from sme_crm.domain.campaigns.answer import ANSWER_KINDS
from sme_crm.domain.dates import present_day
from sme_crm.domain.vocabulary import CHANNELS
from sme_crm.services.campaigns.answer_effects import Decision
from sme_crm.services.campaigns.returns import Answer
from sme_crm.ui.forms.time_field import TimeField
from sme_crm.ui.forms.value_editors import AmountEditor
from sme_crm.ui.labels import translated
from sme_crm.ui.returns.code_line import Somebody
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import FieldLabel
from sme_crm.ui.widgets.value_fields import DateField

_NOES: Final = ("refusal", "objection")
_AHEAD: Final = 7
_FRIDAY: Final = 4


class AnswerForm(QWidget):
    """Enter in any field says that the answer is complete; an order asks for its amount first."""

    complete = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.campaign = ComboBox([], self.tr("Campaign"))
        self.kind = ComboBox(
            [(key, translated("Answers", name)) for key, name in ANSWER_KINDS.items()],
            self.tr("Answer"),
        )
        self.kind.currentIndexChanged.connect(self._follow_kind)
        today = present_day()
        self.day = _day_field(self.tr("Day"), today)
        self.day.allow_until(today)
        self.amount, self.margin = AmountEditor(), AmountEditor()
        self.amount.setAccessibleName(self.tr("Amount without VAT"))
        self.margin.setAccessibleName(self.tr("Margin"))
        self.agreed_day = _day_field(self.tr("Day of the appointment"), _in_a_week(today))
        self.agreed_time = TimeField(self.tr("Time of the appointment"))
        self.in_agenda = QCheckBox(self.tr("Put it into the agenda"))
        self.in_agenda.setChecked(True)
        self.decision = ComboBox(
            [
                ("", self.tr("Nothing said")),
                ("consent", self.tr("Consents to")),
                ("objection", self.tr("Objects to")),
                ("withdrawal", self.tr("Takes back the consent to")),
            ],
            self.tr("Consent"),
        )
        self.channel = ComboBox(
            [(key, translated("Vocabulary", name)) for key, name in CHANNELS.items()],
            self.tr("Channel of the consent"),
        )
        self.channel.choose("post")
        self.decision.currentIndexChanged.connect(self._follow_decision)
        self.notes = QLineEdit()
        self.notes.setAccessibleName(self.tr("Notes, in their own words"))
        self._lay_out()
        self._follow_kind()
        self._follow_decision()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(size.SPACE_12)
        grid.setVerticalSpacing(size.SPACE_4)
        self._money = _pair(
            (self.tr("Amount without VAT"), self.amount), (self.tr("Margin"), self.margin)
        )
        self._agreed = _pair(
            (self.tr("Day of the appointment"), self.agreed_day), (self.tr("At"), self.agreed_time)
        )
        agreed = self._agreed.layout()
        assert isinstance(agreed, QGridLayout)
        agreed.addWidget(self.in_agenda, 1, 2)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._money)
        self._stack.addWidget(self._agreed)
        places: tuple[tuple[str, QWidget, int, int, int], ...] = (
            (self.tr("Campaign"), self.campaign, 0, 0, 2),
            (self.tr("Answer"), self.kind, 2, 0, 1),
            (self.tr("Day"), self.day, 2, 1, 1),
            ("", self._stack, 4, 0, 2),
            (self.tr("Consent"), self.decision, 6, 0, 1),
            (self.tr("For which channel"), self.channel, 6, 1, 1),
            (self.tr("Notes, in their own words"), self.notes, 8, 0, 2),
        )
        for text, widget, row, column, span in places:
            if text:
                grid.addWidget(FieldLabel(text, widget), row, column, 1, span)
            grid.addWidget(widget, row + 1, column, 1, span)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        self._answer_to_enter()

    def _answer_to_enter(self) -> None:
        for widget in (
            self.kind, self.day, self.agreed_day, self.agreed_time, self.decision, self.channel,
            self.amount, self.margin, self.notes, self.in_agenda,
        ):  # fmt: skip
            for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                shortcut = QShortcut(QKeySequence(key), widget)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(self._enter)

    def _enter(self) -> None:
        if self.kind.hasFocus() and self.kind.key() == "order" and not self.amount.text():
            self.amount.setFocus()
        else:
            self.complete.emit()

    # What is shown

    def _follow_kind(self) -> None:
        kind = self.kind.key()
        self._stack.setCurrentWidget(self._agreed if kind == "appointment" else self._money)
        for field in (self.amount, self.margin):
            field.setEnabled(kind not in _NOES)
        if kind == "objection":
            self.decision.choose("objection")
        elif self.decision.key() == "objection":
            self.decision.choose("")
        self.decision.setEnabled(kind != "objection")

    def _follow_decision(self) -> None:
        self.channel.setEnabled(bool(self.decision.key()))

    def begin(self) -> None:
        """Ready for the next answer: the kind stays, what is of one person does not."""
        self.day.allow_until(present_day())
        for field in (self.amount, self.margin):
            field.set_value(None)
        self.notes.clear()
        if self.kind.key() != "objection":
            self.decision.choose("")
        self._follow_decision()

    # What it says

    def answer(self, somebody: Somebody, *, quick: bool) -> Answer:
        """The answer as filled in; `quick` ones, noted at once, agree on no time."""
        kind = self.kind.key()
        no = kind in _NOES
        campaign = int(self.campaign.key())
        decision = self.decision.key()
        agreed = kind == "appointment" and self.in_agenda.isChecked() and not quick
        return Answer(
            contact_id=somebody.contact_id,
            kind=kind,
            day=self.day.day(),
            wave_id=somebody.wave_id if somebody.campaign_id == campaign else None,
            channel="letter" if somebody.code else "",
            code=somebody.code,
            notes=self.notes.text(),
            amount=None if no or kind == "appointment" else _cents(self.amount),
            margin=None if no or kind == "appointment" else _cents(self.margin),
            decision=cast(Decision, decision) if decision else "",
            consent_channel=self.channel.key(),
            appointment=self._moment() if agreed else "",
        )

    def _moment(self) -> str:
        moment = datetime.combine(self.agreed_day.day(), self.agreed_time.moment())
        return moment.isoformat(timespec="minutes")


def _pair(*fields: tuple[str, QWidget]) -> QWidget:
    """Fields beside each other below their captions."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(size.SPACE_12)
    grid.setVerticalSpacing(size.SPACE_4)
    for column, (text, widget) in enumerate(fields):
        grid.addWidget(FieldLabel(text, widget), 0, column)
        grid.addWidget(widget, 1, column)
        grid.setColumnStretch(column, 1)
    return holder


def _in_a_week(today: date) -> date:
    """A week ahead, on Monday if that is a weekend."""
    day = today + timedelta(days=_AHEAD)
    return day if day.weekday() <= _FRIDAY else day + timedelta(days=_AHEAD - day.weekday())


def _day_field(name: str, day: date) -> DateField:
    field = DateField(name)
    field.set_day(day)
    return field


def _cents(editor: AmountEditor) -> int | None:
    """What an amount field holds."""
    value = editor.value()
    return value if isinstance(value, int) else None
