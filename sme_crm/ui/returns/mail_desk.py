"""Mail that came back: the address dies, not the person; what waits to be mended."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sme_crm.domain.dates import format_date, present_day
from sme_crm.domain.vocabulary import DEAD_REASONS
from sme_crm.ui.labels import language_code, translated
from sme_crm.ui.lists.figure_table import FigureRow, FigureTable
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.messages import message_for
from sme_crm.ui.navigation import OpenContact
from sme_crm.ui.returns.code_line import CodeLine, Somebody
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel
from sme_crm.ui.widgets.value_fields import DateField

if TYPE_CHECKING:
    from sme_crm.services.campaigns.returns import ReturnedRow
    from sme_crm.ui.context import UiContext


class MailDesk(QWidget):
    """A code or a name, then one of the four reasons of the post."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._somebody: Somebody | None = None
        self._people: dict[int, int] = {}
        self.line = CodeLine(context)
        self.line.found.connect(self._take)
        today = present_day()
        self.day = DateField(self.tr("Day"))
        self.day.setDate(QDate(today.year, today.month, today.day))
        self.reasons: dict[str, Button] = {}
        for number, (key, label) in enumerate(DEAD_REASONS.items(), 1):
            button = Button(f"{number}  {translated('Vocabulary', label)}", "envelope")
            button.setShortcut(f"Alt+{number}")
            button.setEnabled(False)
            button.clicked.connect(partial(self._note, key))
            self.reasons[key] = button
        self.table = FigureTable(
            self.tr("Addresses to mend"),
            (self.tr("Who"), self.tr("Address"), self.tr("Reason"), self.tr("Day")),
            (),
            {0: 170, 2: 170, 3: 110},
        )
        self.table.doubleClicked.connect(self._open)
        self.table.chosen.connect(self._follow_choice)
        self.open = Button(self.tr("Mend the address"), "edit")
        self.open.clicked.connect(self._open)
        self.right = Button(self.tr("The address is right"), "check")
        self.right.clicked.connect(self._settle)
        self._lay_out()
        self._follow_choice()

    def _lay_out(self) -> None:
        desk = Card(self.tr("Returned mail"))
        desk.body.addWidget(self.line)
        desk.body.addWidget(FieldLabel(self.tr("Day"), self.day))
        desk.body.addWidget(self.day)
        desk.body.addWidget(FieldLabel(self.tr("What the post says")))
        for button in self.reasons.values():
            desk.body.addWidget(button)
        hint = self.tr(
            "The address is dead from now on. The person stays: once the address is mended, letters"
            " go out again."
        )
        desk.body.addWidget(TextLabel(hint, TextRole.SMALL, "muted", wrap=True))
        desk.body.addStretch(1)
        waiting = Card(self.tr("Addresses to mend"), padding=0)
        waiting.add_to_title_line(self.open)
        waiting.add_to_title_line(self.right)
        waiting.body.addWidget(self.table)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(size.SPACE_12)
        outer.addWidget(desk, 2)
        outer.addWidget(waiting, 3)

    def focus(self) -> None:
        """Be ready for a code."""
        self.line.field.setFocus()

    def reload(self) -> None:
        """Read what waits."""
        returns = self._context.workspace.returns
        self._context.jobs.read(returns.open_returns, self._show)

    def _show(self, rows: list[ReturnedRow]) -> None:
        self._people = {row.id: row.contact_id for row in rows}
        language = language_code()
        self.table.set_rows(
            [
                FigureRow(
                    (
                        Cell(row.name),
                        Cell(row.address, muted=True),
                        Cell(translated("Vocabulary", DEAD_REASONS.get(row.reason, row.reason))),
                        Cell(format_date(date.fromisoformat(row.day), language, "medium")),
                    ),
                    row.id,
                )
                for row in rows
            ]
        )
        self._follow_choice()

    def _take(self, somebody: Somebody) -> None:
        self._somebody = somebody
        for button in self.reasons.values():
            button.setEnabled(True)
        next(iter(self.reasons.values())).setFocus()

    def _note(self, reason: str) -> None:
        somebody = self._somebody
        if somebody is None:
            return
        shown, returns = self.day.date(), self._context.workspace.returns
        day = date(shown.year(), shown.month(), shown.day())

        def write() -> int:
            return returns.note_returned(
                somebody.contact_id,
                reason,
                day,
                campaign_id=somebody.campaign_id,
                wave_id=somebody.wave_id,
            )

        self._context.jobs.write(write, self._noted, self._refused, owner=self)

    def _noted(self, _returned_id: int) -> None:
        self._somebody = None
        for button in self.reasons.values():
            button.setEnabled(False)
        self.line.say(self.tr("Noted: the address is dead."), "ok")
        self.line.clear()
        self.reload()

    def _refused(self, error: Exception) -> None:
        message = message_for(error)
        self.line.say(" ".join(filter(None, (message.happened, message.remedy))), "danger")

    # What waits

    def _follow_choice(self) -> None:
        chosen = self.table.chosen_key() is not None
        self.open.setEnabled(chosen)
        self.right.setEnabled(chosen)

    def _open(self) -> None:
        key = self.table.chosen_key()
        if isinstance(key, int):
            self._context.navigator.send(OpenContact(self._people[key]))

    def _settle(self) -> None:
        key = self.table.chosen_key()
        if isinstance(key, int):
            returns, today = self._context.workspace.returns, present_day()
            self._context.jobs.write(lambda: returns.settle(key, today), self._settled, owner=self)

    def _settled(self, _change_id: int) -> None:
        self.reload()
