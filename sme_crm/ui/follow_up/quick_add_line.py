"""A line to add tasks in words; chips below it show what was understood while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.dates import present_day, present_time
from sme_crm.domain.task import NORMAL
from sme_crm.ui.follow_up.task_words import (
    KindWords,
    due_text,
    priority_text,
    priority_tone,
    reminder_text,
    repetition_text,
)
from sme_crm.ui.forms.editors import set_state
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.tokens import Tone
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.chip import StatusChip
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.flow_layout import FlowLayout
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from sme_crm.domain.contact import ContactRow
    from sme_crm.services.tasks.quick_add import QuickReading
    from sme_crm.ui.context import UiContext

_DELAY_MS = 90


class QuickAddLine(QWidget):
    """Enter adds. Where several contacts may be meant, the choice opens first."""

    added = Signal(object)
    """The `TaskDraft` of the line."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._reading: QuickReading | None = None
        self._read_text = ""
        self._latest = LatestRead(context.jobs)
        self._adding = False
        self._contact_id: int | None = None
        self._contact = ""
        self.kinds = KindWords()
        hint = self.tr("Add a task: call Dupont friday 2pm !high")
        self.field = SearchField(hint, delay=_DELAY_MS, icon="plus")
        self.field.setAccessibleName(self.tr("New task in words"))
        self.field.textChanged.connect(self._note_text)
        self.field.searched.connect(lambda _text: self._read())
        self.field.returnPressed.connect(self.add)
        self.button = Button(self.tr("Add"), "plus")
        self.button.clicked.connect(self.add)
        self.choice = ComboBox(accessible_name=self.tr("Which contact is meant"))
        self.choice.activated.connect(lambda _index: self._note_choice())
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.SPACE_8)
        line.addWidget(self.field, 1)
        line.addWidget(self.button)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, size.SPACE_4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_4)
        column.addLayout(line)
        column.addWidget(self._chips)
        self._chips.hide()
        self.choice.hide()
        self.setFocusProxy(self.field)
        self.setEnabled(not context.workspace.read_only)

    def set_contact(self, contact_id: int | None, name: str = "") -> None:
        """Every task of the line is about this contact; a name is told with what is understood."""
        self._contact_id, self._contact = contact_id, name

    def reading(self) -> QuickReading | None:
        """What was understood last."""
        return self._reading

    def chips(self) -> list[str]:
        """What stands in the chips."""
        return [chip.text() for chip in self._chips.findChildren(StatusChip)]

    def add(self) -> None:
        """Add the task; what is typed is read first when it was not yet."""
        text = self.field.text().strip()
        if not text:
            return
        if self._reading is None or self._read_text != text:
            self._adding = True
            self._read()
            return
        self._adding = False
        reading = self._reading
        if not reading.quick.subject:
            set_state(self.field, "wrong")
            return
        contact_ids = self._chosen_contacts(reading)
        if contact_ids is None:
            self.choice.setFocus()
            self.choice.showPopup()
            return
        draft = reading.draft(contact_ids)
        # Not `clear`: Ctrl+Z takes the task back, not the words.
        self.field.setText("")
        self.added.emit(draft)

    def _chosen_contacts(self, reading: QuickReading) -> tuple[int, ...] | None:
        """The contacts of the task; None while it must be chosen who is meant."""
        if self._contact_id is not None:
            return (self._contact_id,)
        if reading.contact is not None:
            return (reading.contact.id,)
        if not reading.people:
            return ()
        key = self.choice.key()
        if not key:
            return None
        return () if key == _NOBODY else (int(key),)

    # -- reading -------------------------------------------------------------------------------

    def _note_text(self, text: str) -> None:
        set_state(self.field, "")
        if not text.strip():
            self._adding = False
            self._take(None)

    def _read(self) -> None:
        text = self.field.text().strip()
        self._latest.drop()
        if not text:
            return
        quick = self._context.workspace.quick_tasks
        today, now = present_day(), present_time()

        def done(reading: QuickReading) -> None:
            self._read_text = text
            self._take(reading)

        self._latest.ask(lambda: quick.read(text, today, now), done, owner=self)

    def _take(self, reading: QuickReading | None) -> None:
        before = {row.id for row in self._reading.people} if self._reading is not None else set()
        self._reading = reading
        people = reading.people if reading is not None else ()
        if {row.id for row in people} != before:
            self._offer(people)
        self._show_chips(reading)
        if self._adding and reading is not None:
            self.add()

    def _offer(self, people: tuple[ContactRow, ...]) -> None:
        asked = [("", self.tr("Who is meant?"))]
        asked += [(str(row.id), _described(row)) for row in people]
        asked.append((_NOBODY, self.tr("No contact")))
        self.choice.set_choices(asked)
        self.choice.choose("")

    def _note_choice(self) -> None:
        if self.choice.key():
            self.field.setFocus()
            if self._reading is not None and self.field.text().strip() == self._read_text:
                self.add()

    # -- chips ---------------------------------------------------------------------------------

    def _show_chips(self, reading: QuickReading | None) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.choice:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        self.choice.hide()
        self._chips.setVisible(reading is not None)
        if reading is None:
            return
        self._flow.addWidget(TextLabel(self.tr("Understood"), TextRole.SMALL, "muted"))
        for text, tone in self._understood(reading):
            self._flow.addWidget(StatusChip(text, tone))
        unclear = reading.contact is None and bool(reading.people) and self._contact_id is None
        if unclear:
            self._flow.addWidget(self.choice)
            self.choice.show()

    def _understood(self, reading: QuickReading) -> list[tuple[str, Tone | str]]:
        quick = reading.quick
        shown: list[tuple[str, Tone | str]] = [(self.kinds.text(quick.kind), Tone.INFO)]
        if self._contact:
            shown.append((self._contact, Tone.VIOLET))
        elif self._contact_id is None and reading.contact is not None:
            shown.append((reading.contact.formatted_name, Tone.VIOLET))
        elif quick.person_words and not reading.people and self._contact_id is None:
            unknown = self.tr("no contact “{name}”").format(name=quick.person_words)
            shown.append((unknown, Tone.NEUTRAL))
        if quick.due_date:
            shown.append((due_text(quick.due_date, quick.due_time), Tone.TEAL))
        if quick.priority != NORMAL:
            text = self.tr("priority: {priority}").format(priority=priority_text(quick.priority))
            shown.append((text, priority_tone(quick.priority) or Tone.NEUTRAL))
        if quick.recurrence:
            shown.append((repetition_text(quick.recurrence, quick.due_date), Tone.SUCCESS))
        if reading.responsible is not None:
            shown.append((reading.responsible.name, Tone.PINK))
        if quick.reminder_minutes is not None:
            shown.append((reminder_text(quick.reminder_minutes), Tone.WARNING))
        return shown


_NOBODY = "nobody"


def _described(row: ContactRow) -> str:
    more = ", ".join(part for part in (row.organization, row.locality) if part)
    return f"{row.formatted_name} ({more})" if more else row.formatted_name
