"""The screen of segments: every cell, bar and row opens as a list, a group, letters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.dates import present_day
from sme_crm.services.workspace import Workspace
from sme_crm.ui.context import UiContext
from sme_crm.ui.navigation import (
    MakeGroup,
    NewGroup,
    OpenContact,
    PrintLetters,
    ShowContacts,
    ShowSegments,
)
from sme_crm.ui.segments.cuts_dialog import CutsDialog
from sme_crm.ui.segments.movement_page import MovementPage
from sme_crm.ui.segments.pareto_page import ParetoPage
from sme_crm.ui.segments.profile_page import ProfilePage
from sme_crm.ui.segments.rfm_page import RfmPage
from sme_crm.ui.segments.rhythm_page import RhythmPage
from sme_crm.ui.segments.segment_page import SegmentPage
from sme_crm.ui.segments.segments_panel import SegmentsPanel
from sme_crm.ui.segments.sleep_page import SleepPage
from sme_crm.ui.segments.years_page import YearsPage
from tests.services.segments.buyers import (
    add_chance_orders,
    add_customers,
    add_order,
    add_products,
)

Settle = Callable[[Callable[[], bool]], None]


@pytest.fixture
def workspace(ui_context: UiContext) -> Workspace:
    """Forty customers with orders of five years."""
    workspace = ui_context.workspace
    customers = add_customers(workspace, 40)
    add_chance_orders(workspace, customers, 160, 7, add_products(workspace, 6))
    return workspace


@pytest.fixture
def panel(ui_context: UiContext, qtbot: QtBot) -> SegmentsPanel:
    panel = SegmentsPanel(ui_context)
    qtbot.addWidget(panel)
    panel.resize(1200, 800)
    panel.show()
    return panel


def _shown(panel: SegmentsPanel, view: str, settle: Settle) -> SegmentPage:
    panel.receive(ShowSegments(view))
    page = panel.page(view)
    settle(page.is_shown)
    return page


def _chosen(page: SegmentPage, settle: Settle) -> tuple[int, ...]:
    settle(page.bar.show_list.isEnabled)
    return page.bar.ids()


def test_a_cell_opens_as_list_group_and_letters(
    workspace: Workspace, panel: SegmentsPanel, sent: list[object], settle: Settle
) -> None:
    page = _shown(panel, "rfm", settle)
    assert isinstance(page, RfmPage)
    found = workspace.segments.rfm.map(present_day())
    cell = max(found.cells, key=lambda one: found.cells[one].customers)
    page.card.chosen.emit(f"{cell[0]}{cell[1]}")
    ids = _chosen(page, settle)
    assert list(ids) == workspace.segments.rfm.customers(
        present_day(), [(cell[0], cell[1], money) for money in range(1, 6)]
    )
    page.bar.show_list.click()
    fixed, kept = page.bar.kinds.actions()
    fixed.trigger()
    kept.trigger()
    page.bar.write.click()
    name = f"Recency {cell[0]}, frequency {cell[1]}"
    shown, made, dynamic, letters = sent
    assert shown == ShowContacts(ContactFilter(ids=ids))
    assert made == MakeGroup(ids, name)
    assert letters == PrintLetters(ids)
    assert isinstance(dynamic, NewGroup)
    assert (dynamic.kind, dynamic.name) == ("dynamic", name)
    kept_up = ContactFilter(criteria=dynamic.criteria)
    assert sorted(workspace.contact_lists.ids(kept_up)) == list(ids)


def test_segments_are_listed_with_their_share(
    workspace: Workspace, panel: SegmentsPanel, settle: Settle
) -> None:
    page = _shown(panel, "rfm", settle)
    assert isinstance(page, RfmPage)
    rows = page.table.rows()
    total = sum(int(row.cells[1].text) for row in rows)
    assert total == len(workspace.segments.book.sums())
    row = next(row for row in rows if row.cells[1].text != "0")
    page.table.chosen.emit(row.key)
    assert len(_chosen(page, settle)) == int(row.cells[1].text)


def test_own_cut_points_are_kept_and_refused(
    workspace: Workspace, panel: SegmentsPanel, ui_context: UiContext, settle: Settle
) -> None:
    page = _shown(panel, "rfm", settle)
    dialog = CutsDialog(ui_context, None, page)
    dialog.kind.choose("own")
    dialog.fields["recency"][0].setValue(900)
    dialog.keep.click()
    settle(lambda: not dialog.problem.isHidden())
    assert workspace.segments.rfm.own_cuts() is None
    dialog.fields["recency"][0].setValue(30)
    dialog.keep.click()
    settle(lambda: workspace.segments.rfm.own_cuts() is not None)


def test_the_sentence_of_pareto_and_its_customers(
    workspace: Workspace, panel: SegmentsPanel, settle: Settle
) -> None:
    page = _shown(panel, "pareto", settle)
    assert isinstance(page, ParetoPage)
    page.best.click()
    assert list(_chosen(page, settle)) == workspace.segments.abc.best()
    share = round(100 * workspace.segments.abc.pareto().top_share)
    assert f"{share}%" in page.sentence.text()
    page.table.chosen.emit("C")
    assert list(_chosen(page, settle)) == workspace.segments.abc.customers("C")


def test_late_customers_open(
    workspace: Workspace, panel: SegmentsPanel, sent: list[object], settle: Settle
) -> None:
    (late,) = add_customers(workspace, 1)
    for days in (400, 370, 340):
        add_order(workspace, late, present_day() - timedelta(days=days), 900_000_000)
    page = _shown(panel, "rhythm", settle)
    assert isinstance(page, RhythmPage)
    assert page.table.rows()[0].key == late
    page.table.setCurrentIndex(page.table.model().index(0, 0))
    page.table.doubleClicked.emit(page.table.currentIndex())
    assert sent[-1] == OpenContact(late)
    page.all.click()
    assert late in _chosen(page, settle)


def test_sleeping_customers_open(
    workspace: Workspace, panel: SegmentsPanel, settle: Settle
) -> None:
    page = _shown(panel, "sleep", settle)
    assert isinstance(page, SleepPage)
    row = max(page.table.rows(), key=lambda row: int(row.cells[3].text))
    page.table.chosen.emit(row.key)
    assert len(_chosen(page, settle)) == int(row.cells[3].text)


def test_a_figure_of_a_year_opens(
    workspace: Workspace, panel: SegmentsPanel, settle: Settle
) -> None:
    page = _shown(panel, "years", settle)
    assert isinstance(page, YearsPage)
    rows = page.table.rows()
    row, column = next(
        (place, 4) for place, row in enumerate(rows) if row.cells[4].text not in ("0", "")
    )
    page.table.setCurrentIndex(page.table.model().index(row, column))
    page.table.clicked.emit(page.table.currentIndex())
    ids = _chosen(page, settle)
    assert list(ids) == workspace.segments.years.customers("lost", int(str(rows[row].key)))
    page.cohorts.view.chosen.emit(0, 0)
    settle(lambda: page.bar.ids() != ids)
    first = workspace.segments.years.cohorts(present_day())[0].first_year
    assert list(_chosen(page, settle)) == workspace.segments.years.cohort_customers(first, 1)


def test_movement_between_other_days(
    workspace: Workspace, panel: SegmentsPanel, settle: Settle
) -> None:
    page = _shown(panel, "movement", settle)
    assert isinstance(page, MovementPage)
    before = page.about.text()
    page.first.setDate(QDate(present_day().year - 3, 1, 1))
    page.first.editingFinished.emit()
    settle(lambda: page.about.text() != before)
    chart = page.card.view.chart()
    assert chart is not None
    spot = next(
        (row, column)
        for row in range(len(chart.rows))
        for column in range(len(chart.columns))
        if chart.values[row][column]
    )
    page.card.view.chosen.emit(*spot)
    assert len(_chosen(page, settle)) == chart.values[spot[0]][spot[1]]


def test_prospects_are_ranked_on_demand(
    workspace: Workspace, panel: SegmentsPanel, settle: Settle
) -> None:
    best = list(workspace.segments.profiles.best_profile(present_day()).best)
    others = [one for one in workspace.segments.book.sums() if one not in best]
    workspace.contacts.update_many(best, {"sector": "inn"})
    workspace.contacts.update_many(others, {"sector": "school"})
    alike, _ = workspace.contacts.create(ContactDraft({"family_name": "Ost", "sector": "inn"}))
    page = _shown(panel, "profile", settle)
    assert isinstance(page, ProfilePage)
    assert page.table.rows()[0].key == ("sector", "inn")
    assert page.prospects.rows() == ()
    page.rank.click()
    settle(lambda: bool(page.prospects.rows()))
    assert [row.key for row in page.prospects.rows()] == [alike]
    assert "inn" in page.prospects.rows()[0].cells[2].text
    page.take.click()
    assert _chosen(page, settle) == (alike,)


def test_an_order_more_is_seen_at_once(
    workspace: Workspace, panel: SegmentsPanel, settle: Settle
) -> None:
    page = _shown(panel, "rfm", settle)
    assert isinstance(page, RfmPage)
    before = page.table.rows()
    (new,) = add_customers(workspace, 1)
    add_order(workspace, new, present_day(), 10_000)
    settle(lambda: page.table.rows() != before)


def test_without_orders_the_page_says_what_to_do(panel: SegmentsPanel, settle: Settle) -> None:
    panel.receive(ShowSegments("rfm"))
    page = panel.page("rfm")
    settle(lambda: page.bar.isHidden())
    assert not page.is_shown()
