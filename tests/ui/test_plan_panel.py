"""The screen of the yearly plan: bars dragged and moved by keys, objectives, dates, years."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from sme_crm.domain.campaigns.plan import Action
from sme_crm.domain.dates import pretend_day
from sme_crm.ui.context import UiContext
from sme_crm.ui.navigation import OpenCampaign, ShowPlan
from sme_crm.ui.plan.action_dialog import ActionDialog
from sme_crm.ui.plan.month_totals import thousands
from sme_crm.ui.plan.plan_dialogs import DateDialog, ObjectiveDialog
from sme_crm.ui.plan.plan_menus import by_days, by_objective, by_responsible
from sme_crm.ui.plan.plan_model import ACTION, BUDGET, EXPECTED, YEAR
from sme_crm.ui.plan.plan_panel import PlanPanel
from sme_crm.ui.plan.year_scale import YearScale

Settle = Callable[[Callable[[], object]], None]
YEAR_SHOWN = 2026
NO_KEYS = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with pretend_day(date(YEAR_SHOWN, 11, 18)):
        yield


@pytest.fixture
def planned(ui_context: UiContext) -> tuple[int, int]:
    """Two actions of an objective: in March and April, and in September."""
    plans = ui_context.workspace.plan
    anne = ui_context.workspace.staff.add("Anne")
    objective, _ = plans.create_objective(
        YEAR_SHOWN, {"name": "Windows", "expenses": 4_500_000, "revenue": 20_000_000}
    )
    ids = []
    for name, first, last, expected in (
        ("Spring letter", date(2026, 3, 2), date(2026, 4, 30), 5_000_000),
        ("Autumn letter", date(2026, 9, 1), date(2026, 9, 30), 15_000_000),
    ):
        values = {
            "name": name, "first": first, "last": last, "responsible_id": anne,
            "objective_id": objective, "budget": 1_000_000, "expected": expected,
        }  # fmt: skip
        ids.append(plans.create_action(YEAR_SHOWN, values)[0])
    return ids[0], ids[1]


@pytest.fixture
def panel(
    ui_context: UiContext, planned: tuple[int, int], qtbot: QtBot, settle: Settle
) -> PlanPanel:
    return _open(ui_context, qtbot, settle)


def _open(context: UiContext, qtbot: QtBot, settle: Settle) -> PlanPanel:
    panel = PlanPanel(context)
    qtbot.addWidget(panel)
    panel.resize(1180, 720)
    panel.show()
    panel.enter()
    settle(lambda: panel.model.plan is not None)
    return panel


def _action(panel: PlanPanel, row: int = 0) -> Action:
    action = panel.model.row_at(row)
    assert action is not None
    return action


def _span(panel: PlanPanel, row: int = 0) -> tuple[date, date]:
    action = _action(panel, row)
    return action.first, action.last


def _dialog(panel: PlanPanel, kind: type[QDialog]) -> QDialog | None:
    found = [one for one in panel.window().findChildren(kind) if one.isVisible()]
    return found[-1] if found else None


def _drag(panel: PlanPanel, row: int, grip: date, days: int, qtbot: QtBot) -> None:
    """Take the bar of a row at a day and let it go so many days later."""
    table = panel.table
    cell = table.visualRect(panel.model.index(row, YEAR))
    scale = YearScale.of(YEAR_SHOWN, cell)
    start = QPoint(round(scale.at(grip)), cell.center().y())
    end = QPoint(round(start.x() + scale.width * days / 365), cell.center().y())
    view = table.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, NO_KEYS, start)
    qtbot.mouseMove(view, end)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, NO_KEYS, end)


def test_rows_tell_what_who_and_how_much(panel: PlanPanel) -> None:
    first = panel.model.cell_at(0, ACTION)
    assert (first.text, first.second_line) == ("Spring letter", "Anne · Prospecting")
    assert panel.model.cell_at(0, BUDGET).text == "€10,000"
    assert panel.model.cell_at(1, EXPECTED).text == "€150,000"
    assert "2 March 2026" in panel.model.spoken_at(0, YEAR)
    assert panel.totals.accessibleName().startswith("Budget: €20,000 · Expected revenue: €200,000")
    assert panel.tools.year.text() == "2026"


def test_a_bar_is_dragged_and_the_change_undone(
    panel: PlanPanel, ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    _drag(panel, 0, date(2026, 4, 1), 31, qtbot)
    settle(lambda: _span(panel)[0] > date(2026, 3, 20))
    first, last = _span(panel)
    assert (last - first).days == 59
    assert abs((first - date(2026, 4, 2)).days) <= 1
    newest = ui_context.workspace.undo.list_changes()[0]
    assert newest.name == "plan.action_move"
    ui_context.workspace.undo.undo(newest.id)
    settle(lambda: _span(panel) == (date(2026, 3, 2), date(2026, 4, 30)))


def test_the_edges_of_a_bar_are_dragged(panel: PlanPanel, qtbot: QtBot, settle: Settle) -> None:
    _drag(panel, 0, date(2026, 5, 1), 30, qtbot)
    settle(lambda: _span(panel)[1] > date(2026, 5, 20))
    assert _span(panel)[0] == date(2026, 3, 2)
    _drag(panel, 0, date(2026, 3, 2), -30, qtbot)
    settle(lambda: _span(panel)[0] < date(2026, 2, 10))
    assert _span(panel)[1] > date(2026, 5, 20)


def test_escape_lets_go_of_a_bar_where_it_was(panel: PlanPanel, qtbot: QtBot) -> None:
    table, view = panel.table, panel.table.viewport()
    cell = table.visualRect(panel.model.index(0, YEAR))
    scale = YearScale.of(YEAR_SHOWN, cell)
    start = QPoint(round(scale.at(date(2026, 4, 1))), cell.center().y())
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, NO_KEYS, start)
    qtbot.mouseMove(view, start + QPoint(80, 0))
    assert panel.model.shown_span(_action(panel)) != _span(panel)
    qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert panel.model.shown_span(_action(panel)) == _span(panel)


def test_keys_move_a_bar_as_one_change(
    panel: PlanPanel, ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    panel.table.choose(_action(panel).id)
    before = len(ui_context.workspace.undo.list_changes())
    for key, held in (
        (Qt.Key.Key_Right, NO_KEYS), (Qt.Key.Key_Right, NO_KEYS), (Qt.Key.Key_Right, SHIFT),
        (Qt.Key.Key_Left, SHIFT | ALT),
    ):  # fmt: skip
        qtbot.keyClick(panel.table, key, held)
    panel.table.settle_keys()
    settle(lambda: _span(panel) == (date(2026, 3, 9), date(2026, 5, 21)))
    assert len(ui_context.workspace.undo.list_changes()) == before + 1


def test_keys_move_by_months_and_escape_forgets(panel: PlanPanel, qtbot: QtBot) -> None:
    panel.table.choose(_action(panel).id)
    qtbot.keyClick(panel.table, Qt.Key.Key_Right, CTRL)
    assert panel.model.shown_span(_action(panel)) == (date(2026, 4, 2), date(2026, 5, 31))
    qtbot.keyClick(panel.table, Qt.Key.Key_Escape)
    panel.table.settle_keys()
    assert panel.model.shown_span(_action(panel)) == (date(2026, 3, 2), date(2026, 4, 30))


def test_alt_and_down_changes_the_order(panel: PlanPanel, qtbot: QtBot, settle: Settle) -> None:
    panel.table.choose(_action(panel).id)
    qtbot.keyClick(panel.table, Qt.Key.Key_Down, ALT)
    settle(lambda: _action(panel).name == "Autumn letter")
    current = panel.table.current_action()
    assert current is not None
    assert current.name == "Spring letter"


def test_an_action_is_made_changed_and_deleted(
    panel: PlanPanel, ui_context: UiContext, settle: Settle
) -> None:
    panel.add_action()
    settle(lambda: _dialog(panel, ActionDialog))
    dialog = _dialog(panel, ActionDialog)
    assert isinstance(dialog, ActionDialog)
    dialog.keep_button.click()
    assert dialog.isVisible()  # it has no name yet
    dialog.boxes["name"].editor.set_value("Fair")
    dialog.boxes["budget"].editor.set_value(120_000)
    dialog.boxes["last"].editor.set_value("2026-10-01")
    dialog.keep_button.click()
    assert dialog.isVisible()  # it ends before it begins
    dialog.boxes["last"].editor.set_value("2026-12-01")
    dialog.keep_button.click()
    settle(lambda: panel.model.rowCount() == 3)
    fair = _action(panel, 2)
    assert (fair.name, fair.budget, fair.first) == ("Fair", 120_000, date(2026, 11, 1))
    settle(lambda: panel.table.current_action() == fair)
    panel.duplicate()
    settle(lambda: panel.model.rowCount() == 4)
    assert _action(panel, 3).name == "Fair (copy)"
    panel.table.choose(fair.id)
    panel.delete()
    settle(lambda: panel.model.rowCount() == 3)
    beside = panel.table.current_action()
    assert beside is not None
    assert beside.name == "Fair (copy)"


def test_objectives_show_how_far_they_are_planned(panel: PlanPanel, settle: Settle) -> None:
    card = panel.strip.cards[0]
    assert card.texts() == (
        "Short term", "€45,000 → €200,000", "100% planned in 2 actions", "0% reached",
    )  # fmt: skip
    card.click()
    settle(lambda: _dialog(panel, ObjectiveDialog))
    dialog = _dialog(panel, ObjectiveDialog)
    assert isinstance(dialog, ObjectiveDialog)
    dialog.revenue.set_value(40_000_000)
    dialog.accept_button.click()
    settle(lambda: panel.strip.cards[0].texts()[2].startswith("50%"))
    panel.work.delete_objective(panel.strip.cards[0].objective)
    settle(lambda: not panel.strip.cards)
    assert panel.model.rowCount() == 2


def test_key_dates_are_shown_and_sales_put_right(
    panel: PlanPanel, qtbot: QtBot, settle: Settle
) -> None:
    months = panel.table.months
    scale = YearScale.of(YEAR_SHOWN, months.year_rect())
    place = QPoint(round(scale.at(date(2026, 1, 20))), 44)
    assert [one.kind for one in months.dates_at(place)] == ["winter_sales"]
    qtbot.mouseClick(months.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, place)
    settle(lambda: _dialog(panel, DateDialog))
    dialog = _dialog(panel, DateDialog)
    assert isinstance(dialog, DateDialog)
    dialog.source.setText("Prefecture")
    dialog.accept_button.click()
    settle(
        lambda: (
            panel.model.plan is not None
            and any(one.source == "Prefecture" for one in panel.model.plan.dates)
        )
    )
    christmas = QPoint(round(scale.at(date(2026, 12, 25))), 44)
    assert [one.kind for one in months.dates_at(christmas)] == ["holiday"]


def test_public_holidays_are_named_where_there_is_room(panel: PlanPanel) -> None:
    plan = panel.model.plan
    assert plan is not None
    holidays = [one for one in plan.dates if one.kind == "holiday"]
    named = {}
    for wide in (300, 700, 1_400, 2_600):
        rect = QRect(200, 0, wide, 70)
        scale = YearScale.of(plan.year, rect)
        areas = panel.table.months.holiday_areas(holidays, rect, scale)
        assert [one for one, _ in areas] == holidays
        told = [(one, area) for one, area in areas if area is not None]
        for place, (one, area) in enumerate(told):
            assert rect.left() <= area.left() and area.right() <= rect.right() + 1, one.name
            assert all(not area.intersects(other) for _, other in told[place + 1 :])
            dots = [sum(scale.edges(each.first, each.last)) / 2 for each in holidays]
            assert not any(area.left() < dot < area.right() for dot in dots), one.name
        named[wide] = [one.name for one, _ in told]
    assert "Christmas Day" in named[2_600]
    assert len(named[300]) < len(named[700]) < len(named[2_600])


def test_another_year_is_copied_from_the_last_one(panel: PlanPanel, settle: Settle) -> None:
    panel.step(1)
    settle(lambda: panel.nothing.isVisible())
    assert panel.copy_button.text() == "Copy the plan of 2026"
    panel.copy_button.click()
    settle(lambda: panel.model.rowCount() == 2)
    assert _span(panel) == (date(2027, 3, 2), date(2027, 4, 30))
    panel.receive(ShowPlan())
    panel.enter()
    settle(lambda: panel.model.plan is not None and panel.model.plan.year == YEAR_SHOWN)


def test_an_empty_year_offers_the_first_action(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    panel = _open(ui_context, qtbot, settle)
    assert panel.nothing.isVisible()
    assert not panel.copy_button.isVisible()
    panel.first_button.click()
    settle(lambda: _dialog(panel, ActionDialog))
    dialog = _dialog(panel, ActionDialog)
    assert isinstance(dialog, ActionDialog)
    dialog.boxes["name"].editor.set_value("Letter")
    dialog.keep_button.click()
    settle(lambda: panel.table.isVisible() and panel.model.rowCount() == 1)


def test_files_are_written(
    panel: PlanPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settle: Settle
) -> None:
    for ending in ("pdf", "workbook", "calendar"):
        path = tmp_path / f"plan.{ending}"
        monkeypatch.setattr(panel.output._files, f"ask_{ending}", lambda _name, path=path: path)
    plan = panel.model.plan
    assert plan is not None
    panel.output.save_pdf(plan, "A3")
    panel.output.save_workbook(plan)
    panel.output.save_calendar(plan)
    settle(lambda: len(list(tmp_path.glob("plan.*"))) == 3)
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")
    assert b"Spring letter" in (tmp_path / "plan.calendar").read_bytes()


def test_the_plan_goes_into_the_agenda(
    panel: PlanPanel, ui_context: UiContext, settle: Settle
) -> None:
    plan = panel.model.plan
    assert plan is not None
    panel.output.put_into_agenda(plan)
    agenda = ui_context.workspace.agenda
    settle(lambda: len(agenda.occurrences(date(2026, 9, 1), date(2026, 9, 2))) == 1)


def test_thousands() -> None:
    assert [thousands(cents) for cents in (0, 123_456, 99_900_000)] == ["", "1.2", "999"]


def test_an_action_leads_to_its_campaign_and_back(
    panel: PlanPanel, ui_context: UiContext, settle: Settle
) -> None:
    sent: list[object] = []
    ui_context.navigator.answer(OpenCampaign, sent.append)
    panel.table.choose(_action(panel).id)
    panel.open_campaign()
    settle(lambda: _action(panel).campaign_id is not None)
    campaign = _action(panel).campaign_id
    assert campaign is not None
    assert ui_context.workspace.campaigns.get(campaign).name == "Spring letter"
    assert panel.model.cell_at(0, BUDGET).second_line == "nothing yet"
    panel.work.take_campaign_off(_action(panel))
    settle(lambda: _action(panel).campaign_id is None)
    panel.open_action(_action(panel).id, "campaign_id")
    settle(lambda: _dialog(panel, ActionDialog))
    dialog = _dialog(panel, ActionDialog)
    assert isinstance(dialog, ActionDialog)
    dialog.boxes["campaign_id"].editor.set_value(campaign)
    dialog.campaign_button.click()
    settle(lambda: _action(panel).campaign_id == campaign)
    settle(lambda: sent.count(OpenCampaign(campaign)) == 2)


def test_what_came_of_an_action_is_told_by_hand(panel: PlanPanel, settle: Settle) -> None:
    panel.open_action(_action(panel).id)
    settle(lambda: _dialog(panel, ActionDialog))
    dialog = _dialog(panel, ActionDialog)
    assert isinstance(dialog, ActionDialog)
    dialog.boxes["spent"].editor.set_value(123_400)
    dialog.keep_button.click()
    settle(lambda: _action(panel).spent == 123_400)
    assert panel.model.cell_at(0, BUDGET).second_line == "€1,234 by hand"
    assert panel.model.cell_at(0, EXPECTED).second_line is None
    tip = str(panel.model.data(panel.model.index(0, ACTION), Qt.ItemDataRole.ToolTipRole))
    assert "Spent: €1,234 · told by hand" in tip


def test_actions_are_put_into_order(panel: PlanPanel, ui_context: UiContext) -> None:
    plans = ui_context.workspace.plan
    other, _ = plans.create_objective(YEAR_SHOWN, {"name": "Fairs", "term": "long"})
    values = {"first": date(2026, 1, 5), "last": date(2026, 1, 6)}
    fair = plans.create_action(YEAR_SHOWN, {"name": "Fair", "objective_id": other, **values})[0]
    idea = plans.create_action(YEAR_SHOWN, {"name": "Idea", **values})[0]
    plan = plans.read(YEAR_SHOWN)
    spring, autumn = (one.id for one in plan.actions[:2])
    assert by_days(plan) == [fair, idea, spring, autumn]
    assert by_objective(plan) == [spring, autumn, fair, idea]
    assert by_responsible(plan) == [spring, autumn, fair, idea]


def test_the_worked_example_on_the_screen(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    """200 000 € = 35 000 → 135 000 + 5 000 → 15 000 + 5 000 → 50 000; expenses 45 000 €."""
    plans = ui_context.workspace.plan
    for place, (budget, expected) in enumerate(
        ((3_500_000, 13_500_000), (500_000, 1_500_000), (500_000, 5_000_000)), 1
    ):
        objective, _ = plans.create_objective(
            YEAR_SHOWN, {"name": f"Part {place}", "expenses": budget, "revenue": expected}
        )
        days = {"first": date(2026, place, 1), "last": date(2026, place + 2, 15)}
        amounts = {"budget": budget, "expected": expected, "objective_id": objective}
        plans.create_action(YEAR_SHOWN, {"name": f"Action {place}", **days, **amounts})
    panel = _open(ui_context, qtbot, settle)
    assert [panel.model.cell_at(row, BUDGET).text for row in range(3)] == [
        "€35,000", "€5,000", "€5,000",
    ]  # fmt: skip
    assert [panel.model.cell_at(row, EXPECTED).text for row in range(3)] == [
        "€135,000", "€15,000", "€50,000",
    ]  # fmt: skip
    assert [card.texts()[1] for card in panel.strip.cards] == [
        "€35,000 → €135,000", "€5,000 → €15,000", "€5,000 → €50,000",
    ]  # fmt: skip
    said = panel.totals.accessibleName()
    assert said.startswith("Budget: €45,000 · Expected revenue: €200,000")


def test_page_keys_turn_the_years(panel: PlanPanel, qtbot: QtBot, settle: Settle) -> None:
    panel.activateWindow()
    panel.table.setFocus()
    settle(panel.table.hasFocus)
    qtbot.keyClick(panel.table, Qt.Key.Key_PageDown)
    settle(lambda: panel.model.plan is not None and panel.model.plan.year == YEAR_SHOWN + 1)
    panel.activateWindow()
    qtbot.keyClick(panel, Qt.Key.Key_PageUp)
    settle(lambda: panel.model.plan is not None and panel.model.plan.year == YEAR_SHOWN)
