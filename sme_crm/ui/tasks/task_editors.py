"""Editors of a task's fields: a time, a repetition in words, its contacts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from sme_crm.domain.dates import present_day, present_time
from sme_crm.ui.follow_up.task_words import repetition_text
from sme_crm.ui.forms.editors import LineEditor, Unreadable
from sme_crm.ui.forms.suggesting_editor import SuggestingEditor, Suggestion
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from sme_crm.domain.contact import ContactRow
    from sme_crm.ui.context import UiContext

USUAL_RULES = (
    "FREQ=DAILY",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2",
    "FREQ=MONTHLY",
    "FREQ=MONTHLY;INTERVAL=3",
    "FREQ=YEARLY",
)


class TimeEditor(LineEditor):
    """A time of the day as people type it (14h, 9:30, 2pm); the value is "HH:MM" or ""."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Any time"))

    def read(self, text: str) -> object:
        """The time, "" for nothing; raises Unreadable."""
        from sme_crm.domain.task_words import read_quick_task

        text = text.strip()
        if not text:
            return ""
        typed = f"{text}h" if text.isdigit() else text
        found = read_quick_task(typed, present_day(), present_time()).due_time
        if not found:
            raise Unreadable(self.tr("Please type a time, such as 14:30."))
        return found


class RepetitionEditor(LineEditor):
    """A repetition in words (every monday, tous les 15 jours); the value is a rule or ""."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._due: str | None = None
        self.setPlaceholderText(self.tr("Never: every monday, every 2 weeks…"))
        action = QAction(icon("chevron-down"), self.tr("Usual repetitions"), self)
        action.triggered.connect(self.open_menu)
        self.addAction(action, QLineEdit.ActionPosition.TrailingPosition)

    def set_due(self, due: str | None) -> None:
        """The day the words refer to: on the 14th, on Mondays."""
        self._due = due

    def read(self, text: str) -> object:
        """The rule, "" for nothing; raises Unreadable."""
        from sme_crm.domain.task_words import read_quick_task

        text = text.strip()
        if not text:
            return ""
        rule = read_quick_task(text, present_day(), present_time()).recurrence
        if not rule:
            raise Unreadable(self.tr("Please say it as in: every monday, every 2 weeks."))
        return rule

    def write(self, value: object) -> str:
        """The rule in words."""
        return repetition_text(str(value or ""), self._due)

    def open_menu(self) -> None:
        """Usual repetitions to choose from."""
        menu = QMenu(self)
        for rule in ("", *USUAL_RULES):
            text = self.write(rule) if rule else self.tr("Never")
            menu.addAction(text).triggered.connect(
                lambda _checked=False, rule=rule: self._choose(rule)
            )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _choose(self, rule: str) -> None:
        if rule != self.kept():
            self.set_value(rule)
            self.edited.emit(rule)


class ContactsEditor(QWidget):
    """The contacts of a task: shown, taken off, added by the first letters of their names."""

    edited = Signal(object)
    """The ids, the leading contact first."""
    open_wanted = Signal(int)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._contacts: list[tuple[int, str]] = []
        self._shown = QWidget()
        self._flow = FlowLayout(self._shown, size.SPACE_4)
        self.field = SuggestingEditor()
        self.field.setPlaceholderText(self.tr("Add a contact"))
        self.field.setAccessibleName(self.tr("Add a contact"))
        self.field.wanted.connect(self._search)
        self.field.chosen.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_4)
        column.addWidget(self._shown)
        column.addWidget(self.field)
        self._shown.hide()

    def set_contacts(self, contacts: Sequence[tuple[int, str]]) -> None:
        """Show contacts as (id, name)."""
        self._contacts = list(contacts)
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        for contact_id, name in self._contacts:
            opener = Button(name.replace("&", "&&"), "person", "quiet", self.tr("Open the sheet"))
            opener.clicked.connect(
                lambda _checked=False, who=contact_id: self.open_wanted.emit(who)
            )
            remove = IconButton("close", self.tr("Take {name} off").format(name=name))
            remove.clicked.connect(lambda _checked=False, who=contact_id: self._remove(who))
            self._flow.addWidget(opener)
            self._flow.addWidget(remove)
        self._shown.setVisible(bool(self._contacts))
        self.updateGeometry()

    def ids(self) -> list[int]:
        """The contacts shown."""
        return [contact_id for contact_id, _ in self._contacts]

    def _search(self, text: str) -> None:
        search = self._context.workspace.search

        def done(rows: Sequence[ContactRow]) -> None:
            fresh = [row for row in rows if row.id not in self.ids()]
            self.field.suggest(text, [_suggested(row) for row in fresh])

        self._context.jobs.read(lambda: search.type_ahead(text, 8), done, owner=self)

    def _add(self, suggestion: Suggestion) -> None:
        self.field.set_value("")
        if isinstance(suggestion.data, int) and suggestion.data not in self.ids():
            self.set_contacts([*self._contacts, (suggestion.data, suggestion.text)])
            self.edited.emit(self.ids())

    def _remove(self, contact_id: int) -> None:
        self.set_contacts([one for one in self._contacts if one[0] != contact_id])
        self.edited.emit(self.ids())


def _suggested(row: ContactRow) -> Suggestion:
    parts = (row.formatted_name, row.organization, row.locality)
    return Suggestion(row.formatted_name, ", ".join(part for part in parts if part), row.id)
