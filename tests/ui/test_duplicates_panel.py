"""The screen of duplicates: search, merge of all sure ones, thresholds, rules, lists, memory."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sme_crm.domain.duplicates.tiers import DEFAULT_THRESHOLDS, REVIEW, SURE
from sme_crm.ui.context import UiContext
from sme_crm.ui.duplicates.duplicates_panel import DuplicatesPanel
from sme_crm.ui.forms.household_dialog import HouseholdDialog
from sme_crm.ui.navigation import FindDuplicates
from tests.ui.doubles import SEARCHED_AT, Doubles, plant

Settle = Callable[[Callable[[], object]], None]


def open_panel(context: UiContext, qtbot: QtBot, settle: Settle) -> DuplicatesPanel:
    panel = DuplicatesPanel(context)
    qtbot.addWidget(panel)
    panel.resize(1110, 700)
    panel.show()
    panel.enter()
    settle(lambda: panel.data is not None)
    return panel


@pytest.fixture
def doubles(ui_context: UiContext) -> Doubles:
    return plant(ui_context.workspace)


@pytest.fixture
def panel(ui_context: UiContext, doubles: Doubles, qtbot: QtBot, settle: Settle) -> DuplicatesPanel:
    del doubles
    return open_panel(ui_context, qtbot, settle)


def searched_at(panel: DuplicatesPanel) -> str:
    assert panel.data is not None and panel.data.last is not None
    return panel.data.last.at


def test_a_search_takes_the_place_of_the_one_before(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    doubles = plant(ui_context.workspace)
    panel = open_panel(ui_context, qtbot, settle)
    panel.receive(FindDuplicates())
    assert not panel.search_button.isEnabled()
    settle(lambda: panel.data is not None and searched_at(panel) != SEARCHED_AT)
    settle(lambda: panel.search_button.isEnabled())
    assert panel.data is not None
    assert doubles.sure in {case.ids for case in panel.data.sure}
    assert panel.pages.currentWidget() is panel.overview


def test_a_base_never_searched_says_what_to_do(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    panel = open_panel(ui_context, qtbot, settle)
    assert panel.pages.currentWidget() is panel.never
    panel.first_search.click()
    settle(lambda: panel.pages.currentWidget() is panel.overview)
    assert panel.overview.sure.figure.text() == "0"
    assert panel.overview.sure.main.isHidden()


def test_one_click_merges_all_sure_ones_and_one_undoes_it(
    panel: DuplicatesPanel, doubles: Doubles, ui_context: UiContext, settle: Settle
) -> None:
    workspace = ui_context.workspace
    assert panel.overview.sure.figure.text() == "1"
    panel.overview.sure.main.click()
    settle(lambda: panel.overview.sure.figure.text() == "0")
    left = set(workspace.contact_lists.ids())
    assert len(left & set(doubles.sure)) == 1
    assert panel.overview.review.figure.text() == "2"
    # A merge is no change the search would not know of.
    assert panel.data is not None and panel.data.last is not None
    assert panel.data.last.changed == 0 and panel.changed.isHidden()
    ui_context.undo.undo()
    settle(lambda: panel.overview.sure.figure.text() == "1")
    assert set(doubles.sure) <= set(workspace.contact_lists.ids())


def test_what_is_unticked_is_not_merged(
    panel: DuplicatesPanel, doubles: Doubles, ui_context: UiContext, qtbot: QtBot
) -> None:
    panel.overview.sure.list_button.click()
    assert panel.pages.currentWidget() is panel.cases
    assert panel.cases.merge.isEnabled()
    qtbot.keyClick(panel.cases.table, Qt.Key.Key_Space)
    assert panel.cases.model.chosen() == [] and not panel.cases.merge.isEnabled()
    qtbot.keyClick(panel.cases.table, Qt.Key.Key_Escape)
    assert panel.pages.currentWidget() is panel.overview
    assert set(doubles.sure) <= set(ui_context.workspace.contact_lists.ids())


def test_the_list_of_a_tier_begins_the_review_where_it_is_marked(
    panel: DuplicatesPanel, doubles: Doubles, qtbot: QtBot, settle: Settle
) -> None:
    panel.overview.list_wanted.emit(REVIEW)
    assert panel.cases.merge.isHidden()
    panel.cases.table.selectRow(1)
    qtbot.keyClick(panel.cases.table, Qt.Key.Key_Return)
    settle(lambda: panel.review.state is not None)
    assert panel.review.state is not None
    assert set(panel.review.state.ids) == set(doubles.firm)


def test_thresholds_count_at_once_and_are_kept(
    panel: DuplicatesPanel, ui_context: UiContext, settle: Settle
) -> None:
    options = ui_context.workspace.duplicate_options
    card = panel.overview.thresholds
    assert card.reset.isHidden()
    card.sure.setValue(880)
    settle(lambda: card.counts.text().startswith("2 sure case"))
    settle(lambda: options.thresholds().sure == pytest.approx(0.88))
    settle(lambda: panel.overview.sure.figure.text() == "2")
    card.review.setValue(950)
    # What is sure is never less likely than what is shown.
    assert card.sure.value() >= card.review.value()
    card.reset.click()
    settle(lambda: options.thresholds() == DEFAULT_THRESHOLDS)
    settle(lambda: panel.overview.sure.figure.text() == "1")


def test_rules_are_kept_for_all_fields_and_for_one(
    panel: DuplicatesPanel, ui_context: UiContext, settle: Settle
) -> None:
    options, card = ui_context.workspace.duplicate_options, panel.overview.rules
    card.usual.choose("newest")
    card.usual.activated.emit(0)
    settle(lambda: options.rules() == {"": "newest"})
    card.add.menu().aboutToShow.emit()
    named = {action.text(): action for action in card.add.menu().actions()}
    named["Family name"].trigger()
    settle(lambda: options.rules() == {"": "newest", "family_name": "complete"})
    settle(lambda: "family_name" in card.rows)
    assert card.rows["family_name"].accessibleName() == "Rule for Family name"


def test_changes_since_the_search_are_told(
    panel: DuplicatesPanel, doubles: Doubles, ui_context: UiContext, settle: Settle
) -> None:
    assert panel.changed.isHidden()
    ui_context.workspace.contacts.update_many(doubles.couple, {"source": "Salon"})
    settle(lambda: not panel.changed.isHidden())
    assert panel.changed.text().startswith("2 contact")


def test_decisions_are_listed_and_can_be_taken_back(
    panel: DuplicatesPanel, doubles: Doubles, ui_context: UiContext, settle: Settle
) -> None:
    workspace = ui_context.workspace
    workspace.decisions.remember(doubles.sure)
    settle(lambda: panel.overview.sure.figure.text() == "0")
    panel.overview.apart.click()
    settle(lambda: panel.memory.apart.rowCount() == 1)
    assert panel.memory.apart.row_at(0).reason == "not_duplicate"
    panel.memory.forget.click()
    settle(lambda: panel.memory.apart.rowCount() == 0)
    panel.show_overview()
    settle(lambda: panel.overview.sure.figure.text() == "1")
    assert panel.data is not None and len(panel.data.tier(SURE)) == 1


def test_households_are_renamed_and_dissolved(
    panel: DuplicatesPanel, doubles: Doubles, ui_context: UiContext, settle: Settle
) -> None:
    workspace = ui_context.workspace
    workspace.households.create(doubles.couple)
    panel.overview.households.click()
    settle(lambda: panel.memory.households.rowCount() == 1)
    panel.memory.edit.click()
    dialog = panel.findChild(HouseholdDialog) or panel.window().findChild(HouseholdDialog)
    assert dialog is not None
    dialog.name.setText("Famille Le Goff")
    dialog.letter.setChecked(False)
    dialog.accept()
    settle(lambda: workspace.households.list_households()[0].mailing_name == "Famille Le Goff")
    assert not workspace.households.list_households()[0].one_letter
    settle(lambda: panel.memory.households.row_at(0).mailing_name == "Famille Le Goff")
    panel.memory.dissolve.click()
    settle(lambda: panel.memory.households.rowCount() == 0)
    assert workspace.households.list_households() == []
