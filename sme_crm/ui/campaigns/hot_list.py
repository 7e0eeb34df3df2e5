"""Who answered a campaign and waits: what makes them hot, and what to do next about them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedLayout, QWidget

from sme_crm.domain.campaigns.answer import ANSWER_KINDS
from sme_crm.domain.campaigns.heat import CONTEXT, LEVELS, REASONS
from sme_crm.domain.dates import present_day
from sme_crm.ui.labels import count_text, relative_day_text, translated
from sme_crm.ui.lists.figure_table import FigureRow, FigureTable
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.navigation import MakeGroup, OpenContact, StartCall
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.tokens import Tone
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel, plain_tooltip

if TYPE_CHECKING:
    from sme_crm.services.campaigns.reminders import HotContact
    from sme_crm.ui.context import UiContext

_TONES = {"very_hot": Tone.DANGER, "hot": Tone.WARNING, "warm": Tone.INFO}
_NAME, _WHY, _WAITS, _HEAT = range(4)
_WIDTHS = {_NAME: 200, _WAITS: 112, _HEAT: 108}


class HotList(Card):
    """A row a contact, the hottest first; the buttons act on the one that is chosen."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who waits for you"), 0, parent)
        self._context = context
        self._campaign = ""
        self._found: dict[int, HotContact] = {}
        headings = (
            self.tr("Contact"), self.tr("Why"), self.tr("Answered"), self.tr("Heat"),
        )  # fmt: skip
        self.table = FigureTable(self.tr("Who waits for you"), headings, (), _WIDTHS)
        self.table.chosen.connect(lambda _key: self._heed_choice())
        self.table.activated.connect(lambda _index: self.open_contact())
        self.nobody = TextLabel("", tone="muted", wrap=True)
        self.nobody.setContentsMargins(size.SPACE_16, 0, size.SPACE_16, size.SPACE_16)
        self.open = Button(self.tr("Open"), "contacts", "quiet")
        self.call = Button(self.tr("Call"), "phone", "quiet")
        self.plan = Button(self.tr("Plan a call"), "tasks", "quiet")
        self.group = Button(self.tr("Make a group"), "groups", "quiet")
        self.open.clicked.connect(lambda _checked=False: self.open_contact())
        self.call.clicked.connect(lambda _checked=False: self.begin_call())
        self.plan.clicked.connect(lambda _checked=False: self.plan_call())
        self.group.clicked.connect(lambda _checked=False: self.make_group())
        for button in (self.open, self.call, self.plan, self.group):
            self.add_to_title_line(button)
        # In the card first: a stack shows its first page at once, else as a window of its own.
        self._stack = QStackedLayout()
        self.body.addLayout(self._stack)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nobody)

    def show_hot(self, campaign: str, found: Sequence[HotContact]) -> None:
        """Show who waits in the campaign of a name."""
        self._campaign = campaign
        self._found = {one.row.contact_id: one for one in found}
        today = present_day()
        self.table.set_rows([self._row(one, today) for one in found])
        if found:
            self.table.selectRow(0)
        self.nobody.setText(
            self.tr("Nobody waits: whoever answered has a next step, a quote or an order.")
        )
        self._stack.setCurrentWidget(self.table if found else self.nobody)
        self.group.setEnabled(bool(found) and not self._context.workspace.read_only)
        self._heed_choice()

    def _row(self, one: HotContact, today: date) -> FigureRow:
        row = one.row
        why = [translated("Answers", ANSWER_KINDS[row.kind])]
        why += [
            translated(CONTEXT, REASONS[key]).format(days=number, count=count_text(number))
            for key, number in one.heat.reasons
        ]
        days = (today - date.fromisoformat(row.day)).days
        waits = self.tr("%n day(s) ago", "", days) if days > 1 else relative_day_text(row.day)
        return FigureRow(
            (
                Cell(row.name, avatar_name=row.name, entity_id=row.contact_id),
                Cell(" · ".join(filter(None, (*why, row.notes.replace("\n", " "))))),
                Cell(waits),
                Cell(translated(CONTEXT, LEVELS[one.heat.level]), chip_tone=_TONES[one.heat.level]),
            ),
            row.contact_id,
        )

    def chosen(self) -> HotContact | None:
        """Who is chosen."""
        key = self.table.chosen_key()
        return self._found.get(key) if isinstance(key, int) else None

    def _heed_choice(self) -> None:
        one, navigator = self.chosen(), self._context.navigator
        writable = not self._context.workspace.read_only
        self.open.setEnabled(one is not None)
        self.call.setEnabled(one is not None and writable and navigator.can_send(StartCall))
        self.call.setToolTip(plain_tooltip(one.row.phone) if one is not None else "")
        self.plan.setEnabled(one is not None and writable)

    # -- what is done about them ---------------------------------------------------------------

    def open_contact(self) -> None:
        """Show the sheet of who is chosen."""
        one = self.chosen()
        if one is not None:
            self._context.navigator.send(OpenContact(one.row.contact_id))

    def begin_call(self) -> None:
        """Begin a call to who is chosen."""
        one = self.chosen()
        if one is not None:
            self._context.navigator.send(StartCall(one.row.contact_id))

    def plan_call(self) -> None:
        """Put a call to who is chosen among the tasks, on the next working day."""
        from sme_crm.domain.task import TaskDraft

        one, workspace = self.chosen(), self._context.workspace
        if one is None:
            return
        row = one.row
        asked = translated("Answers", ANSWER_KINDS[row.kind])
        subject = self.tr("Call {name}: {asked}").format(name=row.name, asked=asked)
        notes = "\n".join(filter(None, (self._campaign, row.notes)))
        text = self.tr("Call to {name} planned").format(name=row.name)

        def work() -> int:
            day = workspace.working_days.calendar().shift(present_day())
            draft = TaskDraft(
                subject, "call", notes, day.isoformat(), contact_ids=(row.contact_id,)
            )
            return workspace.tasks.create(draft, origin="campaigns")[1]

        self._context.jobs.write(
            work, lambda change: self._context.notices.toast_change(text, change), owner=self
        )

    def make_group(self) -> None:
        """Make a group of all who wait."""
        self._context.navigator.send(MakeGroup(tuple(self._found)))
