"""The review of duplicates by keyboard: one key a decision, the next case at once, taken back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.duplicates.tiers import Thresholds
from sme_crm.ui.context import UiContext
from sme_crm.ui.duplicates.duplicates_panel import DuplicatesPanel
from sme_crm.ui.navigation import MergeContacts, OpenContact
from tests.ui.doubles import Doubles, plant
from tests.ui.test_duplicates_panel import open_panel

Settle = Callable[[Callable[[], object]], None]
K = Qt.Key


@pytest.fixture
def doubles(ui_context: UiContext) -> Doubles:
    return plant(ui_context.workspace)


@pytest.fixture
def panel(ui_context: UiContext, doubles: Doubles, qtbot: QtBot, settle: Settle) -> DuplicatesPanel:
    """The review begun: the couple first, then the firm."""
    panel = open_panel(ui_context, qtbot, settle)
    panel.start_review()
    # The next case is read ahead by then: a key need not wait for it.
    settle(lambda: shows(panel, doubles.couple) and not ui_context.jobs.busy())
    return panel


def shows(panel: DuplicatesPanel, ids: tuple[int, ...]) -> bool:
    state = panel.review.state
    return state is not None and set(state.ids) == set(ids)


def press(panel: DuplicatesPanel, qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(panel.review.table, key)


def written(context: UiContext, settle: Settle) -> None:
    settle(lambda: not context.jobs.busy())


def test_each_key_is_a_decision_and_the_next_case_comes_at_once(
    panel: DuplicatesPanel, doubles: Doubles, ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    workspace = ui_context.workspace
    written(ui_context, settle)
    assert panel.review.progress.text() == "1 of 2"
    press(panel, qtbot, K.Key_H)
    # The next one was read ahead: it is there before the decision is written.
    assert shows(panel, doubles.firm) and panel.review.progress.text() == "2 of 2"
    press(panel, qtbot, K.Key_Return)
    settle(lambda: panel.pages.currentWidget() is panel.finish)
    written(ui_context, settle)
    (household,) = workspace.households.list_households()
    assert {member for member, _ in household.members} == set(doubles.couple)
    assert len(set(doubles.firm) & set(workspace.contact_lists.ids())) == 1
    assert panel.finish.later.isHidden()


def test_left_takes_the_last_decision_back(
    panel: DuplicatesPanel, doubles: Doubles, ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    press(panel, qtbot, K.Key_Return, K.Key_Left)  # before it can be written
    settle(lambda: shows(panel, doubles.couple))
    written(ui_context, settle)
    assert set(doubles.couple) <= set(ui_context.workspace.contact_lists.ids())
    press(panel, qtbot, K.Key_N)
    written(ui_context, settle)
    assert ui_context.workspace.decisions.pairs() == [tuple(sorted(doubles.couple))]
    press(panel, qtbot, K.Key_Left)
    settle(lambda: shows(panel, doubles.couple))
    written(ui_context, settle)
    assert ui_context.workspace.decisions.pairs() == []
    press(panel, qtbot, K.Key_S)
    assert shows(panel, doubles.firm)
    press(panel, qtbot, K.Key_Left)
    assert shows(panel, doubles.couple) and panel.review.queue.steps == []


def test_an_undo_from_elsewhere_brings_the_case_back(
    panel: DuplicatesPanel, doubles: Doubles, ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    press(panel, qtbot, K.Key_Return, K.Key_Return)
    settle(lambda: panel.pages.currentWidget() is panel.finish)
    written(ui_context, settle)
    ui_context.undo.undo()
    settle(lambda: panel.pages.currentWidget() is panel.review and shows(panel, doubles.firm))
    assert panel.review.progress.text() == "2 of 2"
    ui_context.undo.undo()
    settle(lambda: shows(panel, doubles.couple))
    written(ui_context, settle)
    everyone = {*doubles.couple, *doubles.firm}
    assert everyone <= set(ui_context.workspace.contact_lists.ids())


def test_digits_choose_who_stays_on_french_keyboards_too(
    panel: DuplicatesPanel, doubles: Doubles, qtbot: QtBot
) -> None:
    state = panel.review.state
    assert state is not None
    press(panel, qtbot, K.Key_2)
    assert state.survivor_id == state.ids[1]
    without_shift = QKeyEvent(
        QEvent.Type.KeyPress, K.Key_Ampersand, Qt.KeyboardModifier.NoModifier, "&"
    )
    QApplication.sendEvent(panel.review.table, without_shift)
    assert state.survivor_id == state.ids[0]
    assert panel.review.model.role_words(0) == "Stays"


def test_a_value_is_chosen_field_by_field_and_kept(
    panel: DuplicatesPanel, doubles: Doubles, ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    review = panel.review
    state = review.state
    assert state is not None
    keys = [row.key for row in review.model.rows]
    press(panel, qtbot, K.Key_1)
    while review.table.marked_row() != keys.index("given_name"):
        press(panel, qtbot, K.Key_Down)
    assert review.hint.text().startswith("1–2, ← and →")
    press(panel, qtbot, K.Key_Right)
    assert state.choices == {"given_name": state.ids[1]}
    row = keys.index("given_name")
    assert (review.model.fate(row, 0), review.model.fate(row, 1)) == ("goes", "stays")
    press(panel, qtbot, K.Key_Escape)
    assert review.table.marked_row() == -1
    survivor, other = state.survivor_id, state.ids[1]
    name = ui_context.workspace.contacts.sheet(other).contact.given_name
    press(panel, qtbot, K.Key_Return)
    written(ui_context, settle)
    assert ui_context.workspace.contacts.sheet(survivor).contact.given_name == name


def test_one_of_three_can_be_left_out(
    panel: DuplicatesPanel, doubles: Doubles, ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    press(panel, qtbot, K.Key_S)
    assert shows(panel, doubles.firm)
    review, state = panel.review, panel.review.state
    assert state is not None
    qtbot.keyClick(review.table, K.Key_3, Qt.KeyboardModifier.AltModifier)
    out = state.ids[2]
    assert state.left_out == [out] and review.bar.buttons["merge"].text().startswith("Merge 2")
    qtbot.keyClick(review.table, K.Key_2, Qt.KeyboardModifier.AltModifier)
    assert state.left_out == [out], "two stay at least"
    survivor = state.survivor_id
    press(panel, qtbot, K.Key_Return)
    written(ui_context, settle)
    workspace = ui_context.workspace
    assert set(doubles.firm) & set(workspace.contact_lists.ids()) == {survivor, out}
    assert workspace.decisions.pairs() == [tuple(sorted((survivor, out)))]
    # Both changes of the decision are taken back.
    panel.finish.undo.click()
    settle(lambda: shows(panel, doubles.firm))
    written(ui_context, settle)
    assert set(doubles.firm) <= set(workspace.contact_lists.ids())
    assert workspace.decisions.pairs() == []


def test_a_key_held_down_decides_once(
    panel: DuplicatesPanel, doubles: Doubles, settle: Settle, ui_context: UiContext
) -> None:
    for held in (False, True, True):
        event = QKeyEvent(
            QEvent.Type.KeyPress, K.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", held
        )
        QApplication.sendEvent(panel.review.table, event)
        written(ui_context, settle)
    assert shows(panel, doubles.firm)
    assert set(doubles.firm) <= set(ui_context.workspace.contact_lists.ids())


def test_what_is_left_for_later_comes_again_at_the_end(
    panel: DuplicatesPanel, doubles: Doubles, qtbot: QtBot, settle: Settle
) -> None:
    press(panel, qtbot, K.Key_Right, K.Key_N)
    settle(lambda: panel.pages.currentWidget() is panel.finish)
    assert not panel.finish.later.isHidden()
    panel.finish.later.click()
    settle(lambda: shows(panel, doubles.couple))


def test_the_review_is_resumed(
    panel: DuplicatesPanel, doubles: Doubles, ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    press(panel, qtbot, K.Key_N, K.Key_Escape)
    settle(lambda: panel.pages.currentWidget() is panel.overview)
    settle(lambda: panel.overview.review.figure.text() == "1")
    assert panel.overview.review.main.text() == "Go on reviewing"
    panel.start_review()
    settle(lambda: shows(panel, doubles.firm))
    assert panel.review.progress.text() == "2 of 2"


def test_a_contact_edited_meanwhile_is_shown_as_it_is_and_one_gone_is_passed_over(
    panel: DuplicatesPanel, doubles: Doubles, ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    workspace = ui_context.workspace
    workspace.contacts.update_many([doubles.couple[0]], {"profession": "Sauveteur"})
    rows = panel.review.model
    settle(lambda: any("Sauveteur" in row.texts for row in rows.rows))
    workspace.contacts.throw_away([doubles.firm[0]])
    settle(lambda: panel.review.progress.text() == "1 of 1" or not ui_context.jobs.busy())
    assert shows(panel, doubles.couple)
    press(panel, qtbot, K.Key_N)
    settle(lambda: panel.pages.currentWidget() is panel.finish)
    settle(lambda: not ui_context.jobs.busy())  # decisions are written behind what is shown
    decided = [{pair.left_id, pair.right_id} for _, pair in workspace.decisions.listing(limit=9)]
    assert decided == [set(doubles.couple)], "the one gone was not asked for"


def test_a_person_and_a_company_are_shown_but_not_merged(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    workspace = ui_context.workspace
    person = workspace.contacts.create(ContactDraft(values={"family_name": "Scierie Bureau"}))[0]
    firm = ContactDraft(values={"kind": "organization", "organization_name": "Scierie Bureau"})
    company = workspace.contacts.create(firm)[0]
    panel = open_panel(ui_context, qtbot, settle)
    panel.receive(MergeContacts((person, company)))
    settle(lambda: shows(panel, (person, company)))
    assert not panel.review.bar.offers("merge") and not panel.review.bar.offers("household")
    assert "cannot be merged" in panel.review.warnings.text()
    press(panel, qtbot, K.Key_Return)
    assert shows(panel, (person, company)), "Enter does nothing"


def test_chosen_contacts_are_merged_and_shown(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, sent: list[object]
) -> None:
    doubles = plant(ui_context.workspace)
    panel = open_panel(ui_context, qtbot, settle)
    panel.receive(MergeContacts(doubles.sure))
    settle(lambda: shows(panel, doubles.sure))
    assert panel.review.progress.isHidden() and not panel.review.bar.offers("later")
    survivor = panel.review.state.survivor_id if panel.review.state else 0
    press(panel, qtbot, K.Key_Return)
    settle(lambda: sent)
    assert sent == [OpenContact(survivor)]
    assert set(doubles.sure) & set(ui_context.workspace.contact_lists.ids()) == {survivor}


def test_what_screen_readers_hear_of_a_cell(panel: DuplicatesPanel) -> None:
    model = panel.review.model
    row = [each.key for each in model.rows].index("given_name")
    spoken = [
        str(model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)) for column in (0, 1)
    ]
    assert spoken[0].startswith("Given name: ") and "differs" in spoken[0]
    head = model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert str(head).startswith("1, ")


def test_other_thresholds_begin_the_count_anew(
    panel: DuplicatesPanel, ui_context: UiContext, settle: Settle
) -> None:
    ui_context.workspace.duplicate_options.set_thresholds(Thresholds(0.98, 0.85))
    panel.show_overview()
    settle(lambda: panel.overview.review.figure.text() == "1")
    assert panel.data is not None and panel.data.decided == 0
