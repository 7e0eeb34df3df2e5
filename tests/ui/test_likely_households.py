"""Likely households by keyboard: made, refused, one letter or several, taken back, all at once."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact import Address, ContactDraft
from sme_crm.services.workspace import Workspace
from sme_crm.store.duplicate_results import StoredRun, replace_run
from sme_crm.ui.context import UiContext
from sme_crm.ui.duplicates.duplicates_panel import DuplicatesPanel
from sme_crm.ui.forms.household_dialog import HouseholdDialog
from tests.ui.doubles import SEARCHED_AT
from tests.ui.test_duplicates_panel import open_panel

Settle = Callable[[Callable[[], object]], None]
K = Qt.Key


@dataclass(frozen=True, slots=True)
class Families:
    dupont: tuple[int, ...]
    petit: tuple[int, ...]
    morel: tuple[int, ...]


def plant(workspace: Workspace) -> Families:
    """Two couples and a family of three, as a search would have left them."""

    def add(given: str, family: str, civility: str, street: str) -> int:
        home = Address(kind="home", street=street, postal_code="44100", locality="Nantes")
        values = {"given_name": given, "family_name": family, "civility": civility}
        return workspace.contacts.create(ContactDraft(values, [home]))[0]

    made = Families(
        dupont=tuple(add(*each, "8 rue Haute") for each in (("Anne", "Dupont", "mrs"),
                                                            ("Luc", "Dupont", "mr"))),
        petit=tuple(add(*each, "3 rue Basse") for each in (("Zoé", "Petit", ""),
                                                           ("Marc", "Petit", ""))),
        morel=tuple(add(given, "Morel", "", "1 quai Neuf") for given in ("Ida", "Léa", "Tom")),
    )  # fmt: skip
    one, two, three = made.morel
    links = [
        (*made.dupont, 0.98), (*made.petit, 0.95), (one, two, 0.9), (one, three, 0.9),
        (two, three, 0.85),
    ]  # fmt: skip
    noted = {"sure": 0.98, "review": 0.5, "clusters": 0, "sure_clusters": 0}
    replace_run(workspace.database, StoredRun(SEARCHED_AT, 7, 5, json.dumps(noted)), [], links)
    return made


@pytest.fixture
def families(ui_context: UiContext) -> Families:
    return plant(ui_context.workspace)


@pytest.fixture
def panel(
    ui_context: UiContext, families: Families, qtbot: QtBot, settle: Settle
) -> DuplicatesPanel:
    del families
    panel = open_panel(ui_context, qtbot, settle)
    assert panel.overview.likely.figure.text() == "3"
    panel.overview.likely.main.click()
    assert panel.pages.currentWidget() is panel.likely
    return panel


def press(panel: DuplicatesPanel, qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(panel.likely.table, key)


def shown(panel: DuplicatesPanel) -> list[tuple[int, ...]]:
    return [proposal.ids for proposal in panel.likely.model.rows()]


def written(context: UiContext, settle: Settle) -> None:
    settle(lambda: not context.jobs.busy())


def test_each_key_decides_and_the_next_comes_at_once(
    panel: DuplicatesPanel, families: Families, ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    workspace = ui_context.workspace
    assert shown(panel) == [families.dupont, families.petit, families.morel]
    press(panel, qtbot, K.Key_Return)
    assert shown(panel) == [families.petit, families.morel]
    press(panel, qtbot, K.Key_N)
    assert shown(panel) == [families.morel]
    written(ui_context, settle)
    # Its own decisions do not shuffle the list.
    assert shown(panel) == [families.morel]
    (household,) = workspace.households.list_households()
    assert (household.mailing_name, household.one_letter) == ("M. et Mme DUPONT", True)
    reasons = {pair.reason for _, pair in workspace.decisions.listing(contact_id=families.petit[0])}
    assert reasons == {"not_household"}
    press(panel, qtbot, K.Key_L, K.Key_H)
    assert not panel.likely.table.isVisible()
    assert panel.likely.empty.isVisible()
    written(ui_context, settle)
    morel = workspace.households.household_of(families.morel[0])
    assert morel is not None and (morel.mailing_name, morel.one_letter) == ("Famille MOREL", False)
    panel.likely.overview.click()
    settle(lambda: panel.overview.likely.figure.text() == "0")
    assert panel.overview.households.text() == "2 households"


def test_decisions_are_taken_back_in_their_order(
    panel: DuplicatesPanel, families: Families, ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    press(panel, qtbot, K.Key_N, K.Key_H)
    press(panel, qtbot, K.Key_Left)
    written(ui_context, settle)
    assert shown(panel) == [families.petit, families.morel]
    press(panel, qtbot, K.Key_Left)
    written(ui_context, settle)
    assert shown(panel) == [families.dupont, families.petit, families.morel]
    assert not panel.likely.buttons["back"].isEnabled()
    assert ui_context.workspace.households.list_households() == []
    assert ui_context.workspace.decisions.pairs() == []


def test_ctrl_z_brings_a_proposal_back(
    panel: DuplicatesPanel, families: Families, ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    households = ui_context.workspace.households
    press(panel, qtbot, K.Key_H)
    written(ui_context, settle)
    assert len(households.list_households()) == 1
    ui_context.undo.undo()
    settle(lambda: len(shown(panel)) == 3)
    assert shown(panel) == [families.dupont, families.petit, families.morel]
    assert households.list_households() == []


def test_all_are_made_with_one_click_and_undone_with_one(
    panel: DuplicatesPanel, families: Families, ui_context: UiContext, settle: Settle
) -> None:
    households = ui_context.workspace.households
    panel.likely.make_all.click()
    settle(lambda: panel.likely.empty.isVisible())
    assert len(households.list_households()) == 3
    ui_context.undo.undo()
    settle(lambda: len(shown(panel)) == 3)
    assert households.list_households() == []
    assert panel.likely.table.isVisible()


def test_a_proposal_is_changed_before_it_is_made(
    panel: DuplicatesPanel, families: Families, ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    panel.likely.table.selectRow(2)
    press(panel, qtbot, K.Key_E)
    dialog = next(each for each in QApplication.topLevelWidgets()
                  if isinstance(each, HouseholdDialog) and each.isVisible())  # fmt: skip
    boxes = list(dialog.members.values())
    boxes[0].setChecked(False)
    boxes[1].setChecked(False)
    assert not dialog.save.isEnabled()
    boxes[1].setChecked(True)
    dialog.name.setText("Léa et Tom Morel")
    dialog.save.click()
    press(panel, qtbot, K.Key_Return)
    written(ui_context, settle)
    (household,) = ui_context.workspace.households.list_households()
    assert household.mailing_name == "Léa et Tom Morel"
    assert tuple(one for one, _ in household.members) == families.morel[1:]
