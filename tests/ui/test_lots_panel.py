"""The screen of address files: list, page, checks, dialogs, registers, undo, keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact import Address, Consent, ContactDraft
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.lot_criteria import members_of, to_inform
from sme_crm.ui.context import UiContext
from sme_crm.ui.forms.editors import LineEditor
from sme_crm.ui.lots.lots_panel import LotsPanel
from sme_crm.ui.lots.rules_dialog import RulesDialog
from sme_crm.ui.lots.use_dialog import NewLotDialog
from sme_crm.ui.navigation import MakeGroup, OpenLot, ShowContacts, StartImport
from tests.imported_file import bring_in_people, people_of_nantes
from tests.printing.printed_page import read_pages

Settle = Callable[[Callable[[], object]], None]


def _csv(path: Path, *names: str) -> Path:
    path.write_text(people_of_nantes(*names), encoding="utf-8")
    return path


@pytest.fixture
def lots(ui_context: UiContext, tmp_path: Path) -> dict[str, int]:
    """A bought file of three whose notice is late, and an offer."""
    workspace = ui_context.workspace
    bought = bring_in_people(
        workspace, tmp_path / "bought.csv", "Bought <b>2026</b>", "Durand", "Petit", "Morel"
    )
    workspace.lots.save(
        bought, {"mode": "bought", "supplier": "Target & Co", "received_on": "2025-01-02"}
    )
    offer = workspace.lots.create(
        "Offer", state="offer", price_cents=10_000, addresses=1_000, mode="rented"
    )
    return {"bought": bought, "offer": offer}


@pytest.fixture
def panel(ui_context: UiContext, lots: dict[str, int], qtbot: QtBot, settle: Settle) -> LotsPanel:
    made = LotsPanel(ui_context)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    settle(lambda: made.model.rowCount() == 2 and made.page.duty.isVisible())
    return made


def _sent(ui_context: UiContext, kind: type) -> list[object]:
    found: list[object] = []
    ui_context.navigator.answer(kind, found.append)
    return found


def test_the_list_tells_what_matters(panel: LotsPanel, settle: Settle) -> None:
    settle(lambda: panel.model.index(0, 5).data())
    texts = [panel.model.index(0, column).data() for column in range(6)]
    assert texts[:2] == ["Bought <b>2026</b>", "3"]
    assert texts[4] == "02/02/2025"
    assert int(str(texts[5])) > 50
    name = panel.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Target & Co" in str(name)
    offered = [panel.model.index(1, column).data() for column in range(6)]
    assert offered == ["Offer", "1,000", "0 of 1", "", "", ""]


def test_fields_are_saved_when_left_and_one_visit_is_one_change(
    panel: LotsPanel, ui_context: UiContext, lots: dict[str, int], settle: Settle
) -> None:
    workspace = ui_context.workspace
    before = len(workspace.undo.list_changes())
    boxes = panel.page.form.boxes
    for key, typed in (("supplier", "Other Ltd"), ("price_cents", "450"), ("guaranteed_rate", "3")):
        editor = boxes[key].editor
        assert isinstance(editor, LineEditor)
        editor.setText(typed)
        assert editor.commit()
        settle(lambda: not ui_context.jobs.writes_pending())
    settle(lambda: workspace.lots.get(lots["bought"]).guaranteed_rate == 0.03)
    lot = workspace.lots.get(lots["bought"])
    assert (lot.supplier, lot.price_cents) == ("Other Ltd", 45_000)
    assert len(workspace.undo.list_changes()) == before + 1
    assert panel.leave()
    workspace.undo.undo(workspace.undo.list_changes()[0].id)
    settle(lambda: boxes["supplier"].editor.kept() == "Target & Co")


def test_a_value_that_cannot_be_kept_stays_in_sight(panel: LotsPanel) -> None:
    editor = panel.page.form.boxes["received_on"].editor
    assert isinstance(editor, LineEditor)
    editor.setText("soon")
    assert not panel.leave()
    assert panel.page.form.boxes["received_on"].remark()
    editor.restore()
    assert panel.leave()


def test_the_duty_to_inform(
    panel: LotsPanel, ui_context: UiContext, lots: dict[str, int], settle: Settle
) -> None:
    assert "3" in panel.page.duty.text()
    shown = _sent(ui_context, ShowContacts)
    panel.work.show_to_inform(ui_context.workspace.lots.get(lots["bought"]))
    assert shown == [ShowContacts(ContactFilter(criteria=to_inform(lots["bought"])))]
    panel.work.mark_informed(ui_context.workspace.lots.get(lots["bought"]))
    settle(lambda: not panel.page.duty.isVisible())
    assert ui_context.workspace.lots.get(lots["bought"]).informed_on


def test_its_contacts_are_shown_and_grouped(
    panel: LotsPanel, ui_context: UiContext, lots: dict[str, int]
) -> None:
    wanted = ContactFilter(criteria=members_of(lots["bought"]))
    shown, grouped = _sent(ui_context, ShowContacts), _sent(ui_context, MakeGroup)
    panel.page.show_button.click()
    panel.work.make_group(ui_context.workspace.lots.get(lots["bought"]))
    assert shown == [ShowContacts(wanted)]
    assert grouped == [MakeGroup(wanted)]
    assert ui_context.workspace.contact_lists.count(wanted) == 3


def test_a_use_is_logged_and_taken_out(
    panel: LotsPanel, ui_context: UiContext, lots: dict[str, int], settle: Settle
) -> None:
    lot = ui_context.workspace.lots.get(lots["bought"])
    dialog = panel.work.log_use(lot)
    dialog.accept_button.click()
    assert dialog.isVisible()  # what for?
    dialog.purpose.setText("Open days")
    dialog.accept_button.click()
    settle(lambda: panel.page.tabs.tabText(2).endswith("1") or panel.page.uses.count() == 1
           and ui_context.workspace.lots.uses(lots["bought"]))  # fmt: skip
    (use,) = ui_context.workspace.lots.uses(lots["bought"])
    assert (use.purpose, use.addresses) == ("Open days", 3)
    panel.work.remove_use(use)
    settle(lambda: not ui_context.workspace.lots.uses(lots["bought"]))


def test_used_up_is_said(
    panel: LotsPanel, ui_context: UiContext, lots: dict[str, int], settle: Settle
) -> None:
    ui_context.workspace.lots.save(lots["bought"], {"mode": "rented"})
    settle(lambda: not ui_context.jobs.busy())
    assert not panel.page.stop.isVisible()
    ui_context.workspace.lots.log_use(lots["bought"], date(2026, 1, 2), "x")
    settle(lambda: panel.page.stop.isVisible())
    assert panel.page.stop.text().startswith("Used up")


def test_a_new_offer_is_opened(panel: LotsPanel, ui_context: UiContext, settle: Settle) -> None:
    dialog = panel.work.new_lot("offer")
    dialog.accept_button.click()
    assert dialog.isVisible()
    dialog.name.setText("offer")
    dialog.accept_button.click()
    assert dialog.isVisible()  # there is one
    dialog.name.setText("Another")
    dialog.supplier.setText("Files Ltd")
    dialog.accept_button.click()
    settle(lambda: (lot := panel.page.lot()) is not None and lot.name == "Another")
    made = ui_context.workspace.lots.find("Another")
    assert made is not None
    assert (made.state, made.mode, made.supplier) == ("offer", "bought", "Files Ltd")


def test_an_offered_file_is_checked_and_never_imported(
    panel: LotsPanel, ui_context: UiContext, lots: dict[str, int], tmp_path: Path, settle: Settle
) -> None:
    workspace = ui_context.workspace
    contacts = workspace.contact_lists.count(ContactFilter())
    panel.table.choose(lots["offer"])
    sample = _csv(tmp_path / "sample.csv", "Durand", "Neuf", "Neuve", "Neuf")
    panel.work.check_file(workspace.lots.get(lots["offer"]), sample)
    settle(lambda: workspace.lot_checks.report_of(lots["offer"]))
    report = workspace.lot_checks.report_of(lots["offer"])
    assert report is not None
    assert (report.read, report.here, report.net_new, report.doubles) == (4, 1, 2, 1)
    assert workspace.contact_lists.count(ContactFilter()) == contacts
    settle(lambda: panel.page.tabs.choice() == "figures")
    settle(lambda: panel.page.print_button.isVisible())


def test_two_files_are_compared_and_saved(
    panel: LotsPanel, ui_context: UiContext, lots: dict[str, int], tmp_path: Path, settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    dialog = panel.work.compare(ui_context.workspace.lots.get(lots["offer"]))
    settle(lambda: dialog.save_button.isEnabled())
    assert (dialog.first.key(), dialog.second.key()) == (str(lots["offer"]), str(lots["bought"]))
    target = tmp_path / "page.pdf"
    monkeypatch.setattr(panel.work, "ask_target", lambda *_: target)
    dialog.save_button.click()
    settle(target.exists)
    (page,) = read_pages(target.read_bytes())
    assert "Bought <b>2026</b>" in page.text
    dialog.close_button.click()


def test_a_lot_with_contacts_stays_an_empty_one_goes(
    panel: LotsPanel, ui_context: UiContext, lots: dict[str, int], settle: Settle, qtbot: QtBot
) -> None:
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    settle(lambda: not ui_context.jobs.writes_pending())
    assert ui_context.workspace.lots.find("Bought <b>2026</b>") is not None
    panel.table.choose(lots["offer"])
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    settle(lambda: panel.model.rowCount() == 1)
    ui_context.workspace.undo.undo(ui_context.workspace.undo.list_changes()[0].id)
    settle(lambda: panel.model.rowCount() == 2)


def test_search_and_open(panel: LotsPanel, lots: dict[str, int], settle: Settle) -> None:
    panel.model.search("target")
    assert panel.model.rowCount() == 1
    panel.search.searched.emit("nothing like it")
    assert not panel._not_found.isHidden()
    panel.search.searched.emit("")
    panel.receive(OpenLot(lots["offer"]))
    settle(lambda: (lot := panel.page.lot()) is not None and lot.id == lots["offer"])
    assert panel.focus_search()


def test_addresses_are_passed_on(
    panel: LotsPanel, ui_context: UiContext, lots: dict[str, int], tmp_path: Path, settle: Settle
) -> None:
    workspace = ui_context.workspace
    dialog = panel.work.lend(workspace.lots.get(lots["bought"]))
    settle(lambda: "3" in dialog.told.text())
    dialog.recipient.setText("Garage Martin")
    dialog.purpose.setText("Open days")
    dialog.accept_button.click()
    assert dialog.isVisible()  # nobody agreed
    dialog.reject()
    first = workspace.lots.member_ids(lots["bought"])[0]
    said = Consent("consent", "partners", "2026-01-01", "Yes")
    workspace.contacts.save_row(first, said, workspace.contacts.sheet(first).contact.version)
    seed, _ = workspace.contacts.create(
        ContactDraft({"family_name": "Piège"}, [Address(street="1 rue", postal_code="44000",
                                                        locality="Nantes")])
    )  # fmt: skip
    panel.seeds._mark(seed)
    settle(lambda: panel.seeds.model.rowCount() == 1)
    again = panel.work.lend(workspace.lots.get(lots["bought"]))
    settle(lambda: again._agreed == 1)
    again.recipient.setText("Garage Martin")
    again.purpose.setText("Open days")
    target = tmp_path / "lent.csv"
    panel.work.write_loan(target, again)
    settle(lambda: panel.loans.model.rowCount() == 1)
    again.reject()
    (loan,) = workspace.lot_loans.list_loans()
    assert (loan.recipient, loan.addresses, loan.seeds, loan.left_out) == ("Garage Martin", 1, 1, 2)
    assert target.read_text(encoding="utf-8-sig").count("\n") == 3
    panel.views.choose("seeds")
    panel.seeds.remove()
    settle(lambda: panel.seeds.model.rowCount() == 0)


def test_nothing_yet(ui_context: UiContext, qtbot: QtBot, settle: Settle) -> None:
    made = LotsPanel(ui_context)
    qtbot.addWidget(made)
    made.show()
    settle(lambda: made._pages.currentWidget() is made._nothing)
    made.views.chosen.emit("files")
    assert made.findChild(NewLotDialog) is None


def test_an_import_into_a_file_begins_with_its_name(
    ui_context: UiContext, lots: dict[str, int], qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    from sme_crm.ui.importing.import_panel import ImportPanel

    assert lots
    panel = ImportPanel(ui_context)
    qtbot.addWidget(panel)
    panel.receive(StartImport(lot="Offer"))
    panel.open_files((_csv(tmp_path / "more.csv", "Neuf"),))
    settle(lambda: panel.review.lot.text() == "Offer")
    assert panel.leave()


def test_the_rules_are_settings_of_the_business(
    panel: LotsPanel, ui_context: UiContext, lots: dict[str, int], settle: Settle
) -> None:
    panel.work.edit_rules()
    settle(lambda: panel.findChild(RulesDialog))
    dialog = panel.findChild(RulesDialog)
    assert isinstance(dialog, RulesDialog)
    assert (dialog.months.value(), dialog.ageing.value()) == (1, 25)
    dialog.months.setValue(2)
    dialog.ageing.setValue(30)
    dialog.accept_button.click()
    settle(lambda: panel.model.index(0, 4).data() == "02/03/2025")
    assert ui_context.workspace.lot_checks.ageing_rate == 0.3
    assert ui_context.workspace.lots.get(lots["bought"]).due_on == "2025-03-02"
