"""Mail that came back: the address dies, not the person; what waits to be mended."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sme_crm.domain.campaigns.return_rate import written_address
from sme_crm.domain.dates import format_date, present_day
from sme_crm.domain.vocabulary import DEAD_REASONS
from sme_crm.ui.labels import language_code, translated
from sme_crm.ui.lists.figure_table import FigureRow, FigureTable
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.messages import message_for
from sme_crm.ui.navigation import OpenContact
from sme_crm.ui.returns.code_line import CodeLine, Somebody
from sme_crm.ui.returns.mend_dialog import MendDialog
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel
from sme_crm.ui.widgets.states import EmptyState
from sme_crm.ui.widgets.value_fields import DateField

if TYPE_CHECKING:
    from sme_crm.domain.contact import Address
    from sme_crm.services.campaigns.returns import Flags, ReturnedRow
    from sme_crm.ui.context import UiContext


class MailDesk(QWidget):
    """A code or a name, then one of the four reasons of the post: by its figure once one is
    known."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._writable = not context.workspace.read_only
        self._somebody: Somebody | None = None
        self._rows: dict[int, ReturnedRow] = {}
        self.line = CodeLine(context, of_mail=True)
        self.line.found.connect(self._take)
        self.day = DateField(self.tr("Day"))
        self.day.set_day(present_day())
        self.day.allow_until(present_day())
        self._make_reasons()
        self.table = FigureTable(
            self.tr("Addresses to mend"),
            (self.tr("Who"), self.tr("Reason"), self.tr("Day")),
            (),
            {1: 236, 2: 116},
            row_height=size.ROW_HEIGHT,
        )
        self.table.activated.connect(self._mend)
        self.table.selectionModel().currentRowChanged.connect(self._follow_choice)
        self.line.field.left_downwards.connect(self._go_to_table)
        self.mend = Button(self.tr("Mend the address"), "edit")
        self.mend.clicked.connect(self._mend)
        self.open = Button(self.tr("Open the sheet"), "person")
        self.open.clicked.connect(self._open)
        self.right = Button(self.tr("The address is right"), "check")
        self.right.clicked.connect(self._settle)
        self._lay_out()
        self._follow_choice()

    def _make_reasons(self) -> None:
        self._reasons = QWidget()
        column = QVBoxLayout(self._reasons)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_8)
        self.reasons: dict[str, Button] = {}
        for number, (key, label) in enumerate(DEAD_REASONS.items(), 1):
            button = Button(f"{number}  {translated('Vocabulary', label)}", "envelope")
            button.setShortcut(f"Alt+{number}")
            button.setEnabled(False)
            button.clicked.connect(partial(self._note, key))
            self.reasons[key] = button
            column.addWidget(button)
            # The bare figure counts once the keyboard is here: it is no part of a code then.
            figure = QShortcut(QKeySequence(str(number)), self._reasons)
            figure.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            figure.activated.connect(partial(self._note, key))

    def _lay_out(self) -> None:
        desk = Card(self.tr("Returned mail"))
        desk.body.addWidget(self.line)
        desk.body.addWidget(FieldLabel(self.tr("Day"), self.day))
        desk.body.addWidget(self.day)
        desk.body.addWidget(FieldLabel(self.tr("What the post says")))
        desk.body.addWidget(self._reasons)
        hint = self.tr(
            "The address is dead from now on. The person stays: once the address is mended, letters"
            " go out again."
        )
        desk.body.addWidget(TextLabel(hint, TextRole.SMALL, "muted", wrap=True))
        desk.body.addStretch(1)
        waiting = Card(self.tr("Addresses to mend"), padding=0)
        for button in (self.mend, self.open, self.right):
            waiting.add_to_title_line(button)
        waiting.body.addWidget(self._make_pages())
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(size.SPACE_12)
        outer.addWidget(desk, 2)
        outer.addWidget(waiting, 3)

    def _make_pages(self) -> QStackedWidget:
        self.nothing = EmptyState(
            "envelope",
            self.tr("No address to mend"),
            self.tr(
                "Scan the code of a letter that came back, or choose the person by name, then say"
                " what the post wrote on it: the address waits here until it is mended."
            ),
        )
        begin = self.nothing.add_action(self.tr("Enter a code"), self.focus, "qr", "primary")
        begin.setEnabled(self._writable)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.table)
        self.pages.addWidget(self.nothing)
        return self.pages

    def focus(self) -> None:
        """Be ready for a code."""
        self.line.field.setFocus()

    def reload(self) -> None:
        """Read what waits."""
        returns = self._context.workspace.returns
        self._context.jobs.read(returns.open_returns, self._show)

    def _show(self, rows: list[ReturnedRow]) -> None:
        chosen = self.table.chosen_key()
        place = self.table.currentIndex().row()
        self._rows = {row.id: row for row in rows}
        language = language_code()
        self.table.set_rows(
            [
                FigureRow(
                    (
                        Cell(row.name, second_line=written_address(row.address) or None),
                        Cell(translated("Vocabulary", DEAD_REASONS.get(row.reason, row.reason))),
                        Cell(format_date(date.fromisoformat(row.day), language, "medium")),
                    ),
                    row.id,
                )
                for row in rows
            ]
        )
        self.pages.setCurrentWidget(self.table if rows else self.nothing)
        # The one after it, when the one that was chosen is done.
        keys = [row.id for row in rows]
        if keys and place >= 0:
            known = [at for at, key in enumerate(keys) if key == chosen]
            self.table.selectRow(known[0] if known else min(place, len(keys) - 1))
        self._follow_choice()

    # What came back

    def _take(self, somebody: Somebody) -> None:
        """Somebody is known; a letter noted before is not noted again."""
        self._somebody = None if somebody.returned else somebody
        for button in self.reasons.values():
            button.setEnabled(self._writable and not somebody.returned)
        if somebody.returned:
            self.line.field.selectAll()
        else:
            next(iter(self.reasons.values())).setFocus()

    def _note(self, reason: str) -> None:
        somebody = self._somebody
        if somebody is None or not self._writable:
            return
        self._somebody = None
        for button in self.reasons.values():
            button.setEnabled(False)
        day, returns = self.day.day(), self._context.workspace.returns

        def write() -> Flags:
            returns.note_returned(
                somebody.contact_id,
                reason,
                day,
                campaign_id=somebody.campaign_id,
                wave_id=somebody.wave_id,
            )
            return returns.flags(somebody.contact_id)

        def done(flags: Flags) -> None:
            self._noted(somebody, flags)

        self._context.jobs.write(write, done, self._refused, owner=self)

    def _noted(self, somebody: Somebody, flags: Flags) -> None:
        words = [self.tr("{name}: noted, the address is dead.").format(name=somebody.name)]
        if flags.tasks:
            words.append(self.tr("%n letter(s) among the tasks wait for it.", "", flags.tasks))
        if flags.campaigns:
            words.append(self.tr("%n campaign(s) still mean to write.", "", flags.campaigns))
        self.day.allow_until(present_day())
        if self._somebody is None:
            self.line.clear()
            self.line.say(" ".join(words), "ok")
        self.reload()

    def _refused(self, error: Exception) -> None:
        message = message_for(error)
        self.line.say(" ".join(filter(None, (message.happened, message.remedy))), "danger")
        self.line.field.setFocus()

    # What waits

    def _go_to_table(self) -> None:
        if self._rows:
            self.table.setFocus()
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)

    def _follow_choice(self, *_indexes: object) -> None:
        chosen = self._chosen() is not None
        self.open.setEnabled(chosen)
        for button in (self.mend, self.right):
            button.setEnabled(chosen and self._writable)

    def _chosen(self) -> ReturnedRow | None:
        key = self.table.chosen_key()
        return self._rows.get(key) if isinstance(key, int) else None

    def _open(self) -> None:
        row = self._chosen()
        if row is not None:
            self._context.navigator.send(OpenContact(row.contact_id))

    def _mend(self, *_index: object) -> None:
        """Ask for the right address."""
        row, returns = self._chosen(), self._context.workspace.returns
        if row is None or not self._writable:
            return

        def ask(address: Address) -> None:
            self._ask(row, address)

        self._context.jobs.read(lambda: returns.address_of(row.id), ask, owner=self)

    def _ask(self, row: ReturnedRow, address: Address) -> None:
        dialog = MendDialog(row.name, address, self.window())

        def keep() -> None:
            returns, today = self._context.workspace.returns, present_day()
            typed = dialog.fields.address()
            said = self.tr("{name} can be written to again").format(name=row.name)

            def done(change_id: int) -> None:
                self._context.notices.toast_change(said, change_id, "check")
                self.reload()
                self.table.setFocus()

            self._context.jobs.write(lambda: returns.mend(row.id, typed, today), done, owner=self)

        dialog.accepted.connect(keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _settle(self) -> None:
        row = self._chosen()
        if row is not None:
            returns, today = self._context.workspace.returns, present_day()
            self._context.jobs.write(
                lambda: returns.settle(row.id, today), self._settled, owner=self
            )

    def _settled(self, _change_id: int) -> None:
        self.reload()
