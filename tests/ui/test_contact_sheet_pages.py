"""History, groups and documents of a contact on the sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact import INDIVIDUAL, Address, ContactDraft, Email, Phone
from sme_crm.domain.criteria import Operator, Test
from sme_crm.ui.contacts.sheet.change_words import describe_changes, read_names
from sme_crm.ui.contacts.sheet.content import SheetContent
from sme_crm.ui.contacts.sheet.documents_page import DocumentLine, copy_document
from sme_crm.ui.contacts.sheet.history_entry import HistoryEntry
from sme_crm.ui.contacts.sheet.history_page import read_page
from sme_crm.ui.contacts.sheet.row_actions import fill_row_menu
from sme_crm.ui.contacts.sheet.view import ContactSheetView
from sme_crm.ui.context import UiContext
from sme_crm.ui.navigation import ShowLetter, StartCall
from sme_crm.ui.widgets.labels import TextLabel

Settle = Callable[[Callable[[], object]], None]


@pytest.fixture
def contact_id(ui_context: UiContext) -> int:
    draft = ContactDraft(
        values={"kind": INDIVIDUAL, "family_name": "Durand"},
        phones=[Phone("0612345678")],
        emails=[Email("emilie@atelier.fr")],
    )
    return ui_context.workspace.contacts.create(draft)[0]


@pytest.fixture
def content(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, contact_id: int
) -> Iterator[SheetContent]:
    view = ContactSheetView(ui_context)
    qtbot.addWidget(view)
    view.resize(480, 860)
    with qtbot.waitExposed(view, timeout=60_000):
        view.show()
    view.show_contact(contact_id)
    settle(lambda: not ui_context.jobs.busy() and view.content().isVisible())
    settle(view.isActiveWindow)
    yield view.content()
    ui_context.jobs.flush()


def _titles(content: SheetContent) -> list[str]:
    return [entry.title() for entry in content.tabs.history._entries]


def test_a_note_is_saved_by_ctrl_enter(
    content: SheetContent, ui_context: UiContext, settle: Settle, contact_id: int
) -> None:
    content.header.note_wanted.emit()
    assert content.tabs.choice() == "history"
    assert content.tabs.history.form.words.hasFocus()
    QTest.keyClicks(content.tabs.history.form.words, "Seen at the fair")
    QTest.keyClick(
        content.tabs.history.form.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    settle(lambda: "Note" in _titles(content))
    settle(lambda: not ui_context.jobs.busy())
    assert content.tabs.history.form.isHidden()
    entry = ui_context.workspace.history.timeline(contact_id, kinds=("note",))[0]
    assert (entry.text, entry.direction) == ("Seen at the fair", "internal")
    assert content.tabs.tabText(1) == "History  1"


def test_a_merged_contact_is_told_and_taken_apart(
    content: SheetContent, ui_context: UiContext, settle: Settle, contact_id: int
) -> None:
    workspace = ui_context.workspace
    draft = ContactDraft(
        {"kind": INDIVIDUAL, "family_name": "DURANT", "birth_date": "1980-05-12"},
        phones=[Phone("0612345678", "home")],
        custom={"Wood": "oak"},
    )
    other, _ = workspace.contacts.create(draft)
    workspace.merging.merge_contacts(contact_id, [other], {"birth_date": contact_id})
    content.tabs.choose("history")
    settle(lambda: "Merged: DURANT" in _titles(content))
    shown = next(one for one in content.tabs.history._entries if one.entry.kind == "merge")
    assert [action.text() for action in shown.menu.actions()] == ["Take this merge apart"]
    words = [label.text() for label in shown.findChildren(TextLabel)]
    assert any("Family name: DURANT" in text and "Birth date: " in text for text in words)
    shown.menu.actions()[0].trigger()
    settle(lambda: "Merged: DURANT" not in _titles(content))
    assert workspace.contacts.sheet(other).contact.birth_date == "1980-05-12"


def test_what_stood_before_is_told_after_a_merge_was_taken_apart(
    content: SheetContent, ui_context: UiContext, settle: Settle, contact_id: int
) -> None:
    workspace = ui_context.workspace
    other, _ = workspace.contacts.create(ContactDraft({"family_name": "Petit"}))
    change_id = workspace.merging.merge_contacts(contact_id, [other], {"family_name": other})
    version = workspace.contacts.sheet(contact_id).contact.version
    workspace.contacts.save(contact_id, {"family_name": "Roux"}, version)
    workspace.merging.unmerge(change_id)
    content.tabs.choose("history")
    settle(lambda: "Merge taken apart: what stood here before" in _titles(content))
    shown = next(one for one in content.tabs.history._entries if one.entry.kind == "merge")
    assert "Family name before: Durand" in [one.text() for one in shown.findChildren(TextLabel)]
    assert shown.menu.isEmpty()


def test_a_call_has_a_direction_and_a_result(
    content: SheetContent, ui_context: UiContext, settle: Settle
) -> None:
    content.header.call_wanted.emit()
    form = content.tabs.history.form
    assert form.direction.isVisible()
    form.subject.setText("Quote")
    form.direction.choose("in")
    form.outcome.setText("Call back on Monday")
    form.save.click()
    settle(lambda: "Call (received): Quote" in _titles(content))
    settle(lambda: not ui_context.jobs.busy())


def test_numbers_are_dialled_and_addresses_written_to_from_the_sheet(
    content: SheetContent, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    for section, text in (
        (content.form.phones, "Dial this number"),
        (content.form.emails, "Write an e-mail"),
    ):
        menu = QMenu(content)
        fill_row_menu(menu, section.editors[0])
        (entry,) = [action for action in menu.actions() if action.text() == text]
        entry.trigger()
        menu.deleteLater()
    assert opened == ["tel:+33612345678", "mailto:emilie@atelier.fr"]


def test_a_number_is_dialled_through_the_call_that_knows_the_rules(
    content: SheetContent, ui_context: UiContext, contact_id: int
) -> None:
    asked: list[object] = []
    ui_context.navigator.answer(StartCall, asked.append)
    menu = QMenu(content)
    fill_row_menu(menu, content.form.phones.editors[0])
    next(one for one in menu.actions() if one.text() == "Dial this number").trigger()
    menu.deleteLater()
    (phone,) = ui_context.workspace.contacts.sheet(contact_id).phones
    assert asked == [StartCall(contact_id, phone_id=phone.id)]


def test_a_call_is_begun_with_its_clock_where_that_is_offered(
    content: SheetContent, ui_context: UiContext, settle: Settle, contact_id: int
) -> None:
    asked: list[object] = []
    ui_context.navigator.answer(StartCall, asked.append)
    content.header.buttons["call"].click()
    assert asked == [StartCall(contact_id)]
    settle(lambda: not ui_context.jobs.busy())


def test_words_in_the_form_are_saved_on_leaving(
    content: SheetContent, ui_context: UiContext, settle: Settle, contact_id: int
) -> None:
    content.begin_entry("note")
    content.tabs.history.form.words.setPlainText("Half a note")
    assert content.leave()
    settle(lambda: ui_context.workspace.history.count(contact_id) == 1)
    settle(lambda: not ui_context.jobs.busy())


def test_an_entry_is_edited_and_deleted(
    content: SheetContent, ui_context: UiContext, settle: Settle, contact_id: int
) -> None:
    ui_context.workspace.history.add([contact_id], "note", text="Old words")
    content.tabs.choose("history")
    settle(lambda: "Note" in _titles(content))
    shown = next(one for one in content.tabs.history._entries if one.entry.kind == "note")
    shown.edit_wanted.emit(shown.entry)
    content.tabs.history.form.words.setPlainText("New words")
    content.tabs.history.form.save.click()
    settle(lambda: not ui_context.jobs.busy())
    history = ui_context.workspace.history
    assert history.timeline(contact_id, kinds=("note",))[0].text == "New words"
    shown = next(one for one in content.tabs.history._entries if one.entry.kind == "note")
    shown.delete_wanted.emit(shown.entry.id)
    settle(lambda: not ui_context.jobs.busy())
    assert not history.count(contact_id)


def test_changes_are_told_in_words(
    content: SheetContent, ui_context: UiContext, settle: Settle, contact_id: int
) -> None:
    workspace = ui_context.workspace
    member = workspace.staff.add("Claire Vidal")
    version = workspace.contacts.sheet(contact_id).contact.version
    values = {"status": "client", "responsible_id": member, "birth_date": "1991-01-20"}
    version = workspace.contacts.save(contact_id, values, version).version
    phone = workspace.contacts.sheet(contact_id).phones[0]
    other = replace(phone, number="0478420011")
    version = workspace.contacts.save_row(contact_id, other, version).version
    workspace.contacts.remove_row(contact_id, phone, version)
    entries = workspace.history.timeline(contact_id, kinds=("change",))
    names = read_names(workspace, entries)
    lines = [line for entry in entries for line in describe_changes(entry, names)]
    assert "Status: Prospect → Client" in lines
    assert "Responsible: (empty) → Claire Vidal" in lines
    assert "Birth date: (empty) → 20 Jan 1991" in lines
    assert "Phone number: 06 12 34 56 78 → 04 78 42 00 11" in lines
    assert "Phone removed: 04 78 42 00 11" in lines
    assert "Phone added: 06 12 34 56 78" in lines
    content.tabs.choose("history")
    settle(lambda: not ui_context.jobs.busy())
    labels = [label.text() for label in content.tabs.history.findChildren(TextLabel)]
    assert any("Status: Prospect → Client" in text for text in labels)


def test_more_is_read_as_one_scrolls(
    content: SheetContent, ui_context: UiContext, settle: Settle, contact_id: int
) -> None:
    history = ui_context.workspace.history
    for number in range(70):
        at = f"2026-01-{number % 28 + 1:02}T10:00:{number % 60:02}Z"
        history.add([contact_id], "call", subject=str(number), at=at)
    content.tabs.choose("history")
    settle(lambda: content.tabs.history.entries())
    settle(lambda: not ui_context.jobs.busy())
    first = len(content.tabs.history.entries())
    assert first < 71
    bar = content.tabs.history._scroll.verticalScrollBar()

    def reaches_the_end() -> bool:
        bar.setValue(bar.maximum())
        return len(content.tabs.history.entries()) == 71

    settle(reaches_the_end)
    settle(lambda: not ui_context.jobs.busy())
    shown = [(entry.at, entry.id) for entry in content.tabs.history.entries()]
    assert shown == sorted(shown, reverse=True)
    content.tabs.history.kinds.choose("change")
    settle(lambda: len(content.tabs.history.entries()) == 1)


def test_a_direction_is_read_over_several_pages(ui_context: UiContext, contact_id: int) -> None:
    history = ui_context.workspace.history
    for number in range(30):
        direction = "in" if number % 10 == 0 else "out"
        at = f"2026-01-01T10:00:{number:02}Z"
        history.add([contact_id], "call", direction=direction, at=at)
    found, _names, at_end = read_page(ui_context.workspace, contact_id, "", "in", None, 5)
    assert [entry.direction for entry in found] == ["in"] * 3
    assert at_end


def test_the_page_of_a_printed_letter_is_seen_again(
    content: SheetContent, ui_context: UiContext, settle: Settle, qtbot: QtBot, tmp_path: Path
) -> None:
    workspace = ui_context.workspace
    home = Address(street="7 rue Crébillon", postal_code="44000", locality="Nantes")
    zola = workspace.contacts.create(ContactDraft({"family_name": "Zola"}, addresses=[home]))[0]
    template = workspace.letters.templates.list_templates("fr")[0].template
    workspace.letters.write(tmp_path / "letters.pdf", template, [zola])
    workspace.history.add([zola], "letter", subject="By hand", direction="out")
    asked: list[ShowLetter] = []
    ui_context.navigator.answer(ShowLetter, asked.append)
    history = content.tabs.history
    history.show_contact(zola, fresh=True)
    content.tabs.choose("history")
    settle(lambda: len(history.entries()) == 3)
    settle(lambda: not ui_context.jobs.busy())
    by_hand = next(one for one in history._entries if one.entry.subject == "By hand")
    assert by_hand.see_page is None
    printed = next(one for one in history._entries if one.entry.link_kind == "letter_run")
    assert printed.see_page is not None
    printed.see_page.setFocus()
    qtbot.keyClick(printed.see_page, Qt.Key.Key_Return)
    assert asked == [ShowLetter(printed.entry.id)]
    assert workspace.letters.page_of(asked[0].history_id).startswith(b"%PDF")
    printed.menu.actions()[0].trigger()
    assert len(asked) == 2
    kept = HistoryEntry(printed.entry, read_names(workspace, []), read_only=True)
    qtbot.addWidget(kept)
    assert [action.text() for action in kept.menu.actions()] == ["See the page"]


def test_groups_are_entered_and_left(
    content: SheetContent, ui_context: UiContext, settle: Settle, contact_id: int
) -> None:
    groups = ui_context.workspace.groups
    by_hand = groups.create("Salon 2026")
    groups.create("Les Durand", criteria=Test("family_name", Operator.IS, ("Durand",)))
    content.tabs.choose("groups")
    settle(lambda: len(content.tabs.groups.chips()) == 1)
    content.tabs.groups.enter(by_hand)
    settle(lambda: len(content.tabs.groups.chips()) == 2)
    settle(lambda: not ui_context.jobs.busy())
    assert content.tabs.tabText(content.tabs.currentIndex()) == "Groups  2"
    assert ui_context.workspace.contacts.sheet(contact_id).groups == ((by_hand, "Salon 2026"),)
    chip = next(one for one in content.tabs.groups.chips() if one.group_id == by_hand)
    chip.leave_wanted.emit(by_hand)
    settle(lambda: len(content.tabs.groups.chips()) == 1)
    settle(lambda: not ui_context.jobs.busy())


def test_documents_are_dropped_saved_and_removed(
    content: SheetContent, ui_context: UiContext, settle: Settle, contact_id: int, tmp_path: Path
) -> None:
    path = tmp_path / "Devis <b>.txt"
    path.write_bytes(b"Contenu")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    content.tabs.choose("documents")
    event = QDropEvent(
        QPointF(20, 20),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    content.tabs.documents.dropEvent(event)
    settle(lambda: content.tabs.documents.findChildren(DocumentLine))
    settle(lambda: not ui_context.jobs.busy())
    line = content.tabs.documents.findChildren(DocumentLine)[0]
    assert line.document.name == "Devis <b>.txt"
    copy_document(ui_context.workspace, line.document.id, tmp_path / "copie.txt")
    assert (tmp_path / "copie.txt").read_bytes() == b"Contenu"
    line.remove_wanted.emit(line.document.id)
    settle(lambda: not ui_context.workspace.contacts.sheet(contact_id).documents)
    settle(lambda: not ui_context.jobs.busy())


def test_the_last_entries_stand_on_the_first_tab(
    content: SheetContent, ui_context: UiContext, settle: Settle, contact_id: int
) -> None:
    assert content.form.recent.isHidden()
    ui_context.workspace.history.add([contact_id], "call", subject="Quote", direction="out")
    settle(content.form.recent.isVisible)
    settle(lambda: not ui_context.jobs.busy())
    assert content.form.recent.lines[0].text() == "Call (sent): Quote"
    content.form.recent.lines[0].click()
    assert content.tabs.choice() == "history"
    settle(lambda: not ui_context.jobs.busy())
