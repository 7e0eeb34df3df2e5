"""The sheet as one widget: shows a contact, saves each field when it is left, begins new ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from sme_crm.domain.contact import INDIVIDUAL, ORGANIZATION
from sme_crm.ui.contacts.sheet.content import SheetContent
from sme_crm.ui.contacts.sheet.record import SheetRecord
from sme_crm.ui.contacts.sheet.session import SheetSession
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.states import EmptyState, ErrorState, LoadingState

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_LOADING_SHOWN_AFTER_MS = 200


class ContactSheetView(Card):
    """One sheet at a time; None is the empty state."""

    open_requested = Signal(int)
    """Another contact is wanted: an employer, a person, a relation, a likely duplicate."""
    full_page_requested = Signal(int)
    side_requested = Signal()
    created = Signal(int)
    gone = Signal(int)
    """The contact shown was thrown away here or elsewhere."""
    new_cancelled = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self._context = context
        self._full_page = False
        self._session = SheetSession(context, self)
        self._stack = QStackedWidget()
        self.body.addWidget(self._stack)
        self._empty = EmptyState(
            "contacts",
            self.tr("No contact chosen"),
            self.tr("Choose a contact in the list to see and edit the sheet."),
        )
        self._loading = LoadingState(self.tr("The sheet is being read"))
        self._error = ErrorState(self._session.reload)
        for page in (self._empty, self._loading, self._error):
            self._stack.addWidget(page)
        self._content: SheetContent | None = None
        self._fresh = True
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_LOADING_SHOWN_AFTER_MS)
        self._patience.timeout.connect(lambda: self._stack.setCurrentWidget(self._loading))
        self._session.read.connect(self._show_record)
        self._session.missing.connect(self._lose)
        self._session.failed.connect(self._show_error)
        self._session.made.connect(self._tell_created)

    # -- what the screen asks ------------------------------------------------------------------

    def contact_id(self) -> int | None:
        """The contact shown, None for none or a new one."""
        return self._session.contact_id or None

    def is_new(self) -> bool:
        """Whether a contact is being entered that is not made yet."""
        return self._session.is_new

    def show_contact(self, contact_id: int | None) -> bool:
        """Show a contact; what is being edited is saved first. None shows the empty state.

        False when the present sheet cannot be left: a value there cannot be kept.
        """
        if contact_id == self.contact_id() and (contact_id is not None or not self.is_new()):
            return True
        if not self.leave():
            return False
        if contact_id is None:
            self._clear()
            return True
        self._fresh = True
        self._patience.start()
        self._session.begin(contact_id)
        return True

    def start_new(self, kind: str = INDIVIDUAL, employer: tuple[int, str] | None = None) -> bool:
        """Begin a new contact: a person (of an employer: id, name) or a company.

        False when the present sheet cannot be left.
        """
        if not self.leave():
            return False
        self._fresh = True
        content = self.content()
        self._session.begin(0)
        content.begin_new(ORGANIZATION if kind == ORGANIZATION else INDIVIDUAL, employer)
        return True

    def leave(self) -> bool:
        """Save the field being edited and end the visit; False when a value cannot be kept."""
        if self._content is None or self._stack.currentWidget() is not self._content:
            return True
        if not self._content.leave():
            return False
        self._session.begin_anew()
        return True

    def set_full_page(self, full_page: bool) -> None:
        """Say whether the sheet has the page for itself."""
        self._full_page = full_page
        if self._content is not None:
            self._content.header.set_full_page(full_page)

    def focus_first_field(self) -> None:
        """Put the cursor into the first field."""
        if self._content is not None:
            self._content.form.focus_first()

    # -- what happens --------------------------------------------------------------------------

    def content(self) -> SheetContent:
        """What is seen of a contact: head, tabs, fields; made on first use."""
        if self._content is None:
            content = SheetContent(self._context, self._session)
            content.header.set_full_page(self._full_page)
            content.open_requested.connect(self.open_requested)
            content.full_page_requested.connect(self._ask_page)
            content.thrown_away.connect(self._lose)
            content.new_cancelled.connect(self._cancel_new)
            content.person_requested.connect(self._begin_person)
            self._stack.addWidget(content)
            self._content = content
        return self._content

    def _show_record(self, record: SheetRecord) -> None:
        self._patience.stop()
        content = self.content()
        if self._session.is_new:
            content.show_blank(record, self._fresh)
        elif content.show_record(record, self._fresh):
            self._session.adopt(record)
        self._stack.setCurrentWidget(content)
        if self._session.is_new and self._fresh:
            content.form.focus_first()
        self._fresh = False

    def _show_error(self, error: Exception) -> None:
        self._patience.stop()
        self._error.show_error(error)
        self._stack.setCurrentWidget(self._error)

    def _tell_created(self, contact_id: int) -> None:
        self.created.emit(contact_id)

    def _lose(self) -> None:
        contact_id = self._session.contact_id
        self._clear()
        if contact_id:
            self.gone.emit(contact_id)

    def _cancel_new(self) -> None:
        self._clear()
        self.new_cancelled.emit()

    def _begin_person(self, company_id: int, name: str) -> None:
        self.start_new(INDIVIDUAL, (company_id, name))

    def _clear(self) -> None:
        self._patience.stop()
        self._session.end()
        self._stack.setCurrentWidget(self._empty)

    def _ask_page(self) -> None:
        if self._full_page:
            self.side_requested.emit()
        elif self._session.contact_id:
            self.full_page_requested.emit(self._session.contact_id)
