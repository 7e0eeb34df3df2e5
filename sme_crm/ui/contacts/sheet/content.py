"""Head, banners and tabs of the contact that is shown, wired to its session."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.domain.contact import (
    INDIVIDUAL,
    ORGANIZATION,
    Contact,
    ContactDraft,
    ContactSheet,
    Employment,
    Kind,
    Phone,
)
from sme_crm.ui.contacts.sheet.conflict_banner import ConflictBanner
from sme_crm.ui.contacts.sheet.disposal import SheetDisposal
from sme_crm.ui.contacts.sheet.duplicates import DuplicatesPanel
from sme_crm.ui.contacts.sheet.form_page import FormPage
from sme_crm.ui.contacts.sheet.header import SheetHeader
from sme_crm.ui.contacts.sheet.household_chooser import HouseholdChooser
from sme_crm.ui.contacts.sheet.new_bar import NewBar
from sme_crm.ui.contacts.sheet.photo_chooser import PhotoChooser
from sme_crm.ui.contacts.sheet.record import SheetRecord
from sme_crm.ui.contacts.sheet.row_actions import open_mail
from sme_crm.ui.contacts.sheet.saving import SheetSaver
from sme_crm.ui.contacts.sheet.session import SheetSession
from sme_crm.ui.contacts.sheet.sheet_tabs import SheetTabs
from sme_crm.ui.contacts.sheet.suggestions import Suggestions
from sme_crm.ui.follow_up.call_numbers import dial_number
from sme_crm.ui.forms.countries import country_choices
from sme_crm.ui.forms.editors import as_widget
from sme_crm.ui.labels import instant_text, language_code
from sme_crm.ui.navigation import PrintLetters, StartCall
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.banner import Banner
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_BLANK = Contact()


class SheetContent(QWidget):
    """What is seen of one contact."""

    open_requested = Signal(int)
    full_page_requested = Signal()
    person_requested = Signal(int, str)
    """A new person of the company with this id and name is wanted."""
    thrown_away = Signal()
    new_cancelled = Signal()

    def __init__(
        self, context: UiContext, session: SheetSession, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._session = session
        self._record: SheetRecord | None = None
        self._kind: Kind = INDIVIDUAL
        self._employer: tuple[int, str] | None = None
        self._has_countries = False
        self.header = SheetHeader(context.navigator.can_send(PrintLetters))
        self.new_bar = NewBar()
        self.conflict = ConflictBanner()
        self.nameless = Banner("", "warning")
        self.duplicates = DuplicatesPanel(context)
        suggestions = Suggestions(context, self)
        self.form = FormPage(suggestions)
        self.households = HouseholdChooser(context, suggestions, self)
        self._saver = SheetSaver(session, self.form, self)
        self._saver.making.connect(self.nameless.hide)
        self._photos = PhotoChooser(context, session, self)
        self.disposal = SheetDisposal(context, session, self)
        self.tabs = SheetTabs(context, self.form)
        self.footer = TextLabel("", TextRole.SMALL, "muted")
        self._lay_out()
        self._wire()
        if context.workspace.read_only:
            self.header.set_read_only()
            self.tabs.set_read_only()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_8)
        self.footer.setContentsMargins(size.SPACE_16, 0, size.SPACE_16, size.SPACE_8)
        edge = QVBoxLayout()
        edge.setContentsMargins(size.SPACE_16, 0, size.SPACE_16, 0)
        edge.addWidget(self.conflict)
        edge.addWidget(self.nameless)
        inset = QVBoxLayout()
        inset.setContentsMargins(size.SPACE_16, 0, size.SPACE_4, 0)
        inset.addWidget(self.tabs)
        column.addWidget(self.header)
        column.addWidget(self.new_bar)
        column.addLayout(edge)
        column.addWidget(self.duplicates)
        column.addLayout(inset, 1)
        column.addWidget(self.footer)
        self.nameless.hide()
        self.new_bar.hide()

    def _wire(self) -> None:
        form, header = self.form, self.header
        form.scalar_edited.connect(self._saver.save_scalar)
        form.own_edited.connect(self._saver.save_own)
        form.row_changed.connect(self._saver.save_row)
        form.row_removed.connect(self._saver.remove_row)
        form.main_wanted.connect(self._saver.make_main)
        form.open_wanted.connect(self._open)
        form.phones.call_wanted.connect(self.begin_call)
        form.history_wanted.connect(lambda: self.tabs.choose("history"))
        form.person_wanted.connect(self._ask_person)
        form.household_wanted.connect(self._open_household)
        form.typed.connect(self.duplicates.note_typing)
        header.full_page_wanted.connect(self.full_page_requested)
        header.delete_wanted.connect(self.throw_away)
        header.erase_wanted.connect(self.ask_to_erase)
        header.mail_wanted.connect(self._write_mail)
        header.letter_wanted.connect(self._write_letter)
        header.note_wanted.connect(lambda: self.begin_entry("note"))
        header.call_wanted.connect(self.begin_call)
        header.photo_wanted.connect(self._photos.choose)
        header.photo_pasted.connect(self._photos.paste)
        header.photo_removed.connect(lambda: self._session.save_photo(None))
        header.photo_dropped.connect(self._photos.take)
        self.new_bar.kind_chosen.connect(self._change_kind)
        self.new_bar.cancelled.connect(self.new_cancelled)
        self.duplicates.open_wanted.connect(self._open_instead)
        self.conflict.keep_wanted.connect(self._keep_mine)
        self.conflict.reload_wanted.connect(self._reload)
        self._session.conflicted.connect(self.conflict.show)
        self.tabs.purchases.open_requested.connect(self._open)
        form.countries_wanted.connect(self._read_countries)

    def _read_countries(self) -> None:
        """Offer the countries, once an address shows its own: their names take time to load."""
        if self._has_countries:
            return
        self._has_countries = True
        language = language_code()
        self._context.jobs.read(
            lambda: list(country_choices(language)), self.form.offer_countries, owner=self.form
        )

    # -- showing -------------------------------------------------------------------------------

    def begin_new(self, kind: Kind, employer: tuple[int, str] | None = None) -> None:
        """Get ready for a new contact, of an employer (id, name) if there is one."""
        self._kind, self._employer = kind, employer
        self._record = None
        self.duplicates.watch(lambda: self.form.draft()[0], lambda: self._session.contact_id)
        self._show_new(True)

    def show_blank(self, record: SheetRecord, fresh: bool) -> None:
        """Show an empty sheet; what was typed stays when it is not fresh."""
        if not fresh:
            return
        blank = replace(record, sheet=ContactSheet(replace(_BLANK, kind=self._kind)))
        self._record = blank
        self.form.fill(blank, True, self._saver.row_id)
        if self._employer is not None and self._kind == INDIVIDUAL:
            employer_id, name = self._employer
            self.form.employments.add_blank(focus=False).set_row(
                Employment(organization=name, organization_id=employer_id)
            )

    def show_record(self, record: SheetRecord, fresh: bool) -> bool:
        """Show a contact; False when a field being edited was changed elsewhere."""
        contact = record.sheet.contact
        if fresh:
            self.duplicates.stop()
            self.conflict.hide()
        self._record = record
        self._show_new(False)
        self.header.show_record(record)
        fine = self.form.fill(record, fresh, self._saver.row_id)
        self.tabs.show_record(record, fresh)
        self.footer.setText(
            self.tr("Changed: {changed}  ·  Created: {created}").format(
                changed=_inside(instant_text(contact.updated_at)),
                created=_inside(instant_text(contact.created_at)),
            )
        )
        if not fine:
            self.conflict.show()
        elif not self._session.in_conflict:
            self.conflict.hide()
        return fine

    def _show_new(self, new: bool) -> None:
        if new:
            titles = {
                INDIVIDUAL: self.tr("New person"),
                ORGANIZATION: self.tr("New company"),
            }
            self.header.show_new(self._kind, titles[self._kind])
            self.new_bar.kind.choose(self._kind)
            self.conflict.hide()
            self.footer.setText(
                self.tr("Kept as soon as a field with a name, a phone or an e-mail is left.")
            )
        self.nameless.hide()
        self.new_bar.setVisible(new)
        self.tabs.show_fields_only(new)
        self.form.set_for_new(new)

    def begin_entry(self, kind: str) -> None:
        """Go to the history and begin a note or a call."""
        self.tabs.choose("history")
        self.tabs.history.begin_entry(kind)

    def begin_call(self, phone: Phone | None = None) -> None:
        """Open the note of a call with this contact, dialling a number, once all was kept."""
        navigator, contact_id = self._context.navigator, self._session.contact_id
        if contact_id and navigator.can_send(StartCall) and self.leave():
            navigator.send(StartCall(contact_id, phone_id=phone.id if phone else None))
        elif phone is not None:
            dial_number(phone)
        else:
            self.begin_entry("call")

    # -- editing -------------------------------------------------------------------------------

    def leave(self) -> bool:
        """Give out what is being edited; False, with the focus there, when it cannot be kept."""
        refused = self.form.commit()
        if refused is not None:
            self.tabs.choose("sheet")
            as_widget(refused).setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        if self._session.is_new and _holds(self.form.draft()[0], self._employer is not None):
            self.nameless.set_message(
                self.tr("A name, a phone or an e-mail is needed to keep this contact."), "warning"
            )
            self.nameless.show()
            self.form.focus_first()
            return False
        return self.tabs.history.keep_entry()

    def _change_kind(self, kind: str) -> None:
        self._kind = ORGANIZATION if kind == ORGANIZATION else INDIVIDUAL
        self.form.show_kind(self._kind, self._record)
        self._show_new(True)
        self.form.focus_first()
        self.duplicates.note_typing()

    # -- conflicts -----------------------------------------------------------------------------

    def _keep_mine(self) -> None:
        self.conflict.hide()
        if self._session.in_conflict:
            self._session.save_mine()
        elif self._record is not None:
            self._session.adopt(self._record)

    def _reload(self) -> None:
        self.conflict.hide()
        for editor in self.form.field_editors():
            editor.restore()
        self._session.reload()

    # -- actions -------------------------------------------------------------------------------

    def _open(self, contact_id: int) -> None:
        if self.leave():
            self.open_requested.emit(contact_id)

    def _open_instead(self, contact_id: int) -> None:
        """Open a duplicate; the contact just entered goes into the trash, if it was made."""
        self.duplicates.stop()
        if self._session.contact_id:
            self.throw_away()
        else:
            self.new_cancelled.emit()
        self.open_requested.emit(contact_id)

    def _ask_person(self) -> None:
        if self._record is not None and self.leave():
            contact = self._record.sheet.contact
            self.person_requested.emit(contact.id, contact.formatted_name)

    def _open_household(self) -> None:
        if self._record is not None and self.leave():
            self.households.open(self._record.sheet.contact, self._record.household)

    def throw_away(self) -> None:
        """Put the contact into the trash; a toast offers to take it back."""
        if not self._session.contact_id:
            return
        for editor in self.form.field_editors():
            editor.commit()
        self.disposal.throw_away(self.header.name.whole_text())
        self.thrown_away.emit()

    def ask_to_erase(self) -> None:
        """Tell what erasing the contact for good takes away, and ask."""
        if self._session.contact_id and self.leave():
            self.disposal.ask()

    def _write_mail(self) -> None:
        if self._record is not None and self._record.sheet.contact.email:
            open_mail(self._record.sheet.contact.email)

    def _write_letter(self) -> None:
        if self._session.contact_id and self.leave():
            self._context.navigator.send(PrintLetters((self._session.contact_id,)))


def _holds(draft: ContactDraft, preset: bool) -> bool:
    """Whether something was typed; `preset`: an employer is there from the beginning."""
    typed = {k: v for k, v in draft.values.items() if v != getattr(_BLANK, k) and k != "kind"}
    rows = len(draft.addresses) + len(draft.web_pages) + len(draft.consents)
    return bool(typed or rows or draft.custom or len(draft.employments) > preset)


def _inside(text: str) -> str:
    """A moment ("Today, 10:42") as it is written within a sentence."""
    return text[:1].lower() + text[1:]
