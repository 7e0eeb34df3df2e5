"""The contacts of a task that is a list of calls: who is called now, who is left."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.ui.labels import count_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import TextLabel


class CallListCounts(QObject):
    """Words that are said when the dialog is gone; plurals can be translated in a QObject alone."""

    def left(self, count: int) -> str:
        """For how many the task is still to be done."""
        text = self.tr("%n contact(s) stay on the task", "", count)
        return text.replace(str(count), count_text(count), 1)


@cache
def counted() -> CallListCounts:
    """The words; made when the first is needed."""
    return CallListCounts()


class CallList(QWidget):
    """Shown only where the task has several contacts."""

    chosen = Signal(int)
    """Another contact of the list is called instead."""
    whole_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contacts: tuple[tuple[int, str], ...] = ()
        self._current = 0
        self.told = TextLabel("", TextRole.SMALL, "muted")
        self.who = ComboBox(accessible_name=self.tr("Contact of the task who is called"))
        self.who.activated.connect(lambda _row: self._choose())
        self.whole = QCheckBox("")
        self.whole.toggled.connect(lambda _on: self.whole_changed.emit())
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addWidget(self.told)
        line.addWidget(self.who, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_4)
        column.addLayout(line)
        column.addWidget(self.whole)
        self.hide()

    def show_list(
        self, contacts: Sequence[tuple[int, str]], current: int, *, repeated: bool
    ) -> None:
        """Show whom the task is for; `repeated`: it comes again, everybody stays on it."""
        self._contacts, self._current = tuple(contacts), current
        others = len(self.others())
        self.setVisible(bool(others))
        if not others:
            return
        told = self.tr("Task for %n contact(s):", "", len(contacts))
        self.told.setText(told.replace(str(len(contacts)), count_text(len(contacts)), 1))
        choices = [(str(contact_id), name) for contact_id, name in contacts]
        if current not in dict(contacts):
            choices.insert(0, (str(current), self.tr("Somebody else")))
        self.who.set_choices(choices)
        self.who.choose(str(current))
        text = self.tr("The task is done for the %n other contact(s) too", "", others)
        if repeated:
            text = self.tr("The task is done this time for the %n other contact(s) too", "", others)
        self.whole.setText(text.replace(str(others), count_text(others), 1))

    def others(self) -> list[tuple[int, str]]:
        """(id, name) of those who are not called now: those after this one first."""
        ids = [contact_id for contact_id, _ in self._contacts]
        place = ids.index(self._current) if self._current in ids else -1
        ordered = (*self._contacts[place + 1 :], *self._contacts[: max(place, 0)])
        return [one for one in ordered if one[0] != self._current]

    def ends_task(self) -> bool:
        """Whether the call settles the task for everybody."""
        return self.whole.isChecked()

    def following(self) -> tuple[int, str] | None:
        """Who is to be called next, if anybody is left."""
        others = self.others()
        return None if self.ends_task() or not others else others[0]

    def _choose(self) -> None:
        chosen = self.who.key()
        if chosen and int(chosen) != self._current:
            self.chosen.emit(int(chosen))
