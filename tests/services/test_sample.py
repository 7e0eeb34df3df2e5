"""The sample business: the same each time, and every hard case in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from sme_crm.bootstrap import create_workspace, open_sample
from sme_crm.domain.contact import ContactSheet
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.dates import pretend_day
from sme_crm.domain.folding import fold
from sme_crm.services.progress import Progress
from sme_crm.services.sample import fill_sample
from sme_crm.services.workspace import Workspace
from tests.services.data_dump import Dump, dump

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    workspace = create_workspace(tmp_path_factory.mktemp("sample") / "sample.crm")
    fill_sample(workspace, today=TODAY)
    yield workspace
    workspace.close()


@pytest.fixture(scope="module")
def sheets(sample: Workspace) -> list[ContactSheet]:
    return [sample.contacts.sheet(contact_id) for contact_id in sample.contact_lists.ids()]


def without_what_is_new(found: Dump) -> dict[str, list[list[object]]]:
    """The dump without random names of rows and the instants of writing."""
    hexadecimal = set("0123456789abcdef")

    def is_new(value: object) -> bool:
        text = str(value)
        return (len(text) == 32 and set(text) <= hexadecimal) or (
            len(text) == 20 and text.endswith("Z") and text[:10] > TODAY.isoformat()
        )

    return {
        table: [[None if is_new(value) else value for value in row] for row in rows.values()]
        for table, rows in found.items()
    }


def test_the_same_day_makes_the_same_business(sample: Workspace, tmp_path: Path) -> None:
    again = create_workspace(tmp_path / "again.crm")
    fill_sample(again, today=TODAY)
    mine, other = (without_what_is_new(dump(w.database)) for w in (sample, again))
    for table in mine:
        assert mine[table] == other[table], table
    again.close()


def test_it_is_a_small_business(sample: Workspace, sheets: list[ContactSheet]) -> None:
    assert 500 <= len(sheets) <= 700
    assert sample.contact_lists.count(ContactFilter(kind="organization")) >= 150
    assert sample.sample
    assert len(sample.staff.list_members()) >= 2
    assert len(sample.groups.list_groups()) >= 4
    assert all(sample.groups.count(group.id) for group in sample.groups.list_groups())
    assert {field.filled > 0 for field in sample.custom_fields.list_fields()} == {True, False}
    assert sample.checks.run().sound
    assert len(sample.undo.list_changes()) == 1


def test_most_values_are_good(sheets: list[ContactSheet]) -> None:
    states: list[str] = []
    for sheet in sheets:
        states += [phone.state for phone in sheet.phones]
        states += [email.state for email in sheet.emails]
        states += [address.state for address in sheet.addresses]
    assert states.count("good") > 0.95 * len(states)


def test_every_hard_case_is_there(sample: Workspace, sheets: list[ContactSheet]) -> None:
    people = [sheet for sheet in sheets if sheet.contact.kind == "individual"]
    addresses = [address for sheet in sheets for address in sheet.addresses]
    lines = [line for a in addresses for line in (a.building, a.street, a.complement)]
    assert max(map(len, lines)) >= 40
    assert any(not sheet.contact.civility for sheet in people)
    assert any(sheet.contact.civility == "couple" for sheet in people)
    assert {address.country for address in addresses} > {""}
    assert any(address.state == "dead" and address.dead_reason for address in addresses)
    assert any("CEDEX" in address.locality.upper() for address in addresses)
    assert any(address.postal_code.startswith("97") for address in addresses)
    objections = [consent for sheet in sheets for consent in sheet.consents]
    assert {consent.channel for consent in objections} >= {"post", "all"}
    assert all(consent.words and consent.given_on for consent in objections)
    assert any(sheet.contact.ended == "deceased" for sheet in people)
    assert any(not sheet.addresses and not sheet.employments for sheet in people)
    assert any(len(sheet.people) >= 10 for sheet in sheets)
    assert any(sheet.contact.language != "fr" for sheet in people)
    assert any(not sheet.contact.formatted_name.isascii() for sheet in people)


def test_homonyms_and_doubles(sample: Workspace, sheets: list[ContactSheet]) -> None:
    martins = [s for s in sheets if s.contact.formatted_name == "Pierre Martin"]
    assert len(martins) >= 2
    assert len({sheet.contact.birth_date for sheet in martins}) >= 2
    phones: dict[str, set[str]] = {}
    for sheet in sheets:
        for phone in sheet.phones:
            if phone.e164:
                phones.setdefault(phone.e164, set()).add(fold(sheet.contact.formatted_name))
    assert any(len(names) > 1 for names in phones.values())


def test_everybody_has_a_past(sample: Workspace, sheets: list[ContactSheet]) -> None:
    counts = [sample.history.count(sheet.contact.id) for sheet in sheets]
    assert sum(counts) > len(sheets)
    assert 0 in counts
    newest = max(sheet.contact.last_exchange or "" for sheet in sheets)
    assert newest[:10] < TODAY.isoformat()


def test_a_series_is_under_way(sample: Workspace) -> None:
    (run,) = sample.series_runs.list_runs()
    assert (run.name, run.stopped) == ("Relance de devis", 1)
    assert run.active >= 5
    assert run.done_steps == run.members
    assert run.open_steps == 3 * run.active


def test_it_is_made_once(tmp_path: Path) -> None:
    path = tmp_path / "own" / "sample.crm"
    steps: list[int] = []
    first = open_sample(path, Progress(lambda done, total, what: steps.append(done)))
    assert steps
    contact_id = next(iter(first.contact_lists.ids()))
    version = first.contacts.sheet(contact_id).contact.version
    first.contacts.save(contact_id, {"notes": "Gardé"}, version)
    first.close()
    again = open_sample(path)
    assert again.contacts.sheet(contact_id).contact.notes == "Gardé"
    again.close()


def test_a_sample_that_was_cancelled_leaves_no_half_file(tmp_path: Path) -> None:
    path = tmp_path / "sample.crm"
    progress = Progress(lambda done, total, what: progress.cancel() if done > 10 else None)
    with pytest.raises(Exception, match="ancel"):
        open_sample(path, progress)
    assert not path.exists()
    open_sample(path).close()


def test_its_morning_has_something_of_everything(sample: Workspace) -> None:
    with pretend_day(TODAY):
        today = sample.today.read()
    assert today.overdue and today.due and today.appointments and today.neglected
    assert [one.age for one in today.birthdays if one.day == TODAY] == [42, 58]
    assert any(row.kind == "call" for row in today.due)


def test_four_years_of_orders_with_seasons(sample: Workspace) -> None:
    products = sample.products.list_products()
    assert 20 <= len(products) <= 30
    assert len(sample.products.families()) >= 4
    assert any(sample.products.get(one.id).complements for one in products)
    assert any(one.higher_id for one in products)
    listed = sample.orders.list_orders()
    assert listed.sums.margin > 0
    assert not listed.sums.foreign
    rows = sample.orders.rows(listed.ids)
    days = [row.day for row in rows]
    assert days[0] <= TODAY.isoformat()
    assert {day[:4] for day in days} >= {str(TODAY.year - at) for at in range(4)}
    august = sum(day[5:7] == "08" for day in days)
    october = sum(day[5:7] == "10" for day in days)
    assert october > 2 * august
    by_customer: dict[int | None, int] = {}
    for row in rows:
        by_customer[row.customer_id] = by_customer.get(row.customer_id, 0) + row.margin
    best = sorted(by_customer.values(), reverse=True)
    assert sum(best[: len(best) // 5]) > 0.5 * sum(best)


def test_quotes_that_went_out_are_kept_as_they_were_sent(sample: Workspace) -> None:
    quotes = [sample.quotes.get(row.id) for row in sample.quotes.rows()]
    assert {quote.is_kept for quote in quotes if quote.sent_day} == {True}
    assert {quote.is_kept for quote in quotes if not quote.sent_day} == {False}
    sent = next(quote for quote in quotes if quote.sent_day)
    pages = PdfDocument(sample.quotes.pdf(sent.id))
    text = pages[0].get_textpage().get_text_range()
    assert sent.number in text and "Menuiserie Vauban" in text


def test_opportunities_stand_at_stages_with_french_names(sample: Workspace) -> None:
    names = [stage.name for stage in sample.opportunities.stages.list_stages("en")]
    assert names == ["Nouvelle", "Qualifiée", "Proposition", "Négociation", "Gagnée", "Perdue"]


def test_a_campaign_is_closed_one_runs_and_one_is_an_idea(sample: Workspace) -> None:
    rows = {row.state: row for row in sample.campaigns.list_campaigns()}
    assert set(rows) == {"closed", "running", "idea"}
    closed = sample.campaign_analysis.result(sample.campaigns.get(rows["closed"].id))
    assert closed.whole.answers and closed.whole.coded_sales and closed.whole.window_sales
    assert closed.returned and closed.by_lot and len(closed.by_cell) == 2
    assert closed.increment is not None and closed.increment.control.customers
    assert closed.campaign.lessons
