"""Carries what was edited in the form to the session; makes a new contact when it has a name."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from sme_crm.domain.contact import ContactDraft
from sme_crm.ui.contacts.sheet.form_page import FormPage
from sme_crm.ui.contacts.sheet.row_editor import RowEditor
from sme_crm.ui.contacts.sheet.session import SheetSession


class SheetSaver(QObject):
    """Every edit is one save; of a contact that is not made yet, the whole form is."""

    making = Signal()
    """The new contact has what it needs and is being made."""

    def __init__(self, session: SheetSession, form: FormPage, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._form = form

    def row_id(self, editor: RowEditor) -> int:
        """The id of the row an editor shows, 0 while it is not stored."""
        return editor.row.id or self._session.row_id(editor.handle)

    def save_scalar(self, key: str, value: object) -> None:
        """Save a field of the record."""
        if self._session.is_new:
            self._make_if_possible()
        else:
            self._session.save(key, value)

    def save_own(self, field_id: int, value: object) -> None:
        """Save an own field."""
        if self._session.is_new:
            self._make_if_possible()
        else:
            self._session.save_own(field_id, value)

    def save_row(self, editor: RowEditor) -> None:
        """Add or rewrite a row."""
        if self._session.is_new:
            self._make_if_possible()
            return
        row = editor.row
        if row.id:
            self._session.note_row(editor.handle, row.id)
        self._session.save_row(editor.handle, lambda row_id: replace(row, id=row_id))

    def remove_row(self, editor: RowEditor) -> None:
        """Delete a row and take it off the screen."""
        row_id = self.row_id(editor)
        if row_id and not self._session.is_new:
            row = editor.row
            self._session.note_row(editor.handle, row_id)
            self._session.remove_row(editor.handle, lambda kept: replace(row, id=kept))
        self._form.section_of(editor).remove(editor)

    def make_main(self, editor: RowEditor) -> None:
        """Put a row first."""
        row = editor.row
        self._session.note_row(editor.handle, row.id)
        self._session.make_main(editor.handle, lambda row_id: replace(row, id=row_id))

    def _make_if_possible(self) -> None:
        draft, handles = self._form.draft()
        if is_nameable(draft):
            self.making.emit()
            self._session.make(draft, handles)


def is_nameable(draft: ContactDraft) -> bool:
    """Whether a draft has what tells a contact from others: a name, a phone or an e-mail."""
    names = ("given_name", "family_name", "organization_name")
    return bool(draft.phones or draft.emails or any(draft.values.get(name) for name in names))
