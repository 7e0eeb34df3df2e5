"""Answers noted at keyboard speed: code, Enter, kind, Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QWidget

from sme_crm.domain.amounts import format_amount
from sme_crm.domain.campaigns.answer import ANSWER_KINDS
from sme_crm.ui.labels import language_code, translated
from sme_crm.ui.lists.figure_table import FigureRow, FigureTable, figure
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.messages import message_for
from sme_crm.ui.navigation import ShowCampaigns
from sme_crm.ui.returns.answer_form import AnswerForm
from sme_crm.ui.returns.code_line import CodeLine, Somebody
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.actions import screen_action
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.campaign import CampaignRow
    from sme_crm.services.campaigns.returns import AnswerRow
    from sme_crm.ui.context import UiContext


class AnswersDesk(QWidget):
    """Notes one answer after the other; the last ones are listed and can be taken back."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._writable = not context.workspace.read_only
        self._somebody: Somebody | None = None
        self._shown: dict[int, AnswerRow] = {}
        self._last: int | None = None
        self._sent: bool | None = None
        self._was_read = False
        self.line = CodeLine(context)
        self.line.found.connect(self._take)
        self.form = AnswerForm()
        self.form.complete.connect(self._note)
        self.campaign, self.kind = self.form.campaign, self.form.kind
        self.kind.installEventFilter(self)
        self.at_once = QCheckBox(self.tr("Note each code at once as this answer"))
        self.note = Button(self.tr("Note the answer"), "check", "primary")
        self.note.clicked.connect(self._note)
        self.note.setEnabled(False)
        self.table = FigureTable(
            self.tr("Noted last"),
            (self.tr("Who"), self.tr("Answer"), self.tr("Amount"), self.tr("Code")),
            (2,),
            {1: 168, 2: 104, 3: 126},
        )
        self.table.selectionModel().currentRowChanged.connect(self._follow_choice)
        self.line.field.left_downwards.connect(self._go_to_table)
        self.back = Button(self.tr("Take back"), "undo")
        self.back.clicked.connect(self._take_back)
        self.table.addAction(
            screen_action(
                self.table, self.tr("Take the answer back"), "undo", self._take_back, "Del"
            )
        )
        self._make_states()
        self._lay_out()
        self._follow_choice()

    def _make_states(self) -> None:
        """What stands in the place of the list: nothing noted, nothing sent that could be."""
        title = self.tr("No answer noted yet")
        self.nothing = EmptyState(
            "inbox",
            title,
            self.tr(
                "Scan the code of the letter, or choose who answered by name: each answer is listed"
                " here and can be taken back."
            ),
        )
        begin = self.nothing.add_action(self.tr("Enter a code"), self.focus, "qr", "primary")
        begin.setEnabled(self._writable)
        self.nothing_sent = EmptyState(
            "inbox",
            title,
            self.tr("Send a campaign first: its letters carry the code that names who answers."),
        )
        self.nothing_sent.add_action(
            self.tr("Open the campaigns"),
            lambda: self._context.navigator.send(ShowCampaigns()),
            "megaphone",
            "primary",
        )
        self.pages = QStackedWidget()
        for page in (self.table, self.nothing, self.nothing_sent):
            self.pages.addWidget(page)

    def _lay_out(self) -> None:
        desk = Card(self.tr("Answers"))
        desk.body.addWidget(self.line)
        desk.body.addWidget(self.form)
        desk.body.addWidget(self.at_once)
        desk.body.addWidget(self.note, 0, Qt.AlignmentFlag.AlignRight)
        desk.body.addStretch(1)
        noted = Card(self.tr("Noted last"), padding=0)
        noted.add_to_title_line(self.back)
        noted.body.addWidget(self.pages)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(size.SPACE_12)
        outer.addWidget(desk, 2)
        outer.addWidget(noted, 3)

    def show_campaigns(self, rows: list[CampaignRow], chosen: int | None) -> None:
        """Which campaigns there are; `chosen` is the one answers without a code are of."""
        sent_first = sorted(rows, key=lambda row: not row.recipients)
        self.campaign.set_choices([(str(row.id), row.name) for row in sent_first])
        if chosen is not None:
            self.campaign.choose(str(chosen))
        self._sent = any(row.recipients for row in rows)
        self._choose_page()
        self._can_note()

    def _choose_page(self) -> None:
        if self._shown:
            self.pages.setCurrentWidget(self.table)
        elif self._was_read and self._sent is not None:
            self.pages.setCurrentWidget(self.nothing if self._sent else self.nothing_sent)

    def _go_to_table(self) -> None:
        if self._shown:
            self.table.setFocus()

    def focus(self) -> None:
        """Be ready for a code."""
        self.line.field.setFocus()

    def reload(self) -> None:
        """Read what was noted last."""
        returns = self._context.workspace.returns
        self._context.jobs.read(lambda: returns.recent_answers(), self._show)

    def _show(self, rows: list[AnswerRow]) -> None:
        self._shown = {row.id: row for row in rows}
        if self._last is not None and self._last not in self._shown:
            self._last = None
            self.line.say(self.tr("The last answer was taken back."))
        language = language_code()
        self.table.set_rows(
            [
                FigureRow(
                    (
                        Cell(row.name or self.tr("Somebody not known")),
                        Cell(translated("Answers", ANSWER_KINDS.get(row.kind, row.kind))),
                        figure("" if row.amount is None else format_amount(row.amount, language)),
                        Cell(row.code, muted=True),
                    ),
                    row.id,
                )
                for row in rows
            ]
        )
        self._was_read = True
        self._choose_page()
        self._follow_choice()

    # Whom

    def _take(self, somebody: Somebody) -> None:
        self._somebody = somebody
        if somebody.campaign_id is not None:
            self.campaign.choose(str(somebody.campaign_id))
        self._can_note()
        if not (self.at_once.isChecked() and somebody.code):
            self.kind.setFocus()
        elif somebody.answered:
            self._somebody = None
            self._can_note()
            self.line.field.selectAll()
        else:
            self._note()

    def _can_note(self) -> None:
        there = bool(self.campaign.key()) and self._somebody is not None
        self.note.setEnabled(there and self._writable)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A figure typed at the kind begins the next code: no kind of answer begins with one."""
        if watched is self.kind and isinstance(event, QKeyEvent) and event.text().isdigit():
            if event.type() == QEvent.Type.KeyPress:
                self._somebody = None
                self._can_note()
                self.line.begin(event.text())
            return True
        return super().eventFilter(watched, event)

    # Noting

    def _note(self) -> None:
        somebody = self._somebody
        if somebody is None or not self.note.isEnabled():
            return
        campaign, returns = int(self.campaign.key()), self._context.workspace.returns
        answer = self.form.answer(somebody, quick=self.at_once.isChecked())
        words = self.tr("{who}: noted, {answer}").format(
            who=somebody.name, answer=self.kind.currentText()
        )
        # A second Enter must not note it twice; the next code may be typed meanwhile.
        self._somebody = None
        self._can_note()

        def done(answer_id: int) -> None:
            self._last = answer_id
            self._next(words)

        def refused(error: Exception) -> None:
            self._somebody = self._somebody or somebody
            self._can_note()
            message = message_for(error)
            said = " ".join(filter(None, (message.happened, message.remedy)))
            self.line.say(said, "danger")

        self._context.jobs.write(
            lambda: returns.note_answer(campaign, answer), done, refused, owner=self
        )

    def _next(self, words: str) -> None:
        """Ready for the next code; a code typed meanwhile stays."""
        if self._somebody is None:
            self.form.begin()
            self.line.clear()
            self.line.say(words, "ok")
        self.reload()

    # What was noted

    def _follow_choice(self, *_indexes: object) -> None:
        row = self._chosen()
        self.back.setEnabled(self._writable and row is not None and row.change_id is not None)

    def _chosen(self) -> AnswerRow | None:
        key = self.table.chosen_key()
        return self._shown.get(key) if isinstance(key, int) else None

    def _take_back(self) -> None:
        row = self._chosen()
        if row is not None and row.change_id is not None and self._writable:
            self._context.undo.undo_change(row.change_id)
