"""Scenes of duplicates: before the search, overview, lists, review, its end, what was decided."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sme_crm.domain.duplicates.tiers import REVIEW, SURE
from sme_crm.ui.contacts.sheet.household_section import HouseholdSection
from sme_crm.ui.duplicates.duplicates_panel import DuplicatesPanel
from sme_crm.ui.navigation import FindDuplicates, MergeContacts, OpenContact
from tests.screens.stage import Scene, Stage

_DECISIONS = {"contact.merge", "distinct.add", "household.create", "household.edit"}


def _panel(stage: Stage) -> DuplicatesPanel:
    stage.open("duplicates")
    panel = stage.window.current_panel()
    assert isinstance(panel, DuplicatesPanel)
    stage.settle()
    return panel


def _forget_decisions(stage: Stage) -> None:
    """The scenes share one file: what one decided is taken back for the next."""
    undo = stage.context.workspace.undo
    for change in undo.list_changes(limit=50):
        if change.name in _DECISIONS and change.can_be_undone:
            undo.undo(change.id)


def _searched(stage: Stage) -> DuplicatesPanel:
    _forget_decisions(stage)
    panel = _panel(stage)
    stage.send(FindDuplicates())
    stage.wait(lambda: panel.data is not None and panel.data.last is not None)
    stage.settle()
    return panel


def _listed(stage: Stage, tier: str) -> None:
    _searched(stage).overview.list_wanted.emit(tier)
    stage.settle()


def _review(stage: Stage) -> DuplicatesPanel:
    panel = _searched(stage)
    panel.start_review()
    stage.wait(lambda: panel.review.state is not None)
    stage.settle()
    return panel


def _press(stage: Stage, panel: DuplicatesPanel, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(panel.review.table, key)
        stage.settle()


def _reviewed_case(stage: Stage, nth: int, *keys: Qt.Key) -> None:
    panel = _review(stage)
    for _ in range(nth):
        _press(stage, panel, Qt.Key.Key_S)
    _press(stage, panel, *keys)


def _to_the_end(stage: Stage) -> None:
    panel = _review(stage)
    keys = [Qt.Key.Key_Return, Qt.Key.Key_N, Qt.Key.Key_H, Qt.Key.Key_S]
    while panel.review.state is not None:
        _press(stage, panel, keys.pop(0) if keys else Qt.Key.Key_N)


def _merged(stage: Stage) -> None:
    panel = _searched(stage)
    panel.overview.sure.main.click()
    stage.settle()


def _memory(page: str, key: Qt.Key) -> Callable[[Stage], None]:
    def act(stage: Stage) -> None:
        panel = _review(stage)
        for _ in range(3):
            if panel.review.state is not None:
                _press(stage, panel, key)
        panel.show_overview()
        panel.overview.memory_wanted.emit(page)
        stage.settle()

    return act


def _by_hand(stage: Stage) -> None:
    ids = tuple(stage.context.workspace.contact_lists.ids())[:5]
    rows = stage.context.workspace.contact_lists.rows(ids)
    stage.send(MergeContacts(tuple(row.id for row in rows if row.kind == "individual")))
    stage.settle()


def _rules(stage: Stage) -> None:
    card = _searched(stage).overview.rules
    card.show_rules({"": "newest", "family_name": "complete", "source": "frequent"}, {})
    card.add.menu().popup(card.add.mapToGlobal(card.add.rect().bottomLeft()))


def _household(stage: Stage) -> None:
    _memory("households", Qt.Key.Key_H)(stage)
    panel = stage.window.current_panel()
    assert isinstance(panel, DuplicatesPanel)
    panel.memory.edit.click()
    stage.settle()


def _likely(stage: Stage, *keys: Qt.Key) -> DuplicatesPanel:
    panel = _searched(stage)
    panel.show_likely()
    stage.settle()
    for key in keys:
        QTest.keyClick(panel.likely.table, key)
        stage.settle()
    return panel


def _likely_to_the_end(stage: Stage) -> None:
    panel = _likely(stage, Qt.Key.Key_N)
    while panel.likely.model.rowCount():
        QTest.keyClick(panel.likely.table, Qt.Key.Key_Return)
        stage.settle()


def _all_likely(stage: Stage) -> None:
    _likely(stage).likely.make_all.click()
    stage.settle()


def _on_sheet(stage: Stage) -> DuplicatesPanel:
    """The sheet of somebody whose household was just made."""
    panel = _likely(stage)
    proposal = panel.likely.model.row_at(0)
    assert proposal is not None
    QTest.keyClick(panel.likely.table, Qt.Key.Key_Return)
    stage.settle()
    stage.send(OpenContact(proposal.ids[0]))
    stage.settle()
    return panel


def _household_on_sheet(stage: Stage, *, opened: bool) -> None:
    _on_sheet(stage)
    (section,) = (
        each for each in stage.window.findChildren(HouseholdSection) if each.line.isVisible()
    )
    section.line.setFocus()
    if opened:
        section.line.click()
    stage.settle()


def _new_household(stage: Stage) -> None:
    _forget_decisions(stage)
    rows = stage.context.workspace.contact_lists.rows(
        list(stage.context.workspace.contact_lists.ids())[:40]
    )
    person = next(row for row in rows if row.kind == "individual")
    stage.send(OpenContact(person.id))
    stage.settle()
    section = next(each for each in stage.window.findChildren(HouseholdSection) if each.isVisible())
    section.make.click()
    stage.settle()


SCENES = [
    Scene("duplicates-never", lambda stage: _panel(stage)),
    Scene("duplicates-overview", lambda stage: _searched(stage)),
    Scene("duplicates-merged", _merged),
    Scene("duplicates-list-sure", lambda stage: _listed(stage, SURE)),
    Scene("duplicates-list-review", lambda stage: _listed(stage, REVIEW)),
    Scene("duplicates-review", lambda stage: _review(stage)),
    Scene("duplicates-review-2", lambda stage: _reviewed_case(stage, 1)),
    Scene("duplicates-review-3", lambda stage: _reviewed_case(stage, 2, Qt.Key.Key_Down)),
    Scene("duplicates-finish", _to_the_end),
    Scene("duplicates-apart", _memory("apart", Qt.Key.Key_N)),
    Scene("duplicates-households", _memory("households", Qt.Key.Key_H)),
    Scene("duplicates-household-edit", _household),
    Scene("duplicates-likely", lambda stage: _likely(stage)),
    Scene("duplicates-likely-letters", lambda stage: _likely(stage, Qt.Key.Key_L)),
    Scene("duplicates-likely-edit", lambda stage: _likely(stage, Qt.Key.Key_E)),
    Scene("duplicates-likely-end", _likely_to_the_end),
    Scene("duplicates-likely-all", _all_likely),
    Scene("duplicates-on-sheet", lambda stage: _household_on_sheet(stage, opened=False)),
    Scene("duplicates-on-sheet-edit", lambda stage: _household_on_sheet(stage, opened=True)),
    Scene("duplicates-on-sheet-new", _new_household),
    Scene("duplicates-rules", _rules),
    Scene("duplicates-by-hand", _by_hand),
]
