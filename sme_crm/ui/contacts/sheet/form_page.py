"""The first tab of a sheet: every field of the record, in one, two or three columns."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.contact import (
    INDIVIDUAL,
    ORGANIZATION,
    Address,
    Consent,
    ContactDraft,
    Email,
    Employment,
    Phone,
    WebPage,
)
from sme_crm.domain.fields import SECTIONS
from sme_crm.ui.contacts.sheet import row_forms
from sme_crm.ui.contacts.sheet.consent_section import ConsentSection
from sme_crm.ui.contacts.sheet.household_section import HouseholdSection
from sme_crm.ui.contacts.sheet.people_section import PeopleSection
from sme_crm.ui.contacts.sheet.recent_section import RecentSection
from sme_crm.ui.contacts.sheet.record import SheetRecord
from sme_crm.ui.contacts.sheet.row_editor import RowEditor
from sme_crm.ui.contacts.sheet.row_forms import Row
from sme_crm.ui.contacts.sheet.sections import (
    NotesSection,
    OwnFieldsSection,
    RowSection,
    ScalarSection,
    Section,
)
from sme_crm.ui.contacts.sheet.suggestions import Suggestions
from sme_crm.ui.forms.editors import FieldEditor
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size

_TWO_COLUMNS_FROM = 700
_THREE_COLUMNS_FROM = 1040


class FormPage(ScrollPage):
    """All sections. It knows nothing of saving: it tells what was edited."""

    scalar_edited = Signal(str, object)
    own_edited = Signal(int, object)
    row_changed = Signal(object)
    row_removed = Signal(object)
    main_wanted = Signal(object)
    open_wanted = Signal(int)
    person_wanted = Signal()
    household_wanted = Signal()
    history_wanted = Signal()
    typed = Signal()
    countries_wanted = Signal()

    def __init__(self, suggestions: Suggestions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suggestions = suggestions
        self._kind = ""
        self._for_new = False
        self._columns_shown = 0
        self._make_sections()
        self._line = QHBoxLayout(self.page)
        self._line.setContentsMargins(0, size.SPACE_12, size.SPACE_12, size.SPACE_16)
        self._columns: list[QVBoxLayout] = []
        for _ in range(3):
            column = QVBoxLayout()
            column.setSpacing(size.SPACE_16 + size.SPACE_4)
            self._line.addLayout(column, 1)
            self._columns.append(column)
        for section in self.sections:
            section.setParent(self.page)
            section.typed.connect(self.typed)
        self._place_sections(1)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    # -- sections ------------------------------------------------------------------------------

    def _make_sections(self) -> None:
        section_title = {key: translated("Fields", text) for key, text in SECTIONS.items()}
        self.identity = ScalarSection(
            section_title["identity"],
            [
                ("organization_name", 12),
                ("given_name", 6),
                ("family_name", 6),
                ("civility", 6),
                ("status", 6),
                ("reference", 6),
                ("responsible_id", 6),
            ],
        )
        self.identity.hide_title()
        self.follow_up = ScalarSection(
            section_title["follow_up"],
            [
                ("source", 6),
                ("language", 6),
                ("wants_news", 12),
                ("ended", 6),
                ("verified_on", 6),
            ],
        )
        self.person = ScalarSection(
            section_title["person"],
            [("birth_date", 6), ("birth_name", 6), ("profession", 12), ("housing", 6),
             ("children", 6)],
        )  # fmt: skip
        self.company = ScalarSection(
            section_title["company"],
            [("legal_form", 4), ("sector", 8), ("siret", 6), ("siren", 6), ("vat_number", 6),
             ("naf", 3), ("headcount", 3)],
        )  # fmt: skip
        self.notes = NotesSection(translated("Fields", "Notes"))
        self.own = OwnFieldsSection(section_title["own"])
        self.people = PeopleSection(self.tr("People"))
        self.household = HouseholdSection(translated("Fields", "Household"))
        self.household.wanted.connect(self.household_wanted)
        self.recent = RecentSection(self.tr("Recent history"))
        self.recent.history_wanted.connect(self.history_wanted)
        self._make_row_sections(section_title)
        self.scalars = [self.identity, self.follow_up, self.person, self.company, self.notes]
        for scalar in self.scalars:
            scalar.edited.connect(self.scalar_edited)
        self.own.edited.connect(self.own_edited)
        self.people.open_wanted.connect(self.open_wanted)
        self.people.add_wanted.connect(self.person_wanted)
        # In the order of one column; two and three columns are cut out of it.
        self.sections: list[Section] = [
            self.identity, self.phones, self.emails, self.addresses, self.employments,
            self.people, self.household, self.recent, self.follow_up, self.notes, self.consents,
            self.person, self.company, self.web_pages, self.relations, self.own,
        ]  # fmt: skip

    def _make_row_sections(self, section_title: dict[str, str]) -> None:
        def rows(
            key: str, form: row_forms.RowForm, add: str, always_one: bool = False
        ) -> RowSection:
            section = RowSection(
                section_title.get(key, key), add, form, self._suggestions, always_one
            )
            connect(section)
            return section

        def connect(section: RowSection) -> None:
            section.changed.connect(self.row_changed)
            section.removed.connect(self.row_removed)
            section.main_wanted.connect(self.main_wanted)
            section.open_wanted.connect(self.open_wanted)

        self.phones = rows("phones", row_forms.PHONE, self.tr("Add a phone"), True)
        self.emails = rows("emails", row_forms.EMAIL, self.tr("Add an e-mail"), True)
        self.addresses = rows("addresses", row_forms.ADDRESS, self.tr("Add an address"), True)
        self.addresses.choices_wanted.connect(self.countries_wanted)
        self.web_pages = rows("web_pages", row_forms.WEB_PAGE, self.tr("Add a web page"))
        self.employments = rows(
            "employments", row_forms.EMPLOYMENT, self.tr("Add an employer"), True
        )
        self.consents = ConsentSection(
            section_title["consents"], self.tr("Add a consent or an objection"), self._suggestions
        )
        connect(self.consents)
        self.relations = rows(self.tr("Relations"), row_forms.RELATION, self.tr("Add a relation"))
        self.row_sections = [
            self.phones, self.emails, self.addresses, self.web_pages, self.employments,
            self.consents, self.relations,
        ]  # fmt: skip

    # -- columns -------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many columns as the width allows."""
        super().resizeEvent(event)
        width = self.viewport().width()
        count = 3 if width >= _THREE_COLUMNS_FROM else 2 if width >= _TWO_COLUMNS_FROM else 1
        self._place_sections(count)

    def _place_sections(self, count: int) -> None:
        if count == self._columns_shown:
            return
        self._columns_shown = count
        for column in self._columns:
            while column.count():
                column.takeAt(0)
        at = 0
        for section in self.sections:
            if count > 1 and section is self.employments:
                at = 1
            elif count > 2 and section is self.consents:
                at = 2
            self._columns[at].addWidget(section)
        for column in self._columns:
            column.addStretch(1)
        for index in range(3):
            self._line.setStretch(index, 1 if index < count else 0)
        self._line.setSpacing(size.SPACE_24 if count > 1 else 0)

    # -- showing -------------------------------------------------------------------------------

    def fill(self, record: SheetRecord, fresh: bool, id_of: Callable[[RowEditor], int]) -> bool:
        """Show a record; `fresh`: another contact. False when a field being edited changed."""
        sheet = record.sheet
        if fresh:
            for editor in self.field_editors():
                editor.restore()
        self.show_kind(sheet.contact.kind, record)
        self._offer_staff(record)
        fine = self.own.fill(record, sheet.contact.kind)
        for scalar in self.scalars:
            fine = scalar.fill(record) and fine
        rows: list[tuple[RowSection, tuple[Row, ...]]] = [
            (self.phones, sheet.phones),
            (self.emails, sheet.emails),
            (self.addresses, sheet.addresses),
            (self.web_pages, sheet.web_pages),
            (self.employments, sheet.employments),
            (self.consents, sheet.consents),
            (self.relations, sheet.relations),
        ]
        for section, found in rows:
            fine = section.fill(found, record.doubts, fresh, id_of) and fine
        self.people.fill(sheet.people, fresh)
        self.household.fill(record.household, sheet.contact.id)
        self.recent.fill(record.recent)
        if fresh:
            self.verticalScrollBar().setValue(0)
        return fine

    def show_kind(self, kind: str, record: SheetRecord | None = None) -> None:
        """Show the fields of a person or of a company."""
        if kind != self._kind:
            self._kind = kind
            for section in self.scalars:
                section.show_kind(kind)
            self.employments.setVisible(kind == INDIVIDUAL)
        self.people.setVisible(kind == ORGANIZATION and not self._for_new)
        self.household.setVisible(kind == INDIVIDUAL and not self._for_new)
        self.relations.setVisible(not self._for_new)
        if record is not None:
            self.own.fill(record, kind)

    def set_for_new(self, new: bool) -> None:
        """Hide what only a contact that exists can have."""
        self._for_new = new
        self.people.setVisible(self._kind == ORGANIZATION and not new)
        self.household.setVisible(self._kind == INDIVIDUAL and not new)
        self.relations.setVisible(not new)

    def _offer_staff(self, record: SheetRecord) -> None:
        present = record.sheet.contact.responsible_id
        members = [
            (str(member.id), member.name)
            for member in record.staff
            if member.active or member.id == present
        ]
        self.identity.offer("responsible_id", [("", self.tr("Nobody")), *members])

    def offer_countries(self, choices: list[tuple[str, str]]) -> None:
        """Give the addresses their countries."""
        self.addresses.offer("country", choices)

    # -- editing -------------------------------------------------------------------------------

    def field_editors(self) -> list[FieldEditor]:
        """Every editor of the page."""
        editors = [box.editor for section in self.scalars for box in section.boxes.values()]
        editors += [box.editor for box in self.own.boxes.values()]
        for section in self.row_sections:
            for row in section.editors:
                editors += [box.editor for box in row.boxes.values()]
        return editors

    def commit(self) -> FieldEditor | None:
        """Give out what is being edited; the editor whose value cannot be kept, if any."""
        refused = None
        for editor in self.field_editors():
            if not editor.commit() and refused is None:
                refused = editor
        return refused

    def section_of(self, editor: RowEditor) -> RowSection:
        """The section a row stands in."""
        return next(section for section in self.row_sections if section.form is editor.form)

    def draft(self) -> tuple[ContactDraft, dict[str, list[object]]]:
        """The form as it stands at this moment, and the handles of its rows by entity."""
        values: dict[str, object] = {"kind": self._kind}
        for section in self.scalars:
            values |= section.values()
        draft = ContactDraft(values=values, custom=self.own.values())
        handles: dict[str, list[object]] = {}
        for rows in self.row_sections:
            if rows is self.relations or rows.isHidden():
                continue
            for editor, row in rows.rows_as_typed():
                _add_to_draft(draft, row)
                handles.setdefault(rows.form.entity, []).append(editor.handle)
        return draft, handles

    def set_read_only(self) -> None:
        """Show the fields without letting them be edited."""
        for section in self.sections:
            if section not in (self.people, self.household, self.recent):
                section.setEnabled(False)
        self.people.hide_buttons()
        self.household.hide_buttons()

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        key = "organization_name" if self._kind == ORGANIZATION else "given_name"
        self.identity.boxes[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Keep the field that has the focus in sight."""
        if new is not None and self.isAncestorOf(new):
            QTimer.singleShot(0, new, lambda: self.ensureWidgetVisible(new, 0, size.SPACE_24))


def _add_to_draft(draft: ContactDraft, row: Row) -> None:
    match row:
        case Phone():
            draft.phones.append(row)
        case Email():
            draft.emails.append(row)
        case Address():
            draft.addresses.append(row)
        case WebPage():
            draft.web_pages.append(row)
        case Employment():
            draft.employments.append(row)
        case Consent():
            draft.consents.append(row)
