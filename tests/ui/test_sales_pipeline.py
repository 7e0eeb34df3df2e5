"""The page of opportunities: cards carried by keys and by mouse, sums, list, editor, endings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sme_crm.domain.dates import pretend_day
from sme_crm.domain.sales.opportunity import OpportunityLine, OpportunityRow
from sme_crm.ui.context import UiContext
from sme_crm.ui.forms.editors import LineEditor
from sme_crm.ui.navigation import NewOpportunity, NewQuote, OpenOpportunity
from sme_crm.ui.sales.closing_dialogs import LostDialog, WonDialog
from sme_crm.ui.sales.opportunities_page import OpportunitiesPage
from sme_crm.ui.sales.opportunity_list import AMOUNT
from sme_crm.ui.sales.stage_column import CardList, mime_of
from sme_crm.ui.sales.stages_dialog import StagesDialog
from tests.services.sales.selling import a_company, an_employee, an_opportunity

Settle = Callable[[Callable[[], object]], None]
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def shown(context: UiContext, qtbot: QtBot, settle: Settle, cards: int) -> OpportunitiesPage:
    page = OpportunitiesPage(context)
    page.resize(1200, 760)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    settle(lambda: len(names(page)) == cards)
    return page


def names(page: OpportunitiesPage) -> list[str]:
    return [row.name for column in page.board.columns for row in _rows(column.list)]


def _rows(cards: CardList) -> list[OpportunityRow]:
    found = (cards.cards.row_at(row) for row in range(cards.cards.rowCount()))
    return [row for row in found if row is not None]


def in_column(page: OpportunitiesPage, place: int) -> list[str]:
    return [row.name for row in _rows(page.board.columns[place].list)]


def type_into(page: OpportunitiesPage, key: str, text: str) -> None:
    editor = page.page.form.boxes[key].editor
    assert isinstance(editor, LineEditor)
    editor.setFocus()
    editor.selectAll()
    editor.insert(text)
    assert editor.commit()


def test_without_any_the_page_says_what_to_do_and_begins_one(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    page = shown(ui_context, qtbot, settle, 0)
    settle(lambda: page._stack.currentWidget() is page._nothing)
    anne = an_employee(ui_context.workspace)
    page.receive(NewOpportunity(anne))
    settle(lambda: page.page.shown_id() is not None)
    type_into(page, "name", "New roof")
    type_into(page, "amount", "1 250,50")
    settle(lambda: names(page) == ["New roof"])
    row = ui_context.workspace.opportunities.rows()[0]
    settle(lambda: ui_context.workspace.opportunities.get(row.id).amount == 125_050)
    assert (row.customer, row.contact) == ("Nova Conseil", "Anne Petit")
    changes = [one.name for one in ui_context.workspace.undo.list_changes()]
    assert changes.count("opportunity.edit") == 1


def test_columns_tell_sums_and_what_is_likely(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    for amount, own in ((100_000, None), (50_000, 9_000)):
        an_opportunity(ui_context.workspace, amount=amount, probability=own)
    page = shown(ui_context, qtbot, settle, 2)
    assert page.board.columns[0].list.accessibleName() == "Nouvelle, 2, €1,500, likely €550"
    assert page.likely.text() == "Weighted forecast: €550"


def test_keys_walk_carry_and_open(ui_context: UiContext, qtbot: QtBot, settle: Settle) -> None:
    for name in "ABC":
        an_opportunity(ui_context.workspace, name)
    page = shown(ui_context, qtbot, settle, 3)
    page.board.focus_cards()
    first = page.board.columns[0].list
    QTest.keyClick(first, Key.Key_Down)
    QTest.keyClick(first, Key.Key_Right, CONTROL)
    settle(lambda: in_column(page, 1) == ["B"])
    second = page.board.columns[1].list
    settle(second.hasFocus)
    QTest.keyClick(second, Key.Key_Left)
    assert first.hasFocus()
    QTest.keyClick(first, Key.Key_Home)
    QTest.keyClick(first, Key.Key_Down, CONTROL)
    settle(lambda: in_column(page, 0) == ["C", "A"])
    QTest.keyClick(first, Key.Key_Up, CONTROL)
    settle(lambda: in_column(page, 0) == ["A", "C"])
    QTest.keyClick(first, Key.Key_Return)
    settle(lambda: page.page.isVisible() and page.page.stage.currentText() == "Nouvelle")
    card = page.board.current_card()
    assert card is not None and card.name == "A"
    ui_context.undo.undo()
    settle(lambda: in_column(page, 0) == ["C", "A"])


def test_a_card_dropped_between_others_comes_there(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    ids = [an_opportunity(ui_context.workspace, name) for name in "ABC"]
    target = ui_context.workspace.opportunities.stages.list_stages()[1].id
    for one in ids[:2]:
        ui_context.workspace.opportunities.move(one, target)
    page = shown(ui_context, qtbot, settle, 3)
    cards = page.board.columns[1].list
    below_first = cards.visualRect(cards.cards.index(0)).center() + QPoint(0, 8)
    carried = mime_of(ids[2])
    drop = QDropEvent(
        QPointF(below_first), Qt.DropAction.MoveAction, carried,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    cards.dropEvent(drop)
    settle(lambda: in_column(page, 1) == ["A", "C", "B"])
    assert in_column(page, 0) == []


def test_won_and_lost_ask_what_is_to_be_known(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    workspace = ui_context.workspace
    nova = a_company(workspace)
    one = an_opportunity(workspace, "Roof", contact_ids=(nova,), amount=90_000)
    an_opportunity(workspace, "Door", contact_ids=(nova,))
    page = shown(ui_context, qtbot, settle, 2)
    page.board.focus_cards()
    QTest.keyClick(page.board.columns[0].list, Key.Key_W)
    settle(lambda: isinstance(QApplication.activeModalWidget(), WonDialog))
    won = QApplication.activeModalWidget()
    assert isinstance(won, WonDialog)
    assert won.order.isChecked()
    won.step.subject.setText("Plan the work")
    won.accept_button.click()
    settle(lambda: in_column(page, 4) == ["Roof"])
    assert workspace.opportunities.get(one).orders == 1
    page.board.choose(workspace.opportunities.rows()[0].id, focus=True)
    page.board.closing_wanted.emit("lost", workspace.opportunities.rows()[0].id)
    settle(lambda: isinstance(QApplication.activeModalWidget(), LostDialog))
    lost = QApplication.activeModalWidget()
    assert isinstance(lost, LostDialog)
    lost._reason.setEditText("Too slow")
    lost.accept_button.click()
    settle(lambda: in_column(page, 5) == ["Door"])
    assert workspace.opportunities.lost_reasons()[0] == "Too slow"


def test_what_is_dropped_on_won_asks_and_stays_when_given_up(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    an_opportunity(ui_context.workspace, "Roof")
    page = shown(ui_context, qtbot, settle, 1)
    page.board.columns[4].list.dropped.emit(ui_context.workspace.opportunities.rows()[0].id, None)
    settle(lambda: isinstance(QApplication.activeModalWidget(), WonDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, WonDialog)
    dialog.reject()
    assert in_column(page, 0) == ["Roof"]


def test_the_list_sorts_opens_and_deletes(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    for name, amount in (("A", 200), ("B", 300), ("C", 100)):
        an_opportunity(ui_context.workspace, name, amount=amount)
    page = shown(ui_context, qtbot, settle, 3)
    page.views.choose("list")
    page._show_view()
    header = page.table.horizontalHeader()
    header.setSortIndicator(AMOUNT, Qt.SortOrder.DescendingOrder)
    assert [row.name for row in page.table.rows_model.rows()] == ["B", "A", "C"]
    page.table.setCurrentIndex(page.table.rows_model.index(2, 0))
    QTest.keyClick(page.table, Key.Key_Delete)
    settle(lambda: [row.name for row in page.table.rows_model.rows()] == ["B", "A"])
    ui_context.undo.undo()
    settle(lambda: len(page.table.rows_model.rows()) == 3)


def test_searching_narrows_board_and_list(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    for name in ("Roof", "Door"):
        an_opportunity(ui_context.workspace, name)
    page = shown(ui_context, qtbot, settle, 2)
    page.search.setText("roo")
    settle(lambda: names(page) == ["Roof"])
    page.search.setText("nowhere")
    settle(lambda: page._stack.currentWidget() is page._not_found)
    page.show_all()
    settle(lambda: len(names(page)) == 2)


def test_a_month_of_the_forecast_opens_as_a_list(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    with pretend_day(date(2026, 11, 23)):
        for day in ("2026-11-30", "2026-12-24", "2026-12-31"):
            an_opportunity(ui_context.workspace, day, amount=100, expected_day=day)
        page = shown(ui_context, qtbot, settle, 3)
        page.forecast.chosen.emit("1")
        settle(lambda: len(page.table.rows_model.rows()) == 2)
        assert page.views.choice() == "list"
        page.months_chip.click()
        settle(lambda: len(page.table.rows_model.rows()) == 3)


def test_lines_follow_into_the_amount_and_a_quote_is_begun(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, sent: list[object]
) -> None:
    workspace = ui_context.workspace
    one = an_opportunity(workspace, lines=(OpportunityLine("Window", unit_price=10_000),))
    page = shown(ui_context, qtbot, settle, 1)
    page.receive(OpenOpportunity(one))
    settle(lambda: page.page.shown_id() == one)
    model = page.page.form.lines.lines
    assert model.setData(model.index(0, 1), "3")
    settle(lambda: workspace.opportunities.get(one).amount == 30_000)
    assert not model.setData(model.index(0, 1), "three")
    page.page.quote.click()
    assert sent == [NewQuote(opportunity_id=one)]


def test_one_opened_stays_when_the_list_is_read_again(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    first, second = (an_opportunity(ui_context.workspace, name) for name in "AB")
    page = shown(ui_context, qtbot, settle, 2)
    for view in ("board", "list"):
        page._choose_view(view)
        page.open(first)
        page.reading.reload()
        settle(lambda: page.page.shown_id() == first and not page.reading.waiting)
        page.open(second)
        page.reading.reload()
        settle(lambda: not page.reading.waiting)
        assert page.page.shown_id() == second
        card, row = page.board.current_card(), page.table.current_row()
        assert card is not None and row is not None
        assert (card.id, row.id) == (second, second)


def test_what_is_read_late_is_not_shown(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    workspace = ui_context.workspace
    ids = [an_opportunity(workspace, name) for name in ("Roof", "Door")]
    page = shown(ui_context, qtbot, settle, 2)
    page.open(ids[0])
    page.open(ids[1])
    settle(lambda: not ui_context.jobs.busy())
    assert page.page.shown_id() == ids[1]
    page.page.closed.emit()
    page.open(ids[0])
    page.page.closed.emit()
    settle(lambda: not ui_context.jobs.busy())
    assert page.page.isHidden()


def test_what_another_screen_changed_is_not_written_over(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    workspace = ui_context.workspace
    one = an_opportunity(workspace)
    page = shown(ui_context, qtbot, settle, 1)
    page.receive(OpenOpportunity(one))
    settle(lambda: page.page.shown_id() == one)
    workspace.opportunities.save(one, {"competitor": "Martin"})
    settle(lambda: page.page.form.boxes["competitor"].editor.value() == "Martin")
    type_into(page, "source", "Fair")
    settle(lambda: workspace.opportunities.get(one).source == "Fair")
    assert workspace.opportunities.get(one).competitor == "Martin"


def test_stages_are_added_and_saved(ui_context: UiContext, qtbot: QtBot, settle: Settle) -> None:
    an_opportunity(ui_context.workspace)
    page = shown(ui_context, qtbot, settle, 1)
    page.edit_stages()
    settle(lambda: isinstance(QApplication.activeModalWidget(), StagesDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, StagesDialog)
    dialog.add_stage()
    dialog.accept_button.click()
    assert dialog.isVisible()
    dialog.names[4].setText("Signed soon")
    dialog.shares[4].setValue(85)
    dialog.accept_button.click()
    settle(lambda: len(page.board.columns) == 7)
    stage = page.board.columns[4].stage
    assert (stage.name, stage.probability) == ("Signed soon", 8_500)
