"""The screen of data care: counts, live groups, repairs with ticks, the round of addresses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from sme_crm.domain.care_lines import find_line
from sme_crm.domain.contact import Address, ContactDraft
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.ui.care.care_panel import CarePanel
from sme_crm.ui.context import UiContext
from sme_crm.ui.lists.tick_list import TICK
from sme_crm.ui.navigation import OpenContact, OpenGroup, ShowContacts, VerifyAddresses

Settle = Callable[[Callable[[], object]], None]


def _add(context: UiContext, given: str, family: str, town: str = "Lyon") -> int:
    address = Address(street="1 rue Neuve", locality=town, postal_code="")
    draft = ContactDraft(values={"given_name": given, "family_name": family}, addresses=[address])
    return context.workspace.contacts.create(draft)[0]


@pytest.fixture
def panel(ui_context: UiContext, qtbot: QtBot, settle: Settle) -> CarePanel:
    _add(ui_context, "ANNE", "MARTIN")
    _add(ui_context, "Luc", "Petit", "Villeurbanne")
    return _open(ui_context, qtbot, settle)


def _open(context: UiContext, qtbot: QtBot, settle: Settle) -> CarePanel:
    panel = CarePanel(context)
    qtbot.addWidget(panel)
    panel.resize(1100, 700)
    panel.show()
    panel.enter()
    settle(lambda: panel.report is not None and panel.report.complete)
    return panel


def test_lines_show_counts_and_follow_changes(
    panel: CarePanel, ui_context: UiContext, settle: Settle
) -> None:
    row = panel.overview.rows["no_postal_code"]
    assert row.count.text() == "2" and row.show_button.isEnabled()
    assert panel.overview.rows["siret_wrong"].show_button.isHidden()
    _add(ui_context, "Zoé", "Blanc")
    settle(lambda: row.count.text() == "3")


def test_one_click_shows_the_contacts_or_makes_the_group(
    panel: CarePanel, ui_context: UiContext, sent: list[object], settle: Settle
) -> None:
    line = find_line("person_in_capitals")
    assert line is not None
    row = panel.overview.rows[line.key]
    row.show_button.click()
    assert sent == [ShowContacts(ContactFilter(criteria=line.criteria))]
    row.group_button.click()
    settle(lambda: any(isinstance(each, OpenGroup) for each in sent))
    (group,) = ui_context.workspace.groups.list_groups()
    assert group.dynamic and group.criteria == line.criteria
    row.group_button.click()
    settle(lambda: sum(isinstance(each, OpenGroup) for each in sent) == 2)
    assert len(ui_context.workspace.groups.list_groups()) == 1, "the group is there already"


def test_a_repair_is_shown_ticked_and_undone(
    panel: CarePanel, ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    panel.overview.rows["no_postal_code"].repair_button.click()
    model, page = panel.repair.model, panel.repair
    settle(lambda: model.rowCount() == 2)
    # Villeurbanne has one code, Lyon several: that one waits for a choice.
    assert [model.is_ticked(row) for row in range(2)] == [False, True]
    assert page.apply_button.isEnabled() and panel.back_button.isVisible()
    page.table.selectRow(1)
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert not model.is_ticked(1) and not page.apply_button.isEnabled()
    model.choose(0, "69003")
    page.all.click()
    assert model.count_ticked() == 2
    assert model.index(0, TICK).data(Qt.ItemDataRole.AccessibleTextRole)
    page.apply_button.click()
    settle(lambda: panel.pages.currentWidget() is panel.overview)
    settle(lambda: panel.overview.rows["no_postal_code"].count.text() == "0")
    change = ui_context.workspace.undo.list_changes(limit=1)[0]
    assert change.name == "care.repair"
    ui_context.undo.undo_change(change.id)
    settle(lambda: panel.overview.rows["no_postal_code"].count.text() == "2")


def test_nothing_to_put_right(panel: CarePanel, settle: Settle) -> None:
    panel.overview.repair_wanted.emit("company_numbers")
    settle(lambda: panel.repair._pages.currentWidget() is panel.repair._nothing)
    panel.show_overview()
    assert panel.pages.currentWidget() is panel.overview


def test_the_round_goes_by_single_keys(
    panel: CarePanel, ui_context: UiContext, qtbot: QtBot, sent: list[object], settle: Settle
) -> None:
    panel.receive(VerifyAddresses())
    page = panel.verify
    settle(lambda: page.model.rowCount() == 2)
    first = page.current()
    assert first is not None
    qtbot.keyClick(page.list, Qt.Key.Key_V)
    second = page.current()
    assert second is not None and second.contact_id != first.contact_id
    contacts = ui_context.workspace.contacts
    settle(lambda: contacts.sheet(first.contact_id).contact.verified_on)
    qtbot.keyClick(page.list, Qt.Key.Key_E)
    assert sent[-1] == OpenContact(second.contact_id)
    qtbot.keyClick(page.list, Qt.Key.Key_D)
    settle(lambda: contacts.sheet(second.contact_id).addresses[0].state == "dead")
    assert page.model.count_open() == 0
    settle(lambda: second.contact_id in page._changes)
    page.list.setCurrentIndex(page.model.index(1))
    page.take_back()
    settle(lambda: contacts.sheet(second.contact_id).addresses[0].state == "good")
    assert page.model.count_open() == 1


def test_one_decision_for_all_that_are_marked(
    panel: CarePanel, ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    panel.receive(VerifyAddresses())
    page = panel.verify
    settle(lambda: page.model.rowCount() == 2)
    page.list.selectAll()
    qtbot.keyClick(page.list, Qt.Key.Key_V)
    settle(lambda: len(page._changes) == 2)
    assert page.model.count_open() == 0
    change = ui_context.workspace.undo.list_changes(limit=1)[0]
    assert (change.name, set(page._changes.values())) == ("care.verify", {change.id})
    ui_context.undo.undo_change(change.id)
    settle(lambda: page.model.count_open() == 2)


def test_the_rate_is_kept(panel: CarePanel, ui_context: UiContext, settle: Settle) -> None:
    panel.overview.rate.setValue(20)
    settle(lambda: ui_context.workspace.settings.get("lot.ageing_rate") == 0.2)
    settle(lambda: not ui_context.jobs.busy())
    assert panel.overview.rate.value() == 20


def test_an_empty_base_says_what_to_do(ui_context: UiContext, qtbot: QtBot, settle: Settle) -> None:
    panel = _open(ui_context, qtbot, settle)
    assert panel.pages.currentWidget() is not panel.overview


def test_the_report_is_a_page(
    panel: CarePanel, tmp_path: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    path = tmp_path / "report.pdf"
    panel.write_report(path)
    settle(lambda: opened)
    assert path.read_bytes().startswith(b"%PDF")


def test_the_screen_may_be_gone_before_its_count_stops(
    ui_context: UiContext, settle: Settle
) -> None:
    for number in range(40):
        _add(ui_context, f"Anne {number}", "Martin")
    panel = CarePanel(ui_context)
    panel.show()
    panel.enter()
    shiboken6.delete(panel)
    # An error that nobody caught fails the test when the context ends.
    settle(lambda: not ui_context.jobs.busy())
    assert not shiboken6.isValid(panel)
    assert len(ui_context.workspace.contact_lists.ids()) == 40


def test_a_whole_line_is_verified_at_once(
    panel: CarePanel, ui_context: UiContext, settle: Settle
) -> None:
    row = panel.overview.rows["never_verified"]
    assert row.count.text() == "2"
    panel.overview.verify_all_wanted.emit(find_line("never_verified"))
    settle(lambda: row.count.text() == "0")
    change = ui_context.workspace.undo.list_changes(limit=1)[0]
    assert (change.name, change.details["count"]) == ("care.verify", 2)
    ui_context.undo.undo_change(change.id)
    settle(lambda: row.count.text() == "2")


def test_a_dead_address_is_good_again(
    panel: CarePanel, ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    contact_id = _add(ui_context, "Zoé", "Blanc")
    ui_context.workspace.care.mark_dead([contact_id])
    row = panel.overview.rows["address_dead"]
    settle(lambda: row.count.text() == "1")
    row.repair_button.click()
    page = panel.verify
    settle(lambda: page.model.rowCount() == 1)
    qtbot.keyClick(page.list, Qt.Key.Key_D)
    assert page.model.count_open() == 1, "it is dead already"
    qtbot.keyClick(page.list, Qt.Key.Key_V)
    contacts = ui_context.workspace.contacts
    settle(lambda: contacts.sheet(contact_id).addresses[0].state == "good")
    panel.receive(VerifyAddresses())
    settle(lambda: page.model.rowCount() == 3)
    assert page.buttons["D"].isEnabled()


def test_what_no_rule_mends_is_shown(
    panel: CarePanel, ui_context: UiContext, sent: list[object], settle: Settle
) -> None:
    values = {"kind": "organization", "organization": "Albâtre", "siret": "12345678900011"}
    draft = ContactDraft(values=values)
    ui_context.workspace.contacts.create(draft)
    row = panel.overview.rows["siret_wrong"]
    settle(lambda: row.count.text() == "1")
    row.repair_button.click()
    settle(lambda: panel.repair._pages.currentWidget() is panel.repair._nothing)
    panel.repair.by_hand_button.click()
    line = find_line("siret_wrong")
    assert line is not None
    assert sent == [ShowContacts(ContactFilter(criteria=line.criteria))]
