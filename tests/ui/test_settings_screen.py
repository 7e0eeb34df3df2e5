"""Tests the screen of settings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPixmap

from sme_crm.domain.advised_times import ADVISED
from sme_crm.domain.task import TaskDraft
from sme_crm.ui.context import UiContext
from sme_crm.ui.navigation import OpenSettings
from sme_crm.ui.settings import (
    KEEP_IN_TRAY,
    LANGUAGE,
    REMINDERS_OF,
    SECOND_BACKUP_PLACE,
    STAFF_NAME,
    START_AT_LOGIN,
    THEME,
)
from sme_crm.ui.settings_screen.company_dialog import CompanyDialog
from sme_crm.ui.settings_screen.company_page import CompanyPage
from sme_crm.ui.settings_screen.fields_page import FieldRow, FieldsPage
from sme_crm.ui.settings_screen.file_page import FilePage
from sme_crm.ui.settings_screen.follow_up_page import FollowUpPage
from sme_crm.ui.settings_screen.general_page import GeneralPage
from sme_crm.ui.settings_screen.kind_rows import KindsBecome
from sme_crm.ui.settings_screen.postage_page import PostagePage
from sme_crm.ui.settings_screen.settings_panel import SettingsPanel
from sme_crm.ui.settings_screen.staff_page import StaffPage, StaffRow

Settle = Callable[[Callable[[], object]], None]


@pytest.fixture
def panel(ui_context: UiContext) -> Iterator[SettingsPanel]:
    made = SettingsPanel(ui_context)
    made.resize(1000, 700)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def _page(panel: SettingsPanel, key: str, context: UiContext, settle: Settle) -> object:
    panel.receive(OpenSettings(key))
    panel.enter()
    settle(lambda: not context.jobs.busy())
    return panel.pages[key]


def test_language_and_look_are_settings_of_the_machine(
    panel: SettingsPanel, ui_context: UiContext, settle: Settle
) -> None:
    page = _page(panel, "general", ui_context, settle)
    assert isinstance(page, GeneralPage)
    page.languages.chosen.emit("fr")
    page.looks.chosen.emit("dark")
    assert ui_context.settings.get(LANGUAGE) == "fr"
    assert ui_context.settings.get(THEME) == "dark"


def test_days_by_status_are_read_and_saved_when_left(
    panel: SettingsPanel, ui_context: UiContext, settle: Settle
) -> None:
    ui_context.workspace.settings.set("follow_up.touch_days.supplier", 400)
    page = _page(panel, "follow_up", ui_context, settle)
    assert isinstance(page, FollowUpPage)
    assert {status: field.value() for status, field in page.fields.items()} == {
        "client": 90, "prospect": 60, "prescriber": 90, "partner": 180, "former": 0,
        "supplier": 400, "other": 0,
    }  # fmt: skip
    assert page.fields["former"].text() == "never"
    page.fields["client"].setValue(120)
    page.fields["client"].editingFinished.emit()
    settle(lambda: ui_context.workspace.today.touch_days("client") == 120)


def test_what_goes_on_in_the_background_is_asked_for(
    panel: SettingsPanel, ui_context: UiContext, settle: Settle
) -> None:
    page = _page(panel, "general", ui_context, settle)
    assert isinstance(page, GeneralPage)
    assert not page.keep.isChecked() and not page.at_login.isChecked()
    page.keep.click()
    page.at_login.click()
    assert ui_context.settings.get(KEEP_IN_TRAY) and ui_context.settings.get(START_AT_LOGIN)
    ui_context.settings.set(START_AT_LOGIN, False)  # the system refused
    assert page.keep.isChecked() and not page.at_login.isChecked()


def test_a_field_of_the_company_is_saved_when_left(
    panel: SettingsPanel, ui_context: UiContext, settle: Settle, tmp_path: Path
) -> None:
    page = _page(panel, "company", ui_context, settle)
    assert isinstance(page, CompanyPage)
    editor = page._forms[0].editors["company.name"]
    editor.setText("Menuiserie <b>Vauban</b> & fils")
    assert panel.leave()
    settle(lambda: not ui_context.jobs.busy())
    assert ui_context.workspace.settings.text("company.name") == "Menuiserie <b>Vauban</b> & fils"
    assert "Vauban</b> & fils" in page._mentions.text()
    picture = QPixmap(40, 20)
    picture.fill("#2952cc")
    assert picture.save(str(tmp_path / "logo.png"))
    page.set_logo(tmp_path / "logo.png")
    settle(lambda: not ui_context.jobs.busy())
    assert ui_context.workspace.letters.sender().logo
    page.set_logo(None)
    settle(lambda: not ui_context.jobs.busy())
    assert ui_context.workspace.letters.sender().logo == b""
    page.set_signature(tmp_path / "logo.png")
    settle(lambda: not ui_context.jobs.busy())
    assert ui_context.workspace.letters.sender().signature_image.startswith(b"\x89PNG")
    assert not page.signature.picture.pixmap().isNull()
    assert page.signature.remove.isVisibleTo(page)
    page.signature.remove.click()
    settle(lambda: not ui_context.jobs.busy())
    assert ui_context.workspace.letters.sender().signature_image == b""
    assert page.signature.picture.text() == "Signature as a picture: none"


def test_the_first_letter_asks_for_the_company(ui_context: UiContext, settle: Settle) -> None:
    dialog = CompanyDialog(ui_context)
    dialog.show()
    settle(lambda: not ui_context.jobs.busy())
    completed: list[bool] = []
    dialog.completed.connect(
        lambda: completed.append(ui_context.workspace.letters.sender_is_known())
    )
    assert not dialog.go_on.isEnabled()
    dialog.form.editors["company.name"].setText("Vauban")
    dialog.form.editors["company.locality"].setText("Nantes")
    assert dialog.go_on.isEnabled()
    dialog.go_on.click()
    settle(lambda: completed)
    assert completed == [True]


def test_the_first_member_of_staff_is_who_sits_here(
    panel: SettingsPanel, ui_context: UiContext, settle: Settle
) -> None:
    page = _page(panel, "staff", ui_context, settle)
    assert isinstance(page, StaffPage)
    page.new_name.setText("Claire Vidal")
    page.add()
    settle(lambda: len(ui_context.workspace.staff.list_members()) == 1)
    settle(lambda: page.findChildren(StaffRow) and not ui_context.jobs.busy())
    assert ui_context.settings.get(STAFF_NAME) == "Claire Vidal"
    assert (page.reminders.key(), page.reminders.isEnabled()) == ("me", True)
    page.reminders.choose("everybody")
    page.reminders.activated.emit(page.reminders.currentIndex())
    assert ui_context.settings.get(REMINDERS_OF) == "everybody"
    row = page.findChildren(StaffRow)[-1]
    row.email.setText("claire@example.org")
    row.email.commit()
    settle(lambda: ui_context.workspace.staff.list_members()[0].email == "claire@example.org")


def test_own_fields_are_added_moved_and_deleted(
    panel: SettingsPanel, ui_context: UiContext, settle: Settle
) -> None:
    page = _page(panel, "fields", ui_context, settle)
    assert isinstance(page, FieldsPage)
    fields = ui_context.workspace.custom_fields
    for label, kind in (("Contract", "text"), ("Wood", "choice")):
        page.label.setText(label)
        page.kind.choose(kind)
        page.choices.setText("Oak; Ash")
        page.add()
        settle(lambda: not ui_context.jobs.busy())
    assert [field.label for field in fields.list_fields()] == ["Contract", "Wood"]
    assert fields.list_fields()[1].choices == ("Oak", "Ash")
    settle(lambda: len(page._fields) == 2)
    assert page.findChildren(FieldRow)
    page.move_field(page._fields[1], -1)
    settle(lambda: [field.label for field in fields.list_fields()] == ["Wood", "Contract"])
    settle(lambda: page._fields[0].label == "Wood")
    page.delete_field(page._fields[0])
    settle(lambda: [field.label for field in fields.list_fields()] == ["Contract"])
    settle(lambda: not ui_context.jobs.busy())


def test_backups_go_to_both_places(
    panel: SettingsPanel, ui_context: UiContext, settle: Settle, tmp_path: Path
) -> None:
    page = _page(panel, "file", ui_context, settle)
    assert isinstance(page, FilePage)
    (tmp_path / "stick").mkdir()
    page.set_second_place(tmp_path / "stick")
    page.start_backup()
    settle(lambda: not ui_context.jobs.busy())
    assert len(ui_context.workspace.backups.list_backups()) == 2
    assert ui_context.settings.get(SECOND_BACKUP_PLACE) == str(tmp_path / "stick")
    page.start_check()
    settle(lambda: not ui_context.jobs.busy())
    assert "in order" in page._report.text()
    page.set_second_place(None)
    settle(lambda: not ui_context.jobs.busy())
    assert "No second place" in page._second.text()


def test_own_kinds_of_tasks_are_edited_ordered_and_deleted(
    panel: SettingsPanel, ui_context: UiContext, settle: Settle
) -> None:
    page = _page(panel, "follow_up", ui_context, settle)
    assert isinstance(page, FollowUpPage)
    card, kinds = page.kinds, ui_context.workspace.activity_kinds
    for name in ("Salon", "Démo"):
        card.new_name.setText(name)
        card.add()
    settle(lambda: [row.kind.label for row in card.rows] == ["Salon", "Démo"])
    card.rows[0].name.setText("Foire")
    card.rows[0].name.commit()
    card.rows[0].icon.choose("star")
    card.rows[0].icon.activated.emit(card.rows[0].icon.currentIndex())
    settle(lambda: [(one.label, one.icon) for one in kinds.list_kinds()][0] == ("Foire", "star"))
    settle(lambda: not ui_context.jobs.busy())
    assert not card.rows[0].up.isEnabled()
    card.rows[1].up.click()
    settle(lambda: [row.kind.label for row in card.rows] == ["Démo", "Foire"])
    # Nothing is of this kind: nothing is asked.
    card.rows[0].delete()
    settle(lambda: [row.kind.label for row in card.rows] == ["Foire"])
    task = ui_context.workspace.tasks.create(TaskDraft("Stand", kind=card.rows[0].kind.key))[0]
    card.rows[0].delete()
    settle(lambda: bool(page.window().findChildren(KindsBecome)))
    [dialog] = page.window().findChildren(KindsBecome)
    dialog.become.choose("visit")
    dialog.button.click()
    settle(lambda: not card.rows)
    assert ui_context.workspace.tasks.task(task).kind == "visit"
    ui_context.workspace.undo.undo()
    settle(lambda: [row.kind.label for row in card.rows] == ["Foire"])


def test_advised_times_are_the_owners_own_until_reset(
    panel: SettingsPanel, ui_context: UiContext, settle: Settle
) -> None:
    page = _page(panel, "follow_up", ui_context, settle)
    assert isinstance(page, FollowUpPage)
    advised = ui_context.workspace.advised_times
    row = page.advice.rows["call", "firm"]
    assert [box.isChecked() for box in row.days] == [day in (1, 3) for day in range(7)]
    assert (row.hours.text(), row.usual.isEnabled()) == ("14:00–18:00", False)
    row.days[0].click()
    settle(row.usual.isEnabled)
    row.hours.setText("9-11h30")
    row.hours.commit()
    settle(lambda: advised.of("call")["firm"].hours == (("09:00", "11:30"),))
    settle(lambda: not ui_context.jobs.busy())
    assert advised.of("call")["firm"].days == (0, 1, 3)
    assert advised.of("call")["firm"].source == ADVISED["call"]["firm"].source
    row.hours.setText("in the morning")
    row.hours.commit()
    assert row.hours.text() == "09:00–11:30", "what cannot be read is refused"
    row.source.setText("Our own figures")
    row.source.commit()
    settle(lambda: advised.of("call")["firm"].source == "Our own figures")
    settle(lambda: not ui_context.jobs.busy())
    row.usual.click()
    settle(lambda: advised.of("call")["firm"] == ADVISED["call"]["firm"])
    settle(lambda: not row.usual.isEnabled() and row.hours.text() == "14:00–18:00")


def test_postage_and_unit_costs_are_kept_and_undone(
    panel: SettingsPanel, ui_context: UiContext, settle: Settle
) -> None:
    page = _page(panel, "postage", ui_context, settle)
    assert isinstance(page, PostagePage)
    costs = ui_context.workspace.letters.costs
    settle(lambda: len(page.tariffs.rows) == 1)
    page.tariffs.add.click()
    settle(lambda: len(page.tariffs.rows) == 2)
    line = page.tariffs.rows[-1]
    line.price.setText("1,60")
    line.price.commit()
    settle(lambda: [row.cents for row in costs.tariffs()] == [152, 160])
    settle(lambda: not ui_context.jobs.busy())
    line = page.tariffs.rows[-1]
    line.day.setText("soon")
    line.day.commit()
    settle(lambda: not ui_context.jobs.busy())
    assert [row.cents for row in costs.tariffs()] == [152, 160]
    settle(lambda: page.tariffs.rows[-1].day.text() != "soon")
    page.tariffs.rows[-1].remove.click()
    settle(lambda: len(costs.tariffs()) == 1 and len(page.tariffs.rows) == 1)
    page.fields["bulk_from"].setText("")
    page.fields["bulk_from"].commit()
    settle(lambda: not ui_context.jobs.busy())
    assert costs.terms().bulk_from == 1_000
    page.fields["paper"].setText("0,5")
    page.fields["paper"].commit()
    settle(lambda: costs.terms().paper == 0.5)
    settle(lambda: not ui_context.jobs.busy())
    workspace = ui_context.workspace
    workspace.undo.undo(workspace.undo.list_changes(limit=1)[0].id)
    settle(lambda: page.fields["paper"].text() != "0.5")
