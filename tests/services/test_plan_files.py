"""The plan of a year outside the program: wall planner, workbook, calendars, the agenda."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from sme_crm.domain.campaigns.key_dates import KeyDate
from sme_crm.domain.errors import InvalidInput
from sme_crm.services.sample.plan import add_plan
from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork
from tests.printing.printed_page import plain, read_pages
from tests.services.campaigns.senders import SENT, sent_campaign
from tests.services.planners import PARTS, YEAR, plan_action, plan_worked_example
from tests.services.segments.buyers import add_customers, add_order
from tests.services.spreadsheet_formulas import recalculated, reckoned_by_office


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
        "Plan 2026", "Menuiserie Vauban", "Fenêtres sans courant d’air", "Septembre",
        "Soldes d’hiver", "Anne", "35 000 € → 135 000 €", "45 000 €", "200 000 €",
    ):  # fmt: skip
        assert part in text, part


def test_a_full_year_is_one_page_with_every_key_date(
    sample_plan: Workspace, tmp_path: Path
) -> None:
    for number in range(17):
        plan_action(
            sample_plan, 100_000, 300_000, name=f"Salon {number}", last=date(YEAR + 1, 1, 9)
        )
    plan, path = sample_plan.plan.read(YEAR), tmp_path / "plan.pdf"
    assert len(plan.actions) == 25
    assert sample_plan.plan_files.write_pdf(path, plan, "fr", "A3") == 1
    text = plain(read_pages(path.read_bytes())[0].text)
    for part in (
        "Salon 16", "02/03 – 09/01/2027", "Anniversaire de la maison 20/05",
        "Jours fériés : Jour de l’an 01/01", "Réalisé par les actions", "41 152 €", "148 220 €",
    ):  # fmt: skip
        assert part in text, part


def test_an_empty_year_is_a_planner_to_fill_in(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    plan = workspace.plan.read(YEAR)
    assert workspace.plan_files.write_pdf(path, plan, "en", "A4") == 1
    text = plain(read_pages(path.read_bytes())[0].text)
    assert "Winter sales" in text
    assert "€0" not in text


def test_many_actions_take_several_pages(workspace: Workspace, tmp_path: Path) -> None:
    plan_worked_example(workspace)
    for number in range(40):
        plan_action(workspace, name=f"Action {number}")
    plan, path = workspace.plan.read(YEAR), tmp_path / "plan.pdf"
    pages = workspace.plan_files.write_pdf(path, plan, "en", "A4")
    texts = [plain(page.text) for page in read_pages(path.read_bytes())]
    assert pages == len(texts) > 1
    for number in range(40):
        assert sum(f"Action {number} " in f"{text} " for text in texts) == 1
    assert "€200,000" in texts[-1]
    for number, text in enumerate(texts, 1):
        assert f"Plan 2026 · Page {number} of {pages}" in text


@pytest.mark.parametrize(("language", "paper"), [("fr", "A4"), ("en", "A3"), ("en", "A4")])
def test_public_holidays_are_named_on_their_days(
    sample_plan: Workspace, tmp_path: Path, language: str, paper: str
) -> None:
    plan, path = sample_plan.plan.read(YEAR, language), tmp_path / "plan.pdf"
    sample_plan.plan_files.write_pdf(path, plan, language, "A3" if paper == "A3" else "A4")
    (page,) = read_pages(path.read_bytes())
    text = plain(page.text)
    assert "Page 1" not in text
    holidays = [one for one in plan.dates if one.kind == "holiday"]
    assert len(holidays) >= 11
    for one in holidays:  # in the heading, and with its day below it all
        assert text.count(one.name) == 2, one.name
    # Nothing stands on something else.
    words = [box for box in page.glyphs if box.top < 60]
    for place, one in enumerate(words):
        for other in words[place + 1 :]:
            wide = min(one.right, other.right) - max(one.left, other.left)
            high = min(one.bottom, other.bottom) - max(one.top, other.top)
            assert wide < 0.4 or high < 0.9, (one, other)


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
    plan_worked_example(workspace)
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
    names = [len(one.name) for one in plan.actions]
    assert book["Répartition par mois"].column_dimensions["A"].width > max(names)
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
    assert _amounts(people["Personne"][1:5]) == [8_500, 700.07, 30_000, 1_234.56]
    actions = _sheet(book, "Actions")
    assert actions[plan.actions[0].name][13] == "De la campagne"
    assert _amounts(actions[plan.actions[0].name][8:13]) == [
        pytest.approx(1.5 - 9_000.01), 33_333.33, 999.99, pytest.approx(999.99 - 33_333.33), 333.33,
    ]  # fmt: skip
    assert actions[plan.actions[1].name][13] == "Saisi à la main"
    assert actions[plan.actions[3].name][8] == ""
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


def test_a_key_date_moved_in_the_plan_moves_in_the_agenda(sample_plan: Workspace) -> None:
    plans, files, undo = sample_plan.plan, sample_plan.plan_files, sample_plan.undo
    birthday = next(one for one in plans.read(YEAR).dates if one.kind == "own" and one.yearly)
    once, _ = plans.save_date(
        KeyDate(0, "own", "Inventaire", date(YEAR, 10, 1), date(YEAR, 10, 2), source="Expert")
    )
    alone = plans.save_date(
        KeyDate(0, "own", "Pas dans l’agenda", date(YEAR, 5, 1), date(YEAR, 5, 1))
    )
    plans.delete_date(alone[0])
    files.put_into_agenda(plans.read(YEAR), "fr")
    before = _in_agenda(sample_plan)
    assert before["Inventaire"] == ("2026-10-01", "2026-10-03")

    def moved(one: KeyDate, first: date, last: date) -> int:
        return plans.save_date(replace(one, first=first, last=last))[1]

    change = moved(birthday, date(YEAR, 6, 3), date(YEAR, 6, 4))
    assert _in_agenda(sample_plan) == {**before, birthday.name: ("2026-06-03", "2026-06-05")}
    assert files.put_into_agenda(plans.read(YEAR), "fr") == (0, 0)
    undo.undo(change)
    assert _in_agenda(sample_plan) == before
    stock = next(one for one in plans.read(YEAR).dates if one.id == once)
    change = moved(stock, date(YEAR + 1, 1, 5), date(YEAR + 1, 1, 5))
    assert _in_agenda(sample_plan) == {**before, "Inventaire": ("2027-01-05", "2027-01-06")}
    files.put_into_agenda(plans.read(YEAR + 1), "fr")
    found = sample_plan.agenda.occurrences(date(YEAR + 1, 1, 1), date(YEAR + 1, 1, 10))
    assert [one.appointment.subject for one in found].count("Inventaire") == 1
    undo.undo()
    undo.undo(change)
    gone = plans.delete_date(once)
    assert "Inventaire" not in _in_agenda(sample_plan)
    undo.undo(gone)
    assert _in_agenda(sample_plan) == before


def test_sales_with_days_of_ones_own_take_the_place_of_those_of_the_law_in_the_agenda(
    sample_plan: Workspace,
) -> None:
    plans, files, undo = sample_plan.plan, sample_plan.plan_files, sample_plan.undo
    files.put_into_agenda(plans.read(YEAR), "fr")
    before = _in_agenda(sample_plan)
    law = before["Soldes d’hiver"]
    own = KeyDate(0, "winter_sales", "", date(YEAR, 1, 2), date(YEAR, 1, 29))
    date_id, change = plans.save_date(own)
    assert _in_agenda(sample_plan) == {**before, "Soldes d’hiver": ("2026-01-02", "2026-01-30")}
    assert files.put_into_agenda(plans.read(YEAR), "fr") == (0, 0), "it stands there once"
    plans.save_date(replace(own, id=date_id, last=date(YEAR, 1, 20)))
    assert _in_agenda(sample_plan)["Soldes d’hiver"] == ("2026-01-02", "2026-01-21")
    plans.delete_date(date_id)
    assert _in_agenda(sample_plan)["Soldes d’hiver"] == law
    assert files.put_into_agenda(plans.read(YEAR), "fr") == (0, 0)
    for _ in range(2):
        undo.undo()
    undo.undo(change)
    assert _in_agenda(sample_plan) == before


def test_a_key_date_nobody_put_into_the_agenda_stays_out_of_it(sample_plan: Workspace) -> None:
    plans = sample_plan.plan
    birthday = next(one for one in plans.read(YEAR).dates if one.kind == "own")
    plans.save_date(replace(birthday, first=date(YEAR, 6, 3), last=date(YEAR, 6, 4)))
    assert _in_agenda(sample_plan) == {}


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
