"""New contacts on the sheet: made on leaving a field, duplicates shown, given up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import cast

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact import INDIVIDUAL, ORGANIZATION, ContactDraft, Email
from sme_crm.ui.contacts.sheet.content import SheetContent
from sme_crm.ui.contacts.sheet.photo import LARGEST_SIDE, photo_of_file, photo_of_image
from sme_crm.ui.contacts.sheet.saving import is_nameable
from sme_crm.ui.contacts.sheet.view import ContactSheetView
from sme_crm.ui.context import UiContext
from sme_crm.ui.forms.editors import LineEditor

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


def _begin(
    view: ContactSheetView, context: UiContext, settle: Settle, kind: str = INDIVIDUAL
) -> SheetContent:
    assert view.start_new(kind)
    settle(lambda: not context.jobs.busy() and view.content().isVisible())
    return view.content()


def _field(content: SheetContent, key: str) -> LineEditor:
    for section in content.form.scalars:
        if key in section.boxes:
            return cast(LineEditor, section.boxes[key].editor)
    raise KeyError(key)


def _enter(editor: LineEditor, text: str) -> None:
    editor.setFocus()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Tab)


def _all_ids(context: UiContext) -> list[int]:
    return list(context.workspace.contact_lists.ids())


def test_a_contact_is_made_once_it_has_a_name_and_stays_one_change(
    view: ContactSheetView, ui_context: UiContext, settle: Settle, qtbot: QtBot
) -> None:
    content = _begin(view, ui_context, settle)
    assert view.is_new()
    assert _field(content, "given_name").hasFocus()
    _enter(_field(content, "profession"), "Menuisier")
    assert not _all_ids(ui_context)
    with qtbot.waitSignal(view.created, timeout=60_000) as created:
        _enter(_field(content, "family_name"), "Durand")
        # Typed while the contact is being made.
        number = cast(LineEditor, content.form.phones.editors[0].boxes["number"].editor)
        _enter(number, "0612345678")
        content.form.phones.editors[0]._take_value("kind", "home")
    settle(lambda: not ui_context.jobs.busy())
    assert _all_ids(ui_context) == created.args
    sheet = ui_context.workspace.contacts.sheet(created.args[0])
    assert (sheet.contact.family_name, sheet.contact.profession) == ("Durand", "Menuisier")
    assert [(phone.number, phone.kind) for phone in sheet.phones] == [("06 12 34 56 78", "home")]
    assert len(content.form.phones.editors) == 1
    assert len(ui_context.workspace.undo.list_changes()) == 1
    assert view.contact_id() == created.args[0]
    assert content.header.name.whole_text() == "Durand"
    assert content.new_bar.isHidden()


def test_rows_typed_before_the_name_are_kept(
    view: ContactSheetView, ui_context: UiContext, settle: Settle, qtbot: QtBot
) -> None:
    content = _begin(view, ui_context, settle)
    address = content.form.addresses.editors[0]
    _enter(cast(LineEditor, address.boxes["street"].editor), "3 rue des Lilas")
    job = content.form.employments.editors[0]
    _enter(cast(LineEditor, job.boxes["organization"].editor), "Menuiserie Le Goff")
    with qtbot.waitSignal(view.created, timeout=60_000) as created:
        email = content.form.emails.editors[0]
        _enter(cast(LineEditor, email.boxes["address"].editor), "a.durand@exemple.fr")
    settle(lambda: not ui_context.jobs.busy())
    sheet = ui_context.workspace.contacts.sheet(created.args[0])
    assert [one.street for one in sheet.addresses] == ["3 rue des Lilas"]
    assert sheet.contact.organization == "Menuiserie Le Goff"
    assert [one.address for one in sheet.emails] == ["a.durand@exemple.fr"]
    function = cast(LineEditor, content.form.employments.editors[0].boxes["function"].editor)
    _enter(function, "Gerant")
    settle(lambda: not ui_context.jobs.busy())
    sheet = ui_context.workspace.contacts.sheet(created.args[0])
    assert [one.function for one in sheet.employments] == ["Gerant"]


def test_likely_duplicates_appear_and_one_is_opened_instead(
    view: ContactSheetView, ui_context: UiContext, settle: Settle, qtbot: QtBot
) -> None:
    draft = ContactDraft(
        values={"kind": INDIVIDUAL, "given_name": "Anne", "family_name": "Durand"},
        emails=[Email("a.durand@exemple.fr")],
    )
    twin_id = ui_context.workspace.contacts.create(draft)[0]
    content = _begin(view, ui_context, settle)
    email = cast(LineEditor, content.form.emails.editors[0].boxes["address"].editor)
    email.setFocus()
    QTest.keyClicks(email, "a.durand@exemple.fr")
    settle(content.duplicates.isVisible)
    with qtbot.waitSignal(view.open_requested, timeout=60_000) as opened:
        content.duplicates.open_wanted.emit(twin_id)
    assert opened.args == [twin_id]
    settle(lambda: not ui_context.jobs.busy())
    assert _all_ids(ui_context) == [twin_id]


def test_a_duplicate_opened_late_puts_the_new_one_into_the_trash(
    view: ContactSheetView, ui_context: UiContext, settle: Settle, qtbot: QtBot
) -> None:
    draft = ContactDraft(values={"kind": ORGANIZATION, "organization_name": "Garage du Port"})
    twin_id = ui_context.workspace.contacts.create(draft)[0]
    content = _begin(view, ui_context, settle, ORGANIZATION)
    with qtbot.waitSignal(view.created, timeout=60_000) as created:
        _enter(_field(content, "organization_name"), "Garage du Port")
    settle(content.duplicates.isVisible)
    content.duplicates.open_wanted.emit(twin_id)
    settle(lambda: not ui_context.jobs.busy())
    new = ui_context.workspace.contacts.sheet(created.args[0])
    assert new.contact.deleted_at
    assert _all_ids(ui_context) == [twin_id]


def test_a_form_without_a_name_is_not_left_silently(
    view: ContactSheetView, ui_context: UiContext, settle: Settle, qtbot: QtBot
) -> None:
    content = _begin(view, ui_context, settle)
    _enter(_field(content, "profession"), "Menuisier")
    assert not view.leave()
    assert content.nameless.isVisible()
    with qtbot.waitSignal(view.new_cancelled, timeout=60_000):
        content.new_bar.cancelled.emit()
    assert view.leave()
    assert not _all_ids(ui_context)


def test_an_untouched_form_is_left_without_a_word(
    view: ContactSheetView, ui_context: UiContext, settle: Settle
) -> None:
    _begin(view, ui_context, settle)
    assert view.leave()
    assert view.show_contact(None)
    assert not _all_ids(ui_context)


def test_the_kind_can_be_changed(
    view: ContactSheetView, ui_context: UiContext, settle: Settle, qtbot: QtBot
) -> None:
    content = _begin(view, ui_context, settle)
    content.new_bar.kind_chosen.emit(ORGANIZATION)
    assert _field(content, "organization_name").isVisible()
    assert not _field(content, "given_name").isVisible()
    with qtbot.waitSignal(view.created, timeout=60_000) as created:
        _enter(_field(content, "organization_name"), "Garage du Port")
    settle(lambda: not ui_context.jobs.busy())
    contact = ui_context.workspace.contacts.sheet(created.args[0]).contact
    assert (contact.kind, contact.formatted_name) == (ORGANIZATION, "Garage du Port")


def test_a_person_is_added_to_a_company(
    view: ContactSheetView, ui_context: UiContext, settle: Settle, qtbot: QtBot
) -> None:
    draft = ContactDraft(values={"kind": ORGANIZATION, "organization_name": "Garage du Port"})
    company_id = ui_context.workspace.contacts.create(draft)[0]
    view.show_contact(company_id)
    settle(lambda: not ui_context.jobs.busy() and view.content().isVisible())
    view.content().form.people.add_wanted.emit()
    settle(lambda: not ui_context.jobs.busy())
    assert view.is_new()
    with qtbot.waitSignal(view.created, timeout=60_000) as created:
        _enter(_field(view.content(), "family_name"), "Durand")
    settle(lambda: not ui_context.jobs.busy())
    sheet = ui_context.workspace.contacts.sheet(created.args[0])
    assert [job.organization_id for job in sheet.employments] == [company_id]


def test_what_tells_a_contact_from_others() -> None:
    assert not is_nameable(ContactDraft(values={"profession": "Menuisier"}))
    assert is_nameable(ContactDraft(values={"family_name": "Durand"}))
    assert is_nameable(ContactDraft(emails=[Email("a@exemple.fr")]))


def test_a_photo_is_made_small_and_shown(
    view: ContactSheetView, ui_context: UiContext, settle: Settle
) -> None:
    image = QImage(1600, 900, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    draft = ContactDraft(values={"kind": INDIVIDUAL, "family_name": "Durand"})
    contact_id = ui_context.workspace.contacts.create(draft)[0]
    view.show_contact(contact_id)
    settle(lambda: not ui_context.jobs.busy() and view.content().isVisible())
    view.content().header.photo_dropped.emit(image)
    settle(lambda: ui_context.workspace.contacts.sheet(contact_id).contact.photo)
    settle(lambda: not ui_context.jobs.busy())
    kept = ui_context.workspace.contacts.photo(
        str(ui_context.workspace.contacts.sheet(contact_id).contact.photo)
    )
    small = QImage.fromData(kept or b"")
    assert max(small.width(), small.height()) == LARGEST_SIDE
    assert view.content().header.avatar._photo is not None
    view.content().header.photo_removed.emit()
    settle(lambda: not ui_context.workspace.contacts.sheet(contact_id).contact.photo)


def test_a_transparent_photo_stays_transparent(tmp_path) -> None:
    image = QImage(40, 20, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    path = tmp_path / "logo.png"
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    path.write_bytes(bytes(buffer.data().data()))
    for kept in (photo_of_file(path), photo_of_image(image)):
        assert QImage.fromData(kept).hasAlphaChannel()
        assert QImage.fromData(kept).width() == 40
