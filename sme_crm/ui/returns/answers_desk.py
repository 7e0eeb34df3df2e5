"""Answers noted at keyboard speed: code, Enter, kind, Enter."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from sme_crm.domain.campaigns.answer import ANSWER_KINDS
from sme_crm.domain.dates import present_day
from sme_crm.services.campaigns.returns import Answer
from sme_crm.ui.forms.value_editors import AmountEditor
from sme_crm.ui.labels import translated
from sme_crm.ui.lists.figure_table import FigureRow, FigureTable, figure
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.messages import message_for
from sme_crm.ui.returns.code_line import CodeLine, Somebody
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import FieldLabel
from sme_crm.ui.widgets.value_fields import DateField

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.campaign import CampaignRow
    from sme_crm.ui.context import UiContext

_NOES: Final = ("refusal", "objection")


class AnswersDesk(QWidget):
    """Notes one answer after the other; the last ones are listed and can be undone."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._somebody: Somebody | None = None
        self._rows: list[FigureRow] = []
        self.line = CodeLine(context)
        self.line.found.connect(self._take)
        self.campaign = ComboBox([], self.tr("Campaign"))
        self.kind = ComboBox(
            [(key, translated("Answers", name)) for key, name in ANSWER_KINDS.items()],
            self.tr("Answer"),
        )
        self.kind.currentIndexChanged.connect(self._follow_kind)
        today = present_day()
        self.day = DateField(self.tr("Day"))
        self.day.setDate(QDate(today.year, today.month, today.day))
        self.amount, self.margin = AmountEditor(), AmountEditor()
        self.amount.setAccessibleName(self.tr("Amount without VAT"))
        self.margin.setAccessibleName(self.tr("Margin"))
        self.notes = QLineEdit()
        self.notes.setAccessibleName(self.tr("Notes"))
        self.at_once = QCheckBox(self.tr("Note each code at once as this answer"))
        self.note = Button(self.tr("Note the answer"), "check", "primary")
        self.note.clicked.connect(self._note)
        self.note.setEnabled(False)
        for field in (self.amount, self.margin, self.notes):
            field.returnPressed.connect(self._note)
        self.table = FigureTable(
            self.tr("Noted now"),
            (self.tr("Who"), self.tr("Answer"), self.tr("Amount"), self.tr("Code")),
            (2,),
            {1: 160, 2: 110, 3: 120},
        )
        self._lay_out()
        self._follow_kind()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(size.SPACE_12)
        grid.setVerticalSpacing(size.SPACE_4)
        places: tuple[tuple[str, QWidget, int, int, int], ...] = (
            (self.tr("Campaign"), self.campaign, 0, 0, 2),
            (self.tr("Answer"), self.kind, 2, 0, 1),
            (self.tr("Day"), self.day, 2, 1, 1),
            (self.tr("Amount without VAT"), self.amount, 4, 0, 1),
            (self.tr("Margin"), self.margin, 4, 1, 1),
            (self.tr("Notes"), self.notes, 6, 0, 2),
        )
        for text, widget, row, column, span in places:
            grid.addWidget(FieldLabel(text, widget), row, column, 1, span)
            grid.addWidget(widget, row + 1, column, 1, span)
        desk = Card(self.tr("Answers"))
        desk.body.addWidget(self.line)
        desk.body.addLayout(grid)
        desk.body.addWidget(self.at_once)
        desk.body.addWidget(self.note, 0, Qt.AlignmentFlag.AlignRight)
        desk.body.addStretch(1)
        noted = Card(self.tr("Noted now"), padding=0)
        noted.body.addWidget(self.table)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(size.SPACE_12)
        outer.addWidget(desk, 2)
        outer.addWidget(noted, 3)

    def show_campaigns(self, rows: list[CampaignRow], chosen: int | None) -> None:
        """Which campaigns there are; `chosen` is the one answers without a code are of."""
        self.campaign.set_choices([(str(row.id), row.name) for row in rows])
        if chosen is not None:
            self.campaign.choose(str(chosen))
        self._can_note()

    def focus(self) -> None:
        """Be ready for a code."""
        self.line.field.setFocus()

    # Whom

    def _take(self, somebody: Somebody) -> None:
        self._somebody = somebody
        if somebody.campaign_id is not None:
            self.campaign.choose(str(somebody.campaign_id))
        self._can_note()
        if self.at_once.isChecked() and somebody.code and not somebody.answered:
            self._note()
        else:
            self.kind.setFocus()

    def _follow_kind(self) -> None:
        no = self.kind.key() in _NOES
        for field in (self.amount, self.margin):
            field.setEnabled(not no)

    def _can_note(self) -> None:
        self.note.setEnabled(bool(self.campaign.key()) and self._somebody is not None)

    # Noting

    def _note(self) -> None:
        somebody = self._somebody
        if somebody is None or not self.campaign.key():
            return
        campaign = int(self.campaign.key())
        shown = self.day.date()
        no = self.kind.key() in _NOES
        answer = Answer(
            contact_id=somebody.contact_id,
            kind=self.kind.key(),
            day=date(shown.year(), shown.month(), shown.day()),
            wave_id=somebody.wave_id if somebody.campaign_id == campaign else None,
            channel="letter" if somebody.code else "",
            code=somebody.code,
            notes=self.notes.text(),
            amount=None if no else _cents(self.amount),
            margin=None if no else _cents(self.margin),
        )
        returns, row = self._context.workspace.returns, self._row(somebody)

        def done(_answer_id: int) -> None:
            self._rows.insert(0, row)
            self.table.set_rows(self._rows)
            self._next()

        self._context.jobs.write(
            lambda: returns.note_answer(campaign, answer), done, self._refused, owner=self
        )

    def _row(self, somebody: Somebody) -> FigureRow:
        return FigureRow(
            (
                Cell(somebody.name),
                Cell(self.kind.currentText()),
                figure(self.amount.text()),
                Cell(somebody.code, muted=True),
            ),
            somebody.contact_id,
        )

    def _next(self) -> None:
        """Ready for the next code; the kind stays, the amounts do not."""
        self._somebody = None
        for field in (self.amount, self.margin):
            field.set_value(None)
        self.notes.clear()
        self.line.clear()
        self._can_note()

    def _refused(self, error: Exception) -> None:
        message = message_for(error)
        words = " ".join(filter(None, (message.happened, message.remedy)))
        self.line.say(words, "danger")


def _cents(editor: AmountEditor) -> int | None:
    """What an amount field holds."""
    value = editor.value()
    return value if isinstance(value, int) else None
