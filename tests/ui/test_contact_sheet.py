"""The contact sheet on a real data file: shows, saves on leave, restores, makes, conflicts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact import (
    INDIVIDUAL,
    ORGANIZATION,
    Address,
    ContactDraft,
    Email,
    Employment,
    Phone,
)
from sme_crm.ui.contacts.sheet.content import SheetContent
from sme_crm.ui.contacts.sheet.row_editor import RowEditor
from sme_crm.ui.contacts.sheet.view import ContactSheetView
from sme_crm.ui.context import UiContext
from sme_crm.ui.forms.editors import FieldEditor, LineEditor, as_widget
from sme_crm.ui.forms.suggesting_editor import SuggestingEditor

Settle = Callable[[Callable[[], object]], None]


@pytest.fixture
def view(ui_context: UiContext, qtbot: QtBot) -> Iterator[ContactSheetView]:
    shown = ContactSheetView(ui_context)
    qtbot.addWidget(shown)
    shown.resize(480, 860)
    with qtbot.waitExposed(shown, timeout=60_000):
        shown.show()
    yield shown
    ui_context.jobs.flush()


def _person(context: UiContext) -> int:
    draft = ContactDraft(
        values={"kind": INDIVIDUAL, "given_name": "Émilie", "family_name": "Dupont"},
        phones=[Phone("0612345678")],
        emails=[Email("emilie.dupont@exemple.fr")],
        addresses=[Address(street="14 quai des Brumes", postal_code="69009", locality="Lyon")],
        employments=[Employment("Atelier Rivière", "Directrice")],
    )
    return context.workspace.contacts.create(draft)[0]


def _open(view: ContactSheetView, settle: Settle, contact_id: int) -> SheetContent:
    view.show_contact(contact_id)
    settle(lambda: view.content().isVisible() and not view._context.jobs.busy())
    return view.content()


def _scalar(content: SheetContent, key: str) -> LineEditor:
    for section in content.form.scalars:
        if key in section.boxes:
            return cast(LineEditor, section.boxes[key].editor)
    raise KeyError(key)


def _type(editor: QWidget, text: str) -> None:
    editor.setFocus()
    if isinstance(editor, LineEditor):
        editor.selectAll()
    for character in text:  # QTest.keyClicks knows no accents
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, character)
        QApplication.sendEvent(editor, event)


def _row_field(row: RowEditor, attribute: str) -> LineEditor:
    return cast(LineEditor, row.boxes[attribute].editor)


def _leave(editor: FieldEditor) -> None:
    QTest.keyClick(as_widget(editor), Qt.Key.Key_Tab)


def _idle(context: UiContext, settle: Settle) -> None:
    settle(lambda: not context.jobs.busy())


def test_shows_the_record(view: ContactSheetView, ui_context: UiContext, settle: Settle) -> None:
    content = _open(view, settle, _person(ui_context))
    assert content.header.name.whole_text() == "Émilie Dupont"
    assert content.header.place.whole_text() == "Directrice · Atelier Rivière"
    assert content.header.address.whole_text() == "14 quai des Brumes, 69009 Lyon"
    assert _scalar(content, "given_name").text() == "Émilie"
    assert _row_field(content.form.phones.editors[0], "number").text() == "06 12 34 56 78"
    assert content.form.phones.editors[0].boxes["kind"].editor.value() == "mobile"
    assert content.form.section_of(content.form.phones.editors[0]) is content.form.phones
    assert content.form.people.isHidden()


def test_saves_a_field_when_it_is_left_and_one_visit_is_one_change(
    view: ContactSheetView, ui_context: UiContext, settle: Settle
) -> None:
    contact_id = _person(ui_context)
    content = _open(view, settle, contact_id)
    changes = len(ui_context.workspace.undo.list_changes())
    given = _scalar(content, "given_name")
    _type(given, "Anne")
    assert ui_context.workspace.contacts.sheet(contact_id).contact.given_name == "Émilie"
    _leave(given)
    _idle(ui_context, settle)
    family = _scalar(content, "family_name")
    _type(family, "Martin")
    _leave(family)
    number = _row_field(content.form.phones.editors[0], "number")
    _type(number, "04.78.42.00.11")
    _leave(number)
    _idle(ui_context, settle)
    sheet = ui_context.workspace.contacts.sheet(contact_id)
    assert sheet.contact.formatted_name == "Anne Martin"
    assert content.header.name.whole_text() == "Anne Martin"
    assert sheet.phones[0].number == "04 78 42 00 11"
    assert number.text() == "04 78 42 00 11"
    assert len(ui_context.workspace.undo.list_changes()) == changes + 1


def test_two_visits_are_two_changes(
    view: ContactSheetView, ui_context: UiContext, settle: Settle
) -> None:
    content = _open(view, settle, _person(ui_context))
    changes = len(ui_context.workspace.undo.list_changes())
    for text in ("Anne", "Berthe"):
        _type(_scalar(content, "given_name"), text)
        assert view.leave()
        _idle(ui_context, settle)
    assert len(ui_context.workspace.undo.list_changes()) == changes + 2


def test_escape_restores_the_field(
    view: ContactSheetView, ui_context: UiContext, settle: Settle
) -> None:
    contact_id = _person(ui_context)
    content = _open(view, settle, contact_id)
    given = _scalar(content, "given_name")
    _type(given, "Xavier")
    QTest.keyClick(given, Qt.Key.Key_Escape)
    assert given.text() == "Émilie"
    _leave(given)
    _idle(ui_context, settle)
    assert ui_context.workspace.contacts.sheet(contact_id).contact.given_name == "Émilie"


def test_a_doubtful_value_is_kept_and_says_why(
    view: ContactSheetView, ui_context: UiContext, settle: Settle
) -> None:
    contact_id = _person(ui_context)
    content = _open(view, settle, contact_id)
    row = content.form.phones.editors[0]
    _type(_row_field(row, "number"), "demander à Luc")
    _leave(_row_field(row, "number"))
    _idle(ui_context, settle)
    assert ui_context.workspace.contacts.sheet(contact_id).phones[0].number == "demander à Luc"
    assert row.boxes["number"].remark()
    assert _row_field(row, "number").property("state") == "doubtful"


def test_a_number_that_is_none_keeps_the_sheet_until_it_is_mended(
    view: ContactSheetView, ui_context: UiContext, settle: Settle
) -> None:
    content = _open(view, settle, _person(ui_context))
    children = _scalar(content, "children")
    _type(children, "deux")
    assert not view.leave()
    assert children.text() == "deux"
    assert not view.show_contact(None)
    QTest.keyClick(children, Qt.Key.Key_Escape)
    assert view.leave()


def test_adds_and_removes_rows(
    view: ContactSheetView, ui_context: UiContext, settle: Settle
) -> None:
    contact_id = _person(ui_context)
    content = _open(view, settle, contact_id)
    row = content.form.emails.add_blank(focus=True)
    _type(_row_field(row, "address"), "emilie@perso.fr")
    _leave(_row_field(row, "address"))
    # Chosen before the answer of the first save came: still one row.
    row.boxes["kind"].editor.set_value("work")
    row._take_value("kind", "home")
    _idle(ui_context, settle)
    emails = ui_context.workspace.contacts.sheet(contact_id).emails
    assert [(email.address, email.kind) for email in emails] == [
        ("emilie.dupont@exemple.fr", "work"),
        ("emilie@perso.fr", "home"),
    ]
    assert len(content.form.emails.editors) == 2
    content.form.emails.editors[1].main_wanted.emit(content.form.emails.editors[1])
    _idle(ui_context, settle)
    assert ui_context.workspace.contacts.sheet(contact_id).contact.email == "emilie@perso.fr"
    first = content.form.emails.editors[0]
    assert _row_field(first, "address").text() == "emilie@perso.fr"
    _row_field(first, "address").setFocus()
    _row_field(first, "address").clear()
    _leave(_row_field(first, "address"))
    _idle(ui_context, settle)
    emails = ui_context.workspace.contacts.sheet(contact_id).emails
    assert [email.address for email in emails] == ["emilie.dupont@exemple.fr"]


def test_a_postal_code_brings_its_town(
    view: ContactSheetView, ui_context: UiContext, settle: Settle
) -> None:
    draft = ContactDraft(values={"kind": INDIVIDUAL, "family_name": "Martin"})
    contact_id = ui_context.workspace.contacts.create(draft)[0]
    content = _open(view, settle, contact_id)
    code = _row_field(content.form.addresses.editors[0], "postal_code")
    _type(code, "56000")
    _leave(code)
    settle(lambda: ui_context.workspace.contacts.sheet(contact_id).addresses)
    _idle(ui_context, settle)
    addresses = ui_context.workspace.contacts.sheet(contact_id).addresses
    assert [(one.postal_code, one.locality) for one in addresses] == [("56000", "Vannes")]


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_an_employer_is_found_while_typing(
    view: ContactSheetView, ui_context: UiContext, settle: Settle
) -> None:
    company = ContactDraft(values={"kind": ORGANIZATION, "organization_name": "Menuiserie Le Goff"})
    company_id = ui_context.workspace.contacts.create(company)[0]
    draft = ContactDraft(values={"kind": INDIVIDUAL, "family_name": "Martin"})
    contact_id = ui_context.workspace.contacts.create(draft)[0]
    content = _open(view, settle, contact_id)
    row = content.form.employments.editors[0]
    editor = row.boxes["organization"].editor
    assert isinstance(editor, SuggestingEditor)
    _type(editor, "menui")
    settle(lambda: editor.suggestions())
    suggestion = editor.suggestions()[0]
    assert suggestion.data == company_id
    editor.take(suggestion)
    _idle(ui_context, settle)
    sheet = ui_context.workspace.contacts.sheet(contact_id)
    assert [job.organization_id for job in sheet.employments] == [company_id]
    assert sheet.contact.organization == "Menuiserie Le Goff"


def test_a_company_shows_its_people(
    view: ContactSheetView, ui_context: UiContext, settle: Settle, qtbot: QtBot
) -> None:
    person_id = _person(ui_context)
    company_id = ui_context.workspace.contacts.sheet(person_id).employments[0].organization_id
    content = _open(view, settle, company_id)
    assert content.form.employments.isHidden()
    with qtbot.waitSignal(view.open_requested, timeout=60_000) as opened:
        line = content.form.people._lines.itemAt(0).widget()
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert opened.args == [person_id]


def test_a_consent_is_kept_once_its_channel_is_chosen(
    view: ContactSheetView, ui_context: UiContext, settle: Settle
) -> None:
    contact_id = _person(ui_context)
    content = _open(view, settle, contact_id)
    row = content.form.consents.add_blank(focus=True)
    row._take_value("words", "Ne plus m’appeler")
    _idle(ui_context, settle)
    assert not ui_context.workspace.contacts.sheet(contact_id).consents
    row._take_value("channel", "phone")
    _idle(ui_context, settle)
    consents = ui_context.workspace.contacts.sheet(contact_id).consents
    assert [(one.decision, one.channel, one.words) for one in consents] == [
        ("objection", "phone", "Ne plus m’appeler")
    ]
    assert len(content.form.consents.editors) == 1
    assert any(chip.text() == "Objection: Phone" for chip in content.header._chips)


def test_fields_changed_elsewhere_are_shown_unless_they_are_edited(
    view: ContactSheetView, ui_context: UiContext, settle: Settle
) -> None:
    contact_id = _person(ui_context)
    content = _open(view, settle, contact_id)
    contacts = ui_context.workspace.contacts
    _type(_scalar(content, "given_name"), "Anne")
    version = contacts.sheet(contact_id).contact.version
    contacts.save(contact_id, {"source": "Salon"}, version)
    settle(lambda: _scalar(content, "source").text() == "Salon")
    assert _scalar(content, "given_name").text() == "Anne"
    assert content.conflict.isHidden()
    _leave(_scalar(content, "given_name"))
    _idle(ui_context, settle)
    contact = contacts.sheet(contact_id).contact
    assert (contact.given_name, contact.source) == ("Anne", "Salon")


@pytest.mark.parametrize("keeps", [True, False])
def test_a_conflict_keeps_the_typed_text_until_it_is_decided(
    view: ContactSheetView, ui_context: UiContext, settle: Settle, keeps: bool
) -> None:
    contact_id = _person(ui_context)
    content = _open(view, settle, contact_id)
    contacts = ui_context.workspace.contacts
    given = _scalar(content, "given_name")
    _type(given, "Anne")
    contacts.save(contact_id, {"given_name": "Zoé"}, contacts.sheet(contact_id).contact.version)
    settle(content.conflict.isVisible)
    assert given.text() == "Anne"
    if keeps:
        content.conflict.keep_wanted.emit()
        _leave(given)
        _idle(ui_context, settle)
        assert contacts.sheet(contact_id).contact.given_name == "Anne"
    else:
        content.conflict.reload_wanted.emit()
        _idle(ui_context, settle)
        assert given.text() == "Zoé"
        assert contacts.sheet(contact_id).contact.given_name == "Zoé"
    assert content.conflict.isHidden()


def test_a_save_that_finds_another_version_waits_for_a_decision(
    view: ContactSheetView, ui_context: UiContext, settle: Settle
) -> None:
    contact_id = _person(ui_context)
    content = _open(view, settle, contact_id)
    contacts = ui_context.workspace.contacts
    _type(_scalar(content, "given_name"), "Anne")
    # Both before the commit is heard of: the save meets a version it does not know.
    contacts.save(contact_id, {"source": "Salon"}, contacts.sheet(contact_id).contact.version)
    _scalar(content, "given_name").commit()
    settle(content.conflict.isVisible)
    assert contacts.sheet(contact_id).contact.given_name == "Émilie"
    assert _scalar(content, "given_name").text() == "Anne"
    content.conflict.keep_wanted.emit()
    _idle(ui_context, settle)
    contact = contacts.sheet(contact_id).contact
    assert (contact.given_name, contact.source) == ("Anne", "Salon")


def test_a_contact_deleted_elsewhere_clears_the_sheet(
    view: ContactSheetView, ui_context: UiContext, settle: Settle, qtbot: QtBot
) -> None:
    contact_id = _person(ui_context)
    content = _open(view, settle, contact_id)
    with qtbot.waitSignal(view.gone, timeout=60_000) as gone:
        ui_context.workspace.contacts.throw_away([contact_id])
    assert gone.args == [contact_id]
    assert content.isHidden()
    assert view.contact_id() is None


def test_puts_into_the_trash(view: ContactSheetView, ui_context: UiContext, settle: Settle) -> None:
    contact_id = _person(ui_context)
    _open(view, settle, contact_id).throw_away()
    _idle(ui_context, settle)
    assert ui_context.workspace.contacts.sheet(contact_id).contact.deleted_at
    assert view.contact_id() is None


def test_marks_an_address_dead_with_its_reason(
    view: ContactSheetView, ui_context: UiContext, settle: Settle
) -> None:
    contact_id = _person(ui_context)
    content = _open(view, settle, contact_id)
    row = content.form.addresses.editors[0]
    row.set_row(replace(cast(Address, row.row), state="dead", dead_reason="unknown"))
    _idle(ui_context, settle)
    address = ui_context.workspace.contacts.sheet(contact_id).addresses[0]
    assert (address.state, address.dead_reason) == ("dead", "unknown")
    assert row._chip.text() == "Dead: Unknown at this address"
    street = _row_field(row, "street")
    _type(street, "15 quai des Brumes")
    _leave(street)
    _idle(ui_context, settle)
    assert ui_context.workspace.contacts.sheet(contact_id).addresses[0].state == "good"


def test_own_fields_are_shown_and_saved(
    view: ContactSheetView, ui_context: UiContext, settle: Settle
) -> None:
    fields = ui_context.workspace.custom_fields
    budget = fields.define("Budget", "amount")
    tastes = fields.define("Goûts", "choices", choices=["Chêne", "Hêtre"])
    contact_id = _person(ui_context)
    content = _open(view, settle, contact_id)
    editor = cast(LineEditor, content.form.own.boxes[budget].editor)
    _type(editor, "1 250,50")
    _leave(editor)
    choices = content.form.own.boxes[tastes].editor
    for action in choices._menu.actions():  # type: ignore[attr-defined]
        action.setChecked(True)
    choices.commit()
    _idle(ui_context, settle)
    custom = ui_context.workspace.contacts.sheet(contact_id).custom
    assert custom == {budget: 125050.0, tastes: "Chêne\nHêtre"}
    assert not editor.is_dirty()


def test_every_editor_has_an_accessible_name(
    view: ContactSheetView, ui_context: UiContext, settle: Settle
) -> None:
    content = _open(view, settle, _person(ui_context))
    content.form.consents.add_blank(focus=False)
    content.form.relations.add_blank(focus=False)
    content.form.web_pages.add_blank(focus=False)
    assert all(as_widget(editor).accessibleName() for editor in content.form.field_editors())


def test_the_hostile_are_shown_letter_for_letter(
    view: ContactSheetView, ui_context: UiContext, settle: Settle
) -> None:
    contact_id = _person(ui_context)
    content = _open(view, settle, contact_id)
    text = "<b>Robert</b>'); DROP TABLE contact;--"
    given = _scalar(content, "given_name")
    given.setText(text)
    given.commit()
    _idle(ui_context, settle)
    assert given.text() == text
    assert text in content.header.name.whole_text()
    assert content.header.name.textFormat() is Qt.TextFormat.PlainText


def test_many_columns_on_a_wide_page(
    view: ContactSheetView, ui_context: UiContext, settle: Settle, qtbot: QtBot
) -> None:
    content = _open(view, settle, _person(ui_context))
    for width, columns in ((480, 1), (900, 2), (1200, 3)):
        view.resize(width, 800)
        qtbot.waitUntil(
            lambda columns=columns: content.form._columns_shown == columns, timeout=60_000
        )
        assert content.form.widget().width() <= content.form.viewport().width()


def test_tab_goes_through_the_sheet_as_one_reads(
    view: ContactSheetView, ui_context: UiContext, settle: Settle
) -> None:
    content = _open(view, settle, _person(ui_context))
    _scalar(content, "given_name").setFocus()
    passed: list[str] = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused.accessibleName() not in passed:
            passed.append(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    wanted = ["Given name", "Family name", "Civility", "Status", "Customer number", "Responsible"]
    wanted += ["Phone number", "E-mail address", "Street", "Postal code", "Town", "Employer"]
    wanted += ["Source", "Language", "Notes"]
    found = [name for name in passed if name in wanted]
    assert found == wanted


def test_a_file_that_cannot_be_written_is_only_shown(
    ui_context: UiContext, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    contact_id = _person(ui_context)
    monkeypatch.setattr(ui_context.workspace.database, "read_only", True)
    view = ContactSheetView(ui_context)
    qtbot.addWidget(view)
    view.show()
    content = _open(view, settle, contact_id)
    assert not _scalar(content, "given_name").isEnabled()
    assert not content.header.buttons["note"].isEnabled()
    assert not content.tabs.history.add_note.isEnabled()
