"""The plan of a year kept: made, moved, undone, copied, held against what came of it, written."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest

from sme_crm.domain.campaigns.campaign import Cost
from sme_crm.domain.campaigns.key_dates import KeyDate
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.services.sample.plan import add_plan
from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork
from tests.printing.printed_page import plain, read_pages
from tests.services.campaigns.senders import SENT, sent_campaign
from tests.services.segments.buyers import add_customers, add_order
from tests.services.spreadsheet_formulas import recalculated, reckoned_by_office

YEAR = 2026
PARTS = ((3_500_000, 13_500_000), (500_000, 1_500_000), (500_000, 5_000_000))


def _action(
    workspace: Workspace, budget: object = 0, expected: object = 0, **values: object
) -> int:
    made, change = workspace.plan.create_action(
        YEAR,
        {
            "name": "Letter", "first": date(YEAR, 3, 2), "last": date(YEAR, 4, 30),
            "budget": budget, "expected": expected, **values,
        },
    )  # fmt: skip
    assert change
    return made


def _worked_example(workspace: Workspace) -> int:
    objective, _ = workspace.plan.create_objective(
        YEAR, {"name": "200 000 €", "expenses": 4_500_000, "revenue": 20_000_000}
    )
    for budget, expected in PARTS:
        _action(workspace, budget, expected, objective_id=objective)
    return objective


def test_worked_example_is_kept_and_read(workspace: Workspace) -> None:
    objective = _worked_example(workspace)
    plan = workspace.plan.read(YEAR)
    assert (plan.totals.expected, plan.totals.budget) == (20_000_000, 4_500_000)
    assert plan.sums_of(objective) == plan.totals
    assert workspace.plan.years() == [YEAR]
    assert workspace.plan.read(YEAR + 1).empty


def test_every_command_is_a_change_that_can_be_undone(workspace: Workspace) -> None:
    objective = _worked_example(workspace)
    plans, before = workspace.plan, workspace.plan.read(YEAR)
    first = before.actions[0].id
    changes = [
        plans.move_action(first, date(YEAR, 6, 1), date(YEAR, 6, 30)),
        plans.save_action(first, {"name": "Other", "budget": 1}),
        plans.save_objective(objective, {"term": "long", "revenue": 1}),
        plans.arrange([one.id for one in reversed(before.actions)]),
        plans.delete_actions([first]),
        plans.delete_objective(objective),
        plans.copy_year(YEAR, YEAR + 1),
        plans.save_date(KeyDate(0, "own", "Fair", date(YEAR, 5, 1), date(YEAR, 5, 3)))[1],
    ]
    assert all(changes)
    assert plans.read(YEAR) != before
    for change in reversed(changes):
        workspace.undo.undo(change)
    assert plans.read(YEAR) == before
    assert plans.read(YEAR + 1).empty


def test_deleting_an_objective_keeps_its_actions(workspace: Workspace) -> None:
    objective = _worked_example(workspace)
    workspace.plan.delete_objective(objective)
    plan = workspace.plan.read(YEAR)
    assert not plan.objectives
    assert [one.objective_id for one in plan.actions] == [None] * 3


def test_moving_to_where_it_is_changes_nothing(workspace: Workspace) -> None:
    action = _action(workspace)
    assert workspace.plan.move_action(action, date(YEAR, 3, 2), date(YEAR, 4, 30)) == 0


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"name": "  "}, "name_missing"),
        ({"first": date(YEAR - 1, 12, 31)}, "plan_days"),
        ({"last": date(YEAR, 3, 1)}, "plan_days"),
        ({"last": date(YEAR + 1, 3, 3)}, "plan_days"),
        ({"budget": -1}, "plan_value"),
        ({"expected": "12"}, "plan_value"),
        ({"responsible_id": 77}, "plan_value"),
        ({"wishes": 1}, "unknown_field"),
    ],
)
def test_what_an_action_cannot_be(
    workspace: Workspace, values: dict[str, object], code: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        _action(workspace, **values)
    assert refused.value.code == code
    assert workspace.plan.read(YEAR).empty


def test_what_is_not_there_is_not_found(workspace: Workspace) -> None:
    with pytest.raises(NotFound):
        workspace.plan.save_action(5, {"name": "x"})
    with pytest.raises(NotFound):
        workspace.plan.delete_objective(5)
    other, _ = workspace.plan.create_objective(YEAR + 1, {"name": "Next year"})
    with pytest.raises(NotFound):
        _action(workspace, objective_id=other)


def test_plan_against_what_came_of_it(workspace: Workspace) -> None:
    """Cost, revenue and margin are those of the results of the campaign, each order once."""
    anne, brice = add_customers(workspace, 2)
    winter = sent_campaign(workspace, [anne, brice], mailing=1, unit_cost=150)
    spring = sent_campaign(workspace, [anne], mailing=2, sent=SENT + timedelta(days=10))
    first = _action(workspace, 10_000, 90_000, campaign_id=winter)
    _action(workspace, 5_000, 20_000, campaign_id=spring)
    _action(workspace, 5_000, 1_000)
    with pytest.raises(InvalidInput) as refused:
        _action(workspace, campaign_id=winter)
    assert refused.value.code == "plan_campaign"
    workspace.campaigns.put_cost(winter, Cost(kind="print", unit_price=9_000, actual=8_000))
    workspace.campaigns.put_cost(winter, Cost(kind="creation", quantity=1_000, unit_price=500))
    add_order(workspace, anne, SENT + timedelta(days=5), 30_000, margin=12_000)
    add_order(workspace, anne, SENT + timedelta(days=15), 12_000, margin=4_000)
    add_order(workspace, brice, SENT + timedelta(days=90), 7_000)
    plan = workspace.plan.read(YEAR)
    one, two, three = plan.actions
    assert (one.id, one.campaign, one.told_by) == (first, "Campaign 1", "campaign")
    # Two letters at 1.50 €, 80 € of print as paid, 5 € of creation as planned.
    assert (one.spent, one.brought, one.margin) == (300 + 8_000 + 500, 30_000, 12_000)
    assert (two.spent, two.brought, two.margin) == (150, 12_000, 4_000)
    assert (three.spent, three.brought, three.told_by) == (None, None, "")
    assert (plan.totals.spent, plan.totals.brought) == (8_950, 42_000)
    assert (plan.sold, plan.orders[2]) == (49_000, 42_000)
    for action, campaign in ((one, winter), (two, spring)):
        found = workspace.campaign_analysis.result(workspace.campaigns.get(campaign)).economics
        assert (action.spent, action.brought, action.margin) == (
            found.cost, found.revenue, found.margin,
        )  # fmt: skip


def test_figures_follow_new_orders_and_costs(workspace: Workspace) -> None:
    (anne,) = add_customers(workspace, 1)
    campaign = workspace.campaigns.create("Winter")
    _action(workspace, campaign_id=campaign)

    def told() -> tuple[int | None, int | None]:
        (action,) = workspace.plan.read(YEAR).actions
        return action.spent, action.brought

    assert told() == (None, None)
    workspace.campaigns.put_cost(campaign, Cost(kind="print", quantity=1_000, unit_price=900))
    assert told() == (None, None)  # planned, not paid
    workspace.campaigns.put_cost(campaign, Cost(kind="postage", unit_price=1, actual=700))
    assert told() == (700, None)
    sent = sent_campaign(workspace, [anne], unit_cost=100)
    workspace.plan.save_action(workspace.plan.read(YEAR).actions[0].id, {"campaign_id": sent})
    assert told() == (100, 0)
    add_order(workspace, anne, SENT, 4_000)
    assert told() == (100, 4_000)
    workspace.undo.undo(workspace.undo.list_changes()[0].id)
    assert told() == (100, 0)


def test_told_by_hand_where_no_campaign_tells(workspace: Workspace) -> None:
    action = _action(workspace, 10_000, 90_000, spent=9_950, brought=-100)
    found = workspace.plan.read(YEAR).actions[0]
    assert (found.spent, found.brought, found.margin) == (9_950, -100, None)
    assert found.told_by == "hand"
    campaign = workspace.campaigns.create("Winter")
    workspace.plan.save_action(action, {"campaign_id": campaign})
    linked = workspace.plan.action_of(campaign)
    assert linked is not None
    assert (linked.id, linked.told_by) == (action, "")
    assert workspace.plan.read(YEAR).actions[0].told_by == ""
    workspace.campaigns.delete(campaign)
    assert workspace.plan.read(YEAR).actions[0].spent == 9_950
    assert workspace.plan.action_of(campaign) is None
    workspace.plan.save_action(action, {"spent": None, "brought": None})
    assert workspace.plan.read(YEAR).totals.spent is None


def test_an_action_begins_its_campaign_in_one_change(workspace: Workspace) -> None:
    anne = workspace.staff.add("Anne")
    action = _action(workspace, responsible_id=anne, kind="other", notes="Windows")
    (planned,) = workspace.plan.read(YEAR).actions
    campaign, change = workspace.campaigns.create_for(planned.id)
    made = workspace.campaigns.get(campaign)
    assert (made.name, made.kind, made.start_day, made.end_day, made.responsible_id) == (
        "Letter", "prospecting", "2026-03-02", "2026-04-30", anne,
    )  # fmt: skip
    linked = workspace.plan.action_of(campaign)
    assert linked is not None
    assert linked.id == action
    with pytest.raises(InvalidInput):
        workspace.campaigns.create_for(planned.id)
    workspace.undo.undo(change)
    assert workspace.plan.read(YEAR).actions == (planned,)
    assert not workspace.campaigns.list_campaigns()
    workspace.plan.delete_actions([action])
    with pytest.raises(NotFound):
        workspace.campaigns.create_for(planned.id)


@pytest.mark.parametrize(
    ("start", "end", "span"),
    [
        ("2025-12-20", "2026-01-10", (date(2025, 12, 20), date(2026, 1, 10))),
        ("2026-05-04", "", (date(2026, 5, 4), date(2026, 6, 3))),
        ("", "", (date(2026, 11, 22), date(2026, 12, 22))),
    ],
)
def test_a_campaign_is_put_into_the_plan(
    workspace: Workspace, start: str, end: str, span: tuple[date, date]
) -> None:
    campaign = workspace.campaigns.create("Winter", "loyalty")
    workspace.campaigns.save(campaign, {"start_day": start, "end_day": end})
    workspace.campaigns.put_cost(campaign, Cost(kind="print", quantity=2_000, unit_price=900))
    document = workspace.campaigns.get(campaign)
    made = workspace.plan.plan_campaign(document, date(2026, 11, 22))
    assert (made.name, made.kind, made.budget, made.campaign_id) == (
        "Winter", "loyalty", 1_800, campaign,
    )  # fmt: skip
    assert (made.first, made.last, made.year) == (*span, span[0].year)
    with pytest.raises(InvalidInput):
        workspace.plan.plan_campaign(document, date(2026, 11, 22))


def test_copied_plan_has_the_same_days_and_its_own_objectives(workspace: Workspace) -> None:
    objective = _worked_example(workspace)
    workspace.plan.copy_year(YEAR, YEAR + 1)
    copied, before = workspace.plan.read(YEAR + 1), workspace.plan.read(YEAR)
    assert copied.totals == before.totals
    assert copied.wanted == before.wanted
    assert copied.objectives[0].id != objective
    assert copied.sums_of(copied.objectives[0].id) == copied.totals
    assert copied.actions[0].first == date(YEAR + 1, 3, 2)
    assert workspace.plan.copy_year(YEAR + 5, YEAR + 6) == 0


def test_own_days_of_the_sales(workspace: Workspace) -> None:
    plans = workspace.plan
    law = next(one for one in plans.read(YEAR).dates if one.kind == "winter_sales")
    assert law.id == 0
    own = KeyDate(0, "winter_sales", "", date(YEAR, 1, 2), date(YEAR, 1, 29), source="Prefect")
    date_id, _ = plans.save_date(own)
    found = [one for one in plans.read(YEAR).dates if one.kind == "winter_sales"]
    assert [(one.id, one.source, one.first) for one in found] == [
        (date_id, "Prefect", date(YEAR, 1, 2))
    ]
    plans.delete_date(date_id)
    assert law in plans.read(YEAR).dates
    with pytest.raises(InvalidInput):
        plans.save_date(KeyDate(0, "holiday", "Mine", law.first, law.last))


@pytest.fixture
def sample_plan(workspace: Workspace) -> Workspace:
    staff = [workspace.staff.add(name) for name in ("Anne", "Brice")]
    workspace.settings.set("company.name", "Menuiserie Vauban")
    with UnitOfWork(workspace.database, "sample.create") as work:
        add_plan(work, date(YEAR, 11, 22), staff)
    return workspace


def test_sample_plan_is_the_worked_example(sample_plan: Workspace) -> None:
    plan = sample_plan.plan.read(YEAR)
    assert [(one.expenses, one.revenue) for one in plan.objectives] == list(PARTS)
    for one in plan.objectives:
        sums = plan.sums_of(one.id)
        assert (sums.budget, sums.expected) == (one.expenses, one.revenue)
    assert (plan.totals.budget, plan.totals.expected) == (4_500_000, 20_000_000)


@pytest.mark.parametrize(("paper", "wide"), [("A4", 297), ("A3", 420)])
def test_wall_planner_on_paper(
    sample_plan: Workspace, tmp_path: Path, paper: str, wide: int
) -> None:
    import pypdfium2

    plan, path = sample_plan.plan.read(YEAR), tmp_path / "plan.pdf"
    pages = sample_plan.plan_files.write_pdf(path, plan, "fr", "A3" if paper == "A3" else "A4")
    assert pages == 1
    document = pypdfium2.PdfDocument(path)
    assert document[0].get_width() == pytest.approx(wide / 25.4 * 72, abs=0.5)
    document.close()
    text = plain(read_pages(path.read_bytes())[0].text)
    for part in (
        "Plan 2026", "Menuiserie Vauban", "Courrier volets roulants", "Septembre",
        "Soldes d’hiver", "Anne", "35 000 € → 135 000 €", "45 000 €", "200 000 €",
    ):  # fmt: skip
        assert part in text, part


def test_many_actions_take_several_pages(workspace: Workspace, tmp_path: Path) -> None:
    _worked_example(workspace)
    for number in range(40):
        _action(workspace, name=f"Action {number}")
    plan, path = workspace.plan.read(YEAR), tmp_path / "plan.pdf"
    pages = workspace.plan_files.write_pdf(path, plan, "en", "A4")
    texts = [plain(page.text) for page in read_pages(path.read_bytes())]
    assert pages == len(texts) > 1
    for number in range(40):
        assert sum(f"Action {number} " in f"{text} " for text in texts) == 1
    assert "€200,000" in texts[-1]


def _sheet(book: openpyxl.Workbook, name: str) -> dict[str, list[object]]:
    """The rows of a sheet as a spreadsheet reckons them, by their first cell; the first of each."""
    found: dict[str, list[object]] = {}
    for row in recalculated(book[name]):
        found.setdefault(str(row[0]), row[1:])
    return found


def _amounts(row: list[object]) -> list[object]:
    return [round(one, 2) if isinstance(one, float) else one for one in row]


def test_workbook_reckons_the_worked_example(workspace: Workspace, tmp_path: Path) -> None:
    """200 000 € for 45 000 €, to the cent, on every sheet of live formulas."""
    _worked_example(workspace)
    path = tmp_path / "plan.xlsx"
    assert workspace.plan_files.write_workbook(path, workspace.plan.read(YEAR), "en") == 7
    book = openpyxl.load_workbook(path)
    for name in ("Actions", "Objectives", "Responsible people", "Months"):
        assert {45_000, 200_000} <= set(_amounts(_sheet(book, name)["Together"])), name
    summary = _sheet(book, "Summary")
    assert _amounts(summary["Expenses"]) == [45_000, 45_000, 0, -45_000, 0]
    assert _amounts(summary["Revenue"]) == [200_000, 200_000, 0, -200_000, 0]
    assert _amounts(summary["Revenue less expenses"]) == [155_000, 155_000, 0, -155_000, 0]


def test_workbook_says_what_the_plan_says(sample_plan: Workspace, tmp_path: Path) -> None:
    """Months, people, objectives and actual figures, recomputed from the told cells alone."""
    plans, path = sample_plan.plan, tmp_path / "plan.xlsx"
    (buyer,) = add_customers(sample_plan, 1)
    campaign = sent_campaign(sample_plan, [buyer])
    add_order(sample_plan, buyer, SENT, 99_999, margin=33_333)
    ids = [one.id for one in plans.read(YEAR).actions]
    plans.save_action(ids[0], {"campaign_id": campaign, "budget": 900_001, "expected": 3_333_333})
    plans.save_action(ids[1], {"spent": 70_007, "brought": 123_456, "responsible_id": None})
    for action in plans.read(YEAR).objectives[:2]:
        plans.save_objective(action.id, {"name": "Same name"})
    plan = plans.read(YEAR)
    sample_plan.plan_files.write_workbook(path, plan, "fr")
    book = openpyxl.load_workbook(path)
    live = [cell.value for sheet in book for row in sheet for cell in row
            if isinstance(cell.value, str) and cell.value.startswith("=")]  # fmt: skip
    assert len(live) > 300
    months = recalculated(book["Mois"])
    told = [row[2:5] for row in months if isinstance(row[1], date)]
    for column, wanted in enumerate((plan.months("budget"), plan.months("expected"), plan.orders)):
        assert [round(float(str(row[column])) * 100) for row in told] == list(wanted)
    objectives = _sheet(book, "Objectifs")
    for name, one in zip(("Same name", "Same name (2)"), plan.objectives, strict=False):
        sums = plan.sums_of(one.id)
        cents = [round(float(str(cell)) * 100) for cell in objectives[name][3:7]]
        assert cents == [sums.budget, sums.spent or 0, sums.expected, sums.brought or 0]
    people = _sheet(book, "Par responsable")
    assert people["Personne"][0] == 1
    assert _amounts(people["Personne"][1:5]) == [6_500, 700.07, 27_000, 1_234.56]
    actions = _sheet(book, "Actions")
    assert actions[plan.actions[0].name][13] == "De la campagne"
    assert _amounts(actions[plan.actions[0].name][8:13]) == [
        pytest.approx(1.5 - 9_000.01), 33_333.33, 999.99, pytest.approx(999.99 - 33_333.33), 333.33,
    ]  # fmt: skip
    assert actions[plan.actions[1].name][13] == "Saisi à la main"
    assert actions[plan.actions[2].name][8] == ""
    totals = plan.totals
    assert _amounts(_sheet(book, "Synthèse")["Chiffre d’affaires"])[1:3] == [
        totals.expected / 100, (totals.brought or 0) / 100,
    ]  # fmt: skip


def test_a_spreadsheet_program_reckons_the_plan_alike(
    sample_plan: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "plan.xlsx"
    sample_plan.plan_files.write_workbook(path, sample_plan.plan.read(YEAR), "en")
    reckoned = openpyxl.load_workbook(reckoned_by_office(path, tmp_path), data_only=True)
    book = openpyxl.load_workbook(path)
    for name in ("Summary", "Objectives", "Responsible people", "Months"):
        found = [[cell.value for cell in row] for row in reckoned[name].iter_rows()]
        for mine, theirs in zip(recalculated(book[name]), found, strict=True):
            for one, other in zip(mine, theirs, strict=True):
                assert (one or None) == (pytest.approx(other) if other else None), (name, mine)


def test_an_empty_plan_is_a_workbook_too(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    workspace.plan_files.write_workbook(path, workspace.plan.read(YEAR), "en")
    book = openpyxl.load_workbook(path)
    assert _sheet(book, "Summary")["Expenses"] == [0, 0, 0, 0, ""]
    assert {row[0] for row in recalculated(book["Key dates"])} >= {"Winter sales", "Summer sales"}


def test_calendar_goes_into_the_agenda_once(sample_plan: Workspace) -> None:
    plan, files = sample_plan.plan.read(YEAR), sample_plan.plan_files
    wanted = len(plan.actions) + sum(one.kind != "holiday" for one in plan.dates)
    count, change = files.put_into_agenda(plan, "fr")
    assert (count, change > 0) == (wanted, True)
    assert files.put_into_agenda(plan, "fr") == (0, 0)
    assert count == len(_in_agenda(sample_plan))


def _in_agenda(workspace: Workspace) -> dict[str, tuple[str, str]]:
    """First day and the day after the last one of all that stands in the agenda this year."""
    found = workspace.agenda.occurrences(date(YEAR - 1, 12, 1), date(YEAR + 1, 2, 1))
    return {one.appointment.subject: (one.starts, one.ends) for one in found}


def test_an_action_moved_in_the_plan_moves_in_the_agenda(sample_plan: Workspace) -> None:
    plans, files = sample_plan.plan, sample_plan.plan_files
    plan = plans.read(YEAR)
    files.put_into_agenda(plan, "fr")
    before, first = _in_agenda(sample_plan), plan.actions[0]
    change = plans.move_action(first.id, date(YEAR, 2, 2), date(YEAR, 2, 3))
    assert _in_agenda(sample_plan) == {**before, first.name: ("2026-02-02", "2026-02-04")}
    assert files.put_into_agenda(plans.read(YEAR), "fr") == (0, 0)
    sample_plan.undo.undo(change)
    assert _in_agenda(sample_plan) == before
    renamed = plans.save_action(first.id, {"name": "Lettre"})
    assert _in_agenda(sample_plan)["Lettre"] == before[first.name]
    gone = plans.delete_actions([first.id])
    assert "Lettre" not in _in_agenda(sample_plan)
    sample_plan.undo.undo(gone)
    sample_plan.undo.undo(renamed)
    assert (_in_agenda(sample_plan), plans.read(YEAR)) == (before, plan)


def test_an_action_moved_in_the_agenda_moves_in_the_plan(sample_plan: Workspace) -> None:
    plans, agenda = sample_plan.plan, sample_plan.agenda
    plan = plans.read(YEAR)
    sample_plan.plan_files.put_into_agenda(plan, "fr")
    first = plan.actions[0]
    (found,) = (
        one.appointment
        for one in agenda.occurrences(first.first, first.last)
        if one.appointment.subject == first.name
    )
    _, change = agenda.edit(found.id, {"starts": "2026-01-20"})
    moved = plans.read(YEAR).actions[0]
    assert (moved.first, moved.last) == (date(YEAR, 1, 20), date(YEAR, 2, 28))
    with pytest.raises(InvalidInput) as refused:
        agenda.edit(found.id, {"starts": "2025-12-30"})
    assert refused.value.code == "plan_days"
    assert agenda.get(found.id).starts == "2026-01-20"
    sample_plan.undo.undo(change)
    assert plans.read(YEAR) == plan
    agenda.delete(found.id)
    plans.move_action(first.id, date(YEAR, 3, 1), date(YEAR, 3, 2))
    assert first.name not in _in_agenda(sample_plan)
    assert plans.read(YEAR).actions[0].first == date(YEAR, 3, 1)


def test_a_calendar_file_moved_elsewhere_comes_back(sample_plan: Workspace, tmp_path: Path) -> None:
    plans, path = sample_plan.plan, tmp_path / "plan.ics"
    plan = plans.read(YEAR)
    sample_plan.plan_files.put_into_agenda(plan, "fr")
    sample_plan.plan_files.write_calendar(path, plan, "fr")
    again = sample_plan.calendar_files.import_files([path])
    assert (again.new, again.updated, again.change_id) == (0, 0, 0)
    text = path.read_bytes().replace(b"VALUE=DATE:20260112", b"VALUE=DATE:20260119")
    path.write_bytes(text)
    report = sample_plan.calendar_files.import_files([path])
    assert (report.new, report.updated) == (0, 1)
    assert plans.read(YEAR).actions[0].first == date(YEAR, 1, 19)
    assert plans.read(YEAR).actions[1:] == plan.actions[1:]
    sample_plan.undo.undo(report.change_id)
    assert plans.read(YEAR) == plan


def test_calendar_file(sample_plan: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "plan.ics"
    plan = sample_plan.plan.read(YEAR)
    count = sample_plan.plan_files.write_calendar(path, plan, "fr")
    text = path.read_text(encoding="utf-8")
    assert text.count("BEGIN:VEVENT") == count == len(plan.actions) + 4
    assert "DTSTART;VALUE=DATE:20260112" in text
    assert "SUMMARY:Soldes d’été" in text
