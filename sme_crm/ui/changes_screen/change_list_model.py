"""The list of changes as a table: pages of rows that are fetched when they come into sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from sme_crm.domain.change_names import change_name
from sme_crm.ui.labels import change_text, count_text, instant_text
from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.roles import Cell

if TYPE_CHECKING:
    from sme_crm.services.undo import Change

translate = QCoreApplication.translate
WHEN, WHAT, WHO, CONTACTS, STATE = range(5)


class ChangeListModel(CellModel["Change"]):
    """Changes, newest first; `add_rows` adds older ones."""

    def __init__(self, parent: QObject | None = None) -> None:
        headings = (
            self.tr("When"),
            self.tr("What"),
            self.tr("Who"),
            self.tr("Contacts"),
            self.tr("State"),
        )
        super().__init__(headings, parent, right_aligned=(CONTACTS,))

    def row_of(self, change_id: int) -> int:
        """The row of a change, -1 when it is not among those fetched."""
        return next((row for row, each in enumerate(self._rows) if each.id == change_id), -1)

    def oldest_id(self) -> int | None:
        """The id of the last change fetched."""
        return self._rows[-1].id if self._rows else None

    def cell_at(self, row: int, column: int) -> Cell:
        """When, what, who, contacts, state."""
        change = self._rows[row]
        undone = change.undone_by is not None
        if column == WHEN:
            return Cell(instant_text(change.at), muted=True)
        if column == WHAT:
            icon, second = change_name(change.name).icon, change.subject or None
            return Cell(what_text(change), second, icon=icon, muted=undone)
        if column == WHO:
            return Cell(change.who or "–", muted=True)
        if column == CONTACTS:
            count = count_text(change.contacts) if change.contacts else ""
            return Cell(count, right_aligned=True, muted=undone)
        return Cell(self._state(change), chip_tone=_tone(change), muted=undone)

    def _state(self, change: Change) -> str:
        if change.final:
            return self.tr("Final")
        if change.undone_by is not None:
            return self.tr("Undone")
        if change.name == "undo":
            return self.tr("Undo")
        if change.name == "redo":
            return self.tr("Redo")
        return ""


def _tone(change: Change) -> str:
    if change.undone_by is not None:
        return "neutral"
    return "info" if change.name in ("undo", "redo") else ""


def what_text(change: Change) -> str:
    """A change in words; an undo says of what."""
    words = change_text(change.name, change.details, change.contacts)
    of = change.details.get("of")
    if change.name in ("undo", "redo") and isinstance(of, str):
        return translate("ChangeListModel", "{change}: {of}").format(
            change=words,
            of=change_text(of, {"count": change.details.get("of_count")}, change.contacts),
        )
    return words
