"""Whom a campaign reaches: groups in and out, every reason, what the owner decides, the proof."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

import openpyxl
import pypdfium2
import pytest

from sme_crm.domain.contact import Address, Consent, ContactDraft
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork
from tests.fresh_file import fresh_workspace

TODAY = date(2026, 11, 22)
HERE = Address(street="2 rue Haute", postal_code="44000", locality="Nantes")


def add(workspace: Workspace, name: str, *consents: Consent, **values: object) -> int:
    draft = ContactDraft({"family_name": name, **values}, addresses=[HERE])
    draft.consents.extend(consents)
    return workspace.contacts.create(draft)[0]


@pytest.fixture
def campaign(workspace: Workspace) -> int:
    return workspace.campaigns.create("Portes ouvertes")


def aim(workspace: Workspace, campaign: int, wanted: list[int], spared: list[int]) -> None:
    groups = workspace.groups
    sides = [
        (groups.create_from(wanted, "Visés"), "in"),
        (groups.create_from(spared, "Hors"), "out"),
    ]
    workspace.campaigns.set_groups(campaign, sides)


def test_groups_in_less_groups_out(workspace: Workspace, campaign: int) -> None:
    people = [add(workspace, f"Petit {n}") for n in range(5)]
    aim(workspace, campaign, people[:4], people[3:])
    funnel = workspace.targets.funnel(campaign, today=TODAY)
    assert (funnel.members, funnel.selected) == (4, tuple(people[:3]))
    assert [(one.name, one.side, one.members) for one in funnel.groups] == [
        ("Visés", "in", 4), ("Hors", "out", 2),
    ]  # fmt: skip
    assert funnel.eligible == tuple(people[:3])
    assert workspace.targets.selected(campaign) == people[:3]
    with pytest.raises(NotFound):
        workspace.targets.funnel(99)
    with pytest.raises(InvalidInput):
        workspace.targets.funnel(campaign, "leaflet")


def test_every_excluded_one_has_its_reasons_and_each_reason_its_list(
    workspace: Workspace, campaign: int
) -> None:
    fine = add(workspace, "Bien")
    objects = add(workspace, "Non", Consent("objection", "post", "2026-05-04", "« Stop »"))
    dead = add(workspace, "Mort", ended="deceased", wants_news=False)
    bored = add(workspace, "Las", wants_news=False)
    aim(workspace, campaign, [fine, objects, dead, bored], [])
    funnel = workspace.targets.funnel(campaign, today=TODAY)
    assert funnel.eligible == (fine,)
    assert {one.reason: (one.ids, one.decides) for one in funnel.reasons} == {
        "deceased": ((dead,), 1), "objection": ((objects,), 1), "no_news": ((dead, bored), 1),
    }  # fmt: skip
    workspace.campaigns.save(campaign, {"kind": "survey"})
    assert workspace.targets.eligible(campaign, today=TODAY) == [fine, bored]
    told = workspace.targets.explain(campaign, objects, today=TODAY)
    assert [(one.reason, one.on, one.words) for one in told] == [
        ("objection", "2026-05-04", "« Stop »")
    ]


def test_the_owner_decides_with_a_note_but_not_against_the_law(
    workspace: Workspace, campaign: int
) -> None:
    fine, bored = add(workspace, "Bien"), add(workspace, "Las", wants_news=False)
    objects = add(workspace, "Non", Consent("objection", "all", "2026-05-04"))
    aim(workspace, campaign, [fine, bored, objects], [])
    targets = workspace.targets
    with pytest.raises(InvalidInput):
        targets.override(campaign, [bored], "in", "  ")
    with pytest.raises(InvalidInput):
        targets.override(campaign, [bored], "perhaps", "x")
    targets.override(campaign, [bored, objects], "in", "En a parlé au salon")
    change = targets.override(campaign, [fine], "out", "Ami de la maison")
    funnel = targets.funnel(campaign, today=TODAY)
    assert funnel.eligible == (bored,)
    assert [one.reason for one in funnel.excluded[objects]] == ["objection"]
    assert [(one.reason, one.words) for one in funnel.excluded[fine]] == [
        ("by_hand", "Ami de la maison")
    ]
    assert {one: row.decision for one, row in funnel.overridden.items()} == {
        bored: "in", objects: "in", fine: "out",
    }  # fmt: skip
    workspace.undo.undo(change)
    assert targets.eligible(campaign, today=TODAY) == [fine, bored]
    targets.override(campaign, [bored], "")
    assert targets.eligible(campaign, today=TODAY) == [fine]
    assert targets.override(campaign, [bored], "") == 0


def test_a_household_and_a_duplicate_get_one_letter(workspace: Workspace, campaign: int) -> None:
    one, mate, other, twin = (add(workspace, name) for name in ("A", "B", "C", "C"))
    workspace.households.create([one, mate])
    connection = workspace.database.begin_write()
    connection.execute("INSERT INTO duplicate_pair VALUES (?, ?, 0.99, 0)", (other, twin))
    workspace.database.commit_write()
    aim(workspace, campaign, [one, mate, other, twin], [])
    funnel = workspace.targets.funnel(campaign, today=TODAY)
    assert funnel.eligible == (one, other)
    assert {share.reason: share.ids for share in funnel.reasons} == {
        "household": (mate,), "duplicate": (twin,),
    }  # fmt: skip
    workspace.targets.override(campaign, [twin], "in", "Deux boutiques")
    assert workspace.targets.eligible(campaign, today=TODAY) == [one, other, twin]
    with UnitOfWork(workspace.database, "duplicate.distinct") as work:
        work.insert("distinct_pair", {"left_id": twin, "right_id": other})
    workspace.targets.override(campaign, [twin], "")
    assert twin in workspace.targets.eligible(campaign, today=TODAY)


def test_nobody_in_a_running_campaign_but_those_of_this_one(
    workspace: Workspace, campaign: int
) -> None:
    one, two = add(workspace, "A"), add(workspace, "B")
    aim(workspace, campaign, [one, two], [])
    other = workspace.campaigns.create("Autre")
    with UnitOfWork(workspace.database, "campaign.edit") as work:
        for where, whom in ((campaign, one), (other, two)):
            work.update("campaign", where, {"state": "running"})
            work.insert("campaign_recipient", {"campaign_id": where, "contact_id": whom})
    funnel = workspace.targets.funnel(campaign, today=TODAY)
    assert funnel.eligible == (one,)
    assert funnel.excluded[two][0].words == "Autre"
    workspace.campaigns.save(other, {"state": "closed"})
    assert workspace.targets.eligible(campaign, today=TODAY) == [one, two]


@pytest.mark.parametrize("seed", range(3))
def test_the_funnel_adds_up(tmp_path: Path, seed: int) -> None:
    workspace, chance = fresh_workspace(tmp_path / "f.crm"), Random(seed)
    try:
        people = [
            add(workspace, f"P{n}", wants_news=chance.choice((None, False)),
                ended=chance.choice(("", "", "deceased")))
            for n in range(30)
        ]  # fmt: skip
        campaign = workspace.campaigns.create("Essai")
        aim(workspace, campaign, chance.sample(people, 20), chance.sample(people, 6))
        for decision in ("in", "out"):
            workspace.targets.override(campaign, chance.sample(people, 4), decision, "note")
        for channel in ("letter", "phone", "email", "sms", "fax", "visit"):
            funnel = workspace.targets.funnel(campaign, channel, today=TODAY)
            assert sorted((*funnel.eligible, *funnel.excluded)) == list(funnel.selected)
            assert sum(share.decides for share in funnel.reasons) == len(funnel.excluded)
            for share in funnel.reasons:
                assert share.ids == tuple(
                    one for one in funnel.selected
                    if share.reason in [each.reason for each in funnel.excluded.get(one, ())]
                )  # fmt: skip
            for one in funnel.selected:
                told = workspace.targets.explain(campaign, one, channel, today=TODAY)
                assert told == funnel.excluded.get(one, ())
    finally:
        workspace.close()


def test_the_list_of_the_excluded_is_printed(
    workspace: Workspace, campaign: int, tmp_path: Path
) -> None:
    fine = add(workspace, "Bien")
    objects = add(workspace, "Refus", Consent("objection", "post", "2026-05-04", "« Stop »"))
    aim(workspace, campaign, [fine, objects], [])
    path = tmp_path / "exclus.pdf"
    assert workspace.targets.write_excluded(campaign, "letter", path, "fr", today=TODAY) == 1
    text = pypdfium2.PdfDocument(path)[0].get_textpage().get_text_range()
    for words in ("Refus", "« Stop »", "RGPD", "04/05/2026", "Portes ouvertes"):
        assert words in text, (words, text)
    assert "Bien" not in text


def test_several_reasons_are_listed_as_one_sentence(
    workspace: Workspace, campaign: int, tmp_path: Path
) -> None:
    objects = add(workspace, "Refus", Consent("objection", "phone", "2026-05-04"))
    aim(workspace, campaign, [objects], [])
    path = tmp_path / "exclus.xlsx"
    workspace.targets.write_excluded(campaign, "phone", path, "fr", today=TODAY)
    sheet = openpyxl.load_workbook(path)["Contacts écartés"]
    (told,) = [row[3] for row in sheet.iter_rows(min_row=5, values_only=True)]
    first, *others = told.split("\N{NARROW NO-BREAK SPACE}; ")
    assert first.startswith("Opposition (04/05/2026")
    assert others == ["pas de consentement pour ce canal", "pas de numéro de téléphone"]
