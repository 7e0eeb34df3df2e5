"""Head, banners and tabs of the contact that is shown, wired to its session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.domain.contact import INDIVIDUAL, ORGANIZATION, ContactDraft
from sme_crm.ui.contacts.sheet.form_page import FormPage
from sme_crm.ui.contacts.sheet.header import SheetHeader
from sme_crm.ui.contacts.sheet.record import SheetRecord
from sme_crm.ui.contacts.sheet.row_actions import open_mail
from sme_crm.ui.contacts.sheet.row_editor import RowEditor
from sme_crm.ui.contacts.sheet.session import SheetSession
from sme_crm.ui.contacts.sheet.suggestions import Suggestions
from sme_crm.ui.forms.countries import country_choices
from sme_crm.ui.forms.editors import as_widget
from sme_crm.ui.labels import language_code
from sme_crm.ui.navigation import PrintLetters
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.banner import Banner
from sme_crm.ui.widgets.segmented_control import SegmentedControl
from sme_crm.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext


class SheetContent(QWidget):
    """What is seen of one contact."""

    open_requested = Signal(int)
    full_page_requested = Signal()
    thrown_away = Signal()
    new_cancelled = Signal()

    def __init__(
        self, context: UiContext, session: SheetSession, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._session = session
        self._record: SheetRecord | None = None
        self._kind: str = INDIVIDUAL
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_8)
        self.header = SheetHeader(context.navigator.can_send(PrintLetters))
        column.addWidget(self.header)
        self.form = FormPage(Suggestions(context, self))
        self.tabs = Tabs(self.tr("Parts of the sheet"))
        self.tabs.add_page("sheet", self.tr("Sheet"), self.form)
        column.addWidget(self.tabs, 1)
        self._wire()

    def _wire(self) -> None:
        session, form, header = self._session, self.form, self.header
        form.scalar_edited.connect(self._save_scalar)
        form.own_edited.connect(self._save_own)
        form.row_changed.connect(self._save_row)
        form.row_removed.connect(self._remove_row)
        form.main_wanted.connect(self._make_main)
        form.open_wanted.connect(self.open_requested)
        header.full_page_wanted.connect(self.full_page_requested)
        header.delete_wanted.connect(self.throw_away)
        header.mail_wanted.connect(self._write_mail)
        header.letter_wanted.connect(self._write_letter)
        session.conflicted.connect(self._show_conflict)
        language = language_code()
        self._context.jobs.read(
            lambda: list(country_choices(language)), form.offer_countries, owner=form
        )

    # -- showing -------------------------------------------------------------------------------

    def begin_new(self, kind: str) -> None:
        """Get ready for a new contact."""
        self._kind = kind

    def show_blank(self, record: SheetRecord, fresh: bool) -> None:
        """Show an empty sheet; typed values stay when it is not fresh."""

    def show_record(self, record: SheetRecord, fresh: bool) -> bool:
        """Show a contact; False when a field being edited was changed elsewhere."""
        self._record = record
        self.header.show_record(record)
        self.form.set_for_new(False)
        return self.form.fill(record, fresh, self._row_id)

    def _row_id(self, editor: RowEditor) -> int:
        return editor.row.id or self._session.row_id(editor.handle)

    # -- editing -------------------------------------------------------------------------------

    def leave(self) -> bool:
        """Give out what is being edited; False, with the focus there, when it cannot be kept."""
        refused = self.form.commit()
        if refused is not None:
            as_widget(refused).setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        return True

    def _save_scalar(self, key: str, value: object) -> None:
        self._session.save(key, value)

    def _save_own(self, field_id: int, value: object) -> None:
        self._session.save_own(field_id, value)

    def _save_row(self, editor: RowEditor) -> None:
        pass

    def _remove_row(self, editor: RowEditor) -> None:
        pass

    def _make_main(self, editor: RowEditor) -> None:
        pass

    def throw_away(self) -> None:
        """Put the contact into the trash."""

    def _write_mail(self) -> None:
        pass

    def _write_letter(self) -> None:
        pass

    def _show_conflict(self) -> None:
        pass
