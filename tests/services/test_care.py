"""Data care on a real file: counts agree with the lists, repairs are one change each."""

from __future__ import annotations

from datetime import date

import pytest

from sme_crm.domain.care_lines import LINES
from sme_crm.domain.contact import Address, ContactDraft, Email, Phone
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.errors import Cancelled, NotFound
from sme_crm.services.care import Care
from sme_crm.services.care_repairs import REPAIRS
from sme_crm.services.progress import Progress
from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork

TODAY = date(2026, 11, 22)


def _person(workspace: Workspace, given: str, family: str, **more: object) -> int:
    address = more.pop("address", None)
    draft = ContactDraft(
        values={"given_name": given, "family_name": family, **more},
        addresses=[address] if isinstance(address, Address) else [],
    )
    return workspace.contacts.create(draft)[0]


@pytest.fixture
def people(workspace: Workspace) -> dict[str, int]:
    """A handful of contacts, each with its own fault."""
    good = Address(street="1 rue Neuve", postal_code="69002", locality="Lyon")
    ids = {
        "well": _person(workspace, "Anne", "Martin", civility="mrs", source="Salon",
                        address=good, verified_on="2026-11-01"),
        "capitals": _person(workspace, "JEAN-PIERRE", "DE LA TOUR", civility="mr",
                            source="Salon", address=Address(street="2 rue Neuve",
                            postal_code="33000", locality="LYON")),
        "no_town": _person(workspace, "Luc", "Petit", address=Address(
            street="3 rue Neuve", postal_code="69100")),
        "bare": _person(workspace, "", "Durand", birth_date="2030-01-01"),
    }  # fmt: skip
    company = ContactDraft(
        values={"kind": "organization", "organization_name": "BOULANGERIE DES ALPES",
                "siret": "73282932000074", "vat_number": "FR00732829320"},
        phones=[Phone(number="à demander")],
        emails=[Email(address="contact@gmial.com")],
    )  # fmt: skip
    ids["company"] = workspace.contacts.create(company)[0]
    gone = _person(workspace, "MARIE", "CURIE")
    workspace.contacts.throw_away([gone])
    return ids


def test_every_count_is_that_of_its_list(workspace: Workspace, people: dict[str, int]) -> None:
    field_id = workspace.custom_fields.define("Carte")
    never = workspace.custom_fields.define("Parking")
    sheet = workspace.contacts.sheet(people["well"])
    workspace.contacts.set_custom(people["well"], field_id, "or", sheet.contact.version)
    report = workspace.care.report()
    assert report.complete and report.contacts == 5 and (report.people, report.companies) == (4, 1)
    for line in LINES:
        found = workspace.contact_lists.count(ContactFilter(criteria=line.criteria))
        assert report.counts[line.key] == found, line.key
    uses = {use.field_id: use for use in report.own_fields}
    assert (uses[field_id].filled, uses[field_id].of) == (1, 5)
    assert uses[never].filled == 0
    empty = ContactFilter(criteria=uses[field_id].empty.criteria)
    assert workspace.contact_lists.count(empty) == 4


def test_each_fault_is_found(workspace: Workspace, people: dict[str, int]) -> None:
    expected = {
        "postal_code_misfit": "capitals", "person_in_capitals": "capitals", "no_town": "no_town",
        "unreachable": "bare", "born_later": "bare", "company_in_capitals": "company",
        "vat_number_wrong": "company", "phone_doubtful": "company", "email_doubtful": "company",
    }  # fmt: skip
    lines = {line.key: line for line in LINES}
    for key, who in expected.items():
        ids = workspace.contact_lists.ids(ContactFilter(criteria=lines[key].criteria))
        assert list(ids) == [people[who]], key


def test_a_report_is_kept_until_something_changes(workspace: Workspace) -> None:
    _person(workspace, "Anne", "Martin")
    first = workspace.care.report()
    assert workspace.care.report() is first
    _person(workspace, "Luc", "Martin")
    assert workspace.care.report().contacts == 2


def test_counting_tells_and_stops(workspace: Workspace, people: dict[str, int]) -> None:
    told: list[float] = []
    workspace.care.report(told=lambda report, share: told.append(share))
    assert told[-1] == 1.0
    workspace.contacts.update_many([people["well"]], {"source": "x"})
    with pytest.raises(Cancelled):
        workspace.care.report(stopped=lambda: True)


def _content(workspace: Workspace, contact_id: int) -> object:
    sheet = workspace.contacts.sheet(contact_id)
    contact = sheet.contact
    return (
        contact.given_name, contact.family_name, contact.organization_name, contact.siren,
        contact.civility, contact.verified_on, sheet.addresses, sheet.phones, sheet.emails,
    )  # fmt: skip


def _all(workspace: Workspace, people: dict[str, int]) -> dict[str, object]:
    return {name: _content(workspace, contact_id) for name, contact_id in people.items()}


def _address_of(workspace: Workspace, contact_id: int) -> int:
    return workspace.contacts.sheet(contact_id).addresses[0].id


@pytest.mark.parametrize("key", sorted(REPAIRS))
def test_each_repair_is_one_change_that_is_undone_whole(
    workspace: Workspace, people: dict[str, int], key: str
) -> None:
    # As an older program or a file brought by hand may hold it: the phone was never read.
    with UnitOfWork(workspace.database, "test") as work:
        work.insert("phone", {"contact_id": people["bare"], "number": "0612345678"})
        work.insert("email", {"contact_id": people["bare"], "address": "mailto:a@B.FR"})
        for _ in range(3):
            work.insert("contact", {"given_name": "Luc", "civility": "mr"})
        work.update("contact", people["company"], {"siren": ""})
        work.update("address", _address_of(workspace, people["capitals"]), {"postal_code": "9000"})
    before = _all(workspace, people)
    proposals = workspace.care.repairs.propose(key)
    done = workspace.care.repairs.apply(key, proposals)
    assert done.written == len({(each.table, each.row_id) for each in proposals})
    assert proposals, "the fixture has something for every repair"
    assert workspace.care.repairs.propose(key) == []
    assert _all(workspace, people) != before
    workspace.undo.undo(done.change_id)
    assert _all(workspace, people) == before
    assert workspace.checks.run().sound


def test_what_was_edited_since_is_left_alone(workspace: Workspace, people: dict[str, int]) -> None:
    proposals = workspace.care.repairs.propose("names")
    assert [each.contact_id for each in proposals] == [people["capitals"]]
    sheet = workspace.contacts.sheet(people["capitals"]).contact
    workspace.contacts.save(people["capitals"], {"family_name": "Latour"}, sheet.version)
    done = workspace.care.repairs.apply("names", proposals)
    assert (done.change_id, done.written, done.left) == (0, 0, 1)
    assert workspace.contacts.sheet(people["capitals"]).contact.family_name == "Latour"


def test_a_choice_is_written(workspace: Workspace, people: dict[str, int]) -> None:
    who = _person(workspace, "Paul", "Blanc", address=Address(street="4 rue", locality="Lyon"))
    proposals = workspace.care.repairs.propose("postal_codes")
    (proposal,) = [each for each in proposals if each.contact_id == who]
    assert not proposal.sure and "69003" in proposal.choices
    chosen = proposal.choosing("69003")
    assert chosen.shown_after == "69003 Lyon"
    workspace.care.repairs.apply("postal_codes", [chosen])
    assert workspace.contacts.sheet(who).addresses[0].postal_code == "69003"
    assert workspace.contacts.sheet(who).addresses[0].state == "good"


def test_a_cancelled_repair_writes_nothing(workspace: Workspace, people: dict[str, int]) -> None:
    proposals = workspace.care.repairs.propose("names")
    progress = Progress()
    progress.cancel()
    changes = len(workspace.undo.list_changes())
    with pytest.raises(Cancelled):
        workspace.care.repairs.apply("names", proposals, progress)
    with pytest.raises(Cancelled):
        workspace.care.repairs.propose("names", progress)
    assert len(workspace.undo.list_changes()) == changes


def test_an_unknown_repair_is_refused(workspace: Workspace) -> None:
    with pytest.raises(NotFound):
        workspace.care.repairs.propose("everything")


def test_the_round_begins_with_the_oldest(workspace: Workspace, people: dict[str, int]) -> None:
    sheet = workspace.contacts.sheet(people["no_town"]).contact
    workspace.contacts.save(people["no_town"], {"verified_on": "2020-05-01"}, sheet.version)
    due = workspace.care.to_verify()
    assert [each.contact_id for each in due][0] == people["no_town"]
    assert due[0].verified_on == "2020-05-01" and due[0].addresses[0].lines[0] == "3 rue Neuve"
    assert people["bare"] not in {each.contact_id for each in due}, "nothing to verify"
    change = workspace.care.verify([people["no_town"]], on=TODAY)
    assert workspace.care.to_verify()[-1].contact_id == people["no_town"]
    after = workspace.contacts.sheet(people["no_town"])
    assert after.contact.verified_on == after.addresses[0].verified_on == "2026-11-22"
    workspace.undo.undo(change)
    assert workspace.care.to_verify()[0].contact_id == people["no_town"]


def test_it_is_the_address_that_is_dead(workspace: Workspace, people: dict[str, int]) -> None:
    before = _content(workspace, people["well"])
    change = workspace.care.mark_dead([people["well"]], "refused")
    sheet = workspace.contacts.sheet(people["well"])
    assert (sheet.addresses[0].state, sheet.addresses[0].dead_reason) == ("dead", "refused")
    assert sheet.contact.ended == ""
    assert workspace.care.report().counts["only_dead"] == 1
    workspace.undo.undo(change)
    assert _content(workspace, people["well"]) == before
    workspace.care.mark_dead([people["well"]])
    workspace.care.mark_good([people["well"]], on=TODAY)
    assert workspace.contacts.sheet(people["well"]).addresses[0].state == "good"
    assert workspace.care.mark_good([people["well"]]) == 0


def test_everybody_of_a_filter_is_verified(workspace: Workspace, people: dict[str, int]) -> None:
    workspace.care.verify(ContactFilter(kind="individual"), on=TODAY)
    assert workspace.care.report(on=TODAY).counts["never_verified"] == 0


def test_the_ageing_rate_is_a_setting(workspace: Workspace) -> None:
    care: Care = workspace.care
    assert care.report().ageing_rate == 0.25
    care.set_ageing_rate(0.2)
    assert care.report().ageing_rate == 0.2


def test_the_round_says_since_when(workspace: Workspace, people: dict[str, int]) -> None:
    care = workspace.care
    for due in care.to_verify():
        assert due.since
        assert care.read_due(due.contact_id) == due
    care.mark_dead([people["well"]])
    (dead,) = care.with_dead_address()
    assert (dead.contact_id, dead.since) == (people["well"], "2026-11-01")


def test_a_verification_still_to_come_is_doubtful(
    workspace: Workspace, people: dict[str, int]
) -> None:
    assert workspace.care.report(on=TODAY).counts["verified_later"] == 0
    workspace.contacts.update_many([people["well"]], {"verified_on": "2027-01-01"})
    assert workspace.care.report(on=TODAY).counts["verified_later"] == 1


def test_a_proposed_civility_is_told_by_its_label(workspace: Workspace) -> None:
    for n in range(8):
        _person(workspace, "Monique", f"Martin{n}", civility="mrs")
    _person(workspace, "Monique", "Maillard")
    proposals = workspace.care.repairs.propose("civility", Progress())
    (one,) = [each for each in proposals if "Maillard" in each.name]
    told = one.after_in_words(lambda context, text: f"<{context}:{text}>")
    assert told == "<Vocabulary:Mrs> Monique Maillard"
