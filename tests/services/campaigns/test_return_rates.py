"""Rates of returned mail against their benchmarks, and the claim they lead to."""

from __future__ import annotations

from datetime import date

import pytest

from sme_crm.domain.campaigns.return_rate import FAULTS, ReturnRate
from sme_crm.domain.contact import Address, ContactDraft
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.letters.template import Paragraph, Subject, Table, TextRun
from sme_crm.printing.reports.report import TablePart, Words
from sme_crm.printing.reports.words import ReportWords
from sme_crm.services.campaigns.refund_claims import claim_letter
from sme_crm.services.reports.returned_mail import returned_mail_report
from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork
from tests.services.campaigns.senders import sent_campaign

TODAY = date(2026, 3, 30)
BACK = date(2026, 3, 12)


@pytest.fixture
def people(workspace: Workspace) -> list[int]:
    """Forty: the even ones in Nantes, the odd ones in Ajaccio."""
    return [
        workspace.contacts.create(
            ContactDraft(
                {"family_name": f"Nom{number}"},
                addresses=[
                    Address(street=f"{number} rue", postal_code="20000", locality="Ajaccio")
                    if number % 2
                    else Address(street=f"{number} rue", postal_code="44000", locality="Nantes")
                ],
            )
        )[0]
        for number in range(40)
    ]


@pytest.fixture
def lot(workspace: Workspace, people: list[int]) -> int:
    """The first twenty came out of a file whose supplier guarantees five per cent."""
    lot = workspace.lots.create(
        "Fichier A", mode="bought", supplier="Listes & Cie", guaranteed_rate=0.05, addresses=20,
        received_on="2026-02-20",
    )  # fmt: skip
    workspace.contacts.update_many(people[:20], {"lot_id": lot})
    return lot


@pytest.fixture
def campaign(workspace: Workspace, people: list[int], lot: int) -> int:
    campaign = sent_campaign(workspace, people)
    rows = workspace.database.reader().execute("SELECT id, contact_id FROM campaign_recipient")
    with UnitOfWork(workspace.database, "campaign.edit") as work:
        for row_id, contact in rows.fetchall():
            if contact in people[:20]:
                work.update("campaign_recipient", row_id, {"lot_id": lot})
    return campaign


def _rate(rates: list[ReturnRate], key: str) -> ReturnRate:
    return next(one for one in rates if one.key == key)


def test_rates_by_file_count_faults_of_the_address_against_the_guarantee(
    workspace: Workspace, people: list[int], lot: int, campaign: int
) -> None:
    note = workspace.returns.note_returned
    for place, reason in enumerate(("unknown", "addressing", "refused", "unclaimed")):
        note(people[place], reason, BACK)
    note(people[30], "refused", BACK)
    rates = workspace.return_rates.rates("lot", TODAY)
    bought, own = _rate(rates, str(lot)), _rate(rates, "")
    assert (bought.name, bought.sent, bought.back, bought.faults) == ("Fichier A", 20, 4, 2)
    assert (bought.rate, bought.benchmark.rate, bought.benchmark.kind) == (0.1, 0.05, "guaranteed")
    assert bought.guarantee_passed
    assert bought.contacts == tuple(people[:4])
    assert (own.sent, own.back, own.benchmark.rate) == (20, 1, 0.012)
    assert own.verdict == "too_few"


def test_mended_addresses_count_where_mail_came_back_from(
    workspace: Workspace, people: list[int], campaign: int
) -> None:
    returned = workspace.returns.note_returned(people[0], "unknown", BACK)
    sheet = workspace.contacts.sheet(people[0])
    moved = Address(
        street="1 cours", postal_code="20000", locality="Ajaccio", id=sheet.addresses[0].id
    )
    workspace.contacts.save_row(people[0], moved, sheet.contact.version)
    workspace.returns.settle(returned, TODAY)
    by_code = workspace.return_rates.rates("postcode", TODAY, campaign)
    assert [(one.key, one.sent, one.back) for one in by_code] == [
        ("44000", 20, 1), ("20000", 20, 0),
    ]  # fmt: skip
    places = workspace.return_rates.rates("department", TODAY)
    assert [(one.key, one.sent, one.back) for one in places] == [("44", 20, 1), ("2A", 20, 0)]


def test_segments_groups_and_cells_are_told_apart(
    workspace: Workspace, people: list[int], campaign: int
) -> None:
    workspace.returns.note_returned(people[5], "unknown", BACK)
    from sme_crm.domain.sales.order import OrderDraft

    workspace.orders.create(OrderDraft(contact_id=people[5], day="2026-03-01", amount=10_000))
    group = workspace.groups.create("Salon")
    workspace.groups.add_members(group, people[4:8])
    segments = workspace.return_rates.rates("segment", TODAY)
    assert sum(one.sent for one in segments) == 40
    assert _rate(segments, "").sent == 39
    assert next(one for one in segments if one.key).back == 1
    groups = workspace.return_rates.rates("group", TODAY)
    assert (_rate(groups, str(group)).sent, _rate(groups, str(group)).back) == (4, 1)
    assert (_rate(groups, "").sent, _rate(groups, "").back) == (36, 0)
    cells = workspace.return_rates.rates("cell", TODAY, campaign)
    assert [(one.key, one.sent) for one in cells] == [("", 40)]


def test_a_part_has_its_own_benchmark(
    workspace: Workspace, people: list[int], campaign: int
) -> None:
    rates = workspace.return_rates
    rates.set_own_benchmark("postcode", "44000", 0.02, "Mairies, 2025")
    found = _rate(rates.rates("postcode", TODAY), "44000").benchmark
    assert (found.rate, found.source, found.kind) == (0.02, "Mairies, 2025", "own")
    rates.set_usual_benchmark(0.015, "La mesure de 2025")
    other = _rate(rates.rates("postcode", TODAY), "20000").benchmark
    assert (other.rate, other.source, other.kind) == (0.015, "La mesure de 2025", "usual")
    rates.set_own_benchmark("postcode", "44000", None)
    assert _rate(rates.rates("postcode", TODAY), "44000").benchmark.kind == "usual"
    with pytest.raises(InvalidInput) as refused:
        rates.set_usual_benchmark(1.5, "")
    assert refused.value.code == "benchmark_rate"


def test_the_claim_lists_what_counts_and_is_written_to_the_supplier(
    workspace: Workspace, people: list[int], lot: int, campaign: int
) -> None:
    for place, reason in enumerate(("unknown", "addressing", "refused")):
        workspace.returns.note_returned(people[place], reason, BACK)
    claims = workspace.refund_claims
    claim = claims.claim(lot, TODAY)
    assert [one.reason for one in claim.letters] == ["addressing", "unknown"]
    assert {one.reason for one in claim.letters} == set(FAULTS)
    assert (claim.supplier_id, claim.has_address) == (None, False)
    with pytest.raises(InvalidInput) as refused:
        claims.write(claim, "fr", today=TODAY)
    assert refused.value.code == "claim_supplier"
    address = Address(street="3 quai", postal_code="35000", locality="Rennes")
    made = claims.write(claim, "fr", address=address, today=TODAY)
    supplier = workspace.contacts.sheet(made.supplier_id)
    assert supplier.contact.organization_name == "Listes & Cie"
    assert supplier.contact.status == "supplier"
    assert supplier.addresses[0].locality == "Rennes"
    again = claims.claim(lot, TODAY)
    assert (again.supplier_id, again.has_address) == (made.supplier_id, True)
    assert claims.write(again, "fr", today=TODAY).supplier_id == made.supplier_id
    workspace.undo.undo(made.change_id)
    assert claims.claim(lot, TODAY).supplier_id is None


def test_the_letter_says_the_counts(
    workspace: Workspace, people: list[int], lot: int, campaign: int
) -> None:
    for place in (0, 1, 2):
        workspace.returns.note_returned(people[place], "unknown", BACK)
    letter = claim_letter(workspace.refund_claims.claim(lot, TODAY), "en", TODAY)
    counts, annex = (block for block in letter.blocks if isinstance(block, Table))
    said = [
        "".join(run.text for run in cell if isinstance(run, TextRun)) for cell in counts.rows[1]
    ]
    assert said == ["20", "20", "3", "15.0%", "5.0%"]
    assert len(annex.rows) == 4
    places = {run.text for row in annex.rows[1:] for run in row[1] if isinstance(run, TextRun)}
    assert places == {
        "0 rue, 44000\N{NO-BREAK SPACE}Nantes",
        "1 rue, 20000\N{NO-BREAK SPACE}Ajaccio",
        "2 rue, 44000\N{NO-BREAK SPACE}Nantes",
    }
    subject = next(block for block in letter.blocks if isinstance(block, Subject))
    assert any("Fichier A" in run.text for run in subject.runs if isinstance(run, TextRun))
    assert any(isinstance(block, Paragraph) for block in letter.blocks)


def test_the_report_never_breaks_between_the_shares_a_rate_lies_in(
    workspace: Workspace, people: list[int], campaign: int
) -> None:
    workspace.returns.note_returned(people[0], "unknown", BACK)
    section = returned_mail_report(ReportWords("fr", "EUR"), TODAY, workspace.return_rates)[0]
    (table,) = section.parts
    assert isinstance(table, TablePart)
    between = [str(row[5]) for row in table.rows]
    assert len(between) == 2
    for one in between:
        assert " " not in one
        assert one.count("\N{NO-BREAK SPACE}à\N{NO-BREAK SPACE}") == 1


def test_a_benchmark_that_is_the_same_for_all_is_told_once(
    workspace: Workspace, people: list[int], campaign: int
) -> None:
    workspace.returns.note_returned(people[0], "unknown", BACK)
    words = ReportWords("en", "EUR")
    lots, *others, _ = returned_mail_report(words, TODAY, workspace.return_rates)
    (table,) = lots.parts
    assert isinstance(table, TablePart)
    assert [one.heading for one in table.columns][6:8] == ["Benchmark", "Source"]
    assert others
    for section in others:
        told, table = section.parts
        assert told == Words("Benchmark: 1.2% · Usual share of mail in France")
        assert isinstance(table, TablePart)
        assert [one.heading for one in table.columns][5:] == ["Likely range", "Verdict"]


def test_nothing_is_claimed_within_the_guarantee(
    workspace: Workspace, people: list[int], lot: int, campaign: int
) -> None:
    workspace.returns.note_returned(people[0], "unknown", BACK)
    with pytest.raises(InvalidInput) as refused:
        workspace.refund_claims.claim(lot, TODAY)
    assert refused.value.code == "claim_not_due", "one of twenty is five per cent, not more"
