"""From a fresh start to printed letters, the owner's main path."""

from __future__ import annotations

from pathlib import Path

from sme_crm.domain.contact import Address, Consent
from sme_crm.domain.criteria import All, Not, Test
from sme_crm.domain.criteria_operators import Operator
from sme_crm.services.importing import ImportRun
from sme_crm.services.workspace import Workspace
from tests.driver.owners_files import ROWS, write_cards, write_list, write_workbook
from tests.driver.player import Player


def test_i_bring_in_my_excel_file_and_print_letters(player: Player, tmp_path: Path) -> None:
    promised = player.try_import(write_workbook(tmp_path))
    assert player.count() == 0
    assert (promised.read, promised.created, promised.rejected) == (5, 5, 0)
    player.bring_in(write_workbook(tmp_path))
    assert player.count() == len(ROWS) + 1  # the company of one of them

    # I see and find them at once.
    assert player.find("dur") == ["Élise Durand"]
    assert player.find("0612345678") == ["Élise Durand"]
    elise = player.sheet("Élise Durand")
    assert (elise.addresses[0].postal_code, elise.phones[0].number) == ("01000", "06 12 34 56 78")
    leo = player.sheet("Léo Petit")
    assert (leo.employments[0].organization, leo.employments[0].function) == (
        "Café Nova",
        "Gérant",
    )

    # I correct a sheet, note a call, somebody changes employer.
    player.edit("Yann Le Goff", status="client", civility="mr")
    player.add("Yann Le Goff", Address("home", street="1 rue Haute", postal_code="44400",
                                       locality="Rezé"))  # fmt: skip
    player.call("Élise Durand", "Confirme le budget")
    player.employ("Léo Petit", "Atelier Rivière", "Directeur")
    moved = player.sheet("Léo Petit")
    assert moved.contact.organization == "Atelier Rivière"
    assert {row.organization: bool(row.until_date) for row in moved.employments} == {
        "Café Nova": True,
        "Atelier Rivière": False,
    }

    # Groups: chosen by hand and by criteria, one in the other.
    player.group("À remercier", "Élise Durand", "Léo Petit", "Grace Holloway", "Yann Le Goff")
    thanked = player.workspace.groups.find_by_name("À remercier")
    assert thanked is not None
    player.group_by(
        "Nantes et Rezé, en français",
        All(
            (
                Test("group", Operator.IN_GROUP, (thanked.id,)),
                Test("department", Operator.ONE_OF, ("44",)),
                Not(Test("language", Operator.ONE_OF, ("en",))),
            )
        ),
    )
    assert player.members("Nantes et Rezé, en français") == ["Yann Le Goff", "Léo Petit"]

    # Letters: the check says who is left out, the PDF holds the rest, histories tell it.
    player.write_letterhead()
    player.add("Yann Le Goff", Consent("objection", "post", "2026-11-02", "Plus de courrier."))
    check = player.check_letters("À remercier")
    assert set(check.excluded) == {player.id_of("Yann Le Goff")}
    run = player.print_letters(tmp_path / "lettres.pdf", "À remercier")
    assert run.letters == check.letters == 3
    assert run.path.read_bytes().startswith(b"%PDF-")
    assert player.timeline("Élise Durand")[0] in ("letter", "change")
    assert "letter" in player.timeline("Élise Durand")
    assert "letter" not in player.timeline("Yann Le Goff")

    # Taking the mailing back takes its traces out of the histories.
    player.undo(run.change_id)
    assert "letter" not in player.timeline("Élise Durand")


def test_in_english_for_those_who_speak_it(player: Player, tmp_path: Path) -> None:
    player.bring_in(write_list(tmp_path))
    player.write_letterhead()
    player.group_by("English", Test("language", Operator.ONE_OF, ("en",)))
    assert player.members("English") == ["Grace Holloway"]
    assert player.print_letters(tmp_path / "letters.pdf", "English", "en").letters == 1


def test_my_telephone_completes_my_list(player: Player, tmp_path: Path) -> None:
    player.bring_in(write_workbook(tmp_path))
    result = player.bring_in(write_cards(tmp_path))
    assert (result.report.created, result.report.updated) == (1, 1)
    assert [phone.number for phone in player.sheet("Léo Petit").phones] == [
        "06 22 33 44 55",
        "02 40 11 22 33",
    ]
    assert player.find("morel") == ["Anne Morel"]


def test_at_most_twelve_decisions(tmp_path: Path) -> None:
    """Each thing the user must choose, type or press on the way is one decision."""
    decisions: list[str] = []

    def decide(what: str) -> None:
        decisions.append(what)

    decide("first start: my Excel file")
    decide("the file")
    player = Player(tmp_path / "mes contacts.crm")
    workspace: Workspace = player.workspace
    run: ImportRun = workspace.imports.open([write_workbook(tmp_path)])
    decide("the columns are right")
    run.stage()
    decide("import")
    run.write()
    run.close()
    decide("all contacts, make a group")
    decide("its name")
    workspace.groups.create_from(list(workspace.contact_lists.ids()), "Tous")
    decide("letters to this group")
    assert not workspace.letters.sender_is_known()
    decide("name and address of my company")
    player.write_letterhead()
    assert workspace.letters.sender_is_known()
    decide("the template")
    check = player.check_letters("Tous")
    assert check.letters >= 3
    decide("the check is seen: save as PDF")
    run_letters = player.print_letters(tmp_path / "lettres.pdf", "Tous")
    assert run_letters.letters == check.letters
    assert len(decisions) <= 12
    player.leave()
