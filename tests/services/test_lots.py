"""The ledger of address files: lots, uses, whom to inform, trap addresses, what may be deleted."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.bootstrap import open_workspace
from sme_crm.domain.care_lines import find_line
from sme_crm.domain.contact import Address, Consent, ContactDraft
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.criteria import All, Test
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.lot import Lot, notice_due_on
from sme_crm.domain.lot_criteria import members_of, to_inform
from sme_crm.services.group_counts import is_group
from sme_crm.services.workspace import Workspace
from tests.imported_file import bring_in_people

HERE = Address(street="2 rue Haute", postal_code="44000", locality="Nantes")
TODAY = date(2026, 11, 22)
RELEASED = Path(__file__).parents[1] / "store" / "released" / "version_1.crm"


def bring(workspace: Workspace, tmp_path: Path, lot: str, *names: str) -> int:
    return bring_in_people(workspace, tmp_path / f"{lot}.csv", lot, *names)


def reasons(workspace: Workspace, contact_id: int, **options: Any) -> list[str]:
    found = workspace.eligibility.refusals([contact_id], **options)
    return [refusal.reason for refusal in found.get(contact_id, ())]


def test_a_lot_is_made_found_and_edited(workspace: Workspace) -> None:
    lots = workspace.lots
    lot_id = lots.create(
        "Notaires 2026", supplier="Fichier & Cie", kind="declared", mode="bought",
        price_cents=45_000, addresses=3_000, received_on="2026-11-02", guaranteed_rate=0.03,
    )  # fmt: skip
    lot = lots.get(lot_id)
    assert lots.find("NOTAIRES 2026") == lot
    assert (lot.price_cents, lot.addresses, lot.uses_allowed, lot.uses_left) == (
        45_000, 3_000, None, None,
    )  # fmt: skip
    assert lots.names() == ["Notaires 2026"]
    change = lots.save(lot_id, {"notes": "  Relancer\nle courtier ", "licence_end": "2027-01-31"})
    assert lots.get(lot_id).notes == "Relancer\nle courtier"
    assert lots.save(lot_id, {"licence_end": "2027-01-31"}) == 0
    workspace.undo.undo(change)
    assert lots.get(lot_id) == lot
    assert lots.save(lot_id, {"state": "declined"})
    assert lots.names() == []


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"name": " "}, "name_missing"),
        ({"mode": "stolen"}, "lot_value"),
        ({"price_cents": -1}, "lot_value"),
        ({"guaranteed_rate": 3}, "lot_value"),
        ({"received_on": "02/11/2026"}, "lot_value"),
        ({"uid": "x"}, "lot_value"),
        ({"name": "déjà LÀ"}, "lot_exists"),
    ],
)
def test_what_cannot_be_kept(workspace: Workspace, values: dict[str, object], code: str) -> None:
    workspace.lots.create("Déjà là")
    lot_id = workspace.lots.create("Autre")
    with pytest.raises(InvalidInput) as met:
        workspace.lots.save(lot_id, values)
    assert met.value.code == code


def test_rented_means_once(workspace: Workspace) -> None:
    rented = workspace.lots.create("Loué", mode="rented")
    assert workspace.lots.get(rented).uses_allowed == 1
    twice = workspace.lots.create("Loué deux fois", mode="rented", uses_allowed=2)
    assert workspace.lots.get(twice).uses_allowed == 2
    became = workspace.lots.create("Offre", state="offer")
    workspace.lots.save(became, {"mode": "rented"})
    assert workspace.lots.get(became).uses_allowed == 1


def test_uses_are_logged_and_taken_out(workspace: Workspace, tmp_path: Path) -> None:
    lot_id = bring(workspace, tmp_path, "Loué", "Durand", "Petit")
    workspace.lots.save(lot_id, {"mode": "rented", "uses_allowed": 2})
    workspace.lots.log_use(lot_id, date(2026, 11, 3), "Portes ouvertes")
    workspace.lots.log_use(lot_id, date(2026, 11, 10), "Relance", addresses=1)
    uses = workspace.lots.uses(lot_id)
    assert [(use.used_on, use.purpose, use.addresses) for use in uses] == [
        ("2026-11-10", "Relance", 1),
        ("2026-11-03", "Portes ouvertes", 2),
    ]
    lot = workspace.lots.get(lot_id)
    assert (lot.used_up, lot.uses_left, lot.last_use) == (True, 0, "2026-11-10")
    workspace.lots.remove_use(uses[0].id)
    assert workspace.lots.get(lot_id).uses_left == 1
    with pytest.raises(InvalidInput):
        workspace.lots.log_use(lot_id, TODAY, " ")
    with pytest.raises(NotFound):
        workspace.lots.log_use(99, TODAY, "x")


def test_counts_leave_the_trash_and_trap_addresses_out(
    workspace: Workspace, tmp_path: Path
) -> None:
    known, _ = workspace.contacts.create(
        ContactDraft(values={"family_name": "Petit"}, addresses=[HERE])
    )
    lot_id = bring(workspace, tmp_path, "Acheté", "Durand", "Petit", "Morel", "Faure")
    lot = workspace.lots.get(lot_id)
    assert (lot.contacts, lot.brought) == (4, 3)
    ids = workspace.lots.member_ids(lot_id)
    assert known in ids
    listed = workspace.contact_lists.ids(ContactFilter(criteria=members_of(lot_id)))
    assert sorted(listed) == sorted(ids)
    new = [each for each in ids if each != known]
    workspace.contacts.throw_away([new[0]])
    workspace.lots.mark_seeds([new[1], known], "Boîte de la comptable")
    lot = workspace.lots.get(lot_id)
    assert (lot.contacts, lot.brought) == (1, 1)
    assert workspace.lots.member_ids(lot_id) == [new[2]]
    assert {row[0] for row in workspace.lots.seeds()} == {new[1], known}
    assert workspace.lots.mark_seeds([known]) == 0
    assert workspace.lots.unmark_seeds([known]) > 0
    assert workspace.lots.unmark_seeds([known]) == 0
    assert workspace.lots.get(lot_id).contacts == 2


def test_no_figure_counts_a_trap_address(workspace: Workspace, tmp_path: Path) -> None:
    lot_id = bring(workspace, tmp_path, "Acheté", "Durand", "Morel", "Faure")
    ids = workspace.lots.member_ids(lot_id)
    workspace.contacts.update_many(ids, {"family_name": "DUPONT"})
    groups, lists = workspace.groups, workspace.contact_lists
    static = groups.create_from(ids, "Chosen by hand")
    live = groups.create("Live", criteria=members_of(lot_id))
    around = groups.create("Around", criteria=Test("group", Operator.IN_GROUP, (live,)))
    trapped = Test("trap_address", Operator.IS, (True,))
    traps = groups.create("Traps", criteria=trapped)
    in_traps = groups.create("In traps", criteria=Test("group", Operator.IN_GROUP, (traps,)))
    capitals = find_line("person_in_capitals")
    assert capitals is not None

    def figures() -> set[int]:
        report = workspace.care.report()
        counts = [report.contacts, report.people, report.counts["no_phone"], report.of(capitals)]
        counts += [report.counts[capitals.key], len(workspace.care.repairs.propose("names"))]
        counts += [workspace.lots.get(lot_id).contacts, len(workspace.lots.member_ids(lot_id))]
        counts += [lists.count(ContactFilter(criteria=tree)) for tree in (
            All(), members_of(lot_id), to_inform(lot_id), capitals.criteria)]  # fmt: skip
        for group in (static, live, around):
            found = ContactFilter(group_id=group)
            counts += [groups.count(group), lists.count(found), len(lists.ids(found))]
            counts += [len(groups.member_ids(group)), lists.first_page(found).count]
            counts += [len(groups.preview(is_group(group)).rows)]
        return set(counts)

    assert figures() == {3}
    change = workspace.lots.mark_seeds(ids[:1])
    assert figures() == {2}
    # Those who are asked for are there, and the list of everybody shows them with their mark.
    assert [groups.count(each) for each in (traps, in_traps)] == [1, 1]
    assert list(lists.ids(ContactFilter(group_id=in_traps))) == ids[:1]
    page = lists.first_page()
    assert page.count == 3 and {row.id for row in page.rows if row.trap} == set(ids[:1])
    assert sum(row.trap for row in workspace.search.type_ahead("dupont", 5)) == 1
    assert [group.name for group in groups.groups_of(ids[0])] == ["Traps", "In traps"]
    workspace.undo.undo(change)
    assert figures() == {3}
    workspace.lots.mark_seeds(ids)
    assert figures() == {0}
    change = workspace.lots.unmark_seeds([*ids, *range(10_000, 60_000)])
    assert figures() == {3}
    workspace.undo.undo(change)
    assert figures() == {0}


def test_importing_again_changes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    workspace.contacts.create(ContactDraft(values={"family_name": "Petit"}, addresses=[HERE]))
    lot_id = bring(workspace, tmp_path, "Acheté", "Durand", "Petit")
    changes = len(workspace.undo.list_changes())
    assert bring(workspace, tmp_path, "Acheté", "Durand", "Petit") == lot_id
    assert len(workspace.undo.list_changes()) == changes
    # The same people out of another file: they are in that one too, by a change of its own.
    other = bring(workspace, tmp_path, "Loué", "Durand", "Petit")
    assert (workspace.lots.get(other).contacts, workspace.lots.get(other).brought) == (2, 0)
    assert len(workspace.undo.list_changes()) == changes + 1
    workspace.undo.undo(workspace.undo.list_changes()[0].id)
    assert workspace.lots.find("Loué") is None
    assert workspace.lots.get(lot_id).contacts == 2
    assert workspace.checks.run().sound


def test_a_used_up_lot_stops_those_it_alone_brought(workspace: Workspace, tmp_path: Path) -> None:
    own, _ = workspace.contacts.create(
        ContactDraft(values={"family_name": "Petit"}, addresses=[HERE])
    )
    lot_id = bring(workspace, tmp_path, "Loué", "Durand", "Petit", "Morel", "Faure", "Simon")
    workspace.lots.save(lot_id, {"mode": "rented"})
    durand, morel, faure, simon = (
        each for each in workspace.lots.member_ids(lot_id) if each != own
    )
    assert reasons(workspace, durand) == []
    workspace.lots.log_use(lot_id, date(2026, 11, 3), "Portes ouvertes")
    workspace.contacts.update_many([morel], {"status": "client"})
    workspace.history.add([faure], "call", direction="in", subject="Rappelle")
    bring(workspace, tmp_path, "Acheté", "Simon")
    found = workspace.eligibility.refusals([own, durand, morel, faure, simon])
    assert set(found) == {durand}
    refusal = found[durand][0]
    assert (refusal.reason, refusal.on, refusal.words) == ("lot_used_up", "2026-11-03", "Loué")
    assert reasons(workspace, durand, channel="phone") == ["lot_used_up"]
    workspace.lots.save(lot_id, {"uses_allowed": 2})
    assert reasons(workspace, durand) == []


def test_a_licence_ends(workspace: Workspace, tmp_path: Path) -> None:
    lot_id = bring(workspace, tmp_path, "Acheté", "Durand")
    (durand,) = workspace.lots.member_ids(lot_id)
    workspace.lots.save(lot_id, {"mode": "bought", "licence_end": "2026-11-30"})
    assert reasons(workspace, durand, today=date(2026, 11, 30)) == []
    assert reasons(workspace, durand, today=date(2026, 12, 1)) == ["lot_licence_over"]
    workspace.lots.save(lot_id, {"mode": "own"})
    assert reasons(workspace, durand, today=date(2026, 12, 1)) == []


def test_people_must_be_told_within_a_month(workspace: Workspace, tmp_path: Path) -> None:
    lots = workspace.lots
    lot_id = bring(workspace, tmp_path, "Acheté", "Durand", "Petit")
    lots.save(lot_id, {"received_on": "2026-01-31"})
    assert lots.get(lot_id).due_on is None  # our own file
    lots.save(lot_id, {"mode": "bought"})
    assert lots.get(lot_id).due_on == "2026-02-28"
    assert lots.get(lot_id).days_to_inform(date(2026, 3, 2)) == -2
    workspace.settings.set("lot.notice_months", 2)
    assert lots.get(lot_id).due_on == "2026-03-31"
    lots.save(lot_id, {"notice_due": "2026-02-10"})
    assert lots.get(lot_id).due_on == "2026-02-10"
    first, _ = lots.member_ids(lot_id)
    workspace.history.add([first], "letter", direction="out")
    left = workspace.contact_lists.count(ContactFilter(criteria=to_inform(lot_id)))
    assert left == 1
    lots.mark_informed(lot_id, date(2026, 2, 9))
    assert lots.get(lot_id).days_to_inform(date(2026, 3, 2)) is None
    lots.mark_informed(lot_id, None)
    lots.save(lot_id, {"state": "offer"})
    assert lots.get(lot_id).due_on is None


@given(st.dates(date(2000, 1, 1), date(2090, 12, 31)), st.integers(0, 24))
def test_a_month_later_is_in_that_month(day: date, months: int) -> None:
    due = date.fromisoformat(notice_due_on(day.isoformat(), months))
    assert (due.year * 12 + due.month) - (day.year * 12 + day.month) == months
    assert due.day <= day.day
    assert due.day == day.day or (due.month != date.fromordinal(due.toordinal() + 1).month)


def test_a_lot_goes_when_no_contact_names_it(workspace: Workspace, tmp_path: Path) -> None:
    lot_id = bring(workspace, tmp_path, "Acheté", "Durand")
    import_id = workspace.undo.list_changes()[0].id
    workspace.lots.log_use(lot_id, TODAY, "Essai")
    workspace.contacts.throw_away(workspace.lots.member_ids(lot_id))
    with pytest.raises(InvalidInput) as met:
        workspace.lots.delete(lot_id)
    assert met.value.code == "lot_has_contacts"
    workspace.contacts.restore([1])
    workspace.undo.undo(import_id)
    empty = workspace.lots.create("Offre", state="offer")
    workspace.lots.log_use(empty, TODAY, "Essai")
    change = workspace.lots.delete(empty)
    with pytest.raises(NotFound):
        workspace.lots.get(empty)
    workspace.undo.undo(change)
    assert workspace.lots.get(empty).uses == 1
    assert workspace.checks.run().sound


def test_one_visit_is_one_change(workspace: Workspace) -> None:
    lot_id = workspace.lots.create("Offre")
    first = workspace.lots.save(lot_id, {"supplier": "A"})
    assert workspace.lots.save(lot_id, {"notes": "B"}, visit=first) == first
    workspace.undo.undo(first)
    lot = workspace.lots.get(lot_id)
    assert (lot.supplier, lot.notes) == ("", "")


def test_a_file_of_the_first_version_gets_the_ledger(tmp_path: Path) -> None:
    path = tmp_path / "older.crm"
    path.write_bytes(RELEASED.read_bytes())
    workspace = open_workspace(path)
    (lot,) = workspace.lots.list_lots()
    assert (lot.name, lot.mode, lot.state, lot.contacts) == (
        "Salon de l’Habitat", "own", "held", 4,
    )  # fmt: skip
    names = {row.formatted_name for row in workspace.contact_lists.first_page().rows}
    assert {"Élise Moreau", "Café Nova"} < names
    assert reasons(workspace, 1) == ["objection"]
    change = next(each for each in workspace.undo.list_changes() if each.name == "contact.import"
                  and each.undone_by is None)  # fmt: skip
    workspace.undo.undo(change.id)
    # One row is in the trash since and kept; its lot stays with it.
    assert [each.contacts for each in workspace.lots.list_lots()] == [0]
    assert workspace.checks.run().sound
    workspace.close()


def test_a_lot_of_a_million_numbers_is_no_trouble() -> None:
    lot = Lot("x", uses_allowed=0)
    assert lot.used_up
    assert Lot("x", licence_end=None).licence_over(TODAY) is False


def test_consent_to_being_passed_on_is_a_channel(workspace: Workspace) -> None:
    said = Consent("objection", "partners", "2026-01-01")
    contact_id, _ = workspace.contacts.create(
        ContactDraft(values={"family_name": "Durand"}, addresses=[HERE], consents=[said])
    )
    assert reasons(workspace, contact_id) == []
    assert reasons(workspace, contact_id, channel="partners") == ["objection"]


def test_a_mailing_uses_the_files_that_alone_brought_its_people(
    workspace: Workspace, tmp_path: Path
) -> None:
    rented = bring(workspace, tmp_path, "Rented", "Adam", "Brun", "Cros")
    bought = bring(workspace, tmp_path, "Bought", "Dumas")
    workspace.lots.save(rented, {"mode": "rented"})
    workspace.lots.save(bought, {"mode": "bought"})
    members = workspace.lots.member_ids(rented)
    workspace.contacts.update_many(members[:1], {"status": "client"})
    everybody = [*members, *workspace.lots.member_ids(bought)]
    assert [(lot.id, count) for lot, count in workspace.lots.used_by(everybody)] == [(rented, 2)]
    workspace.lots.log_use_today(rented, "Spring mailing", addresses=2)
    assert workspace.lots.get(rented).used_up
    assert workspace.lots.used_by([]) == []
