"""The household of a person on the sheet: made with somebody else, changed, left, dissolved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact import ContactDraft
from sme_crm.services.workspace import Workspace
from sme_crm.ui.contacts.sheet.household_section import HouseholdSection
from sme_crm.ui.contacts.sheet.view import ContactSheetView
from sme_crm.ui.context import UiContext
from sme_crm.ui.forms.household_dialog import HouseholdDialog

Settle = Callable[[Callable[[], object]], None]


@dataclass
class Sheet:
    view: ContactSheetView
    workspace: Workspace
    anne: int
    luc: int
    zoe: int

    @property
    def section(self) -> HouseholdSection:
        return self.view.content().form.household


def dialog() -> HouseholdDialog:
    (found,) = (each for each in QApplication.topLevelWidgets()
                if isinstance(each, HouseholdDialog) and each.isVisible())  # fmt: skip
    return found


@pytest.fixture
def sheet(ui_context: UiContext, qtbot: QtBot, settle: Settle) -> Sheet:
    workspace = ui_context.workspace

    def add(given: str, family: str, civility: str) -> int:
        values = {"given_name": given, "family_name": family, "civility": civility}
        return workspace.contacts.create(ContactDraft(values))[0]

    people = add("Anne", "Dupont", "mrs"), add("Luc", "Dupont", "mr"), add("Zoé", "Petit", "mrs")
    view = ContactSheetView(ui_context)
    qtbot.addWidget(view)
    view.resize(520, 900)
    view.show()
    view.show_contact(people[0])
    made = Sheet(view, workspace, *people)
    settle(lambda: made.section.make.isVisible())
    assert not made.section.line.isVisible()
    return made


def type_name(text: str, qtbot: QtBot, settle: Settle) -> HouseholdDialog:
    """Choose the first person that is proposed for a text."""
    open_dialog = dialog()
    open_dialog.person.setFocus()
    qtbot.keyClicks(open_dialog.person, text)
    settle(lambda: open_dialog.person.suggestions())
    open_dialog.person.take(open_dialog.person.suggestions()[0])
    return open_dialog


def test_a_household_is_made_with_somebody_else(sheet: Sheet, qtbot: QtBot, settle: Settle) -> None:
    sheet.section.make.click()
    assert not dialog().save.isEnabled()
    open_dialog = type_name("luc", qtbot, settle)
    assert open_dialog.save.isEnabled()
    settle(lambda: open_dialog.name.placeholderText() == "M. et Mme DUPONT")
    open_dialog.save.click()
    settle(lambda: sheet.section.line.isVisible())
    assert sheet.section.line.text() == "M. et Mme DUPONT (2)"
    assert "Luc Dupont" in sheet.section.line.accessibleName()
    assert not sheet.section.make.isVisible()
    household = sheet.workspace.households.household_of(sheet.anne)
    assert household is not None and [one for one, _ in household.members] == [
        sheet.anne,
        sheet.luc,
    ]


def test_who_has_a_household_takes_the_contact_in(
    sheet: Sheet, qtbot: QtBot, settle: Settle
) -> None:
    household_id, _ = sheet.workspace.households.create([sheet.luc, sheet.zoe], "Chez nous")
    sheet.section.make.click()
    type_name("luc", qtbot, settle).save.click()
    settle(lambda: sheet.section.line.text() == "Chez nous (3)")
    assert [each.id for each in sheet.workspace.households.list_households()] == [household_id]


def test_it_is_renamed_left_and_dissolved(
    sheet: Sheet, ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    households = sheet.workspace.households
    household_id, _ = households.create([sheet.anne, sheet.luc, sheet.zoe])
    settle(lambda: sheet.section.line.isVisible())
    qtbot.keyClick(sheet.section.line, Qt.Key.Key_Space)
    open_dialog = dialog()
    open_dialog.name.setText("Chez Anne")
    open_dialog.letter.setChecked(False)
    open_dialog.members[sheet.zoe].setChecked(False)
    open_dialog.save.click()
    settle(lambda: sheet.section.line.text() == "Chez Anne (2)")
    assert "one letter each" in sheet.section.line.accessibleName()
    assert not households.find(household_id).one_letter
    sheet.section.line.click()
    dialog().dissolve.click()
    settle(lambda: sheet.section.make.isVisible())
    assert households.list_households() == []
    ui_context.undo.undo()
    settle(lambda: sheet.section.line.isVisible() and sheet.section.line.text() == "Chez Anne (2)")


def test_a_company_has_no_household(sheet: Sheet, settle: Settle) -> None:
    firm = ContactDraft({"kind": "organization", "organization_name": "Nova"})
    sheet.view.show_contact(sheet.workspace.contacts.create(firm)[0])
    settle(lambda: sheet.view.content().form.people.isVisible())
    assert not sheet.section.isVisible()
